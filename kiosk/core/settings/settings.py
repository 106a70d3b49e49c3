"""The settings of this PC: `kiosk.toml`, overruled by environment variables `KIOSK_…`.

Every setting has a default, so the file may be missing. In the environment a setting is named with
two underscores, `KIOSK_SESSION__IDLE_SECONDS=90`; a list is written as JSON, and so is a whole
table, `KIOSK_SESSION={"idle_seconds": 90}`.
"""

from __future__ import annotations

import json
import os
import re
import socket
import tomllib
from contextlib import suppress
from datetime import time
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    WithJsonSchema,
    model_validator,
)

from kiosk.core.errors import StaffError
from kiosk.core.files.os_errors import explain
from kiosk.core.files.picture_sizes import MAX_PIXELS
from kiosk.core.schedule.time_span import is_within
from kiosk.core.settings.faults import faults_in_words

Percent = Annotated[int, Field(ge=0, le=100)]


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ScreenSettings(_Group):
    """`renderer`: "auto" takes the GPU where the PC has one. `output`: where the window stands, by
    the name that the doctor tells; '' takes the primary one. `sleep`: outside opening hours. Each
    command, a program with arguments, switches a panel that the system cannot (docs/adr/0056)."""

    renderer: Literal["auto", "software", "gpu"] = "auto"
    output: Annotated[str, Field(max_length=100)] = ""
    sleep: bool = False
    panel_off_command: tuple[str, ...] = ()
    panel_on_command: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _both_commands(self) -> Self:
        if bool(self.panel_off_command) is not bool(self.panel_on_command):
            raise ValueError("panel_off_command and panel_on_command are set both or not at all")
        return self


class StationSettings(_Group):
    """`name` is what staff call this PC; '' takes the name it has in the network. `waypoint`: the
    slug of the one at which it stands; '' takes the floor plan's first."""

    name: Annotated[str, Field(max_length=100)] = ""
    waypoint: str = ""


class SessionSettings(_Group):
    """`idle_seconds`: unset means that the hall's content decides."""

    idle_seconds: Annotated[int, Field(ge=5, le=3600)] | None = None
    countdown_seconds: Annotated[int, Field(ge=3, le=120)] = 15


def _checked_span(span: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d", span):
        raise ValueError(f"“{span}” is not written like 17:30-09:00")
    return span


TimeSpan = Annotated[
    str, AfterValidator(_checked_span), WithJsonSchema({"type": "string", "format": "time-span"})
]
"""A part of the day in the hall's own time, over midnight where it ends earlier: "17:30-09:00"."""


class FilmSettings(_Group):
    """Loudness in percent: `loudest` of what the PC can do, the others of that.

    `volume` is where a visitor's slider stands at first; `attract_volume` 0 keeps the attract
    loop silent but for slots that are to be heard. In `quiet_hours` it is silent anyway, and a
    visitor's film begins without sound.
    """

    volume: Percent = 70
    attract_volume: Percent = 0
    loudest: Percent = 100
    quiet_hours: tuple[TimeSpan, ...] = ()

    def quiet_at(self, moment: time) -> bool:
        return any(is_within(moment, span) for span in self.quiet_hours)

    def loop_volume(self, sound: str, moment: time) -> int:
        """How loud the attract loop is where its plan says so of the sound, one of `SOUNDS`: what
        is to be heard in a silent loop is as loud as a visitor's film."""
        if sound == "silent" or self.quiet_at(moment):
            return 0
        return self.attract_volume or (self.volume if sound == "with-sound" else 0)


class MediaSettings(_Group):
    """What an import takes: pixels of a picture, pixels of a film's frame, length, size of a file.

    More pixels than 4096x2304 a frame no station shows.
    """

    max_pixels: Annotated[int, Field(ge=1, le=1_000_000_000)] = MAX_PIXELS
    max_film_pixels: Annotated[int, Field(ge=1, le=4096 * 2304)] = 4096 * 2304
    max_seconds: Annotated[int, Field(ge=1, le=86_400)] = 4 * 3600
    max_bytes: Annotated[int, Field(ge=1)] = 8_000_000_000


class InquirySettings(_Group):
    """What visitors may leave: messages of one session and of one hour, on this PC altogether
    `room`, each deleted after `kept_days`, or `delivered_days` after it was delivered."""

    per_session: Annotated[int, Field(ge=1, le=100)] = 3
    per_hour: Annotated[int, Field(ge=1, le=1000)] = 20
    room: Annotated[int, Field(ge=1, le=100_000)] = 2000
    kept_days: Annotated[int, Field(ge=1, le=3650)] = 180
    delivered_days: Annotated[int, Field(ge=0, le=3650)] = 14


class CeremonySettings(_Group):
    """`idle_seconds`: idle timeout of a launch ceremony."""

    idle_seconds: Annotated[int, Field(ge=10, le=7200)] = 900


class GuidedTourSettings(_Group):
    """`idle_seconds`: idle timeout of a guided tour."""

    idle_seconds: Annotated[int, Field(ge=10, le=7200)] = 600


class UsageSettings(_Group):
    """Retention of the daily usage counts and of the play log."""

    kept_days: Annotated[int, Field(ge=1, le=3650)] = 400


class ChannelSettings(_Group):
    """How the channel is reached: `proxy` as an address, `user` and `password`, or a `token`.

    Without `proxy` the environment's HTTPS_PROXY and HTTP_PROXY hold. The four of S3 left empty
    are taken from where its own tools look, AWS_… in the environment.
    """

    table: ClassVar[str] = "channel"

    proxy: SecretStr = SecretStr("")
    user: str = ""
    password: SecretStr = SecretStr("")
    token: SecretStr = SecretStr("")
    s3_endpoint: str = ""
    s3_region: str = ""
    s3_key: str = ""
    s3_secret: SecretStr = SecretStr("")


class SyncSettings(_Group):
    """When a station looks for a new release, and how much of the line it takes.

    Every `minutes` (0: never by itself), in `hours` only, if any are given; `kilobytes` a second
    at most, 0 for as fast as it goes. `sticks`: whether a channel on a USB stick is taken up.
    """

    minutes: Annotated[int, Field(ge=0, le=10_080)] = 15
    hours: tuple[TimeSpan, ...] = ()
    kilobytes: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    sticks: bool = True


class ProgramSettings(_Group):
    """`updates`: whether new versions of the program are brought here once a day. `hours`: when one
    is tried, which darkens the screen for seconds; one is tried at each start, too."""

    updates: bool = True
    hours: TimeSpan = "03:00-05:00"


class InboxSettings(ChannelSettings):
    """Where this station delivers, and by which name and password: `url` is a folder or a bucket;
    '' means the folder `inbox` of the channel, reached as the channel is.

    `status_minutes`: so often it says how it is, even when nothing has changed; `screen`: whether
    with a small picture of its attract loop.
    """

    table = "inbox"

    url: str = ""
    status_minutes: Annotated[int, Field(ge=1, le=10_080)] = 60
    screen: bool = False


class MetricsSettings(_Group):
    """`file`: where metrics are written for node_exporter's textfile collector, as
    "/var/lib/prometheus/node-exporter/kiosk.prom"; '' writes none."""

    file: str = ""


class BackupSettings(ChannelSettings):
    """Where backups of this PC are kept: `folder` on a stick, a share or another disk, or a bucket,
    s3://…, and how that is reached; '' makes none by itself. One is made every `days`, in `hours`;
    the newest `keep` stay. The first is made by hand: `kiosk backup make`."""

    table = "backup"

    folder: str = ""
    days: Annotated[int, Field(ge=1, le=365)] = 1
    hours: TimeSpan = "01:00-05:00"
    keep: Annotated[int, Field(ge=1, le=1000)] = 14


class NeighbourSettings(_Group):
    """Whether stations of one network bring each other the files of a release, and the port at
    which this one answers; the firewall has to let it through, and UDP 5353, by which they meet."""

    enabled: bool = False
    port: Annotated[int, Field(ge=1024, le=65_535)] = 48_620


class PhoneSettings(_Group):
    """The page that staff open for their phone, for ten minutes at a time (docs/adr/0068).

    `enabled`: whether there is one at all; `port`: the firewall has to let it through; `address`:
    the one of this PC that phones reach, '' takes that of its private network. `encrypted`: by a
    certificate made each time, of which phones warn; visitors' messages are read only so.
    """

    enabled: bool = False
    port: Annotated[int, Field(ge=1024, le=65_535)] = 48_621
    address: Annotated[str, Field(max_length=15)] = ""
    encrypted: bool = False


POSTGRESQL = re.compile(
    r"""postgresql\+psycopg://
        (?:[^:@/?\#\s]+(?::[^:@/?\#\s]*)?@)?     # who, and by which password
        (?:[\w.-]+|\[[0-9A-Fa-f:.]+\])?(?::\d{1,5})?  # where; nothing: this PC
        /[^/?\#\s]+(?:\?(?!.*password)[^\#\s]*)?   # which database, and how to reach it
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _checked_library(url: SecretStr) -> SecretStr:
    if not POSTGRESQL.fullmatch(url.get_secret_value()):
        raise ValueError(
            "write it like postgresql+psycopg://user:password@server/database; a letter of the "
            "password that is none of a-z, A-Z and 0-9 is written as in a web address (@ as %40)"
        )
    return url


class LibrarySettings(_Group):
    """Where staff edit. `url` names a PostgreSQL database, for several PCs that edit at once; unset
    means the file in this data folder. It may hold a password and is never shown or logged."""

    url: Annotated[SecretStr, AfterValidator(_checked_library)] | None = None


class Settings(_Group):
    model_config = ConfigDict(hide_input_in_errors=True)

    screen: ScreenSettings = ScreenSettings()
    station: StationSettings = StationSettings()
    session: SessionSettings = SessionSettings()
    film: FilmSettings = FilmSettings()
    media: MediaSettings = MediaSettings()
    inquiry: InquirySettings = InquirySettings()
    usage: UsageSettings = UsageSettings()
    ceremony: CeremonySettings = CeremonySettings()
    guided_tour: GuidedTourSettings = GuidedTourSettings()
    channel: ChannelSettings = ChannelSettings()
    sync: SyncSettings = SyncSettings()
    program: ProgramSettings = ProgramSettings()
    neighbours: NeighbourSettings = NeighbourSettings()
    phone: PhoneSettings = PhoneSettings()
    library: LibrarySettings = LibrarySettings()
    inbox: InboxSettings = InboxSettings()
    metrics: MetricsSettings = MetricsSettings()
    backup: BackupSettings = BackupSettings()


def read_settings(file: Path) -> Settings:
    """Read `kiosk.toml`, or take the defaults when there is none.

    Raises:
        StaffError: the file cannot be read, is not TOML or has an invalid setting;
            the message names the file, the line and what to write instead.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        text = ""
    except OSError as error:
        raise StaffError(f"{file} cannot be read: {explain(error, file)}") from error
    except UnicodeDecodeError as error:
        raise StaffError(f"{file} cannot be read: {error}.") from error
    return parse_settings(text, file)


def parse_settings(text: str, file: Path) -> Settings:
    """The settings of a text that stands in `file`, or is about to.

    Raises:
        StaffError: as from `read_settings`.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StaffError(f"{file} is not valid TOML: {error}.") from error
    try:
        return Settings(**_overruled(given))
    except ValidationError as error:
        raise StaffError("\n".join(faults_in_words(error, file, text))) from error


def _overruled(given: dict[str, Any]) -> dict[str, Any]:
    """What a file gives, with what the environment says instead."""
    tables = dict(given)
    for variable in sorted(os.environ, key=str.lower):  # a table before its keys
        prefix, _, name = variable.lower().partition("_")
        table, _, key = name.partition("__")
        if prefix != "kiosk" or table not in Settings.model_fields:
            continue
        said: Any = os.environ[variable]
        if not key or said.startswith("["):
            with suppress(ValueError):  # what is no JSON is refused as what it is
                said = json.loads(said)
        said = {key: said} if key else said
        before = tables.get(table, {})
        if isinstance(before, dict):  # else that is refused
            tables[table] = {**before, **said} if isinstance(said, dict) else said
    return tables


def station_name(file: Path) -> str:
    """What logs call this PC.

    Raises:
        StaffError: the settings are wrong.
    """
    return read_settings(file).station.name or socket.gethostname()
