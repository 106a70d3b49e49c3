"""The command `kiosk run`: it waits all day, so it imports the standard library and what finds the
data folder, and leaves the first start to a process that ends (docs/adr/0052)."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from threading import Thread

from kiosk.commands.refusals import run_told
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.lock import file_lock
from kiosk.core.installation import own_installation, started_version
from kiosk.core.process.end_requests import CANCELLED
from kiosk.core.process.heartbeat import RESTART_WANTED
from kiosk.core.process.logs import start_logging
from kiosk.core.process.own_command import own_command
from kiosk.core.process.start_time import process_start
from kiosk.ops.backup.taking import restored_waits, take_restored
from kiosk.ops.first_start import is_prepared
from kiosk.ops.supervision.supervisor import supervise


def main(*, timed: bool) -> int:
    """`kiosk run` as services and the launcher start it; `timed`: with `--timing`, which measures
    just that."""
    options = [f"--timing={process_start()}"] if timed else []
    return run_told(lambda: run_hall(options))


def run_hall(screen_options: Sequence[str] = ()) -> int:
    """Run the screen, and what belongs to it, until it ends; returns the exit code.

    Raises:
        StaffError: a kiosk is running with this data folder.
        UnavailableError: the data folder cannot be used.
    """
    folder = data_folder()
    folder.prepare()
    running = (
        f"A kiosk is running with the data folder {folder.root} already. End it first, or name "
        "another data folder in KIOSK_DATA."
    )
    with file_lock(folder.lock("run"), running, StaffError):
        start_logging(folder.logs, "supervisor")
        if folder.backdrop.exists():
            Thread(target=_paint_backdrop, name="backdrop", daemon=True).start()
        while True:
            take_restored(folder)
            code = _prepare(folder)
            if code != 0:
                return code
            code = supervise(
                own_command("screen", *screen_options),
                beside=own_command("timekeeper"),
                staff=own_command("staff", "--kiosk"),
                on_healthy=_health_reporter(),
                safe_mode=own_command("screen", *screen_options, "--safe-mode"),
                record=folder.running,
                ends_for=partial(restored_waits, folder),
            )
            if code != RESTART_WANTED:
                return code


def _prepare(folder: DataFolder) -> int:
    """Have `prepare-station` do what has to be done before the screen starts, if anything has;
    returns its exit code."""
    installation = own_installation()
    copies = folder.before_trial.exists() and (installation is None or installation.trial() is None)
    if is_prepared(folder) and not copies:
        return 0
    jobs = ["--forget-copies"] if copies else []
    command = own_command("prepare-station", *jobs)
    with subprocess.Popen(command, stdin=subprocess.PIPE) as preparing:  # ends with us
        try:
            return preparing.wait()
        except KeyboardInterrupt:
            return CANCELLED


def _paint_backdrop() -> None:
    """Have the picture of the hall stand on the screen before there is a window: after the start of
    the PC an X screen is black."""
    with suppress(OSError), subprocess.Popen(own_command("backdrop"), stdin=subprocess.PIPE) as it:
        it.wait()


def _health_reporter() -> Callable[[], None] | None:
    """How to tell the launcher that this version works; None where no launcher has started it."""
    version = started_version()
    installation = own_installation()
    if version is None or installation is None:
        return None
    return partial(installation.note_health, version)
