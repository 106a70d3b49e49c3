"""What a sync costs: beside rclone for the first pull, and by itself when little or nothing is new.

What is done and how the figures are to be read stands in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import jobs, report
from benchmarks.crowded_hall import change_a_text, crowded_hall
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure
from kiosk.core.files.data_folder import DataFolder
from tests.sync.servers import nginx

TARGETS = {
    "sync.pull_2gb": 1.25,
    "sync.nothing.requests": 2,
    "sync.nothing.bytes": 5000,
    "sync.nothing.seconds": 0.5,
    "sync.text.bytes": 1.2,
    "sync.text.publish_seconds": 3,
    "sync.memory": 200,
}
"""The most they may be; of the pull and of the bytes for a text, the ratio."""

ANSWER_HEAD = 300
"""Bytes that an answer of nginx has before its content, at most."""


@dataclass(frozen=True, slots=True)
class Plan:
    runs: int
    films: int
    film_bytes: int
    small: int
    """Files of 1 kB to fill a channel with."""


FULL = Plan(runs=3, films=200, film_bytes=10_000_000, small=5000)
QUICK = Plan(runs=1, films=10, film_bytes=10_000_000, small=200)


@dataclass(slots=True)
class Pull:
    """Seconds of each run, and the most memory that a job of ours has taken, in MB."""

    kiosk: list[float] = field(default_factory=list)
    rclone: list[float] = field(default_factory=list)
    memory: float = 0.0


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.sync")
    parser.add_argument("--quick", action="store_true", help="little, to see that it works")
    options = parser.parse_args(argv)
    plan = QUICK if options.quick else FULL
    with TemporaryDirectory(dir=BUILD.parent) as name:
        place = Path(name)
        figures = {**_pull(place / "pull", plan), **_little_is_new(place / "little", plan)}
    for figure, most in TARGETS.items():
        found = figures[figure]
        value = float(next(iter(found.ratio.values()), found.value))
        print(
            f"{figure}: {found.value} {found.unit} {dict(found.peers)} {dict(found.ratio)}, "
            f"{'within' if value <= most else 'ABOVE'} {most:g}"
        )
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def _pull(place: Path, plan: Plan) -> report.Figures:
    """The first pull of a hall's films, in turns with rclone and sha256sum."""
    hall = crowded_hall(place / "hall", plan.films, plan.film_bytes)
    _kiosk(hall, "publish")
    found = Pull()
    with nginx(hall.channel, place / "nginx", more="location / { autoindex on; }") as port:
        url = f"http://127.0.0.1:{port}"
        for turn in range(plan.runs):
            station = DataFolder(place / f"station-{turn}")
            _kiosk(station, "enroll", url, "--yes")
            seconds, memory = _kiosk(station, "sync", "--json")
            found.kiosk.append(seconds)
            found.memory = max(found.memory, memory)
            found.rclone.append(_rclone(url, place / f"rclone-{turn}"))
            print(f"{turn + 1}/{plan.runs} kiosk {seconds:.2f} s, rclone {found.rclone[-1]:.2f} s")
            subprocess.run(["rm", "-r", station.root, place / f"rclone-{turn}"], check=True)
    ours, theirs = median(found.kiosk), median(found.rclone)
    return {
        "sync.pull_2gb": Figure(
            round(ours, 2), "s", {"rclone": round(theirs, 2)}, {"rclone": round(ours / theirs, 3)}
        ),
        "sync.memory": Figure(round(found.memory, 1), "MB"),
    }


def _little_is_new(place: Path, plan: Plan) -> report.Figures:
    """Nothing, and then one text, is new in a channel of many files."""
    hall = crowded_hall(place / "hall", plan.small, 1000)
    _kiosk(hall, "publish")
    station, log = DataFolder(place / "station"), place / "nginx" / "access.log"
    with nginx(hall.channel, place / "nginx") as port:
        _kiosk(station, "enroll", f"http://127.0.0.1:{port}", "--yes")
        _kiosk(station, "sync", "--json")
        log.write_text("")
        seconds = median(_kiosk(station, "sync", "--json")[0] for _ in range(plan.runs))
        asked = log.read_text().splitlines()
        change_a_text(hall)
        publish_seconds, _ = _kiosk(hall, "publish")
        log.write_text("")
        text_seconds, _ = _kiosk(station, "sync", "--json")
        sent = sum(map(_bytes_of, log.read_text().splitlines()))
    content = (station.releases / "000002" / "content.sqlite").stat().st_size
    metadata = sum(
        (station.channel_trust / f"{role}.json").stat().st_size
        for role in ("timestamp", "snapshot", "targets")
    )
    return {
        "sync.nothing.requests": Figure(len(asked) / plan.runs, "requests"),
        "sync.nothing.bytes": Figure(sum(map(_bytes_of, asked)) / plan.runs, "bytes"),
        "sync.nothing.seconds": Figure(round(seconds, 3), "s"),
        "sync.text.bytes": Figure(
            sent,
            "bytes",
            {"content and metadata": content + metadata},
            {"content and metadata": round(sent / (content + metadata), 3)},
        ),
        "sync.text.seconds": Figure(round(text_seconds, 2), "s"),
        "sync.text.publish_seconds": Figure(round(publish_seconds, 2), "s"),
    }


def _bytes_of(line: str) -> int:
    """What an answer in nginx's log has cost on the line."""
    return int(line.split('"')[2].split()[1]) + ANSWER_HEAD


def _kiosk(folder: DataFolder, *arguments: str) -> tuple[float, float]:
    """Run a command; returns its seconds and the most memory it has taken, in MB."""
    return jobs.measure(jobs.start(folder, *arguments))


def _rclone(url: str, target: Path) -> float:
    """Copy the channel's media and hash every file; returns the seconds."""
    begin = time.monotonic()
    subprocess.run(
        ["rclone", "copy", ":http:media", str(target), "--http-url", url, "--config", "/dev/null"],
        check=True,
        capture_output=True,
    )
    files = sorted(path for path in target.rglob("*") if path.is_file())
    subprocess.run(["sha256sum", *files], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begin


if __name__ == "__main__":
    main()
