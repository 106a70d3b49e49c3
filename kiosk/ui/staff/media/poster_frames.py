"""The poster of the open film: a frame chosen on its time line, then a second to and fro."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.lists.media import MediaRow
from kiosk.editorial.media_commands import set_poster
from kiosk.media.importing.film_frames_process import frames_folder, take_frames
from kiosk.media.importing.line_helper import LineHelper
from kiosk.ui.staff.library import Desk
from kiosk.ui.staff.media.acts import MediaActs
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

FRAMES = 12
FRAME_WIDTH = 320
"""Of the time line, in pixels."""

END_MS = 200
"""Before the end of a film no frame may come any more."""


@dataclass(frozen=True, slots=True)
class TimeLineFrame:
    """A frame of the time line; `picture` is None until it is there."""

    moment: int
    picture: Path | None = None


@QmlElement
@QmlUncreatable("there is one of the page")
class PosterFrames(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Frames come from a process of its own, one film at a time; nothing is written to the library
    before `save`."""

    changed = Signal()
    _came = Signal(int, str)

    def __init__(
        self, acts: MediaActs, store: MediaStore, worker: Worker, parent: QObject | None = None
    ) -> None:
        """`worker` waits for the processes and does nothing else."""
        super().__init__(parent)
        self._acts = acts
        self._store = store
        self._worker = worker
        self._limits = MediaSettings()
        self._helper = LineHelper()
        self._row: MediaRow | None = None
        self._folder: TemporaryFolder | None = None
        self._frames: Sequence[TimeLineFrame] = ()
        self._moment = -1
        self._chosen: Path | None = None
        self._failed = False
        self._model: RowsModel[TimeLineFrame] = RowsModel(
            {
                "moment": lambda frame: frame.moment,
                "picture": lambda frame: frame.picture.as_uri() if frame.picture else "",
                "taken": lambda frame: frame.moment == self._moment,
            },
            self,
        )
        self._came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def open(self, row: MediaRow) -> None:
        """Show the time line of a film; its frames come one after the other."""
        self.close()
        self._row, self._folder = row, frames_folder()
        self._moment, self._chosen, self._failed = -1, None, False
        moments = [row.duration_ms * (2 * number + 1) // (2 * FRAMES) for number in range(FRAMES)]
        self._show([TimeLineFrame(moment) for moment in dict.fromkeys(moments)])
        self._take("line", [frame.moment for frame in self._frames], FRAME_WIDTH)

    @Slot()
    def close(self) -> None:
        self._helper.stop()
        if self._folder:
            self._folder.close()
        self._row, self._folder = None, None
        self._show(())

    @Slot(int)
    def choose(self, moment: int) -> None:
        """Look at the film at this millisecond, at full size."""
        if self._row is None:
            return
        self._moment = max(0, min(moment, self._row.duration_ms - END_MS))
        self._chosen, self._failed = None, False
        self._show(self._frames)
        self._take("full", [self._moment], 0)

    @Slot(int)
    def move(self, milliseconds: int) -> None:
        """So far on from what is chosen, or back."""
        if self._moment >= 0:
            self.choose(self._moment + milliseconds)

    @Slot()
    def save(self) -> None:
        """Make the chosen frame the poster."""
        row, frame, folder = self._row, self._chosen, self._folder
        if row is None or frame is None or folder is None or self._acts.at_work:
            return
        self._folder = None  # the act needs it, and cleans up

        def work(desk: Desk) -> int:
            with folder:
                return set_poster(desk.editor, self._store, row.reference, frame, self._limits)

        self._acts.do("poster", work)
        self.close()

    def _take(self, kind: str, moments: Sequence[int], width: int) -> None:
        row, folder = self._row, self._folder
        assert row is not None
        if folder is None:
            self._failed = kind == "full"
            self.changed.emit()
            return
        target = folder.path / kind
        film = self._store.path(row.blob)
        if kind == "full":
            self._helper.stop()  # the rest of the time line waits

        def work() -> None:
            if folder.path.is_dir():
                target.mkdir(exist_ok=True)
                take_frames(self._helper, film, target, moments, width, self._tell)

        def hear(outcome: KioskError | None) -> None:
            if folder is not self._folder:
                return
            if isinstance(outcome, KioskError):
                log.warning("no frames of the film: %s", outcome)
            if kind == "full" and self._chosen is None and moments == [self._moment]:
                self._failed = True
                self.changed.emit()
            missing = [one.moment for one in self._frames if one.picture is None]
            if kind == "full" and missing and not self._failed:
                self._take("line", missing, FRAME_WIDTH)

        self._worker.do(work, hear)

    def _tell(self, moment: int, frame: Path) -> None:
        """In the worker."""
        self._came.emit(moment, str(frame))

    @Slot(int, str)
    def _hear(self, moment: int, path: str) -> None:
        frame = Path(path)
        if self._folder is None or not frame.is_relative_to(self._folder.path):
            return
        if frame.parent.name == "full":
            if moment == self._moment:
                self._chosen = frame
        else:
            self._frames = [
                replace(one, picture=frame) if one.moment == moment else one for one in self._frames
            ]
        self._show(self._frames)

    def _show(self, frames: Sequence[TimeLineFrame]) -> None:
        self._frames = frames
        self._model.replace(tuple(frames))
        self.changed.emit()

    @property
    def moments(self) -> Sequence[int]:
        """Those of the time line, in milliseconds."""
        return [frame.moment for frame in self._frames]

    @property
    def takes_frames(self) -> bool:
        """Whether pictures of the film are still to come."""
        chosen = self._moment < 0 or self._failed or self._chosen is not None
        return not (chosen and all(one.picture for one in self._frames))

    # What QML binds

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._row is not None

    @Property(RowsModel, constant=True)
    def frames(self) -> QObject:
        return self._model

    @Property(int, notify=changed)
    def moment(self) -> int:
        """In milliseconds; -1 before one is chosen."""
        return self._moment

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The chosen frame at full size, '' while it is taken."""
        return self._chosen.as_uri() if self._chosen else ""

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The film has no frame there."""
        return self._failed
