"""A notice stands for its time, and the next one takes its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.ui.staff.notice import NoticeViewModel
from tests.ui.hand import until


@pytest.fixture
def page(application: QGuiApplication) -> QObject:
    return QObject()


def test_it_goes_after_its_time_and_takes_the_offer_to_undo_with_it(page: QObject) -> None:
    notice = NoticeViewModel(page, lasts_ms=30)
    notice.tell("deleted", 3, subject="company", undoable=True)
    assert (notice.property("message"), notice.property("number")) == ("deleted", 3)
    assert notice.property("subject") == "company"
    assert notice.property("undoable")
    until(lambda: notice.property("message") == "", 2)
    assert not notice.property("undoable")


def test_the_next_one_stands_for_its_own_time(page: QObject) -> None:
    notice = NoticeViewModel(page, lasts_ms=30)
    changes: list[str] = []
    notice.changed.connect(lambda: changes.append(str(notice.property("message"))))
    notice.tell("refused", trouble=True)
    assert notice.property("trouble")
    notice.tell("undone")
    assert not notice.property("trouble")
    until(lambda: len(changes) == 3, 2)
    assert changes == ["refused", "undone", ""]


def test_a_notice_without_an_end_stays(page: QObject) -> None:
    notice = NoticeViewModel(page, lasts_ms=0)
    notice.tell("published", 2)
    application = QGuiApplication.instance()
    assert application is not None
    application.processEvents()
    assert notice.property("message") == "published"
    notice.clear()
    assert notice.property("message") == ""
