"""A staff window for each test that wants one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.screen_size import ScreenSize
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.sign_in.sign_in import SignIn
from kiosk.ui.staff.library import station_store
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from tests.editorial.pad import Pad
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow
from tests.ui.staff.staff_window import StaffWindow

OpenStaff = Callable[..., StaffWindow]


@pytest.fixture
def open_staff(application: QGuiApplication, station_copy: DataFolder) -> Iterator[OpenStaff]:
    """Opens windows, of other sizes too, and closes them after the test. They share a library."""
    opened: list[StaffWindow] = []

    def open_one(
        size: str = "1920x1080", on_kiosk: bool = False, people: OpenSignIn | None = None
    ) -> StaffWindow:
        opened.append(StaffWindow(ScreenSize.parse(size), on_kiosk, station_copy, people))
        return opened[-1]

    yield open_one
    for staff in opened:
        staff.close()


@pytest.fixture
def staff(open_staff: OpenStaff) -> StaffWindow:
    """A window of 1920x1080, locked, its pad open."""
    return open_staff()


@pytest.fixture
def station_copy(sample_station: Path, tmp_path: Path) -> DataFolder:
    """A data folder whose library may be changed."""
    folder = DataFolder(tmp_path / "station")
    folder.root.mkdir()
    folder.media.symlink_to(sample_station / "media")
    shutil.copy(sample_station / "library.sqlite", folder.library)
    return folder


@pytest.fixture
def store(station_copy: DataFolder) -> Iterator[LibraryStore]:
    """The same library, as a colleague on another PC sees it."""
    opened = station_store(station_copy)
    yield opened
    opened.engine.dispose()


@pytest.fixture
def colleague(store: LibraryStore) -> Editor:
    """Somebody on another PC, with the same library."""
    return Editor(store, Account("9", "王", Role.EDITOR), "办公室")


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Pad]:
    """Three people and a station that counts the tries."""
    folder = DataFolder(tmp_path / "accounts")
    folder.prepare()
    folder.current.write_text("1")
    with ExitStack() as stack:
        pad = Pad(folder, stack)
        for name in ("王芳", "李梅", "技术员"):
            pad.joined(name)
        yield pad


@pytest.fixture
def guarded(open_hall: OpenHall, accounts: Pad) -> HallWindow:
    """The visitors' screen with those people's pad."""

    @contextmanager
    def signing_in() -> Iterator[SignIn]:
        yield accounts.sign_in

    return open_hall(people=signing_in)
