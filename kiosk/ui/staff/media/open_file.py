"""What the open file is, as the details show it."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.lists.media import MediaRow
from kiosk.ui.images.focused_url import focused_url

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("there is one of the page")
class OpenFile(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Empty while none is open."""

    changed = Signal()

    def __init__(self, store: MediaStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.row: MediaRow | None = None

    @Slot(object)
    def follow(self, row: MediaRow | None) -> None:
        """Show this one, or none."""
        self.row = row
        self.changed.emit()

    # What QML binds

    @Property(str, notify=changed)
    def key(self) -> str:
        return self.row.reference.key if self.row else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        return self.row.name if self.row else ""

    @Property(str, notify=changed)
    def family(self) -> str:
        """ "image", "video", "audio" or "text"."""
        return self.row.family if self.row else ""

    @Property(str, notify=changed)
    def picture(self) -> str:
        """At full size; of a film what it looks like in the grid."""
        if self.row is None:
            return ""
        is_picture = self.row.family == "image"
        blob = self.row.blob if is_picture else BlobName.parse(self.row.thumbnail)
        return focused_url(self._store.path(blob), self.row.focus) if blob else ""

    @Property(int, notify=changed)
    def pixelWidth(self) -> int:
        return self.row.width if self.row else 0

    @Property(int, notify=changed)
    def pixelHeight(self) -> int:
        return self.row.height if self.row else 0

    @Property(int, notify=changed)
    def seconds(self) -> int:
        return self.row.duration_ms // 1000 if self.row else 0

    @Property(float, notify=changed)
    def size(self) -> float:
        return float(self.row.size) if self.row else 0.0

    @Property(int, notify=changed)
    def uses(self) -> int:
        return self.row.uses if self.row else 0
