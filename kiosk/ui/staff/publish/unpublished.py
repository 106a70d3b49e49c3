"""What waits to be published, and for when, and what waits to be done in the content."""

from __future__ import annotations

from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.lists.content_to_do import ContentToDo
from kiosk.db.library.opening import has_library
from kiosk.db.library.scheduled_publishing import ScheduledPublishing
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.hall_languages import languages_of_hall
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.editorial.publishing.scheduling import Scheduling
from kiosk.ui.staff.library import StaffLibrary


class UnpublishedChanges:
    """Compares in a thread that may wait; nothing where nobody has signed in, or nobody edits on
    this PC."""

    def __init__(
        self,
        folder: DataFolder,
        library: StaffLibrary,
        publishing: Publishing,
        scheduling: Scheduling,
    ) -> None:
        self._folder = folder
        self._library = library
        self._publishing = publishing
        self._scheduling = scheduling

    def things(self) -> frozenset[Reference]:
        """What visitors see otherwise than the library has it."""
        store = self._store()
        return self._publishing.unpublished(store) if store else frozenset()

    def scheduled(self) -> ScheduledPublishing | None:
        """What will be published by itself, or has come to nothing."""
        store = self._store()
        return self._scheduling.read(store) if store else None

    def content_to_do(self) -> ContentToDo:
        """Translations to write, and what is soon over."""
        store = self._store()
        if store is None:
            return ContentToDo()
        return store.content_to_do(languages_of_hall(store)[1:])

    def _store(self) -> LibraryStore | None:
        if self._library.account is None or not has_library(self._folder):
            return None
        return self._library.store()
