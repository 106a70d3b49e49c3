"""A day of the attract loop in a minute, by real touches on the staff window."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.schedule.playlist import why
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.loop.reading import read_loop
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.test_loop_page import FRIDAY, opened, plan, said

__all__ = ["plan"]


def test_a_day_runs_through_in_a_minute_and_tells_what_kiosk_why_would(
    open_staff: OpenStaff, plan: list[Reference], store: LibraryStore
) -> None:
    assert plan
    page = opened(open_staff())
    page.touch("showDay")
    page.touch(f"dayOf-{FRIDAY}")
    page.until(lambda: page.item("dayPlay").isEnabled())
    loop_plan = read_loop(store, CHINESE).plan
    line = page.rect(page.item("dayLine"))
    for part in (0.95, 0.65, 0.45, 0.2):
        page.touch_at(QPointF(line.left() + part * line.width(), line.center().y()).toPoint())
        clock = said(page, "dayClock")
        moment = datetime.fromisoformat(f"2026-11-27 {clock}").astimezone()
        assert abs(moment.hour / 24 - part) < 0.07
        due = loop_plan.due(moment)
        assert said(page, "dayTold") in [why(entry, CHINESE) for entry in due]
        assert page.has("dayClosed") == (not 9 <= moment.hour < 17)
        assert page.has("dayTurns") == (len(due) > 1)
    page.touch("dayPlay")
    page.until(lambda: said(page, "dayClock") > clock)
    page.touch("dayPlay")
    clock = said(page, "dayClock")
    page.wait(0.3)
    assert said(page, "dayClock") == clock, "it is stopped"
    page.touch("dayDone")
    assert not page.has("dayLine")
