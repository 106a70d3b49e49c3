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
from kiosk.doctor.windows_settings import (
    MACHINE,
    USER,
    missing_settings,
    read_settings_table,
)

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

    def is_administrator() -> bool:
        return bool(ctypes.windll.shell32.IsUserAnAdmin())

    HIVES = {MACHINE: winreg.HKEY_LOCAL_MACHINE, USER: winreg.HKEY_CURRENT_USER}

    def read_registry(kind: str, key: str, name: str) -> object:
        """A value of the registry, of the PC or of the account that runs this; None without it."""
        try:
            with winreg.OpenKey(HIVES[kind], key) as opened:
                return winreg.QueryValueEx(opened, name)[0]
        except FileNotFoundError:
            return None

    def _windows_settings() -> Iterator[Finding]:
        """An administrator has other settings than the kiosk's account; those of the PC are the
        same for both."""
        kinds = {MACHINE} if is_administrator() else {MACHINE, USER}
        missing = list(missing_settings(read_settings_table(), read_registry, kinds))
        if missing:
            yield found(Problem.WINDOWS_SETTINGS_MISSING, settings=", ".join(missing))

    MEASURES: tuple[Measure, ...] = (_an_ordinary_user, _windows_settings)
else:

    def is_administrator() -> bool:
        return os.geteuid() == 0

    MEASURES: tuple[Measure, ...] = (_an_ordinary_user, _no_desktop, _no_consoles)
