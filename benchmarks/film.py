"""What playing a film costs here, in a browser, in mpv, and in decoding alone. `make bench`.

The contenders take turns, so that whatever else the machine does meets all of them alike. How
to read the results stands in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import processes, report
from benchmarks.clips import CLIPS
from benchmarks.contenders import CONTENDERS
from benchmarks.measuring import CannotPlayError, Measurement, measure
from kiosk.ops.virtual_screen import virtual_screen

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "bench"
RESULTS = Path(__file__).with_name("results.json")
REST_SECONDS = 1.0
"""Between two contenders, for the machine to come to rest."""

TARGETS = {
    "film.cpu.1080p30": {"chromium": 0.85, "mpv": 0.65, "decode": 1.8},
    "film.memory.1080p30": {"chromium": 0.55},
}
"""The most that ours may be of theirs."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How often a clip is played by each contender, and for how many seconds it is watched."""

    runs: int
    seconds: float


FULL = {"1080p30": Plan(5, 20), "1080p60": Plan(3, 20), "4k30": Plan(3, 15)}
QUICK = {"1080p30": Plan(1, 3)}


def main() -> None:
    parser = argparse.ArgumentParser(prog="film", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="see that everything works; figures mean nothing"
    )
    parser.add_argument("--only", choices=FULL, help="this clip alone")
    options = parser.parse_args()
    plans = QUICK if options.quick else FULL
    if options.only:
        plans = {options.only: FULL[options.only]}
    figures = dict(report.machine_figures())
    processes.outlive_contenders()
    with virtual_screen(1920, 1080) as display:
        os.environ["DISPLAY"] = display
        for clip, plan in plans.items():
            found = report.film_figures(clip, _take_turns(clip, plan))
            print(f"\n{report.table(clip, found, TARGETS)}\n", flush=True)
            figures |= found
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store(figures, results)
    print(f"Results: {results}")


def _take_turns(name: str, plan: Plan) -> Mapping[str, list[Measurement]]:
    """Every contender once, then every contender again; one that cannot play is left out."""
    clip = CLIPS[name]
    file = clip.make(BUILD)
    runs: dict[str, list[Measurement]] = {contender.name: [] for contender in CONTENDERS}
    for turn in range(plan.runs):
        for contender in CONTENDERS:
            if contender.name not in runs:
                continue
            time.sleep(REST_SECONDS)
            try:
                measured = measure(contender, clip, file, plan.seconds)
            except CannotPlayError as error:
                if contender.name == report.OURS:
                    raise
                print(f"{name} {contender.name} cannot play it: {error}", flush=True)
                del runs[contender.name]
                continue
            runs[contender.name].append(measured)
            print(f"{name} {turn + 1}/{plan.runs} {contender.name}: {measured}", flush=True)
    return runs


if __name__ == "__main__":
    main()
