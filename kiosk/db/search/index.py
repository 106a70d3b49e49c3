"""Builds the search index of a release from its content, deterministically. Loads the dictionary of
pinyin; the catalog must not import it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, FromClause, RowMapping, Select, insert, select
from sqlalchemy.schema import CreateIndex, CreateTable

from kiosk.core.content.blocks import blocks_to_read, texts_of
from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.search.matching import (
    MAX_READING_SYLLABLES,
    other_spellings_of,
    spellings_of,
    tokens_of,
)
from kiosk.core.search.pinyin_syllables import sound_tokens, sounds_of
from kiosk.db.models import (
    Agreement,
    Company,
    Figure,
    Indicator,
    Item,
    Milestone,
    Opportunity,
    Page,
    Person,
    Place,
    Project,
    Region,
    Section,
    Sector,
    Tag,
    Voice,
)
from kiosk.db.models.items import item_tag
from kiosk.db.search import title_readings
from kiosk.db.search.schema import (
    CREATE_INDEX,
    KINDS,
    OPTIMIZE_INDEX,
    bounds,
    entry,
    first_id,
    index,
)

item = Item.__table__
sector = Sector.__table__

Texts = Mapping[int, Sequence[LocalizedText]]
"""What belongs to items, by the item's id."""

OWN: Mapping[str, tuple[FromClause, tuple[str, ...]]] = {
    kind: (model.__table__, texts)
    for kind, model, texts in (
        ("company", Company, ("profile", "products")),
        ("project", Project, ("partners", "story")),
        ("opportunity", Opportunity, ("text",)),
        ("place", Place, ("zone",)),
        ("agreement", Agreement, ("parties",)),
        ("milestone", Milestone, ("moment",)),
        ("page", Page, ("text",)),
        ("voice", Voice, ("role", "text")),
        ("indicator", Indicator, ("value", "unit")),
    )
}
"""The table of a kind, and its texts besides title and summary."""

PERSON_KIND = "voice"
"""The kind whose titles are names of people."""

Readings = Sequence[Sequence[str]]
"""Of each character its readings, the likely one first."""


def build_search_index(release: Connection) -> None:
    """Fill the index with all searchable content of the release."""
    release.execute(CreateTable(entry))
    release.execute(CreateIndex(bounds))
    release.exec_driver_sql(CREATE_INDEX)
    people, others = _people(release), _belonging(release)
    for kind in KINDS:
        rows = release.execute(_items(kind)).mappings().all()
        made = [
            _entry(first_id(kind) + place, kind, row, people, others)
            for place, row in enumerate(rows)
        ]
        if made:
            release.execute(insert(entry), [one for one, _ in made])
            release.execute(insert(index), [tokens for _, tokens in made])
    release.exec_driver_sql(OPTIMIZE_INDEX)


def _items(kind: str) -> Select[Any]:
    """The statement for the items of a kind, in the staff's order, with their own texts."""
    columns: list[Any] = [*item.c["id", "title", "summary", "pinyin", "valid_from", "valid_until"]]
    source: FromClause = item
    if kind in OWN:
        table, texts = OWN[kind]
        source = source.join(table, table.c.id == item.c.id)
        columns += [table.c[name] for name in texts]
        columns += [table.c[name] for name in ("monogram", "colour") if name in table.c]
        if "sector_id" in table.c:
            source = source.outerjoin(sector, sector.c.id == table.c.sector_id)
            columns.append(sector.c.colour)
    return (
        select(*columns)
        .select_from(source)
        .where(item.c.item_type == kind)
        .order_by(item.c.position, item.c.id)
    )


def _entry(
    entry_id: int, kind: str, row: RowMapping, people: Texts, others: Texts
) -> tuple[dict[str, object], dict[str, object]]:
    """The entry of an item, and the tokens under which it is found."""
    title = title_readings.readings(
        row["title"].get(CHINESE, ""), row["pinyin"], person=kind == PERSON_KIND
    )
    names = people.get(row["id"], ())
    own = OWN[kind][1] if kind in OWN else ()
    texts = [row["summary"], *(_without_marks(row[name]) for name in own)]
    text = _in_lines([*texts, *names, *others.get(row["id"], ())])
    persons = [
        title_readings.readings(name.get(CHINESE, "").partition(BETWEEN)[0], person=True)
        for name in names
    ]
    shown = {
        "id": entry_id,
        "item_id": row["id"],
        "reading": "\n".join(_likely(title)),
        "sounds": "\n".join(sounds_of(one[:MAX_READING_SYLLABLES]) for one in [title, *persons]),
        "text": text,
        "monogram": row.get("monogram", ""),
        "colour": row.get("colour") or "grass",
        "valid_from": row["valid_from"],
        "valid_until": row["valid_until"],
    }
    tokens = {
        "rowid": entry_id,
        "names": " ".join([*_words(row["title"].values()), *spellings_of(_likely(title))]),
        "text": " ".join([*_words(text.values()), *_sound_words(title, persons)]),
    }
    return shown, tokens


def _likely(readings: Readings) -> Sequence[str]:
    return [one[0] if one else "" for one in readings]


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from tokens_of(text)


def _sound_words(title: Readings, persons: Sequence[Readings]) -> Iterator[str]:
    """The tokens of a title's other readings, and of all readings of people's names."""
    yield from other_spellings_of(title)
    for person in persons:
        yield from spellings_of(_likely(person))
        yield from other_spellings_of(person)
    yield from sorted(set().union(*map(sound_tokens, [title, *persons])))


BETWEEN = " · "


def _people(release: Connection) -> Texts:
    """The contact persons of a company, the name first."""
    person = Person.__table__
    rows = release.execute(select(person).order_by(person.c.position, person.c.id))
    return _by_item((row.company_id, _together(row.name, row.role, row.note)) for row in rows)


def _belonging(release: Connection) -> Texts:
    """The names of what items belong to, their figures, and the parts of pages."""
    figure, section, tag = Figure.__table__, Section.__table__, Tag.__table__
    region, room = Region.__table__, item.alias("room")
    names = [
        *(_names_by(table, "sector_id", sector) for table, _ in OWN.values()),
        *(_names_by(table, "region_id", region) for table, _ in OWN.values()),
        select(Company.__table__.c.id, room.c.title).where(
            room.c.id == Company.__table__.c.place_id
        ),
        select(item_tag.c.item_id, tag.c.name).where(tag.c.id == item_tag.c.tag_id),
    ]
    pairs: list[tuple[int, LocalizedText]] = []
    for statement in names:
        if statement is not None:
            pairs += [(row[0], row[1]) for row in release.execute(statement.order_by("id"))]
    for row in release.execute(select(section).order_by(section.c.page_id, section.c.position)):
        pairs += [(row.page_id, row.title), (row.page_id, row.text)]
    for row in release.execute(select(figure).order_by(figure.c.item_id, figure.c.position)):
        pairs.append((row.item_id, _together(row.label, row.value)))
    return _by_item(pairs)


def _names_by(table: FromClause, key: str, named: FromClause) -> Select[Any] | None:
    if key not in table.c:
        return None
    return select(table.c.id, named.c.name).where(named.c.id == table.c[key])


def _by_item(pairs: Iterable[tuple[int, LocalizedText]]) -> Texts:
    found: defaultdict[int, list[LocalizedText]] = defaultdict(list)
    for item_id, text in pairs:
        found[item_id].append(text)
    return found


def _together(*texts: LocalizedText) -> LocalizedText:
    """Texts joined into one, in every language that one of them has."""
    languages = {language for text in texts for language in text}
    return LocalizedText(
        {
            language: BETWEEN.join(filter(None, (text.resolve(language) for text in texts)))
            for language in languages
        }
    )


def _without_marks(text: LocalizedText) -> LocalizedText:
    """A text as visitors read it, without what makes a heading or a list of it."""
    return LocalizedText(
        {tag: "\n".join(texts_of(blocks_to_read(one))) for tag, one in text.items()}
    )


def _in_lines(texts: Sequence[LocalizedText]) -> LocalizedText:
    """All texts, one after the other, for each language."""
    lines = {
        language: "\n".join(text[language] for text in texts if language in text)
        for language in LANGUAGES
    }
    return LocalizedText(lines)
