"""The three colours of a hall, and every shade of the screen that follows from them. Pure.

How well something can be read depends on luminance alone (WCAG 2). So a shade has the luminance
that its place needs, whatever was chosen, and of what was chosen the hue and the strength.
Colours are "#RRGGBB".
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

MAIN_MOST = 0.13
"""The luminance up to which the main colour can be read on paper, on the page and on a tint of
itself, and carries white letters."""
DEEP_MOST = 0.0288
INK_MOST = 0.0146
SOFT_LEAST = 0.845
"""Of letters on dark ground that are less loud than white."""

ACCENT_DARK = 0.15
"""Up to here a button has white letters …"""
ACCENT_LIGHT = 0.43
"""… and from here on dark ones. Nothing can be read on what is between."""

GROUND_LEAST = 0.86
"""The luminance from which on all that is written on the page can be read."""
LINE_SHARE = 0.84
"""How light lines are, of the ground's luminance."""

_WHITE = "#FFFFFF"
_COLOUR = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)
_WHOLE = re.compile("#[0-9A-F]{6}")

Linear = tuple[float, float, float]
"""Red, green and blue as amounts of light, 0 to 1."""


@dataclass(frozen=True, slots=True)
class HallColours:
    """What a hall has chosen; None for what the program has. `main`: headings, links and dark
    ground. `accent`: what one should touch. `ground`: the page."""

    main: str | None = None
    accent: str | None = None
    ground: str | None = None


THE_PROGRAMS = HallColours()

PALETTES: Mapping[str, HallColours] = {
    "own": THE_PROGRAMS,
    "sea": HallColours("#0F5C7A", "#F2B84B", "#F3F8FA"),
    "red": HallColours("#A61B29", "#E2A83B", "#FBF6F0"),
    "night": HallColours("#243B75", "#F5C542", "#F4F5FA"),
    "plum": HallColours("#6B2C6E", "#F0A6A0", "#FAF5F8"),
    "earth": HallColours("#7A4A21", "#89BE72", "#FAF6EF"),
    "slate": HallColours("#33454F", "#BE4033", "#F5F6F6"),
}
"""Colours that go well together, by name; the first one is the program's."""

OWN: Mapping[str, str] = {"main": "#2C6B3F", "accent": "#E8A33D", "ground": "#FBF7EE"}
"""What the Theme has where a hall has chosen nothing."""
_INK = "#16231D"


def read_colour(text: str) -> str | None:
    """The colour that somebody has typed, as "#RRGGBB"; None where it is none."""
    found = _COLOUR.fullmatch(text.strip())
    if not found:
        return None
    digits = found[1].upper()
    return "#" + (digits if len(digits) == 6 else "".join(one * 2 for one in digits))


def is_colour(value: object) -> bool:
    """Whether a value is a colour as it is stored."""
    return isinstance(value, str) and bool(_WHOLE.fullmatch(value))


def luminance(colour: str) -> float:
    """The relative luminance after WCAG 2, 0 to 1."""
    return _luminance(_light(colour))


def contrast(one: str, other: str) -> float:
    """1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def usable_main(colour: str) -> str:
    """The nearest main colour that can be read."""
    return _at_most(colour, MAIN_MOST)


def usable_accent(colour: str) -> str:
    """The nearest accent on which letters can be read."""
    light = luminance(colour)
    if not ACCENT_DARK < light < ACCENT_LIGHT:
        return colour
    middle = math.sqrt((ACCENT_DARK + 0.05) * (ACCENT_LIGHT + 0.05)) - 0.05
    if light < middle:
        return _at_most(colour, ACCENT_DARK)
    return _at_least(colour, ACCENT_LIGHT)


def usable_ground(colour: str) -> str:
    """The nearest ground on which all that is written can be read."""
    return _at_least(colour, GROUND_LEAST)


USABLE: Mapping[str, Callable[[str], str]] = {
    "main": usable_main,
    "accent": usable_accent,
    "ground": usable_ground,
}
"""What visitors see of a colour, by its place."""


def seen(place: str, colour: str | None) -> str:
    """What visitors see where `colour` was chosen for a place of `USABLE`."""
    return USABLE[place](colour) if colour and is_colour(colour) else OWN[place]


def letters_on(place: str, colour: str) -> str:
    """The colour of letters on one that visitors see."""
    if place == "main" or (place == "accent" and luminance(colour) <= ACCENT_DARK):
        return _WHITE
    return _INK


@lru_cache(maxsize=8)
def shades(colours: HallColours) -> Mapping[str, str]:
    """The shades of the Theme that differ from the program's, by the Theme's names."""
    found: dict[str, str] = {}
    if is_colour(colours.main):
        found |= _of_main(usable_main(str(colours.main)))
    if is_colour(colours.accent):
        found |= _of_accent(usable_accent(str(colours.accent)))
    if is_colour(colours.ground):
        found |= _of_ground(usable_ground(str(colours.ground)))
    return found


def _of_main(main: str) -> dict[str, str]:
    return {
        "grass": main,
        "meadow": _at(main, MAIN_MOST),
        "deepGrass": _at_most(main, DEEP_MOST),
        "ink": _at_most(_faded(main, 0.4), INK_MOST),
        "mossGrey": _at(_faded(main, 0.3), MAIN_MOST),
        "onDarkSoft": _at_least(_faded(main, 0.6), SOFT_LEAST),
    }


def _of_accent(accent: str) -> dict[str, str]:
    dark = _at_most(accent, MAIN_MOST)
    found = {
        "amber": accent,
        "amberInk": dark,
        "amberOnDark": _at_least(accent, ACCENT_LIGHT),
    }
    if luminance(accent) <= ACCENT_DARK:
        return found | {"amberOnLight": accent, "amberLetters": _WHITE}
    return found | {"amberOnLight": dark, "amberLine": dark}


def _of_ground(ground: str) -> dict[str, str]:
    return {"cream": ground, "sand": _at_most(ground, luminance(ground) * LINE_SHARE)}


def _at(colour: str, wanted: float) -> str:
    """The same hue at about a luminance, and at most that."""
    light = _light(colour)
    return _hex(_lit(light, wanted), math.floor)


def _at_most(colour: str, most: float) -> str:
    return colour if luminance(colour) <= most else _at(colour, most)


def _at_least(colour: str, least: float) -> str:
    if luminance(colour) >= least:
        return colour
    return _hex(_lit(_light(colour), least), math.ceil)


def _lit(light: Linear, wanted: float) -> Linear:
    """Dimmed or lit, which keeps the hue; what is more than full light is mixed with white."""
    now = _luminance(light)
    factor = min(wanted / now, 1 / max(light)) if now else 0.0
    full = _each(light, lambda part: part * factor)
    now = _luminance(full)
    share = max(0.0, (wanted - now) / (1 - now)) if now < 1 else 0.0
    return _each(full, lambda part: part + (1 - part) * share)


def _faded(colour: str, strength: float) -> str:
    """Nearer to the grey that is as light."""
    light = _light(colour)
    grey = _luminance(light)
    return _hex(_each(light, lambda part: grey + (part - grey) * strength), round)


def _each(light: Linear, change: Callable[[float], float]) -> Linear:
    red, green, blue = map(change, light)
    return red, green, blue


def _luminance(light: Linear) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def _light(colour: str) -> Linear:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def _hex(light: Linear, whole: Callable[[float], int]) -> str:
    coded = (
        part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055 for part in light
    )
    # A whole number that has become a little less by calculating is that number.
    digits = (max(0, min(255, whole(round(part * 255, 6)))) for part in coded)
    return "#" + "".join(f"{one:02X}" for one in digits)
