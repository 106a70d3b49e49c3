"""The hall itself, its rooms and the ways between them, its pages, voices and words."""

from __future__ import annotations

from kiosk.core.content.hall_colours import USABLE
from kiosk.core.content.localized_text import CHINESE, LANGUAGES, TRANSLATED
from kiosk.core.floor_plan.route import WAY_KINDS
from kiosk.db.models.hall import LOGO_GROUNDS, PLACE_KINDS
from kiosk.db.models.items import COLOURS
from kiosk.editorial.fields import FieldSpec, FieldType, Kind
from kiosk.editorial.kinds.shared import (
    MAX_SUMMARY,
    POSITION,
    SLUG,
    blocks,
    choice,
    flag,
    item_kind,
    line,
    link,
    number,
    paragraphs,
    picture,
    rows,
    word_kind,
    words,
)

MAX_IDLE_SECONDS = 3600
METRES = 10_000
MAX_FLOOR = 8


def decimal(name: str, *, required: bool = True) -> FieldSpec:
    """A place in metres, or in tiles."""
    return FieldSpec(
        name,
        FieldType.DECIMAL,
        required=required,
        minimum=-METRES,
        maximum=METRES,
        default=0.0 if required else None,
    )


HALL = (
    Kind(
        "hall",
        (
            words("name", required=True),
            words("tagline"),
            FieldSpec(
                "languages",
                FieldType.CHOICES,
                required=True,
                choices=LANGUAGES,
                default=(CHINESE,),
            ),
            picture("logo"),
            choice("logo_ground", LOGO_GROUNDS, "light"),
            picture("hero"),
            picture("hero_portrait"),
            *(FieldSpec(f"{one}_colour", FieldType.OWN_COLOUR) for one in USABLE),
            rows(
                "opening_hours",
                number("weekday", 1, 7, 1),
                FieldSpec("opens", FieldType.TIME, required=True),
                FieldSpec("closes", FieldType.TIME, required=True),
                ordered=False,
            ),
            rows(
                "holidays",
                line("name", required=True),
                FieldSpec("first_day", FieldType.DATE, required=True),
                FieldSpec("last_day", FieldType.DATE, required=True),
                ordered=False,
            ),
            words("address", maximum=MAX_SUMMARY),
            FieldSpec("contact", FieldType.LINES, localized=True, maximum=MAX_SUMMARY),
            words("source", maximum=MAX_SUMMARY),
            line("web_address"),
            number("idle_seconds", 1, MAX_IDLE_SECONDS, 60),
        ),
        title="name",
        unique="",
        single=True,
    ),
    item_kind(
        "place",
        choice("kind", PLACE_KINDS, "room"),
        line("floor", maximum=MAX_FLOOR),
        words("zone"),
        FieldSpec("outline", FieldType.POLYGON, minimum=-METRES, maximum=METRES),
        line("icon"),
    ),
    Kind(
        "waypoint",
        (
            SLUG,
            line("floor", maximum=MAX_FLOOR),
            decimal("x"),
            decimal("y"),
            link("place", "place"),
            rows(
                "ways",
                link("waypoint", "waypoint", required=True),
                choice("kind", WAY_KINDS),
                ordered=False,
            ),
            POSITION,
        ),
        title="slug",
    ),
    item_kind(
        "page",
        FieldSpec("happened_on", FieldType.DATE),
        blocks("text"),
        rows("sections", words("title", required=True), paragraphs("text"), line("icon")),
    ),
    item_kind("voice", words("role"), paragraphs("text")),
    Kind(
        "ui-text",
        (
            FieldSpec(
                "language",
                FieldType.CHOICE,
                required=True,
                choices=tuple(one for one in LANGUAGES if one not in TRANSLATED),
                default=next(one for one in LANGUAGES if one not in TRANSLATED),
                fixed=True,
            ),
            line("message", required=True, maximum=MAX_SUMMARY, fixed=True),
            line("text", required=True, maximum=MAX_SUMMARY),
        ),
        title="message",
        unique="",
    ),
    word_kind(
        "sector",
        FieldSpec("colour", FieldType.COLOUR, required=True, choices=COLOURS, default=COLOURS[0]),
        POSITION,
    ),
    word_kind(
        "region",
        flag("poverty_banner"),
        flag("confirmed"),
        decimal("tile_x", required=False),
        decimal("tile_y", required=False),
        POSITION,
    ),
    word_kind("tag"),
)
