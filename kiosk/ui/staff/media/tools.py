"""What one can do with the open file on a page of its own: focus point, poster, captions; and how
heavy a film is for this PC."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.media.acts import MediaActs
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.media.film_captions import FilmCaptions
from kiosk.ui.staff.media.focus_point import FocusPoint
from kiosk.ui.staff.media.lighter_copy import LighterCopy
from kiosk.ui.staff.media.media_form import MediaForm
from kiosk.ui.staff.media.poster_frames import PosterFrames
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("there is one of the page")
class MediaTools(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Works on the file that is open in the form."""

    def __init__(
        self,
        library: StaffLibrary,
        form: MediaForm,
        chooser: FileChooser,
        folder: DataFolder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._films, self._copies = Worker(self), Worker(self)
        store = MediaStore(folder.media)
        self.acts = MediaActs(library, self)
        self.focus_point = FocusPoint(self.acts, store, self)
        self.poster_frames = PosterFrames(self.acts, store, self._films, self)
        self.film_captions = FilmCaptions(library, self.acts, store, chooser, self._films, self)
        self.lighter_copy = LighterCopy(
            self.acts,
            folder,
            self._films,
            self._copies,
            lambda: shutil.disk_usage(folder.root).free,
            self,
        )

        form.opened.connect(self.lighter_copy.follow)

    def close(self) -> None:
        """Stop what runs in processes of its own, and wait for that."""
        for one in (self.poster_frames, self.film_captions, self.lighter_copy):
            one.close()
        self._films.close()
        self._copies.close()

    def close_pages(self) -> None:
        """Back to the file itself."""
        for one in (self.focus_point, self.poster_frames, self.film_captions):
            one.close()

    @property
    def takes_frames(self) -> bool:
        """Whether pictures of a film are still to come."""
        return self.poster_frames.takes_frames or self.film_captions.takes_frames

    @Slot()
    def openFocus(self) -> None:
        if self._form.row:
            self.focus_point.open(self._form.row)

    @Slot()
    def openPoster(self) -> None:
        if self._form.row:
            self.poster_frames.open(self._form.row)

    @Slot()
    def openCaptions(self) -> None:
        if self._form.row:
            self.film_captions.open(self._form.row)

    # What QML binds

    @Property(FocusPoint, constant=True)
    def focusPoint(self) -> QObject:
        return self.focus_point

    @Property(PosterFrames, constant=True)
    def poster(self) -> QObject:
        return self.poster_frames

    @Property(FilmCaptions, constant=True)
    def captions(self) -> QObject:
        return self.film_captions

    @Property(LighterCopy, constant=True)
    def lighter(self) -> QObject:
        return self.lighter_copy
