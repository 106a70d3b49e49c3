"""Which role may do what. Every command of the editorial layer asks here, no page does."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kiosk.core.account import Account, Role
from kiosk.core.errors import StaffError


class Permission(StrEnum):
    EDIT_CONTENT = "edit-content"
    EDIT_MEDIA = "edit-media"
    EDIT_LOOP = "edit-loop"
    RUN_HALL = "run-hall"
    """Sync now, mute, close for today, restart the screen, ceremonies and guided tours."""
    PUBLISH = "publish"
    READ_MESSAGES = "read-messages"
    READ_STATISTICS = "read-statistics"
    MANAGE_STATIONS = "manage-stations"
    CHANGE_SETTINGS = "change-settings"
    MANAGE_ACCOUNTS = "manage-accounts"
    BACK_UP = "back-up"


EDITING = frozenset(
    {
        Permission.EDIT_CONTENT,
        Permission.EDIT_MEDIA,
        Permission.EDIT_LOOP,
        Permission.RUN_HALL,
    }
)
PUBLISHING = EDITING | {
    Permission.PUBLISH,
    Permission.READ_MESSAGES,
    Permission.READ_STATISTICS,
}

PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.EDITOR: EDITING,
    Role.PUBLISHER: PUBLISHING,
    Role.TECHNICIAN: frozenset(Permission),
}


class NotPermittedError(StaffError):
    """Somebody asked for what their role does not allow, or was deactivated meanwhile."""

    def __init__(self, account: Account, permission: Permission) -> None:
        super().__init__(
            f"{account.name} may not do this ({permission}). Ask a colleague who may: "
            f"{', '.join(role for role in Role if permission in PERMISSIONS[role])}."
        )
        self.permission = permission


def allows(role: Role, permission: Permission) -> bool:
    return permission in PERMISSIONS[role]


def require(account: Account, permission: Permission) -> None:
    """See that somebody may do something.

    Raises:
        NotPermittedError: their role does not allow it, or they are deactivated.
    """
    if not account.active or not allows(account.role, permission):
        raise NotPermittedError(account, permission)
