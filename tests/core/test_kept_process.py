from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from kiosk.core.process.kept_process import KeptProcess


def helper(script: str, notes: Path) -> list[str]:
    note = f"import os, sys; open({str(notes)!r}, 'a').write(f'{{os.getpid()}}\\n'); "
    return [sys.executable, "-c", note + script]


def wait_for_lines(notes: Path, count: int) -> list[str]:
    until = time.monotonic() + 20
    while not notes.exists() or len(notes.read_text().splitlines()) < count:
        assert time.monotonic() < until, "it was not started"
        time.sleep(0.01)
    return notes.read_text().splitlines()


def test_a_helper_that_ends_is_started_again(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    with KeptProcess(helper("", notes), restart_seconds=0.1):
        wait_for_lines(notes, 2)


def test_a_helper_ends_with_its_standard_input(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    with KeptProcess(helper("sys.stdin.read()", notes)):
        (pid,) = wait_for_lines(notes, 1)
    assert not Path(f"/proc/{pid}").exists()


def test_a_helper_that_does_not_end_is_killed(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    notes = tmp_path / "notes"
    with KeptProcess(helper("import time; time.sleep(600)", notes), stop_seconds=0.1):
        (pid,) = wait_for_lines(notes, 1)
    assert not Path(f"/proc/{pid}").exists()
    assert "did not end" in expected_logs.text


@pytest.mark.skipif(sys.platform == "win32", reason="its helper is a script of a shell")
def test_a_helper_that_cannot_be_started_is_tried_again(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    program, notes = tmp_path / "program", tmp_path / "notes"
    with KeptProcess([str(program)], restart_seconds=0.05):
        until = time.monotonic() + 20
        while "cannot be started" not in expected_logs.text:
            assert time.monotonic() < until, "nothing was logged"
            time.sleep(0.01)
        script = tmp_path / "script"
        script.write_text(f"#!/bin/sh\necho started >> {notes}\n")
        script.chmod(0o755)
        script.rename(program)
        wait_for_lines(notes, 1)
