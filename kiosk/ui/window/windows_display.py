"""The power of the display on Windows."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes

    from kiosk.core.errors import UnavailableError

    # Names and values as in winuser.h and winbase.h.
    ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
    HWND_BROADCAST, WM_SYSCOMMAND, SC_MONITORPOWER, POWER_OFF = 0xFFFF, 0x112, 0xF170, 2
    MOUSEEVENTF_MOVE, SPI_GETSCREENSAVEACTIVE = 0x1, 0x10

    class WindowsDisplay:
        """A `DisplayPower`; what it asks for holds until the thread that calls it ends."""

        def __init__(self) -> None:
            self._is_off = False

        def on(self) -> None:
            """Wake the display; Windows neither darkens it nor goes to sleep from now on.

            Raises:
                UnavailableError: Windows refuses.
            """
            _require(ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)
            if self._is_off:  # SC_MONITORPOWER wakes nothing since Windows 8; an input does
                for step in (1, -1):
                    ctypes.windll.user32.mouse_event(MOUSEEVENTF_MOVE, 0, step, 0, 0)
            self._is_off = False

        def off(self) -> bool:
            """Switch the display off until `on` or an input; the PC itself stays awake.

            Raises:
                UnavailableError: Windows refuses.
            """
            _require(ES_SYSTEM_REQUIRED)
            post = ctypes.windll.user32.PostMessageW
            self._is_off = bool(post(HWND_BROADCAST, WM_SYSCOMMAND, SC_MONITORPOWER, POWER_OFF))
            if not self._is_off:
                raise UnavailableError(f"Windows does not switch it off: {ctypes.FormatError()}")
            return True

        def darkens_after(self) -> int:
            """Never while the kiosk runs."""
            return 0

        def has_screen_saver(self) -> bool:
            """SetThreadExecutionState does not stop one."""
            runs = ctypes.c_int()
            get = ctypes.windll.user32.SystemParametersInfoW
            get(SPI_GETSCREENSAVEACTIVE, 0, ctypes.byref(runs), 0)
            return bool(runs.value)

        def close(self) -> None:
            """Windows forgets what was asked for when the thread ends."""

    def _require(what: int) -> None:
        flags = ctypes.c_uint(ES_CONTINUOUS | what)
        if not ctypes.windll.kernel32.SetThreadExecutionState(flags):
            raise UnavailableError("Windows may switch the display off while the kiosk runs.")
