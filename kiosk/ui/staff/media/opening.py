"""Puts the page of the files together for a data folder, and takes it apart."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.own_command import own_command
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.media.media import MediaViewModel
from kiosk.ui.staff.media.media_import import MediaImport, import_command
from kiosk.ui.staff.worker import Worker


@dataclass(frozen=True, slots=True)
class MediaParts:
    """The page, and what works for it; the parts belong to the page."""

    page: MediaViewModel
    imports: MediaImport
    chooser: FileChooser
    disks: Worker

    def close(self) -> None:
        """Stop what is under way; the page itself stays."""
        self.imports.close()
        self.disks.close()
        self.page.media_tools.close()


def open_media(library: StaffLibrary, folder: DataFolder) -> MediaParts:
    """The page of the files of a data folder."""
    disks = Worker()

    def command(files: Sequence[str], change_set: int) -> Sequence[str]:
        account = library.account
        return import_command(own_command, account.name if account else "", files, change_set)

    imports = MediaImport(command, lambda: shutil.disk_usage(folder.root).free)
    chooser = FileChooser(disks)
    page = MediaViewModel(library, folder, imports, chooser)
    for part in (disks, imports, chooser):
        part.setParent(page)
    return MediaParts(page, imports, chooser, disks)
