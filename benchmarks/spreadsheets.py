"""What a workbook of thousands of companies costs: `python -m benchmarks.spreadsheets`.

What is done and how the figures are to be read stands in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypeVar

import openpyxl
import psutil
from openpyxl.worksheet.worksheet import Worksheet

from benchmarks import big_hall, report
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure
from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.spreadsheets.importing import import_preview
from kiosk.editorial.spreadsheets.previewing import Preview, export_list, read_preview
from kiosk.ui.staff.spreadsheets.lines import lines_of

COMPANIES, SMALL, ROUNDS = 5_000, 100, 3
WORDS = "zh-Hans"
CHANGED, NEW = "changed", "new"

TARGETS = {
    "spreadsheets.changed.preview_s": 3.0,
    "spreadsheets.changed.import_s": 3.0,
    "spreadsheets.changed.undo_s": 3.0,
    "spreadsheets.new.preview_s": 3.0,
    "spreadsheets.new.import_s": 3.0,
    "spreadsheets.new.undo_s": 3.0,
    "spreadsheets.memory_mb": 300.0,
}
"""The most they may be."""

T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(prog="spreadsheets", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="see that everything works; figures mean nothing"
    )
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measured(DataFolder(options.one))))
        return
    with TemporaryDirectory(prefix="bench-spreadsheets-") as place:
        folder = DataFolder(Path(place, "hall"))
        big_hall.prepare(folder, SMALL if options.quick else COMPANIES)
        times = 1 if options.quick else ROUNDS
        rounds = [_in_a_process_of_its_own(folder) for _ in range(times)]
    figures = {
        name: Figure(round(median(one[name] for one in rounds), 2), _unit(name))
        for name in rounds[0]
    }
    for name, figure in sorted(figures.items()):
        print(f"{name:36} {figure.value} {figure.unit}{_verdict(name, figure)}")
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def _unit(name: str) -> str:
    return "MB" if name.endswith("_mb") else "s"


def _verdict(name: str, figure: Figure) -> str:
    target = TARGETS.get(name)
    if target is None or not isinstance(figure.value, int | float):
        return ""
    return f", {'within' if figure.value <= target else 'ABOVE'} {target}"


def _in_a_process_of_its_own(folder: DataFolder) -> dict[str, float]:
    """One round, so that its memory is its own."""
    command = (sys.executable, "-m", "benchmarks.spreadsheets", "--one", str(folder.root))
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value in json.loads(told).items()}


def measured(folder: DataFolder) -> dict[str, float]:
    """Seconds of each act on a workbook in which every row is changed, and on one in which every
    row is new; and by how many megabytes reading a changed one has let the process grow."""
    store = LibraryStore(open_library(folder))
    editor = Editor(store, Account("1", "liaison", Role.EDITOR), "bench")
    took: dict[str, float] = {}
    path = folder.root / "companies.xlsx"
    before = _memory()
    took["spreadsheets.export_s"], content = timed(lambda: export_list(store, "company"))
    path.write_bytes(content)
    took["spreadsheets.same.preview_s"], _ = timed(lambda: _preview(store, path))
    took["spreadsheets.memory_mb"] = _memory() - before
    for what in (CHANGED, NEW):
        path.write_bytes(content)
        _write(path, what)
        took[f"spreadsheets.{what}.preview_s"], preview = timed(lambda: _preview(store, path))
        took["spreadsheets.memory_mb"] = max(took["spreadsheets.memory_mb"], _memory() - before)
        took |= _written(editor, store, preview, what)
    store.engine.dispose()
    return took


def _written(editor: Editor, store: LibraryStore, preview: Preview, what: str) -> dict[str, float]:
    """Import it, and undo that."""
    seconds, number = timed(lambda: import_preview(editor, store, preview))
    undone, _ = timed(lambda: editor.undo(number))
    return {f"spreadsheets.{what}.import_s": seconds, f"spreadsheets.{what}.undo_s": undone}


def timed(work: Callable[[], T]) -> tuple[float, T]:
    begun = monotonic()
    done = work()
    return monotonic() - begun, done


def _memory() -> float:
    return float(psutil.Process().memory_info().rss) / 2**20


def _preview(store: LibraryStore, path: Path) -> Preview:
    preview = read_preview(store, "company", path, DataFolder(path.parent))
    lines_of(preview, WORDS)
    return preview


def _write(path: Path, what: str) -> None:
    """As somebody does in Excel; in a process of its own, whose memory is not counted."""
    command = (sys.executable, "-c", f"from benchmarks.spreadsheets import {what}; {what}()")
    subprocess.run((*command, str(path)), check=True)


def changed() -> None:
    """Give every company another telephone number and another summary."""
    _edit(
        {
            "电话": lambda row: f"010-6{row:07}",
            "一句话简介（中文）": lambda row: f"第 {row} 家的简介",
        }
    )


def new() -> None:
    """Make every row something new."""
    _edit({"标识": lambda _row: None, "版本": lambda _row: None,
           "标题（中文）": lambda row: f"新企业{row:05}号"})  # fmt: skip


def _edit(columns: dict[str, Callable[[int], str | None]]) -> None:
    path = Path(sys.argv[1])
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    headings: Sequence[object] = [cell.value for cell in sheet[1]]
    for heading, value in columns.items():
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, headings.index(heading) + 1).value = value(row)
    book.save(path)


if __name__ == "__main__":
    main()
