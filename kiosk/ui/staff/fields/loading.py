"""What a form reads of the library, in the worker: values that the view-model only shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row, Values
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.fields.uses import references_in
from kiosk.editorial.drafts import Draft
from kiosk.ui.staff.fields.things import Thing
from kiosk.ui.staff.library import Desk


@dataclass(frozen=True, slots=True)
class Opened:
    """All that a form shows at first."""

    stored: Draft
    draft: Draft
    languages: Sequence[str]
    things: Mapping[Reference, Thing]
    stale: frozenset[tuple[str, str]]
    unchecked: frozenset[tuple[str, str]] = frozenset()


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
    draft = kept[0] if kept else stored
    stale, unchecked = translations_to_do(desk, stored.reference)
    referred = references_in((stored.values, draft.values))
    return Opened(
        stored, draft, hall_languages(desk), things_of(desk, referred, media), stale, unchecked
    )


def translations_to_do(
    desk: Desk, reference: Reference
) -> tuple[frozenset[tuple[str, str]], frozenset[tuple[str, str]]]:
    """The paths and languages of translations that are stale, and of those nobody has checked."""
    return (
        frozenset(desk.store.stale_texts().get(reference, ())),
        frozenset(desk.store.unchecked_texts().get(reference, ())),
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
    found = {
        one: Thing(label.title or LocalizedText({CHINESE: label.slug}))  # a waypoint has no name
        for one, label in desk.store.labels(wanted).items()
    }
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
