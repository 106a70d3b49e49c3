"""A form open in the staff window, and the library behind it as a colleague sees it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from kiosk.core.content.values import Reference, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.ui.staff.fields.choosing import FieldChooser
from kiosk.ui.staff.fields.composing import FieldActs
from kiosk.ui.staff.library import station_store
from tests.ui.hand import visible_below
from tests.ui.staff.staff_window import StaffWindow


class FormHand:
    """Opens forms in a window, brings their fields into view and touches them."""

    def __init__(self, staff: StaffWindow, folder: DataFolder) -> None:
        self.staff = staff
        self.store = station_store(folder)
        self.reference = Reference("", "")

    def open(self, kind: str, key: str = "") -> Reference:
        """Something of a kind, the first of the library without a key."""
        self.reference = Reference(kind, key or next(iter(self.store.read_many(kind))))
        self.staff.work()
        self.staff.shell.openPage("content")
        self.staff.form.open(kind, self.reference.key)
        self.staff.until(lambda: bool(self.staff.form.property("isOpen")))
        self.staff.idle()
        return self.reference

    def see(self, name: str) -> None:
        """Scroll until an item of the form is in the middle of the window."""
        item = self.staff.item(name)
        view = self.staff.item("formView")
        wanted = item.mapToItem(_content(view), QPointF(0, 0)).y() - view.height() / 2
        most = max(0.0, float(view.property("contentHeight")) - view.height())
        view.setProperty("contentY", max(0.0, min(most, wanted)))
        self.staff.settle()

    def touch(self, name: str) -> None:
        self.see(name)
        self.staff.touch(name)
        self.staff.idle()

    def write(self, name: str, text: str) -> None:
        """Put something at the end of a field."""
        self.touch(name)
        self.staff.write(text)

    def finish(self) -> None:
        self.staff.touch("formFinish")
        self.staff.until(lambda: self.staff.form.property("notice") == "saved")
        self.staff.idle()

    def stored(self) -> Values:
        found = self.store.read(self.reference)
        assert found
        return found.values

    def chosen(self) -> None:
        """The list of what may be chosen is there."""
        acts: object = self.staff.form.acts
        assert isinstance(acts, FieldActs)
        chooser: object = acts.chooser
        assert isinstance(chooser, FieldChooser)
        self.staff.until(lambda: bool(chooser.property("loaded")))
        self.staff.idle()

    def search(self, text: str) -> None:
        """Type into the sheet that looks for something."""
        sheet = next(
            it for it in self.staff.items() if "ChooserSheet" in it.metaObject().className()
        )
        field = next(it for it in visible_below(sheet) if it.objectName() == "searchField")
        self.staff.touch_at(self.staff.rect(field).center().toPoint())
        self.staff.write(text)
        self.staff.wait(0.2)
        self.staff.idle()

    def offered(self) -> list[str]:
        """What the sheet offers, from its top."""
        names = self.staff.names("choose-")
        return [str(self.staff.item(name).property("title")) for name in names]

    def close(self) -> None:
        self.store.engine.dispose()


def _content(view: QQuickItem) -> QQuickItem:
    content = view.property("contentItem")
    assert isinstance(content, QQuickItem)
    return content
