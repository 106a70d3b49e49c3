"""The standard streams of every process of ours: no character makes a command fail, and no process
inherits what it was not given."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress


def prepare_standard_streams() -> None:
    """Make the standard streams safe for any text, before anything is written.

    Characters that the console's encoding lacks are written as escapes: \\U0001f40e for a horse. On
    Windows, what is written to a file or pipe is in UTF-8, whatever the system's code page; a
    program without a console writes to nowhere; and the streams are not inherited by processes that
    Qt starts, or such a process would hold the screen's output open when the screen has died.
    """
    if sys.platform == "win32":
        _prepare_streams_of_windows()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


if sys.platform == "win32":
    import msvcrt

    def _prepare_streams_of_windows() -> None:
        for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
            stream = getattr(sys, name)
            if stream is None:  # the windowed program, not started by one of ours
                if name != "stdin":
                    nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
                    setattr(sys, name, nowhere)
                continue
            if name != "stdin" and isinstance(stream, io.TextIOWrapper) and not stream.isatty():
                stream.reconfigure(encoding="utf-8")
            with suppress(OSError):  # it is closed
                os.set_handle_inheritable(msvcrt.get_osfhandle(descriptor), False)


def can_encode(drawing: str) -> bool:
    """Whether standard output can encode every character of a drawing."""
    try:
        drawing.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
