"""Visitors and staff: real touches and keys, drawn from a seed, in a thread of their own.

A visitor who is thanked has been promised that the message is kept: whether it is, is found out at
the end. Who is not thanked, since a fault came between, was promised nothing.
"""

from __future__ import annotations

import io
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

from PIL import Image
from Xlib import XK
from Xlib.error import ConnectionClosedError, XError

from tests.x_screen import XScreen
from tools.soak.hall import SIZE
from tools.soak.log_reader import LogReader

Place = tuple[float, float]
"""A point of the screen, in parts of its width and height."""

MIDDLE: Place = (0.5, 0.5)
OPPORTUNITIES: Place = (0.617, 0.862)
LEAVE_MESSAGE: Place = (0.9, 0.907)
WATCH_FILM: Place = (0.124, 0.538)
CORNER: Place = (0.02, 0.035)
RAIL: Place = (0.0104, 0.648)
DEEP_GRASS = (0x16, 0x35, 0x2A)
"""The colour of the rail of staff mode."""

FIRST_SUBJECT, NAME, PHONE, MESSAGE = 6, 4, 2, 2
"""Presses of the Tab key, from the field before."""

STAFF_EVERY = 240.0
STEP_SECONDS = 8.0
"""How long a visitor waits for a page."""

THANKS_BOX = (700, 370, 520, 230)
"""Left, top, width and height of icon and headline on a page of 1920x1080, which are compared: in
those alone the page that thanks differs from the one that refuses."""
NEAR = 12
"""Levels by which a colour may differ."""
ALIKE = 0.99


class GaveUpError(Exception):
    """A visitor has gone away: the screen did not do what it should have, or something came up."""


class Visitors:
    """`thanks`: a picture of the page that thanks for a message; `pin`: of one of the staff."""

    def __init__(self, display: str, log: Path, thanks: bytes, pin: str, chance: Random) -> None:
        self.promised: set[str] = set()
        self.visits: Counter[str] = Counter()
        self._screen = XScreen(display)
        self._log = LogReader(log, follow="presence ")
        self._thanks = thanks
        self._pin = pin
        self._chance = chance
        self._serial = 0
        self._staff_at = time.monotonic() + STAFF_EVERY / 4
        self._ended = threading.Event()
        self._thread = ThreadPoolExecutor()
        self._visiting = self._thread.submit(self._run)

    def close(self) -> None:
        """After the visit that is under way; raises what has kept visitors away, if anything."""
        self._ended.set()
        self._thread.shutdown()
        self._screen.close()
        self._visiting.result()

    def _run(self) -> None:
        visits: dict[Callable[[], None], int] = {
            self._wander: 5,
            self._write: 5,
            self._watch_film: 2,
            self._pause: 3,
        }
        while not self._ended.is_set():
            if not self._screen.answers():
                self._wait(1)
                continue
            [visit] = self._chance.choices(list(visits), list(visits.values()))
            if time.monotonic() >= self._staff_at:
                self._staff_at = time.monotonic() + STAFF_EVERY
                visit = self._work_as_staff
            name = visit.__name__.strip("_").replace("_", " ")
            try:
                visit()
            except (GaveUpError, XError, ConnectionClosedError):
                name += ", given up"
            self.visits[name] += 1

    # What they do

    def _wander(self) -> None:
        """Touch whatever there is."""
        for _ in range(self._chance.randint(3, 20)):
            self._touch((self._chance.random(), self._chance.random()))
            self._wait(self._chance.uniform(0.1, 1.0))

    def _pause(self) -> None:
        """Nobody comes for a while."""
        self._wait(self._chance.uniform(10, 25))

    def _watch_film(self) -> None:
        self._come()
        self._touch(WATCH_FILM)
        self._expect("page Film")
        self._wait(self._chance.uniform(3, 12))

    def _write(self) -> None:
        """Leave a message, by touch as far as the form and then by keys."""
        self._come()
        self._touch(OPPORTUNITIES)
        self._expect("page Opportunities")
        self._touch(LEAVE_MESSAGE)
        self._expect("page Inquiry")
        self._serial += 1
        phone = str(13_800_000_000 + self._serial)
        for tabs, keys in (
            (FIRST_SUBJECT, " "),
            (NAME, "li"),
            (PHONE, phone),
            (MESSAGE, phone),
            (1, "\r"),
            (1, "\r"),
        ):
            for key in "\t" * tabs + keys:
                self._press(key)
        if not self._screen.until(self._sees_thanks, STEP_SECONDS):
            raise GaveUpError
        self.promised.add(phone)

    def _work_as_staff(self) -> None:
        """Sign in at the pad, look around, lock."""
        self._come()
        for _ in range(5):
            self._touch(CORNER)
        self._expect("the pad is open")
        self._wait(1)
        for digit in self._pin:
            self._press(digit)
        for _ in range(5):
            self._press("\r")
            if self._screen.until(self._sees_staff, 2):
                break
        else:
            raise GaveUpError
        for _ in range(8):
            self._touch((RAIL[0] + 0.02, self._chance.uniform(0.1, 0.6)))
            self._wait(self._chance.uniform(0.5, 2))
        self._screen.press_with(XK.XK_Control_L, XK.string_to_keysym("l"))
        self._screen.press(XK.XK_Escape)

    def _come(self) -> None:
        """Come when nobody is there, and wake the screen."""

        def nobody_is_there() -> bool:
            self._log.pass_over()
            return self._log.latest in ("", "attract")

        if not self._screen.until(nobody_is_there, 30):
            raise GaveUpError
        self._touch(MIDDLE)
        self._expect("presence visiting")

    # How they do it

    def _touch(self, place: Place) -> None:
        width, height = self._screen.size()
        self._screen.touch(int(place[0] * width), int(place[1] * height))

    def _press(self, key: str) -> None:
        names = {"\t": XK.XK_Tab, "\r": XK.XK_Return, " ": XK.XK_space}
        self._screen.press(names.get(key) or XK.string_to_keysym(key))
        time.sleep(0.02)

    def _expect(self, words: str, seconds: float = STEP_SECONDS) -> None:
        if not self._log.told(words, seconds):
            raise GaveUpError

    def _wait(self, seconds: float) -> None:
        self._ended.wait(seconds)

    def _sees_staff(self) -> bool:
        if self._screen.size() != SIZE:
            return False
        return self._screen.colour(int(RAIL[0] * SIZE[0]), int(RAIL[1] * SIZE[1])) == DEEP_GRASS

    def _sees_thanks(self) -> bool:
        if self._screen.size() != SIZE:
            return False
        return alike(self._screen.look(*THANKS_BOX), self._thanks)


def thanks_of(picture: Path) -> bytes:
    """The part of a screenshot that is compared, as the screen would give it."""
    left, top, width, height = THANKS_BOX
    part = Image.open(io.BytesIO(picture.read_bytes())).convert("RGBA")
    return part.crop((left, top, left + width, top + height)).tobytes("raw", "BGRA")


def alike(one: bytes, other: bytes) -> bool:
    """Whether two pictures of four bytes a pixel, of one size, are the same but for trifles."""
    pairs = list(zip(one[1::28], other[1::28], strict=True))  # the green of every seventh pixel
    near = sum(abs(ours - theirs) <= NEAR for ours, theirs in pairs)
    return near >= ALIKE * len(pairs)
