"""What stands beside the lists: one section for each kind of content, in groups."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.editorial.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Section:
    """One list. News and other pages are of one kind; `dated` tells them apart."""

    name: str
    group: str
    kind: str
    dated: bool | None = None

    def allows(self, field: str) -> bool:
        """Whether what is listed here has a field that can be set for many at once."""
        return KINDS[self.kind].has(field)

    @property
    def single(self) -> bool:
        """There is one, which is neither added nor deleted."""
        return KINDS[self.kind].single


def _of_kinds(group: str, *kinds: str) -> tuple[Section, ...]:
    return tuple(Section(kind, group, kind) for kind in kinds)


SECTIONS = (
    *_of_kinds("cooperation", "company", "project", "agreement", "opportunity"),
    *_of_kinds("films", "film", "music", "slot"),
    Section("news", "stories", "page", True),
    Section("page", "stories", "page", False),
    *_of_kinds("stories", "voice", "milestone", "indicator"),
    *_of_kinds("hall", "hall", "place", "ceremony", "guided-tour"),
    *_of_kinds("words", "sector", "region", "tag", "ui-text"),
)
