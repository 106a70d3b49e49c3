"""All content at one moment, as values: what preflight and comparison look at. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row, Value, Values
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.store import LibraryStore
from kiosk.db.models.results import FIRST_BATCH_COUNT
from kiosk.editorial.kinds import KINDS

Contents = Mapping[str, Mapping[str, Values]]
"""All values by kind and key."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The library at `now`, an aware moment in the hall's own time.

    `lost`: media assets of which a file is not in the media store. `unplayable`: films that
    are damaged. `too_heavy`: media assets that this PC, of all, decodes too slowly. `stale`:
    translations older than their Chinese.
    """

    contents: Contents
    now: datetime
    lost: frozenset[str] = frozenset()
    unplayable: frozenset[Reference] = frozenset()
    too_heavy: frozenset[str] = frozenset()
    stale: Mapping[Reference, tuple[tuple[str, str], ...]] | None = None

    def of(self, reference: Reference) -> Values | None:
        return self.contents.get(reference.kind, {}).get(reference.key)

    @property
    def hall(self) -> Values | None:
        return self.of(HALL)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that visitors may choose."""
        languages = (self.hall or {}).get("languages", ())
        return tuple(str(one) for one in languages) if isinstance(languages, tuple) else ()


def is_released(values: Values, now: datetime) -> bool:
    """Whether an item gets into a release: published, and shown now or later."""
    until = values["valid_until"]
    return values["published"] is True and not (isinstance(until, datetime) and until <= now)


def released(contents: Contents, now: datetime) -> dict[str, dict[str, Values]]:
    """The contents as a release has them (`kiosk/db/release/build.py`): without what is not shown,
    what refers to it, and files that nothing names."""
    kept: dict[str, dict[str, Values]] = {}
    for kind, things in contents.items():
        is_item = KINDS[kind].is_item
        kept[kind] = {
            key: values for key, values in things.items() if not is_item or is_released(values, now)
        }
    kept["slot"] = {
        key: values
        for key, values in kept.get("slot", {}).items()
        if all(_is_in(kept, one) for one in references_in(values["film"]))
    }
    for things in kept.values():
        for key, values in things.items():
            things[key] = {name: _without_gone(kept, value) for name, value in values.items()}
    _count_first_batch(kept)
    _mark_companies(kept)
    used = {
        one.key
        for things in kept.values()
        for values in things.values()
        for value in values.values()
        for one in references_in(value)
        if one.kind == "media"
    }
    kept["media"] = {key: one for key, one in kept.get("media", {}).items() if key in used}
    return kept


def _is_in(kept: Mapping[str, Mapping[str, Values]], reference: Reference) -> bool:
    return reference.key in kept.get(reference.kind, {})


def _without_gone(kept: Mapping[str, Mapping[str, Values]], value: Value) -> Value:
    if isinstance(value, Reference):
        return value if _is_in(kept, value) else None
    if isinstance(value, tuple):
        return tuple(one for one in value if all(_is_in(kept, it) for it in references_in(one)))
    return value


def _count_first_batch(kept: dict[str, dict[str, Values]]) -> None:
    """A value may stand for how many companies are marked as the first tenants."""
    companies = kept.get("company", {}).values()
    count = str(sum(values["first_batch"] is True for values in companies))
    for key, values in kept.get("indicator", {}).items():
        value = values["value"]
        if isinstance(value, LocalizedText):
            counted = {tag: text.replace(FIRST_BATCH_COUNT, count) for tag, text in value.items()}
            kept["indicator"][key] = {**values, "value": LocalizedText(counted)}


def _mark_companies(kept: dict[str, dict[str, Values]]) -> None:
    """A company without a mark gets the first character of its name."""
    for key, values in kept.get("company", {}).items():
        mark = values["monogram"] or title_of("company", values).resolve(CHINESE)[:1]
        kept["company"][key] = {**values, "monogram": mark}


def title_of(kind: str, values: Values) -> LocalizedText:
    """What something is called."""
    title = values[KINDS[kind].title]
    return title if isinstance(title, LocalizedText) else LocalizedText({"zh-Hans": str(title)})


def take_snapshot(store: LibraryStore, media: MediaStore, now: datetime) -> Snapshot:
    """The library as it is; looks for its files in the media store.

    Raises:
        UnavailableError: the disk refuses, or the server cannot be reached.
    """
    contents = store.contents()
    lost = {key for key, values in contents["media"].items() if not _is_held(media, values)}
    return Snapshot(contents, now, frozenset(lost), stale=store.stale_texts())


def _is_held(media: MediaStore, values: Values) -> bool:
    """Whether all files of an asset are in the media store."""
    smaller = values["derivatives"]
    files = (
        [values, *(one for one in smaller if isinstance(one, Row))]
        if isinstance(smaller, tuple)
        else [values]
    )
    return all(media.holds(BlobName(str(one["sha256"]), str(one["suffix"]))) for one in files)
