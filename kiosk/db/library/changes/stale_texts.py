"""Which translations are older than their Chinese: noted when the Chinese alone is changed.

A translation is up to date again when it is changed itself, when somebody has checked it, or when
the Chinese that it was made of stands there again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Values, texts_in
from kiosk.db.library.staff_tables import stale_text

Texts = Mapping[str, LocalizedText]
"""Localized texts by where they stand: `title`, `figures/0/label`."""


def note_stale_texts(
    connection: Connection, changes: Iterable[tuple[Reference, Values | None, Values | None]]
) -> None:
    """Look at what has changed, and note which translations are stale now and which no longer."""
    for reference, before, after in changes:
        if before is None or after is None:
            connection.execute(delete(stale_text).where(*_of(reference)))
            continue
        old, new = dict(texts_in(before)), dict(texts_in(after))
        if old != new:
            _note(connection, reference, old, new)


def _of(reference: Reference) -> tuple[ColumnElement[bool], ...]:
    return stale_text.c.kind == reference.kind, stale_text.c.key == reference.key


def _note(connection: Connection, reference: Reference, old: Texts, new: Texts) -> None:
    rows = connection.execute(select(stale_text).where(*_of(reference))).all()
    known = {(row.field, row.language): row.made_of for row in rows}
    for path in old.keys() | new.keys():
        before = old.get(path, LocalizedText())
        after = new.get(path, LocalizedText())
        for language in {*before, *after} - {CHINESE}:
            place = path, language
            made_of = known.get(place, before.get(CHINESE, ""))
            same_words = before.get(language) == after.get(language)
            is_stale = (
                language in after
                and same_words
                and after.get(CHINESE, "") != made_of
                and (place in known or after.get(CHINESE) != before.get(CHINESE))
            )
            if is_stale and place not in known:
                _insert(connection, reference, place, made_of)
            elif not is_stale and place in known:
                _forget(connection, reference, *place)


def _insert(
    connection: Connection, reference: Reference, place: tuple[str, str], made_of: str
) -> None:
    path, language = place
    connection.execute(
        insert(stale_text).values(
            kind=reference.kind, key=reference.key, field=path, language=language, made_of=made_of
        )
    )


def _forget(connection: Connection, reference: Reference, path: str, language: str) -> None:
    connection.execute(
        delete(stale_text).where(
            *_of(reference),
            stale_text.c.field == path,
            stale_text.c.language == language,
        )
    )


def stale_texts(connection: Connection) -> Mapping[Reference, tuple[tuple[str, str], ...]]:
    """All stale translations: where each stands and its language, by what they belong to."""
    found: defaultdict[Reference, list[tuple[str, str]]] = defaultdict(list)
    for row in connection.execute(select(stale_text).order_by(*stale_text.primary_key)):
        found[Reference(row.kind, row.key)].append((row.field, row.language))
    return {reference: tuple(places) for reference, places in found.items()}
