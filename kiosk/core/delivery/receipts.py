"""Receipts: the office says which files of a station it has collected, so that what travelled on a
stick counts as delivered.

One file for each station and key, encrypted and authenticated between the hall's key pair and that
of the station (NaCl's crypto_box): nobody else can forge one. A receipt names the SHA-256 of the
file, because anybody can deliver another file under the same name.
"""

from __future__ import annotations

import hashlib
import re
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from kiosk.core.delivery.delivered_file import PLACE, ULID, Sha256
from kiosk.core.errors import ContentRejectedError
from kiosk.core.inquiry.sealing import decrypt_authenticated, encrypt_authenticated

MAX_RECEIPTS = 4000
"""The newest ones; the file stays below the size limit of an inbox."""

RECEIPTS_PLACE = re.compile(rf"{ULID}/receipts/[0-9a-f]{{32}}\.box")


class Receipt(BaseModel):
    """`place`: the name of a file in the inbox; `digest`: the SHA-256 of its bytes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    place: Annotated[str, StringConstraints(pattern=rf"^{PLACE.pattern}$")]
    digest: Sha256


class _ReceiptFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[1] = 1
    receipts: Annotated[tuple[Receipt, ...], Field(max_length=MAX_RECEIPTS)]


def receipts_place(station: str, station_public: bytes) -> str:
    """Where in an inbox the receipts for a station lie."""
    return f"{station}/receipts/{hashlib.sha256(station_public).hexdigest()[:32]}.box"


def write_receipts(
    receipts: tuple[Receipt, ...], hall_private: bytes, station_public: bytes
) -> bytes:
    """Encode the receipts for a station.

    Raises:
        ContentRejectedError: the station's key is invalid.
    """
    content = _ReceiptFile(receipts=receipts[-MAX_RECEIPTS:]).model_dump_json().encode()
    return encrypt_authenticated(content, hall_private, station_public)


def read_receipts(content: bytes, private: bytes, public: bytes) -> tuple[Receipt, ...]:
    """The receipts in a file, by the private key of one side and the public key of the other.

    Raises:
        ContentRejectedError: the office has not written it for this station, or it is truncated.
    """
    try:
        plain = decrypt_authenticated(content, private, public)
        return _ReceiptFile.model_validate_json(plain).receipts
    except ValidationError as error:
        raise ContentRejectedError(
            "These receipts are not in a format that this program can read."
        ) from error
