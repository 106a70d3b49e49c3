"""Where libVLC lies: in the folder `vlc` beside the built program, else where the system has it.

The folder holds `libvlc.dll` and `libvlccore.dll`, on Linux `libvlc.so.5` and `libvlccore.so.9`,
and the folder `plugins`. An installed VLC is found on Windows by the registry, on Linux by the
dynamic linker.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

from kiosk.core.errors import UnavailableError

FOLDER = "vlc"
WINDOWS = sys.platform == "win32"
LIBRARY, CORE = ("libvlc.dll", "libvlccore.dll") if WINDOWS else ("libvlc.so.5", "libvlccore.so.9")


def show_python_vlc_the_way() -> None:
    """Tell python-vlc which libVLC to load; call it before the first `import vlc`.

    Where `PYTHON_VLC_LIB_PATH` names one, and on Linux where only the system has one, python-vlc
    is left to find it.

    Raises:
        UnavailableError: this is Windows, and there is no libVLC; python-vlc 3.0.21203 would raise
            a KeyError where HOMEDRIVE is not set.
        OSError: the library in the folder cannot be loaded.
    """
    if "PYTHON_VLC_LIB_PATH" in os.environ:
        return
    folder = _folder_beside_the_program() or _installed_folder()
    if folder is not None:
        ctypes.CDLL(str(folder / CORE))  # the linker knows it by its name from here on
        os.environ["PYTHON_VLC_LIB_PATH"] = str(folder / LIBRARY)
        os.environ["PYTHON_VLC_MODULE_PATH"] = str(folder / "plugins")
    elif WINDOWS:
        raise UnavailableError(
            f"VLC is not there. Install VLC (64 bit), or put its folder beside {sys.executable} "
            f"as “{FOLDER}”."
        )


def _folder_beside_the_program() -> Path | None:
    """That of a built program; a source tree has none."""
    folder = Path(sys.executable).parent / FOLDER
    return folder if getattr(sys, "frozen", False) and (folder / LIBRARY).is_file() else None


class Registry(Protocol):
    """What is needed of the module `winreg`."""

    @property
    def HKEY_LOCAL_MACHINE(self) -> int: ...  # noqa: N802

    @property
    def HKEY_CURRENT_USER(self) -> int: ...  # noqa: N802

    def OpenKey(self, key: int, sub_key: str, /) -> AbstractContextManager[Any]: ...  # noqa: N802

    def QueryValueEx(self, key: Any, name: str, /) -> tuple[object, int]: ...  # noqa: N802


def folder_in_registry(registry: Registry) -> Path | None:
    """Where VLC's installer says that it has put VLC, for all users or for this one; None where
    no libVLC is there."""
    for hive in (registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER):
        try:
            with registry.OpenKey(hive, r"Software\VideoLAN\VLC") as key:
                value, _ = registry.QueryValueEx(key, "InstallDir")
        except OSError:
            continue
        folder = Path(value) if isinstance(value, str) else Path()
        # A relative one would be in the folder from which the program was started.
        if folder.is_absolute() and (folder / LIBRARY).is_file():
            return folder
    return None


if sys.platform == "win32":
    import winreg

    def _installed_folder() -> Path | None:
        return folder_in_registry(winreg)

else:

    def _installed_folder() -> Path | None:
        return None  # the dynamic linker finds it
