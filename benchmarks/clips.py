"""The clips that every contender plays, made on the spot from the sample film.

The sample film is drawn and would be too easy: film grain brings it to the bit rates that video
sites ask for (8, 12 and, for HEVC, 20 Mbit/s), which is what halls are given. There is no sound
in them, since machines differ in what they do with it.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import kiosk.db.sample

SOURCE = Path(kiosk.db.sample.__file__).parent / "media" / "meet-in-tongliao.mp4"
GRAIN = "noise=alls=7:allf=t,format=yuv420p"
H264 = ("libx264", "-preset", "fast", "-profile:v", "high", "-bf", "2")
HEVC = ("libx265", "-preset", "ultrafast", "-tag:v", "hvc1", "-x265-params", "log-level=error")


@dataclass(frozen=True, slots=True)
class Clip:
    """`rate` in frames a second; `recipe` are arguments for ffmpeg, the output left out."""

    name: str
    rate: int
    seconds: int
    recipe: tuple[str, ...]

    def make(self, folder: Path) -> Path:
        """The file of this clip in `folder`, made there if it is not yet."""
        target = folder / f"{self.name}.mp4"
        if not target.exists():
            folder.mkdir(parents=True, exist_ok=True)
            print(f"making {target.name}, which may take minutes", flush=True)
            half = target.with_suffix(".half.mp4")
            command = ["ffmpeg", "-v", "error", "-y", "-stream_loop", "-1", "-i", str(SOURCE)]
            length = ["-an", "-t", str(self.seconds), "-movflags", "+faststart"]
            subprocess.run([*command, *self.recipe, *length, str(half)], check=True)
            half.replace(target)
        return target


def _recipe(filters: str, codec: tuple[str, ...], megabits: int) -> tuple[str, ...]:
    rate = ("-b:v", f"{megabits}M", "-maxrate", f"{megabits * 3 // 2}M")
    return ("-vf", f"{filters},{GRAIN}", "-c:v", *codec, *rate, "-bufsize", f"{megabits * 2}M")


CLIPS = {
    clip.name: clip
    for clip in (
        Clip("1080p30", 30, 40, _recipe("fps=30", H264, 8)),
        # At twice the speed every one of the 60 frames is another one.
        Clip("1080p60", 60, 40, _recipe("setpts=PTS/2,fps=60", H264, 12)),
        Clip("4k30", 30, 24, _recipe("fps=30,scale=3840:2160:flags=lanczos", HEVC, 20)),
    )
}
