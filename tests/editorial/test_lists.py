"""What lists and the search show, whoever has changed the library."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, select

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.search.matching import terms_of
from kiosk.core.search.pinyin_syllables import segmentations, sound_pattern
from kiosk.db.library import store as store_module
from kiosk.db.library.editing import editing
from kiosk.db.library.lists.content_to_do import ContentToDo
from kiosk.db.library.lists.rows import ListQuery, Sort
from kiosk.db.library.lists.searching import by_sound
from kiosk.db.library.staff_tables import search_entry
from kiosk.db.library.store import LibraryStore
from kiosk.db.models import Company
from kiosk.editorial.commands import Editor
from kiosk.editorial.kinds import KINDS
from tests.db.stations import NOW


def slugs(store: LibraryStore, **query: object) -> list[str]:
    rows = store.list_rows(ListQuery("company", **query))  # type: ignore[arg-type]
    return [row.slug for row in rows]


@pytest.mark.parametrize(
    "question", ["五环", "wuhuan", "nmgwh", "wu huan", "Wuhuan", "agricult", "刘艳辉", "农业 研发"]
)
def test_a_company_is_found_as_visitors_find_it(store: LibraryStore, question: str) -> None:
    assert "wuhuan" in slugs(store, text=question)


def test_what_nothing_is_called_is_found_by_its_sound(store: LibraryStore) -> None:
    assert "wuhuan" in slugs(store, text="neimengu wuhuang")


def test_nothing_is_found_for_signs_and_for_what_is_not_there(store: LibraryStore) -> None:
    assert store.search("?!") == ()
    assert store.search("qqqqxyz") == ()


def test_the_name_comes_before_the_text_and_kinds_can_be_chosen(store: LibraryStore) -> None:
    found = store.search("码牛")
    company = Reference("company", store.find_unique("company", "maniu"))
    assert found[0] == company
    assert {one.kind for one in found} > {"company"}
    assert store.search("码牛", ["company"]) == (company,)


@pytest.mark.parametrize("question", ["nei meng gu", "wuhuang", "tonlao", "xinxi", "zhongguo"])
def test_by_its_sound_all_is_found_that_fits_and_nothing_else(
    store: LibraryStore, question: str
) -> None:
    assert store.search("x")
    patterns = [sound_pattern(segmentations(term.text)) for term in terms_of(question)]
    with store.engine.connect() as connection:
        entries = connection.execute(
            select(search_entry.c.kind, search_entry.c.key, search_entry.c.sounds)
        ).all()
        found = set(by_sound(connection, question, ()))
    assert found == {
        Reference(one.kind, one.key)
        for one in entries
        if all(pattern.search(one.sounds) for pattern in patterns)
    }


def test_the_beginning_of_a_list_is_as_in_the_whole(store: LibraryStore) -> None:
    whole = store.list_rows(ListQuery("project"))
    assert store.list_rows(ListQuery("project", first=5)) == whole[:5]
    assert len(whole) > 5
    found = store.list_rows(ListQuery("company", "科技"))
    assert len(found) > 2
    assert store.list_rows(ListQuery("company", "科技", first=2)) == found[:2]


def test_what_a_list_finds_and_its_order_are_those_of_the_search(store: LibraryStore) -> None:
    for text in ("通辽", "科技", "kj", "tliao", "neimenggu", "qqqqxyz", "?!"):
        found = [row.reference for row in store.list_rows(ListQuery("company", text))]
        assert found == list(store.search(text, ["company"])), text


def test_what_is_found_by_letters_and_left_out_is_not_sought_by_its_sound(
    store: LibraryStore,
) -> None:
    assert store.list_rows(ListQuery("company", "tongliao"))
    never = datetime(2000, 1, 1, tzinfo=UTC)
    assert store.list_rows(ListQuery("company", "tongliao", expires_before=never)) == ()


def test_what_was_changed_by_another_program_is_found_at_once(
    store: LibraryStore, library: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert slugs(store, text="铁木真") == []
    with editing(library) as session:
        row = session.scalars(select(Company).where(Company.slug == "maniu")).one()
        row.title = LocalizedText({CHINESE: "铁木真公司"})
    monkeypatch.setattr(store_module, "LOOK_SECONDS", 0)
    assert slugs(store, text="铁木真") == ["maniu"]


def test_what_somebody_tells_of_is_seen_by_the_next_question(
    store: LibraryStore, library: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LOOK_SECONDS", 3600)
    assert slugs(store, text="铁木真") == []
    with editing(library) as session:
        row = session.scalars(select(Company).where(Company.slug == "maniu")).one()
        row.title = LocalizedText({CHINESE: "铁木真公司"})
    assert slugs(store, text="铁木真") == []
    store.look_again()
    assert slugs(store, text="铁木真") == ["maniu"]


def test_what_is_deleted_is_neither_listed_nor_found(store: LibraryStore, editor: Editor) -> None:
    editor.delete([Reference("company", store.find_unique("company", "maniu"))])
    assert "maniu" not in slugs(store)
    assert "maniu" not in slugs(store, text="码牛")
    assert all(one.kind != "company" for one in store.search("maniu"))


def test_a_list_is_filtered(store: LibraryStore, editor: Editor) -> None:
    reference = Reference("company", store.find_unique("company", "maniu"))
    draft = editor.draft(reference)
    sector, tag = draft["sector"], Reference("tag", next(iter(store.read_many("tag"))))
    assert isinstance(sector, Reference)
    others = set(slugs(store)) - {"maniu"}
    for one in others:
        other = editor.draft(Reference("company", store.find_unique("company", one)))
        editor.save(other.with_values({"sector": None, "tags": (), "sample": False}))
    editor.set_fields(
        [reference],
        {"published": False, "sample": True, "valid_until": NOW + timedelta(days=10)},
    )
    editor.add_to([reference], "tags", tag)
    title = draft["title"]
    assert isinstance(title, LocalizedText)
    editor.save(
        editor.draft(reference).with_values(
            {"title": LocalizedText({**title, CHINESE: "新"}),
             "summary": LocalizedText({CHINESE: "只有中文"})}
        )
    )  # fmt: skip
    for query in (
        {"published": False},
        {"sample": True},
        {"expires_before": NOW + timedelta(days=30)},
        {"sector": sector.key},
        {"tag": tag.key},
        {"incomplete": ENGLISH},
        {"stale": ENGLISH},
    ):
        assert slugs(store, **query) == ["maniu"], query
    assert slugs(store, published=True) == [one for one in slugs(store) if one != "maniu"]
    (row,) = store.list_rows(ListQuery("company", published=False))
    assert row.missing[ENGLISH] == ["summary"]
    assert (row.changed_by, row.changed_at) == ("王", NOW)


def test_what_is_to_do_in_the_content_is_counted_and_the_first_to_end_named(
    store: LibraryStore, editor: Editor
) -> None:
    assert store.content_to_do((ENGLISH,)) == ContentToDo()
    ends = {"maniu": 3, "wuhuan": 1, "yunqing": 6, "tongcheng-yilong": 30, "wuyuan": 2}
    things = {one: Reference("company", store.find_unique("company", one)) for one in ends}
    for one, days in ends.items():
        editor.set_field([things[one]], "valid_until", NOW + timedelta(days=days))
    editor.set_field([things["wuyuan"]], "published", False)
    draft = editor.draft(things["maniu"])
    editor.save(draft.with_values({"summary": LocalizedText({CHINESE: "只有中文"})}))
    to_do = store.content_to_do((ENGLISH,))
    assert to_do.untranslated == 1
    assert [one.reference for one in to_do.soon_over] == [things["wuhuan"], things["maniu"]]
    assert to_do.soon_over[1].until == NOW + timedelta(days=3)
    assert to_do.soon_over_count == 3
    assert store.content_to_do(()).untranslated == 0


def test_a_list_is_sorted(store: LibraryStore, editor: Editor) -> None:
    by_position = slugs(store)
    editor.reorder("company", [store.find_unique("company", by_position[-1])])
    assert slugs(store) == [by_position[-1], *by_position[:-1]]
    by_title = [
        row.title[CHINESE] for row in store.list_rows(ListQuery("company", sort=Sort.TITLE))
    ]
    assert by_title[0].startswith("北京")
    assert by_title[-1].startswith("通辽市韵清")
    last = Reference("company", store.find_unique("company", "maniu"))
    editor.set_field([last], "valid_until", NOW + timedelta(days=1))
    assert slugs(store, sort=Sort.VALID_UNTIL)[0] == "maniu"


@pytest.mark.parametrize("kind", [name for name in KINDS if name != "ui-text"])
def test_every_kind_has_a_list(store: LibraryStore, kind: str) -> None:
    rows = store.list_rows(ListQuery(kind))
    assert {row.reference.key for row in rows} == set(store.read_many(kind))
    assert all(row.title for row in rows)


def test_a_row_has_the_small_picture_by_which_it_is_known(store: LibraryStore) -> None:
    rows = store.list_rows(ListQuery("company"))
    assert all(row.thumbnail.endswith(".webp") for row in rows)


def test_news_are_listed_and_counted_apart_from_other_pages(store: LibraryStore) -> None:
    counts = store.counts()
    for dated in (True, False):
        rows = store.list_rows(ListQuery("page", dated=dated))
        days = [store.read_many("page", [row.reference.key]) for row in rows]
        assert rows
        assert counts["page", dated] == len(rows)
        for one in days:
            (stored,) = one.values()
            assert (stored.values["happened_on"] is not None) == dated


def test_what_is_counted_is_what_is_listed(store: LibraryStore) -> None:
    counts = store.counts()
    for kind in KINDS:
        number = sum(counts.get((kind, dated), 0) for dated in (False, True))
        assert number == len(store.list_rows(ListQuery(kind))), kind


def test_interface_texts_are_found_by_what_stands_there(
    store: LibraryStore, editor: Editor
) -> None:
    draft = editor.blank("ui-text")
    editor.save(draft.with_values({"message": "Touch to explore", "text": "ᠨᠡᠭᠡᠭᠡ"}))
    for question, found in (("TOUCH", 1), ("ᠨᠡᠭᠡ", 1), ("nowhere", 0)):
        rows = store.list_rows(ListQuery("ui-text", question))
        assert [row.slug for row in rows] == ["Touch to explore"] * found
