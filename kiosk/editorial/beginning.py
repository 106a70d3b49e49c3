"""A hall from nothing: the question at first set-up, the empty hall, and the end of the samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from kiosk.core.account import Account
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.db.library.accounts import AccountStore
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.journal import ActKind
from kiosk.db.library.lists.rows import ListQuery
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.drafts import Draft, blank
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.permissions import Permission, allows

ITEM_KINDS = tuple(name for name, kind in KINDS.items() if kind.is_item)

KEPT = frozenset({"hall", "media", "ui-text"})
"""Kinds that an empty hall may have: itself, files that were brought in, and the interface's
words."""

LEFT_BLANK = (
    "tagline",
    "hero",
    "hero_portrait",
    "logo_ground",
    "main_colour",
    "accent_colour",
    "ground_colour",
    "address",
    "contact",
    "source",
    "web_address",
)
"""Fields of the hall that say something of the hall that was."""


def asks_how_to_begin(store: LibraryStore, account: Account) -> bool:
    """Whether this is the first and only person, nothing was changed yet, and nobody has said that
    the hall stays as it is.

    Raises:
        UnavailableError: the library cannot be read.
    """
    accounts = AccountStore(store.engine)
    return (
        allows(account.role, Permission.PUBLISH)
        and [one.id for one in accounts.accounts()] == [account.id]
        and not accounts.knows_act(ActKind.KEEP_HALL)
        and store.newest_change_set() == 0
    )


def has_contents(store: LibraryStore) -> bool:
    """Whether the hall has anything in it."""
    return any(number for (kind, _dated), number in store.counts().items() if kind in ITEM_KINDS)


def named_hall(
    hall: Draft,
    name: LocalizedText,
    languages: Sequence[str],
    logo: Reference | None,
    opening_hours: Sequence[Row],
) -> Draft:
    """The draft of a hall of which no more is known than this."""
    unnamed = hall.with_values({one: blank("hall")[one] for one in LEFT_BLANK})
    return unnamed.with_values(
        {
            "name": name,
            "languages": tuple(languages),
            "logo": logo,
            "opening_hours": tuple(opening_hours),
        }
    )


def same_hours(weekdays: Sequence[int], opens: time, closes: time) -> tuple[Row, ...]:
    """Opening hours that are the same on each of these days, Monday 1 to Sunday 7."""
    return tuple(
        Row({"weekday": day, "opens": opens, "closes": closes}) for day in sorted(weekdays)
    )


def everything_but(hall: Draft, store: LibraryStore) -> tuple[Reference, ...]:
    """What goes when this becomes an empty hall: all but the kinds KEPT, and the files that were
    used, by what goes or by the hall as it was. A file that nothing has used yet stays."""
    contents = store.contents()
    going = [
        Reference(kind, key)
        for kind, things in contents.items()
        if kind not in KEPT
        for key in things
    ]
    used = {
        one.key
        for kind, things in contents.items()
        if kind not in ("media", "ui-text")
        for values in things.values()
        for one in _files_in(values)
    }
    staying = {one.key for one in _files_in(hall.values)}
    files = (Reference("media", key) for key in contents["media"] if key in used - staying)
    return (*going, *files)


def _files_in(values: Values) -> list[Reference]:
    found = [one for value in values.values() for one in references_in(value)]
    return [one for one in found if one.kind == "media"]


@dataclass(frozen=True, slots=True)
class SamplesFound:
    """What is marked as a sample, kind by kind, and what cannot be without one of them: a slot of
    the loop whose film is a sample goes with it. `users` are what else lets go of them."""

    samples: tuple[Reference, ...]
    with_them: tuple[Reference, ...]
    users: tuple[Reference, ...]

    @property
    def going(self) -> tuple[Reference, ...]:
        """All that is deleted."""
        return (*self.samples, *self.with_them)


def find_samples(store: LibraryStore) -> SamplesFound:
    """Everything that is marked as a sample.

    Raises:
        UnavailableError: the library cannot be read.
    """
    found = tuple(
        row.reference
        for kind in ITEM_KINDS
        for row in store.list_rows(ListQuery(kind, sample=True))
    )
    going = dict.fromkeys(found)
    while True:
        uses = store.uses_of(list(going))
        needing = [use.user for use in uses if use.required and use.user not in going]
        if not needing:
            break
        going |= dict.fromkeys(needing)
    users = dict.fromkeys(use.user for use in uses if use.user not in going)
    return SamplesFound(found, tuple(list(going)[len(found) :]), tuple(users))
