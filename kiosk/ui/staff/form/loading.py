"""What a form reads of the library, in the worker: values that the view-model only shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.changes.history import Change
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.drafts import Draft
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.ui.staff.form.lines import Thing, references_in
from kiosk.ui.staff.library import Desk

HALL = Reference("hall", "1")
MAX_OFFERED = 60
"""How many things are offered at once; whoever looks for another one types more of it."""

FAMILIES = {"image": "image/", "video": "video/", "audio": "audio/", "text": "text/"}


@dataclass(frozen=True, slots=True)
class Use:
    """Something that refers to what the form shows: of which kind, and its name."""

    kind: str
    title: LocalizedText


@dataclass(frozen=True, slots=True)
class Opened:
    """All that a form shows at first. `kept_at`: when what is in `draft` was typed, if it was."""

    stored: Draft
    draft: Draft
    languages: Sequence[str]
    things: Mapping[Reference, Thing]
    uses: Sequence[Use]
    stale: frozenset[tuple[str, str]]
    kept_at: datetime | None = None
    changed_at: datetime | None = None
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that may be chosen."""

    reference: Reference
    title: LocalizedText
    picture: str = ""


def opened(desk: Desk, reference: Reference, media: MediaStore) -> Opened:
    """Something of the library, with what this account has typed of it and not finished.

    Raises:
        StaffError: it is not there any more.
    """
    stored = desk.editor.draft(reference)
    kept = desk.editor.kept_drafts().get(reference)
    return _opened(desk, stored, kept, media)


def opened_new(desk: Desk, draft: Draft, place: str, media: MediaStore) -> Opened:
    """A draft of something new, or what was typed of it before."""
    kept = desk.editor.kept_drafts().get(Reference(draft.kind, place))
    return _opened(desk, draft, kept, media)


def _opened(
    desk: Desk, stored: Draft, kept: tuple[Draft, datetime] | None, media: MediaStore
) -> Opened:
    draft, kept_at = kept or (stored, None)
    uses: list[Use] = []
    stale: frozenset[tuple[str, str]] = frozenset()
    changes: Sequence[Change] = ()
    if not stored.is_new:
        reference = stored.reference
        users = tuple(dict.fromkeys(one.user for one in desk.store.uses_of([reference])))
        users = tuple(one for one in users if one != reference)
        labels = desk.store.labels(users)
        uses = [Use(one.kind, labels[one].title) for one in users if one in labels]
        stale = frozenset(desk.store.stale_texts().get(reference, ()))
        changes = desk.store.versions_of(reference)[:1]
    moment, account = None, ""
    for change in changes:
        logged = desk.store.change_set(change.change_set)
        if logged:
            moment, account = logged.moment, logged.account
    return Opened(
        stored,
        draft,
        hall_languages(desk),
        things_of(desk, [*references_in(stored.values), *references_in(draft.values)], media),
        uses,
        stale,
        kept_at,
        moment,
        account,
    )


def hall_languages(desk: Desk) -> Sequence[str]:
    """The languages of the hall, Chinese first; all that there are while there is no hall."""
    hall = desk.store.read(HALL)
    chosen = hall.values["languages"] if hall else ()
    found = chosen if isinstance(chosen, tuple) and chosen else LANGUAGES
    return tuple(one for one in LANGUAGES if one in found or one == CHINESE)


def things_of(
    desk: Desk, references: Iterable[Reference], media: MediaStore
) -> Mapping[Reference, Thing]:
    """What things are called, and for files their small pictures."""
    wanted = tuple(dict.fromkeys(references))
    found = {one: Thing(label.title) for one, label in desk.store.labels(wanted).items()}
    files = [one.key for one in wanted if one.kind == "media"]
    if files:
        for key, stored in desk.store.read_many("media", files).items():
            found[Reference("media", key)] = _file(stored.values, media)
    return found


def _file(values: Values, media: MediaStore) -> Thing:
    name, alt = values["name"], values["alt"]
    title = alt if isinstance(alt, LocalizedText) and alt else LocalizedText({CHINESE: str(name)})
    return Thing(title, picture_of(values, media))


def picture_of(values: Values, media: MediaStore) -> str:
    """The address of the small picture of a file; '' where there is none."""
    derivatives = values["derivatives"]
    for one in derivatives if isinstance(derivatives, tuple) else ():
        if isinstance(one, Row) and one["role"] == "thumbnail":
            return media.path(BlobName(str(one["sha256"]), str(one["suffix"]))).as_uri()
    return ""


def offers(
    desk: Desk, spec: FieldSpec, text: str, media: MediaStore, besides: Reference | None
) -> Sequence[Offer]:
    """What may be chosen for a field, those first that `text` finds; never `besides`."""
    if spec.type in (FieldType.PICTURE, FieldType.PICTURES, FieldType.FILE):
        return _files(desk, spec, text, media)
    found = []
    for kind in spec.to:
        rows = desk.store.list_rows(ListQuery(kind, text))[:MAX_OFFERED]
        found += [Offer(one.reference, one.title) for one in rows if one.reference != besides]
    return found[:MAX_OFFERED]


def _files(desk: Desk, spec: FieldSpec, text: str, media: MediaStore) -> Sequence[Offer]:
    keys = [one.reference.key for one in desk.store.list_rows(ListQuery("media", text))]
    wanted = tuple(FAMILIES[one] for one in spec.media)
    found: list[Offer] = []
    for start in range(0, len(keys), MAX_OFFERED):
        batch = desk.store.read_many("media", keys[start : start + MAX_OFFERED])
        for key in keys[start : start + MAX_OFFERED]:
            values = batch[key].values
            if str(values["mime"]).startswith(wanted):
                thing = _file(values, media)
                found.append(Offer(Reference("media", key), thing.title, thing.picture))
        if len(found) >= MAX_OFFERED:
            break
    return found[:MAX_OFFERED]
