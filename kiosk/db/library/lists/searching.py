"""Staff's search over everything in the library, by the rules by which visitors search a release.

Chinese is found anywhere, other words by their beginning, titles also by pinyin and its first
letters, and what nothing is called by its sound. The index is rows of a table of its own: an entry
is made again when its version is no longer that of what it is about, whoever changed that.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    Text,
    and_,
    cast,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
)

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Values, texts_in
from kiosk.core.search.matching import (
    MAX_READING_SYLLABLES,
    Term,
    folded,
    other_spellings_of,
    spellings_of,
    terms_of,
    tokens_of,
)
from kiosk.core.search.pinyin_syllables import Segmentation, segmentations, sound_pattern, sounds_of
from kiosk.db.engine import is_on_server, lock_table, translated_errors
from kiosk.db.library.fields.mapping import STORAGES, Storage
from kiosk.db.library.fields.stored import read_many
from kiosk.db.library.staff_tables import search_entry
from kiosk.db.models import Item

item = Item.__table__

MAX_FOUND = 200
"""How much a question finds at most, where not all of it is asked for."""

_CHINESE_RUN = re.compile("([\u3005-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+)")
_NO_LETTERS = re.compile(r"[\W_]+")


def refresh(library: Engine) -> None:
    """Make the entries of all that has changed since they were made; nothing else is written.

    Raises:
        UnavailableError: the disk refuses, or the server cannot be reached.
    """
    with translated_errors("The library cannot be searched"):
        with library.connect() as connection:
            if not is_on_server(connection):
                connection = connection.execution_options(sqlite_begin="BEGIN")
            with connection.begin():
                if not _outdated(connection):
                    return
        with library.begin() as connection:
            lock_table(connection, search_entry.name)
            for kind, keys in _outdated(connection).items():
                _index(connection, kind, keys)


def _outdated(connection: Connection) -> Mapping[str, Sequence[str]]:
    """What has no entry of its version, by kind."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    rows = list(connection.execute(_without_entry(item, item.c.item_type)))
    for storage in STORAGES.values():
        if not storage.is_item and len(storage.key) == 1:
            rows += connection.execute(_without_entry(storage.base, literal(storage.kind)))
    for row in rows:
        found[row.kind].append(str(row.id))
    return found


def _without_entry(base: Any, kind: ColumnElement[str]) -> Select[Any]:
    same = and_(search_entry.c.kind == kind, search_entry.c.key == cast(base.c.id, Text))
    return (
        select(kind.label("kind"), base.c.id)
        .select_from(base.outerjoin(search_entry, same))
        .where(or_(search_entry.c.version.is_(None), search_entry.c.version != base.c.version))
    )


def _index(connection: Connection, kind: str, keys: Sequence[str]) -> None:
    stored = read_many(connection, kind, keys)
    rows = [
        {"kind": kind, "key": key, "version": one.version, **_entry(STORAGES[kind], one.values)}
        for key, one in stored.items()
    ]
    of_kind = search_entry.c.kind == kind
    for start in range(0, len(keys), 1000):
        some = keys[start : start + 1000]
        connection.execute(delete(search_entry).where(of_kind, search_entry.c.key.in_(some)))
    if rows:
        connection.execute(insert(search_entry), rows)


def _entry(storage: Storage, values: Values) -> dict[str, str]:
    """What an entry says of something, without its key."""
    from kiosk.db.search import (
        title_readings,  # loads a dictionary of a third of a second
    )

    name = values.get("title") or values.get("name") or values.get("slug") or ""
    title = name if isinstance(name, LocalizedText) else LocalizedText({CHINESE: str(name)})
    own = str(values.get("pinyin", ""))
    readings = title_readings.readings(title.get(CHINESE, ""), own, person=storage.kind == "voice")
    likely = [one[0] if one else "" for one in readings]
    names = [
        *(_plain(text) for text in title.values()),
        *(word for text in title.values() for word in tokens_of(text)),
        *spellings_of(likely),
        *other_spellings_of(readings),
        _plain(str(values.get("slug", ""))),
    ]
    texts = [text for path, text in texts_in(values) if path not in ("title", "name")]
    return {
        "names": f" {' '.join(filter(None, names))} ",
        "text": f" {' '.join(_plain(text) for one in texts for text in one.values())} ",
        "sounds": sounds_of(readings[:MAX_READING_SYLLABLES]),
        "sort_key": title_readings.sort_key(title.resolve(CHINESE), own),
        "missing": json.dumps(_missing(values), sort_keys=True),
    }


def _plain(text: str) -> str:
    """A text as it is compared, every word and every run of Chinese with a space before it."""
    words = _NO_LETTERS.sub(" ", folded(text))
    return " ".join(_CHINESE_RUN.sub(r" \1 ", words).split())


def _missing(values: Values) -> dict[str, list[str]]:
    """Where a language lacks a text that there is in another."""
    found: dict[str, list[str]] = {}
    for path, text in texts_in(values):
        for language in LANGUAGES:
            if text and language not in text:
                found.setdefault(language, []).append(path)
    return found


def find(
    connection: Connection, question: str, kinds: Sequence[str], limit: int | None = MAX_FOUND
) -> tuple[Reference, ...]:
    """What a question finds, at most `limit`, those first of which it is the name; nothing where
    it holds neither letters nor digits. The entries must be up to date."""
    matching = matching_of(connection, question)
    if matching is None:
        return ()
    wanted = select(search_entry.c.kind, search_entry.c.key).where(matching.anywhere)
    if kinds:
        wanted = wanted.where(search_entry.c.kind.in_(kinds))
    order = (search_entry.c.kind, *matching.order[1:])
    rows = connection.execute(wanted.order_by(matching.order[0], *order).limit(limit)).all()
    if rows:
        return tuple(Reference(row.kind, row.key) for row in rows)
    return tuple(islice(by_sound(connection, question, kinds), limit))


@dataclass(frozen=True, slots=True)
class Matching:
    """How entries are found that hold all words of a question, and in which order those of one kind
    come: first what is called so."""

    anywhere: ColumnElement[bool]
    order: tuple[ColumnElement[Any], ...]


def matching_of(connection: Connection, question: str) -> Matching | None:
    """None where a question holds neither letters nor digits."""
    terms = terms_of(question)
    if not terms:
        return None
    names, text = search_entry.c.names, search_entry.c.text
    by_name = and_(*(_holds(connection, names, term) for term in terms))
    either = (or_(_holds(connection, names, one), _holds(connection, text, one)) for one in terms)
    return Matching(and_(*either), (by_name.desc(), search_entry.c.sort_key, search_entry.c.key))


def may_hold(connection: Connection, text: str) -> tuple[Reference, ...]:
    """Everything that has an entry and may hold these characters, written with other marks or in
    other letters perhaps; by kind, in the order of names. The entries must be up to date."""
    place = func.strpos if is_on_server(connection) else func.instr
    held = [
        or_(place(search_entry.c.names, piece) > 0, place(search_entry.c.text, piece) > 0)
        for piece in _plain(text).split()
    ]
    wanted = select(search_entry.c.kind, search_entry.c.key).where(*held)
    order = (search_entry.c.kind, search_entry.c.sort_key, search_entry.c.key)
    return tuple(Reference(*row) for row in connection.execute(wanted.order_by(*order)))


def _holds(connection: Connection, column: ColumnElement[str], term: Term) -> ColumnElement[bool]:
    sought = term.text if term.chinese else f" {term.text}"
    place = func.strpos if is_on_server(connection) else func.instr
    return place(column, sought) > 0


def by_sound(connection: Connection, question: str, kinds: Sequence[str]) -> Iterator[Reference]:
    """What sounds like a question that is all pinyin."""
    terms = terms_of(question)
    if any(term.chinese for term in terms):
        return
    cuts = [segmentations(term.text) for term in terms]
    if not all(cuts):
        return
    patterns = [sound_pattern(cut) for cut in cuts]
    wanted = select(search_entry.c.kind, search_entry.c.key, search_entry.c.sounds)
    # What lacks one of the pieces is passed over by the database, which is many times faster.
    wanted = wanted.where(*(_may_sound_like(connection, cut) for cut in cuts))
    if kinds:
        wanted = wanted.where(search_entry.c.kind.in_(kinds))
    rows = connection.execute(wanted.order_by(search_entry.c.kind, search_entry.c.key)).all()
    for row in rows:
        if all(pattern.search(row.sounds) for pattern in patterns):
            yield Reference(row.kind, row.key)


def _may_sound_like(connection: Connection, cuts: Sequence[Segmentation]) -> ColumnElement[bool]:
    """Whether all pieces of one way to cut a word begin a reading, somewhere."""
    place = func.strpos if is_on_server(connection) else func.instr
    sounds = search_entry.c.sounds

    @cache
    def begins(piece: str) -> ColumnElement[bool]:
        return or_(*(place(sounds, before + piece) > 0 for before in (" ", "/")))

    # The longest piece first: it is the rarest, and the others are not looked for without it.
    pieces = [sorted({piece.text for piece in cut}, key=lambda it: (-len(it), it)) for cut in cuts]
    return or_(*(and_(*map(begins, each)) for each in pieces))
