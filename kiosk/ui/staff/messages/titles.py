"""What messages are about, by its name in the library."""

from __future__ import annotations

import logging
from collections.abc import Callable

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.db.library.store import LibraryStore

log = logging.getLogger("kiosk.staff")

KINDS = frozenset({"company", "project", "opportunity"})
"""What a message can be about."""


class Titles:
    """Asks the library of this PC, where there is one. In a worker."""

    def __init__(self, store: Callable[[], LibraryStore | None]) -> None:
        """`store` may raise what opening a library raises."""
        self._store = store

    def title_of(self, about: str) -> LocalizedText | None:
        """What "company:wuhuan" is called; None where it is gone, or the library is away."""
        kind, _, slug = about.partition(":")
        if kind not in KINDS or not slug:
            return None
        try:
            store = self._store()
            key = store.find_unique(kind, slug) if store else ""
            label = (
                store.labels([Reference(kind, key)]).get(Reference(kind, key))
                if store and key
                else None
            )
        except KioskError as error:
            log.info("what a message is about cannot be looked up: %s", error)
            return None
        return label.title if label else None
