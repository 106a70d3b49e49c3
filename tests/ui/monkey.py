"""A monkey at the kiosk: random touches, swipes, several fingers, wheel and keys, from a seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QWheelEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

FINGERS = 10
MOST_MOVES = 8
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Back, Qt.Key.Key_Delete, Qt.Key.Key_Menu),
    *(Qt.Key.Key_A, Qt.Key.Key_M, Qt.Key.Key_Q, Qt.Key.Key_5, Qt.Key.Key_F1, Qt.Key.Key_F11),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 5,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


class Monkey:
    """Acts on `window`; `think` is called after each event and lets the window live. Without
    `keyboard` it has nothing but its hands."""

    def __init__(
        self,
        window: QQuickWindow,
        seed: int,
        think: Callable[[], None],
        *,
        keyboard: bool = True,
    ) -> None:
        self._window = window
        self._random = Random(seed)  # noqa: S311 - a monkey keeps no secrets
        self._think = think
        self._screen = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
        self._acts = (
            *(self._tap,) * 8,
            *(self._swipe,) * 4,
            *(self._grab_with_fingers,) * 2,
            *(self._press_key,) * (3 if keyboard else 0),
            self._turn_wheel,
            self._click,
        )

    def act(self) -> str:
        """Do one thing and tell its name."""
        act = self._random.choice(self._acts)
        act()
        return act.__name__.strip("_")

    def _place(self) -> QPoint:
        width, height = self._window.width(), self._window.height()
        return QPoint(self._random.randrange(width), self._random.randrange(height))

    def _tap(self) -> None:
        place = self._place()
        self._touch().press(0, place, self._window).commit()
        self._think()
        self._touch().release(0, place, self._window).commit()
        self._think()

    def _swipe(self) -> None:
        here, there = self._place(), self._place()
        self._touch().press(0, here, self._window).commit()
        moves = self._random.randint(1, MOST_MOVES)
        for step in range(1, moves + 1):
            at = here + (there - here) * step / moves
            self._touch().move(0, at, self._window).commit()
            self._think()
        self._touch().release(0, there, self._window).commit()
        self._think()

    def _grab_with_fingers(self) -> None:
        """Fingers come and go in any order; those that stay move."""
        down: dict[int, QPoint] = {}
        for _ in range(self._random.randint(4, 3 * FINGERS)):
            finger = self._random.randrange(FINGERS)
            touch = self._touch()
            for other in down:
                if other != finger:
                    touch = touch.stationary(other)
            if finger not in down:
                down[finger] = self._place()
                touch = touch.press(finger, down[finger], self._window)
            elif self._random.random() < 0.5:
                down[finger] = self._place()
                touch = touch.move(finger, down[finger], self._window)
            else:
                touch = touch.release(finger, down.pop(finger), self._window)
            touch.commit()
            self._think()
        touch = self._touch()
        for finger, place in down.items():
            touch = touch.release(finger, place, self._window)
        touch.commit()
        self._think()

    def _press_key(self) -> None:
        modifiers = self._random.choice(MODIFIERS)
        QTest.keyClick(self._window, self._random.choice(KEYS), modifiers)
        self._think()

    def _turn_wheel(self) -> None:
        place = QPointF(self._place())
        turn = QPoint(0, self._random.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            place,
            place,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self._window, event)
        self._think()

    def _click(self) -> None:
        button = self._random.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
        QTest.mouseClick(self._window, button, pos=self._place())
        self._think()

    def _touch(self) -> QTest.QTouchEventSequence:
        device: QPointingDevice = self._screen
        return QTest.touchEvent(self._window, device)
