"""Starts the version in force, puts a new one on trial, and goes back by itself.

A version on trial that does not report its health counts one failed start; after three it has
failed and is not tried again. The databases are copied by the version in force before a trial, and
returned by it on the way back. Each step may be cut: the next start of the launcher goes on with
it. Imports the standard library alone and knows nothing of what a version does.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, cast

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.installation import INSTALL, MAX_STARTS, VERSION, Installation, Trial
from kiosk.core.process.service_manager import allow_silence

log = logging.getLogger("kiosk.launcher")

RUN = "run"
COPY_DATABASES = "copy-databases"
RETURN_DATABASES = "return-databases"
"""The arguments with which the launcher starts a version: they hold for all versions to come."""

CODES_FOR_STAFF = {
    error.exit_code for error in (UnavailableError, ContentRejectedError, StaffError)
}
"""Exit codes of a version that has told staff what to correct."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds.

    Attributes:
        health: from the start of a version on trial until it must have reported its health; it
            may have a large library to migrate first.
        between_trials: from a failed start of a version on trial to the next.
        unavailable: the same, where it ended because something was not available, such as a display
            that is not there yet after the start of the PC.
        databases: for copying or returning the databases.
        stop: from asking a version to end until it is killed.
        poll: between two looks at the files of the installation.
        back_off: before the restart after the first failure, the second, …; the last one repeats.
        healthy: of life, after which the back-off begins anew.
    """

    health: float = 600
    between_trials: float = 1
    unavailable: float = 10
    databases: float = 900
    stop: float = 20
    poll: float = 0.5
    back_off: tuple[float, ...] = (0, 1, 2, 4, 8, 16, 30)
    healthy: float = 60


class Launcher:
    """Runs an installation. For the main thread only: it listens to SIGTERM and SIGINT."""

    def __init__(self, installation: Installation, timeouts: Timeouts | None = None) -> None:
        self._installation = installation
        self._timeouts = timeouts or Timeouts()
        self._stopping = threading.Event()

    def run(self) -> int:
        """Run until a version ends on purpose, or this process is asked to end; returns the exit
        code.

        Raises:
            StaffError: no version is installed.
        """
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stopping.set())
        installation = self._installation
        self._finish_what_was_cut()
        if installation.trial() is None:
            installation.begin_trial()
        failures = 0
        while not self._stopping.is_set():
            trial = self._pending_trial()
            if trial is not None:
                code = self._try(trial)
                if code is not None:
                    return code
                continue
            started = time.monotonic()
            code = self._run_current()
            if code is None:  # a trial is wanted
                continue
            if code == 0 or code in CODES_FOR_STAFF:
                return code
            if time.monotonic() - started >= self._timeouts.healthy:
                failures = 0
            pause = self._timeouts.back_off[min(failures, len(self._timeouts.back_off) - 1)]
            failures += 1
            log.warning("the kiosk ended with code %d; restart in %g s", code, pause)
            self._stopping.wait(pause)
        return 0

    def _finish_what_was_cut(self) -> None:
        """Go on where the power failed between two steps of a trial's end."""
        trial = self._installation.trial()
        if trial is None:
            return
        if trial.version == self._installation.current():
            self._installation.end_trial()
        elif self._installation.has_failed(trial.version):
            self._go_back(trial)

    def _pending_trial(self) -> Trial | None:
        """The trial that is to go on; None where there is none, or its end is not yet complete."""
        trial = self._installation.trial()
        if trial is None or self._installation.has_failed(trial.version):
            return None
        return None if trial.version == self._installation.current() else trial

    def _run_current(self) -> int | None:
        """Run the version in force; returns its exit code, None once a trial is wanted."""
        version = self._installation.current()
        if version is None:
            raise StaffError(
                f"There is no version of the kiosk in {self._installation.versions}. Install it "
                "again."
            )
        return self._run(version, lambda: self._pending_trial() is not None)

    def _try(self, trial: Trial) -> int | None:
        """Start a version on trial once; returns an exit code only if the launcher is to end."""
        installation = self._installation
        if trial.starts == 0 and not self._copy_databases(trial):
            return None
        if trial.starts >= MAX_STARTS:
            self._give_up(trial, f"it was started {trial.starts} times and did not become healthy")
            return None
        installation.forget_health()
        installation.note_trial(Trial(trial.version, trial.starts + 1))
        log.info("version %s is tried, start %d", trial.version, trial.starts + 1)
        deadline = time.monotonic() + self._timeouts.health
        accepted = False

        def watch() -> bool:
            """Accept the version once it is healthy; whether it must end."""
            nonlocal accepted
            if accepted:
                return self._pending_trial() is not None
            if installation.is_healthy(trial.version):
                accepted = True
                self._accept(trial)
                return False
            return time.monotonic() >= deadline

        code = self._run(trial.version, watch)
        if self._stopping.is_set():
            if not accepted:
                # This start says nothing about the version, except that the databases are copied.
                installation.note_trial(Trial(trial.version, max(1, trial.starts)))
            return 0
        if accepted:
            return code if code == 0 or code in CODES_FOR_STAFF else None
        reason = "was not healthy in time" if code is None else f"ended with code {code}"
        log.warning("version %s %s", trial.version, reason)
        if trial.starts + 1 >= MAX_STARTS:
            self._give_up(trial, f"it {reason}, at the last of {MAX_STARTS} starts")
        else:
            unavailable = code == UnavailableError.exit_code
            timeouts = self._timeouts
            pause = timeouts.unavailable if unavailable else timeouts.between_trials
            log.info("version %s is tried again in %g s", trial.version, pause)
            self._stopping.wait(pause)
        return None

    def _accept(self, trial: Trial) -> None:
        self._installation.make_current(trial.version)
        self._installation.end_trial()
        log.info("version %s is healthy and in force", trial.version)

    def _give_up(self, trial: Trial, reason: str) -> None:
        """Note the failure first: from then on every start goes back."""
        self._installation.note_failure(trial.version, reason)
        log.error("version %s has failed: %s", trial.version, reason)
        self._go_back(trial)

    def _go_back(self, trial: Trial) -> None:
        """Return the databases; where that fails, the next start of the launcher tries it again."""
        if self._job(RETURN_DATABASES):
            self._installation.end_trial()
            log.warning("the version before %s is in force again", trial.version)

    def _copy_databases(self, trial: Trial) -> bool:
        """Where they cannot be copied, the version lies ready until the next start."""
        if self._job(COPY_DATABASES):
            return True
        self._installation.make_ready(trial.version)
        self._installation.end_trial()
        return False

    def _job(self, name: str) -> bool:
        """Have the version in force do a job; whether it succeeded."""
        version = self._installation.current()
        if version is None:
            return False
        deadline = time.monotonic() + self._timeouts.databases
        code = self._run(version, lambda: time.monotonic() >= deadline, name, can_stop=False)
        if code != 0:
            log.error("%s of version %s failed with %s", name, version, code)
        return code == 0

    def _run(
        self, version: str, must_end: Callable[[], bool], job: str = RUN, can_stop: bool = True
    ) -> int | None:
        """Run a version until it ends; returns its exit code, None where it was made to end."""
        try:
            process = self._popen(version, job)
        except OSError as error:
            log.error("version %s cannot be started: %s", version, error)  # noqa: TRY400
            return UNSTARTABLE
        with process:
            while True:
                try:
                    return process.wait(self._timeouts.poll)
                except subprocess.TimeoutExpired:
                    if must_end() or (can_stop and self._stopping.is_set()):
                        self._end(process)
                        return None

    def _popen(self, version: str, job: str) -> subprocess.Popen[bytes]:
        # Until the supervisor reports to the service manager; no job does.
        allow_silence(self._timeouts.health if job == RUN else self._timeouts.databases)
        return subprocess.Popen(
            [self._installation.program(version), job],
            stdin=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            env=_environment() | {INSTALL: str(self._installation.root), VERSION: version},
        )

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        """Ask a version to end by closing its standard input, as our own death would."""
        with suppress(OSError):
            cast("IO[bytes]", process.stdin).close()
        try:
            process.wait(self._timeouts.stop)
        except subprocess.TimeoutExpired:
            log.warning("the kiosk did not end when asked and is killed")
            process.kill()


UNSTARTABLE = 126
"""As shells have it: a program that cannot be started."""


def _environment() -> dict[str, str]:
    """Ours, without what PyInstaller has put into it for this program alone
    (pyinstaller.org/en/stable/runtime-information.html, "LD_LIBRARY_PATH considerations")."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            environment["LD_LIBRARY_PATH"] = before
        environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return environment
