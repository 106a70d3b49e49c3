"""Texts of a release with characters that no font of this PC can draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Column, Connection, Table, select

from kiosk.core.content import glyphs
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.db.engine import release_engine
from kiosk.db.models import Item
from kiosk.db.models.base import LocalizedTextType
from kiosk.db.release.tables import TABLES_BY_DEPENDENCY

SNIPPET = 12
"""Characters of a text that are shown before and behind the one that is meant."""

item = Item.__table__


@dataclass(frozen=True, slots=True)
class MissingGlyph:
    """One character of one text; `owner` is what has the text, as staff know it."""

    owner: str
    field: str
    text: str
    character: str

    def __str__(self) -> str:
        code_point = f"U+{ord(self.character):04X}"
        return f"{self.owner}: “{self.character}” ({code_point}) in “{self.text}” ({self.field})"


def texts_with_missing_glyphs(
    content: Path, fonts: Iterable[Path] | None = None
) -> tuple[MissingGlyph, ...]:
    """The characters of a release that would be shown as an empty box, in the order of its tables.

    `fonts` are those to look into, by default all that are installed here.
    """
    engine = release_engine(content)
    try:
        with engine.connect() as release:
            texts = [(*text, words) for *text, words in _texts(release)]
            missing = glyphs.missing_glyphs({one for *_, words in texts for one in words}, fonts)
            return tuple(
                MissingGlyph(owner, field, _snippet(words, character), character)
                for owner, field, words in texts
                for character in sorted(missing & set(words))
            )
    finally:
        engine.dispose()


def _texts(release: Connection) -> Iterator[tuple[str, str, str]]:
    """Every localized text in every language: owner, field, words."""
    titles: dict[object, tuple[str, LocalizedText]] = {
        row.id: (row.item_type, row.title) for row in release.execute(select(item))
    }
    for table in TABLES_BY_DEPENDENCY:
        columns = [one for one in table.columns if isinstance(one.type, LocalizedTextType)]
        if not columns:
            continue
        for row in release.execute(select(table)).mappings():
            owner = _owner(table, dict(row), titles)
            for column in columns:
                for words in (row[column.name] or {}).values():
                    yield owner, f"{table.name}.{column.name}", words


def _owner(
    table: Table, row: dict[str, object], titles: dict[object, tuple[str, LocalizedText]]
) -> str:
    """The item of a row, or to which it belongs; else the name of its table."""
    items = [titles.get(row[column.name]) for column in table.columns if _names_item(column)]
    for item_type, title in filter(None, items):
        return f"{item_type} “{title.resolve(CHINESE)}”"
    return table.name.replace("_", " ")


def _names_item(column: Column[object]) -> bool:
    """Whether a column is the key of an item, or leads to one."""
    return column is item.c.id or any(_names_item(key.column) for key in column.foreign_keys)


def _snippet(words: str, character: str) -> str:
    at = words.index(character)
    start, end = max(0, at - SNIPPET), at + SNIPPET + 1
    before, behind = "…" if start else "", "…" if end < len(words) else ""
    return f"{before}{' '.join(words[start:end].split())}{behind}"
