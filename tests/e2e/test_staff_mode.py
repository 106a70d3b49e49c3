"""Staff mode as the hall has it: screen, supervisor and staff process, touched from outside."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from Xlib import XK

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.journal import ActKind, Journal
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import SetUp, open_sign_in
from kiosk.ui.staff.sign_in.gesture import CORNER
from tests.e2e.hall_screen import HallScreen
from tests.e2e.test_staff_lead import tell

PIN = "739164"
RAIL = (20, 700)
DEEP_GRASS = (0x16, 0x35, 0x2A)
PAPER, AMBER = (0xFF, 0xFF, 0xFF), (0xE8, 0xA3, 0x3D)
"""Of the button, while the hall is open and closed; it is paler while it does nothing."""
CLOSE_FOR_TODAY = (1760, 66)
"""Within the button, above its words, where the overview is 1920x1080."""
PUBLISH = (132, 493)
"""In the rail."""
RELEASES = (1700, 800)
"""In the column that ends with the releases."""
LOOK = (1708, 966)
"""At the only release, when that column is at its end."""
BACK = (1090, 48)
"""On the bar over a release that is looked at."""
OFFICE = "联络处"


@pytest.fixture
def data(station: DataFolder) -> Iterator[Path]:
    """A station with one account, its path short enough for a socket."""
    with TemporaryDirectory() as near:
        data = Path(near, "data")
        data.symlink_to(station.root)
        code = tell(data, "staff", "invite").split("Set-up code: ")[1].splitlines()[0]
        with open_sign_in(DataFolder(data)) as sign_in:
            assert isinstance(sign_in.set_up(Code(code), OFFICE, Pin(PIN)), SetUp)
        Journal(DataFolder(data)).note(OFFICE, ActKind.KEEP_HALL)  # nobody is asked how to begin
        yield data


@contextmanager
def running(display: str, data: Path) -> Iterator[HallScreen]:
    with HallScreen(display, data, {}) as screen:
        assert screen.told("presence attract", 30)
        yield screen
    assert screen.code == 0


def process(data: Path, name: str) -> int:
    """The id of one of the kiosk's own processes of this data folder, 0 when there is none."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            environment = (folder / "environ").read_bytes()
        except OSError:
            continue
        if name.encode() in words and f"KIOSK_DATA={data}".encode() in environment:
            return int(folder.name)
    return 0


def staff_on_top(screen: HallScreen) -> bool:
    return screen.colour(*RAIL) == DEEP_GRASS


def sign_in(screen: HallScreen) -> None:
    """Five taps in the corner, of which a busy machine may lose one, and the PIN on the keys."""

    def opens() -> bool:
        for _ in range(5):
            screen.touch(CORNER // 3, CORNER // 3)
        return screen.told("the pad is open")

    assert opens() or opens()
    for digit in PIN:
        screen.press(XK.string_to_keysym(digit))

    def enters() -> bool:
        screen.press(XK.XK_Return)  # not taken before the pad knows who there is
        return screen.until(lambda: staff_on_top(screen), 1)

    assert screen.until(enters, 90), "staff mode did not come up"
    assert screen.told("presence attract"), "the visit that the first tap began is not over"
    assert screen.told("the staff window is there"), "the screen still waits for it"


def test_staff_work_above_the_screen_and_whatever_happens_visitors_have_theirs(
    display: str, data: Path
) -> None:
    with running(display, data) as screen:
        sign_in(screen)
        staff, below = process(data, "staff"), process(data, "screen")
        assert PIN.encode() not in Path(f"/proc/{staff}/cmdline").read_bytes()

        os.kill(below, signal.SIGKILL)  # the screen fails: it comes back underneath
        assert screen.told("presence attract", 30)
        assert process(data, "screen") not in (0, below)
        assert screen.until(lambda: staff_on_top(screen), 10)
        assert process(data, "staff") == staff

        below = process(data, "screen")
        os.kill(staff, signal.SIGSEGV)  # staff mode fails: the attract loop is there
        assert screen.until(lambda: not staff_on_top(screen), 10)
        assert process(data, "screen") == below
        assert process(data, "staff") == 0

        sign_in(screen)
        assert process(data, "screen") == below
    assert PIN not in screen.output + screen.complaints
    for file in data.rglob("*"):
        assert not file.is_file() or PIN.encode() not in file.read_bytes(), file


@pytest.mark.slow
def test_a_locked_staff_mode_gives_way_and_shows_later_what_was_open(
    display: str, data: Path
) -> None:
    with running(display, data) as screen:
        sign_in(screen)
        staff = process(data, "staff")
        screen.press_with(XK.XK_Control_L, XK.string_to_keysym("l"))
        assert screen.until(lambda: not staff_on_top(screen), 10), "it was not locked"
        screen.press(XK.XK_Escape)
        assert screen.until(lambda: process(data, "staff") == staff, 2)
        sign_in(screen)
        assert process(data, "staff") == staff


@pytest.mark.slow
def test_keys_reach_the_screen_again_when_staff_mode_has_given_way(
    display: str, data: Path
) -> None:
    """A remote leads what staff have begun, although nobody has touched the screen since."""
    with running(display, data) as screen:
        sign_in(screen)
        screen.press_with(XK.XK_Control_L, XK.string_to_keysym("l"))
        assert screen.until(lambda: not staff_on_top(screen), 10), "it was not locked"
        screen.press(XK.XK_Escape)
        tell(data, "ceremony", "--practice")
        assert screen.told("presence ceremony")
        screen.press(XK.XK_Escape)
        assert screen.told("presence attract"), "the key was not heard"


@pytest.mark.slow
def test_one_tap_closes_the_hall_and_another_opens_it(display: str, data: Path) -> None:
    with running(display, data) as screen:
        sign_in(screen)
        assert screen.until(lambda: screen.colour(*CLOSE_FOR_TODAY) == PAPER, 10)
        screen.touch(*CLOSE_FOR_TODAY)
        assert screen.told("presence closed")
        assert screen.until(lambda: screen.colour(*CLOSE_FOR_TODAY) == AMBER, 20)
        screen.touch(*CLOSE_FOR_TODAY)
        assert screen.told("presence attract")


def look_at_release(screen: HallScreen, data: Path) -> int:
    """From the publish page; returns the process that shows it."""

    def begins() -> bool:
        screen.touch(*PUBLISH)
        screen.wheel_down(*RELEASES, 20)
        screen.until(lambda: False, 1)  # the column comes to rest
        screen.touch(*LOOK)
        return screen.until(lambda: process(data, "look") != 0, 2)

    assert screen.until(begins, 60), "nothing is looked at"
    assert screen.until(lambda: not staff_on_top(screen), 60), "it is not on the screen"
    return process(data, "look")


def goes_back(screen: HallScreen, data: Path) -> bool:
    """Touch the way back, which may not be there yet, and wait whether the release goes."""
    screen.touch(*BACK)
    return screen.until(lambda: process(data, "look") == 0, 5)


@pytest.mark.slow
def test_a_release_is_looked_at_and_visitors_have_their_screen_again(
    display: str, data: Path
) -> None:
    with running(display, data) as screen:
        sign_in(screen)
        staff, below = process(data, "staff"), process(data, "screen")

        look_at_release(screen, data)
        assert screen.until(lambda: screen.colour(*BACK) != screen.colour(*RAIL), 20)
        assert screen.until(lambda: goes_back(screen, data), 60)
        assert screen.until(lambda: staff_on_top(screen), 10)

        os.kill(look_at_release(screen, data), signal.SIGKILL)  # staff mode is there again
        assert screen.until(lambda: staff_on_top(screen), 20)
        assert process(data, "staff") == staff

        look_at_release(screen, data)
        os.kill(staff, signal.SIGSEGV)  # what is looked at ends with staff mode
        assert screen.until(lambda: process(data, "look") == 0, 20)
        assert process(data, "screen") == below
        screen.touch(960, 540)
        assert screen.told("presence visiting")
