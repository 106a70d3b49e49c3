"""Colours that can be read, and one place for colours and sizes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kiosk.ui
from tests.ui.conftest import OpenHall
from tests.ui.contrast import unreadable
from tests.ui.hall_window import PAGES, HallWindow

QML = Path(kiosk.ui.__file__).parent / "qml"
SOURCES = [path for path in sorted(QML.rglob("*.qml")) if path.name != "Theme.qml"]


@pytest.mark.parametrize("high_contrast", [False, True], ids=["normal", "high"])
@pytest.mark.parametrize("size", ["1920x1080", "1080x1920"])
def test_every_text_stands_out_from_what_is_behind_it(
    open_hall: OpenHall, size: str, high_contrast: bool
) -> None:
    hall = open_hall(size)
    hall.access.choose("highContrast", high_contrast)
    found = everything_unreadable(hall)
    assert not found, "\n".join(["", *found])


def everything_unreadable(hall: HallWindow) -> list[str]:
    """Texts of all screens that stand out too little."""
    hall.wait(0.3)
    found = [f"attract: {complaint}" for complaint in unreadable(hall)]
    hall.begin()
    for page in ("home", *PAGES):
        if page != "home":
            hall.open(page)
        hall.until(lambda: not pictures_pending(hall))
        found += [f"{page}: {complaint}" for complaint in unreadable(hall)]
    hall.ask()
    return [*found, *(f"still there: {complaint}" for complaint in unreadable(hall))]


def pictures_pending(hall: HallWindow) -> bool:
    return any(item.property("pending") for item in hall.items())


# One place for colours and sizes


def lines(pattern: str, *, but: tuple[str, ...] = ()) -> list[str]:
    """Lines of our QML, comments aside, in which a pattern is found."""
    return [
        f"{path.name}:{number}: {line.strip()}"
        for path in SOURCES
        if path.name not in but
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if re.search(pattern, re.sub(r"(^|\s)//.*", "", line))
    ]


def test_colours_are_written_in_the_theme_only() -> None:
    assert lines(r"\"#[0-9A-Fa-f]{3,8}\"|Qt\.(rgba|hsla|hsva)\(") == []
    assert lines(r"[cC]olou?r\s*:\s*\"(?!transparent)\w+\"") == []


def test_sizes_are_written_in_the_theme_only() -> None:
    sizes = r"(width|height|margins?|spacing|radius|padding|pixelSize|size|\bx|\by)"
    assert lines(rf"(?i){sizes}\s*:\s*(?!0\.)\d*[2-9]\d*(\.\d+)?\s*(;|$)") == []


def test_nothing_but_attract_loop_music_and_ceremony_moves_longer_than_the_theme_says() -> None:
    """Nor what tells that one waits, nor what is not for people: the doctor counts the frames of
    MovingPicture."""
    movers = (
        "AttractScreen.qml",
        "PanningPicture.qml",
        "MusicStage.qml",
        "Afterglow.qml",
        "ArrivalPanel.qml",
        "MovingPicture.qml",
    )
    assert lines(r"[dD]uration\s*:\s*\d{3,}", but=movers) == []


def test_all_text_is_plain_text_of_the_one_label_but_where_parts_are_marked() -> None:
    """What visitors have written is selected, and is said to be plain text where it is shown."""
    but = ("Label.qml", "MarkedText.qml", "WordedText.qml", "VisitorText.qml")
    assert lines(r"^\s*Text\s*\{|textFormat", but=but) == []


def test_all_words_can_be_translated() -> None:
    """Attract loop, calm and closed screen speak both languages at once; `name` names icons."""
    bilingual = (
        "AttractScreen.qml",
        "CalmScreen.qml",
        "ClosedScreen.qml",
        "LanguageButtons.qml",
    )
    assert lines(r"\b(text|title|note|label)\s*:\s*\"[^\"]", but=bilingual) == []
