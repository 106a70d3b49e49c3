"""Publishing and syncing killed at random moments, and a film over a line that drops:
`python -m benchmarks.sync_hardship`.

A real nginx serves the channel. To start Python and read our modules takes longer than the work, so
each job runs `kiosk publish` or `kiosk sync` in a process forked off one that has read them. After
each kill visitors must see the old release or the new one, every byte of it; the next run must
finish. The film goes through a proxy that tears all connections every few seconds.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import jobs, report
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure
from kiosk import __main__ as kiosk
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore, hash_file
from kiosk.db.release.installed import open_current, release_numbers
from kiosk.db.release.media import media_of_release
from kiosk.db.sample import install_sample
from tests.db.stations import PUBLIC_KEY, derive_stand_in, write_stand_ins
from tests.sync.bad_line import Line, bad_line
from tests.sync.halls import Hall, Station
from tests.sync.servers import nginx

FILM_BYTES = 2_000_000_000
LINE_BYTES = 10_000_000
"""A second: the film takes 200 s without a fault."""
DROP_SECONDS = 20.0


@dataclass(slots=True)
class Kills:
    """How many jobs were struck while they ran, and what came of it."""

    struck: int = 0
    ended_before: int = 0
    old: int = 0
    new: int = 0
    seconds: list[float] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.sync_hardship", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--film", type=int, default=FILM_BYTES, help="bytes, 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    plan = parser.parse_args(argv)
    figures: dict[str, Figure] = {}
    BUILD.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=BUILD.parent) as name:
        place = Path(name)
        if plan.kills:
            figures |= _killed(place / "kills", plan.kills, random.Random(plan.seed))  # noqa: S311
        if plan.film:
            figures |= _dropped(place / "film", plan.film)
    if plan.kills >= 1000 and plan.film == FILM_BYTES:
        report.store({**report.machine_figures(), **figures}, RESULTS)


def _killed(place: Path, times: int, chance: random.Random) -> dict[str, Figure]:
    hall, station = _sample_hall(place), Station(DataFolder(place / "station"))
    found = Kills()
    began = time.monotonic()
    _run(hall.folder, "publish", "--json")
    with nginx(hall.folder.channel, place / "nginx") as port:
        _run(station.folder, "enroll", f"http://127.0.0.1:{port}", "--yes")
        _run(station.folder, "sync", "--json")
        turn = 0
        while found.struck < times:
            turn += 1
            hall.edit(f"{turn}")
            hall.add_file(chance.randbytes(chance.choice((1_000, 300_000, 12_000_000))))
            for folder, command in ((hall.folder, "publish"), (station.folder, "sync")):
                before = _shown(folder)
                for _ in range(chance.randint(1, 6)):
                    _strike(folder, command, before, chance, found)
                found.seconds.append(_run(folder, command, "--json"))
                _must(_shown(folder) == turn + 1, f"{command} after its kills did not finish")
            _must(len(release_numbers(station.folder)) == 2, "old releases are left")
            if turn % 25 == 0:
                print(f"{found.struck}/{times} kills, {time.monotonic() - began:.0f} s", flush=True)
    half = MediaStore(station.folder.media).partials()
    _must(not half, f"left half-fetched: {half}")
    print(
        f"{found.struck} jobs killed ({found.ended_before} more had ended before): visitors saw "
        f"the old release {found.old} times and the new one {found.new} times, whole each time; "
        f"every next run finished, in {median(found.seconds):.2f} s and {max(found.seconds):.2f} s "
        f"at most"
    )
    return {
        "sync.kills": Figure(found.struck, "kills", {"old": found.old, "new": found.new}),
        "sync.after_kill_s": Figure(round(max(found.seconds), 2), "s"),
    }


def _strike(
    folder: DataFolder, command: str, before: int, chance: random.Random, found: Kills
) -> None:
    """Kill one job at a moment within the time that such jobs take."""
    usual = median(found.seconds[-20:]) if found.seconds else 0.5
    job = _fork(folder, command, "--json")
    until = time.monotonic() + chance.uniform(0, 1.1 * usual)
    while time.monotonic() < until:
        time.sleep(0.001)
    os.kill(job, signal.SIGKILL)  # one that has ended is still ours to wait for
    _, status = os.waitpid(job, 0)
    if os.WIFSIGNALED(status):
        found.struck += 1
    else:
        _must(os.waitstatus_to_exitcode(status) == 0, f"{command} failed by itself")
        found.ended_before += 1
    shown = _shown(folder)
    _must(shown in (before, before + 1), f"{shown} is shown, and {before} was")
    if os.WIFSIGNALED(status):
        found.old += shown == before
        found.new += shown != before


def _shown(folder: DataFolder) -> int:
    """The number of the release that visitors see, after every byte of it has been hashed."""
    release = open_current(folder)
    store = MediaStore(folder.media)
    for blob in media_of_release(release.database):
        _must(hash_file(store.path(blob.name)) == blob.name.sha256, f"{blob.name} is damaged")
    _must(not release.skipped, f"passed over: {release.skipped}")
    return release.number


def _run(folder: DataFolder, *arguments: str) -> float:
    """Seconds until a command has ended well."""
    began = time.monotonic()
    _, status = os.waitpid(_fork(folder, *arguments), 0)
    _must(os.waitstatus_to_exitcode(status) == 0, f"{arguments} ended with {status}: {folder.logs}")
    return time.monotonic() - began


def _fork(folder: DataFolder, *arguments: str) -> int:
    """A process with one command of the program. Nothing in this one runs threads or has opened a
    transport, so the child is as one that was started."""
    job = os.fork()
    if job:
        return job
    os.environ["KIOSK_DATA"] = str(folder.root)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.argv = ["kiosk", *arguments]
    code: str | int | None = 1
    try:
        kiosk.main()
        code = 0
    except SystemExit as end:
        code = end.code
    finally:
        os._exit(code if isinstance(code, int) else 0 if code is None else 1)


def _dropped(place: Path, size: int) -> dict[str, Figure]:
    """A film of `size` bytes over a line of 10 MB/s on which all is torn every 20 s."""
    hall, station = _sample_hall(place), Station(DataFolder(place / "station"))
    film = hall.folder.root / "film.mp4"
    with film.open("wb") as file:
        for _ in range(size // 10_000_000):
            file.write(os.urandom(10_000_000))
    hall.take_file(film)
    _run(hall.folder, "publish", "--json")
    with nginx(hall.folder.channel, place / "nginx") as port:
        line = Line(port, per_second=LINE_BYTES, tear_seconds=DROP_SECONDS)
        with bad_line(line) as url:
            _must(_start(station.folder, "enroll", url, "--yes") == 0, "not enrolled")
            began, runs = time.monotonic(), 0
            while not release_numbers(station.folder):
                runs += 1
                _must(runs < 20, "the film does not arrive")
                _start(station.folder, "sync", "--json")
            seconds = time.monotonic() - began
            _shown(station.folder)
            sent = max(line.sent.values())
            fault_bytes = sent - size
    print(
        f"a film of {size / 1e6:.0f} MB arrived in {seconds:.0f} s and {runs} run(s) over a line "
        f"that was torn {line.torn} times; {fault_bytes / 1e6:.2f} MB came twice"
    )
    _must(fault_bytes <= line.torn * (8 << 20), "more than a range was fetched twice for a drop")
    return {
        "sync.torn_line_s": Figure(round(seconds, 1), "s", {"drops": line.torn}),
        "sync.torn_line_twice_mb": Figure(round(fault_bytes / 1e6, 2), "MB"),
    }


def _start(folder: DataFolder, *arguments: str) -> int:
    """The exit code of a command in a process of its own from the start: the proxy's thread runs
    in this one, and a fork would not have it."""
    job = jobs.start(folder, *arguments)
    job.communicate()
    return job.returncode


def _sample_hall(place: Path) -> Hall:
    folder = DataFolder(place / "hall")
    place.mkdir(parents=True)
    folder.prepare()
    stand_ins = place / "stand-ins"
    stand_ins.mkdir()
    write_stand_ins(stand_ins)
    install_sample(folder, derive_stand_in, datetime.now(UTC), stand_ins, PUBLIC_KEY)
    return Hall(folder)


def _must(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise AssertionError(otherwise)


if __name__ == "__main__":
    main()
