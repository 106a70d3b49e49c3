"""Puts the built program into a package for Debian and Ubuntu (docs/adr/0051), and into an archive
for other Linuxes, with a script that installs it (docs/adr/0066)."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from kiosk.core.installation import is_version
from tools.bundle.elf import elf_files, read_elf

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "packaging" / "linux" / "deb"

NAME = "hall-kiosk"
MAINTAINER = "Hall Kiosk Maintainers <hall-kiosk@example.org>"

INSTALLED = {
    "kiosk": "usr/bin/kiosk",
    "kiosk-setup": "usr/sbin/kiosk-setup",
    "kiosk.service": "usr/lib/systemd/system/kiosk.service",
    "kiosk-sound.service": "usr/lib/systemd/system/kiosk-sound.service",
    "kiosk-doctor.service": "usr/lib/systemd/system/kiosk-doctor.service",
    "kiosk-doctor.timer": "usr/lib/systemd/system/kiosk-doctor.timer",
    "tmpfiles.conf": "usr/lib/tmpfiles.d/kiosk.conf",
    "environment": "etc/kiosk/environment",
    "copyright": f"usr/share/doc/{NAME}/copyright",
    "lintian-overrides": f"usr/share/lintian/overrides/{NAME}",
}
"""Where the files of packaging/linux/deb lie on the PC."""

SCRIPTS = ("postinst", "prerm", "postrm")
INSTALL_SCRIPT = ROOT / "packaging" / "linux" / "archive" / "install.sh"
FOR_DEBIAN = ("lintian-overrides",)
"""What of `INSTALLED` only its package has."""
VERSION_FOLDER = "usr/lib/kiosk/version"
LAUNCHER_FOLDER = "usr/lib/kiosk/launcher"


class PackageError(Exception):
    """The package cannot be built."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is built: `bundle` by `make bundle`, `launcher` by launcher.spec."""

    bundle: Path
    launcher: Path


def build_package(program: Program, version: str, target: Path, *, compression: str = "xz") -> Path:
    """Write the package into the folder `target`; returns its path. The same program gives the
    same bytes: its times are those of its files, and none is later than SOURCE_DATE_EPOCH, which
    without the environment variable is the time of the newest file.

    Raises:
        PackageError: there is no built program, or the version is none.
    """
    epoch = _check(program, version)
    tree = target / "tree"
    _fill_tree(tree, program, version, epoch)
    _write_control(tree, version)
    package = target / f"{NAME}_{version}_{_architecture()}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", str(tree), str(package)],
        check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(epoch)},
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(tree)
    return package


def build_archive(
    program: Program, version: str, target: Path, *, compress: str = "xz --threads=0"
) -> Path:
    """Write the archive into the folder `target`; returns its path. The same program gives the same
    bytes, as with the package; raises what `build_package` raises."""
    epoch = _check(program, version)
    top = target / f"{NAME}-{version}"
    files = top / "files"
    _fill_tree(files, program, version, epoch, without=FOR_DEBIAN)
    values = {"VERSION": version, "GLIBC": _oldest_glibc(files)}
    script = top / INSTALL_SCRIPT.name
    script.write_text(_filled_in(INSTALL_SCRIPT, values), "utf-8")
    script.chmod(0o755)
    archive = target / f"{top.name}-linux-{_architecture()}.tar.xz"
    command = ["tar", "--create", "--sort=name", "--owner=0", "--group=0", "--numeric-owner"]
    command += [f"--mtime=@{epoch}", "--clamp-mtime", f"--use-compress-program={compress}"]
    command += ["--directory", str(target), "--file", str(archive), top.name]
    subprocess.run(command, check=True)
    shutil.rmtree(top)
    return archive


def _check(program: Program, version: str) -> int:
    """The time that no file is later than. Raises what `build_package` raises."""
    if not is_version(version):
        raise PackageError(f"“{version}” is no version such as 1.3.0")
    for file in (program.bundle / "kiosk", program.launcher / "kiosk-launcher"):
        if not file.is_file():
            raise PackageError(f"there is no {file}: run make bundle")
    return _epoch(program)


def _fill_tree(
    tree: Path, program: Program, version: str, epoch: int, without: Sequence[str] = ()
) -> None:
    """The files as they lie on the PC."""
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    _link_tree(program.bundle, tree / VERSION_FOLDER)
    _link_tree(program.launcher, tree / LAUNCHER_FOLDER)
    for name, place in INSTALLED.items():
        if name not in without:
            _copy(SOURCES / name, tree / place)
    _write_manual_pages(tree / "usr/share/man")
    _write_changelog(tree / f"usr/share/doc/{NAME}/changelog.gz", version, epoch)
    (tree / "var/lib/kiosk").mkdir(parents=True)


def _epoch(program: Program) -> int:
    """The time that no file of the package is later than.

    Raises:
        PackageError: a plug-in of libVLC would become older than its cache says: each film would
            begin half a second later.
    """
    times = {file: int(file.lstat().st_mtime) for file in _files(program)}
    told = os.environ.get("SOURCE_DATE_EPOCH")
    epoch = int(told) if told else max(times.values())
    plugins = program.bundle / "vlc" / "plugins"
    if late := [file for file in times if file.is_relative_to(plugins) and times[file] > epoch]:
        raise PackageError(f"SOURCE_DATE_EPOCH is before {late[0]} was built")
    return epoch


def _files(program: Program) -> list[Path]:
    return [
        file
        for folder in (program.bundle, program.launcher)
        for file in folder.rglob("*")
        if file.is_symlink() or file.is_file()
    ]


def _link_tree(source: Path, target: Path) -> None:
    """As hard links where that works: the bundle has hundreds of megabytes."""

    def take(file: str, copy: str) -> None:
        try:
            os.link(file, copy, follow_symlinks=False)
        except OSError:
            shutil.copy2(file, copy)

    shutil.copytree(source, target, symlinks=True, copy_function=take)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o755 if os.access(source, os.X_OK) else 0o644)


def _write_manual_pages(target: Path) -> None:
    page = target / "man1" / "kiosk.1.gz"
    page.parent.mkdir(parents=True)
    page.write_bytes(gzip.compress((SOURCES / "kiosk.1").read_bytes(), mtime=0))
    other = target / "man8" / "kiosk-setup.8.gz"
    other.parent.mkdir()
    other.symlink_to("../man1/kiosk.1.gz")


def _write_changelog(target: Path, version: str, epoch: int) -> None:
    date = format_datetime(datetime.fromtimestamp(epoch, UTC))
    text = (
        f"{NAME} ({version}) unstable; urgency=medium\n\n"
        f"  * Version {version}; what has changed is told in CHANGELOG.md of its source.\n\n"
        f" -- {MAINTAINER}  {date}\n"
    )
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


def _write_control(tree: Path, version: str) -> None:
    """The package's own files in DEBIAN, after all others are there."""
    control = tree / "DEBIAN"
    files = sorted(file for file in tree.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(-(-file.stat().st_size // 1024) for file in files)
    values = {
        "VERSION": version,
        "ARCHITECTURE": _architecture(),
        "MAINTAINER": MAINTAINER,
        "SIZE": str(size),
        "GLIBC": _oldest_glibc(tree),
    }
    control.mkdir()
    for name in ("control", *SCRIPTS):
        (control / name).write_text(_filled_in(SOURCES / name, values), "utf-8")
        (control / name).chmod(0o644 if name == "control" else 0o755)
    (control / "conffiles").write_text("/etc/kiosk/environment\n")
    sums = [f"{_md5(file)}  {file.relative_to(tree)}\n" for file in files]
    (control / "md5sums").write_text("".join(sums))
    for name in ("conffiles", "md5sums"):
        (control / name).chmod(0o644)


def _filled_in(file: Path, values: Mapping[str, str]) -> str:
    return re.sub(r"@([A-Z]+)@", lambda found: values[found[1]], file.read_text("utf-8"))


def _oldest_glibc(tree: Path) -> str:
    """The version of glibc that every part runs on."""
    asked = {version for file in elf_files(tree) for version in read_elf(file).versions}
    numbers = [version[len("GLIBC_") :] for version in asked if re.match(r"GLIBC_\d", version)]
    return max(numbers, key=lambda text: [int(part) for part in text.split(".")])


def _architecture() -> str:
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _md5(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "md5").hexdigest()
