"""The captions of the open film: attached, seen on the film's own pictures, shifted, removed."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LANGUAGES
from kiosk.core.errors import ContentRejectedError, KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.db.library.lists.media import MediaRow
from kiosk.editorial.caption_commands import (
    attach_captions,
    captions_of,
    remove_captions,
    shift_captions,
)
from kiosk.editorial.media_commands import blob_of
from kiosk.media.importing.caption_formats import Cue
from kiosk.media.importing.captions import read_cues
from kiosk.media.importing.film_frames_process import frames_folder, take_frames
from kiosk.media.importing.line_helper import LineHelper
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.media.acts import MediaActs
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

STEP_MS = 100
FRAME_WIDTH = 960


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """The captions in one language; without any where the film has none."""

    language: str
    cues: tuple[Cue, ...]


@QmlElement
@QmlUncreatable("there is one of the page")
class FilmCaptions(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Attaching and removing are written at once, a shift by `save`."""

    changed = Signal()
    _came = Signal(int, str)

    def __init__(
        self,
        library: StaffLibrary,
        acts: MediaActs,
        store: MediaStore,
        chooser: FileChooser,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        """`worker` waits for the process that takes frames, and does nothing else."""
        super().__init__(parent)
        self._library = library
        self._acts = acts
        self._store = store
        self._chooser = chooser
        self._worker = worker
        self._helper = LineHelper()
        self._row: MediaRow | None = None
        self._folder: TemporaryFolder | None = None
        self._files: Sequence[CaptionFile] = ()
        self._language = CHINESE
        self._shift = 0
        self._cue = 0
        self._frame: Path | None = None
        self._frame_moment = -1
        self._languages: RowsModel[CaptionFile] = RowsModel(
            {
                "language": lambda one: one.language,
                "amount": lambda one: len(one.cues),
                "taken": lambda one: one.language == self._language,
            },
            self,
        )
        self._cues: RowsModel[Cue] = RowsModel(
            {
                "start": lambda cue: float(max(0, cue.start_ms + self._shift)),
                "words": lambda cue: cue.text,
            },
            self,
        )
        self._came.connect(self._hear_frame, Qt.ConnectionType.QueuedConnection)
        acts.done.connect(self._hear_of_act)
        chooser.oneAccepted.connect(self._attach)

    def open(self, row: MediaRow) -> None:
        """Show the captions of a film."""
        self.close()
        self._row, self._folder = row, frames_folder()
        self._language = CHINESE
        self._read()

    @Slot()
    def close(self) -> None:
        self._helper.stop()
        if self._folder:
            self._folder.close()
        self._row, self._folder, self._files = None, None, ()
        self._begin()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._language = language
        self._begin()
        self._look()

    @Slot(int)
    def choose(self, cue: int) -> None:
        """See a caption on the film."""
        self._cue, self._frame = cue, None
        self._look()

    @Slot(int)
    def shiftBy(self, steps: int) -> None:
        """Later by so many tenths of a second."""
        self._shift += steps * STEP_MS
        self._show()
        self._look()

    @Slot()
    def save(self) -> None:
        """Write the shift."""
        row, language, shift = self._row, self._language, self._shift
        if row and shift:
            self._acts.do(
                "captions-shifted",
                lambda desk: shift_captions(
                    desk.editor, self._store, row.reference, language, shift
                ),
            )

    @Slot()
    def add(self) -> None:
        """Choose a file for the open language."""
        self._chooser.open_for(ChooserPurpose.CAPTIONS)

    @Slot()
    def remove(self) -> None:
        row, language = self._row, self._language
        if row:
            self._acts.do(
                "captions-removed",
                lambda desk: remove_captions(desk.editor, row.reference, language),
            )

    @Slot(object)
    def _attach(self, path: Path) -> None:
        row, language = self._row, self._language
        if row:
            self._acts.do(
                "captions",
                lambda desk: attach_captions(
                    desk.editor, self._store, row.reference, language, path
                ),
            )

    @Slot(str)
    def _hear_of_act(self, notice: str) -> None:
        if self._row and notice:
            self._read()

    def _read(self) -> None:
        row = self._row
        assert row is not None

        def work(desk: Desk) -> Mapping[str, tuple[Cue, ...]]:
            found = {}
            for language, asset in captions_of(desk.store, row.reference).items():
                path = self._store.path(blob_of(desk.editor.draft(asset).values))
                try:
                    found[language], _ = read_cues(path)
                except ContentRejectedError as error:
                    log.warning("%s: %s", language, error)
                    found[language] = ()
            return found

        def hear(outcome: Mapping[str, tuple[Cue, ...]] | KioskError) -> None:
            if row is not self._row:
                return
            if isinstance(outcome, KioskError):
                log.warning("the captions cannot be read: %s", outcome)
                self._acts.tell_trouble("unavailable")
                return
            self._files = [CaptionFile(one, outcome.get(one, ())) for one in LANGUAGES]
            self._begin()
            self._look()

        self._library.ask(work, hear)

    def _begin(self) -> None:
        """With the first caption of the open language, not shifted."""
        self._shift, self._cue, self._frame = 0, 0, None
        self._show()

    @property
    def _open_cues(self) -> tuple[Cue, ...]:
        return next((one.cues for one in self._files if one.language == self._language), ())

    def _show(self) -> None:
        self._languages.replace(tuple(self._files))
        self._cues.replace(self._open_cues)
        self.changed.emit()

    def _look(self) -> None:
        """Take the picture on which the chosen caption comes."""
        row, folder, cues = self._row, self._folder, self._open_cues
        self._helper.stop()
        if row is None or folder is None or not cues:
            self.changed.emit()
            return
        moment = self._moment
        film = self._store.path(row.blob)

        def work() -> None:
            if moment == self._moment and folder.path.is_dir():
                take_frames(self._helper, film, folder.path, [moment], FRAME_WIDTH, self._tell)

        def hear(outcome: KioskError | None) -> None:
            if isinstance(outcome, KioskError):
                log.warning("no picture of the film: %s", outcome)

        self._worker.do(work, hear)
        self.changed.emit()

    @property
    def _moment(self) -> int:
        cues = self._open_cues
        return max(0, cues[self._cue].start_ms + self._shift) if cues else 0

    def _tell(self, moment: int, frame: Path) -> None:
        """In the worker."""
        self._came.emit(moment, str(frame))

    @Slot(int, str)
    def _hear_frame(self, moment: int, path: str) -> None:
        ours = self._folder and Path(path).is_relative_to(self._folder.path)
        if ours and moment == self._moment:
            self._frame, self._frame_moment = Path(path), moment
            self.changed.emit()

    @property
    def takes_frames(self) -> bool:
        """Whether a picture of the film is still to come."""
        return (
            self._row is not None
            and bool(self._open_cues)
            and not (self._frame and self._frame_moment == self._moment)
        )

    # What QML binds

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._row is not None

    @Property(RowsModel, constant=True)
    def languages(self) -> QObject:
        return self._languages

    @Property(RowsModel, constant=True)
    def cues(self) -> QObject:
        return self._cues

    @Property(int, notify=changed)
    def cue(self) -> int:
        """Which caption is seen."""
        return self._cue

    @Property(bool, notify=changed)
    def present(self) -> bool:
        """Whether there are captions in the open language."""
        return bool(self._open_cues)

    @Property(float, notify=changed)
    def shift(self) -> float:
        """In seconds, not written yet."""
        return self._shift / 1000

    @Property(str, notify=changed)
    def frame(self) -> str:
        """The picture of the film at the beginning of the caption."""
        return self._frame.as_uri() if self._frame else ""

    @Property(str, notify=changed)
    def words(self) -> str:
        cues = self._open_cues
        return cues[self._cue].text if cues else ""
