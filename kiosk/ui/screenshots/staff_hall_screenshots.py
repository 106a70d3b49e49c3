"""The states of what concerns the whole hall: what can be begun, and the list of samples."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.hall.hall import StaffHallViewModel
from kiosk.ui.staff.shell import StaffViewModel

State = tuple[str, Callable[[], object]]


def hall_states(
    shell: StaffViewModel, content: ContentViewModel, hall: StaffHallViewModel
) -> list[State]:
    shows, samples = hall.shows_viewmodel, hall.samples_viewmodel

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

    return [
        ("shows", open_shows),
        ("shows-question", lambda: shows.ask(0, False)),
        ("samples-filter", open_content),
        ("samples", samples.open),
        ("samples-removed", samples.remove),
        ("samples-back", samples.undo),
        ("samples-closed", leave),
    ]
