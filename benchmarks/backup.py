"""What a backup costs beside restic: the first one, one of which nothing is new, and the way back.

Ours is done when the backup has been restored for a test; beside it stands `restic backup` with
`restic check --read-data`, which reads everything too. How the figures are to be read stands in
docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
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

MAX_MEMORY = 200.0
"""MB."""

PASSPHRASE = {
    "KIOSK_BACKUP_PASSPHRASE": "four words will do",
    "RESTIC_PASSWORD": "four words will do",
}


@dataclass(frozen=True, slots=True)
class Plan:
    runs: int
    films: int
    film_bytes: int
    pictures: int
    """Files of 60 kB."""


FULL = Plan(runs=3, films=200, film_bytes=10_000_000, pictures=3000)
QUICK = Plan(runs=1, films=20, film_bytes=10_000_000, pictures=300)


@dataclass(slots=True)
class Runs:
    """Seconds of each run by what was done, and the most memory of each in MB."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)

    def note(self, who: str, what: str, *measured: tuple[float, float]) -> None:
        total = sum(seconds for seconds, _ in measured)
        self.seconds.setdefault(f"{who} {what}", []).append(total)
        most = max(memory for _, memory in measured)
        self.memory[who] = max(self.memory.get(who, 0.0), most)
        print(f"{who} {what}: {total:.2f} s, {most:.0f} MB")

    def figure(self, what: str) -> Figure:
        ours, theirs = (median(self.seconds[f"{who} {what}"]) for who in ("kiosk", "restic"))
        return Figure(
            round(ours, 2), "s", {"restic": round(theirs, 2)}, {"restic": round(ours / theirs, 3)}
        )


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.backup")
    parser.add_argument("--quick", action="store_true", help="little, to see that it works")
    options = parser.parse_args(argv)
    plan = QUICK if options.quick else FULL
    os.environ.update(PASSPHRASE)
    with TemporaryDirectory(dir=BUILD.parent) as place:
        figures = _compared(Path(place), plan)
    for name, found in figures.items():
        print(f"{name}: {found.value} {found.unit} {dict(found.peers)} {dict(found.ratio)}")
    most = float(figures["backup.memory"].value)
    print(f"Memory is {'within' if most <= MAX_MEMORY else 'ABOVE'} {MAX_MEMORY:g} MB.")
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def _compared(place: Path, plan: Plan) -> report.Figures:
    hall = crowded_hall(place / "hall", plan.films, plan.film_bytes)
    for _ in range(plan.pictures):
        content = os.urandom(60_000)
        name = hashlib.sha256(content).hexdigest()
        (hall.media / name[:2]).mkdir(exist_ok=True)
        (hall.media / name[:2] / f"{name}.webp").write_bytes(content)
    runs, new_bytes = Runs(), 0
    for turn in range(plan.runs):
        ours, theirs = place / f"kiosk-{turn}", place / f"restic-{turn}"
        runs.note("kiosk", "first", _kiosk(hall, "backup", "make", str(ours)))
        _restic(theirs, "init")
        runs.note("restic", "first", *_proved(theirs, hall))
        runs.note("kiosk", "nothing new", _kiosk(hall, "backup", "make", str(ours)))
        runs.note("restic", "nothing new", *_proved(theirs, hall))
        before = _size(ours)
        change_a_text(hall)
        runs.note("kiosk", "a text", _kiosk(hall, "backup", "make", str(ours)))
        runs.note("restic", "a text", *_proved(theirs, hall))
        new_bytes = _size(ours) - before
        back = DataFolder(place / "back" / "data")
        runs.note("kiosk", "restore", _kiosk(back, "backup", "restore", str(ours)))
        runs.note(
            "restic", "restore", _restic(theirs, "restore", "latest", "--target", str(place / "r"))
        )
        for made in (ours, theirs, place / "back", place / "r"):
            shutil.rmtree(made)
    return {
        "backup.first": runs.figure("first"),
        "backup.nothing_new": runs.figure("nothing new"),
        "backup.text": runs.figure("a text"),
        "backup.text.bytes": Figure(new_bytes, "bytes"),
        "backup.restore": runs.figure("restore"),
        "backup.memory": Figure(
            round(runs.memory["kiosk"], 1), "MB", {"restic": round(runs.memory["restic"], 1)}
        ),
    }


def _kiosk(folder: DataFolder, *arguments: str) -> tuple[float, float]:
    return jobs.measure(jobs.start(folder, *arguments))


def _proved(repository: Path, hall: DataFolder) -> tuple[tuple[float, float], tuple[float, float]]:
    """A backup by restic, and the reading of all of it."""
    made = _restic(repository, "backup", str(hall.root), "--exclude", "logs")
    return made, _restic(repository, "check", "--read-data")


def _restic(repository: Path, *arguments: str) -> tuple[float, float]:
    command = ["restic", "--no-cache", "--repo", str(repository), *arguments]
    return jobs.measure(
        subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    )


def _size(place: Path) -> int:
    return sum(path.stat().st_size for path in place.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
