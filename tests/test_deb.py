"""How the package for Debian and Ubuntu, and the archive for other Linuxes, are put together; `make
deb-test` installs both."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import time
from pathlib import Path

import pytest

from tools.deb.package import (
    SCRIPTS,
    SOURCES,
    PackageError,
    Program,
    build_archive,
    build_package,
)

pytestmark = pytest.mark.skipif(
    shutil.which("dpkg-deb") is None, reason="neither Debian nor Ubuntu"
)

BUILT = 1_700_000_000
"""When the small program was built."""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Small programs in the place of the kiosk and its launcher, with a link and a plug-in."""
    bundle, launcher = tmp_path / "kiosk", tmp_path / "launcher"
    (bundle / "vlc" / "plugins").mkdir(parents=True)
    launcher.mkdir()
    shutil.copy("/bin/true", bundle / "kiosk")
    shutil.copy("/bin/true", launcher / "kiosk-launcher")
    (bundle / "vlc" / "plugins" / "plugins.dat").write_bytes(b"cache")
    (bundle / "vlc" / "libvlc.so").symlink_to("libvlc.so.5")
    for file in [*bundle.rglob("*"), *launcher.rglob("*")]:
        os.utime(file, (BUILT, BUILT), follow_symlinks=False)
    return Program(bundle, launcher)


def test_the_same_program_gives_the_same_package(program: Program, tmp_path: Path) -> None:
    first = build_package(program, "1.3.0", tmp_path / "first").read_bytes()
    time.sleep(1.1)  # archives know whole seconds
    assert build_package(program, "1.3.0", tmp_path / "second").read_bytes() == first


def test_the_package_belongs_to_root_and_knows_its_settings_and_its_glibc(
    program: Program, tmp_path: Path
) -> None:
    package = build_package(program, "1.3.0", tmp_path / "out")
    assert package.name.startswith("hall-kiosk_1.3.0_")
    lines = told("--contents", package).splitlines()
    assert {line.split()[1] for line in lines} == {"root/root"}
    assert {line.split(" ./")[1] for line in lines if "plugins.dat" in line} == {
        "usr/lib/kiosk/version/vlc/plugins/plugins.dat"
    }
    assert told("--info", package, "conffiles") == "/etc/kiosk/environment\n"
    depends = told("--field", package, "Depends")
    assert "cage" in depends
    assert "libc6 (>= 2." in depends


def test_the_scripts_of_the_package_are_filled_in_and_can_be_read_by_the_shell(
    program: Program, tmp_path: Path
) -> None:
    package = build_package(program, "1.3.0", tmp_path / "out")
    for name in SCRIPTS:
        script = told("--info", package, name)
        assert "@" not in script
        subprocess.run(["sh", "-n"], input=script, text=True, check=True)
    assert "program install /usr/lib/kiosk/version 1.3.0" in told("--info", package, "postinst")
    for name in ("kiosk", "kiosk-setup"):
        subprocess.run(["sh", "-n", str(SOURCES / name)], check=True)


def test_the_archive_has_what_the_package_has_and_a_script_that_installs_it(
    program: Program, tmp_path: Path
) -> None:
    package = build_package(program, "1.3.0", tmp_path / "out")
    archive = build_archive(program, "1.3.0", tmp_path / "out")
    again = build_archive(program, "1.3.0", tmp_path / "again")
    assert archive.read_bytes() == again.read_bytes()
    with tarfile.open(archive) as unpacked:
        top = "hall-kiosk-1.3.0"
        files = {one.name.removeprefix(f"{top}/files/") for one in unpacked if not one.isdir()}
        script = unpacked.extractfile(f"{top}/install.sh")
        assert script
        text = script.read().decode()
    lines = told("--contents", package).splitlines()
    packed = {line.split(" ./")[1].split(" -> ")[0] for line in lines if not line.startswith("d")}
    overrides = {"usr/share/lintian/overrides/hall-kiosk"}
    assert files - {f"{top}/install.sh"} == packed - overrides
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)
    assert 'program install $lib/version "1.3.0"' in text
    assert "needs glibc 2." in text
    for file in sorted(files - {f"{top}/install.sh"}):
        place = Path("/", file)
        ways = {str(place), *map(str, place.parents)}
        assert ways & removed(text) or file == "etc/kiosk/environment", f"{file} would stay"


def removed(script: str) -> set[str]:
    """What `install.sh --remove` deletes."""
    rm = script.partition("rm -rf $lib $var/program")[2].partition("tell_systemd")[0]
    return {"/usr/lib/kiosk", *(word for word in rm.split() if word.startswith("/"))}


def test_times_that_would_spoil_libvlcs_cache_are_refused(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(BUILT - 1))
    with pytest.raises(PackageError, match=r"plugins\.dat"):
        build_package(program, "1.3.0", tmp_path / "out")


def test_without_a_built_program_there_is_no_package(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="make bundle"):
        build_package(Program(tmp_path, tmp_path), "1.3.0", tmp_path / "out")
    with pytest.raises(PackageError, match="no version"):
        build_package(Program(tmp_path, tmp_path), "1.3", tmp_path / "out")


def told(action: str, package: Path, *more: str) -> str:
    command = ["dpkg-deb", action, str(package), *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
