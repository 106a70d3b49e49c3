"""How heavy the open film is for this PC, and a lighter copy of it, made beside the window; the
page may be left meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.film_copies import lasts_as_long, lighter_name
from kiosk.core.files.film_speeds import JUST_FAST_ENOUGH, note_speed, read_speeds
from kiosk.core.files.imported_media import ImportedMedia
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.os_errors import LITTLE_ROOM
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.lists.media import MediaRow
from kiosk.editorial.media_commands import put_lighter_copy
from kiosk.media.importing.film_weight import measure_speed, transcode
from kiosk.media.importing.line_helper import LineHelper
from kiosk.media.importing.media_import import examine, import_file
from kiosk.ui.staff.media.acts import MediaActs
from kiosk.ui.staff.worker import Worker

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")


class CopyState(StrEnum):
    """Where the making of a copy is."""

    NONE = ""
    RUNNING = "running"
    ENDED = "ended"
    CANCELLED = "cancelled"
    FULL = "full"
    """The disk is full."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class _Copy:
    """The film that is copied, and what came of it."""

    row: MediaRow
    state: CopyState = CopyState.RUNNING
    percent: int = 0


@QmlElement
@QmlUncreatable("there is one of the page")
class LighterCopy(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`films` waits for the process that measures, `copies` for the one that copies; one film is
    copied at a time."""

    changed = Signal()
    _percent = Signal(int)

    def __init__(
        self,
        acts: MediaActs,
        folder: DataFolder,
        films: Worker,
        copies: Worker,
        free_bytes: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._row: MediaRow | None = None
        self._acts = acts
        self.folder = folder
        self._store = MediaStore(folder.media)
        self._films, self._copies = films, copies
        self._free_bytes = free_bytes
        self._limits = MediaSettings()
        self._helper = LineHelper()
        self._speeds: Mapping[str, int] = {}
        self._measuring = False
        self._copy: _Copy | None = None
        self._turn = 0
        """Tells copies apart: one that was cancelled may still come to its end."""
        self._percent.connect(self._hear_percent, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def follow(self, row: MediaRow | None) -> None:
        """Tell of this film."""
        self._row = row
        self.changed.emit()
        self._films.do(lambda: read_speeds(self.folder.film_speeds), self._hear_speeds)

    @Slot()
    def measure(self) -> None:
        """How fast this PC decodes the open film."""
        row = self._row
        if row is None or self._measuring:
            return
        self._measuring = True
        self.changed.emit()
        film, speeds = self._store.path(row.blob), self.folder.film_speeds

        def work() -> Mapping[str, int]:
            note_speed(speeds, row.blob.sha256, measure_speed(film, row.duration_ms))
            return read_speeds(speeds)

        def hear(outcome: Mapping[str, int] | KioskError) -> None:
            self._measuring = False
            self._hear_speeds(outcome)

        self._films.do(work, hear)

    def _hear_speeds(self, outcome: Mapping[str, int] | KioskError) -> None:
        if isinstance(outcome, KioskError):
            log.warning("the speed of films is not known: %s", outcome)
        else:
            self._speeds = outcome
        self.changed.emit()

    @Slot()
    def make(self) -> None:
        """Make a lighter copy of the open film, which takes its place wherever it is used."""
        row = self._row
        if row is None or self.running:
            return
        self._copy = _Copy(row)
        self._turn += 1
        turn = self._turn
        self.changed.emit()

        def work() -> ImportedMedia:
            if not self._goes_on(turn):
                raise UnavailableError("It was cancelled before it began.")
            with TemporaryFolder("lighter", self.folder.root) as folder:
                target = folder.path / lighter_name(row.name)
                film = self._store.path(row.blob)
                transcode(self._helper, film, target, row.duration_ms, self._percent.emit)
                examined = examine(target, self._limits, _nobody)
                made = import_file(examined, self._store, self._limits, _nobody)
            if not lasts_as_long(made.duration_ms, row.duration_ms):
                raise ContentRejectedError(f"The copy of {row.name} lasts {made.duration_ms} ms.")
            return made

        def hear(outcome: ImportedMedia | KioskError) -> None:
            if self._goes_on(turn):
                self._hear_copy(outcome)

        self._copies.do(work, hear)

    def _goes_on(self, turn: int) -> bool:
        """Whether this copy is the present one, and not cancelled; asked in the worker too."""
        return turn == self._turn and self.running

    @Slot()
    def cancel(self) -> None:
        if self._copy and self.running:
            self._set(CopyState.CANCELLED)
            self._helper.stop()

    @Slot()
    def forget(self) -> None:
        """What came of the last copy is read."""
        if not self.running:
            self._copy = None
            self.changed.emit()

    def close(self) -> None:
        """Stop what runs."""
        self._helper.stop()

    def _hear_copy(self, outcome: ImportedMedia | KioskError) -> None:
        copy = self._copy
        assert copy
        if isinstance(outcome, KioskError):
            log.warning("no lighter copy: %s", outcome)
            full = self._free_bytes() < LITTLE_ROOM
            self._set(CopyState.FULL if full else CopyState.FAILED)
            return
        self._set(CopyState.ENDED)
        film = copy.row.reference
        self._acts.do(
            "lighter", lambda desk: put_lighter_copy(desk.editor, film, outcome), copy.row.uses
        )

    @Slot(int)
    def _hear_percent(self, percent: int) -> None:
        if self._copy and self.running:
            self._copy = replace(self._copy, percent=percent)
            self.changed.emit()

    def _set(self, state: CopyState) -> None:
        assert self._copy
        self._copy = replace(self._copy, state=state)
        self.changed.emit()

    # What QML binds

    @Property(int, notify=changed)
    def speed(self) -> int:
        """Of the open film, in hundredths of the rate at which it plays; 0: not measured."""
        return self._speeds.get(self._row.blob.sha256, 0) if self._row else 0

    @Property(bool, notify=changed)
    def tooHeavy(self) -> bool:
        known = self._speeds.get(self._row.blob.sha256, 0) if self._row else 0
        return 0 < known < JUST_FAST_ENOUGH

    @Property(str, notify=changed)
    def made(self) -> str:
        """The name of a lighter copy of the open film that is in the library, '' for none."""
        return self._row.lighter if self._row else ""

    @Property(bool, notify=changed)
    def measuring(self) -> bool:
        return self._measuring

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._copy.state.value if self._copy else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the film that is copied."""
        return self._copy.row.name if self._copy else ""

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much of the copy is done, 0 to 1."""
        return self._copy.percent / 100 if self._copy else 0.0

    @property
    def running(self) -> bool:
        return self._copy is not None and self._copy.state is CopyState.RUNNING


def _nobody(_step: str, _percent: int) -> None:
    """Nobody is told how far the copy is taken in: it takes seconds."""
