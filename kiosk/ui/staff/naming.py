"""What things are called that values refer to, for the pages that show before and after."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Values
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.cells import NameOf


def names_in(store: LibraryStore, several: Iterable[Values | None]) -> NameOf:
    """The names of all that these values refer to, also of what is gone by now; raises what the
    store raises."""
    named = list(
        dict.fromkeys(
            reference
            for values in several
            for value in (values or {}).values()
            for reference in references_in(value)
        )
    )
    titles = dict(store.titles_in_log(named))
    titles |= {reference: label.title for reference, label in store.labels(named).items()}
    names = {reference: title.resolve(CHINESE) for reference, title in titles.items()}
    return lambda reference: names.get(reference, "")
