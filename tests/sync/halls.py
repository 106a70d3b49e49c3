"""A hall that publishes and stations that follow it, with the real sample texts and tiny media."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from kiosk.core.delivery.request import StationRequest
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import ChannelSettings
from kiosk.db.library.opening import open_library
from kiosk.db.release.installed import (
    open_current,
    read_current,
    readable,
    release_folder,
    verify_release,
)
from kiosk.db.release.media import media_of_release
from kiosk.ops.publishing.publish import Published, publish
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import Enrollment, address, read_enrollment
from kiosk.sync.channel.transport import Transport
from kiosk.sync.owner.repository import own_enrollment
from kiosk.sync.progress import Progress
from kiosk.sync.station.enroll import inspect_channel, pin_channel
from kiosk.sync.station.rate_limit import RateLimiter
from kiosk.sync.station.sync import FindRequests, SyncResult, sync

ACCESS = ChannelSettings()


def now() -> datetime:
    return datetime.now(UTC)


def nobody(_progress: Progress) -> None:
    """Listens to no progress."""


def no_requests(_requests: Sequence[StationRequest]) -> None:
    """Carries out no requests of the office."""


@dataclass(frozen=True, slots=True)
class Hall:
    """The PC on which staff edit and publish; its channel is the folder `channel` in it."""

    folder: DataFolder

    @property
    def url(self) -> str:
        return self.folder.channel.as_uri()

    def publish(
        self,
        notes: str = "",
        transport: Transport | None = None,
        at: datetime | None = None,
        clock_is_right: bool = False,
    ) -> Published:
        at = at or now()
        enrollment = own_enrollment(self.folder, at)
        to = transport or open_transport(address(self.folder, enrollment), ACCESS)
        return publish(self.folder, enrollment, to, at, notes, clock_is_right=clock_is_right)

    def edit(self, name: str) -> None:
        """Give the hall another name in the library."""
        library = open_library(self.folder)
        with library.begin() as connection:
            connection.execute(
                text("UPDATE hall SET name = json_object('zh-Hans', :name)"), {"name": name}
            )
        library.dispose()

    def add_file(self, content: bytes, name: str = "more.mp4") -> str:
        """Give the first film of the library another file; returns its SHA-256."""
        source = self.folder.root / name
        source.write_bytes(content)
        return self.take_file(source)

    def take_file(self, source: Path) -> str:
        """… that lies at `source`, and no longer does then."""
        blob = MediaStore(self.folder.media).add(source)
        size = source.stat().st_size
        source.unlink()
        library = open_library(self.folder)
        with library.begin() as connection:
            connection.execute(
                text(
                    "UPDATE media_asset SET sha256 = :sha, size = :size WHERE id = "
                    "(SELECT media_id FROM film ORDER BY id LIMIT 1)"
                ),
                {"sha": blob.sha256, "size": size},
            )
        library.dispose()
        return blob.sha256


@dataclass(frozen=True, slots=True)
class Station:
    folder: DataFolder

    def enroll(self, url: str) -> None:
        pin_channel(
            self.folder, inspect_channel(self.folder, url, open_transport(url, ACCESS), now())
        )

    def sync(
        self,
        transport: Transport | None = None,
        at: datetime | None = None,
        find_requests: FindRequests = no_requests,
    ) -> SyncResult:
        enrollment = self.enrollment
        source = transport or open_transport(address(self.folder, enrollment), ACCESS)
        return sync(
            self.folder,
            enrollment,
            source,
            at or now(),
            RateLimiter(0),
            nobody,
            find_requests,
        )

    @property
    def enrollment(self) -> Enrollment:
        enrollment = read_enrollment(self.folder)
        assert enrollment is not None
        return enrollment

    @property
    def number(self) -> int:
        """Of the release in force."""
        return read_current(self.folder)

    def whole_release(self) -> int:
        """The number of the release that is shown, after every byte of it has been checked."""
        shown = open_current(self.folder)
        path = readable(release_folder(self.folder, shown.number))
        verify_release(path)
        store = MediaStore(self.folder.media)
        for blob in media_of_release(shown.database):
            content = store.path(blob.name).read_bytes()
            assert len(content) == blob.size
        return shown.number


def copy_of(template: DataFolder, target: Path) -> DataFolder:
    shutil.copytree(template.root, target)
    return DataFolder(target)
