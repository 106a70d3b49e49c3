"""What staff mode and the process of the phone page tell each other.

Staff mode says in one argument for whom it is opened; the process answers in lines of JSON on its
standard output, and ends when its standard input closes.
"""

from __future__ import annotations

from kiosk.core.account import Account, Role
from kiosk.core.phone_page.admission import OPEN_SECONDS
from kiosk.core.typed_message import Decoder, Integer, Message, encode


class Opening(Message, frozen=True):
    """For whom, in which language, and the temporary folder for what is under way."""

    id: str
    name: str
    role: Role
    language: str
    folder: str
    seconds: float = OPEN_SECONDS

    @property
    def account(self) -> Account:
        return Account(self.id, self.name, self.role)


class Ready(Message, frozen=True, tag="ready", tag_field="is"):
    """The page is open at `url`, which holds the token. `fingerprint` of its certificate; '' where
    it is not encrypted."""

    url: str
    fingerprint: str


class NotOpened(Message, frozen=True, tag="not-opened", tag_field="is"):
    """`reason`: "off", "no-address", "port-taken"."""

    reason: str


class Connected(Message, frozen=True, tag="connected", tag_field="is"):
    """A phone was let in. `device`: "iPhone", "iPad", "Android", "other"."""

    device: str
    address: str


class PhotoTold(Message, frozen=True, tag="photo", tag_field="is"):
    """Where a photo is: `state` "waiting", "done", "known" or "refused", by the `fault` of an
    import."""

    number: Integer
    name: str
    state: str
    fault: str = ""


class Ended(Message, frozen=True, tag="ended", tag_field="is"):
    """The page is closed: `reason` "over", or "left" by whoever had it on the phone."""

    reason: str


Told = Ready | NotOpened | Connected | PhotoTold | Ended

_OPENINGS = Decoder(Opening, "opening of the phone page")
_TOLD: Decoder[Told] = Decoder(Told, "line of the phone page")


def parse_opening(argument: str) -> Opening:
    """Raises: ContentRejectedError: it is none."""
    return _OPENINGS.decode(argument.encode("utf-8", "replace"))


def parse_told(line: bytes) -> Told:
    """Raises: ContentRejectedError: it is not what the process says."""
    return _TOLD.decode(line)


def to_line(told: Told) -> bytes:
    return encode(told) + b"\n"
