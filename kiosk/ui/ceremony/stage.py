"""The stage of the launch ceremony: the ball of light, the hands on the screen, and the burst.

One opaque item puts every frame together from pictures made beforehand: copying them is what the
software renderer does well.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import (
    Property,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTouchEvent,
)
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.ceremony import scenery
from kiosk.ui.ceremony.scenery import Layout
from kiosk.ui.ceremony.sparks import Burst, Place, Spark, Streams
from kiosk.ui.viewmodels.led_by_staff.ceremony import BURST_SECONDS, CeremonyViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

SEED = 20190720
SHARES = tuple(step / 48 for step in range(49))
"""Where along its width the surface of the light is worked out."""
MOUSE = -1
"""The hand that is a mouse."""
HOURS = 40
"""In so many steps day breaks over the steppe."""
LIGHT = "#FBF7EE"
"""What everything turns into at the end: the ground of the pages, out of which the next comes."""
CALM_SECONDS = 0.06
"""From frame to frame while only the halo breathes."""
FLASH_SECONDS = 0.5
PARTING_SECONDS = 0.8
WAVE_SECONDS = 1.1
DAWN_SECONDS = 1.1
"""At the end of the burst everything turns light for so long, where something follows."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Everything that is painted beforehand, for one size of the screen."""

    layout: Layout
    night: QImage
    dawn: QImage
    halo: QImage
    empty: QImage
    full: QImage
    glass: QImage
    hand: QImage
    sparks: tuple[QImage, ...]

    @classmethod
    def of(cls, size: QSize) -> Pictures:
        layout = Layout.of(size)
        radius = layout.radius
        return cls(
            layout=layout,
            night=scenery.paint_ground(layout, scenery.NIGHT),
            dawn=scenery.paint_ground(layout, scenery.DAWN),
            halo=scenery.paint_halo(radius),
            empty=scenery.paint_empty_ball(radius),
            full=scenery.paint_full_ball(radius),
            glass=scenery.paint_glass(radius),
            hand=scenery.paint_hand_ring(radius * 0.42),
            sparks=tuple(
                scenery.paint_spot(radius * 0.045, colour, 0.4) for colour in scenery.SPARKS
            ),
        )


@QmlElement
class CeremonyStage(QQuickPaintedItem):
    """Shows a ceremony and hears its hands. `advance` paints the next frame."""

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
        self.setOpaquePainting(True)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

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
        """Let time pass, and paint what has changed."""
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
        """Whether nothing moves but the halo: it may wait for hours, on an old PC."""
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
        if self._pictures is None:
            self._pictures = Pictures.of(self.size().toSize())
            self._ground_hour = -1
        pictures, ceremony = self._pictures, self._ceremony
        bursting = ceremony is not None and ceremony.property("phase") in ("burst", "lit")
        painter.drawImage(0, 0, self._ground_now(pictures))
        self._paint_halo(painter, pictures)
        if bursting and ceremony:
            self._paint_burst(painter, pictures, ceremony)
        else:
            self._paint_ball(painter, pictures)
            self._paint_hands(painter, pictures)
            self._paint_sparks(painter, pictures, list(self._streams.sparks()))

    def _ground_now(self, pictures: Pictures) -> QImage:
        """The steppe: day breaks as the ball fills. Mixed anew only when one can see it."""
        hour = round(self._light * HOURS)
        if hour != self._ground_hour:
            self._ground_hour = hour
            self._ground = pictures.night.copy()
            painter = QPainter(self._ground)
            painter.setOpacity(hour / HOURS)
            painter.drawImage(0, 0, pictures.dawn)
            painter.end()
        return self._ground

    def _paint_halo(self, painter: QPainter, pictures: Pictures) -> None:
        centre, halo = pictures.layout.centre, pictures.halo
        breath = 0.05 * math.sin(self._seconds * 2.4) * (0.5 + self._light)
        painter.setOpacity(min(1.0, 0.16 + 0.84 * self._light + breath))
        painter.drawImage(centre - QPointF(halo.width() // 2, halo.height() // 2), halo)
        painter.setOpacity(1)

    def _paint_ball(self, painter: QPainter, pictures: Pictures) -> None:
        layout = pictures.layout
        left = round(layout.centre.x() - layout.radius - 2)
        top = round(layout.centre.y() - layout.radius - 2)
        painter.drawImage(left, top, pictures.empty)
        self._paint_light(painter, pictures, left, top)
        painter.drawImage(left, top, pictures.glass)

    def _paint_light(self, painter: QPainter, pictures: Pictures, left: int, top: int) -> None:
        """The light in the ball, up to a surface that moves like water."""
        full, light = pictures.full, self._light
        side = full.width()
        level = side * (1.03 - 1.06 * light)
        swing = side * 0.014
        surface = [
            QPointF(
                left + side * share,
                top
                + level
                + swing * math.sin(9.0 * share + self._seconds * 3.1)
                + swing * 0.6 * math.sin(17.0 * share - self._seconds * 4.3),
            )
            for share in SHARES
        ]
        corners = [QPointF(left + side, top + side), QPointF(left, top + side)]
        path = QPainterPath()
        path.addPolygon(QPolygonF([*surface, *corners]))
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(left, top, full)
        painter.restore()
        middle, within = QPointF(left + side / 2, top + side / 2), (side / 2 * 0.985) ** 2
        seen = [at for at in surface if QPointF.dotProduct(at - middle, at - middle) < within]
        painter.setPen(QPen(QColor(255, 253, 242, 220), side * 0.007))
        painter.drawPolyline(QPolygonF(seen))

    def _paint_hands(self, painter: QPainter, pictures: Pictures) -> None:
        ring = pictures.hand
        half = ring.width() // 2
        painter.setOpacity(0.82 + 0.18 * math.sin(self._seconds * 6))
        for hand in self._hands.values():
            x, y = round(hand.x()) - half, round(hand.y()) - half
            painter.drawImage(x, y, ring)
        painter.setOpacity(1)

    def _paint_sparks(self, painter: QPainter, pictures: Pictures, sparks: list[Spark]) -> None:
        layout = pictures.layout
        for spark in sparks:
            picture = pictures.sparks[spark.look]
            x = round(layout.centre.x() + spark.x * layout.radius) - picture.width() // 2
            y = round(layout.centre.y() + spark.y * layout.radius) - picture.height() // 2
            painter.setOpacity(spark.strength)
            painter.drawImage(x, y, picture)
        painter.setOpacity(1)

    # The burst

    def _paint_burst(
        self, painter: QPainter, pictures: Pictures, ceremony: CeremonyViewModel
    ) -> None:
        layout, since = pictures.layout, ceremony.since_burst
        self._paint_parting_ball(painter, pictures, since)
        self._paint_waves(painter, layout, since)
        self._paint_paper(painter, layout, since)
        self._paint_sparks(painter, pictures, list(self._burst.sparks(since)))
        flash = max(0.0, 1 - since / FLASH_SECONDS)
        self._veil(painter, layout, flash * flash)
        if ceremony.goes_on:
            dawn = (since - BURST_SECONDS + DAWN_SECONDS) / DAWN_SECONDS
            self._veil(painter, layout, max(0.0, dawn) ** 2)

    def _paint_parting_ball(self, painter: QPainter, pictures: Pictures, since: float) -> None:
        """The ball swells and is gone, nothing but light."""
        parted = since / PARTING_SECONDS
        if parted < 1:
            radius = pictures.layout.radius * (1 + 0.7 * parted)
            corner = pictures.layout.centre - QPointF(radius, radius)
            painter.setOpacity((1 - parted) ** 2)
            painter.drawImage(QRectF(corner, QSizeF(2 * radius, 2 * radius)), pictures.full)
            painter.setOpacity(1)

    def _paint_waves(self, painter: QPainter, layout: Layout, since: float) -> None:
        """Two rings of light that run out over the steppe."""
        reach = math.hypot(layout.size.width(), layout.size.height()) / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for lag, strength in ((0.0, 200), (0.14, 110)):
            way = since / WAVE_SECONDS - lag
            if 0 < way < 1:
                colour = QColor(255, 244, 214, round(strength * (1 - way)))
                painter.setPen(QPen(colour, layout.radius * 0.14 * (1 - way) + 2))
                painter.drawEllipse(layout.centre, way * reach, way * reach)

    def _paint_paper(self, painter: QPainter, layout: Layout, since: float) -> None:
        radius = layout.radius
        width, height = radius * 0.075, radius * 0.05
        colours = [QColor(colour) for colour in scenery.PAPER]
        for scrap in self._burst.paper(since):
            wide = max(1.0, abs(scrap.size) * width)
            x = layout.centre.x() + scrap.x * radius
            y = layout.centre.y() + scrap.y * radius
            painter.fillRect(QRectF(x - wide / 2, y, wide, height), colours[scrap.look])

    def _veil(self, painter: QPainter, layout: Layout, strength: float) -> None:
        if strength > 0:
            light = QColor(LIGHT)
            light.setAlphaF(min(1.0, strength))
            painter.fillRect(QRect(QPoint(0, 0), layout.size), light)

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
        """Between two phases nothing of the one before stays; hands may lie there still."""
        assert self._ceremony
        self._streams.clear()
        if not self._ceremony.property("phase"):
            self._hands.clear()
            self._pictures = None
            self._ground = QImage()

    ceremony = Property(CeremonyViewModel, _get_ceremony, _set_ceremony, notify=ceremonyChanged)
