"""Watches PulseAudio, or PipeWire in its place: a server that begins anew knows none of the outputs
that libVLC had there, and libVLC 3 does not open them again.

Part of the film worker; on Linux only.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

logger = logging.getLogger("kiosk.film.worker")

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds between two attempts to reach the server; each pause is twice the one before."""


def watch_sound_server(came_back: Callable[[], None]) -> None:
    """Call `came_back`, in a thread of its own, whenever the server can be reached after it could
    not be."""
    threading.Thread(target=_watch, args=(came_back,), name="sound server", daemon=True).start()


def _watch(came_back: Callable[[], None]) -> None:
    try:
        import pulsectl  # here, since no film waits for it
    except OSError as error:  # no libpulse: no server either that libVLC could use
        logger.info("the sound server is not watched: %s", error)
        return
    pause, missing = FIRST_PAUSE, False
    while True:
        try:
            with pulsectl.Pulse(connect=False) as server:
                server.connect()
                if missing:
                    came_back()
                pause, missing = FIRST_PAUSE, False
                server.event_mask_set("server")
                server.event_callback_set(lambda _event: None)
                server.event_listen()  # until the server is gone
        except (pulsectl.PulseError, pulsectl.PulseDisconnected):
            missing = True
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
