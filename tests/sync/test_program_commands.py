"""What `kiosk program` and the timekeeper do with versions, on a small installation."""

from __future__ import annotations

import os
import sys
import time as clock
from datetime import time
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import INSTALL, Installation, Trial
from kiosk.ops import program
from kiosk.sync.program.layout import this_platform
from kiosk.sync.program.manifest import read_manifest
from kiosk.sync.station.program_updates import DAY_SECONDS, RETRY_SECONDS, ProgramUpdates
from tests.launcher.stand_ins import add_version
from tests.sync.programs import Vendor

NIGHT, NOON = time(3, 30), time(12)


@pytest.fixture
def installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installation:
    """Version 1.0.0 in force."""
    made = Installation(tmp_path / "install")
    add_version(made, "1.0.0")
    made.make_current("1.0.0")
    monkeypatch.setenv(INSTALL, str(made.root))
    return made


def test_a_vendor_publishes_a_station_syncs_lists_and_switches(
    installation: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor = Vendor(tmp_path / "vendor")
    vendor.begin()
    bundle, to = vendor.build("1.1.0"), str(vendor.channel)
    told = program.publish(vendor.folder, bundle, "1.1.0", to, "", "notes")
    assert told.startswith(f"Version 1.1.0 for {this_platform()} is published: ")
    shipped = tmp_path / "vendor-root.json"
    shipped.write_bytes(vendor.shipped_root)
    monkeypatch.setattr("kiosk.sync.program.layout.VENDOR_ROOT", shipped)
    station = DataFolder(tmp_path / "station")
    station.prepare()
    assert "1.1.0 lies ready" in program.sync(station, to, as_json=False)
    installation.note_failure("0.9.0", "it was black")
    assert list(program.in_words(installation)) == [
        "  1.1.0         ready",
        "* 1.0.0         in force",
        "  0.9.0         failed: it was black",
    ]
    assert "Version 1.1.0 is tried" in program.switch(installation)
    assert installation.trial() == Trial("1.1.0")
    with pytest.raises(StaffError, match="No version lies ready"):
        program.switch(installation)


def test_a_program_without_its_vendors_root_trusts_no_updates(
    installation: Installation, tmp_path: Path
) -> None:
    station = DataFolder(tmp_path / "station")
    station.prepare()
    with pytest.raises(StaffError, match="without its vendor's root"):
        program.sync(station, str(tmp_path), as_json=False)


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installation:
    made = Installation(tmp_path / "install")
    made.root.mkdir()
    monkeypatch.setenv(INSTALL, str(made.root))
    return made


def test_the_first_version_of_a_package_is_in_force_and_the_next_one_is_tried(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    vendor = Vendor(tmp_path / "vendor")
    assert program.install(vendor.build("1.0.0"), "1.0.0") == "Version 1.0.0 is in force."
    assert "1.1.0 lies ready" in program.install(vendor.build("1.1.0"), "1.1.0")
    assert nothing_installed.current() == "1.0.0"
    assert nothing_installed.ready() == "1.1.0"
    assert (nothing_installed.folder("1.1.0") / "_internal/libbig.so").is_symlink()
    assert read_manifest(nothing_installed.folder("1.1.0")) is not None


def test_a_version_of_a_package_keeps_the_times_of_its_files(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    bundle = Vendor(tmp_path / "vendor").build("1.0.0")
    os.utime(bundle / "_internal/version.txt", (1e9, 1e9))
    program.install(bundle, "1.0.0")
    copy = nothing_installed.folder("1.0.0") / "_internal/version.txt"
    assert copy.stat().st_mtime == 1e9


def test_a_package_takes_nothing_back_and_tries_nothing_again(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    vendor = Vendor(tmp_path / "vendor")
    program.install(vendor.build("1.1.0"), "1.1.0")
    assert program.install(vendor.build("1.0.0"), "1.0.0") == (
        "Version 1.1.0 is in force and newer than 1.0.0: it stays."
    )
    nothing_installed.note_failure("1.2.0", "it was black")
    assert "has failed here before (it was black)" in program.install(
        vendor.build("1.2.0"), "1.2.0"
    )
    assert nothing_installed.installed() == ["1.1.0"]
    assert nothing_installed.ready() is None


def test_to_install_a_package_again_mends_a_damaged_version(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    bundle = Vendor(tmp_path / "vendor").build("1.0.0")
    program.install(bundle, "1.0.0")
    damaged = nothing_installed.folder("1.0.0") / "_internal/qml/Main.qml"
    damaged.write_text("Itm {}")
    untouched = nothing_installed.program("1.0.0").stat().st_ino
    assert program.install(bundle, "1.0.0") == "Version 1.0.0 is in force."
    assert damaged.read_text() == "Item {}\n"
    assert nothing_installed.program("1.0.0").stat().st_ino != untouched
    whole = nothing_installed.program("1.0.0").stat().st_ino
    program.install(bundle, "1.0.0")
    assert nothing_installed.program("1.0.0").stat().st_ino == whole


def test_versions_that_nobody_goes_back_to_are_deleted_when_a_package_brings_a_new_one(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    vendor = Vendor(tmp_path / "vendor")
    for version in ("1.0.0", "1.1.0", "1.2.0", "1.3.0"):
        program.install(vendor.build(version), version)
        nothing_installed.make_current(version)
    assert nothing_installed.installed() == ["1.3.0", "1.2.0", "1.1.0"]


def test_what_is_no_program_is_not_installed(
    nothing_installed: Installation, tmp_path: Path
) -> None:
    with pytest.raises(StaffError, match="no version"):
        program.install(tmp_path, "1.0")
    with pytest.raises(StaffError, match="there is no program in it"):
        program.install(nothing_installed.root, "1.0.0")
    assert nothing_installed.current() is None


def updates(installation: Installation, script: str, now: float = 0) -> ProgramUpdates:
    """Of a station whose `kiosk program sync` is this script; it is due at once."""

    def command(*_arguments: str) -> list[str]:
        return [sys.executable, "-c", script]

    return ProgramUpdates(installation, "03:00-05:00", now, command, lambda: 0.0)


def tick_until_ended(station: ProgramUpdates, now: float, ran: Path, count: int) -> None:
    """Let the sync that is due run to its end."""
    station.tick(now, NOON, has_channel=True)
    end = clock.monotonic() + 60
    while len(ran.read_text() if ran.exists() else "") < count and clock.monotonic() < end:
        clock.sleep(0.05)
    while station.is_syncing and clock.monotonic() < end:
        station.tick(now, NOON, has_channel=False)
        clock.sleep(0.05)
    assert len(ran.read_text()) == count


@pytest.mark.parametrize(("code", "wait"), [(0, DAY_SECONDS), (3, RETRY_SECONDS)])
def test_a_sync_runs_once_a_day_and_is_tried_again_after_an_hour(
    installation: Installation,
    tmp_path: Path,
    code: int,
    wait: float,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    ran = tmp_path / "ran"
    script = f"""
import sys
open({str(ran)!r}, "a").write("x")
print("offline", file=sys.stderr)
sys.exit({code})
"""
    station = updates(installation, script)
    tick_until_ended(station, 1, ran, 1)
    station.tick(0.8 * wait, NOON, has_channel=True)
    assert not station.is_syncing
    tick_until_ended(station, wait, ran, 2)
    assert expected_logs.text.count("no new version of the program") == (1 if code else 0)


def test_without_a_channel_nothing_is_synced(installation: Installation) -> None:
    station = updates(installation, "")
    station.tick(1, NOON, has_channel=False)
    assert not station.is_syncing


def test_a_version_that_lies_ready_is_tried_in_the_quiet_hours_only(
    installation: Installation,
) -> None:
    add_version(installation, "1.1.0")
    installation.make_ready("1.1.0")
    station = updates(installation, "", now=1000)
    station.tick(1, NOON, has_channel=False)
    assert installation.trial() is None
    station.tick(2, NIGHT, has_channel=False)
    assert installation.trial() == Trial("1.1.0")
