"""What the program writes into `kiosk.toml`, and what it leaves as it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kiosk.core.errors import DiskFullError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.core.settings.file import (
    SettingsChangedError,
    SettingsReadOnlyError,
    can_be_put_back,
    change_settings,
    put_settings_back,
)
from kiosk.core.settings.settings import read_settings
from kiosk.core.settings.specs import (
    SettingFault,
    SettingKind,
    fault_of,
    meant,
    overruled_settings,
    setting_spec,
    shown,
)

WRITTEN = '# Hall 2\n[film]\nvolume = 40  # too loud before\n\n[station]\nwaypoint = "gate"\n'


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def test_what_people_have_written_stays(folder: DataFolder) -> None:
    folder.settings.write_text(WRITTEN, "utf-8")
    change_settings(folder, {"station.name": "Gate", "film.volume": 55, "film.loudest": 100})
    changed = WRITTEN.replace("40", "55")
    assert folder.settings.read_text("utf-8") == f'{changed}name = "Gate"\n'


@pytest.mark.parametrize(
    ("written", "changed"),
    [
        ("film.volume = 40 # quiet\n", "film.volume = 55 # quiet\n"),
        ("film = { volume = 40, loudest = 90 }\n", "film = { volume = 55, loudest = 90 }\n"),
        ("[film]\r\nvolume = 40\r\n# end\r\n", "[film]\r\nvolume = 55\r\n# end\r\n"),
        ("", "[film]\nvolume = 55\n"),
    ],
    ids=["dotted", "inline", "windows", "missing"],
)
def test_in_whichever_form_it_is_written(folder: DataFolder, written: str, changed: str) -> None:
    if written:
        folder.settings.write_bytes(written.encode())
    change_settings(folder, {"film.volume": 55})
    assert folder.settings.read_bytes().decode() == changed


def test_a_setting_that_is_left_open_is_taken_out(folder: DataFolder) -> None:
    folder.settings.write_text("[session]\nidle_seconds = 90\ncountdown_seconds = 20\n")
    change_settings(folder, {"session.idle_seconds": None})
    assert folder.settings.read_text() == "[session]\ncountdown_seconds = 20\n"


def test_the_file_from_before_is_kept_and_put_back(folder: DataFolder) -> None:
    folder.settings.write_text(WRITTEN, "utf-8", newline="\n")
    assert not can_be_put_back(folder)
    after = change_settings(folder, {"film.volume": 55})
    put_settings_back(folder, after)
    assert folder.settings.read_text("utf-8") == WRITTEN
    assert folder.settings_before.read_text("utf-8") == after


def test_a_torn_file_is_not_written_over_but_replaced_by_the_one_before(
    folder: DataFolder,
) -> None:
    change_settings(folder, {"film.volume": 55})
    change_settings(folder, {"film.volume": 60})
    torn = b"[film]\nvolume = \xff"
    folder.settings.write_bytes(torn)
    with pytest.raises(StaffError, match="cannot be read"):
        change_settings(folder, {"film.volume": 70})
    assert folder.settings.read_bytes() == torn
    put_settings_back(folder)
    assert read_settings(folder.settings).film.volume == 55
    assert folder.settings_before.read_bytes() == torn


def test_what_is_not_allowed_leaves_the_settings_as_they_are(folder: DataFolder) -> None:
    folder.settings.write_text(WRITTEN, "utf-8")
    with pytest.raises(StaffError, match=r"station\.name"):
        change_settings(folder, {"station.name": "x" * 101})
    assert folder.settings.read_text("utf-8") == WRITTEN


def test_what_was_changed_by_hand_meanwhile_is_not_written_over(folder: DataFolder) -> None:
    after = change_settings(folder, {"film.volume": 55})
    folder.settings.write_text("[film]\nvolume = 20\nloudest = 80\n")
    with pytest.raises(SettingsChangedError):
        change_settings(folder, {"film.volume": 60}, {"film.volume": "55"})
    with pytest.raises(SettingsChangedError):
        put_settings_back(folder, after)
    change_settings(folder, {"film.attract_volume": 5}, {"film.attract_volume": "0"})
    film = read_settings(folder.settings).film
    assert (film.volume, film.loudest, film.attract_volume) == (20, 80, 5)


def test_a_file_that_may_not_be_written_stays(folder: DataFolder) -> None:
    folder.settings.write_text(WRITTEN, "utf-8")
    folder.settings.chmod(0o444)
    with pytest.raises(SettingsReadOnlyError):
        change_settings(folder, {"film.volume": 55})
    assert folder.settings.read_text("utf-8") == WRITTEN


@pytest.mark.skipif(os.name == "nt", reason="modes mean nothing there")
def test_passwords_in_it_stay_readable_for_its_owner_alone(folder: DataFolder) -> None:
    folder.settings.write_text('[channel]\npassword = "secret"\n')
    folder.settings.chmod(0o600)
    change_settings(folder, {"film.volume": 55})
    for file in (folder.settings, folder.settings_before):
        assert file.stat().st_mode & 0o777 == 0o600, file
        assert "secret" in file.read_text()


@pytest.mark.parametrize("written", [1, 2])
def test_a_full_disk_leaves_the_settings_as_they_are(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    folder.settings.write_text(WRITTEN, "utf-8")
    files = iter(range(1, written))

    def fill(target: Path, content: bytes, mode: int) -> None:
        if next(files, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device", str(target))
        write_durably(target, content, mode)

    monkeypatch.setattr("kiosk.core.settings.file.write_durably", fill)
    with pytest.raises(DiskFullError):
        change_settings(folder, {"film.volume": 55})
    assert folder.settings.read_text("utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("name", "typed", "fault"),
    [
        ("film.volume", "101", SettingFault.OUT_OF_RANGE),
        ("film.volume", "loud", SettingFault.NO_NUMBER),
        ("film.volume", "12.0", SettingFault.NO_NUMBER),
        ("film.volume", "", SettingFault.NO_NUMBER),
        ("media.max_bytes", "9" * 30, SettingFault.NO_NUMBER),
        ("session.idle_seconds", "4", SettingFault.OUT_OF_RANGE),
        ("station.name", "大" * 101, SettingFault.TOO_LONG),
        ("program.hours", "25:00-26:00", SettingFault.NO_HOURS),
        ("sync.hours", "03:00-05:00, 7", SettingFault.NO_HOURS),
        ("screen.renderer", "vulkan", SettingFault.NO_CHOICE),
    ],
)
def test_what_the_file_may_not_have_may_not_be_typed(
    name: str, typed: str, fault: SettingFault
) -> None:
    assert fault_of(setting_spec(name), typed) is fault


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("film.volume", " １２ ", 12),
        ("session.idle_seconds", "", None),
        ("sync.sticks", "false", False),
        ("sync.hours", "", ()),
        ("sync.hours", "22：00 — 06：00、12:00-13:00", ("22:00-06:00", "12:00-13:00")),
        ("backup.folder", " /mnt/a  b ", "/mnt/a  b"),
    ],
)
def test_what_is_typed_is_understood(name: str, typed: str, value: object) -> None:
    spec = setting_spec(name)
    assert fault_of(spec, typed) is None
    assert meant(spec, typed) == value
    assert meant(spec, shown(meant(spec, typed))) == value


def test_the_specification_is_that_of_the_typed_settings() -> None:
    spec = setting_spec("session.idle_seconds")
    assert (spec.kind, spec.minimum, spec.maximum, spec.default) == (
        SettingKind.NUMBER, 5, 3600, "",
    )  # fmt: skip
    assert setting_spec("screen.renderer").choices == ("auto", "software", "gpu")
    assert setting_spec("film.quiet_hours").kind is SettingKind.SEVERAL_HOURS
    assert setting_spec("program.hours").default == "03:00-05:00"


def test_what_the_environment_decides_is_known() -> None:
    names = ("film.volume", "film.loudest", "sync.minutes")
    assert overruled_settings(names, ["kiosk_film__volume"]) == {"film.volume"}
    assert overruled_settings(names, ["KIOSK_FILM"]) == {"film.volume", "film.loudest"}


def test_a_file_that_is_a_link_stays_one(folder: DataFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "etc.toml"
    elsewhere.write_text(WRITTEN, "utf-8")
    folder.settings.symlink_to(elsewhere)
    change_settings(folder, {"film.volume": 55})
    assert folder.settings.is_symlink()
    assert elsewhere.read_text("utf-8") == WRITTEN.replace("40", "55")
