"""Versions of the program: published by their vendor, brought here, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.installation import PROGRAM, Installation, Trial
from kiosk.sync.channel.address import open_transport
from kiosk.sync.program.manifest import (
    MANIFEST,
)
from kiosk.sync.program.publish import publish_program
from tests.launcher.stand_ins import launched, started, until
from tests.sync.halls import ACCESS, now
from tests.sync.programs import (
    LIBRARY,
    PAGES,
    PLATFORM,
    Vendor,
    files_of,
    sync_from,
)
from tests.sync.servers import nginx


def test_a_version_arrives_as_it_was_built_and_lies_ready(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    done = sync_from(vendor, installation)
    assert (done.version, done.new) == ("1.1.0", True)
    assert installation.ready() == "1.1.0"
    assert installation.current() == "1.0.0"
    arrived = files_of(installation.folder("1.1.0"))
    del arrived[MANIFEST]
    assert arrived == files_of(vendor.root / "bundle-1.1.0")
    assert not (installation.root / "arriving").exists()


def test_the_launcher_tries_what_has_arrived_and_a_second_sync_finds_nothing_new(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    sync_from(vendor, installation)
    with launched(installation):
        assert until(lambda: installation.current() == "1.1.0")
    assert started(installation) == ["1.0.0 copy-databases", "1.1.0 run"]
    assert sync_from(vendor, installation).new is False
    assert installation.ready() is None


def test_an_update_costs_what_has_changed(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    done = sync_from(vendor, installation)
    before, after = (files_of(vendor.root / f"bundle-{one}") for one in ("1.0.0", "1.1.0"))
    changed = [name for name, content in after.items() if content != before.get(name)]
    assert len(changed) == PAGES + 2
    sizes = {name: (vendor.root / "bundle-1.1.0" / name).stat().st_size for name in after}
    assert done.downloaded == sum(sizes[name] for name in changed)
    assert done.downloaded < sum(sizes.values()) / 10


def test_publishing_adds_only_files_that_are_not_there(vendor: Vendor) -> None:
    again = vendor.publish("1.1.0")
    assert again.files == PAGES + 2


def test_an_installed_file_that_is_damaged_is_downloaded(
    vendor: Vendor, installation: Installation
) -> None:
    damaged = installation.folder("1.0.0") / LIBRARY
    damaged.write_bytes(b"?" * damaged.stat().st_size)
    vendor.publish("1.1.0")
    assert sync_from(vendor, installation).downloaded > damaged.stat().st_size
    whole = (vendor.root / "bundle-1.1.0" / LIBRARY).read_bytes()
    assert (installation.folder("1.1.0") / LIBRARY).read_bytes() == whole


def test_versions_for_other_platforms_are_kept_apart(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("2.0.0", platform="windows-amd64")
    assert sync_from(vendor, installation).new is False
    vendor.publish("1.1.0")
    assert sync_from(vendor, installation).version == "1.1.0"


def test_a_version_must_be_newer_than_the_one_published(vendor: Vendor) -> None:
    with pytest.raises(StaffError, match="a higher number"):
        vendor.publish("1.0.0")
    with pytest.raises(StaffError, match="a higher number"):
        vendor.publish("0.9.9")


def test_a_version_that_failed_here_does_not_arrive_again(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    installation.note_failure("1.1.0", "it was black")
    done = sync_from(vendor, installation)
    assert (done.new, done.failed) == (False, "it was black")
    assert installation.ready() is None
    vendor.publish("1.1.1")
    assert sync_from(vendor, installation).new


def test_a_version_on_trial_is_left_alone(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    sync_from(vendor, installation)
    installation.begin_trial()
    (installation.folder("1.1.0") / MANIFEST).unlink()
    assert sync_from(vendor, installation).new is False
    assert installation.trial() == Trial("1.1.0")


def test_old_versions_go_but_the_one_in_force_and_the_one_before_stay(
    vendor: Vendor, installation: Installation
) -> None:
    for version in ("1.1.0", "1.2.0", "1.3.0"):
        vendor.publish(version)
        sync_from(vendor, installation)
        installation.begin_trial()
        installation.make_current(version)
        installation.end_trial()
    vendor.publish("1.4.0")
    sync_from(vendor, installation)
    assert installation.installed() == ["1.4.0", "1.3.0", "1.2.0"]


def test_a_version_comes_from_a_web_server(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    vendor.publish("1.1.0")
    with nginx(vendor.channel, tmp_path / "web") as port:
        transport = open_transport(f"http://127.0.0.1:{port}", ACCESS)
        assert sync_from(vendor, installation, transport).new
    assert installation.ready() == "1.1.0"


def test_a_folder_with_a_link_out_of_it_or_without_a_program_cannot_be_published(
    vendor: Vendor,
) -> None:
    bundle = vendor.build("1.1.0")
    (bundle / "out").symlink_to("/etc/passwd")
    with pytest.raises(StaffError, match="a link out of the folder"):
        vendor_publishes(vendor, bundle, "1.1.0")
    (bundle / "out").unlink()
    (bundle / PROGRAM).unlink()
    with pytest.raises(StaffError, match="there is no program in it"):
        vendor_publishes(vendor, bundle, "1.1.0")


def vendor_publishes(vendor: Vendor, bundle: Path, version: str) -> None:
    publish_program(vendor.folder, vendor.transport, bundle, version, PLATFORM, now())
