"""The focus point: put on the picture by touch, painted on the visitors' screens, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from kiosk.core.content.focus import Focus
from kiosk.core.content.values import Row
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.media_commands import blob_of
from tests.ui.staff.staff_window import StaffWindow
from tests.ui.staff.test_media import choose, first, open_file, reach, show_media, wait_for_import

RED, BLUE = (200, 20, 20), (20, 20, 200)


def two_coloured(folder: Path, name: str) -> Path:
    """Red at the left, blue in the right three quarters."""
    folder.mkdir(exist_ok=True)
    picture = Image.new("RGB", (1600, 400), BLUE)
    picture.paste(RED, (0, 0, 400, 400))
    picture.save(folder / name)
    return folder / name


def is_red(colour: tuple[int, ...]) -> bool:
    return colour[0] > 120 > colour[2]


def painted(staff: StaffWindow, name: str) -> tuple[int, int, int]:
    """The colour in the middle of something on the window."""
    place = staff.rect(staff.item(name)).center().toPoint()
    colour = staff.window.grabWindow().pixelColor(place)
    return colour.red(), colour.green(), colour.blue()


def test_a_touch_puts_the_focus_and_every_shape_and_the_card_are_cropped_around_it(
    staff: StaffWindow,
    store: LibraryStore,
    station_copy: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    show_media(staff)
    two_coloured(tmp_path / "stick", "两色.png")
    choose(staff, tmp_path / "stick", ["两色.png"])
    wait_for_import(staff)
    row = first(store, lambda row: row.name.startswith("两色"))
    open_file(staff, row)
    reach(staff, "focusMedia")
    staff.until(lambda: staff.item("focusPicture").implicitWidth() > 0)
    staff.wait(0.3)
    staff.idle()
    assert not is_red(painted(staff, "focusShape-1:1"))
    place = staff.rect(staff.item("focusPicture"))
    staff.touch_at(QPoint(round(place.left() + place.width() * 0.1), round(place.center().y())))
    staff.settle()
    for ratio in ("16:9", "4:3", "1:1", "9:16"):
        assert is_red(painted(staff, f"focusShape-{ratio}")), ratio
    staff.touch("focusAccept")
    staff.idle()
    staff.idle()
    found = store.read(row.reference)
    assert found
    assert found.values["focus_x"] == pytest.approx(0.1, abs=0.01)
    rows = found.values["derivatives"]
    assert isinstance(rows, tuple)
    smaller = {one["role"]: one for one in rows if isinstance(one, Row)}
    media = MediaStore(station_copy.media)
    with Image.open(media.path(blob_of(smaller["card"]))) as card:
        assert card.size == (1152, 480)
        assert is_red(card.convert("RGB").getpixel((100, 240)))  # type: ignore[arg-type]
    staff.touch("mediaUndo")
    staff.idle()
    back = store.read(row.reference)
    assert back
    assert back.values["focus_x"] == 0.5
    assert first(store, lambda one: one.reference == row.reference).focus == Focus()


def test_arrow_keys_move_it_and_escape_leaves_it_as_it_was(
    staff: StaffWindow, store: LibraryStore
) -> None:
    show_media(staff)
    row = first(store, lambda row: row.family == "image")
    open_file(staff, row)
    reach(staff, "focusMedia")
    staff.until(lambda: staff.item("focusPicture").implicitWidth() > 0)
    for _ in range(8):
        if staff.focused == "focusPicture":
            break
        staff.key(Qt.Key.Key_Tab)
    point = staff.media.page.media_tools.focus_point
    staff.key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up)
    assert (point.property("x"), point.property("y")) == (pytest.approx(0.54), pytest.approx(0.48))
    staff.key(Qt.Key.Key_Escape)
    staff.idle()
    assert not staff.has("focusPicture")
    assert first(store, lambda one: one.reference == row.reference).focus == Focus()
