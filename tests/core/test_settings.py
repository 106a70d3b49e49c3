"""kiosk.toml and the environment: what they may say, and what is said about mistakes."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.settings.settings import FilmSettings, Settings, read_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def test_without_a_file_everything_has_a_default(file: Path) -> None:
    settings = read_settings(file)
    assert settings == Settings()
    assert (settings.screen.renderer, settings.session.idle_seconds) == ("auto", None)
    assert (settings.film.volume, settings.film.attract_volume) == (70, 0)


def test_the_file_says_what_differs(file: Path) -> None:
    file.write_text('[screen]\nrenderer = "gpu"\n[session]\nidle_seconds = 120\n')
    settings = read_settings(file)
    assert (settings.screen.renderer, settings.session.idle_seconds) == ("gpu", 120)
    assert settings.session.countdown_seconds == 15


def test_the_environment_overrules_the_file_setting_by_setting(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[film]\nvolume = 10\nattract_volume = 20\n")
    monkeypatch.setenv("KIOSK_FILM__VOLUME", "40")
    settings = read_settings(file)
    assert (settings.film.volume, settings.film.attract_volume) == (40, 20)


def test_lists_and_whole_tables_in_the_environment_are_json(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[film]\nvolume = 10\nattract_volume = 20\n")
    monkeypatch.setenv("KIOSK_FILM", '{"volume": 30, "loudest": 50}')
    monkeypatch.setenv("kiosk_film__volume", "40")
    monkeypatch.setenv("KIOSK_FILM__QUIET_HOURS", '["09:00-10:00"]')
    film = read_settings(file).film
    assert (film.volume, film.attract_volume, film.loudest) == (40, 20, 50)
    assert film.quiet_hours == ("09:00-10:00",)
    file.unlink()
    for torn in ("[09:00", '["09:00-10:00"'):
        monkeypatch.setenv("KIOSK_FILM__QUIET_HOURS", torn)
        with pytest.raises(StaffError, match=r"the environment \(KIOSK_…\): film.quiet_hours"):
            read_settings(file)
    monkeypatch.setenv("KIOSK_FILM", "{")
    monkeypatch.delenv("KIOSK_FILM__QUIET_HOURS")
    with pytest.raises(StaffError, match="film"):
        read_settings(file)


def test_the_name_of_the_data_folder_is_no_setting(file: Path, tmp_path: Path) -> None:
    assert read_settings(file) == Settings()  # KIOSK_DATA is set in every test


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("[film]\nvolume = 101\n", 2, "less than or equal to 100"),
        ("[film]\n\n# loud\nvolume = 'loud'\n", 4, "valid integer"),
        ("film.volume = -1\n", 1, "greater than or equal to 0"),
        ("[session]\nidle_seconds = 1\n", 2, "greater than or equal to 5"),
        ("[screen]\nrenderer = 'fast'\n", 2, "'auto', 'software' or 'gpu'"),
        ("[screen]\npanel_off_command = ['off']\n", 1, "both or not at all"),
        ("[screen]\npanel_off_command = 'off'\n", 2, "valid tuple"),
        ("[film]\nvolume = 5\nspeed = 2\n", 3, "there is no such setting"),
        ("[sound]\nvolume = 5\n", 1, "there is no such setting"),
        ("film = 3\n", 1, "film"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_what_is_allowed(
    file: Path, text: str, line: int, words: str
) -> None:
    file.write_text(text)
    with pytest.raises(StaffError) as caught:
        read_settings(file)
    assert f"{file}, line {line}: " in str(caught.value)
    assert words in str(caught.value)


def test_every_mistake_is_named_at_once(file: Path) -> None:
    file.write_text("[film]\nvolume = 101\nattract_volume = -1\n[session]\nidle_seconds = 1\n")
    with pytest.raises(StaffError) as caught:
        read_settings(file)
    assert [line.split(", ")[1][:6] for line in str(caught.value).splitlines()] == [
        "line 5",
        "line 2",
        "line 3",
    ]


def test_a_mistake_in_the_environment_is_not_put_down_to_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_FILM__VOLUME", "loud")
    with pytest.raises(StaffError, match=r"the environment \(KIOSK_…\): film.volume"):
        read_settings(file)


@pytest.mark.parametrize("content", [b"[film\n", b"volume = \n", b"a = 1\na = 2\n"])
def test_what_is_not_toml_is_told_with_its_place(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StaffError, match=r"not valid TOML: .*line \d"):
        read_settings(file)


def test_a_file_that_cannot_be_read_is_told(file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(StaffError, match="cannot be read"):
        read_settings(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(StaffError, match="cannot be read"):
        read_settings(file)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [("08:59", True), ("09:00", False), ("12:30", True), ("13:30", False), ("17:30", True)],
)
def test_hours_are_quiet_from_their_beginning_to_their_end_over_midnight_too(
    file: Path, moment: str, quiet: bool
) -> None:
    file.write_text('[film]\nquiet_hours = ["17:30-09:00", "12:00-13:30"]\n')
    assert read_settings(file).film.quiet_at(time.fromisoformat(moment)) is quiet


@pytest.mark.parametrize(
    ("attract_volume", "sound", "hour", "loudness"),
    [
        (40, "as-set", 12, 40),
        (40, "silent", 12, 0),
        (40, "with-sound", 12, 40),
        (0, "as-set", 12, 0),
        (0, "with-sound", 12, 70),
        (0, "of a newer program", 12, 0),
        (40, "as-set", 20, 0),
        (0, "with-sound", 20, 0),
    ],
)
def test_the_loop_is_as_loud_as_its_plan_and_the_hall_say_and_never_in_quiet_hours(
    attract_volume: int, sound: str, hour: int, loudness: int
) -> None:
    film = FilmSettings(attract_volume=attract_volume, volume=70, quiet_hours=("17:30-09:00",))
    assert film.loop_volume(sound, time(hour)) == loudness


@pytest.mark.parametrize("span", ["9-17", "25:00-09:00", "09:00", "", "09:00-17:60"])
def test_hours_that_are_none_are_told(file: Path, span: str) -> None:
    file.write_text(f'[film]\nquiet_hours = ["{span}"]\n')
    with pytest.raises(
        StaffError, match=r"line 2: film\.quiet_hours\.0: “.*” is not written like 17:30-09:00\."
    ):
        read_settings(file)
