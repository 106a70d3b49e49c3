"""The X server of real PCs, without their graphics card: with DPMS, several outputs and rotation,
which Xvfb has not."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import touch_device
from tests.touch_device import TouchDevice

SIZE = (1920, 1080)
XORG = Path("/usr/lib/xorg/Xorg")
DRIVER = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
HEADERS = ("/usr/include/xorg", "/usr/include/pixman-1", "/usr/include/X11/dri")
MODULE = Path(__file__).with_name("panel_driver.c")

START_SECONDS = 30

CONFIGURATION = """
Section "Files"
  ModulePath "{modules},/usr/lib/xorg/modules"
EndSection
Section "Module"
  Load "panel"
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "off"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "panel"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
{touch}
Section "ServerLayout"
  Identifier "hall"
  Screen "screen"
  InputDevice "{name}" "SendCoreEvents"
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "panel"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
  EndSubSection
EndSection
"""


@contextmanager
def xorg_screen() -> Iterator[str]:
    """The name of an X screen of 1920x1080; the test is skipped where Xorg cannot be started."""
    with xorg_with_touch() as (display, touch):
        touch.close()
        yield display


@contextmanager
def xorg_with_touch() -> Iterator[tuple[str, TouchDevice]]:
    """As `xorg_screen`, with the touch screen that it has."""
    if not (XORG.exists() and DRIVER.exists() and Path(HEADERS[0], "xf86.h").exists()):
        pytest.skip("Xorg, its dummy driver or its headers are not installed")
    if os.geteuid() or not shutil.which("gcc"):
        pytest.skip("Xorg without a console is started by root, with a module built by gcc")
    with tempfile.TemporaryDirectory() as folder:
        configuration = Path(folder, "xorg.conf")
        socket = Path(folder, "touch")
        touch = touch_device.SECTION.format(name=touch_device.NAME, path=socket)
        configuration.write_text(
            CONFIGURATION.format(modules=folder, touch=touch, name=touch_device.NAME)
        )
        headers = [f"-I{place}" for place in HEADERS]
        module = Path(folder, "libpanel.so")
        subprocess.run(["gcc", "-shared", "-fPIC", *headers, "-o", module, MODULE], check=True)
        read, write = os.pipe()
        with os.fdopen(read, "rb") as told, tempfile.TemporaryFile() as output:
            command: list[str | Path] = [XORG, "-displayfd", str(write), "-config", configuration]
            command += ["-logfile", Path(folder, "log"), "-noreset", "-nolisten", "tcp"]
            command += ["-novtswitch", "-sharevts"]
            server = subprocess.Popen(command, pass_fds=[write], stdout=output, stderr=output)
            os.close(write)
            try:
                number = told.readline().decode().strip()
                assert number, "Xorg does not start"
                touch_screen = TouchDevice(f":{number}", socket, *SIZE)
                yield f":{number}", touch_screen
                touch_screen.close()
            finally:
                server.terminate()
                server.wait(timeout=START_SECONDS)
