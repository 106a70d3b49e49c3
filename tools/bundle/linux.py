"""Completes the bundle on Linux: what PyInstaller does not collect, and a bare system lacks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tools.bundle.fonts import add_fonts
from tools.bundle.icu import shrink_icu_data
from tools.bundle.libraries import add_libraries
from tools.bundle.replacements import (
    replace_ffmpeg_of_qt,
    replace_sndfile,
    replace_x265,
    share_libraries,
    share_openssl,
    shrink_json,
)
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

    `build` keeps what was built of FFmpeg, for the next time.
    """
    internal, vlc = bundle / "_internal", bundle / "vlc"
    shutil.rmtree(vlc, ignore_errors=True)
    copied = add_vlc(vlc, _ffmpeg("vlc", build))
    copied |= replace_ffmpeg_of_qt(internal, _ffmpeg("qt", build))
    copied |= add_libraries(internal, vlc)
    subprocess.run(["strip", "--strip-unneeded", *map(str, copied)], check=True)
    copied |= add_fonts(internal / "kiosk" / "fonts", FONTS_CONFIGURATION)
    copied |= _add_data(internal / "data")
    for library in (internal / "PySide6" / "Qt" / "lib").glob("libicudata.so.*"):
        shrink_icu_data(library)
    for data in (internal / "pypinyin").glob("*.json"):
        shrink_json(data)
    replace_x265(internal)
    share_openssl(internal)
    share_libraries(internal)
    for replaced in replace_sndfile(internal):
        del copied[replaced]
    seal_vlc(vlc)
    return copied


def _ffmpeg(user: str, build: Path) -> Path:
    """The folder with the FFmpeg for "vlc" or "qt", built when it is not there yet."""
    folder = build / f"ffmpeg-{user}"
    script = Path(__file__).with_name("build_ffmpeg.sh")
    subprocess.run(["sh", str(script), user, str(folder)], check=True)
    return folder


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
