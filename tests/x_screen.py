"""A hand and an eye at an X screen, from outside of every program that draws on it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from Xlib import X
from Xlib import display as xdisplay
from Xlib.error import ConnectionClosedError, DisplayConnectionError
from Xlib.ext import xtest

Pixels = bytes
"""An area of the screen, four bytes a pixel."""

TITLE = ("kiosk", "kiosk")
"""The class of the kiosk's window."""


@contextmanager
def held_still(display: xdisplay.Display) -> Iterator[None]:
    """Nobody else changes anything on the X server: what one has found stays there."""
    display.grab_server()
    try:
        yield
    finally:
        display.ungrab_server()
        display.sync()


class XScreen:
    """For one thread: each has a connection of its own."""

    def __init__(self, display: str) -> None:
        self._name = display
        self._connect()

    def _connect(self) -> None:
        self._display = xdisplay.Display(self._name)
        self._root = self._display.screen().root

    def close(self) -> None:
        self._display.close()

    def answers(self) -> bool:
        """Whether there is an X server; one that was started again is connected to anew."""
        try:
            self._display.sync()
        except ConnectionClosedError:
            try:
                self._connect()
            except (DisplayConnectionError, ConnectionClosedError):
                return False
        return True

    def size(self) -> tuple[int, int]:
        """Width and height in pixels, now."""
        geometry = self._root.get_geometry()
        return geometry.width, geometry.height

    def touch(self, x: int, y: int) -> None:
        """Press and let go at a point of the screen."""
        for kind, detail in (
            (X.MotionNotify, 0),
            (X.ButtonPress, 1),
            (X.ButtonRelease, 1),
        ):
            xtest.fake_input(self._display, kind, detail=detail, x=x, y=y)
            self._display.sync()
            time.sleep(0.03)

    def wheel_down(self, x: int, y: int, steps: int) -> None:
        """Turn the wheel of a mouse over a point of the screen."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        for kind in (X.ButtonPress, X.ButtonRelease) * steps:
            xtest.fake_input(self._display, kind, detail=5)
        self._display.sync()

    def press(self, key: int) -> None:
        """Press and let go of a key, by its symbol."""
        code = self._display.keysym_to_keycode(key)
        for kind in (X.KeyPress, X.KeyRelease):
            xtest.fake_input(self._display, kind, detail=code)
            self._display.sync()

    def press_with(self, held: int, key: int) -> None:
        """Press a key while another one is held, both by their symbols."""
        code = self._display.keysym_to_keycode(held)
        xtest.fake_input(self._display, X.KeyPress, detail=code)
        self.press(key)
        xtest.fake_input(self._display, X.KeyRelease, detail=code)
        self._display.sync()

    def look(self, x: int, y: int, width: int, height: int) -> Pixels:
        return bytes(self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF).data)

    def colour(self, x: int, y: int) -> tuple[int, int, int]:
        """Red, green and blue of one pixel."""
        blue, green, red = self.look(x, y, 1, 1)[:3]
        return red, green, blue

    def changes_within(self, seconds: float, x: int, y: int, width: int, height: int) -> bool:
        """Whether an area shows something else before the time is over."""
        before = self.look(x, y, width, height)
        return self.until(lambda: self.look(x, y, width, height) != before, seconds)

    def window(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the kiosk's window on the screen."""
        with held_still(self._display):
            for window in self._root.query_tree().children:
                if window.get_wm_class() == TITLE:
                    place = window.get_geometry()
                    return place.x, place.y, place.width, place.height
        return 0, 0, 0, 0

    @staticmethod
    def until(true: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True


def has_one_colour(pixels: Pixels) -> bool:
    return (
        len(set(memoryview(pixels).cast("I")[::101])) == 1
    )  # a prime: all columns have their turn
