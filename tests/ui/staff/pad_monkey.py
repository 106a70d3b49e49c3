"""A monkey that knows how staff come in: the gesture, the keys, the pad, and many PINs to try."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.core.tap_gesture import TAPS
from kiosk.ui.staff.sign_in.gesture import CORNER, KEYS
from tests.ui.hand import visible_below
from tests.ui.monkey import Monkey

GUESSES = ("123456", "000000", "111111", "888888", "20190720", "147258", "520131", "112233")
"""What people try first; otherwise any digits."""
CODE_DIGITS = 16
WRITTEN = {"padCode", "padName"}


class PadMonkey(Monkey):
    """`guesses` are tried half of the time."""

    def __init__(
        self,
        window: QQuickWindow,
        seed: int,
        think: Callable[[], None],
        guesses: Sequence[str] = GUESSES,
    ) -> None:
        super().__init__(window, seed, think)
        self._guesses = guesses
        self._acts = (
            *self._acts,
            *(self._make_gesture,) * 2,
            self._press_staff_keys,
            *(self._touch_pad,) * 8,
            *(self._guess,) * 3,
        )

    def _make_gesture(self) -> None:
        scale = min(self._window.width(), self._window.height()) / 1080
        for _ in range(TAPS):
            side = int(CORNER * scale)
            self._touch_at(QPoint(self._random.randrange(side), self._random.randrange(side)))

    def _press_staff_keys(self) -> None:
        QTest.keyClick(self._window, *KEYS)
        self._think()

    def _touch_pad(self) -> None:
        """Anything of the pad; into a field something is written."""
        there = self._pad()
        if there:
            self._touch_item(self._random.choice(there))
            field = self._window.activeFocusItem()
            if field and field.objectName() in WRITTEN:
                event = QInputMethodEvent()
                event.setCommitString(self._digits(CODE_DIGITS))
                QCoreApplication.sendEvent(field, event)
                self._think()

    def _guess(self) -> None:
        """A PIN on the keys of the pad, or on a keyboard."""
        known = self._random.random() < 0.5
        digits = self._random.choice(self._guesses) if known else self._digits(6)
        keys = {item.objectName(): item for item in self._pad()}
        by_hand = self._random.random() < 0.5
        for digit in digits:
            if not by_hand:
                QTest.keyClick(self._window, Qt.Key(ord(digit)))
                self._think()
            elif f"padKey-{digit}" in keys:
                self._touch_item(keys[f"padKey-{digit}"])
        if by_hand and "padEnter" in keys:
            self._touch_item(keys["padEnter"])
        else:
            QTest.keyClick(self._window, Qt.Key.Key_Return)
            self._think()

    def _digits(self, count: int) -> str:
        return "".join(self._random.choice("0123456789") for _ in range(count))

    def _pad(self) -> list[QQuickItem]:
        shown = visible_below(self._window.contentItem())
        return [item for item in shown if item.objectName().startswith("pad")]

    def _touch_item(self, item: QQuickItem) -> None:
        self._touch_at(item.mapToScene(item.boundingRect().center()).toPoint())

    def _touch_at(self, place: QPoint) -> None:
        self._touch().press(0, place, self._window).commit()
        self._think()
        self._touch().release(0, place, self._window).commit()
        self._think()
