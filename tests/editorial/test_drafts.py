"""Whatever is written of any kind is read back the same, and taken back without a trace."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.db.library.fields.mapping import NOT_EDITED, STORAGES
from kiosk.db.library.fields.writing import normal
from kiosk.db.library.store import LibraryStore
from kiosk.db.models import Base
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft, blank, copy_of
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Message, problems
from tests.editorial.releases import release_bytes
from tests.editorial.strategies import Known, drafts

SOME = settings(
    max_examples=3,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

MADE = [name for name, kind in KINDS.items() if not (kind.single or kind.by_import)]
"""Kinds of which staff make new ones."""


def apart_from_numbers(values: Values, kind: str) -> Values:
    """The values as they are read back, less the numbers that rows are given."""
    plain = {
        name: tuple(
            Row({part: one for part, one in row.items() if part != "id"})
            if isinstance(row, Row)
            else row
            for row in value
        )
        if isinstance(value, tuple)
        else value
        for name, value in normal(kind, values).items()
    }
    return {name: value for name, value in plain.items() if name != "position"}


@pytest.mark.slow
@pytest.mark.parametrize("kind", MADE)
def test_a_new_draft_of_any_kind_is_read_as_it_was_written(
    editor: Editor, store: LibraryStore, known: Known, kind: str
) -> None:
    @SOME
    @given(st.data())
    def run(data: st.DataObject) -> None:
        draft = data.draw(drafts(kind, known))
        assert problems(draft) == ()
        saved = editor.save(draft)
        assert apart_from_numbers(saved.draft.values, kind) == apart_from_numbers(
            draft.values, kind
        )
        assert editor.draft(saved.draft.reference) == saved.draft
        editor.undo(saved.change_set)
        assert store.read(saved.draft.reference) is None

    run()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_a_changed_draft_of_any_kind_is_read_as_it_was_written_and_undone(
    editor: Editor, store: LibraryStore, known: Known, kind: str
) -> None:
    if kind == "ui-text":
        new = blank(kind).with_values({"message": "Home", "text": "ᠭᠡᠷ"})
        editor.save(new)
    keys = list(store.read_many(kind))

    @SOME
    @given(st.data())
    def run(data: st.DataObject) -> None:
        before = editor.draft(Reference(kind, data.draw(st.sampled_from(keys))))
        draft = data.draw(drafts(kind, known, before))
        saved = editor.save(draft)
        assert apart_from_numbers(saved.draft.values, kind) == apart_from_numbers(
            draft.values, kind
        )
        if saved.change_set:
            editor.undo(saved.change_set)
        assert editor.draft(before.reference).values == before.values

    run()


def test_every_column_of_the_models_is_a_field_of_some_kind() -> None:
    edited = {
        str(field.column)
        for storage in STORAGES.values()
        for field in (*storage.columns, *(one for rows in storage.lists for one in rows.columns))
    }
    left = {
        str(column)
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if str(column) not in edited | NOT_EDITED
        and column.name not in ("id", "version", "position")
    }
    assert left == {
        # The ends of pairs and the owners of parts: they follow from where the row stands.
        "captions.film_id",
        "derivative.asset_id",
        "figure.item_id",
        "gallery_picture.item_id",
        "indicator_point.indicator_id",
        "item_link.first_id",
        "item_link.second_id",
        "item_tag.item_id",
        "person.company_id",
        "region_point.indicator_id",
        "section.page_id",
        "tour_step.tour_id",
        "way.first_id",
        "way.second_id",
    }


def test_every_kind_that_is_stored_is_described_field_by_field() -> None:
    described = {name: {one.name for one in kind.fields} for name, kind in KINDS.items()}
    assert described == {name: set(storage.fields) for name, storage in STORAGES.items()}


def test_the_sample_content_breaks_no_rule_and_survives_json(
    editor: Editor, store: LibraryStore
) -> None:
    for kind in KINDS:
        for key in store.read_many(kind):
            draft = editor.draft(Reference(kind, key))
            assert editor.problems(draft) == ()
            assert Draft.from_json(draft.to_json()) == draft


def test_a_holiday_ends_no_sooner_than_it_begins_and_is_written_once() -> None:
    first, day, last = (date(2026, 10, number) for number in (1, 3, 7))
    days = ((first, last), (last, day), (first, first))
    rows = tuple(Row({"name": "国庆", "first_day": one, "last_day": end}) for one, end in days)
    found = problems(blank("hall").with_values({"holidays": rows}), ["holidays"])
    assert {(one.message, one.row) for one in found} == {
        (Message.ENDS_BEFORE_IT_BEGINS, 1),
        (Message.TWICE, 2),
    }


def test_a_copy_has_all_languages_and_rows_of_its_own(editor: Editor, store: LibraryStore) -> None:
    company = next(
        draft
        for key in store.read_many("company")
        if (draft := editor.draft(Reference("company", key)))["people"]
    )
    saved = editor.save(copy_of(company))
    assert saved.draft["title"] == company["title"]
    assert saved.draft["published"] is False
    assert saved.draft["slug"] not in ("", company["slug"])
    assert editor.draft(company.reference)["people"] == company["people"]
    assert apart_from_numbers({"people": saved.draft["people"]}, "company") == (
        apart_from_numbers({"people": company["people"]}, "company")
    )


def test_a_row_that_was_taken_out_comes_back_under_its_number(
    editor: Editor, store: LibraryStore, library: Engine, tmp_path: Path
) -> None:
    """The same number, so that the release has the same bytes."""
    before = release_bytes(library, tmp_path / "before")
    for key in store.read_many("company"):
        draft = editor.draft(Reference("company", key))
        if draft["people"]:
            number = editor.save(draft.with_values({"people": ()})).change_set
            break
    assert release_bytes(library, tmp_path / "between") != before
    editor.undo(number)
    assert release_bytes(library, tmp_path / "after") == before


def test_a_slug_is_made_of_the_title_and_is_free(editor: Editor) -> None:
    draft = blank("page").with_values({"title": LocalizedText({"zh-Hans": "重庆 2026"})})
    first, second = editor.save(draft).draft, editor.save(draft).draft
    assert (first["slug"], second["slug"]) == ("chong-qing-2026", "chong-qing-2026-2")
    assert isinstance(first["position"], int)
    assert second["position"] == first["position"] + 1
