"""The page of the files of the library: a grid, and what is done with one of them."""

from __future__ import annotations

import logging
from collections import Counter
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.focus import Focus
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.lists.media import MediaRow
from kiosk.ui.images.focused_url import focused_url
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.media.acts import MediaActs
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.media.media_form import MediaForm
from kiosk.ui.staff.media.media_import import MediaImport
from kiosk.ui.staff.media.open_file import OpenFile
from kiosk.ui.staff.media.tools import MediaTools
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

READ_MS = 150
"""After the last letter of a search, or the last file of several that an import brings."""

FAMILIES = ("image", "video", "audio", "text")


@QmlElement
@QmlUncreatable("there is one page of files")
class MediaViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads the list again whenever the library tells of a change, while it is shown."""

    changed = Signal()
    searchCleared = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        folder: DataFolder,
        imports: MediaImport,
        chooser: FileChooser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._store = MediaStore(folder.media)
        self._imports = imports
        self._chooser = chooser
        self._form = MediaForm(library, self)
        self.open_file = OpenFile(self._store, self)
        self._form.opened.connect(self.open_file.follow)
        self.media_tools = MediaTools(library, self._form, chooser, folder, self)
        self._acts = self.media_tools.acts
        self._all: tuple[MediaRow, ...] = ()
        self._found: tuple[MediaRow, ...] = ()
        self._counts: Counter[str] = Counter()
        self._loaded, self._unreadable = False, False
        self._shown = False
        self._text, self._family = "", ""
        self._wanted = ""
        self._replacing: MediaRow | None = None
        self._asked: MediaRow | None = None
        self._asks_to_delete = False
        self._rows: RowsModel[MediaRow] = RowsModel(
            {
                "key": lambda row: row.reference.key,
                "name": lambda row: row.name,
                "family": lambda row: row.family,
                "picture": lambda row: self._url(row.thumbnail, row.focus),
                "pixelWidth": lambda row: row.width,
                "pixelHeight": lambda row: row.height,
                "seconds": lambda row: row.duration_ms // 1000,
                "size": lambda row: float(row.size),
                "uses": lambda row: row.uses,
                "lacksText": lambda row: (
                    row.family == "image" and any(one not in row.alt for one in (CHINESE, ENGLISH))
                ),
            },
            self,
        )
        self._reading = QTimer(self, singleShot=True, interval=READ_MS)
        self._reading.timeout.connect(self._read)
        self._acts.done.connect(self._hear_of_act)
        library.changed.connect(self._hear_of_change)
        imports.landed.connect(self._read_soon)
        chooser.accepted.connect(imports.add)

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self._read()

    @Slot(str)
    def search(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self._reading.start()

    @Slot(str)
    def chooseFamily(self, family: str) -> None:
        """ "image", "video", "audio" or "text"; "" shows all."""
        self._family = family
        self._filter()

    @Slot(str)
    def take(self, key: str) -> None:
        """Open a file; while another is to be replaced, ask whether by this one."""
        row = self._row(key)
        if self._replacing is None:
            self._form.open(row)
        elif row and row.reference != self._replacing.reference:
            self._asked, self._asks_to_delete = row, False
        self.changed.emit()

    def openItem(self, key: str) -> None:
        """Come here from another page: the file is shown as soon as the list has been read."""
        self._replacing = self._asked = None
        self._text, self._family, self._wanted = "", "", key
        self.searchCleared.emit()
        self._read()

    @Slot()
    def closeForm(self) -> None:
        self._form.open(None)
        self.changed.emit()

    @Slot()
    def backToList(self) -> None:
        """Close all that lies beside the grid or over it; none is replaced."""
        self._chooser.close()
        self.media_tools.close_pages()
        self.endReplacing()
        self.closeForm()

    @Slot(list)
    def dropFiles(self, urls: list[QUrl]) -> None:
        """Files that were dragged here from elsewhere; what is not on this PC is left out."""
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            self._imports.add(paths)
        else:
            self._acts.tell_trouble("nothing-dropped")

    # Replacing and deleting

    @Slot()
    def beginReplacing(self) -> None:
        """Of the open file: the next one that is taken, of all there are, comes into its place."""
        self._replacing = self._form.row
        if self._replacing:
            self._text, self._family = "", self._replacing.family
            self.searchCleared.emit()
            self._read()
        self._filter()

    @Slot()
    def endReplacing(self) -> None:
        self._replacing = self._asked = None
        self._family = ""
        self._filter()

    @Slot()
    def askDelete(self) -> None:
        """Before the open file goes into the bin."""
        self._asked, self._asks_to_delete = self._form.row, True
        self.changed.emit()

    @Slot()
    def askNothing(self) -> None:
        self._asked = None
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Yes to what was asked."""
        asked, self._asked = self._asked, None
        old = self._replacing
        if asked and self._asks_to_delete:
            self._acts.do("deleted", lambda desk: desk.editor.delete_unused([asked.reference]))
        elif asked and old:
            self._acts.do(
                "replaced",
                lambda desk: desk.editor.replace_everywhere(old.reference, asked.reference),
                old.uses,
            )
            self.endReplacing()
        self.changed.emit()

    @Slot(str)
    def _hear_of_act(self, notice: str) -> None:
        if notice == "deleted":
            self._form.open(None)
        self._read()

    # Reading

    @Slot()
    def _read_soon(self) -> None:
        if self._shown:
            self._reading.start()

    @Slot(object)
    def _hear_of_change(self, _touched: frozenset[Reference]) -> None:
        self._read_soon()

    @Slot()
    def _read(self) -> None:
        if self._library.account is None:
            return
        text = self._text

        def hear(outcome: tuple[MediaRow, ...] | KioskError) -> None:
            if text != self._text:
                return
            self._loaded, self._unreadable = True, isinstance(outcome, KioskError)
            if isinstance(outcome, KioskError):
                log.warning("the files cannot be listed: %s", outcome)
                self.changed.emit()
                return
            self._all = outcome
            self._counts = Counter(row.family for row in outcome)
            self._filter()
            wanted, self._wanted = self._row(self._wanted), ""
            if wanted:
                self._form.open(wanted)
            open_row = self._form.row
            found = self._row(open_row.reference.key) if open_row else None
            if found or not text:
                self._form.follow(found)
                self.changed.emit()

        self._library.ask(lambda desk: desk.store.list_media(text), hear)

    def _filter(self) -> None:
        family = self._family
        self._found = tuple(row for row in self._all if family in ("", row.family))
        self._rows.replace(self._found)
        self.changed.emit()

    def _row(self, key: str) -> MediaRow | None:
        return next((row for row in self._all if row.reference.key == key), None)

    def first_key(self, skip: int = 0) -> str:
        """The key of a file in the grid, the first without `skip`."""
        return self._found[skip].reference.key

    def _url(self, name: str, focus: Focus) -> str:
        blob = BlobName.parse(name)
        return focused_url(self._store.path(blob), focus) if blob else ""

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(int, notify=changed)
    def total(self) -> int:
        """How many files there are, of every family, for what is searched."""
        return len(self._all)

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(str, notify=changed)
    def family(self) -> str:
        return self._family

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def families(self) -> list[str]:
        """The families of which there are files."""
        return [one for one in FAMILIES if self._counts[one]]

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(OpenFile, constant=True)
    def file(self) -> QObject:
        return self.open_file

    @Property(str, notify=changed)
    def replacing(self) -> str:
        """The name of the file that is to be replaced, '' while none is."""
        return self._replacing.name if self._replacing else ""

    @Property(int, notify=changed)
    def replacingUses(self) -> int:
        return self._replacing.uses if self._replacing else 0

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The name of the file that is asked about, '' while nothing is asked."""
        return self._asked.name if self._asked else ""

    @Property(bool, notify=changed)
    def asksToDelete(self) -> bool:
        """Otherwise it is asked whether to replace."""
        return self._asks_to_delete

    @Property(MediaActs, constant=True)
    def acts(self) -> QObject:
        return self._acts

    @Property(MediaTools, constant=True)
    def tools(self) -> QObject:
        return self.media_tools

    @Property(MediaForm, constant=True)
    def form(self) -> QObject:
        return self._form

    @Property(MediaImport, constant=True)
    def imports(self) -> QObject:
        return self._imports

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self._chooser
