"""Draws film frames with the software scene graph, straight from the frame ring."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Property, QObject, QRect, QRectF, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import (
    QQuickItem,
    QQuickTextureFactory,
    QQuickWindow,
    QSGNode,
    QSGSimpleTextureNode,
    QSGTexture,
    QSGTransformNode,
)

from kiosk.media.film_worker.frame_geometry import Box
from kiosk.media.playback.worker_process import FilmFrame
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.item_leak import drop_signals

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_NEAR = 2
"""Frames come in even pixels: this close to the wanted size they are drawn as they are, which
is a plain copy and not a scaling."""


class SlotNodes:
    """A node for each slot of the frame ring, whose texture is the slot's own bytes: nothing is
    copied, and nothing is made for a frame in a slot that was seen before.

    A frame of another size has its slot's texture made anew; the first one of another worker's
    ring lets go of everything of the one before. The nodes and their textures belong to the scene
    graph.
    """

    def __init__(self) -> None:
        self.root = QSGTransformNode()
        """What is put below a plain node later the renderer takes for a root of its own: it would
        draw it in the corner of the window, wherever the item is."""
        self._nodes: dict[int, QSGSimpleTextureNode] = {}
        self._layouts: dict[int, tuple[int, int, int]] = {}
        self._ring: object = None
        self._drawn: QSGSimpleTextureNode | None = None

    def show(self, frame: FilmFrame, window: QQuickWindow) -> None:
        """Have `frame` drawn, as soon as it is placed."""
        form = frame.form
        if self._ring is not frame.pixels.obj:
            self._forget()
            self._ring = frame.pixels.obj
        node = self._nodes.get(form.slot) or _new_node()
        layout = (form.width, form.height, form.pitch)
        if self._layouts.get(form.slot) != layout:
            self._layouts[form.slot] = layout
            _put_texture(node, frame, window)
        if form.slot not in self._nodes:  # only now: the renderer takes no node without a texture
            self._nodes[form.slot] = node
            self.root.appendChildNode(node)
        if self._drawn and self._drawn is not node:
            self._drawn.setRect(QRectF())
        self._drawn = node
        node.markDirty(QSGNode.DirtyStateBit.DirtyMaterial)

    def _forget(self) -> None:
        """A slot that is seldom used would keep the whole memory of a worker that is gone."""
        for node in self._nodes.values():
            self.root.removeChildNode(node)
            shiboken6.delete(node)
        self._nodes.clear()
        self._layouts.clear()
        self._drawn = None

    def place(self, rectangle: QRectF) -> None:
        """Draw the frame in `rectangle` of the item; nothing in an empty one."""
        if self._drawn:
            self._drawn.setRect(rectangle)


def _new_node() -> QSGSimpleTextureNode:
    node = QSGSimpleTextureNode()
    node.setOwnsTexture(True)
    node.setFiltering(QSGTexture.Filtering.Linear)
    node.setFlag(QSGNode.Flag.OwnedByParent)
    return node


def _put_texture(node: QSGSimpleTextureNode, frame: FilmFrame, window: QQuickWindow) -> None:
    form = frame.form
    image = QImage(
        frame.pixels,
        form.width,
        form.height,
        form.pitch,
        QImage.Format.Format_RGB32,
    )
    factory = QQuickTextureFactory.textureFactoryForImage(image)
    node.setTexture(factory.createTexture(window))
    # PySide ties a texture's Python object to what made it, which here is gone at once: the
    # window would keep one for each.
    shiboken6.delete(factory)


@QmlElement
class FilmSurface(QQuickItem):
    """The film, whole inside the item or (`cover`) filling it; nothing before its first frame.

    The frame that is drawn stays ours until the next one has taken its place, or until the item
    is no longer visible.
    """

    filmChanged = Signal()
    coverChanged = Signal()
    hostChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self._film: FilmViewModel | None = None
        self._cover = False
        self._host: QQuickWindow | None = None
        self._frame: FilmFrame | None = None
        self._nodes: SlotNodes | None = None
        self.visibleChanged.connect(self._seen_or_not)
        self.windowChanged.connect(self._window_changed)

    def _get_film(self) -> FilmViewModel | None:
        return self._film

    def _set_film(self, film: FilmViewModel | None) -> None:
        if film is self._film:
            return
        if self._film:
            self._film.frameChanged.disconnect(self.update)
        self._film = film
        if film:
            film.frameChanged.connect(self.update)
        self._claim_size()
        self.filmChanged.emit()

    film = Property(FilmViewModel, _get_film, _set_film, notify=filmChanged)

    def _get_cover(self) -> bool:
        return self._cover

    def _set_cover(self, cover: bool) -> None:
        if cover != self._cover:
            self._cover = cover
            self._claim_size()
            self.update()
            self.coverChanged.emit()

    cover = Property(bool, _get_cover, _set_cover, notify=coverChanged)

    def _get_host(self) -> QObject | None:
        return self._host

    def _set_host(self, host: QObject | None) -> None:
        if host is not self._host:
            self._host = host if isinstance(host, QQuickWindow) else None
            self._claim_size()
            self.hostChanged.emit()

    host = Property(QObject, _get_host, _set_host, notify=hostChanged)
    """The window, told by QML: PySide would give what `window()` returns to this item, and let it
    die with it."""

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._claim_size()
            self.update()

    @Slot()
    def _seen_or_not(self) -> None:
        """Shown, or hidden."""
        self._claim_size()
        if not self.isVisible():
            self._frame = None

    @Slot(QQuickWindow)
    def _window_changed(self, window: QQuickWindow | None) -> None:
        self._seen_or_not()
        if window is None:  # gone from the screen
            self._nodes = self._frame = None
            drop_signals(self)

    def updatePaintNode(  # type: ignore[override]  # the stub forbids "nothing to paint"
        self, node: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode | None:
        frame = self._film.frame() if self._film else None
        if self._host is None or (node is None and frame is None):
            return None
        nodes = self._nodes
        if node is None or nodes is None:
            self._nodes = nodes = SlotNodes()
            self._frame = None
        if frame is None:
            nodes.place(QRectF())
        else:
            if frame is not self._frame:
                nodes.show(frame, self._host)
            nodes.place(self._rectangle(frame))
        self._frame = frame
        if self._film:
            self._film.frameDrawn()
        return nodes.root

    def _claim_size(self) -> None:
        """Ask for frames of our size, unless nobody sees us."""
        width, height = self._device_size()
        if self._film and self.isVisible() and min(width, height) >= 1:
            self._film.showIn(Box(round(width), round(height), self._cover))

    def _device_size(self) -> tuple[float, float]:
        ratio = self._host.effectiveDevicePixelRatio() if self._host else 1.0
        return self.width() * ratio, self.height() * ratio

    def _rectangle(self, frame: FilmFrame) -> QRectF:
        """Where the frame goes in this item, on whole device pixels."""
        across, down = self._device_size()
        if not (across and down):
            return QRectF()
        aspect = frame.form.aspect
        wide = across / down > aspect
        width, height = (
            (down * aspect, down) if wide is not self._cover else (across, across / aspect)
        )
        if abs(width - frame.form.width) <= _NEAR and abs(height - frame.form.height) <= _NEAR:
            width, height = frame.form.width, frame.form.height
        ratio = across / self.width()
        left, top = round((across - width) / 2), round((down - height) / 2)
        return QRectF(left / ratio, top / ratio, width / ratio, height / ratio)
