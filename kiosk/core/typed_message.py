"""Typed messages: strict decoding of JSON that another process or an untrusted party has written.

A message is a `Message` with typed fields, decoded by msgspec (docs/adr/0037). Refused are missing
and unknown fields, values of another type, integers that a JSON number cannot hold exactly, NaN and
infinity, halves of surrogate pairs, and whatever is not JSON.
"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Generic, TypeVar

import msgspec

from kiosk.core.errors import ContentRejectedError

MAX_INTEGER = 2**53
"""Up to here every reader of JSON keeps an integer exactly (RFC 8259, 6)."""

MAX_REASON = 200
"""Characters of the reason in an error: it may repeat the name of an unknown field, escaped."""

Integer = Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all messages. A subclass says `frozen=True` again, for type checkers."""


T = TypeVar("T")


class Decoder(Generic[T]):
    """Decodes one type of message, or one union of tagged messages; `name` is used in errors."""

    def __init__(self, message: type[T] | UnionType, name: str) -> None:
        self._decoder = msgspec.json.Decoder(message)
        self._name = name

    def decode(self, content: bytes) -> T:
        """The message.

        Raises:
            ContentRejectedError: `content` is not JSON, or not such a message.
        """
        try:
            message: T = self._decoder.decode(content)
        except (msgspec.DecodeError, RecursionError) as error:
            raise ContentRejectedError(
                f"Not a valid {self._name}: {str(error)[:MAX_REASON]!r}."
            ) from error
        return message


def encode(message: Message) -> bytes:
    """The message as JSON in UTF-8, without a line break.

    Raises:
        ContentRejectedError: a text in it is not Unicode: it holds half of a surrogate pair, as a
            file name in another encoding does.
    """
    try:
        return msgspec.json.encode(message)
    except UnicodeEncodeError as error:
        raise ContentRejectedError(f"{error.object!r} is not Unicode text.") from error
