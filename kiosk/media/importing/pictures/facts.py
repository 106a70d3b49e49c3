"""What the picture worker and the drawing worker report about the files they have written."""

from __future__ import annotations

from kiosk.core.typed_message import Integer, Message


class Size(Message, frozen=True):
    """In pixels."""

    width: Integer
    height: Integer


class DrawingFacts(Message, frozen=True):
    """`pages`: how many the drawing has; the first one was drawn."""

    pages: Integer


class PictureFacts(Message, frozen=True):
    """The sizes as they were written; `notes` say for staff what of the file is left out."""

    full: Size
    card: Size
    thumbnail: Size
    notes: tuple[str, ...]
