"""The launcher with small programs in the place of versions: it tries, accepts and goes back."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.core.errors import StaffError
from kiosk.core.installation import Installation, Trial
from tests.launcher.stand_ins import (
    DEAF,
    DIES,
    DIES_LATER,
    GOOD,
    HAS_NO_DISPLAY,
    HEALTHY,
    JOBS,
    NOT_A_PROGRAM,
    UNHEALTHY,
    WAIT,
    add_version,
    is_running,
    launch_to_its_end,
    launched,
    log_of,
    started,
    until,
)


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    """Version 1.0.0, which works, in force."""
    made = Installation(tmp_path / "install")
    add_version(made, "1.0.0")
    made.make_current("1.0.0")
    return made


def test_the_version_in_force_is_started_and_ends_with_the_launcher(
    installation: Installation,
) -> None:
    with launched(installation) as launcher:
        assert until(lambda: started(installation) == ["1.0.0 run"])
    assert launcher.returncode == 0
    assert not is_running(installation, "1.0.0")


def test_a_good_version_that_lies_ready_is_in_force_after_its_trial(
    installation: Installation,
) -> None:
    add_version(installation, "1.1.0")
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: installation.current() == "1.1.0")
        assert until(lambda: installation.trial() is None)
        assert is_running(installation, "1.1.0")
    assert started(installation) == ["1.0.0 copy-databases", "1.1.0 run"]
    assert installation.ready() is None
    with launched(installation):
        assert until(lambda: len(started(installation)) == 3)
    assert started(installation)[-1] == "1.1.0 run"


def test_a_trial_that_is_wanted_while_the_kiosk_runs_begins_at_once(
    installation: Installation,
) -> None:
    add_version(installation, "1.1.0")
    with launched(installation):
        assert until(lambda: started(installation) == ["1.0.0 run"])
        installation.make_ready("1.1.0")
        assert installation.begin_trial() == Trial("1.1.0", 0)
        assert until(lambda: installation.current() == "1.1.0")
    assert started(installation) == ["1.0.0 run", "1.0.0 copy-databases", "1.1.0 run"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        (DIES, "ended with code 1"),
        (DIES_LATER, "ended with code 9"),
        (UNHEALTHY, "was not healthy in time"),
        (DEAF, "was not healthy in time"),
        (JOBS, "ended with code 0"),
        (JOBS + "sys.exit(5)", "ended with code 5"),
        (NOT_A_PROGRAM, "ended with code 126"),
    ],
    ids=["dies", "dies later", "starts black", "black and deaf", "ends", "refuses", "no program"],
)
def test_a_broken_version_is_tried_three_times_and_the_one_before_is_in_force_again(
    installation: Installation, broken: str, reason: str
) -> None:
    add_version(installation, "1.1.0", broken)
    installation.make_ready("1.1.0")
    with launched(installation, 3 if broken in (UNHEALTHY, DEAF) else 100):
        assert until(lambda: started(installation)[-1:] == ["1.0.0 run"], 100)
        assert installation.current() == "1.0.0"
        assert installation.trial() is None
    runs = [line for line in started(installation) if line == "1.1.0 run"]
    assert len(runs) == (0 if broken == NOT_A_PROGRAM else 3)
    assert started(installation)[0] == "1.0.0 copy-databases"
    assert started(installation)[-2:] == ["1.0.0 return-databases", "1.0.0 run"]
    assert reason in installation.failure("1.1.0")
    assert not is_running(installation, "1.1.0")


@pytest.mark.parametrize(("text", "seconds"), [(DIES, "0.1"), (HAS_NO_DISPLAY, "0.2")])
def test_a_version_for_which_something_was_not_there_is_given_more_time_than_a_broken_one(
    installation: Installation, text: str, seconds: str
) -> None:
    add_version(installation, "1.1.0", text)
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: installation.has_failed("1.1.0"))
    assert log_of(installation).count(f"version 1.1.0 is tried again in {seconds} s") == 2


def test_a_version_that_failed_is_not_tried_again(installation: Installation) -> None:
    add_version(installation, "1.1.0")
    installation.note_failure("1.1.0", "it was black")
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: started(installation) == ["1.0.0 run"])
    assert installation.ready() is None


def test_a_version_on_trial_that_works_at_its_third_start_stays(
    installation: Installation,
) -> None:
    third = JOBS + (
        "if (install / 'started').read_text().count(version) < 3:\n    sys.exit(1)\n"
        + HEALTHY
        + WAIT
    )
    add_version(installation, "1.1.0", third)
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: installation.current() == "1.1.0")
    assert not installation.has_failed("1.1.0")


def test_without_a_copy_of_the_databases_no_version_is_tried(installation: Installation) -> None:
    full = GOOD.replace("    sys.exit()", "    sys.exit(3)")
    add_version(installation, "1.0.1", full)
    installation.make_current("1.0.1")
    add_version(installation, "1.1.0")
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: started(installation) == ["1.0.1 copy-databases", "1.0.1 run"])
    assert installation.ready() == "1.1.0"
    assert installation.trial() is None


def test_a_trial_stopped_by_a_person_says_nothing_about_the_version_and_keeps_the_first_copy(
    installation: Installation,
) -> None:
    add_version(installation, "1.1.0", UNHEALTHY)
    installation.make_ready("1.1.0")
    for _ in range(4):
        with launched(installation):
            count = started(installation).count("1.1.0 run")
            assert until(lambda seen=count: started(installation).count("1.1.0 run") > seen)  # type: ignore[misc]
    assert not installation.has_failed("1.1.0")
    assert started(installation).count("1.0.0 copy-databases") == 1


def test_a_way_back_that_failed_is_gone_to_its_end_by_the_next_start(
    installation: Installation,
) -> None:
    busy = GOOD.replace("    sys.exit()", "    sys.exit(3 * (sys.argv[1] == 'return-databases'))")
    add_version(installation, "1.0.1", busy)
    installation.make_current("1.0.1")
    add_version(installation, "1.1.0", DIES)
    installation.make_ready("1.1.0")
    with launched(installation):
        assert until(lambda: "1.0.1 run" in started(installation))
    assert installation.trial() == Trial("1.1.0", 2) or installation.trial() == Trial("1.1.0", 3)
    program = installation.program("1.0.1")
    program.write_text(GOOD)
    with launched(installation):
        assert until(lambda: started(installation).count("1.0.1 run") == 2)
    assert started(installation)[-2:] == ["1.0.1 return-databases", "1.0.1 run"]
    assert installation.trial() is None


def test_a_kiosk_that_crashes_is_started_again(installation: Installation) -> None:
    add_version(installation, "1.0.1", DIES)
    installation.make_current("1.0.1")
    with launched(installation):
        assert until(lambda: len(started(installation)) >= 4)
    assert "restart in 0.1 s" in log_of(installation)


@pytest.mark.parametrize("code", [0, 3, 4, 5])
def test_a_kiosk_that_ends_on_purpose_or_tells_staff_ends_the_launcher(
    installation: Installation, code: int
) -> None:
    add_version(installation, "1.0.1", JOBS + f"sys.exit({code})")
    installation.make_current("1.0.1")
    assert launch_to_its_end(installation) == code
    assert started(installation) == ["1.0.1 run"]


@pytest.mark.parametrize("damage", [b"", b"\xff\x00", b"9.9.9\n", b"../../etc\n"])
def test_a_damaged_note_of_the_version_in_force_leaves_the_newest_that_has_not_failed(
    installation: Installation, damage: bytes
) -> None:
    add_version(installation, "1.1.0")
    installation.note_failure("1.1.0", "black")
    (installation.root / "current").write_bytes(damage)
    with launched(installation):
        assert until(lambda: started(installation) == ["1.0.0 run"])


def test_an_empty_installation_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk.launcher", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert ended.returncode == StaffError.exit_code
    assert f"no version of the kiosk in {tmp_path / 'versions'}" in ended.stderr


def test_the_version_ends_when_the_launcher_is_killed(installation: Installation) -> None:
    with launched(installation) as launcher:
        assert until(lambda: is_running(installation, "1.0.0"))
        launcher.kill()
        assert until(lambda: not is_running(installation, "1.0.0"), 5)


def test_a_second_launcher_says_so_and_ends(installation: Installation) -> None:
    command = [sys.executable, "-m", "kiosk.launcher", str(installation.root)]
    with subprocess.Popen(command) as first:
        assert until(lambda: started(installation) == ["1.0.0 run"])
        second = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
        first.terminate()
        assert first.wait(20) == 0
    assert second.returncode == StaffError.exit_code
    assert "running already" in second.stderr
    assert len(started(installation)) == 1


def test_the_launcher_imports_the_standard_library_alone() -> None:
    script = "import sys, kiosk.launcher.__main__; print('\\n'.join(sys.modules))"
    told = subprocess.run(
        [
            sys.executable,
            "-IS",
            "-c",
            f"import sys; sys.path.append({str(Path.cwd())!r}); {script}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    names = {name.partition(".")[0] for name in told.stdout.split()}
    foreign = names - set(sys.stdlib_module_names) - {"__main__", "kiosk"}
    assert foreign == set()


def test_systemd_is_told_how_long_a_start_may_be_silent(
    installation: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_version(installation, "1.1.0")
    installation.make_ready("1.1.0")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(30)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        monkeypatch.setenv("WATCHDOG_USEC", "60000000")
        with launched(installation, health_seconds=100):
            assert systemd.recv(100) == b"WATCHDOG=1\nWATCHDOG_USEC=900000000"  # copying databases
            assert systemd.recv(100) == b"WATCHDOG=1\nWATCHDOG_USEC=100000000"
