"""What nobody expected ends each helper process, in whichever thread it is raised, so that whoever
has started it starts it again; each in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.frame_ring import FrameRing
from tests.media.witness import CLIPS
from tests.sync.servers import free_port

FALL = """
import os, sys, threading
def fall(*_):
    raise RuntimeError("nobody expected this")
"""
CLIP = CLIPS / "short.mp4"

Helper = subprocess.Popen[bytes]


@pytest.fixture
def ring() -> FrameRing:
    return FrameRing.create(320 * 180 * 4)


def start(script: str, *arguments: str, descriptors: Sequence[int] = ()) -> Helper:
    return subprocess.Popen(
        [sys.executable, "-c", FALL + script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=descriptors,
    )


def tell(helper: Helper, line: bytes) -> None:
    assert helper.stdin
    helper.stdin.write(line)
    helper.stdin.flush()


def ends(helper: Helper) -> tuple[int, str]:
    """Its exit code and its last words; its input stays open all the while."""
    assert helper.stdout
    assert helper.stderr
    assert helper.stdin
    code, words = helper.wait(timeout=60), helper.stderr.read().decode()
    for pipe in (helper.stdin, helper.stdout, helper.stderr):
        pipe.close()
    return code, words


WORKER = """
from kiosk.media.film_worker import deck
from kiosk.media.film_worker import frame_writer
from kiosk.media.film_worker import double_buffer
from kiosk.media.film_worker import worker
{fault}
sys.exit(worker.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "fault",
    {
        "the thread of commands": "worker.protocol.parse_command = fall",
        "the main thread": "double_buffer.DoubleBuffer.handle = fall",
        "a thread of libVLC": "frame_writer.FrameWriter._display = fall",
    }.values(),
)
def test_an_unexpected_exception_ends_the_film_worker(fault: str, ring: FrameRing) -> None:
    worker = start(
        WORKER.format(fault=fault), "RV32", *ring.arguments, descriptors=ring.descriptors
    )
    ring.close_descriptor()
    opening = protocol.Open(7, os.fsencode(CLIP), 0, False, False, 50, False)
    tell(worker, protocol.to_line(opening))
    code, words = ends(worker)
    assert code == UNEXPECTED_ERROR
    assert "RuntimeError: nobody expected this" in words


PROBE = """
from kiosk.media.importing import film_probe
from kiosk.media.film_worker import memory_output
{fault}
sys.exit(film_probe.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "fault",
    {
        "the main thread": "film_probe._probe = fall",
        "a thread of libVLC": "memory_output.MemoryOutput._display = fall",
    }.values(),
)
def test_an_unexpected_exception_ends_the_film_probe(fault: str, tmp_path: Path) -> None:
    arguments = (str(CLIP), "mp4", str(tmp_path / "poster.webp"), "9000000")
    code, words = ends(start(PROBE.format(fault=fault), *arguments))
    assert code == UNEXPECTED_ERROR
    assert "RuntimeError: nobody expected this" in words


LOADING = """
import time
from kiosk import __main__

class Slow:
    def find_spec(self, name, *_):
        print(name, flush=True)
        time.sleep(600)

sys.meta_path.insert(0, Slow())
sys.exit(__main__.main())
"""


@pytest.mark.parametrize(
    "name",
    [
        "drawing-worker",
        "film-frames",
        "film-probe",
        "film-speed",
        "film-transcoder",
        "import-for-staff",
        "phone-page",
        "picture-worker",
        "workbook-reader",
    ],
)
def test_a_helper_of_staff_mode_ends_with_its_parent_while_it_is_still_being_loaded(
    name: str,
) -> None:
    """On a busy PC that takes half a minute."""
    helper = start(LOADING, name)
    assert helper.stdout
    assert helper.stdout.readline().startswith(b"kiosk.")
    helper.communicate(timeout=60)  # which closes its input first
    assert helper.returncode == 1


def test_a_helper_that_cannot_hear_of_its_parent_ends() -> None:
    script = """
import time
from kiosk.core.process import lifeline
os.close(0)
lifeline.end_with_parent()
time.sleep(600)
"""
    assert ends(start(script))[0] == 1


def test_an_unexpected_exception_ends_the_speaker_and_is_logged(data_of_this_test: Path) -> None:
    speaker = start("from kiosk.ui.speech import speaker; sys.exit(speaker.main(['mock']))")
    assert speaker.stdout
    assert "languages" in json.loads(speaker.stdout.readline())
    tell(speaker, b"no wish\n")
    assert ends(speaker)[0] == UNEXPECTED_ERROR
    log = (data_of_this_test / "logs" / "kiosk-speaker.log").read_text(encoding="utf-8")
    assert "JSONDecodeError" in log


def test_the_speaker_ends_when_it_cannot_listen(data_of_this_test: Path) -> None:
    script = "from kiosk.ui.speech import speaker; speaker._listen = fall; speaker.main(['mock'])"
    assert ends(start(script))[0] == UNEXPECTED_ERROR


def test_what_an_engine_prints_is_no_answer_of_the_speaker() -> None:
    script = """
from kiosk.ui.speech import speaker
voice_for = speaker._voice_for
def chatting(*arguments):
    os.write(1, b"the engine is pleased")
    return voice_for(*arguments)
speaker._voice_for = chatting
speaker.main(['mock'])
"""
    answers, _ = start(script).communicate(timeout=30)
    assert "languages" in json.loads(answers)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "script"),
    {
        "timekeeper": """
from kiosk.sync.station import timekeeper
def failing_thread(*_):
    threading.Thread(target=fall).start()
timekeeper.SticksToRead.see = failing_thread
timekeeper.main([])
""",
        "neighbours": """
from kiosk.sync.neighbours import helper, server
server.MediaServer.service_actions = fall
helper.LOOK_SECONDS = 0.1
helper.main([])
""",
    }.items(),
)
def test_a_thread_that_fails_ends_what_runs_beside_the_screen(
    name: str, script: str, data_of_this_test: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_NEIGHBOURS__PORT", str(free_port()))
    ends(start(script))
    log = (data_of_this_test / "logs" / f"kiosk-{name}.log").read_text(encoding="utf-8")
    assert "CRITICAL kiosk.crash: uncaught exception in thread" in log
    assert "RuntimeError: nobody expected this" in log
