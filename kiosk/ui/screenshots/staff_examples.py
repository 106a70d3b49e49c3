"""What the pictures of staff mode show: people, a screen that runs, releases. Nothing is done."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.content.words import Words
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_speeds import note_speed
from kiosk.core.files.media_store import MediaStore
from kiosk.core.instruction import ControlScreen, Instruction
from kiosk.db.catalog import Catalog
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import open_current
from kiosk.db.state.quarantine import MAX_FAILURES, Quarantine
from kiosk.db.state.store import StateStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import AccountName, Reason, Refused, SetUp, SignedIn
from kiosk.media.film_worker.protocol import UNPLAYABLE
from kiosk.ops.overview import Overview, Showing, ToDo, ToDoLine, read_overview
from kiosk.ops.publishing.releases import InstalledRelease

PERSON = Account("1", "联络处", Role.PUBLISHER)
PEOPLE = (PERSON, Account("2", "王", Role.EDITOR), Account("3", "技术员", Role.TECHNICIAN))
TRIES_LEFT, LOCK_SECONDS = 3, 272
PLAN = Words(
    "播放计划“工作日宣传片”：周一、二、三、四、五，09:00–17:00",
    "Planned as “The hall's film”: Mon, Tue, Wed, Thu, Fri, 09:00–17:00",
)
STATION = "入口大屏"
"""What the hall calls its PC; else pictures would show the name of the one that takes them."""


@dataclass
class ExamplePeople:
    """Refuses every PIN, and locks when `locks` says so."""

    locks: bool = False

    @contextmanager
    def open(self) -> Iterator[ExamplePeople]:
        yield self

    def accounts(self) -> tuple[AccountName, ...]:
        return tuple(AccountName(one.id, one.name, 0) for one in PEOPLE)

    def try_pin(self, account_id: str, pin: Pin) -> SignedIn | Refused:  # noqa: ARG002
        if self.locks:
            return Refused(Reason.LOCKED, LOCK_SECONDS, 0)
        return Refused(Reason.WRONG, 0, TRIES_LEFT)

    def set_up(self, code: Code, name: str, pin: Pin) -> SetUp | Refused:  # noqa: ARG002
        return SetUp(PERSON, code)

    def recover(self, account_id: str, code: Code, new_pin: Pin) -> SetUp | Refused:  # noqa: ARG002
        return SetUp(PERSON, code)


@dataclass
class ExampleStation:
    """The station of a data folder as it would be on a working day."""

    folder: DataFolder
    to_do: tuple[ToDoLine, ...] = ()
    presence: str = "attract"
    acts: list[str] = field(default_factory=list)

    def look(self) -> Overview:
        now = datetime.now(UTC)
        overview = read_overview(self.folder, now.astimezone().date())
        return replace(
            overview,
            station=STATION,
            showing=self._showing(now),
            release=InstalledRelease(41, True, now - timedelta(hours=18), "十一月的岗位", "联络处"),
            earlier=[
                InstalledRelease(40, False, now - timedelta(days=6), "", "王"),
                InstalledRelease(39, False, now - timedelta(days=13), "新增三家企业", "联络处"),
                InstalledRelease(38, False, now - timedelta(days=30), "国庆展览", "王"),
            ],
            enrolled=True,
            visits=128,
            visits_by_hour=dict(zip(range(9, 17), (6, 11, 20, 24, 9, 17, 28, 13), strict=True)),
            average_seconds=192,
            to_do=self.to_do,
        )

    def _showing(self, now: datetime) -> Showing | None:
        catalog = Catalog(open_current(self.folder).database, MediaStore(self.folder.media))
        try:
            films, english = catalog.films(CHINESE), catalog.films(ENGLISH)
        finally:
            catalog.close()
        if not films:
            return None
        film, title = films[0], Words(films[0].title, english[0].title)
        poster = film.poster.full if film.poster else None
        return Showing(title, PLAN, poster, now - timedelta(seconds=14), film.duration_ms)

    def send_instruction(self, instruction: Instruction) -> str:
        if isinstance(instruction, ControlScreen):
            self.acts.append(instruction.control)
        return f'{{"presence": "{self.presence}", "muted_until": "", "closed_until": ""}}'

    def sync(self) -> bool:
        return False

    def put_back(self, number: int) -> None:
        self.acts.append(f"put back {number}")


@contextmanager
def library_copy(folder: DataFolder) -> Iterator[DataFolder]:
    """A data folder with a copy of this one's library, in which pictures may change something."""
    with TemporaryDirectory(prefix="kiosk-pictures-") as place:
        copy = DataFolder(Path(place))
        copy.settings.write_text(f'[station]\nname = "{STATION}"\n', encoding="utf-8")
        copy.media.symlink_to(folder.media.absolute(), target_is_directory=True)
        if folder.releases.exists():
            shutil.copytree(folder.releases, copy.releases)
        if folder.library.exists():
            with (
                closing(sqlite3.connect(folder.library)) as source,
                closing(sqlite3.connect(copy.library)) as target,
            ):
                source.backup(target)
        yield copy


def change_something(editor: Editor, store: LibraryStore) -> None:
    """Changes as of a working day: texts, something hidden, something deleted, something new."""

    def some(kind: str) -> list[Reference]:
        return [Reference(kind, key) for key in store.read_many(kind)]

    first, second, *_ = some("company")
    draft = editor.draft(first)
    title, summary = draft["title"], draft["summary"]
    assert isinstance(title, LocalizedText)
    assert isinstance(summary, LocalizedText)
    changed = {
        "title": LocalizedText({**title, CHINESE: f"{title[CHINESE]}（通辽）"}),
        "summary": LocalizedText({**summary, CHINESE: "为牧区的房屋和大棚提供节能方案。"}),
    }
    editor.save(draft.with_values(changed))
    editor.set_field([second], "first_batch", value=not editor.draft(second)["first_batch"])
    editor.set_field(some("project")[:1], "published", value=False)
    editor.delete(some("opportunity")[:1])
    new = editor.save(editor.copy(some("project")[1])).draft.reference
    editor.set_field([new], "published", value=True)


TOO_SLOW = 62
"""Hundredths of the speed that a film needs."""


def make_films_too_heavy(speeds: Path) -> Callable[[Editor, LibraryStore], None]:
    """As if this PC were too slow for every film; `speeds` is where that is noted."""

    def note(_editor: Editor, store: LibraryStore) -> None:
        for values in _film_files(store):
            note_speed(speeds, str(values["sha256"]), TOO_SLOW)

    return note


def make_films_unplayable(state: Path) -> Callable[[Editor, LibraryStore], None]:
    """As if every film had failed on this PC; `state` is the database where that is noted."""

    def note(_editor: Editor, store: LibraryStore) -> None:
        noted = StateStore(state)
        quarantine = Quarantine(noted)
        for values in _film_files(store):
            for _ in range(MAX_FAILURES):
                quarantine.note_failure(f"{values['sha256']}{values['suffix']}", UNPLAYABLE)
        noted.close()

    return note


def _film_files(store: LibraryStore) -> list[Values]:
    files = (one.values for one in store.read_many("media").values())
    return [values for values in files if str(values["mime"]).startswith("video/")]


SOMETHING_TO_DO = (
    ToDoLine(ToDo.FILM_RESTS, "马头琴音乐会"),
    ToDoLine(ToDo.LITTLE_ROOM, number=3_400_000_000),
    ToDoLine(ToDo.BACKUP_TOO_OLD, number=5),
)
