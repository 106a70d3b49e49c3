"""What a process with Qt tells the doctor about the screen of this PC (docs/adr/0049)."""

from __future__ import annotations

from kiosk.core.typed_message import Decoder, Integer, Message


class ScreenFact(Message, frozen=True):
    """One screen, in device pixels and hertz."""

    name: str
    width: Integer
    height: Integer
    hertz: float


class ScreenFacts(Message, frozen=True):
    """`no_display`: why no window can be opened, '' where one can. `undrawable`: the languages for
    which Qt finds no font. `frames_per_second` of a moving picture, 0 where none was shown.
    `darkens_after`: seconds without input after which the system darkens the screen, 0 for never.
    `screen_saver`: a program does so, or covers it."""

    no_display: str
    screens: tuple[ScreenFact, ...]
    touch_devices: tuple[str, ...]
    software: bool
    undrawable: tuple[str, ...]
    frames_per_second: float
    darkens_after: Integer
    screen_saver: bool


SCREEN_FACTS = Decoder(ScreenFacts, "facts about the screen")
