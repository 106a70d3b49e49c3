"""The process of the phone page: listens from its start to its end, at one address, for one
account. It ends by itself when the time is over, and with whoever has started it.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import monotonic

from uvicorn import Config, Server

from kiosk.core.errors import KioskError, StaffError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.phone_page.admission import Admission
from kiosk.core.phone_page.telling import (
    Ended,
    NotOpened,
    Opening,
    Ready,
    Told,
    parse_opening,
    to_line,
)
from kiosk.core.process.logs import start_logging
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.db.library.journal import ActKind, Journal
from kiosk.editorial.messages import Messages
from kiosk.editorial.permissions import Permission, allows
from kiosk.editorial.phone_page import PhonePageOffError, phone_page_settings
from kiosk.phone.certificate import certified
from kiosk.phone.connections import Doorman, guarded_by
from kiosk.phone.gate import DOOR, Gate
from kiosk.phone.lan import lan_address, listening_socket
from kiosk.phone.messages import Letters
from kiosk.phone.pages import Desk, Pages
from kiosk.phone.photos import PhotoDesk

log = logging.getLogger("kiosk.phone")

FAREWELL_SECONDS = 2
"""In which answers under way come to their end."""

FINISH_SECONDS = 600.0
"""In which photos that have come are in the library, once the port is closed."""


def main(arguments: Sequence[str]) -> int:
    """Argument: an `Opening` as JSON. Exit codes as everywhere."""
    folder = data_folder()
    start_logging(folder.logs, "phone")
    logging.getLogger("uvicorn").setLevel(logging.CRITICAL)  # strangers could fill the log
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))
    opening, tell = parse_opening(arguments[0]), _Teller()
    try:
        settings = phone_page_settings(opening.account, folder)
    except PhonePageOffError as error:
        tell(NotOpened("off"))
        return error.exit_code
    except KioskError as error:
        log.warning("the phone page is not opened: %s", error)
        return error.exit_code
    try:
        address = lan_address(settings.address)
    except StaffError as error:
        log.warning("%s", error)
        tell(NotOpened("no-address"))
        return error.exit_code
    try:
        listening = listening_socket(address, settings.port)
    except OSError as error:
        log.warning("port %s at %s cannot be had: %s", settings.port, address, error)
        tell(NotOpened("port-taken"))
        return StaffError.exit_code
    photos = PhotoDesk(folder, opening.account, Path(opening.folder), tell)
    _serve(folder, opening, settings.encrypted, listening, photos, tell)
    photos.finish(FINISH_SECONDS)
    os._exit(0)  # whatever still waits for a disk


def _serve(
    folder: DataFolder,
    opening: Opening,
    encrypted: bool,
    listening: socket.socket,
    photos: PhotoDesk,
    tell: _Teller,
) -> None:
    """Until it is closed from here, from the phone, or by the clock."""
    address, port = listening.getsockname()
    origin = f"{'https' if encrypted else 'http'}://{address}:{port}"
    account, note = opening.account, Journal(folder).note
    admission = Admission(monotonic(), opening.seconds)
    letters = None
    if allows(account.role, Permission.READ_MESSAGES):
        letters = Letters(Messages(folder, note), account, opened=encrypted)

    def end() -> None:
        server.should_exit = True

    pages = Pages(
        Desk(folder, account, opening.language, origin, admission, photos, letters, note, tell, end)
    )
    config = Config(
        Gate(pages.application(), admission, origin),
        http=guarded_by(Doorman()),
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=16_384,
        timeout_graceful_shutdown=FAREWELL_SECONDS,
    )
    config.load()
    fingerprint = ""
    if encrypted:
        config.ssl, fingerprint = certified(address, Path(opening.folder))
    server = Server(config)
    note(account.name, ActKind.OPEN_PHONE_PAGE, origin)
    for asked in (signal.SIGINT, signal.SIGTERM):  # heard while it serves; photos are finished then
        signal.signal(asked, signal.SIG_IGN)

    async def serve() -> None:
        loop = asyncio.get_running_loop()

        def time_is_over() -> None:
            tell(Ended("over"))
            end()

        loop.call_later(opening.seconds, time_is_over)
        loop.call_later(opening.seconds + 2 * FAREWELL_SECONDS, partial(os._exit, 0))
        tell(Ready(f"{origin}{DOOR}/{admission.token}", fingerprint))
        await server.serve([listening])

    asyncio.run(serve())


class _Teller:
    """Writes lines to standard output, whole, from whichever thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __call__(self, told: Told) -> None:
        with self._lock:
            sys.stdout.buffer.write(to_line(told))
            sys.stdout.buffer.flush()
