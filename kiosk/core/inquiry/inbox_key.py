"""The hall's private key for visitors' messages: created once, on the PC where staff read them."""

from __future__ import annotations

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_folder, write_durably
from kiosk.core.files.only_us import ONLY_US, make_folder_for_us
from kiosk.core.files.os_errors import explain
from kiosk.core.inquiry.sealing import new_private_key, public_key

KEY_BYTES = 32


class InboxKeyError(StaffError):
    """The private key cannot be used; `missing`: it was never put on this PC."""

    def __init__(self, message: str, *, missing: bool = False) -> None:
        super().__init__(message)
        self.missing = missing


def make_inbox_key(folder: DataFolder) -> str:
    """The public half of the hall's key in hexadecimal; the key is made where there is none yet.

    Raises:
        UnavailableError: the disk fails.
        StaffError, ContentRejectedError: the existing one is damaged.
    """
    path = folder.inbox_key
    try:
        if not path.exists():
            make_folder_for_us(path.parent)
            sync_folder(folder.root)
            write_durably(path, new_private_key().hex().encode("ascii") + b"\n", ONLY_US)
    except OSError as error:
        raise UnavailableError(f"{path} cannot be written: {explain(error, path)}") from error
    return public_key(read_inbox_key(folder)).hex()


def read_inbox_key(folder: DataFolder) -> bytes:
    """The private key.

    Raises:
        InboxKeyError: it is not on this PC, cannot be read, or is damaged; the message says where.
    """
    path = folder.inbox_key
    try:
        key = bytes.fromhex(path.read_text("ascii"))
    except FileNotFoundError as error:
        raise InboxKeyError(
            f"The key to the messages, {path}, is not on this PC. "
            "Read them on the PC where the content is edited.",
            missing=True,
        ) from error
    except OSError as error:
        raise InboxKeyError(
            f"The key to the messages, {path}, cannot be read: {explain(error, path)}"
        ) from error
    except ValueError as error:
        raise InboxKeyError(
            f"The key to the messages, {path}, is damaged: {error}. Put back its copy."
        ) from error
    if len(key) != KEY_BYTES:
        raise InboxKeyError(f"The key to the messages, {path}, is cut. Put back its copy.")
    return key
