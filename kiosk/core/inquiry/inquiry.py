"""An inquiry of a visitor: a message, a name and contact details. Pure rules.

Problems are ids; the screen owns their words. Knows neither how a message is sealed nor where it
is kept.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from msgspec import Struct

from kiosk.core.errors import ContentRejectedError
from kiosk.core.inquiry.contact import read_email, read_phone
from kiosk.core.typed_message import Decoder, Integer, Message, encode

SUBJECTS = ("investment", "job", "research", "other")

MAX_LENGTHS: Mapping[str, int] = MappingProxyType(
    {"name": 40, "organisation": 80, "phone": 32, "email": 254, "message": 500}
)
"""Characters that each field takes."""

MISSING = "missing"
TOO_LONG = "too-long"

LONGEST_READ = 4000
"""Characters that staff are shown; whoever seals a message by hand may write more than the form
takes. An export has all of them."""

FORMAT = 1
"""Of the bytes that are sealed."""

INVISIBLE = frozenset("\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff") | {
    chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}
"""What turns the direction of writing or shows nothing; joiners stay, for scripts and emoji."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The content of the form, as it was typed."""

    subject: str = ""
    name: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    message: str = ""
    consent: bool = False


class Inquiry(Message, frozen=True, tag=FORMAT, tag_field="format"):
    """A complete message. `about` names what it is about ("company:wuhuan") or is '', `language` is
    the tag of the language in which the visitor read the form."""

    subject: str
    name: str
    organisation: str
    phone: str
    email: str
    message: str
    about: str
    language: str


class _Versioned(Struct):
    """What every format has in common."""

    format: Integer


_INQUIRIES = Decoder(Inquiry, "inquiry")
_VERSIONS = Decoder(_Versioned, "inquiry")


def problems(draft: Draft) -> Mapping[str, str]:
    """Problems by field, in the order of the form; empty when the draft is complete."""
    found = {
        "subject": "" if draft.subject in SUBJECTS else MISSING,
        "name": _of_text("name", draft.name),
        "organisation": _of_length("organisation", clean(draft.organisation)),
        "phone": _of_phone(draft),
        "email": _of_length("email", draft.email) or read_email(draft.email).problem,
        "message": _of_text("message", draft.message),
        "consent": "" if draft.consent else MISSING,
    }
    return {field: problem for field, problem in found.items() if problem}


def inquiry_of(draft: Draft, about: str, language: str) -> Inquiry | None:
    """The message of a draft: cleaned, numbers in normal form. None while it is incomplete."""
    if problems(draft):
        return None
    return Inquiry(
        subject=draft.subject,
        name=clean(draft.name),
        organisation=clean(draft.organisation),
        phone=read_phone(draft.phone).value,
        email=read_email(draft.email).value,
        message=clean(draft.message, lines=True),
        about=about,
        language=language,
    )


def clean(text: str, *, lines: bool = False) -> str:
    """Text without control characters, bidirectional marks, lone surrogates and redundant white
    space.

    Line breaks stay where `lines` says so, at most two in a row.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    kept = unicodedata.normalize("NFC", "".join(filter(_may_stay, plain)))
    if not lines:
        return " ".join(kept.split())
    tidy = "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip()
    while "\n\n\n" in tidy:
        tidy = tidy.replace("\n\n\n", "\n\n")
    return tidy


def cleaned_inquiry(inquiry: Inquiry) -> Inquiry:
    """Anybody can seal a message: what no form lets through is taken out here too."""
    return Inquiry(
        subject=clean(inquiry.subject)[:LONGEST_READ],
        name=clean(inquiry.name)[:LONGEST_READ],
        organisation=clean(inquiry.organisation)[:LONGEST_READ],
        phone=clean(inquiry.phone)[:LONGEST_READ],
        email=clean(inquiry.email)[:LONGEST_READ],
        message=clean(inquiry.message, lines=True),
        about=clean(inquiry.about)[:LONGEST_READ],
        language=clean(inquiry.language)[:LONGEST_READ],
    )


def to_bytes(inquiry: Inquiry) -> bytes:
    """Encode an inquiry as JSON, to be sealed."""
    return encode(inquiry)


def from_bytes(content: bytes) -> Inquiry:
    """Decode and validate an inquiry: anybody can seal one. Errors do not quote it.

    Raises:
        ContentRejectedError: it is not an inquiry, or a newer program has written it.
    """
    try:
        version = _VERSIONS.decode(content).format
        inquiry = _INQUIRIES.decode(content) if version == FORMAT else None
    except ContentRejectedError as error:
        raise ContentRejectedError("What was sealed is not a message.") from error
    if inquiry is None:
        raise ContentRejectedError("The message was written by a newer program.")
    return inquiry


def _may_stay(char: str) -> bool:
    if char == "\n":
        return True
    no_character = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
    hidden = char in INVISIBLE or unicodedata.category(char) in ("Cc", "Cs")
    return not (no_character or hidden)


def _of_text(field: str, text: str) -> str:
    shown = clean(text, lines=True)
    if not any(unicodedata.category(char)[0] in "LNPS" for char in shown):
        return MISSING
    return _of_length(field, shown)


def _of_length(field: str, text: str) -> str:
    return TOO_LONG if len(text) > MAX_LENGTHS[field] else ""


def _of_phone(draft: Draft) -> str:
    """One of phone and e-mail is needed, and asked for where the phone stands."""
    if not draft.phone.strip():
        return "" if draft.email.strip() else MISSING
    return _of_length("phone", draft.phone) or read_phone(draft.phone).problem
