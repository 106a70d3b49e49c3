"""The messages of Qt, in our log: all but false warnings, which would hide the others.

One of them ends the process: that the display has gone.
"""

from __future__ import annotations

import logging
import os
import re

from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk.core.process.heartbeat import NO_DISPLAY

log = logging.getLogger("kiosk.qt")

FALSE_WARNING = re.compile(
    # Qt 6.11 on Wayland: a keyboard in the program's own window works (tests/e2e/test_wayland.py
    # writes with it).
    r"qtvirtualkeyboard currently is not supported at client-side.*"
    # Qt's animation clock stops twice when the last animation left is a pause that just ended.
    r"|QUnifiedTimer::stopAnimationDriver: driver is not running"
    # A view that makes a row ahead of those that are seen gives it up, by its number, when the
    # rows have been replaced already.
    r"|DelegateModel::cancel: index out range \d+ \d+",
    re.DOTALL,
)

DISPLAY_GONE = re.compile(r"The (X11|Wayland) connection broke\b.*", re.DOTALL)
"""After which Qt ends the process with code 1, as a bug of ours would."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log a message; what `qInstallMessageHandler` takes. Where the display has gone, end with
    `NO_DISPLAY`: it is no fault of this process."""
    if FALSE_WARNING.fullmatch(message):
        return
    where = f" ({context.file}:{context.line})" if context.file else ""
    log.log(_LEVELS[kind], "%s%s", message, where)
    if DISPLAY_GONE.fullmatch(message):
        os._exit(NO_DISPLAY)
