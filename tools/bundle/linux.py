"""Completes the bundle on Linux: what PyInstaller does not collect, and a bare system lacks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tools.bundle.fonts import add_fonts
from tools.bundle.icu import shrink_icu_data
from tools.bundle.libraries import add_libraries
from tools.bundle.vlc import add_vlc, seal_vlc

ROOT = Path(__file__).resolve().parents[2]
FONTS_CONFIGURATION = ROOT / "packaging" / "linux" / "fonts.conf"

DATA = {
    "/etc/ssl/certs/ca-certificates.crt": "ca-certificates.crt",
    "/usr/share/X11/xkb": "xkb",
    "/usr/share/alsa/alsa.conf": "alsa/alsa.conf",
    "/usr/share/alsa/cards": "alsa/cards",
    "/usr/share/alsa/ctl": "alsa/ctl",
    "/usr/share/alsa/pcm": "alsa/pcm",
}
"""What libraries read at run time, by its place here and in the bundle; packaging/linux/
runtime_hook.py shows it to them where the system has none."""


def complete_bundle(bundle: Path, build: Path) -> dict[Path, Path]:
    """Add libVLC, libraries, fonts and data; where each file came from.

    `build` keeps the FFmpeg that was built, for the next time.
    """
    internal, vlc, ffmpeg = bundle / "_internal", bundle / "vlc", build / "ffmpeg"
    shutil.rmtree(vlc, ignore_errors=True)
    script = Path(__file__).with_name("build_ffmpeg.sh")
    subprocess.run(["sh", str(script), str(ffmpeg)], check=True)
    copied = add_vlc(vlc, ffmpeg)
    copied |= add_libraries(internal, vlc)
    subprocess.run(["strip", "--strip-unneeded", *map(str, copied)], check=True)
    copied |= add_fonts(internal / "kiosk" / "fonts", FONTS_CONFIGURATION)
    copied |= _add_data(internal / "data")
    for library in (internal / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
        shrink_icu_data(library)
    seal_vlc(vlc)
    return copied


def _add_data(target: Path) -> dict[Path, Path]:
    copied = {}
    for source, name in DATA.items():
        copy = target / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if Path(source).is_dir():
            shutil.copytree(source, copy)
        else:
            shutil.copy(source, copy)
        copied[copy] = Path(source)
    return copied
