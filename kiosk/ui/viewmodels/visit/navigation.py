"""Which pages are open, and the ways from one to another."""

from __future__ import annotations

import logging
from typing import Protocol

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.ui.viewmodels.pages.page import PageViewModel
from kiosk.ui.viewmodels.pages.page_maker import PageMaker
from kiosk.ui.viewmodels.visit.page_stack import OpenPage, PageStackModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.visit")

WRITTEN_ABOUT = ("Company", "Project", "Opportunity")
"""The pages that a message can be about."""


class NavigationUsage(Protocol):
    """Counts what was opened; never blocks."""

    def screen_viewed(self, screen: str) -> None: ...
    def item_opened(self, item_type: str, slug: str) -> None: ...


@QmlElement
@QmlUncreatable("there is one visit at a time")
class NavigationViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The open pages, all in one language. Targets are names of pages or of kinds of content:
    "projects", "project", "companies", "company", "film", …"""

    def __init__(
        self, page_maker: PageMaker, usage: NavigationUsage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page_maker = page_maker
        self._usage = usage
        self._language = CHINESE
        self._pages = PageStackModel(self)

    @Slot(str, str)
    def open(self, target: str, slug: str) -> None:
        """Put a page in front, unless it is there."""
        top = self._pages.pages[-1] if self._pages.pages else None
        if top is None or (top.name, top.slug) != (self._page_maker.name(target), slug):
            self._open_counted(target, slug)

    @Slot(str, str)
    def replace(self, target: str, slug: str) -> None:
        """Show a neighbour in place of the page in front: back leads where it led before."""
        self._pages.cut(len(self._pages.pages) - 1)
        self._open_counted(target, slug)

    @Slot()
    def leaveMessage(self) -> None:
        """Open the form for a message about what the page in front shows, if it can be about it."""
        top = self._pages.pages[-1]
        self.open("inquiry", f"{top.name.lower()}:{top.slug}" if top.name in WRITTEN_ABOUT else "")

    @Slot()
    def back(self) -> None:
        self._return_to(max(1, len(self._pages.pages) - 1))

    @Slot()
    def home(self) -> None:
        self._return_to(1)

    def show_alone(self, target: str, slug: str) -> None:
        """Put one page in front, with nothing to go back to; it does not count as opened."""
        self.close_all()
        self._show(target, slug)

    def close_all(self) -> None:
        self._pages.cut(0)

    def use_language(self, language: str) -> None:
        """Read every open page again."""
        self._language = language
        for page in self._pages.pages:
            page.model.load(language)

    @property
    def page_in_front(self) -> PageViewModel:
        return self._pages.pages[-1].model

    @property
    def stack(self) -> PageStackModel:
        return self._pages

    def _open_counted(self, target: str, slug: str) -> None:
        name = self._page_maker.name(target)
        self._usage.screen_viewed(name.lower())
        if slug:
            self._usage.item_opened(name.lower(), slug)
        self._show(target, slug)

    def _show(self, target: str, slug: str) -> None:
        name = self._page_maker.name(target)
        page = self._page_maker.make(target, slug, self)
        page.load(self._language)
        log.info("page %s %s", name, slug)
        self._pages.push(OpenPage(name, slug, page))

    def _return_to(self, length: int) -> None:
        if length < len(self._pages.pages):
            self._pages.cut(length)
            log.info("back to %s", self._pages.pages[-1].name)

    @Property(PageStackModel, constant=True)
    def pages(self) -> QObject:
        return self._pages
