"""What is really heard of films: with libVLC and a real sound server, measured as RMS.

The clip has a steady tone. PulseAudio takes the cube of a volume for the share of the amplitude.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.media.film_worker.frame_geometry import PixelFormat
from kiosk.media.playback.events import FilmBegan, FilmMoved, WorkerRestarted
from kiosk.media.playback.player import FilmPlayer
from tests.children import children
from tests.media.witness import CLIPS, Witness
from tests.sound_server import SoundServer

HALL = CLIPS / "hall.mp4"
TONE = 0.0875
"""RMS of the clip at full volume."""
SILENT = 0.0001


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with TemporaryDirectory() as near:  # a socket's path is short
        sound = SoundServer(Path(near))
        for name, value in sound.environment.items():
            monkeypatch.setenv(name, value)
        sound.start()
        yield sound
        sound.stop()


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
def player(sound: SoundServer, witness: Witness) -> Iterator[FilmPlayer]:
    player = FilmPlayer(witness, pixels=PixelFormat.RV32, max_size=(320, 180), name='通辽 "Hall"')
    yield player
    player.close()


def heard(volume: int) -> object:
    return pytest.approx(TONE * (volume / 100) ** 3, rel=0.15)


def play(player: FilmPlayer, witness: Witness, volume: int, *, muted: bool = False) -> None:
    """Until its sound has begun too."""
    witness.clear()
    film = player.open(HALL, volume=volume, muted=muted)
    witness.wait(
        lambda: any(it.film == film and it.position_ms > 800 for it in witness.told(FilmMoved))
    )


@pytest.mark.parametrize("volume", [100, 70, 40])
def test_a_film_is_as_loud_as_it_was_told_to_be_from_the_first_one_on(
    player: FilmPlayer, witness: Witness, sound: SoundServer, volume: int
) -> None:
    for _ in range(4):
        play(player, witness, volume)
        assert sound.loudness(0.6) == heard(volume)


def test_no_film_is_louder_for_a_moment_where_it_begins(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    with sound.recording() as recording:
        for _ in range(3):
            play(player, witness, 40)
        for _ in range(3):
            player.prepare(HALL, volume=40)
            time.sleep(0.7)
            witness.forget()
            player.play_next()
            witness.wait_for(FilmBegan)
            time.sleep(0.7)
        levels = recording.levels()
    tone = TONE * 0.4**3
    assert max(levels) < 2.5 * tone, "for a moment two are heard, but neither is louder"
    assert sum(level > 0.8 * tone for level in levels) > 40


def test_each_output_begins_with_the_volume_of_its_film(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    with sound.outputs_begun() as begun:
        play(player, witness, 70)
        play(player, witness, 40)
        play(player, witness, 50, muted=True)
        player.prepare(HALL, volume=60)
        witness.wait(lambda: len(begun) == 4)
    assert list(begun) == [(70, False), (40, False), (50, True), (60, True)]


def test_a_film_without_volume_or_muted_is_silent(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    with sound.recording() as recording:
        for volume, muted in ((0, False), (100, True), (0, False)):
            play(player, witness, volume, muted=muted)
            time.sleep(0.5)
        levels = recording.levels()
    assert len(levels) > 20
    assert max(levels) < SILENT


def test_volume_and_mute_are_followed(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    play(player, witness, 100)
    player.set_volume(50)
    time.sleep(0.3)
    assert sound.loudness(0.6) == heard(50)
    player.set_muted(True)
    time.sleep(0.3)
    assert sound.loudness(0.6) < SILENT
    player.set_muted(False)
    time.sleep(0.3)
    assert sound.loudness(0.6) == heard(50)


def test_a_film_that_comes_back_with_another_worker_is_as_loud_as_before(
    player: FilmPlayer,
    witness: Witness,
    sound: SoundServer,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    play(player, witness, 40)
    with sound.recording() as recording:
        [worker] = [
            pid for pid in children() if b"film-worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
        ]
        os.kill(worker, signal.SIGKILL)
        witness.wait_for(WorkerRestarted)
        witness.clear()
        witness.wait_for_frames(30)
        levels = recording.levels()
    assert max(levels) < 2.5 * TONE * 0.4**3
    assert sound.loudness(0.6) == heard(40)


def test_the_sound_server_shows_the_hall(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    play(player, witness, 70)
    assert sound.clients("id") == {"kiosk"}
    assert sound.clients("icon_name") == {"kiosk"}
    assert sound.clients("name") == {'通辽 \\"Hall\\"'}


@pytest.mark.parametrize("end", [SoundServer.stop, SoundServer.kill])
def test_the_picture_goes_on_without_the_sound_server_and_sound_comes_back_with_it(
    player: FilmPlayer, witness: Witness, sound: SoundServer, end: object
) -> None:
    play(player, witness, 70)
    assert callable(end)
    end(sound)
    before = witness.told(FilmMoved)[-1].position_ms
    witness.wait_for_frames(30)
    assert witness.told(FilmMoved)[-1].position_ms > before + 500
    sound.start()
    witness.wait(lambda: sound.loudness(0.2) > 0.1 * TONE, 10)
    assert sound.loudness(0.6) == heard(70)
    assert witness.told(FilmMoved)[-1].film == 1
    assert not witness.told(WorkerRestarted)


def test_the_prepared_film_is_heard_too_after_the_sound_server_has_begun_anew(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    """A film whose output is still being reopened begins silently: libVLC drops what it decoded
    before, about a second."""
    play(player, witness, 70)
    player.prepare(HALL, volume=70)
    time.sleep(0.5)
    sound.kill()
    sound.start()
    witness.wait(lambda: sound.loudness(0.2) > 0.1 * TONE, 10)
    player.play_next()
    witness.wait_for(FilmBegan)
    witness.wait(lambda: sound.loudness(0.2) > 0.1 * TONE, 3)
    assert sound.loudness(0.6) == heard(70)


def test_a_sound_server_that_hangs_does_not_hold_up_the_picture(
    player: FilmPlayer, witness: Witness, sound: SoundServer
) -> None:
    play(player, witness, 70)
    with sound.hanging():
        witness.wait_for_frames(45)
    assert not witness.told(WorkerRestarted)
