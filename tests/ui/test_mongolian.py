"""A visit in Mongolian, with words and content that staff have supplied."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, MONGOLIAN, LocalizedText
from kiosk.db.models import Hall, Project, UiText
from tests.ui.conftest import OpenContent, OpenHall
from tests.ui.hall_window import HallWindow

WORDS = {
    "Projects": "ᠲᠥᠰᠥᠯ",
    "Cooperation projects": "ᠬᠠᠮᠵᠢᠯᠴᠠᠬᠤ ᠲᠥᠰᠥᠯ",
    "Companies": "ᠠᠵᠤ ᠠᠬᠤᠢᠯᠠᠯ",
    "Films": "ᠺᠢᠨᠣ᠋",
    "Back": "ᠪᠤᠴᠠᠬᠤ",
    "%n project(s) · touch a card to read its story": "%n ᠲᠥᠰᠥᠯ",
    "Where": "ᠭᠠᠵᠠᠷ",
}
"""Fixtures, not translations to show: short words whose form is what is tested."""

TITLE = "ᠲᠥᠩᠯᠢᠶᠣᠤ"
STORY = "ᠪᠡᠭᠡᠵᠢᠩ ᠦᠪᠦᠷ ᠮᠣᠩᠭᠣᠯ"


@pytest.fixture
def mongolian(library: Engine) -> Engine:
    """A library whose hall speaks Mongolian, and whose first project has Mongolian texts."""
    with Session(library) as session, session.begin():
        hall = session.scalars(select(Hall)).one()
        hall.languages = "zh-Hans en mn-Mong"
        session.add_all(UiText(language=MONGOLIAN, message=m, text=t) for m, t in WORDS.items())
        project = session.scalars(select(Project).order_by(Project.position)).first()
        assert project is not None
        project.title = LocalizedText({**project.title, MONGOLIAN: TITLE})
        project.summary = LocalizedText({**(project.summary or {}), MONGOLIAN: STORY})
    return library


@pytest.fixture
def hall(mongolian: Engine, publish: OpenContent, open_hall: OpenHall) -> HallWindow:
    return open_hall("1920x1080", publish())


def test_the_language_has_a_button_only_where_the_hall_speaks_it(
    hall: HallWindow, open_hall: OpenHall
) -> None:
    assert hall.has("language-mn-Mong")
    assert not open_hall().has("language-mn-Mong")


def spoken(hall: HallWindow) -> list[str]:
    """What can be read, in whatever direction."""
    upright = [str(it.property("text")) for it in hall.items("VerticalWriting")]
    return [*hall.texts(), *upright]


def test_staff_words_are_spoken_and_chinese_where_there_are_none(hall: HallWindow) -> None:
    hall.begin(MONGOLIAN)
    assert "ᠲᠥᠰᠥᠯ" in spoken(hall)
    assert "帮扶成效" in spoken(hall)
    hall.visit.chooseLanguage(CHINESE)
    hall.settle()
    assert "ᠲᠥᠰᠥᠯ" not in spoken(hall)


def test_numbers_stand_in_staff_words(hall: HallWindow) -> None:
    hall.begin(MONGOLIAN)
    hall.open("projects")
    count = len(hall.navigation.page_in_front.catalog.projects(MONGOLIAN))
    assert f"{count} ᠲᠥᠰᠥᠯ" in spoken(hall)


def test_content_without_mongolian_is_chinese(hall: HallWindow) -> None:
    hall.begin(MONGOLIAN)
    hall.open("companies")
    names = {card.name for card in hall.navigation.page_in_front.catalog.companies(CHINESE)}
    assert names & set(spoken(hall))
