"""The library behind the pages: opened once, followed, and asked as whoever has signed in."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.changes.history import LoggedChangeSet
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.library import Desk, StaffLibrary, station_store
from kiosk.ui.staff.worker import Worker
from tests.ui.hand import until
from tests.ui.staff.sign_in_stand_in import OFFICE

COLLEAGUE = Account("9", "王", Role.EDITOR)


class Followed:
    """A library with what it has told, and what it answers."""

    def __init__(self, folder: DataFolder) -> None:
        self.openings = 0
        self.fails = False
        self.folder = folder
        self.worker = Worker()
        self.library = StaffLibrary(self.worker, self.open, "入口大屏")
        self.told: list[frozenset[Reference]] = []
        self.library.changed.connect(self.told.append)
        self.library.admit(OFFICE)

    def open(self) -> LibraryStore:
        if self.fails:
            raise UnavailableError("The server is out of reach.")
        self.openings += 1
        return station_store(self.folder)

    def answer(self, work: Callable[[Desk], object]) -> object:
        answers: list[object] = []
        self.library.ask(work, answers.append)
        until(lambda: bool(answers))
        return answers[0]

    def newest(self) -> LoggedChangeSet:
        logged = self.answer(lambda desk: desk.store.change_sets(limit=1)[0])
        assert isinstance(logged, LoggedChangeSet)
        return logged


@pytest.fixture
def followed(application: QGuiApplication, station_copy: DataFolder) -> Iterator[Followed]:
    followed = Followed(station_copy)
    yield followed
    followed.worker.close()
    followed.library.close()


def rename(store: LibraryStore, editor: Editor, kind: str, name: str) -> Reference:
    reference = Reference(kind, next(iter(store.read_many(kind))))
    draft = editor.draft(reference)
    editor.save(draft.with_values({"source": LocalizedText({"zh-Hans": name})}))
    return reference


def test_changes_of_both_are_told_once_each(followed: Followed) -> None:
    mine = followed.answer(lambda desk: rename(desk.store, desk.editor, "company", "我的"))
    store = station_store(followed.folder)
    theirs = rename(store, Editor(store, COLLEAGUE, "办公室"), "project", "别人的")
    store.engine.dispose()
    until(lambda: len(followed.told) > 1)
    assert followed.told == [frozenset({mine}), frozenset({theirs})]


def test_the_change_log_has_who_and_where(followed: Followed) -> None:
    followed.answer(lambda desk: rename(desk.store, desk.editor, "company", "我的"))
    newest = followed.newest()
    assert (newest.account, newest.station) == (OFFICE.name, "入口大屏")
    followed.library.admit(COLLEAGUE)
    followed.answer(lambda desk: rename(desk.store, desk.editor, "company", "王的"))
    assert followed.newest().account == COLLEAGUE.name


def test_it_is_opened_once_and_again_only_where_that_has_failed(followed: Followed) -> None:
    followed.fails = True
    assert isinstance(followed.answer(lambda desk: desk.store), UnavailableError)
    followed.fails = False
    first = followed.answer(lambda desk: desk.store)
    assert followed.answer(lambda desk: desk.store) is first
    assert followed.openings == 1


def test_nobody_edits_before_somebody_has_signed_in(station_copy: DataFolder) -> None:
    library = StaffLibrary(Worker(), lambda: station_store(station_copy), "")
    with pytest.raises(RuntimeError):
        library.ask(lambda desk: desk, lambda _answer: None)
    library.close()
