"""The commands `kiosk program`: publish, rotate-keys, sync, list, switch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.os_errors import explain
from kiosk.core.installation import Installation, is_version, own_installation
from kiosk.core.settings.settings import read_settings
from kiosk.sync.channel.address import address_of, open_transport
from kiosk.sync.channel.enrollment import address, read_enrollment
from kiosk.sync.progress import shown


def installation_here() -> Installation:
    """The installation to which this program belongs.

    Raises:
        StaffError: it is no version in an installation, as where a package has installed it.
    """
    installation = own_installation()
    if installation is None:
        raise StaffError(
            "This program does not run from a folder of versions with a launcher: update it the "
            "way it was installed."
        )
    return installation


def publish(
    vendor: DataFolder, bundle: Path, version: str, to: str, platform: str, notes: str
) -> str:
    """Publish a built program as its vendor; returns the message for the console.

    Raises:
        KioskError: as `publish_program` raises.
    """
    from kiosk.sync.program.layout import this_platform
    from kiosk.sync.program.publish import publish_program

    if not is_version(version):
        raise StaffError(f"“{version}” is no version. Write three numbers, such as 1.3.0.")
    if not bundle.is_dir():
        raise StaffError(f"There is no folder {bundle}.")
    platform = platform or this_platform()
    transport = open_transport(address_of(to), read_settings(vendor.settings).channel)
    done = publish_program(vendor, transport, bundle, version, platform, datetime.now(UTC), notes)
    return (
        f"Version {done.version} for {platform} is published: {done.files} new files, "
        f"{done.size / 1e6:.1f} MB."
    )


def rotate_keys(
    vendor: DataFolder, to: str, root: bool, root_key: Path | None, passphrase: str
) -> None:
    """Give the program's repository in a channel a new publishing key, with `root` a new root key.

    Raises:
        KioskError: as `rotate_vendor_keys` raises.
    """
    from kiosk.sync.owner.key_rotation import RootKey
    from kiosk.sync.program.vendor_keys import rotate_vendor_keys

    transport = open_transport(address_of(to), read_settings(vendor.settings).channel)
    key = RootKey(root_key or vendor.keys, passphrase)
    rotate_vendor_keys(vendor, transport, datetime.now(UTC), key, root)


def sync(folder: DataFolder, source: str, as_json: bool) -> str:
    """Bring the newest version here from the channel, or from another address; returns the message
    for the console.

    Raises:
        KioskError: as `sync_program` raises.
    """
    installation = installation_here()
    settings = read_settings(folder.settings)
    enrollment = read_enrollment(folder)
    if not source and enrollment is None:
        raise StaffError("This PC is enrolled to no channel. Name an address with --from.")
    url = address_of(source) if source or enrollment is None else address(folder, enrollment)
    transport = open_transport(url, settings.channel)

    from kiosk.sync.program.layout import this_platform
    from kiosk.sync.program.sync import sync_program
    from kiosk.sync.station.rate_limit import RateLimiter

    with shown(as_json) as on_progress:
        done = sync_program(
            installation,
            _vendor_root(),
            transport,
            this_platform(),
            datetime.now(UTC),
            RateLimiter(settings.sync.kilobytes * 1000),
            on_progress,
        )
    if as_json:
        return json.dumps({"version": done.version, "new": done.new, "failed": done.failed})
    if done.failed:
        return f"Version {done.version} has failed here before ({done.failed}): not tried again."
    if done.new:
        return f"Version {done.version} lies ready. It is tried at the next start."
    return "No new version."


def install(folder: Path, version: str) -> str:
    """Put a version that lies in a folder into the installation; returns the message for the
    console.

    Raises:
        KioskError: as `install_version` raises.
    """
    from kiosk.sync.program.from_folder import install_version

    if not is_version(version):
        raise StaffError(f"“{version}” is no version. Write three numbers, such as 1.3.0.")
    done = install_version(installation_here(), folder, version)
    if done.failed:
        return f"Version {version} has failed here before ({done.failed}): not tried again."
    if done.ready:
        return (
            f"Version {version} lies ready. It is tried at the quiet hour, at the next start, or "
            "now: kiosk program switch"
        )
    if done.current != version:
        return f"Version {done.current} is in force and newer than {version}: it stays."
    return f"Version {version} is in force."


def _vendor_root() -> bytes:
    """The vendor's root that this program was built with.

    Raises:
        StaffError: it was built without one.
    """
    from kiosk.sync.program.layout import VENDOR_ROOT

    try:
        return VENDOR_ROOT.read_bytes()
    except FileNotFoundError as error:
        raise StaffError(
            "This program was built without its vendor's root and trusts no updates. Install the "
            "new version by hand."
        ) from error


def in_words(installation: Installation) -> Iterator[str]:
    """A line for each version that is here or has failed, the newest first."""
    trial = installation.trial()
    marks = {installation.ready(): "ready", trial.version if trial else None: "on trial"}
    current = installation.current()
    for version in installation.known():
        state = "in force" if version == current else marks.get(version, "")
        if reason := installation.failure(version):
            state = f"failed: {reason}"
        yield f"{'*' if version == current else ' '} {version:12}  {state}".rstrip()


def switch(installation: Installation) -> str:
    """Have the launcher try the version that lies ready, now; returns the message for the console.

    Raises:
        StaffError: no version lies ready.
        UnavailableError: the disk fails.
    """
    try:
        trial = installation.begin_trial()
    except OSError as error:
        raise UnavailableError(
            f"{installation.root} cannot be written: {explain(error, installation.root)}"
        ) from error
    if trial is None:
        raise StaffError("No version lies ready. Bring one: kiosk program sync.")
    return f"Version {trial.version} is tried. Where it fails, the one before comes back by itself."
