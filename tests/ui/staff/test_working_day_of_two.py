"""A working day of two people on two office PCs whose library is on a PostgreSQL server, by real
touches and keys on the real windows: the server, the accounts, the channel, the station that syncs
and what its visitors see are real."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.account import Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.screen_size import ScreenSize
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.move import move_library
from kiosk.db.release.installed import Release, open_current, read_current, shown_release
from kiosk.editorial.sign_in.sign_in import open_sign_in
from kiosk.ops.publishing.publish import publish_library
from kiosk.ui.staff.library import station_store
from kiosk.ui.station.release_watcher import ReleaseWatcher
from tests.db.postgresql import Server, running_server
from tests.editorial.pad import Pad, Pc
from tests.sync.halls import Station
from tests.test_cli import kiosk
from tests.ui.conftest import OpenHall, open_catalog
from tests.ui.hall_window import HallWindow
from tests.ui.hand import until
from tests.ui.staff.staff_window import JOB_SECONDS, StaffWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
PIN = "295713"
LI, WANG = "李梅", "王芳"
TITLE, SUMMARY = "field-title", "field-summary"
LI_NAMES, LI_WRITES = "草原云数据", "李梅写的简介。"
WANG_NAMES, WANG_WRITES = "草原云计算", "王芳写的简介。"
BEFORE_IT_STOPS, WHILE_IT_IS_STOPPED = "牧区的云平台。", "牧区和农区的云平台。"

pytestmark = [pytest.mark.usefixtures("expected_logs"), pytest.mark.timeout(600)]


@pytest.fixture
def server() -> Iterator[Server]:
    """One that may be stopped."""
    with running_server() as running:
        yield running


class Office:
    """A PC of the office: its data folder, and its window of `kiosk staff`."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.staff = StaffWindow(
            ScreenSize(1440, 900), False, folder, partial(open_sign_in, folder)
        )

    def sign_in(self, name: str) -> None:
        staff = self.staff
        staff.window.requestActivate()
        staff.until(lambda: bool(staff.names("padPerson-")))
        (person,) = (
            it for it in staff.names("padPerson-") if staff.item(it).property("text") == name
        )
        staff.touch(person)
        staff.until(lambda: staff.has("padKey-1"))
        for digit in PIN:
            staff.touch(f"padKey-{digit}")
        staff.touch("padEnter")
        until(lambda: not staff.locked, JOB_SECONDS)
        staff.idle()
        assert staff.item("railPerson").property("text") == name

    def open_first_company(self) -> None:
        staff = self.staff
        staff.window.requestActivate()
        staff.touch("rail-content")
        staff.until(lambda: staff.has("row-0"))
        staff.idle()
        staff.touch("row-0")
        staff.until(lambda: staff.has(SUMMARY))
        staff.idle()

    def overwrite(self, field: str, text: str) -> None:
        self.staff.window.requestActivate()
        self.staff.touch(field)
        QTest.keyClick(self.staff.window, Qt.Key.Key_A, CONTROL)
        self.staff.write(text)

    def press_done(self) -> None:
        QTest.keyClick(self.staff.window, Qt.Key.Key_S, CONTROL)

    def finish(self) -> None:
        self.press_done()
        self.staff.until(lambda: "已完成" in self.said("formNotice"))

    def said(self, name: str) -> str:
        return str(self.staff.item(name).property("text"))

    def open_page(self, name: str) -> None:
        self.staff.window.requestActivate()
        self.staff.touch(f"rail-{name}")
        self.staff.idle()

    def leave(self) -> None:
        self.staff.window.requestActivate()
        self.staff.touch("railLeave")
        self.staff.until(lambda: bool(self.staff.ended))


class TwoOffices:
    """`li` may edit; `wang` may publish, into the channel on that PC."""

    def __init__(self, server: Server, url: str, sample: Path, root: Path) -> None:
        self.server = server
        for_li, for_wang = (_pc(root / name, name, url, sample) for name in ("联络处", "宣传处"))
        shutil.copy(sample / "library.sqlite", for_wang.library)
        shutil.copytree(sample / "releases", for_wang.releases, dirs_exist_ok=True)
        move_library(for_wang)
        for_wang.library.unlink()
        publish_library(for_wang, "昨天的版本", WANG, as_json=True, clock_is_right=True)
        self.store = station_store(for_wang)
        self.company = self.store.list_rows(ListQuery("company"))[0].reference
        self.slug, self.first_title = str(self.values["slug"]), self.words("title")
        with ExitStack() as stack:
            now = Pc(datetime.now(UTC))
            Pad(for_li, stack, now).joined(LI, Role.EDITOR)
            Pad(for_wang, stack, now).joined(WANG, Role.PUBLISHER)
        self.li, self.wang = Office(for_li), Office(for_wang)

    @property
    def values(self) -> Values:
        """What the library has of the company."""
        found = self.store.read(self.company)
        assert found
        return found.values

    def words(self, field: str) -> str:
        """In Chinese."""
        text = self.values[field]
        assert isinstance(text, LocalizedText)
        return text[CHINESE]

    def close(self) -> None:
        self.li.staff.close()
        self.wang.staff.close()
        self.store.engine.dispose()


def _pc(root: Path, name: str, url: str, sample: Path) -> DataFolder:
    folder = DataFolder(root)
    folder.root.mkdir()
    folder.media.symlink_to(sample / "media")
    folder.prepare()
    folder.settings.write_text(
        f'[library]\nurl = "{url}"\n[station]\nname = "{name}"\n', encoding="utf-8"
    )
    return folder


@pytest.fixture
def offices(
    application: QGuiApplication, server: Server, sample_station: Path, tmp_path: Path
) -> Iterator[TwoOffices]:
    with (
        server.new_database() as database,
        closing(TwoOffices(server, server.url(database), sample_station, tmp_path)) as opened,
    ):
        yield opened


@pytest.fixture
def station(offices: TwoOffices, tmp_path: Path) -> Station:
    """A PC in the hall, which has the release of yesterday from the channel."""
    folder = DataFolder(tmp_path / "入口大屏")
    folder.prepare()
    enrolled = Station(folder)
    enrolled.enroll(offices.wang.folder.channel.as_uri())
    sync(enrolled)
    assert enrolled.number == 1
    return enrolled


@pytest.fixture
def visitors(station: Station, open_hall: OpenHall) -> Iterator[HallWindow]:
    """The screen of that PC, which follows what is put in force there as app.py has it."""
    catalog = open_catalog(station.folder)
    hall = open_hall(content=catalog)
    watcher = ReleaseWatcher(
        station.folder,
        open_current(station.folder),
        lambda: hall.visit.session_viewmodel.somebody_there,
    )

    def turn_to(release: Release) -> None:
        catalog.turn_to(release.database)
        hall.visit.release_changed(catalog.hall(CHINESE).idle_seconds)

    watcher.switched.connect(turn_to)
    hall.visit.visitOver.connect(watcher.visit_over)
    yield hall
    watcher.close()
    hall.close()
    catalog.close()


def sync(station: Station) -> None:
    done = kiosk(station.folder.root, "sync")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_working_day_of_two(
    offices: TwoOffices,
    station: Station,
    visitors: HallWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(offices.wang.folder.root))
    offices.li.sign_in(LI)
    offices.wang.sign_in(WANG)
    settle_a_conflict_field_by_field(offices)
    see_in_the_list_what_the_other_has_done(offices)
    write_while_the_server_is_away(offices)
    assert (offices.words("title"), offices.words("summary")) == (WANG_NAMES, WHILE_IT_IS_STOPPED)
    be_refused_to_publish(offices.li)
    yesterday = what_visitors_read(visitors, offices.slug)
    assert offices.first_title in yesterday
    assert WANG_NAMES not in yesterday
    offices.wang.open_page("publish")
    offices.wang.staff.publish_by_hand("企业改名")
    assert read_current(offices.wang.folder) == 2
    sync(station)
    until(lambda: shown_release(station.folder) == 2, 15)
    today = what_visitors_read(visitors, offices.slug)
    assert WANG_NAMES in today
    assert WHILE_IT_IS_STOPPED in today
    undo_what_the_other_has_done(offices)
    assert offices.words("summary") == LI_WRITES
    offices.li.leave()
    offices.wang.leave()


def settle_a_conflict_field_by_field(offices: TwoOffices) -> None:
    li, wang = offices.li, offices.wang
    li.open_first_company()
    wang.open_first_company()
    li.overwrite(TITLE, LI_NAMES)
    li.overwrite(SUMMARY, LI_WRITES)
    li.finish()
    wang.overwrite(TITLE, WANG_NAMES)
    wang.overwrite(SUMMARY, WANG_WRITES)
    wang.press_done()
    wang.staff.until(lambda: wang.staff.has("conflictDone"))
    wang.staff.idle()
    told = re.sub(r"<[^>]*>", "", " ".join(wang.staff.texts()))
    assert all(one in told for one in (LI, LI_NAMES, LI_WRITES, WANG_NAMES, WANG_WRITES))
    wang.staff.touch(f"mine-title/{CHINESE}")
    wang.staff.touch(f"theirs-summary/{CHINESE}")
    wang.staff.touch("conflictDone")
    wang.staff.until(lambda: "已完成" in wang.said("formNotice"))
    assert (offices.words("title"), offices.words("summary")) == (WANG_NAMES, LI_WRITES)


def see_in_the_list_what_the_other_has_done(offices: TwoOffices) -> None:
    li, wang = offices.li, offices.wang
    li.staff.window.requestActivate()
    li.staff.touch("formBack")
    until(lambda: WANG_NAMES in li.staff.texts(), 10)
    wang.overwrite(TITLE, WANG_NAMES + "（草稿）")
    wang.finish()
    until(lambda: WANG_NAMES + "（草稿）" in li.staff.texts(), 10)
    wang.overwrite(TITLE, WANG_NAMES)
    wang.finish()
    until(lambda: WANG_NAMES in li.staff.texts(), 10)


def write_while_the_server_is_away(offices: TwoOffices) -> None:
    li, server = offices.li, offices.server
    li.open_first_company()
    li.overwrite(SUMMARY, BEFORE_IT_STOPS)
    until(lambda: kept(offices, LI) == [BEFORE_IT_STOPS])
    server.stop()
    li.overwrite(SUMMARY, WHILE_IT_IS_STOPPED)
    until(lambda: "这台电脑" in li.said("formNotice"), 15)
    assert len(list(li.folder.drafts.iterdir())) == 1
    server.start()
    until(lambda: "又连上了" in li.said("formNotice"), 15)
    assert kept(offices, LI) == [WHILE_IT_IS_STOPPED]
    until(lambda: not list(li.folder.drafts.iterdir()))
    li.staff.touch("formFinish")
    li.staff.until(lambda: "已完成" in li.said("formNotice"))
    assert not kept(offices, LI)


def kept(offices: TwoOffices, name: str) -> list[str]:
    """The summaries of the drafts that the library keeps for somebody."""
    with open_sign_in(offices.wang.folder) as sign_in:
        (who,) = (one.id for one in sign_in.accounts() if one.name == name)
    found = offices.store.kept_drafts(who).values()
    summaries = [one.values["summary"] for one in found]
    return [it[CHINESE] for it in summaries if isinstance(it, LocalizedText)]


def be_refused_to_publish(office: Office) -> None:
    office.open_page("publish")
    until(lambda: bool(office.staff.publish.property("loaded")))
    office.staff.idle()
    assert not office.staff.has("publishNow")
    assert "不能发布" in office.said("publishReason")


def what_visitors_read(hall: HallWindow, slug: str) -> str:
    """Of a company: on its card in the list of them, and on its own page."""
    hall.begin()
    hall.open("companies")
    read = hall.texts()
    hall.open(f"company:{slug}")
    read += hall.texts()
    hall.visit.leave()
    hall.settle()
    return " ".join(read)


def undo_what_the_other_has_done(offices: TwoOffices) -> None:
    wang = offices.wang.staff
    offices.wang.open_page("history")
    until(lambda: bool(wang.history.property("loaded")))
    wang.idle()
    newest = offices.store.change_sets()[0]
    assert newest.account == LI
    told = " ".join(wang.texts())
    assert all(one in told for one in (LI, WANG, "发布第 2 版"))
    wang.touch(f"undo-{newest.number}")
    wang.until(lambda: wang.has("historyNotice"))
    until(lambda: "已撤销" in offices.wang.said("historyNotice"))
    assert offices.store.change_sets()[0].account == WANG
