"""What a station delivers to its inbox: the files, their names, and what is wrong with one.

Anybody who can write to the inbox can put anything there, so everything is looked at closely. Times
are the station's own; `revision` grows with every file of one name.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    StringConstraints,
    ValidationError,
)
from pydantic import Field as Bounds

from kiosk.core.errors import ContentRejectedError

FORMAT: Literal[1] = 1
LARGEST = 1_000_000
"""Bytes of the largest file of an inbox; longer ones are not read."""

MOST_OF_A_PICTURE = 300_000
PLAYS_IN_A_FILE = 1000

ULID = r"[0-7][0-9A-HJKMNP-TV-Z]{25}"
PLACE = re.compile(rf"({ULID})/(inquiry|usage|plays|status)/([0-9A-Za-z-]{{1,64}})\.json")

Ulid = Annotated[str, StringConstraints(pattern=rf"^{ULID}$")]
Word = Annotated[str, StringConstraints(max_length=300)]
Count = Annotated[int, Bounds(ge=0, le=2**53)]


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, ser_json_bytes="base64", val_json_bytes="base64"
    )


class _Delivered(_Part):
    """`name` is what staff call the station."""

    format: Literal[1] = FORMAT
    station: Ulid
    name: Word


class DeliveredMessage(_Delivered):
    """What a visitor has left, sealed; the same `id` is the same one, however often it comes."""

    id: Ulid
    kind: Literal["inquiry"]
    created_at: AwareDatetime
    sealed: Annotated[bytes, Bounds(min_length=1, max_length=64_000)]

    @property
    def place(self) -> str:
        return f"{self.station}/inquiry/{self.id}.json"


class UsageSum(_Part):
    what: Word
    name: Word
    count: Count


class UsageOfDay(_Delivered):
    """All counts of one day; a later revision takes the place of an earlier one."""

    revision: Count
    day: date
    counts: Annotated[tuple[UsageSum, ...], Bounds(max_length=20_000)]

    @property
    def place(self) -> str:
        return f"{self.station}/usage/{self.day.isoformat()}.json"


class PlayedItem(_Part):
    """One play that is over; `number` counts the plays of a station."""

    number: Count
    item: Word
    slot: Word
    file: Word
    release: Count
    because: Word
    started_at: AwareDatetime
    ended_at: AwareDatetime
    played_ms: Count
    how: Word
    problem: Word


class Plays(_Delivered):
    plays: Annotated[tuple[PlayedItem, ...], Bounds(min_length=1, max_length=PLAYS_IN_A_FILE)]

    @property
    def place(self) -> str:
        return f"{self.station}/plays/{self.plays[0].number}-{self.plays[-1].number}.json"


class Status(_Delivered):
    """How a station is; `release` is 0 without one. `screen` is a small picture (WebP) of the
    attract loop, where the settings allow it."""

    revision: Count
    at: AwareDatetime
    version: Word
    release: Count
    disk_free: Count
    disk_size: Count
    waiting: Count
    troubles: Annotated[tuple[Word, ...], Bounds(max_length=20)]
    screen: Annotated[bytes, Bounds(max_length=MOST_OF_A_PICTURE)] = b""

    @property
    def place(self) -> str:
        return f"{self.station}/status/now.json"


Delivered = DeliveredMessage | UsageOfDay | Plays | Status
KINDS: dict[str, type[Delivered]] = {
    "inquiry": DeliveredMessage,
    "usage": UsageOfDay,
    "plays": Plays,
    "status": Status,
}


def kind_of(delivered: Delivered) -> str:
    return delivered.place.split("/")[1]


def to_bytes(delivered: Delivered) -> bytes:
    return delivered.model_dump_json().encode()


def from_bytes(place: str, content: bytes) -> Delivered:
    """What lies at a place of the inbox, "STATION/usage/2026-03-02.json".

    Raises:
        ContentRejectedError: the name, the size, the form or the words are not a station's.
    """
    named = PLACE.fullmatch(place)
    if named is None:
        raise ContentRejectedError("It has no name that a station gives.")
    if len(content) > LARGEST:
        raise ContentRejectedError(f"It is larger than {LARGEST} bytes.")
    _check_format(content)
    try:
        found = KINDS[named[2]].model_validate_json(content)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in fault["loc"])[:60]
        raise ContentRejectedError(
            f"It is no {named[2]} of a station: {where}: {fault['msg']}."
        ) from error
    if found.place != place:
        raise ContentRejectedError("It says of itself that it is another file.")
    return found


def _check_format(content: bytes) -> None:
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ContentRejectedError("It is torn, or no JSON at all.") from error
    version = said.get("format") if isinstance(said, dict) else None
    if not isinstance(version, int):
        raise ContentRejectedError("It is JSON, but nothing that a station writes.")
    if version > FORMAT:
        raise ContentRejectedError(
            f"A newer program has written it (format {version}, this one reads {FORMAT}). "
            "Update the program on this PC."
        )
