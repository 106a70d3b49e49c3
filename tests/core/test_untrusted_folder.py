"""Folders in which others may plant links: nothing is read, written, locked or made through one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath

import pytest

from kiosk.core.files.durable import write_durably
from kiosk.core.files.folder_access import (
    EXISTING_FILE,
    Child,
    LinkError,
    UntrustedFolder,
    opened_by_descriptor,
    opened_by_path,
)
from kiosk.core.files.lock import descriptor_lock, file_lock
from kiosk.core.files.untrusted_folder import lock_file, opened, write_file

Opening = Callable[[Path, PurePosixPath, bool], AbstractContextManager[UntrustedFolder]]

BY_DESCRIPTOR = pytest.param(
    opened_by_descriptor, marks=pytest.mark.skipif(sys.platform == "win32", reason="on Linux")
)
EVERY_WAY = pytest.mark.parametrize("opening", [BY_DESCRIPTOR, opened_by_path])
"""By descriptor as on Linux, by path as on Windows."""

HERE = PurePosixPath()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    made = tmp_path / "outside"
    made.mkdir()
    (made / "own").write_bytes(b"own")
    return made


@EVERY_WAY
def test_a_file_is_written_and_replaced_and_nothing_else_is_left(
    opening: Opening, root: Path
) -> None:
    with opening(root, PurePosixPath("a/b"), True) as folder:
        for content in (b"old", b"new"):
            write_file(folder, "file", content)
        assert list(folder.children()) == [Child("file", False, 3)]
    assert (root / "a/b/file").read_bytes() == b"new"


@EVERY_WAY
def test_a_file_that_lies_elsewhere_is_put_in_place_whole(opening: Opening, root: Path) -> None:
    source = root.with_name("source")
    source.write_bytes(b"film")
    with opening(root, HERE, False) as folder:
        write_file(folder, "film", source)
    assert (root / "film").read_bytes() == b"film"
    assert source.read_bytes() == b"film"


@EVERY_WAY
@pytest.mark.parametrize("name", ["file", "gone"])
def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(
    opening: Opening, root: Path, outside: Path, name: str
) -> None:
    (root / "file").symlink_to(outside / ("own" if name == "file" else name))
    with opening(root, HERE, False) as folder:
        with pytest.raises(LinkError):
            folder.open("file", EXISTING_FILE)
        write_file(folder, "file", b"ours")
    assert (root / "file").read_bytes() == b"ours"
    assert not (root / "file").is_symlink()
    assert [path.name for path in outside.iterdir()] == ["own"]
    assert (outside / "own").read_bytes() == b"own"


@EVERY_WAY
@pytest.mark.parametrize("make", [False, True])
def test_a_folder_that_is_a_link_is_refused_whichever_it_is_on_the_way(
    opening: Opening, root: Path, outside: Path, make: bool
) -> None:
    (root / "a").symlink_to(outside)
    for inner in ("a", "a/b", "a/b/c"):
        with pytest.raises(LinkError), opening(root, PurePosixPath(inner), make):
            pass
    assert [path.name for path in outside.iterdir()] == ["own"]


@EVERY_WAY
@pytest.mark.parametrize("make", [False, True])
def test_the_root_itself_is_refused_where_it_is_a_link_that_others_can_plant(
    opening: Opening, root: Path, outside: Path, make: bool
) -> None:
    (root / "channel").symlink_to(outside)
    root.chmod(0o777)
    for place in ("channel", "channel/inbox"):
        with pytest.raises(LinkError), opening(root / place, HERE, make):
            pass
    assert [path.name for path in outside.iterdir()] == ["own"]


@EVERY_WAY
def test_no_lock_is_made_or_held_through_a_link(
    opening: Opening, root: Path, outside: Path
) -> None:
    (root / ".lock").symlink_to(outside / "made")
    with opening(root, HERE, False) as folder, pytest.raises(LinkError):
        lock_file(folder, ".lock")
    with pytest.raises(OSError, match="symbolic links"), file_lock(root / ".lock"):
        pass
    assert not (outside / "made").exists()


@EVERY_WAY
def test_a_lock_file_keeps_its_bytes(opening: Opening, root: Path) -> None:
    (root / ".lock").write_bytes(b"somebody's")
    with opening(root, HERE, False) as folder, descriptor_lock(lock_file(folder, ".lock")):
        pass
    assert (root / ".lock").read_bytes() == b"somebody's"


@EVERY_WAY
def test_links_pipes_and_sockets_are_not_listed(
    opening: Opening, root: Path, outside: Path
) -> None:
    (root / "folder").mkdir()
    (root / "file").write_bytes(b"12")
    (root / "link").symlink_to(outside / "own")
    (root / "link to a folder").symlink_to(outside)
    os.mkfifo(root / "pipe")
    with opening(root, HERE, False) as folder:
        found = sorted(folder.children(), key=lambda child: child.name)
    assert found == [Child("file", False, 2), Child("folder", True, 0)]


@EVERY_WAY
def test_what_is_removed_is_gone_and_of_a_link_only_the_link(
    opening: Opening, root: Path, outside: Path
) -> None:
    (root / "link").symlink_to(outside / "own")
    with opening(root, HERE, False) as folder:
        folder.remove("link")
        folder.remove("link")
    assert list(root.iterdir()) == []
    assert (outside / "own").exists()


@pytest.mark.parametrize("inner", ["..", "a/../../b", "/etc", "a\0b"])
def test_a_path_that_leads_out_of_the_folder_is_refused(root: Path, inner: str) -> None:
    with pytest.raises(OSError, match="no path below a folder"), opened(root, inner, make=True):
        pass
    assert list(root.iterdir()) == []


def test_an_unfinished_file_never_has_a_name_that_was_seen_before(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = []
    opening = os.open

    def note(path: str | Path, *rest: int, **more: int) -> int:
        if str(path).endswith(".half"):
            names.append(Path(path).name)
        return opening(path, *rest, **more)

    monkeypatch.setattr(os, "open", note)
    for _ in range(3):
        write_durably(root / "a", b"a")
        with opened(root) as folder:
            write_file(folder, "a", b"a")
    assert len(set(names)) == 6
    assert not any(str(os.getpid()) in name.split(".") for name in names)


def test_a_folder_that_is_swapped_for_a_link_meanwhile_leads_nowhere(
    root: Path, outside: Path
) -> None:
    (root / "inbox").mkdir()
    with opened(root, "inbox") as folder:
        (root / "inbox").rename(root / "moved")
        (root / "inbox").symlink_to(outside)
        write_file(folder, "message", b"sealed")
    assert [path.name for path in outside.iterdir()] == ["own"]
    assert (root / "moved" / "message").read_bytes() == b"sealed"
