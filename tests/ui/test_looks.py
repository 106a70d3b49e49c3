"""How every page looks, as far as a machine can tell: nothing cut off, covered or too small."""

from __future__ import annotations

import pytest

from kiosk.core.text import CHINESE, ENGLISH
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import PAGES, HallWindow
from tests.ui.looks import complaints


def walk_over_all_pages(hall: HallWindow) -> list[str]:
    """Complaints about attract loop, home, every page and the question, in both languages."""
    found = [f"attract: {complaint}" for complaint in complaints(hall)]
    hall.begin()
    for language in (CHINESE, ENGLISH):
        hall.visit.home()
        hall.visit.chooseLanguage(language)
        for page in ("home", *PAGES):
            if page == "home":
                hall.settle()
            else:
                hall.open(page)
            found += [f"{page} {language}: {complaint}" for complaint in complaints(hall)]
        hall.ask()
        found += [f"still there {language}: {complaint}" for complaint in complaints(hall)]
        hall.visit.begin()
    return found


@pytest.mark.parametrize("large_text", [False, True], ids=["normal", "large"])
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920", "1366x768"])
def test_nothing_is_cut_off_or_covered_or_out_of_reach(
    open_hall: OpenHall, size: str, large_text: bool
) -> None:
    hall = open_hall(size)
    hall.theme.setProperty("largeText", large_text)
    hall.settle()
    found = walk_over_all_pages(hall)
    assert not found, "\n".join(["", *found])


def test_nothing_is_cut_off_or_covered_in_high_contrast(hall: HallWindow) -> None:
    hall.theme.setProperty("highContrast", True)
    hall.settle()
    found = walk_over_all_pages(hall)
    assert not found, "\n".join(["", *found])
