"""Switches the panel off and on: by the system where it can, and by a command of the settings.

In a thread of its own, since panels and serial lines take their time.
"""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.durable import write_durably
from kiosk.core.files.os_errors import explain
from kiosk.core.process.process_tree import ProcessTree
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.core.settings.settings import ScreenSettings
from kiosk.ui.window.display_power import DisplayPower

log = logging.getLogger("kiosk.panel")

COMMAND_SECONDS = 10.0
AGAIN_SECONDS = 60.0
"""So often the panel is brought back to what it should be: a mouse that moves wakes it too, another
program may set the screen saver anew, and a command may have failed."""
CLOSE_SECONDS = 3.0
FIRST_SECONDS = 1.0
"""After which it is switched first: what that loads would delay the first frame."""


class PanelSwitch:
    """Begins with a panel that is on, and leaves one that is on."""

    def __init__(
        self,
        find_display: Callable[[], DisplayPower | None],
        settings: ScreenSettings,
        trouble: Path,
    ) -> None:
        """`find_display` is called in the thread of the switch; None stands for a system that has
        none. Why the panel cannot be switched stands in the file `trouble`, for the doctor."""
        self._find_display = find_display
        self._display: DisplayPower | None = None
        self._commands = {True: settings.panel_on_command, False: settings.panel_off_command}
        self._trouble_file = trouble
        self._troubles: dict[bool, str] = {}
        self._commanded: bool | None = None
        self._on = True
        self._closed = False
        self._changed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="panel", daemon=True)
        self._thread.start()

    def switch(self, on: bool) -> None:
        """Switch the panel soon; from any thread."""
        self._on = on
        self._changed.set()

    def close(self) -> None:
        """Switch the panel on, for whoever comes next."""
        self._closed = True
        self.switch(True)
        self._thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        is_on = False
        try:
            self._changed.wait(FIRST_SECONDS)
            self._display = self._find_display()
            while not (self._closed and is_on):
                is_on = self._on
                self._bring_to(is_on)
                if not self._closed:
                    self._changed.wait(AGAIN_SECONDS)
                self._changed.clear()
        except Exception as error:  # noqa: BLE001 - it is reported
            report_unexpected_error(error)
        finally:
            if self._display:
                self._display.close()

    def _bring_to(self, on: bool) -> None:
        troubles = []
        for step in (self._switch_display, self._carry_out):
            try:
                step(on)
            except KioskError as error:
                troubles.append(str(error))
        self._tell(on, " ".join(troubles))

    def _switch_display(self, on: bool) -> None:
        if self._display and on:
            self._display.on()
        elif self._display and self._display.off():
            return
        elif not on and not self._commands[False]:
            raise UnavailableError(
                "This system has no switch for the panel, which stays lit and shows black. "
                "Set screen.panel_off_command and screen.panel_on_command."
            )

    def _carry_out(self, on: bool) -> None:
        """Run the command once; one that has failed is run again the next time."""
        if on is self._commanded:
            return
        self._commanded = None
        if self._commands[on]:
            run_panel_command(self._commands[on])
        self._commanded = on

    def _tell(self, on: bool, trouble: str) -> None:
        """Once for each trouble, not once a minute. What is wrong with switching off is not right
        again because the panel has been switched on."""
        if trouble == self._troubles.get(on):
            return
        if trouble:
            log.warning("the panel cannot be switched %s: %s", "on" if on else "off", trouble)
        elif self._troubles.get(on):
            log.info("the panel can be switched %s again", "on" if on else "off")
        self._troubles[on] = trouble
        told = "\n".join(filter(None, self._troubles.values()))
        try:
            if told:
                write_durably(self._trouble_file, f"{told}\n".encode())
            else:
                self._trouble_file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("this is not noted for the doctor: %s", error)


def run_panel_command(command: Sequence[str]) -> None:
    """Run a command of the settings, without a shell, for ten seconds at most.

    Raises:
        UnavailableError: it cannot be started, takes too long, or ends with another code than 0.
    """
    name = command[0]
    try:
        process = ProcessTree(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    except OSError as error:
        raise UnavailableError(f"{name} cannot be started: {explain(error)}") from error
    try:
        code = process.wait(COMMAND_SECONDS)
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(f"{name} has not ended in {COMMAND_SECONDS:.0f} s.") from error
    finally:
        process.kill_all()
        process.wait()
    if code:
        raise UnavailableError(f"{name} has ended with code {code}.")
