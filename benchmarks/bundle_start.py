"""How long the built program takes to its first frame, beside the source tree:
`python -m benchmarks.bundle_start`, after `make bundle`.

Both show the same hall on a virtual screen, in turns; a first start of each does not count.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import report
from benchmarks.film import RESULTS, ROOT
from benchmarks.report import Figure
from kiosk.ops.virtual_screen import virtual_screen

PROGRAMS: dict[str, Sequence[str]] = {
    "bundle": (str(ROOT / "build" / "bundle" / "kiosk" / "kiosk"),),
    "source": (sys.executable, "-m", "kiosk"),
}
STARTS = 9
TARGET = 1.2
"""The most that the bundle may take, of the time of the source tree."""

FIRST_FRAME = re.compile(r"first interactive frame after (\d+\.\d+) s")


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.bundle_start", description=__doc__)
    parser.add_argument("--starts", type=int, default=STARTS)
    starts = parser.parse_args().starts
    seconds: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with TemporaryDirectory() as folder, virtual_screen(1920, 1080) as display:
        environment = os.environ | {"DISPLAY": display, "KIOSK_DATA": f"{folder}/data"}
        for turn in range(starts + 1):
            for name, program in PROGRAMS.items():
                taken = first_frame(program, environment)
                if turn:
                    seconds[name].append(taken)
    bundle, source = (round(median(seconds[name]), 3) for name in ("bundle", "source"))
    ratio = round(bundle / source, 3)
    figure = Figure(bundle, "s", {"source": source}, {"source": ratio})
    report.store({"bundle.start": figure}, RESULTS)
    print(f"first frame: bundle {bundle} s, source tree {source} s; {ratio} of at most {TARGET}")
    return 0 if ratio <= TARGET else 1


def first_frame(program: Sequence[str], environment: dict[str, str]) -> float:
    """Start `kiosk run`, end it after its first frame, and return the seconds to that.

    Raises:
        RuntimeError: it has ended before.
    """
    with subprocess.Popen(
        [*program, "run", "--timing"],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if found := FIRST_FRAME.search(line):
                    return float(found[1])
        finally:
            process.terminate()
    raise RuntimeError(f"{program} shows nothing")


if __name__ == "__main__":
    sys.exit(main())
