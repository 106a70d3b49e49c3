"""Checks whether visitors can leave the kiosk: a list of measures, to be extended.

What a program itself cannot prevent is a matter of the system's settings; each measure says
whether it applies to this PC, and whether it is missing.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kiosk.doctor.context import Context
from kiosk.doctor.findings import Finding, Result, found
from kiosk.doctor.problems import Problem

X_SETTINGS = ("/etc/X11/xorg.conf", "/etc/X11/xorg.conf.d")
DONT_SWITCH = re.compile(r'^\s*Option\s+"DontVTSwitch"\s+"?(on|true|yes|1)"?', re.I | re.M)

Measure = Callable[[], Iterator[Finding]]


def check_lock_down(_context: Context) -> Result:
    """Which measures are missing on this PC."""
    return Result(findings=tuple(finding for measure in MEASURES for finding in measure()))


def _an_ordinary_user() -> Iterator[Finding]:
    if is_administrator():
        yield found(Problem.RUNS_AS_ADMINISTRATOR)


def _no_desktop() -> Iterator[Finding]:
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
    if sys.platform == "linux" and desktop:
        yield found(Problem.DESKTOP_IN_REACH, desktop=desktop)


def _no_consoles() -> Iterator[Finding]:
    """Ctrl+Alt+F2 opens a console from a screen of Xorg."""
    on_x = "DISPLAY" in os.environ and "WAYLAND_DISPLAY" not in os.environ
    if sys.platform == "linux" and on_x and not consoles_are_closed(map(Path, X_SETTINGS)):
        yield found(Problem.CONSOLES_IN_REACH)


def consoles_are_closed(places: Iterable[Path]) -> bool:
    """Whether a file of Xorg's settings has the option DontVTSwitch."""
    for place in places:
        for file in sorted(place.glob("*.conf")) if place.is_dir() else [place]:
            try:
                text = file.read_text("utf-8", "replace")
            except OSError:
                continue
            if DONT_SWITCH.search(text):
                return True
    return False


if sys.platform == "win32":
    import ctypes
    import winreg

    EDGE_POLICY = r"SOFTWARE\Policies\Microsoft\Windows\EdgeUI"

    def is_administrator() -> bool:
        return bool(ctypes.windll.shell32.IsUserAnAdmin())

    def _no_edge_swipe() -> Iterator[Finding]:
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, EDGE_POLICY) as key:
                allowed, _ = winreg.QueryValueEx(key, "AllowEdgeSwipe")
        except FileNotFoundError:
            allowed = 1
        if allowed:
            yield found(Problem.EDGE_SWIPE)

    MEASURES: tuple[Measure, ...] = (_an_ordinary_user, _no_edge_swipe)
else:

    def is_administrator() -> bool:
        return os.geteuid() == 0

    MEASURES: tuple[Measure, ...] = (_an_ordinary_user, _no_desktop, _no_consoles)
