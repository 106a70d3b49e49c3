"""The protocol between the screen and the film worker: one message a line, as JSON.

Commands go to the worker's standard input, events come from its standard output. Knows neither
Qt nor libVLC, starts no process and blocks on nothing.
"""

from __future__ import annotations

from kiosk.core.typed_message import Decoder, Integer, Message, encode
from kiosk.media.film_worker.film_colours import Matrix

NO_LIBVLC = "no-libvlc"
UNPLAYABLE = "unplayable"
MISSING = "missing"
STALLED = "stalled"
PROBLEMS = (NO_LIBVLC, UNPLAYABLE, MISSING)
"""Reasons why a film does not play, as ids; the screen has a text for each."""


class _Tagged(Message, frozen=True, tag=True, tag_field="is"):
    """`is` holds the name of the class."""


class Open(_Tagged, frozen=True):
    """Play a file from `start_ms`; `film` is repeated in every event about it.

    `path` is in the encoding of the file system (`os.fsencode`): it need not be text.
    `held`: load the film beside the current one and pause it at its first frame; it starts by
    itself when the current film ends or fails, or with `Begin`. `seek` is the number of the seek
    that asked for `start_ms`, 0 for none.
    """

    film: Integer
    path: bytes
    start_ms: Integer
    held: bool
    paused: bool
    volume: Integer
    muted: bool
    seek: Integer = 0


class Begin(_Tagged, frozen=True):
    """Start the held film in place of the current one, now."""

    film: Integer


class Play(_Tagged, frozen=True):
    """Resume the current film."""


class Pause(_Tagged, frozen=True):
    """Pause the current film."""


class Seek(_Tagged, frozen=True):
    """Go to a position of the current film, in milliseconds from its beginning. Seeks are numbered
    in order, from 1."""

    position_ms: Integer
    number: Integer


class SetVolume(_Tagged, frozen=True):
    """Set the volume of the current film; `level` is 0–100."""

    level: Integer


class SetMuted(_Tagged, frozen=True):
    """Mute or unmute the current film; its volume is kept."""

    muted: bool


class SetSize(_Tagged, frozen=True):
    """Set the size of the film on the screen, in device pixels; `cover`: fill it and crop."""

    width: Integer
    height: Integer
    cover: bool


class Stop(_Tagged, frozen=True):
    """Close the current film and the held one."""


class Ready(_Tagged, frozen=True):
    """libVLC is loaded; films can be opened."""


class Alive(_Tagged, frozen=True):
    """Heartbeat while no film is open."""


class Unavailable(_Tagged, frozen=True):
    """The worker cannot play any film and exits."""

    problem: str


class Frame(_Tagged, frozen=True):
    """A frame is ready in `slot`, which belongs to the screen until the screen releases it.

    `width`, `height` and `pitch` (bytes) describe the first plane, `aspect` is the width-to-height
    ratio with which the picture is shown. `matrix` says how a frame in I420 becomes RGB.
    """

    film: Integer
    slot: Integer
    width: Integer
    height: Integer
    pitch: Integer
    aspect: float
    matrix: Matrix


class Progress(_Tagged, frozen=True):
    """Sent ten times a second while a film is open: position, and heartbeat.

    `shown` counts the frames announced, `lost` the frames dropped because no slot was free. `seek`
    is the number of the last seek received, 0 for none.
    """

    film: Integer
    playing: bool
    position_ms: Integer
    duration_ms: Integer
    shown: Integer
    lost: Integer
    seek: Integer


class Began(_Tagged, frozen=True):
    """The held film plays; sent after the end of the film before it."""

    film: Integer


class Ended(_Tagged, frozen=True):
    """The film was played to its end."""

    film: Integer


class Failed(_Tagged, frozen=True):
    """The film cannot be played; `problem` is one of `PROBLEMS`."""

    film: Integer
    problem: str


Command = Open | Begin | Play | Pause | Seek | SetVolume | SetMuted | SetSize | Stop
Event = Ready | Alive | Unavailable | Frame | Progress | Began | Ended | Failed

_COMMANDS: Decoder[Command] = Decoder(Command, "command")
_EVENTS: Decoder[Event] = Decoder(Event, "event")


def to_line(message: Command | Event) -> bytes:
    """The message as one line, its end included."""
    return encode(message) + b"\n"


def parse_command(line: bytes) -> Command:
    """Raises: ContentRejectedError: the line is not a command as written by `to_line`."""
    return _COMMANDS.decode(line)


def parse_event(line: bytes) -> Event:
    """Raises: ContentRejectedError: the line is not an event as written by `to_line`."""
    return _EVENTS.decode(line)
