"""Whatever the console's encoding is, a command does its work and tells it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.state.store import open_state
from tests.every_command import run_all

ENCODINGS = ("ascii", "cp1252", "gbk")
HORSE = "\N{HORSE}\N{EAR OF RICE}"
ESCAPED = r"\U0001f40e\U0001f33e"


@pytest.fixture
def station(sample_station: Path, data_of_this_test: Path) -> DataFolder:
    shutil.copytree(sample_station, data_of_this_test)
    folder = DataFolder(data_of_this_test)
    open_state(folder.state).dispose()
    return folder


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / f"{HORSE}.png"
    Image.new("RGB", (64, 48), "green").save(path)
    return path


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment of a console that speaks GBK, as many PCs in China do."""
    place = tmp_path_factory.mktemp("locales")
    made = ["localedef", "-i", "zh_CN", "-f", "GBK", str(place / "zh_CN.GBK")]
    subprocess.run(made, check=True, capture_output=True)
    return {"LOCPATH": str(place), "LC_ALL": "zh_CN.GBK"}


def kiosk(
    environment: Mapping[str, str], *arguments: str | bytes
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | environment,
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_no_letter_ends_a_command(station: DataFolder, encoding: str, tmp_path: Path) -> None:
    arguments = [
        ["guided-tour", "--list"],
        ["keys", "create"],
        ["keys", "show"],
        ["publish", "--notes", f"节 {HORSE}"],
        ["releases", "list"],
        ["why"],
        ["usage"],
        ["inbox", "list"],
        ["inbox", "stations", "--json"],
        ["inbox", "export", str(tmp_path / f"{HORSE}.xlsx")],
        ["staff", "invite"],
        ["staff", "list"],
        ["sync"],
        ["import", "media", str(tmp_path / f"{HORSE}.jpg")],
        ["enroll", str(tmp_path / HORSE)],
    ]
    jobs = {" ".join(words): (words, station.root) for words in arguments}
    outcomes = run_all(jobs, environment={"PYTHONIOENCODING": encoding})
    assert not [name for name, outcome in outcomes.items() if "Traceback" in outcome.told]
    refused = {name.split()[0] for name, outcome in outcomes.items() if outcome.code}
    assert refused == {"import"}  # the picture is not there


def test_a_code_for_the_phone_is_drawn_only_where_it_can_be(station: DataFolder) -> None:
    kiosk({}, "keys", "create")
    drawn = kiosk({"PYTHONIOENCODING": "utf-8"}, "keys", "show").stdout.decode()
    plain = kiosk({"PYTHONIOENCODING": "cp1252"}, "keys", "show").stdout.decode("cp1252")
    assert "\N{UPPER HALF BLOCK}" in drawn
    assert "\\u2580" not in plain
    assert [line.split()[0] for line in plain.splitlines()] == list("123456")
    words = [" ".join(line.split()[-2:]) for line in plain.splitlines()]
    assert all(word in drawn for word in words)


def test_an_import_goes_on_after_a_name_that_the_console_cannot_show(
    station: DataFolder, photo: Path, tmp_path: Path, chinese: Mapping[str, str]
) -> None:
    other = tmp_path / "other.png"
    Image.new("RGB", (64, 48), "blue").save(other)
    done = kiosk(chinese, "import", "media", os.fsencode(photo), str(other))
    told = done.stdout.decode("gbk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"imported as {ESCAPED}.webp" in told
    assert "other.png: imported as other.webp" in told


def test_a_name_is_stored_as_it_was_meant_whatever_encoding_it_has(
    station: DataFolder, photo: Path, tmp_path: Path, chinese: Mapping[str, str]
) -> None:
    in_gbk = os.fsencode(tmp_path) + "/草原.png".encode("gbk")
    with Path(os.fsdecode(in_gbk)).open("wb") as file:
        Image.new("RGB", (64, 48), "blue").save(file, "PNG")
    done = kiosk(chinese, "import", "media", "--json", os.fsencode(photo), in_gbk)
    reports = [json.loads(line) for line in done.stdout.decode("ascii").splitlines()]
    names = [report["name"] for report in reports if report["is"] == "Imported"]
    assert names == [f"{HORSE}.webp", "草原.webp"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_json_is_json_in_every_encoding(station: DataFolder, encoding: str) -> None:
    note_a_play(station, item="相约")
    commands = (["why", "--json", "--log", "1"], ["usage", "--json"])
    jobs = {words[0]: (words, station.root) for words in commands}
    outcomes = run_all(jobs, environment={"PYTHONIOENCODING": encoding})
    assert json.loads(outcomes["why"].told)["plays"][0]["item"] == "相约"
    assert json.loads(outcomes["usage"].told) == []


def note_a_play(station: DataFolder, item: str) -> None:
    with closing(sqlite3.connect(station.state)) as state, state:
        state.execute(
            "INSERT INTO play (item, slot, file, release, because, started_at, seen_at, played_ms, "
            "how, problem) VALUES (?, '', '', 1, '', '2026-03-01 00:00:00.000000', "
            "'2026-03-01 00:00:00.000000', 1, 'ended', '')",
            (item,),
        )
    state.close()
