"""The languages that the hall offers to its visitors."""

from __future__ import annotations

from kiosk.core.content.localized_text import CHINESE
from kiosk.db.library.store import LibraryStore


def languages_of_hall(store: LibraryStore) -> tuple[str, ...]:
    """Chinese first; Chinese alone where there is no hall yet.

    Raises:
        UnavailableError: the library cannot be read.
    """
    spoken = {CHINESE: None}
    for hall in store.read_many("hall").values():
        value = hall.values["languages"]
        spoken |= {str(one): None for one in value} if isinstance(value, tuple) else {}
    return tuple(spoken)
