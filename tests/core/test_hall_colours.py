"""Whatever three colours a hall chooses, everything on its screen can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.hall_colours import (
    OWN,
    PALETTES,
    USABLE,
    HallColours,
    contrast,
    letters_on,
    luminance,
    read_colour,
    seen,
    shades,
)

TEXT, CONTROL = 4.5, 3.0
WHITE = "#FFFFFF"
FIXED = ("#24617F", "#1F4E6B", "#A84A30", "#4A55A2")
"""What the Theme has beside the hall's colours, and what is written in them."""
SHADES = {
    "ink": "#16231D",
    "deepGrass": "#16352A",
    "grass": OWN["main"],
    "meadow": "#3F7549",
    "mossGrey": "#5C6F66",
    "onDarkSoft": "#E6EFEA",
    "amber": OWN["accent"],
    "amberInk": "#8A5A0B",
    "amberOnDark": OWN["accent"],
    "cream": OWN["ground"],
    "sand": "#ECE5D4",
}

colours = st.none() | st.integers(0, 0xFFFFFF).map("#{:06X}".format) | st.sampled_from(
    ["#000000", "#FFFFFF", "#FF0000", "#00FF00", "#0000FF", "#FFFF00", "#00FFFF", "#FF00FF"]
)  # fmt: skip


def mixed(colour: str, ground: str, share: float) -> str:
    """As Qt lays one over the other."""
    parts = (
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


@given(colours, colours, colours)
def test_all_words_and_controls_stand_out(
    main: str | None, accent: str | None, ground: str | None
) -> None:
    own = shades(HallColours(main, accent, ground))
    found = {**SHADES, **own}
    button, letters = found["amber"], own.get("amberLetters", found["ink"])
    note = mixed(letters, button, 1 if "amberLetters" in own else 0.78)
    glass = mixed(found["deepGrass"], WHITE, 0.74)
    texts = [(letters, button), (note, button), (found["ink"], found["sand"])]
    texts += [(WHITE, glass), (found["onDarkSoft"], glass), (WHITE, found["deepGrass"])]
    for name in ("grass", "meadow", "amberInk"):
        texts += [(found[name], mixed(found[name], WHITE, 0.13)), (WHITE, found[name])]
    for colour in (*(found[name] for name in ("grass", "meadow", "amberInk", "mossGrey")), *FIXED):
        texts += [(colour, found["cream"]), (colour, WHITE)]
    assert [pair for pair in texts if contrast(*pair) < TEXT] == []
    controls = [(found["amberOnDark"], found["deepGrass"])]
    if accent:
        edge = max(button, own.get("amberLine", button), key=lambda one: contrast(one, WHITE))
        controls += [(edge, found["cream"]), (own["amberOnLight"], found["cream"])]
    assert [pair for pair in controls if contrast(*pair) < CONTROL] == []


@given(st.sampled_from(sorted(USABLE)), colours.filter(bool))
def test_what_is_shown_instead_is_shown_for_itself_and_carries_its_letters(
    place: str, colour: str
) -> None:
    shown = seen(place, colour)
    assert seen(place, shown) == shown
    assert contrast(letters_on(place, shown), shown) >= TEXT


@pytest.mark.parametrize(
    ("place", "colour", "shown"),
    [
        ("main", "#C8102E", "#C8102E"),
        ("main", "#FFD400", "#786300"),
        ("accent", "#FFD400", "#FFD400"),
        ("accent", "#1E5FD9", "#1E5FD9"),
        ("accent", "#808080", "#6C6C6C"),
        ("ground", "#FFF3D6", "#FFF3D6"),
        ("ground", "#000000", "#EFEFEF"),
    ],
)
def test_a_colour_that_reads_stays_and_another_becomes_the_nearest_that_does(
    place: str, colour: str, shown: str
) -> None:
    assert seen(place, colour) == shown


def test_a_darker_colour_keeps_its_hue() -> None:
    assert luminance(seen("main", "#FF0000")) < luminance("#FF0000")
    assert seen("main", "#FF0000")[3:] == "0000"


@pytest.mark.parametrize("evil", [None, "", "red", "#12", "#12345G", "#1234567", "；"])
def test_what_is_no_colour_leaves_the_program_s(evil: str | None) -> None:
    assert shades(HallColours(evil, evil, evil)) == {}


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        (" #2c6b3f ", "#2C6B3F"),
        ("2C6B3F", "#2C6B3F"),
        ("#fa0", "#FFAA00"),
        ("#2C6B3", None),
        ("green", None),
        ("", None),
    ],
)
def test_a_colour_is_read_as_people_write_it(typed: str, colour: str | None) -> None:
    assert read_colour(typed) == colour


def test_palettes_are_shown_as_they_are() -> None:
    for palette in PALETTES.values():
        for place in USABLE:
            chosen = getattr(palette, place)
            assert chosen is None or seen(place, chosen) == chosen
