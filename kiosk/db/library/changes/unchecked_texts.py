"""Which translations nobody has checked since they were written: noted with every change of one.

Whether somebody translated it, a program did, or it came out of a workbook, the library cannot
tell; so each counts until somebody says that it is right. What is deleted keeps its notes, for when
it comes back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Values, texts_in
from kiosk.db.library.staff_tables import unchecked_text

Place = tuple[str, str]
"""Where a text stands, and its language."""


def note_unchecked_texts(
    connection: Connection, changes: Iterable[tuple[Reference, int, Values | None, Values | None]]
) -> None:
    """Look at what has changed, with the version it has now, and note what is to be checked."""
    for reference, version, before, after in changes:
        if after is None or (before is None and version > 1):
            continue
        old, new = dict(texts_in(before or {})), dict(texts_in(after))
        if old != new:
            _note(connection, reference, old, new)


def _note(
    connection: Connection,
    reference: Reference,
    old: Mapping[str, LocalizedText],
    new: Mapping[str, LocalizedText],
) -> None:
    known = _known(connection, reference)
    moved = {
        (language, text.get(CHINESE, ""), words): (path, language)
        for path, text in old.items()
        for language, words in text.items()
    }
    noted = {place: instead for place, instead in known.items() if place[0] not in {*old, *new}}
    for path, text in new.items():
        before = old.get(path, LocalizedText())
        for language in text.keys() - {CHINESE}:
            words, place = text[language], (path, language)
            was = moved.get((language, text.get(CHINESE, ""), words), place)
            if words == before.get(language):
                instead = known.get(place)
            elif was != place:  # a row that stands elsewhere now
                instead = known.get(was)
            else:
                right = known.get(place, before.get(language, ""))
                instead = None if words == right else right
            if instead is not None:
                noted[place] = instead
    if noted != known:
        write_unchecked(connection, reference, noted)


def _known(connection: Connection, reference: Reference) -> dict[Place, str]:
    rows = connection.execute(
        select(unchecked_text).where(
            unchecked_text.c.kind == reference.kind, unchecked_text.c.key == reference.key
        )
    )
    return {(row.field, row.language): row.instead_of for row in rows}


def write_unchecked(
    connection: Connection, reference: Reference, noted: Mapping[Place, str]
) -> None:
    """These are the places of something to be checked, with what stood there before."""
    of_it = unchecked_text.c.kind == reference.kind, unchecked_text.c.key == reference.key
    connection.execute(delete(unchecked_text).where(*of_it))
    rows = [
        {
            "kind": reference.kind,
            "key": reference.key,
            "field": path,
            "language": language,
            "instead_of": instead,
        }
        for (path, language), instead in noted.items()
    ]
    if rows:
        connection.execute(insert(unchecked_text), rows)


def unchecked_texts(connection: Connection) -> Mapping[Reference, tuple[Place, ...]]:
    """All translations to be checked: where each stands and its language, by what they belong
    to, which may be in the bin."""
    found: defaultdict[Reference, list[Place]] = defaultdict(list)
    for row in connection.execute(select(unchecked_text).order_by(*unchecked_text.primary_key)):
        found[Reference(row.kind, row.key)].append((row.field, row.language))
    return {reference: tuple(places) for reference, places in found.items()}
