"""What the screen and the film worker say to each other: one JSON object a line.

Commands go to the worker's standard input, events come from its standard output. Knows neither
Qt nor libVLC, starts nothing and waits for nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, cast, get_type_hints

from kiosk.core.errors import ContentRejectedError

NO_LIBVLC = "no-libvlc"
UNPLAYABLE = "unplayable"
MISSING = "missing"
STALLED = "stalled"
PROBLEMS = (NO_LIBVLC, UNPLAYABLE, MISSING)
"""Why a film does not play; the screen owns the words."""


@dataclass(frozen=True, slots=True)
class Open:
    """Play a file from `start_ms`; `film` is repeated in every event about it.

    `held`: load it beside the present film and stand at its first frame; it begins by itself
    when the present film ends or fails, or with `Begin`.
    """

    film: int
    path: str
    start_ms: int
    held: bool
    paused: bool
    volume: int
    muted: bool


@dataclass(frozen=True, slots=True)
class Begin:
    """The film that is held takes the place of the present one now."""

    film: int


@dataclass(frozen=True, slots=True)
class Play:
    pass


@dataclass(frozen=True, slots=True)
class Pause:
    pass


@dataclass(frozen=True, slots=True)
class Seek:
    position_ms: int


@dataclass(frozen=True, slots=True)
class SetVolume:
    """`level` is 0–100."""

    level: int


@dataclass(frozen=True, slots=True)
class SetMuted:
    muted: bool


@dataclass(frozen=True, slots=True)
class SetSize:
    """The box on the screen in device pixels; `cover`: fill it, the overhang is cut off."""

    width: int
    height: int
    cover: bool


@dataclass(frozen=True, slots=True)
class Stop:
    pass


@dataclass(frozen=True, slots=True)
class Ready:
    """libVLC is loaded; films can be opened."""


@dataclass(frozen=True, slots=True)
class Alive:
    """Nothing is open and all is well."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The worker can play nothing at all and ends itself."""

    problem: str


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame lies in `slot`, which is the screen's until it gives it back in the ring.

    `width`, `height` and `pitch` (bytes) describe the first plane, `aspect` is the width-to-height
    ratio with which the picture is shown. `matrix` is the value of a `Matrix`: what the numbers of
    a frame in I420 mean.
    """

    film: int
    slot: int
    width: int
    height: int
    pitch: int
    aspect: float
    matrix: str


@dataclass(frozen=True, slots=True)
class Progress:
    """Said ten times a second while a film is open.

    `shown` counts the frames announced, `lost` those for which the screen left no slot.
    """

    film: int
    playing: bool
    position_ms: int
    duration_ms: int
    shown: int
    lost: int


@dataclass(frozen=True, slots=True)
class Began:
    """The film that was held plays; said after the end of the one before."""

    film: int


@dataclass(frozen=True, slots=True)
class Ended:
    film: int


@dataclass(frozen=True, slots=True)
class Failed:
    film: int
    problem: str


Command = Open | Begin | Play | Pause | Seek | SetVolume | SetMuted | SetSize | Stop
Event = Ready | Alive | Unavailable | Frame | Progress | Began | Ended | Failed

_COMMANDS: dict[str, type[Command]] = {
    kind.__name__: kind
    for kind in (Open, Begin, Play, Pause, Seek, SetVolume, SetMuted, SetSize, Stop)
}
_EVENTS: dict[str, type[Event]] = {
    kind.__name__: kind
    for kind in (Ready, Alive, Unavailable, Frame, Progress, Began, Ended, Failed)
}
_FIELDS: Mapping[type[object], Mapping[str, type]] = {
    kind: get_type_hints(kind) for kind in (*_COMMANDS.values(), *_EVENTS.values())
}

_LARGEST = 2**53

Message = TypeVar("Message")


def to_line(message: Command | Event) -> bytes:
    """The message as one line of ASCII, its end included."""
    kind = type(message)
    fields = {name: getattr(message, name) for name in _FIELDS[kind]}
    return json.dumps({"is": kind.__name__, **fields}).encode("ascii") + b"\n"


def parse_command(line: bytes) -> Command:
    """Raises: ContentRejectedError: the line is not a command as written by `to_line`."""
    return _parse(line, _COMMANDS)


@lru_cache(maxsize=64)
def parse_event(line: bytes) -> Event:
    """Frames come in few slots, always in the same words: a line heard before is known.

    Raises:
        ContentRejectedError: the line is not an event as written by `to_line`.
    """
    return _parse(line, _EVENTS)


def _parse(line: bytes, kinds: Mapping[str, type[Message]]) -> Message:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ContentRejectedError(f"not JSON: {line[:200]!r}") from error
    name = fields.pop("is", None) if isinstance(fields, dict) else None
    kind = kinds.get(name) if isinstance(name, str) else None
    if kind is None:
        raise ContentRejectedError(f"not a message we know: {line[:200]!r}")
    types = _FIELDS[kind]
    if fields.keys() != types.keys() or not all(_fits(fields[key], types[key]) for key in types):
        raise ContentRejectedError(f"not a {name} as we know it: {line[:200]!r}")
    return kind(**fields)


def _fits(value: object, wanted: type) -> bool:
    if wanted is float:
        return type(value) in (int, float) and math.isfinite(cast(float, value))
    return type(value) is wanted and (wanted is not int or abs(cast(int, value)) <= _LARGEST)
