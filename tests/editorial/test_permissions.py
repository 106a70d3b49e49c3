"""Who may do what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.core.account import Account, Role
from kiosk.editorial.permissions import NotPermittedError, Permission, allows, require
from tests.editorial.pad import Pad

EVERYBODY = ["edit-content", "edit-media", "edit-loop", "run-hall"]
PUBLISHERS = [*EVERYBODY, "publish", "read-messages", "read-statistics"]
ALL = [*PUBLISHERS, "manage-stations", "change-settings", "manage-accounts", "back-up"]


@pytest.mark.parametrize(
    ("role", "permitted"),
    [(Role.EDITOR, EVERYBODY), (Role.PUBLISHER, PUBLISHERS), (Role.TECHNICIAN, ALL)],
)
def test_a_role_may_do_this_and_nothing_else(role: Role, permitted: list[str]) -> None:
    assert {one for one in Permission if allows(role, one)} == {Permission(it) for it in permitted}


def test_a_refusal_says_whom_to_ask() -> None:
    editor = Account("1", "王芳", Role.EDITOR)
    with pytest.raises(
        NotPermittedError, match=r"王芳 may not.*: publisher, technician"
    ) as refused:
        require(editor, Permission.PUBLISH)
    assert refused.value.permission is Permission.PUBLISH


def test_whoever_is_deactivated_may_do_nothing() -> None:
    gone = Account("1", "王芳", Role.TECHNICIAN, active=False)
    with pytest.raises(NotPermittedError):
        require(gone, Permission.EDIT_CONTENT)


@pytest.mark.parametrize("role", Role)
def test_only_technicians_manage_accounts(pad: Pad, role: Role) -> None:
    pad.joined("first")
    people = pad.people_of(pad.joined("second", role).account)
    acts: list[Callable[[], object]] = [
        lambda: people.invite(None, pad.pc.now),
        lambda: people.unlock("first", pad.pc.now),
        lambda: people.new_recovery_code("first", pad.pc.now),
        lambda: people.set_active("first", True, pad.pc.now),
    ]
    for act in acts:
        if role is Role.TECHNICIAN:
            act()
        else:
            with pytest.raises(NotPermittedError):
                act()
