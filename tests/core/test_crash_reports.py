"""Crash reports: what is in them, what must never be, and how many stay; real crashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk import __version__
from kiosk.core.process.crash_reports import (
    FOLDER,
    LOG_LINES,
    MAX_REPORTS,
    CrashReport,
    crash_reports,
)

START = """
import faulthandler, logging, os, sys
from pathlib import Path
from kiosk.core.process.logs import start_logging
logs = Path(sys.argv[1])
start_logging(logs, "screen")
log = logging.getLogger("kiosk.screen")
"""
PLANTED = ("我想了解牧草项目", "王小明", "246813", "13812345678", "wang@example.com")
"""An inquiry, a name, a PIN, a telephone number, an address."""


def crash(folder: Path, script: str) -> None:
    command = [sys.executable, "-c", START + script, str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode != 0


def only_report(folder: Path) -> CrashReport:
    (report,) = crash_reports(folder)
    return report


def test_an_unexpected_exception_is_reported_with_its_stack_and_the_last_log_lines(
    tmp_path: Path,
) -> None:
    crash(
        tmp_path,
        """
for n in range(300):
    log.info("line %d", n)
def outer(): inner()
def inner(): {}["there is no such key"]
outer()
""",
    )
    report = only_report(tmp_path)
    assert (report.process, report.version, report.count) == ("screen", __version__, 1)
    assert report.what == "KeyError"
    assert [line.rpartition(" ")[2] for line in report.stack] == [
        "KeyError:",
        "<module>",
        "outer",
        "inner",
    ]
    assert len(report.log) == LOG_LINES
    assert report.log[-1].endswith("CRITICAL kiosk.crash: uncaught exception")
    assert report.log[-2].endswith("INFO kiosk.screen: line 299")


def test_a_native_crash_is_reported_by_the_next_start(tmp_path: Path) -> None:
    crash(
        tmp_path,
        "log.info('before')\ndef fall(): faulthandler._sigsegv()\nfall()",
    )
    assert crash_reports(tmp_path) == []
    crash(tmp_path, "os._exit(1)")
    report = only_report(tmp_path)
    assert report.what == "Fatal Python error: Segmentation fault"
    assert any(line.endswith(" in fall") for line in report.stack)
    assert report.log[0].endswith("INFO kiosk.screen: before")


def test_a_cause_is_told_before_what_it_has_led_to(tmp_path: Path) -> None:
    crash(
        tmp_path,
        """
try:
    {}[1]
except KeyError as error:
    raise ValueError("2") from error
""",
    )
    stack = only_report(tmp_path).stack
    assert stack.index("KeyError:") < stack.index("ValueError:")


def test_nothing_that_anybody_has_typed_gets_into_a_report(tmp_path: Path) -> None:
    crash(
        tmp_path,
        f"""
planted = {PLANTED!r}
log.warning("called %s, %s", planted[3], planted[4])
try:
    raise KeyError(planted)
except KeyError:
    log.exception("the form was not taken")
log.error("a helper said:\\n%s", planted)
class Form(ValueError):
    pass
error = Form(*planted)
error.add_note("; ".join(planted))
raise error
""",
    )
    (path,) = (tmp_path / FOLDER).iterdir()
    written = path.read_text("utf-8")
    assert [word for word in PLANTED if word in written] == []
    report = only_report(tmp_path)
    assert report.what == "Form"
    assert any("the form was not taken" in line for line in report.log)
    assert all(word in (tmp_path / "kiosk-screen.log").read_text("utf-8") for word in PLANTED)


def test_the_name_of_the_user_in_a_folder_is_not_told(tmp_path: Path) -> None:
    crash(tmp_path, "log.info('in %s', Path.home() / 'films'); import kiosk.core.errors; 1 / 0")
    report = only_report(tmp_path)
    assert str(Path.home()) not in json.dumps([report.log, report.stack])
    assert any(f" in {place}{os.sep}films" in line for place in "~." for line in report.log)


def test_the_same_fault_is_one_report_that_counts(tmp_path: Path) -> None:
    for _ in range(3):
        crash(tmp_path, "1 / 0")
    assert only_report(tmp_path).count == 3


def test_the_reports_met_last_stay(tmp_path: Path) -> None:
    script = f"""
from kiosk.core.process.crash_reports import report_exception
for n in range({MAX_REPORTS + 5}):
    exec(f"def fall_{{n}}(): 1 / 0")
    try:
        globals()[f"fall_{{n}}"]()
    except ZeroDivisionError as error:
        report_exception(logs, "screen", error)
1 / 0
"""
    crash(tmp_path, script)
    assert len(crash_reports(tmp_path)) == MAX_REPORTS


def test_a_disk_that_refuses_costs_the_report_alone(tmp_path: Path) -> None:
    (tmp_path / FOLDER).touch()
    crash(tmp_path, "1 / 0")
    log = (tmp_path / "kiosk-screen.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "no crash report in" in log


def test_a_damaged_report_is_left_out_and_written_anew(tmp_path: Path) -> None:
    crash(tmp_path, "1 / 0")
    (path,) = (tmp_path / FOLDER).iterdir()
    path.write_bytes(path.read_bytes()[:40])
    assert crash_reports(tmp_path) == []
    crash(tmp_path, "1 / 0")
    assert only_report(tmp_path).count == 1
