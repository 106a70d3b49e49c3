"""What each role may do; checked where commands are carried out, not where they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.errors import StaffError


class Role(StrEnum):
    """Each may do what those before it may."""

    EDITOR = "editor"
    PUBLISHER = "publisher"
    TECHNICIAN = "technician"


class Permission(StrEnum):
    """Something a person may or may not do."""

    EDIT = "edit"
    PUBLISH = "publish"
    MANAGE_STATION = "manage-station"


_LOWEST = {
    Permission.EDIT: Role.EDITOR,
    Permission.PUBLISH: Role.PUBLISHER,
    Permission.MANAGE_STATION: Role.TECHNICIAN,
}
_ORDER = list(Role)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who is logged in."""

    name: str
    role: Role

    def may(self, permission: Permission) -> bool:
        return _ORDER.index(self.role) >= _ORDER.index(_LOWEST[permission])

    def require(self, permission: Permission) -> None:
        """See that this account may do something.

        Raises:
            NotAllowedError: it may not.
        """
        if not self.may(permission):
            raise NotAllowedError(permission)


class NotAllowedError(StaffError):
    """The account's role does not include this."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(
            f"This account may not do this ({permission}). Ask somebody whose role includes it."
        )
        self.permission = permission
