from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from kiosk.sync.station import helper_process


def helper(script: str, notes: Path) -> list[str]:
    note = f"import os, sys; open({str(notes)!r}, 'a').write(f'{{os.getpid()}}\\n'); "
    return [sys.executable, "-c", note + script]


def wait_for_lines(notes: Path, count: int) -> list[str]:
    until = time.monotonic() + 20
    while not notes.exists() or len(notes.read_text().splitlines()) < count:
        assert time.monotonic() < until, "it was not started"
        time.sleep(0.01)
    return notes.read_text().splitlines()


def test_a_helper_that_ends_is_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(helper_process, "RESTART_SECONDS", 0.1)
    notes = tmp_path / "notes"
    with helper_process.kept_running(helper("", notes)):
        wait_for_lines(notes, 2)


def test_a_helper_is_let_go_of_in_the_end(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    with helper_process.kept_running(helper("sys.stdin.read()", notes)):
        (pid,) = wait_for_lines(notes, 1)
    assert not Path(f"/proc/{pid}").exists()


def test_a_helper_that_does_not_end_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(helper_process, "STOP_SECONDS", 0.1)
    notes = tmp_path / "notes"
    with helper_process.kept_running(helper("import time; time.sleep(600)", notes)):
        (pid,) = wait_for_lines(notes, 1)
    assert not Path(f"/proc/{pid}").exists()
    assert "did not end" in expected_logs.text


def test_a_helper_that_cannot_be_started_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(helper_process, "RESTART_SECONDS", 0.05)
    program, notes = tmp_path / "program", tmp_path / "notes"
    with helper_process.kept_running([str(program)]):
        until = time.monotonic() + 20
        while "cannot be started" not in expected_logs.text:
            assert time.monotonic() < until, "nothing was logged"
            time.sleep(0.01)
        script = tmp_path / "script"
        script.write_text(f"#!/bin/sh\necho started >> {notes}\n")
        script.chmod(0o755)
        script.rename(program)
        wait_for_lines(notes, 1)
