"""The process `kiosk neighbours`, beside the screen: serves media to neighbours, and announces it.

Started only where the settings say so. A process of its own, since it alone listens on the
network: a fault in it stays in it.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Sequence

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.process.end_requests import END_SIGNALS, on_console_closed
from kiosk.core.process.heartbeat import on_supervisor_gone
from kiosk.core.process.logs import start_logging
from kiosk.core.process.unexpected_errors import end_on_unexpected_errors
from kiosk.core.settings.settings import read_settings
from kiosk.sync.neighbours.discovery import announced, own_addresses
from kiosk.sync.neighbours.rules import on_our_networks
from kiosk.sync.neighbours.server import MediaServer
from kiosk.sync.neighbours.turn_file import TurnFile

log = logging.getLogger("kiosk.neighbours")

ADDRESS_CHECK_SECONDS = 15.0
"""How often the addresses of this PC are read again: a network may come up after the screen."""


def main(_arguments: Sequence[str]) -> int:
    """Serve until the timekeeper closes our standard input, or a thread has failed unexpectedly."""
    folder = data_folder()
    start_logging(folder.logs, "neighbours")
    ended = threading.Event()
    end_on_unexpected_errors(ended.set)
    on_supervisor_gone(ended.set)
    for number in END_SIGNALS:
        signal.signal(number, lambda *_: ended.set())
    on_console_closed(ended.set)
    try:
        serve(folder, read_settings(folder.settings).neighbours.port, ended)
    except KioskError as error:
        log.warning("no media are served to neighbours: %s", error)
        return error.exit_code
    return 0


def serve(folder: DataFolder, port: int, ended: threading.Event) -> None:
    """Serve hosts of this PC's networks, and announce it there, until `ended` is set.

    Raises:
        UnavailableError: the port cannot be opened.
    """
    store, turn = MediaStore(folder.media), TurnFile(folder.neighbours)
    try:
        server = MediaServer(("", port), store, turn, _is_neighbour)
    except OSError as error:
        raise UnavailableError(f"Port {port} cannot be opened: {error.strerror}.") from error
    thread = threading.Thread(target=server.serve_forever, name="server")
    thread.start()
    try:
        while not ended.is_set():
            _announce(port, ended)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _announce(port: int, ended: threading.Event) -> None:
    """Announce the server until the addresses of this PC change."""
    addresses = own_addresses()
    try:
        if addresses:
            with announced(port, addresses):
                log.info("announced at port %d of %s", port, ", ".join(addresses))
                while not ended.wait(ADDRESS_CHECK_SECONDS) and own_addresses() == addresses:
                    pass
            return
    except UnavailableError as error:
        log.info("%s", error)
    ended.wait(ADDRESS_CHECK_SECONDS)


def _is_neighbour(address: str) -> bool:
    return on_our_networks(address, own_addresses())
