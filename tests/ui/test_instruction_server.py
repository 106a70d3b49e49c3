"""The instruction server: commands of staff reach the running screen, and nothing else does."""

from __future__ import annotations

import json
import logging
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import MAX_LINE_BYTES, Begin, Instruction, instruction_line
from kiosk.ui.station import instruction_server
from kiosk.ui.station.instruction_server import (
    MAX_CONNECTIONS,
    InstructionServer,
    address,
    pipe_name,
)
from tests.ui.hall_window import HallWindow, until, wait

BEGIN = Begin("ceremony", "", practice=False, language="zh-Hans")
WHOLE = instruction_line(BEGIN)


@pytest.fixture
def folder() -> Iterator[DataFolder]:
    """A data folder whose path is short, as a hall's is."""
    with TemporaryDirectory() as name:
        yield DataFolder(Path(name))


@pytest.fixture
def followed() -> list[Instruction]:
    return []


@pytest.fixture
def server(
    application: QGuiApplication, folder: DataFolder, followed: list[Instruction]
) -> Iterator[InstructionServer]:
    def note(instruction: Instruction) -> str:
        followed.append(instruction)
        return "done"

    server = InstructionServer(note)
    server.open(folder)
    yield server
    server.close()
    shiboken6.delete(server)
    wait(0.05)


def call(folder: DataFolder) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.connect(str(folder.line))
    caller.setblocking(False)
    return caller


def heard(caller: socket.socket) -> bytes | None:
    """What has come so far; None when the connection was closed without an answer."""
    try:
        return caller.recv(MAX_LINE_BYTES) or None
    except BlockingIOError:
        return b""
    except ConnectionResetError:
        return None


def ask(folder: DataFolder, *said: bytes) -> bytes | None:
    """Say something in these parts and wait for the answer."""
    with call(folder) as caller:
        answer: bytes | None = b""
        for part in said:
            caller.sendall(part)
            wait(0.03)

        def answered() -> bool:
            nonlocal answer
            answer = heard(caller)
            return answer != b""

        until(answered)
        return answer


def run(folder: DataFolder, *arguments: str) -> Callable[[], tuple[int, str, str]]:
    """Start a command of the program; the result is asked for while the screen lives."""
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", *arguments],
        env=os.environ | {"KIOSK_DATA": str(folder.root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )

    def ended() -> tuple[int, str, str]:
        until(lambda: process.poll() is not None, 30)
        out, complaint = process.communicate()
        return process.returncode, out, complaint

    return ended


@pytest.mark.slow
def test_commands_lead_the_screen_and_say_what_has_happened(
    hall: HallWindow, folder: DataFolder
) -> None:
    server = InstructionServer(hall.carry_out)
    server.open(folder)
    told = run(folder, "ceremony", "--practice", "--lang", "en")()
    assert told == (
        0,
        "The practice run of the ceremony “Light the launch ball” is on the screen.\n",
        "",
    )
    assert (hall.presence, hall.ceremony.property("practice")) == ("ceremony", True)
    assert run(folder, "guided-tour", "first-look")()[0] == 0
    assert (hall.presence, hall.page) == ("guided", "About")
    assert run(folder, "guided-tour", "--end")() == (0, "The guided tour has ended.\n", "")
    assert hall.presence == "attract"
    assert run(folder, "ceremony", "--end")() == (0, "No ceremony is under way.\n", "")
    server.close()
    shiboken6.delete(server)


def test_a_name_that_is_not_there_ends_with_5_and_says_which_are(
    hall: HallWindow, folder: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    server = InstructionServer(hall.carry_out)
    server.open(folder)
    code, _, complaint = run(folder, "ceremony", "moon")()
    assert code == StaffError.exit_code
    assert "“moon”" in complaint
    assert "light-the-ball" in complaint
    assert hall.presence == "attract"
    server.close()
    shiboken6.delete(server)


@pytest.mark.parametrize("stale", [False, True], ids=["nothing there", "a stale socket"])
def test_where_no_screen_runs_the_command_says_so_and_ends_with_3(
    folder: DataFolder, stale: bool
) -> None:
    if stale:
        with socket.socket(socket.AF_UNIX) as left:
            left.bind(str(folder.line))
    code, out, complaint = run(folder, "ceremony")()
    assert (code, out) == (UnavailableError.exit_code, "")
    assert complaint.startswith("kiosk: No screen is running with the data folder")


def test_a_language_no_screen_speaks_is_refused_before_anything_is_sent(
    folder: DataFolder,
) -> None:
    assert run(folder, "guided-tour", "--lang", "fr")()[0] == StaffError.exit_code


def test_only_the_user_of_the_screen_may_connect(
    server: InstructionServer, folder: DataFolder
) -> None:
    found = folder.line.lstat()
    assert stat.S_ISSOCK(found.st_mode)
    assert stat.S_IMODE(found.st_mode) == 0o700
    assert list(folder.root.iterdir()) == [folder.line]


def test_a_socket_that_a_power_cut_left_is_no_obstacle(
    application: QGuiApplication, folder: DataFolder
) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(folder.line))
    server = InstructionServer(lambda _: "done")
    server.open(folder)
    assert ask(folder, WHOLE) is not None
    server.close()
    assert not folder.line.exists()
    shiboken6.delete(server)


def test_a_second_screen_leaves_the_socket_to_the_first(
    server: InstructionServer,
    folder: DataFolder,
    followed: list[Instruction],
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    second = InstructionServer(lambda _: "second")
    second.open(folder)
    assert "another screen" in expected_logs.text
    assert b"done" in (ask(folder, WHOLE) or b"")
    shiboken6.delete(second)
    assert b"done" in (ask(folder, WHOLE) or b"")


def test_an_instruction_that_comes_in_pieces_is_followed(
    server: InstructionServer, folder: DataFolder, followed: list[Instruction]
) -> None:
    assert b"done" in (ask(folder, WHOLE[:9], WHOLE[9:40], WHOLE[40:]) or b"")
    assert followed == [BEGIN]


@pytest.mark.parametrize(
    "said",
    [b"\n", b"hello\n", b"\x00\xff\x00\n", b"{}\n", b"x" * 3 * MAX_LINE_BYTES, b"[" * 4000 + b"\n"],
)
def test_what_is_torn_wrong_or_huge_is_refused_and_the_server_goes_on(
    server: InstructionServer,
    folder: DataFolder,
    followed: list[Instruction],
    expected_logs: pytest.LogCaptureFixture,
    said: bytes,
) -> None:
    answer = ask(folder, said)
    assert answer is None or json.loads(answer)["code"] == ContentRejectedError.exit_code
    assert followed == []
    assert b"done" in (ask(folder, WHOLE) or b"")


def test_who_says_nothing_is_cut_off_and_keeps_nobody_away(
    server: InstructionServer, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instruction_server, "TIMEOUT_MS", 200)
    silent = [call(folder) for _ in range(MAX_CONNECTIONS)]
    wait(0.05)
    with call(folder) as one_too_many:
        until(lambda: heard(one_too_many) is None)
    until(lambda: all(heard(caller) is None for caller in silent))
    for caller in silent:
        caller.close()
    assert b"done" in (ask(folder, WHOLE) or b"")


def test_who_hangs_up_before_the_answer_harms_nothing(
    server: InstructionServer, folder: DataFolder, followed: list[Instruction]
) -> None:
    caller = call(folder)
    caller.sendall(WHOLE)
    caller.close()
    wait(0.1)
    assert b"done" in (ask(folder, WHOLE) or b"")


def test_a_data_folder_with_too_long_a_path_does_without(
    application: QGuiApplication, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    deep = DataFolder(Path("/", "x" * 200))
    with pytest.raises(StaffError, match="too long"):
        address(deep)
    server = InstructionServer(lambda _: "done")
    server.open(deep)
    assert "no instruction server" in caplog.text
    shiboken6.delete(server)


def test_a_folder_in_which_no_socket_can_be_made_does_without(
    application: QGuiApplication, folder: DataFolder, expected_logs: pytest.LogCaptureFixture
) -> None:
    server = InstructionServer(lambda _: "done")
    server.open(DataFolder(folder.root / "gone"))
    assert "no instruction server" in expected_logs.text
    shiboken6.delete(server)


def test_the_list_of_guided_tours_needs_no_screen(sample_station: Path) -> None:
    code, out, complaint = run(DataFolder(sample_station), "guided-tour", "--list")()
    assert (code, complaint) == (0, "")
    assert out.splitlines()[:2] == ["first-look  初识基地（示例）", "    1 / 9  关于基地"]


def test_the_pipe_of_a_data_folder_is_one_however_its_path_is_spelt(tmp_path: Path) -> None:
    folder, other, link = tmp_path / "data", tmp_path / "other", tmp_path / "link"
    folder.mkdir()
    link.symlink_to(folder)
    assert pipe_name(folder) == pipe_name(other / ".." / "data") == pipe_name(link)
    assert pipe_name(folder) != pipe_name(other)
