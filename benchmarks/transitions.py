"""The pauses between the entries of the attract loop: `python -m benchmarks.transitions`.

Fifty of each kind, from one paint of the window that shows something new to the next one.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.attract_scene import AttractScene, attract_scene, picture_of
from benchmarks.clips import SOURCE
from benchmarks.film import BUILD, RESULTS
from benchmarks.report import Figure, store
from kiosk.core.content.films import Film
from kiosk.core.schedule.playlist import Entry

H264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p")
CLIPS = {
    "h264-30.mp4": ("-r", "30", *H264),
    "h264-60.mp4": ("-r", "60", *H264),
    "hevc-30.mkv": ("-r", "30", "-c:v", "libx265", "-x265-params", "log-level=0"),
}
SECONDS = 2
PICTURE = SOURCE.with_name("horses.webp")

KINDS = {
    "loop-30": (("h264-30.mp4",), 50.0),
    "loop-60": (("h264-60.mp4",), 25.0),
    "codecs": (("h264-30.mp4", "hevc-30.mkv"), 50.0),
    "film-picture": (("h264-30.mp4", "picture"), 100.0),
}
"""What plays in turn, and the longest pause there may be, in milliseconds: one and a half frames
between films of one rate, a tenth of a second otherwise."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="transitions", description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--only", choices=KINDS)
    plan = parser.parse_args()
    if plan.only:
        _measure(plan.only, plan.times)
        return
    for kind in KINDS:  # each in a process of its own: there is one application object in each
        subprocess.run([*_myself(), "--only", kind, "--times", str(plan.times)], check=True)


def _myself() -> Sequence[str]:
    import sys

    return (sys.executable, "-m", "benchmarks.transitions")


def _measure(kind: str, times: int) -> None:
    names, allowed = KINDS[kind]
    with attract_scene([_entry(name) for name in names]) as scene:
        scene.run(lambda: bool(scene.paints) and scene.paints[-1].entry > times)
        pauses = _pauses(scene)[:times]
    median, worst = statistics.median(pauses), max(pauses)
    over = sum(pause > allowed for pause in pauses)
    print(
        f"{kind:14} {len(pauses)} pauses: median {median:.0f} ms, worst {worst:.0f} ms, "
        f"{over} above {allowed:.0f} ms",
        flush=True,
    )
    store(
        {
            f"transitions.{kind}.median": Figure(round(median, 1), "ms"),
            f"transitions.{kind}.worst": Figure(round(worst, 1), "ms"),
            f"transitions.{kind}.above": Figure(over, f"of {len(pauses)} above {allowed:.0f} ms"),
        },
        RESULTS,
    )


def _pauses(scene: AttractScene) -> list[float]:
    """In milliseconds, between the last paint of one entry and the first of the next. A picture
    stands: what counts before it is the last frame, after it when its time was over."""
    pauses = []
    for before, after in pairwise(scene.paints):
        if after.entry == before.entry:
            continue
        ended = before.seconds + (1.0 if before.picture else 0.0)
        pauses.append((after.seconds - ended) * 1000)
    return pauses


def _entry(name: str) -> Entry:
    if name == "picture":
        return Entry(picture=picture_of(PICTURE), seconds=1, slot=name)
    clip = BUILD / f"transitions-{name}"
    if not clip.exists():
        BUILD.mkdir(parents=True, exist_ok=True)
        half = clip.with_stem(clip.stem + "-half")
        source = ["-ss", "8", "-t", str(SECONDS), "-i", str(SOURCE), "-an"]
        subprocess.run(
            ["ffmpeg", "-v", "error", "-y", *source, *CLIPS[name], str(half)], check=True
        )
        half.replace(clip)
    film = Film(clip.stem, clip.stem, "", Path(clip), SECONDS * 1000, None)
    return Entry(film=film, slot=clip.stem)


if __name__ == "__main__":
    main()
