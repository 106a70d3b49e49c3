"""Which row of a table is which thing of the library: by identifier, by name, or nearly. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Value, Values
from kiosk.editorial.fields import Kind
from kiosk.editorial.spreadsheets.columns import identity
from kiosk.editorial.spreadsheets.words import folded, tidy

NEAR = 0.8
"""How alike two names are, from 0 to 1, so that it is asked whether one is meant by the other."""

COMMON = 50
"""Pairs of letters that more names have than this tell nothing: 有限, 公司."""

CANDIDATES = 5


def text_of(value: Value) -> str:
    """A name as it is compared, and as a cell is read: without spaces that nobody sees."""
    return tidy(value.get(CHINESE, "") if isinstance(value, LocalizedText) else str(value or ""))


@dataclass(frozen=True, slots=True)
class Match:
    """What a row may be. `several` are called so; `asked`: a person has to say whether it is."""

    key: str = ""
    several: int = 0
    asked: bool = False


class Matcher:
    """Finds things of one kind."""

    def __init__(self, kind: Kind, stored: Mapping[str, Values]) -> None:
        self._kind = kind
        self._identity = identity(kind)
        self._by_identity = {
            tuple(text_of(values[name]) for name in self._identity): key
            for key, values in stored.items()
        }
        self._by_title: defaultdict[str, list[str]] = defaultdict(list)
        for key, values in stored.items():
            self._by_title[text_of(values[kind.title])].append(key)
        self._near: NearNames | None = None

    def find(self, values: Values) -> Match:
        """What is meant by the identifying fields and the title of a row."""
        told = tuple(text_of(values.get(name)) for name in self._identity)
        if all(told) and told in self._by_identity:
            return Match(self._by_identity[told])
        title = text_of(values.get(self._kind.title))
        if not title or self._kind.title in self._identity:
            return Match()
        keys = self._by_title.get(title, [])
        if len(keys) == 1:
            return Match(keys[0], asked=all(told))
        if keys and not all(told):
            return Match(several=len(keys))
        if self._near is None:
            self._near = NearNames([one for one in self._by_title if one])
        near = "" if keys else self._near.find(title)
        return Match(self._by_title[near][0], asked=True) if near else Match()

    def reference(self, key: str) -> Reference:
        return Reference(self._kind.name, key)


class NearNames:
    """Names that are nearly the one that is asked for."""

    def __init__(self, names: list[str]) -> None:
        self._names = {name: folded(name) for name in names}
        self._exact: dict[str, str] = {}
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        for name, plain in self._names.items():
            self._exact.setdefault(_bare(plain), name)
            for pair in _pairs(plain):
                self._with[pair].append(name)

    def find(self, name: str) -> str:
        """The name that is nearest; '' where none is near."""
        plain = folded(name)
        exact = self._exact.get(_bare(plain))
        if exact:
            return exact
        shared: Counter[str] = Counter()
        for pair in _pairs(plain):
            those = self._with.get(pair, [])
            if len(those) <= COMMON:
                shared.update(those)
        best, found = NEAR, ""
        for other, _ in shared.most_common(CANDIDATES):
            alike = SequenceMatcher(None, plain, self._names[other], autojunk=False).ratio()
            if alike >= best:
                best, found = alike, other
        return found


def _bare(plain: str) -> str:
    """Letters and digits alone: brackets and points are written in many ways."""
    return "".join(filter(str.isalnum, plain)) or plain


def _pairs(plain: str) -> set[str]:
    return {plain[place : place + 2] for place in range(max(1, len(plain) - 1))}
