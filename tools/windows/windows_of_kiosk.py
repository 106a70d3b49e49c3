"""Runs in Windows: lists the windows that stay above all others; with `kill` ends their processes
as the task manager does; with `log-off` tells every window that the user logs off, as Windows does.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import win32api
    import win32con
    import win32gui
    import win32process

    KILLED = 1
    """The code that the task manager gives. Of a process that Linux kills Wine says 0."""

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
        elif not win32gui.GetWindowLong(window, win32con.GWL_EXSTYLE) & win32con.WS_EX_TOPMOST:
            continue
        elif sys.argv[1:] == ["kill"]:
            _, process = win32process.GetWindowThreadProcessId(window)
            handle = win32api.OpenProcess(win32con.PROCESS_TERMINATE, False, process)
            win32api.TerminateProcess(handle, KILLED)
        else:
            print(f"on top: {win32gui.GetClassName(window)} {win32gui.GetWindowRect(window)}")
