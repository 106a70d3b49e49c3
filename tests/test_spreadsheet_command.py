"""`kiosk spreadsheet`: the same import as on the page, in a terminal."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.ui.staff.library import station_store


@pytest.fixture
def folder(sample_station: Path, data_of_this_test: Path) -> DataFolder:
    """The data folder of the commands, with a library that may be changed."""
    made = DataFolder(data_of_this_test)
    made.root.mkdir()
    shutil.copy(sample_station / "library.sqlite", made.library)
    return made


def kiosk(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "kiosk", "spreadsheet", *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=False)


def companies(folder: DataFolder) -> int:
    store = station_store(folder)
    try:
        return len(store.read_many("company"))
    finally:
        store.engine.dispose()


def write(path: Path, *rows: list[str]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def test_an_export_is_checked_without_a_difference(folder: DataFolder, tmp_path: Path) -> None:
    there = companies(folder)
    for _ in range(2):
        assert kiosk("export", "company", str(tmp_path)).returncode == 0
    workbooks = sorted(tmp_path.glob("*.xlsx"))
    assert [one.name for one in workbooks] == ["企业 (2).xlsx", "企业.xlsx"]
    done = kiosk("check", "company", str(workbooks[0]))
    assert done.returncode == 0
    assert done.stdout == f"added 0 · changed 0 · same {there} · asked 0 · refused 0\n"


def test_good_rows_are_imported_and_bad_ones_are_named(folder: DataFolder, tmp_path: Path) -> None:
    there = companies(folder)
    path = tmp_path / "list.xlsx"
    write(path, ["企业名称", "注册日期"], ["新企业一号", "2019-12-05"], ["另一家", "2019-13-05"])
    assert kiosk("check", "company", str(path)).returncode == ContentRejectedError.exit_code
    assert companies(folder) == there
    done = kiosk("import", "company", str(path), "--as", "王")
    assert done.returncode == ContentRejectedError.exit_code
    told = done.stdout.splitlines()
    assert told[0] == "added 1 · changed 0 · same 0 · asked 0 · refused 1"
    assert told[1] == "B3: 2019-13-05: 没有 13 月；写成 2019-12-05 这样"
    assert told[-1].startswith("Imported as change ")
    assert companies(folder) == there + 1


def test_a_list_that_is_not_there_is_told_with_those_that_are(
    folder: DataFolder, tmp_path: Path
) -> None:
    assert folder.library.exists()
    done = kiosk("export", "firm", str(tmp_path))
    assert done.returncode == StaffError.exit_code
    assert "There is no list “firm”; there are: " in done.stderr
