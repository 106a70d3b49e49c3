"""The page of the settings on the real window: what it shows, how it is typed, written, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.journal import Journal
from tests.ui.staff.sign_in_stand_in import OFFICE, TECHNICIAN, WANG
from tests.ui.staff.staff_window import StaffWindow, notice_of


@pytest.fixture
def page(staff: StaffWindow) -> StaffWindow:
    """A technician has opened the settings, at those of the sound."""
    staff.work(TECHNICIAN)
    staff.touch("rail-settings")
    settle(staff)
    staff.touch("settings-sound")
    settle(staff)
    return staff


def settle(staff: StaffWindow) -> None:
    staff.idle()
    staff.settle()


def shown(staff: StaffWindow, name: str) -> str:
    return str(staff.item(f"setting-{name}").property("text"))


def notice(staff: StaffWindow) -> str:
    return str(notice_of(staff.pages.settings).property("message"))


def replace_text(staff: StaffWindow, name: str, text: str) -> None:
    staff.touch(f"setting-{name}")
    QTest.keyClick(staff.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    staff.write(text)


def test_only_technicians_are_offered_the_page(staff: StaffWindow) -> None:
    for account in (OFFICE, WANG):
        staff.work(account)
        assert not staff.has("rail-settings")
    staff.work(TECHNICIAN)
    assert staff.has("rail-settings")


def test_a_setting_is_changed_by_touch_written_undone_and_told_in_the_history(
    page: StaffWindow, station_copy: DataFolder
) -> None:
    assert shown(page, "film.volume") == "70"
    page.touch("more-film.volume")
    assert shown(page, "film.volume") == "75"
    assert not page.item("more-film.loudest").isEnabled()
    assert not station_copy.settings.exists()
    page.touch("settingsDone")
    settle(page)
    assert notice(page) == "saved"
    assert read_settings(station_copy.settings).film.volume == 75
    assert page.has("settingsWaiting")
    page.touch("settingsRestart")
    settle(page)
    settle(page)
    assert page.station.told == ["restart"]
    assert not page.has("settingsWaiting")
    page.touch("settingsUndo")
    settle(page)
    assert notice(page) == "undone"
    assert shown(page, "film.volume") == "70"
    assert read_settings(station_copy.settings).film.volume == 70
    acts = [one for one in Journal(station_copy).read(9) if one.act == "change-settings"]
    assert {one.account for one in acts} == {"技术员"}
    page.touch("rail-history")
    settle(page)
    page.until(lambda: any("影片开始时的音量: 70 → 75" in text for text in page.texts()))


def test_what_cannot_be_is_said_at_the_field_and_not_written(page: StaffWindow) -> None:
    replace_text(page, "film.volume", "101")
    assert any("请填写 0 到 100 之间的数" in text for text in page.texts())
    assert not page.item("settingsDone").isEnabled()
    page.touch("settings-network")
    settle(page)
    assert not page.item("settingsDone").isEnabled()
    page.touch("settings-sound")
    assert shown(page, "film.volume") == "101"
    page.touch("settingsDiscard")
    assert shown(page, "film.volume") == "70"
    assert not page.has("settingsDone")


def test_switches_texts_and_back_to_the_usual(page: StaffWindow, station_copy: DataFolder) -> None:
    station_copy.settings.write_text("[film]\nvolume = 40  # too loud\n")
    page.pages.settings.read()
    settle(page)
    assert shown(page, "film.volume") == "40"
    assert not page.has("restore-film.loudest")
    page.touch("restore-film.volume")
    page.touch("settings-screen")
    settle(page)
    page.touch("setting-screen.sleep")
    replace_text(page, "station.name", "二层大屏")
    page.touch("settingsDone")
    settle(page)
    assert station_copy.settings.read_text("utf-8").startswith("[film]\nvolume = 70  # too loud\n")
    settings = read_settings(station_copy.settings)
    assert (settings.screen.sleep, settings.station.name) == (True, "二层大屏")


def test_a_change_by_hand_is_met_before_it_is_written_over(
    page: StaffWindow, station_copy: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    page.touch("more-film.volume")
    station_copy.settings.write_text("[film]\nvolume = 20\n")
    page.touch("settingsDone")
    settle(page)
    settle(page)
    assert "changed meanwhile" in expected_logs.text
    assert notice(page) == "changed-meanwhile"
    assert shown(page, "film.volume") == "75"
    page.touch("settingsDone")
    settle(page)
    assert read_settings(station_copy.settings).film.volume == 75
    station_copy.settings.write_text("[film]\nvolume = 400\n")
    page.pages.settings.read()
    settle(page)
    assert "line 2: film.volume" in str(page.item("settingsMistake").property("text"))
    page.touch("settingsPutBack")
    settle(page)
    assert notice(page) == "put-back"
    assert shown(page, "film.volume") == "20"


def test_the_hall_and_its_languages_have_pages_of_their_own(page: StaffWindow) -> None:
    page.touch("settings-hall")
    settle(page)
    page.touch("openHall")
    settle(page)
    page.until(lambda: page.has("field-name"))
    page.touch("rail-settings")
    settle(page)
    page.touch("openLanguages")
    settle(page)
    assert (page.shell.property("page"), page.content.property("area")) == ("content", "languages")
