"""The rows of the list for QML: many thousands, changed in place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.lists.rows import ListRow
from kiosk.ui.staff.content.reading import Page, Steps, Surroundings

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


@QmlElement
@QmlUncreatable("the content page has one")
class ContentRowsModel(QAbstractListModel):  # type: ignore[operator]  # its stub lacks the call
    """Texts and pictures of a row are made when it is looked at. `revision` counts what was changed
    here, so that an answer of the worker that knew another list is not taken."""

    countChanged = Signal()

    def __init__(self, media: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._media = MediaStore(media)
        self._rows: list[ListRow] = []
        self._stale: Mapping[str, frozenset[str]] = {}
        self._around = Surroundings()
        self._sectors: Mapping[str, tuple[str, str]] = {}
        self._language = CHINESE
        self.selected: dict[str, None] = {}
        """The keys of what is selected, in the order of selecting; not all need be in the list."""
        self.revision = 0
        roles: Mapping[str, Callable[[ListRow], object]] = {
            "key": lambda row: row.reference.key,
            "title": lambda row: row.title.resolve(self._language) or row.slug,
            "picture": self._picture,
            "sector": lambda row: self._sectors.get(row.sector, ("", ""))[0],
            "sectorColour": lambda row: self._sectors.get(row.sector, ("", ""))[1],
            "status": _status,
            "sample": lambda row: bool(row.sample),
            "until": lambda row: _last_day(row.valid_until),
            "since": lambda row: _day(row.valid_from),
            "gaps": self._gaps,
            "gapCounts": self._gap_counts,
            "stale": lambda row: sorted(self._stale.get(row.reference.key, ())),
            "changedAt": lambda row: _moment(row.changed_at),
            "changedBy": lambda row: row.changed_by,
            "selected": lambda row: row.reference.key in self.selected,
        }
        self._names = {FIRST_ROLE + place: name for place, name in enumerate(roles)}
        self._values = dict(zip(self._names, roles.values(), strict=True))

    @property
    def rows(self) -> Sequence[ListRow]:
        return self._rows

    def show(self, page: Page) -> None:
        """Show what was read, by its steps from what is shown now."""
        count = len(self._rows)
        stale_changed = page.stale != self._stale
        self._stale = page.stale
        if page.steps is None:
            self.beginResetModel()
            self._rows = list(page.rows)
            self.endResetModel()
        else:
            self._go(page.steps, page.rows)
            if stale_changed:
                self.look_again()
        self.revision += 1
        if len(self._rows) != count:
            self.countChanged.emit()

    def _go(self, steps: Steps, rows: Sequence[ListRow]) -> None:
        nowhere = QModelIndex()
        for first, last in steps.removed:
            self.beginRemoveRows(nowhere, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        if steps.moved:
            self._move(*steps.moved)
        for first, last in steps.inserted:
            self.beginInsertRows(nowhere, first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        self._rows = list(rows)
        if steps.changed:
            first, last = steps.changed
            self.dataChanged.emit(self.index(first), self.index(last))

    def clear(self) -> None:
        """Nothing is shown until something is read."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()
        self.revision += 1
        self.countChanged.emit()

    def move(self, start: int, end: int) -> None:
        """A row is put elsewhere before it is written so."""
        self._move(start, end)
        self.revision += 1

    def _move(self, start: int, end: int) -> None:
        nowhere = QModelIndex()
        self.beginMoveRows(nowhere, start, start, nowhere, end + 1 if end > start else end)
        self._rows.insert(end, self._rows.pop(start))
        self.endMoveRows()

    def use(self, around: Surroundings, language: str) -> None:
        """Write in this language, with these names of sectors."""
        self._around, self._language = around, language
        self._sectors = {
            one.key: (one.name.resolve(language), one.colour) for one in around.sectors
        }
        self.look_again()

    def look_again(self, first: int = 0, last: int | None = None) -> None:
        """What rows say has changed, though not what they are."""
        last = len(self._rows) - 1 if last is None else last
        if self._rows:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _picture(self, row: ListRow) -> QUrl:
        name = BlobName.parse(row.thumbnail)
        return QUrl.fromLocalFile(str(self._media.path(name))) if name else QUrl()

    def _gaps(self, row: ListRow) -> list[str]:
        return [one for one in self._around.languages if row.missing.get(one)]

    def _gap_counts(self, row: ListRow) -> list[int]:
        return [len(row.missing[one]) for one in self._gaps(row)]

    # What Qt asks

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


def _status(row: ListRow) -> str:
    """Whether visitors see it once it is published: "shown", "hidden", "early", "over", or '' where
    its kind is always seen."""
    if row.published is None:
        return ""
    now = datetime.now(UTC)
    if not row.published:
        return "hidden"
    if row.valid_until and row.valid_until <= now:
        return "over"
    return "early" if row.valid_from and row.valid_from > now else "shown"


def _moment(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def _day(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%Y-%m-%d") if moment else ""


def _last_day(until: datetime | None) -> str:
    """The last day on which something is shown: its validity ends at a midnight, not included."""
    return _day(until - timedelta(microseconds=1)) if until else ""
