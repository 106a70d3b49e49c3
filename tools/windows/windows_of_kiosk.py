"""Runs in Windows: lists the windows that stay above all others, or, with `log-off`, tells every
window that the user logs off, as Windows itself does."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import win32con
    import win32gui

    def visible_windows() -> list[int]:
        found: list[int] = []

        def look(window: int, _: object) -> None:
            if win32gui.IsWindowVisible(window):
                found.append(window)

        win32gui.EnumWindows(look, None)
        return found

    for window in visible_windows():
        if sys.argv[1:] == ["log-off"]:
            win32gui.SendMessage(window, win32con.WM_QUERYENDSESSION, 0, 0)
            win32gui.SendMessage(window, win32con.WM_ENDSESSION, 1, 0)
        elif win32gui.GetWindowLong(window, win32con.GWL_EXSTYLE) & win32con.WS_EX_TOPMOST:
            print(f"on top: {win32gui.GetClassName(window)} {win32gui.GetWindowRect(window)}")
