"""The messages of Qt, in our log: all but false warnings, which would hide the others."""

from __future__ import annotations

import logging
import re

from PySide6.QtCore import QMessageLogContext, QtMsgType

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

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log a message; what `qInstallMessageHandler` takes."""
    if FALSE_WARNING.fullmatch(message):
        return
    where = f" ({context.file}:{context.line})" if context.file else ""
    log.log(_LEVELS[kind], "%s%s", message, where)
