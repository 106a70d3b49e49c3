"""A process of ours beside the window, with the data folder of this staff mode."""

from __future__ import annotations

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from kiosk.core.files.data_folder import DataFolder

QUIT_MS = 2_000


def process_apart(folder: DataFolder, parent: QObject) -> QProcess:
    """One that is not started yet; what it complains of goes where our own complaints go."""
    process = QProcess(parent)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("KIOSK_DATA", str(folder.root))
    process.setProcessEnvironment(environment)
    process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
    return process


def end_at_once(process: QProcess) -> None:
    """Kill it; it is gone when this returns, and says nothing any more."""
    process.blockSignals(True)
    process.kill()
    process.waitForFinished(QUIT_MS)
    process.deleteLater()
