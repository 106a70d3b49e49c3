"""A hand on a window of ours in this process: it sees, touches, types and waits."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine, QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

BUTTON, SLIDER, TEXT = "QQuickAbstractButton", "QQuickSlider", "QQuickText"


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_time(self, seconds: float) -> None:
        self.now += seconds


class Hand(ABC):
    """What one can do with any window; `layer` is the item that lies on top."""

    touchscreen: QPointingDevice

    @property
    @abstractmethod
    def window(self) -> QQuickWindow: ...

    @property
    @abstractmethod
    def engine(self) -> QQmlApplicationEngine: ...

    @property
    def layer(self) -> QQuickItem:
        return self.window.contentItem()

    def items(self, kind: str = "QQuickItem") -> list[QQuickItem]:
        """Everything visible of the top layer, from back to front."""
        return [it for it in visible_below(self.layer) if it.inherits(kind)]

    def item(self, name: str) -> QQuickItem:
        found = [it for it in self.items() if it.objectName() == name]
        assert len(found) == 1, f"{len(found)} visible items {name!r}"
        return found[0]

    def has(self, name: str) -> bool:
        return any(it.objectName() == name for it in self.items())

    def names(self, prefix: str) -> list[str]:
        """Object names beginning so, in the order in which they stand on the screen."""
        found = [it for it in self.items() if it.objectName().startswith(prefix)]
        places = sorted(
            (self.rect(it).top(), self.rect(it).left(), it.objectName()) for it in found
        )
        return [name for _, _, name in places]

    def texts(self) -> list[str]:
        return [str(it.property("text")) for it in self.items(TEXT) if it.property("text")]

    def rect(self, item: QQuickItem) -> QRectF:
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    @property
    def focused(self) -> str:
        item = self.window.activeFocusItem()
        return item.objectName() if item else ""

    # Doing

    def click(self, name: str) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=self._middle(name))
        self.settle()

    def click_at(self, point: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=point)
        self.settle()

    def touch(self, name: str) -> None:
        self.touch_at(self._middle(name))

    def touch_at(self, point: QPoint) -> None:
        QTest.touchEvent(self.window, self.touchscreen).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.touchscreen).release(0, point, self.window).commit()
        self.settle()

    def touch_key(self, letter: str) -> None:
        """A key of the keyboard on the screen."""
        shown = visible_below(self.window.contentItem())
        (key,) = (it for it in shown if it.property("keyType") and it.property("text") == letter)
        self.touch_at(self.rect(key).center().toPoint())

    def swipe(self, name: str, across: int, down: int = 0) -> None:
        """Draw a finger over an item, quickly and by so many pixels, and let go."""
        start, steps = self._middle(name), 8
        start -= QPoint(across // 2, down // 2)
        QTest.touchEvent(self.window, self.touchscreen).press(0, start, self.window).commit()
        for step in range(1, steps + 1):
            here = start + QPoint(across * step // steps, down * step // steps)
            QTest.touchEvent(self.window, self.touchscreen).move(0, here, self.window).commit()
            self.wait(0.012)
        QTest.touchEvent(self.window, self.touchscreen).release(0, here, self.window).commit()
        self.settle()

    def pinch(self, name: str, apart: tuple[int, int], drawn: int = 0, steps: int = 12) -> None:
        """Put a finger down left of the middle of an item, draw it `drawn` pixels to the left, put
        down another `apart[0]` pixels to its right, and move both until they are `apart[1]`."""
        touch = QTest.touchEvent(self.window, self.touchscreen, False)
        middle = self._middle(name)
        one = middle - QPoint(apart[0] // 2 - drawn, 0)
        touch.press(0, one, self.window).commit()
        for _ in range(drawn // 12):
            one -= QPoint(12, 0)
            touch.move(0, one, self.window).commit()
            self.wait(0.012)
        touch.stationary(0).press(1, one + QPoint(apart[0], 0), self.window).commit()
        centre = one + QPoint(apart[0] // 2, 0)
        for step in range(1, steps + 1):
            half = QPoint((apart[0] + (apart[1] - apart[0]) * step // steps) // 2, 0)
            touch.move(0, centre - half, self.window).move(1, centre + half, self.window).commit()
            self.wait(0.012)
        touch.release(0, centre - half, self.window).release(1, centre + half, self.window).commit()
        self.settle()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window, key)
        self.settle()

    def write(self, text: str) -> None:
        """What an input method, a keyboard on the screen too, puts into the focused field."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.window.activeFocusItem(), event)
        self.settle()

    def compose(self, text: str) -> None:
        """What an input method is still composing in the focused field."""
        event = QInputMethodEvent(text, [])
        QCoreApplication.sendEvent(self.window.activeFocusItem(), event)
        self.settle()

    def _middle(self, name: str) -> QPoint:
        item = self.item(name)
        point = self.rect(item).center()
        assert QRectF(0, 0, self.window.width(), self.window.height()).contains(point), name
        return QPointF(point).toPoint()

    # Waiting

    def settle(self) -> None:
        """Let everything happen that is about to, and be laid out."""
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
            delete_what_is_due()
        until(lambda: self.engine.incubationController().incubatingObjectCount() == 0)
        self.window.grabWindow()

    def wait(self, seconds: float) -> None:
        wait(seconds)

    def until(self, true: Callable[[], bool]) -> None:
        until(true)


def wait(seconds: float) -> None:
    """Let the event loop run."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)


def until(true: Callable[[], bool], seconds: float = 20) -> None:
    """Let the event loop run until something is so; a busy machine is no fault of the code."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        wait(0.01)


def visible_below(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from visible_below(child)


def delete_what_is_due() -> None:
    """What a test itself has let go of; an event loop that runs would do so by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def all_below(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from all_below(child)


def is_loading(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and bool(ask(item, "status === Image.Loading ? 1 : 0"))


def ask(item: QQuickItem, expression: str) -> int:
    """What QML says of an item; Python cannot read the types that are QML's own."""
    context = QQmlEngine.contextForObject(item)
    return int(QQmlExpression(context, item, expression).evaluate()[0])
