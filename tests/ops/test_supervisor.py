"""The supervisor keeps a screen running, whatever the screen does; with real processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest

from kiosk.core.errors import UnavailableError
from kiosk.core.process.heartbeat import RESTART_WANTED
from kiosk.core.run_record import read_run_record

SUPERVISE = """
import logging, sys
from kiosk.ops.supervision.supervisor import Timeouts, supervise
logging.basicConfig(stream=sys.stderr, format="%(message)s")
timeouts = Timeouts(
    start=3, heartbeat=0.5, stop=0.5, back_off=(0, 0.05, 0.3), healthy=0.6,
    display=3, find_display=0.1,
)
sys.exit(supervise([sys.executable, "-u", "-c", sys.argv[1], *sys.argv[2:]], timeouts))
"""

BEATING = """
import os, sys, time
from pathlib import Path
from kiosk.core.process.heartbeat import on_supervisor_gone, send_heartbeat
on_supervisor_gone(lambda: os._exit(0))
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
while True:
    send_heartbeat()
    time.sleep(0.1)
"""
DEAF = BEATING.replace("on_supervisor_gone(lambda: os._exit(0))", "")
WITH_A_CHILD = BEATING.replace(
    "while True:",
    """
import subprocess
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
with open(sys.argv[1] + ".child", "w") as file:
    file.write(str(child.pid))
while True:""",
)

WITH_A_LEFT_CHILD = WITH_A_CHILD.replace('(60)"]', '(60)"], start_new_session=True')


@pytest.fixture
def starts(tmp_path: Path) -> Path:
    """A file in which every screen that starts writes its process id on a line."""
    return tmp_path / "starts"


@contextmanager
def supervised(screen: str, starts: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", SUPERVISE, screen, str(starts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        try:
            yield it
        finally:
            if it.poll() is None:
                it.send_signal(signal.SIGTERM)


def screens(starts: Path, count: int) -> list[int]:
    """The process ids of the screens started so far, as soon as there are that many."""
    until = time.monotonic() + 15
    while time.monotonic() < until:
        pids = [int(line) for line in starts.read_text().split()] if starts.exists() else []
        if len(pids) >= count:
            return pids
        time.sleep(0.01)
    raise AssertionError(f"never {count} screens")


def started_child(starts: Path, after: int = 0) -> int:
    """What a screen with a child has started, once it has; another one than `after`."""
    file = starts.with_name("starts.child")
    while not file.exists() or file.read_text() in ("", str(after)):
        time.sleep(0.01)
    return int(file.read_text())


def wait_until_gone(pid: int) -> None:
    """Gone, or dead: in a container without an init nobody takes orphans in."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return
        except psutil.NoSuchProcess:
            return
        time.sleep(0.01)
    raise AssertionError(f"process {pid} is still there")


def run(screen: str, starts: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SUPERVISE, screen, str(starts)]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_a_screen_that_crashes_is_started_again(starts: Path) -> None:
    with supervised(BEATING, starts):
        os.kill(screens(starts, 1)[0], signal.SIGSEGV)
        assert len(screens(starts, 2)) == 2


def test_a_screen_that_hangs_is_killed_and_started_again(starts: Path) -> None:
    with supervised(BEATING, starts) as supervisor:
        hanging = screens(starts, 1)[0]
        time.sleep(0.3)
        os.kill(hanging, signal.SIGSTOP)
        screens(starts, 2)
        wait_until_gone(hanging)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "no heartbeat for 0.5 s" in supervisor.stderr.read()


def test_a_screen_that_starts_slowly_is_given_more_time(starts: Path) -> None:
    slow = BEATING.replace(
        "while True:", "time.sleep(3.5); open(sys.argv[1] + '.alive', 'w').close()\nwhile True:"
    )
    with supervised(slow, starts) as supervisor:
        until = time.monotonic() + 60
        while not starts.with_name("starts.alive").exists():
            assert time.monotonic() < until, "it is killed again and again"
            time.sleep(0.05)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "no heartbeat for 3 s" in supervisor.stderr.read()


def test_a_crash_loop_is_slowed_down_and_goes_on(starts: Path) -> None:
    crashing = "import sys; open(sys.argv[1], 'a').write('1\\n'); sys.exit(1)"
    with supervised(crashing, starts) as supervisor:
        screens(starts, 5)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        told = [line.rsplit(maxsplit=2)[1] for line in supervisor.stderr]
    assert told[:4] == ["0", "0.05", "0.3", "0.3"]
    assert supervisor.returncode == 0


def test_the_back_off_begins_anew_after_a_healthy_time(starts: Path) -> None:
    with supervised(BEATING, starts) as supervisor:
        for count in (1, 2):
            os.kill(screens(starts, count)[-1], signal.SIGKILL)
        time.sleep(1.2)
        os.kill(screens(starts, 3)[-1], signal.SIGKILL)
        screens(starts, 4)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        told = [line.rsplit(maxsplit=2)[1] for line in supervisor.stderr]
    assert told == ["0", "0.05", "0"]


@pytest.mark.parametrize("asked_by", [signal.SIGTERM, signal.SIGINT])
def test_asked_to_end_it_lets_the_screen_end_by_itself(
    starts: Path, asked_by: signal.Signals
) -> None:
    tidy = BEATING.replace("lambda: os", "lambda: Path(sys.argv[1]).open('a').write('tidy') and os")
    with supervised(tidy, starts) as supervisor:
        screens(starts, 1)
        time.sleep(0.3)
        supervisor.send_signal(asked_by)
        assert supervisor.wait(5) == 0
        assert supervisor.stderr is not None
        assert supervisor.stderr.read() == ""
    assert starts.read_text().endswith("tidy")


def test_a_screen_that_does_not_end_when_asked_is_killed(starts: Path) -> None:
    with supervised(DEAF, starts) as supervisor:
        screen = screens(starts, 1)[0]
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.wait(5) == 0
    wait_until_gone(screen)


def test_what_a_dead_screen_has_started_ends_with_it(starts: Path) -> None:
    with supervised(WITH_A_CHILD, starts):
        first = screens(starts, 1)[0]
        child = started_child(starts)
        os.kill(first, signal.SIGKILL)
        wait_until_gone(child)


def test_a_process_that_holds_the_output_of_a_dead_screen_holds_up_nothing(starts: Path) -> None:
    with supervised(WITH_A_LEFT_CHILD, starts):
        first = screens(starts, 1)[0]
        child = started_child(starts)
        os.kill(first, signal.SIGKILL)
        try:
            screens(starts, 2)
        finally:
            os.kill(child, signal.SIGKILL)
        os.kill(started_child(starts, after=child), signal.SIGKILL)  # that of the second screen


def test_the_screen_ends_when_the_supervisor_is_killed(starts: Path) -> None:
    with supervised(BEATING, starts) as supervisor:
        screen = screens(starts, 1)[0]
        supervisor.kill()
        wait_until_gone(screen)


@pytest.mark.parametrize("code", [3, 4, 5])
def test_a_first_start_that_a_person_must_mend_ends_with_its_code_and_words(
    starts: Path, code: int
) -> None:
    ended = run(f"import sys; print('line 3: mend me', file=sys.stderr); sys.exit({code})", starts)
    assert ended.returncode == code
    assert ended.stderr == "line 3: mend me\n"


def test_once_alive_a_screen_is_started_again_whatever_its_code(starts: Path) -> None:
    dying = BEATING.replace(
        "while True:", "send_heartbeat(); time.sleep(0.1); os._exit(5)\nwhile True:"
    )
    with supervised(dying, starts):
        assert len(screens(starts, 3)) >= 3


def test_a_screen_that_ends_on_purpose_ends_the_supervisor(starts: Path) -> None:
    assert run("", starts).returncode == 0


def test_other_lines_of_the_screen_reach_our_output(starts: Path) -> None:
    assert run("print('alive'); print('first frame after 900 ms')", starts).stdout == (
        "first frame after 900 ms\n"
    )


def test_a_screen_goes_on_when_nobody_reads_our_output_any_more(starts: Path) -> None:
    talking = BEATING.replace(
        "    send_heartbeat()", "    print('a line', flush=True)\n    send_heartbeat()"
    )
    with supervised(talking, starts) as supervisor:
        assert supervisor.stdout is not None
        supervisor.stdout.close()
        screens(starts, 1)
        time.sleep(1.5)
        assert len(screens(starts, 1)) == 1


BESIDE = """
import os, sys
with open(sys.argv[1] + ".beside", "a") as file:
    file.write(f"{os.getpid()}\\n")
sys.stdin.read()
"""
SUPERVISE_TWO = SUPERVISE.replace(
    "*sys.argv[2:]], timeouts)",
    "sys.argv[3]], timeouts, [sys.executable, '-u', '-c', sys.argv[2], sys.argv[3]])",
)


def test_what_runs_beside_the_screen_is_started_again_and_ends_with_it(starts: Path) -> None:
    beside = starts.with_name(starts.name + ".beside")
    command = [sys.executable, "-c", SUPERVISE_TWO, BEATING, BESIDE, str(starts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as it:
        first = wait_for_line(beside, 1)
        os.kill(int(first), signal.SIGKILL)
        second = wait_for_line(beside, 2)
        it.terminate()
        it.wait(10)
    assert it.returncode == 0
    assert second != first
    assert not Path(f"/proc/{second}").exists()


def test_what_runs_beside_the_screen_starts_anew_when_staff_start_the_screen_again(
    starts: Path,
) -> None:
    beside = starts.with_name(starts.name + ".beside")
    again = BEATING.replace("on_supervisor_gone,", "RESTART_WANTED, on_supervisor_gone,").replace(
        "while True:",
        f"""
while len(open(sys.argv[1]).read().split()) == 1:
    send_heartbeat()
    time.sleep(0.1)
    if os.path.exists({str(beside)!r}):
        os._exit(RESTART_WANTED)
while True:""",
    )
    command = [sys.executable, "-c", SUPERVISE_TWO, again, BESIDE, str(starts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as it:
        first, second = wait_for_line(beside, 1), wait_for_line(beside, 2)
        assert not Path(f"/proc/{first}").exists()
        assert len(screens(starts, 2)) == 2
        it.terminate()
        it.wait(10)
    assert it.returncode == 0
    assert not Path(f"/proc/{second}").exists()


def test_what_runs_beside_the_screen_is_tried_again_when_it_cannot_be_started(
    starts: Path,
) -> None:
    program = starts.with_name("program")
    beside = starts.with_name(starts.name + ".beside")
    script = SUPERVISE.replace("*sys.argv[2:]], timeouts)", "sys.argv[2]], timeouts, sys.argv[3:])")
    command = [sys.executable, "-c", script, BEATING, str(starts), str(program)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as it:
        assert it.stderr is not None
        assert "cannot be started" in it.stderr.readline()
        script_file = starts.with_name("script")
        script_file.write_text(f"#!/bin/sh\necho started >> {beside}\ncat\n")
        script_file.chmod(0o755)
        script_file.rename(program)
        assert wait_for_line(beside, 1) == "started"
        it.terminate()
        it.wait(10)
        assert it.returncode == 0
    assert len(screens(starts, 1)) == 1


def wait_for_line(file: Path, count: int) -> str:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        lines = file.read_text().splitlines(keepends=True) if file.exists() else []
        if len(lines) >= count and lines[count - 1].endswith("\n"):
            return lines[count - 1].strip()
        time.sleep(0.02)
    raise AssertionError(f"{file} has no line {count}")


LOSES_ITS_DISPLAY = """
import os, sys, time
from kiosk.core.process.heartbeat import NO_DISPLAY, send_heartbeat
first = not os.path.exists(sys.argv[1])
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
if first:
    send_heartbeat()
    time.sleep(0.3)
sys.exit(NO_DISPLAY)
"""


def test_a_display_that_has_gone_for_good_ends_the_supervisor_as_not_ready(starts: Path) -> None:
    with supervised(LOSES_ITS_DISPLAY, starts) as supervisor:
        assert supervisor.wait(15) == UnavailableError.exit_code
    assert len(screens(starts, 3)) >= 3


LOSES_ITS_DISPLAY_AGAIN_AND_AGAIN = """
import os, sys, time
from kiosk.core.process.heartbeat import NO_DISPLAY, send_heartbeat
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
count = len(open(sys.argv[1]).read().split())
if count % 2:  # every other one finds none
    for _ in range(8):
        send_heartbeat()
        time.sleep(0.1)
sys.exit(0 if count == 9 else NO_DISPLAY)
"""


def test_a_display_that_is_lost_and_comes_back_is_no_failure_of_the_screen(starts: Path) -> None:
    ended = run(LOSES_ITS_DISPLAY_AGAIN_AND_AGAIN, starts)  # for longer than one may be away
    assert ended.returncode == 0
    assert len(screens(starts, 9)) == 9
    assert set(ended.stderr.splitlines()) == {
        "the display has gone; the screen looks for it in 0.1 s"
    }


def test_a_screen_that_staff_start_again_is_no_failure(starts: Path) -> None:
    again = """
import sys
from pathlib import Path
from kiosk.core.process.heartbeat import RESTART_WANTED, send_heartbeat
place = Path(sys.argv[1])
with place.open("a") as file:
    file.write("1\\n")
send_heartbeat()
sys.exit(RESTART_WANTED if len(place.read_text().split()) < 5 else 0)
"""
    ended = run(again, starts)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert len(starts.read_text().split()) == 5


def test_everything_ends_with_a_screen_that_staff_start_again_where_something_waits_for_it(
    starts: Path,
) -> None:
    again = """
import sys
from kiosk.core.process.heartbeat import RESTART_WANTED, send_heartbeat
send_heartbeat()
sys.exit(RESTART_WANTED)
"""
    script = SUPERVISE.replace("timeouts))", "timeouts, ends_for=lambda: True))")
    command = [sys.executable, "-c", script, again, str(starts)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (ended.returncode, ended.stderr) == (RESTART_WANTED, "")


UNDER_A_LAUNCHER = SUPERVISE.replace(
    "timeouts))", "timeouts, on_healthy=lambda: print('healthy', flush=True)))"
)
SHOWING = BEATING.replace("while True:", "report_showing()\nwhile True:").replace(
    "import on_supervisor_gone,", "import on_supervisor_gone, report_showing,"
)


@contextmanager
def under_a_launcher(screen: str, starts: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", UNDER_A_LAUNCHER, screen, str(starts)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as it:
        try:
            yield it
        finally:
            it.kill()


def test_health_is_reported_once_after_the_screen_has_shown_for_a_while(starts: Path) -> None:
    with under_a_launcher(SHOWING, starts) as supervisor:
        assert supervisor.stdout is not None
        assert supervisor.stdout.readline() == "healthy\n"
        time.sleep(1.5)
        assert supervisor.stdin is not None
        supervisor.stdin.close()
        assert supervisor.wait(10) == 0
        assert supervisor.stdout.read() == ""


@pytest.mark.parametrize(
    "screen",
    [BEATING, SHOWING.replace("time.sleep(0.1)", "time.sleep(0.1); os._exit(1)")],
    ids=["beats and shows nothing", "shows and dies"],
)
def test_a_screen_that_shows_nothing_or_dies_is_not_healthy(starts: Path, screen: str) -> None:
    with under_a_launcher(screen, starts) as supervisor:
        screens(starts, 1)
        time.sleep(2)
        assert supervisor.stdin is not None
        supervisor.stdin.close()
        assert supervisor.stdout is not None
        assert supervisor.wait(10) == 0
        assert supervisor.stdout.read() == ""


def test_screen_and_supervisor_end_with_the_launcher(starts: Path) -> None:
    with under_a_launcher(BEATING, starts) as supervisor:
        screen = screens(starts, 1)[0]
        assert supervisor.stdin is not None
        supervisor.stdin.close()
        assert supervisor.wait(10) == 0
    wait_until_gone(screen)


def test_a_screen_that_hangs_when_the_supervisor_is_killed_is_killed_with_what_it_has_started(
    starts: Path,
) -> None:
    hanging = WITH_A_CHILD.replace("lambda: os._exit(0)", "lambda: None")
    with supervised(hanging, starts) as supervisor:
        screen = screens(starts, 1)[0]
        child = started_child(starts)
        supervisor.kill()
        wait_until_gone(screen)
        wait_until_gone(child)


WITH_SAFE_MODE = SUPERVISE.replace(
    "*sys.argv[2:]], timeouts))",
    "sys.argv[3]], timeouts, "
    "safe_mode=[sys.executable, '-u', '-c', sys.argv[2], sys.argv[3] + '.safe']))",
)
CRASHING = """
import sys
from kiosk.core.process.heartbeat import send_heartbeat
with open(sys.argv[1], "a") as file:
    file.write("1\\n")
send_heartbeat()
sys.exit(70)
"""


@contextmanager
def with_safe_mode(screen: str, safe: str, starts: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", WITH_SAFE_MODE, screen, safe, str(starts)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as it:
        try:
            yield it
        finally:
            it.send_signal(signal.SIGTERM)


def test_a_screen_that_fails_three_times_starts_in_safe_mode(starts: Path) -> None:
    safe = starts.with_name("starts.safe")
    with with_safe_mode(CRASHING, BEATING, starts) as supervisor:
        screens(safe, 1)
        time.sleep(0.5)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "the screen failed 3 times: it starts in safe mode" in supervisor.stderr.read()
    assert len(screens(starts, 3)) == 3
    assert len(screens(safe, 1)) == 1


def test_a_screen_that_fails_now_and_then_stays_out_of_safe_mode(starts: Path) -> None:
    rarely = WITH_SAFE_MODE.replace("display=3", "display=3, crash_loop=0.5")
    dying = CRASHING.replace(
        "send_heartbeat()\n", "send_heartbeat()\nimport time; time.sleep(0.4)\n"
    )
    command = [sys.executable, "-c", rarely, dying, BEATING, str(starts)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as supervisor:
        screens(starts, 5)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.stderr is not None
        assert "safe mode" not in supervisor.stderr.read()
    assert not starts.with_name("starts.safe").exists()


@pytest.mark.parametrize("code", ["RESTART_WANTED", "RELEASE_FOUND"])
def test_staff_or_a_new_release_end_safe_mode(starts: Path, code: str) -> None:
    ends = CRASHING.replace("import send", f"import {code}, send").replace("(70)", f"({code})")
    safe = starts.with_name("starts.safe")
    with with_safe_mode(CRASHING, ends, starts):
        screens(safe, 1)
        assert len(screens(starts, 6)) >= 6  # three more failures of the normal screen
        screens(safe, 2)


RECORDED = SUPERVISE.replace(
    "*sys.argv[2:]], timeouts)", "sys.argv[2]], timeouts, record=Path(sys.argv[3]))"
).replace("import logging, sys", "import logging, sys\nfrom pathlib import Path")


def test_how_the_run_is_doing_is_noted_while_it_goes_on(starts: Path) -> None:
    record = starts.with_name("running.json")
    busy = BEATING.replace("while True:", "report_film_restart()\nwhile True:").replace(
        "import on_supervisor_gone,", "import on_supervisor_gone, report_film_restart,"
    )
    command = [sys.executable, "-c", RECORDED, busy, str(starts), str(record)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as supervisor:
        try:
            for count in (1, 2):
                screen = screens(starts, count)[-1]
                time.sleep(0.5)  # until it has reported
                os.kill(screen, signal.SIGKILL)
            screens(starts, 3)
            until = time.monotonic() + 15
            while time.monotonic() < until:
                found = read_run_record(record, datetime.now(UTC))
                if found and found.screen_restarts == 2:
                    break
                time.sleep(0.05)
            assert found
            assert (found.screen_restarts, found.film_restarts) == (2, 2)
            assert found.since <= found.at
            supervisor.terminate()
            assert supervisor.wait(10) == 0
        finally:
            supervisor.kill()
    assert not record.exists()


@contextmanager
def listening_systemd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], set[str]]]:
    """Gives what was reported since the last call, or since the beginning."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(str(tmp_path / "notify"))
        listening.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "60000000")

        def heard() -> set[str]:
            states: set[str] = set()
            with suppress(BlockingIOError):
                while True:
                    states.update(listening.recv(4096).decode().splitlines())
            return states

        yield heard


def test_systemd_hears_that_the_screen_is_ready_and_that_the_supervisor_lives(
    starts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening_systemd(tmp_path, monkeypatch) as heard, supervised(BEATING, starts):
        screens(starts, 1)
        states = wait_for_state("READY=1", heard)
        assert {"WATCHDOG=1", "WATCHDOG_USEC=60000000"} <= states
        wait_for_state("WATCHDOG=1", heard)


def test_systemd_hears_of_no_readiness_before_the_screen_beats(
    starts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = "import time; time.sleep(60)"
    with listening_systemd(tmp_path, monkeypatch) as heard, supervised(silent, starts):
        assert "READY=1" not in wait_for_state("WATCHDOG=1", heard)


def test_systemd_hears_nothing_more_of_a_supervisor_that_hangs(
    starts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with listening_systemd(tmp_path, monkeypatch) as heard, supervised(BEATING, starts) as it:
        wait_for_state("READY=1", heard)
        it.send_signal(signal.SIGSTOP)
        while psutil.Process(it.pid).status() != psutil.STATUS_STOPPED:
            time.sleep(0.01)
        heard()
        time.sleep(0.5)  # five heartbeats of the screen
        assert heard() == set()
        it.send_signal(signal.SIGCONT)


def wait_for_state(state: str, heard: Callable[[], set[str]]) -> set[str]:
    """Everything that is reported until this state is."""
    until, states = time.monotonic() + 15, set[str]()
    while time.monotonic() < until:
        states |= heard()
        if state in states:
            return states
        time.sleep(0.01)
    raise AssertionError(f"never {state}: {states}")


HANGING = """
import sys, time
from kiosk.core.process.heartbeat import on_supervisor_gone
def hang():
    time.sleep(100)
on_supervisor_gone(lambda: None)
hang()
"""


def test_a_screen_that_does_not_end_tells_what_it_was_doing() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANGING],
        input=b"",
        stderr=subprocess.PIPE,
        start_new_session=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert b"in hang\n" in done.stderr
