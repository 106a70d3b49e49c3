"""New things that were begun: each keeps its own place, and is found again."""

from __future__ import annotations

import pytest

from kiosk.core.content.values import Reference
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.form.begun import free_place
from tests.ui.staff.sign_in_stand_in import OFFICE, WANG
from tests.ui.staff.staff_window import StaffWindow

TITLE = "field-title"


@pytest.fixture
def listing(staff: StaffWindow) -> StaffWindow:
    """The list of companies."""
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: staff.has("row-0"))
    return staff


def begin(staff: StaffWindow, title: str) -> None:
    """Type the name of a new one, and leave it."""
    staff.until(lambda: staff.has(TITLE))
    staff.idle()
    assert staff.item(TITLE).property("text") == ""
    staff.touch(TITLE)
    staff.write(title)
    leave(staff)


def leave(staff: StaffWindow) -> None:
    staff.touch("formBack")
    staff.until(lambda: staff.has("row-0"))
    staff.idle()


def places(store: LibraryStore) -> set[Reference]:
    return set(store.kept_drafts(OFFICE.id))


def test_each_new_one_has_a_draft_of_its_own(listing: StaffWindow, store: LibraryStore) -> None:
    listing.touch("newItem")
    begin(listing, "第一家")
    listing.touch("newItem")
    listing.until(lambda: listing.has("begunAnother"))
    assert any("第一家" in text for text in listing.texts())
    listing.touch("begunAnother")
    begin(listing, "第二家")
    assert places(store) == {Reference("company", "new-1"), Reference("company", "new-2")}


def test_one_is_found_again_from_the_list(listing: StaffWindow) -> None:
    listing.touch("newItem")
    begin(listing, "第一家")
    listing.touch("section-project")
    listing.until(lambda: listing.has("row-0"))
    listing.touch("begunAll")
    listing.touch("begun-0")
    listing.until(lambda: listing.has(TITLE))
    assert listing.item(TITLE).property("text") == "第一家"


def test_one_is_thrown_away(listing: StaffWindow, store: LibraryStore) -> None:
    listing.touch("newItem")
    begin(listing, "第一家")
    listing.touch("begunAll")
    listing.touch("begunDrop-0")
    listing.until(lambda: not listing.has("begunAll"))
    assert not listing.has("begunClose")
    assert not places(store)
    listing.touch("newItem")
    begin(listing, "另一家")


def test_what_is_finished_is_not_under_way_any_more(
    listing: StaffWindow, store: LibraryStore
) -> None:
    listing.touch("newItem")
    listing.until(lambda: listing.has(TITLE))
    listing.idle()
    listing.touch(TITLE)
    listing.write("第一家")
    listing.form.choose("relation", "tenant")
    listing.form.choose("monogram", "壹")
    listing.touch("formFinish")
    listing.until(lambda: "已完成" in str(listing.item("formNotice").property("text")))
    leave(listing)
    assert not listing.has("begunAll")
    assert not places(store)
    listing.touch("newItem")
    begin(listing, "第二家")


def test_nobody_sees_what_another_has_begun(listing: StaffWindow) -> None:
    listing.touch("newItem")
    begin(listing, "第一家")
    listing.shell.lock()
    listing.shell.admit(WANG)
    listing.until(lambda: not listing.has("begunAll"))


def test_the_first_free_place_is_taken() -> None:
    assert free_place({"new-1", "new-3"}) == "new-2"
