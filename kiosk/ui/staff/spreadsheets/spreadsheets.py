"""Export and import of one list as a workbook: the preview, and what becomes of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.files import WorkbookRefused
from kiosk.editorial.spreadsheets.importing import ChangedMeanwhileError, import_preview
from kiosk.editorial.spreadsheets.previewing import begin_preview
from kiosk.ui.staff.content.reading import Wanted
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.sections import SECTIONS
from kiosk.ui.staff.spreadsheets.lines import PICTURES, ROLES, PreviewLine, Read, lines_of
from kiosk.ui.staff.spreadsheets.writing import Export, write_export, write_refused
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

T = TypeVar("T")

TABS = (RowState.REFUSED, RowState.ASKED, RowState.CHANGED, RowState.ADDED, RowState.SAME)
"""That of the first which has rows is in front when a workbook has been read."""


@QmlElement
@QmlUncreatable("the content page has one")
class SpreadsheetViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Of the list that is open. A preview stays until it is imported or given up, also while the
    page is left."""

    changed = Signal()
    tabChanged = Signal()
    busyChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        folder: DataFolder,
        chooser: FileChooser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._folder, self._media = folder, MediaStore(folder.media)
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._take)
        self._words = CHINESE
        self._list = Wanted(SECTIONS[0])
        self._what = Export.LIST
        self._path = Path()
        self._read: Read | None = None
        self._tab: str = RowState.REFUSED
        self._busy = ""
        self._last_act = 0
        self._notice = NoticeViewModel(self)
        self._rows: RowsModel[PreviewLine] = RowsModel(ROLES, self)

    def use_words(self, language: str) -> None:
        """The language in which staff work."""
        self._words = language

    @Slot(object)
    def use_list(self, wanted: Wanted) -> None:
        """The list that is open; what was read for another one is given up."""
        if wanted.section.kind != self._list.section.kind:
            self.giveUp()
        self._list = wanted
        self.changed.emit()

    # Exporting

    @Slot()
    def exportList(self) -> None:
        """Ask for a folder, and write there what the list shows."""
        self._ask_for_folder(Export.LIST)

    @Slot()
    def exportWithPictures(self) -> None:
        """Ask for a folder, and write there what the list shows, and its pictures beside it."""
        self._ask_for_folder(Export.WITH_PICTURES)

    @Slot()
    def exportTemplate(self) -> None:
        """Ask for a folder, and write an empty workbook with explanations there."""
        self._ask_for_folder(Export.TEMPLATE)

    def _ask_for_folder(self, what: Export) -> None:
        self._what = what
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot()
    def chooseWorkbook(self) -> None:
        """Ask for a workbook, and read it."""
        self.files.open_for(ChooserPurpose.WORKBOOK)

    @Slot(object)
    def _take(self, path: Path) -> None:
        """Something was chosen."""
        if self.files.property("purpose") == ChooserPurpose.WORKBOOK:
            self._path = path
            self._read_workbook()
        else:
            self._export(path)

    def _export(self, folder: Path) -> None:
        wanted, what, words = self._list, self._what, self._words
        self._do(
            "exporting",
            lambda desk: write_export(desk.store, self._media, wanted, what, folder, words),
            lambda path: self._notice.tell("written", subject=path.name),
        )

    # Reading

    def _read_workbook(self) -> None:
        kind, words, path = self._list.section.kind, self._words, self._path

        def work(desk: Desk) -> Read:
            begun = monotonic()
            preview = begin_preview(desk.store, kind, path, self._folder, words)
            return Read(preview, lines_of(preview, words), monotonic() - begun)

        self._notice.clear()
        self._do("reading", work, self._begin)

    def _begin(self, read: Read) -> None:
        counts = read.preview.counts
        self._tab = next((one for one in TABS if counts[one]), RowState.SAME)
        self._show(read)

    def _show(self, read: Read) -> None:
        self._read = read
        self._show_tab()
        self.changed.emit()
        if read.preview.pictures.waiting:
            self._look_at_next(read)

    def _look_at_next(self, read: Read) -> None:
        """Look at one picture, so that other pages get their turn; the last one decides."""
        words = self._words

        def work(_desk: Desk) -> Read:
            read.preview.pictures.look_at_next()
            if read.preview.pictures.waiting:
                return read
            preview = read.preview.with_pictures()
            return Read(preview, lines_of(preview, words), read.seconds)

        def show(looked: Read) -> None:
            if self._read is not read:
                return  # given up meanwhile
            if looked is read:
                self.changed.emit()
                self._look_at_next(read)
            else:
                self._begin(looked)

        self._do("pictures", work, show)

    def _show_tab(self) -> None:
        self._rows.replace(tuple(self._read.lines[self._tab]) if self._read else ())
        self.tabChanged.emit()

    @Slot(str)
    def openTab(self, name: str) -> None:
        """Show the rows of a state."""
        self._tab = name
        self._show_tab()

    @Slot(int, bool)
    def answer(self, row: int, same: bool) -> None:
        """Say whether a row of the workbook is what is nearly called so."""
        if self._read is None:
            return
        read, words = self._read, self._words

        def work(_desk: Desk) -> Read:
            preview = read.preview.answered(row, same)
            return Read(preview, lines_of(preview, words), read.seconds)

        self._do("reading", work, self._show)

    @Slot()
    def giveUp(self) -> None:
        """Forget the workbook; nothing of it was written."""
        self._read = None
        self._show_tab()
        self.changed.emit()

    @Slot()
    def saveRefused(self) -> None:
        """Write the refused rows beside the workbook, with the reasons."""
        if self._read is None:
            return
        preview, words, workbook = self._read.preview, self._words, self._path
        self._do(
            "exporting",
            lambda _desk: write_refused(preview, workbook, words),
            lambda path: self._notice.tell("refused-saved", subject=path.name),
        )

    # Importing

    @Slot()
    def importRows(self) -> None:
        """Write what is added and changed, as one change."""
        if self._read is None:
            return
        preview, count = self._read.preview, self._read.importable

        def show(number: int) -> None:
            self.giveUp()
            self._last_act = number
            self._notice.tell("imported", count, undoable=number > 0)

        self._do("importing", lambda desk: import_preview(desk.editor, desk.store, preview), show)

    @Slot()
    def undo(self) -> None:
        """Take the last import back."""
        number = self._last_act

        def show(_number: int) -> None:
            self._last_act = 0
            self._notice.tell("undone")

        if number:
            self._do("undoing", lambda desk: desk.editor.undo(number), show)

    def _do(self, busy: str, work: Callable[[Desk], T], show: Callable[[T], object]) -> None:
        if self._busy:
            return
        self._busy = busy
        self.busyChanged.emit()

        def hear(outcome: T | KioskError) -> None:
            self._busy = ""
            if isinstance(outcome, KioskError):
                self._refused(outcome)
            else:
                show(outcome)
            self.busyChanged.emit()

        self._library.ask(work, hear)

    def _refused(self, error: KioskError) -> None:
        log.warning("the workbook: %s", error)
        if self._read and self._read.preview.pictures.waiting:
            self.giveUp()
        match error:
            case WorkbookRefused():
                self._notice.tell(f"workbook-{error.why}", subject=self._path.name, trouble=True)
            case ChangedMeanwhileError():
                self._notice.tell("changed-meanwhile", len(error.rows), trouble=True)
            case _:
                self._notice.tell(refusal(error), trouble=True)

    # What QML binds

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice

    @Property(RowsModel, constant=True)
    def lines(self) -> QObject:
        """The rows of the workbook in the state that is open."""
        return self._rows

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._list.section.name

    @Property(bool, notify=changed)
    def narrowed(self) -> bool:
        """Whether the list leaves something out, and so would its workbook."""
        return self._list.narrowed

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether a workbook has been read and waits to be imported."""
        return self._read is not None

    @Property(str, notify=busyChanged)
    def busy(self) -> str:
        """What is under way: "exporting", "reading", "pictures", "importing", "undoing", or ""."""
        return self._busy

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return self._read.preview.file_name if self._read else ""

    @Property(float, notify=changed)
    def seconds(self) -> float:
        """How long reading has taken."""
        return self._read.seconds if self._read else 0.0

    @Property(int, notify=changed)
    def rowCount(self) -> int:
        return sum(self._read.preview.counts.values()) if self._read else 0

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def unknownHeadings(self) -> list[str]:
        """Above columns that are left out."""
        return list(self._read.preview.unknown) if self._read else []

    @Property(str, notify=tabChanged)
    def tab(self) -> str:
        return self._tab

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def counts(self) -> dict[str, int]:
        """How many rows there are of each state, and "pictures"."""
        if self._read is None:
            return dict.fromkeys((*RowState, PICTURES), 0)
        counts = self._read.preview.counts
        rows = {one.value: counts[one] for one in RowState}
        return {**rows, PICTURES: len(self._read.lines[PICTURES])}

    @Property(int, notify=changed)
    def picturesLeft(self) -> int:
        """How many of them have still to be looked at."""
        return self._read.preview.pictures.waiting if self._read else 0

    @Property(int, notify=changed)
    def importable(self) -> int:
        """How many rows would be written."""
        return self._read.importable if self._read else 0
