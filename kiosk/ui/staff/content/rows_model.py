"""The rows of the list for QML: many thousands, changed in place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.lists.rows import ListRow
from kiosk.ui.staff.changing_rows import ChangingRowsModel
from kiosk.ui.staff.content.reading import Page, Surroundings


class ContentRowsModel(ChangingRowsModel[ListRow]):
    """What rows say besides what was read of them: names of sectors, what is stale, what is
    selected."""

    def __init__(self, media: Path, parent: QObject) -> None:
        self._media = MediaStore(media)
        self._stale: Mapping[str, frozenset[str]] = {}
        self._around = Surroundings()
        self._sectors: Mapping[str, tuple[str, str]] = {}
        self._language = CHINESE
        self.selected: dict[str, None] = {}
        """The keys of what is selected, in the order of selecting; not all need be in the list."""
        self.whole = False
        """Whether all of the list is here, not only its beginning."""
        super().__init__(
            {
                "key": lambda row: row.reference.key,
                "title": lambda row: row.title.resolve(self._language) or row.slug,
                "picture": self._picture,
                "sector": lambda row: self._sectors.get(row.sector, ("", ""))[0],
                "sectorColour": lambda row: self._sectors.get(row.sector, ("", ""))[1],
                "status": self._status,
                "sample": lambda row: bool(row.sample),
                "until": lambda row: _last_day(row.valid_until),
                "since": lambda row: _day(row.valid_from),
                "gaps": self._gaps,
                "gapCounts": self._gap_counts,
                "stale": lambda row: sorted(self._stale.get(row.reference.key, ())),
                "changedAt": lambda row: _moment(row.changed_at),
                "changedBy": lambda row: row.changed_by,
                "selected": lambda row: row.reference.key in self.selected,
            },
            parent,
        )

    def show(self, page: Page) -> None:
        """Show what was read, by its steps from what is shown now."""
        stale_changed = page.stale != self._stale
        self._stale, self.whole = page.stale, page.whole
        self.go(page.steps, page.rows)
        if stale_changed and page.steps is not None:
            self.look_again()

    def use(self, around: Surroundings, language: str) -> None:
        """Write in this language, with these names of sectors."""
        self._around, self._language = around, language
        self._sectors = {
            one.key: (one.name.resolve(language), one.colour) for one in around.sectors
        }
        self.look_again()

    def _picture(self, row: ListRow) -> QUrl:
        name = BlobName.parse(row.thumbnail)
        return QUrl.fromLocalFile(str(self._media.path(name))) if name else QUrl()

    def _gaps(self, row: ListRow) -> list[str]:
        return [one for one in self._around.languages if row.missing.get(one)]

    def _gap_counts(self, row: ListRow) -> list[int]:
        return [len(row.missing[one]) for one in self._gaps(row)]

    def _status(self, row: ListRow) -> str:
        """Whether visitors see it: "shown", "changed" since it was published, "waiting" for the
        next release, "hidden", "early", "over"; '' where its kind is always seen, or it is not
        known yet what they see."""
        if row.published is None:
            return ""
        now = datetime.now(UTC)
        if not row.published:
            return "hidden"
        if row.valid_until and row.valid_until <= now:
            return "over"
        if row.valid_from and row.valid_from > now:
            return "early"
        seen = self._around.on_screen
        if seen is None:
            return ""
        if row.reference not in seen:
            return "waiting"
        return "changed" if row.reference in self._around.unpublished else "shown"


def _moment(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else ""


def _day(moment: datetime | None) -> str:
    return moment.astimezone().strftime("%Y-%m-%d") if moment else ""


def _last_day(until: datetime | None) -> str:
    """The last day on which something is shown: its validity ends at a midnight, not included."""
    return _day(until - timedelta(microseconds=1)) if until else ""
