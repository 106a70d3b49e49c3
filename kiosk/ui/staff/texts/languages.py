"""The board of languages: what is complete, missing or out of date, for everything there is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.ui.staff.changing_rows import ChangingRowsModel
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.sections import Section
from kiosk.ui.staff.texts.board import (
    TRANSLATED_SECTIONS,
    Board,
    BoardQuery,
    BoardRow,
    TextState,
    read_board,
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

PAUSE_MS = 100
"""Several changes that follow each other so fast are read together."""


@QmlElement
@QmlUncreatable("the content page has one")
class LanguagesViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads the board again whenever the library tells of a change, while it is shown."""

    textOpened = Signal(str, str, str, str)
    changed = Signal()
    queryChanged = Signal()
    busyChanged = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._words = CHINESE
        self._query = BoardQuery()
        self._board = Board()
        self._shown = self._loaded = self._unreadable = self._acting = False
        self._latest = LatestRead()
        self._last_act = 0
        self._notice = NoticeViewModel(self)
        self._rows: ChangingRowsModel[BoardRow] = ChangingRowsModel(
            {
                "section": lambda row: row.section,
                "title": lambda row: row.title.resolve(self._words) or row.row.slug,
                "textStates": lambda row: [row.state(one).value for one in self._board.languages],
                "textCounts": lambda row: [len(row.places(one)) for one in self._board.languages],
            },
            self,
        )
        self._columns: RowsModel[str] = RowsModel(
            {
                "language": lambda one: one,
                "complete": lambda one: self._count(one, TextState.COMPLETE),
                "missing": lambda one: self._count(one, TextState.MISSING),
                "stale": lambda one: self._count(one, TextState.STALE),
                "unchecked": lambda one: self._count(one, TextState.UNCHECKED),
            },
            self,
        )
        self._sections: RowsModel[Section] = RowsModel({"slug": lambda one: one.name}, self)
        self._sections.replace(TRANSLATED_SECTIONS)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read)
        library.changed.connect(self._follow)

    def _count(self, language: str, state: TextState) -> int:
        return self._board.counts[language][state] if self._board.counts else 0

    def use_words(self, language: str) -> None:
        """The language in which staff work."""
        self._words = language
        self._rows.look_again()

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self._read()

    @Slot(object)
    def _follow(self, _touched: object) -> None:
        if self._shown:
            self._pause.start()

    @Slot()
    def _read(self) -> None:
        """Read the board, once more at the end if it is wanted otherwise meanwhile."""
        if not self._latest.begin():
            return
        query, shown = self._query, tuple(self._rows.rows)

        def hear(outcome: Board | KioskError) -> None:
            if self._latest.ended():
                self._read()
                return
            self._unreadable = isinstance(outcome, KioskError)
            if isinstance(outcome, KioskError):
                log.warning("the board of languages cannot be read: %s", outcome)
            else:
                self._use(outcome)
            self.changed.emit()

        self._library.ask(lambda desk: read_board(desk.store, query, shown), hear)

    def _use(self, board: Board) -> None:
        columns_changed = board.languages != self._board.languages
        self._board = board
        self._loaded = True
        self._rows.go(None if columns_changed else board.steps, board.rows)
        self._columns.replace(board.languages)

    @Slot(str)
    def chooseSection(self, name: str) -> None:
        """Only one list; all with ''."""
        self._want(replace(self._query, section=name))

    @Slot(str)
    def chooseState(self, state: str) -> None:
        """Only what is so in a language: "complete" in all, "missing", "stale",
        "unchecked"; '' has all."""
        self._want(replace(self._query, state=state))

    def _want(self, query: BoardQuery) -> None:
        self._query = query
        self.queryChanged.emit()
        self._read()

    # Acts

    @Slot(int, int)
    def openRow(self, row: int, column: int) -> None:
        """Go to the form of one thing: to the first text where something is to be done in a
        language, or with the column -1 in the first language of which that is so."""
        one, languages = self._rows.rows[row], self._board.languages
        unfinished = [it for it in languages if one.places(it)] or [languages[0]]
        language = languages[column] if column >= 0 else unfinished[0]
        place = next(iter(one.places(language)), "")
        self.textOpened.emit(one.reference.kind, one.reference.key, place, language)

    @Slot(int, int)
    def markChecked(self, row: int, column: int) -> None:
        """The translations of one thing into a language say what the Chinese says."""
        one, language = self._rows.rows[row], self._board.languages[column]
        if one.state(language) in (TextState.STALE, TextState.UNCHECKED):
            places, name = one.places(language), one.title.resolve(self._words)
            self._act(
                lambda desk: desk.editor.mark_checked(one.reference, places, language),
                "checked",
                name,
            )

    @Slot()
    def undo(self) -> None:
        """Take back that something was marked as checked."""
        number = self._last_act
        if number:
            self._act(lambda desk: desk.editor.undo(number), "undone")

    def _act(self, work: Callable[[Desk], int], notice: str, subject: str = "") -> None:
        if self._acting:
            return
        self._acting = True
        self.busyChanged.emit()

        def hear(outcome: int | KioskError) -> None:
            self._acting = False
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            else:
                self._last_act = outcome if notice == "checked" else 0
                self._notice.tell(notice, subject=subject, undoable=self._last_act > 0)
            self._read()

        self._library.ask(work, hear)

    def _refused(self, error: KioskError) -> None:
        log.warning("a translation could not be marked as checked: %s", error)
        self._notice.tell(refusal(error), trouble=True)

    # What QML binds

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, constant=True)
    def columns(self) -> QObject:
        """The hall's languages, with how many things are complete and how many are not."""
        return self._columns

    @Property(RowsModel, constant=True)
    def sections(self) -> QObject:
        return self._sections

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        return list(self._board.languages)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(str, notify=queryChanged)
    def section(self) -> str:
        return self._query.section

    @Property(str, notify=queryChanged)
    def state(self) -> str:
        return self._query.state

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._acting
