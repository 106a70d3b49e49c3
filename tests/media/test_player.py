"""The player with the real film worker and the real libVLC."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat
from kiosk.media.film_worker.frame_ring import SLOTS
from kiosk.media.playback.events import (
    FilmBegan,
    FilmEnded,
    FilmFailed,
    FilmMoved,
    FrameArrived,
    WorkerRestarted,
)
from kiosk.media.playback.player import FilmPlayer
from kiosk.media.playback.watchdog import MAX_LOST_WORKERS
from kiosk.media.playback.worker_process import FilmFrame
from tests.children import children
from tests.media.witness import CLIPS, Witness

HALL = CLIPS / "hall.mp4"
LEFT, RIGHT = (212, 72, 37), (35, 83, 206)
"""Its colours by BT.709, as those of every HD film."""


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
def player(witness: Witness) -> Iterator[FilmPlayer]:
    player = FilmPlayer(witness, pixels=PixelFormat.RV32, max_size=(640, 360))
    yield player
    player.close()


def workers() -> list[int]:
    """The process ids of the film workers there are."""
    return [
        pid for pid in children() if b"film-worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


def worker_of_this_process() -> int:
    [worker] = workers()
    return worker


def colour(row: bytes, across: float) -> tuple[int, int, int]:
    """Red, green and blue of a pixel in a BGRX row."""
    start = int(len(row) // 4 * across) * 4
    blue, green, red = row[start : start + 3]
    return red, green, blue


def near(seen: tuple[int, int, int], meant: tuple[int, int, int]) -> bool:
    return all(abs(a - b) <= 8 for a, b in zip(seen, meant, strict=True))


def square(row: bytes) -> float:
    """How far across the white square begins."""
    return next(x / 100 for x in range(100) if near(colour(row, x / 100), (255, 255, 255)))


def position(witness: Witness) -> int:
    moved = witness.told(FilmMoved)
    return moved[-1].position_ms if moved else 0


def test_frames_come_soon_change_and_have_the_colours_of_the_film(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(HALL)
    witness.wait_for_frames(30)
    assert near(colour(witness.rows[0], 0.4), LEFT)
    assert near(colour(witness.rows[0], 0.9), RIGHT)
    assert len(set(witness.rows)) > 20
    assert witness.told(FilmMoved)[-1].duration_ms == pytest.approx(6000, abs=100)


@pytest.mark.parametrize("name", ["film.avi", "film.mkv", "film.mpg", "film.ts", "film.wmv"])
def test_what_the_import_takes_is_played_whatever_its_container(
    player: FilmPlayer, witness: Witness, name: str
) -> None:
    player.open(CLIPS / name)
    witness.wait_for_frames(10)


def test_a_film_is_played_at_its_own_speed(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL)
    witness.wait_for_frames(1)
    began, first = time.monotonic(), len(witness.rows)
    witness.wait(lambda: time.monotonic() - began > 2)
    assert len(witness.rows) - first == pytest.approx(60, abs=6)
    assert witness.told(FilmMoved)[-1].lost == 0


def test_a_film_ends_once(player: FilmPlayer, witness: Witness) -> None:
    film = player.open(CLIPS / "short.mp4")
    assert witness.wait_for(FilmEnded).film == film
    witness.forget()
    time.sleep(0.3)
    assert not witness.told(FilmEnded)


def test_a_prepared_film_begins_when_the_one_before_ends(
    player: FilmPlayer, witness: Witness
) -> None:
    first = player.open(CLIPS / "short.mp4")
    second = player.prepare(CLIPS / "short.mp4")
    assert witness.wait_for(FilmBegan).film == second
    witness.wait(lambda: len(witness.told(FilmEnded)) == 2)
    assert [event.film for event in witness.told(FilmEnded)] == [first, second]
    films = [form.film for form in witness.forms]
    assert films == sorted(films)


def test_a_prepared_film_begins_with_its_first_frame_and_leaves_none_out(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "short.mp4")
    witness.wait_for(FilmEnded)
    whole = list(dict.fromkeys(witness.rows))
    witness.clear()
    film = player.prepare(CLIPS / "short.mp4")
    time.sleep(1)
    assert not witness.rows, "it is held"
    player.play_next()
    assert witness.wait_for(FilmBegan).film == film
    witness.wait_for(FilmEnded)
    seen = list(dict.fromkeys(witness.rows))
    assert square(seen[0]) == pytest.approx(square(whole[0]), abs=0.02)
    assert len(seen) >= len(whole) - 2


def test_a_film_that_goes_round_is_whole_each_time(player: FilmPlayer, witness: Witness) -> None:
    """From the third round on its end is known by the number of its frames."""
    rounds = [player.open(CLIPS / "short.mp4")]
    for _ in range(6):
        rounds.append(player.prepare(CLIPS / "short.mp4"))
        witness.wait(lambda: FilmBegan(rounds[-1]) in witness.told(FilmBegan))
    assert [event.film for event in witness.told(FilmEnded)] == rounds[:-1]
    films = [form.film for form in witness.forms]
    shown = [films.count(film) for film in rounds[:-1]]
    assert min(shown) > max(shown) * 3 // 4
    assert films == sorted(films)


SLIDES = [(200, 60, 40), (40, 160, 60), (40, 80, 200), (200, 180, 40), (230, 230, 230)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("clip", "volume"), [("slides.mp4", 0), ("slides-sound.mp4", 0), ("slides-sound.mp4", 50)]
)
def test_a_slide_film_shows_every_picture_and_stands_until_it_is_over(
    clip: str, volume: int, player: FilmPlayer, witness: Witness
) -> None:
    film = player.open(CLIPS / clip, volume=volume)
    following = player.prepare(CLIPS / "short.mp4", volume=0)
    witness.wait_for(FilmEnded, seconds=40)
    rows = [
        row for row, form in zip(witness.rows, witness.forms, strict=False) if form.film == film
    ]
    seen = [colour(row, 0.5) for row in rows]
    changes = [seen[0], *(now for before, now in itertools.pairwise(seen) if now != before)]
    assert len(changes) == len(SLIDES)
    assert all(near(got, wanted) for got, wanted in zip(changes, SLIDES, strict=True))
    positions = [event.position_ms for event in witness.told(FilmMoved) if event.film == film]
    assert max(positions) == pytest.approx(25_000, abs=500)
    assert positions == sorted(positions)
    witness.wait(lambda: FilmBegan(following) in witness.told(FilmBegan))


@pytest.mark.slow
def test_a_slide_film_that_stands_at_its_end_can_be_paused_and_sought(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "slides.mp4", volume=0, start_ms=8_000)
    witness.wait(lambda: position(witness) > 21_000, seconds=20)
    player.pause()
    witness.wait(lambda: not witness.told(FilmMoved)[-1].playing)
    stood = position(witness)
    time.sleep(0.5)
    assert position(witness) == stood
    player.seek(5_500)
    player.play()
    witness.clear()
    witness.wait(lambda: 5_000 < position(witness) < 9_000)
    assert not witness.told(FilmEnded)


@pytest.mark.slow
def test_a_film_that_breaks_off_long_before_its_end_does_not_stand_until_then(
    player: FilmPlayer, witness: Witness, tmp_path: Path
) -> None:
    film, path = bytearray((CLIPS / "front.mp4").read_bytes()), tmp_path / "film.mp4"
    duration = film.index(b"mvhd") + 20  # ISO 14496-12, 8.2.2, in milliseconds here
    film[duration : duration + 4] = (10 * 60_000).to_bytes(4, "big")
    path.write_bytes(film)
    player.open(path, volume=0)
    witness.wait(lambda: position(witness) > 5_000, seconds=10)
    assert witness.told(FilmMoved)[-1].duration_ms == pytest.approx(10 * 60_000, abs=100)
    witness.wait_for(FilmEnded, seconds=15)


def test_a_picture_shorter_than_its_sound_stands_in_a_silent_film_too(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "long-sound.mp4", volume=0)
    witness.wait_for(FilmEnded, seconds=12)
    assert position(witness) == pytest.approx(6_000, abs=200)


@pytest.mark.parametrize("clip", ["late.mkv", "late.mp4"])
def test_the_time_of_a_film_counts_from_its_beginning(
    clip: str, player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / clip, volume=0)
    witness.wait_for(FilmEnded, seconds=10)
    told = [event for event in witness.told(FilmMoved) if event.position_ms]
    assert max(event.position_ms for event in told) == pytest.approx(5_000, abs=400)
    assert told[-1].duration_ms == pytest.approx(5_000, abs=400)


@pytest.mark.slow
@pytest.mark.parametrize("clip", ["late.mkv", "late.mp4"])
def test_the_time_of_a_prepared_film_counts_from_its_beginning(
    clip: str, player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "short.mp4", volume=0)
    film = player.prepare(CLIPS / clip, volume=0)
    witness.wait(lambda: FilmEnded(film) in witness.told(FilmEnded), seconds=12)
    told = [event for event in witness.told(FilmMoved) if event.film == film]
    assert told[-1].position_ms == pytest.approx(5_000, abs=400)
    assert told[-1].duration_ms == pytest.approx(5_000, abs=400)


def test_a_film_that_is_opened_at_the_wrong_place_keeps_its_length(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "uneven-bytes.mpg", volume=0, start_ms=10_000)
    witness.wait_for_frames(40, seconds=10)
    assert witness.told(FilmMoved)[-1].duration_ms == pytest.approx(30_000, abs=500)


def test_a_prepared_film_can_begin_before_the_end(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL)
    second = player.prepare(CLIPS / "short.mp4")
    witness.wait_for_frames(10)
    player.play_next()
    assert witness.wait_for(FilmEnded).film == second


def test_a_prepared_film_that_is_none_says_so_while_the_present_one_plays(
    tmp_path: Path, player: FilmPlayer, witness: Witness
) -> None:
    player.open(HALL)
    witness.wait_for_frames(1)
    for broken in (text(tmp_path), tmp_path / "gone.mp4"):
        witness.forget()
        film = player.prepare(broken)
        assert witness.wait_for(FilmFailed).film == film
        witness.wait_for_frames(5)


def test_music_can_be_prepared(player: FilmPlayer, witness: Witness) -> None:
    player.open(CLIPS / "short.mp4")
    music = player.prepare(CLIPS / "tone.m4a")
    assert witness.wait_for(FilmBegan).film == music
    witness.wait(lambda: any(it.film == music for it in witness.told(FilmEnded)))


def test_music_is_played_without_loudness_too(player: FilmPlayer, witness: Witness) -> None:
    player.open(CLIPS / "tone.m4a", volume=0)
    witness.wait_for(FilmEnded)


def test_a_film_opened_without_sound_goes_on_when_sound_is_wanted(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "long-sound.mp4", volume=0)
    witness.wait_for_frames(10)
    player.set_volume(50)
    witness.wait_for(FilmEnded, seconds=10)
    assert not witness.told(FilmFailed)


def test_what_was_prepared_is_prepared_again_after_the_worker_was_lost(
    player: FilmPlayer, witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    player.open(HALL)
    second = player.prepare(CLIPS / "short.mp4")
    witness.wait_for_frames(45)
    os.kill(worker_of_this_process(), signal.SIGKILL)
    assert not witness.wait_for(WorkerRestarted).stalled
    witness.wait_for_frames(3)
    player.seek(5500)
    assert witness.wait_for(FilmBegan).film == second


def test_a_worker_that_has_grown_is_changed_between_two_films(
    monkeypatch: pytest.MonkeyPatch, player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / "short.mp4")
    witness.wait_for_frames(5)
    fat = worker_of_this_process()
    monkeypatch.setattr("kiosk.media.playback.worker_process.MAX_GROWTH_BYTES", -1)
    second = player.prepare(HALL)
    witness.wait_for(FilmEnded)
    monkeypatch.undo()
    assert witness.wait_for(FilmBegan).film == second
    witness.wait_for_frames(10)
    witness.wait(lambda: worker_of_this_process() != fat)
    assert not witness.told(WorkerRestarted)


def test_music_plays_without_a_picture(player: FilmPlayer, witness: Witness) -> None:
    player.open(CLIPS / "tone.m4a")
    witness.wait_for(FilmEnded)
    assert not witness.rows


def test_a_seek_goes_there_and_the_last_of_many_counts(
    player: FilmPlayer, witness: Witness
) -> None:
    player.open(HALL)
    witness.wait_for_frames(5)
    for target in (1000, 2000, 5000, 3000):
        player.seek(target)
    witness.wait(lambda: 3000 <= position(witness) < 4000)
    # the white square wanders over the picture in eight seconds
    witness.wait(lambda: near(colour(witness.rows[-1], 3.3 / 8), (255, 255, 255)))


def test_a_film_sought_while_it_opens_begins_there(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL)
    player.seek(4000)
    witness.wait_for_frames(1)
    assert near(colour(witness.rows[0], 4.2 / 8), (255, 255, 255))


def test_a_paused_film_stands_still_and_plays_on(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL)
    witness.wait_for_frames(10)
    player.pause()
    witness.wait(lambda: not witness.told(FilmMoved)[-1].playing)
    time.sleep(0.2)
    stood, row = position(witness), witness.rows[-1]
    time.sleep(0.5)
    assert (position(witness), witness.rows[-1]) == (stood, row)
    player.play()
    witness.wait(lambda: position(witness) > stood + 200)


def test_a_film_opened_paused_shows_where_it_begins(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL, paused=True)
    witness.wait_for_frames(1)
    time.sleep(0.5)
    assert position(witness) < 300
    assert not witness.told(FilmMoved)[-1].playing


@pytest.mark.parametrize(
    ("clip", "size", "aspect"),
    [
        ("hall.mp4", (640, 360), 16 / 9),
        ("odd.mp4", (640, 358), 318 / 178),
        ("wide-pixels.mp4", (450, 360), 16 / 9),
        ("upright.mp4", (202, 360), 9 / 16),
    ],
)
def test_a_frame_has_the_visible_size_and_shape_of_its_film(
    clip: str, size: tuple[int, int], aspect: float, player: FilmPlayer, witness: Witness
) -> None:
    player.open(CLIPS / clip)
    witness.wait_for_frames(5)
    form = witness.forms[-1]
    assert isinstance(form, protocol.Frame)
    assert (form.width, form.height) == size
    assert form.aspect == pytest.approx(aspect, rel=0.01)


def test_frames_follow_the_size_of_their_place(player: FilmPlayer, witness: Witness) -> None:
    player.open(HALL)
    witness.wait_for_frames(5)
    player.set_box(Box(320, 320))
    witness.wait(lambda: getattr(witness.forms[-1], "width", 0) == 320)
    assert not [event for event in witness.told(FilmMoved) if event.position_ms > 3000]


def lines_of_the_square(pixels: PixelFormat) -> list[int]:
    """The lines of a full HD frame on which the white square lies."""
    frames: list[FilmFrame] = []
    player = FilmPlayer(
        lambda event: frames.append(event.frame) if isinstance(event, FrameArrived) else None,
        pixels=pixels,
        max_size=(1920, 1080),
    )
    try:
        player.open(HALL)
        Witness().wait(lambda: frames)
        form, seen = frames[0].form, frames[0].pixels
        assert (form.width, form.height) == (1920, 1080)
        depth = form.pitch // form.width
        return [line for line in range(1080) if seen[line * form.pitch + 80 * depth] > 180]
    finally:
        frames.clear()
        player.close()


def test_a_film_is_whole_and_not_stretched_with_a_gpu_and_without() -> None:
    """libVLC decodes 1090 lines of it."""
    lines = lines_of_the_square(PixelFormat.I420)
    assert lines == lines_of_the_square(PixelFormat.RV32)
    assert lines == list(range(540, 720))


def test_a_screen_that_holds_every_slot_loses_frames_but_never_sees_one_change(
    player: FilmPlayer, witness: Witness
) -> None:
    held: list[FilmFrame] = []
    witnessed = FilmPlayer(
        lambda event: (
            held.append(event.frame) if isinstance(event, FrameArrived) else witness(event)
        ),
        pixels=PixelFormat.RV32,
        max_size=(320, 180),
    )
    try:
        witnessed.open(HALL)
        witness.wait(lambda: len(held) == SLOTS)
        before = [bytes(frame.pixels) for frame in held]
        witness.wait(lambda: witness.told(FilmMoved)[-1].lost > 10)
        assert [bytes(frame.pixels) for frame in held] == before
        held.clear()
        witness.wait(lambda: len(held) == SLOTS)
    finally:
        held.clear()
        witnessed.close()


# What goes wrong


def test_a_film_goes_on_where_it_was_after_its_worker_was_killed(
    player: FilmPlayer, witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    player.open(HALL)
    witness.wait_for_frames(45)
    stood = position(witness)
    os.kill(worker_of_this_process(), signal.SIGKILL)
    witness.wait_for(WorkerRestarted)
    witness.wait_for_frames(3)
    witness.wait(lambda: position(witness) >= stood)
    assert position(witness) < stood + 2000
    assert "film worker" in expected_logs.text


def test_a_paused_film_comes_back_paused(
    player: FilmPlayer, witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    player.open(HALL)
    witness.wait_for_frames(45)
    player.pause()
    witness.wait(lambda: not witness.told(FilmMoved)[-1].playing)
    stood = position(witness)
    os.kill(worker_of_this_process(), signal.SIGKILL)
    witness.wait_for(WorkerRestarted)
    witness.wait_for_frames(1)
    time.sleep(0.4)
    assert position(witness) == pytest.approx(stood, abs=300)


def test_frames_are_as_large_as_the_screen_that_has_become_larger(
    player: FilmPlayer, witness: Witness
) -> None:
    """The clip has 1280x720 pixels."""
    player.open(HALL)
    witness.wait_for_frames(10)
    before, first = position(witness), worker_of_this_process()
    player.set_box(Box(1280, 720))
    witness.wait(lambda: witness.forms[-1].width == 1280)
    assert worker_of_this_process() != first
    assert position(witness) >= before
    witness.forget()
    player.set_box(Box(640, 360))
    witness.wait(lambda: bool(witness.forms) and witness.forms[-1].width == 640)
    assert not witness.told(WorkerRestarted)


@pytest.mark.parametrize("prepared", [False, True])
def test_a_paused_film_stays_paused_and_a_prepared_one_prepared_on_a_larger_screen(
    player: FilmPlayer, witness: Witness, prepared: bool
) -> None:
    player.open(HALL)
    witness.wait_for_frames(10)
    player.pause()
    following = player.prepare(CLIPS / "short.mp4") if prepared else 0
    witness.wait(lambda: not witness.told(FilmMoved)[-1].playing)
    stood = position(witness)
    player.set_box(Box(1280, 720))
    witness.wait(lambda: witness.forms[-1].width == 1280)
    time.sleep(0.4)
    assert position(witness) == pytest.approx(stood, abs=300)
    if prepared:
        player.play_next()
        assert witness.wait_for(FilmBegan).film == following


def test_a_worker_that_hangs_is_replaced(
    player: FilmPlayer, witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    player.open(HALL)
    witness.wait_for_frames(10)
    os.kill(worker_of_this_process(), signal.SIGSTOP)
    assert witness.wait_for(WorkerRestarted, seconds=5).reason != "ended by itself"
    witness.wait_for_frames(3, seconds=2)


def test_a_film_that_kills_its_worker_again_and_again_is_given_up(
    player: FilmPlayer, witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    film = player.open(HALL)
    for _ in range(MAX_LOST_WORKERS):
        witness.wait_for_frames(1)
        os.kill(worker_of_this_process(), signal.SIGKILL)
        witness.wait_for(WorkerRestarted)
        witness.forget()
    witness.wait(lambda: "given up" in expected_logs.text)
    player.open(CLIPS / "short.mp4")
    assert witness.wait_for(FilmEnded).film == film + 1


def text(folder: Path) -> Path:
    path = folder / "text.mp4"
    path.write_text("#EXTM3U\nhttp://192.0.2.1/film.mp4\n" * 100)
    return path


def page(folder: Path) -> Path:
    path = folder / "page.mp4"
    path.write_text("<?xml version='1.0'?><playlist version='1'></playlist>")
    return path


def empty(folder: Path) -> Path:
    path = folder / "empty.mp4"
    path.touch()
    return path


def torn(folder: Path) -> Path:
    path = folder / "torn.mp4"
    path.write_bytes(HALL.read_bytes()[:2000])
    return path


@pytest.mark.parametrize("broken", [text, page, empty, torn])
def test_a_file_that_is_no_film_is_unplayable(
    broken: Callable[[Path], Path], tmp_path: Path, player: FilmPlayer, witness: Witness
) -> None:
    player.open(broken(tmp_path))
    assert witness.wait_for(FilmFailed).problem == protocol.UNPLAYABLE
    player.open(CLIPS / "short.mp4")
    witness.wait_for_frames(1)


def test_a_file_that_is_not_there_is_missing(
    tmp_path: Path, player: FilmPlayer, witness: Witness
) -> None:
    player.open(tmp_path / "gone.mp4")
    assert witness.wait_for(FilmFailed).problem == protocol.MISSING


def test_without_libvlc_every_film_says_so_and_nothing_is_tried_again(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    witness: Witness,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "libvlc.so"))
    player = FilmPlayer(witness, pixels=PixelFormat.RV32, max_size=(320, 180))
    try:
        for _ in range(2):
            witness.forget()
            player.open(HALL)
            assert witness.wait_for(FilmFailed).problem == protocol.NO_LIBVLC
        assert not witness.told(WorkerRestarted)
        assert workers() == []
    finally:
        player.close()


def test_a_worker_that_cannot_start_is_tried_again_with_growing_pauses(
    witness: Witness, expected_logs: pytest.LogCaptureFixture
) -> None:
    player = FilmPlayer(
        witness, pixels=PixelFormat.RV32, max_size=(320, 180), command=("/nowhere/film-worker",)
    )
    try:
        time.sleep(1)
        assert 2 <= len(witness.told(WorkerRestarted)) <= 3
    finally:
        player.close()


def test_nonsense_on_its_input_does_not_disturb_the_worker(witness: Witness) -> None:
    from kiosk.media.film_worker.frame_ring import FrameRing

    ring = FrameRing.create(320 * 180 * 4)
    worker = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "film-worker", "RV32", *ring.arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=ring.descriptors,
    )
    ring.close_descriptor()
    assert worker.stdin
    assert worker.stdout
    worker.stdin.write(b"\xff\x00nonsense\n{}\n" + protocol.to_line(protocol.Begin(99)))
    opening = protocol.Open(7, os.fsencode(CLIPS / "short.mp4"), 0, False, False, 50, False)
    worker.stdin.write(protocol.to_line(opening))
    worker.stdin.flush()
    events = (protocol.parse_event(line) for line in worker.stdout)
    assert any(isinstance(event, protocol.Ended) for event in events)
    worker.stdin.close()
    assert worker.wait(timeout=2) == 0
    worker.stdout.close()


SCREEN = """
import sys, time
from pathlib import Path
from kiosk.media.film_worker.frame_geometry import PixelFormat
from kiosk.media.playback.player import FilmPlayer
from kiosk.media.playback.events import FrameArrived
def hear(event):
    if isinstance(event, FrameArrived):
        print(flush=True)
player = FilmPlayer(hear, pixels=PixelFormat.RV32, max_size=(320, 180))
player.open(Path(sys.argv[1]))
time.sleep(60)
"""


def test_the_worker_goes_with_a_screen_that_is_killed(witness: Witness) -> None:
    screen = subprocess.Popen(
        [sys.executable, "-c", SCREEN, str(HALL)], stdout=subprocess.PIPE, text=True
    )
    assert screen.stdout
    screen.stdout.readline()
    [worker] = [Path("/proc", str(pid)) for pid in children(screen.pid)]
    assert b"film-worker" in (worker / "cmdline").read_bytes()
    screen.kill()
    screen.wait()
    screen.stdout.close()
    witness.wait(lambda: not _runs(worker))


def _runs(process: Path) -> bool:
    try:
        return "(zombie)" not in (process / "status").read_text()
    except OSError:
        return False
