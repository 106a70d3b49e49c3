"""The content page: lists, search, filters, selecting, acts on many and undoing them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.content.reading import Surroundings
from kiosk.ui.staff.content.rows_model import ContentRowsModel
from kiosk.ui.staff.content.selection import SelectionViewModel
from kiosk.ui.viewmodels.pages.rows import RowsModel
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow, notice_of


@pytest.fixture
def listing(staff: StaffWindow) -> StaffWindow:
    """The list of companies is open."""
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: bool(staff.content.property("loaded")))
    settle(staff)
    return staff


def settle(staff: StaffWindow) -> None:
    """What was asked is answered, and so is what the answer asked."""
    for _ in range(4):
        staff.idle()


def titles(staff: StaffWindow) -> list[str]:
    rows = staff.content.findChild(ContentRowsModel)
    assert rows is not None
    return [row.title.resolve(CHINESE) for row in rows.rows]


def stored(store: LibraryStore, kind: str = "company") -> list[str]:
    return [row.title.resolve(CHINESE) for row in store.list_rows(ListQuery(kind))]


def published(store: LibraryStore) -> dict[str, bool | None]:
    rows = store.list_rows(ListQuery("company"))
    return {row.title.resolve(CHINESE): row.published for row in rows}


def select(staff: StaffWindow, *rows: int) -> None:
    for row in rows:
        staff.touch(f"tick-{row}")


def selection_of(staff: StaffWindow) -> SelectionViewModel:
    selection = staff.content.findChild(SelectionViewModel)
    assert selection is not None
    return selection


def notice(staff: StaffWindow) -> str:
    return str(staff.item("contentNotice").property("text"))


def search(staff: StaffWindow, text: str) -> None:
    QTest.keyClick(staff.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    staff.settle()
    staff.write(text)
    settle(staff)


def test_no_number_stands_at_a_list_until_it_is_known(staff: StaffWindow) -> None:
    around = staff.content.surroundings_viewmodel
    sections = around.sections
    assert isinstance(sections, RowsModel)
    number = next(role for role, name in sections.roleNames().items() if name == b"number")

    def first() -> object:
        return sections.data(sections.index(0), number)

    assert first() == -1
    around.show(Surroundings(counts={}))
    assert first() == 0


@pytest.mark.slow
def test_the_list_shows_what_the_library_holds_in_its_order(
    listing: StaffWindow, store: LibraryStore
) -> None:
    assert titles(listing) == stored(store)
    assert titles(listing)[0] in listing.texts()
    company = listing.item("section-company")
    assert company.property("count") == len(stored(store))
    assert "尚未发布" in listing.texts(), "as the form says: this station has no release"
    assert "展示中" not in listing.texts()


@pytest.mark.slow
def test_a_list_that_is_read_in_two_parts_ends_whole_and_is_selected_whole(
    listing: StaffWindow, store: LibraryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.staff.content.content.BEGINNING", 2)
    counts: list[int] = []
    rows = listing.content.findChild(ContentRowsModel)
    assert rows is not None
    rows.countChanged.connect(lambda: counts.append(rows.rowCount()))
    listing.content.openSection("project")
    everything = stored(store, "project")
    listing.until(lambda: len(counts) == 3)
    assert counts == [0, 2, len(everything)]
    assert titles(listing) == everything
    selection_of(listing).selectAll()
    assert selection_of(listing).property("count") == len(everything)


def test_what_is_typed_is_answered_by_a_beginning_and_then_by_the_rest(
    listing: StaffWindow, store: LibraryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.staff.content.content.BEGINNING", 2)
    counts: list[int] = []
    listing.content.listChanged.connect(lambda: counts.append(len(titles(listing))))
    QTest.keyClick(listing.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    listing.settle()
    for letter in "kj":
        listing.write(letter)
        listing.idle()
    found = [row.title.resolve(CHINESE) for row in store.list_rows(ListQuery("company", "kj"))]
    assert len(found) > 2
    listing.until(lambda: titles(listing) == found)
    assert counts[0] == 2
    assert counts[-1] == len(found)


@pytest.mark.slow
def test_lists_that_are_left_while_they_are_drawn_are_left_without_a_word_of_qt(
    listing: StaffWindow,
) -> None:
    for name in ("project", "company", "project", "milestone") * 4:
        listing.content.openSection(name)
        listing.until(lambda: bool(listing.content.property("loaded")))
    listing.settle()
    assert listing.content.property("section") == "milestone"


@pytest.mark.parametrize("question", ["五环", "wuhuan", "nmgwh"])
def test_search_hears_chinese_pinyin_and_initials(listing: StaffWindow, question: str) -> None:
    search(listing, question)
    assert len(titles(listing)) == 1
    assert "五环" in titles(listing)[0]


@pytest.mark.slow
def test_nothing_found_says_so_and_leads_back(listing: StaffWindow) -> None:
    everything = titles(listing)
    search(listing, "zzqx")
    assert titles(listing) == []
    assert any("zzqx" in text for text in listing.texts())
    listing.touch("showAll")
    settle(listing)
    assert titles(listing) == everything
    assert listing.item("searchField").property("text") == ""


@pytest.mark.slow
def test_many_are_hidden_at_once_and_shown_again_by_one_tap(
    listing: StaffWindow, store: LibraryStore
) -> None:
    before = published(store)
    chosen = titles(listing)[:3]
    select(listing, 0, 1, 2)
    listing.touch("hideSelected")
    settle(listing)
    assert published(store) == {**before, **dict.fromkeys(chosen, False)}
    assert notice(listing) == "已隐藏 3 家企业"
    assert "已隐藏" in listing.texts()
    listing.touch("contentUndo")
    settle(listing)
    assert published(store) == before
    assert notice(listing) == "已撤销"


@pytest.mark.slow
def test_a_filter_leaves_only_what_it_says(listing: StaffWindow, store: LibraryStore) -> None:
    hidden = titles(listing)[1]
    select(listing, 1)
    listing.touch("hideSelected")
    settle(listing)
    listing.touch("filter-hidden")
    settle(listing)
    assert titles(listing) == [hidden]
    listing.touch("filter-shown")
    settle(listing)
    assert titles(listing) == [title for title in stored(store) if title != hidden]


@pytest.mark.slow
def test_a_sector_narrows_the_list(listing: StaffWindow, store: LibraryStore) -> None:
    key = store.list_rows(ListQuery("company"))[0].sector
    wanted = [
        row.title.resolve(CHINESE) for row in store.list_rows(ListQuery("company", sector=key))
    ]
    listing.touch("filterSector")
    listing.click(f"word-{key}")
    settle(listing)
    assert titles(listing) == wanted != stored(store)


@pytest.mark.slow
def test_sector_and_tag_are_changed_for_many(listing: StaffWindow, store: LibraryStore) -> None:
    sector = store.list_rows(ListQuery("sector"))[1].reference
    tag = store.list_rows(ListQuery("tag"))[0].reference
    chosen = [row.reference for row in store.list_rows(ListQuery("company"))[:2]]
    select(listing, 0, 1)
    listing.touch("sectorSelected")
    listing.click(f"word-{sector.key}")
    settle(listing)
    listing.touch("tagSelected")
    listing.click(f"word-{tag.key}")
    settle(listing)
    for one in chosen:
        found = store.read(one)
        assert found is not None
        assert found.values["sector"] == sector
        assert tag in found.values["tags"]  # type: ignore[operator]


@pytest.mark.slow
def test_validity_runs_from_the_first_to_the_last_day(
    listing: StaffWindow, store: LibraryStore
) -> None:
    select(listing, 0)
    listing.touch("validitySelected")
    listing.touch("validFrom")
    listing.write("2026-01-01")
    listing.touch("validUntil")
    listing.write("2026-12-31")
    listing.touch("validityDone")
    settle(listing)
    row = store.list_rows(ListQuery("company"))[0]
    assert row.valid_from == datetime(2026, 1, 1).astimezone().astimezone(UTC)
    assert row.valid_until == datetime(2027, 1, 1).astimezone().astimezone(UTC)
    assert any("至 2026-12-31" in text for text in listing.texts())


def test_days_that_are_none_and_days_in_the_wrong_order_are_refused(
    listing: StaffWindow, store: LibraryStore, expected_logs: pytest.LogCaptureFixture
) -> None:
    for first, last in (("", "2026-13-40"), ("2026-12-31", "2026-01-01")):
        selection_of(listing).clear()
        select(listing, 0)
        selection_of(listing).setValidity(first, last)
        settle(listing)
        assert notice_of(selection_of(listing)).property("trouble")
        assert store.list_rows(ListQuery("company"))[0].valid_until is None
    assert "could not be changed" in expected_logs.text


@pytest.mark.slow
def test_what_is_deleted_goes_into_the_bin_after_one_question(
    listing: StaffWindow, store: LibraryStore
) -> None:
    before = stored(store)
    select(listing, 0)
    listing.touch("deleteSelected")
    settle(listing)
    assert listing.has("users")
    listing.touch("deleteNo")
    assert stored(store) == before
    listing.touch("deleteSelected")
    settle(listing)
    listing.touch("deleteYes")
    settle(listing)
    assert stored(store) == before[1:] == titles(listing)
    assert [one.title.resolve(CHINESE) for one in store.bin()] == before[:1]
    listing.touch("contentUndo")
    settle(listing)
    assert titles(listing) == before


@pytest.mark.slow
def test_what_something_else_needs_is_not_deleted(
    listing: StaffWindow, store: LibraryStore
) -> None:
    films = store.list_rows(ListQuery("film"))
    needed = {use.used for use in store.uses_of([one.reference for one in films]) if use.required}
    place = next(place for place, one in enumerate(films) if one.reference in needed)
    listing.content.openSection("film")
    settle(listing)
    selection_of(listing).toggle(place)
    settle(listing)
    listing.touch("deleteSelected")
    settle(listing)
    assert not listing.has("deleteYes")
    listing.touch("deleteNo")


@pytest.mark.slow
def test_a_row_is_drawn_elsewhere(listing: StaffWindow, store: LibraryStore) -> None:
    before = stored(store)
    start = listing.rect(listing.item("handle-0")).center().toPoint()
    end = listing.rect(listing.item("handle-3")).center().toPoint()
    QTest.mousePress(listing.window, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 13):
        here = start + (end - start) * step / 12
        QTest.mouseMove(listing.window, QPoint(here))
        listing.wait(0.02)
    QTest.mouseRelease(listing.window, Qt.MouseButton.LeftButton, pos=end)
    settle(listing)
    assert stored(store) == [*before[1:4], before[0], *before[4:]] == titles(listing)
    listing.touch("contentUndo")
    settle(listing)
    assert titles(listing) == before


@pytest.mark.slow
def test_the_keyboard_alone_selects_moves_and_undoes(
    listing: StaffWindow, store: LibraryStore
) -> None:
    before = stored(store)
    QTest.keyClick(listing.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    listing.key(Qt.Key.Key_Down)
    assert listing.focused == "row-0"
    QTest.keyClick(listing.window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(listing)
    assert stored(store) == [before[1], before[0], *before[2:]]
    QTest.keyClick(listing.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(listing)
    assert stored(store) == before
    listing.key(Qt.Key.Key_Space)
    assert selection_of(listing).property("count") == 1
    QTest.keyClick(listing.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selection_of(listing).property("count") == len(before)
    listing.key(Qt.Key.Key_Escape)
    assert selection_of(listing).property("count") == 0


def test_opening_a_row_and_a_new_one_is_told(listing: StaffWindow, store: LibraryStore) -> None:
    opened: list[tuple[str, str]] = []
    asked: list[str] = []
    listing.content.itemOpened.connect(lambda kind, key: opened.append((kind, key)))
    listing.content.newAsked.connect(asked.append)
    rows = store.list_rows(ListQuery("company"))
    listing.touch("row-1")
    listing.key(Qt.Key.Key_Return)
    assert opened == [("company", rows[1].reference.key)] * 2
    listing.touch("newItem")
    assert asked == ["company"]


@pytest.mark.slow
def test_what_a_colleague_changes_is_followed(listing: StaffWindow, store: LibraryStore) -> None:
    editor = Editor(store, Account("li", "李", Role.EDITOR), "office")
    reference = store.list_rows(ListQuery("company"))[0].reference
    draft = editor.draft(reference)
    editor.save(draft.with_values({"title": LocalizedText({CHINESE: "改了名字的企业"})}))
    listing.until(lambda: titles(listing)[0] == "改了名字的企业")
    editor.delete([reference])
    listing.until(lambda: "改了名字的企业" not in titles(listing))


@pytest.mark.slow
def test_every_section_opens(listing: StaffWindow, store: LibraryStore) -> None:
    counts = store.counts()
    for name in ("news", "page", "hall", "ui-text", "sector", "guided-tour", "slot", "tag"):
        listing.content.openSection(name)
        settle(listing)
        kind = "page" if name == "news" else name
        assert len(titles(listing)) == counts.get((kind, name == "news"), 0), name


@pytest.mark.slow
def test_an_undo_that_somebody_is_in_the_way_of_is_told(
    listing: StaffWindow, store: LibraryStore, expected_logs: pytest.LogCaptureFixture
) -> None:
    select(listing, 0)
    listing.touch("hideSelected")
    settle(listing)
    editor = Editor(store, Account("li", "李", Role.EDITOR), "office")
    reference: Reference = store.list_rows(ListQuery("company"))[0].reference
    editor.set_field([reference], "published", value=True)
    listing.touch("contentUndo")
    settle(listing)
    assert "不能再撤销" in notice(listing)
    assert "could not be changed" in expected_logs.text


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_what_one_touches_is_large_enough_and_on_the_screen(
    open_staff: OpenStaff, size: str
) -> None:
    staff = open_staff(size)
    staff.work()
    staff.touch("rail-content")
    settle(staff)
    select(staff, 0)
    unit = min(staff.window.width(), staff.window.height()) / 1080
    buttons = staff.items("QQuickAbstractButton")
    assert len(buttons) > 20
    for button in buttons:
        place = staff.rect(button)
        assert place.height() >= 64 * unit - 1.5, (button.objectName(), place)
    for name in ("newItem", "sort", "hideSelected", "deleteSelected", "clearSelection"):
        place = staff.rect(staff.item(name))
        assert place.right() <= staff.window.width(), (name, place)
        assert place.bottom() <= staff.window.height(), (name, place)
