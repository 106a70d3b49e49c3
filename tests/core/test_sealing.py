"""Sealed messages, and the key to them on the PC where staff read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key, read_inbox_key
from kiosk.core.inquiry.sealing import new_private_key, open_sealed, public_key, seal
from tests.db.faults import count_operations, with_full_disk, with_power_cut

PRIVATE = bytes(range(32))
PUBLIC = public_key(PRIVATE)


@given(st.binary(max_size=5000))
def test_only_the_private_key_opens_what_was_sealed(content: bytes) -> None:
    sealed = seal(content, PUBLIC)
    assert open_sealed(sealed, PRIVATE) == content
    assert seal(content, PUBLIC) != sealed
    with pytest.raises(ContentRejectedError):
        open_sealed(sealed, new_private_key())


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_changed_or_torn_message_is_refused(place: int) -> None:
    sealed = bytearray(seal(b"a message", PUBLIC))
    sealed[place] ^= 1
    for spoilt in (bytes(sealed), bytes(sealed[:-1]), b""):
        with pytest.raises(ContentRejectedError):
            open_sealed(spoilt, PRIVATE)


@pytest.mark.parametrize("key", [b"", b"x" * 31, bytes(32)])
def test_what_is_no_key_closes_nothing(key: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        seal(b"a message", key)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def test_the_key_is_made_once_and_only_we_may_read_it(folder: DataFolder) -> None:
    public = make_inbox_key(folder)
    private = read_inbox_key(folder)
    assert public_key(private).hex() == public
    assert make_inbox_key(folder) == public
    assert read_inbox_key(folder) == private
    if os.name == "posix":
        assert stat.S_IMODE(folder.inbox_key.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.inbox_key.parent.stat().st_mode) == 0o700


def test_a_power_cut_at_any_step_leaves_no_key_or_a_whole_one(tmp_path: Path) -> None:
    counted = DataFolder(tmp_path / "counted")
    counted.root.mkdir()
    for step in range(1, count_operations(lambda: make_inbox_key(counted)) + 1):
        folder = DataFolder(tmp_path / f"cut-{step}")
        folder.root.mkdir()
        with_power_cut(step, lambda: make_inbox_key(folder))  # noqa: B023 - run at once
        before = read_inbox_key(folder) if folder.inbox_key.exists() else None
        public = make_inbox_key(folder)
        assert before is None or public_key(before).hex() == public


def test_a_full_disk_is_told(folder: DataFolder) -> None:
    with pytest.raises(UnavailableError, match="No space left"):
        with_full_disk(1, lambda: make_inbox_key(folder))


@pytest.mark.parametrize("content", ["", "no key", "ab", "密"])
def test_a_damaged_key_is_told_and_never_replaced(folder: DataFolder, content: str) -> None:
    folder.inbox_key.parent.mkdir()
    folder.inbox_key.write_text(content, "utf-8")
    with pytest.raises((StaffError, ContentRejectedError)):
        make_inbox_key(folder)
    assert folder.inbox_key.read_text("utf-8") == content


def test_where_the_key_is_not_staff_are_told_where_to_read(folder: DataFolder) -> None:
    with pytest.raises(StaffError, match="PC where the content is edited"):
        read_inbox_key(folder)
