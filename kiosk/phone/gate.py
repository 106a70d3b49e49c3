"""Stands before every page: lets in the one phone that was admitted, and nobody else.

Whatever a stranger asks for, by whichever method, the answer is the same as for a page that is not
there; only the address in the code on the screen leads on, once. Every answer closes its
connection, so that one request is all that a connection can carry.
"""

from __future__ import annotations

from collections.abc import Callable
from http.cookies import CookieError, SimpleCookie
from time import monotonic

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.core.phone_page.admission import Admission, RateLimit
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.phone.html import Html
from kiosk.phone.style import STYLE_HASH

DOOR = "/open"
"""Where the code leads, with its token; the form there is sent to the same place without it."""

AT_ONCE, A_SECOND = 120, 4.0
"""Requests of the phone that was let in."""

HEADERS = {
    "cache-control": "no-store",
    "connection": "close",
    "content-security-policy": (
        f"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",  # with none, browsers send no origin with a form
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
}

NOWHERE = Html("<!doctype html><meta charset=utf-8><title>404</title><p>没有这一页。 Not found.")


class Gate:
    """`origin` as browsers send it: "http://192.168.1.7:48621"."""

    def __init__(
        self,
        app: ASGIApp,
        admission: Admission,
        origin: str,
        now: Callable[[], float] = monotonic,
    ) -> None:
        self._app = app
        self._admission = admission
        self._origin = origin
        self._host = origin.partition("//")[2]
        self._cookie = cookie_name(origin)
        self._limit = RateLimit(AT_ONCE, A_SECOND)
        self._now = now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        try:
            if scope["type"] == "http" and self._lets_through(scope):
                await self._app(scope, receive, send_guarded)
            else:
                await answer_nowhere(send_guarded)
        except Exception as error:
            report_unexpected_error(error)
            raise

    def _lets_through(self, scope: Scope) -> bool:
        headers, now = Headers(scope=scope), self._now()
        if headers.getlist("host") != [self._host] or scope["method"] not in ("GET", "POST"):
            return False
        if scope["method"] == "POST" and not self._is_from_here(headers):
            return False
        if self._is_door(scope):
            return True
        return self._admission.admits(self._cookie_of(headers), now) and self._limit.takes(now)

    def _is_door(self, scope: Scope) -> bool:
        if scope["method"] == "POST":
            return bool(scope["path"] == DOOR)
        return bool(scope["path"].startswith(f"{DOOR}/"))

    def _is_from_here(self, headers: Headers) -> bool:
        """Browsers of ten years and older send neither; the key in the form tells them apart."""
        return headers.get("origin", self._origin) == self._origin and headers.get(
            "sec-fetch-site", "same-origin"
        ) in ("same-origin", "none")

    def _cookie_of(self, headers: Headers) -> str:
        try:
            found = SimpleCookie(headers.get("cookie", "")).get(self._cookie)
        except CookieError:
            return ""
        return found.value if found else ""


def cookie_name(origin: str) -> str:
    """Browsers hold a name like the first to be of this host alone, over TLS."""
    return "__Host-kiosk" if origin.startswith("https:") else "kiosk"


async def answer_nowhere(send: Send) -> None:
    """The answer to everything that is not there, or not for whoever asks."""
    body = NOWHERE.encode()
    headers = [
        (b"content-type", b"text/html; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 404, "headers": headers})
    await send({"type": "http.response.body", "body": body})
