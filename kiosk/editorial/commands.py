"""The commands of staff: each is one change-set, checked by role and rules, and can be undone.

The file is long because the list of what staff can do is: one class, so that no command can go
round the role of the account or the change log.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.account import Account
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.core.errors import StaffError
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.changes.translation_notes import mark_checked
from kiosk.db.library.changes.underlays import exchange_picture
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.fields.stored import Stored
from kiosk.db.library.media import IMPORT
from kiosk.db.library.staff_tables import UNDERLAYS
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.beginning import everything_but
from kiosk.editorial.drafts import Draft, blank, copy_of
from kiosk.editorial.errors import (
    ConflictError,
    ProblemsError,
    StillUsedError,
    UndoConflictError,
)
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.merging import merge
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.problems import Message, Problem, problems
from kiosk.editorial.replacing import Place, TextsChangedError, exchanged, replaced
from kiosk.editorial.slugs import proposed_slug

Told = Callable[[int, tuple[Reference, ...]], None]
"""Hears the number of a change-set and what it has changed, right after the commit."""

GONE = "It is not there any more; somebody has deleted it."


class Reason:
    """Why a change-set was written; the ids stand in the change log."""

    CREATE = "create"
    EDIT = "edit"
    DELETE = "delete"
    RESTORE = "restore"
    BULK = "bulk"
    REORDER = "reorder"
    REPLACE = "replace"
    UNDO = "undo"
    VERSION = "version"
    BEGIN = "begin"
    CHECK = "check"
    IMPORT = IMPORT
    SPREADSHEET = "spreadsheet"


@dataclass(frozen=True, slots=True)
class Saved:
    """What stands in the library now, and the change-set that brought it there; 0: nothing was
    new. `merged` names fields of somebody else's that were kept."""

    draft: Draft
    change_set: int
    merged: tuple[str, ...] = ()


class Editor:
    """What one account does on one station. Blocking; callers use a worker thread.

    Every command raises NotPermittedError where the role does not include it, UnavailableError
    where the library cannot be reached, and StaffError where the library refuses.
    """

    def __init__(
        self,
        store: LibraryStore,
        account: Account,
        station: str,
        told: Told = lambda _number, _touched: None,
    ) -> None:
        self._store = store
        self.account = account
        self._author = Author(account.name, station)
        self._told = told

    # Drafts

    def draft(self, reference: Reference) -> Draft:
        """What the library holds, to be edited.

        Raises:
            StaffError: it is not there any more.
        """
        stored = self._store.read(reference)
        if stored is None:
            raise StaffError(GONE)
        return _draft(reference, stored)

    def blank(self, kind: str) -> Draft:
        """A draft of something new."""
        return blank(kind)

    def copy(self, reference: Reference) -> Draft:
        """A draft of another one like it; see `copy_of`."""
        return copy_of(self.draft(reference))

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """Everything that is wrong with a draft, by the rules and by what the library holds."""
        found = list(problems(_with_slug(draft, "unnamed")))
        return (*found, *self._problems_in_library(draft))

    def _problems_in_library(self, draft: Draft) -> Iterable[Problem]:
        kind = KINDS[draft.kind]
        if kind.unique and draft[kind.unique]:
            holder = self._store.find_unique(draft.kind, str(draft[kind.unique]))
            if holder and holder != draft.key:
                yield Problem(kind.unique, Message.NAME_TAKEN, values={"by": holder})
        missing = self._store.missing(
            {name: draft[name] for name in draft.values if name not in ("slug", "position")}
        )
        for name in missing:
            yield Problem(name, Message.GONE)

    # Saving

    def save(self, draft: Draft, note: str = "") -> Saved:
        """Write a draft; a new one gets its key, its slug and the last place of its kind.

        Where somebody else has changed other fields meanwhile, both changes stand.

        Raises:
            ProblemsError: the draft breaks rules.
            ConflictError: somebody else has changed the same fields meanwhile, or deleted it.
            StaffError: it is of a kind that comes by importing files.
        """
        require(self.account, Permission.EDIT_CONTENT)
        if draft.is_new:
            return self._create(draft, note)
        merged: tuple[str, ...] = ()
        stored = self._store.read(draft.reference)
        if stored is None:
            raise ConflictError(draft, None, ())
        theirs = _draft(draft.reference, stored)
        if stored.version != draft.version:
            newer = self._store.newer_changes(draft.reference, draft.version)
            draft, merged = merge(draft, theirs, newer)
        self._check(draft)
        fields = [name for name in draft.changed_from(theirs) if not _is_fixed(draft.kind, name)]
        with self._changing(Reason.EDIT, note) as changing:
            now = changing.read(draft.reference)
            if now.version != stored.version:
                newest = _draft(draft.reference, now)
                yours = newest.with_values({name: draft[name] for name in fields})
                raise ConflictError(yours, newest, fields)
            changing.update(draft.kind, {draft.key: {name: draft[name] for name in fields}})
        return Saved(self._done(changing, draft.reference), changing.number, merged)

    def _create(self, draft: Draft, note: str) -> Saved:
        kind = KINDS[draft.kind]
        if kind.by_import:
            raise StaffError("A file comes into the library by importing it.")
        if kind.has("slug") and not draft["slug"]:
            title = draft[kind.title]
            pinyin = draft.values.get("pinyin", "")
            slug = proposed_slug(
                title if isinstance(title, LocalizedText) else LocalizedText(),
                pinyin if isinstance(pinyin, str) else "",
                draft.kind,
                self._store.unique_values(draft.kind),
            )
            draft = draft.with_values({"slug": slug})
        if kind.has("position"):
            draft = draft.with_values({"position": self._store.last_position(draft.kind) + 1})
        self._check(draft)
        with self._changing(Reason.CREATE, note) as changing:
            reference = changing.create(draft.kind, draft.values)
        return Saved(self._done(changing, reference), changing.number)

    def _check(self, draft: Draft) -> None:
        found = self.problems(draft)
        if found:
            raise ProblemsError(draft, found)

    # The bin

    def delete(self, references: Sequence[Reference], note: str = "") -> int:
        """Put things into the bin; what refers to them lets go of them. Returns the change-set.

        Raises:
            StaffError: something that stays cannot be without one of them; it is named.
        """
        require(self.account, Permission.EDIT_CONTENT)
        if any(KINDS[one.kind].single for one in references):
            raise StaffError("There is one hall, which cannot be deleted.")
        with self._changing(Reason.DELETE, note) as changing:
            changing.delete(references)
        return self._number(changing)

    def begin_empty(self, hall: Draft) -> Saved:
        """Give the hall these values, and put everything else into the bin; see
        `everything_but` (kiosk/editorial/beginning.py).

        Raises:
            ProblemsError: the draft breaks rules; nothing was changed.
        """
        require(self.account, Permission.PUBLISH)
        self._check(hall)
        going = everything_but(hall, self._store)
        with self._changing(Reason.BEGIN) as changing:
            changing.update("hall", {hall.key: hall.values})
            changing.delete(going)
        return Saved(self._done(changing, hall.reference), changing.number)

    def delete_unused(self, references: Sequence[Reference]) -> int:
        """Put things into the bin that nothing refers to. Returns the change-set.

        Raises:
            StillUsedError: something refers to one of them; nothing is deleted.
        """
        require(self.account, Permission.EDIT_CONTENT)
        with self._changing(Reason.DELETE) as changing:
            uses = changing.uses_of(references)
            if uses:
                raise StillUsedError(uses)
            changing.delete(references)
        return self._number(changing)

    def restore(self, reference: Reference) -> int:
        """Take something out of the bin, with all that referred to it and still may; returns the
        change-set.

        Raises:
            StaffError: it is not in the bin.
            UndoConflictError: another one has its name now, or what it needs is gone.
        """
        require(self.account, Permission.EDIT_CONTENT)
        with self._changing(Reason.RESTORE) as changing:
            conflicts = self._store.restore(changing, reference)
            if conflicts:
                raise UndoConflictError(conflicts)
        return self._number(changing)

    # Many at once

    def set_field(self, references: Sequence[Reference], name: str, value: Value) -> int:
        """Give a field of many things the same value: shown or hidden, sample, sector, validity.
        Those whose kind lacks the field stay as they are. Returns the change-set.

        Raises:
            ProblemsError: one of them would break rules; nothing was changed.
        """
        return self.set_fields(references, {name: value})

    def set_fields(self, references: Sequence[Reference], values: Values) -> int:
        """Give several fields of many things the same values; see `set_field`."""

        def new(draft: Draft) -> Values:
            return {one: value for one, value in values.items() if KINDS[draft.kind].has(one)}

        return self._change_many(references, new, Reason.BULK)

    def add_to(self, references: Sequence[Reference], name: str, added: Reference) -> int:
        """Add a tag or a link to many things; returns the change-set."""

        def new(draft: Draft) -> Values:
            present = draft.values.get(name)
            if not isinstance(present, tuple) or added in present:
                return {}
            return {name: (*present, added)}

        return self._change_many(references, new, Reason.BULK)

    def remove_from(self, references: Sequence[Reference], name: str, removed: Reference) -> int:
        """Take a tag or a link from many things; returns the change-set."""

        def new(draft: Draft) -> Values:
            present = draft.values.get(name)
            if not isinstance(present, tuple) or removed not in present:
                return {}
            return {name: tuple(one for one in present if one != removed)}

        return self._change_many(references, new, Reason.BULK)

    def reorder(self, kind: str, keys: Sequence[str]) -> int:
        """Put things of a kind in this order; those that are not named keep theirs behind them.
        Returns the change-set."""
        require(self.account, Permission.EDIT_CONTENT)
        with self._changing(Reason.REORDER) as changing:
            order = changing.positions(kind)
            named = [key for key in dict.fromkeys(keys) if key in order]
            rest = [key for key in order if key not in set(named)]
            changing.update(
                kind,
                {
                    key: {"position": position}
                    for position, key in enumerate([*named, *rest])
                    if order[key] != position
                },
            )
        return self._number(changing)

    def replace_text(self, places: Sequence[Place], new: str, note: str = "") -> int:
        """Write `new` at the chosen places; see `kiosk/editorial/replacing.py`. Returns the
        change-set.

        Raises:
            ProblemsError: a text would break rules.
            TextsChangedError: texts are not as they were when the places were found, or are gone.
        """
        by_reference: dict[Reference, list[Place]] = {}
        for place in places:
            by_reference.setdefault(place.reference, []).append(place)

        otherwise: list[Place] = []

        def changed(draft: Draft) -> Values:
            try:
                return replaced(draft, by_reference.pop(draft.reference), new)
            except TextsChangedError as error:
                otherwise.extend(error.places)
                return {}

        def refuse_if_changed(_: ChangeSet) -> None:
            gone = [place for places in by_reference.values() for place in places]
            if otherwise or gone:
                raise TextsChangedError([*otherwise, *gone])

        return self._change_many(
            list(by_reference), changed, Reason.REPLACE, note, refuse_if_changed
        )

    def replace_everywhere(self, old: Reference, new: Reference) -> int:
        """Put one file in the place of another, wherever that is used. Returns the change-set.

        Raises:
            StaffError: one of the two is gone, or they are not both pictures, films or sounds.
        """
        require(self.account, Permission.EDIT_CONTENT)
        families = [_family(self.draft(one)) for one in (old, new)]
        if families[0] != families[1]:
            raise StaffError("A file can only be replaced by one of the same family.")
        users: dict[Reference, set[str]] = {}
        for use in self._store.uses_of([old]):
            if use.field != UNDERLAYS:
                users.setdefault(use.user, set()).add(use.field)

        def changed(draft: Draft) -> Values:
            return {name: exchanged(draft[name], old, new) for name in users[draft.reference]}

        def exchange_underlays(changing: ChangeSet) -> None:
            exchange_picture(changing, old.key, new.key)

        return self._change_many(list(users), changed, Reason.REPLACE, complete=exchange_underlays)

    def _change_many(
        self,
        references: Sequence[Reference],
        new: Callable[[Draft], Values],
        reason: str,
        note: str = "",
        complete: Callable[[ChangeSet], None] = lambda _: None,
    ) -> int:
        """Change several as one change-set; `complete` may still refuse when all are looked at."""
        require(self.account, Permission.EDIT_CONTENT)
        by_kind: dict[str, list[str]] = {}
        for one in dict.fromkeys(references):
            by_kind.setdefault(one.kind, []).append(one.key)
        with self._changing(reason, note) as changing:
            for kind, keys in by_kind.items():
                batch = {}
                for key, stored in changing.read_many(kind, keys).items():
                    draft = _draft(Reference(kind, key), stored)
                    values = new(draft)
                    if values:
                        _check_changed(draft.with_values(values), values)
                        batch[key] = values
                changing.update(kind, batch)
            complete(changing)
        return self._number(changing)

    # History

    def undo(self, number: int) -> int:
        """Take a change-set back, or an undo of one, which is to redo; returns the new one.

        Raises:
            StaffError: there is none of this number, or it is undone already.
            UndoConflictError: what it changed has been changed since.
        """
        require(self.account, Permission.EDIT_CONTENT)
        with self._changing(Reason.UNDO, undoes=number) as changing:
            conflicts = self._store.take_back(changing, number)
            if conflicts:
                raise UndoConflictError(conflicts)
        return self._number(changing)

    def redo(self, number: int) -> int:
        """Do again what `undo` of this change-set has taken back; returns the new change-set.

        Raises:
            StaffError: it is not undone.
            UndoConflictError: what it changed has been changed since.
        """
        undo = self._store.undo_of(number)
        if undo is None:
            raise StaffError("This change is in force; there is nothing to redo.")
        return self.undo(undo)

    def put_back(self, reference: Reference, number: int) -> Saved:
        """Give something all the values it had after a change-set.

        Raises:
            StaffError: it was not there then, or is not there now.
            ProblemsError: what it referred to is gone, or its name is taken; by then both can be
                seen in the draft of the error.
        """
        values = self._store.at_change_set(reference, number)
        if values is None:
            raise StaffError(GONE)
        draft = self.draft(reference)
        kept = {
            name: value
            for name, value in values.items()
            if name in draft.values and not KINDS[draft.kind].field(name).read_only
        }
        draft = draft.with_values(kept)
        require(self.account, Permission.EDIT_CONTENT)
        self._check(draft)
        with self._changing(Reason.VERSION) as changing:
            changing.update(reference.kind, {reference.key: kept})
        return Saved(self._done(changing, reference), changing.number)

    # Drafts that are kept

    def keep_draft(self, draft: Draft, place: str = "") -> None:
        """Keep what is typed, unchecked, for this account. `place` tells several new ones apart;
        a draft of something there is has its key."""
        self._store.keep_draft(self.account.id, draft.kind, draft.key or place, draft.version,
                               draft.values)  # fmt: skip

    def kept_drafts(self) -> Mapping[Reference, tuple[Draft, datetime]]:
        """What this account has typed and not finished, by kind and key or place, with when."""
        return {
            place: (
                Draft(place.kind, place.key if kept.version else "", kept.version,
                      _fitting(place.kind, kept.values)),
                kept.saved_at,
            )
            for place, kept in self._store.kept_drafts(self.account.id).items()
        }  # fmt: skip

    def drop_draft(self, kind: str, place: str) -> None:
        """Forget what was typed: it is saved, or given up."""
        self._store.drop_draft(self.account.id, kind, place)

    # Languages

    def mark_checked(self, reference: Reference, fields: Collection[str], language: str) -> int:
        """Say that translations say what the Chinese says, `fields` as in `stale_texts` and
        `unchecked_texts`; returns the change-set, 0 where nothing was to be checked.

        Raises:
            StaffError: it is not there any more.
        """
        with self.changing(Reason.CHECK) as changing:
            mark_checked(changing, reference, fields, language)
        return changing.number

    @contextmanager
    def changing(self, reason: str, note: str = "") -> Iterator[ChangeSet]:
        """A change-set of a command that stands elsewhere; it is told when it is written."""
        require(self.account, Permission.EDIT_CONTENT)
        with self._changing(reason, note) as changing:
            yield changing
        self._number(changing)

    def _changing(
        self, reason: str, note: str = "", undoes: int | None = None
    ) -> AbstractContextManager[ChangeSet]:
        return self._store.changing(self._author, reason, note, undoes)

    def _number(self, changing: ChangeSet) -> int:
        if changing.number:
            self._told(changing.number, changing.touched)
        return changing.number

    def _done(self, changing: ChangeSet, reference: Reference) -> Draft:
        self._number(changing)
        return self.draft(reference)


def _family(draft: Draft) -> str:
    return str(draft["mime"]).partition("/")[0]


def _draft(reference: Reference, stored: Stored) -> Draft:
    return Draft(reference.kind, reference.key, stored.version, Row(stored.values))


def _fitting(kind: str, values: Values) -> Row:
    """The values of a kept draft, in the fields that there are today."""
    return Row({one.name: values.get(one.name, one.blank) for one in KINDS[kind].fields})


def _with_slug(draft: Draft, slug: str) -> Draft:
    """A new draft's slug is made when it is saved."""
    if draft.is_new and draft.values.get("slug") == "":
        return draft.with_values({"slug": slug})
    return draft


def _is_fixed(kind: str, name: str) -> bool:
    spec = KINDS[kind].field(name)
    return spec.fixed or spec.read_only


def _check_changed(draft: Draft, values: Values) -> None:
    """Look at the fields that are changed; what is wrong elsewhere is no reason to refuse."""
    touched = {*values, *({"valid_until"} if "valid_from" in values else ())}
    found = problems(draft, touched)
    if found:
        raise ProblemsError(draft, found)
