"""What is exported and imported again changes nothing, whatever stands in the library."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.core.content.localized_text import LANGUAGES, LocalizedText
from kiosk.core.content.values import Row, Value
from kiosk.db.library.fields.stored import Stored
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.spreadsheets.columns import SPREADSHEET_KINDS, VERSION, identity, plans
from kiosk.editorial.spreadsheets.comparing import Comparison, Library, RowState
from kiosk.editorial.spreadsheets.dates import whole_seconds
from kiosk.editorial.spreadsheets.exporting import exported
from kiosk.editorial.spreadsheets.files import read_file
from kiosk.editorial.spreadsheets.importing import import_preview
from kiosk.editorial.spreadsheets.matching import text_of
from kiosk.editorial.spreadsheets.previewing import read_names
from kiosk.editorial.spreadsheets.tables import Tables, find_tables
from kiosk.editorial.spreadsheets.words import WORDS, folded, tidy
from tests.editorial.strategies import Known, drafts
from tests.editorial.workbook_hand import WorkbookHand, states

EXAMPLES = 6
"""Of each kind; each has up to two things with anything in them."""


@pytest.mark.parametrize("kind", SPREADSHEET_KINDS)
def test_an_export_imported_again_changes_nothing(
    store: LibraryStore, editor: Editor, tmp_path: Path, kind: str
) -> None:
    before = store.contents()
    preview = WorkbookHand(store, kind, tmp_path / "list.xlsx").export().preview()
    assert states(preview) in ({RowState.SAME: len(store.read_many(kind))}, {})
    assert preview.unknown == ()
    assert import_preview(editor, store, preview) == 0
    assert store.contents() == before


@pytest.mark.slow
@pytest.mark.parametrize("kind", SPREADSHEET_KINDS)
@settings(
    max_examples=EXAMPLES,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to shrink a library takes minutes
)
@given(data=st.data())
def test_anything_goes_through_a_workbook_unchanged(
    sample_store: LibraryStore, known: Known, data: st.DataObject, kind: str
) -> None:
    """It is the same for the library that has it, and one that has not gets the same values."""
    words = data.draw(st.sampled_from(list(WORDS)))
    names = read_names(sample_store, kind, words)
    several = data.draw(
        st.lists(drafts(kind, known).filter(lasts_a_second), max_size=2, unique_by=what_it_is)
    )
    stored = {
        str(number + 10_000): Stored(3, {**one.values, **_own(kind, number)})
        for number, one in enumerate(several)
    }
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.xlsx"
        path.write_bytes(exported(kind, stored, names, LANGUAGES, words))
        tables = find_tables(kind, read_file(path, path.parent))
    there = Library(kind, stored, names, lambda _reference, _version: ())
    rows = list(Comparison(tables, there, words).rows())
    assert [(one.values, one.refusals) for one in rows if one.state is not RowState.SAME] == []
    assert len(rows) == len(stored)
    if kind == "media":
        return  # nothing new comes by a workbook
    nowhere = Library(kind, {}, names, lambda _reference, _version: ())
    new = list(Comparison(_without_version(tables), nowhere, words).rows())
    assert [one.refusals for one in new if one.refusals] == []
    for row, one in zip(new, stored.values(), strict=True):
        for spec in KINDS[kind].fields:
            if not spec.read_only:
                assert is_alike(row.values[spec.name], one.values[spec.name]), spec.name


def what_it_is(draft: Draft) -> tuple[str, ...]:
    """By what it is known: no two of a kind have it in common."""
    return tuple(text_of(draft.values.get(name)) for name in identity(KINDS[draft.kind]))


def lasts_a_second(draft: Draft) -> bool:
    """Whether it is valid long enough for a workbook, which has no parts of a second."""
    since, until = draft.values.get("valid_from"), draft.values.get("valid_until")
    if not isinstance(since, datetime) or not isinstance(until, datetime):
        return True
    return until - since >= timedelta(seconds=1)


def _without_version(tables: Tables) -> Tables:
    """As from a list of somebody's own."""
    columns = {place: one for place, one in tables.main.columns.items() if one.spec is not VERSION}
    return replace(tables, main=replace(tables.main, columns=columns))


def is_alike(one: Value, other: Value) -> bool:
    """Whether two values are the same but for what a workbook does not hold: spaces that nobody
    sees, parts of a second, the last digit of a number."""
    match one, other:
        case (LocalizedText(), LocalizedText()):
            return dict(one) == {name: text for name, text in _tidied(other).items() if text}
        case (str(), str()):
            return one == tidy(other)
        case (datetime(), datetime()):
            return abs(one - other) < timedelta(seconds=1)
        case (time(), time()):
            return one == whole_seconds(other)
        case (bool(), bool()):
            return one is other
        case (int() | float(), int() | float()):
            return math.isclose(one, other, rel_tol=1e-12)
        case (Row(), Row()):
            return all(is_alike(one[name], other[name]) for name in one)
        case (tuple(), tuple()):
            return len(one) == len(other) and all(map(is_alike, one, other))
        case _:
            return one == other


def _tidied(text: LocalizedText) -> dict[str, str]:
    return {language: tidy(words) for language, words in text.items()}


def _own(kind: str, number: int) -> dict[str, Value]:
    """What tells one from another."""
    unique = KINDS[kind].unique
    return {unique: f"number-{number}"} if unique else {}


@pytest.mark.parametrize("kind", SPREADSHEET_KINDS)
def test_no_two_columns_of_a_sheet_have_the_same_heading(kind: str) -> None:
    for plan in plans(kind, LANGUAGES):
        for words in WORDS:
            headings = [folded(column.heading(words)) for column in plan.columns]
            assert len(set(headings)) == len(headings), plan.field
            assert all(plan.by_heading[one] in plan.columns for one in headings)
            assert [plan.by_heading[one] for one in headings] == list(plan.columns)
