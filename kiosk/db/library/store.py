"""The library as staff mode uses it: what is read, what is written, without a word of SQL outside.

Every reading is a read-only snapshot and waits for no writer; every writing is one change-set.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from time import monotonic

from sqlalchemy import Connection, Engine

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.floor_plan.underlay import Underlay
from kiosk.db.engine import is_on_server, translated_errors
from kiosk.db.library.changes import history
from kiosk.db.library.changes.bin import Deleted, bin_of, empty_bin, restore
from kiosk.db.library.changes.change_sets import ChangeSet, changing
from kiosk.db.library.changes.feed import ChangeFeed
from kiosk.db.library.changes.history import Change, LoggedChangeSet
from kiosk.db.library.changes.kept_drafts import KeptDraft, drop_draft, keep_draft, kept_drafts
from kiosk.db.library.changes.stale_texts import stale_texts
from kiosk.db.library.changes.unchecked_texts import unchecked_texts
from kiosk.db.library.changes.underlays import underlays_of
from kiosk.db.library.changes.undoing import Conflict, take_back
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.fields.labels import Label, label_of, labels_of
from kiosk.db.library.fields.mapping import STORAGES
from kiosk.db.library.fields.names import (
    fields_that_refer_to_nothing,
    find_unique,
    positions,
    unique_values,
)
from kiosk.db.library.fields.stored import Stored, read_many, read_one
from kiosk.db.library.fields.uses import Use, uses_of
from kiosk.db.library.lists.content_to_do import ContentToDo, content_to_do
from kiosk.db.library.lists.media import MediaRow, list_media
from kiosk.db.library.lists.rows import ListQuery, ListRow, count_rows, list_rows
from kiosk.db.library.lists.searching import find, may_hold, refresh
from kiosk.db.library.opening import utc_now

FAILURE = "The library cannot be read"

LOOK_SECONDS = 60.0
"""How old the search may be after a change of somebody else's that nobody tells of: whoever follows
the library is told within half a second, and looks again."""


@contextmanager
def reading(library: Engine) -> Iterator[Connection]:
    """A connection that sees the library as it is at one moment, and keeps no writer waiting.

    Raises:
        UnavailableError: the disk refuses, or the server cannot be reached.
    """
    with translated_errors(FAILURE), library.connect() as connection:
        if is_on_server(connection):
            connection = connection.execution_options(isolation_level="REPEATABLE READ")
        else:
            connection = connection.execution_options(sqlite_begin="BEGIN")
        with connection.begin():
            yield connection


class LibraryStore:
    """What staff mode asks of the library; every method raises UnavailableError where the disk
    refuses or the server cannot be reached."""

    def __init__(self, library: Engine, clock: Callable[[], datetime] = utc_now) -> None:
        self.engine = library
        self.clock = clock
        self._looked_at: float | None = None

    def read(self, reference: Reference) -> Stored | None:
        """What the library holds of one thing; None where it is not there."""
        with reading(self.engine) as connection:
            return read_one(connection, reference)

    def read_many(self, kind: str, keys: Sequence[str] | None = None) -> Mapping[str, Stored]:
        """What the library holds of a kind, by key; of all of it without `keys`."""
        with reading(self.engine) as connection:
            return read_many(connection, kind, keys)

    def contents(self) -> Mapping[str, Mapping[str, Values]]:
        """All that the library holds at one moment, by kind and key."""
        with reading(self.engine) as connection:
            return {
                kind: {key: one.values for key, one in read_many(connection, kind).items()}
                for kind in STORAGES
            }

    def underlays(self) -> tuple[Underlay, ...]:
        """The architect's plans under the floors."""
        with reading(self.engine) as connection:
            return underlays_of(connection)

    def feed(self, position: int | None = None) -> ChangeFeed:
        """Follows the library from a position in its log, or from now on; see
        `kiosk/db/library/changes/feed.py`."""
        return ChangeFeed(self.engine, position)

    def uses_of(self, references: Sequence[Reference]) -> tuple[Use, ...]:
        """Everything that refers to any of these."""
        with reading(self.engine) as connection:
            return uses_of(connection, references)

    def changing(
        self, author: Author, reason: str, note: str = "", undoes: int | None = None
    ) -> AbstractContextManager[ChangeSet]:
        """A change-set, written at the end of the `with`; raises what `changing` raises."""
        self._looked_at = None
        return changing(self.engine, author, self.clock(), reason, note, undoes)

    def change_sets(
        self, *, before: int | None = None, limit: int = 100, account: str = "", kind: str = ""
    ) -> tuple[LoggedChangeSet, ...]:
        """The newest change-sets first; those with a smaller number than `before`, of one account
        and with a change of one kind where these are given."""
        with reading(self.engine) as connection:
            return history.change_sets(
                connection, before=before, limit=limit, account=account, kind=kind
            )

    def people_and_kinds(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Whose changes and changes of what the log has, each in alphabetical order."""
        with reading(self.engine) as connection:
            return history.people_and_kinds(connection)

    def change_set(self, number: int) -> LoggedChangeSet | None:
        """One change-set; None where there is none of this number."""
        with reading(self.engine) as connection:
            return history.change_set_of(connection, number)

    def change_sets_of(self, reference: Reference) -> tuple[LoggedChangeSet, ...]:
        """The change-sets that changed one thing, the newest first."""
        with reading(self.engine) as connection:
            return history.change_sets_of(connection, reference)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """What a change-set did, in its order."""
        with reading(self.engine) as connection:
            return history.changes_of(connection, number)

    def versions_of(self, reference: Reference) -> tuple[Change, ...]:
        """All that was ever done to one thing, the newest first."""
        with reading(self.engine) as connection:
            return history.versions_of(connection, reference)

    def at_change_set(self, reference: Reference, number: int) -> Values | None:
        """All fields of something as they were after a change-set; None: it was not there."""
        with reading(self.engine) as connection:
            return history.at_change_set(connection, reference, number)

    def titles_in_log(self, references: Sequence[Reference]) -> Mapping[Reference, LocalizedText]:
        """What things were called when they were changed last, those that are gone too."""
        with reading(self.engine) as connection:
            return history.titles_in_log(connection, references)

    def last_changes(
        self, references: Sequence[Reference]
    ) -> Mapping[Reference, tuple[datetime, str]]:
        """When each of these was changed last, and by whom; what never was is missing."""
        with reading(self.engine) as connection:
            return history.last_changes(connection, references)

    def newest_change_set(self) -> int:
        """The number of the newest change-set; 0 where there is none."""
        with reading(self.engine) as connection:
            return history.newest_change_set(connection)

    def log_position(self) -> int:
        """Grows with every change in the log; 0 where it is empty."""
        with reading(self.engine) as connection:
            return history.log_position(connection)

    def newer_changes(self, reference: Reference, version: int) -> tuple[Change, ...] | None:
        """What was done to something since it had a version, the newest first; None where the log
        does not have all of it."""
        with reading(self.engine) as connection:
            return history.newer_changes(connection, reference, version)

    # Undoing

    def take_back(self, changing: ChangeSet, number: int) -> list[Conflict]:
        """Write what stood before a change-set; what is in the way, and then nothing is written.

        Raises:
            StaffError: there is none of this number, or it is undone already.
        """
        logged = history.change_set_of(changing.connection, number)
        if logged is None:
            raise StaffError(f"There is no change {number}.")
        if logged.undone:
            raise StaffError("This change has been undone already.")
        changes = history.changes_of(changing.connection, number)
        return take_back(changing, changes, to_bin=logged.undoes is not None)

    def undo_of(self, number: int) -> int | None:
        """The change-set that has taken this one back and stands; None where there is none."""
        with reading(self.engine) as connection:
            return history.undo_of(connection, number)

    # The bin

    def bin(self) -> tuple[Deleted, ...]:
        """What was deleted in the last 30 days, the newest first."""
        with reading(self.engine) as connection:
            return bin_of(connection, self.clock())

    def restore(self, changing: ChangeSet, reference: Reference) -> list[Conflict]:
        """Take something out of the bin; what is in the way, and then nothing is written.

        Raises:
            StaffError: it is not in the bin.
        """
        return restore(changing, reference, self.clock())

    def empty_bin(self) -> int:
        """Forget what has been in the bin for more than 30 days; returns how much that was. The
        change log still has it."""
        with translated_errors(FAILURE), self.engine.begin() as connection:
            return empty_bin(connection, self.clock())

    # Drafts that are kept

    def keep_draft(self, account: str, kind: str, place: str, version: int, values: Values) -> None:
        """Keep what somebody has typed, in place of what was kept there before."""
        with translated_errors("What is typed cannot be kept"), self.engine.begin() as connection:
            keep_draft(connection, account, Reference(kind, place), version, values, self.clock())

    def kept_drafts(self, account: str) -> Mapping[Reference, KeptDraft]:
        """What an account has typed and not finished, by its kind and place."""
        with reading(self.engine) as connection:
            return kept_drafts(connection, account)

    def drop_draft(self, account: str, kind: str, place: str) -> None:
        """Forget what somebody has typed."""
        with (
            translated_errors("What is typed cannot be dropped"),
            self.engine.begin() as connection,
        ):
            drop_draft(connection, account, Reference(kind, place))

    # Lists and search

    def list_rows(self, query: ListQuery) -> tuple[ListRow, ...]:
        """The rows of a list in its order; see `kiosk/db/library/lists/rows.py`."""
        self._refresh()
        with reading(self.engine) as connection:
            return list_rows(connection, query)

    def list_media(self, text: str = "") -> tuple[MediaRow, ...]:
        """The files that a question finds, or all of them; the newest first."""
        self._refresh()
        with reading(self.engine) as connection:
            return list_media(connection, text)

    def counts(self) -> Mapping[tuple[str, bool], int]:
        """How many of each kind there are; see `count_rows`."""
        with reading(self.engine) as connection:
            return count_rows(connection)

    def content_to_do(self, languages: Sequence[str]) -> ContentToDo:
        """What waits to be done in the content; these are the languages to translate into."""
        self._refresh()
        with reading(self.engine) as connection:
            return content_to_do(connection, languages, self.clock())

    def search(self, question: str, kinds: Sequence[str] = ()) -> tuple[Reference, ...]:
        """What a question finds, of some kinds or of all, those first of which it is the name."""
        self._refresh()
        with reading(self.engine) as connection:
            return find(connection, question, kinds)

    def may_hold(self, text: str) -> tuple[Reference, ...]:
        """Everything that is worth reading for these characters; see `may_hold` of the search."""
        self._refresh()
        with reading(self.engine) as connection:
            return may_hold(connection, text)

    def look_again(self) -> None:
        """Somebody else has changed the library: what is asked next sees it. From any thread."""
        self._looked_at = None

    def _refresh(self) -> None:
        """Bring the entries of the search up to date. Whether they are is looked at again after
        each change made here or told of by `look_again`, and else once a minute."""
        now = monotonic()
        if self._looked_at is None or now - self._looked_at > LOOK_SECONDS:
            self._looked_at = now  # before, so that a change told meanwhile is looked at next time
            try:
                refresh(self.engine)
            except UnavailableError:
                self._looked_at = None
                raise

    def labels(self, references: Sequence[Reference]) -> Mapping[Reference, Label]:
        """What things are called; what is gone has none."""
        by_kind: dict[str, list[str]] = {}
        for one in dict.fromkeys(references):
            by_kind.setdefault(one.kind, []).append(one.key)
        with reading(self.engine) as connection:
            return {
                Reference(kind, key): label_of(stored.values)
                for kind, keys in by_kind.items()
                for key, stored in read_many(connection, kind, keys).items()
            }

    def labels_of(self, kind: str) -> Mapping[str, Label]:
        """What everything of a kind is called, by key."""
        with reading(self.engine) as connection:
            return labels_of(connection, kind)

    # Names

    def find_unique(self, kind: str, name: str) -> str:
        """The key of what has this slug or name; '' where nothing has."""
        with reading(self.engine) as connection:
            return find_unique(connection, kind, name)

    def unique_values(self, kind: str) -> frozenset[str]:
        """All slugs or names of a kind."""
        with reading(self.engine) as connection:
            return unique_values(connection, kind)

    def last_position(self, kind: str) -> int:
        """The highest position of a kind; -1 where there is none."""
        with reading(self.engine) as connection:
            return max(positions(connection, kind).values(), default=-1)

    def missing(self, values: Values) -> tuple[str, ...]:
        """The names of fields that refer to something that is not there."""
        with reading(self.engine) as connection:
            return fields_that_refer_to_nothing(connection, values)

    # Languages

    def stale_texts(self) -> Mapping[Reference, tuple[tuple[str, str], ...]]:
        """All translations that are older than their Chinese: where each stands, its language."""
        with reading(self.engine) as connection:
            return stale_texts(connection)

    def unchecked_texts(self) -> Mapping[Reference, tuple[tuple[str, str], ...]]:
        """All translations that nobody has checked since they were written, as `stale_texts`."""
        with reading(self.engine) as connection:
            return unchecked_texts(connection)
