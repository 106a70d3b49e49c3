"""What the history page reads, in the worker."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.library.changes.bin import Deleted
from kiosk.db.library.changes.history import LoggedChangeSet
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.cells import Cell, cells
from kiosk.ui.staff.naming import names_in

PAGE = 60
"""Change-sets that are read at once."""

MAX_ITEMS = 100
"""Things of one change-set that are shown cell by cell; an import has thousands."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; '' filters nothing. `count`: so many of the newest."""

    account: str = ""
    kind: str = ""
    count: int = PAGE


@dataclass(frozen=True, slots=True)
class History:
    """`more`: there are older ones than these."""

    entries: tuple[LoggedChangeSet, ...] = ()
    more: bool = False
    people: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    bin: tuple[Deleted, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """What a change-set did to one thing: it came, went, or has other cells."""

    kind: str
    title: LocalizedText
    happened: str
    cells: tuple[Cell, ...]


def read_history(store: LibraryStore, wanted: Wanted) -> History:
    """Everything that the page lists; raises what the store raises."""
    found = store.change_sets(limit=wanted.count + 1, account=wanted.account, kind=wanted.kind)
    people, kinds = store.people_and_kinds()
    return History(found[: wanted.count], len(found) > wanted.count, people, kinds, store.bin())


def read_changes(store: LibraryStore, number: int) -> tuple[ChangedItem, ...]:
    """What a change-set did, thing by thing; raises what the store raises."""
    changes = store.changes_of(number)[:MAX_ITEMS]
    name_of = names_in(store, [values for one in changes for values in (one.before, one.after)])
    return tuple(
        ChangedItem(
            one.reference.kind,
            one.title,
            "added" if one.before is None else "deleted" if one.after is None else "changed",
            cells(one.reference.kind, one.before, one.after, name_of),
        )
        for one in changes
    )
