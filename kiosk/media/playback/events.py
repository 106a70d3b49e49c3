"""What a film player tells its listener."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.media.playback.worker_process import FilmFrame


@dataclass(frozen=True, slots=True)
class FrameArrived:
    film: int
    frame: FilmFrame


@dataclass(frozen=True, slots=True)
class FilmMoved:
    """Where the film is. `duration_ms` is 0 while unknown."""

    film: int
    playing: bool
    position_ms: int
    duration_ms: int
    shown: int
    lost: int


@dataclass(frozen=True, slots=True)
class FilmBegan:
    """The film that was prepared plays in place of the one before."""

    film: int


@dataclass(frozen=True, slots=True)
class FilmEnded:
    film: int


@dataclass(frozen=True, slots=True)
class FilmFailed:
    """`problem` is one of `protocol.PROBLEMS`."""

    film: int
    problem: str


@dataclass(frozen=True, slots=True)
class WorkerRestarted:
    """The worker was lost and another is being started; the film comes back by itself.

    `film` is the one that played, `stood` whether it was lost because that film stood still.
    """

    film: int
    reason: str
    stood: bool


PlayerEvent = FrameArrived | FilmMoved | FilmBegan | FilmEnded | FilmFailed | WorkerRestarted
