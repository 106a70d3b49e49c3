"""The states of what concerns the whole hall: what can be begun, and the list of samples."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.hall.hall import StaffHallViewModel
from kiosk.ui.staff.shell import StaffViewModel


def hall_states(
    shell: StaffViewModel,
    content: ContentViewModel,
    hall: StaffHallViewModel,
    fill: Callable[[str, str], None],
) -> list[State]:
    """`fill` writes into a field."""
    shows, samples, beginning = (
        hall.shows_viewmodel,
        hall.samples_viewmodel,
        hall.beginning_viewmodel,
    )

    def open_shows() -> None:
        shell.openPage("overview")
        shows.open()

    def open_content() -> None:
        shows.close()
        shell.openPage("content")
        content.openSection("company")
        content.toggleFilter("sample")

    def leave() -> None:
        samples.close()
        content.showAll()
        shell.openPage("overview")

    def name_and_finish() -> None:
        fill("hallName-zh-Hans", "绿谷科技体验馆")
        fill("hallName-en", "Green Valley Science Hall")
        beginning.finish()

    return [
        ("beginning", lambda: beginning.offer()),
        ("beginning-hall", beginning.beginEmpty),
        ("beginning-fault", beginning.finish),
        ("beginning-done", name_and_finish),
        ("beginning-undone", beginning.undo),
        ("beginning-kept", beginning.close),
        ("shows", open_shows),
        ("shows-question", lambda: shows.ask(0, False)),
        ("samples-filter", open_content),
        ("samples", samples.open),
        ("samples-removed", samples.remove),
        ("samples-back", samples.undo),
        ("samples-closed", leave),
    ]


def is_waiting(hall: StaffHallViewModel) -> bool:
    """Whether something is read or done that a picture is to show."""
    parts = (hall.shows_viewmodel, hall.samples_viewmodel, hall.beginning_viewmodel)
    busy = any(part.property("busy") for part in parts)
    return busy or any(part.property("shown") and not part.property("loaded") for part in parts[:2])
