"""What is wrong with how a page looks, found by walking over its items. Judges no taste."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

import kiosk.ui
from tests.ui.hall_window import BUTTON, FIELDS, SLIDER, TEXT, HallWindow, ask

FLICKABLE, RECTANGLE = "QQuickFlickable", "QQuickRectangle"
SLACK = 1.5
"""Pixels that rounding may cost."""

REACH = 0.4
"""Above this share of the screen nothing is to be touched from a wheelchair."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""

I18N = Path(kiosk.ui.__file__).parent / "i18n"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the screen: where it is, and where of that it can be seen."""

    item: QQuickItem
    whole: QRectF
    seen: QRectF
    frames: tuple[QQuickItem, ...]
    """The items above it, the nearest first, up to the next one that scrolls."""

    def __str__(self) -> str:
        name = self.item.objectName() or type(self.item).__name__
        text = str(self.item.property("text") or "")
        place = f"{self.whole.x():.0f},{self.whole.y():.0f}"
        return f"{name} “{text[:24]}” {self.whole.width():.0f}x{self.whole.height():.0f} at {place}"


def complaints(hall: HallWindow) -> list[str]:
    """Everything that is wrong with what lies on top; empty when all is well."""
    window = _window(hall)
    marks = marks_of(hall)
    texts = [mark for mark in marks if mark.item.inherits(TEXT)]
    targets = [mark for mark in marks if _is_target(mark.item)]
    return [
        *(complaint for mark in texts for complaint in _text_faults(hall, mark)),
        *(complaint for mark in targets for complaint in _target_faults(hall, mark, window)),
        *_collisions(hall, texts, targets),
    ]


def marks_of(hall: HallWindow) -> list[Mark]:
    """All texts and targets of what lies on top; the place of a text is that of its letters."""
    return list(_marks(hall, hall.layer, _window(hall), ()))


def _window(hall: HallWindow) -> QRectF:
    return QRectF(0, 0, hall.window.width(), hall.window.height())


def _marks(
    hall: HallWindow, item: QQuickItem, clip: QRectF, frames: tuple[QQuickItem, ...]
) -> Iterator[Mark]:
    if not item.isVisible() or item.opacity() == 0:
        return
    whole = hall.rect(item)
    if item.inherits(TEXT) and item.property("text"):
        whole = _painted(item)
        yield Mark(item, whole, whole & clip, frames)
    elif _is_target(item):
        yield Mark(item, whole, whole & clip, frames)
    if item.clip():
        clip = clip & whole
    frames = () if item.inherits(FLICKABLE) else (item, *frames)
    for child in item.childItems():
        yield from _marks(hall, child, clip, frames)


def _painted(text: QQuickItem) -> QRectF:
    """Where the letters are, which may be less or more than the item."""
    width, height = float(text.property("contentWidth")), float(text.property("contentHeight"))
    left = (text.width() - width) * _share(text, "horizontalAlignment")
    top = (text.height() - height) * _share(text, "verticalAlignment")
    return text.mapRectToScene(QRectF(left, top, width, height))


def _share(text: QQuickItem, alignment: str) -> float:
    """How much of the free room is left of or above the letters."""
    names = ["AlignLeft", "AlignTop", "AlignHCenter", "AlignVCenter", "AlignRight", "AlignBottom"]
    listed = ", ".join(f"Text.{name}" for name in names)
    return ask(text, f"[{listed}].indexOf({alignment})") // 2 / 2


def _is_target(item: QQuickItem) -> bool:
    return any(item.inherits(kind) for kind in (BUTTON, SLIDER, *FIELDS))


def _text_faults(hall: HallWindow, mark: Mark) -> Iterator[str]:
    text = str(mark.item.property("text"))
    slack = SLACK * max(1.0, float(hall.theme.property("unit")))
    if mark.item.property("truncated") and _must_be_whole(mark.item, text):
        yield f"cut off: {mark}"
    for frame in (mark.item, *mark.frames):
        bounds = frame.inherits(TEXT) or frame.inherits(RECTANGLE) or _is_target(frame)
        if bounds and not _within(hall.rect(frame), mark.whole, slack):
            yield f"hangs over {_name(frame)}: {mark}"
    view = view_of(mark.item)
    if view is None and not _within(_window(hall), mark.whole):
        yield f"outside the window: {mark}"
    if view is not None and float(view.property("contentWidth")) <= view.width() + SLACK:
        sides = hall.rect(view)
        if mark.whole.left() < sides.left() - SLACK or mark.whole.right() > sides.right() + SLACK:
            yield f"cut off at the side of {_name(view)}: {mark}"


def _target_faults(hall: HallWindow, mark: Mark, window: QRectF) -> Iterator[str]:
    least = float(hall.theme.property("touchTarget")) - SLACK
    if mark.whole.width() < least or mark.whole.height() < least:
        yield f"too small to touch: {mark}"
    if view_of(mark.item) is None and not _within(window, mark.whole):
        yield f"outside the window: {mark}"
    if hall.theme.property("seated") and not _in_reach(mark, window):
        yield f"too high for somebody seated: {mark}"
    if not mark.item.objectName():
        yield f"without an object name: {mark}"
    view = view_of(mark.item)
    if mark.item.property("checked") and view is not None and view.property("glides") is False:
        faded = float(view.property("fade")) if scrolls_sideways(mark.item) else 0.0
        if not _in_sight(hall.rect(view), mark.whole, faded):
            yield f"chosen, but not in sight: {mark}"
    spoken = QAccessible.queryAccessibleInterface(mark.item)
    if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
        yield f"without a name for those who cannot see: {mark}"


def _in_sight(view: QRectF, chip: QRectF, faded: float) -> bool:
    """Whether what is chosen lies in its row, and not where the row fades; at an end it does not
    fade."""
    return _within(view, chip) and (
        chip.width() > view.width() - 2 * faded
        or chip.left() - view.left() < SLACK
        or view.right() - chip.right() < SLACK
        or _within(view.adjusted(faded, 0, -faded, 0), chip)
    )


def _in_reach(mark: Mark, window: QRectF) -> bool:
    """What scrolls up and down comes to the hand; all else has to be there."""
    view = view_of(mark.item)
    scrolls = view is not None and float(view.property("contentHeight")) > view.height() + SLACK
    return scrolls or mark.whole.center().y() > REACH * window.height()


def _collisions(hall: HallWindow, texts: list[Mark], targets: list[Mark]) -> Iterator[str]:
    least = 16 * float(hall.theme.property("unit")) - SLACK
    boxes = {id(mark): _box(mark.seen) for mark in (*texts, *targets)}
    visible = [mark for mark in targets if not mark.seen.isEmpty()]
    for one, other in itertools.combinations(visible, 2):
        if _gap(boxes[id(one)], boxes[id(other)]) < least:
            yield f"closer than fingers are wide: {one} and {other}"
    pairs = (itertools.combinations(texts, 2), itertools.product(texts, targets))
    for one, other in itertools.chain(*pairs):
        across, down = _shared(boxes[id(one)], boxes[id(other)])
        if across > SLACK and down > SLACK and down > _overhang(one, other):
            within = other.item.isAncestorOf(one.item) or one.item.isAncestorOf(other.item)
            if not within:
                yield f"on top of each other: {one} and {other}"


def _overhang(one: Mark, other: Mark) -> float:
    """How much of the boxes of two texts may be shared: the air above and below the letters."""
    lines = [mark.whole.height() / (mark.item.property("lineCount") or 1) for mark in (one, other)]
    return 0.25 * min(lines) + SLACK


def _box(place: QRectF) -> Box:
    return place.left(), place.top(), place.right(), place.bottom()


def _shared(one: Box, other: Box) -> tuple[float, float]:
    """How wide and high what two boxes share is; below 0: nothing."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]),
        min(one[3], other[3]) - max(one[1], other[1]),
    )


def _gap(one: Box, other: Box) -> float:
    """How far two boxes are apart; below 0: they overlap."""
    across = max(one[0] - other[2], other[0] - one[2])
    down = max(one[1] - other[3], other[1] - one[3])
    return max(across, down)


def view_of(item: QQuickItem) -> QQuickItem | None:
    """The nearest view that scrolls an item."""
    parent = item.parentItem()
    return parent if parent is None or parent.inherits(FLICKABLE) else view_of(parent)


def scrolls_sideways(item: QQuickItem) -> bool:
    view = view_of(item)
    return view is not None and float(view.property("contentWidth")) > view.width() + SLACK


def has_ancestor(item: QQuickItem, kind: str) -> bool:
    parent = item.parentItem()
    return parent is not None and (parent.inherits(kind) or has_ancestor(parent, kind))


def _within(frame: QRectF, inner: QRectF, slack: float = SLACK) -> bool:
    return frame.adjusted(-slack, -slack, slack, slack).contains(inner)


def _name(item: QQuickItem) -> str:
    return item.objectName() or type(item).__name__


def _interface_texts() -> set[str]:
    """Every text of the interface in every language that holds no content; numbers as %n."""
    texts = set()
    for file in I18N.glob("*.ts"):
        for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
            words = [message.findtext("source") or ""]
            translation = message.find("translation")
            if translation is not None:
                forms = translation.findall("numerusform")
                words += [form.text or "" for form in forms] or [translation.text or ""]
            texts |= {_without_numbers(word) for word in words if word and "%1" not in word}
    return texts


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+", "%n", text)


_INTERFACE_TEXTS = _interface_texts()


def _must_be_whole(item: QQuickItem, text: str) -> bool:
    """Words of ours must always be read whole; content may end in an ellipsis."""
    if ask(item, "elide === Text.ElideNone ? 1 : 0"):
        return True
    return _without_numbers(text) in _INTERFACE_TEXTS


def is_plain(text: QQuickItem) -> bool:
    """Whether markup in a text would be shown as it is written."""
    return bool(ask(text, "textFormat === Text.PlainText ? 1 : 0"))
