"""What Windows shows of a program in its properties: name, version, licence."""

from __future__ import annotations

from typing import Any

from kiosk import __version__

PRODUCT = "Hall Kiosk"
LICENCE = "GPL-3.0-or-later"
ENGLISH, UNICODE = 0x0409, 1200


def version_resource(file: str, description: str) -> Any:
    """A VSVersionInfo of PyInstaller, whose module of it can be imported on Windows alone."""
    from PyInstaller.utils.win32 import versioninfo  # type: ignore[import-untyped]

    numbers = tuple([*(int(part) for part in __version__.split(".")), 0, 0, 0][:4])
    words = {
        "ProductName": PRODUCT,
        "ProductVersion": __version__,
        "FileDescription": description,
        "FileVersion": __version__,
        "OriginalFilename": file,
        "LegalCopyright": LICENCE,
    }
    table = versioninfo.StringTable(
        f"{ENGLISH:04x}{UNICODE:04x}",
        [versioninfo.StringStruct(name, value) for name, value in words.items()],
    )
    languages = versioninfo.VarStruct("Translation", [ENGLISH, UNICODE])
    return versioninfo.VSVersionInfo(
        versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        [versioninfo.StringFileInfo([table]), versioninfo.VarFileInfo([languages])],
    )
