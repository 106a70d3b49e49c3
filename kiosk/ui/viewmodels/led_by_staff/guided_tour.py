"""The guided tour: a docent leads guests from item to item by the keys of a remote."""

from __future__ import annotations

import logging
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.guided_tour import GuidedTour, TourStep
from kiosk.core.errors import StaffError
from kiosk.core.visitor_session import Presence
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.guided-tour")


class GuidedTourUsage(Protocol):
    """Counts guided tours; never blocks."""

    def guided_tour_led(self, slug: str) -> None: ...


@QmlElement
@QmlUncreatable("there is one guided tour at a time")
class GuidedTourViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Shows one step's page, with its number and notes for the docent.

    `curtain` covers the page while the docent speaks; a film is paused meanwhile.
    """

    changed = Signal()
    notesShownChanged = Signal()
    curtainChanged = Signal()

    def __init__(
        self,
        visit: VisitViewModel,
        catalog: Catalog,
        usage: GuidedTourUsage,
        idle: float,
        parent: QObject | None = None,
    ) -> None:
        """The tour ends by itself after `idle` seconds without input."""
        super().__init__(parent)
        self._visit = visit
        self._catalog = catalog
        self._usage = usage
        self._idle = idle
        self._tour: GuidedTour | None = None
        self._place = 0
        self._notes_shown = True
        self._curtain = False
        visit.session_viewmodel.presenceChanged.connect(self._follow_presence)
        visit.languageChanged.connect(self._read)

    # For staff

    def begin(self, slug: str, language: str, *, practice: bool = False) -> str:
        """Put the first step of a tour on the screen, '' the first tour; returns its title. A
        practice run is not counted.

        Raises:
            StaffError: there is no such tour with something to show; the message names those
                there are.
        """
        tours = [tour for tour in self._catalog.guided_tours(language) if tour.steps]
        tour = next((one for one in tours if slug in ("", one.slug)), None)
        if tour is None:
            names = ", ".join(one.slug for one in tours) or "none"
            raise StaffError(
                f"There is no guided tour “{slug}” with anything to show in the release; "
                f"there are: {names}."
            )
        self._visit.hand_to_staff(Presence.GUIDED, self._idle, language)
        self._tour = tour
        self._set_notes_shown(True)
        if not practice:
            self._usage.guided_tour_led(tour.slug)
        what = "practice of guided tour" if practice else "guided tour"
        log.info("%s %s begins", what, tour.slug)
        self._go(0)
        return tour.title

    @Slot()
    def end(self) -> None:
        """End the tour: back to the attract loop."""
        if self._tour:
            self._visit.leave()

    @property
    def under_way(self) -> bool:
        return self._tour is not None

    @Slot()
    def _follow_presence(self) -> None:
        if self._tour and not self._visit.session_viewmodel.is_in(Presence.GUIDED):
            self._tour = None
            self._set_curtain(False)
            self.changed.emit()

    @Slot(str)
    def _read(self, language: str) -> None:
        if self._tour:
            tours = {tour.slug: tour for tour in self._catalog.guided_tours(language)}
            self._tour = tours.get(self._tour.slug, self._tour)
            self.changed.emit()

    # For the docent

    @Slot()
    def next(self) -> None:
        self._go(self._place + 1)

    @Slot()
    def previous(self) -> None:
        self._go(self._place - 1)

    @Slot()
    def first(self) -> None:
        self._go(0)

    @Slot()
    def last(self) -> None:
        self._go(len(self._tour.steps) - 1 if self._tour else 0)

    @Slot()
    def toggleNotes(self) -> None:
        self._set_notes_shown(not self._notes_shown)

    @Slot()
    def toggleCurtain(self) -> None:
        self._set_curtain(not self._curtain)
        film = self._visit.film_viewmodel
        if self._curtain:
            film.pause()
        elif film.property("status") == "paused":
            film.play()

    def _go(self, place: int) -> None:
        """Go to a step, if it exists."""
        if self._tour and 0 <= place < len(self._tour.steps):
            self._place = place
            self._set_curtain(False)
            step = self._tour.steps[place]
            self._visit.navigation_viewmodel.show_alone(step.target, step.slug)
            self.changed.emit()

    def _set_notes_shown(self, shown: bool) -> None:
        if shown != self._notes_shown:
            self._notes_shown = shown
            self.notesShownChanged.emit()

    def _set_curtain(self, closed: bool) -> None:
        if closed != self._curtain:
            self._curtain = closed
            self.curtainChanged.emit()

    def _step(self, ahead: int = 0) -> TourStep | None:
        place = self._place + ahead
        return self._tour.steps[place] if self._tour and place < len(self._tour.steps) else None

    # What QML binds

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._tour.title if self._tour else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Of the step that is shown, from 1."""
        return self._place + 1

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._tour.steps) if self._tour else 0

    @Property(str, notify=changed)
    def notes(self) -> str:
        step = self._step()
        return step.notes if step else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """What the next step shows, '' at the last one."""
        step = self._step(1)
        return step.title if step else ""

    @Property(bool, notify=notesShownChanged)
    def notesShown(self) -> bool:
        return self._notes_shown

    @Property(bool, notify=curtainChanged)
    def curtain(self) -> bool:
        return self._curtain
