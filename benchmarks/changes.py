"""How long the screen is not whole when it changes: `python -m benchmarks.changes`, 10 minutes.

The whole program on a real X server (Xorg, its driver "dummy"): outputs that come and go, sizes,
rotation, a touch screen that is unplugged, a supervisor that is killed. A change begins when the
command for it is given; it is over with the first of all looks at the picture that then stays.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.film import RESULTS
from benchmarks.report import Figure, machine_figures, store
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.first_start import prepare_station
from tests.e2e.hall_screen import NEVER_IDLE, HallScreen
from tests.touch_device import TouchDevice
from tests.x_screen import has_one_colour
from tests.xorg import xorg_with_touch

ROUNDS = 10
SETTLE_SECONDS = 4.0
"""After so long without another look the picture stays."""
START_SECONDS = 120.0
TARGETS = {
    "output": 2.0,
    "primary": 2.0,
    "size": 2.0,
    "rotation": 2.0,
    "touch": 2.0,
    "supervisor": 5.0,
}
"""The most seconds that the worst change of a kind may take."""

ONE, OTHER = "DUMMY0", "DUMMY1"
MIDDLE, COMPANIES = (960, 540), (960, 756)

Found = Mapping[str, list[float]]
"""Seconds of each change, by its kind."""


class UnseenError(Exception):
    """The screen did not become whole."""


def main() -> None:
    """Measure, print, and store the figures."""
    parser = argparse.ArgumentParser(prog="changes", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one of each, nothing is stored")
    quick = parser.parse_args().quick
    found: Found = defaultdict(list)
    with TemporaryDirectory(prefix="bench-") as place, xorg_with_touch() as (display, touch):
        data = DataFolder(Path(place, "data"))
        data.prepare()
        prepare_station(data)
        for _ in range(1 if quick else ROUNDS // 2):  # each change there and back
            with HallScreen(display, data.root, NEVER_IDLE) as screen:
                _change_everything(display, screen, touch, found)
        for _ in range(1 if quick else ROUNDS):
            found["supervisor"].append(_kill_the_supervisor(display, data.root))
    _tell(found)
    if not quick:
        store({**machine_figures(), **figures(found)}, RESULTS)


def _change_everything(display: str, screen: HallScreen, touch: TouchDevice, found: Found) -> None:
    def randr(*arguments: str) -> None:
        subprocess.run(["xrandr", "-d", display, *arguments], check=True, timeout=20)

    def change(kind: str, *arguments: str) -> None:
        found[kind].append(seconds_until_whole(screen, lambda: randr(*arguments)))

    _show_companies(screen, touch, found)
    for _ in range(2):
        randr("--output", ONE, "--off")
        time.sleep(1)
        change("output", "--output", ONE, "--mode", "1920x1080", "--primary")
    randr("--addmode", OTHER, "1280x720")
    randr("--output", OTHER, "--mode", "1280x720", "--pos", "1920x0")
    time.sleep(1)
    change("primary", "--output", OTHER, "--primary")
    change("primary", "--output", OTHER, "--off", "--output", ONE, "--primary")
    change("size", "--output", ONE, "--mode", "1280x720")
    change("size", "--output", ONE, "--mode", "1920x1080")
    change("rotation", "--output", ONE, "--rotate", "left")
    change("rotation", "--output", ONE, "--rotate", "normal")


def _show_companies(screen: HallScreen, touch: TouchDevice, found: Found) -> None:
    """Stand on a page that does not move by itself; the touch screen is put back for each tap."""
    _expect(screen.told("presence attract", START_SECONDS))
    for place, words in ((MIDDLE, "presence visiting"), (COMPANIES, "page Companies")):
        found["touch"].append(_seconds_until_heard(screen, touch, place, words))
        time.sleep(SETTLE_SECONDS)


def seconds_until_whole(screen: HallScreen, change: Callable[[], object]) -> float:
    """From the command for a change to the picture that then stays."""
    began = time.monotonic()
    change()
    shown, since = (screen.window(), b""), began
    while time.monotonic() < since + SETTLE_SECONDS:
        seen = (screen.window(), _picture(screen))
        if seen != shown:
            shown, since = seen, time.monotonic()
        time.sleep(0.02)
    _expect(_is_whole(screen))
    return since - began


def _is_whole(screen: HallScreen) -> bool:
    picture = _picture(screen)
    return bool(picture) and not has_one_colour(picture)


def _picture(screen: HallScreen) -> bytes:
    """What the kiosk's window shows; nothing while it is not all on the screen."""
    left, top, width, height = screen.window()
    right, bottom = screen.size()
    inside = width > 0 and left + width <= right and top + height <= bottom
    return screen.look(left, top, width, height) if inside else b""


def _seconds_until_heard(
    screen: HallScreen, touch: TouchDevice, place: tuple[int, int], words: str
) -> float:
    """From plugging in the touch screen until a tap has led to what the log says."""
    touch.unplug()
    began = time.monotonic()
    touch.plug_in()
    touch.tap(*place)
    _expect(screen.told(words))
    return time.monotonic() - began


def _kill_the_supervisor(display: str, data: Path) -> float:
    """From its end to the picture of the next one, which is started at once."""
    with HallScreen(display, data, NEVER_IDLE) as screen:
        _expect(screen.told("presence attract", START_SECONDS))
        time.sleep(SETTLE_SECONDS)
        began = time.monotonic()
        os.kill(screen.pid, signal.SIGKILL)
    with HallScreen(display, data, NEVER_IDLE) as again:
        _expect(again.told("presence attract", START_SECONDS))
        _expect(again.until(lambda: _is_whole(again), START_SECONDS))
        return time.monotonic() - began


def _expect(seen: bool) -> None:
    if not seen:
        raise UnseenError


def figures(found: Mapping[str, Sequence[float]]) -> Mapping[str, Figure]:
    """Median and worst of each kind of change."""
    return {
        f"changes.{kind}.{name}_s": Figure(round(sum_up(seconds), 2), "s")
        for kind, seconds in found.items()
        for name, sum_up in (("median", median), ("worst", max))
    }


def _tell(found: Mapping[str, Sequence[float]]) -> None:
    for kind, seconds in found.items():
        met = "within" if max(seconds) <= TARGETS[kind] else "ABOVE"
        print(
            f"{kind:<12}{len(seconds):3} changes, median {median(seconds):5.2f} s, "
            f"worst {max(seconds):5.2f} s, {met} {TARGETS[kind]:g}"
        )


if __name__ == "__main__":
    main()
