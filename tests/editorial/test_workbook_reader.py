"""The process that reads workbooks: what it answers, and that nothing brings down who asks it."""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from kiosk.core.errors import UnavailableError
from kiosk.editorial.spreadsheets.files import WorkbookRefused
from kiosk.editorial.spreadsheets.reading_process import read_untrusted
from tests.editorial.raw_workbook import row, write_raw

READER = "import sys; from kiosk.editorial.spreadsheets import reader; {fault}; "
RUN = "sys.exit(reader.main(sys.argv[1:]))"


def reader(fault: str) -> list[str]:
    """The command of a reader to which something happens."""
    return [sys.executable, "-c", READER.format(fault=fault) + RUN]


def why(path: Path, fault: str, time_limit: float = 60) -> str:
    with pytest.raises(WorkbookRefused) as caught:
        read_untrusted(path, path.parent, command=reader(fault), time_limit=time_limit)
    return caught.value.why


def test_every_kind_of_cell_comes_back_as_it_was_read(tmp_path: Path) -> None:
    cells = ["文字", 7, 2.5, True, datetime(2019, 5, 13, 9, 30), time(9, 30), "_xD800_"]  # noqa: DTZ001
    book = openpyxl.Workbook()
    book.worksheets[0].append([*cells, "=A1", 10**20])
    book.save(tmp_path / "a.xlsx")
    (sheet,) = read_untrusted(tmp_path / "a.xlsx", tmp_path)
    ((number, read),) = sheet.rows
    assert (number, read[:6]) == (1, tuple(cells[:6]))
    assert [type(one) for one in read[:6]] == [type(one) for one in cells[:6]]
    assert getattr(read[7], "written", "") == "=A1"
    with pytest.raises(UnavailableError):
        read_untrusted(tmp_path / "gone.xlsx", tmp_path)
    assert date(2019, 5, 13) not in read


def test_a_workbook_that_brings_its_reader_down_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_raw(path, row(1, "标题"))
    crash = "reader.read_file = lambda *_: __import__('os').abort()"
    assert why(path, crash) == "too-large"
    endless = "reader.read_file = lambda *_: __import__('time').sleep(600)"
    assert why(path, endless, time_limit=1) == "too-large"
    assert why(path, "reader.read_file = lambda *_: bytearray(2**31)") == "too-large"
    assert why(path, "reader.answered = lambda *_: b'[1]'") == "damaged"
