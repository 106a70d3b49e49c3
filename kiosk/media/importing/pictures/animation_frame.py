"""Chooses the poster frame of an animation, which the kiosk shows as a still picture."""

from __future__ import annotations

from PIL import Image, ImageStat

from kiosk.media.importing.poster import CONTRAST

_PLACES = (1 / 3, 1 / 2, 2 / 3, 1 / 10, 0, 1)
"""Where to look, in this order, as for the poster of a film: beginning and end are often black."""

_MAX_FRAMES = 300
"""How far into an animation to look: most formats decode every frame up to the one wanted."""

_SAMPLES = (48, 48)


def seek_poster_frame(image: Image.Image) -> int:
    """Turn an animation to the first of the frames looked at that has some contrast, else to the
    one with the most.

    Returns: its number, from 0.
    """
    last: int = min(image.n_frames, _MAX_FRAMES) - 1  # type: ignore[attr-defined]
    numbers = list(dict.fromkeys(round(last * place) for place in _PLACES))
    contrasts = {}
    for number in sorted(numbers):  # seeking back would decode everything again
        image.seek(number)
        contrasts[number] = _contrast(image)
    good = (number for number in numbers if contrasts[number] >= CONTRAST)
    chosen = next(good, max(numbers, key=contrasts.__getitem__))
    image.seek(chosen)
    return chosen


def _contrast(image: Image.Image) -> float:
    """The standard deviation of brightness, where it can be seen."""
    seen = image.resize(_SAMPLES, Image.Resampling.NEAREST).convert("RGBA")
    return ImageStat.Stat(seen.convert("L"), seen.getchannel("A")).stddev[0]
