"""What staff wait for, and what visitors feel of it: `python -m benchmarks.staff`.

What is done and how the figures are to be read stands in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import big_hall, processes, report, touch
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure
from benchmarks.touch import Answers, percentile
from benchmarks.touch_contenders import Kiosk
from benchmarks.xscreen import Screen
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ops.virtual_screen import virtual_screen

LIST, PREFLIGHT = 10_000, 5_000
"""How many companies the halls have."""
SMALL = 300
MEMORY = ("memory", "memory.preview")
STARTS, ROUNDS, LOOKS = 5, 10, 10
TOUCH = touch.Plan(3, 100, 0, 0)

TARGETS = {
    "staff.list.first.p95_ms": 300.0,
    "staff.list.back.p95_ms": 300.0,
    "staff.list.change.p95_ms": 300.0,
    "staff.search.characters.p95_ms": 50.0,
    "staff.search.pinyin.p95_ms": 50.0,
    "staff.search.initials.p95_ms": 50.0,
    "staff.search.sound.p95_ms": 50.0,
    "staff.search.everything.p95_ms": 50.0,
    "staff.save.p95_ms": 100.0,
    "staff.keystroke.gui.p95_ms": 4.0,
    "staff.preview.p95_ms": 150.0,
    "staff.preflight.p95_ms": 2000.0,
    "staff.touch.p50_ms": 1.2,
    "staff.touch.p95_ms": 1.2,
}
"""The most they may be; of the touches, the ratio of those while staff write to those without."""

Times = Mapping[str, Sequence[float]]
"""Milliseconds of each act, by its name."""


class StaffedKiosk(Kiosk):
    """The visitors' screen, while somebody writes into a form of `kiosk staff` on the same PC, on a
    screen of its own."""

    name = "staffed"

    def __init__(self, data: Path, screen: Screen) -> None:
        super().__init__(data, screen)
        self._second = virtual_screen(1920, 1080)
        self._staff = _scene(self._second.__enter__(), data, "write")
        assert self._staff.stdout
        assert self._staff.stdout.readline() == "writing\n"

    def close(self) -> None:
        """Whoever writes must have done so to the end."""
        assert self._staff.poll() is None, "staff mode has ended meanwhile"
        self._staff.communicate("\n")
        assert self._staff.returncode == 0
        self._second.__exit__(None, None, None)
        super().close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="staff", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="see that everything works; figures mean nothing"
    )
    quick = parser.parse_args().quick
    processes.outlive_contenders()
    figures: dict[str, Figure] = {}
    with TemporaryDirectory(prefix="bench-staff-") as place:
        data = Path(place, "list")
        big_hall.prepare(DataFolder(data), SMALL if quick else LIST)
        figures |= _told(work_figures(data, 1 if quick else STARTS, 1 if quick else ROUNDS))
        folder = DataFolder(Path(place, "preflight"))
        big_hall.prepare(folder, SMALL if quick else PREFLIGHT)
        figures |= _told(summary({"preflight": preflights(folder, 2 if quick else LOOKS)}))
        figures |= _told(touch_figures(data, touch.Plan(1, 5, 0, 0) if quick else TOUCH))
    results = BUILD / "quick.json" if quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def _told(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    for name, figure in sorted(figures.items()):
        print(f"{name:36} {figure.value} {figure.unit}{_verdict(name, figure)}", flush=True)
    return figures


def work_figures(data: Path, starts: int, rounds: int) -> dict[str, Figure]:
    """What staff do themselves, in several starts of the program. The first start of all makes the
    entries of the search, which a library that was filled by another program lacks."""
    made = measured(data, 1)["list.first"][0]
    took: defaultdict[str, list[float]] = defaultdict(list)
    for turn in range(starts):
        for name, times in measured(data, rounds).items():
            took[name] += times
        print(f"{turn + 1}/{starts}: list {took['list.first'][-1]:.0f} ms", flush=True)
    memory = {f"staff.{name}": Figure(round(median(took.pop(name))), "MB") for name in MEMORY}
    once = {"staff.list.once_s": Figure(round(made / 1000, 1), "s")}
    return {**summary(took), **once, **memory}


def measured(data: Path, rounds: int) -> dict[str, list[float]]:
    """The times of one start; by the names in MEMORY its proportional set sizes in megabytes."""
    with virtual_screen(1920, 1080) as display:
        said, _ = _scene(display, data, "measure", f"--rounds={rounds}").communicate()
    told = json.loads(said)
    return {**told["took"], **{name: [told["memory"][name]] for name in MEMORY}}


def _scene(display: str, data: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        (sys.executable, "-m", "benchmarks.staff_scene", *arguments),
        env=os.environ | {"DISPLAY": display, "KIOSK_DATA": str(data)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def touch_figures(data: Path, plan: touch.Plan) -> dict[str, Figure]:
    """How soon visitors are answered, with staff at work and without, in turns."""
    alone, staffed = Answers(), Answers()
    for _ in range(plan.runs):
        touch.run(lambda screen: Kiosk(data, screen), plan, alone)
        touch.run(lambda screen: StaffedKiosk(data, screen), plan, staffed)
    found = {}
    for share in (50, 95):
        ours, theirs = (percentile(it.touch, share / 100) for it in (staffed, alone))
        found[f"staff.touch.p{share}_ms"] = Figure(
            round(ours, 1), "ms", {"alone": round(theirs, 1)}, {"alone": round(ours / theirs, 3)}
        )
    return found


def preflights(folder: DataFolder, looks: int) -> list[float]:
    """Milliseconds of what the page of publishing asks: all that differs, and all findings."""
    with closing(_Looking(folder)) as looking:
        return [looking.look() for _ in range(looks)]


class _Looking:
    def __init__(self, folder: DataFolder) -> None:
        self._publishing = Publishing(folder)
        self._store = LibraryStore(open_library(folder))

    def look(self) -> float:
        begin = time.perf_counter()
        self._publishing.look(self._store)
        return (time.perf_counter() - begin) * 1000

    def close(self) -> None:
        self._store.engine.dispose()


def summary(took: Times) -> dict[str, Figure]:
    """Median and 95th percentile of each act."""
    return {
        f"staff.{name}.p{share}_ms": Figure(round(percentile(times, share / 100), 1), "ms")
        for name, times in took.items()
        for share in (50, 95)
    }


def _verdict(name: str, figure: Figure) -> str:
    if name not in TARGETS:
        return ""
    found = figure.ratio.get("alone", float(figure.value))
    of = f", {found} of {figure.peers['alone']} without staff" if figure.peers else ""
    return f"{of}, {'within' if found <= TARGETS[name] else 'ABOVE'} {TARGETS[name]:g}"


if __name__ == "__main__":
    main()
