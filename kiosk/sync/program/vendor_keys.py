"""The keys of the program's vendor, and what its repository says by them.

Each installation follows a rotation from the root that its program was built with.
"""

from __future__ import annotations

from datetime import datetime

from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.sync.channel.enrollment import Enrollment, write_enrollment
from kiosk.sync.channel.metadata import VerifiedMetadata, refresh_metadata
from kiosk.sync.channel.transport import Transport
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.key_rotation import RootKey, rotate_keys
from kiosk.sync.owner.keys import has_publishing_key, own_roots, write_own_root
from kiosk.sync.program.layout import REPOSITORY, ProgramFolder


def vendor_roots(vendor: DataFolder) -> list[bytes]:
    """All roots of the vendor, the first one first.

    Raises:
        StaffError: there are no keys, or a file cannot be read.
    """
    roots = own_roots(vendor)
    if not roots:
        raise StaffError(f"There are no keys in {vendor.keys}. Make them: kiosk keys create.")
    return roots


def verify_own_repository(
    vendor: DataFolder, repository: Transport, now: datetime
) -> VerifiedMetadata:
    """The verified metadata of the vendor's repository.

    Raises:
        StaffError: there are no keys, or the repository has newer ones.
        ContentRejectedError, UnavailableError: as from `refresh_metadata`.
    """
    roots = vendor_roots(vendor)

    def keep_root(newer: bytes) -> None:
        """Take over a root that this PC had just signed when its rotation was cut."""
        root = read_root(newer)
        if root.version != len(roots) + 1 or not has_publishing_key(vendor.keys, root):
            raise StaffError(
                "The repository has newer keys than this PC. Publish on the PC with them."
            )
        write_own_root(vendor, newer, root.version)
        _keep_for_export(vendor, newer)

    trust = vendor.root / "program-trust"
    return refresh_metadata(trust, roots[-1], repository, now, REPOSITORY, keep_root)


def rotate_vendor_keys(
    vendor: DataFolder, channel: Transport, now: datetime, root_key: RootKey, root_too: bool
) -> None:
    """Give the program's repository in a channel new keys. Installations follow at their next sync.

    Raises:
        KioskError: as `verify_own_repository` and `rotate_keys` raise.
    """
    repository = ProgramFolder(channel)
    known = verify_own_repository(vendor, repository, now)

    def keep_root(root: bytes) -> None:
        _keep_for_export(vendor, root)

    rotate_keys(vendor, repository, known, now, root_key, root_too, keep_root)
    verify_own_repository(vendor, repository, now)


def _keep_for_export(vendor: DataFolder, root: bytes) -> None:
    """`kiosk keys export` and `show` read the root here."""
    write_enrollment(vendor, Enrollment("", root))
