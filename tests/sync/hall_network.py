"""A hall's network inside this machine: stations in network namespaces of their own, on one
bridge, and a web server beyond it, at the far end of the hall's line.

    s1 … sN  10.77.0.N   stations, each with an interface of its own
    hall     10.77.0.254 the bridge; behind it, at 10.78.0.1, nginx with the channel
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

URL = "http://10.78.0.1:8080"

NGINX = """
daemon off;
master_process off;
pid {place}/nginx.pid;
error_log {place}/error.log;
events {{ worker_connections 256; }}
http {{
    log_format carried '$uri $body_bytes_sent';
    access_log {place}/access.log carried;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    server {{
        listen 10.78.0.1:8080;
        root {root};
        limit_rate 4m;
    }}
}}
"""


@dataclass(frozen=True, slots=True)
class Machine:
    """A namespace; `address` is what the others see of it."""

    name: str
    address: str

    def start(self, *command: str, data: Path | None = None) -> subprocess.Popen[str]:
        """Run a command in it. Its input is held open, as the supervisor does."""
        return subprocess.Popen(
            ["ip", "netns", "exec", self.name, *command],
            env=os.environ | ({"KIOSK_DATA": str(data)} if data else {}),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def kiosk(self, data: Path, *arguments: str) -> subprocess.Popen[str]:
        return self.start(sys.executable, "-m", "kiosk", *arguments, data=data)


@contextmanager
def hall_network(count: int) -> Iterator[tuple[Machine, list[Machine]]]:
    """The hall's bridge and so many machines on it."""
    require_namespaces()
    mark = f"kiosk-{os.getpid()}"
    hall = Machine(f"{mark}-hall", "10.77.0.254")
    stations = [Machine(f"{mark}-{number}", f"10.77.0.{number}") for number in range(1, count + 1)]
    with ExitStack() as stack:
        for machine in (hall, *stations):
            ip("netns", "add", machine.name)
            stack.callback(ip, "netns", "del", machine.name)
            ip("-n", machine.name, "link", "set", "lo", "up")
        ip("-n", hall.name, "link", "add", "hall", "type", "bridge")
        ip("-n", hall.name, "address", "add", "10.77.0.254/24", "dev", "hall")
        ip("-n", hall.name, "address", "add", "10.78.0.1/32", "dev", "lo")
        ip("-n", hall.name, "link", "set", "hall", "up")
        for number, it in enumerate(stations, start=1):
            port = f"port{number}"
            peer = ("peer", "name", port, "netns", hall.name)
            ip("link", "add", "lan", "netns", it.name, "type", "veth", *peer)
            ip("-n", hall.name, "link", "set", port, "master", "hall", "up")
            place = ("address", "add", f"{it.address}/24", "broadcast", "+", "dev", "lan")
            ip("-n", it.name, *place)
            ip("-n", it.name, "link", "set", "lan", "up")
            ip("-n", it.name, "route", "add", "default", "via", hall.address)
        yield hall, stations


def require_namespaces() -> None:
    """Says what is missing where this machine cannot play several."""
    if shutil.which("ip") is None:
        pytest.fail("`ip` is missing: tools/setup/test-packages.txt names iproute2")
    told = subprocess.run(
        ["ip", "netns", "add", probe := f"kiosk-probe-{os.getpid()}"],
        capture_output=True,
        text=True,
    )
    if told.returncode:
        pytest.skip(
            "this machine makes no network namespaces, which several stations in one need: "
            f"{told.stderr.strip()}. Run the tests as root, or where CAP_SYS_ADMIN is given."
        )
    ip("netns", "del", probe)


def ip(*arguments: str) -> None:
    told = subprocess.run(["ip", *arguments], capture_output=True, text=True)
    assert told.returncode == 0, f"ip {' '.join(arguments)}: {told.stderr}"


@contextmanager
def channel_server(hall: Machine, root: Path, place: Path) -> Iterator[Path]:
    """nginx at the far end of the line; yields its log, a line for each answer: path and bytes."""
    place.mkdir()
    configuration = place / "nginx.conf"
    configuration.write_text(NGINX.format(place=place, root=root))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    with running([hall.start(program, "-p", str(place), "-c", str(configuration))]):
        yield place / "access.log"


@contextmanager
def running(processes: Sequence[subprocess.Popen[str]]) -> Iterator[None]:
    """End them at the end, and give their pipes back."""
    try:
        yield
    finally:
        for process in processes:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.communicate(timeout=10)
            process.kill()
            process.wait()


def carried(log: Path) -> dict[str, int]:
    """Bytes that went over the line, by path."""
    sums: dict[str, int] = {}
    for line in log.read_text().splitlines():
        path, count = line.split()
        sums[path] = sums.get(path, 0) + int(count)
    return sums
