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


def draw(name: str, *arguments: str, stdin: bytes = b"") -> None:
    base = ("ffmpeg", "-loglevel", "error", "-y", "-fflags", "+bitexact")
    subprocess.run([*base, *arguments, str(CLIPS / name)], check=True, input=stdin)


def film(name: str, size: str, seconds: float, *arguments: str, sound: bool = True) -> None:
    tone = ("-f", "lavfi", "-i", f"sine=330:d={seconds}") if sound else ()
    audio = ("-c:a", "aac", "-b:a", "24k", "-ac", "1") if sound else ("-an",)
    video = ("-c:v", "libx264", "-preset", "veryslow", "-pix_fmt", "yuv420p", "-g", "30")
    source = ("-f", "lavfi", "-i", scene(size, seconds))
    draw(name, *source, *tone, *video, *audio, "-threads", "1", *arguments)


def small_film(name: str, *arguments: str, front: str = "") -> None:
    """Four seconds in any container and codec, for the tests of importing."""
    scenes = f"{scene('160x90', 4, 25)}{front}"
    tone = ("-f", "lavfi", "-i", "sine=330:d=4", "-b:a", "24k", "-ac", "1")
    draw(name, "-f", "lavfi", "-i", scenes, *tone, "-threads", "1", *arguments)


def films_to_import() -> None:
    h264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-g", "25")
    small_film("front.mp4", *h264, "-c:a", "aac", "-movflags", "+faststart")
    small_film("film.mkv", *h264, "-c:a", "aac")
    small_film("film.ts", *h264, "-c:a", "aac")
    small_film("film.avi", "-c:v", "mpeg4", "-b:v", "30k", "-c:a", "mp3", "-ar", "44100")
    small_film("film.wmv", "-c:v", "wmv2", "-b:v", "30k", "-c:a", "wmav2", "-ar", "44100")
    small_film(
        "film.mpg",
        "-c:v",
        "mpeg2video",
        "-b:v",
        "60k",
        "-c:a",
        "mp2",
        "-b:a",
        "32k",
        "-ar",
        "44100",
    )
    dark = ",fade=in:st=1:d=0.5,fade=out:st=2.5:d=0.5"
    small_film("dark-ends.mp4", *h264, "-c:a", "aac", front=dark)
    small_film("long-sound.mp4", *h264, "-c:a", "aac", "-af", "apad=whole_dur=6")
    small_film(
        "uneven.mp4", *h264, "-an", "-vf", "select='not(mod(n,2))+gt(t,2)'", "-fps_mode", "vfr"
    )
    film("tiny.mp4", "12x12", 1, "-vf", "scale=2:2", sound=False)
    for name in ("tone.mp3", "tone.flac", "tone.wav", "tone.ogg"):
        draw(name, "-f", "lavfi", "-i", "sine=330:d=1", "-ar", "8000", "-b:a", "16k")


def films_hard_to_seek() -> None:
    """Whole films in which libVLC shows nothing after a seek to their last second."""
    h264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "34", "-threads", "1")
    source = ("-f", "lavfi", "-i", scene("160x96", 13, 25))
    tone = ("-f", "lavfi", "-i", "sine=330:d=13", "-ac", "1")
    draw("mute.ts", *source, *h264)
    draw("long.mp4", *source, *h264, "-g", "25", "-movflags", "+faststart")
    interlaced = ("-flags", "+ilme+ildct", "-x264opts", "tff=1")
    draw("interlaced.ts", *source, *tone, *h264, *interlaced, "-c:a", "ac3", "-b:a", "32k")
    theora = (
        "-c:v",
        "libtheora",
        "-b:v",
        "30k",
        "-c:a",
        "libvorbis",
        "-b:a",
        "32k",
        "-ar",
        "22050",
    )
    draw("theora.ogv", *source, *tone, *theora, "-t", "5")


SLIDES = (b"\xc8\x3c\x28", b"\x28\xa0\x3c", b"\x28\x50\xc8", b"\xc8\xb4\x28", b"\xe6\xe6\xe6")
SLIDE_SECONDS = 5


def slides(name: str, *, sound: bool = False) -> None:
    """Each of the colours stands for five seconds; every picture is coded once."""
    size = (160, 90)
    raw = ("-f", "rawvideo", "-s", "160x90", "-pix_fmt", "rgb24", "-r", f"1/{SLIDE_SECONDS}")
    tone = ("-f", "lavfi", "-i", f"sine=330:d={SLIDE_SECONDS * len(SLIDES)}", "-ac", "1")
    video = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-bf", "2", "-threads", "1")
    pictures = b"".join(colour * (size[0] * size[1]) for colour in SLIDES)
    draw(name, *raw, "-i", "-", *(tone if sound else ()), *video, "-b:a", "24k", stdin=pictures)


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
    films_to_import()
    films_hard_to_seek()
    slides("slides.mp4")
    slides("slides-sound.mp4", sound=True)


if __name__ == "__main__":
    main()
