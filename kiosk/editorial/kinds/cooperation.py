"""Projects, companies, agreements, opportunities."""

from __future__ import annotations

from kiosk.db.models.cooperation import (
    COMPANY_RELATIONS,
    OPPORTUNITY_KINDS,
    PROJECT_KINDS,
    PROJECT_STATUSES,
)
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds.shared import (
    blocks,
    choice,
    flag,
    item_kind,
    line,
    lines,
    link,
    rows,
    words,
)

MAX_MONOGRAM = 4
MAX_TELEPHONE = 40

COOPERATION = (
    item_kind(
        "project",
        choice("kind", PROJECT_KINDS),
        choice("status", PROJECT_STATUSES),
        link("sector", "sector"),
        link("region", "region"),
        lines("partners"),
        FieldSpec("signed_on", FieldType.DATE),
        blocks("story"),
    ),
    item_kind(
        "company",
        choice("relation", COMPANY_RELATIONS),
        link("sector", "sector"),
        link("place", "place"),
        FieldSpec("moved_in", FieldType.DATE),
        FieldSpec("moved_out", FieldType.DATE),
        rows(
            "people",
            words("name", required=True),
            words("role"),
            words("note"),
            FieldSpec("id", FieldType.NUMBER, read_only=True),
        ),
        line("telephone", maximum=MAX_TELEPHONE),
        blocks("profile"),
        lines("products"),
        line("monogram", maximum=MAX_MONOGRAM),
        FieldSpec("registered_on", FieldType.DATE),
        flag("first_batch"),
    ),
    item_kind(
        "agreement",
        lines("parties"),
        link("sector", "sector"),
        FieldSpec("signed_on", FieldType.DATE),
    ),
    item_kind(
        "opportunity",
        choice("kind", OPPORTUNITY_KINDS),
        link("sector", "sector"),
        link("region", "region"),
        blocks("text"),
    ),
)
