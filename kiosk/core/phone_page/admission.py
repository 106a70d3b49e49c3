"""Who gets onto the phone page: one phone, by a token that works once, for ten minutes. Pure rules.

The code on the screen holds the token. It is exchanged for a secret that the phone's browser keeps
as a cookie; from then on the token opens nothing. Times are seconds of one monotonic clock.
"""

from __future__ import annotations

import secrets
from hmac import compare_digest

OPEN_SECONDS = 600.0
"""How long the page is open, whatever happens on it."""

SECRET_BYTES = 32
"""Of each secret: 256 bits, which nobody guesses."""


class Admission:
    """One opening of the page."""

    def __init__(self, now: float, seconds: float = OPEN_SECONDS) -> None:
        self.token = secrets.token_urlsafe(SECRET_BYTES)
        self._ends_at = now + seconds
        self._cookie = secrets.token_urlsafe(SECRET_BYTES)
        self._form_key = secrets.token_urlsafe(SECRET_BYTES)
        self._is_taken = False

    def knows(self, token: str, now: float) -> bool:
        """Whether this is the token, and nobody has used it yet."""
        return not self._is_taken and self.seconds_left(now) > 0 and _same(token, self.token)

    def exchange(self, token: str, now: float) -> str:
        """The cookie for the token; '' where it is another one, was used, or comes too late."""
        if not self.knows(token, now):
            return ""
        self._is_taken = True
        return self._cookie

    def admits(self, cookie: str, now: float) -> bool:
        """Whether this is the cookie of the phone that was let in."""
        return self._is_taken and self.seconds_left(now) > 0 and _same(cookie, self._cookie)

    @property
    def form_key(self) -> str:
        """What each form of the page holds, so that a form of another page is told from it."""
        return self._form_key

    def is_own_form(self, key: str) -> bool:
        return _same(key, self._form_key)

    def seconds_left(self, now: float) -> float:
        return max(0.0, self._ends_at - now)


class RateLimit:
    """So many at once, and so many a second on the average."""

    def __init__(self, at_once: int, a_second: float) -> None:
        self._at_once = at_once
        self._a_second = a_second
        self._left = float(at_once)
        self._at = 0.0

    def takes(self, now: float) -> bool:
        """Whether one more is taken now; it counts then."""
        self._left = min(self._at_once, self._left + max(0.0, now - self._at) * self._a_second)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


def _same(given: str, secret: str) -> bool:
    """Takes as long for a wrong one as for the right one."""
    return compare_digest(given.encode("utf-8", "replace"), secret.encode())
