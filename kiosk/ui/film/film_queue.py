"""The film that is loaded and the one that follows it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.core.content.films import Film


@dataclass(frozen=True, slots=True)
class NextFilm:
    """A film that is prepared: it stands at its first frame, and begins at `volume` (0–100)."""

    film: Film
    number: int
    volume: int


class FilmQueue:
    """Films by the numbers under which the player tells of them; a film that is opened again has
    another number, and what is still told of the old one concerns nobody."""

    def __init__(self) -> None:
        self.film: Film | None = None
        self.next: NextFilm | None = None
        self._number = 0

    def load(self, film: Film) -> None:
        """This film is to be played; nothing follows it any more."""
        self.film = film
        self.next = None

    def opened(self, number: int) -> None:
        """The player tells of the loaded film under this number from now on."""
        self._number = number

    def advance(self) -> NextFilm:
        """The next film takes the place of the loaded one."""
        assert self.next
        begun, self.next = self.next, None
        self.film, self._number = begun.film, begun.number
        return begun

    def clear(self) -> None:
        self.film = self.next = None
        self._number = 0

    def is_loaded(self, number: int) -> bool:
        return number == self._number

    def is_next(self, number: int) -> bool:
        return self.next is not None and number == self.next.number
