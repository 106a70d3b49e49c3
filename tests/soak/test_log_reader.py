"""The log of a process is followed while it is written and rotated."""

from __future__ import annotations

from pathlib import Path

from tools.soak.log_reader import LogReader


def test_what_was_there_before_is_not_read(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("presence visiting\n")
    reader = LogReader(log, follow="presence ")
    assert not reader.told("presence", 0)
    with log.open("a") as file:
        file.write("INFO presence attract\nnot yet a wh")
    assert reader.told("attract", 0)
    assert reader.latest == "attract"
    assert not reader.told("attract", 0)
    with log.open("a") as file:
        file.write("ole line\n")
    assert reader.told("not yet a whole line", 0)


def test_a_log_that_is_rotated_is_read_from_its_beginning(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("long " * 100 + "\n")
    reader = LogReader(log)
    log.rename(tmp_path / "log.1")
    log.write_text("new\n")
    assert reader.told("new", 0)


def test_a_log_that_is_not_there_yet_is_waited_for(tmp_path: Path) -> None:
    reader = LogReader(tmp_path / "log")
    assert not reader.told("first", 0)
    (tmp_path / "log").write_text("first\nsecond\n")
    assert reader.told("first", 0)
    reader.pass_over()
    assert not reader.told("second", 0)
