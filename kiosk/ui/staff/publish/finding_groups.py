"""Findings of the look before publishing, those of one kind together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.editorial.publishing.preflight import Check, Finding, Level


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """What was found by one check, in one language where it asks for such."""

    check: Check
    language: str
    level: Level
    found: tuple[Finding, ...]


def grouped(findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """The groups in the order in which the first of each was found."""
    groups: dict[tuple[Check, str], list[Finding]] = {}
    for one in findings:
        # Which language a rule was broken in is told with each finding.
        language = "" if one.check is Check.RULE else one.language
        groups.setdefault((one.check, language), []).append(one)
    return tuple(
        FindingGroup(check, language, found[0].level, tuple(found))
        for (check, language), found in groups.items()
    )
