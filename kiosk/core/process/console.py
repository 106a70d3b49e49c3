"""Standard output and standard error in every locale: unencodable characters are escaped, so that
no command fails for one."""

from __future__ import annotations

import io
import sys


def escape_unencodable_characters() -> None:
    """Write characters that the console's encoding lacks as escapes: \\U0001f40e for a horse."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def can_encode(drawing: str) -> bool:
    """Whether standard output can encode every character of a drawing."""
    try:
        drawing.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
