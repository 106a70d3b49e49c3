"""What the languages of every thing in the library are like: read by the worker."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery, ListRow
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.hall_languages import languages_of_hall
from kiosk.editorial.kinds import KINDS
from kiosk.ui.staff.sections import SECTIONS, Section
from kiosk.ui.staff.steps import Steps, steps_between


def _has_texts(section: Section) -> bool:
    fields = KINDS[section.kind].fields
    return any(one.localized or any(part.localized for part in one.row) for one in fields)


TRANSLATED_SECTIONS = tuple(one for one in SECTIONS if _has_texts(one))
"""The lists of things that have texts in several languages."""


class TextState(StrEnum):
    """How a language of one thing is, what weighs most first: missing, stale, unchecked."""

    COMPLETE = "complete"
    MISSING = "missing"
    STALE = "stale"
    """A translation is older than its Chinese."""
    UNCHECKED = "unchecked"
    """Nobody has checked a translation since it was written."""


class BoardRow(NamedTuple):
    """One thing; for each language the places that are missing, stale or unchecked in it."""

    section: str
    row: ListRow
    missing: Mapping[str, Sequence[str]]
    stale: Mapping[str, Sequence[str]]
    unchecked: Mapping[str, Sequence[str]]

    @property
    def reference(self) -> Reference:
        return self.row.reference

    @property
    def title(self) -> LocalizedText:
        return self.row.title

    def state(self, language: str) -> TextState:
        if self.missing.get(language):
            return TextState.MISSING
        if self.stale.get(language):
            return TextState.STALE
        return TextState.UNCHECKED if self.unchecked.get(language) else TextState.COMPLETE

    def places(self, language: str) -> Sequence[str]:
        """Where something is to be done."""
        for places in (self.missing, self.stale, self.unchecked):
            if found := places.get(language):
                return found
        return ()


@dataclass(frozen=True, slots=True)
class BoardQuery:
    """What the board shows: one list or all, and one state in any language or all."""

    section: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """What was read, and the steps to it. `counts`: of the chosen lists, whatever the state."""

    query: BoardQuery = BoardQuery()
    languages: tuple[str, ...] = (CHINESE,)
    rows: tuple[BoardRow, ...] = ()
    steps: Steps | None = None
    counts: Mapping[str, Counter[TextState]] = field(default_factory=dict)


def read_board(store: LibraryStore, query: BoardQuery, shown: Sequence[BoardRow]) -> Board:
    """Raises UnavailableError where the library cannot be read."""
    languages = languages_of_hall(store)
    stale, unchecked = _places(store.stale_texts()), _places(store.unchecked_texts())
    rows = [
        BoardRow(
            section.name,
            row,
            row.missing,
            stale.get(row.reference, {}),
            unchecked.get(row.reference, {}),
        )
        for section in TRANSLATED_SECTIONS
        if query.section in ("", section.name)
        for row in store.list_rows(ListQuery(section.kind, dated=section.dated))
    ]
    counts = {one: Counter(row.state(one) for row in rows) for one in languages}
    wanted = tuple(row for row in rows if _is_wanted(row, query.state, languages))
    return Board(query, languages, wanted, steps_between(shown, wanted), counts)


def _places(
    texts: Mapping[Reference, Sequence[tuple[str, str]]],
) -> Mapping[Reference, Mapping[str, Sequence[str]]]:
    found: dict[Reference, Mapping[str, Sequence[str]]] = {}
    for reference, places in texts.items():
        by_language: defaultdict[str, list[str]] = defaultdict(list)
        for place, language in places:
            by_language[language].append(place)
        found[reference] = by_language
    return found


def _is_wanted(row: BoardRow, state: str, languages: Sequence[str]) -> bool:
    states = {row.state(one) for one in languages}
    if state == TextState.COMPLETE:
        return states == {TextState.COMPLETE}
    return not state or state in states
