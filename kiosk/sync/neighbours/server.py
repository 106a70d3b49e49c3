"""The HTTP server for neighbours: files of the media store by their hash, and this station's turn.

    GET /media/<64 hexadecimal digits>.mp4    a whole file, or a range of it
    GET /turn/<64 hexadecimal digits>         the turn of this station's sync of that release

Nothing else: no listing, no path, nothing written. Connections are limited in time and number.
"""

from __future__ import annotations

import http.server
import logging
import os
import re
import socket
import sys
import threading
from collections import Counter
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, BinaryIO, cast

from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.sync.neighbours.deadline import DeadlineSocket
from kiosk.sync.neighbours.rules import time_limit
from kiosk.sync.neighbours.turn_file import TurnFile

log = logging.getLogger("kiosk.neighbours")

MAX_CONNECTIONS = 192
MAX_CONNECTIONS_OF_ONE = 12
"""At once, altogether and from one address: a sync asks for six files and a turn."""

MAX_STREAMS = 8
"""Files that are sent at once; further requests get 503."""

CHUNK = 1 << 20


class MediaServer(http.server.ThreadingHTTPServer):
    """`admits`: whether a host of this address may connect at all."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = sys.platform != "win32"  # there it would share the port with others

    def __init__(
        self,
        place: tuple[str, int],
        store: MediaStore,
        turn: TurnFile,
        admits: Callable[[str], bool],
    ) -> None:
        self.store = store
        self.turn = turn
        self.streams = threading.BoundedSemaphore(MAX_STREAMS)
        self._admits = admits
        self._lock = threading.Lock()
        self._open: Counter[str] = Counter()
        super().__init__(place, _Handler)

    if sys.platform == "win32":

        def server_bind(self) -> None:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            super().server_bind()

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        plain, place = self.socket.accept()
        line = DeadlineSocket(fileno=plain.detach())
        line.set_deadline(time_limit(0))
        line.apply_deadline()
        return line, place

    def verify_request(self, _request: object, client_address: object) -> bool:
        """Whether there is room for one more."""
        address = cast("tuple[str, int]", client_address)[0]
        with self._lock:
            if (
                self._open.total() >= MAX_CONNECTIONS
                or self._open[address] >= MAX_CONNECTIONS_OF_ONE
                or not self._admits(address)
            ):
                return False
            self._open[address] += 1
        return True

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._lock:
                self._open[client_address[0]] -= 1
                self._open += Counter()  # drop addresses with none

    def handle_error(self, *_: object) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, OSError):  # the neighbour closed it, or was too slow
            log.info("the connection to a neighbour ended: %s", error)
        else:
            log.error("a request of a neighbour failed", exc_info=error)


class _Handler(http.server.BaseHTTPRequestHandler):
    server: MediaServer
    connection: DeadlineSocket
    server_version = "kiosk"
    sys_version = ""

    def do_GET(self) -> None:
        self._serve(with_body=True)

    def do_HEAD(self) -> None:
        self._serve(with_body=False)

    def log_message(self, *_: object) -> None:
        """Requests are not logged."""

    def _serve(self, with_body: bool) -> None:
        kind, _, name = self.path.removeprefix("/").partition("/")
        if kind == "turn" and (turn := self.server.turn.read(name)):
            self._send(HTTPStatus.OK, len(turn))
            if with_body:
                self.connection.sendall(turn.encode("ascii"))
            return
        blob = BlobName.parse(name) if kind == "media" else None
        if blob is None or not self.server.store.holds(blob):
            self._send(HTTPStatus.NOT_FOUND, 0)
        elif not self.server.streams.acquire(blocking=False):
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, 0)
        else:
            try:
                with self.server.store.path(blob).open("rb") as file:
                    self._send_file(file, with_body)
            finally:
                self.server.streams.release()

    def _send_file(self, file: BinaryIO, with_body: bool) -> None:
        size = os.fstat(file.fileno()).st_size
        span = span_of(self.headers["Range"], size)
        if span is None:
            start, end = 0, size
            self._send(HTTPStatus.OK, size)
        elif span[0] >= span[1]:
            self._send(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, 0, f"bytes */{size}")
            return
        else:
            start, end = span
            self._send(HTTPStatus.PARTIAL_CONTENT, end - start, f"bytes {start}-{end - 1}/{size}")
        self.connection.set_deadline(time_limit(end - start))
        while with_body and start < end:
            self.connection.apply_deadline()
            sent = self.connection.sendfile(file, start, min(CHUNK, end - start))
            if not sent:
                return  # the file has become shorter; the other side notices
            start += sent

    def _send(self, status: HTTPStatus, length: int, span: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        if span:
            self.send_header("Content-Range", span)
        self.end_headers()


def span_of(header: str | None, size: int) -> tuple[int, int] | None:
    """The first byte of a Range header and the one after its last, an empty span past the end of
    the file. None for the whole file: no header, or one of another form than ours."""
    found = re.fullmatch(r"bytes=([0-9]{1,15})-([0-9]{0,15})", header or "")
    if found is None:
        return None
    return int(found[1]), min(size, int(found[2]) + 1) if found[2] else size
