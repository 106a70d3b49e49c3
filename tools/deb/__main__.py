"""Builds the package of what `make bundle` has left, and has lintian read it; what that calls an
error is one. Then the archive for other Linuxes: `python -m tools.deb`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kiosk import __version__
from tools.deb.package import PackageError, Program, build_archive, build_package

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
PROGRAM = Program(BUILD / "bundle" / "kiosk", BUILD / "launcher" / "launcher")


def main() -> int:
    build_launcher()
    try:
        package = build_package(PROGRAM, __version__, BUILD / "deb")
        archive = build_archive(PROGRAM, __version__, BUILD / "deb")
    except PackageError as error:
        print(f"no package: {error}", file=sys.stderr)
        return 1
    for file in (package, archive):
        print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
    return subprocess.run(["lintian", "--no-cfg", str(package)], check=False).returncode


def build_launcher() -> None:
    """Put the launcher into build/launcher/launcher."""
    places = ["--distpath", str(PROGRAM.launcher.parent), "--workpath", str(BUILD / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run([*command, *places, str(ROOT / "launcher.spec")], check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
