"""Addresses of channels, and the transport for each."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import url2pathname

from kiosk.core.errors import StaffError
from kiosk.core.settings.settings import ChannelSettings
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.transport import Transport


def open_transport(url: str, access: ChannelSettings) -> Transport:
    """The transport for an address: `file:`, `http:`, `https:` or `s3:`.

    Raises:
        StaffError: the address is none of these, or carries a password.
    """
    parts = checked_address(url)
    if parts.scheme == "file":
        return FolderTransport(
            Path(
                url2pathname(f"//{parts.netloc}{parts.path}")
                if parts.netloc
                else url2pathname(parts.path)
            )
        )
    from kiosk.sync.channel.object_store import ObjectStoreTransport

    return ObjectStoreTransport(url, access)


def checked_address(url: str) -> SplitResult:
    """The parts of an address that a transport can be opened for.

    Raises:
        StaffError: it is none, or carries a password.
    """
    try:
        parts = urlsplit(url)
        if "\0" in unquote(url):
            raise ValueError(url)  # noqa: TRY301 - told like every other
    except ValueError as error:
        raise StaffError(_no_address(url)) from error
    if parts.password or parts.username:
        raise StaffError("An address must not carry a name or password. Put them into kiosk.toml.")
    in_network = parts.scheme in ("http", "https", "s3") and parts.netloc
    if in_network or (parts.scheme == "file" and not parts.query):
        return parts
    raise StaffError(_no_address(url))


def _no_address(url: str) -> str:
    return f"“{url}” is no address. It begins with file:///, https://, http:// or s3://."


def address_of(text: str) -> str:
    """Normalize an address; a folder's path becomes a `file:` URL.

    Raises:
        StaffError: it is neither an address nor a path from the root.
    """
    if "://" in text:
        return text.rstrip("/")
    path = Path(text).expanduser()
    return path.absolute().as_uri()
