"""A guided tour as a docent leads it: items in order, with notes for the docent's eyes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TourStep:
    """One item: the `target` of its page, its slug and title, and what the docent may say."""

    target: str
    slug: str
    title: str
    notes: str


@dataclass(frozen=True, slots=True)
class GuidedTour:
    slug: str
    title: str
    steps: tuple[TourStep, ...]
