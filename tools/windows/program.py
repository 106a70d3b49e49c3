"""The built program without its window: built, started, heard, published with, photographed."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from PIL import Image, ImageChops, ImageStat

from kiosk import __version__
from kiosk.ops.virtual_screen import virtual_screen
from tools.bundle.report import sizes_by_part
from tools.windows.wine import (
    BUILD,
    PYTHON,
    ROOT,
    compile_stub,
    environment,
    windows_path,
    wine,
)

BUNDLE = BUILD / "bundle" / "kiosk"
KIOSK = BUNDLE / "kiosk.exe"
KIOSK_WITHOUT_CONSOLE = BUNDLE / "kioskw.exe"
DATA = BUILD / "data"
"""A station after its first start."""

PICTURES = BUILD / "tour"
SIZE = "1280x720"
START_AND_HEAR = """
import subprocess, sys
with subprocess.Popen(sys.argv[1:], stdin=-1, stdout=-1, stderr=-2) as helper:
    sys.stdout.buffer.write(helper.stdout.read())
"""
"""Starts a helper as the program does: with a pipe of Windows, which tells when its owner ends. One
of Linux cannot be asked for that under Wine."""

MAX_DIFFERENCE = 12.0
"""Mean over all pixels and colours, of 255. Letters are drawn by another engine, and lines end
elsewhere."""

WITH_FILMS = ("attract.png", "film.png", "film-end.png", "music.png")
"""Pictures in which libVLC is missing under Wine."""


def kiosk(
    *arguments: str,
    data: Path = DATA,
    program: Path = KIOSK,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """What a command of the built program says; it must succeed."""
    done = wine([program, *arguments], {"KIOSK_DATA": windows_path(data), **settings})
    assert done.returncode == 0, f"{arguments} ended with {done.returncode}: {done.stdout}"
    return done.stdout


def build() -> None:
    """PyInstaller with kiosk.spec, as it is."""
    places = ["--distpath", windows_path(BUNDLE.parent), "--workpath"]
    command: list[str | Path] = [
        PYTHON,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        *places,
    ]
    done = wine([*command, windows_path(BUILD / "pyinstaller"), "kiosk.spec"])
    print(done.stdout)
    assert done.returncode == 0
    assert KIOSK.exists()
    assert KIOSK_WITHOUT_CONSOLE.exists()
    for program in (KIOSK, KIOSK_WITHOUT_CONSOLE):
        assert __version__ in _version_in(program), f"{program} does not tell its version"
    print(f"{BUNDLE}: {sum(sizes_by_part(BUNDLE).values()) / 1e6:.0f} MB")


def _version_in(program: Path) -> str:
    """What Windows shows in the properties of a program."""
    question = (
        "import sys, pefile; found = pefile.PE(sys.argv[1]).FileInfo[0]; "
        "print([table.entries for info in found for table in getattr(info, 'StringTable', [])])"
    )
    return wine([PYTHON, "-c", question, windows_path(program)], check=True).stdout


def tell_help() -> None:
    said = kiosk("--help")
    for command in ("run", "publish", "sync", "releases", "staff", "tour"):
        assert f" {command} " in said, f"{command} is missing"
    print(f"help: {len(said.splitlines())} lines")


def write_without_a_console() -> None:
    """The windowed program writes into a pipe, too, in UTF-8, and needs none."""
    said = kiosk("--version", program=KIOSK_WITHOUT_CONSOLE)
    assert said.startswith("kiosk "), said
    alone = subprocess.run(
        ["wine", "start", "/wait", "/unix", KIOSK_WITHOUT_CONSOLE, "--version"],
        env=environment({}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
    )
    print(f"kioskw.exe said {said.strip()!r}; without a pipe it ended with {alone.returncode}")
    assert alone.returncode == 0


def find_libvlc() -> None:
    """Without VLC the message names the mend; with a folder `vlc` beside it that one is loaded."""
    folder = BUNDLE / "vlc"
    shutil.rmtree(folder, ignore_errors=True)
    missing = _told_of_libvlc()
    assert "VLC is not there" in missing, missing
    (folder / "plugins").mkdir(parents=True)
    try:
        compile_stub("libvlc", folder / "libvlc.dll")
        compile_stub("libvlc", folder / "libvlccore.dll")
        found = _told_of_libvlc()
    finally:
        shutil.rmtree(folder)
    assert "libVLC finds no plugins" in found, found
    print(f"without it: {missing}\nwith a stand-in beside the program: {found}")


def _told_of_libvlc() -> str:
    """The reason that the helper gives which takes frames out of a film."""
    film = next((ROOT / "tests" / "media" / "clips").glob("*.mp4"))
    out = BUILD / "frames"
    out.mkdir(exist_ok=True)
    helper = [windows_path(KIOSK), "film-frames", windows_path(film), "mp4", windows_path(out)]
    said = wine([PYTHON, "-c", START_AND_HEAR, *helper, "0", "0"], timeout=300).stdout
    answer = next(line for line in said.splitlines() if line.startswith("{"))
    return base64.b64decode(json.loads(answer)["reason"]).decode()


def start_first() -> None:
    """What the first start makes, and that the second finds it done."""
    shutil.rmtree(DATA, ignore_errors=True)
    print(kiosk("setup").strip())
    assert (DATA / "releases" / "000001" / "content.sqlite").exists()
    print(kiosk("releases", "list").strip())


def publish_and_sync() -> None:
    """A PC that publishes, and a station that takes it from there and verifies it."""
    office, station = BUILD / "office", BUILD / "station"
    for place in (office, station):
        shutil.rmtree(place, ignore_errors=True)
    kiosk("setup", data=office)
    print(kiosk("publish", "--notes", "first", data=office).strip())
    channel = windows_path(office / "channel")
    print(kiosk("enroll", channel, "--yes", data=station).strip())
    print(kiosk("sync", data=station).strip())
    print(kiosk("releases", "verify", data=station).strip())
    print(kiosk("sync", data=station).strip())


def photograph() -> None:
    """The tour under Wine beside that of the source tree on Linux, picture by picture."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    ours, theirs = PICTURES / "linux", PICTURES / "windows"
    options = ["--size", SIZE, "--lang", "en"]
    with virtual_screen(1920, 1080) as display:
        on_screen = {"DISPLAY": display}
        subprocess.run(
            [sys.executable, "-m", "kiosk", "tour", "--out", ours, *options],
            check=True,
            cwd=ROOT,
            env={**environment(on_screen), "KIOSK_DATA": str(BUILD / "linux-data")},
        )
        print(kiosk("tour", "--out", windows_path(theirs), *options, settings=on_screen).strip())
    names = [one["file"] for one in json.loads((ours / "tour.json").read_bytes())["screens"]]
    differences = {name: _difference(ours / name, theirs / name) for name in names}
    for name, (mean, changed) in sorted(differences.items(), key=lambda one: -one[1][0]):
        print(f"{name:40} mean difference {mean:6.3f} of 255, {changed:6.2%} of the pixels differ")
    worst = max(mean for name, (mean, _) in differences.items() if name not in WITH_FILMS)
    assert worst <= MAX_DIFFERENCE, f"{worst:.3f}: look at the pictures in {PICTURES}"


def _difference(one: Path, other: Path) -> tuple[float, float]:
    with Image.open(one) as first, Image.open(other) as second:
        between = ImageChops.difference(first.convert("RGB"), second.convert("RGB"))
    mean = sum(ImageStat.Stat(between).mean) / 3
    brightest = between.convert("L").histogram()
    return mean, sum(brightest[9:]) / sum(brightest)
