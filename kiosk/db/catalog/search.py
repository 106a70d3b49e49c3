"""What visitors find. A question looks at no more entries than are shown and counted, so that it
costs the same in a hall of a hundred items and of a hundred thousand (docs/adr/0010)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, literal, or_, select, text, union_all

from kiosk.core.content.localized_text import LANGUAGES, LocalizedText
from kiosk.core.content.search_results import SearchResult, SearchResultGroup
from kiosk.core.search.matching import (
    Range,
    Term,
    excerpt,
    marks_in,
    marks_in_title,
    marks_of_sound,
    terms_of,
)
from kiosk.core.search.pinyin_syllables import Segmentation, segmentations, sound_pattern
from kiosk.db.catalog.reader import ReleaseReader, item, sector, shown
from kiosk.db.models import Company, Project, Region
from kiosk.db.models.base import UtcDateTime
from kiosk.db.search.schema import (
    KINDS,
    bounded,
    entry,
    first_id,
    kind_of,
    last_id,
    match,
    match_sounds,
)

company = Company.__table__
project = Project.__table__
region = Region.__table__

MAX_IN_GROUP = 3
"""How many results a group shows while all kinds are asked for."""
MAX_RESULTS = 100
"""How far results are counted, and how many are shown of one kind."""
MAX_SOUND_CANDIDATES = 200
"""How many entries of a kind are held against the sound of a question."""
READ_FOR_EXCERPT = 2000
"""Characters of an item's text that are looked at for a line to show."""

IN_KIND = last_id(KINDS[0])
"""Bits of an id that are its place among its like."""

IDS = text(
    f"""
    WITH RECURSIVE kind(first) AS (
        SELECT (SELECT rowid FROM search_index
                WHERE search_index MATCH :asked AND rowid BETWEEN :first AND :last LIMIT 1)
        UNION ALL
        SELECT (SELECT rowid FROM search_index
                WHERE search_index MATCH :asked AND rowid BETWEEN (first | {IN_KIND}) + 1 AND :last
                LIMIT 1)
        FROM kind WHERE first IS NOT NULL
    )
    SELECT (SELECT group_concat(rowid) FROM (
                SELECT rowid FROM search_index
                WHERE search_index MATCH :asked AND rowid BETWEEN first AND first | {IN_KIND}
                LIMIT :most)) AS ids
    FROM kind WHERE first IS NOT NULL
    """  # noqa: S608 - a number of ours
)
"""The first entries of each kind that fit, from the first of one kind to that of the next. Asked
kind by kind, two words that never stand together would be looked for in all the rest each time."""

NOW = bindparam("now", type_=UtcDateTime())
NOT_SHOWN = select(entry.c.id).where(
    bounded,
    or_(entry.c.valid_from > NOW, entry.c.valid_until <= NOW),
)
ENTRIES = (
    select(*entry.c["id", "reading", "sounds", "text", "monogram", "colour"])
    .add_columns(*item.c["slug", "title", "summary"])
    .join_from(entry, item)
    .where(entry.c.id.in_(bindparam("ids", expanding=True)))
)
SOUNDS = select(entry.c.id, entry.c.sounds).where(entry.c.id.in_(bindparam("ids", expanding=True)))

SUGGESTED_OF_EACH = 3
"""How many companies and projects are suggested by name: enough to show what a name is."""

NAMED = (
    select(item.c.title.label("name"), entry.c.id.label("position"), literal(2).label("rank"))
    .join_from(entry, item)
    .where(entry.c.id.between(first_id(kind), last_id(kind)), shown(kind))
    .order_by(entry.c.id)
    .limit(SUGGESTED_OF_EACH)
    .subquery()
    for kind in ("company", "project")
)
SUGGESTIONS = union_all(
    *(
        select(named.c.name, named.c.position, literal(rank).label("rank")).where(
            named.c.id.in_(select(key).join_from(item, table).where(shown(*types)))
        )
        for rank, named, key, table, types in (
            (0, sector, company.c.sector_id, company, ("company",)),
            (0, sector, project.c.sector_id, project, ("project",)),
            (1, region, project.c.region_id, project, ("project",)),
        )
    ),
    *(select(named) for named in NAMED),
).order_by("rank", "position")


class SearchReader(ReleaseReader):
    def search(self, question: str, language: str, kind: str = "") -> tuple[SearchResultGroup, ...]:
        """What is found, by kind; of all kinds a few each, or many of one `kind`.

        Whatever is asked, there is an answer: nothing where it holds no letters or digits. What
        nothing is called is taken for pinyin of which the sound is enough.
        """
        terms = terms_of(question)
        if not terms:
            return ()
        bounds = {"first": first_id(kind or KINDS[0]), "last": last_id(kind or KINDS[-1])}
        hidden = {row.id for row in self._rows(NOT_SHOWN)}
        shown_of_each = MAX_RESULTS if kind else MAX_IN_GROUP
        named = self._ids(match(terms, names_only=True), shown_of_each, hidden, bounds)
        found = self._ids(match(terms, names_only=False), MAX_RESULTS, hidden, bounds)
        by_sound = not found
        if by_sound:
            found = self._ids_by_sound(terms, hidden, bounds)
        best = {
            kind: tuple(dict.fromkeys((*named.get(kind, ()), *ids)))[:shown_of_each]
            for kind, ids in found.items()
        }
        wanted = [one for ids in best.values() for one in ids]
        rows = {row.id: row for row in self._rows(ENTRIES, ids=wanted)} if wanted else {}
        return tuple(
            SearchResultGroup(
                kind,
                len(found[kind]),
                tuple(_found(rows[i], terms, language, by_sound=by_sound) for i in ids),
            )
            for kind, ids in best.items()
        )

    def search_suggestions(self, language: str) -> tuple[str, ...]:
        """Words that lead somewhere: the sectors of companies and projects, their places, and the
        first of them by name."""
        names = (row.name.resolve(language) for row in self._rows(SUGGESTIONS))
        return tuple(dict.fromkeys(names))

    def _ids_by_sound(
        self, terms: Sequence[Term], hidden: set[int], bounds: Mapping[str, int]
    ) -> dict[str, Sequence[int]]:
        """The first ids of what sounds like the question, by their kind."""
        sounds = self._sounds_of(terms, hidden, bounds)
        if not sounds:
            return {}
        candidates = self._ids(match_sounds(terms, sounds), MAX_SOUND_CANDIDATES, hidden, bounds)
        wanted = [one for ids in candidates.values() for one in ids]
        patterns = [sound_pattern(cut) for cut in sounds.values()]
        heard = {
            row.id
            for row in (self._rows(SOUNDS, ids=wanted) if wanted else ())
            if all(pattern.search(row.sounds) for pattern in patterns)
        }
        fitting = {
            kind: [one for one in ids if one in heard][:MAX_RESULTS]
            for kind, ids in candidates.items()
        }
        return {kind: ids for kind, ids in fitting.items() if ids}

    def _sounds_of(
        self, terms: Sequence[Term], hidden: set[int], bounds: Mapping[str, int]
    ) -> Mapping[Term, Sequence[Segmentation]]:
        """The terms that are taken by their sound: those that stand nowhere as they are written,
        or where each stands somewhere, all that may be pinyin."""
        may_be = {
            term: cut for term in terms if not term.chinese and (cut := segmentations(term.text))
        }
        if len(terms) == 1:
            return may_be
        nowhere = {
            term: cut
            for term, cut in may_be.items()
            if not self._ids(match([term], names_only=False), 1, hidden, bounds)
        }
        return nowhere or may_be

    def _ids(
        self, asked: str, most: int, hidden: set[int], bounds: Mapping[str, int]
    ) -> dict[str, Sequence[int]]:
        """The first ids that fit, by their kind."""
        rows = self._rows(IDS, asked=asked, most=most + len(hidden), **bounds)
        groups = ([int(one) for one in row.ids.split(",")] for row in rows)
        shown = ([one for one in ids if one not in hidden][:most] for ids in groups)
        return {kind_of(ids[0]): ids for ids in shown if ids}


def _found(row: Any, terms: Sequence[Term], language: str, *, by_sound: bool) -> SearchResult:
    title, reading = row.title.resolve(language), row.reading.split("\n")
    marks = marks_in_title(title, reading, terms)
    line = None if marks else _line_with(row, terms, language)
    if by_sound or (not marks and line is None):
        marks = marks_of_sound(title, reading, row.sounds.partition("\n")[0], terms)
    if line is None:
        summary = row.summary.resolve(language).partition("\n")[0]
        line = excerpt(summary, marks_in(summary, terms))
    return SearchResult(
        kind=kind_of(row.id),
        slug=row.slug,
        title=title,
        marks=marks,
        excerpt=line[0],
        excerpt_marks=line[1],
        monogram=row.monogram,
        colour=row.colour,
    )


def _line_with(
    row: Any, terms: Sequence[Term], language: str
) -> tuple[str, tuple[Range, ...]] | None:
    """The first line of the text that says what was asked for."""
    for line in _lines(row.title, row.text, language):
        if marks := marks_in(line, terms):
            return excerpt(line, marks)
    return None


def _lines(title: LocalizedText, body: LocalizedText, language: str) -> Iterator[str]:
    """What can be shown of an item, in the visitor's language first."""
    for tag in sorted(LANGUAGES, key=lambda tag: tag != language):
        yield from body.get(tag, "")[:READ_FOR_EXCERPT].splitlines()
        yield title.get(tag, "")
