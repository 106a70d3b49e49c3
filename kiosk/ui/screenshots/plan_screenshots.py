"""The states of the page of the plan: a room that is chosen, a floor that is being drawn."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.floor_plan.drawing import rectangle
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.plan.commands import add_passage, draw_room, lay_underlay
from kiosk.editorial.plan.reading import read_plan
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

FLOOR = "3"


def plan_states(
    shell: StaffViewModel,
    pages: StaffPages,
    press: Callable[[str], None],
    edit: Callable[[Callable[[Editor, LibraryStore], None]], None],
) -> list[State]:
    """`edit` has something done in the worker."""
    plan = pages.plan

    def draw_more() -> None:
        edit(draw_floor)
        plan.addFloor(FLOOR)

    def draw_by_hand() -> None:
        plan.drawing_state.useTool("rectangle")
        plan.drawing_state.press((40.0, 2.1), 0.8)
        plan.drawing_state.drag((47.9, 9.7), 0.8)

    def choose() -> None:
        plan.drawing_state.giveUp()
        plan.drawing_state.useTool("choose")
        plan.choose("room-302")

    return [
        ("plan", lambda: shell.openPage("plan")),
        ("plan-room", lambda: plan.choose("room-a1")),
        ("plan-days", lambda: press("planAskDays-0")),
        ("plan-days-closed", lambda: press("daysCancel")),
        ("plan-floor", draw_more),
        ("plan-drawing", draw_by_hand),
        ("plan-chosen", choose),
        ("plan-proposed", lambda: press("proposeWays")),
        ("plan-underlay", lambda: edit(lay_picture)),
        ("plan-new-floor", lambda: press("addFloor")),
        ("plan-closed", lambda: press("floorCancel")),
    ]


def lay_picture(editor: Editor, store: LibraryStore) -> None:
    """Any picture in place of an architect's plan."""
    picture = next(row.reference.key for row in store.list_media("") if row.family == "image")
    lay_underlay(editor, FLOOR, None, Underlay(FLOOR, picture, 2.0, 0.0, 44.0))


def draw_floor(editor: Editor, store: LibraryStore) -> None:
    """A floor of two rows of rooms, two of which overlap, with a corridor between them."""
    for number in range(8):
        left, top = 9.0 * (number % 4) + 4, 13.0 * (number // 4) + 2
        wide = 10.5 if number == 6 else 9.0
        draw_room(editor, store, FLOOR, rectangle((left, top), (left + wide, top + 10)))
    add_passage(editor, read_plan(store, "zh-Hans"), ["1", "2", FLOOR], (41.5, 13.5), "lift")
