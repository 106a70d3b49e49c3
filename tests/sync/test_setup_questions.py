"""What `kiosk setup --ask` does with answers."""

from __future__ import annotations

import io
import socket
from pathlib import Path

import pytest

from kiosk.commands.setup_questions import ask
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.sync.channel.enrollment import read_enrollment
from tests.sync.halls import Hall


@pytest.fixture
def station(tmp_path: Path) -> DataFolder:
    folder = DataFolder(tmp_path / "station")
    folder.prepare()
    return folder


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_name_and_channel_are_kept(
    station: DataFolder,
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer(monkeypatch, "东门 1", str(hall.folder.channel), "y")
    ask(station, "zh-Hans")
    assert read_settings(station.settings).station.name == "东门 1"
    enrollment = read_enrollment(station)
    assert enrollment is not None
    assert enrollment.url == hall.url
    assert "六个词完全相同吗" in capsys.readouterr().out


def test_words_that_differ_enroll_in_nothing(
    station: DataFolder,
    hall: Hall,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer(monkeypatch, "Gate", str(hall.folder.channel), "n", "")
    ask(station, "en")
    assert read_enrollment(station) is None
    assert "Are all six words the same?" in capsys.readouterr().out


def test_an_address_without_a_channel_is_asked_for_again(
    station: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answer(monkeypatch, "", str(tmp_path / "nothing"), "")
    ask(station, "en")
    assert read_settings(station.settings).station.name == socket.gethostname()
    assert read_enrollment(station) is None
    assert "nothing" in capsys.readouterr().err
