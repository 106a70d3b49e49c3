"""A guided tour: items in order, with notes for the docent only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TourStep:
    """One item: the `target` of its page, its slug and title, and the docent's notes."""

    target: str
    slug: str
    title: str
    notes: str


@dataclass(frozen=True, slots=True)
class GuidedTour:
    slug: str
    title: str
    steps: tuple[TourStep, ...]
