"""The launch ceremony on the screen: which one, how full the ball is, and what comes after."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.ceremony import Ceremony, LightBall
from kiosk.core.errors import StaffError
from kiosk.core.visitor_session import Presence
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.visit.visit import VisitViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.ceremony")

BURST_SECONDS = 3.6
"""From the burst to what follows."""
PRAISE_SECONDS = 5.0
"""After a practice: from the burst to the next try."""


class CeremonyUsage(Protocol):
    """Where it is told that a ceremony was held."""

    def ceremony_held(self, slug: str) -> None: ...


@QmlElement
@QmlUncreatable("there is one ceremony at a time")
class CeremonyViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`phase` is "" while there is none, "filling", "burst" while the ball bursts, "lit" after.

    The stage calls `lay` when hands come and go, and `advance` before every frame.
    """

    changed = Signal()
    wentOn = Signal()
    """What follows has just been opened below; the glow of the burst still lies over it."""
    phaseChanged = Signal()
    handsChanged = Signal()

    def __init__(
        self,
        visit: VisitViewModel,
        catalog: Catalog,
        usage: CeremonyUsage,
        idle: float,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Nobody may touch for `idle` seconds before the ceremony ends by itself."""
        super().__init__(parent)
        self._visit = visit
        self._catalog = catalog
        self._usage = usage
        self._idle = idle
        self._now = clock
        self._ceremony: Ceremony | None = None
        self._practice = False
        self._phase = ""
        self._hands = 0
        self._held = False
        self._ball = LightBall(1, 1, 0)
        self._since_burst = 0.0
        self._burst_at = 0.0
        visit.session_viewmodel.presenceChanged.connect(self._follow_presence)
        visit.languageChanged.connect(self._read)

    # For staff

    def begin(self, slug: str, practice: bool, language: str) -> str:
        """Put a ceremony on the screen, '' the first one; returns its title.

        Raises:
            StaffError: there is no such ceremony; the message names those there are.
        """
        ceremony = self._find(slug, language)
        self._ceremony, self._practice = ceremony, practice
        self._visit.hand_to_staff(Presence.CEREMONY, self._idle, language)
        self._held = False
        self._fill_anew()
        self.changed.emit()
        log.info("%s %s begins", "practice of" if practice else "ceremony", ceremony.slug)
        return ceremony.title

    @Slot()
    def end(self) -> None:
        """Back to the attract loop."""
        if self._phase:
            self._visit.leave()

    @property
    def under_way(self) -> bool:
        return bool(self._phase)

    def _find(self, slug: str, language: str) -> Ceremony:
        ceremonies = self._catalog.ceremonies(language)
        found = next((one for one in ceremonies if slug in ("", one.slug)), None)
        if found is None:
            names = ", ".join(one.slug for one in ceremonies) or "none"
            raise StaffError(f"There is no ceremony “{slug}” in the release; there are: {names}.")
        return found

    @Slot(str)
    def _read(self, language: str) -> None:
        if self._ceremony:
            ceremonies = {one.slug: one for one in self._catalog.ceremonies(language)}
            self._ceremony = ceremonies.get(self._ceremony.slug, self._ceremony)
            self.changed.emit()

    @Slot()
    def _follow_presence(self) -> None:
        if self._phase and not self._visit.session_viewmodel.is_in(Presence.CEREMONY):
            self._ceremony = None
            self._hands = 0
            self._set_phase("")

    # For the stage

    def lay(self, hands: int) -> None:
        """So many hands are on the screen from now on."""
        self._hands = hands
        self._count()

    @Slot(bool)
    def hold(self, held: bool) -> None:
        """Staff hold a key, which does what all hands do: no panel may spoil a launch."""
        self._held = held
        self._count()

    def _count(self) -> None:
        self._ball.lay(self._ball.needed if self._held else self._hands, self._now())
        self.handsChanged.emit()

    def advance(self) -> None:
        """Let time pass up to now."""
        now = self._now()
        counted = self._ball.hands
        self._ball.tick(now)
        if counted != self._ball.hands:
            self.handsChanged.emit()
        self._since_burst = now - self._burst_at
        if self._phase == "filling" and self._ball.burst:
            self._burst_at, self._since_burst = now, 0.0
            self._set_phase("burst")
            if self._ceremony and not self._practice:
                self._usage.ceremony_held(self._ceremony.slug)
        elif self._phase == "burst" and self._since_burst >= BURST_SECONDS:
            self._go_on()
        elif self._phase == "lit" and self._practice and self._since_burst >= self._until_again:
            self._fill_anew()

    @property
    def _until_again(self) -> float:
        return BURST_SECONDS + PRAISE_SECONDS

    @property
    def light(self) -> float:
        """How full the ball is, 0 to 1."""
        return self._ball.light

    @property
    def since_burst(self) -> float:
        """Seconds since the ball has burst."""
        return self._since_burst

    @property
    def goes_on(self) -> bool:
        """Whether something else comes after the burst."""
        return bool(self._ceremony and self._ceremony.follows and not self._practice)

    def _fill_anew(self) -> None:
        assert self._ceremony
        needed = min(self._ceremony.hands, _max_touches())
        self._ball = LightBall(needed, self._ceremony.seconds, self._now())
        self._count()
        self._set_phase("filling")

    def _go_on(self) -> None:
        follows = self._ceremony.follows if self._ceremony else None
        self._set_phase("lit")
        if follows and not self._practice:
            self._visit.hand_to_guests(follows.target, follows.slug)
            self.wentOn.emit()

    def _set_phase(self, phase: str) -> None:
        if phase != self._phase:
            self._phase = phase
            self.phaseChanged.emit()

    # What QML binds

    @Property(str, notify=phaseChanged)
    def phase(self) -> str:
        return self._phase

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._ceremony.title if self._ceremony else ""

    @Property(bool, notify=changed)
    def practice(self) -> bool:
        return self._practice

    @Property(int, notify=handsChanged)
    def hands(self) -> int:
        """How many hands count, at most as many as are needed."""
        return min(self._ball.hands, self._ball.needed)

    @Property(int, notify=handsChanged)
    def needed(self) -> int:
        return self._ball.needed


def _max_touches() -> int:
    """How many hands the screen can tell apart; 1 where there is only a mouse."""
    touchscreens = (
        device.maximumPoints()
        for device in QInputDevice.devices()
        if isinstance(device, QPointingDevice)
        and device.type() == QInputDevice.DeviceType.TouchScreen
    )
    return max(1, *touchscreens, 1)
