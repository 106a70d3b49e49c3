"""No object that QML sees has a meta object of its own.

PySide gives an object one of its own as soon as a signal is connected to a method that is no slot.
Qt Quick keeps what it knows of a meta object by its address, for ever: it would grow with every
page, and some day take one page for another.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject

from tests.ui.conftest import OpenHall
from tests.ui.hall_window import PAGES
from tests.ui.staff.staff_window import StaffWindow


def with_own_meta_object() -> set[str]:
    """The classes of such objects of this process."""
    return {
        type(it).__qualname__
        for it in gc.get_objects()
        if isinstance(it, QObject) and "__METAOBJECT__" in vars(it)
    }


def test_all_objects_of_a_class_share_its_meta_object(open_hall: OpenHall) -> None:
    hall = open_hall()
    hall.begin()
    for page in PAGES:
        hall.open(page)
    assert with_own_meta_object() == set()


def test_those_of_staff_mode_too(staff: StaffWindow) -> None:
    staff.work()
    for name in staff.names("rail-"):
        staff.touch(name)
        staff.idle()
    assert with_own_meta_object() == set()
