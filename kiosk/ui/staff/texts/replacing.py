"""Find and replace over all texts of the library."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.replacing import TextsChangedError
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.texts.places import (
    BATCH,
    FoundPlace,
    Sought,
    read_candidates,
    read_places,
)
from kiosk.ui.staff.texts.ticks import Ticks
from kiosk.ui.viewmodels.pages.rows import RowsModel
from kiosk.ui.viewmodels.pages.search import marked

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

PAUSE_MS = 200
"""After the last letter, before it is looked for."""

Found = tuple[tuple[Reference, ...], tuple[FoundPlace, ...]]
"""What has not been read yet, and the places in what has been read."""


@QmlElement
@QmlUncreatable("the content page has one")
class ReplacingViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks for the text as it is typed; places come some at a time. What is unticked stays so
    while the same text is looked for again."""

    textOpened = Signal(str, str, str, str)
    soughtChanged = Signal()
    newTextChanged = Signal()
    foundChanged = Signal()
    chosenChanged = Signal()
    busyChanged = Signal()

    def __init__(self, library: StaffLibrary, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._words = CHINESE
        self._spoken: tuple[str, ...] = (CHINESE,)
        self._language = ""
        self._sought = Sought(languages=self._spoken)
        self._new = ""
        self._shown = self._searching = self._unreadable = self._acting = False
        self._found: list[FoundPlace] = []
        self._ticks = Ticks()
        self._ticks_before: Ticks | None = None
        """Those of the last replacement, for its undo."""
        self._turn = 0
        self._last_act = 0
        self._notice = NoticeViewModel(self)
        self._rows: RowsModel[FoundPlace] = RowsModel(
            {
                "marked": _marked,
                "plain": lambda one: f"{one.lead}{one.place.found}{one.rest}",
                "kind": lambda one: one.place.reference.kind,
                "title": lambda one: one.title.resolve(self._words),
                "field": lambda one: one.parts[0],
                "row": lambda one: one.parts[1],
                "rowField": lambda one: one.parts[2],
                "textLanguage": lambda one: one.place.language,
                "ticked": lambda one: self._ticks.is_ticked(one.place),
            },
            self,
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._search)
        library.changed.connect(self._follow)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown and self._sought.text:
            self._pause.start()

    def use_words(self, language: str) -> None:
        """The language in which staff work."""
        self._words = language
        self._rows.look_again()

    def use_languages(self, languages: Sequence[str]) -> None:
        """The hall's languages besides Chinese."""
        if self._spoken == (CHINESE, *languages):
            return
        self._spoken = (CHINESE, *languages)
        if self._language not in self._spoken:
            self._language = ""
        self._seek()

    # Finding

    @Slot(str)
    def find(self, text: str) -> None:
        if text != self._sought.text:
            self._ticks.forget()
            self._ticks_before = None
            self._sought = replace(self._sought, text=text)
            self._seek()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Look in this language only; in all of the hall's with ''."""
        self._language = language
        self._seek()

    @Slot()
    def toggleCase(self) -> None:
        """Whether large and small letters are told apart."""
        self._sought = replace(self._sought, match_case=not self._sought.match_case)
        self._seek()

    def _seek(self) -> None:
        languages = (self._language,) if self._language else self._spoken
        self._sought = replace(self._sought, languages=languages)
        self.soughtChanged.emit()
        self._pause.start()

    @Slot(object)
    def _follow(self, _touched: object) -> None:
        if self._shown and self._sought.text:
            self._pause.start()

    @Slot()
    def _search(self) -> None:
        sought = self._sought
        self._searching = bool(sought.text.strip())
        self._turn += 1
        if not self._searching:
            self._show((), anew=True)
            return

        def work(desk: Desk) -> Found:
            return _some_of(desk, sought, read_candidates(desk.store, sought))

        self._library.ask(work, self._hear(self._turn, anew=True))
        self.foundChanged.emit()

    def _hear(self, turn: int, *, anew: bool) -> Callable[[Found | KioskError], None]:
        sought = self._sought

        def hear(outcome: Found | KioskError) -> None:
            if turn != self._turn or sought != self._sought:
                return
            if isinstance(outcome, KioskError):
                log.warning("texts cannot be searched: %s", outcome)
                self._searching, self._unreadable = False, True
                self.foundChanged.emit()
                return
            rest, places = outcome
            self._unreadable, self._searching = False, bool(rest)
            self._show(places, anew=anew)
            if rest:
                self._library.ask(
                    lambda desk: _some_of(desk, sought, rest), self._hear(turn, anew=False)
                )

        return hear

    def _show(self, places: Sequence[FoundPlace], *, anew: bool) -> None:
        if anew:
            self._ticks.begin()
        self._ticks.add(one.place for one in places)
        if anew:
            self._found = list(places)
            self._rows.replace(self._found)
        else:
            self._found += places
            self._rows.append(places)
        self.foundChanged.emit()
        self.chosenChanged.emit()

    # Choosing

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Tick a place, or untick it."""
        self._ticks.toggle(self._found[row].place)
        self._rows.look_again(row, row)
        self.chosenChanged.emit()

    @Slot(bool)
    def tickAll(self, ticked: bool) -> None:
        self._ticks.set_all(ticked)
        self._rows.look_again()
        self.chosenChanged.emit()

    def _tick_as_before(self) -> None:
        """As it was when what is undone now was replaced; not where other text is sought by now."""
        if self._ticks_before is None:
            return
        self._ticks, self._ticks_before = self._ticks_before, None
        self._ticks.add(one.place for one in self._found)
        self._rows.look_again()
        self.chosenChanged.emit()

    @Slot(int)
    def openRow(self, row: int) -> None:
        """Go to a place in its form."""
        place = self._found[row].place
        reference = place.reference
        self.textOpened.emit(reference.kind, reference.key, place.path, place.language)

    # Replacing

    @Slot(str)
    def write(self, text: str) -> None:
        """What is to stand there instead."""
        self._new = text
        self.newTextChanged.emit()

    @Slot()
    def replaceChosen(self) -> None:
        """Write the new text at every ticked place, as one change."""
        found, ticks, new = tuple(self._found), self._ticks.copy(), self._new

        def work(desk: Desk) -> int:
            return desk.editor.replace_text(ticks.chosen(one.place for one in found), new)

        if self._ticks.places:
            self._act("replaced", self._ticks.places, work)

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        number = self._last_act
        if number:
            self._act("undone", 0, lambda desk: desk.editor.undo(number))

    def _act(self, notice: str, count: int, work: Callable[[Desk], int]) -> None:
        if self._acting:
            return
        self._acting = True
        self.busyChanged.emit()

        def hear(outcome: int | KioskError) -> None:
            self._acting = False
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            elif outcome == 0:
                self._notice.tell("nothing-changed")
            else:
                if notice == "undone":
                    self._tick_as_before()
                else:
                    self._ticks_before = self._ticks.copy()
                    # What was replaced may hold the sought text again: it is not replaced twice.
                    self.tickAll(False)
                self._last_act = 0 if notice == "undone" else outcome
                self._notice.tell(notice, count, undoable=self._last_act > 0)
            self._pause.start()

        self._library.ask(work, hear)

    def _refused(self, error: KioskError) -> None:
        log.warning("texts could not be replaced: %s", error)
        match error:
            case TextsChangedError():
                self._notice.tell("changed-meanwhile", len(error.places), trouble=True)
            case ProblemsError():
                title = error.draft[KINDS[error.draft.kind].title]
                name = title.resolve(self._words) if isinstance(title, LocalizedText) else ""
                self._notice.tell("breaks-rules", subject=name or str(title), trouble=True)
            case _:
                self._notice.tell(refusal(error), trouble=True)

    # What QML binds

    @Property(RowsModel, constant=True)
    def places(self) -> QObject:
        return self._rows

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property(str, notify=soughtChanged)
    def text(self) -> str:
        return self._sought.text

    @Property(str, notify=newTextChanged)
    def newText(self) -> str:
        return self._new

    @Property("QStringList", notify=soughtChanged)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        """The hall's languages."""
        return list(self._spoken)

    @Property(str, notify=soughtChanged)
    def language(self) -> str:
        """The only language that is looked at; '' for all."""
        return self._language

    @Property(bool, notify=soughtChanged)
    def matchCase(self) -> bool:
        return self._sought.match_case

    @Property(bool, notify=foundChanged)
    def searching(self) -> bool:
        """Whether places may still come."""
        return self._searching

    @Property(bool, notify=foundChanged)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(int, notify=chosenChanged)
    def chosenPlaces(self) -> int:
        return self._ticks.places

    @Property(int, notify=chosenChanged)
    def chosenItems(self) -> int:
        """In how many things something is to be replaced."""
        return self._ticks.items

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._acting


def _some_of(desk: Desk, sought: Sought, references: Sequence[Reference]) -> Found:
    return tuple(references[BATCH:]), read_places(desk.store, sought, references[:BATCH])


def _marked(found: FoundPlace) -> str:
    text, begin = found.lead + found.place.found + found.rest, len(found.lead)
    return marked(text, [(begin, begin + len(found.place.found))])
