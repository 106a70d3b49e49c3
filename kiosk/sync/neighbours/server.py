"""Serves files of the media store to neighbours, by their hash, and tells this station's turn.

    GET /media/<64 hexadecimal digits>.mp4    a whole file, or a range of it
    GET /turn/<64 hexadecimal digits>         the turn of this station's sync of that release

Nothing else: no list, no path, nothing written. Whoever asks is bounded in time and number.
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
from kiosk.sync.neighbours.rules import seconds_for
from kiosk.sync.neighbours.turn_file import TurnNote

log = logging.getLogger("kiosk.neighbours")

CONNECTIONS = 192
CONNECTIONS_OF_ONE = 12
"""At once, altogether and of one address: a sync asks for six files and a turn."""

STREAMS = 8
"""Files that are sent at once; who comes later is told to try again."""

BLOCK = 1 << 20


class MediaServer(http.server.ThreadingHTTPServer):
    """`admits` tells by its address whether somebody may ask at all."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(
        self,
        place: tuple[str, int],
        store: MediaStore,
        note: TurnNote,
        admits: Callable[[str], bool],
    ) -> None:
        self.store = store
        self.note = note
        self.streams = threading.BoundedSemaphore(STREAMS)
        self._admits = admits
        self._lock = threading.Lock()
        self._open: Counter[str] = Counter()
        super().__init__(place, _Handler)

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        plain, place = self.socket.accept()
        line = DeadlineSocket(fileno=plain.detach())
        line.give(seconds_for(0))
        line.wait_no_longer()
        return line, place

    def verify_request(self, _request: object, client_address: object) -> bool:
        """Whether there is room for one more."""
        address = cast("tuple[str, int]", client_address)[0]
        with self._lock:
            if (
                self._open.total() >= CONNECTIONS
                or self._open[address] >= CONNECTIONS_OF_ONE
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
                self._open += Counter()  # forget those who have none

    def handle_error(self, *_: object) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, OSError):  # a neighbour that went away or dawdled
            log.info("a neighbour was cut off: %s", error)
        else:
            log.error("a neighbour was not served", exc_info=error)


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
        """Nobody reads of every file."""

    def _serve(self, with_body: bool) -> None:
        kind, _, name = self.path.removeprefix("/").partition("/")
        if kind == "turn" and (turn := self.server.note.read(name)):
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
        self.connection.give(seconds_for(end - start))
        while with_body and start < end:
            self.connection.wait_no_longer()
            sent = self.connection.sendfile(file, start, min(BLOCK, end - start))
            if not sent:
                return  # it has become shorter; the other side notices
            start += sent

    def _send(self, status: HTTPStatus, length: int, span: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(length))
        if span:
            self.send_header("Content-Range", span)
        self.end_headers()


def span_of(header: str | None, size: int) -> tuple[int, int] | None:
    """The bytes that a Range header asks for, from … up to, none of them where they lie past the
    end. None: the whole file, for a header that asks otherwise than one does here."""
    found = re.fullmatch(r"bytes=([0-9]{1,15})-([0-9]{0,15})", header or "")
    if found is None:
        return None
    return int(found[1]), min(size, int(found[2]) + 1) if found[2] else size
