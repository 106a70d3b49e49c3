"""What the worker reads for a list, and how the shown list becomes the one that was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery, ListRow, Sort
from kiosk.db.library.store import LibraryStore
from kiosk.ui.staff.sections import Section

EXPIRING_DAYS = 30
MAX_STEPS = 100
"""A list that changes in more places is shown anew."""


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

    def query(self, now: datetime) -> ListQuery:
        chosen = self.filters
        return ListQuery(
            self.section.kind,
            self.text,
            published=True if "shown" in chosen else False if "hidden" in chosen else None,
            sample=True if "sample" in chosen else None,
            expires_before=now + timedelta(days=EXPIRING_DAYS) if "expiring" in chosen else None,
            incomplete=_language(chosen, "incomplete"),
            stale=_language(chosen, "stale"),
            sector=self.sector,
            dated=self.section.dated,
            sort=self.sort,
            descending=self.descending,
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
    """What a list needs besides its rows: the hall's languages besides Chinese, sectors, tags, and
    how many there are of each kind (pages with a day under True)."""

    languages: tuple[str, ...] = ()
    sectors: tuple[Word, ...] = ()
    tags: tuple[Word, ...] = ()
    counts: Mapping[tuple[str, bool], int] | None = None


def read_surroundings(store: LibraryStore) -> Surroundings:
    """Raises UnavailableError where the library cannot be read."""
    spoken: list[str] = []
    for hall in store.read_many("hall").values():
        value = hall.values["languages"]
        if isinstance(value, tuple):
            spoken += [str(one) for one in value if one != CHINESE]
    return Surroundings(
        tuple(spoken), _words(store, "sector"), _words(store, "tag"), store.counts()
    )


def _words(store: LibraryStore, kind: str) -> tuple[Word, ...]:
    found = []
    values = store.read_many(kind)
    for row in store.list_rows(ListQuery(kind, sort=Sort.POSITION)):
        colour = values[row.reference.key].values.get("colour", "")
        found.append(Word(row.reference.key, row.title, str(colour)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Steps:
    """How one list becomes another: rows go, one is moved, rows come, rows are other than before.
    All are (first, last); those that go stand in the order from the end."""

    removed: tuple[tuple[int, int], ...] = ()
    moved: tuple[int, int] | None = None
    inserted: tuple[tuple[int, int], ...] = ()
    changed: tuple[int, int] | None = None


def steps_between(old: Sequence[ListRow], new: Sequence[ListRow]) -> Steps | None:
    """The steps from one list to another; None where there would be too many."""
    before = {row.reference.key: row for row in old}
    after = {row.reference.key for row in new}
    gone = _ranges([place for place, row in enumerate(old) if row.reference.key not in after])
    come = _ranges([place for place, row in enumerate(new) if row.reference.key not in before])
    if len(gone) + len(come) > MAX_STEPS:
        return None
    kept = [row.reference.key for row in old if row.reference.key in after]
    wanted = [row.reference.key for row in new if row.reference.key in before]
    moved = None
    if kept != wanted:
        moved = _move(kept, wanted)
        if moved is None:
            return None
    changed = [place for place, row in enumerate(new) if before.get(row.reference.key, row) != row]
    return Steps(
        tuple(reversed(gone)), moved, tuple(come), (changed[0], changed[-1]) if changed else None
    )


def _ranges(places: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _move(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    """From where to where one of them has gone; None where it was more than one."""
    differing = [place for place, (one, other) in enumerate(zip(old, new)) if one != other]  # noqa: B905
    first, last = differing[0], differing[-1]
    if old[first] == new[last] and old[first + 1 : last + 1] == new[first:last]:
        return first, last
    if old[last] == new[first] and old[first:last] == new[first + 1 : last + 1]:
        return last, first
    return None


@dataclass(frozen=True, slots=True)
class Page:
    """What was read: the rows, the steps to them, and which translations are older than their
    Chinese, by key."""

    wanted: Wanted
    rows: tuple[ListRow, ...]
    steps: Steps | None
    stale: Mapping[str, frozenset[str]]


def read_page(store: LibraryStore, wanted: Wanted, shown: Sequence[ListRow], now: datetime) -> Page:
    """Raises UnavailableError where the library cannot be read."""
    rows = store.list_rows(wanted.query(now))
    stale = {
        reference.key: frozenset(language for _place, language in places)
        for reference, places in store.stale_texts().items()
        if reference.kind == wanted.section.kind
    }
    return Page(wanted, rows, steps_between(shown, rows), stale)


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
