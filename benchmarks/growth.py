"""What a channel costs as it grows: the figures that docs/growth.md reckons with, measured anew.

`python -m benchmarks.growth` takes about three minutes; `--quick` shows that it works.
"""

from __future__ import annotations

import argparse
import resource
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks import jobs, report
from benchmarks.crowded_hall import change_a_text, crowded_hall
from benchmarks.film import BUILD
from benchmarks.report import Figure
from kiosk.core.files.data_folder import DataFolder
from tests.sync.servers import make_certificates, nginx

RESULTS = Path(__file__).with_name("growth.json")

FILE_BYTES = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """`objects`: media in the channel, of each size that is measured; `seconds` of load."""

    objects: tuple[int, ...]
    seconds: float


FULL = Plan((100, 1000, 5000), 4.0)
QUICK = Plan((100,), 1.0)


def main(argv: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.growth")
    parser.add_argument("--quick", action="store_true", help="little, to see that it works")
    plan = QUICK if parser.parse_args(argv).quick else FULL
    BUILD.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Figure] = {}
    with TemporaryDirectory(dir=BUILD) as name:
        for count in plan.objects:
            figures |= _channel_of(Path(name) / str(count), count)
        figures |= _load(Path(name), plan.seconds)
    for figure, found in figures.items():
        print(f"{figure}: {found.value} {found.unit}")
    results = BUILD / "quick.json" if plan is QUICK else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def _channel_of(place: Path, count: int) -> report.Figures:
    """Publish, pull, look again, change a text: with so many media."""
    hall, station = crowded_hall(place / "hall", count, FILE_BYTES), DataFolder(place / "station")
    first = _kiosk(hall, "publish")
    with nginx(hall.channel, place / "nginx") as port:
        url, log = f"http://127.0.0.1:{port}", place / "nginx" / "access.log"
        _kiosk(station, "enroll", url, "--yes")
        pull = _asked(log, lambda: _kiosk(station, "sync"))
        idle = _asked(log, lambda: _kiosk(station, "sync"))
        change_a_text(hall)
        again = _kiosk(hall, "publish")
        change = _asked(log, lambda: _kiosk(station, "sync"))
        head = _head_bytes(port)
    content = (station.releases / "000002" / "content.sqlite").stat().st_size
    found = {
        "publish.first": Figure(round(first, 2), "CPU-s"),
        "publish.text": Figure(round(again, 2), "CPU-s"),
        "channel.objects": Figure(sum(1 for it in hall.channel.rglob("*.*") if it.is_file()), ""),
        "channel.content": Figure(content, "bytes"),
        "channel.head": Figure(head, "bytes"),
        "request.bytes": Figure(_request_bytes(station), "bytes"),
    }
    for name, (requests, size) in {"pull": pull, "idle": idle, "text": change}.items():
        found[f"{name}.requests"] = Figure(requests, "requests")
        found[f"{name}.bytes"] = Figure(size + requests * head, "bytes")
    return {f"growth.{count}.{name}": figure for name, figure in found.items()}


def _asked(log: Path, work: Callable[[], object]) -> tuple[int, int]:
    """Answers of the server during this work, and the bytes in them without their heads."""
    log.write_text("")
    work()
    lines = log.read_text().splitlines()
    return len(lines), sum(int(line.split('"')[2].split()[1]) for line in lines)


def _head_bytes(port: int) -> int:
    """Of an answer of nginx."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(_question("/metadata/timestamp.json"))
        return _read_all(line).index(b"\r\n\r\n") + 4


def _request_bytes(station: DataFolder) -> int:
    """Of the one request of a sync that finds nothing new."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        heard: list[int] = []

        def answer() -> None:
            line, _ = listener.accept()
            with line:
                heard.append(len(line.recv(65_536)))

        thread = threading.Thread(target=answer)
        thread.start()
        _kiosk(station, "sync", "--from", f"http://127.0.0.1:{port}", code=3)
        thread.join()
    return heard[0]


# Many stations at one server


def _load(place: Path, seconds: float) -> report.Figures:
    """Stations that look whether there is anything new, as many as this machine plays."""
    (place / "web" / "metadata").mkdir(parents=True)
    (place / "web" / "metadata" / "timestamp.json").write_bytes(bytes(600))
    make_certificates(place)
    secret = (
        f"ssl_certificate {place}/certificate.pem; ssl_certificate_key {place}/key.pem;"
        "ssl_session_tickets off; ssl_session_cache off;"
    )
    figures: dict[str, Figure] = {}
    with nginx(place / "web", place / "plain") as port:
        figures |= _press("http", port, place / "plain", seconds, None)
    with nginx(place / "web", place / "tls", more=secret, listen="ssl") as port:
        context = ssl.create_default_context(cafile=str(place / "authority.pem"))
        figures |= _press("https", port, place / "tls", seconds, context)
    return figures


def _press(
    name: str, port: int, place: Path, seconds: float, context: ssl.SSLContext | None
) -> report.Figures:
    server = psutil.Process(int((place / "nginx.pid").read_text()))
    before = sum(server.cpu_times()[:2])
    until = time.monotonic() + seconds
    counts, waits = [0, 0], [0.0, 0.0]

    def station(number: int) -> None:
        while time.monotonic() < until:
            began = time.monotonic()
            with _line(port, context) as line:
                line.sendall(_question("/metadata/timestamp.json"))
                assert _read_all(line).startswith(b"HTTP/1.1 200")
            counts[number] += 1
            waits[number] = max(waits[number], time.monotonic() - began)

    threads = [threading.Thread(target=station, args=(number,)) for number in range(len(counts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    spent = sum(server.cpu_times()[:2]) - before
    return {
        f"growth.load.{name}.rate": Figure(round(sum(counts) / seconds), "requests/s"),
        f"growth.load.{name}.cpu": Figure(round(1e6 * spent / sum(counts), 1), "CPU-µs/request"),
        f"growth.load.{name}.longest": Figure(round(1000 * max(waits), 1), "ms"),
        f"growth.load.{name}.memory": Figure(round(server.memory_info().rss / 1e6, 1), "MB"),
    }


@contextmanager
def _line(port: int, context: ssl.SSLContext | None) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port)) as plain:
        if context is None:
            yield plain
        else:
            with context.wrap_socket(plain, server_hostname="localhost") as secret:
                yield secret


def _question(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()


def _read_all(line: socket.socket) -> bytes:
    content = b""
    while piece := line.recv(65_536):
        content += piece
    return content


def _kiosk(folder: DataFolder, *arguments: str, code: int = 0) -> float:
    """Run a command; returns the processor seconds it took, which other work changes little."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    jobs.run(folder, *arguments, code=code)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
