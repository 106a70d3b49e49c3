"""Every command of the command line, each in a process of its own that is cheap to start.

A driver imports the command line once and forks for each command. It may be started with fewer
rights, and with a small disk of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from typer.core import TyperGroup
from typer.main import get_command

from kiosk.commands.cli import cli

DRIVER = """
import importlib, json, os, pkgutil, sys, tempfile
import kiosk.commands.cli
from kiosk.__main__ import main

for layer in ("kiosk.db", "kiosk.ops", "kiosk.sync"):  # what the commands import late
    for module in pkgutil.walk_packages(importlib.import_module(layer).__path__, f"{layer}."):
        if "migrations" not in module.name:
            importlib.import_module(module.name)

def run(arguments, data):
    with tempfile.TemporaryFile() as told:
        child = os.fork()
        if child == 0:
            os.dup2(told.fileno(), 1)
            os.dup2(told.fileno(), 2)
            os.environ["KIOSK_DATA"] = data
            sys.argv = ["kiosk", *arguments]
            code = 99
            try:
                code = main()
            except SystemExit as ended:
                code = ended.code
            except BaseException:
                sys.excepthook(*sys.exc_info())
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(code or 0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        told.seek(0)
        return code, told.read().decode("utf-8", "backslashreplace")

jobs = json.load(sys.stdin)
print(json.dumps({name: run(*job) for name, job in jobs.items()}))
"""

WITHOUT_ROOTS_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""Root reads and writes whatever it likes, unless this is taken away."""

SMALL_DISK = """
set -e
mount -t tmpfs -o size={megabytes}m kiosk-full "$1"
cp -a "$2/." "$1"
head -c {megabytes}M /dev/zero > "$1/filling" 2> /dev/null || true
shift 2
exec "$@"
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    told: str


def commands() -> list[str]:
    """The names of all there are: "why", "inbox list" …"""
    found = set()
    root = get_command(cli)
    assert isinstance(root, TyperGroup)
    for name, command in root.commands.items():
        if isinstance(command, TyperGroup):
            found |= {f"{name} {part}" for part in command.commands}
        else:
            found.add(name)
    return sorted(found)


def run_all(
    jobs: Mapping[str, tuple[Sequence[str], Path]],
    prefix: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> dict[str, Outcome]:
    """Run each job, arguments and data folder, and tell how it has ended."""
    plain = {name: (list(arguments), str(data)) for name, (arguments, data) in jobs.items()}
    done = subprocess.run(
        [*prefix, sys.executable, "-c", DRIVER],
        input=json.dumps(plain),
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | (environment or {}),
    )
    assert done.returncode == 0, done.stderr
    outcomes = json.loads(done.stdout.splitlines()[-1])
    return {name: Outcome(*outcome) for name, outcome in outcomes.items()}


def on_a_full_disk(place: Path, content: Path, megabytes: int) -> list[str]:
    """What to put before a command: a mount namespace in which `place` is a disk of its own with
    `content` in it, and not a byte free. It is gone when the command has ended."""
    script = SMALL_DISK.format(megabytes=megabytes)
    return [*namespace(), "sh", "-c", script, "sh", str(place), str(content)]


def namespace() -> list[str]:
    """The command that makes a mount namespace; an ordinary user gets one as root of their own."""
    rights = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *rights, "--mount"]


def can_mount() -> bool:
    """Whether this system lets us mount a disk that nobody else sees."""
    trial = [*namespace(), "mount", "-t", "tmpfs", "kiosk-trial", "/mnt"]
    return subprocess.run(trial, capture_output=True, check=False).returncode == 0
