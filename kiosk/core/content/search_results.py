"""What a search has found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One item that was found. `marks` are the parts of the title that fit what was asked, each
    from where it begins to where it has ended; `excerpt` is a line of its text, with marks too."""

    kind: str
    slug: str
    title: str
    marks: tuple[tuple[int, int], ...]
    excerpt: str
    excerpt_marks: tuple[tuple[int, int], ...]
    monogram: str
    colour: str


@dataclass(frozen=True, slots=True)
class SearchResultGroup:
    """What was found of one kind, best first; `total` counts all of them as far as `most`."""

    kind: str
    total: int
    results: tuple[SearchResult, ...]
