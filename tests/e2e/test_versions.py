"""The real launcher and the real program as a version of it: tried, accepted, gone back from."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.sealing import open_sealed, public_key
from kiosk.core.installation import Installation
from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import reading_state
from tests.children import alive, family
from tests.launcher.stand_ins import add_version, is_running, log_of, running, started, until

pytestmark = pytest.mark.slow

PRIVATE = bytes(range(32))

SOURCE_TREE = f"""#!/bin/sh
echo "$KIOSK_VERSION $1" >> "$KIOSK_INSTALL/started"
exec {sys.executable} -m kiosk "$@"
"""
"""A version that is the program of this source tree."""

MIGRATES_AND_DIES = f"""#!{sys.executable}
# A newer version: a visitor leaves a message, the database is migrated, and the program dies.
import sqlite3, sys
from datetime import timedelta
from kiosk.core.files.data_folder import data_folder
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.store import StateStore
state = data_folder().state
with sqlite3.connect(state) as database:
    (newer,) = database.execute("PRAGMA user_version").fetchone()
if newer != 99:
    store = StateStore(state)
    outbox = Outbox(store, bytes.fromhex({public_key(PRIVATE).hex()!r}), 100, timedelta(days=180))
    outbox.put("inquiry", b"left meanwhile", lambda done: None)
    store.close()
    with sqlite3.connect(state) as database:
        database.execute("ALTER TABLE outbox ADD COLUMN priority INTEGER NOT NULL DEFAULT 0")
        database.execute("PRAGMA user_version = 99")
sys.exit(1)
"""


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    made = Installation(tmp_path / "install")
    add_version(made, "1.0.0", SOURCE_TREE)
    made.make_current("1.0.0")
    return made


def launched(
    installation: Installation, display: str, station: DataFolder
) -> AbstractContextManager[subprocess.Popen[bytes]]:
    environment = os.environ | {"DISPLAY": display, "KIOSK_DATA": str(station.root)}
    command = [sys.executable, "-m", "kiosk.launcher", str(installation.root)]
    return running(command, environment)


@pytest.mark.timeout(400, func_only=True)
def test_the_real_program_is_healthy_on_trial_and_then_in_force(
    display: str, station: DataFolder, installation: Installation
) -> None:
    add_version(installation, "1.1.0", SOURCE_TREE)
    installation.make_ready("1.1.0")
    with launched(installation, display, station) as launcher:
        assert until(lambda: installation.current() == "1.1.0", 300), log_of(installation)
        assert started(installation) == ["1.0.0 copy-databases", "1.1.0 run"]
    assert launcher.returncode == 0
    assert not installation.has_failed("1.1.0")
    assert station.before_trial.exists()
    with launched(installation, display, station):
        assert until(lambda: not station.before_trial.exists(), 60)  # nobody goes back any more


@pytest.mark.timeout(400, func_only=True)
def test_what_a_visitor_left_while_a_failing_version_ran_is_there_after_the_way_back(
    display: str, station: DataFolder, installation: Installation
) -> None:
    add_version(installation, "1.1.0", MIGRATES_AND_DIES)
    with launched(installation, display, station):  # makes state.sqlite
        assert until(station.state.exists, 100)
    installation.make_ready("1.1.0")
    with launched(installation, display, station):
        assert until(
            lambda: (
                started(installation)[-1:] == ["1.0.0 run"] and installation.has_failed("1.1.0")
            ),
            200,
        ), log_of(installation)
        assert until(lambda: plays(station) > 1, 100)  # the version before writes into it
    with reading_state(station.state) as state:
        (message,) = sealed_messages(state)
    assert open_sealed(message.sealed, PRIVATE) == b"left meanwhile"


def plays(station: DataFolder) -> int:
    with closing(sqlite3.connect(station.state)) as state:
        (count,) = state.execute("SELECT count(*) FROM play").fetchone()
    return int(count)


@pytest.mark.timeout(200, func_only=True)
def test_everything_ends_when_the_launcher_is_killed_and_the_next_start_works(
    display: str, station: DataFolder, installation: Installation
) -> None:
    with launched(installation, display, station) as launcher:
        assert until(lambda: len(family(launcher.pid)) >= 4, 100)
        there = family(launcher.pid)
        launcher.kill()
        assert until(lambda: not any(map(alive, there)), 15)
    with launched(installation, display, station) as launcher:
        assert until(lambda: len(family(launcher.pid)) >= 4, 100)
    assert not is_running(installation, "1.0.0")
