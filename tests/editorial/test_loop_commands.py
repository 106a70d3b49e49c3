"""The commands over the plan of the loop, on a library as a file and on a server."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.schedule.playlist import MAX_PICTURE_SECONDS, Hours
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.loop.commands import (
    LoopChangedError,
    add_entry,
    remove_entry,
    set_hours,
    set_movement,
    set_order,
    set_seconds,
)
from kiosk.editorial.loop.reading import Block, read_loop
from kiosk.editorial.permissions import NotPermittedError

MORNING = Hours("12345", time(9), time(12))


def block(store: LibraryStore) -> Block:
    (only,) = read_loop(store, CHINESE).blocks
    return only


def test_a_block_of_several_entries_is_moved_as_one_change_and_comes_back_as_one(
    store: LibraryStore, editor: Editor
) -> None:
    keys = block(store).keys
    assert len(keys) == 3
    number = set_hours(editor, keys, Hours(), MORNING)
    assert block(store).hours == MORNING
    assert set_hours(editor, keys, MORNING, MORNING) == 0
    editor.undo(number)
    assert block(store).hours == Hours()


def test_what_was_not_seen_is_not_overwritten(
    store: LibraryStore, editor: Editor, other_editor: Editor
) -> None:
    first, *others = block(store).keys
    set_hours(other_editor, [first], Hours(), MORNING)
    with pytest.raises(LoopChangedError):
        set_hours(editor, [first, *others], Hours(), Hours("6"))
    with pytest.raises(LoopChangedError):
        set_seconds(editor, first, Hours(), 30)
    remove_entry(other_editor, others[0])
    with pytest.raises(LoopChangedError):
        set_hours(editor, others, Hours(), MORNING)
    with pytest.raises(LoopChangedError):
        set_order(editor, [first, *others], [*others, first])


@pytest.mark.parametrize(
    "hours",
    [
        Hours(days=""),
        Hours(since=datetime(2026, 12, 4).astimezone(), until=datetime(2026, 12, 1).astimezone()),
    ],
)
def test_hours_that_break_rules_are_refused(
    store: LibraryStore, editor: Editor, hours: Hours
) -> None:
    with pytest.raises(ProblemsError):
        set_hours(editor, block(store).keys, Hours(), hours)
    film = Reference("film", next(iter(store.read_many("film"))))
    with pytest.raises(ProblemsError):
        add_entry(editor, hours, film)
    assert block(store).hours == Hours()


def test_what_is_added_plays_last_in_its_block_under_its_own_name(
    store: LibraryStore, editor: Editor
) -> None:
    music = Reference("music", next(iter(store.read_many("music"))))
    number = add_entry(editor, Hours(), music)
    last = block(store).slots[-1]
    assert (last.family, last.silence) == ("music", "")
    assert last.planned.entry.title == last.shows
    editor.undo(number)
    assert len(block(store).slots) == 3


def test_the_order_of_a_block_changes_within_its_own_places(
    store: LibraryStore, editor: Editor
) -> None:
    first, second, third = block(store).keys
    set_hours(editor, [second], Hours(), MORNING)
    set_order(editor, [first, third], [third, first])
    assert [one.reference.key for one in read_loop(store, CHINESE).slots] == [third, second, first]


def test_seconds_stay_within_limits(store: LibraryStore, editor: Editor) -> None:
    picture = block(store).keys[1]
    for wanted, is_now in ((0, 1), (9999, MAX_PICTURE_SECONDS), (30, 30)):
        set_seconds(editor, picture, Hours(), wanted)
        assert block(store).slots[1].seconds == is_now


def test_a_picture_stands_still_and_drifts_again_by_undo(
    store: LibraryStore, editor: Editor, other_editor: Editor
) -> None:
    def movement() -> str:
        return block(store).slots[1].planned.entry.movement

    picture = block(store).keys[1]
    number = set_movement(editor, picture, Hours(), "still")
    assert movement() == "still"
    assert set_movement(editor, picture, Hours(), "still") == 0
    editor.undo(number)
    assert movement() == "drifting"
    set_hours(other_editor, [picture], Hours(), MORNING)
    with pytest.raises(LoopChangedError):
        set_movement(editor, picture, Hours(), "still")


def test_who_may_not_is_refused(store: LibraryStore) -> None:
    nobody = Editor(store, Account("x", "x", Role.EDITOR, active=False), "hall")
    with pytest.raises(NotPermittedError):
        set_hours(nobody, block(store).keys, Hours(), MORNING)
    with pytest.raises(NotPermittedError):
        remove_entry(nobody, block(store).keys[0])
