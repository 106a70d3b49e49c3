"""The content page: which list is open, what it leaves out, what is selected, and acts on that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference, Value, Values
from kiosk.core.errors import KioskError, UnavailableError
from kiosk.db.library.lists.rows import ListQuery, Sort
from kiosk.editorial.errors import ProblemsError, UndoConflictError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ui.staff.content.reading import (
    Page,
    Surroundings,
    User,
    Wanted,
    Word,
    read_page,
    read_surroundings,
    read_users,
)
from kiosk.ui.staff.content.rows_model import ContentRowsModel
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.sections import SECTIONS, Section
from kiosk.ui.staff.texts.replacing import ReplacingViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

EXCLUSIVE = (("shown", "hidden"),)
"""Filters of which only one can be on."""

LIST = "list"
SURROUNDING_KINDS = frozenset({"hall", "sector", "tag"})


@QmlElement
@QmlUncreatable("there is one content page")
class ContentViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Every act is one change-set, told in a notice that offers to undo it. `itemOpened` and
    `newAsked` carry the kind, and the key of what was chosen, for the form."""

    itemOpened = Signal(str, str)
    newAsked = Signal(str)
    sectionChanged = Signal()
    wantedChanged = Signal()
    listChanged = Signal()
    surroundingsChanged = Signal()
    selectionChanged = Signal()
    deletingChanged = Signal()
    busyChanged = Signal()
    areaChanged = Signal()

    def __init__(self, library: StaffLibrary, media: Path, parent: QObject | None = None) -> None:
        """`media`: the folder of the media store."""
        super().__init__(parent)
        self._library = library
        self._wanted = Wanted(SECTIONS[0])
        self._around = Surroundings()
        self._language = CHINESE
        self._shown = False
        self._loaded = False
        self._unreadable = False
        self._reading = False
        self._read_again = False
        self._acting = False
        self._notice = NoticeViewModel(self)
        self._area = LIST
        self._replacing = ReplacingViewModel(library, self)
        self._replacing.itemOpened.connect(self.itemOpened)
        self._last_act = 0
        self._deleting: tuple[Reference, ...] = ()
        self._deletable = False
        self._rows = ContentRowsModel(media, self)
        self._sections: RowsModel[Section] = RowsModel(
            {
                "name": lambda one: one.name,
                "group": lambda one: one.group,
                "number": self._number_of,
            },
            self,
        )
        self._sections.replace(SECTIONS)
        self._sectors = self._words_model()
        self._tags = self._words_model()
        self._users: RowsModel[User] = RowsModel(
            {
                "kind": lambda one: one.kind,
                "title": lambda one: one.title.resolve(self._language),
                "used": lambda one: one.used.resolve(self._language),
                "required": lambda one: one.required,
            },
            self,
        )
        library.changed.connect(self._follow)

    def _words_model(self) -> RowsModel[Word]:
        return RowsModel(
            {
                "slug": lambda one: one.key,
                "name": lambda one: one.name.resolve(self._language),
                "colour": lambda one: one.colour,
            },
            self,
        )

    def _number_of(self, section: Section) -> int:
        counts = self._around.counts or {}
        return counts.get((section.kind, bool(section.dated)), 0)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self._look_round()
            self._read()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The language in which staff work."""
        self._language = language
        self._replacing.use_words(language)
        self._use(self._around)

    @Slot(object)
    def _follow(self, touched: frozenset[Reference]) -> None:
        """Somebody has changed something, here or elsewhere."""
        if not self._shown:
            return
        kinds = {one.kind for one in touched}
        self._look_round()
        if kinds & {self._wanted.section.kind, *SURROUNDING_KINDS}:
            self._read()

    def _look_round(self) -> None:
        def hear(outcome: Surroundings | KioskError) -> None:
            if isinstance(outcome, KioskError):
                self._cannot_read(outcome)
            else:
                self._use(outcome)

        self._library.ask(lambda desk: read_surroundings(desk.store), hear)

    def _use(self, around: Surroundings) -> None:
        if around.languages != self._around.languages:
            self._replacing.use_languages(around.languages)
        self._around = around
        self._rows.use(around, self._language)
        self._sections.replace(SECTIONS)
        self._sectors.replace(around.sectors)
        self._tags.replace(around.tags)
        self.surroundingsChanged.emit()

    def _read(self) -> None:
        """Read the list, once more at the end if it is wanted otherwise meanwhile."""
        if self._reading:
            self._read_again = True
            return
        self._reading = True
        wanted, shown, revision = self._wanted, tuple(self._rows.rows), self._rows.revision

        def work(desk: Desk) -> Page:
            return read_page(desk.store, wanted, shown, datetime.now(UTC))

        def hear(outcome: Page | KioskError) -> None:
            self._reading = False
            outdated = self._read_again or revision != self._rows.revision
            self._read_again = False
            if outdated:
                self._read()
            elif isinstance(outcome, KioskError):
                self._cannot_read(outcome)
            else:
                self._show(outcome)

        self._library.ask(work, hear)

    def _show(self, page: Page) -> None:
        self._rows.show(page)
        self._loaded, self._unreadable = True, False
        if not page.wanted.narrowed:
            there = {row.reference.key for row in page.rows}
            self._select([key for key in self._rows.selected if key in there])
        self.listChanged.emit()

    def _cannot_read(self, error: KioskError) -> None:
        log.warning("the list cannot be read: %s", error)
        self._unreadable = True
        self.listChanged.emit()

    # What is wanted

    @Slot(str)
    def openSection(self, name: str) -> None:
        section = next(one for one in SECTIONS if one.name == name)
        if section == self._wanted.section:
            return
        self._loaded = False
        self._rows.clear()
        self._select([])
        self._want(section=section, text="", filters=frozenset(), sector="", sort=Sort.POSITION,
                   descending=False)  # fmt: skip
        self.sectionChanged.emit()

    @Slot(str)
    def search(self, text: str) -> None:
        self._want(text=text)

    @Slot(str)
    def toggleFilter(self, name: str) -> None:
        """Switch a filter on or off: "shown", "hidden", "sample", "expiring", "incomplete:en",
        "stale:en"."""
        filters = set(self._wanted.filters) ^ {name}
        if name in filters:
            for group in EXCLUSIVE:
                filters -= {one for one in group if name in group and one != name}
            kind = f"{name.partition(':')[0]}:"
            filters -= {one for one in filters if one.startswith(kind) and one != name}
        self._want(filters=frozenset(filters))

    @Slot(str)
    def filterSector(self, key: str) -> None:
        """Only those of a sector; '' has all."""
        self._want(sector=key)

    @Slot(str)
    def sortBy(self, sort: str) -> None:
        """Sort otherwise; by what it is sorted by already, the other way round."""
        wanted = Sort(sort)
        turned = wanted is self._wanted.sort and not self._wanted.descending
        self._want(sort=wanted, descending=turned and wanted is not Sort.POSITION)

    @Slot()
    def showAll(self) -> None:
        """Leave nothing out any more."""
        self._want(text="", filters=frozenset(), sector="")

    def _want(self, **wanted: object) -> None:
        fields = ("section", "text", "filters", "sector", "sort", "descending")
        present = {name: getattr(self._wanted, name) for name in fields}
        self._wanted = Wanted(**{**present, **wanted})
        self.wantedChanged.emit()
        self._read()

    # Opening

    @Slot(str)
    def openArea(self, name: str) -> None:
        """Go to "list" or "replacing"."""
        self._area = name
        self.areaChanged.emit()

    @Slot(int)
    def openRow(self, row: int) -> None:
        reference = self._rows.rows[row].reference
        self.itemOpened.emit(reference.kind, reference.key)

    @Slot(str, str)
    def openItem(self, kind: str, key: str) -> None:
        """Open one thing by its kind and key, from another page; its list is opened too."""
        section = next((one for one in SECTIONS if one.kind == kind and not one.dated), None)
        if section:
            self.openSection(section.name)
        self.itemOpened.emit(kind, key)

    @Slot()
    def openNew(self) -> None:
        self.newAsked.emit(self._wanted.section.kind)

    # Selecting

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Select a row, or let it go."""
        key = self._rows.rows[row].reference.key
        if key in self._rows.selected:
            del self._rows.selected[key]
        else:
            self._rows.selected[key] = None
        self._rows.look_again(row, row)
        self.selectionChanged.emit()

    @Slot()
    def selectAll(self) -> None:
        """Everything in the list, besides what is selected already."""
        self._select([*self._rows.selected, *(row.reference.key for row in self._rows.rows)])

    @Slot()
    def clearSelection(self) -> None:
        self._select([])

    def _select(self, keys: Sequence[str]) -> None:
        selected = dict.fromkeys(keys)
        if selected != self._rows.selected:
            self._rows.selected = selected
            self._rows.look_again()
            self.selectionChanged.emit()

    def _selection(self) -> tuple[Reference, ...]:
        kind = self._wanted.section.kind
        return tuple(Reference(kind, key) for key in self._rows.selected)

    # Acts on what is selected

    @Slot(bool)
    def publish(self, published: bool) -> None:
        """Show it to visitors from the next release on, or hide it."""
        self._set({"published": published}, "shown" if published else "hidden")

    @Slot(str)
    def setSector(self, key: str) -> None:
        self._set({"sector": Reference("sector", key)}, "sector")

    @Slot(str)
    def addTag(self, key: str) -> None:
        chosen = self._selection()
        tag = Reference("tag", key)
        self._act("tagged", chosen, lambda desk: desk.editor.add_to(chosen, "tags", tag))

    @Slot(str)
    def removeTag(self, key: str) -> None:
        chosen = self._selection()
        tag = Reference("tag", key)
        self._act("untagged", chosen, lambda desk: desk.editor.remove_from(chosen, "tags", tag))

    @Slot(str, str)
    def setValidity(self, first: str, last: str) -> None:
        """Show it from the first day to the last one, both included: 2026-12-31, '' for no end."""
        try:
            since = _midnight(date.fromisoformat(first)) if first else None
            until = _midnight(date.fromisoformat(last) + timedelta(days=1)) if last else None
        except ValueError:
            self._notice.tell("not-a-date", trouble=True)
            return
        self._set({"valid_from": since, "valid_until": until}, "validity")

    def _set(self, values: Values, notice: str) -> None:
        chosen = self._selection()
        self._act(notice, chosen, lambda desk: desk.editor.set_fields(chosen, values))

    @Slot()
    def askDelete(self) -> None:
        """Before what is selected is deleted: where it is used."""
        chosen = self._selection()
        if not chosen or self._wanted.section.single:
            return

        def hear(outcome: tuple[User, ...] | KioskError) -> None:
            if isinstance(outcome, KioskError):
                self._refused(outcome)
                return
            self._users.replace(outcome)
            self._deletable = not any(one.required for one in outcome)
            self._deleting = chosen
            self.deletingChanged.emit()

        self._library.ask(lambda desk: read_users(desk.store, chosen), hear)

    @Slot()
    def keep(self) -> None:
        """No, it is not deleted."""
        self._deleting = ()
        self.deletingChanged.emit()

    @Slot()
    def delete(self) -> None:
        """Yes, what was asked about goes into the bin."""
        chosen = self._deleting
        self.keep()
        if chosen:
            self._act("deleted", chosen, lambda desk: desk.editor.delete(chosen))
            self._select([])

    @Slot(int, int)
    def moveRow(self, start: int, end: int) -> None:
        """Draw a row elsewhere; it is kept by `keepOrder`."""
        if start != end and 0 <= end < len(self._rows.rows):
            self._rows.move(start, end)

    @Slot(int)
    def keepOrder(self, row: int) -> None:
        """The row stands where it belongs: behind the one that is above it now."""
        rows = self._rows.rows
        moved = rows[row].reference
        above = rows[row - 1].reference.key if row else ""
        below = rows[row + 1].reference.key if row + 1 < len(rows) else ""

        def work(desk: Desk) -> int:
            order = [one.reference.key for one in desk.store.list_rows(ListQuery(moved.kind))]
            order.remove(moved.key)
            if above in order:
                order.insert(order.index(above) + 1, moved.key)
            else:
                order.insert(order.index(below) if below in order else len(order), moved.key)
            return desk.editor.reorder(moved.kind, order)

        self._act("reordered", (moved,), work)

    @Slot()
    def undo(self) -> None:
        """Take the last act back."""
        number = self._last_act
        if number:
            self._act("undone", (), lambda desk: desk.editor.undo(number), undoable=False)

    def _act(
        self,
        notice: str,
        chosen: Sequence[Reference],
        work: Callable[[Desk], int],
        *,
        undoable: bool = True,
    ) -> None:
        if self._acting:
            return
        self._acting = True
        section = self._wanted.section.name
        self.busyChanged.emit()

        def hear(outcome: int | KioskError) -> None:
            self._acting = False
            self.busyChanged.emit()
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            elif outcome == 0:
                self._notice.tell("nothing-changed")
            else:
                self._last_act = outcome if undoable else 0
                self._notice.tell(notice, len(chosen), subject=section, undoable=undoable)

        self._library.ask(work, hear)

    def _refused(self, error: KioskError) -> None:
        log.warning("the list could not be changed: %s", error)
        match error:
            case NotPermittedError():
                reason = "not-permitted"
            case UndoConflictError():
                reason = "undo-conflict"
            case ProblemsError():
                reason = "breaks-rules"
            case UnavailableError():
                reason = "unavailable"
            case _:
                reason = "refused"
        self._notice.tell(reason, trouble=True)
        self._read()

    # What QML binds

    @Property(RowsModel, constant=True)
    def sections(self) -> QObject:
        return self._sections

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(RowsModel, constant=True)
    def sectors(self) -> QObject:
        return self._sectors

    @Property(RowsModel, constant=True)
    def tags(self) -> QObject:
        return self._tags

    @Property(RowsModel, constant=True)
    def users(self) -> QObject:
        """What refers to what is asked about."""
        return self._users

    @Property("QStringList", notify=surroundingsChanged)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        """The hall's languages besides Chinese."""
        return list(self._around.languages)

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        return self._wanted.section.name

    @Property(bool, notify=sectionChanged)
    def canPublish(self) -> bool:
        return self._wanted.section.allows("published")

    @Property(bool, notify=sectionChanged)
    def hasSector(self) -> bool:
        return self._wanted.section.allows("sector")

    @Property(bool, notify=sectionChanged)
    def hasTags(self) -> bool:
        return self._wanted.section.allows("tags")

    @Property(bool, notify=sectionChanged)
    def single(self) -> bool:
        return self._wanted.section.single

    @Property(bool, notify=wantedChanged)
    def orderable(self) -> bool:
        """Whether the list stands in staff's own order."""
        wanted = self._wanted
        return (
            wanted.section.allows("position")
            and wanted.sort is Sort.POSITION
            and not wanted.descending
            and not wanted.text.strip()
        )

    @Property(str, notify=wantedChanged)
    def text(self) -> str:
        return self._wanted.text

    @Property("QStringList", notify=wantedChanged)  # type: ignore[arg-type]
    def filters(self) -> list[str]:
        return sorted(self._wanted.filters)

    @Property(str, notify=wantedChanged)
    def sector(self) -> str:
        return self._wanted.sector

    @Property(str, notify=wantedChanged)
    def sort(self) -> str:
        return self._wanted.sort.value

    @Property(bool, notify=wantedChanged)
    def descending(self) -> bool:
        return self._wanted.descending

    @Property(bool, notify=wantedChanged)
    def narrowed(self) -> bool:
        return self._wanted.narrowed

    @Property(bool, notify=listChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=listChanged)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(int, notify=selectionChanged)
    def selectedCount(self) -> int:
        return len(self._rows.selected)

    @Property(int, notify=deletingChanged)
    def deletingCount(self) -> int:
        """How many are asked about."""
        return len(self._deleting)

    @Property(bool, notify=deletingChanged)
    def deletable(self) -> bool:
        """Whether nothing that stays needs one of them."""
        return self._deletable

    @Property(str, notify=areaChanged)
    def area(self) -> str:
        """Which part of the page is in front."""
        return self._area

    @Property(ReplacingViewModel, constant=True)
    def replacing(self) -> QObject:
        return self._replacing

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._acting

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        """Of the last act; its subject is the section. It can be undone later too."""
        return self._notice


def _midnight(day: date) -> Value:
    """When a day begins on this PC's clock."""
    return datetime.combine(day, time.min).astimezone()
