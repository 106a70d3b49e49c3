"""What the picture worker reports about the files it has written."""

from __future__ import annotations

from kiosk.core.typed_message import Integer, Message


class Size(Message, frozen=True):
    """In pixels."""

    width: Integer
    height: Integer


class PictureFacts(Message, frozen=True):
    """The sizes as they were written; `notes` say for staff what of the file is left out."""

    full: Size
    card: Size
    thumbnail: Size
    notes: tuple[str, ...]
