"""Whether the kiosk grows with its visitors: `python -m benchmarks.visits --minutes 45`.

The real program, its attract loop running; visitors come one after the other, open pages of each
kind, and leave without a word. Each time that nobody is there again all processes are looked at.
What plays then differs, and with it what is held: so growth is fitted with one slope for each kind
of process and a height for each entry of the loop (`tools/soak/growth.py`), after `WARM_UP` visits.

`kiosk.memory.visited` is what is held after `COUNTED` visits, beside what was before the first.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import processes
from benchmarks.film import RESULTS
from benchmarks.report import Figure, machine_figures, store
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.first_start import prepare_station
from kiosk.ops.virtual_screen import virtual_screen
from tests.e2e.hall_screen import HallScreen
from tests.e2e.test_visit import BACK, COMPANIES_TILE, FIRST_CARD, HOME, MIDDLE
from tools.soak.growth import growth
from tools.soak.processes import look_at, roles

MINUTES = 45.0
WARM_UP = 60
COUNTED = 200
BEFORE_SECONDS = 60.0
SETTLE_SECONDS = 2.0
"""After the attract loop has begun again; pages of the visit are gone then."""

QUICK_VISITS = {"KIOSK_SESSION__IDLE_SECONDS": "5", "KIOSK_SESSION__COUNTDOWN_SECONDS": "3"}
TILES = tuple((x, 756) for x in (360, 660, 960, 1260, 1560))
"""On home. Each leads to a list, whose first card leads further."""
PLAYING = re.compile(r"playing ([^:\n]+): ")

assert COMPANIES_TILE in TILES


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.visits")
    parser.add_argument("--minutes", type=float, default=MINUTES)
    minutes = parser.parse_args().minutes
    with TemporaryDirectory() as folder, virtual_screen(1920, 1080) as display:
        data = DataFolder(Path(folder, "data"))
        data.prepare()
        prepare_station(data)
        with HallScreen(display, data.root, QUICK_VISITS) as screen:
            return _measure(screen, data, minutes * 60)


def _measure(screen: HallScreen, data: DataFolder, seconds: float) -> int:
    assert screen.told("presence attract", 60)
    time.sleep(BEFORE_SECONDS)
    before = _memory(screen)
    looks: dict[str, dict[str, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    counted: list[float] = []
    begun = time.monotonic()
    visits = 0
    while time.monotonic() - begun < seconds:
        _visit(screen, visits)
        visits += 1
        taken = _memory(screen)
        if COUNTED - 20 <= visits < COUNTED + 20:
            counted.append(taken)
        own = _own(screen)
        if visits > WARM_UP:
            at, entry = time.monotonic() - begun, _entry(data)
            for role, amount in own.items():
                looks[role][entry].append((at, amount))
        if visits % 20 == 0:
            print(f"{visits} visits: {taken:.1f} MB, {own}", flush=True)
    figures: dict[str, Figure] = {}
    if counted:
        after = round(median(counted), 1)
        peers = {"before": round(before, 1)}
        figures["kiosk.memory.visited"] = Figure(
            after, "MB", peers, {"before": round(after / before, 3)}
        )
    for role, lives in looks.items():
        if found := growth(lives.values(), warm_up=0):
            slope, doubt = round(found.slope, 2), round(2 * found.error, 2)
            print(f"{role}: {slope:+.2f} ± {doubt:.2f} MB/h")
            figures[f"visits.growth.{role}"] = Figure(slope, "MB/h")
            figures[f"visits.growth.{role}.doubt"] = Figure(doubt, "MB/h")
    figures["visits.count"] = Figure(visits, "visits")
    store({**machine_figures(), **figures}, RESULTS)
    return 0


def _visit(screen: HallScreen, number: int) -> None:
    """Come, open a page and what is below it, and go; until the loop has begun again."""
    screen.touch(*MIDDLE)
    assert screen.told("presence visiting")
    for place in (TILES[number % len(TILES)], FIRST_CARD, BACK, HOME):
        time.sleep(0.8)
        screen.touch(*place)
    assert screen.told("presence attract", 60)
    time.sleep(SETTLE_SECONDS)


def _entry(data: DataFolder) -> str:
    """What the loop plays."""
    text = (data.logs / "kiosk-screen.log").read_text("utf-8")
    return str(PLAYING.findall(text)[-1])


def _memory(screen: HallScreen) -> float:
    """Of all processes together, in MB."""
    return processes.memory_megabytes({screen.pid, *processes.descendants(screen.pid)})


def _own(screen: HallScreen) -> dict[str, float]:
    """What processes share with nobody and no file, in MB, by what they do."""
    looks = {role: look_at(pid) for pid, role in roles(screen.pid).items()}
    return {role: round(look.own, 2) for role, look in looks.items() if look}


if __name__ == "__main__":
    sys.exit(main())
