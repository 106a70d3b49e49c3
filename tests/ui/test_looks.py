"""How every screen looks, as far as a machine can tell: nothing cut off, covered or too small."""

from __future__ import annotations

import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.ui.screenshots.screenshot_run import LOOKS
from tests.ui.conftest import OpenHall
from tests.ui.contrast import contrast
from tests.ui.hall_window import PAGES, HallWindow
from tests.ui.hand import visible_below
from tests.ui.looks import complaints

MODES = [
    *((size, look) for size in ("1920x1080", "1080x1920", "1366x768") for look in LOOKS),
    *(
        (size, look)
        for size in ("1280x1024", "1024x768", "2560x1080", "768x1366")
        for look in ("normal", "all")
    ),
    ("3440x1440", "normal"),
    *((size, "all") for size in ("3840x2160", "2160x3840")),
]
"""Of a screen that is shaped like another one the extremes will do: only rounding differs."""

FIRST_MODES = [("1920x1080", "normal"), ("1080x1920", "all"), ("1366x768", "large")]
"""What is looked at each time; all others are slow together."""

FILLER_KEY = 4
"""QtVirtualKeyboard.KeyType.FillerKey: room between keys."""


def walk_over_all_pages(hall: HallWindow, *choices: str) -> list[str]:
    """Complaints about attract loop, home, every page, the panel of choices and the question, in
    both languages, for a visitor who has chosen something."""
    found = [f"attract: {complaint}" for complaint in complaints(hall)]
    hall.begin()
    for choice in choices:
        hall.access.choose(choice, True)
    for language in (CHINESE, ENGLISH):
        hall.navigation.home()
        hall.visit.chooseLanguage(language)
        for page in ("home", *PAGES):
            if page == "home":
                hall.settle()
            else:
                hall.open(page)
                hall.until(lambda: not any(strip.property("glides") for strip in hall.items()))
            found += [f"{page} {language}: {complaint}" for complaint in complaints(hall)]
        hall.visit.openAccess("")
        hall.settle()
        found += [f"access {language}: {complaint}" for complaint in complaints(hall)]
        hall.access.closePanel()
        hall.ask()
        found += [f"still there {language}: {complaint}" for complaint in complaints(hall)]
        hall.visit.begin()
    return [*found, *walk_over_what_staff_lead(hall, *choices)]


def walk_over_what_staff_lead(hall: HallWindow, *choices: str) -> list[str]:
    """Complaints about a ceremony and a guided tour, which begin as for everybody."""
    found: list[str] = []

    def look(name: str) -> None:
        for choice in choices:
            hall.access.choose(choice, True)
        hall.settle()
        found.extend(f"{name} {language}: {complaint}" for complaint in complaints(hall))

    for language in (CHINESE, ENGLISH):
        hall.ceremony.begin("", True, language)
        look("ceremony")
        hall.guided_tour.begin("", language)
        look("first step")
        hall.guided_tour.last()
        look("last step")
    hall.visit.leave()
    return found


@pytest.mark.parametrize(
    ("size", "look"),
    [pytest.param(*it, marks=[] if it in FIRST_MODES else [pytest.mark.slow]) for it in MODES],
)
def test_nothing_is_cut_off_or_covered_or_out_of_reach(
    open_hall: OpenHall, size: str, look: str
) -> None:
    hall = open_hall(size)
    found = walk_over_all_pages(hall, *LOOKS[look])
    assert not found, "\n".join(["", *found])


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
@pytest.mark.parametrize("look", ["normal", "large"])
def test_a_heading_keeps_away_from_what_is_below(open_hall: OpenHall, size: str, look: str) -> None:
    hall = open_hall(size)
    hall.begin(ENGLISH)
    for choice in LOOKS[look]:
        hall.access.choose(choice, True)
    for page in ("projects", "guide", "results", "films"):
        hall.open(page)
        gap = hall.rect(hall.item("pageBody")).top() - hall.rect(hall.item("pageHeading")).bottom()
        assert gap >= float(hall.theme.property("touchGap")) - 1, page


def test_every_key_stands_out_in_high_contrast(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.begin(ENGLISH)
    hall.access.choose("highContrast", True)
    hall.open("search")
    painted = hall.window.grabWindow()
    keys = [
        key
        for key in visible_below(hall.window.contentItem())
        if key.property("keyType") not in (None, FILLER_KEY) and key.isEnabled()
    ]
    assert len(keys) > 30
    for key in keys:
        place = hall.rect(key)
        edge = [
            painted.pixelColor(int(place.left()) + step, int(place.center().y()))
            for step in range(1, 14)
        ]
        assert max(contrast(edge[0], colour) for colour in edge) > 3, key.property("keyType")
