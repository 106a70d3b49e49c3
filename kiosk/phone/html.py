"""A tiny builder of HTML: text is escaped, always; only what was built here is markup."""

from __future__ import annotations

from html import escape


class Html(str):
    """Markup, as opposed to text."""

    __slots__ = ()


def element(name: str, /, *children: Html | str, **attributes: str | bool) -> Html:
    """One element. An attribute that is True stands alone, one that is False is left out; `class_`
    and the like are written with the underscore that Python asks for."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    opened = f"<{name}{written}>"
    if name in ("input", "meta"):
        return Html(opened)
    return Html(f"{opened}{''.join(map(_markup, children))}</{name}>")


def _markup(part: Html | str) -> str:
    return part if isinstance(part, Html) else escape(part)


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    if isinstance(value, bool):
        return f" {name}" if value else ""
    return f' {name}="{escape(value)}"'
