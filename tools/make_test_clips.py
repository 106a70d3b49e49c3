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


def films_with_oddities() -> None:
    """Pixels that are not square in streams, time that begins late, transparent parts."""
    source = ("-f", "lavfi", "-i", scene("180x144", 2, 25))
    mpeg = ("-vf", "setsar=64/45", "-c:v", "mpeg2video", "-b:v", "60k", "-threads", "1")
    draw("wide-pixels.ts", *source, *mpeg)
    draw("wide-pixels.mpg", *source, *mpeg, "-f", "vob")
    h264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-threads", "1")
    draw("wide-pixels-h264.ts", *source, "-vf", "setsar=64/45", *h264)
    short = ("-f", "lavfi", "-i", scene("160x96", 5, 25), *h264, "-output_ts_offset", "50")
    # A still half and a noisy one: libVLC finds no time in it by the share of its bytes.
    noise = "nullsrc=s=64x48:r=25:d=15,geq=random(1)*255:128:128[noise]"
    halves = f"color=gray:s=64x48:r=25:d=15[still];{noise};[still][noise]concat"
    draw("uneven-bytes.mpg", "-f", "lavfi", "-i", halves, "-c:v", "mpeg2video", "-q:v", "20")
    draw("late.mkv", *short)
    draw("late.mp4", *short)
    clear = "color=red@0.5:s=160x96:r=25:d=1,format=yuva420p"
    vp9 = ("-c:v", "libvpx-vp9", "-b:v", "20k", "-threads", "1")
    draw("transparent.webm", "-f", "lavfi", "-i", clear, *vp9)


BARS = (
    (200, 60, 40),
    (40, 160, 60),
    (40, 80, 200),
    (200, 180, 40),
    (180, 60, 180),
    (40, 180, 180),
    (235, 235, 235),
    (60, 60, 60),
)


def bars(name: str, size: str, scale: str, *arguments: str) -> None:
    """Eight upright bars of known sRGB colours, as `scale` turns them into YUV."""
    width, height = (int(side) for side in size.split("x"))
    line = b"".join(bytes(colour) * (width // len(BARS)) for colour in BARS)
    raw = ("-f", "rawvideo", "-s", size, "-pix_fmt", "rgb24", "-r", "10", "-i", "-")
    chain = f"loop=19:1,{scale}" if scale else "loop=19:1"
    draw(name, *raw, "-vf", chain, "-threads", "1", *arguments, stdin=line * height)


def tags(matrix: str, primaries: str, transfer: str, span: str = "tv") -> tuple[str, ...]:
    names = ("-colorspace", "-color_primaries", "-color_trc", "-color_range")
    pairs = zip(names, (matrix, primaries, transfer, span), strict=True)
    return tuple(part for pair in pairs for part in pair)


def films_of_known_colours() -> None:
    h264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "12")
    bt601 = "scale=out_color_matrix=bt601:out_range=tv"
    bt709 = "scale=out_color_matrix=bt709:out_range=tv"
    sd, hd = tags("smpte170m", "smpte170m", "smpte170m"), tags("bt709", "bt709", "bt709")
    bars("bars-hd-bt601.mp4", "640x720", bt601, *h264, *sd)
    bars("bars-sd-bt709.mp4", "320x180", bt709, *h264, *hd)
    bars("bars-hd.mkv", "640x720", bt709, *h264)
    bars("bars-sd.mkv", "320x180", bt601, *h264)
    full = "scale=out_color_matrix=bt709:out_range=pc"
    full_range = tags("bt709", "bt709", "bt709", "pc")
    bars("bars-full-range.mp4", "320x180", full, *h264, *full_range)
    ten_bits = ("-c:v", "libx265", "-pix_fmt", "yuv420p10le", "-x265-params", "log-level=none")
    bars("bars-full-range-10-bit.mkv", "320x180", full, *ten_bits, *full_range)
    bars(
        "bars-motion-jpeg.avi", "320x180", "", "-c:v", "mjpeg", "-pix_fmt", "yuvj422p", "-q:v", "2"
    )
    bars("bars-rgb.mov", "64x720", "", "-c:v", "qtrle", "-pix_fmt", "rgb24")
    # 1.0 of what zscale calls linear is the white of a page in HDR: 203 cd/m2 (ITU-R BT.2408).
    source = (
        "format=gbrp,setparams=colorspace=gbr:color_primaries=bt709:color_trc=iec61966-2-1:range=pc"
    )
    light = f"{source},zscale=t=linear:npl=203,format=gbrpf32le"
    wide = "zscale=p=bt2020:m=bt2020nc:r=tv:npl=203"
    for name, transfer in (("pq", "smpte2084"), ("hlg", "arib-std-b67")):
        bars(
            f"bars-{name}.mp4",
            "320x180",
            f"{light},{wide}:t={transfer}",
            *ten_bits,
            *tags("bt2020nc", "bt2020", transfer),
        )


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
    films_of_known_colours()
    films_with_oddities()


if __name__ == "__main__":
    main()
