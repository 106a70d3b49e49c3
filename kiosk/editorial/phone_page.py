"""Whether somebody may open the page for their phone."""

from __future__ import annotations

from kiosk.core.account import Account
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import PhoneSettings, read_settings
from kiosk.editorial.permissions import Permission, require


class PhonePageOffError(StaffError):
    """A technician has not switched it on."""

    def __init__(self) -> None:
        super().__init__("The phone page is off: phone.enabled in the settings.")


def phone_page_settings(account: Account, folder: DataFolder) -> PhoneSettings:
    """The settings by which the page is opened for an account.

    Raises:
        NotPermittedError: the role does not include the media library.
        PhonePageOffError: it is off on this PC.
        StaffError: the settings cannot be used.
    """
    require(account, Permission.EDIT_MEDIA)
    settings = read_settings(folder.settings).phone
    if not settings.enabled:
        raise PhonePageOffError
    return settings
