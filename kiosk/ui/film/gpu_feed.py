"""Hands film frames to a VideoOutput, which the GPU converts and scales.

Imported only where there is a GPU: Qt Multimedia costs memory and start-up time.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Property, QObject, QRect, QSize, Signal, Slot
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat, QVideoSink
from PySide6.QtQml import QmlElement

from kiosk.media.film_worker.film_colours import Matrix
from kiosk.media.film_worker.frame_geometry import PixelFormat, planes
from kiosk.media.playback.worker_process import FilmFrame
from kiosk.ui.film.film_viewmodel import FilmViewModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FilmFeed(QObject):
    """Feeds the frames of `film` to `sink`."""

    filmChanged = Signal()
    sinkChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._film: FilmViewModel | None = None
        self._sink: QVideoSink | None = None

    def _get_film(self) -> FilmViewModel | None:
        return self._film

    def _set_film(self, film: FilmViewModel | None) -> None:
        if film is self._film:
            return
        if self._film:
            self._film.frameChanged.disconnect(self._feed)
        self._film = film
        if film:
            film.frameChanged.connect(self._feed)
        self._feed()
        self.filmChanged.emit()

    film = Property(FilmViewModel, _get_film, _set_film, notify=filmChanged)

    def _get_sink(self) -> QObject | None:
        return self._sink

    def _set_sink(self, sink: QObject | None) -> None:
        if sink is not self._sink:
            self._sink = cast(QVideoSink | None, sink)
            self._feed()
            self.sinkChanged.emit()

    sink = Property(QObject, _get_sink, _set_sink, notify=sinkChanged)

    @Slot()
    def _feed(self) -> None:
        if self._sink:
            frame = self._film.frame() if self._film else None
            self._sink.setVideoFrame(_video_frame(frame) if frame else QVideoFrame())
            if self._film:
                self._film.frameDrawn()


_YUV = QVideoFrameFormat.PixelFormat.Format_YUV420P
_YVU = QVideoFrameFormat.PixelFormat.Format_YV12

_FORMATS = {
    Matrix.BT601: (_YVU, QVideoFrameFormat.ColorSpace.ColorSpace_BT601),
    Matrix.BT709: (_YUV, QVideoFrameFormat.ColorSpace.ColorSpace_BT709),
}
"""VideoOutput keeps the colour space of the first frame that comes in a pixel format, for all that
come in it later: its shader holds it (QSGVideoMaterialRhiShader of Qt 6.11). So the two colour
spaces come in two formats, which differ in the order of the chroma planes only."""


def _video_frame(frame: FilmFrame) -> QVideoFrame:
    """A copy of the frame as Qt Multimedia wants it.

    The frame is declared as wide as its pitch, so that the planes lie alike on both sides and
    each is copied whole; the viewport leaves only the picture.
    """
    form = frame.form
    parts = planes(PixelFormat.I420, form.width, form.height)
    size = QSize(parts[0].pitch, parts[0].lines)
    pixels, colours = _FORMATS.get(form.matrix, _FORMATS[Matrix.BT709])
    layout = QVideoFrameFormat(size, pixels)
    layout.setColorSpace(colours)
    layout.setViewport(QRect(0, 0, form.width, form.height))
    video = QVideoFrame(layout)
    if video.map(QVideoFrame.MapMode.WriteOnly):
        for index, part in zip((0, 2, 1) if pixels == _YVU else (0, 1, 2), parts, strict=True):
            length = part.pitch * part.lines
            plane = cast(memoryview, video.bits(index))
            plane[:length] = frame.pixels[part.offset : part.offset + length]
        video.unmap()
    return video
