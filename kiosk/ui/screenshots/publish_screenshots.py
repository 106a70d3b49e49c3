"""The states of publishing at a moment, for the pictures of staff mode."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.db.library.scheduled_publishing import read_scheduled, stop_scheduled
from kiosk.editorial.publishing.scheduling import Stopped
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.publish.publish import PublishViewModel
from kiosk.ui.staff.shell import StaffViewModel


def schedule_states(
    shell: StaffViewModel,
    publish: PublishViewModel,
    library: StaffLibrary,
    press: Callable[[str], None],
    press_if_there: Callable[[str], None],
    fill: Callable[[str, str], None],
) -> list[State]:
    """From the question before publishing; afterwards nothing is scheduled."""
    schedule = publish.schedule_viewmodel

    def choose_the_past() -> None:
        fill("publishDay", "2020-01-01")
        press("publishYes")

    def choose_monday() -> None:
        press("publishMonday")
        press("publishYes")

    def stop() -> None:
        def work(desk: Desk) -> None:
            one = read_scheduled(desk.store.engine)
            if one:
                stop_scheduled(desk.store.engine, one, Stopped.RED)

        library.ask(work, lambda _done: schedule.look())
        shell.openPage("publish")

    def look_at_overview() -> None:
        shell.openPage("overview")
        press_if_there("closeReleases")

    return [
        ("publish-schedule", lambda: press("publishLater")),
        ("publish-schedule-fault", choose_the_past),
        ("publish-scheduled", choose_monday),
        ("overview-scheduled", look_at_overview),
        ("publish-stopped", stop),
        ("overview-stopped", look_at_overview),
        ("publish-put-aside", lambda: (shell.openPage("publish"), schedule.cancel())),
    ]
