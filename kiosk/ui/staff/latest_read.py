"""Reading one thing at a time, and once more where it is wanted otherwise meanwhile."""

from __future__ import annotations


class LatestRead:
    """Of one page. Whoever may `begin` reads, and says `ended` with the answer."""

    def __init__(self) -> None:
        self._under_way = False
        self._wanted_again = False

    def begin(self) -> bool:
        """Whether to read now. While a read is under way it is noted that another is wanted."""
        if self._under_way:
            self._wanted_again = True
            return False
        self._under_way = True
        return True

    def ended(self) -> bool:
        """An answer is there. Returns whether it is outdated: another read is wanted."""
        outdated, self._under_way, self._wanted_again = self._wanted_again, False, False
        return outdated
