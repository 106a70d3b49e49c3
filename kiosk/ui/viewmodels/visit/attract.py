"""The attract loop: films and pictures in turn, by the staff's plan, one cut after another.

What follows is made ready before the present entry ends, by the plan of the moment in which it
will begin: a film is held at its first frame, a picture is loaded.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.schedule.playlist import MOVEMENTS, PICTURE_SECONDS, Entry, Playlist, why
from kiosk.core.settings.settings import FilmSettings
from kiosk.db.state.play import PlayOutcome
from kiosk.db.state.plays import PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.media.film_worker.protocol import STALLED, UNPLAYABLE
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.pages.page import full_url

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.attract")

AHEAD_MS = 5000
"""How long before the end of a film the next entry is made ready."""


class Plan(Protocol):
    """The source of the playlist: the catalog."""

    def attract_playlist(self, language: str) -> Playlist: ...


def local_now() -> datetime:
    return datetime.now().astimezone()


@QmlElement
@QmlUncreatable("there is one attract loop")
class AttractViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Drives `film` while nobody is touching; QML shows the film, or `picture` while there is one.

    Until a film's first frame, and instead of one that cannot be played, its `poster` stands.
    """

    changed = Signal()

    def __init__(
        self,
        plan: Plan,
        film: FilmViewModel,
        settings: FilmSettings,
        plays: PlayLog,
        quarantine: Quarantine,
        clock: Callable[[], datetime] = local_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._plan = plan
        self._film = film
        self._settings = settings
        self._plays = plays
        self._quarantine = quarantine
        self._now = clock
        self._running = False
        self._nobody_there = False
        self._asleep = False
        self.muted_until: datetime | None = None
        self._present: Entry | None = None
        self._next: Entry | None = None
        self._looked_ahead = False
        self._failed_ahead: set[str] = set()
        self._picture = ""
        self._poster = ""
        self._shows_picture = False
        self._movement = MOVEMENTS[0]
        self._standing = QTimer(self, singleShot=True)
        self._standing.timeout.connect(self._go_on)
        film.positionChanged.connect(self._look_ahead)
        film.hasPictureChanged.connect(self._drop_picture)
        film.filmOver.connect(self._film_is_over)
        film.nextBegan.connect(self._next_has_begun)
        film.nextFailed.connect(self._next_has_failed)
        film.workerRestarted.connect(self._worker_restarted)

    def begin(self) -> None:
        """Start the loop: nobody is there. Where the panel sleeps, it starts when that wakes."""
        self._nobody_there = True
        self._start()

    def end(self) -> None:
        """Stop the loop: a visitor is there."""
        self._nobody_there = False
        self._stop()

    def sleep(self) -> None:
        """Stop the loop until `wake`: nothing is decoded for a panel that shows nothing."""
        self._asleep = True
        self._stop()

    def wake(self) -> None:
        self._asleep = False
        if self._nobody_there:
            self._start()

    def _start(self) -> None:
        if not self._asleep:
            self._running = True
            self._show(self._choose(None))

    def _stop(self) -> None:
        self._running = False
        self._standing.stop()
        self._plays.end(PlayOutcome.INTERRUPTED)
        self._present = self._next = None
        self._shows_picture = False
        self._film.closeFilm()
        self.changed.emit()

    @property
    def present(self) -> Entry | None:
        """What is on the screen."""
        return self._present

    # Choosing

    def _choose(self, after: Entry | None, ahead_ms: int = 0) -> Entry | None:
        playlist = self._plan.attract_playlist(CHINESE)
        moment = self._now() + timedelta(milliseconds=ahead_ms)
        return playlist.following(after, moment, self._rests)

    def _volume(self, entry: Entry, ahead_ms: int = 0) -> int:
        """The volume for an entry that begins now, by its plan and the quiet hours."""
        moment = self._now() + timedelta(milliseconds=ahead_ms)
        muted = self.muted_until is not None and moment < self.muted_until
        return 0 if muted else self._settings.loop_volume(entry.hours.sound, moment.time())

    def mute(self) -> datetime:
        """Play without sound until something else is due; returns until when."""
        return self.mute_until(self._plan.attract_playlist(CHINESE).next_change(self._now()))

    def mute_until(self, moment: datetime) -> datetime:
        """Play without sound until then; returns the same."""
        self.muted_until = moment
        self._apply_volume()
        return moment

    def unmute(self) -> None:
        self.muted_until = None
        self._apply_volume()

    def _apply_volume(self) -> None:
        if self._running and self._present:
            self._film.sound_viewmodel.setProperty("volume", self._volume(self._present))

    def _rests(self, entry: Entry) -> bool:
        return entry.file in self._failed_ahead or self._quarantine.is_quarantined(entry.file)

    def _prepare(self, after: Entry | None, ahead_ms: int) -> None:
        self._looked_ahead = True
        self._next = self._choose(after, ahead_ms)
        if self._next and self._next.film:
            self._film.prepareFilm(self._next.film, volume=self._volume(self._next, ahead_ms))
        self.changed.emit()

    @Slot()
    def _look_ahead(self) -> None:
        """Prepare the next entry near the end of a film."""
        if not self._running or self._looked_ahead or self._standing.isActive():
            return
        left = self._film.property("durationMs") - self._film.property("positionMs")
        if self._present and left <= AHEAD_MS:
            self._prepare(self._present, max(0, left))

    # Showing

    def _show(self, entry: Entry | None) -> None:
        """Cut to an entry, whatever was there."""
        self._next = None
        if entry and entry.film:
            self._film.openFilm(entry.film, volume=self._volume(entry))
            self._standing.stop()
        else:
            self._shows_picture = entry is not None
            self._picture = full_url(entry.picture) if entry else self._picture
            self._movement = entry.movement if entry else self._movement
            self._film.closeFilm()
            self._standing.start((entry.seconds if entry else PICTURE_SECONDS) * 1000)
        self._note(entry)
        if entry and entry.picture:
            self._prepare(entry, entry.seconds * 1000)

    def _note(self, entry: Entry | None) -> None:
        self._present = entry
        self._looked_ahead = False
        self._failed_ahead.clear()
        if entry and entry.film:
            self._poster = full_url(entry.film.poster)
        if entry:
            because = why(entry, CHINESE)
            self._plays.begin(entry, because)
            log.info("playing %s: %s", entry.film.slug if entry.film else entry.slot, because)
        else:
            log.info("nothing to show: every file is in quarantine or none is scheduled")
        self.changed.emit()

    @Slot()
    def _drop_picture(self) -> None:
        """The film after a picture has its first frame."""
        if self._shows_picture and self._film.property("hasPicture") and self._running:
            self._shows_picture = False
            self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        """Show the next entry: the time of a picture, or of a poster in place of its film, is
        over."""
        self._plays.end(PlayOutcome.ENDED)
        if self._next and self._next.film and self._film.prepared:
            self._film.playNext()
        else:
            self._show(self._next or self._choose(self._present))

    @Slot()
    def _next_has_begun(self) -> None:
        if not self._running:
            return
        self._standing.stop()
        entry, self._next = self._next, None
        if entry and entry.film and entry.film.music:
            self._shows_picture = False  # nothing of its own will take the picture's place
        self._note(entry)
        self._apply_volume()  # staff may have muted it since it was prepared

    @Slot()
    def _film_is_over(self) -> None:
        if not self._running or not self._present:
            return
        if self._film.property("status") != "failed":
            self._plays.end(PlayOutcome.ENDED)
            self._quarantine.note_success(self._present.file)
        else:
            problem = self._film.property("problem")
            self._plays.end(PlayOutcome.SKIPPED, problem)
            if problem == UNPLAYABLE:
                self._quarantine.note_failure(self._present.file, problem)
            elif not self._film.prepared:  # nothing is wrong with the file: its poster stands
                self._standing.start(PICTURE_SECONDS * 1000)
                return
        if self._film.prepared:
            self._film.playNext()  # it begins by itself, but not if the end came before the order
        else:
            self._failed_ahead.clear()
            self._show(self._next or self._choose(self._present))

    @Slot(bool)
    def _worker_restarted(self, stalled: bool) -> None:
        """Skip a stalled film, which would resume where it stalled."""
        if stalled and self._running and self._present:
            self._plays.end(PlayOutcome.SKIPPED, STALLED)
            self._quarantine.note_failure(self._present.file, STALLED)
            self._show(self._choose(self._present))

    @Slot(str)
    def _next_has_failed(self, problem: str) -> None:
        """Replace a prepared film that failed before it was shown."""
        failed = self._next
        if not self._running or not failed:
            return
        self._failed_ahead.add(failed.file)
        if problem == UNPLAYABLE:
            self._quarantine.note_failure(failed.file, problem)
        left = self._film.property("durationMs") - self._film.property("positionMs")
        self._prepare(failed, max(0, left))

    # What QML binds

    @Property(bool, notify=changed)
    def showsPicture(self) -> bool:
        """Whether `picture` covers the film."""
        return self._shows_picture

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._picture

    @Property(bool, notify=changed)
    def pictureDrifts(self) -> bool:
        """Whether `picture` drifts slowly across its place, and does not stand still."""
        return self._movement != "still"

    @Property(str, notify=changed)
    def nextPicture(self) -> str:
        """The picture to load ahead of time; '' where none comes next."""
        if self._next:
            return full_url(self._next.picture)
        return self._picture if self._shows_picture else ""

    @Property(str, notify=changed)
    def poster(self) -> str:
        return self._poster
