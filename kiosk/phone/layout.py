"""What all pages have round them."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.responses import HTMLResponse

from kiosk.core.content.localized_text import CHINESE
from kiosk.phone.html import Html, element
from kiosk.phone.style import STYLE

Tabs = Sequence[tuple[str, str]]
"""The paths of what the page has, and what they are called."""

REFRESH_SECONDS = 3
"""From one look to the next while photos are on their way."""


def page(
    language: str,
    title: str,
    below: str,
    *parts: Html | str,
    tabs: Tabs = (),
    tab: str = "",
    refreshes: bool = False,
    status: int = 200,
) -> HTMLResponse:
    """A whole page: a title, what stands below it, parts. `tab`: the path of that of the `tabs` to
    which it belongs."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="format-detection", content="telephone=no, email=no, address=no"),
        element("meta", http_equiv="refresh", content=str(REFRESH_SECONDS))
        if refreshes
        else Html(),
        element("title", title),
        element("style", Html(STYLE)),
    )
    body = element(
        "body",
        element("header", element("h1", title), element("p", below)),
        element("main", *parts),
        _tabs(tabs, tab) if tabs else Html(),
    )
    whole = element("html", head, body, lang="zh-CN" if language == CHINESE else "en")
    return HTMLResponse(f"<!doctype html>{whole}", status)


def _tabs(tabs: Tabs, here: str) -> Html:
    return element(
        "nav",
        *(
            element("a", name, href=path, class_="here" if path == here else "")
            for path, name in tabs
        ),
    )


def card(*parts: Html | str) -> Html:
    return element("div", *parts, class_="card")


def line(*parts: Html | str, look: str = "") -> Html:
    return element("p", *parts, class_=look)


def tag(text: str, look: str) -> Html:
    return element("span", text, class_=f"tag {look}")


def form(to: str, key: str, *parts: Html) -> Html:
    """A form that is sent to a path of ours, with its key."""
    return element(
        "form",
        element("input", type="hidden", name="key", value=key),
        *parts,
        method="post",
        action=to,
    )


def button(text: str, look: str = "", **attributes: str) -> Html:
    return element("button", text, type="submit", class_=look, **attributes)


def heading(text: str) -> Html:
    return element("h2", text)
