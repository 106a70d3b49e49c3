"""What the worker reads for a list, and how the shown list becomes the one that was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery, ListRow, Sort
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.hall_languages import languages_of_hall
from kiosk.editorial.publishing.preflight import EXPIRES_SOON
from kiosk.ui.staff.sections import Section
from kiosk.ui.staff.steps import Steps, steps_between

BEGINNING = 60
"""Rows that are read first of another list than is shown, so that they are there at once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list is to show; `filters` are names that one switches on and off."""

    section: Section
    text: str = ""
    filters: frozenset[str] = frozenset()
    sector: str = ""
    sort: Sort = Sort.POSITION
    descending: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out of the list."""
        return bool(self.text.strip() or self.filters or self.sector)

    @property
    def begins(self) -> bool:
        """Whether its beginning can be read before the rest."""
        in_order = self.sort is Sort.POSITION and not self.descending
        return in_order and not _language(self.filters, "incomplete")

    def query(self, now: datetime, first: int | None = None) -> ListQuery:
        chosen = self.filters
        return ListQuery(
            self.section.kind,
            self.text,
            published=True if "shown" in chosen else False if "hidden" in chosen else None,
            sample=True if "sample" in chosen else None,
            expires_before=now + EXPIRES_SOON if "expiring" in chosen else None,
            incomplete=_language(chosen, "incomplete"),
            stale=_language(chosen, "stale"),
            sector=self.sector,
            dated=self.section.dated,
            sort=self.sort,
            descending=self.descending,
            first=first,
        )


def _language(filters: frozenset[str], name: str) -> str:
    return next((one.partition(":")[2] for one in filters if one.startswith(f"{name}:")), "")


@dataclass(frozen=True, slots=True)
class Word:
    """A sector or a tag."""

    key: str
    name: LocalizedText
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a list needs besides its rows: the hall's languages besides Chinese, sectors, tags, how
    many there are of each kind (pages with a day under True), what visitors see at present, and
    what they see otherwise than the library has it."""

    languages: tuple[str, ...] = ()
    sectors: tuple[Word, ...] = ()
    tags: tuple[Word, ...] = ()
    counts: Mapping[tuple[str, bool], int] | None = None
    on_screen: frozenset[Reference] | None = None
    unpublished: frozenset[Reference] = frozenset()


def read_surroundings(store: LibraryStore) -> Surroundings:
    """Without what visitors see. Raises UnavailableError where the library is out of
    reach."""
    return Surroundings(
        languages_of_hall(store)[1:],
        _words(store, "sector"),
        _words(store, "tag"),
        store.counts(),
    )


def _words(store: LibraryStore, kind: str) -> tuple[Word, ...]:
    found = []
    values = store.read_many(kind)
    for row in store.list_rows(ListQuery(kind, sort=Sort.POSITION)):
        colour = values[row.reference.key].values.get("colour", "")
        found.append(Word(row.reference.key, row.title, str(colour)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: the rows, the steps to them, and which translations are older than their
    Chinese, by key. `whole`: not only the beginning of the list."""

    wanted: Wanted
    rows: tuple[ListRow, ...]
    steps: Steps | None
    stale: Mapping[str, frozenset[str]]
    whole: bool = True


def read_page(
    store: LibraryStore,
    wanted: Wanted,
    shown: Sequence[ListRow],
    now: datetime,
    first: int | None = None,
) -> Page:
    """Read a list, or only `first` rows of it.

    Raises:
        UnavailableError: the library cannot be read.
    """
    rows = store.list_rows(wanted.query(now, first))
    stale = {
        reference.key: frozenset(language for _place, language in places)
        for reference, places in store.stale_texts().items()
        if reference.kind == wanted.section.kind
    }
    return Page(wanted, rows, steps_between(shown, rows), stale, first is None or len(rows) < first)


@dataclass(frozen=True, slots=True)
class User:
    """Something that refers to what is to be deleted; `required`: it cannot be without."""

    kind: str
    title: LocalizedText
    used: LocalizedText
    required: bool


def read_users(store: LibraryStore, references: Sequence[Reference]) -> tuple[User, ...]:
    """All that stays and refers to any of these, what is in the way first.

    Raises:
        UnavailableError: the library cannot be read.
    """
    going = set(references)
    uses = {
        (use.user, use.used): use.required
        for use in sorted(store.uses_of(references), key=lambda use: use.required)
        if use.user not in going
    }
    labels = store.labels([one for pair in uses for one in pair])
    users = [
        User(user.kind, labels[user].title, labels[used].title, required)
        for (user, used), required in uses.items()
        if user in labels and used in labels
    ]
    return tuple(sorted(users, key=lambda one: not one.required))
