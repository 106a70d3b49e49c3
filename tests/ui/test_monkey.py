"""Whatever a visitor does, nothing breaks, nobody gets out, and the attract loop comes back.

`make test` has a short one; KIOSK_MONKEY_ACTS=100000 asks for the long one, which also watches
the memory.
"""

from __future__ import annotations

import ctypes
import gc
import os

import psutil
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.localized_text import CHINESE
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import COUNTDOWN, IDLE, HallWindow
from tests.ui.monkey import Monkey

ACTS = int(os.environ.get("KIOSK_MONKEY_ACTS", "1500"))
SEED = 20190720
LOOK = 10_000
"""After so many acts the memory is looked at, when the attract loop is back; the first look counts
as warm-up."""
REST = 400
"""Now and then the monkey goes away until the attract loop is back."""


def written_bytes() -> int:
    """What this process alone has written to, without what the allocator keeps for later. Pages
    that are only read count or not as other processes come and go, and so does the ring of frames
    that it shares with the film worker."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    maps = psutil.Process().memory_maps(grouped=False)
    return sum(it.private_dirty for it in maps if it.perms.endswith("p"))


@pytest.mark.parametrize("mode", ["ceremony", "guided"])
def test_a_monkey_without_a_keyboard_does_not_get_past_what_staff_lead(
    hall: HallWindow, mode: str
) -> None:
    if mode == "ceremony":
        hall.ceremony.begin("", True, CHINESE)
    else:
        hall.guided_tour.begin("", CHINESE)
    hall.settle()
    pages = [page.name for page in hall.pages]
    monkey = Monkey(hall.window, SEED, QCoreApplication.processEvents, keyboard=False)
    for _ in range(150):
        monkey.act()
        hall.clock.pass_time(0.5)
        assert hall.presence == mode
    assert [page.name for page in hall.pages] == pages
    assert hall.visit.property("language") == CHINESE
    hall.visit.leave()
    hall.wait(0.5)  # what was pressed last is heard


@pytest.mark.timeout(120 + ACTS // 10)
def test_a_monkey_breaks_nothing_and_never_gets_out(
    open_hall: OpenHall, expected_qt_messages: list[str]
) -> None:
    hall = open_hall()
    window = hall.window
    monkey = Monkey(window, SEED, QCoreApplication.processEvents)
    seen: set[str] = set()
    memory: list[int] = []
    for act in range(ACTS):
        name = monkey.act()
        hall.clock.pass_time(0.5)
        assert not expected_qt_messages, f"act {act}, {name} on {hall.page}"
        assert hall.presence in ("attract", "visiting", "asking")
        assert window.isVisible()
        assert QGuiApplication.topLevelWindows() == [window]
        seen.add(hall.page)
        if act % REST == REST - 1:
            hall.clock.pass_time(IDLE + 1)
            hall.tick()
            hall.clock.pass_time(COUNTDOWN + 1)
            hall.tick()
            if hall.presence == "attract" and act >= LOOK * (len(memory) + 1):
                memory.append(written_bytes())
    hall.visit.leave()
    hall.wait(1)  # an engine that goes while pictures load leaves Qt's cache of them in disorder
    assert not expected_qt_messages
    assert hall.page == ""
    assert hall.presence == "attract"
    assert len(seen) > 5
    assert not memory[1:] or memory[-1] < memory[1] * 1.05, memory
