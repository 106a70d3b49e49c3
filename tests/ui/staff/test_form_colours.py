"""The colours of the hall are chosen in its form, by touch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from kiosk.core.content.hall_colours import PALETTES
from kiosk.core.files.data_folder import DataFolder
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def sample(form: FormHand, field: str) -> str:
    return QColor(form.staff.item(f"sample-{field}").property("color")).name().upper()


def test_a_palette_a_number_and_sliders_choose_colours_and_what_cannot_be_read_is_told(
    form: FormHand,
) -> None:
    form.open("hall")
    form.touch("palette-red")
    red = PALETTES["red"]
    assert sample(form, "main_colour") == red.main
    assert sample(form, "accent_colour") == red.accent

    form.touch("own-main_colour")
    form.write("field-main_colour", "ffd400")
    assert sample(form, "main_colour") == "#786300"
    form.touch("take-main_colour")
    assert not form.staff.has("take-main_colour")

    form.touch("mix-ground_colour")
    form.touch("lightness-ground_colour")  # in its middle: too dark to read on
    assert form.staff.has("take-ground_colour")
    assert QColor(sample(form, "ground_colour")).lightnessF() > 0.7
    form.staff.touch("formUndo")
    form.staff.idle()
    assert sample(form, "ground_colour") == red.ground

    form.finish()
    stored = form.stored()
    assert (stored["main_colour"], stored["accent_colour"]) == ("#786300", red.accent)


def test_what_is_no_colour_is_told_and_changes_nothing(form: FormHand) -> None:
    form.open("hall")
    form.write("field-accent_colour", "green")
    form.staff.touch("formFinish")
    form.staff.idle()
    assert form.staff.form.property("notice") != "saved"
    assert form.stored()["accent_colour"] is None
