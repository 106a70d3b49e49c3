"""What the system refuses is said with whose it is and what to do."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files.os_errors import explain
from kiosk.db.engine import translated_errors

with_owners = pytest.mark.skipif(
    sys.platform == "win32", reason="there no file is said to be somebody's"
)


@pytest.mark.parametrize(
    ("number", "cure"),
    [
        (errno.ENOSPC, ". Make room on the disk, then try again."),
        (errno.EDQUOT, ". Make room on the disk, then try again."),
        (errno.EROFS, ". The disk is mounted read-only; mount it for wri"),
        (errno.ENOTDIR, ". There is a file where a folder is needed."),
        (errno.EIO, "."),
    ],
)
def test_each_refusal_has_its_cure(tmp_path: Path, number: int, cure: str) -> None:
    words = os.strerror(number)
    assert explain(OSError(number, words), tmp_path).startswith(words + cure)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OSError) as refused:
        (tmp_path / "stick" / "file").touch()
    assert explain(refused.value).endswith(f"Check that {tmp_path / 'stick'} is there.")


def test_what_is_ours_asks_for_its_permissions_to_be_mended(tmp_path: Path) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied")
    assert explain(refused, tmp_path) == "Permission denied. Mend its permissions."


@with_owners
def test_what_belongs_to_another_user_is_said_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 54_321)
    words = explain(PermissionError(errno.EACCES, "Permission denied"), tmp_path / "not" / "there")
    assert words.startswith("Permission denied. It belongs to the user “")
    assert f"and you are “{me + 54_321}”: run the command as that user." in words


@with_owners
@pytest.mark.parametrize("named", [None, "made.webp", b"made.webp", 7])
@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.ENOENT])
def test_of_a_path_that_is_not_whole_nothing_is_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | bytes | int | None, number: int
) -> None:
    """As what is opened relative to a folder's descriptor: it does not lie in the current folder,
    and whoever owns that has nothing to do with it."""
    monkeypatch.chdir(tmp_path)
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 54_321)
    words = os.strerror(number)
    assert explain(OSError(number, words, named)) == f"{words}."


@with_owners
def test_what_is_refused_relative_to_a_folder_blames_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        with (
            pytest.raises(UnavailableError, match=r"^It failed: No such file or directory\.$"),
            translated_errors("It failed"),
        ):
            os.open("gone", os.O_RDONLY, dir_fd=descriptor)
    finally:
        os.close(descriptor)
