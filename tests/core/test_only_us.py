"""Files that no other user of the PC may read."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

from kiosk.core.files.durable import write_durably
from kiosk.core.files.only_us import ONLY_US, make_folder_for_us
from kiosk.core.files.untrusted_folder import opened, write_file

if sys.platform == "win32":
    import win32security

    def readers(path: Path) -> set[str]:
        """Who may read a file besides its owner and the system."""
        known = win32security.GetFileSecurity(str(path), win32security.DACL_SECURITY_INFORMATION)
        allowed = known.GetSecurityDescriptorDacl()
        everyone = win32security.ConvertStringSidToSid("S-1-1-0")
        listed = (allowed.GetAce(place) for place in range(allowed.GetAceCount()))
        return {"others" for entry in listed if entry[2] == everyone}

else:

    def readers(path: Path) -> set[str]:
        return {"others"} if stat.S_IMODE(path.stat().st_mode) & 0o077 else set()


def test_a_key_is_for_us_alone_however_it_is_written(tmp_path: Path) -> None:
    ours, carried, public = tmp_path / "ours", tmp_path / "carried", tmp_path / "public"
    write_durably(ours, b"key", ONLY_US)
    with opened(tmp_path) as folder:
        write_file(folder, carried.name, b"key", ONLY_US)
    write_durably(public, b"content")
    assert not readers(ours)
    assert not readers(carried)
    assert readers(public)


def test_a_key_is_still_for_us_alone_when_it_is_replaced(tmp_path: Path) -> None:
    key = tmp_path / "key"
    for content in (b"old", b"new"):
        write_durably(key, content, ONLY_US)
        assert not readers(key)
        assert key.read_bytes() == content


def test_a_folder_of_keys_is_for_us_alone(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    make_folder_for_us(folder)
    make_folder_for_us(folder)
    (folder / "key").write_bytes(b"key")
    assert not readers(folder)
