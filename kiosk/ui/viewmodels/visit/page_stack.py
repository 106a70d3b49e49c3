"""The pages of a visit as a list model: the last row is what the visitor sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.ui.viewmodels.pages.page import PageViewModel
from kiosk.ui.viewmodels.pages.rows import Index

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

DEPTH = 12
"""How many pages are kept to go back to; the oldest after home goes first."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenPage:
    """`name` is the QML file without `Page.qml`."""

    name: str
    slug: str
    model: PageViewModel


@QmlElement
class PageStackModel(QAbstractListModel):
    """Home at the bottom, the page in front on top. QML destroys a page before its view-model."""

    topChanged = Signal()

    PAGE = Qt.ItemDataRole.UserRole + 1
    MODEL = Qt.ItemDataRole.UserRole + 2

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: list[OpenPage] = []

    @property
    def pages(self) -> Sequence[OpenPage]:
        return tuple(self._pages)

    def push(self, page: OpenPage) -> None:
        """Put a page in front."""
        if self._pages:
            self._pages[-1].model.closed()
        if len(self._pages) == DEPTH:
            self._remove(1, 1)
        row = len(self._pages)
        self.beginInsertRows(QModelIndex(), row, row)
        self._pages.append(page)
        self.endInsertRows()
        page.model.opened()
        self.topChanged.emit()

    def cut(self, length: int) -> None:
        """Go back until `length` pages are left."""
        if length >= len(self._pages):
            return
        self._pages[-1].model.closed()
        self._remove(length, len(self._pages) - 1)
        if self._pages:
            self._pages[-1].model.opened()
        self.topChanged.emit()

    def _remove(self, first: int, last: int) -> None:
        gone = self._pages[first : last + 1]
        self.beginRemoveRows(QModelIndex(), first, last)
        del self._pages[first : last + 1]
        self.endRemoveRows()
        for page in gone:
            page.model.deleteLater()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._pages):
            return None
        page = self._pages[index.row()]
        return {self.PAGE: page.name, self.MODEL: page.model}.get(Qt.ItemDataRole(role))

    def roleNames(self) -> dict[int, QByteArray]:
        return {self.PAGE: QByteArray(b"page"), self.MODEL: QByteArray(b"viewModel")}

    def _top(self) -> int:
        return len(self._pages) - 1

    top = Property(int, _top, notify=topChanged)
