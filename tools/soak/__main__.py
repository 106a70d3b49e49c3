"""`make soak`: days in a hall compressed into MINUTES, with faults all the time.

    python -m tools.soak MINUTES [SEED]

The report is build/soak/report.html, its figures are in report.json. The exit code is 1 where a bar
is missed. SOAK_PROGRAM names a built program to soak in place of the source tree.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import open_sign_in
from tests.x_screen import XScreen
from tools.soak.availability import availability
from tools.soak.faults import FAULTS
from tools.soak.hall import SIZE, Hall, hall
from tools.soak.records import read_records
from tools.soak.report import write_report
from tools.soak.schedule import plan
from tools.soak.soak import SETTLE_SECONDS, Strikes
from tools.soak.verdict import Outcome, bars, growth_by_role
from tools.soak.visitors import Visitors, thanks_of
from tools.soak.watcher import Watcher, is_blank

BUILD = Path("build/soak")
PIN = "739164"
START_SECONDS = 180
"""Until the first picture, on a busy machine."""
CRASH = re.compile(r"CRITICAL kiosk\.crash|Traceback|Fatal Python error")
_CLONE_NEWNS = 0x00020000


def main(arguments: list[str]) -> int:
    minutes = float(arguments[0]) if arguments else 30
    seed = int(arguments[1]) if arguments[1:] else 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    keep_mounts_to_ourselves()
    BUILD.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="soak-") as folder, hall(Path(folder), seed) as made:
        outcome = soak(made, minutes * 60, seed)
    found = bars(outcome)
    for bar in found:
        print(f"{bar.verdict:<6}  {bar.name}: {bar.found} (wanted {bar.wanted})")
    print(f"Report: {(BUILD / 'report.html').absolute()}")
    return 1 if any(bar.met is False for bar in found) else 0


def keep_mounts_to_ourselves() -> None:
    """Nobody else sees what is mounted from now on, and it is gone when we are. For root only."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(_CLONE_NEWNS):
            raise OSError(ctypes.get_errno(), "unshare")
        subprocess.run(["mount", "--make-rprivate", "/"], check=True)


def soak(made: Hall, seconds: float, seed: int) -> Outcome:
    """Run the hall for so long and write the report."""
    chance = Random(seed)
    thanks = photograph_thanks(made)
    invite(made)
    planned = plan((one.kind for one in FAULTS), seconds - SETTLE_SECONDS, seed)
    screen = XScreen(made.panel.display)
    made.keep()
    log = made.station.logs / "kiosk-screen.log"

    def began() -> bool:
        attracts = log.exists() and "presence attract" in log.read_text()
        return attracts and not is_blank(screen.look(0, 0, *SIZE))

    if not screen.until(began, START_SECONDS):
        raise RuntimeError(f"the kiosk did not start: {made.output}")
    print(f"{len(planned)} faults in {seconds / 60:g} minutes, seed {seed}", flush=True)
    watcher = Watcher(made.panel.display, lambda: made.launcher, lambda: made.panel.shows)
    try:
        visitors = Visitors(made.panel.display, log, thanks, PIN, chance)
        try:
            strikes = Strikes(made, screen, watcher)
            strikes.run(planned, seconds)
        finally:
            visitors.close()
    finally:
        watcher.close()
    left = made.end()
    screen.close()
    outcome = Outcome(
        seconds=seconds,
        availability=availability(watcher.watched.pictures),
        planned=len(planned),
        struck=strikes.done,
        growth=growth_by_role(watcher.watched.processes),
        records=read_records(made, visitors.promised, plays_begun(made)),
        restarts=made.restarts,
        left=left,
        crashes=crashes(made),
    )
    write_report(BUILD, outcome, watcher.watched, visitors.visits, seed)
    (BUILD / "output.log").write_text(made.output)
    shutil.rmtree(BUILD / "logs", ignore_errors=True)
    shutil.copytree(made.station.logs, BUILD / "logs")
    return outcome


def photograph_thanks(made: Hall) -> bytes:
    """The page that thanks for a message, as it looks without faults."""
    size = "x".join(map(str, SIZE))
    folder = made.place / "thanks"
    made.tell(made.office, "tour", "--only", "thanks", "--size", size, "--out", str(folder))
    return thanks_of(folder / "thanks.png")


def invite(made: Hall) -> None:
    """One of the staff, whose PIN is known."""
    told = made.tell(made.station, "staff", "invite")
    code = told.split("Set-up code: ")[1].splitlines()[0]
    with open_sign_in(made.station) as sign_in:
        sign_in.set_up(Code(code), "王芳", Pin(PIN))


def plays_begun(made: Hall) -> list[str]:
    """The entries of the attract loop that began, by the log of the screen."""
    logs = made.station.logs.glob("kiosk-screen.log*")
    text = "\n".join(log.read_text(errors="replace") for log in logs)
    return re.findall(r"INFO kiosk\.\w+: playing ([^:\n]+): ", text)


def crashes(made: Hall) -> list[str]:
    """Lines that nobody wants to read in a log."""
    lines = made.output.splitlines()
    for log in made.station.logs.iterdir():
        lines += log.read_text(errors="replace").splitlines()
    return sorted({line for line in lines if CRASH.search(line)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
