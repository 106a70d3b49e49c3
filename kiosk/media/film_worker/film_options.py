"""The options with which libVLC opens one film. Part of the film worker."""

from __future__ import annotations

_CACHING_MS = 200
"""How far libVLC reads ahead. Its default of 300 takes 20 MB more; films are local files."""
_CACHING_OF_START_MS = 300
"""For a film that starts later: libVLC seeks there only after it has read 250 ms of the beginning,
and would show those if they filled the cache."""

_SLOW_FRAMES_AHEAD = 4
"""How many frames of a slide film with sound are read ahead: the decoder holds back the last two or
three until everything is read, which with sound is too late to show them."""

_MAX_CACHING_MS = 60_000
"""libVLC's own limit."""


def film_options(demuxer: str, start_ms: int, *, sound: bool, slow_seconds: float) -> list[str]:
    """The options of a film that starts at `start_ms`, by its own time stamps.

    Without `sound` the audio track is not decoded. `slow_seconds` is the frame period of a slide
    film, 0 for any other: it pauses where libVLC has no further frame, instead of ending.
    """
    caching_ms = _CACHING_OF_START_MS if start_ms else _CACHING_MS
    if slow_seconds and sound:
        caching_ms = min(_MAX_CACHING_MS, round(slow_seconds * _SLOW_FRAMES_AHEAD * 1000))
    options = [
        f":demux={demuxer},none",
        f":start-time={start_ms / 1000:.3f}",
        f":file-caching={caching_ms}",
        ":no-sub-autodetect-file",
    ]
    if not sound:
        options.append(":no-audio")
    if slow_seconds:
        options.append(":play-and-pause")
    return options
