"""Everything a hand can do, the keyboard can: reach it, see it, press it."""

from __future__ import annotations

from itertools import cycle

import pytest
from PySide6.QtCore import SIGNAL, QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from tests.ui.hall_window import BUTTON, FIELDS, PAGES, SLIDER, HallWindow

HOME_ORDER = [
    "watchFilm",
    "tile-projects",
    "tile-companies",
    "tile-results",
    "tile-films",
    "tile-guide",
    "tile-opportunities",
    "tile-about",
    "search",
    "access",
    "language-zh-Hans",
    "language-en",
]
TOO_MANY = 60


def reachable(hall: HallWindow) -> set[str]:
    """What a hand can use on this page, in sight or not yet scrolled to."""
    usable = [it for kind in (BUTTON, SLIDER, *FIELDS) for it in hall.items(kind)]
    rail = {"rail"} if hall.has("rail") else set()
    return {it.objectName() for it in usable if it.isEnabled()} | rail


def walk(hall: HallWindow) -> list[QQuickItem]:
    """Tab through the page, once round."""
    found: list[QQuickItem] = []
    while (item := hall.window.activeFocusItem()) not in found:
        assert len(found) < TOO_MANY
        found.append(item)
        assert is_marked(item), f"no focus ring on {item.objectName() or item}"
        assert is_in_sight(hall, item), f"not in sight: {item.objectName()}"
        hall.key(Qt.Key.Key_Tab)
    return found


def is_marked(item: QQuickItem) -> bool:
    """The ring of a field of text is round its frame, which does not scroll with the text."""
    field = any(item.inherits(kind) for kind in FIELDS)
    frame = next(it for it in above(item) if has_ring(it)) if field else item
    rings = [it for it in below(frame) if it.objectName() == "focusRing"]
    return any(ring.isVisible() for ring in rings)


def has_ring(item: QQuickItem) -> bool:
    return any(it.objectName() == "focusRing" for it in item.childItems())


def below(item: QQuickItem) -> list[QQuickItem]:
    return [item, *(found for child in item.childItems() for found in below(child))]


def above(item: QQuickItem) -> list[QQuickItem]:
    parent: QQuickItem | None = item.parentItem()
    return [parent, *above(parent)] if parent else []


def is_in_sight(hall: HallWindow, item: QQuickItem) -> bool:
    """Whole within the window and everything that clips it."""
    here = hall.rect(item).adjusted(1, 1, -1, -1)
    frames = [QRectF(0, 0, hall.window.width(), hall.window.height())]
    frames += [hall.rect(parent) for parent in above(item) if parent.clip()]
    return all(frame.contains(here) for frame in frames)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["home", *PAGES])
def test_tab_reaches_everything_once_and_marks_it_in_sight(hall: HallWindow, page: str) -> None:
    hall.begin()
    if page != "home":
        hall.open(page)
    hall.key(Qt.Key.Key_Tab)
    names = [item.objectName() for item in walk(hall)]
    assert len(set(names)) == len(names)
    assert reachable(hall) <= set(names)


def test_tab_stays_in_the_panel_of_choices_and_escape_leaves_it(hall: HallWindow) -> None:
    hall.begin()
    hall.item("access").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    hall.key(Qt.Key.Key_Return)
    assert hall.focused == "largeText"
    hall.key(Qt.Key.Key_Space)
    assert hall.theme.property("largeText")
    hall.key(Qt.Key.Key_Tab)
    assert {item.objectName() for item in walk(hall)} == reachable(hall)
    hall.key(Qt.Key.Key_Escape)
    assert hall.focused == "access"


def test_tab_goes_in_the_order_of_reading(hall: HallWindow) -> None:
    hall.begin()
    hall.key(Qt.Key.Key_Tab)
    names = [item.objectName() for item in walk(hall)]
    first = names.index(HOME_ORDER[0])
    assert names[first:] + names[:first] == HOME_ORDER


def test_a_page_begins_where_the_finger_would(hall: HallWindow) -> None:
    hall.begin()
    assert hall.focused == "watchFilm"
    hall.open("companies")
    assert hall.focused == "back"
    hall.open("film")
    assert hall.focused == "playPause"


def test_a_visit_by_keyboard_alone(hall: HallWindow) -> None:
    hall.key(Qt.Key.Key_Return)
    hall.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert hall.page == "Companies"
    while not hall.focused.startswith("company-"):
        hall.key(Qt.Key.Key_Tab)
    hall.key(Qt.Key.Key_Return)
    assert hall.page == "Company"
    hall.key(Qt.Key.Key_Escape)
    assert hall.focused.startswith("company-")
    hall.key(Qt.Key.Key_Escape)
    assert hall.focused == "tile-companies"


def test_every_kind_of_button_is_pressed_by_a_key(hall: HallWindow) -> None:
    hall.begin()
    keys = cycle((Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space))
    tried: set[str] = set()
    for page in ("home", *PAGES):
        for name in sorted(reachable_on(hall, page)):
            item = hall.item(name)
            kind = name.split("-")[0]
            if kind in tried or not item.inherits(BUTTON) or not is_in_sight(hall, item):
                continue
            tried.add(kind)
            spy = QSignalSpy(item, SIGNAL("clicked()"))  # type: ignore[call-overload]  # its stub
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            key = next(keys)
            hall.key(key)
            assert spy.count() == 1, f"{key} {name} on {page}"
            reachable_on(hall, page)
    assert len(tried) > 8


def reachable_on(hall: HallWindow, page: str) -> set[str]:
    hall.access.closePanel()
    hall.navigation.home()
    if page != "home":
        hall.open(page)
    hall.settle()
    return reachable(hall)


def test_arrow_keys_move_the_sliders(hall: HallWindow) -> None:
    hall.begin()
    hall.open("film")
    hall.item("volume").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    before = hall.film.sound_viewmodel.property("volume")
    hall.key(*[Qt.Key.Key_Left] * 5)
    assert hall.film.sound_viewmodel.property("volume") == before - 5
