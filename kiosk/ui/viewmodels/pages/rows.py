"""A read-only list of frozen values for QML views; each role is one function of a row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@QmlElement
class RowsModel(QAbstractListModel, Generic[Row]):
    """Rows of one type; `replace` keeps the view's place when the rows stay the same in number."""

    countChanged = Signal()

    def __init__(self, roles: Mapping[str, Callable[[Row], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._names = {
            Qt.ItemDataRole.UserRole + 1 + number: name for number, name in enumerate(roles)
        }
        self._values = dict(zip(self._names, roles.values(), strict=True))
        self._rows: Sequence[Row] = ()

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows; a view of as many rows stays where it is scrolled to."""
        if len(rows) == len(self._rows):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        self.countChanged.emit()

    def append(self, rows: Sequence[Row]) -> None:
        """Show more rows below those that are shown."""
        if rows:
            count = len(self._rows)
            self.beginInsertRows(QModelIndex(), count, count + len(rows) - 1)
            self._rows = [*self._rows, *rows]
            self.endInsertRows()
            self.countChanged.emit()

    def look_again(self, first: int = 0, last: int | None = None) -> None:
        """What these rows say has changed, though not what they are."""
        last = len(self._rows) - 1 if last is None else last
        if self._rows:
            self.dataChanged.emit(self.index(first), self.index(last))

    def update(self, rows: Sequence[Row]) -> None:
        """Show these rows, and tell of those alone that are other than before: the rest of a view
        stays as it is, with its focus. For rows that say all that their roles show."""
        old = self._rows
        most = min(len(old), len(rows))
        head = next((at for at in range(most) if _differ(old[at], rows[at])), most)
        most -= head
        tail = next((at for at in range(most) if _differ(old[-1 - at], rows[-1 - at])), most)
        ends = len(old) - tail, len(rows) - tail
        shared = min(ends)
        if ends[0] > shared:
            self.beginRemoveRows(QModelIndex(), shared, ends[0] - 1)
            self._rows = rows
            self.endRemoveRows()
        elif ends[1] > shared:
            self.beginInsertRows(QModelIndex(), shared, ends[1] - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        for at in range(head, shared):
            if _differ(old[at], rows[at]):
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(old) != len(rows):
            self.countChanged.emit()

    def texts(self, roles: Collection[str]) -> Iterator[str]:
        """Each row as one line: what it has of these roles, in its own order."""
        told = [self._values[role] for role, name in self._names.items() if name in roles]
        for row in self._rows:
            yield " ".join(text for value in told if (text := str(value(row))))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        value = self._values.get(role)
        if value is None or not 0 <= index.row() < len(self._rows):
            return None
        return value(self._rows[index.row()])

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(name.encode()) for role, name in self._names.items()}

    def _count(self) -> int:
        return len(self._rows)

    count = Property(int, _count, notify=countChanged)


def _differ(one: object, other: object) -> bool:
    """Most rows are the very same, which costs nothing to see."""
    return one is not other and one != other
