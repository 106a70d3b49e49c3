"""Logs are written where they can be, and nothing dies unheard; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kiosk.core.process.logs import FILES

START = (
    "import sys, logging; from pathlib import Path\n"
    "from kiosk.core.process.logs import start_logging\n"
)


def run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START + script, str(folder)]
    return subprocess.run(
        command,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=30,
        check=False,
    )


STARTED = "start_logging(Path(sys.argv[1]), 'screen')\n"


def test_a_topic_reaches_the_file_and_from_warning_on_standard_error(tmp_path: Path) -> None:
    ended = run(
        STARTED + "log = logging.getLogger('kiosk.film'); log.info('开始'); log.warning('慢')",
        tmp_path,
    )
    written = (tmp_path / "kiosk-screen.log").read_text(encoding="utf-8")
    assert "INFO kiosk.film: 开始" in written
    assert "WARNING kiosk.film: 慢" in written
    assert "慢" in ended.stderr
    assert "开始" not in ended.stderr


def test_uncaught_exceptions_are_logged_whole(tmp_path: Path) -> None:
    script = """
import threading
def fail(): raise RuntimeError('in a thread')
thread = threading.Thread(target=fail, name='worker'); thread.start(); thread.join()
class Falling:
    def __del__(self): raise RuntimeError('in a finalizer')
Falling()
raise RuntimeError('in the main thread')
"""
    ended = run(STARTED + script, tmp_path)
    written = (tmp_path / "kiosk-screen.log").read_text(encoding="utf-8")
    assert ended.returncode == 1
    for place in ("in a thread", "in a finalizer", "in the main thread"):
        assert f"RuntimeError: {place}" in written
    assert written.count("Traceback") == 3


def test_a_crash_of_the_interpreter_leaves_its_stack(tmp_path: Path) -> None:
    run(STARTED + "import faulthandler; faulthandler._sigsegv()", tmp_path)
    assert "Segmentation fault" in (tmp_path / "kiosk-screen.crash").read_text()


def test_a_folder_that_cannot_be_made_costs_the_file_not_the_start(tmp_path: Path) -> None:
    blocked = tmp_path / "logs"
    blocked.touch()
    ended = run(STARTED + "logging.getLogger('kiosk.film').warning('carried on')", blocked)
    assert ended.returncode == 0
    assert "no log file in" in ended.stderr
    assert "carried on" in ended.stderr


def test_files_are_rotated_and_four_stay(tmp_path: Path) -> None:
    script = "for n in range(60): logging.getLogger('kiosk.film').info('x' * 100_000)"
    run(STARTED + script, tmp_path)
    assert len(list(tmp_path.glob("kiosk-screen.log*"))) == FILES


def test_all_logs_together_stay_below_100_megabytes_however_much_is_written(
    tmp_path: Path,
) -> None:
    """Forty processes write 6 MB each, at the same time, so that every one has a file open."""
    processes, records = 40, 60
    script = f"""
from kiosk.core.process.logs import _LogFile, FILE_BYTES, FILES
start_logging(Path(sys.argv[1]), 'first')
files = [
    _LogFile(Path(sys.argv[1]) / f'kiosk-{{n}}.log', maxBytes=FILE_BYTES, backupCount=FILES - 1)
    for n in range({processes})
]
record = logging.makeLogRecord({{'msg': 'x' * 100_000, 'levelno': 20, 'levelname': 'INFO'}})
for n in range({records}):
    for file in files:
        file.emit(record)
    written = sum(path.stat().st_size for path in Path(sys.argv[1]).iterdir())
    assert written <= 100_000_000, written
"""
    ended = run(script, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(list(tmp_path.glob("kiosk-*.log"))) == processes + 1


def test_the_next_start_tells_of_a_crash_once_and_keeps_its_stack(tmp_path: Path) -> None:
    run(STARTED + "import faulthandler; faulthandler._sigsegv()", tmp_path)
    run(STARTED, tmp_path)
    run(STARTED, tmp_path)
    written = (tmp_path / "kiosk-screen.log").read_text("utf-8")
    assert written.count("ERROR kiosk.crash: crashed: Fatal Python error: Segmentation fault") == 1
    assert (tmp_path / "kiosk-screen.crash").read_bytes() == b""
    assert "Segmentation fault" in (tmp_path / "kiosk-screen.crash.1").read_text("utf-8")
