"""The tables of the search index, and questions in the language of FTS5. Only a release has them.

An entry's id says of which kind it is and where it stands among its like, so that entries come out
of the index by kind and in the staff's order, and a question need not look at all that it finds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    column,
    or_,
    table,
)

from kiosk.core.search.matching import Term, phrase_of
from kiosk.core.search.pinyin_syllables import Segmentation, sound_question
from kiosk.db.models import Item
from kiosk.db.models.base import LocalizedTextType, UtcDateTime

KINDS = (
    "company",
    "project",
    "opportunity",
    "film",
    "music",
    "place",
    "agreement",
    "milestone",
    "page",
    "voice",
    "indicator",
)
"""The types of items that can be found, in the order in which visitors see them."""

KIND_SHIFT = 32
"""An entry's id is the number of its kind, shifted so far, and its place among its like."""

metadata = MetaData()

entry = Table(
    "search_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("item_id", Integer, ForeignKey(Item.__table__.c.id), nullable=False),
    Column("reading", Text, nullable=False),
    Column("sounds", Text, nullable=False),
    Column("text", LocalizedTextType, nullable=False),
    Column("monogram", Text, nullable=False),
    Column("colour", Text, nullable=False),
    Column("valid_from", UtcDateTime),
    Column("valid_until", UtcDateTime),
)
"""`reading` has a line for each character of the Chinese title, empty where it is not read, as it
is likely read; `sounds` has every reading of the title in its first line, then those of people."""

bounded = or_(entry.c.valid_from.is_not(None), entry.c.valid_until.is_not(None))
"""Entries that are not shown at all times: few, and found by an index of their own."""
bounds = Index("ix_search_entry_bounds", entry.c.id, sqlite_where=bounded)

index = table("search_index", column("rowid", Integer), column("names"), column("text"))

CREATE_INDEX = """
CREATE VIRTUAL TABLE search_index USING fts5(
    names, text, content='', columnsize=0, tokenize='ascii', prefix='1 2 3 4 5 6 7 8 9 10 11 12'
)
"""
"""We cut texts into tokens ourselves. The index keeps no text and no lengths (nothing is weighed by
them), and a list for each beginning of a word, which is faster than adding up those of words."""

OPTIMIZE_INDEX = "INSERT INTO search_index(search_index) VALUES ('optimize')"


def first_id(kind: str) -> int:
    """The smallest id that an entry of a kind may have."""
    return KINDS.index(kind) << KIND_SHIFT


def last_id(kind: str) -> int:
    """The largest id that an entry of a kind may have."""
    return first_id(kind) + (1 << KIND_SHIFT) - 1


def kind_of(entry_id: int) -> str:
    return KINDS[entry_id >> KIND_SHIFT]


def match(terms: Sequence[Term], names_only: bool) -> str:
    """A question to the index: entries in which all the terms are found."""
    asked = " AND ".join(map(_asked_for, terms))
    return f"names : ({asked})" if names_only else asked


def match_sounds(terms: Sequence[Term], sounds: Mapping[Term, Sequence[Segmentation]]) -> str:
    """The same, where some terms are pinyin of which the sound is enough."""
    return " AND ".join(
        sound_question(sounds[term]) if term in sounds else _asked_for(term) for term in terms
    )


def _asked_for(term: Term) -> str:
    return f'"{" ".join(phrase_of(term))}"' if term.chinese else f'"{term.text}" *'
