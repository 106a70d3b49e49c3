"""Whoever signs in by real touches leaves the PIN nowhere: not in files, logs or crash reports, not
on the screen, not with a screen reader, not in the title of the window."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QImage

from tests.editorial.pad import RIGHT, WRONG, Pad
from tests.ui.hall_window import HallWindow

OTHER = "860422"
"""As many digits, and no digit where the right PIN has it."""

CRASH = """
import os, signal, sys
from pathlib import Path
from kiosk.core.process.logs import start_logging
from kiosk.editorial.sign_in.secret import Pin, hash_of, verify

def check(pin, hashed):
    verify(hashed, pin)
    os.kill(os.getpid(), signal.SIGSEGV) if sys.argv[2] == "crash" else 1 / 0

start_logging(Path(sys.argv[1]), "screen")
pin = Pin(sys.stdin.readline().strip())
check(pin, hash_of(pin))
"""


@pytest.fixture
def screen_reader() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def open_pad(hall: HallWindow) -> None:
    hall.pad.open()
    hall.until(lambda: bool(hall.pad.property("person")))
    hall.settle()


def touch_digits(hall: HallWindow, digits: str) -> None:
    for digit in digits:
        hall.touch(f"padKey-{digit}")


def enter(hall: HallWindow) -> None:
    hall.touch("padEnter")
    hall.until(lambda: not hall.pad.property("busy"))
    hall.settle()


def all_told() -> list[str]:
    """Everything that a screen reader could say of any window, and the titles."""
    told = []
    for window in QGuiApplication.topLevelWindows():
        told.append(window.title())
        told += told_by(QAccessible.queryAccessibleInterface(window))
    return told


def told_by(interface: QAccessibleInterface) -> list[str]:
    kinds = (
        *(QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value),
        *(QAccessible.Text.Help, QAccessible.Text.Accelerator),
    )
    told = [interface.text(kind) for kind in kinds]
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None:
            told += told_by(child)
    return [one for one in told if one]


def files_with(secret: str, *folders: Path) -> list[Path]:
    found = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert found, "there is nothing to search"
    return [file for file in found if secret.encode() in file.read_bytes()]


def picture(hall: HallWindow) -> QImage:
    """Of the pad alone; what lies behind it moves."""
    hall.settle()
    parts = [hall.item(name) for name in hall.names("pad") if name != "padBehind"]
    place = hall.rect(parts[0])
    for part in parts[1:]:
        place = place.united(hall.rect(part))
    return hall.window.grabWindow().copy(place.toRect())


@pytest.mark.usefixtures("screen_reader")
def test_signing_in_by_touch_leaves_the_pin_nowhere(
    guarded: HallWindow, accounts: Pad, expected_logs: pytest.LogCaptureFixture
) -> None:
    expected_logs.set_level(logging.DEBUG)
    hall, pin = guarded, RIGHT.digits
    said: list[str] = []
    open_pad(hall)
    touch_digits(hall, WRONG.digits)
    enter(hall)
    for digit in pin:
        touch_digits(hall, digit)
        said += all_told()
    enter(hall)
    said += all_told()
    assert [one.name for one in hall.admitted] == ["王芳"]
    assert "the pad is open" in expected_logs.text
    for secret in (pin, WRONG.digits):
        assert files_with(secret, accounts.folder.root, hall.data.root) == []
        assert secret not in expected_logs.text
        assert secret not in "".join(said)
    assert not {digit for digit in pin if digit in said}, "a screen reader says single digits"
    assert files_with("王芳", accounts.folder.root), "the search finds nothing at all"


def test_a_picture_of_the_pad_is_the_same_for_every_pin(guarded: HallWindow) -> None:
    open_pad(guarded)
    empty = picture(guarded)
    assert empty.width() > 400, "that is not the pad"
    touch_digits(guarded, RIGHT.digits)
    one = picture(guarded)
    for _ in RIGHT.digits:
        guarded.touch("padErase")
    touch_digits(guarded, OTHER)
    assert one != empty, "not even how many digits there are"
    assert picture(guarded) == one


@pytest.mark.parametrize(("fault", "file"), [("crash", "crash"), ("exception", "log")])
def test_a_process_that_ends_while_it_checks_a_pin_writes_it_nowhere(
    tmp_path: Path, fault: str, file: str
) -> None:
    command = [sys.executable, "-c", CRASH, str(tmp_path), fault]
    ended = subprocess.run(command, input=RIGHT.digits, capture_output=True, text=True, check=False)
    assert ended.returncode == (-signal.SIGSEGV if fault == "crash" else 1), ended.stderr
    assert "in check" in (tmp_path / f"kiosk-screen.{file}").read_text()
    assert files_with(RIGHT.digits, tmp_path) == []
    assert RIGHT.digits not in ended.stdout + ended.stderr
