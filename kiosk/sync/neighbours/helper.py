"""The process `kiosk neighbours`, beside the screen: serves, and announces that it does.

Started only where the settings say so. A process of its own, since it alone listens to the
network: what goes wrong in it stays in it.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Sequence

from kiosk.core.errors import KioskError, UnavailableError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.process.bugs import end_at_bugs
from kiosk.core.process.heartbeat import when_let_go
from kiosk.core.process.logs import start_logging
from kiosk.core.settings import read_settings
from kiosk.sync.neighbours.discovery import announced, own_addresses
from kiosk.sync.neighbours.rules import on_our_networks
from kiosk.sync.neighbours.server import MediaServer
from kiosk.sync.neighbours.turn_file import TurnNote

log = logging.getLogger("kiosk.neighbours")

LOOK_SECONDS = 15.0
"""How often one looks whether this PC has other addresses: a network may come after the screen."""


def main(_arguments: Sequence[str]) -> int:
    """Serve until the timekeeper lets go of us, or a thread of ours has failed."""
    folder = data_folder()
    start_logging(folder.logs, "neighbours")
    ended = threading.Event()
    end_at_bugs(ended.set)
    when_let_go(ended.set)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    try:
        serve(folder, read_settings(folder.settings).neighbours.port, ended)
    except KioskError as error:
        log.warning("neighbours get nothing from this station: %s", error)
        return error.exit_code
    return 0


def serve(folder: DataFolder, port: int, ended: threading.Event) -> None:
    """Serve to whoever stands in our networks, and announce it there, until `ended` is set.

    Raises:
        UnavailableError: another program has the port.
    """
    store, note = MediaStore(folder.media), TurnNote(folder.neighbours)
    try:
        server = MediaServer(("", port), store, note, _stands_near)
    except OSError as error:
        raise UnavailableError(f"Port {port} cannot be had: {error.strerror}.") from error
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
    """Until our addresses change."""
    addresses = own_addresses()
    try:
        if addresses:
            with announced(port, addresses):
                log.info("announced at port %d of %s", port, ", ".join(addresses))
                while not ended.wait(LOOK_SECONDS) and own_addresses() == addresses:
                    pass
            return
    except UnavailableError as error:
        log.info("%s", error)
    ended.wait(LOOK_SECONDS)


def _stands_near(address: str) -> bool:
    return on_our_networks(address, own_addresses())
