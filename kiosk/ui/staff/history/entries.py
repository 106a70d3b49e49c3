"""The rows of the history: changes of the content, and what else people did."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.db.library.accounts import Act
from kiosk.ui.staff.history.reading import Entry
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.viewmodels.pages.rows import RowsModel


def entries_model(language: Callable[[], str], parent: QObject) -> RowsModel[Entry]:
    """A row with the number 0 is an act that no tap takes back; `reason` is what was done, and
    `title` to what."""
    return RowsModel(
        {
            "number": lambda one: 0 if isinstance(one, Act) else one.number,
            "moment": lambda one: told_moment(one.at if isinstance(one, Act) else one.moment),
            "account": lambda one: one.account,
            "station": lambda one: one.station,
            "reason": lambda one: one.act if isinstance(one, Act) else one.reason,
            "note": lambda one: "" if isinstance(one, Act) else one.note,
            "undone": lambda one: not isinstance(one, Act) and one.undone,
            "changes": lambda one: 0 if isinstance(one, Act) else one.changes,
            "kind": lambda one: "" if isinstance(one, Act) else one.first.kind,
            "title": lambda one: (
                one.detail if isinstance(one, Act) else one.first_title.resolve(language())
            ),
        },
        parent,
    )
