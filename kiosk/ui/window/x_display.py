"""The power of an X display: DPMS, and the screen saver of the server.

Nobody else is to darken the panel: X does it after ten minutes, unless it is told otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from Xlib import X
from Xlib.display import Display
from Xlib.error import ConnectionClosedError, DisplayError, XError
from Xlib.ext import dpms, screensaver

from kiosk.core.errors import UnavailableError


class XDisplay:
    """A `DisplayPower` with a connection of its own, for one thread."""

    def __init__(self, name: str | None = None) -> None:
        """`name` as in DISPLAY, which it stands for."""
        self._name = name
        self._display: Display | None = None

    def on(self) -> None:
        """Wake the display; neither DPMS nor the screen saver darkens it from now on.

        Raises:
            UnavailableError: the X server does not answer.
        """
        with self._connection() as display:
            display.set_screen_saver(0, 0, X.DefaultBlanking, X.DefaultExposures)
            display.force_screen_saver(X.ScreenSaverReset)
            if display.has_extension(dpms.extname):
                dpms.enable(display)
                dpms.set_timeouts(display, 0, 0, 0)
                dpms.force_level(display, dpms.DPMSModeOn)

    def off(self) -> bool:
        """Switch the display off until `on`, or until X hears of an input.

        Raises:
            UnavailableError: the X server does not answer.
        """
        with self._connection() as display:
            if not display.has_extension(dpms.extname):
                return False
            dpms.enable(display)
            dpms.set_timeouts(display, 0, 0, 0)
            dpms.force_level(display, dpms.DPMSModeOff)
            return True

    def darkens_after(self) -> int:
        """Seconds without input until DPMS or the screen saver darkens the display; 0 for never.

        Raises:
            UnavailableError: the X server does not answer.
        """
        with self._connection() as display:
            waits = [display.get_screen_saver().timeout]
            if display.has_extension(dpms.extname) and dpms.info(display).state:
                set_to = dpms.get_timeouts(display)
                waits += [set_to.standby_timeout, set_to.suspend_timeout, set_to.off_timeout]
            return min((wait for wait in waits if wait), default=0)

    def has_screen_saver(self) -> bool:
        """Whether a program has put itself in the place of the server's own screen saver.

        Raises:
            UnavailableError: the X server does not answer.
        """
        with self._connection() as display:
            if not display.has_extension(screensaver.extname):
                return False
            info = screensaver.query_info(display.screen().root)
            return bool(info.kind == screensaver.KindExternal)

    def close(self) -> None:
        self._let_go()

    def _let_go(self) -> None:
        display, self._display = self._display, None
        if display:
            with suppress(ConnectionClosedError):
                display.close()

    @contextmanager
    def _connection(self) -> Iterator[Display]:
        try:
            self._display = self._display or Display(self._name)
            yield self._display
            self._display.sync()
        except (ConnectionClosedError, DisplayError, OSError, XError) as error:
            self._let_go()
            raise UnavailableError(f"The X server does not answer: {error}.") from error
