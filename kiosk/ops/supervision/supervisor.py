"""Supervises the screen: starts it, watches its heartbeat, restarts it when it fails.

Must stay small and never import what may fail with the screen: no Qt, no libVLC, no settings,
only the standard library. The protocol is that of `kiosk.core.process.heartbeat`.
Staff mode, which the screen asks for, runs beside it (`staff_process.py`).
"""

from __future__ import annotations

import logging
import queue
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.process.end_requests import END_SIGNALS, on_console_closed
from kiosk.core.process.heartbeat import (
    NO_DISPLAY,
    RELEASE_FOUND,
    RESTART_WANTED,
    on_launcher_gone,
)
from kiosk.core.process.kept_process import KeptProcess
from kiosk.core.process.service_manager import report_alive, report_ready
from kiosk.ops.supervision.last_picture import LastPicture
from kiosk.ops.supervision.run_recorder import RunRecorder
from kiosk.ops.supervision.screen_process import Event, ScreenProcess
from kiosk.ops.supervision.staff_process import StaffProcess

log = logging.getLogger("kiosk.supervisor")

CODES_FOR_STAFF = {
    error.exit_code for error in (UnavailableError, ContentRejectedError, StaffError)
}
"""Exit codes of a screen that has told staff what to correct."""

_REPORT_SECONDS = 5.0
"""At most between two reports to the service manager."""


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Timeouts of the supervisor's watchdog, in seconds.

    Attributes:
        start: until the first heartbeat; the very first start builds the sample content. Each start
            that was too slow makes it longer, `MAX_START_FACTOR` times at most: on an old PC whose
            virus scanner reads the whole program first, it would be killed for ever.
        heartbeat: until the next one.
        stop: from asking a screen to end until it is killed.
        back_off: before the restart after the first failure, the second, …; the last one repeats.
        healthy: of life without failure, after which the back-off begins anew, and of showing what
            visitors are to see, after which a version of the program is healthy.
        display: for a display that has gone, from the end of the screen that lost it.
        find_display: between two screens that look for it.
        crash_loop: in which `CRASHES` failures of the screen lead to safe mode.
    """

    start: float = 60
    heartbeat: float = 10
    stop: float = 5
    back_off: tuple[float, ...] = (0, 1, 2, 4, 8, 16, 30)
    healthy: float = 60
    display: float = 30
    find_display: float = 1
    crash_loop: float = 120


MAX_START_FACTOR = 8
"""How many times `Timeouts.start` a start may take after some that were too slow."""

CRASHES = 3
"""So many failures within `Timeouts.crash_loop` are a crash loop."""


def supervise(
    command: Sequence[str],
    timeouts: Timeouts | None = None,
    beside: Sequence[str] = (),
    staff: Sequence[str] = (),
    on_healthy: Callable[[], None] | None = None,
    safe_mode: Sequence[str] = (),
    record: Path | None = None,
    ends_for: Callable[[], bool] = lambda: False,
) -> int:
    """Run the screen until it ends by itself with code 0 or we are asked to end; return our code.

    A screen that fails before its first heartbeat with a code for staff ends the supervisor with
    that code: a restart would not help. In every other case the screen is restarted. `END_SIGNALS`
    stop it, and so does closing its console. For the main thread only.

    A display that has gone is no failure of the screen: it is looked for. One that does not come
    back ends the supervisor as not ready: its session is over, and the next one starts a kiosk of
    its own.

    `beside` is a second command, kept running from the screen's first heartbeat on; it starts anew
    with a screen that staff start again. `staff` is the command of staff mode: it runs when the
    screen asks for it, and outlives a screen that fails.

    `on_healthy` is given where a launcher has started us: it is called once the screen has shown
    for a while what visitors are to see, and we end with the launcher.

    `safe_mode` is the command of a screen that does without what may be at fault. It takes the
    place of `command` in a crash loop, until we end, staff start the screen again, or there is a
    new release.

    `record` is the file in which is noted how the run is doing.

    `ends_for` tells whether something waits for which everything has to end: asked when staff start
    the screen again, it has us return `RESTART_WANTED`.

    Raises:
        OSError: the command itself cannot be started.
    """
    supervisor = _Supervisor(
        command,
        timeouts or Timeouts(),
        beside,
        staff,
        on_healthy,
        safe_mode,
        RunRecorder(record),
        ends_for,
    )
    if on_healthy:
        on_launcher_gone(supervisor.stop)
    with supervisor.listening_to_signals():
        return supervisor.run()


class _Supervisor:
    def __init__(
        self,
        command: Sequence[str],
        timeouts: Timeouts,
        beside: Sequence[str],
        staff: Sequence[str],
        on_healthy: Callable[[], None] | None,
        safe_mode: Sequence[str],
        recorder: RunRecorder,
        ends_for: Callable[[], bool],
    ) -> None:
        self._normal, self._safe_mode = command, safe_mode
        self._command = command
        self._crashes: deque[float] = deque(maxlen=CRASHES)
        self._timeouts = timeouts
        self._beside = beside
        self._companion = self._new_companion()
        self._screen: ScreenProcess | None = None
        self._staff = StaffProcess(
            staff, timeouts.start, timeouts.heartbeat, timeouts.stop, self._tell_screen
        )
        self._on_healthy = on_healthy
        self._recorder = recorder
        self._ends_for = ends_for
        self._last_picture = LastPicture()
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._stopping = False
        self._start_timeout = timeouts.start

    @contextmanager
    def listening_to_signals(self) -> Iterator[None]:
        before = {number: signal.signal(number, lambda *_: self.stop()) for number in END_SIGNALS}
        on_console_closed(self.stop)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def stop(self) -> None:
        """End; from any thread."""
        self._stopping = True
        self._events.put("stop")

    def run(self) -> int:
        try:
            return self._run()
        finally:
            self._recorder.end()
            self._last_picture.close()
            self._staff.end()
            self._companion.stop()

    def _run(self) -> int:
        failures, ever_alive = 0, False
        display_gone: float | None = None
        while True:
            self._events = queue.SimpleQueue()
            self._recorder.screen_starts(safe_mode=self._command is self._safe_mode)
            with ScreenProcess(
                self._command,
                self._events,
                self._timeouts.stop,
                self._staff.open,
                self._last_picture.connect(),
            ) as screen:
                self._screen = screen
                lived = self._watch(screen)
            if self._stopping or screen.code == 0:
                return 0
            if screen.code == RESTART_WANTED:
                log.info("staff have the screen started again")
                if self._ends_for():
                    return RESTART_WANTED
                self._leave_safe_mode()
                self._companion.stop()  # it has read the settings as the screen had
                self._companion = self._new_companion()
                continue
            ever_alive = ever_alive or lived is not None
            if not ever_alive and screen.code in CODES_FOR_STAFF:
                return screen.code
            if screen.code == NO_DISPLAY:
                if display_gone is None or lived is not None:
                    display_gone = time.monotonic()
                if not ever_alive or time.monotonic() - display_gone >= self._timeouts.display:
                    return UnavailableError.exit_code
                pause = self._timeouts.find_display
                log.warning("the display has gone; the screen looks for it in %g s", pause)
                if self._stopped_within(pause):
                    return 0
                continue
            display_gone = None
            self._note_crash(screen.code)
            if lived is not None and lived >= self._timeouts.healthy:
                failures = 0
            pause = self._timeouts.back_off[min(failures, len(self._timeouts.back_off) - 1)]
            failures += 1
            log.warning("the screen ended with code %d; restart in %g s", screen.code, pause)
            if self._stopped_within(pause):
                return 0

    def _new_companion(self) -> KeptProcess:
        pause, stop = self._timeouts.back_off[-1], self._timeouts.stop
        return KeptProcess(self._beside, pause, stop, as_tree=True)

    def _tell_screen(self, line: str) -> None:
        """From any thread."""
        if self._screen:
            self._screen.tell(line)

    def _note_crash(self, code: int) -> None:
        """Enter safe mode in a crash loop; leave it for a new release."""
        if code == RELEASE_FOUND:
            self._leave_safe_mode()
            return
        now = time.monotonic()
        self._crashes.append(now)
        looping = (
            len(self._crashes) == CRASHES and now - self._crashes[0] <= self._timeouts.crash_loop
        )
        if looping and self._safe_mode and self._command is not self._safe_mode:
            log.error("the screen failed %d times: it starts in safe mode", CRASHES)
            self._command = self._safe_mode

    def _leave_safe_mode(self) -> None:
        self._command = self._normal
        self._crashes.clear()

    def _watch(self, screen: ScreenProcess) -> float | None:
        """Wait until the screen ends, hangs or must end; return how many seconds it was alive."""
        first: float | None = None
        showing: float | None = None
        timeout = self._start_timeout
        while not self._stopping:
            event = self._next_event(timeout)
            if event is None:
                log.error("no heartbeat for %g s: the screen hangs and is killed", timeout)
                screen.kill()
                if first is None:
                    longest = MAX_START_FACTOR * self._timeouts.start
                    self._start_timeout = min(2 * timeout, longest)
            if event == "showing":
                showing = showing or time.monotonic()
                continue
            if event == "film restarted":
                self._recorder.film_worker_restarts()
                continue
            if event != "alive":
                break
            self._recorder.screen_beats()
            if showing and time.monotonic() - showing >= self._timeouts.healthy:
                self._report_health()
            timeout = self._timeouts.heartbeat
            if first is None:
                first = time.monotonic()
                self._start_timeout = self._timeouts.start
                report_ready()
            else:  # the first beat may come before the first frame
                self._last_picture.screen_is_there()
            if self._beside:
                self._companion.start()
        return None if first is None else time.monotonic() - first

    def _report_health(self) -> None:
        """Once; where the disk fails, the launcher tries this version again."""
        report, self._on_healthy = self._on_healthy, None
        if report:
            try:
                report()
            except OSError as error:
                log.error("health cannot be reported: %s", error)  # noqa: TRY400

    def _stopped_within(self, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while not self._stopping and (left := until - time.monotonic()) > 0:
            self._next_event(left)
        return self._stopping

    def _next_event(self, seconds: float) -> Event | None:
        """The next event, None where there is none for so long; the service manager hears meanwhile
        that we wait for the screen and do not hang ourselves."""
        until = time.monotonic() + seconds
        while True:
            report_alive()
            left = until - time.monotonic()
            try:
                return self._events.get(timeout=max(0.0, min(left, _REPORT_SECONDS)))
            except queue.Empty:
                if left <= _REPORT_SECONDS:
                    return None
