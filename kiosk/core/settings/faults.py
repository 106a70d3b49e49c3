"""What is wrong with settings, in words that name the file, the line and the setting."""

from __future__ import annotations

import re
from pathlib import Path

from pydantic import ValidationError


def faults_in_words(error: ValidationError, file: Path, text: str) -> list[str]:
    """A sentence for each fault of the settings whose `text` stands in `file`."""
    lines = []
    for fault in error.errors(include_url=False):
        keys = tuple(str(part) for part in fault["loc"])
        line = _line_of(keys, text)
        where = f"{file}, line {line}" if line else "the environment (KIOSK_…)"
        what = (
            "there is no such setting"
            if fault["type"] == "extra_forbidden"
            else fault["msg"].removeprefix("Value error, ")
        )
        lines.append(f"{where}: {'.'.join(keys)}: {what}.")
    return lines


def _line_of(keys: tuple[str, ...], text: str) -> int | None:
    """The line in which a setting, or else its table, is written; None when the file has neither.

    Works on the plain forms people write (`[table]`, `key = …`, `table.key = …`).
    """
    table, found, length = "", None, 0
    wanted = ".".join(keys)
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[\s*([^\]]+?)\s*\]", line):
            table = header[1]
            name = table
        elif key := re.match(r"\s*([\w.\"'-]+)\s*=", line):
            bare = key[1].replace('"', "").replace("'", "")
            name = f"{table}.{bare}" if table else bare
        else:
            continue
        if name == wanted:
            return number
        if wanted.startswith(f"{name}.") and len(name) > length:
            found, length = number, len(name)
    return found
