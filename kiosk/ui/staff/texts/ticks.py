"""Which of many places are ticked, counted as they come and go. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kiosk.core.content.values import Reference
from kiosk.editorial.replacing import Place


class Ticks:
    """All places are ticked, or none, with exceptions; those stand when the same places are found
    again. Nothing here takes longer where there are more places, but `add`."""

    def __init__(self) -> None:
        self._ticked = True
        self._exceptions: set[Place] = set()
        self._there: Counter[Reference] = Counter()
        self._excepted: Counter[Reference] = Counter()
        self._places = self._excepted_places = 0

    def forget(self) -> None:
        """All are ticked, and none is there."""
        self._ticked = True
        self._exceptions.clear()
        self.begin()

    def begin(self) -> None:
        """None is there; those that were are found again from now on."""
        self._there.clear()
        self._excepted.clear()
        self._places = self._excepted_places = 0

    def add(self, places: Iterable[Place]) -> None:
        """These were found."""
        for place in places:
            self._places += 1
            self._there[place.reference] += 1
            if place in self._exceptions:
                self._count_exception(place.reference, 1)

    def toggle(self, place: Place) -> None:
        """Tick one that was found, or untick it."""
        self._exceptions ^= {place}
        self._count_exception(place.reference, 1 if place in self._exceptions else -1)

    def set_all(self, ticked: bool) -> None:
        """Tick all, or none."""
        self._ticked = ticked
        self._exceptions.clear()
        self._excepted.clear()
        self._excepted_places = 0

    def is_ticked(self, place: Place) -> bool:
        return self._ticked != (place in self._exceptions)

    def chosen(self, places: Iterable[Place]) -> list[Place]:
        """Those of these that are ticked."""
        return [one for one in places if self.is_ticked(one)]

    def copy(self) -> Ticks:
        """The ticks as they are now, for another thread."""
        other = Ticks()
        other._ticked, other._exceptions = self._ticked, set(self._exceptions)
        return other

    @property
    def places(self) -> int:
        """How many that were found are ticked."""
        return self._places - self._excepted_places if self._ticked else self._excepted_places

    @property
    def items(self) -> int:
        """In how many things one is ticked."""
        if not self._ticked:
            return len(self._excepted)
        whole = sum(self._there[one] == count for one, count in self._excepted.items())
        return len(self._there) - whole

    def _count_exception(self, reference: Reference, step: int) -> None:
        self._excepted_places += step
        self._excepted[reference] += step
        if not self._excepted[reference]:
            del self._excepted[reference]
