"""The timeline and the numbers; ceremonies and guided tours."""

from __future__ import annotations

from kiosk.core.content import ceremony
from kiosk.db.models.items import COLOURS, ITEM_TYPES
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds.shared import (
    flag,
    item_kind,
    link,
    number,
    paragraphs,
    rows,
    words,
)

FIRST_YEAR, LAST_YEAR = 1900, 2200
MAX_VALUE = 1e15

YEAR = number("year", FIRST_YEAR, LAST_YEAR, 2020)
VALUE = FieldSpec(
    "value", FieldType.DECIMAL, required=True, minimum=-MAX_VALUE, maximum=MAX_VALUE, default=0.0
)

RESULTS = (
    item_kind(
        "milestone",
        FieldSpec("begins_on", FieldType.DATE, required=True),
        words("moment", required=True),
        flag("highlight"),
    ),
    item_kind(
        "indicator",
        words("value"),
        words("unit"),
        words("point_unit"),
        FieldSpec("colour", FieldType.COLOUR, required=True, choices=COLOURS, default=COLOURS[0]),
        rows("points", YEAR, VALUE, ordered=False),
        rows("region_points", link("region", "region", required=True), YEAR, VALUE, ordered=False),
    ),
    item_kind(
        "ceremony",
        number("hands", 1, ceremony.MAX_HANDS, 4),
        number("seconds", 1, ceremony.MAX_FILL_SECONDS, 6),
        link("follows", *ITEM_TYPES),
    ),
    item_kind(
        "guided-tour",
        rows("steps", link("item", *ITEM_TYPES, required=True), paragraphs("notes")),
    ),
)
