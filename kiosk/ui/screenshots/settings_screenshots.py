"""The states of the page of the settings: groups, something typed, saved, a file with a mistake,
and people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.core.account import Account, EventKind, Role
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.accounts import AccountEvent, Hashes, Invitation, opened_accounts
from kiosk.editorial.sign_in.attempts import Attempts
from kiosk.ui.screenshots.staff_examples import PEOPLE, STATION
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

TECHNICIAN = PEOPLE[2]
OTHERS = (
    Account("11", "李强", Role.PUBLISHER),
    Account("12", "王芳", Role.EDITOR),
    Account("13", "赵敏", Role.EDITOR, active=False),
)


def settings_states(shell: StaffViewModel, pages: StaffPages, folder: DataFolder) -> list[State]:
    """A technician is at work in them."""
    settings = pages.settings

    def open_page() -> None:
        shell.admit(TECHNICIAN)
        shell.openPage("settings")

    def write() -> None:
        settings.write("film.volume", "55")
        settings.write("film.loudest", "120")

    def save() -> None:
        settings.write("film.loudest", "90")
        settings.finish()

    def spoil() -> None:
        folder.settings.write_text("[film]\nvolume = 400\n", encoding="utf-8")
        settings.read()

    def mend() -> None:
        settings.putBack()
        settings.chooseGroup("screen")

    def show_people() -> None:
        _seed(folder)
        settings.chooseGroup("people")
        settings.people_viewmodel.read()

    def invite() -> None:
        settings.people_viewmodel.close()
        settings.people_viewmodel.beginInvitation()

    return [
        ("settings", open_page),
        ("settings-sound", lambda: settings.chooseGroup("sound")),
        ("settings-typed", write),
        ("settings-saved", save),
        ("settings-network", lambda: settings.chooseGroup("network")),
        ("settings-messages", lambda: settings.chooseGroup("messages")),
        ("settings-mistake", spoil),
        ("settings-put-back", mend),
        ("settings-people", show_people),
        ("settings-person", lambda: settings.people_viewmodel.open(OTHERS[1].name)),
        ("settings-invitation", invite),
        ("settings-code", settings.people_viewmodel.invite),
    ]


def _seed(folder: DataFolder) -> None:
    """Accounts of a working hall; nobody can sign in with them."""
    now = datetime.now(UTC)
    with opened_accounts(folder) as store:
        Attempts(folder, store).begin()
        for number, one in enumerate((TECHNICIAN, *OTHERS)):
            at = now - timedelta(days=number, hours=1)
            invitation = Invitation(new_ulid(at), one.role, "", at, now)
            store.invite(invitation, AccountEvent(EventKind.INVITED, at, STATION))
            created = AccountEvent(EventKind.CREATED, at, STATION, one.id, one.id)
            store.create(one, Hashes("", ""), invitation.id, created)
            if one.active:
                store.append(AccountEvent(EventKind.SIGNED_IN, at, STATION, one.id, one.id))
