"""Which sheets and columns the workbook of a kind has: derived from its fields. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.words import LANGUAGE_NAMES
from kiosk.editorial.fields import FieldSpec, FieldType, Kind
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.spreadsheets.words import (
    IN_LANGUAGE,
    KIND_WORDS,
    WORDS,
    folded,
    heading,
)

VERSION = FieldSpec("version", FieldType.NUMBER, read_only=True)
"""Of the row when it was exported, so that nothing newer is overwritten."""
OWNER = FieldSpec("owner", FieldType.TEXT, required=True)
"""To what a row of a further sheet belongs."""
REASON = FieldSpec("reason", FieldType.PARAGRAPHS, read_only=True)
"""Why a row was refused; stands in the workbook of refused rows, and is not read."""

MAX_NAME = 31
"""Characters that spreadsheet programs allow in the name of a sheet."""

SPREADSHEET_KINDS = tuple(name for name, kind in KINDS.items() if not kind.single)
"""The kinds of which there are workbooks."""


@dataclass(frozen=True)
class Column:
    """A field, in one language where it has several. `kind` is the one of its workbook."""

    kind: str
    spec: FieldSpec
    language: str = ""

    @property
    def name(self) -> str:
        return self.spec.name

    @cached_property
    def is_title(self) -> bool:
        return self.name == KINDS[self.kind].title and self.language in ("", CHINESE)

    def heading(self, words: str) -> str:
        """What stands above it in a workbook in this language."""
        name = heading(self.name, words) if self.spec is not OWNER else self._owner(words)
        if not self.language:
            return name
        return IN_LANGUAGE[words].format(name=name, language=LANGUAGE_NAMES[self.language][words])

    def _owner(self, words: str) -> str:
        title = KINDS[self.kind].title
        return heading(title, words) if title == "slug" else KIND_WORDS[self.kind][words]

    def other_headings(self, words: str) -> tuple[str, ...]:
        """What people write above it in tables of their own."""
        plain = (heading(self.name, words),) if self.language == CHINESE else ()
        if self.spec is OWNER or not self.is_title:
            return plain
        kind = KIND_WORDS[self.kind][words]
        name, title = heading("name", words), heading("title", words)
        return (*plain, kind, f"{kind}{name}", f"{kind} {name}", name, title)


@dataclass(frozen=True)
class Plan:
    """One sheet of the workbook of a kind: its own rows, or those of one of its fields."""

    kind: str
    field: str
    columns: tuple[Column, ...]

    def name(self, words: str) -> str:
        """The name of the sheet in this language."""
        own = KIND_WORDS[self.kind][words]
        return f"{own} {heading(self.field, words)}"[:MAX_NAME].strip() if self.field else own

    @cached_property
    def by_heading(self) -> Mapping[str, Column]:
        """Columns by everything that may stand above them, folded."""
        found: dict[str, Column] = {}
        for words in WORDS:
            for column in self.columns:
                found.setdefault(folded(column.heading(words)), column)
        for words in WORDS:
            for column in self.columns:
                for other in column.other_headings(words):
                    found.setdefault(folded(other), column)
        return found


def plans(kind_name: str, languages: Sequence[str]) -> tuple[Plan, ...]:
    """The sheets of a kind with columns for these languages, its own rows first."""
    kind = KINDS[kind_name]
    own = [one for one in _own_fields(kind) if one.type is not FieldType.ROWS]
    main = [*_columns(kind_name, own, languages), Column(kind_name, VERSION)]
    found = [Plan(kind_name, "", (*main, Column(kind_name, REASON)))]
    for one in _own_fields(kind):
        if one.type is FieldType.ROWS:
            parts = [part for part in one.row if not part.read_only]
            columns = _columns(kind_name, parts, languages)
            ends = Column(kind_name, OWNER), Column(kind_name, REASON)
            found.append(Plan(kind_name, one.name, (ends[0], *columns, ends[1])))
    return tuple(found)


def identity(kind: Kind) -> tuple[str, ...]:
    """The fields by which a row is found again without doubt: its slug, its name, or what is
    fixed."""
    return (kind.unique,) if kind.unique else tuple(one.name for one in kind.fields if one.fixed)


def _own_fields(kind: Kind) -> list[FieldSpec]:
    first = [kind.field(name) for name in identity(kind)]
    title = kind.field(kind.title)
    rest = [one for one in kind.fields if one not in first and one != title and not one.read_only]
    return [*first, *([] if title in first else [title]), *rest]


def _columns(kind: str, specs: Sequence[FieldSpec], languages: Sequence[str]) -> list[Column]:
    return [
        Column(kind, spec, language)
        for spec in specs
        for language in (languages if spec.localized else ("",))
    ]
