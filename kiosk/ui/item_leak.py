"""What is left of an item that QML has made from a class of ours, once the item is gone.

PySide keeps its Python object for good (docs/adr/0029), with all its attributes.
"""

from __future__ import annotations

from PySide6.QtCore import SignalInstance
from PySide6.QtQuick import QQuickItem


def drop_signals(item: QQuickItem) -> None:
    """Let go of an item's signals, some 50 of 200 bytes; what asks for one gets it anew."""
    held = vars(item)
    for name in [name for name, value in held.items() if isinstance(value, SignalInstance)]:
        del held[name]
