"""The monthly report: a PDF that opens, whose fonts are in it, in Chinese and English."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from PySide6.QtPdf import QPdfDocument

from kiosk.core.files.data_folder import DataFolder
from tests.editorial.counted import EAST, busy_day, collect, count_here


def run(folder: DataFolder, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "report", *arguments],
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A PC without a library, on which visitors were, and which has collected another's counts."""
    made = DataFolder(tmp_path / "data")
    made.prepare()
    count_here(made, date(2026, 11, 3), busy_day())
    collect(made, EAST, date(2026, 11, 4), busy_day(80))
    return made


def texts(path: Path) -> list[str]:
    """What stands on each page. Of characters that look the same Qt names the first, a radical
    instead of 月; NFKC makes it the character again."""
    document = QPdfDocument()
    assert document.load(str(path)) == QPdfDocument.Error.None_
    pages = range(document.pageCount())
    return [normalize("NFKC", document.getAllText(page).text()) for page in pages]


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-Hans", ("参观统计月报", "共有 120 人次参观", "参观人次", "打开最多的企业")),
        (
            "en",
            (
                "Monthly report of visits",
                '"wuhuan" was opened most: 18 times.',
                "Visits",
                "Companies",
            ),
        ),
    ],
)
def test_a_month_on_paper(
    folder: DataFolder, tmp_path: Path, language: str, words: tuple[str, ...]
) -> None:
    target = tmp_path / "report.pdf"
    done = run(folder, "--month", "2026-11", "--lang", language, str(target))
    assert done.returncode == 0, done.stderr
    pages = texts(target)
    assert len(pages) == 4
    for place, word in enumerate(words):
        assert word in pages[place].replace("\r\n", " ")
    content = target.read_bytes()
    assert content.count(b"/Type /FontDescriptor") == content.count(b"/FontFile") > 0
    assert b"/Subtype /Type3" not in content


@pytest.mark.usefixtures("application")
def test_a_month_without_visits_is_a_cover_that_says_so(folder: DataFolder, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    assert run(folder, "--month", "2026-10", str(target)).returncode == 0
    [cover] = texts(target)
    assert "没有人使用" in cover


def test_what_cannot_be_reported_is_told(folder: DataFolder, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    nobody = run(folder, "--station", "01ARZ3NDEKTSV4RRFFQ69G5FAV", str(target))
    assert (nobody.returncode, "东门" in nobody.stderr) == (5, True)
    assert run(folder, "--month", "1900-01", str(target)).returncode == 5
    assert run(folder, "--lang", "fr", str(target)).returncode == 5
    assert run(folder, "--month", "November", str(target)).returncode == 2
    assert run(folder, str(tmp_path / "missing" / "report.pdf")).returncode == 3
    empty = DataFolder(tmp_path / "empty")
    empty.root.mkdir()
    assert "Nothing has been recorded" in run(empty, str(target)).stderr
    assert not target.exists()
