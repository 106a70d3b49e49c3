"""Runs before the built program on Linux: what the system lacks is taken from the bundle.

The system comes first for the libraries that its graphics driver is linked with as well
(tools/bundle/libraries.py): a process can load only one of each, and the driver may be newer than
the bundle.
"""

import ctypes
import os
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path

INTERNAL = Path(sys._MEIPASS)

FIRST_USERS = {"PySide6", "pulsectl", "vlc"}
"""The modules that load such libraries; a process that imports none of them is spared the time."""

CERTIFICATES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Kylin, UOS
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, openEuler
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",
)
DATA = {
    "ALSA_CONFIG_PATH": (("/usr/share/alsa/alsa.conf",), "data/alsa/alsa.conf"),
    "SSL_CERT_FILE": (CERTIFICATES, "data/ca-certificates.crt"),
    "XKB_CONFIG_ROOT": (("/usr/share/X11/xkb",), "data/xkb"),
}
"""Where libraries look for their data: the variable, where systems have it, and the bundle."""


class Libraries(MetaPathFinder):
    """Loads the libraries that the system lacks when the first module asks for them."""

    def find_spec(self, name, _path=None, _target=None):
        if name in FIRST_USERS:
            sys.meta_path.remove(self)
            load_libraries()


def load_libraries():
    folder = INTERNAL / "system"
    for name in (folder / "order").read_text(encoding="utf-8").split():
        try:
            ctypes.CDLL(name)
        except OSError:
            ctypes.CDLL(str(folder / name))


os.environ["FONTCONFIG_FILE"] = str(INTERNAL / "kiosk" / "fonts" / "fonts.conf")
for variable, (places, ours) in DATA.items():
    if not any(map(os.path.exists, places)):
        os.environ.setdefault(variable, str(INTERNAL / ours))
sys.meta_path.insert(0, Libraries())
