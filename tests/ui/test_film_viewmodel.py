"""What QML is told of a film, from the real worker."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.core.content.films import Film
from kiosk.media.playback.worker_process import FilmFrame
from kiosk.ui.film.drawing_types import register_drawing
from kiosk.ui.film.film_viewmodel import FilmViewModel
from tests.children import children
from tests.media.witness import CLIPS
from tests.ui.hall_window import until

CAPTIONS = "1\n00:00:00,000 --> 00:00:09,000\n{}\n"


@pytest.fixture
def screen_film(application: QGuiApplication) -> Iterator[FilmViewModel]:
    film = FilmViewModel()
    register_drawing(film.property("software"))
    yield film
    film.shut_down()
    film.deleteLater()


def content(path: Path, captions: dict[str, Path] | None = None) -> Film:
    return Film("film", "Film", "", path, 0, None, captions or {})


def reaches(film: FilmViewModel, status: str) -> None:
    until(lambda: film.property("status") == status)


def test_a_film_has_a_picture_a_length_and_a_shape(screen_film: FilmViewModel) -> None:
    assert (screen_film.property("status"), screen_film.property("hasPicture")) == ("empty", False)
    screen_film.openFilm(content(CLIPS / "upright.mp4"), volume=30)
    assert screen_film.property("status") == "opening"
    reaches(screen_film, "playing")
    until(lambda: screen_film.property("hasPicture") and screen_film.property("durationMs"))
    assert screen_film.property("aspectRatio") == pytest.approx(9 / 16)
    assert screen_film.sound_viewmodel.property("volume") == 30
    screen_film.closeFilm()
    assert (screen_film.property("status"), screen_film.property("hasPicture")) == ("empty", False)


def test_frames_that_come_together_are_seen_one_after_another(screen_film: FilmViewModel) -> None:
    """The GUI thread is held while several come, and then finds them all at once."""
    seen: list[FilmFrame | None] = []
    screen_film.frameChanged.connect(lambda: seen.append(screen_film.frame()))
    screen_film.openFilm(content(CLIPS / "hall.mp4"), volume=0)
    reaches(screen_film, "playing")
    screen_film.frameDrawn()
    seen.clear()
    time.sleep(0.1)
    until(lambda: bool(seen))
    shown = screen_film.frame()
    screen_film.frameDrawn()
    until(lambda: screen_film.frame() is not shown)
    assert len(set(map(id, seen))) == len(seen)


def test_a_film_that_has_ended_keeps_its_last_picture_and_plays_again(
    screen_film: FilmViewModel,
) -> None:
    screen_film.openFilm(content(CLIPS / "short.mp4"), volume=0)
    reaches(screen_film, "ended")
    assert screen_film.property("hasPicture")
    assert screen_film.property("positionMs") == screen_film.property("durationMs")
    screen_film.toggle()
    reaches(screen_film, "playing")
    reaches(screen_film, "ended")


def test_a_visitor_can_pause_skip_and_go_on(screen_film: FilmViewModel) -> None:
    screen_film.openFilm(content(CLIPS / "hall.mp4"), volume=0)
    reaches(screen_film, "playing")
    until(lambda: screen_film.property("durationMs"))
    screen_film.pause()
    assert screen_film.property("status") == "paused"
    screen_film.skip(100_000)
    assert screen_film.property("positionMs") == screen_film.property("durationMs")
    screen_film.skip(-4000)
    screen_film.toggle()
    until(lambda: screen_film.property("positionMs") > 2500)
    assert screen_film.property("status") == "playing"


def test_a_finger_that_drags_sees_where_it_is_and_the_film_goes_on_from_there(
    screen_film: FilmViewModel,
) -> None:
    screen_film.openFilm(content(CLIPS / "hall.mp4"), volume=0)
    reaches(screen_film, "playing")
    until(lambda: screen_film.property("durationMs") and screen_film.property("positionMs") > 500)
    screen_film.scrub(True)
    assert screen_film.property("status") == "paused"
    for place in (1000, 3000, 5000, 2000):
        screen_film.seek(place)
        until(partial(sees_square_at, screen_film, place))
    screen_film.scrub(False)
    assert screen_film.property("status") == "playing"
    until(lambda: screen_film.property("positionMs") > 2300)
    assert screen_film.property("positionMs") < 3000


def test_the_handle_stays_where_the_finger_is(screen_film: FilmViewModel) -> None:
    """What the worker told before it knew of a seek arrives after it."""
    screen_film.openFilm(content(CLIPS / "hall.mp4"), volume=0)
    reaches(screen_film, "playing")
    until(lambda: screen_film.property("durationMs") and screen_film.property("positionMs") > 500)
    screen_film.scrub(True)
    told: list[int] = []
    screen_film.positionChanged.connect(lambda: told.append(screen_film.property("positionMs")))
    places = [1000 + 120 * step for step in range(40)]
    for place in places:
        screen_film.seek(place)
        deadline = time.monotonic() + 0.03
        while time.monotonic() < deadline:
            QCoreApplication.processEvents()
    assert told == places


def sees_square_at(film: FilmViewModel, place: int) -> bool:
    """Whether hall.mp4 is seen at about this millisecond: a square wanders across in 8 s."""
    frame = film.frame()
    film.frameDrawn()
    if frame is None:
        return False
    start = frame.form.pitch * (frame.form.height * 3 // 5)
    row = bytes(frame.pixels[start : start + frame.form.width * 4])
    whites = (x for x in range(frame.form.width) if min(row[4 * x : 4 * x + 3]) > 230)
    return abs(next(whites, 0) * 8000 / frame.form.width - place) < 200


def test_captions_follow_the_visitor(screen_film: FilmViewModel, tmp_path: Path) -> None:
    files = {tag: tmp_path / f"{tag}.srt" for tag in ("zh-Hans", "en")}
    for text, path in zip(("相约通辽", "Meet in Tongliao"), files.values(), strict=True):
        path.write_text(CAPTIONS.format(text), encoding="utf-8")
    captions = screen_film.captions_viewmodel
    captions.use("en")
    screen_film.openFilm(content(CLIPS / "hall.mp4", files), volume=0)
    until(lambda: captions.property("text") == "Meet in Tongliao")
    captions.use("mn-Mong")
    assert captions.property("text") == "相约通辽"
    captions.setProperty("on", False)
    assert captions.property("text") == ""
    screen_film.forgetVisitor()
    assert captions.property("on")
    assert not captions.property("available")


def test_broken_captions_do_not_keep_a_film_from_playing(
    screen_film: FilmViewModel, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "broken.srt").write_bytes(b"\x00\xff")
    screen_film.openFilm(content(CLIPS / "hall.mp4", {"en": tmp_path / "broken.srt"}), volume=0)
    reaches(screen_film, "playing")
    until(lambda: "no captions in en" in expected_logs.text)
    assert not screen_film.captions_viewmodel.property("available")


def test_captions_in_a_guessed_encoding_are_told_once(
    screen_film: FilmViewModel, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "captions.srt"
    path.write_text(CAPTIONS.format("這裡是通遼,歡迎參觀創新基地。"), encoding="big5")
    captions = screen_film.captions_viewmodel
    for _ in range(2):
        screen_film.openFilm(content(CLIPS / "hall.mp4", {"zh-Hans": path}), volume=0)
        until(lambda: captions.property("text") == "這裡是通遼,歡迎參觀創新基地。")
        screen_film.closeFilm()
    assert expected_logs.text.count("are taken for Big5") == 1
    assert "save the file as UTF-8" in expected_logs.text


def test_a_missing_film_says_so(screen_film: FilmViewModel, tmp_path: Path) -> None:
    screen_film.openFilm(content(tmp_path / "gone.mp4"), volume=0)
    reaches(screen_film, "failed")
    assert screen_film.property("problem") == "missing"


def test_a_lost_worker_changes_nothing_a_visitor_sees_but_the_time(
    screen_film: FilmViewModel, expected_logs: pytest.LogCaptureFixture
) -> None:
    screen_film.openFilm(content(CLIPS / "hall.mp4"), volume=0)
    until(lambda: screen_film.property("positionMs") > 500)
    seen: list[str] = []
    screen_film.statusChanged.connect(lambda: seen.append(screen_film.property("status")))
    screen_film.hasPictureChanged.connect(lambda: seen.append("picture"))
    for pid in children():
        if Path(f"/proc/{pid}/cmdline").read_bytes().count(b"kiosk\0film-worker"):
            os.kill(pid, signal.SIGKILL)
    before = screen_film.frame()
    until(lambda: "film worker" in expected_logs.text)
    until(lambda: screen_film.frame() is not before)
    until(lambda: screen_film.property("positionMs") > 1500)
    assert not seen
