"""Which libVLC is loaded: the one beside a built program, or the system's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM = Path("/usr/lib/x86_64-linux-gnu")

LOAD = """
import sys
from pathlib import Path
sys.frozen, sys.executable = True, sys.argv[1]
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
with libvlc_is_needed():
    import vlc
assert vlc.Instance("--quiet", "--ignore-config", "--no-plugins-cache")
for line in Path("/proc/self/maps").read_text().splitlines():
    path = line.split(maxsplit=5)[-1]
    if "libvlc" in path or "_plugin.so" in path:
        print(path)
"""

pytestmark = pytest.mark.skipif(
    not (SYSTEM / "libvlc.so.5").exists(), reason="Debian's libVLC for this processor is copied"
)


def loaded_files(program: Path) -> set[str]:
    """The files of VLC that a built program at this place has in memory."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD, str(program)], check=True, capture_output=True, text=True
    )
    return set(done.stdout.splitlines())


def test_a_built_program_loads_library_and_plugins_from_the_folder_beside_it(
    tmp_path: Path,
) -> None:
    beside = tmp_path / "vlc"
    beside.mkdir()
    for library in ("libvlc.so.5", "libvlccore.so.9"):
        shutil.copy(SYSTEM / library, beside)
    shutil.copytree(SYSTEM / "vlc" / "plugins" / "demux", beside / "plugins" / "demux")

    files = loaded_files(tmp_path / "kiosk")

    assert {str(beside / "libvlc.so.5"), str(beside / "libvlccore.so.9")} <= files
    assert f"{beside}/plugins/demux/libmp4_plugin.so" in files
    assert all(file.startswith(f"{beside}/") for file in files)


def test_without_that_folder_the_system_has_it(tmp_path: Path) -> None:
    files = loaded_files(tmp_path / "kiosk")
    assert f"{SYSTEM}/vlc/plugins/demux/libmp4_plugin.so" in files
    assert all(file.startswith(f"{SYSTEM}/") for file in files)
