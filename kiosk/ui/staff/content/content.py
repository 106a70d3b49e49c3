"""The content page: which list is open, and what it leaves out."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.db.library.lists.rows import Sort
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ui.staff.content.reading import (
    BEGINNING,
    Page,
    Wanted,
    read_page,
)
from kiosk.ui.staff.content.rows_model import ContentRowsModel
from kiosk.ui.staff.content.selection import SelectionViewModel
from kiosk.ui.staff.content.surroundings import SurroundingsViewModel
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.sections import SECTIONS
from kiosk.ui.staff.texts.languages import LanguagesViewModel
from kiosk.ui.staff.texts.replacing import ReplacingViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

EXCLUSIVE = (("shown", "hidden"),)
"""Filters of which only one can be on."""

REST_MS = 200
"""After the beginning of a list is shown: what one types meanwhile is answered first."""

LIST = "list"
SURROUNDING_KINDS = frozenset({"hall", "sector", "tag"})


@QmlElement
@QmlUncreatable("there is one content page")
class ContentViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`itemOpened` and `newAsked` carry the kind, and the key of what was chosen, for the form;
    `textOpened` the place of a text in it, and its language; `listWanted` a `Wanted`."""

    itemOpened = Signal(str, str)
    textOpened = Signal(str, str, str, str)
    newAsked = Signal(str)
    listWanted = Signal(object)
    sectionChanged = Signal()
    wantedChanged = Signal()
    listChanged = Signal()
    areaChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        media: Path,
        publishing: Publishing,
        parent: QObject | None = None,
    ) -> None:
        """`media`: the folder of the media store."""
        super().__init__(parent)
        self._library = library
        self._wanted = Wanted(SECTIONS[0])
        self._language = CHINESE
        self._shown = False
        self._loaded = False
        self._unreadable = False
        self._latest = LatestRead()
        self._listed: Wanted | None = None
        """What is shown, be it the beginning only."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read)
        self._area = LIST
        self._replacing = ReplacingViewModel(library, self)
        self._replacing.textOpened.connect(self.textOpened)
        self._board = LanguagesViewModel(library, self)
        self._board.textOpened.connect(self.textOpened)
        self._rows = ContentRowsModel(media, self)
        self._selection = SelectionViewModel(library, self._rows, self)
        self._selection.refused.connect(self._read)
        self.surroundings_viewmodel = SurroundingsViewModel(library, publishing, self)
        self.surroundings_viewmodel.changed.connect(self._use_surroundings)
        self.surroundings_viewmodel.unreadable.connect(self._cannot_read)
        library.changed.connect(self._follow)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self.surroundings_viewmodel.look()
            self._read()
            self.surroundings_viewmodel.look_at_screen()  # nobody shall wait for that

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """The language in which staff work."""
        self._language = language
        self._selection.use_words(language)
        self._replacing.use_words(language)
        self._board.use_words(language)
        self.surroundings_viewmodel.use_language(language)

    @Slot(object)
    def _follow(self, touched: frozenset[Reference]) -> None:
        """Somebody has changed something, here or elsewhere."""
        if not self._shown:
            return
        kinds = {one.kind for one in touched}
        self.surroundings_viewmodel.look()
        if kinds & {self._wanted.section.kind, *SURROUNDING_KINDS}:
            self._read()
        self.surroundings_viewmodel.look_at_screen()

    @Slot()
    def _use_surroundings(self) -> None:
        around = self.surroundings_viewmodel.around
        self._replacing.use_languages(around.languages)
        self._rows.use(around, self._language)

    @Slot()
    def _read(self) -> None:
        """Read the list, once more at the end if it is wanted otherwise meanwhile."""
        if not self._latest.begin():
            return
        self._rest.stop()
        wanted, shown, revision = self._wanted, tuple(self._rows.rows), self._rows.revision
        first = BEGINNING if wanted.begins and wanted != self._listed else None

        def work(desk: Desk) -> Page:
            return read_page(desk.store, wanted, shown, datetime.now(UTC), first)

        def hear(outcome: Page | KioskError) -> None:
            outdated = self._latest.ended()
            if outdated or revision != self._rows.revision:
                self._read()
            elif isinstance(outcome, KioskError):
                self._cannot_read(outcome)
            else:
                self._show(outcome)

        self._library.ask(work, hear)

    def _show(self, page: Page) -> None:
        self._rows.show(page)
        self._listed = page.wanted
        self._loaded, self._unreadable = True, False
        if not page.whole:
            self._rest.start()
        elif not page.wanted.narrowed:
            self._selection.keep_only([row.reference.key for row in page.rows])
        self.listChanged.emit()

    @Slot(object)
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
        self._loaded, self._listed = False, None
        self._rows.clear()
        self._selection.begin(section)
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
        self.listWanted.emit(self._wanted)
        self.wantedChanged.emit()
        self._read()

    # Opening

    @Slot(str)
    def openArea(self, name: str) -> None:
        """Go to "list", "replacing", "languages" or "spreadsheets"."""
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

    # What QML binds

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(SurroundingsViewModel, constant=True)
    def surroundings(self) -> QObject:
        return self.surroundings_viewmodel

    @Property(SelectionViewModel, constant=True)
    def selection(self) -> QObject:
        return self._selection

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

    @Property(str, notify=areaChanged)
    def area(self) -> str:
        """Which part of the page is in front."""
        return self._area

    @Property(LanguagesViewModel, constant=True)
    def board(self) -> QObject:
        return self._board

    @Property(ReplacingViewModel, constant=True)
    def replacing(self) -> QObject:
        return self._replacing
