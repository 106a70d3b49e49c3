"""A vendor who publishes versions of a small program, and an installation that follows."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import PROGRAM, Installation
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.transport import Transport
from kiosk.sync.owner.keys import create_keys, own_roots
from kiosk.sync.program.publish import PublishedProgram, publish_program
from kiosk.sync.program.sync import ProgramSync, sync_program
from kiosk.sync.station.rate_limit import RateLimiter
from tests.launcher.stand_ins import GOOD
from tests.sync.halls import nobody, now

PLATFORM = "linux-x86_64"
LIBRARY = "_internal/libbig.so.1"


@dataclass(frozen=True, slots=True)
class Vendor:
    """Keys in a data folder of their own, and a channel."""

    root: Path

    @property
    def folder(self) -> DataFolder:
        return DataFolder(self.root / "keys-of-vendor")

    @property
    def channel(self) -> Path:
        return self.root / "channel"

    @property
    def transport(self) -> FolderTransport:
        return FolderTransport(self.channel)

    @property
    def shipped_root(self) -> bytes:
        return own_roots(self.folder)[0]

    def begin(self) -> None:
        self.folder.root.mkdir(parents=True)
        self.channel.mkdir()
        create_keys(self.folder, now())

    def build(self, version: str, text: str = GOOD) -> Path:
        """A built program: an executable, a large library that stays the same, a link to it."""
        bundle = self.root / f"bundle-{version}"
        if bundle.exists():
            shutil.rmtree(bundle)
        (bundle / "_internal/qml").mkdir(parents=True)
        (bundle / PROGRAM).write_text(f"{text}\n# {version}\n")
        (bundle / PROGRAM).chmod(0o755)
        (bundle / LIBRARY).write_bytes(b"\x7fELF" * 250_000)
        (bundle / "_internal/libbig.so").symlink_to("libbig.so.1")
        (bundle / "_internal/qml/Main.qml").write_text("Item {}\n")
        (bundle / "_internal/version.txt").write_text(version)
        return bundle

    def publish(
        self, version: str, text: str = GOOD, platform: str = PLATFORM, at: datetime | None = None
    ) -> PublishedProgram:
        bundle = self.build(version, text)
        return publish_program(
            self.folder, self.transport, bundle, version, platform, at or now(), "notes"
        )


def sync_from(
    vendor: Vendor, installation: Installation, transport: Transport | None = None
) -> ProgramSync:
    return sync_program(
        installation,
        vendor.shipped_root,
        transport or vendor.transport,
        PLATFORM,
        now(),
        RateLimiter(0),
        nobody,
    )


def installed_from(vendor: Vendor, root: Path) -> Installation:
    """An installation of the vendor's newest version, as an installer makes it."""
    installation = Installation(root)
    installation.versions.mkdir(parents=True)
    version = sync_from(vendor, installation).version
    installation.make_current(version)
    return installation


def files_of(folder: Path) -> dict[str, bytes | str]:
    """Everything in a folder: bytes of files, targets of links."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes() + bytes([os.access(path, os.X_OK)])
        for path in folder.rglob("*")
        if path.is_symlink() or path.is_file()
    }
