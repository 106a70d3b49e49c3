"""The states of the page of the attract loop: a plan as a hall may have it, with a gap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row, Value
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.loop.day import LoopDayViewModel
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

BLOCKS = (
    ("宣传片", "The hall's film", "12345", time(9), time(12)),
    ("马头琴午间", "Morin khuur at noon", "12345", time(12), time(13, 30)),
    ("宣传片", "The hall's film", "12345", time(13, 30), time(17)),
    ("周末家庭", "Families at the weekend", "67", time(10), time(16)),
    ("签约仪式", "The signing", "5", time(14), time(16)),
)
SIGNING = 4


def loop_states(
    shell: StaffViewModel,
    pages: StaffPages,
    press: Callable[[str], None],
    edit: Callable[[Callable[[Editor, LibraryStore], None]], None],
) -> list[State]:
    """`edit` has something done in the worker."""
    loop = pages.loop

    def open_page() -> None:
        edit(plan_week)
        shell.openPage("loop")

    def show_day() -> None:
        press("askDone")
        press("showDay")

    def show_noon() -> None:
        day = loop.findChild(LoopDayViewModel)
        assert day is not None
        day.scrub(12.5 * 60)

    def show_hours() -> None:
        press("dayDone")
        press("changeHours")

    return [
        ("loop", open_page),
        ("loop-block", lambda: loop.choose(0)),
        ("loop-covering", lambda: loop.choose(SIGNING)),
        ("loop-covered", lambda: loop.choose(2)),
        ("loop-question", lambda: press("askLoop")),
        ("loop-day", show_day),
        ("loop-day-noon", show_noon),
        ("loop-hours", show_hours),
        ("loop-closed", lambda: press("hoursCancel")),
    ]


def plan_week(editor: Editor, store: LibraryStore) -> None:
    """Give the hall a plan of a week in place of the one it has."""
    opening = tuple(
        Row({"weekday": day, "opens": time(9 if day < 6 else 10), "closes": time(17)})
        for day in range(2, 8)
    )
    hall = editor.draft(HALL)
    editor.save(hall.with_values({"opening_hours": opening}))
    slots = [Reference("slot", key) for key in store.read_many("slot")]
    first, *pictures = slots

    def put(
        reference: Reference, title: LocalizedText, days: str, starts: time, ends: time,
        **more: Value,
    ) -> None:  # fmt: skip
        draft = editor.draft(reference)
        values = {"title": title, "days": days, "starts": starts, "ends": ends, **more}
        editor.save(draft.with_values(values))

    def copy(reference: Reference, *when: object, **more: Value) -> None:
        new = editor.save(editor.copy(reference).with_values({"published": True})).draft.reference
        put(new, *when, **more)  # type: ignore[arg-type]

    for number, (chinese, english, *when) in enumerate(BLOCKS):
        title = LocalizedText({CHINESE: chinese, ENGLISH: english})
        if number == 0:
            put(first, title, *when)  # type: ignore[arg-type]
            for one in pictures:
                put(one, title, *when)  # type: ignore[arg-type]
        elif number == 1:
            copy(first, title, *when, sound="silent")
        elif number == SIGNING:
            copy(first, title, *when, priority="before-others")
        else:
            copy(first, title, *when)
