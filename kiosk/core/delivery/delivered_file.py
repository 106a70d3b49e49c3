"""The files that a station delivers to its inbox: names, formats, and their validation.

Anybody who can write to the inbox can put anything there, so everything is validated, down to what
a database or a clock can hold. Times are the station's own; `revision` grows with every file of one
name.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    StringConstraints,
    ValidationError,
)
from pydantic import Field as Bounds

from kiosk.core.errors import ContentRejectedError
from kiosk.core.inquiry.inquiry import clean
from kiosk.core.process.crash_reports import LOG_LINES, STACK_LINES

FORMAT: Literal[2] = 2
"""Of the files that this program writes; it reads format 1 too, which has no `receipt_key`."""

RUNNING_FORMAT: Literal[3] = 3
"""Of crash reports, and of a status that tells how the program runs."""

ASKED_FORMAT: Literal[4] = 4
"""Of diagnoses, and of a status that tells what has become of requests."""

NEWEST_FORMAT: Literal[5] = 5
"""Of plays that are linked. An office of an older program takes everything else."""

Format = Literal[1, 2, 3, 4, 5]

MAX_DELIVERED_BYTES = 1_000_000
"""Bytes of the largest file of an inbox; longer ones are not read."""

MAX_DIAGNOSIS_BYTES = 2_000_000
"""Of the sealed zip file."""

MAX_DIAGNOSIS_FILE_BYTES = 3_000_000
"""As `MAX_DELIVERED_BYTES`, of a diagnosis."""

MAX_REQUESTS_TOLD = 20
"""Requests in a status, those found last."""

MAX_TEXT_LENGTH = 300
MAX_PICTURE_BYTES = 300_000
MAX_PLAYS_IN_FILE = 1000

ULID = r"[0-7][0-9A-HJKMNP-TV-Z]{25}"
PLACE = re.compile(
    rf"({ULID})/(inquiry|usage|plays|status|crash|diagnosis)/([0-9A-Za-z-]{{1,64}})\.json"
)

MIN_YEAR, MAX_YEAR = 1970, 2999
"""The years that every system can turn into local time (Windows knows no others)."""


def _storable_text(text: str) -> str:
    """Raises ValueError: databases and terminals cannot hold it."""
    if "\0" in text:
        raise ValueError("it holds a NUL character")
    return text


def _storable_day(day: date) -> date:
    """Raises ValueError: the year is none that a station can have."""
    if not MIN_YEAR <= day.year <= MAX_YEAR:
        raise ValueError(f"the year is not between {MIN_YEAR} and {MAX_YEAR}")
    return day


def nearest_storable(moment: datetime) -> datetime:
    """The moment, clamped to the range that a file can hold: a station's clock may be wrong."""
    earliest = datetime(MIN_YEAR + 1, 1, 1, tzinfo=UTC)
    return min(max(moment, earliest), datetime(MAX_YEAR - 1, 12, 31, tzinfo=UTC))


def nearest_deliverable(text: str) -> str:
    """The text without what no file may hold, cut to the length of a `Word`."""
    return clean(text)[:MAX_TEXT_LENGTH].rstrip()


def _storable_moment(moment: datetime) -> datetime:
    """The moment in UTC. Raises ValueError: the year is none that a station can have, in UTC or, a
    day more or less, in any time zone."""
    try:
        moment = moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("it is not a valid moment in UTC") from error
    if not MIN_YEAR < moment.year < MAX_YEAR:
        raise ValueError(f"the year is not between {MIN_YEAR + 1} and {MAX_YEAR - 1}")
    return moment


Ulid = Annotated[str, StringConstraints(pattern=rf"^{ULID}$")]
Word = Annotated[str, StringConstraints(max_length=MAX_TEXT_LENGTH), AfterValidator(_storable_text)]
Count = Annotated[int, Bounds(ge=0, le=2**53)]
Day = Annotated[date, AfterValidator(_storable_day)]
Moment = Annotated[AwareDatetime, AfterValidator(_storable_moment)]
Sha256 = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
Link = Annotated[str, StringConstraints(pattern="^([0-9a-f]{64})?$")]

KEY_BYTES = 32


def _whole_key(key: bytes) -> bytes:
    if len(key) not in (0, KEY_BYTES):
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    return key


class _Part(BaseModel):
    model_config = ConfigDict(
        extra="forbid", frozen=True, ser_json_bytes="base64", val_json_bytes="base64"
    )


class _Delivered(_Part):
    """`name` is what staff call the station. `receipt_key`: the station's public key, to which a
    receipt for this file is encrypted; empty where none is wanted."""

    format: Format = FORMAT
    station: Ulid
    name: Word
    receipt_key: Annotated[bytes, Bounds(max_length=KEY_BYTES), AfterValidator(_whole_key)] = b""


class DeliveredMessage(_Delivered):
    """A visitor's message, sealed; a repeated `id` is a duplicate."""

    id: Ulid
    kind: Literal["inquiry"]
    created_at: Moment
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
    day: Day
    counts: Annotated[tuple[UsageSum, ...], Bounds(max_length=20_000)]

    @property
    def place(self) -> str:
        return f"{self.station}/usage/{self.day.isoformat()}.json"


class PlayedItem(_Part):
    """One play that is over; `number` counts the plays of a station. `link` and `previous`, that of
    the play before: see `play_chain`; "" where an older program has delivered it."""

    number: Count
    item: Word
    slot: Word
    file: Word
    release: Count
    because: Word
    started_at: Moment
    ended_at: Moment
    played_ms: Count
    how: Word
    problem: Word
    previous: Link = ""
    link: Link = ""


class Plays(_Delivered):
    format: Format = NEWEST_FORMAT
    plays: Annotated[tuple[PlayedItem, ...], Bounds(min_length=1, max_length=MAX_PLAYS_IN_FILE)]

    @property
    def place(self) -> str:
        return f"{self.station}/plays/{self.plays[0].number}-{self.plays[-1].number}.json"


class Running(_Part):
    """How the program runs: since when, how many times it has started the screen and the film
    worker again since then, and whether the screen is in safe mode."""

    since: Moment
    screen_restarts: Count
    film_restarts: Count
    safe_mode: bool


class Examined(_Part):
    """How the last `kiosk doctor` ended: how many problems are red and amber."""

    at: Moment
    red: Count
    amber: Count


class FoundRequest(_Part):
    """What has become of a request of the office, and when. `outcome` is one of
    `kiosk.core.delivery.request.Outcome`, or of a newer program; `words` are for IT people."""

    id: Ulid
    outcome: Word
    at: Moment
    words: Word


class Status(_Delivered):
    """The status of a station; `release` is 0 without one. `screen` is a small picture (WebP) of
    the attract loop, where the settings allow it. `running` is None where the screen does not run,
    `examined` before the first examination. `sync_minutes`: so often it looks into the channel, 0
    for never by itself, None where an older program does not say."""

    format: Format = ASKED_FORMAT
    revision: Count
    at: Moment
    version: Word
    release: Count
    disk_free: Count
    disk_size: Count
    waiting: Count
    troubles: Annotated[tuple[Word, ...], Bounds(max_length=20)]
    running: Running | None = None
    examined: Examined | None = None
    screen: Annotated[bytes, Bounds(max_length=MAX_PICTURE_BYTES)] = b""
    sync_minutes: Count | None = None
    requests: Annotated[tuple[FoundRequest, ...], Bounds(max_length=MAX_REQUESTS_TOLD)] = ()

    @property
    def place(self) -> str:
        return f"{self.station}/status/now.json"


class DeliveredCrash(_Delivered):
    """A fault of a process that has been met `count` times, from `first_at` to `at`; a later
    revision takes the place of an earlier one. See `kiosk.core.process.crash_reports`."""

    format: Format = RUNNING_FORMAT
    id: Annotated[str, StringConstraints(pattern="^[0-9a-z-]{1,64}$")]
    revision: Count
    process: Word
    version: Word
    python: Word
    what: Word
    stack: Annotated[tuple[Word, ...], Bounds(max_length=STACK_LINES)]
    log: Annotated[tuple[Word, ...], Bounds(max_length=LOG_LINES)]
    first_at: Moment
    at: Moment
    count: Count

    @property
    def place(self) -> str:
        return f"{self.station}/crash/{self.id}.json"


class DeliveredDiagnosis(_Delivered):
    """What `kiosk diagnose` has packed up, sealed as messages are; `id` is that of the request."""

    format: Format = ASKED_FORMAT
    id: Ulid
    revision: Count
    at: Moment
    sealed: Annotated[bytes, Bounds(min_length=1, max_length=MAX_DIAGNOSIS_BYTES)]

    @property
    def place(self) -> str:
        return f"{self.station}/diagnosis/{self.id}.json"


Delivered = DeliveredMessage | UsageOfDay | Plays | Status | DeliveredCrash | DeliveredDiagnosis
KINDS: dict[str, type[Delivered]] = {
    "inquiry": DeliveredMessage,
    "usage": UsageOfDay,
    "plays": Plays,
    "status": Status,
    "crash": DeliveredCrash,
    "diagnosis": DeliveredDiagnosis,
}


def kind_of(delivered: Delivered) -> str:
    return delivered.place.split("/")[1]


def max_bytes(place: str) -> int:
    """The size of the largest file that may lie there."""
    named = PLACE.fullmatch(place)
    return MAX_DIAGNOSIS_FILE_BYTES if named and named[2] == "diagnosis" else MAX_DELIVERED_BYTES


def to_bytes(delivered: Delivered) -> bytes:
    return delivered.model_dump_json().encode()


def from_bytes(place: str, content: bytes) -> Delivered:
    """Decode and validate a file of the inbox, named like "STATION/usage/2026-03-02.json".

    Raises:
        ContentRejectedError: the name, the size, the form or the words are not a station's.
    """
    named = PLACE.fullmatch(place)
    if named is None:
        raise ContentRejectedError("Its name is not one that a station uses.")
    if len(content) > max_bytes(place):
        raise ContentRejectedError(f"It is larger than {max_bytes(place)} bytes.")
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
        raise ContentRejectedError("Its content belongs to another file name.")
    return found


def _check_format(content: bytes) -> None:
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ContentRejectedError("It is truncated or not JSON.") from error
    version = said.get("format") if isinstance(said, dict) else None
    if not isinstance(version, int):
        raise ContentRejectedError("It is JSON, but not in the format of a station.")
    if version > NEWEST_FORMAT:
        raise ContentRejectedError(
            f"A newer program has written it (format {version}, this one reads {NEWEST_FORMAT}). "
            "Update the program on this PC."
        )
