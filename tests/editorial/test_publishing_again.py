"""An installed release published once more: a new number, the same content, for all stations."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.journal import Journal
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import CONTENT, read_current, release_folder
from kiosk.editorial.commands import Editor
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.ops.publishing.publish import publish_library
from kiosk.ops.publishing.releases import installed_releases
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import address
from kiosk.sync.channel.trust import refresh
from kiosk.sync.owner.repository import own_enrollment


def publish(folder: DataFolder, again: int = 0) -> None:
    publish_library(folder, "上一版", "李", as_json=True, clock_is_right=False, again=again)


@pytest.fixture
def two_releases(station: DataFolder, store: LibraryStore, editor: Editor) -> tuple[int, int]:
    publish(station)
    first = read_current(station)
    company = Reference("company", next(iter(store.read_many("company"))))
    editor.set_field([company], "published", value=False)
    publish(station)
    return first, read_current(station)


def test_it_gets_the_next_number_and_stations_of_the_channel_take_it(
    station: DataFolder, two_releases: tuple[int, int]
) -> None:
    first, second = two_releases
    publish(station, again=first)
    newest, *_ = installed_releases(station)
    assert (newest.number, newest.in_force, newest.by) == (second + 1, True, "李")
    contents = [
        (release_folder(station, one) / CONTENT).read_bytes() for one in (first, second + 1)
    ]
    assert contents[0] == contents[1]
    now = datetime.now(UTC)
    enrollment = own_enrollment(station, now)
    transport = open_transport(
        address(station, enrollment), read_settings(station.settings).channel
    )
    state = refresh(station, enrollment, transport, now)
    assert state.contents.release
    assert state.contents.release.number == second + 1
    acts = [(one.account, one.act, one.detail) for one in Journal(station).read(1)]
    assert acts == [("李", "publish", str(second + 1))]


def test_what_is_newest_already_is_not_published_again(
    station: DataFolder, two_releases: tuple[int, int]
) -> None:
    publish(station, again=two_releases[1])
    assert read_current(station) == two_releases[1]


def test_one_that_is_missing_or_damaged_is_refused_and_visitors_see_what_they_saw(
    station: DataFolder, two_releases: tuple[int, int]
) -> None:
    with pytest.raises(StaffError, match="not installed"):
        publish(station, again=99)
    content = release_folder(station, two_releases[0]) / CONTENT
    content.write_bytes(content.read_bytes()[:-1])
    with pytest.raises(StaffError, match="cannot be published again"):
        publish(station, again=two_releases[0])
    assert read_current(station) == two_releases[1]
    assert len(installed_releases(station)) == 2


def test_an_editor_may_not(station: DataFolder) -> None:
    with pytest.raises(NotPermittedError):
        Publishing(station).start_again(Account("wang", "王", Role.EDITOR), 1)
