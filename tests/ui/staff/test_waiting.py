"""How often it is compared what waits to be published."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.values import Reference
from kiosk.db.library.lists.content_to_do import ContentToDo
from kiosk.db.library.scheduled_publishing import ScheduledPublishing
from kiosk.ui.staff.publish.waiting import REST, WaitingViewModel
from tests.ui.hand import until

SLOW = 0.02


class SlowComparison:
    """Computes a while for each answer; keeps when it was asked."""

    def __init__(self) -> None:
        self.number = 0
        self.asked: list[float] = []

    def things(self) -> frozenset[Reference]:
        self.asked.append(time.monotonic())
        end = time.thread_time() + SLOW
        while time.thread_time() < end:
            pass
        return frozenset(Reference("company", str(one)) for one in range(self.number))

    def scheduled(self) -> ScheduledPublishing | None:
        return None

    def content_to_do(self) -> ContentToDo:
        return ContentToDo()


def test_comparing_pauses_in_proportion_and_sees_the_last_change(
    application: QGuiApplication,
) -> None:
    source, parent = SlowComparison(), QObject()
    waiting = WaitingViewModel(source, parent)
    for number in range(1, 40):
        source.number = number
        waiting.look()
        until(lambda: waiting.property("changes") > 0)
    until(lambda: waiting.property("changes") == 39)
    assert waiting.is_idle
    waiting.close()
    assert len(source.asked) == 2
    first, second = source.asked
    assert second - first >= REST * SLOW
