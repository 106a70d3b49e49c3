"""The preview of an import: what each row would do to the library. Writes nothing.

A row is compared cell by cell with what an export would write now; so what was exported and not
touched is the same, in whatever way a program has stored it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.db.library.changes.history import Change
from kiosk.db.library.fields.stored import Stored
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.fields import FieldSpec
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Message, Problem, problems
from kiosk.editorial.spreadsheets.cell_values import cell_of, is_same, value_of
from kiosk.editorial.spreadsheets.columns import VERSION, Column, identity
from kiosk.editorial.spreadsheets.faults import AnyFault, Refusal
from kiosk.editorial.spreadsheets.matching import Match, Matcher, text_of
from kiosk.editorial.spreadsheets.names import Names
from kiosk.editorial.spreadsheets.parts import Found, find_parts, refusal_at
from kiosk.editorial.spreadsheets.read_cells import (
    CellFaultError,
    CellValue,
    Fault,
    is_empty,
    shown,
)
from kiosk.editorial.spreadsheets.tables import TableRow, Tables

NewerChanges = Callable[[Reference, int], Sequence[Change] | None]
"""What was done to something since a version, the newest first; None where nobody knows."""


class RowState(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    ASKED = "asked"
    """A person has to say whether it is something that is nearly called so."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of the table and what it would do. `values` are those to be written, all of something
    new; `before` is what the library holds, `version` which version of it. `near`: what it is
    nearly called like."""

    number: int
    title: str
    state: RowState
    reference: Reference | None = None
    version: int = 0
    before: Values | None = None
    values: Values = field(default_factory=dict)
    refusals: tuple[Refusal, ...] = ()
    near: Reference | None = None


@dataclass(frozen=True, slots=True)
class Library:
    """What the library holds of one kind, and the names of all that it may refer to."""

    kind: str
    stored: Mapping[str, Stored]
    names: Names
    newer: NewerChanges


class Comparison:
    """Compares the tables of a workbook with the library."""

    def __init__(self, tables: Tables, library: Library, words: str) -> None:
        """`words`: the language of headings in messages."""
        self.tables = tables
        self.library = library
        self._table = tables.main
        self._words = words
        self._kind = KINDS[library.kind]
        self._identity = identity(self._kind)
        values = {key: one.values for key, one in library.stored.items()}
        self._matcher = Matcher(self._kind, values)
        self.parts = [find_parts(table, tables.main, self._kind) for table in tables.parts]
        self._seen: dict[object, int] = {}

    def rows(self) -> Iterator[ImportRow]:
        """Every row of the first table, in its order."""
        self._seen.clear()
        for row in self._table.rows:
            yield self._examined(row)

    def orphans(self) -> tuple[Refusal, ...]:
        """Rows of further sheets that belong to nothing in the first."""
        return tuple(one for part in self.parts for one in part.orphans(self._words))

    def title_of(self, key: str) -> str:
        """What something in the library is called."""
        return text_of(self.library.stored[key].values[self._kind.title])

    def answered(self, row: ImportRow, is_same: bool) -> ImportRow:
        """A row of which a person has said whether it is the thing with nearly the same name."""
        found = next(one for one in self._table.rows if one.number == row.number)
        key = row.near.key if row.near and is_same else ""
        self._seen = {what: number for what, number in self._seen.items() if number != row.number}
        return replace(self._compared(found, Match(key)), near=row.near)

    def _examined(self, row: TableRow) -> ImportRow:
        values = self._identifying(row)
        match = self._matcher.find(values)
        if match.several:
            place = self._table.place_of(self._kind.title)
            refusal = self._refusal(row, place, Fault.AMBIGUOUS, count=match.several)
            return self._refused(row, (refusal,))
        if match.asked:
            near = self._matcher.reference(match.key)
            return ImportRow(row.number, self._title(row), RowState.ASKED, near=near)
        return self._compared(row, match)

    def _identifying(self, row: TableRow) -> Values:
        """The fields by which a row is found, as far as they can be read."""
        found: dict[str, Value] = {}
        for place, column in self._table.columns.items():
            if column.name in self._identity or column.is_title:
                try:
                    found[column.name] = value_of(column, row.cell(place), self.library.names)
                except CellFaultError:
                    continue  # named when the row is compared
        return found

    def _compared(self, row: TableRow, match: Match) -> ImportRow:
        stored = self.library.stored.get(match.key)
        twice = self._twice(row, match.key)
        if twice is not None:
            return self._refused(row, (twice,))
        if stored is None:
            return self._new(row)
        reference = self._matcher.reference(match.key)
        base, there = self._base(row, reference, stored), stored.values
        found = Found()
        self._read_cells(row, there, base, found)
        for part in self.parts:
            part.read(row.number, there, base, self.library.names, self._words, found)
        changed = {
            name: value for name, value in found.values.items()
            if not _are_equal(self._kind.field(name), there[name], value)
        }  # fmt: skip
        draft = Draft(reference.kind, reference.key, stored.version, Row(there))
        if changed and not found.refusals:
            touched = {*changed, *({"valid_until"} if "valid_from" in changed else ())}
            found.refusals += self._broken(row, problems(draft.with_values(changed), touched))
        if found.refusals:
            return self._refused(row, tuple(found.refusals))
        state = RowState.CHANGED if changed else RowState.SAME
        return ImportRow(
            row.number, self._title(row) or text_of(there[self._kind.title]), state, reference,
            stored.version, there, changed,
        )  # fmt: skip

    def _new(self, row: TableRow) -> ImportRow:
        found = Found()
        if self._kind.by_import:
            place = self._table.place_of(self._kind.title)
            return self._refused(row, (self._refusal(row, place, Fault.ONLY_BY_IMPORT),))
        if self._was_there(row):
            slug = self._table.place_of(self._kind.unique)
            return self._refused(row, (self._refusal(row, slug, Fault.GONE_SINCE),))
        draft = blank(self._kind.name)
        self._read_cells(row, None, None, found)
        for part in self.parts:
            part.read(row.number, None, None, self.library.names, self._words, found)
        draft = draft.with_values(found.values)
        if not found.refusals:
            named = {"slug": draft.values.get("slug") or "unnamed"}
            whole = draft.with_values(named) if self._kind.has("slug") else draft
            found.refusals += self._broken(row, problems(whole))
        if found.refusals:
            return self._refused(row, tuple(found.refusals))
        return ImportRow(row.number, self._title(row), RowState.ADDED, values=draft.values)

    def _was_there(self, row: TableRow) -> bool:
        """Whether a row that is not in the library any more comes from an export. One that was
        copied to make something new of it has no identifier."""
        places = [self._table.place_of(one) for one in (VERSION.name, self._kind.unique)]
        return all(one is not None and not is_empty(row.cell(one)) for one in places)

    def _read_cells(
        self, row: TableRow, there: Values | None, base: Values | None, found: Found
    ) -> None:
        """The cells that differ from `base`, what stood there when the workbook was written, and
        from `there`, what the library holds."""
        texts: dict[str, dict[str, str]] = {}
        for place, column in self._table.columns.items():
            if column.spec is VERSION or (there is not None and column.name in self._identity):
                continue
            cell, name = row.cell(place), column.name
            if there is None and is_empty(cell):
                continue
            if base is not None and is_same(self._written(column, base), cell):
                continue
            try:
                value = value_of(column, cell, self.library.names)
            except CellFaultError as fault:
                found.refusals.append(self._refusal(row, place, fault.fault, **fault.values))
                continue
            if there is not None and self._is_stale(column, there, base, value):
                now = shown(self._written(column, there))
                found.refusals.append(self._refusal(row, place, Fault.CHANGED_SINCE, now=now))
            elif column.spec.localized:
                texts.setdefault(name, {})[column.language] = str(value)
            else:
                found.values[name] = value
        for name, new in texts.items():
            old = there[name] if there is not None else LocalizedText()
            assert isinstance(old, LocalizedText)
            found.values[name] = LocalizedText({**old, **new})

    def _written(self, column: Column, values: Values) -> CellValue:
        return cell_of(column, values[column.name], self.library.names, self._words)

    def _is_stale(self, column: Column, there: Values, base: Values | None, value: Value) -> bool:
        """Whether somebody else has changed the cell, to something else, since the export."""
        if base is there:
            return False
        present = there[column.name]
        if isinstance(present, LocalizedText):
            was = base[column.name] if base else None
            old = was.get(column.language, "") if isinstance(was, LocalizedText) else None
            now: Value = present.get(column.language, "")
            return now != value and now != old
        return present != value and (base is None or present != base[column.name])

    def _base(self, row: TableRow, reference: Reference, stored: Stored) -> Values | None:
        """What stood there when the workbook was written; None where the log does not tell."""
        place = self._table.place_of(VERSION.name)
        cell = row.cell(place) if place is not None else None
        try:
            version = value_of(Column(self._kind.name, VERSION), cell, self.library.names)
        except CellFaultError:
            version = None
        if not isinstance(version, int) or version >= stored.version:
            return stored.values
        newer = self.library.newer(reference, version)
        if newer is None:
            return None
        base = dict(stored.values)
        for one in newer:
            base |= {name: old for name, old in (one.before or {}).items() if name in base}
        return base

    def _twice(self, row: TableRow, key: str) -> Refusal | None:
        """Whether an earlier row is the same thing."""
        slug = self._table.place_of(self._kind.unique) if self._kind.unique else None
        title = self._table.place_of(self._kind.title)
        told = shown(row.cell(slug)) if slug is not None else ""
        what: object = key or (("slug", told) if told else ("title", self._title(row)))
        if what == ("title", ""):
            return None
        first = self._seen.setdefault(what, row.number)
        if first == row.number:
            return None
        return self._refusal(row, slug if told else title, Fault.SAME_AS_ROW, first=first)

    def _broken(self, row: TableRow, found: Sequence[Problem]) -> Iterator[Refusal]:
        for one in found:
            part = next((it for it in self.parts if it.field == one.field), None)
            if part is not None and one.row is not None:
                yield part.refusal_of(row.number, one, self._words)
                continue
            place = self._table.place_of(one.field, one.language)
            is_title = one.field == self._kind.title and one.message is Message.REQUIRED
            yield self._refusal(
                row, place, Fault.TITLE_EMPTY if is_title else one.message, **one.values
            )

    def _refusal(
        self, row: TableRow, place: int | None, fault: AnyFault, **values: object
    ) -> Refusal:
        return refusal_at(self._table, row, place, fault, self._words, values)

    def _refused(self, row: TableRow, refusals: tuple[Refusal, ...]) -> ImportRow:
        return ImportRow(row.number, self._title(row), RowState.REFUSED, refusals=refusals)

    def _title(self, row: TableRow) -> str:
        place = next((one for one, column in self._table.columns.items() if column.is_title), None)
        return shown(row.cell(place)) if place is not None else ""


def _are_equal(spec: FieldSpec, one: Value, other: Value) -> bool:
    """Whether two values are the same to a reader; lists without an order in any."""
    if isinstance(one, tuple) and isinstance(other, tuple) and not spec.ordered:
        return len(one) == len(other) and set(one) == set(other)
    return one == other
