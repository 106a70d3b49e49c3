"""The overview for staff: what is on the screen and why, this station's status, and to-dos.

Reads local records only, as `kiosk why` and `kiosk releases list` do; uses no network.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from kiosk import __version__
from kiosk.core.backup_moment import is_too_old
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.words import Words
from kiosk.core.delivery.station_health import LITTLE_ROOM_BYTES
from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.last_backup import read_last_backup
from kiosk.core.last_examination import LastExamination, read_last_examination
from kiosk.core.schedule.playlist import Entry, why
from kiosk.core.settings.settings import BackupSettings, read_settings
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import Release, open_current
from kiosk.db.state.play import Play
from kiosk.ops.publishing.releases import InstalledRelease, installed_releases
from kiosk.ops.reports.play_report import read_report
from kiosk.ops.reports.usage_report import DayOfUsage, read_usage
from kiosk.sync.channel.enrollment import read_enrollment


class ToDo(StrEnum):
    """The kinds of to-dos."""

    FILM_RESTS = "film-rests"
    LITTLE_ROOM = "little-room"
    NO_CHANNEL = "no-channel"
    BACKUP_TOO_OLD = "backup-too-old"
    """No backup was made for days, or none yet, where the settings want some."""
    OLDER_RELEASE = "older-release"
    """An earlier release is in force than the newest here."""
    SAFE_MODE = "safe-mode"
    """The screen failed again and again."""


@dataclass(frozen=True, slots=True)
class ToDoLine:
    """`name`: of what; `number`: how many or which one."""

    what: ToDo
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Showing:
    """What the attract loop shows, and by which rule."""

    title: Words
    why: Words
    picture: Path | None
    began_at: datetime
    duration_ms: int


@dataclass(frozen=True, slots=True)
class Overview:
    """`showing` is None while somebody uses the kiosk, or where it is off; `visits` of today, those
    of an hour by its number from 0;
    `examined` is None where `kiosk doctor` was never run."""

    hall: str = ""
    hall_english: str = ""
    station: str = ""
    version: str = __version__
    picture: Path | None = None
    showing: Showing | None = None
    release: InstalledRelease | None = None
    earlier: Sequence[InstalledRelease] = field(default=())
    enrolled: bool = False
    disk_free: int = 0
    disk_size: int = 0
    visits: int = 0
    visits_by_hour: Mapping[int, int] = field(default_factory=dict)
    average_seconds: int = 0
    to_do: Sequence[ToDoLine] = field(default=())
    examined: LastExamination | None = None


def read_overview(folder: DataFolder, today: date) -> Overview:
    """Everything at once; what cannot be read is left out.

    Raises:
        ContentRejectedError: no release can be read, or another record is damaged.
        StaffError: invalid settings.
        UnavailableError: the disk fails.
    """
    settings = read_settings(folder.settings)
    release = open_current(folder)
    releases = installed_releases(folder)
    disk = shutil.disk_usage(folder.root)
    catalog = Catalog(release.database, MediaStore(folder.media))
    try:
        hall = catalog.hall(CHINESE)
        report = _report(folder)
        showing = _showing(catalog, report[0]) if report[0] else None
        resting = [ToDoLine(ToDo.FILM_RESTS, _title(catalog, file)) for file in report[1]]
    finally:
        catalog.close()
    used = _usage(folder, today)
    enrolled = _is_enrolled(folder)
    return Overview(
        hall=hall.name,
        hall_english=hall.name_english,
        station=settings.station.name,
        picture=hall.hero.card if hall.hero else None,
        showing=showing,
        release=next((one for one in releases if one.number == release.number), None),
        earlier=[one for one in releases if one.number != release.number],
        enrolled=enrolled,
        disk_free=disk.free,
        disk_size=disk.total,
        visits=used.visits,
        visits_by_hour={int(hour): count for hour, count in used.hours.items()},
        average_seconds=used.average_seconds,
        examined=read_last_examination(folder.last_examination),
        to_do=(
            *_safe_mode(folder),
            *resting,
            *_to_do(release, releases, disk.free, enrolled),
            *_backup_too_old(folder, settings.backup),
        ),
    )


def _report(folder: DataFolder) -> tuple[Play | None, Sequence[str]]:
    """The present play and the quarantined files; empty where nothing has played yet."""
    try:
        report = read_report(folder, 0)
    except UnavailableError:
        return None, ()
    return report.present, [one.file for one in report.resting]


def _showing(catalog: Catalog, play: Play) -> Showing:
    chinese, english = (_played(catalog, language, play) for language in (CHINESE, ENGLISH))
    if chinese is None or english is None:  # another release has begun it
        same = Words(play.item, play.item)
        return Showing(same, Words(play.because, play.because), None, play.started_at, 0)
    same_rule = why(chinese, CHINESE) == play.because
    reason = Words(play.because, why(english, ENGLISH) if same_rule else play.because)
    film = chinese.film
    if film and english.film:
        poster = film.poster.card if film.poster else None
        title = Words(film.title, english.film.title)
        return Showing(title, reason, poster, play.started_at, film.duration_ms)
    picture = chinese.picture.card if chinese.picture else None
    title, duration = Words(chinese.title, english.title), chinese.seconds * 1000
    return Showing(title, reason, picture, play.started_at, duration)


def _played(catalog: Catalog, language: str, play: Play) -> Entry | None:
    """What a play is of; None where this release does not have it any more."""
    playlist = catalog.attract_playlist(language)
    for entry in (*playlist.planned, *playlist.otherwise):
        item = entry.film.slug if entry.film else entry.slot
        if (entry.slot, item) == (play.slot, play.item):
            return entry
    film = next((one for one in catalog.films(language) if one.slug == play.item), None)
    return Entry(film=film) if film else None


def _title(catalog: Catalog, file: str) -> str:
    films = catalog.films(CHINESE)
    return next((film.title for film in films if film.media.name == file), file)


def _usage(folder: DataFolder, today: date) -> DayOfUsage:
    with suppress(UnavailableError):  # nobody has been here yet
        for day in read_usage(folder):
            if day.day == today:
                return day
    return DayOfUsage(today, 0, 0, 0)


def _is_enrolled(folder: DataFolder) -> bool:
    try:
        return read_enrollment(folder) is not None
    except KioskError:  # `kiosk sync` says what is wrong with it
        return False


def _safe_mode(folder: DataFolder) -> Sequence[ToDoLine]:
    return [ToDoLine(ToDo.SAFE_MODE)] if folder.safe_mode.exists() else []


def _backup_too_old(folder: DataFolder, wanted: BackupSettings) -> Sequence[ToDoLine]:
    """`number`: days since the last one, 0 where there was none."""
    if not wanted.folder:
        return ()
    now, last = datetime.now(UTC), read_last_backup(folder.last_backup)
    if not is_too_old(last.at if last else None, wanted.days, now):
        return ()
    return [ToDoLine(ToDo.BACKUP_TOO_OLD, number=(now - last.at).days if last else 0)]


def _to_do(
    release: Release, releases: Sequence[InstalledRelease], free: int, enrolled: bool
) -> Sequence[ToDoLine]:
    newest = max((one.number for one in releases), default=release.number)
    lines = []
    if release.number < newest:
        lines.append(ToDoLine(ToDo.OLDER_RELEASE, number=newest))
    if free < LITTLE_ROOM_BYTES:
        lines.append(ToDoLine(ToDo.LITTLE_ROOM, number=free))
    if not enrolled:
        lines.append(ToDoLine(ToDo.NO_CHANNEL))
    return lines
