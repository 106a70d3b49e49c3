"""What is typed is laid over a copy of the library, and the visitors' catalog reads it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, update

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.library.store import LibraryStore
from kiosk.db.models import Item
from kiosk.db.release.preview import IncompleteError, PreviewContent
from kiosk.editorial.drafts import blank
from kiosk.editorial.kinds import KINDS

NOW = datetime(2026, 11, 29, tzinfo=UTC)
TYPED = LocalizedText({CHINESE: "打到一半", ENGLISH: "Half typed"})


class Preview:
    """The copy of a library, a catalog of it, and what the library itself holds."""

    def __init__(self, library: Engine, content: PreviewContent, catalog: Catalog) -> None:
        self.store = LibraryStore(library)
        self.content = content
        self.catalog = catalog

    def first(self, kind: str) -> tuple[Reference, Values]:
        key, stored = next(iter(self.store.read_many(kind).items()))
        return Reference(kind, key), stored.values

    def lay_over(self, thing: Reference, values: Values) -> str:
        slug = self.content.lay_over(thing, values)
        self.catalog.reopen()
        return slug


@pytest.fixture
def preview(library: Engine, station: DataFolder, tmp_path: Path) -> Iterator[Preview]:
    place = tmp_path / "preview"
    place.mkdir()
    content = PreviewContent(place)
    content.read_library(library, NOW)
    catalog = Catalog(content.database, MediaStore(station.media))
    yield Preview(library, content, catalog)
    catalog.close()
    content.close()


def test_the_page_has_what_is_typed_and_the_library_has_not(preview: Preview) -> None:
    thing, values = preview.first("company")
    slug = preview.lay_over(thing, {**values, "title": TYPED})
    for language in TYPED:
        shown = preview.catalog.company(slug, language)
        assert shown
        assert shown.card.name == TYPED[language]
    assert preview.first("company")[1] == values


def test_the_next_draft_does_not_have_the_one_before(preview: Preview) -> None:
    thing, values = preview.first("company")
    slug = preview.lay_over(thing, {**values, "title": TYPED, "links": ()})
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert company.links == ()
    other, others = preview.first("project")
    preview.lay_over(other, others)
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert company.links
    assert company.card.name != TYPED[CHINESE]


def test_something_hidden_is_seen_in_its_own_preview_alone(preview: Preview) -> None:
    thing, values = preview.first("company")
    slug = str(values["slug"])
    with preview.store.engine.begin() as connection:
        connection.execute(update(Item).where(Item.id == int(thing.key)).values(published=False))
    preview.content.read_library(preview.store.engine, NOW)
    preview.catalog.reopen()
    assert preview.catalog.company(slug, CHINESE) is None
    hidden = {**values, "published": False, "valid_until": NOW - timedelta(days=1)}
    assert preview.lay_over(thing, hidden) == slug
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert company.links


def test_something_new_and_empty_is_seen(preview: Preview) -> None:
    slug = preview.lay_over(Reference("company", ""), blank("company").values)
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert company.card.name == ""


@pytest.mark.parametrize("kind", ["film", "milestone"])
def test_what_no_row_can_hold_is_incomplete(preview: Preview, kind: str) -> None:
    with pytest.raises(IncompleteError):
        preview.lay_over(Reference(kind, ""), blank(kind).values)


def test_no_rule_of_staff_stops_it(preview: Preview) -> None:
    """Neither what is too long nor the slug of another, nor a link to something that is gone."""
    thing, values = preview.first("company")
    other = list(preview.store.read_many("company").values())[1]
    long = LocalizedText({CHINESE: "长" * 20_000})
    gone = Reference("place", "987654")
    wrong = {**values, "title": long, "slug": other.values["slug"], "place": gone}
    slug = preview.lay_over(thing, wrong)
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert company.card.name == long[CHINESE]


def test_every_kind_can_be_laid_over(preview: Preview) -> None:
    there = [kind for kind in KINDS if kind != "media" and preview.store.read_many(kind)]
    assert set(KINDS) - set(there) == {"media", "ui-text"}
    for kind in there:
        preview.lay_over(*preview.first(kind))


def test_rows_of_a_person_keep_their_order(preview: Preview) -> None:
    thing, values = preview.first("company")
    people = tuple(
        Row({"id": None, "name": LocalizedText({CHINESE: name}), "role": TYPED, "note": TYPED})
        for name in ("乙", "甲")
    )
    slug = preview.lay_over(thing, {**values, "people": people})
    company = preview.catalog.company(slug, CHINESE)
    assert company
    assert [one.name for one in company.people] == ["乙", "甲"]
