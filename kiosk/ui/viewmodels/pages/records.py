"""One milestone or one agreement: what came about, when, between whom, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.core.content.results import Record
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.page import (
    PageViewModel,
    day,
    fact_rows,
    full_url,
    gallery_rows,
    link_rows,
)
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class RecordViewModel(PageViewModel):
    """`target` is "milestone" or "agreement"; empty texts where something is not known."""

    changed = Signal()
    told_properties = ("when", "title", "body", "facts")

    def __init__(self, catalog: Catalog, target: str, slug: str, parent: QObject) -> None:
        super().__init__(catalog, parent)
        self._target = target
        self._slug = slug
        self._record: Record | None = None
        self._code = ""
        self._facts = fact_rows(self)
        self._gallery = gallery_rows(self)
        self._links = link_rows(self)

    def read(self) -> None:
        found = self._record = self.catalog.record(self._target, self._slug, self.language)
        self._facts.replace(found.facts if found else ())
        self._gallery.replace(found.gallery if found else ())
        self._links.replace(found.links if found else ())
        self._code = ""
        if found:
            texts = (found.when or day(found.signed_on), found.text, *found.parties)
            self._code = self.code_to_take_home(self._target, self._slug, found.title, texts)

    @Property(str, constant=True)
    def target(self) -> str:
        return self._target

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._record.title if self._record else ""

    @Property(str, notify=changed)
    def body(self) -> str:
        return self._record.text if self._record else ""

    @Property(str, notify=changed)
    def when(self) -> str:
        return self._record.when if self._record else ""

    @Property(str, notify=changed)
    def signedOn(self) -> str:
        return day(self._record.signed_on) if self._record else ""

    @Property(str, notify=changed)
    def parties(self) -> str:
        return "\n".join(self._record.parties) if self._record else ""

    @Property(str, notify=changed)
    def sector(self) -> str:
        return self._record.sector.name if self._record and self._record.sector else ""

    @Property(str, notify=changed)
    def sectorColourName(self) -> str:
        return self._record.sector.colour if self._record and self._record.sector else ""

    @Property(bool, notify=changed)
    def sample(self) -> bool:
        return bool(self._record and self._record.sample)

    @Property(str, notify=changed)
    def cover(self) -> str:
        return full_url(self._record.cover) if self._record else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._code

    @Property(str, notify=changed)
    def filmSlug(self) -> str:
        return self._record.film if self._record else ""

    @Property(str, notify=changed)
    def previous(self) -> str:
        return self._record.previous if self._record else ""

    @Property(str, notify=changed)
    def following(self) -> str:
        return self._record.following if self._record else ""

    @Property(str, notify=changed)
    def source(self) -> str:
        return self._record.source if self._record else ""

    @Property(RowsModel, notify=changed)
    def facts(self) -> QObject:
        return self._facts

    @Property(RowsModel, notify=changed)
    def gallery(self) -> QObject:
        return self._gallery

    @Property(RowsModel, notify=changed)
    def links(self) -> QObject:
        return self._links
