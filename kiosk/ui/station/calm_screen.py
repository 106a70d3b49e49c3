"""What stands on the screen while there is no release to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.process.heartbeat import RELEASE_FOUND
from kiosk.core.screen_size import ScreenSize
from kiosk.core.settings.settings import ScreenSettings
from kiosk.db.release.installed import open_current
from kiosk.ui.window.display_power import system_display
from kiosk.ui.window.panel_switch import PanelSwitch
from kiosk.ui.window.window import open_window

RELEASE_POLL_MS = 5000


class CalmScreen(QObject):
    """The hall's picture and a kind word; ends the program when a release is there."""

    def __init__(
        self, folder: DataFolder, settings: ScreenSettings, size: ScreenSize | None
    ) -> None:
        super().__init__()
        self._folder = folder
        # It knows no opening hours: the panel stays on.
        self._switch = None if size else PanelSwitch(system_display, settings, folder.panel_trouble)
        self._engine = QQmlApplicationEngine(self)
        open_window(self._engine, "Calm.qml", {}, size, settings.output)
        self._timer = QTimer(self, interval=RELEASE_POLL_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def close(self) -> None:
        if self._switch:
            self._switch.close()

    @Slot()
    def _look(self) -> None:
        try:
            open_current(self._folder)
        except ContentRejectedError:
            return
        QCoreApplication.exit(RELEASE_FOUND)
