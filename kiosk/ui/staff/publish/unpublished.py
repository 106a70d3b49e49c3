"""How much waits to be published, for the overview and the rail."""

from __future__ import annotations

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import has_library
from kiosk.editorial.publishing import Publishing
from kiosk.ui.staff.library import StaffLibrary


class UnpublishedChanges:
    """Counts in the worker; nothing where nobody has signed in or nobody edits on this PC."""

    def __init__(self, folder: DataFolder, library: StaffLibrary, publishing: Publishing) -> None:
        self._folder = folder
        self._library = library
        self._publishing = publishing

    def count(self) -> int:
        account = self._library.account
        if account is None or not has_library(self._folder):
            return 0
        return self._publishing.count(self._library.at_desk(account).store)
