"""Replaces libraries that the bundle would have twice, or that are linked with and never called."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from tools.bundle.elf import elf_files

NO_X265 = """
const void *x265_api_get_217(int depth) { return 0; }
void x265_cleanup(void) {}
"""
"""libx265 for libheif, without an encoder. It only has to be there: pictures are read as HEIC and
kept as WebP (kiosk/media/importing/pictures)."""


SNDFILE_VERSION = "libsndfile.so.1.0"
"""Of the symbols of libsndfile, which libpulsecommon calls for pacat and paplay alone."""


SHARED = {
    "pillow.libs": {
        "libXau": "system/libXau.so.6",
        "libxcb": "system/libxcb.so.1",
        "liblzma": "liblzma.so.5",
        "libzstd": "libzstd.so.1",
    },
    "psycopg_binary.libs": {
        "libgssapi_krb5": "libgssapi_krb5.so.2",
        "libk5crypto": "libk5crypto.so.3",
        "libkrb5": "libkrb5.so.3",
        "libkrb5support": "libkrb5support.so.0",
    },
}
"""Libraries of wheels, and where the same ones of the system lie in the bundle: Qt is linked with
those of Kerberos, Python with the others. Pillow's libXau is 14 KB of code in a file of 2 MB."""


class ReplacementError(Exception):
    """What is replaced is not what it was when the replacement was written."""


def replace_x265(internal: Path) -> None:
    """Put 16 KB in the place of 21 MB.

    Raises:
        ReplacementError: libheif calls more of x265 than the replacement has.
    """
    libraries = internal / "pillow_heif.libs"
    (heif,) = libraries.glob("libheif-*.so.*")
    (x265,) = libraries.glob("libx265-*.so.*")
    told = _run("nm", "--dynamic", "--undefined-only", heif)
    called = {line.split()[-1] for line in told.splitlines() if "x265_" in line}
    if missing := sorted(name for name in called if f"{name}(" not in NO_X265):
        raise ReplacementError(f"libheif calls {', '.join(missing)}: see {__file__}")
    with tempfile.NamedTemporaryFile(suffix=".c") as source:
        source.write(NO_X265.encode())
        source.flush()
        _run("gcc", "-shared", "-s", f"-Wl,-soname,{x265.name}", "-o", x265, source.name)


def replace_sndfile(internal: Path) -> tuple[Path, Path]:
    """Put a library that reads no file in the place of libsndfile, and take away the encoder that
    only libsndfile is linked with; both are returned.

    Raises:
        ReplacementError: the versions of its symbols are not those that this was written for.
    """
    library, encoder = internal / "libsndfile.so.1", internal / "libmp3lame.so.0"
    (pulse,) = internal.glob("libpulsecommon-*.so")
    told = _run("nm", "--dynamic", "--undefined-only", "--with-symbol-versions", pulse)
    called = [line.split()[-1] for line in told.splitlines() if " sf_" in line]
    names = [name.partition("@")[0] for name in called]
    if called != [f"{name}@{SNDFILE_VERSION}" for name in names]:
        raise ReplacementError(f"libpulse calls {', '.join(called)}: see {__file__}")
    with tempfile.TemporaryDirectory() as folder:
        source, versions = Path(folder, "sndfile.c"), Path(folder, "versions")
        source.write_text("".join(f"long {name}(void) {{ return 0; }}\n" for name in names))
        versions.write_text(f"{SNDFILE_VERSION} {{ global: sf_*; }};")
        script = f"-Wl,-soname,libsndfile.so.1,--version-script,{versions}"
        _run("gcc", "-shared", "-s", script, "-o", library, source)
    encoder.unlink()
    return library, encoder


def share_libraries(internal: Path) -> None:
    """Let wheels use libraries that others have brought, too: 4 MB.

    Raises:
        ReplacementError: something in the bundle calls what the other one does not have.
    """
    replaced = {}
    for wheel, shared in SHARED.items():
        for name, place in shared.items():
            (own,) = (internal / wheel).glob(f"{name}-*.so.*")
            replaced[own] = place
    callers = set(elf_files(internal)) - set(replaced)
    called = {name for file in callers for name in _symbols(file, "--undefined-only")}
    for own, place in replaced.items():
        has = _symbols(internal / place, "--defined-only")
        if lacks := (_symbols(own, "--defined-only") & called) - has:
            raise ReplacementError(f"{place} lacks {', '.join(sorted(lacks))} of {own.name}")
        own.unlink()
        own.symlink_to(Path("..", place))


def _symbols(library: Path, which: str) -> set[str]:
    """Names of dynamic symbols, without their versions."""
    told = _run("nm", "--dynamic", which, library)
    return {line.split()[-1].partition("@")[0] for line in told.splitlines()}


def shrink_json(file: Path) -> None:
    """Leave out what is between its values."""
    values = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(values, ensure_ascii=False, separators=(",", ":")), "utf-8")


def replace_ffmpeg_of_qt(internal: Path, ffmpeg: Path) -> dict[Path, Path]:
    """Put an FFmpeg without decoders in the place of Qt's; where it came from, by file.

    Raises:
        ReplacementError: Qt Multimedia is linked with another version.
    """
    copied = {}
    qt = internal / "PySide6" / "Qt" / "lib"
    for name in ("avcodec", "avformat", "avutil", "swresample", "swscale"):
        (library,) = qt.glob(f"lib{name}.so.*")
        if not (ffmpeg / library.name).exists():
            raise ReplacementError(f"Qt Multimedia is linked with {library.name}")
        shutil.copy(ffmpeg / library.name, library)
        copied[library] = ffmpeg / library.name
    return copied


def share_openssl(internal: Path) -> None:
    """Let Python use the OpenSSL of psycopg, which is newer than the system's or as old.

    Raises:
        ReplacementError: it is older.
    """
    for name in ("libcrypto", "libssl"):
        (psycopg,) = (internal / "psycopg_binary.libs").glob(f"{name}-*.so.3")
        python = internal / f"{name}.so.3"
        if python.is_symlink() or not python.exists():
            raise ReplacementError(f"{python} is not Python's own")
        if missing := _versions(python) - _versions(psycopg):
            raise ReplacementError(f"{psycopg.name} lacks {', '.join(sorted(missing))}")
        python.unlink()
        python.symlink_to(psycopg.relative_to(internal))


def _versions(library: Path) -> set[str]:
    told = _run("objdump", "--private-headers", library)
    definitions = told.partition("Version definitions:")[2].partition("Version References:")[0]
    return {word for word in definitions.split() if word.startswith("OPENSSL_")}


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
