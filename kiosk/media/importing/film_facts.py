"""What the film probe tells of a file: facts, no judgement."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kiosk.core.errors import ContentRejectedError
from kiosk.media.film_worker.film_colours import Transfer


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen and heard of a film.

    Attributes:
        video: libVLC's short name of the codec of the frames that came, or '' when none did.
        audio: the same of the sound.
        width, height: of a frame in pixels as seen, upright and with square pixels.
        rotation: degrees clockwise by which frames are turned for that.
        duration_ms: what the file says of its length, 0 where it says nothing.
        whole: False where the film, or its last stretch, was found not to play to the end.
        transfer: the value of a `Transfer`: whether the film is HDR.
        wide_gamut: whether its colours are those of BT.2020.
        has_alpha: whether it has transparent parts.
    """

    video: str = ""
    audio: str = ""
    width: int = 0
    height: int = 0
    rotation: int = 0
    duration_ms: int = 0
    whole: bool = False
    transfer: str = Transfer.SDR.value
    wide_gamut: bool = False
    has_alpha: bool = False

    def to_line(self) -> bytes:
        return json.dumps(asdict(self)).encode("ascii") + b"\n"

    @classmethod
    def parse(cls, line: bytes) -> Sighting:
        """Raises: ContentRejectedError: it is not a line that `to_line` wrote."""
        try:
            return cls(**json.loads(line))
        except (TypeError, ValueError) as error:
            raise ContentRejectedError(f"not a sighting: {line[:200]!r}") from error
