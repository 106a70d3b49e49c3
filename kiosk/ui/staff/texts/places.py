"""Where a text stands in the whole library: read by the worker, some things at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row
from kiosk.db.library.fields.labels import label_of
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.replacing import CONTEXT, Place, find_places
from kiosk.ui.staff.sections import SECTIONS

BATCH = 400
"""So many things are read at a time, so that the first places are there at once."""

_ORDER = {kind: number for number, kind in enumerate((*(one.kind for one in SECTIONS), *KINDS))}


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, in which languages."""

    text: str = ""
    languages: tuple[str, ...] = ()
    match_case: bool = True


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place with the name of the thing that it belongs to."""

    place: Place
    title: LocalizedText

    @property
    def lead(self) -> str:
        """What stands before, on one line; it is cut where there is more."""
        cut = "…" if self.place.start > CONTEXT else ""
        return cut + " ".join(self.place.before.splitlines())

    @property
    def rest(self) -> str:
        """What stands behind, on one line."""
        cut = "…" if len(self.place.after) == CONTEXT else ""
        return " ".join(self.place.after.splitlines()) + cut

    @property
    def parts(self) -> tuple[str, int, str]:
        """The field; in a row its number, from 1, and the field of the row."""
        field, *rest = self.place.path.split("/")
        return (field, int(rest[0]) + 1, rest[-1]) if len(rest) > 1 else (field, 0, "")


def read_candidates(store: LibraryStore, sought: Sought) -> tuple[Reference, ...]:
    """Everything that may hold what is looked for, in the order of the lists.

    Raises:
        UnavailableError: the library cannot be read.
    """
    found = store.may_hold(sought.text)
    return tuple(sorted(found, key=lambda one: _ORDER.get(one.kind, len(_ORDER))))


def read_places(
    store: LibraryStore, sought: Sought, references: Sequence[Reference]
) -> tuple[FoundPlace, ...]:
    """Every place in some things where the text stands, in their order.

    Raises:
        UnavailableError: the library cannot be read.
    """
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for one in references:
        by_kind[one.kind].append(one.key)
    stored = {
        Reference(kind, key): one
        for kind, keys in by_kind.items()
        for key, one in store.read_many(kind, keys).items()
    }
    found = []
    for reference in references:
        if reference not in stored:
            continue
        values = stored[reference].values
        draft = Draft(reference.kind, reference.key, stored[reference].version, Row(values))
        places = find_places(draft, sought.text, sought.languages, match_case=sought.match_case)
        title = label_of(values).title
        found += [FoundPlace(place, title) for place in places]
    return tuple(found)
