"""The film that is loaded and the one that follows it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.films import Film


@dataclass(frozen=True, slots=True)
class NextFilm:
    """A prepared film: it is held at its first frame, and begins at `volume` (0–100)."""

    film: Film
    number: int
    volume: int


class FilmQueue:
    """The films by their numbers in the player's events; a film that is opened again gets another
    number, so late events of the old one are ignored."""

    def __init__(self) -> None:
        self.film: Film | None = None
        self.next: NextFilm | None = None
        self._number = 0
        self.seek = 0
        """The number of the loaded film's last seek, 0 for none."""

    def load(self, film: Film) -> None:
        """Load a film and clear the next one."""
        self.film = film
        self.next = None

    def opened(self, number: int) -> None:
        """Set the loaded film's number in the player's events."""
        self._number, self.seek = number, 0

    def advance(self) -> NextFilm:
        """The next film takes the place of the loaded one."""
        assert self.next
        begun, self.next = self.next, None
        self.film = begun.film
        self.opened(begun.number)
        return begun

    def clear(self) -> None:
        self.film = self.next = None
        self._number = 0

    def is_loaded(self, number: int) -> bool:
        return number == self._number

    def is_next(self, number: int) -> bool:
        return self.next is not None and number == self.next.number
