"""The sound of the film as QML sees it: the volume that a visitor chooses, and muting."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.media.playback.player import FilmPlayer
from kiosk.ui.film.loudness import Loudness

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("there is one film at a time")
class SoundViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`loudness` sets the actual volume."""

    volumeChanged = Signal()
    mutedChanged = Signal()

    def __init__(self, player: FilmPlayer, loudest: int, parent: QObject) -> None:
        """`loudest` is the hall's maximum volume, in percent."""
        super().__init__(parent)
        self._player = player
        self._volume = 100
        self._muted = False
        self.loudness = Loudness(player, loudest, self)

    def note(self, volume: int, *, muted: bool) -> None:
        """Show QML the volume that the program has chosen for a film; the player gets it with the
        film."""
        if volume != self._volume:
            self._volume = volume
            self.volumeChanged.emit()
        if muted != self._muted:
            self._muted = muted
            self.mutedChanged.emit()

    def _get_volume(self) -> int:
        return self._volume

    def _set_volume(self, level: int) -> None:
        level = max(0, min(100, level))
        if level != self._volume:
            self.note(level, muted=self._muted)
            self.loudness.follow(level)
            if self._muted and level:
                self._set_muted(False)

    volume = Property(int, _get_volume, _set_volume, notify=volumeChanged)

    def _get_muted(self) -> bool:
        return self._muted

    def _set_muted(self, muted: bool) -> None:
        if muted == self._muted:
            return
        self.note(self._volume, muted=muted)
        if muted:
            self.loudness.fade_out(lambda: self._player.set_muted(True))
        else:
            self._player.set_muted(False)
            self.loudness.fade_in()

    muted = Property(bool, _get_muted, _set_muted, notify=mutedChanged)
