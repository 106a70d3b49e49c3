"""The screen process at its worst: what nobody expected ends it, and is written down whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.app import BUG_FOUND

SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.ui.viewmodels.visit import VisitViewModel

def fall() -> None:
    raise RuntimeError("nobody expected this")

class FallingVisit(VisitViewModel):
    def start(self) -> None:
        super().start()
        QTimer.singleShot(200, self, fall)

app.VisitViewModel = FallingVisit
sys.exit(app.main(["--size=960x540"]))
"""


def test_an_uncaught_exception_ends_the_screen_after_it_was_logged_whole(
    display: str, sample_station: Path, data_of_this_test: Path
) -> None:
    data_of_this_test.mkdir()
    for name in ("releases", "media"):
        (data_of_this_test / name).symlink_to(sample_station / name)
    reading, writing = os.pipe()  # an operator who never lets go
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        stdin=reading,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    os.close(writing)
    os.close(reading)
    assert ended.returncode == BUG_FOUND
    log = (data_of_this_test / "logs" / "kiosk-screen.log").read_text(encoding="utf-8")
    assert "CRITICAL kiosk.crash: uncaught exception" in log
    assert "RuntimeError: nobody expected this" in log
    assert "in fall" in log
