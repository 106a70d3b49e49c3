"""Files that nobody but this user may read: keys, accounts, what was typed.

Linux has modes for that. On Windows modes mean nothing: there such a file gets an access list.
"""

from __future__ import annotations

import sys
from pathlib import Path

ONLY_US = 0o600
"""The mode of such a file."""

_ONLY_US_FOLDER = 0o700


def make_folder_for_us(path: Path) -> None:
    """Make a folder whose files are for this user alone; an existing one stays as it is.

    Raises:
        OSError: the disk fails.
    """
    if not path.is_dir():
        path.mkdir(mode=_ONLY_US_FOLDER)
        restrict(path, _ONLY_US_FOLDER)


if sys.platform == "win32":
    import ntsecuritycon
    import pywintypes
    import win32api
    import win32con
    import win32security

    _FILE_PERSISTENT_ACLS = 0x8

    def restrict(path: Path, mode: int) -> None:
        """Take a file or folder away from all other users, if this mode says so and the disk has
        access lists; a FAT stick has none.

        Raises:
            OSError: the system refuses.
        """
        if mode & 0o077:
            return
        try:
            if win32api.GetVolumeInformation(path.absolute().anchor)[3] & _FILE_PERSISTENT_ACLS:
                _give_to_us_alone(path)
        except pywintypes.error as error:
            raise OSError(0, error.strerror, str(path), error.winerror) from error

    def _give_to_us_alone(path: Path) -> None:
        token = win32security.OpenProcessToken(win32api.GetCurrentProcess(), win32con.TOKEN_QUERY)
        us = win32security.GetTokenInformation(token, win32security.TokenUser)[0]
        inherited = win32security.CONTAINER_INHERIT_ACE | win32security.OBJECT_INHERIT_ACE
        allowed = win32security.ACL()
        allowed.AddAccessAllowedAceEx(
            win32security.ACL_REVISION_DS,
            inherited if path.is_dir() else 0,
            ntsecuritycon.FILE_ALL_ACCESS,
            us,
        )
        alone = win32security.SECURITY_DESCRIPTOR()
        alone.SetSecurityDescriptorDacl(True, allowed, False)
        protected = win32security.SE_DACL_PROTECTED  # nothing is inherited from the folder
        alone.SetSecurityDescriptorControl(protected, protected)
        win32security.SetFileSecurity(str(path), win32security.DACL_SECURITY_INFORMATION, alone)

else:

    def restrict(_path: Path, _mode: int) -> None:
        """The mode itself does it."""
