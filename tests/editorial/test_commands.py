"""What staff do, and what happens when two do it at once, or change their mind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Row, Value
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.changes.undoing import Reason
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.errors import ConflictError, ProblemsError, StillUsedError, UndoConflictError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.problems import Message
from kiosk.editorial.replacing import find_places
from tests.editorial.conftest import Clock


def by_slug(store: LibraryStore, kind: str, slug: str) -> Reference:
    return Reference(kind, store.find_unique(kind, slug))


@pytest.fixture
def company(editor: Editor, store: LibraryStore) -> Draft:
    return editor.draft(by_slug(store, "company", "wuhuan"))


def words(chinese: str, english: str = "") -> LocalizedText:
    return LocalizedText({CHINESE: chinese, ENGLISH: english})


# Two at once


def test_of_two_who_change_the_same_field_the_second_sees_both(
    editor: Editor, other_editor: Editor, company: Draft
) -> None:
    theirs = other_editor.save(company.with_values({"title": words("他们")})).draft
    mine: dict[str, Value] = {"title": words("你的"), "monogram": "你"}
    with pytest.raises(ConflictError) as told:
        editor.save(company.with_values(mine))
    assert told.value.fields == ("title",)
    assert told.value.theirs == theirs
    assert told.value.yours == theirs.with_values(mine)
    assert editor.draft(company.reference) == theirs


def test_yours_can_be_saved_over_theirs_and_takes_nothing_else_of_theirs_back(
    editor: Editor, other_editor: Editor, company: Draft
) -> None:
    other_editor.save(company.with_values({"title": words("他们"), "summary": words("他们的")}))
    with pytest.raises(ConflictError) as told:
        editor.save(company.with_values({"title": words("你的")}))
    saved = editor.save(told.value.yours).draft
    assert (saved["title"], saved["summary"]) == (words("你的"), words("他们的"))


def test_two_who_change_different_fields_both_have_their_way(
    editor: Editor, other_editor: Editor, company: Draft
) -> None:
    other_editor.save(company.with_values({"title": words("他们")}))
    saved = editor.save(company.with_values({"monogram": "你"}))
    assert saved.merged == ("title",)
    assert saved.draft["title"] == words("他们")
    assert saved.draft["monogram"] == "你"


def test_what_was_deleted_meanwhile_is_a_conflict_without_another_side(
    editor: Editor, other_editor: Editor, company: Draft
) -> None:
    other_editor.delete([company.reference])
    with pytest.raises(ConflictError) as told:
        editor.save(company.with_values({"monogram": "你"}))
    assert told.value.theirs is None


def test_an_item_that_others_order_or_link_can_still_be_saved(
    editor: Editor, other_editor: Editor, store: LibraryStore, company: Draft
) -> None:
    other_editor.reorder("company", list(reversed(list(store.read_many("company")))))
    page = other_editor.draft(Reference("page", next(iter(store.read_many("page")))))
    other_editor.save(page.with_values({"links": (company.reference,)}))
    saved = editor.save(company.with_values({"monogram": "你"})).draft
    assert saved["monogram"] == "你"
    links = saved["links"]
    assert isinstance(links, tuple)
    assert page.reference in links


def test_saving_what_has_not_changed_writes_nothing(editor: Editor, company: Draft) -> None:
    assert editor.save(company).change_set == 0
    assert editor.draft(company.reference).version == company.version


def test_a_guided_tour_that_names_a_company_gives_it_no_new_version(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    tour = editor.draft(Reference("guided-tour", next(iter(store.read_many("guided-tour")))))
    step = Row({"item": company.reference, "notes": LocalizedText()})
    editor.save(tour.with_values({"steps": (step,)}))
    assert editor.draft(company.reference).version == company.version


# Rules


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_saved(
    editor: Editor, company: Draft
) -> None:
    bad = company.with_values(
        {
            "title": LocalizedText({ENGLISH: "x\u202e"}),
            "slug": "Not a slug",
            "monogram": "toolong",
            "place": Reference("place", "987654"),
            "people": (Row({"id": None, "name": LocalizedText(), "role": words("a\x07"),
                            "note": LocalizedText()}),),
        }
    )  # fmt: skip
    with pytest.raises(ProblemsError) as told:
        editor.save(bad)
    found = {(one.field, one.message, one.language, one.row) for one in told.value.problems}
    assert found == {
        ("title", Message.REQUIRED, CHINESE, None),
        ("title", Message.DIRECTION_MARKS, ENGLISH, None),
        ("slug", Message.SLUG_CHARACTERS, "", None),
        ("monogram", Message.TOO_LONG, "", None),
        ("place", Message.GONE, "", None),
        ("people", Message.REQUIRED, CHINESE, 0),
        ("people", Message.CONTROL_CHARACTERS, CHINESE, 0),
    }
    assert editor.draft(company.reference) == company


def test_a_slug_that_another_has_is_told_before_the_database_refuses(
    editor: Editor, company: Draft, store: LibraryStore
) -> None:
    with pytest.raises(ProblemsError) as told:
        editor.save(company.with_values({"slug": "maniu"}))
    assert [(one.field, one.message) for one in told.value.problems] == [
        ("slug", Message.NAME_TAKEN)
    ]


def test_whoever_is_deactivated_changes_nothing(store: LibraryStore, company: Draft) -> None:
    gone = Editor(store, Account("wang", "王", Role.TECHNICIAN, active=False), "hall-1")
    with pytest.raises(NotPermittedError):
        gone.save(company.with_values({"monogram": "一"}))


# The bin


def test_what_is_deleted_is_gone_and_comes_back_with_what_referred_to_it(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    tour = editor.draft(Reference("guided-tour", next(iter(store.read_many("guided-tour")))))
    step = Row({"item": company.reference, "notes": words("五环")})
    before = editor.save(tour.with_values({"steps": (step,)})).draft
    editor.delete([company.reference])
    assert store.read(company.reference) is None
    assert editor.draft(tour.reference)["steps"] == ()
    assert [one.reference for one in store.bin()] == [company.reference]
    editor.restore(company.reference)
    assert store.bin() == ()
    assert editor.draft(company.reference).values == company.values
    assert editor.draft(tour.reference)["steps"] == before["steps"]


def test_the_log_calls_a_deletion_after_what_went_and_not_after_what_let_go_of_it(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    tour = editor.draft(Reference("guided-tour", next(iter(store.read_many("guided-tour")))))
    step = Row({"item": company.reference, "notes": words("五环")})
    editor.save(tour.with_values({"steps": (step,)}))
    editor.delete([company.reference])
    assert store.change_sets()[0].first == company.reference
    editor.restore(company.reference)
    assert store.change_sets()[0].first == company.reference


def test_the_log_counts_what_let_go_of_others_before_it_went_once(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    links = tuple(store.read_many("page"))[:2]
    pages = tuple(Reference("page", key) for key in links)
    editor.save(company.with_values({"links": pages}))
    editor.delete([company.reference])
    logged = store.change_sets()[0]
    rows = [one.reference for one in store.changes_of(logged.number)]
    assert rows.count(company.reference) > 1, "this test is for nothing"
    assert logged.changes == len(set(rows))


def test_the_slug_of_what_is_in_the_bin_is_free_and_then_it_cannot_come_back(
    editor: Editor, company: Draft
) -> None:
    editor.delete([company.reference])
    editor.save(blank("company").with_values({"title": words("新"), "slug": "wuhuan"}))
    with pytest.raises(UndoConflictError) as told:
        editor.restore(company.reference)
    assert [one.reason for one in told.value.conflicts] == [Reason.NAME_TAKEN]


def test_a_number_is_never_given_again_so_that_what_is_in_the_bin_keeps_its_own(
    editor: Editor,
) -> None:
    draft = blank("company").with_values({"title": words("新")})
    first = editor.save(draft).draft
    editor.delete([first.reference])
    second = editor.save(draft).draft
    assert second.key != first.key
    editor.delete([second.reference])
    editor.restore(first.reference)
    assert editor.draft(first.reference)["title"] == words("新")


def test_it_comes_back_without_what_is_gone_by_now(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    sector = company["sector"]
    assert isinstance(sector, Reference)
    editor.delete([company.reference])
    editor.delete([sector])
    editor.restore(company.reference)
    assert editor.draft(company.reference)["sector"] is None


def test_after_thirty_days_it_is_not_in_the_bin_any_more(
    editor: Editor, store: LibraryStore, company: Draft, clock: Clock
) -> None:
    editor.delete([company.reference])
    clock.pass_days(29)
    assert store.empty_bin() == 0
    clock.pass_days(1)
    assert store.bin() == ()
    with pytest.raises(StaffError, match="not in the bin"):
        editor.restore(company.reference)
    assert store.empty_bin() == 1


def test_what_a_slot_needs_is_kept_and_the_slot_is_named(
    editor: Editor, store: LibraryStore
) -> None:
    film = Reference("film", next(iter(store.read_many("film"))))
    used = [one for one in store.uses_of([film]) if one.required]
    assert {one.user.kind for one in used} == {"slot"}
    with pytest.raises(StaffError, match="is used by the slot"):
        editor.delete([film])
    editor.delete([film, *(one.user for one in used)])
    assert store.read(film) is None


def test_the_hall_cannot_be_deleted(editor: Editor) -> None:
    with pytest.raises(StaffError, match="one hall"):
        editor.delete([Reference("hall", "1")])


# Many at once


def test_many_are_hidden_and_shown_again_by_one_undo(editor: Editor, store: LibraryStore) -> None:
    many = [Reference(kind, key) for kind in ("company", "tag") for key in store.read_many(kind)]
    number = editor.set_field(many, "published", value=False)
    assert not any(one.values["published"] for one in store.read_many("company").values())
    assert len(store.changes_of(number)) == len(store.read_many("company"))
    taken_back = editor.undo(number)
    assert all(one.values["published"] for one in store.read_many("company").values())
    editor.undo(taken_back)
    redone, undone, act = store.change_sets()[:3]
    assert (act.number, undone.number) == (number, taken_back)
    assert redone.first == undone.first == act.first == many[0]
    newest = store.change_sets(limit=1)
    assert newest[0].first == act.first, "what it took back need not be among what is asked for"


def test_a_validity_that_would_end_before_it_begins_changes_none(
    editor: Editor, store: LibraryStore
) -> None:
    many = [Reference("company", key) for key in store.read_many("company")]
    editor.set_field(many[:1], "valid_from", datetime(2030, 1, 1, tzinfo=UTC))
    with pytest.raises(ProblemsError):
        editor.set_field(many, "valid_until", datetime(2029, 1, 1, tzinfo=UTC))
    assert all(one.values["valid_until"] is None for one in store.read_many("company").values())


def test_an_order_is_kept(editor: Editor, store: LibraryStore) -> None:
    keys = list(reversed(list(store.read_many("company"))))
    editor.reorder("company", keys[:2])
    ordered = sorted(
        store.read_many("company").items(), key=lambda one: one[1].values["position"]  # type: ignore[arg-type,return-value]
    )  # fmt: skip
    assert [key for key, _ in ordered][:2] == keys[:2]
    assert [one.values["position"] for _, one in ordered] == list(range(len(keys)))


def test_a_term_is_replaced_where_it_is_chosen_and_nowhere_else(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    places = list(find_places(company, "五环", [CHINESE]))
    assert {place.path for place in places} >= {"title", "profile"}
    assert all(place.found == "五环" for place in places)
    number = editor.replace_text([one for one in places if one.path == "title"], "六环")
    changed = editor.draft(company.reference)
    title = company["title"]
    assert isinstance(title, LocalizedText)
    assert changed["title"] == LocalizedText(
        {**title, CHINESE: title[CHINESE].replace("五环", "六环")}
    )
    assert changed["profile"] == company["profile"]
    with pytest.raises(StaffError, match="Search again"):
        editor.replace_text(places, "七环")
    editor.undo(number)
    assert editor.draft(company.reference).values == company.values


def test_places_are_found_in_rows_and_whatever_the_case(editor: Editor) -> None:
    draft = blank("page").with_values(
        {"sections": (Row({"title": words("甲", "Grass, grass"), "text": LocalizedText(),
                           "icon": ""}),)}
    )  # fmt: skip
    found = list(find_places(draft, "GRASS", [ENGLISH], match_case=False))
    assert [(one.path, one.start, one.found) for one in found] == [
        ("sections/0/title", 0, "Grass"),
        ("sections/0/title", 7, "grass"),
    ]
    assert list(find_places(draft, "GRASS", [ENGLISH])) == []


# History


def test_what_was_changed_since_keeps_an_undo_from_happening(
    editor: Editor, company: Draft
) -> None:
    first = editor.save(company.with_values({"title": words("一"), "monogram": "一"}))
    second = editor.save(first.draft.with_values({"title": words("二")}))
    with pytest.raises(UndoConflictError) as told:
        editor.undo(first.change_set)
    assert [(one.field, one.reason) for one in told.value.conflicts] == [("title", Reason.CHANGED)]
    assert editor.draft(company.reference) == second.draft


def test_what_was_changed_elsewhere_since_does_not(editor: Editor, company: Draft) -> None:
    first = editor.save(company.with_values({"title": words("一")}))
    editor.save(first.draft.with_values({"monogram": "二"}))
    editor.undo(first.change_set)
    now = editor.draft(company.reference)
    assert (now["title"], now["monogram"]) == (company["title"], "二")


def test_undo_and_redo_survive_a_restart(
    editor: Editor, company: Draft, station: DataFolder, library: Engine
) -> None:
    saved = editor.save(company.with_values({"title": words("一")}))
    engine = open_library(station)
    again = Editor(LibraryStore(engine), Account("李", "李", Role.EDITOR), "office")
    again.undo(saved.change_set)
    assert again.draft(company.reference).values == company.values
    with pytest.raises(StaffError, match="undone already"):
        again.undo(saved.change_set)
    again.redo(saved.change_set)
    assert again.draft(company.reference).values == saved.draft.values
    with pytest.raises(StaffError, match="nothing to redo"):
        again.redo(saved.change_set)
    engine.dispose()


def test_a_created_one_that_is_used_since_cannot_be_undone(editor: Editor, company: Draft) -> None:
    place = editor.save(blank("place").with_values({"title": words("新房间")}))
    editor.save(company.with_values({"place": place.draft.reference}))
    with pytest.raises(UndoConflictError) as told:
        editor.undo(place.change_set)
    assert [one.reason for one in told.value.conflicts] == [Reason.USED]


def test_the_log_says_who_when_where_and_what(
    editor: Editor, store: LibraryStore, company: Draft, clock: Clock
) -> None:
    number = editor.save(company.with_values({"monogram": "一"}), "电话里说的").change_set
    (logged,) = store.change_sets(limit=1)
    assert (logged.number, logged.account, logged.station) == (number, "王", "hall-1")
    assert (logged.moment, logged.note, logged.reason) == (clock.now, "电话里说的", "edit")
    (change,) = store.changes_of(number)
    assert change.before == {"monogram": "五"}
    assert change.after == {"monogram": "一"}


def test_any_version_can_be_looked_at_and_put_back(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    first = editor.save(company.with_values({"title": words("一")}))
    editor.save(first.draft.with_values({"title": words("二"), "people": ()}))
    assert [one.change_set for one in store.versions_of(company.reference)][-1] == first.change_set
    assert store.at_change_set(company.reference, first.change_set) == first.draft.values
    assert store.at_change_set(company.reference, 0) == company.values
    restored = editor.put_back(company.reference, first.change_set)
    assert restored.draft.values == first.draft.values


def test_who_listens_is_told_of_each_change(store: LibraryStore, company: Draft) -> None:
    told: list[tuple[int, tuple[Reference, ...]]] = []
    editor = Editor(
        store, Account("王", "王", Role.EDITOR), "hall-1", lambda *one: told.append(one)
    )
    number = editor.save(company.with_values({"monogram": "一"})).change_set
    editor.save(editor.draft(company.reference))
    assert told == [(number, (company.reference,))]


# Drafts that are kept


@pytest.fixture
def reopened(station: DataFolder, library: Engine) -> Iterator[LibraryStore]:
    engine = open_library(station)
    yield LibraryStore(engine)
    engine.dispose()


def test_what_is_typed_is_kept_per_account_however_wrong(
    editor: Editor, other_editor: Editor, company: Draft, reopened: LibraryStore
) -> None:
    typed = company.with_values({"title": words(""), "slug": "?"})
    new = blank("page").with_values({"title": words("半")})
    editor.keep_draft(company)
    editor.keep_draft(typed)
    editor.keep_draft(new, "new-1")
    assert other_editor.kept_drafts() == {}
    again = Editor(reopened, editor.account, "hall-1")
    kept = {place: draft for place, (draft, _) in again.kept_drafts().items()}
    assert kept == {company.reference: typed, Reference("page", "new-1"): new}
    again.drop_draft("page", "new-1")
    assert list(editor.kept_drafts()) == [company.reference]


# Languages


def test_a_translation_is_stale_from_when_the_chinese_alone_is_changed(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    title = company["title"]
    assert isinstance(title, LocalizedText)
    stale = {company.reference: (("title", ENGLISH),)}
    changed = company.with_values({"title": LocalizedText({**title, CHINESE: "新"})})
    number = editor.save(changed).change_set
    assert store.stale_texts() == stale
    editor.undo(number)
    assert store.stale_texts() == {}
    editor.redo(number)
    assert store.stale_texts() == stale
    marked = editor.mark_checked(company.reference, ["title"], ENGLISH)
    assert store.stale_texts() == {}
    taken_back = editor.undo(marked)
    assert store.stale_texts() == stale
    editor.undo(taken_back)
    assert store.stale_texts() == {}
    again = editor.draft(company.reference)
    again = editor.save(
        again.with_values({"title": LocalizedText({**title, CHINESE: "新的"})})
    ).draft
    assert store.stale_texts() == stale
    editor.save(again.with_values({"title": words("新的", "New")}))
    assert store.stale_texts() == {}


def test_a_translation_is_unchecked_from_when_it_is_written(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    title = company["title"]
    assert isinstance(title, LocalizedText)
    reference = company.reference

    def translate(text: str) -> int:
        draft = editor.draft(reference)
        written = LocalizedText({**title, ENGLISH: text})
        return editor.save(draft.with_values({"title": written})).change_set

    assert store.unchecked_texts() == {}
    number = translate("Another")
    unchecked = {reference: (("title", ENGLISH),)}
    assert store.unchecked_texts() == unchecked
    editor.undo(number)
    assert store.unchecked_texts() == {}, "what stands there again was right"
    editor.redo(number)
    version = editor.draft(reference).version
    marked = editor.mark_checked(reference, ["title"], ENGLISH)
    assert store.unchecked_texts() == {}
    assert editor.draft(reference).version == version, "it changes nothing of the content"
    assert store.change_sets(limit=1)[0].reason == "check"
    assert all(one.change_set != marked for one in store.versions_of(reference))
    taken_back = editor.undo(marked)
    assert store.unchecked_texts() == unchecked
    editor.undo(taken_back)
    assert store.unchecked_texts() == {}
    assert editor.mark_checked(reference, ["title"], ENGLISH) == 0
    translate("A third one")
    with pytest.raises(UndoConflictError):
        editor.undo(marked)
    translate("")
    assert store.unchecked_texts() == {}


def test_somebody_else_s_mark_is_in_nobody_s_way(
    editor: Editor, other_editor: Editor, store: LibraryStore, company: Draft
) -> None:
    title = company["title"]
    assert isinstance(title, LocalizedText)
    opened = editor.save(
        company.with_values({"title": LocalizedText({**title, ENGLISH: "Another"})})
    ).draft
    other_editor.mark_checked(company.reference, ["title"], ENGLISH)
    saved = editor.save(opened.with_values({"summary": words("新", "New")}))
    assert saved.merged == ()
    assert store.unchecked_texts() == {company.reference: (("summary", ENGLISH),)}


def test_rows_that_are_moved_stay_as_checked_as_they_were(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    figures = tuple(
        Row({"label": words(one, f"{one} en"), "value": words("1", "1")}) for one in ("甲", "乙")
    )
    draft = editor.save(company.with_values({"figures": figures})).draft
    places = ["figures/0/label", "figures/0/value", "figures/1/label", "figures/1/value"]
    assert store.unchecked_texts() == {
        company.reference: tuple((place, ENGLISH) for place in places)
    }
    editor.mark_checked(company.reference, [*places[:2], places[3]], ENGLISH)
    editor.save(draft.with_values({"figures": (figures[1], figures[0])}))
    assert store.unchecked_texts() == {company.reference: (("figures/0/label", ENGLISH),)}


# Files


def media_of(editor: Editor, reference: Reference, field: str) -> Reference:
    found = editor.draft(reference)[field]
    assert isinstance(found, Reference)
    return found


def test_a_file_that_is_used_is_not_deleted(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    cover = media_of(editor, company.reference, "cover")
    with pytest.raises(StillUsedError) as told:
        editor.delete_unused([cover])
    assert company.reference in {use.user for use in told.value.uses}
    everywhere = {use.user for use in told.value.uses}
    spare = next(
        row.reference
        for row in store.list_media()
        if row.family == "image" and row.reference != cover
    )
    change_set = editor.replace_everywhere(cover, spare)
    assert media_of(editor, company.reference, "cover") == spare
    assert {one.reference for one in store.changes_of(change_set)} == everywhere
    editor.delete_unused([cover])
    assert cover not in {row.reference for row in store.list_media()}
    assert [one.reference for one in store.bin()] == [cover]


def test_replacing_is_undone_by_one_step_and_leaves_no_double(
    editor: Editor, store: LibraryStore, company: Draft
) -> None:
    one, two, *_ = (row.reference for row in store.list_media() if row.family == "image")
    before = editor.save(company.with_values({"gallery": (one, two)})).draft
    change_set = editor.replace_everywhere(one, two)
    assert editor.draft(company.reference)["gallery"] == (two,)
    editor.undo(change_set)
    assert editor.draft(company.reference).values == before.values


def test_a_picture_does_not_take_the_place_of_a_film(editor: Editor, store: LibraryStore) -> None:
    rows = store.list_media()
    picture, film = (
        next(row.reference for row in rows if row.family == family) for family in ("image", "video")
    )
    with pytest.raises(StaffError, match="same family"):
        editor.replace_everywhere(film, picture)


def test_files_are_found_by_name_and_say_where_they_are_used(store: LibraryStore) -> None:
    rows = store.list_media()
    assert {row.family for row in rows} >= {"image", "video"}
    film = next(row for row in rows if row.family == "video" and row.uses)
    assert film.thumbnail, "a film looks like what shows it"
    assert film.reference in {row.reference for row in store.list_media(film.name)}
    assert store.list_media("zzz-nothing") == ()
