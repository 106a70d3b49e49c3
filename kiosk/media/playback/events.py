"""Events of the film player."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.media.playback.worker_process import FilmFrame


@dataclass(frozen=True, slots=True)
class FrameArrived:
    """A frame to draw; its slot is released with the last reference to `frame`."""

    film: int
    frame: FilmFrame


@dataclass(frozen=True, slots=True)
class FilmMoved:
    """The position of the film has changed. `duration_ms` is 0 while it is not known; `shown` and
    `lost` count frames. `seek` is the number of the seek that the position takes into account."""

    film: int
    playing: bool
    position_ms: int
    duration_ms: int
    shown: int
    lost: int
    seek: int


@dataclass(frozen=True, slots=True)
class FilmBegan:
    """The prepared film has taken the place of the one before."""

    film: int


@dataclass(frozen=True, slots=True)
class FilmEnded:
    """The film was played to its end."""

    film: int


@dataclass(frozen=True, slots=True)
class FilmFailed:
    """The film cannot be played; `problem` is one of `protocol.PROBLEMS`."""

    film: int
    problem: str


@dataclass(frozen=True, slots=True)
class WorkerRestarted:
    """The worker was lost and another is being started; the film resumes where it was.

    `film` is the one that played, 0 for none; `stalled`: its position no longer changed.
    """

    film: int
    reason: str
    stalled: bool


PlayerEvent = FrameArrived | FilmMoved | FilmBegan | FilmEnded | FilmFailed | WorkerRestarted
