"""What staff mode and the process of the preview say to each other: one message a line, as JSON.

A `Picture` is followed by its pixels, four bytes each, row by row.
"""

from __future__ import annotations

from kiosk.core.typed_message import Decoder, Integer, Message, encode


class _Tagged(Message, frozen=True, tag=True, tag_field="is"):
    """`is` holds the name of the class."""


class Show(_Tagged, frozen=True):
    """Draw the page of a draft as a screen of this size shows it, in a picture of another size.

    `number` is repeated in every answer.
    """

    number: Integer
    draft: str
    language: str
    large_text: bool
    width: Integer
    height: Integer
    picture_width: Integer
    picture_height: Integer


class Drag(_Tagged, frozen=True):
    """A finger on the page: `phase` is "press", "move" or "release". Of 0 to 1 across the page."""

    phase: str
    x: float
    y: float


class Wheel(_Tagged, frozen=True):
    """The wheel of a mouse over the page; `angle` in eighths of a degree, as Qt has it."""

    x: float
    y: float
    angle: Integer


class Refresh(_Tagged, frozen=True):
    """The library has changed: read it again when nobody types."""


class Picture(_Tagged, frozen=True):
    """The page as it looks now; `told` is its text, as it is read aloud."""

    number: Integer
    width: Integer
    height: Integer
    told: str


class Nothing(_Tagged, frozen=True):
    """There is no picture: `why` is "no-page" or "incomplete"."""

    number: Integer
    why: str


Wish = Show | Drag | Wheel | Refresh
Answer = Picture | Nothing

NO_PAGE, INCOMPLETE = "no-page", "incomplete"
BYTES_PER_PIXEL = 4

_WISHES: Decoder[Wish] = Decoder(Wish, "wish")
_ANSWERS: Decoder[Answer] = Decoder(Answer, "answer")


def to_line(message: Wish | Answer) -> bytes:
    """The message as one line, its end included.

    Raises:
        ContentRejectedError: a text in it is not Unicode.
    """
    return encode(message) + b"\n"


def parse_wish(line: bytes) -> Wish:
    """Raises: ContentRejectedError: the line is not a wish as written by `to_line`."""
    return _WISHES.decode(line)


def parse_answer(line: bytes) -> Answer:
    """Raises: ContentRejectedError: the line is not an answer as written by `to_line`."""
    return _ANSWERS.decode(line)
