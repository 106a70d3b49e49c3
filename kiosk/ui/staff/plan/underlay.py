"""The architect's plan under the floor: which picture, and whether it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.plan.reading import HallPlan
from kiosk.ui.staff.fields.choosing import Choice, FieldChooser
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.staff.plan.acts import PlanActs
from kiosk.ui.staff.plan.sight import PlanSight

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MAX_PIXELS = 3000
"""Across or down."""
PICTURE = FieldSpec("underlay", FieldType.PICTURES, to=("media",), media=("image",))
NOTHING = Reference("hall", "")

Images: TypeAlias = Mapping[BlobName, QImage]


@QmlElement
@QmlUncreatable("the page of the plan has one")
class PlanUnderlay(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Its pictures are read in the worker, with the plan."""

    changed = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        media: MediaStore,
        sight: PlanSight,
        acts: PlanActs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._media, self._sight, self._acts = media, sight, acts
        self._shown = True
        self._chooser = FieldChooser(library, media, self)
        self._chooser.taken.connect(self._lay)
        self.images: Images = {}
        self.words = CHINESE
        sight.changed.connect(self.changed)

    def reader(self) -> Callable[[HallPlan], Images]:
        """Reads the pictures that a plan wants, in the worker; those that are known are kept."""
        known, media = self.images, self._media

        def read(plan: HallPlan) -> Images:
            return {
                one: known[one] if one in known else _image(media.path(one))
                for one in plan.files.values()
            }

        return read

    @property
    def image(self) -> QImage | None:
        """What lies under the floor; None where nothing does, or it is not looked at."""
        return self._image if self._shown else None

    @property
    def _image(self) -> QImage | None:
        under, files = self._sight.underlay, self._sight.plan.files
        return self.images.get(files[under.picture]) if under and under.picture in files else None

    @Slot()
    def choose(self) -> None:
        """Look for the architect's plan among the pictures of the library."""
        self._chooser.show(PICTURE, (), NOTHING, self.words, several=False)

    @Slot(object)
    def _lay(self, choice: Choice) -> None:
        self._chooser.close()
        under, box, key = self._sight.underlay, self._sight.extent, choice.reference.key
        place = (under.left, under.top, under.width) if under else (box.left, box.top, box.width)
        self._shown = True
        self._acts.lay("laid", Underlay(self._sight.floor, key, *place))

    @Slot()
    def remove(self) -> None:
        if self._sight.underlay:
            self._acts.lay("laid-away", None)

    @Slot()
    def toggle(self) -> None:
        """Look at it, or not."""
        self._shown = not self._shown
        self.changed.emit()

    # What QML binds

    @Property(bool, notify=changed)
    def laid(self) -> bool:
        """Whether something lies under the floor."""
        return self._sight.underlay is not None

    @Property(bool, notify=changed)
    def lost(self) -> bool:
        """Whether its picture is no longer among the files, or cannot be read."""
        return self._sight.underlay is not None and (self._image is None or self._image.isNull())

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._shown

    @Property(FieldChooser, constant=True)
    def chooser(self) -> QObject:
        return self._chooser


def _image(path: Path) -> QImage:
    """A picture not larger than a screen can use; an empty one where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > MAX_PIXELS:
        keep = Qt.AspectRatioMode.KeepAspectRatio
        reader.setScaledSize(size.scaled(MAX_PIXELS, MAX_PIXELS, keep))
    return reader.read()
