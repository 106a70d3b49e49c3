"""Watches PulseAudio, or PipeWire in its place: after a restart the server has lost the outputs of
libVLC, and libVLC 3 does not reopen them (tests/media/test_sound.py,
test_the_picture_goes_on_without_the_sound_server_and_sound_comes_back_with_it).

Part of the film worker; on Linux only.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

logger = logging.getLogger("kiosk.film.worker")

MIN_BACKOFF, MAX_BACKOFF = 0.5, 30.0
"""Seconds of back-off between two attempts to connect; each is twice the one before."""


def watch_sound_server(came_back: Callable[[], None]) -> None:
    """Call `came_back`, in a thread of its own, whenever the server is reachable again."""
    threading.Thread(target=_watch, args=(came_back,), name="sound server", daemon=True).start()


def _watch(came_back: Callable[[], None]) -> None:
    try:
        import pulsectl  # imported here, so that no film waits for it
    except OSError as error:  # no libpulse: no server either that libVLC could use
        logger.info("the sound server is not watched: %s", error)
        return
    backoff, missing = MIN_BACKOFF, False
    while True:
        try:
            with pulsectl.Pulse(connect=False) as server:
                server.connect()
                if missing:
                    came_back()
                backoff, missing = MIN_BACKOFF, False
                server.event_mask_set("server")
                server.event_callback_set(lambda _event: None)
                server.event_listen()  # until the server is gone
        except (pulsectl.PulseError, pulsectl.PulseDisconnected):
            missing = True
        time.sleep(backoff)
        backoff = min(2 * backoff, MAX_BACKOFF)
