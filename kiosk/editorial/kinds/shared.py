"""Short ways to describe fields, and the fields that all items share."""

from __future__ import annotations

from typing import Any

from kiosk.db.models.items import ITEM_TYPES
from kiosk.editorial.fields import FieldSpec, FieldType, Kind

MAX_TITLE = 120
MAX_LINE = 200
MAX_SUMMARY = 600
MAX_TEXT = 20_000
MAX_SLUG = 80
MAX_ROWS = 200
MAX_POSITION = 10_000_000


def line(name: str, **more: Any) -> FieldSpec:
    """One line of text that is the same in every language."""
    return FieldSpec(name, FieldType.TEXT, **{"maximum": MAX_LINE, **more})


def words(name: str, **more: Any) -> FieldSpec:
    """One line of text by language."""
    return FieldSpec(name, FieldType.TEXT, localized=True, **{"maximum": MAX_LINE, **more})


def paragraphs(name: str, **more: Any) -> FieldSpec:
    """Paragraphs by language."""
    return FieldSpec(name, FieldType.PARAGRAPHS, localized=True, **{"maximum": MAX_TEXT, **more})


def blocks(name: str) -> FieldSpec:
    """A text to read by language: headings, paragraphs, lists, quotes, pictures of the gallery."""
    return FieldSpec(name, FieldType.BLOCKS, localized=True, maximum=MAX_TEXT)


def lines(name: str) -> FieldSpec:
    """A list by language, one entry a line."""
    return FieldSpec(name, FieldType.LINES, localized=True, maximum=MAX_TEXT)


def choice(name: str, choices: tuple[str, ...], default: str = "") -> FieldSpec:
    """One of some words; '' is none, where it is among them."""
    required = "" not in choices
    return FieldSpec(
        name, FieldType.CHOICE, required=required, choices=choices, default=default or choices[0]
    )


def flag(name: str) -> FieldSpec:
    return FieldSpec(name, FieldType.FLAG)


def number(name: str, minimum: int, maximum: int, default: int = 0, **more: Any) -> FieldSpec:
    return FieldSpec(
        name, FieldType.NUMBER, required=True, minimum=minimum, maximum=maximum, default=default,
        **more,
    )  # fmt: skip


def link(name: str, *to: str, required: bool = False) -> FieldSpec:
    return FieldSpec(name, FieldType.LINK, to=to, required=required)


def picture(name: str) -> FieldSpec:
    return FieldSpec(name, FieldType.PICTURE, to=("media",), media=("image",))


def file(name: str, *media: str) -> FieldSpec:
    return FieldSpec(name, FieldType.FILE, to=("media",), media=media, required=True)


def rows(name: str, *row: FieldSpec, ordered: bool = True) -> FieldSpec:
    return FieldSpec(name, FieldType.ROWS, row=row, maximum=MAX_ROWS, ordered=ordered)


SLUG = FieldSpec("slug", FieldType.SLUG, required=True, maximum=MAX_SLUG)
POSITION = number("position", 0, MAX_POSITION, read_only=True)


def item_kind(name: str, *own: FieldSpec) -> Kind:
    """A kind of item: what all items share around its own fields."""
    before = (words("title", required=True, maximum=MAX_TITLE), line("pinyin"), SLUG)
    after = (
        words("summary", maximum=MAX_SUMMARY),
        picture("cover"),
        FieldSpec("gallery", FieldType.PICTURES, to=("media",), media=("image",), maximum=MAX_ROWS),
        rows("figures", words("label", required=True), words("value", required=True)),
        FieldSpec("tags", FieldType.LINKS, to=("tag",), ordered=False, maximum=MAX_ROWS),
        FieldSpec("links", FieldType.LINKS, to=ITEM_TYPES, ordered=False, maximum=MAX_ROWS),
        words("source", maximum=MAX_SUMMARY),
        flag("published"),
        FieldSpec("valid_from", FieldType.MOMENT),
        FieldSpec("valid_until", FieldType.MOMENT),
        flag("sample"),
        POSITION,
    )
    return Kind(name, (*before, *own, *after), is_item=True)


def word_kind(name: str, *own: FieldSpec) -> Kind:
    """A word by which items are gathered: tag, sector, region."""
    return Kind(name, (words("name", required=True), SLUG, *own), title="name")
