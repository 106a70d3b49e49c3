"""Draws the small films the tests play, with ffmpeg: `python tools/make_test_clips.py`.

The clips are kept in tests/media/clips, so that the tests need no ffmpeg.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

CLIPS = Path(__file__).parent.parent / "tests" / "media" / "clips"

LEFT, RIGHT, MOVING = "0xC83C28", "0x2850C8", "0xFFFFFF"


def scene(size: str, seconds: float, rate: int = 30) -> str:
    """Red on the left, blue on the right, and a white square that wanders to the right."""
    width, height = (int(side) for side in size.split("x"))
    side = height // 6
    return (
        f"color={LEFT}:s={size}:r={rate}:d={seconds}[left];"
        f"color={RIGHT}:s={width // 2}x{height}:r={rate}:d={seconds}[right];"
        f"color={MOVING}:s={side}x{side}:r={rate}:d={seconds}[square];"
        f"[left][right]overlay={width // 2}:0[ground];"
        f"[ground][square]overlay='t*{width / 8}':{height // 2}:shortest=1"
    )


def draw(name: str, *arguments: str) -> None:
    base = ("ffmpeg", "-loglevel", "error", "-y", "-fflags", "+bitexact")
    subprocess.run([*base, *arguments, str(CLIPS / name)], check=True)


def film(name: str, size: str, seconds: float, *arguments: str, sound: bool = True) -> None:
    tone = ("-f", "lavfi", "-i", f"sine=330:d={seconds}") if sound else ()
    audio = ("-c:a", "aac", "-b:a", "24k", "-ac", "1") if sound else ("-an",)
    video = ("-c:v", "libx264", "-preset", "veryslow", "-pix_fmt", "yuv420p", "-g", "30")
    source = ("-f", "lavfi", "-i", scene(size, seconds))
    draw(name, *source, *tone, *video, *audio, "-threads", "1", *arguments)


def main() -> None:
    CLIPS.mkdir(parents=True, exist_ok=True)
    film("hall.mp4", "1920x1080", 6)
    film("short.mp4", "320x180", 0.6, sound=False)
    film("odd.mp4", "318x178", 2, sound=False)
    film("wide-pixels.mp4", "180x144", 2, "-vf", "setsar=64/45", sound=False)
    film("lying.mp4", "320x180", 2, sound=False)
    turned = ("-c", "copy", "-metadata:s:v:0", "rotate=90")
    draw("upright.mp4", "-i", str(CLIPS / "lying.mp4"), *turned)
    (CLIPS / "lying.mp4").unlink()
    draw("tone.m4a", "-f", "lavfi", "-i", "sine=330:d=2", "-c:a", "aac", "-b:a", "24k")


if __name__ == "__main__":
    main()
