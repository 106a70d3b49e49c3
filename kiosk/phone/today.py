"""The card of today: how the hall is, in a few lines."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.ops.overview import Overview, ToDoLine
from kiosk.phone.html import Html
from kiosk.phone.layout import card, heading, line, tag
from kiosk.phone.words import (
    AVERAGE,
    NEW_MESSAGES,
    NOTHING_ON_SCREEN,
    NOTHING_TO_DO,
    ON_SCREEN,
    RELEASE,
    TO_DO,
    TO_DOS,
    VISITORS,
)


def today_cards(overview: Overview, new_messages: int | None, language: str) -> Sequence[Html]:
    """`new_messages`: None where whoever looks may not read any."""
    showing = overview.showing
    title = showing.title[language] if showing else NOTHING_ON_SCREEN[language]
    return (
        card(
            line(VISITORS[language], look="quiet"),
            line(str(overview.visits), look="number"),
            *(
                [
                    line(
                        AVERAGE[language].format(minutes=f"{overview.average_seconds / 60:.1f}"),
                        look="quiet",
                    )
                ]
                if overview.visits
                else []
            ),
        ),
        card(
            line(ON_SCREEN[language], look="quiet"),
            line(title, look="strong"),
            *(
                [
                    line(
                        RELEASE[language].format(number=overview.release.number),
                        look="quiet",
                    )
                ]
                if overview.release
                else []
            ),
        ),
        *(
            [card(tag(NEW_MESSAGES[language].format(count=new_messages), "new"))]
            if new_messages
            else []
        ),
        heading(TO_DO[language]),
        card(
            *(
                [line(to_do_words(one, language), look="bad-line") for one in overview.to_do]
                or [line(NOTHING_TO_DO[language])]
            )
        ),
    )


def to_do_words(one: ToDoLine, language: str) -> str:
    return TO_DOS[one.what][language].format(
        name=one.name, number=one.number, gigabytes=f"{one.number / 1e9:.1f}"
    )
