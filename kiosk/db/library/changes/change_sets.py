"""One act of a person: written whole or not at all, and written down in the change log.

Every change of staff goes through a `ChangeSet`: it writes the rows, gives what has changed a new
version, and notes before and after. Writers wait for each other, so that what the log calls
*before* is what stood there. docs/adr/0041 says why the log holds fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.exc import DataError, IntegrityError

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference, Value, Values
from kiosk.core.errors import StaffError
from kiosk.db.engine import lock_table, translated_errors
from kiosk.db.library.changes.underlays import exchange_picture
from kiosk.db.library.changes.writing_down import Act, Author, Entry, write_down
from kiosk.db.library.fields.labels import Label, label_of
from kiosk.db.library.fields.mapping import STORAGES, Storage
from kiosk.db.library.fields.names import positions
from kiosk.db.library.fields.stored import Stored, read_many, read_one
from kiosk.db.library.fields.uses import Use, uses_of, without
from kiosk.db.library.fields.writing import (
    NewRow,
    delete_rows,
    insert_rows,
    normal,
    update_rows,
    write_pairs,
)
from kiosk.db.library.refusals import DELETED, USED, explained
from kiosk.db.library.staff_tables import UNDERLAYS, change, change_set, deleted


@contextmanager
def changing(
    library: Engine,
    author: Author,
    moment: datetime,
    reason: str,
    note: str = "",
    undoes: int | None = None,
    extends: int = 0,
) -> Iterator[ChangeSet]:
    """A change-set that is committed at the end; nothing is noted where nothing has changed.

    `extends`: the number of a change-set of the same author and reason, to which this one is added
    unless that has been undone. It may only create: what both changed would have no order.

    Raises:
        StaffError: somebody else was quicker, something is still used, or a value breaks a rule of
            the library; nothing was saved, and the message says what to do.
        UnavailableError: the disk refuses, or the library cannot be reached.
    """
    with translated_errors("The change could not be saved"):
        try:
            with library.begin() as connection:
                lock_table(connection, change_set.name)
                writing = ChangeSet(connection)
                yield writing
                act = Act(author, moment, reason, note, undoes, extends)
                writing.number = write_down(connection, act, writing.entries, writing.binned)
        except (IntegrityError, DataError) as error:
            raise explained(error) from error


@dataclass(slots=True)
class ChangeSet:
    """A change-set that is being written; made by `changing`."""

    connection: Connection
    number: int = 0
    """Its number in the log once it is written; 0 where nothing has changed."""
    entries: list[Entry] = field(default_factory=list)
    binned: list[tuple[Reference, Label]] = field(default_factory=list)

    @property
    def touched(self) -> tuple[Reference, ...]:
        """What it has changed."""
        return tuple(dict.fromkeys(entry.reference for entry in self.entries))

    def read(self, reference: Reference) -> Stored:
        """What the library holds.

        Raises:
            StaffError: it is not there any more.
        """
        found = read_one(self.connection, reference)
        if found is None:
            raise StaffError(DELETED.format(what="What you edited"))
        return found

    def read_many(self, kind: str, keys: Sequence[str]) -> Mapping[str, Stored]:
        """What the library holds under some keys of a kind; what is gone is left out."""
        return read_many(self.connection, kind, keys)

    def uses_of(self, references: Sequence[Reference]) -> tuple[Use, ...]:
        """Everything that refers to any of these."""
        return uses_of(self.connection, references)

    def positions(self, kind: str) -> Mapping[str, int]:
        """The positions of a kind by their keys, in their order."""
        return positions(self.connection, kind)

    def update(self, kind: str, batch: Mapping[str, Values]) -> None:
        """Write some fields of some rows of a kind; what stands there already is not written.

        Raises:
            StaffError: one of them is not there any more.
        """
        storage = STORAGES[kind]
        paired = {one.name for one in storage.pairs}
        stored = read_many(self.connection, kind, list(batch))
        if len(stored) != len(batch):
            raise StaffError(DELETED.format(what="What you edited"))
        changes: dict[str, Values] = {}
        for key, values in batch.items():
            before = stored[key].values
            new = {
                name: value
                for name, value in normal(kind, values).items()
                if value != before[name] and name not in paired
            }
            if new:
                changes[key] = new
        if changes:
            self._write(storage, changes, stored)
        for pair_field in storage.pairs:
            for key, values in batch.items():
                if pair_field.name in values:
                    self._pair(Reference(kind, key), pair_field.name, values[pair_field.name])

    def _write(
        self, storage: Storage, changes: Mapping[str, Values], stored: Mapping[str, Stored]
    ) -> None:
        kind = storage.kind
        update_rows(self.connection, kind, changes, {key: stored[key].version for key in changes})
        numbered = {one.name for one in storage.parts if one.number is not None}
        if any(numbered & values.keys() for values in changes.values()):
            written = read_many(self.connection, kind, list(changes))
            changes = {
                key: {name: written[key].values[name] for name in values}
                for key, values in changes.items()
            }
        for key, after in changes.items():
            before = {name: stored[key].values[name] for name in after}
            label = label_of({**stored[key].values, **after})
            version = stored[key].version + 1
            self.entries.append(Entry(Reference(kind, key), version, label, before, after))

    def _pair(self, reference: Reference, name: str, value: Value) -> None:
        """Join with others; whatever is joined or no longer joined has changed with it."""
        pair_field = next(one for one in STORAGES[reference.kind].pairs if one.name == name)
        before = self.read(reference)
        new = normal(reference.kind, {name: value})[name]
        if new == before.values[name]:
            return
        others = {
            other: self.read(other)
            for other in sorted({one for side in (before.values[name], new) for one in _ends(side)})
        }
        changed = write_pairs(self.connection, pair_field, reference.key, before.values[name], new)
        ends = {reference: before, **{other: others[other] for other in sorted(changed)}}
        for end, old in ends.items():
            update_rows(self.connection, end.kind, {end.key: {}}, {end.key: old.version})
            after = self.read(end)
            self.entries.append(
                Entry(
                    end,
                    after.version,
                    label_of(after.values),
                    {name: old.values[name]},
                    {name: after.values[name]},
                )
            )

    def log(self, reference: Reference, before: Values, after: Values) -> None:
        """Write down what was changed of something beside its fields; its version stays.

        Raises:
            StaffError: it is not there any more.
        """
        stored = self.read(reference)
        label = label_of(stored.values)
        self.entries.append(Entry(reference, stored.version, label, before, after))

    def create(self, kind: str, values: Values, key: str = "") -> Reference:
        """Write something new; `key` is the one it had before, where it comes back."""
        return self.create_many(kind, [(values, key)])[0]

    def create_many(self, kind: str, new: Sequence[tuple[Values, str]]) -> list[Reference]:
        """Write many new things of a kind at once: the values of each, and the key it had or ''."""
        storage = STORAGES[kind]
        paired = {one.name for one in storage.pairs}
        rows = []
        for values, key in new:
            plain = {name: () if name in paired else one for name, one in values.items()}
            version = self._next_version(Reference(kind, key)) if key else 1
            rows.append(NewRow(normal(kind, plain), key, version))
        keys = insert_rows(self.connection, kind, rows)
        written = read_many(self.connection, kind, keys)
        references = [Reference(kind, key) for key in keys]
        for one in references:
            stored = written[one.key]
            label = label_of(stored.values)
            self.entries.append(Entry(one, stored.version, label, None, stored.values))
        for reference, (values, old_key) in zip(references, new, strict=True):
            if old_key:
                self.connection.execute(
                    delete(deleted).where(deleted.c.kind == kind, deleted.c.key == old_key)
                )
            for name in paired & values.keys():
                if values[name]:
                    self._pair(reference, name, values[name])
        return references

    def _next_version(self, reference: Reference) -> int:
        newest = select(func.max(change.c.version)).where(
            change.c.kind == reference.kind, change.c.key == reference.key
        )
        return int(self.connection.scalar(newest) or 0) + 1

    def delete(self, references: Sequence[Reference], *, to_bin: bool = True) -> None:
        """Delete, and take away what refers to it; `to_bin`: it can be found in the bin.

        Raises:
            StaffError: something that stays cannot be without it.
        """
        uses = uses_of(self.connection, references)
        going = dict.fromkeys(references)
        needed = [use for use in uses if use.required]
        staying = [use for use in needed if use.user not in going]
        if staying:
            raise self._still_used(staying)
        used = {use.used for use in uses}
        while going:
            waiting = {use.used for use in needed if use.user in going and use.user != use.used}
            ready = [one for one in going if one not in waiting]
            for one in ready:
                if one in used:
                    self._release(one)
            self._delete(ready, to_bin=to_bin)
            for one in ready:
                del going[one]

    def _delete(self, references: Sequence[Reference], *, to_bin: bool) -> None:
        """Delete what nothing refers to."""
        by_kind: dict[str, list[str]] = {}
        for one in references:
            by_kind.setdefault(one.kind, []).append(one.key)
        for kind, keys in by_kind.items():
            stored = read_many(self.connection, kind, keys)
            if len(stored) != len(keys):
                raise StaffError(DELETED.format(what="What you edited"))
            delete_rows(self.connection, kind, keys)
            for key in keys:
                reference, before = Reference(kind, key), stored[key]
                label = label_of(before.values)
                self.entries.append(
                    Entry(reference, before.version + 1, label, before.values, None)
                )
                if to_bin:
                    self.binned.append((reference, label))

    def _release(self, reference: Reference) -> None:
        """Take away all that refers to it."""
        for use in uses_of(self.connection, [reference]):
            if use.field == UNDERLAYS:
                exchange_picture(self, reference.key, "")
                continue
            value = self.read(use.user).values[use.field]
            rest = without(use.user.kind, use.field, value, reference)
            self.update(use.user.kind, {use.user.key: {use.field: rest}})

    def _still_used(self, uses: Sequence[Use]) -> StaffError:
        used, user = (
            label_of(self.read(one).values).title.resolve(CHINESE)
            for one in (uses[0].used, uses[0].user)
        )
        others = f" and {len(uses) - 1} more" if uses[1:] else ""
        kinds = (uses[0].used.kind, uses[0].user.kind)
        return StaffError(
            USED.format(
                what=f"The {kinds[0]} “{used}”", user=f"the {kinds[1]} “{user}”", others=others
            )
        )


def _ends(value: Value) -> Iterator[Reference]:
    for one in value if isinstance(value, tuple) else ():
        if isinstance(one, Reference):
            yield one
        elif isinstance(one, Mapping):
            yield from (end for end in one.values() if isinstance(end, Reference))
