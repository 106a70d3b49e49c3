"""Small words of the domain: sizes people write, the data folder, the beginning of a process."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import (
    ContentRejectedError,
    KioskError,
    StaffError,
    UnavailableError,
)
from kiosk.core.files import data_folder as data_folder_module
from kiosk.core.files.data_folder import DataFolder, data_folder, is_on_share
from kiosk.core.process.start_time import process_start
from kiosk.core.screen_size import ScreenSize

sides = st.integers(320, 8192)


@given(sides, sides)
def test_a_size_reads_as_it_is_written(width: int, height: int) -> None:
    size = ScreenSize(width, height)
    assert ScreenSize.parse(str(size)) == size


@pytest.mark.parametrize(
    "text",
    ["", "1920", "1920x", "x1080", "1920X1080", "1920x1080 ", "319x320", "8193x320"],
)
def test_what_is_no_size_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(
        StaffError, match=f"“{text}” is not a valid size; write for example 1920x1080"
    ):
        ScreenSize.parse(text)


def test_the_data_folder_is_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "这里"))
    assert data_folder().root == tmp_path / "这里"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KIOSK_DATA", "near")
    assert data_folder().root == tmp_path / "near"


@pytest.mark.skipif(sys.platform == "win32", reason="no variable names it on Windows")
def test_the_data_folder_is_else_the_platforms_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KIOSK_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder().root == tmp_path / "kiosk"


def test_a_prepared_folder_has_its_parts_and_no_probe_left(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "a" / "b")
    folder.prepare()
    folder.prepare()
    assert sorted(path.name for path in folder.root.rglob("*")) == ["logs", "media", "releases"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnavailableError, match=r"file.data cannot be written.*KIOSK_DATA"):
        DataFolder(tmp_path / "file" / "data").prepare()


def test_a_process_knows_when_it_began() -> None:
    before = time.monotonic()
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from kiosk.core.process.start_time import *; print(process_start())",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert before - 0.05 < float(said) < time.monotonic()
    assert process_start() < before


def test_errors_end_a_command_each_with_a_code_of_its_own() -> None:
    kinds = (UnavailableError, ContentRejectedError, StaffError)
    assert [kind.exit_code for kind in kinds] == [3, 4, 5]
    assert all(issubclass(kind, KioskError) for kind in kinds)


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\server\kiosk\data", True),
        (r"\\?\UNC\server\kiosk\data", True),
        ("//server/kiosk/data", True),
        (r"\\?\C:\kiosk", False),
        (r"C:\kiosk", False),
        (r"kiosk\data", False),
    ],
)
def test_a_data_folder_on_a_share_is_told_by_its_path(path: str, share: bool) -> None:
    assert is_on_share(PureWindowsPath(path)) is share


def test_a_data_folder_on_a_share_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_folder_module, "is_on_share", lambda _: True)
    with pytest.raises(UnavailableError, match="on another PC"):
        data_folder()
