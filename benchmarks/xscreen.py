"""A hand and an eye outside of every contender: X events go in, painted pixels come out.

The same for all: XTEST presses and moves, DAMAGE tells when something has been painted.
"""

from __future__ import annotations

import ctypes
import os
import select
import time
from collections.abc import Callable
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_short, c_ulong, c_ushort, c_void_p

_RAW_RECTANGLES = 0
_ALL_PLANES = 0xFFFFFFFF
_Z_PIXMAP = 2
_LEFT = 1


class _Rectangle(Structure):
    _fields_ = (("x", c_short), ("y", c_short), ("width", c_ushort), ("height", c_ushort))


class _DamageEvent(Structure):
    _fields_ = (
        ("type", c_int),
        ("serial", c_ulong),
        ("send_event", c_int),
        ("display", c_void_p),
        ("drawable", c_ulong),
        ("damage", c_ulong),
        ("level", c_int),
        ("more", c_int),
        ("timestamp", c_ulong),
        ("area", _Rectangle),
        ("geometry", _Rectangle),
        ("rest", c_ulong * 24),
    )


class Screen:
    """The screen in DISPLAY. Times are those of time.monotonic()."""

    def __init__(self) -> None:
        self._x = x = ctypes.CDLL("libX11.so.6")
        self._test = test = ctypes.CDLL("libXtst.so.6")
        damage = ctypes.CDLL("libXdamage.so.1")
        x.XOpenDisplay.restype = c_void_p
        x.XOpenDisplay.argtypes = [c_char_p]
        x.XDefaultRootWindow.restype = c_ulong
        x.XDefaultRootWindow.argtypes = [c_void_p]
        x.XGetImage.restype = c_void_p
        x.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, *[c_ulong] * 3, c_int]
        x.XGetPixel.restype = c_ulong
        x.XGetPixel.argtypes = [c_void_p, c_int, c_int]
        x.XNextEvent.argtypes = [c_void_p, POINTER(_DamageEvent)]
        for function in (x.XDestroyImage, x.XPending, x.XFlush, x.XConnectionNumber):
            function.argtypes = [c_void_p]
        x.XCloseDisplay.argtypes = [c_void_p]
        test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
        test.XTestFakeButtonEvent.argtypes = [c_void_p, c_int, c_int, c_ulong]
        damage.XDamageQueryExtension.argtypes = [c_void_p, POINTER(c_int), POINTER(c_int)]
        damage.XDamageCreate.restype = c_ulong
        damage.XDamageCreate.argtypes = [c_void_p, c_ulong, c_int]
        self._display = x.XOpenDisplay(os.environ["DISPLAY"].encode())
        self._root = x.XDefaultRootWindow(self._display)
        base, error = c_int(), c_int()
        damage.XDamageQueryExtension(self._display, byref(base), byref(error))
        damage.XDamageCreate(self._display, self._root, _RAW_RECTANGLES)
        self._painted = base.value
        self._socket = x.XConnectionNumber(self._display)
        self.paints: list[tuple[float, int]] = []
        """All that was seen to be painted: when, and how many pixels. Whoever looks clears it."""

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    # The hand

    def move(self, place: tuple[int, int]) -> None:
        self._test.XTestFakeMotionEvent(self._display, -1, *place, 0)
        self._x.XFlush(self._display)

    def press(self, place: tuple[int, int]) -> float:
        """Put the finger down; returns when."""
        self.move(place)
        return self._button(1)

    def release(self) -> float:
        """Lift the finger; returns when."""
        return self._button(0)

    def _button(self, down: int) -> float:
        now = time.monotonic()
        self._test.XTestFakeButtonEvent(self._display, _LEFT, down, 0)
        self._x.XFlush(self._display)
        return now

    # The eye

    def pixel(self, place: tuple[int, int]) -> int:
        """The colour of one pixel, 0xRRGGBB."""
        image = self._x.XGetImage(self._display, self._root, *place, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        colour = int(self._x.XGetPixel(image, 0, 0)) & 0xFFFFFF
        self._x.XDestroyImage(image)
        return colour

    def see_paint(self, until: float) -> bool:
        """Wait for something to be painted; False when nothing was in time."""
        event = _DamageEvent()
        while True:
            while self._x.XPending(self._display):
                self._x.XNextEvent(self._display, byref(event))
                if event.type == self._painted:
                    self.paints.append((time.monotonic(), event.area.width * event.area.height))
                    return True
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._socket], [], [], left)[0]:
                return False

    def watch(self, until: float) -> None:
        """See everything that is painted up to then."""
        while self.see_paint(until):
            pass

    def await_pixel(
        self, place: tuple[int, int], right: Callable[[int], bool], seconds: float
    ) -> float | None:
        """When the pixel was seen to be right; it is looked at after everything painted."""
        until = time.monotonic() + seconds
        while not right(self.pixel(place)):
            if not self.see_paint(until):
                return None
        return time.monotonic()

    def rest(self, seconds: float) -> None:
        """Let time pass and forget what is painted meanwhile."""
        self.watch(time.monotonic() + seconds)
        self.paints.clear()
