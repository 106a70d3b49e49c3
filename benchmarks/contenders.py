"""Who plays the clips: how each is started, and how it tells what it has shown."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from re import Pattern

from benchmarks.clips import Clip

HERE = Path(__file__).parent
TOLD = re.compile(r"shown (?P<shown>\d+) at (?P<seconds>[\d.]+)")
"""Once a second, in any line: frames shown so far, and the moment of the film they have reached."""


@dataclass(frozen=True, slots=True)
class Contender:
    """`command` takes the clip, its file and an empty folder. `told` finds in a line of output how
    many frames were `shown` and, where any can be lost, at which `seconds` of the film."""

    name: str
    what: str
    command: Callable[[Clip, Path, Path], Sequence[str]]
    told: Pattern[str] = TOLD


def _kiosk(clip: Clip, file: Path, _folder: Path) -> Sequence[str]:
    return (sys.executable, "-m", "benchmarks.film_scene", str(file), str(clip.rate))


def chromium(address: str, profile: Path) -> Sequence[str]:
    """Debian's Chromium without a GPU, with a page that fills the screen."""
    return (
        "chromium",
        *("--no-sandbox", "--kiosk", "--window-position=0,0", "--window-size=1920,1080"),
        *("--disable-gpu", "--disable-background-networking", "--disable-component-update"),
        *("--disable-sync", "--disable-quic", "--no-first-run", "--enable-logging=stderr"),
        f"--user-data-dir={profile}",
        address,
    )


def _chromium(_clip: Clip, file: Path, folder: Path) -> Sequence[str]:
    return chromium(f"{(HERE / 'film_page.html').as_uri()}?{file.as_uri()}", folder)


def _mpv(_clip: Clip, file: Path, _folder: Path) -> Sequence[str]:
    return (
        "mpv",
        *("--no-config", "--vo=x11", "--no-audio", "--fs", "--no-osc", "--osd-level=0"),
        *("--really-quiet", f"--script={HERE / 'film_mpv.lua'}", str(file)),
    )


def _decode(_clip: Clip, file: Path, _folder: Path) -> Sequence[str]:
    return (
        "ffmpeg",
        *("-v", "error", "-nostdin", "-re", "-i", str(file)),
        *("-progress", "pipe:1", "-stats_period", "1", "-f", "null", "-"),
    )


CONTENDERS = (
    Contender("kiosk", "this kiosk: screen and film worker, overlay", _kiosk),
    Contender("chromium", "Chromium in kiosk mode, <video>, the same overlay", _chromium),
    Contender("mpv", "mpv --vo=x11, no overlay", _mpv),
    Contender(
        "decode", "ffmpeg -re -f null: nothing shown", _decode, re.compile(r"frame=(?P<shown>\d+)")
    ),
)
