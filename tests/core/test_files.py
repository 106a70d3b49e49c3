"""Files that a power cut or a full disk leaves old or new, never half."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.files.durable import replace_durably, write_durably
from tests.db.faults import count_operations, with_full_disk, with_power_cut

OLD, NEW = b"old", b"the new content"


def test_a_file_is_written_and_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "current"
    for content in (OLD, NEW):
        write_durably(target, content)
        assert target.read_bytes() == content
    assert list(tmp_path.iterdir()) == [target]


def test_a_power_cut_at_every_step_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    target = tmp_path / "current"
    target.write_bytes(OLD)
    steps = count_operations(lambda: write_durably(target, NEW))
    assert steps > 0
    for step in range(1, steps + 1):
        target.write_bytes(OLD)
        with_power_cut(step, lambda: write_durably(target, NEW))
        assert target.read_bytes() in (OLD, NEW)
        write_durably(target, NEW)
        assert target.read_bytes() == NEW


def test_a_full_disk_at_every_step_is_told_and_leaves_no_half(tmp_path: Path) -> None:
    target = tmp_path / "current"
    for step in range(1, count_operations(lambda: write_durably(target, NEW)) + 1):
        target.write_bytes(OLD)
        with pytest.raises(OSError, match="No space left"):
            with_full_disk(step, lambda: write_durably(target, NEW))
        assert target.read_bytes() in (OLD, NEW)


@pytest.fixture
def like_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that this process has open is neither deleted nor renamed."""
    if sys.platform == "win32":
        return

    def refusing(original: Callable[..., Any]) -> Callable[..., Any]:
        def operation(path: Path, *rest: Any, **more: Any) -> Any:
            if path.resolve() in [one.resolve() for one in Path("/proc/self/fd").iterdir()]:
                raise PermissionError(errno.EACCES, "The file is in use by a process", str(path))
            return original(path, *rest, **more)

        return operation

    for name in ("unlink", "replace", "rename"):
        monkeypatch.setattr(Path, name, refusing(getattr(Path, name)))


@pytest.mark.usefixtures("like_windows")
def test_a_full_disk_is_told_also_where_open_files_cannot_be_deleted(tmp_path: Path) -> None:
    target = tmp_path / "current"
    for step in range(1, count_operations(lambda: write_durably(target, NEW)) + 1):
        target.write_bytes(OLD)
        with pytest.raises(OSError, match="No space left"):
            with_full_disk(step, lambda: write_durably(target, NEW))
        assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_write_leaves_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_durably(tmp_path / "current", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_finished_file_moves_into_place(tmp_path: Path) -> None:
    whole, target = tmp_path / "whole", tmp_path / "target"
    whole.write_bytes(NEW)
    target.write_bytes(OLD)
    replace_durably(whole, target)
    assert target.read_bytes() == NEW
    assert not whole.exists()


def test_a_file_that_is_not_there_leaves_the_target_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(OLD)
    with pytest.raises(FileNotFoundError):
        replace_durably(tmp_path / "nothing", target)
    assert target.read_bytes() == OLD
