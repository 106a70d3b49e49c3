"""What the film probe reports about a file: measurements only."""

from __future__ import annotations

from kiosk.core.typed_message import Integer, Message
from kiosk.media.film_worker.film_colours import Transfer


class FilmFacts(Message, frozen=True):
    """What was decoded of a film.

    Attributes:
        video: libVLC's code (FourCC) of the codec of the decoded frames, '' where there are none.
        audio: the same of the sound.
        width, height: of a frame in pixels as seen, upright and with square pixels.
        rotation: degrees clockwise by which frames are turned for that.
        duration_ms: the length that the file states, 0 where it states none.
        whole: False where the film, or its last section, does not play to the end.
        transfer: whether the film is SDR, or HDR of which kind.
        wide_gamut: whether its colours are those of BT.2020.
        pixels_a_second: how much has to be decoded while it plays, 0 where it declares no rate.
        has_alpha: whether it has transparent parts.
    """

    video: str = ""
    audio: str = ""
    width: Integer = 0
    height: Integer = 0
    rotation: Integer = 0
    duration_ms: Integer = 0
    whole: bool = False
    transfer: Transfer = Transfer.SDR
    wide_gamut: bool = False
    has_alpha: bool = False
    pixels_a_second: Integer = 0
