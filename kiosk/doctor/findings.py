"""What the doctor finds, as ids and values; the words for them are in `words`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.doctor.problems import LEVELS, Level, Problem

Values = Mapping[str, str | int]


class Check(StrEnum):
    """What is examined, in the order of the card."""

    DATA_FOLDER = "data-folder"
    SETTINGS = "settings"
    DISK = "disk"
    MEMORY = "memory"
    DATABASES = "databases"
    BACKUP = "backup"
    SIGN_IN = "sign-in"
    RELEASE = "release"
    FILES = "files"
    FILMS = "films"
    CLOCK = "clock"
    SIGNATURES = "signatures"
    TEXTS = "texts"
    SCREEN = "screen"
    PANEL = "panel"
    RENDERER = "renderer"
    FONTS = "fonts"
    TOUCH = "touch"
    SOUND = "sound"
    LOCK_DOWN = "lock-down"
    CRASHES = "crashes"


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem; `values` fill the words for it."""

    problem: Problem
    values: Values = field(default_factory=dict)

    @property
    def level(self) -> Level:
        return LEVELS[self.problem]


@dataclass(frozen=True, slots=True)
class Result:
    """What one check came to: `facts` for the reader, and the problems."""

    facts: Values = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def level(self) -> Level:
        return worst(one.level for one in self.findings)


@dataclass(frozen=True, slots=True)
class Examination:
    """The results of one run, by check; `seconds` is how long it took. Checks that need something
    that is missing are not among them."""

    at: datetime
    version: str
    seconds: float
    results: Mapping[Check, Result]

    @property
    def level(self) -> Level:
        return worst(one.level for one in self.results.values())

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(found for result in self.results.values() for found in result.findings)


def worst(levels: Iterable[Level]) -> Level:
    """The worst of some levels; green without any."""
    return max(levels, key=tuple(Level).index, default=Level.GREEN)


def found(problem: Problem, **values: str | int) -> Finding:
    """A finding with the values that its words take."""
    return Finding(problem, values)
