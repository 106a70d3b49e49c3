"""The states of the backups in the settings: none yet, a passphrase to be written down, one made, a
restore about to begin, the stick gone."""

from __future__ import annotations

from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.ui.screenshots.staff_examples import PEOPLE
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

PASSPHRASE = "三匹马 草原 河流 二十"  # noqa: S105 - of a backup that is gone after the pictures


def backup_states(shell: StaffViewModel, pages: StaffPages) -> list[State]:
    """A technician is at work in them."""
    backups = pages.settings.backups_viewmodel
    sticks: list[TemporaryFolder] = []

    def open_page() -> None:
        shell.admit(PEOPLE[2])
        shell.openPage("settings")
        pages.settings.people_viewmodel.close()
        pages.settings.chooseGroup("backup")

    def choose() -> None:
        sticks.append(TemporaryFolder("stick"))
        backups.files.oneAccepted.emit(sticks[0].path)

    def write_down() -> None:
        backups.backUp()
        backups.passphrase_viewmodel.write(PASSPHRASE)
        backups.passphrase_viewmodel.goOn()

    def lose() -> None:
        backups.restoring_viewmodel.ask(0)
        sticks.pop().close()
        backups.look()

    return [
        ("settings-backup", open_page),
        ("settings-backup-none", choose),
        ("settings-backup-written", write_down),
        ("settings-backup-made", backups.passphrase_viewmodel.goOn),
        ("settings-backup-restore", lambda: backups.restoring_viewmodel.ask(1)),
        ("settings-backup-gone", lose),
    ]
