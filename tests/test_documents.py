"""What documents name is there: links, paths, modules and decision records."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = "kiosk|tests|tools|benchmarks|docs|requirements"

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PATH = re.compile(rf"(?<![\w/.-])(?:\./)?((?:{FOLDERS})/[\w./-]*\w)")
FILE = re.compile(r"`([\w-]+\.(?:py|qml|toml|sh|txt))`")
MODULE = re.compile(r"(?<![\w/.-])(kiosk/[\w/]+\.(?:py|qml))\b")
RECORD = re.compile(r"docs/adr/(\d{4})")

HISTORY = "CHANGELOG.md"
"""Tells of what has been, under the names it had."""


def files_of_the_project() -> list[Path]:
    """All but what was built, relative to the root: a bare machine may have no git to ask."""
    inside = (file for folder in FOLDERS.split("|") for file in (ROOT / folder).rglob("*"))
    found = [*ROOT.iterdir(), *inside]
    return sorted(
        file.relative_to(ROOT)
        for file in found
        if file.is_file() and "__pycache__" not in file.parts
    )


FILES = files_of_the_project()
DOCUMENTS = [file for file in FILES if file.suffix == ".md" and file.name != HISTORY]
SOURCES = [file for file in FILES if file.suffix in {".py", ".qml", ".sh", ".toml", ".spec"}]


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_links_lead_somewhere(document: Path) -> None:
    text = (ROOT / document).read_text("utf-8")
    inside = (link for link in LINK.findall(text) if "://" not in link)
    missing = [link for link in inside if not (ROOT / document.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_paths_and_modules_are_there(document: Path) -> None:
    text = (ROOT / document).read_text("utf-8")
    names = {file.name for file in FILES} | {"kiosk.toml"}
    missing = [path for path in PATH.findall(text) if not exists(path)]
    missing += [name for name in FILE.findall(text) if name not in names]
    assert missing == []


def exists(path: str) -> bool:
    """Whether a path is there, also without its suffix, or as a record's number alone."""
    folder, name = (ROOT / path).parent, (ROOT / path).name
    return (folder / name).exists() or any(folder.glob(f"{name}[.-]*"))


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_records_and_modules_that_sources_name_are_there(source: Path) -> None:
    text = (ROOT / source).read_text("utf-8")
    missing = [number for number in RECORD.findall(text) if not exists(f"docs/adr/{number}")]
    missing += [path for path in MODULE.findall(text) if not exists(path)]
    assert missing == []
