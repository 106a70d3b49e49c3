"""The standard input of a helper process is its lifeline: whoever has started it holds the other
end, which the system closes however they end, on Linux and on Windows. Imports next to nothing.
"""

from __future__ import annotations

import os
import sys
import threading
import time

POLL_SECONDS = 0.2
"""On Windows, from one look at the pipe to the next."""


def end_with_parent() -> None:
    """End this process when its standard input closes.

    To be called before anything large is imported: on a busy PC that takes half a minute, in which
    the parent may be killed.
    """
    threading.Thread(target=_wait_and_end, name="parent", daemon=True).start()


def _wait_and_end() -> None:
    try:
        if sys.platform == "win32":
            _poll()
        else:
            os.read(0, 1)
    finally:  # where nothing can be heard of the parent, too
        os._exit(1)


def _poll() -> None:
    """Return when the pipe is closed. Read on Windows, it would have every library wait that looks
    at the standard input while it is loaded (https://github.com/numpy/numpy/issues/24290)."""
    import ctypes
    import msvcrt

    pipe = ctypes.c_void_p(msvcrt.get_osfhandle(0))  # type: ignore[attr-defined]
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined]
    while kernel.PeekNamedPipe(pipe, None, 0, None, None, None):
        time.sleep(POLL_SECONDS)
