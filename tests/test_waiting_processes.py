"""What waits beside the screen all day has loaded nothing that waiting does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WAITING = """
import json, os, sys, threading
from kiosk import __main__
from kiosk.ops.supervision import supervisor
from kiosk.core.process import own_command

loaded = os.environ["LOADED"]

def note_and_end(*_, **__):
    with open(loaded, "w") as file:
        json.dump(sorted({name.partition(".")[0] for name in sys.modules}), file)
    os._exit(0)
"""

SUPERVISOR = """
supervisor._Supervisor.run = note_and_end
"""
TIMEKEEPER = """
from kiosk.sync.station import timekeeper
tick = timekeeper.Timekeeper._tick
timekeeper.TICK_SECONDS = 0.1
def after_a_tick(self, now):
    tick(self, now + 3600)
    note_and_end()
timekeeper.Timekeeper._tick = after_a_tick
"""

ALLOWED = {"kiosk", "platformdirs", "sitecustomize"}
"""Beside the standard library; platformdirs finds the data folder and imports nothing else, and
Debian's Python begins with a sitecustomize of its own."""


@pytest.mark.parametrize(("name", "script"), [("run", SUPERVISOR), ("timekeeper", TIMEKEEPER)])
def test_what_waits_has_loaded_the_standard_library_alone(
    name: str, script: str, sample_station: Path, data_of_this_test: Path, tmp_path: Path
) -> None:
    data_of_this_test.mkdir()
    for part in ("releases", "media"):
        (data_of_this_test / part).symlink_to(sample_station / part)
    program = f"{WAITING}{script}\nsys.argv = ['kiosk', {name!r}]\nsys.exit(__main__.main())"
    loaded = tmp_path / "loaded"
    reading, writing = os.pipe()
    try:
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"LOADED": str(loaded)},
            stdin=reading,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    finally:
        os.close(reading)
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
    foreign = set(json.loads(loaded.read_text())) - sys.stdlib_module_names - ALLOWED
    assert {one for one in foreign if not one.startswith(("_", "org"))} == set()
