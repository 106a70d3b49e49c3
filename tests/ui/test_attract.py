"""The attract loop with the real film worker: what follows what, and what is written of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.common import Picture
from kiosk.core.content.films import Film
from kiosk.core.schedule.playlist import MOVEMENTS, SOUNDS, Entry, Hours, Playlist
from kiosk.core.settings.settings import FilmSettings
from kiosk.db.state.play import Play, PlayOutcome
from kiosk.db.state.plays import PlayLog, latest_plays
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore, read_state
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from kiosk.ui.viewmodels.visit.attract import AttractViewModel
from tests.media.witness import CLIPS
from tests.ui.hall_window import until

NOON = datetime(2026, 3, 2, 12).astimezone()


class Loop:
    """An attract loop whose plan and clock belong to the test."""

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state.sqlite"
        self.entries: tuple[Entry, ...] = ()
        self.now = NOON
        self.shown: list[str] = []
        self._closed = False
        self.film = FilmViewModel()
        register_drawing(self.film.property("software"))
        self.settings = FilmSettings(attract_volume=40, quiet_hours=("17:30-09:00",))
        self._store = StateStore(self.state)
        self.plays = PlayLog(self._store, 1)
        self.quarantine = Quarantine(self._store)
        self.attract = AttractViewModel(
            self, self.film, self.settings, self.plays, self.quarantine, lambda: self.now
        )
        self.attract.changed.connect(self._note)

    def attract_playlist(self, _language: str) -> Playlist:
        return Playlist(self.entries, ())

    def play(self, *entries: Entry) -> None:
        self.entries = entries
        self.attract.begin()

    def close(self) -> tuple[Play, ...]:
        """What was written, the first play first."""
        if self._closed:
            return ()
        self._closed = True
        self.attract.deleteLater()
        self.film.shut_down()
        self.film.deleteLater()
        self.plays.close()
        self._store.close()
        state = read_state(self.state)
        try:
            return tuple(reversed(latest_plays(state, 100)))
        finally:
            state.dispose()

    def _note(self) -> None:
        slot = self.attract.present.slot if self.attract.present else ""
        if not self.shown or self.shown[-1] != slot:
            self.shown.append(slot)


@pytest.fixture
def loop(application: QGuiApplication, tmp_path: Path) -> Iterator[Loop]:
    loop = Loop(tmp_path)
    yield loop
    loop.close()


def film(name: str, slot: str = "", folder: Path = CLIPS, sound: str = SOUNDS[0]) -> Entry:
    slot = slot or name
    shown = Film(slot, slot, "", folder / name, 600, None)
    return Entry(film=shown, slot=slot, title=slot, hours=Hours(sound=sound))


def picture(slot: str, movement: str = MOVEMENTS[0]) -> Entry:
    path = CLIPS / f"{slot}.webp"
    shown = Picture(path, path, path, 16, 9)
    return Entry(picture=shown, seconds=1, slot=slot, title=slot, movement=movement)


def shown(loop: Loop, *slots: str) -> Callable[[], bool]:
    return lambda: loop.shown[: len(slots)] == list(slots)


def test_films_and_pictures_play_in_turn_and_begin_again(loop: Loop) -> None:
    loop.play(film("short.mp4", "one"), picture("two"), film("odd.mp4", "three"))
    until(shown(loop, "one", "two", "three", "one"), seconds=15)
    assert not loop.attract.property("showsPicture")


def test_a_picture_covers_the_film_until_the_next_one_has_its_first_frame(loop: Loop) -> None:
    loop.play(picture("two"), film("short.mp4", "one"))
    assert loop.attract.property("showsPicture")
    assert loop.attract.property("picture").endswith("two.webp")
    until(lambda: loop.film.property("hasPicture"), seconds=5)
    assert not loop.attract.property("showsPicture")


def test_one_film_alone_goes_round(loop: Loop) -> None:
    loop.play(film("short.mp4"))
    frames = []
    loop.film.nextBegan.connect(lambda: frames.append(loop.film.frame()))
    until(lambda: len(frames) >= 2, seconds=8)
    assert all(frames), "the last frame stands until the first one comes"


def test_every_play_is_written_with_how_it_ended(loop: Loop) -> None:
    loop.play(film("short.mp4", "one"), picture("two"))
    until(shown(loop, "one", "two", "one"), seconds=8)
    loop.attract.end()
    assert loop.film.property("status") == "empty"
    plays = loop.close()
    assert [(play.slot, play.how) for play in plays] == [
        ("one", PlayOutcome.ENDED),
        ("two", PlayOutcome.ENDED),
        ("one", PlayOutcome.INTERRUPTED),
    ]
    assert plays[1].played_ms == pytest.approx(1000, abs=250)
    assert "one" in plays[0].because


def test_a_bad_file_is_passed_over_unseen_and_rests(loop: Loop, tmp_path: Path) -> None:
    (tmp_path / "bad.mp4").write_bytes(b"\0" * 5000)
    loop.play(film("short.mp4", "good"), film("bad.mp4", "bad", tmp_path))
    until(lambda: loop.quarantine.is_quarantined("bad.mp4"), seconds=10)
    assert set(loop.shown) == {"good"}


def test_with_nothing_but_a_bad_file_it_rests_and_the_loop_lives(
    loop: Loop, tmp_path: Path
) -> None:
    (tmp_path / "bad.mp4").write_bytes(b"\0" * 5000)
    loop.play(film("bad.mp4", "bad", tmp_path))
    until(lambda: loop.quarantine.is_quarantined("bad.mp4"), seconds=10)
    until(lambda: loop.attract.present is None, seconds=5)


def test_a_file_that_is_gone_leaves_its_poster_for_a_while_and_does_not_rest(
    loop: Loop, tmp_path: Path
) -> None:
    loop.play(film("gone.mp4", "gone", tmp_path))
    until(lambda: loop.film.property("status") == "failed")
    assert loop.attract.present
    assert not loop.quarantine.is_quarantined("gone.mp4")


def test_a_film_that_stands_gives_way_to_the_next(loop: Loop) -> None:
    loop.play(film("hall.mp4", "stands"), film("short.mp4", "next"))
    until(lambda: loop.film.property("hasPicture"))
    loop.film.workerRestarted.emit(True)
    until(shown(loop, "stands", "next"))
    plays = loop.close()
    assert (plays[0].how, plays[0].problem) == (PlayOutcome.SKIPPED, "stalled")


def test_the_plan_of_the_moment_decides_at_the_boundary(loop: Loop) -> None:
    loop.play(film("short.mp4", "morning"))
    until(lambda: loop.film.property("hasPicture"))
    loop.entries = (film("odd.mp4", "evening"),)
    until(shown(loop, "morning", "evening"), seconds=5)


def test_a_quiet_hour_begins_with_the_next_film_and_ends_so(loop: Loop) -> None:
    loop.play(film("short.mp4", "one"), film("odd.mp4", "other"))
    until(lambda: loop.film.property("hasPicture"))
    assert loop.film.sound_viewmodel.property("volume") == 40
    loop.now = NOON.replace(hour=20)
    until(lambda: loop.film.sound_viewmodel.property("volume") == 0)
    loop.now = NOON
    until(lambda: loop.film.sound_viewmodel.property("volume") == 40)


def test_a_slot_is_silent_or_heard_as_its_plan_says(loop: Loop) -> None:
    loop.play(film("short.mp4", "one", sound="silent"), film("odd.mp4", "other"))
    until(lambda: loop.film.property("hasPicture"))
    assert loop.film.sound_viewmodel.property("volume") == 0
    until(shown(loop, "one", "other"))
    assert loop.film.sound_viewmodel.property("volume") == 40
    until(shown(loop, "one", "other", "one"))
    loop.attract.unmute()
    assert loop.film.sound_viewmodel.property("volume") == 0, "it is silent by its plan"


def test_a_picture_drifts_or_stands_still_as_its_plan_says(loop: Loop) -> None:
    loop.play(picture("two", movement="still"), picture("three"))
    assert not loop.attract.property("pictureDrifts")
    until(shown(loop, "two", "three"))
    assert loop.attract.property("pictureDrifts")


def test_muting_is_heard_at_once_and_by_what_is_prepared_already(loop: Loop) -> None:
    loop.play(film("short.mp4", "one"), film("odd.mp4", "other"))
    until(lambda: loop.film.prepared is not None)
    loop.attract.mute_until(NOON + timedelta(hours=1))
    assert loop.film.sound_viewmodel.property("volume") == 0
    until(shown(loop, "one", "other"))
    assert loop.film.sound_viewmodel.property("volume") == 0
    loop.attract.unmute()
    assert loop.film.sound_viewmodel.property("volume") == 40


def test_a_loop_that_begins_with_a_picture_is_as_loud_as_the_hall_wants(loop: Loop) -> None:
    """And not as loud as the last visitor's film."""
    loop.film.openFilm(Film("film", "Film", "", CLIPS / "hall.mp4", 0, None), volume=90, muted=True)
    loop.play(picture("two"), film("short.mp4", "one"))
    until(shown(loop, "two", "one"))
    assert (
        loop.film.sound_viewmodel.property("volume"),
        loop.film.sound_viewmodel.property("muted"),
    ) == (40, False)


def test_a_visitor_leaves_nothing_that_goes_on(loop: Loop) -> None:
    loop.play(picture("two"), film("short.mp4", "one"))
    loop.attract.end()
    assert not loop.attract.property("showsPicture")
    assert loop.attract.present is None
    count = len(loop.shown)
    until(lambda: loop.film.property("status") == "empty")
    assert len(loop.shown) == count
