"""The page of the photos: what sends some, and what has come of each."""

from __future__ import annotations

from kiosk.phone.html import Html, element
from kiosk.phone.layout import button, card, line, tag
from kiosk.phone.photos import Photo
from kiosk.phone.upload import KEY, MAX_AT_ONCE, MAX_PHOTO_BYTES, PHOTO
from kiosk.phone.words import CHOOSE, FAULTS, LIMITS, PHOTO_STATES, SEND

LOOKS = {"done": "good", "known": "good", "refused": "bad"}


def chooser(key: str, language: str) -> Html:
    """A form without a script: what every phone of the last ten years sends."""
    limits = LIMITS[language].format(count=MAX_AT_ONCE, megabytes=MAX_PHOTO_BYTES // 1_000_000)
    return element(
        "form",
        element("input", type="hidden", name=KEY, value=key),
        element(
            "label",
            element("span", CHOOSE[language], class_="strong"),
            element(
                "input", type="file", name=PHOTO, accept="image/*", multiple=True, required=True
            ),
            class_="pick",
        ),
        button(SEND[language], "first"),
        line(limits, look="quiet"),
        method="post",
        action="/photos",
        enctype="multipart/form-data",
    )


def photo_card(one: Photo, language: str) -> Html:
    state = tag(PHOTO_STATES[one.state][language], LOOKS.get(one.state, ""))
    fault = FAULTS.get(one.fault, FAULTS["picture"])[language]
    parts = [line(state), line(one.name, look="strong")]
    return card(*parts, *([line(fault, look="bad-line")] if one.fault else []))
