"""Which of the visitors' pages shows something of a kind."""

from __future__ import annotations

from collections.abc import Mapping

WITH_SLUG: Mapping[str, str] = {
    "agreement": "agreement",
    "company": "company",
    "film": "film",
    "milestone": "milestone",
    "music": "film",
    "opportunity": "opportunity",
    "page": "about",
    "place": "guide",
    "project": "project",
    "region": "projects",
}
"""Targets of the pages that are of one thing."""

AMONG_OTHERS: Mapping[str, str] = {
    "hall": "home",
    "indicator": "results",
    "sector": "companies",
    "voice": "about",
    "waypoint": "guide",
}
"""Targets of the pages on which something stands among others."""


def page_of(kind: str, slug: str) -> tuple[str, str] | None:
    """Target and slug of the page on which something is seen; None where it has none."""
    if kind in WITH_SLUG:
        return WITH_SLUG[kind], slug
    if kind in AMONG_OTHERS:
        return AMONG_OTHERS[kind], ""
    return None
