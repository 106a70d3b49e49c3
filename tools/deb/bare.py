"""Installs, upgrades and removes the package in a system that has nothing, then the archive for
other Linuxes: `python -m tools.deb.bare [SUITE]`.

The system is Debian's or Ubuntu's smallest. The kiosk runs there as its service runs it, under cage
without a screen, and reports to a socket of ours instead of systemd's.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.ops.virtual_screen import virtual_screen
from tools.bundle.bare import base_system, why_not
from tools.deb.__main__ import BUILD, PROGRAM
from tools.deb.package import NAME, SOURCES, build_archive, build_package

PLACE = BUILD / "deb"
MACHINE = Path(__file__).with_name("machine.sh")
FIRST, SECOND, BETWEEN = "1.0.0", "1.2.0", "1.1.0"

HEADLESS = "WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman"
INSTALL = "apt-get install -q -y --no-install-recommends"
LEAST_PICTURES = 30
START_SECONDS = 300
HEALTH_SECONDS = 300
WATCHDOG_SECONDS = 60
LEFT_TO_THE_SYSTEM = re.compile(
    r"/(proc|sys|dev|run|out|tmp)/|/var/(cache|lib/(apt|dpkg|systemd)|log)/|/etc/(passwd|group|shadow|gshadow)"
    r"|/etc/sub[ug]id|/etc/ld.so.cache|/root/"
)
"""What installing any package changes."""


class BareError(Exception):
    """The package does not work in a bare system."""


class Machine:
    """A running bare system; `out` is its folder /out."""

    def __init__(self, base: Path, place: Path) -> None:
        shutil.rmtree(place, ignore_errors=True)
        self.out = place / "out"
        self._process = subprocess.Popen(
            ["sh", str(MACHINE), str(base), str(place / "written"), str(self.out)]
        )
        until(lambda: (self.out / "up").exists(), 60, "the machine does not start")
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        self._pid = children.read_text().split()[0]

    def popen(self, command: str, log: str) -> subprocess.Popen[bytes]:
        with (self.out / log).open("ab") as written:
            return subprocess.Popen(self._inside(command), stdout=written, stderr=written)

    def run(self, command: str, code: int = 0) -> str:
        """Run a command as root; returns what it prints.

        Raises:
            BareError: it ends with another code.
        """
        done = subprocess.run(
            self._inside(command),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        told = done.stdout.decode(errors="replace")
        if done.returncode != code:
            raise BareError(f"{command}\nends with {done.returncode}:\n{told[-4000:]}")
        return told

    def files(self) -> set[str]:
        """Every file that is not the system's own business."""
        told = self.run("find / -xdev ! -type d").splitlines()
        return {path for path in told if not LEFT_TO_THE_SYSTEM.match(path)}

    def end(self) -> None:
        self._process.kill()
        self._process.wait()

    def _inside(self, command: str) -> list[str]:
        proxies = [f"{name}={os.environ[name]}" for name in PROXIES if name in os.environ]
        environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8"]
        environment += [f"DISPLAY={os.environ['DISPLAY']}", "DEBIAN_FRONTEND=noninteractive"]
        return [
            *("nsenter", "--target", self._pid, "--mount", "--pid", "--ipc", "--uts"),
            *("env", "--ignore-environment", *environment, *proxies),
            *("chroot", "/mnt", "sh", "-c", command),
        ]


PROXIES = ("http_proxy", "https_proxy")


def main() -> int:
    suite = sys.argv[1] if len(sys.argv) > 1 else "bookworm"
    if reason := why_not():
        print(f"NOT RUN: the package in a bare system, because {reason}.")
        return 0 if os.environ.get("CI") else 1
    packages = {
        version: build_package(PROGRAM, version, PLACE, compression="none")
        for version in (FIRST, BETWEEN, SECOND)
    }
    archive = build_archive(PROGRAM, FIRST, PLACE, compress="xz --threads=0 -0")
    with virtual_screen(1280, 720) as display:
        os.environ["DISPLAY"] = display
        machine = Machine(base_system(suite), PLACE / f"machine-{suite}")
        try:
            for file in (*packages.values(), archive):
                file.rename(machine.out / file.name)
            _try(machine, suite)
        finally:
            machine.end()
            shutil.rmtree(PLACE / f"machine-{suite}", ignore_errors=True)
    return 0


def _try(machine: Machine, suite: str) -> None:
    machine.run("apt-get update -q")
    machine.run(f"{INSTALL} adduser cage seatd xwayland libstdc++6 xz-utils")
    before = machine.files()
    _install(machine, FIRST)
    _expect(machine, "kiosk program list", f"* {FIRST}         in force")
    machine.run("kiosk tour --out /var/tmp/tour")
    pictures = machine.run("ls /var/tmp/tour/*.png /var/tmp/tour/*.webp 2>/dev/null | wc -l; true")
    print(f"{suite}: installed; {pictures.strip()} pictures of screens as the user kiosk")
    if int(pictures) < LEAST_PICTURES:
        raise BareError(f"there are only {pictures} pictures")
    machine.run("rm -r /var/tmp/tour")
    _install(machine, SECOND)
    _expect(machine, "kiosk program list", f"  {SECOND}         ready")
    with _session(machine) as reports:
        reports.wait_for("READY=1", START_SECONDS)
        reports.wait_for("WATCHDOG=1", WATCHDOG_SECONDS)
        print(f"{suite}: under cage the screen lives and the watchdog is fed")
        _examine(machine)
        until(
            lambda: f"* {SECOND}" in machine.run("kiosk program list"),
            HEALTH_SECONDS,
            "the newer version does not become healthy",
        )
    print(f"{suite}: upgraded; {SECOND} was tried and is in force")
    machine.run(f"dpkg -i /out/{NAME}_{BETWEEN}_*.deb")
    _expect(machine, "kiosk program list", f"* {SECOND}         in force")
    machine.run(f"apt-get remove -q -y {NAME}")
    left = machine.files() - before
    data = {path for path in left if path.startswith("/var/lib/kiosk/data/")}
    if left - data != {"/etc/kiosk/environment"}:
        raise BareError(f"removed, and yet there: {sorted(left - data)[:20]}")
    print(f"{suite}: removed; {len(data)} files of data and the settings stay")
    machine.run(f"apt-get purge -q -y {NAME}")
    if left := machine.files() - before:
        raise BareError(f"purged, and yet there: {sorted(left)[:20]}")
    print(f"{suite}: purged; nothing is left")
    _try_archive(machine, suite)


def _try_archive(machine: Machine, suite: str) -> None:
    before = machine.files()
    unpacked = f"/out/{NAME}-{FIRST}"
    machine.run(f"tar -C /out -xf {unpacked}-linux-*.tar.xz")
    machine.run(f"{unpacked}/install.sh")
    _expect(machine, "kiosk program list", f"* {FIRST}         in force")
    machine.run("kiosk tour --only home --out /var/tmp/tour && rm -r /var/tmp/tour")
    machine.run("/usr/lib/kiosk/install.sh --remove")
    if not machine.run("ls /var/lib/kiosk/data"):
        raise BareError("removed, and the data is gone")
    machine.run(f"{unpacked}/install.sh --purge")
    if left := machine.files() - before:
        raise BareError(f"the archive purged, and yet there: {sorted(left)[:20]}")
    print(f"{suite}: the archive installed, removed and purged; nothing is left")


def _install(machine: Machine, version: str) -> None:
    machine.run(f"{INSTALL} /out/{NAME}_{version}_*.deb")


def _expect(machine: Machine, command: str, line: str) -> None:
    told = machine.run(command)
    if line not in told.splitlines():
        raise BareError(f"{command} does not say “{line}”:\n{told}")


def _examine(machine: Machine) -> None:
    """The doctor finds no fault on the screen of the service; touch, sound and a channel are
    missing here."""
    told = machine.run("kiosk doctor --json; [ $? = 0 ] || [ $? = 5 ]")
    checks = json.loads(told[told.index("{") :])["checks"]
    if faults := [check for check in checks if check["level"] == "red"]:
        raise BareError(f"the doctor finds faults: {faults}")
    if not any(check["check"] == "screen" for check in checks):
        raise BareError("the doctor sees no screen")


class Reports:
    """What the kiosk reports to systemd."""

    def __init__(self, place: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        place.unlink(missing_ok=True)
        self._socket.bind(str(place))
        place.chmod(0o666)

    def wait_for(self, state: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                if state in self._socket.recv(4096).decode().splitlines():
                    return
            except TimeoutError:
                break
        raise BareError(f"no {state} in {seconds} s")

    def close(self) -> None:
        self._socket.close()


@contextmanager
def _session(machine: Machine) -> Iterator[Reports]:
    """The kiosk as its unit starts it; ends when it is asked to."""
    unit = (SOURCES / "kiosk.service").read_text("utf-8")
    start = re.search(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    if start is None:
        raise BareError("the unit starts nothing")
    reports = Reports(machine.out / "notify")
    watchdog = f"NOTIFY_SOCKET=/out/notify WATCHDOG_USEC={WATCHDOG_SECONDS * 1_000_000}"
    process = machine.popen(
        "install -d -o kiosk -m 700 /run/kiosk && cd /var/lib/kiosk/home && set -a && "
        ". /etc/kiosk/environment && XDG_RUNTIME_DIR=/run/kiosk HOME=/var/lib/kiosk/home && "
        "unset DISPLAY && set +a && exec setpriv --reuid=kiosk --regid=kiosk --init-groups "
        f"env {HEADLESS} {watchdog} {start[1].replace('$$', '$')} & session=$!; "
        "until [ -e /out/end ] || ! kill -0 $session; do sleep 1; done; "
        "kill $(cat /run/kiosk/launcher.pid); wait $session",
        "session",
    )
    try:
        yield reports
        (machine.out / "end").touch()
        _check_end(process)
    except BareError as error:
        said = (machine.out / "session").read_text(errors="replace")
        raise BareError(f"{error}\n{said[-4000:]}") from error
    finally:
        reports.close()
        process.kill()


def _check_end(process: subprocess.Popen[bytes]) -> None:
    if code := process.wait(60):
        raise BareError(f"asked to end, the kiosk ends with {code}")


def until(true: Callable[[], object], seconds: float, failure: str) -> None:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise BareError(failure)
        time.sleep(1)


if __name__ == "__main__":
    sys.exit(main())
