"""The film as QML sees it: what plays, where it is, and why it does not.

Knows the player by its events, and nothing of how a frame is drawn. Longer than 350 lines, because
QML reads each property by a method of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.films import Film
from kiosk.media.film_worker.frame_geometry import MAX_FILM_SIZE, Box, PixelFormat
from kiosk.media.playback.events import (
    FilmBegan,
    FilmEnded,
    FilmFailed,
    FilmMoved,
    FrameArrived,
    PlayerEvent,
    WorkerRestarted,
)
from kiosk.media.playback.player import FilmPlayer
from kiosk.media.playback.worker_process import FilmFrame
from kiosk.ui.film.captions import CaptionsViewModel
from kiosk.ui.film.film_queue import FilmQueue, NextFilm
from kiosk.ui.film.frame_queue import FrameQueue
from kiosk.ui.film.graphics import draws_without_gpu, largest_screen
from kiosk.ui.film.sound import SoundViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("there is one film at a time")
class FilmViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """One current film, and one prepared as the next.

    `status` is "empty", "opening", "playing", "paused", "ended" or "failed"; `problem` is "",
    "no-libvlc", "unplayable" or "missing".
    """

    statusChanged = Signal()
    frameChanged = Signal()
    hasPictureChanged = Signal()
    aspectRatioChanged = Signal()
    positionChanged = Signal()
    durationChanged = Signal()

    filmOver = Signal()
    """The film has ended or failed; a prepared one takes its place without any other word."""
    nextBegan = Signal()
    nextFailed = Signal(str)
    workerRestarted = Signal(bool, arguments=["stalled"])
    """A worker that failed was replaced; whether because the film stood still."""

    _happened = Signal(object)
    _nextIsDue = Signal()

    def __init__(
        self,
        loudest: int = 100,
        command: Sequence[str] | None = None,
        parent: QObject | None = None,
        name: str = "",
        plays: bool = True,
    ) -> None:
        """Starts the film worker; `command` replaces this program's own. `loudest` is the hall's
        maximum volume, in percent; `name` is what the sound server shows. Without `plays` there is
        no worker, and every film stands at its beginning."""
        super().__init__(parent)
        self._software = draws_without_gpu()
        self._queue = FilmQueue()
        self._frames = FrameQueue()
        self._scrubbed = False
        self._status, self._problem = "empty", ""
        self._had_picture = False
        self._aspect_ratio = 16 / 9
        self._position_ms = self._duration_ms = 0
        self._captions = CaptionsViewModel(self)
        self._happened.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        self._nextIsDue.connect(self._show_waiting, Qt.ConnectionType.QueuedConnection)
        self._player = FilmPlayer(
            self._happened.emit,
            pixels=PixelFormat.RV32 if self._software else PixelFormat.I420,
            max_size=largest_screen() if self._software else MAX_FILM_SIZE,
            command=command,
            name=name,
            plays=plays,
        )
        self._sound = SoundViewModel(self._player, loudest, self)

    # For the program

    def openFilm(self, film: Film, *, volume: int, muted: bool = False) -> None:
        """Play a film from its beginning at `volume` (0–100), with its captions."""
        self._queue.load(film)
        self._clear_frames()
        self._sound.note(volume, muted=muted)
        self._reset(film)
        self._start(0)

    def prepareFilm(self, film: Film, *, volume: int) -> None:
        """Hold a film at its first frame: it begins at `volume` when the current one is over, or
        with `playNext`."""
        number = self._player.prepare(film.media, volume=self._sound.loudness.real(volume))
        self._queue.next = NextFilm(film, number, volume)

    def playNext(self) -> None:
        """Let the prepared film begin now."""
        self._player.play_next()

    @property
    def sound_viewmodel(self) -> SoundViewModel:
        return self._sound

    @property
    def captions_viewmodel(self) -> CaptionsViewModel:
        return self._captions

    @property
    def prepared(self) -> Film | None:
        return self._queue.next.film if self._queue.next else None

    def closeFilm(self) -> None:
        """Close the film and forget its state."""
        self._queue.clear()
        if self._sound.property("muted") or self._status not in ("opening", "playing"):
            self._sound.loudness.stop()
            self._player.stop()
        else:
            self._sound.loudness.fade_out(self._player.stop)
        self._clear_frames()
        self._captions.follow(None)
        self._set_position(0)
        self._set_duration(0)
        self._set_status("empty")

    def forgetVisitor(self) -> None:
        """Reset everything for the next visitor."""
        self.closeFilm()
        self._captions.forget_visitor()

    def showIn(self, box: Box) -> None:
        """Where the film is shown, in device pixels; frames are made in that size."""
        self._player.set_box(box)

    def frame(self) -> FilmFrame | None:
        """The frame to be drawn; the caller keeps it for as long as it reads it."""
        return self._frames.frame

    def frameDrawn(self) -> None:
        """Note that the frame was drawn; the waiting one takes its place then."""
        self._frames.note_drawn()
        if self._frames.waits:
            self._nextIsDue.emit()

    def shut_down(self) -> None:
        """Ends the worker and all threads; nothing can be played afterwards."""
        self._sound.loudness.stop()
        self._player.close()
        self._captions.shut_down()
        self._frames.clear()

    # For QML

    @Slot()
    def play(self) -> None:
        if self._status == "ended":
            self._start(0)
        elif self._queue.film:
            self._player.play()
            self._set_status("playing" if self._frames.frame else "opening")

    @Slot()
    def pause(self) -> None:
        if self._status in ("opening", "playing"):
            self._player.pause()
            self._set_status("paused")

    @Slot()
    def toggle(self) -> None:
        if self._status in ("opening", "playing"):
            self.pause()
        else:
            self.play()

    @Slot(bool)
    def scrub(self, begins: bool) -> None:
        """Begin or end scrubbing. Meanwhile the film is paused and shows the frame at the position;
        a film that ends during scrubbing has ended."""
        if begins:
            self._scrubbed = self._status in ("opening", "playing")
            self.pause()
        elif self._scrubbed and self._status == "paused":
            self.play()

    @Slot(int)
    def seek(self, position_ms: int) -> None:
        """Go to a position; after the end the film plays on from there."""
        if not self._queue.film or self._status == "failed":
            return
        position_ms = max(0, min(position_ms, self._duration_ms or position_ms))
        self._set_position(position_ms)
        if self._status == "ended":
            self._start(position_ms)
        else:
            self._queue.seek = self._player.seek(position_ms)

    @Slot(int)
    def skip(self, milliseconds: int) -> None:
        """Forward, or back where negative."""
        self.seek(self._position_ms + milliseconds)

    @Property(bool, constant=True)
    def software(self) -> bool:
        """Whether the software renderer draws the frames."""
        return self._software

    @Property(str, notify=statusChanged)
    def status(self) -> str:
        return self._status

    @Property(str, notify=statusChanged)
    def problem(self) -> str:
        return self._problem

    @Property(bool, notify=hasPictureChanged)
    def hasPicture(self) -> bool:
        """Whether a frame of the current film has arrived; until then nothing is painted."""
        return self._frames.frame is not None

    @Property(float, notify=aspectRatioChanged)
    def aspectRatio(self) -> float:
        """Width by height of the film as it is meant to be seen."""
        return self._aspect_ratio

    @Property(int, notify=positionChanged)
    def positionMs(self) -> int:
        return self._position_ms

    @Property(int, notify=durationChanged)
    def durationMs(self) -> int:
        """0 while it is not known."""
        return self._duration_ms

    @Property(SoundViewModel, constant=True)
    def sound(self) -> QObject:
        return self._sound

    @Property(CaptionsViewModel, constant=True)
    def captions(self) -> QObject:
        return self._captions

    # What happens

    def _reset(self, film: Film) -> None:
        """Reset the state that QML sees to the beginning of the film."""
        self._set_position(0)
        self._set_duration(film.duration_ms)
        self._captions.follow(film)

    def _begin_next(self) -> None:
        """The frame of the film before stays until the new one's takes its place."""
        begun = self._queue.advance()
        self._sound.note(begun.volume, muted=False)
        self._sound.loudness.follow(begun.volume)
        self._reset(begun.film)
        self._set_status("opening")
        self.nextBegan.emit()

    def _start(self, position_ms: int) -> None:
        if self._queue.film:
            number = self._player.open(
                self._queue.film.media,
                start_ms=position_ms,
                volume=self._sound.loudness.start(self._sound.property("volume")),
                muted=self._sound.property("muted"),
            )
            self._queue.opened(number)
            self._set_status("opening")

    @Slot(object)
    def _follow(self, event: PlayerEvent) -> None:
        match event:
            case FilmBegan() if self._queue.is_next(event.film):
                self._begin_next()
            case FilmFailed() if self._queue.is_next(event.film):
                self._queue.next = None
                self.nextFailed.emit(event.problem)
            case _ if not self._queue.is_loaded(event.film):
                pass  # of a film before this one
            case FrameArrived():
                if self._frames.add(event.frame):
                    self._frame_has_changed()
            case FilmMoved() if event.seek >= self._queue.seek:
                if event.duration_ms:
                    self._set_duration(event.duration_ms)
                if event.playing or event.position_ms:
                    self._set_position(event.position_ms)
                if self._status == "opening" and event.playing and event.position_ms:
                    self._set_status("playing")
            case WorkerRestarted():
                self.workerRestarted.emit(event.stalled)
            case FilmEnded():
                self._set_position(self._duration_ms)
                if not self._queue.next:
                    self._set_status("ended")
                self.filmOver.emit()
            case FilmFailed():
                if not self._queue.next:
                    self._clear_frames()
                self._set_status("failed", event.problem)
                self.filmOver.emit()

    def _set_status(self, status: str, problem: str = "") -> None:
        if (status, problem) != (self._status, self._problem):
            self._status, self._problem = status, problem
            self.statusChanged.emit()

    @Slot()
    def _show_waiting(self) -> None:
        if self._frames.advance():
            self._frame_has_changed()

    def _clear_frames(self) -> None:
        self._frames.clear()
        self._frame_has_changed()

    def _frame_has_changed(self) -> None:
        frame = self._frames.frame
        if frame and frame.form.aspect != self._aspect_ratio:
            self._aspect_ratio = frame.form.aspect
            self.aspectRatioChanged.emit()
        if frame and self._status == "opening":
            self._set_status("playing")
        if self._had_picture != (frame is not None):
            self._had_picture = frame is not None
            self.hasPictureChanged.emit()
        self.frameChanged.emit()

    def _set_position(self, position_ms: int) -> None:
        if position_ms != self._position_ms:
            self._position_ms = position_ms
            self.positionChanged.emit()
            self._captions.move(position_ms)

    def _set_duration(self, duration_ms: int) -> None:
        if duration_ms != self._duration_ms:
            self._duration_ms = duration_ms
            self.durationChanged.emit()
