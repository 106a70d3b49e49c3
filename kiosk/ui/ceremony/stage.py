"""The stage of the launch ceremony: the ball of light, the hands on the screen, and the burst.

One opaque item composes every frame from pictures rendered beforehand, because the software
renderer copies pictures fast.
"""

from __future__ import annotations

from PySide6.QtCore import Property, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow

from kiosk.ui.ceremony.ball_painter import (
    Pictures,
    paint_ball,
    paint_halo,
    paint_hands,
    paint_sparks,
)
from kiosk.ui.ceremony.burst_painter import paint_burst
from kiosk.ui.ceremony.sparks import Burst, Place, Streams
from kiosk.ui.item_leak import drop_signals
from kiosk.ui.viewmodels.led_by_staff.ceremony import BURST_SECONDS, CeremonyViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SEED = 20190720
MOUSE = -1
"""The hand that is a mouse."""
HOURS = 40
"""In so many steps day breaks over the steppe."""
CALM_SECONDS = 0.06
"""From frame to frame while only the halo breathes."""


@QmlElement
class CeremonyStage(QQuickPaintedItem):
    """Shows a ceremony and receives the touches. `advance` paints the next frame."""

    ceremonyChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._ceremony: CeremonyViewModel | None = None
        self._hands: dict[int, QPointF] = {}
        self._pictures: Pictures | None = None
        self._streams = Streams(SEED)
        self._burst = Burst(SEED)
        self._ground = QImage()
        self._ground_hour = -1
        self._seconds = 0.0
        self._since_frame = 0.0
        self._light = 0.0
        self.setFlag(self.Flag.ItemHasContents, False)
        self.setOpaquePainting(True)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.windowChanged.connect(self._window_changed)

    @Slot(QQuickWindow)
    def _window_changed(self, window: QQuickWindow | None) -> None:
        if window is None:  # gone from the screen
            self._ceremony = self._pictures = None
            self._ground = QImage()
            drop_signals(self)

    # Hands

    def touchEvent(self, event: QTouchEvent) -> None:
        released = event.points()[0].State.Released
        self._hands = {
            point.id(): point.position() for point in event.points() if point.state() != released
        }
        self._tell_hands()
        event.accept()

    def touchUngrabEvent(self) -> None:
        self._let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hands[MOUSE] = event.position()
        self._tell_hands()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hands[MOUSE] = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._hands.pop(MOUSE, None)
        self._tell_hands()

    def mouseUngrabEvent(self) -> None:
        self._let_go()

    def _let_go(self) -> None:
        self._hands.clear()
        self._tell_hands()

    def _tell_hands(self) -> None:
        if self._ceremony:
            self._ceremony.lay(len(self._hands))

    # Frames

    @Slot(float)
    def advance(self, seconds: float) -> None:
        """Advance the clock, and paint what has changed."""
        if not self._ceremony or not self._ceremony.property("phase"):
            return
        self._seconds += seconds
        self._ceremony.advance()
        self._light = self._ceremony.light
        filling = self._ceremony.property("phase") == "filling"
        self._streams.advance(self._places() if filling else (), seconds)
        self._since_frame += seconds
        if self._since_frame >= (CALM_SECONDS if self._is_calm() else 0):
            self._since_frame = 0.0
            self.update()

    def _is_calm(self) -> bool:
        """Whether only the halo moves: the ceremony may wait for hours, and frames cost time on an
        old PC."""
        assert self._ceremony
        if self._ceremony.property("phase") == "filling":
            return self._light == 0 and not self._hands
        return self._ceremony.since_burst > BURST_SECONDS

    def _places(self) -> list[Place]:
        """Where the hands are, in radii from the middle of the ball."""
        if not self._pictures:
            return []
        layout = self._pictures.layout
        return [
            (
                (hand.x() - layout.centre.x()) / layout.radius,
                (hand.y() - layout.centre.y()) / layout.radius,
            )
            for hand in self._hands.values()
        ]

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._pictures = None

    def paint(self, painter: QPainter) -> None:
        ceremony = self._ceremony
        assert ceremony
        if self._pictures is None:
            self._pictures = Pictures.of(self.size().toSize())
            self._ground_hour = -1
        pictures = self._pictures
        bursting = ceremony.property("phase") in ("burst", "lit")
        painter.drawImage(0, 0, self._ground_now(pictures))
        paint_halo(painter, pictures, self._light, self._seconds)
        if bursting:
            since = ceremony.since_burst
            paint_burst(painter, pictures, self._burst, since, goes_on=ceremony.goes_on)
        else:
            paint_ball(painter, pictures, self._light, self._seconds)
            paint_hands(painter, pictures, self._hands.values(), self._seconds)
            paint_sparks(painter, pictures, self._streams.sparks())

    def _ground_now(self, pictures: Pictures) -> QImage:
        """The steppe: day breaks as the ball fills. Repainted only when the difference is
        visible."""
        hour = round(self._light * HOURS)
        if hour != self._ground_hour:
            self._ground_hour = hour
            self._ground = pictures.night.copy()
            painter = QPainter(self._ground)
            painter.setOpacity(hour / HOURS)
            painter.drawImage(0, 0, pictures.dawn)
            painter.end()
        return self._ground

    # What QML binds

    def _get_ceremony(self) -> CeremonyViewModel | None:
        return self._ceremony

    def _set_ceremony(self, ceremony: CeremonyViewModel) -> None:
        if ceremony is not self._ceremony:
            self._ceremony = ceremony
            ceremony.phaseChanged.connect(self._begin_anew)
            self.ceremonyChanged.emit()

    @Slot()
    def _begin_anew(self) -> None:
        """Reset the state of the phase before; touches may still be down.

        Without a ceremony it has no contents: Qt paints hidden items too, and keeps two pictures
        as large as the screen for each.
        """
        assert self._ceremony
        self._streams.clear()
        if self._ceremony.property("phase"):
            self.setFlag(self.Flag.ItemHasContents)
            self.update()
        elif self.flags() & self.Flag.ItemHasContents:
            self._hands.clear()
            self._pictures = None
            self._ground = QImage()
            self.update()  # only what has contents may ask for it; the painted picture goes then
            self.setFlag(self.Flag.ItemHasContents, False)

    ceremony = Property(CeremonyViewModel, _get_ceremony, _set_ceremony, notify=ceremonyChanged)
