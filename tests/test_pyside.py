"""What we rely on in PySide6 and have seen broken (docs/adr/0005)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_qt_call_that_returns_nothing_keeps_the_count_of_nothing() -> None:
    qt_object = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        qt_object.setObjectName("same")
    assert abs(sys.getrefcount(None) - before) < 100
