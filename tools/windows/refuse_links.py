"""Makes `os.symlink` fail as for an ordinary user of Windows: Wine 8 says yes and makes no link.

Loaded by the built program at its start (a runtime hook of PyInstaller) and by pytest under Wine.
"""

from __future__ import annotations

import os

NO_PRIVILEGE = 1314
"""ERROR_PRIVILEGE_NOT_HELD."""


def refuse(*_arguments: object, **_options: object) -> None:
    raise OSError(1, "A required privilege is not held by the client", None, NO_PRIVILEGE)


os.symlink = refuse
