"""Works around a leak of PySide 6.11: the Python object of an item that QML has made is kept for
good, with all its attributes (docs/adr/0029; tests/ui/test_item_leak.py shows it).
"""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtQuick import QQuickItem


def drop_signals(item: QQuickItem) -> None:
    """Drop an item's signals, some 50 of 200 bytes each; they are recreated on access."""
    held = vars(item)
    for name in [name for name, value in held.items() if isinstance(value, SignalInstance)]:
        del held[name]
