"""What screenshots show of each kind of content: the item with the most to see, or the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.db.catalog import Catalog

NEEDED = {
    "take-home": "project",
    "film-end": "film",
    "news-read": "news",
    "inquiry": "opportunity",
    "ceremony-full": "ceremony",
} | {
    kind: kind
    for kind in (
        "project",
        "company",
        "room",
        "milestone",
        "agreement",
        "news",
        "film",
        "music",
        "opportunity",
        "ceremony",
        "guided-tour",
    )
}
"""The kind of which a screen shows an example, by the screen's name."""


def choose_examples(catalog: Catalog, language: str) -> dict[str, str]:
    """The slug of one item by its kind, '' where the release has none.

    Projects and companies stand in the order of what they have to show; a room is one in which a
    company sits; a milestone the one with the highlight.
    """
    films = catalog.films(language)
    rooms = catalog.floor_plan(language).rooms
    milestones = sorted(catalog.milestones(language), key=lambda one: not one.highlight)
    return {
        "project": _first(one.slug for one in catalog.projects(language)),
        "company": _first(one.slug for one in catalog.companies(language)),
        "film": _first(one.slug for one in films if not one.music),
        "music": _first(one.slug for one in films if one.music),
        "room": _first(room.slug for room in rooms if room.companies),
        "opportunity": _first(one.slug for one in catalog.opportunities(language)),
        "milestone": _first(one.slug for one in milestones),
        "news": _first(one.slug for one in catalog.news(language)),
        "agreement": _first(one.slug for one in catalog.agreements(language)),
        "ceremony": _first(one.slug for one in catalog.ceremonies(language)),
        "guided-tour": _first(one.slug for one in catalog.guided_tours(language) if one.steps),
    }


def can_be_shown(screen: str, examples: Mapping[str, str]) -> bool:
    """Whether the release has what a screen shows."""
    return screen not in NEEDED or bool(examples[NEEDED[screen]])


def _first(slugs: Iterable[str]) -> str:
    return next(iter(slugs), "")
