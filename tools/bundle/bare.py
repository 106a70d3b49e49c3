"""Runs the built program in a system that has nothing: `python -m tools.bundle.bare`.

The system is Debian's smallest (debootstrap, variant minbase): no Python, no libVLC, no fonts, no
X11 libraries, no sound, no network; the X server is outside. There the program photographs every
screen of its own, takes pictures out of a film, shows films for 10 s and examines itself.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from Xlib import X
from Xlib import display as xdisplay

from kiosk.ops.virtual_screen import virtual_screen

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "build" / "bundle" / "kiosk"
PLACE = ROOT / "build" / "bare"
MACHINE = Path(__file__).with_name("machine.sh")

DEBIAN, UBUNTU = "http://deb.debian.org/debian", "http://archive.ubuntu.com/ubuntu"
SUITES = {"bookworm": DEBIAN, "trixie": DEBIAN, "jammy": UBUNTU, "noble": UBUNTU}
"""The systems it can be tried on, and where they come from."""

SCRIPTS = Path("/usr/share/debootstrap/scripts")
"""A debootstrap that is older than a suite has no script of its name; all of Ubuntu use one."""

ABSENT = "python3 vlc fc-list Xorg pulseaudio aplay"
BARE = f"""
for program in {ABSENT}; do ! command -v $program || exit 90; done
for file in /usr/share/fonts /usr/share/X11 /usr/lib/x86_64-linux-gnu/libX11.so.6 \
    /usr/lib/x86_64-linux-gnu/libEGL.so.1 /usr/lib/x86_64-linux-gnu/libvlc.so.5 /dev/snd; do
    [ ! -e $file ] || exit 91
done
"""
"""Fails if the system has what the bundle has to bring along."""

LEAST_PICTURES = 30
FILM_SECONDS = 10
LONG_SECONDS = 600
SIZE = (1280, 720)
SILENT = "no-sound-server"


class BareError(Exception):
    """The program does not work in a bare system."""


def main() -> int:
    suite = sys.argv[1] if len(sys.argv) > 1 else "bookworm"
    if reason := why_not():
        print(f"NOT RUN: the bundle in a bare system, because {reason}.")
        return 0 if os.environ.get("CI") else 1
    base = base_system(suite)
    out = PLACE / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    with virtual_screen(*SIZE) as display:
        _run(base, out, display, BARE)
        started = time.monotonic()
        _run(base, out, display, "/opt/kiosk/kiosk tour --out /out/tour")
        screens = json.loads((out / "tour" / "tour.json").read_text(encoding="utf-8"))["screens"]
        print(f"{suite}: {len(screens)} screens in {time.monotonic() - started:.0f} s")
        if len(screens) < LEAST_PICTURES:
            raise BareError(f"there are only {len(screens)} pictures of screens")
        _film_frames(base, out, display)
        _films_on_the_screen(base, out, display)
        _examine(base, out, display)
    return 0


def why_not() -> str:
    """Why no bare system can be made here; '' where it can."""
    if os.geteuid() != 0:
        return "that takes root"
    if shutil.which("debootstrap") is None:
        return "debootstrap is not installed"
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode:
        return "namespaces may not be made here"
    return ""


def base_system(suite: str) -> Path:
    """The root file system of a suite, made when it is first asked for."""
    base = PLACE / suite
    if not base.is_dir():
        half = PLACE / f"{suite}.half"
        if half.exists():
            subprocess.run(["rm", "-rf", "--one-file-system", str(half)], check=True)
        PLACE.mkdir(parents=True, exist_ok=True)
        mirror = SUITES[suite]
        command = ["debootstrap", "--variant=minbase", suite, str(half), mirror]
        if mirror == UBUNTU:
            command[1:1] = ["--components=main,universe"]
            command += [] if (SCRIPTS / suite).exists() else [str(SCRIPTS / "gutsy")]
        with (PLACE / f"{suite}.log").open("w") as log:
            subprocess.run(command, check=True, stdout=log, stderr=log)
        half.rename(base)
    return base


def _start(
    base: Path, out: Path, display: str, command: str, *, log: str
) -> subprocess.Popen[bytes]:
    with (out / log).open("ab") as written:
        return subprocess.Popen(
            ["sh", str(MACHINE), str(base), str(BUNDLE), str(out), command],
            env=os.environ | {"DISPLAY": display},
            stdout=written,
            stderr=written,
        )


def _run(base: Path, out: Path, display: str, command: str) -> None:
    """Raises: BareError: the command ends with an error; the message is what it has said."""
    code = _start(base, out, display, command, log="said").wait()
    if code:
        said = (out / "said").read_text(errors="replace")
        raise BareError(f"{command}\nends with {code}:\n{said[-4000:]}")


def _film_frames(base: Path, out: Path, display: str) -> None:
    """Pictures are taken out of the sample film, one a second; all differ."""
    film = "/opt/kiosk/_internal/kiosk/db/sample/media/meet-in-tongliao.mp4"
    moments = [1000 * second for second in range(1, FILM_SECONDS + 1)]
    frames = " ".join(map(str, moments))
    _run(
        base,
        out,
        display,
        # The helper ends when its input does.
        f"mkfifo input; sleep {LONG_SECONDS} >input & mkdir /out/frames && "
        f"/opt/kiosk/kiosk film-frames {film} mp4 /out/frames 320 {frames} <input",
    )
    pictures = {hashlib.sha256(file.read_bytes()).digest() for file in out.glob("frames/*.png")}
    print(f"{len(pictures)} different pictures out of {len(moments)} s of film")
    if len(pictures) < len(moments):
        raise BareError(f"of {len(moments)} pictures of a film, {len(pictures)} differ")


def _films_on_the_screen(base: Path, out: Path, display: str) -> None:
    """`kiosk run` shows films that move every second, and ends when it is asked to."""
    process = _start(
        base,
        out,
        display,
        # No signal gets into the machine from outside.
        "/opt/kiosk/kiosk run --timing & kiosk=$!; "
        "until [ -e /out/end ] || ! kill -0 $kiosk; do sleep 1; done; kill $kiosk; wait $kiosk",
        log="run",
    )
    screen = xdisplay.Display(display)
    root = screen.screen().root
    try:
        seen: list[bytes] = []
        end = time.monotonic() + LONG_SECONDS
        while len(seen) < FILM_SECONDS:
            time.sleep(1)
            picture = bytes(root.get_image(0, 0, *SIZE, X.ZPixmap, 0xFFFFFFFF).data)
            if seen and picture == seen[-1]:
                seen.clear()  # it has not begun, or a still picture stands between two films
            seen.append(picture)
            if time.monotonic() > end or process.poll() is not None:
                said = (out / "run").read_text(errors="replace")
                raise BareError(f"no film moves for {FILM_SECONDS} s:\n{said[-4000:]}")
    finally:
        screen.close()
        (out / "end").touch()
        try:
            code = process.wait(timeout=60)
        finally:
            process.kill()
    print(f"films move for {FILM_SECONDS} s; kiosk run ends with {code}")
    if code:
        raise BareError(f"kiosk run ends with {code}")


def _examine(base: Path, out: Path, display: str) -> None:
    """The doctor finds no fault in a new hall, and says that there is no sound."""
    kiosk = "/opt/kiosk/kiosk"
    _run(base, out, display, f"{kiosk} setup && {kiosk} doctor --json >/out/doctor.json")
    told = json.loads((out / "doctor.json").read_bytes())
    problems = [one["problem"] for check in told["checks"] for one in check["findings"]]
    print(f"doctor: {told['level']} in {told['seconds']} s: {', '.join(problems)}")
    if SILENT not in problems:
        raise BareError("the doctor does not say that there is no sound")


if __name__ == "__main__":
    sys.exit(main())
