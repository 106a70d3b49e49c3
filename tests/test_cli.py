"""The command line as people and schedulers meet it: words, files and exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.core.errors import StaffError, UnavailableError
from tests.db.test_release_renewal import old_station

PNG = b"\x89PNG\r\n\x1a\n"
SCREENS = [
    "attract",
    "home",
    "access",
    "projects",
    "project",
    "take-home",
    "companies",
    "company",
    "guide",
    "room",
    "results",
    "results-years",
    "results-places",
    "results-agreements",
    "milestone",
    "agreement",
    "about",
    "launch-day",
    "news",
    "news-read",
    "films",
    "film",
    "film-end",
    "music",
    "opportunities",
    "opportunity",
    "inquiry",
    "inquiry-message",
    "thanks",
    "search",
    "search-results",
    "search-nothing",
    "still-there",
    "ceremony",
    "ceremony-full",
    "guided-tour",
]


def kiosk(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(data)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def size_of(png: Path) -> tuple[int, int]:
    head = png.read_bytes()[:24]
    assert head.startswith(PNG)
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def test_the_version_is_told(tmp_path: Path) -> None:
    ended = kiosk(tmp_path, "--version")
    assert (ended.returncode, ended.stdout) == (0, f"kiosk {__version__}\n")


@pytest.mark.parametrize("arguments", [["dance"], ["tour"], ["run", "--loud"], []])
def test_what_is_not_understood_ends_with_2_and_says_how(
    tmp_path: Path, arguments: list[str]
) -> None:
    ended = kiosk(tmp_path / "data", *arguments)
    assert ended.returncode == 2
    assert "Usage:" in ended.stderr + ended.stdout
    assert not (tmp_path / "data").exists()


def test_the_tour_photographs_every_screen_and_says_what_it_did(
    display: str, sample_station: Path, tmp_path: Path
) -> None:
    ended = kiosk(sample_station, "tour", "--out", str(tmp_path), "--size", "960x540")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"{len(SCREENS)} pictures in {tmp_path}\n"
    report = json.loads((tmp_path / "tour.json").read_text())
    assert (report["size"], report["language"]) == ("960x540", "zh-Hans")
    assert [told["screen"] for told in report["screens"]] == SCREENS
    for told in report["screens"]:
        assert told["file"] == f"{told['screen']}.png"
        assert 0 < told["milliseconds"] < 10_000
        assert size_of(tmp_path / told["file"]) == (960, 540)


def test_the_tour_of_one_screen_in_english(
    display: str, sample_station: Path, tmp_path: Path
) -> None:
    options = ["--only", "about", "--lang", "en", "--size", "540x960"]
    ended = kiosk(sample_station, "tour", "--out", str(tmp_path / "new" / "folder"), *options)
    assert (ended.returncode, ended.stderr) == (0, "")
    report = json.loads((tmp_path / "new" / "folder" / "tour.json").read_text())
    assert [told["screen"] for told in report["screens"]] == ["about"]
    assert report["language"] == "en"
    assert size_of(tmp_path / "new" / "folder" / "about.png") == (540, 960)


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        (["--only", "moon"], "home"),
        (["--staff", "--only", "moon"], "overview"),
        (["--look", "blue"], "contrast"),
        (["--lang", "fr"], "zh-Hans"),
        (["--size", "wide"], "1920x1080"),
    ],
)
def test_a_wrong_choice_ends_with_5_and_one_line_that_names_the_right_ones(
    display: str, sample_station: Path, tmp_path: Path, options: list[str], hint: str
) -> None:
    ended = kiosk(sample_station, "tour", "--out", str(tmp_path / "out"), *options)
    assert ended.returncode == StaffError.exit_code
    (line,) = ended.stderr.splitlines()
    assert line.startswith("kiosk: ")
    assert options[-1] in line
    assert hint in line
    assert not (tmp_path / "out").exists()


def test_the_tour_of_one_state_of_staff_mode(
    display: str, sample_station: Path, tmp_path: Path
) -> None:
    ended = kiosk(
        sample_station, "tour", "--staff", "--only", "pad", "--out", str(tmp_path / "out")
    )
    assert (ended.returncode, ended.stdout) == (0, f"1 pictures in {tmp_path / 'out'}\n")
    assert size_of(tmp_path / "out" / "staff-pad.png") == (1920, 1080)


def test_a_folder_that_cannot_be_written_ends_the_tour_with_3(
    display: str, sample_station: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    out = tmp_path / "file" / "pictures"
    ended = kiosk(sample_station, "tour", "--out", str(out), "--only", "home")
    assert ended.returncode == UnavailableError.exit_code
    (line,) = ended.stderr.splitlines()
    assert str(out) in line


def test_a_station_whose_program_was_updated_shows_what_it_had(
    display: str, tmp_path: Path
) -> None:
    data = old_station(tmp_path / "data", schema=1).root
    ended = kiosk(data, "tour", "--out", str(tmp_path / "out"), "--only", "home")
    assert (ended.returncode, ended.stdout) == (0, f"1 pictures in {tmp_path / 'out'}\n")


def test_a_hall_that_takes_no_messages_has_no_form_to_photograph(
    display: str, tmp_path: Path
) -> None:
    data = old_station(tmp_path / "data", schema=1).root
    ended = kiosk(data, "tour", "--out", str(tmp_path / "out"), "--only", "thanks")
    assert ended.returncode == StaffError.exit_code
    line = ended.stderr.splitlines()[-1]  # before it, that captions of the old film are gone
    screens = line.partition("there are: ")[2].strip(".").split(", ")
    assert "inquiry" in screens
    assert not {"inquiry-message", "thanks"} & set(screens)


def test_a_wrong_size_is_told_before_anything_starts(tmp_path: Path, sample_station: Path) -> None:
    ended = kiosk(sample_station, "run", "--size", "12x9")
    assert ended.returncode == StaffError.exit_code
    assert "12x9" in ended.stderr
