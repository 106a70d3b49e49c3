"""The states of publishing, for the pictures of staff mode."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.scheduled_publishing import read_scheduled, stop_scheduled
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.publishing.scheduling import Stopped
from kiosk.ui.screenshots.staff_examples import (
    PEOPLE,
    PERSON,
    change_something,
    make_films_too_heavy,
    make_films_unplayable,
)
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.publish.publish import PublishViewModel
from kiosk.ui.staff.shell import StaffViewModel

Edit = Callable[[Callable[[Editor, LibraryStore], None]], None]


def publish_states(
    shell: StaffViewModel,
    publish: PublishViewModel,
    press: Callable[[str], None],
    press_if_there: Callable[[str], None],
    edit: Edit,
) -> list[State]:
    """What waits to be published, up to the question before publishing."""

    def open_page() -> None:
        edit(change_something)
        shell.openPage("publish")

    def open_samples() -> None:
        publish.openChange(-1)
        press_if_there("allFindings")
        press("finding-sample")

    def ask() -> None:
        publish.findings_viewmodel.open(-1)
        publish.askPublish(True)

    return [
        ("publish", open_page),
        ("publish-compare", lambda: publish.openChange(0)),
        ("publish-samples", open_samples),
        ("publish-question", ask),
    ]


def in_force_states(
    shell: StaffViewModel, publish: PublishViewModel, folder: DataFolder, edit: Edit
) -> list[State]:
    """Another release, other roles, and findings that stand against publishing."""

    def ask() -> None:
        publish.askPublish(False)
        publish.releases_viewmodel.ask(1)

    def look_as_editor() -> None:
        publish.releases_viewmodel.ask(0)
        shell.admit(PEOPLE[1])

    def look_as_publisher() -> None:
        shell.admit(PERSON)
        edit(make_films_too_heavy(folder.film_speeds))

    return [
        ("publish-put-in-force", ask),
        ("publish-editor", look_as_editor),
        ("publish-publisher", look_as_publisher),
        ("publish-red", lambda: edit(make_films_unplayable(folder.state))),
    ]


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
