"""Bad files of every kind, made from the good ones: what people bring on sticks, and worse."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PIL import Image

from tests.media.witness import CLIPS

FILMS = ("front.mp4", "film.mkv", "film.avi", "film.ts", "film.mpg", "film.wmv")
LATE_INDEX = ("hall.mp4", "odd.mp4", "upright.mp4", "long-sound.mp4", "uneven.mp4")
MUSIC = ("tone.m4a", "tone.mp3", "tone.wav", "tone.flac", "tone.ogg")
PICTURES = ("photo.jpg", "photo.png", "photo.webp", "photo.gif", "photo.tiff", "photo.bmp")
SHARES = tuple(range(10, 100, 10))


@dataclass(frozen=True)
class Case:
    """A file to import: the name it comes under and what is in it."""

    name: str
    content: bytes


def quick() -> list[Case]:
    """More than a hundred cases, for every run of the tests."""
    truncated = [*truncations(("front.mp4", "film.mkv", "film.avi", "hall.mp4", "tone.mp3"))]
    pictures = [*truncations(("photo.jpg", "photo.png", "photo.webp"))]
    return [*truncated, *pictures, *flips((*FILMS, *MUSIC, *PICTURES), 1), *oddities()]


def whole() -> list[Case]:
    """More than three hundred, for a long run."""
    every = (*FILMS, *LATE_INDEX, *MUSIC, *PICTURES)
    return [*truncations(every), *flips(every, 8), *oddities()]


def truncations(names: tuple[str, ...]) -> Iterator[Case]:
    for name in names:
        content = good(name)
        for share in SHARES:
            yield Case(f"first {share} percent of {name}", content[: len(content) * share // 100])


def flips(names: tuple[str, ...], count: int) -> Iterator[Case]:
    """A few bytes changed, by fixed seeds: every other file in its head, the rest anywhere."""
    for name in names:
        for seed in range(count):
            chance = random.Random(f"{name} {seed}")  # noqa: S311 - the same files every time
            content = bytearray(good(name))
            reach = len(content) if seed % 2 else min(len(content), 4096)
            for _ in range(1 + chance.randrange(24)):
                content[chance.randrange(reach)] = chance.randrange(256)
            yield Case(f"flipped {seed} {name}", bytes(content))


def oddities() -> Iterator[Case]:
    film, photo = good("front.mp4"), good("photo.jpg")
    noise = random.Random(7).randbytes(50_000)  # noqa: S311 - the same files every time
    for suffix in (".mp4", ".jpg", ".mp3", ".txt", ""):
        yield Case(f"empty{suffix}", b"")
        yield Case(f"zeros{suffix}", bytes(50_000))
        yield Case(f"noise{suffix}", noise)
    yield Case("text.mp4", "相约通辽，这不是影片。\n".encode() * 200)
    yield Case("text.jpg", b"not a picture\n" * 200)
    yield Case("playlist.mp4", b"#EXTM3U\nhttp://192.0.2.1/film.mp4\n")
    yield Case("playlist.mp3", b"[playlist]\nFile1=http://192.0.2.1/a.mp3\nNumberOfEntries=1\n")
    yield Case("page.mp4", b"<html><body>please sign in</body></html>\n" * 20)
    yield Case("program.png", b"%!PS-Adobe-3.0 EPSF-3.0\nshowpage\n")
    yield Case("one byte.mp4", b"\0")
    yield Case("head and noise.mp4", film[:40] + noise)
    yield Case("head and noise.mkv", good("film.mkv")[:200] + noise)
    yield Case("head and noise.png", good("photo.png")[:40] + noise)
    yield Case("film in zeros.mp4", film + bytes(50_000))
    yield Case("a film called.jpg", film)
    yield Case("a film called.txt", good("film.avi"))
    yield Case("a film without suffix", good("film.mkv"))
    yield Case("a picture called.mp4", photo)
    yield Case("music called.mp4", good("tone.m4a"))
    for name in ("tiny.mp4", "short.mp4", "uneven.mp4", "long-sound.mp4", "wide-pixels.mp4"):
        yield Case(name, good(name))
    yield Case("a day long.mp4", _with_duration(film, 0x7FFFFFFF))
    yield Case("no length.mp4", _with_duration(film, 0))


@cache
def good(name: str) -> bytes:
    """A file that is as it should be."""
    if name not in PICTURES:
        return (CLIPS / name).read_bytes()
    picture = Image.effect_noise((400, 300), 40).convert("RGB")
    written = io.BytesIO()
    picture.save(written, {"jpg": "JPEG", "tiff": "TIFF"}.get(name.split(".")[1], name[6:]))
    return written.getvalue()


def _with_duration(film: bytes, duration: int) -> bytes:
    """An MP4 that claims another length everywhere (ISO 14496-12: mvhd, tkhd, mdhd, version 0)."""
    changed = bytearray(film)
    for box, offset in ((b"mvhd", 20), (b"tkhd", 24), (b"mdhd", 20), (b"elst", 12)):
        start = changed.find(box)
        while start >= 0:
            struct.pack_into(">I", changed, start + offset, duration)
            start = changed.find(box, start + 4)
    return bytes(changed)
