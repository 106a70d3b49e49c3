"""The visitors' page of what the form holds, as a picture that follows every letter."""

from __future__ import annotations

import logging

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.errors import ContentRejectedError
from kiosk.core.screen_size import ScreenSize
from kiosk.editorial.drafts import Draft
from kiosk.ui.preview.messages import Answer, Drag, Nothing, Picture, Refresh, Show, Wheel, Wish
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.preview.process import PreviewProcess

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

WIDE, UPRIGHT = ScreenSize(1920, 1080), ScreenSize(1080, 1920)
"""The screens of visitors."""

KEPT_MS = 60_000
"""How long the process is kept after it was needed: it takes two seconds to start."""


@QmlElement
@QmlUncreatable("there is one preview")
class PreviewViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`state` is "" while the picture shows the form, "starting", "no-page", "incomplete" or
    "failed". One wish is under way at a time, and the next one is for the newest letter."""

    changed = Signal()
    pictureChanged = Signal()

    def __init__(
        self, form: FormViewModel, process: PreviewProcess, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._process = process
        process.setParent(self)
        self._open = False
        self._upright = self._large_text = False
        self._room = (0, 0)
        self._state = ""
        self._told = ""
        self._picture = QImage()
        self._number = 0
        self._asked: tuple[object, ...] | None = None
        """What the picture under way, or the last one, is of."""
        self._waiting = False
        self._kept = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._kept.timeout.connect(self._end)
        form.changed.connect(self._look)
        process.answered.connect(self._hear)
        process.failed.connect(self._fail)

    @Slot(bool)
    def setOpen(self, on: bool) -> None:
        """Somebody wants to see it, or no longer."""
        self._open = on
        if on and self._state == "failed":
            self._forget("")
        self.changed.emit()
        self._look()

    @Slot(bool)
    def setUpright(self, on: bool) -> None:
        self._upright = on
        self.changed.emit()
        self._look()

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        self._large_text = on
        self.changed.emit()
        self._look()

    @Slot(int, int)
    def setRoom(self, width: int, height: int) -> None:
        """So many pixels of the screen there are for the picture."""
        self._room = (width, height)
        self._look()

    @Slot(str, float, float)
    def drag(self, phase: str, x: float, y: float) -> None:
        """A finger goes over the picture, from 0 to 1 across it."""
        self._pass_on(Drag(phase, x, y))

    @Slot(float, float, int)
    def turnWheel(self, x: float, y: float, angle: int) -> None:
        self._pass_on(Wheel(x, y, angle))

    @Slot()
    def tryAgain(self) -> None:
        self._forget("")
        self._look()

    @Slot(object)
    def refresh(self, _touched: object) -> None:
        """The library has changed, by whomever."""
        self._pass_on(Refresh())

    def close(self) -> None:
        """End the process for good."""
        self._open = False
        self._kept.stop()
        self._process.close()

    @property
    def process_id(self) -> int:
        """Of the process that draws; 0 while there is none."""
        return self._process.pid

    @property
    def is_drawing(self) -> bool:
        """Whether a picture is under way, or will be when there is a form."""
        return self._waiting or (self._asked is None and self._state != "failed")

    def image(self) -> QImage:
        """The picture to be drawn; null where there is none."""
        return self._picture

    def _pass_on(self, wish: Wish) -> None:
        if self._process.pid and self._state != "failed":
            self._process.send(wish)

    @Slot()
    def _look(self) -> None:
        """Wish for the picture of what is typed, unless it is there or under way."""
        draft = self._form.draft
        if draft is None or not self._open:
            if self._process.pid and not self._kept.isActive():
                self._kept.start()
            return
        self._kept.stop()
        wanted = (draft, self._form.property("language"), *self._shape())
        if self._waiting or self._state == "failed" or wanted == self._asked:
            return
        if 0 in self._room:
            return
        if self._asked is None or not self._is_same_thing(self._asked[0], draft):
            self._show_nothing("starting")
        self._asked = wanted
        self._wish(draft)

    def _wish(self, draft: Draft) -> None:
        self._number += 1
        size = UPRIGHT if self._upright else WIDE
        width, height = self._fitting(size)
        language = str(self._form.property("language"))
        looks = (language, self._large_text, size.width, size.height, width, height)
        self._waiting = True  # before: a process that cannot be started fails at once
        try:
            self._process.send(Show(self._number, draft.to_json(), *looks))
        except ContentRejectedError as error:  # half of an emoji, until its other half is typed
            log.info("not in the preview: %s", error)
            self._waiting = False

    def _shape(self) -> tuple[object, ...]:
        return self._upright, self._large_text, self._room

    def _fitting(self, size: ScreenSize) -> tuple[int, int]:
        """As large as there is room for, and not larger than the visitors' screen."""
        scale = min(self._room[0] / size.width, self._room[1] / size.height, 1)
        return max(1, round(size.width * scale)), max(1, round(size.height * scale))

    @staticmethod
    def _is_same_thing(before: object, draft: Draft) -> bool:
        return isinstance(before, Draft) and before.reference == draft.reference

    @Slot(object, object)
    def _hear(self, answer: Answer, image: QImage | None) -> None:
        if answer.number != self._number:
            return
        self._waiting = False
        if isinstance(answer, Nothing):
            self._show_nothing(answer.why)
        else:
            self._show(answer, image)
        self._look()

    def _show(self, answer: Picture, image: QImage | None) -> None:
        self._picture = image or QImage()
        self.pictureChanged.emit()
        if (self._state, self._told) != ("", answer.told):
            self._state, self._told = "", answer.told
            self.changed.emit()

    def _show_nothing(self, state: str) -> None:
        self._picture, self._state, self._told = QImage(), state, ""
        self.pictureChanged.emit()
        self.changed.emit()

    def _forget(self, state: str) -> None:
        self._asked, self._waiting = None, False
        self._show_nothing(state)

    @Slot()
    def _fail(self) -> None:
        self._forget("failed")

    @Slot()
    def _end(self) -> None:
        self._process.close()
        self._forget("")

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def upright(self) -> bool:
        return self._upright

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        return self._large_text

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(str, notify=changed)
    def told(self) -> str:
        """The text of the page, line by line."""
        return self._told
