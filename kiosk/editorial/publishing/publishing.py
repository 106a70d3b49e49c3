"""Publishing as staff do it: what would change for visitors, what is in the way, and who may."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_speeds import read_speeds, too_slow
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.contents import (
    ShownItems,
    release_contents,
    release_values,
    shown_items,
)
from kiosk.db.release.installed import open_current, read_current, release_numbers
from kiosk.editorial.cells import Cell, cells
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.publishing.differences import Difference, Happened, differences
from kiosk.editorial.publishing.preflight import Finding, Level, preflight
from kiosk.editorial.publishing.snapshot import (
    Contents,
    Snapshot,
    released,
    take_snapshot,
    title_of,
)
from kiosk.media.film_worker.protocol import UNPLAYABLE
from kiosk.ops.publishing.publish_process import PublishProcess
from kiosk.ops.publishing.releases import InstalledRelease, installed_releases, use
from kiosk.ops.reports.play_report import read_report

THUMBNAIL = "thumbnail"
NOTHING_YET: Contents = {}


@dataclass(frozen=True, slots=True)
class PendingChange:
    """Something that visitors will see otherwise: its cells before and after, a small picture, and
    who has changed it last; `account` is '' where nobody has. `follows`: nobody has changed it, but
    what it refers to is not shown any more."""

    difference: Difference
    cells: tuple[Cell, ...]
    picture: Path | None
    changed_at: datetime | None
    account: str
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Pending:
    """What the next release would be. `in_force` is the release that visitors see, 0 for none;
    `new_bytes` is what of its files the present one lacks; `links` and `films` were looked at."""

    in_force: int = 0
    next_number: int = 1
    changes: tuple[PendingChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    links: int = 0
    films: int = 0
    new_bytes: int = 0
    releases: tuple[InstalledRelease, ...] = ()

    @property
    def stopped(self) -> bool:
        """Whether something stands against publishing."""
        return any(one.level is Level.RED for one in self.findings)


def local_now() -> datetime:
    return datetime.now().astimezone()


class Publishing:
    """Publishing on the station of a data folder. Blocking; callers use a worker thread."""

    def __init__(self, folder: DataFolder, clock: Callable[[], datetime] = local_now) -> None:
        self._folder = folder
        self._media = MediaStore(folder.media)
        self._now = clock
        self._compared: _Compared | None = None
        self._known: tuple[int, Contents] = (0, NOTHING_YET)
        self._shown: tuple[int, ShownItems] = (0, ShownItems())

    def look(self, store: LibraryStore) -> Pending:
        """Everything at once.

        Raises:
            UnavailableError: the disk refuses, or the library cannot be reached.
            StaffError: the library cannot be used.
        """
        number, before = self._in_force()
        snapshot = self.snapshot(store)
        after = released(snapshot.contents, snapshot.now)
        found = differences(before, snapshot)
        last = store.last_changes([one.reference for one in found])
        name_of = _names(snapshot.contents, before)
        numbers = release_numbers(self._folder)
        changes = [
            self._pending(
                one, before, after, name_of, last.get(one.reference), _follows(one, snapshot)
            )
            for one in found
        ]
        return Pending(
            in_force=number,
            next_number=max(numbers, default=0) + 1,
            changes=tuple(sorted(changes, key=lambda one: one.follows)),
            findings=preflight(snapshot),
            links=sum(
                len(references_in(value))
                for things in after.values()
                for values in things.values()
                for value in values.values()
            ),
            films=len(after.get("film", {})) + len(after.get("music", {})),
            new_bytes=_new_bytes(before, after),
            releases=tuple(installed_releases(self._folder)),
        )

    def unpublished(self, store: LibraryStore) -> frozenset[Reference]:
        """The things that differ from what visitors see; compared again only after something has
        changed, or has begun or ceased to be valid. Raises what `look` raises."""
        now = self._now()
        of = (open_current_number(self._folder), store.log_position())
        known = self._compared
        if known is None or known.of != of or not known.since <= now < known.until:
            _, before = self._in_force()
            snapshot = Snapshot(store.contents(), now)
            things = frozenset(one.reference for one in differences(before, snapshot))
            known = self._compared = _Compared(of, now, _next_turn(snapshot), things)
        return known.things

    def start(self, account: Account, notes: str, first_on: Sequence[str] = ()) -> PublishProcess:
        """Publish, in a process of its own; `first_on`: the numbers of the stations that get it
        first, none for all at once.

        Raises:
            NotPermittedError: the role does not include it.
        """
        require(account, Permission.PUBLISH)
        return PublishProcess(account.name, notes, first_on=first_on)

    def start_again(self, account: Account, number: int) -> PublishProcess:
        """Publish what an installed release holds under a new number, for all stations.

        Raises:
            NotPermittedError: the role does not include it.
        """
        require(account, Permission.PUBLISH)
        notes = next((one.notes for one in installed_releases(self._folder)
                      if one.number == number), "")  # fmt: skip
        return PublishProcess(account.name, notes, number)

    def put_in_force(self, account: Account, number: int) -> None:
        """Show visitors of this station another release that is installed here.

        Raises:
            NotPermittedError: the role does not include it.
            StaffError: it is not installed, or not whole.
            UnavailableError: the disk refuses.
        """
        require(account, Permission.PUBLISH)
        use(self._folder, number)
        Journal(self._folder).note(account.name, ActKind.PUT_IN_FORCE, str(number))

    def in_force(self, reference: Reference) -> Values | None:
        """What the release in force has of one thing; None where there is no release, or not this
        in it. Raises UnavailableError where the disk refuses."""
        try:
            return release_values(open_current(self._folder).database, reference)
        except ContentRejectedError:  # the overview says so
            return None

    def on_screen(self) -> frozenset[Reference]:
        """What the release in force shows visitors at present, of all that is shown by itself.
        Raises UnavailableError where the disk refuses."""
        try:
            number = read_current(self._folder)
            if self._shown[0] != number:  # to open a release takes as long as to read all of it
                self._shown = number, shown_items(open_current(self._folder).database)
        except ContentRejectedError:  # the overview says so
            return frozenset()
        return self._shown[1].at(self._now())

    def _in_force(self) -> tuple[int, Contents]:
        """The release that visitors see; 0 and nothing where there is none."""
        known = self._known
        try:
            release = open_current(self._folder)
            if known[0] != release.number:  # what is released never changes
                known = release.number, release_contents(release.database)
        except ContentRejectedError:  # the overview says so
            return 0, NOTHING_YET
        self._known = known
        return known

    def snapshot(self, store: LibraryStore) -> Snapshot:
        snapshot = take_snapshot(store, self._media, self._now())
        resting = self._resting_files()
        damaged = {file for file, problem in resting.items() if problem == UNPLAYABLE}
        slow = too_slow(read_speeds(self._folder.film_speeds))
        if not resting and not slow:
            return snapshot
        unplayable = {
            Reference(kind, key)
            for kind in ("film", "music")
            for key, values in snapshot.contents[kind].items()
            if _file_name(snapshot, values["media"]) in damaged
        }
        too_heavy = {
            key
            for key, values in snapshot.contents["media"].items()
            if values["sha256"] in slow or _blob(values) in resting.keys() - damaged
        }
        return replace(snapshot, unplayable=frozenset(unplayable), too_heavy=frozenset(too_heavy))

    def _resting_files(self) -> Mapping[str, str]:
        """The films that rest on this station, and why."""
        with suppress(UnavailableError):  # nothing has played yet
            return {one.file: one.problem for one in read_report(self._folder, 0).resting}
        return {}

    def _pending(
        self,
        difference: Difference,
        before: Contents,
        after: Contents,
        name_of: Callable[[Reference], str],
        last: tuple[datetime, str] | None,
        follows: bool,
    ) -> PendingChange:
        kind, key = difference.reference.kind, difference.reference.key
        old, new = before.get(kind, {}).get(key), after.get(kind, {}).get(key)
        pictured = _picture_of(kind, new, after) or _picture_of(kind, old, before)
        moment, account = last or (None, "")
        return PendingChange(
            difference,
            cells(kind, old, new, name_of),
            self._media.path(pictured) if pictured else None,
            moment,
            account,
            follows,
        )


def open_current_number(folder: DataFolder) -> int:
    """The number of the release that visitors see, 0 where there is none."""
    try:
        return open_current(folder).number
    except ContentRejectedError:
        return 0


def _follows(difference: Difference, snapshot: Snapshot) -> bool:
    """Whether the library still says what the release says."""
    if difference.happened is not Happened.CHANGED:
        return False
    values = snapshot.of(difference.reference) or {}
    return all(values.get(one.name) == one.before for one in difference.fields)


def _names(*contents: Contents) -> Callable[[Reference], str]:
    def name_of(reference: Reference) -> str:
        for one in contents:
            values = one.get(reference.kind, {}).get(reference.key)
            if values is not None:
                return title_of(reference.kind, values).resolve(CHINESE)
        return ""

    return name_of


@dataclass(frozen=True, slots=True)
class _Compared:
    """What differed: between which release and which position in the log, and when."""

    of: tuple[int, int]
    since: datetime
    until: datetime
    things: frozenset[Reference]


def _next_turn(snapshot: Snapshot) -> datetime:
    """When the first thing begins or ceases to be valid from now on."""
    moments = (
        values[name]
        for things in snapshot.contents.values()
        for values in things.values()
        for name in ("valid_from", "valid_until")
        if name in values
    )
    ahead = (one for one in moments if isinstance(one, datetime) and one > snapshot.now)
    return min(ahead, default=datetime.max.replace(tzinfo=UTC))


def _file_name(snapshot: Snapshot, media: object) -> str:
    values = snapshot.of(media) if isinstance(media, Reference) else None
    return _blob(values) if values else ""


def _blob(values: Values) -> str:
    return str(BlobName(str(values["sha256"]), str(values["suffix"])))


def _picture_of(kind: str, values: Values | None, contents: Contents) -> BlobName | None:
    """The small picture by which something is known."""
    if values is None:
        return None
    asset: Values | None = values
    if kind != "media":
        named = values.get("cover") or values.get("picture")
        asset = None
        if isinstance(named, Reference):
            asset = contents.get("media", {}).get(named.key)
    smaller = asset["derivatives"] if asset else ()
    for one in smaller if isinstance(smaller, tuple) else ():
        if isinstance(one, Row) and one["role"] == THUMBNAIL:
            return BlobName(str(one["sha256"]), str(one["suffix"]))
    return None


def _new_bytes(before: Contents, after: Contents) -> int:
    there = {name for name, _ in _files(before)}
    return sum({name: size for name, size in _files(after) if name not in there}.values())


def _files(contents: Contents) -> Iterable[tuple[str, int]]:
    """The files of a release by their hashes, with their sizes."""
    for values in contents.get("media", {}).values():
        smaller = values["derivatives"]
        for one in (values, *(smaller if isinstance(smaller, tuple) else ())):
            if isinstance(one, Mapping):
                size = one["size"]
                yield str(one["sha256"]), size if isinstance(size, int) else 0
