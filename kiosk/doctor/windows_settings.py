"""The settings of a Windows PC in a hall: windows-settings.json, which `kiosk-setup.ps1` applies,
checks and undoes. The doctor looks at those that the kiosk's account can read in the registry."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import msgspec

TABLE = Path(__file__).with_name("windows-settings.json")

MACHINE, USER = "machine", "user"
"""Parts in the registry, of the PC and of the kiosk's account."""

ReadRegistry = Callable[[str, str, str], object]
"""A value of the registry by kind, key and name; None where it is not there."""


class Part(msgspec.Struct, frozen=True):
    """One thing that a setting changes. `kind` says what it is, and so which of the other fields of
    the file it has; these are read here. A value in braces is known on the PC alone."""

    kind: str
    key: str = ""
    name: str = ""
    value: str | int | bool | None = None

    @property
    def depends_on_pc(self) -> bool:
        return isinstance(self.value, str) and "{" in self.value


class Setting(msgspec.Struct, frozen=True):
    """What the set-up shows as one line. `needs` and `lacks` name a feature that the edition of
    Windows has, or has not."""

    id: str
    zh: str
    en: str
    parts: tuple[Part, ...]
    needs: str = ""
    lacks: str = ""


def read_settings_table() -> Sequence[Setting]:
    """The settings, in the order in which they are applied."""
    return msgspec.json.decode(TABLE.read_bytes(), type=tuple[Setting, ...])


def missing_settings(
    settings: Sequence[Setting], read: ReadRegistry, kinds: Collection[str]
) -> Iterator[str]:
    """The ids of the settings of every edition that are not as they are wanted, judged by their
    parts of these kinds."""
    for setting in settings:
        if setting.needs or setting.lacks:
            continue
        parts = (part for part in setting.parts if part.kind in kinds and not part.depends_on_pc)
        if any(read(part.kind, part.key, part.name) != part.value for part in parts):
            yield setting.id
