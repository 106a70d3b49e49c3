"""The states of the fields of a company, for pictures; nothing of it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMetaObject
from PySide6.QtQuick import QQuickItem

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.fields.choosing import FieldChooser
from kiosk.ui.staff.fields.composing import FieldActs
from kiosk.ui.staff.fields.reading import FormReading
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.shell import StaffViewModel


def field_states(
    shell: StaffViewModel, content: ContentViewModel, find: Callable[[str], QQuickItem]
) -> list[State]:
    """`find` finds what is visible by its name."""
    form: object = shell.form
    assert isinstance(form, FormViewModel)
    acts: object = form.acts
    assert isinstance(acts, FieldActs)

    def list_companies() -> None:
        form.leave()
        content.openSection("company")

    def scroll(part: float) -> None:
        view = find("formView")
        way = float(view.property("contentHeight")) - view.height()
        view.setProperty("contentY", way * part)

    def open_reading() -> None:
        reading: object = form.reading
        assert isinstance(reading, FormReading)
        reading.open()

    def choose_links() -> None:
        reading: object = form.reading
        assert isinstance(reading, FormReading)
        reading.close()
        acts.choose("links", -1)

    def take_a_picture() -> None:
        chooser: object = acts.chooser
        assert isinstance(chooser, FieldChooser)
        for row in range(2, 5):
            chooser.take(row)
        chooser.close()
        scroll(0.4)

    def touch_a_picture() -> None:
        QMetaObject.invokeMethod(find("picture-gallery-1"), "click")

    def translate() -> None:
        scroll(0)
        form.write("summary", "把在外学到的本事带回家乡。")
        form.chooseLanguage(ENGLISH)

    def write_what_is_wrong() -> None:
        form.chooseLanguage(CHINESE)
        form.write("title", "伍圆\u202e节能")
        form.write("registered_on", "2026-13")
        form.finish()

    def add_a_person() -> None:
        acts.addRow("people")
        scroll(0.7)

    return [
        ("content-companies", list_companies),
        ("form-company", lambda: content.openRow(0)),
        ("form-reading", open_reading),
        ("form-choose", choose_links),
        ("form-choose-files", lambda: acts.choose("gallery", -1)),
        ("form-pictures", take_a_picture),
        ("form-picture", touch_a_picture),
        ("form-rows", add_a_person),
        ("form-links", lambda: scroll(1)),
        ("form-stale", translate),
        ("form-faults", write_what_is_wrong),
    ]
