"""An hour of attract loop with an entry a second: does anything grow? `python -m benchmarks.soak`.

The kiosk itself runs, supervisor and all, on a virtual screen and on content made for this: films
of a second in three codecs and two sizes, and a picture. What its processes hold is looked at
from outside; how many entries played stands in its own play log.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks import processes
from benchmarks.report import Figure, store
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.opening import open_library
from kiosk.db.models import Film, MediaAsset, Slot
from kiosk.db.release.build import build_release
from kiosk.db.state.plays import latest_plays
from kiosk.db.state.store import read_state
from kiosk.ops.first_start import prepare_station
from kiosk.ops.virtual_screen import virtual_screen

RESULTS = Path(__file__).with_name("results.json")
CLIPS = {
    "h264.mp4": ("-vf", "scale=1280:720", "-r", "30", "-c:v", "libx264", "-pix_fmt", "yuv420p"),
    "hevc.mkv": (
        "-vf",
        "scale=960:540",
        "-r",
        "25",
        "-c:v",
        "libx265",
        "-x265-params",
        "log-level=0",
    ),
    "mpeg2.ts": ("-vf", "scale=1280:720", "-r", "30", "-c:v", "mpeg2video", "-q:v", "4"),
}
SECOND = 900


@dataclass(frozen=True, slots=True)
class Look:
    """What one process holds: memory of its own in MB, threads, handles, shared memory."""

    memory: float
    threads: int
    handles: int
    mappings: int


def main() -> None:
    parser = argparse.ArgumentParser(prog="soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--warm-up", type=float, default=10, help="minutes before anything counts")
    plan = parser.parse_args()
    processes.outlive_contenders()
    with TemporaryDirectory(prefix="soak-") as place, virtual_screen(1920, 1080) as display:
        folder = DataFolder(Path(place))
        _prepare(folder)
        environment = {**os.environ, "KIOSK_DATA": place, "DISPLAY": display}
        kiosk = subprocess.Popen([sys.executable, "-m", "kiosk", "run"], env=environment)
        try:
            looks = _watch(kiosk.pid, plan.minutes, plan.warm_up)
        finally:
            kiosk.terminate()
            kiosk.wait()
        _report(looks, _plays(folder))


def _prepare(folder: DataFolder) -> None:
    """The sample content, its playlist replaced by films and a picture of a second each."""
    folder.prepare()
    prepare_station(folder)
    sample = next(path for path in folder.media.rglob("*.mp4"))
    library = open_library(folder)
    with Session(library) as session, session.begin():
        for slot in session.scalars(select(Slot)):
            picture = slot.picture_id
            slot.published = False
        for number, (name, recipe) in enumerate(CLIPS.items()):
            clip = folder.root / name
            source = ["-ss", str(5 + 10 * number), "-t", "0.9", "-i", str(sample), "-an"]
            subprocess.run(["ffmpeg", "-v", "error", *source, *recipe, str(clip)], check=True)
            blob = MediaStore(folder.media).add(clip)
            asset = MediaAsset(
                name=name,
                sha256=blob.sha256,
                suffix=blob.suffix,
                mime="video/mp4",
                size=clip.stat().st_size,
                duration_ms=SECOND,
            )
            film = Film(slug=f"clip-{number}", published=True, position=9, media=asset)
            session.add(film)
            session.add(Slot(slug=name, published=True, position=9, film=film))
        session.add(Slot(slug="picture", published=True, position=9, picture_id=picture, seconds=1))
    build_release(library, folder, datetime.now(UTC))
    library.dispose()


def _watch(supervisor: int, minutes: float, warm_up: float) -> dict[str, list[Look]]:
    """A look at each process every minute after the warm-up."""
    looks: dict[str, list[Look]] = {"screen": [], "worker": []}
    began = time.monotonic()
    time.sleep(warm_up * 60)
    while time.monotonic() - began < minutes * 60:
        for pid in processes.descendants(supervisor):
            command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            name = (
                "worker" if b"film-worker" in command else "screen" if b"screen" in command else ""
            )
            if name:
                looks[name].append(_look(pid))
                print(f"{time.monotonic() - began:6.0f} s {name:6} {looks[name][-1]}", flush=True)
        time.sleep(60)
    return looks


def _look(pid: int) -> Look:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    own = sum(int(line.split()[1]) for line in rollup if line.startswith("Anonymous:"))
    maps = Path(f"/proc/{pid}/maps").read_text()
    return Look(
        memory=own / 1024,
        threads=len(list(Path(f"/proc/{pid}/task").iterdir())),
        handles=len(list(Path(f"/proc/{pid}/fd").iterdir())),
        mappings=maps.count("memfd:") + maps.count("SYSV"),
    )


def _plays(folder: DataFolder) -> dict[str, int]:
    state = read_state(folder.state)
    plays = latest_plays(state, 1_000_000)
    state.dispose()
    counts: dict[str, int] = {}
    for play in plays:
        counts[play.how.value] = counts.get(play.how.value, 0) + 1
    return counts


def _report(looks: dict[str, list[Look]], plays: dict[str, int]) -> None:
    figures = {"soak.entries": Figure(plays.get("ended", 0), "entries")}
    print(f"plays: {plays}")
    for name, seen in looks.items():
        for what in ("memory", "threads", "handles", "mappings"):
            values = [float(getattr(look, what)) for look in seen]
            # The least of ten looks: what a picture takes while it is unpacked is no growth.
            early, late = min(values[:10]), min(values[-10:])
            growth = 100 * (late - early) / early if early else 0.0
            print(f"{name:6} {what:8} {early:8.1f} -> {late:8.1f}  {growth:+.2f} %")
            figures[f"soak.{name}.{what}-growth"] = Figure(round(growth, 2), "%")
    store(figures, RESULTS)


if __name__ == "__main__":
    main()
