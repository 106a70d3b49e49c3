"""The media store: a file is in it whole, once, under the name of its content, or not at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.files.media_store import CHUNK, BlobName, MediaStore, hash_file
from tests.db.faults import count_operations, with_full_disk, with_power_cut

CONTENT = b"a film" * 1000


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "片子 1.MP4"
    path.write_bytes(CONTENT)
    return path


def files(root: Path) -> set[Path]:
    return {path for path in root.rglob("*") if path.is_file()}


def test_a_file_lies_under_its_hash_and_the_suffix_of_its_kind(
    tmp_path: Path, source: Path
) -> None:
    root = tmp_path / "media"
    store = MediaStore(root)
    name = store.add(source)
    digest = hashlib.sha256(CONTENT).hexdigest()
    assert (name, str(name)) == (BlobName(digest, ".mp4"), f"{digest}.mp4")
    assert store.path(name) == root / digest[:2] / f"{digest}.mp4"
    assert store.holds(name)
    assert store.path(name).read_bytes() == CONTENT
    assert source.read_bytes() == CONTENT


def test_adding_a_file_again_keeps_one(tmp_path: Path, source: Path) -> None:
    store = MediaStore(tmp_path / "media")
    name = store.add(source)
    there = store.path(name).stat()
    assert store.add(source) == name
    assert files(tmp_path / "media") - {tmp_path / "media/.lock"} == {store.path(name)}
    assert store.path(name).stat().st_ino == there.st_ino


def test_a_file_that_is_added_again_counts_as_new_and_is_not_discarded(
    tmp_path: Path, source: Path
) -> None:
    store = MediaStore(tmp_path / "media")
    name = store.add(source)
    os.utime(store.path(name), (1000, 1000))
    store.add(source)
    assert store.discard(name, 2000) == 0
    assert store.holds(name)
    os.utime(store.path(name), (1000, 1000))
    assert store.discard(name, 2000) == len(CONTENT)
    assert not store.holds(name)
    store.add(source)
    assert store.path(name).read_bytes() == CONTENT


def test_a_file_that_is_discarded_while_it_is_added_again_is_copied_anew(
    tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = MediaStore(tmp_path / "media")
    name = store.add(source)
    holding = store.holds(name)
    monkeypatch.setattr(MediaStore, "holds", lambda *_: holding)
    store.discard(name, float("inf"))
    store.add(source)
    assert store.path(name).read_bytes() == CONTENT


def test_a_folder_in_the_place_of_a_file_is_no_file(tmp_path: Path) -> None:
    store = MediaStore(tmp_path)
    name = BlobName("ab" * 32, ".webp")
    store.path(name).mkdir(parents=True)
    assert not store.holds(name)


def test_large_files_are_hashed_like_small_ones(tmp_path: Path) -> None:
    large = tmp_path / "large"
    large.write_bytes(bytes(CHUNK) + b"end")
    assert hash_file(large) == hashlib.sha256(bytes(CHUNK) + b"end").hexdigest()


def test_a_full_disk_at_every_step_leaves_the_store_without_a_half(
    tmp_path: Path, source: Path
) -> None:
    steps = count_operations(lambda: MediaStore(tmp_path / "counted").add(source))
    for step in range(1, steps + 1):
        root = tmp_path / f"full-{step}"
        with pytest.raises(UnavailableError, match=r"片子 1.MP4 could not be kept.*No space left"):
            with_full_disk(step, lambda: MediaStore(root).add(source))  # noqa: B023
        assert all(path.read_bytes() == CONTENT for path in files(root))
        assert MediaStore(root).holds(MediaStore(root).add(source))


def test_a_power_cut_at_every_step_leaves_whole_files_or_none(tmp_path: Path, source: Path) -> None:
    steps = count_operations(lambda: MediaStore(tmp_path / "counted").add(source))
    for step in range(1, steps + 1):
        root = tmp_path / f"cut-{step}"
        with_power_cut(step, lambda: MediaStore(root).add(source))  # noqa: B023
        kept = {path for path in files(root) if ".partial" not in path.parts}
        assert all(path.read_bytes() == CONTENT for path in kept)
        assert MediaStore(root).holds(MediaStore(root).add(source))


def test_a_source_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=r"nothing.mp4 could not be kept"):
        MediaStore(tmp_path / "media").add(tmp_path / "nothing.mp4")
