"""What is heard of the real program: a hall whose sound server is recorded."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from Xlib import XK

from kiosk.core.files.data_folder import DataFolder
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen
from tests.sound_server import SoundServer

pytestmark = pytest.mark.slow

MIDDLE = (960, 540)
WATCH_FILM = (270, 622)
FILM_AREA = (600, 300, 600, 200)
SILENT = 0.0001
AUDIBLE = 0.002


@pytest.fixture
def sound() -> Iterator[SoundServer]:
    with TemporaryDirectory() as near:  # a socket's path is short
        sound = SoundServer(Path(near))
        sound.start()
        yield sound
        sound.stop()


def loudest(sound: SoundServer, screen: HallScreen) -> float:
    """Of some seconds of the film that a visitor opens."""
    screen.touch(*MIDDLE)
    assert screen.told("presence visiting")
    screen.touch(*WATCH_FILM)
    assert screen.told("page Film")
    assert screen.changes_within(10, *FILM_AREA), "the film does not move"
    with sound.recording() as recording:
        screen.until(lambda: recording.seconds > 4, 30)
        return max(recording.levels())


def test_the_loop_is_silent_and_a_visitors_film_is_heard_and_fades_out(
    display: str, station: DataFolder, sound: SoundServer
) -> None:
    with HallScreen(display, station.root, {**NEVER_IDLE, **sound.environment}) as screen:
        assert screen.told("presence attract", 30)
        assert screen.changes_within(10, *FILM_AREA), "the attract loop does not move"
        with sound.recording() as recording:
            screen.until(lambda: recording.seconds > 2, 30)
            assert max(recording.levels()) < SILENT
        assert loudest(sound, screen) > AUDIBLE
        assert sound.clients("name") == {"京蒙扶贫协作（通辽）科技创新基地"}
        with sound.recording() as recording:
            screen.until(lambda: recording.seconds > 0.5, 30)
            screen.press(XK.XK_Escape)
            assert screen.told("back to Home")
            screen.until(lambda: recording.seconds > 3, 30)
            assert max(recording.levels()[-10:]) < SILENT
    assert screen.code == 0


def test_in_quiet_hours_a_visitors_film_begins_without_sound(
    display: str, station: DataFolder, sound: SoundServer
) -> None:
    now = datetime.now().astimezone()
    span = f"{now - timedelta(hours=1):%H:%M}-{now + timedelta(hours=1):%H:%M}"
    quiet = {**NEVER_IDLE, "KIOSK_FILM__QUIET_HOURS": f'["{span}"]'}
    with HallScreen(display, station.root, {**quiet, **sound.environment}) as screen:
        assert screen.told("presence attract", 30)
        assert loudest(sound, screen) < SILENT


def test_a_film_is_never_louder_than_the_hall_allows(
    display: str, station: DataFolder, sound: SoundServer
) -> None:
    """Half of the volume is an eighth of the amplitude."""
    heard = []
    for limit in ("100", "50"):
        settings = {**NEVER_IDLE, "KIOSK_FILM__LOUDEST": limit, **sound.environment}
        shutil.rmtree(station.logs, ignore_errors=True)  # what the screen before has told
        with HallScreen(display, station.root, settings) as screen:
            assert screen.told("presence attract", 30)
            heard.append(loudest(sound, screen))
    assert heard[1] == pytest.approx(heard[0] / 8, rel=0.5)
