"""The states of the panel of the phone page; no process is started for them."""

from __future__ import annotations

from kiosk.core.phone_page.telling import Connected, Ended, PhotoTold, Ready
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

URL = "http://192.168.1.20:48621/open/VW8gBHhpMXmMoyNJQmHhGd2Cb1ZxO3oO0JqkR3cZrZ4"
"""As long as a real one; it opens nothing."""

CAME = (
    PhotoTold(1, "开馆仪式.webp", "done"),
    PhotoTold(2, "IMG_0042.webp", "done"),
    PhotoTold(3, "合影.webp", "known"),
    PhotoTold(4, "视频.mov", "refused", "unknown-format"),
    PhotoTold(5, "IMG_0043.heic", "waiting"),
)


def phone_states(shell: StaffViewModel, pages: StaffPages) -> list[State]:
    """Opened, a phone connected, closed again."""
    phone = pages.phone

    def switched_off() -> None:
        shell.openPage("media")
        phone.show(True)

    def connect() -> None:
        phone.hear(Connected("iPhone", "192.168.1.31"))
        for one in CAME:
            phone.hear(one)

    def leave() -> None:
        phone.hear(CAME[1])
        phone.hear(Ended("left"))

    return [
        ("phone-off", switched_off),
        ("phone", lambda: phone.hear(Ready(URL, ""))),
        ("phone-encrypted", lambda: phone.hear(Ready(URL.replace("http", "https"), "9f3c" * 16))),
        ("phone-connected", connect),
        ("phone-left", leave),
    ]
