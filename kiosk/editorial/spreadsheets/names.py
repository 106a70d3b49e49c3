"""How workbooks name what a field refers to, and what is meant by a name in one. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.db.library.fields.labels import Label
from kiosk.editorial.spreadsheets.pictures.arriving import Pictures
from kiosk.editorial.spreadsheets.read_cells import CellFaultError, Fault
from kiosk.editorial.spreadsheets.words import IN_CELL, KIND_WORDS, WORDS, folded

FEW = 12
"""So many names are listed where one is not known."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What can be meant in a field that refers to some kinds."""

    by_title: Mapping[str, tuple[Reference, ...]]
    by_slug: Mapping[str, tuple[Reference, ...]]


class Names:
    """The names of everything that some fields may refer to."""

    def __init__(
        self,
        labels: Mapping[str, Mapping[str, Label]],
        words: str = CHINESE,
        pictures: Pictures | None = None,
    ) -> None:
        """`labels`: by kind and key; `words`: the language of messages; `pictures`: those that come
        with a workbook that is read."""
        self._labels = labels
        self.pictures = pictures
        self._words = words
        self._known: dict[tuple[str, ...], _Known] = {}

    def name(self, reference: Reference) -> str:
        """What it is called on the pages; '' where it is gone."""
        arriving = self.pictures.arriving(reference) if self.pictures else None
        if arriving:
            return arriving.name or IN_CELL[self._words]
        label = self._labels.get(reference.kind, {}).get(reference.key)
        return label.title.resolve(CHINESE) if label else ""

    def written(self, reference: Reference, kinds: Sequence[str]) -> str:
        """Its title where nothing else is called so, else its slug, else that with its kind; ''
        where it is gone."""
        label = self._labels.get(reference.kind, {}).get(reference.key)
        if label is None:
            return ""
        for name in (label.title.resolve(CHINESE), label.slug):
            if self._meant(name, kinds) == (reference,):
                return name
        return f"{reference.kind}/{label.slug}"

    def find(self, name: str, kinds: Sequence[str]) -> Reference:
        """What is meant by a name.

        Raises:
            CellFaultError: nothing is called so, or several are.
        """
        found = self._meant(name, kinds)
        if len(found) == 1:
            return found[0]
        if found:
            raise CellFaultError(Fault.AMBIGUOUS, count=len(found))
        raise self._unknown(name, kinds)

    def picture(self, name: str) -> Reference:
        """What is meant by the name of a picture: the file beside the workbook, else one of the
        library.

        Raises:
            CellFaultError: it cannot be imported, nothing is called so, or several are.
        """
        found = self.pictures.find(name) if self.pictures else None
        if found:
            return found
        try:
            return self.find(name, ("media",))
        except CellFaultError as fault:
            if fault.fault is not Fault.UNKNOWN_FILE:
                raise
            raise CellFaultError(Fault.UNKNOWN_PICTURE, written=name) from fault

    def picture_in_cell(self, file: str) -> Reference:
        """What is meant by a picture that lies on a cell.

        Raises:
            CellFaultError: it cannot be imported.
        """
        assert self.pictures is not None
        return self.pictures.in_cell(file)

    def _meant(self, name: str, kinds: Sequence[str]) -> tuple[Reference, ...]:
        kind, _, slug = name.partition("/")
        if slug and kind in kinds:
            exact = self._of((kind,)).by_slug.get(slug.strip(), ())
            if exact:
                return exact
        known = self._of(tuple(kinds))
        return known.by_title.get(folded(name), ()) or known.by_slug.get(name.strip(), ())

    def _of(self, kinds: tuple[str, ...]) -> _Known:
        if kinds not in self._known:
            titles: defaultdict[str, list[Reference]] = defaultdict(list)
            slugs: defaultdict[str, list[Reference]] = defaultdict(list)
            for kind in kinds:
                for key, label in self._labels.get(kind, {}).items():
                    reference = Reference(kind, key)
                    for title in dict.fromkeys(map(folded, label.title.values())):
                        titles[title].append(reference)
                    slugs[label.slug].append(reference)
            self._known[kinds] = _Known(
                {name: tuple(all_of) for name, all_of in titles.items() if name},
                {name: tuple(all_of) for name, all_of in slugs.items() if name},
            )
        return self._known[kinds]

    def _unknown(self, name: str, kinds: Sequence[str]) -> CellFaultError:
        if tuple(kinds) == ("media",):
            return CellFaultError(Fault.UNKNOWN_FILE, written=name)
        what = KIND_WORDS[kinds[0]][self._words] if len(kinds) == 1 else _THING[self._words]
        titles = [
            label.title.resolve(CHINESE)
            for kind in kinds
            for label in self._labels.get(kind, {}).values()
        ]
        if len(titles) <= FEW:
            return CellFaultError(Fault.UNKNOWN_AMONG, what=what, choices="、".join(titles))
        near = get_close_matches(name, titles, 1, 0.4)
        if not near:
            return CellFaultError(Fault.UNKNOWN, what=what, written=name)
        return CellFaultError(Fault.UNKNOWN_NEAR, what=what, written=name, nearest=near[0])

    def titles(self, kind: str) -> tuple[str, ...]:
        """Every name of a kind as it is written, for drop-downs."""
        return tuple(
            self.written(Reference(kind, key), (kind,)) for key in self._labels.get(kind, {})
        )


_THING = dict(zip(WORDS, ("内容", "item"), strict=True))
