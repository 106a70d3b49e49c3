"""Chooses files and folders by touch: on the sticks that are in this PC, and in the home folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.imported_media import legible
from kiosk.core.files.os_errors import explain
from kiosk.sync.station.timekeeper import mounted
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_MS = 2000
"""How often sticks are looked for."""

MAX_ENTRIES = 2000
"""Of one folder; more nobody looks through with a finger."""

SYSTEM = frozenset({"boot", "dev", "etc", "proc", "run", "snap", "sys", "tmp", "usr", "var"})
"""Where a Linux system mounts for itself; sticks stand in /media, /run/media or /mnt."""

FAMILIES = {
    "image": ".avif .bmp .gif .heic .heif .jpeg .jpg .pdf .png .svg .tif .tiff .webp",
    "video": ".avi .m2ts .m4v .mkv .mov .mp4 .mpeg .mpg .mts .ts .webm .wmv",
    "text": ".ass .srt .ssa .vtt",
    "audio": ".aac .flac .m4a .mp3 .oga .ogg .opus .wav .wma",
    "workbook": ".csv .et .ods .xls .xlsm .xlsx .zip",
}
"""By which icon a file is shown. What it really is, importing finds out."""

_FAMILY_OF = {suffix: family for family, all_of in FAMILIES.items() for suffix in all_of.split()}


class ChooserPurpose(StrEnum):
    """What files are chosen for."""

    IMPORT = "import"
    CAPTIONS = "captions"
    WORKBOOK = "workbook"
    FOLDER = "folder"
    """Where something is written; workbooks are shown, so that one knows the place again."""

    @property
    def families(self) -> Sequence[str]:
        """The families of files that are shown."""
        match self:
            case ChooserPurpose.CAPTIONS:
                return ("text",)
            case ChooserPurpose.WORKBOOK | ChooserPurpose.FOLDER:
                return ("workbook",)
            case ChooserPurpose.IMPORT:
                return ("image", "video", "audio")


@dataclass(frozen=True, slots=True)
class ChooserPlace:
    """Where to begin: a stick, or the home folder ("stick", "home")."""

    path: Path
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class ChooserEntry:
    """A folder, or a file that may be imported."""

    path: Path
    name: str
    family: str
    size: int
    chosen: bool = False


def sticks() -> Sequence[Path]:
    """Where sticks and further disks are mounted now."""
    return sorted(path for path in mounted() if _may_be_a_stick(path))


def _may_be_a_stick(path: Path) -> bool:
    first, second = (*path.parts[1:3], "", "")[:2]
    system = first in SYSTEM and (first, second) != ("run", "media")
    return path.is_dir() and not system and path != Path(Path.home().anchor)


def list_folder(folder: Path, families: Sequence[str]) -> Sequence[ChooserEntry]:
    """The folders and then the files of some families in a folder, by name; what is hidden is left
    out.

    Raises:
        UnavailableError: it cannot be read; the stick may be gone.
    """
    folders, files = [], []
    try:
        with os.scandir(folder) as found:
            for one in found:
                suffix = Path(one.name).suffix.casefold()
                if one.name.startswith((".", "$")):
                    continue
                name = legible(one.name)
                if one.is_dir():
                    folders.append(ChooserEntry(Path(one.path), name, "folder", 0))
                elif (family := _FAMILY_OF.get(suffix, "")) in families:
                    size = one.stat().st_size
                    files.append(ChooserEntry(Path(one.path), name, family, size))
    except OSError as error:
        raise UnavailableError(f"{folder} cannot be read: {explain(error)}") from error
    return (*sorted(folders, key=_by_name), *sorted(files, key=_by_name))[:MAX_ENTRIES]


def _none_chosen(entries: Sequence[ChooserEntry]) -> Sequence[ChooserEntry]:
    return [replace(one, chosen=False) for one in entries]


def _by_name(entry: ChooserEntry) -> str:
    return entry.name.casefold()


@QmlElement
@QmlUncreatable("there is one chooser")
class FileChooser(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks at disks in a worker of its own: a stick that hangs keeps nothing else waiting."""

    changed = Signal()
    accepted = Signal(object)
    oneAccepted = Signal(object)
    """The paths that somebody has chosen, or the one of captions, a workbook, a folder; for
    Python."""

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._home = Path.home()
        self._find_sticks: Callable[[], Sequence[Path]] = sticks
        self._shown = False
        self._purpose = ChooserPurpose.IMPORT
        self._place: ChooserPlace | None = None
        self._folder = self._home
        self._loading = False
        self._unreadable = False
        self._known_places: Sequence[ChooserPlace] = ()
        self._found: Sequence[ChooserEntry] = ()
        self._places: RowsModel[ChooserPlace] = RowsModel(
            {
                "kind": lambda place: place.kind,
                "name": lambda place: place.name,
                "open": lambda place: place == self._place,
            },
            self,
        )
        self._entries: RowsModel[ChooserEntry] = RowsModel(
            {
                "name": lambda entry: entry.name,
                "family": lambda entry: entry.family,
                "size": lambda entry: float(entry.size),
                "chosen": lambda entry: entry.chosen,
            },
            self,
        )
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)

    def look_in(self, home: Path, find_sticks: Callable[[], Sequence[Path]]) -> None:
        """Offer other places than those of this PC."""
        self._home, self._find_sticks = home, find_sticks

    @Slot()
    def open(self) -> None:
        """For files to import: show a stick, where there is one, else the home folder."""
        self._begin(ChooserPurpose.IMPORT)

    def open_for(self, purpose: ChooserPurpose) -> None:
        """One file is chosen, or a folder."""
        self._begin(purpose)

    def _begin(self, purpose: ChooserPurpose) -> None:
        self._purpose = purpose
        self._shown, self._place, self._known_places = True, None, ()
        self._found = ()
        self._look()
        self._looking.start()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._shown = False
        self._looking.stop()
        self.changed.emit()

    @Slot(int)
    def openPlace(self, row: int) -> None:
        self._place = self._known_places[row]
        self._places.replace(self._known_places)
        self._go(self._place.path)

    @Slot()
    def goUp(self) -> None:
        """To the folder above; a place has none."""
        if self.canGoUp:
            self._go(self._folder.parent)

    @Slot(int)
    def take(self, row: int) -> None:
        """Open a folder; choose a file, or not any more."""
        entry = self._found[row]
        if entry.family == "folder":
            self._go(entry.path)
        elif self._purpose is not ChooserPurpose.FOLDER:
            changed = replace(entry, chosen=not entry.chosen)
            before, after = self._found[:row], self._found[row + 1 :]
            if self._purpose is not ChooserPurpose.IMPORT:
                before, after = _none_chosen(before), _none_chosen(after)
            self._show((*before, changed, *after))

    @Slot()
    def takeAll(self) -> None:
        """Choose every file of this folder, or none where all are chosen."""
        chosen = not self.allChosen
        self._show([replace(one, chosen=chosen and one.family != "folder") for one in self._found])

    @Slot()
    def accept(self) -> None:
        """Take what is chosen."""
        folder = self._purpose is ChooserPurpose.FOLDER
        paths = [self._folder] if folder else [one.path for one in self._found if one.chosen]
        self.close()
        if paths and self._purpose is ChooserPurpose.IMPORT:
            self.accepted.emit(paths)
        elif paths:
            self.oneAccepted.emit(paths[0])

    @Slot()
    def _look(self) -> None:
        def work() -> Sequence[ChooserPlace]:
            found = [ChooserPlace(path, "stick", path.name or str(path)) for path in
                     self._find_sticks()]  # fmt: skip
            return (*found, ChooserPlace(self._home, "home", legible(self._home.name)))

        self._worker.do(work, self._hear_places)

    def _hear_places(self, outcome: Sequence[ChooserPlace] | KioskError) -> None:
        if isinstance(outcome, KioskError) or not self._shown:
            return
        if self._known_places != outcome:
            self._known_places = outcome
            gone = self._place is not None and self._place not in outcome
            if self._place is None or gone:
                self.openPlace(0)
            self._places.replace(outcome)
            self.changed.emit()

    def _go(self, folder: Path) -> None:
        self._folder, self._loading = folder, True
        self._show(())

        families = self._purpose.families

        def hear(outcome: Sequence[ChooserEntry] | KioskError) -> None:
            if folder != self._folder:
                return
            self._loading = False
            self._unreadable = isinstance(outcome, KioskError)
            self._show(() if isinstance(outcome, KioskError) else outcome)

        self._worker.do(lambda: list_folder(folder, families), hear)

    def _show(self, entries: Sequence[ChooserEntry]) -> None:
        self._found = entries
        self._entries.replace(entries)
        self.changed.emit()

    # What QML binds

    @Property(str, notify=changed)
    def purpose(self) -> str:
        """What is chosen: files to "import", "captions", a "workbook", or a "folder"."""
        return self._purpose.value

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether something is chosen."""
        folder = self._purpose is ChooserPurpose.FOLDER and not self._unreadable
        return folder or any(one.chosen for one in self._found)

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The name of the open folder."""
        return legible(self._folder.name) or str(self._folder)

    @Property(bool, notify=changed)
    def canGoUp(self) -> bool:
        return self._place is not None and self._folder != self._place.path

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        return self._loading

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        """The folder cannot be read; its stick may be gone."""
        return self._unreadable

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """How many files are chosen."""
        return sum(one.chosen for one in self._found)

    @Property(int, notify=changed)
    def fileCount(self) -> int:
        return sum(one.family != "folder" for one in self._found)

    @Property(bool, notify=changed)
    def allChosen(self) -> bool:
        files = [one for one in self._found if one.family != "folder"]
        return bool(files) and all(one.chosen for one in files)

    @Property(RowsModel, constant=True)
    def places(self) -> QObject:
        return self._places

    @Property(RowsModel, constant=True)
    def entries(self) -> QObject:
        return self._entries
