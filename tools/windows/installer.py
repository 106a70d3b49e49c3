"""The installer: compiled by Inno Setup, then run, run again with another version, and taken off.

Inno Setup and what it makes are programs of 32 bits, and the program is one of 64. A Wine for both
is installed in a system of its own, not on this PC (`tools.deb.bare`). The bundle is a few small
files, and PowerShell a stand-in: this shows where files lie, what starts by itself, and which
commands are run. What these do, only Windows can show.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from kiosk.ops.virtual_screen import virtual_screen
from tools.bundle.bare import base_system, why_not
from tools.deb.bare import INSTALL, Machine
from tools.windows.wine import BUILD, ROOT, STUBS

COMPILER = "innosetup@6.4.1"
COMPILER_SHA256 = "fc36b763a729c8964416552d733f4864ac4a4934d0a6569e20c2feb4c29b9684"
"""Inno Setup as a package of npm: somebody's repackaging, for tests alone."""

PLACE = BUILD / "installer"
WINE = "WINEPREFIX=/root/wine WINEDEBUG=-all wine"
WINE_ENDS = "WINEPREFIX=/root/wine wineserver -w"
PREFIX = "/root/wine/drive_c"
POWERSHELL = f"{PREFIX}/windows/system32/WindowsPowerShell/v1.0/powershell.exe"
PROGRAM = f"{PREFIX}/Program Files/Hall Kiosk"
SETUP = {
    "LsaSecret.cs",
    "kiosk-command.ps1",
    "kiosk-setup.ps1",
    "state.ps1",
    "windows-settings.json",
    "words.json",
}
FIRST, SECOND = "1.0.0", "1.1.0"
STARTED_BY_WINDOWS = (
    r"HKLM\Software\Microsoft\Windows\CurrentVersion\Run",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run",
    r"HKLM\Software\Microsoft\Windows NT\CurrentVersion\Winlogon",
)


def install() -> None:
    """Compile, install, upgrade, and remove; what is left is said."""
    if reason := why_not() or ("" if shutil.which("npm") else "npm is not installed"):
        raise RuntimeError(f"the installer cannot be tried, because {reason}")
    shutil.rmtree(PLACE, ignore_errors=True)
    compiler = _fetch_compiler()
    with virtual_screen(1280, 720) as display:
        os.environ["DISPLAY"] = display
        machine = Machine(base_system("bookworm"), PLACE / "machine")
        try:
            _prepare(machine, compiler)
            _try(machine)
        finally:
            machine.end()
            shutil.rmtree(PLACE / "machine", ignore_errors=True)


def _fetch_compiler() -> Path:
    PLACE.mkdir(parents=True)
    command = ["npm", "pack", "--silent", COMPILER, "--pack-destination", str(PLACE)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (packed,) = PLACE.glob("*.tgz")
    if hashlib.sha256(packed.read_bytes()).hexdigest() != COMPILER_SHA256:
        raise RuntimeError(f"{COMPILER} is not the package that it was")
    with tarfile.open(packed) as archive:
        archive.extractall(PLACE / "compiler", filter="data")
    return PLACE / "compiler" / "package" / "bin"


def _prepare(machine: Machine, compiler: Path) -> None:
    """A Windows with a stand-in for PowerShell, the compiler, the sources, and small programs."""
    machine.run("dpkg --add-architecture i386 && apt-get update -q")
    machine.run(f"{INSTALL} wine wine64 wine32:i386")
    shutil.copytree(compiler, machine.out / "compiler")
    shutil.copytree(ROOT / "packaging" / "windows", machine.out / "packaging" / "windows")
    table = machine.out / "kiosk" / "doctor" / "windows-settings.json"
    table.parent.mkdir(parents=True)
    shutil.copy(ROOT / "kiosk" / "doctor" / table.name, table)
    for version in (FIRST, SECOND):
        bundle = machine.out / version
        (bundle / "_internal").mkdir(parents=True)
        (bundle / "kiosk.exe").write_text(version)
        (bundle / "_internal" / f"of-{version}.dll").write_text(version)
    (machine.out / "launcher").mkdir()
    (machine.out / "launcher" / "kiosk-launcher.exe").write_text("launcher")
    stand_in = machine.out / "powershell.exe"
    compile_command = ["x86_64-w64-mingw32-gcc", "-O2", "-Wall", "-Werror", "-o", str(stand_in)]
    subprocess.run([*compile_command, str(STUBS / "powershell.c")], check=True)
    machine.run(f"{WINE} wineboot -i && {WINE} winecfg -v win10")
    machine.run(f"install -D /out/{stand_in.name} {POWERSHELL}")


def _try(machine: Machine) -> None:
    started = [_registry(machine, key) for key in STARTED_BY_WINDOWS]
    for version in (FIRST, SECOND):
        print(_compile(machine, version))
    _run(machine, FIRST)
    laid = _files(machine)
    assert {f"setup/{name}" for name in SETUP} | {
        "version/kiosk.exe",
        f"version/_internal/of-{FIRST}.dll",
        "launcher/kiosk-launcher.exe",
    } == {name for name in laid if not name.startswith("unins")}, laid
    links = machine.run(f"find {PREFIX} -name '*.lnk' | sed 's#.*/##' | sort").split("\n")[:-1]
    assert links == ["Kiosk doctor.lnk", "Kiosk set-up.lnk"], links
    assert [_registry(machine, key) for key in STARTED_BY_WINDOWS] == started
    assert _commands(machine) == [], "something was run before anybody was asked"
    print(f"installed: {len(laid)} files, {', '.join(links)}; nothing starts by itself")

    machine.run(f"touch '{PROGRAM}/before.json'")  # as on a PC that is set up
    _run(machine, SECOND)
    laid = _files(machine)
    assert f"version/_internal/of-{SECOND}.dll" in laid
    assert f"version/_internal/of-{FIRST}.dll" not in laid
    (command,) = _commands(machine)
    wanted = rf'kiosk-command.ps1" program install "C:\Program Files\Hall Kiosk\version" {SECOND}'
    assert command.endswith(wanted), command
    print(f"upgraded by {command}")

    machine.run(f"touch {PREFIX}/refuse")
    _remove(machine)
    assert _files(machine) == laid, "it was removed though the settings were not put back"
    machine.run(f"rm {PREFIX}/refuse '{PROGRAM}/before.json'")
    _remove(machine)
    assert _files(machine) == set()
    command = _commands(machine)[-1]
    assert command.endswith(r'setup\kiosk-setup.ps1" -Language en -Undo'), command
    print(f"removed after {command}")


def _compile(machine: Machine, version: str) -> str:
    options = rf"/Q /DVersion={version} /DBundle=Z:\\out\\{version} /DLauncher=Z:\\out\\launcher"
    source = r"Z:\\out\\packaging\\windows\\kiosk.iss"
    target = r"/DOutput=Z:\\out\\made"
    said = machine.run(f"{WINE} /out/compiler/ISCC.exe {options} {target} {source} 2>&1 | cat")
    made = machine.out / "made" / f"hall-kiosk-{version}-setup.exe"
    assert made.is_file(), said
    assert "warning" not in said.lower(), said
    return f"compiled: {made.name}, {made.stat().st_size / 1e6:.1f} MB"


def _run(machine: Machine, version: str) -> None:
    quiet = "/VERYSILENT /SUPPRESSMSGBOXES /LANG=en"
    machine.run(f"{WINE} /out/made/hall-kiosk-{version}-setup.exe {quiet} 2>&1 | cat")


def _remove(machine: Machine) -> None:
    """The uninstaller goes on in a copy of itself."""
    machine.run(f"{WINE} '{PROGRAM}/unins000.exe' /VERYSILENT /SUPPRESSMSGBOXES 2>&1 | cat")
    machine.run(WINE_ENDS)


def _files(machine: Machine) -> set[str]:
    """Below the folder of the program, relative to it."""
    found = machine.run(f"cd '{PROGRAM}' 2>/dev/null && find . -type f -printf '%P\\n' || true")
    return set(found.splitlines())


def _commands(machine: Machine) -> list[str]:
    """What PowerShell was asked for so far."""
    return machine.run(f"cat {PREFIX}/powershell.log 2>/dev/null || true").splitlines()


def _registry(machine: Machine, key: str) -> str:
    return machine.run(f"{WINE} reg query '{key}' 2>&1 || true")
