"""Carries out what the office asks of this station: found by a sync, each at most once.

Called in the midst of a sync, so what it needs beyond the standard library is imported late.
"""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.core.delivery.request import Outcome, StationRequest, refusal
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import Control
from kiosk.core.process.own_command import own_command
from kiosk.ops.delivery import key_in_force

if TYPE_CHECKING:
    from kiosk.db.state.requests import FoundRequests

log = logging.getLogger("kiosk.sync")

DIAGNOSE_SECONDS = 300.0
"""The doctor takes half a minute."""

TellScreen = Callable[[Control], str]
"""Has the running screen do something; returns what has happened."""

ON_THE_SCREEN: dict[RequestKind, Control] = {
    RequestKind.MUTE: "mute",
    RequestKind.MUTE_HOUR: "mute-hour",
    RequestKind.RESTART: "restart",
}


class StationRequests:
    """The requests that one sync finds. Nothing that goes wrong with them stops the sync."""

    def __init__(
        self,
        folder: DataFolder,
        tell_screen: TellScreen,
        command: Callable[..., list[str]] = own_command,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder = folder
        self._tell_screen = tell_screen
        self._command = command
        self._now = clock
        self._synced_for: list[StationRequest] = []

    def find(self, requests: Sequence[StationRequest]) -> None:
        """Carry out those that concern this station and are new; no other sync may run. A request
        to sync is noted by `synced`."""
        if not requests:
            return
        try:
            with self._opened() as (station, found):
                found.note_cut_off(self._now())
                for request in sorted(requests, key=lambda one: one.order):
                    if request.concerns(station):
                        self._find(request, station, found)
        except KioskError as error:
            log.warning("requests of the office are not carried out: %s", error)

    def synced(self, outcome: Outcome, words: str) -> None:
        """The sync that has found them has ended."""
        if not self._synced_for:
            return
        try:
            with self._opened() as (_, found):
                for request in self._synced_for:
                    if found.begin(request, self._now()):
                        self._end(found, request, outcome, words)
        except KioskError as error:
            log.warning("what has become of a request cannot be noted: %s", error)

    def _find(self, request: StationRequest, station: str, found: FoundRequests) -> None:
        now = self._now()
        refused = refusal(request, now)
        if request.kind == RequestKind.SYNC and refused is None:
            self._synced_for.append(request)
            return
        if not found.begin(request, now):
            return
        if refused is not None:
            self._end(found, request, refused, "")
            return
        try:
            words = self._carried_out(request, station)
        except KioskError as error:
            self._end(found, request, Outcome.FAILED, str(error))
        else:
            self._end(found, request, Outcome.DONE, words)

    def _carried_out(self, request: StationRequest, station: str) -> str:
        kind = RequestKind(request.kind)
        if kind is RequestKind.DIAGNOSE:
            return self._diagnose(request, station)
        return self._tell_screen(ON_THE_SCREEN[kind])

    def _diagnose(self, request: StationRequest, station: str) -> str:
        """Pack up a diagnosis and seal it; the next delivery takes it along."""
        from kiosk.core.delivery.delivered_file import (
            MAX_DIAGNOSIS_BYTES,
            DeliveredDiagnosis,
            nearest_storable,
            to_bytes,
        )
        from kiosk.core.files.durable import write_durably
        from kiosk.core.files.temporary_folder import TemporaryFolder
        from kiosk.core.inquiry.sealing import seal

        key = key_in_force(self._folder)
        if not key:
            raise StaffError("The hall has no key to seal it with: kiosk inbox key, then publish.")
        with TemporaryFolder("diagnosis") as temporary:
            packed = temporary.path / "diagnosis.zip"
            most = MAX_DIAGNOSIS_BYTES - 1000  # the seal
            self._run("diagnose", f"--out={packed}", f"--most={most}")
            try:
                sealed = seal(packed.read_bytes(), key)
                file = DeliveredDiagnosis(
                    station=station,
                    name="",
                    id=request.id,
                    revision=0,
                    at=nearest_storable(self._now()),
                    sealed=sealed,
                )
                write_durably(self._folder.diagnosis, to_bytes(file))
            except OSError as error:
                raise UnavailableError(f"It cannot be written: {error.strerror}.") from error
        return f"{len(sealed)} bytes wait to be delivered."

    def _run(self, *arguments: str) -> None:
        """Run a command of ours, for so long at most.

        Raises:
            UnavailableError: it fails, or takes too long.
        """
        try:
            done = subprocess.run(
                self._command(*arguments),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=DIAGNOSE_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise UnavailableError(f"kiosk {arguments[0]} came to nothing: {error}") from error
        if done.returncode != 0:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise UnavailableError(said or f"kiosk {arguments[0]} ended with {done.returncode}.")

    @contextmanager
    def _opened(self) -> Iterator[tuple[str, FoundRequests]]:
        """The number of this station, and what it has noted of requests."""
        from kiosk.db.state.delivery import Deliveries
        from kiosk.db.state.requests import FoundRequests
        from kiosk.db.state.store import open_state

        state = open_state(self._folder.state)
        try:
            yield Deliveries(state).station(self._now()), FoundRequests(state)
        finally:
            state.dispose()

    def _end(
        self, found: FoundRequests, request: StationRequest, outcome: Outcome, words: str
    ) -> None:
        found.end(request.id, outcome, words, self._now())
        level = logging.INFO if outcome is Outcome.DONE else logging.WARNING
        log.log(
            level, "request %s of the office (%s): %s %s", request.id, request.kind, outcome, words
        )
