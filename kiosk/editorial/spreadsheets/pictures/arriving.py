"""The pictures that the cells of a workbook mean: which are in the library, which come with it.

A picture is looked at once, by the import of media: what it becomes lies in the media store from
then on, where it is deleted after a day unless the workbook is imported.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from weakref import finalize

from kiosk.core.content.values import Reference
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.imported_media import ImportedMedia, MediaFault, MediaRefusedError, legible
from kiosk.core.files.media_store import BlobName, MediaStore, hash_file
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.media import MEDIA, key_of_file
from kiosk.db.library.store import LibraryStore, reading
from kiosk.editorial.spreadsheets.pictures.beside import Beside, BesideFile
from kiosk.editorial.spreadsheets.read_cells import CellFaultError, Fault
from kiosk.media.importing.media_import import examine, import_file
from kiosk.ops.media_import import fault_of

IN_CELL = "/"
"""Before the files of pictures that lie on cells: no cell may name a path from the root."""

SHOWN_PLACES = 3
"""Of files with the same name."""


@dataclass(slots=True)
class Picture:
    """A picture that cells mean; `reference` is its own until it is in the library. `media` is what
    comes with the workbook, `fault` why it cannot. One that lies on a cell has no name."""

    name: str
    source: Callable[[Path], None]
    reference: Reference
    looked_at: bool = False
    media: ImportedMedia | None = None
    fault: CellFaultError | None = None


@dataclass(slots=True, weakref_slot=True)
class Pictures:
    """Of one workbook. `folder` holds those that lie on its cells, and is deleted with this."""

    beside: Beside
    folder: TemporaryFolder
    store: LibraryStore
    media: MediaStore
    limits: MediaSettings
    _by_name: dict[str, Picture | None] = field(default_factory=dict)
    _arriving: dict[Reference, Picture] = field(default_factory=dict)

    def __post_init__(self) -> None:
        finalize(self, self.folder.close)

    def find(self, name: str) -> Reference | None:
        """What a cell means by the name of a file; None where none beside the workbook is called
        so. Before it was looked at, it stands for itself.

        Raises:
            CellFaultError: it cannot be imported; several are called so.
            UnavailableError: the folder of the workbook cannot be read.
        """
        if name not in self._by_name:
            files = self.beside.find(name)
            self._by_name[name] = self._picture(name, files) if files else None
        found = self._by_name[name]
        return _reference(found) if found else None

    def in_cell(self, file: str) -> Reference:
        """What a picture means that lies on a cell, and is kept in a file of the folder.

        Raises:
            CellFaultError: it cannot be imported.
        """
        key = f"{IN_CELL}{file}"
        found = self._by_name.get(key)
        if found is None:
            kept = self.folder.path / file

            def source(target: Path) -> None:
                shutil.copyfile(kept, target)

            found = self._by_name[key] = Picture("", source, Reference(MEDIA, key))
        return _reference(found)

    def _picture(self, name: str, files: Sequence[BesideFile]) -> Picture:
        def source(target: Path) -> None:
            self._copy_one(files, target)

        return Picture(legible(files[0].name), source, Reference(MEDIA, f"file:{name}"))

    def _copy_one(self, files: Sequence[BesideFile], target: Path) -> None:
        """Copy a file that may lie in several places, as long as it is the same everywhere."""
        contents = set()
        for one in files:
            self.beside.copy(one, target)
            contents.add(hash_file(target))
        if len(contents) > 1:
            places = dict.fromkeys(legible(one.place or one.name) for one in files)
            told = "、".join([*places][:SHOWN_PLACES])
            raise CellFaultError(Fault.PICTURE_TWICE, count=len(contents), places=told)

    def was_asked(self, name: str) -> bool:
        """Whether a cell that is not what it was means this name."""
        return name in self._by_name

    def arriving(self, reference: Reference) -> Picture | None:
        """What would come into the library under this reference; None where it is there."""
        return self._arriving.get(reference)

    @property
    def waiting(self) -> int:
        """How many are not looked at yet."""
        return sum(1 for one in self._by_name.values() if one and not one.looked_at)

    def look_at_next(self) -> None:
        """Look at one of those that wait.

        Raises:
            UnavailableError: the disk, the stick or the library fails.
        """
        waiting = next(one for one in self._by_name.values() if one and not one.looked_at)
        try:
            self._look_at(waiting)
        except CellFaultError as fault:
            waiting.fault = fault
        except ContentRejectedError as error:
            waiting.fault = CellFaultError(_fault(error))
        waiting.looked_at = True

    def _look_at(self, picture: Picture) -> None:
        with TemporaryFolder("spreadsheet") as folder:
            copied = folder.path / "picture"
            picture.source(copied)
            key = self._key_of(hash_file(copied))
            if not key:
                media = self._imported(copied)
                key = self._key_of(media.blob.sha256)
        if key:
            picture.reference = Reference(MEDIA, key)
            return
        title = picture.name.rpartition(".")[0] or picture.name
        picture.reference = Reference(MEDIA, f"sha256:{media.blob.sha256}")
        picture.media = replace(media, title=title)
        self._arriving.setdefault(picture.reference, picture)

    def _imported(self, copied: Path) -> ImportedMedia:
        examined = examine(copied, self.limits, _nobody)
        if examined.container is not None:
            raise CellFaultError(Fault.NO_PICTURE)
        return import_file(examined, self.media, self.limits, _nobody)

    def _key_of(self, sha256: str) -> str:
        with reading(self.store.engine) as connection:
            return key_of_file(connection, sha256)

    def thumbnail(self, picture: Picture) -> Path | None:
        """A small version of what comes, to be shown."""
        sizes = picture.media.picture if picture.media else None
        return self.media.path(sizes.thumbnail.name) if sizes else None

    def are_there(self, picture: Picture) -> bool:
        """Whether the files of what comes are still in the media store; they stay another day."""
        sizes = picture.media.picture if picture.media else None
        names: list[BlobName] = (
            [sizes.full.name, sizes.card.name, sizes.thumbnail.name] if sizes else []
        )
        return all(self.media.renew(one) for one in names)


def _reference(picture: Picture) -> Reference:
    if picture.fault:
        raise picture.fault
    return picture.reference


def _nobody(_step: str, _percent: int) -> None:
    """One picture takes a moment; how many are left is told by whoever looks at them."""


def _fault(error: ContentRejectedError) -> Fault | MediaFault:
    is_other = isinstance(error, MediaRefusedError) and error.fault is MediaFault.UNKNOWN_FORMAT
    return Fault.NO_PICTURE if is_other else fault_of(error)
