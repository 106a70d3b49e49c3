"""Neighbours for the tests: real servers on loopback, and such as no honest station is."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.core.files.media_store import Blob, MediaStore
from kiosk.sync.neighbours.neighbour import Neighbour
from kiosk.sync.neighbours.server import MediaServer
from kiosk.sync.neighbours.turn_file import TurnFile

Deed = Callable[[socket.socket, str], None]
"""What a bad neighbour does with a connection and the request that came on it."""


def stored(folder: Path, content: bytes, suffix: str = ".mp4") -> Blob:
    """A file that the media store in `folder` holds."""
    source = folder.parent / f"source{suffix}"
    source.write_bytes(content)
    return Blob(MediaStore(folder).add(source), len(content))


@contextmanager
def served(folder: Path, address: str = "127.0.0.2") -> Iterator[Neighbour]:
    """The server of the station whose data folder this is."""
    store, note = MediaStore(folder / "media"), TurnFile(folder / "neighbours")
    server = MediaServer((address, 0), store, note, lambda _: True)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield Neighbour(address, server.server_address[1])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def bad(deed: Deed, address: str = "127.0.0.66") -> Iterator[tuple[Neighbour, list[str]]]:
    """A neighbour that does this with every connection; yields what it was asked, too."""
    asked: list[str] = []
    ended = threading.Event()
    listener = socket.create_server((address, 0))
    threads = []

    def answer(line: socket.socket) -> None:
        with line, suppress(OSError):
            request = line.recv(4096).decode()
            asked.append(request.split(" ")[1])
            if not asked[-1].startswith("/turn/") or deed is keeps_its_turn:
                deed(line, request)
            else:
                line.sendall(b"HTTP/1.0 404 No\r\nContent-Length: 0\r\n\r\n")

    def accept() -> None:
        with suppress(OSError):
            while not ended.is_set():
                line, _ = listener.accept()
                line.settimeout(5)
                threads.append(threading.Thread(target=answer, args=(line,)))
                threads[-1].start()

    main = threading.Thread(target=accept)
    main.start()
    try:
        yield Neighbour(address, listener.getsockname()[1]), asked
    finally:
        ended.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        main.join()
        for thread in threads:
            thread.join()


def _head(status: str, length: int, span: str = "") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {length}", span]
    return "\r\n".join([*filter(None, lines), "", ""]).encode()


def _asked_for(request: str) -> tuple[int, int]:
    line = next(it for it in request.split("\r\n") if it.startswith("Range: "))
    start, end = line.removeprefix("Range: bytes=").split("-")
    return int(start), int(end)


SIZE = 100_000
"""Of the file that the tests ask bad neighbours for."""


def sends_wrong_bytes(line: socket.socket, request: str) -> None:
    start, end = _asked_for(request)
    span = f"Content-Range: bytes {start}-{end}/{SIZE}"
    line.sendall(_head("206 Partial", end + 1 - start, span) + bytes(end + 1 - start))


def sends_without_end(line: socket.socket, request: str) -> None:
    span = f"Content-Range: bytes 0-{SIZE - 1}/{SIZE}"
    line.sendall(_head("206 Partial", 1 << 60, span))
    for _ in range(1000):
        line.sendall(bytes(1 << 16))


def sends_headers_without_end(line: socket.socket, request: str) -> None:
    line.sendall(b"HTTP/1.1 206 Partial\r\n")
    for number in range(100_000):
        line.sendall(f"X-{number}: {'x' * 1000}\r\n".encode())


def sends_chunks_without_length(line: socket.socket, request: str) -> None:
    line.sendall(
        b"HTTP/1.1 206 Partial\r\nTransfer-Encoding: chunked\r\n"
        + f"Content-Range: bytes 0-{SIZE - 1}/{SIZE}\r\n\r\n".encode()
    )
    for _ in range(1000):
        line.sendall(b"10000\r\n" + bytes(1 << 16) + b"\r\n")


def leads_elsewhere(line: socket.socket, request: str) -> None:
    line.sendall(_head("302 Found", 0, "Location: http://127.0.0.1:1/"))


def ignores_ranges(line: socket.socket, request: str) -> None:
    line.sendall(_head("200 OK", SIZE) + bytes(SIZE))


def shows_a_log_in_page(line: socket.socket, request: str) -> None:
    line.sendall(_head("200 OK", 12) + b"<html>pay me")


def speaks_something_else(line: socket.socket, request: str) -> None:
    line.sendall(b"220 mail.example ESMTP\r\n")


def says_nothing(line: socket.socket, request: str) -> None:
    line.recv(1)


def sends_a_byte_now_and_then(line: socket.socket, request: str) -> None:
    span = f"Content-Range: bytes 0-{SIZE - 1}/{SIZE}"
    line.sendall(_head("206 Partial", SIZE, span))
    for _ in range(200):
        line.sendall(b"x")
        threading.Event().wait(0.05)


def sends_its_head_byte_by_byte(line: socket.socket, request: str) -> None:
    for byte in _head("206 Partial", SIZE, "X: " + "x" * 500):
        line.sendall(bytes([byte]))
        threading.Event().wait(0.05)


def is_cut_off(line: socket.socket, request: str) -> None:
    span = f"Content-Range: bytes 0-{SIZE - 1}/{SIZE}"
    line.sendall(_head("206 Partial", SIZE, span) + bytes(1000))


def is_always_busy(line: socket.socket, request: str) -> None:
    line.sendall(_head("503 Busy", 0))


def keeps_its_turn(line: socket.socket, request: str) -> None:
    if "/turn/" in request:
        line.sendall(_head("200 OK", 18) + b"1 0000000000000000")
    else:
        line.sendall(_head("404 No", 0))
