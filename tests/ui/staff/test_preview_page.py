"""The visitors' page of the preview, looked into where it is drawn: its own QML items."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Row
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.preview_app import open_preview
from kiosk.ui.preview.messages import Answer, Nothing, Picture, Show
from kiosk.ui.preview.pages import AMONG_OTHERS, WITH_SLUG
from kiosk.ui.preview.preview import Preview
from tests.ui.hand import visible_below

TYPED = LocalizedText({CHINESE: "草原新能源", ENGLISH: "Grassland Energy"})


class Watched:
    """A preview, its answers, and what stands on its page."""

    def __init__(self, folder: DataFolder) -> None:
        library = open_library(folder)
        self._store = LibraryStore(library)
        self.answers: list[Answer] = []
        self.picture = QImage()
        self.preview: Preview | None = None

    def hear(self, answer: Answer, image: QImage | None) -> None:
        self.answers.append(answer)
        self.picture = image.copy() if image else QImage()

    def draft(self, kind: str, number: int = 0) -> Draft:
        key, stored = list(self._store.read_many(kind).items())[number]
        return Draft(kind, key, stored.version, Row(stored.values))

    def show(self, draft: Draft, language: str = CHINESE, *, large: bool = False) -> Answer:
        assert self.preview
        size = (1920, 1080, 640, 360)
        self.preview.obey(Show(len(self.answers), draft.to_json(), language, large, *size))
        return self.answers[-1]

    def texts(self) -> list[str]:
        assert self.preview
        items = visible_below(self.preview.stage.window.contentItem())
        return [str(one.property("text")) for one in items if one.property("text")]

    def close(self) -> None:
        self._store.engine.dispose()


@pytest.fixture
def watched(
    application: QGuiApplication, station_copy: DataFolder, tmp_path: Path
) -> Iterator[Watched]:
    place = tmp_path / "preview"
    place.mkdir()
    made = Watched(station_copy)
    with open_preview(station_copy, place, made.hear) as preview:
        made.preview = preview
        yield made
        made.preview = None
    made.close()


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_what_is_typed_stands_on_the_page_of_each_kind(watched: Watched, language: str) -> None:
    unseen = []
    for kind in (*WITH_SLUG, *AMONG_OTHERS):
        draft = watched.draft(kind, 4 if kind == "place" else 0)  # the first are zones
        typed = draft.with_values({KINDS[kind].title: TYPED})
        assert isinstance(watched.show(typed, language), Picture)
        if not any(TYPED[language] in text for text in watched.texts()):
            unseen.append(kind)
    assert unseen == ["waypoint"]  # it has no name for visitors


def test_a_tag_has_no_page(watched: Watched) -> None:
    answer = watched.show(watched.draft("tag"))
    assert isinstance(answer, Nothing)
    assert answer.why == "no-page"
    assert isinstance(watched.show(watched.draft("company")), Picture)


def test_the_interface_of_the_page_follows_the_language(watched: Watched) -> None:
    company = watched.draft("company")
    watched.show(company, ENGLISH)
    assert "Next" in watched.texts()
    watched.show(company, CHINESE)
    assert "下一个" in watched.texts()
    assert "Next" not in watched.texts()


def test_large_text_is_larger(watched: Watched) -> None:
    company = watched.draft("company").with_values({"title": TYPED})

    def height() -> float:
        assert watched.preview
        items = visible_below(watched.preview.stage.window.contentItem())
        return next(one.height() for one in items if one.property("text") == TYPED[CHINESE])

    watched.show(company)
    normal = height()
    watched.show(company, large=True)
    assert height() > normal * 1.2


def test_nothing_is_counted(watched: Watched, station_copy: DataFolder) -> None:
    for kind in ("company", "film", "project"):
        watched.show(watched.draft(kind))
    assert not station_copy.state.exists()
