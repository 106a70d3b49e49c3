"""The lists of the page of messages, as QML sees them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.core.inquiry.handling import Deletion
from kiosk.ui.staff.changing_rows import ChangingRowsModel
from kiosk.ui.staff.messages.reading import MessageRow
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel


def message_rows(language: Callable[[], str], parent: QObject) -> ChangingRowsModel[MessageRow]:
    """`language`: in which the library's names are shown."""

    def about(row: MessageRow) -> str:
        title = row.about_title.resolve(language()) if row.about_title else ""
        return title or row.about.partition(":")[2]

    return ChangingRowsModel(
        {
            "number": lambda one: one.id,
            "moment": lambda one: one.moment,
            "station": lambda one: one.station,
            "standing": lambda one: one.handling.state.value,
            "person": lambda one: one.handling.person,
            "readable": lambda one: one.readable,
            "subject": lambda one: one.subject,
            "name": lambda one: one.name,
            "about": about,
            "beginning": lambda one: one.beginning,
        },
        parent,
    )


def deletion_rows(parent: QObject) -> RowsModel[Deletion]:
    """What is left of deleted messages."""
    return RowsModel(
        {
            "number": lambda one: one.number,
            "receivedAt": lambda one: told_moment(one.received_at),
            "deletedAt": lambda one: told_moment(one.deleted_at),
            "account": lambda one: one.account,
            "reason": lambda one: one.reason.value,
        },
        parent,
    )
