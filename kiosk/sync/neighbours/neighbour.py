"""The HTTP client for one neighbour: its files, and its turn. Nothing it sends is trusted."""

from __future__ import annotations

import hashlib
import http.client
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.files.media_store import Blob
from kiosk.sync.neighbours.deadline import DeadlineSocket
from kiosk.sync.neighbours.rules import MAX_TURN_NUMBER, Fault, Turn, time_limit

RANGE_BYTES = 8 << 20
"""Bytes of one request."""

CHUNK = 256 << 10

MAX_TURN_BYTES = 64


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A station that has announced itself."""

    address: str
    port: int


class FileMissingError(Exception):
    """The neighbour has no such file."""


class BusyError(Exception):
    """The neighbour has the file, but sends as many as it can already."""


class FaultError(Exception):
    """The neighbour failed; `fault` says how."""

    def __init__(self, fault: Fault, why: str) -> None:
        super().__init__(why)
        self.fault = fault


def fetch_file(
    neighbour: Neighbour, blob: Blob, part: Path, on_bytes: Callable[[int], None]
) -> None:
    """Download a whole file to `part` and verify its hash; `on_bytes` is called with the size of
    every chunk.

    Raises:
        FileMissingError, BusyError, FaultError: what is in `part` is worthless.
        OSError: our own disk fails.
    """
    digest = hashlib.sha256()
    with part.open("wb") as file:
        for start in range(0, blob.size, RANGE_BYTES):
            for piece in _read(neighbour, blob, start, min(start + RANGE_BYTES, blob.size)):
                file.write(piece)
                digest.update(piece)
                on_bytes(len(piece))
    if digest.hexdigest() != blob.name.sha256:
        raise FaultError(Fault.INVALID, "the file has another hash")


def ask_turn(neighbour: Neighbour, release: str) -> Turn | None:
    """The neighbour's turn in the queue for this release, None where it does not fetch it.

    Raises:
        FaultError: it sends no valid turn.
    """
    with _answer(neighbour, f"/turn/{release}", time_limit(0)) as answer:
        if answer.status == http.client.NOT_FOUND:
            return None
        said = answer.read(MAX_TURN_BYTES) if answer.status == http.client.OK else b""
    found = re.fullmatch(rb"(\d{1,4}) ([0-9a-f]{16})", said)
    if found is None or int(found[1]) > MAX_TURN_NUMBER:
        raise FaultError(Fault.INVALID, "it sent no valid turn")
    return Turn(int(found[1]), found[2].decode())


def _read(neighbour: Neighbour, blob: Blob, start: int, end: int) -> Iterator[bytes]:
    """Exactly the bytes from `start` up to `end`."""
    headers = {"Range": f"bytes={start}-{end - 1}"}
    with _answer(neighbour, f"/media/{blob.name}", time_limit(end - start), headers) as answer:
        if answer.status == http.client.NOT_FOUND:
            raise FileMissingError
        if answer.status == http.client.SERVICE_UNAVAILABLE:
            raise BusyError
        expected = f"bytes {start}-{end - 1}/{blob.size}"
        if (
            answer.status != http.client.PARTIAL_CONTENT
            or answer.headers["Content-Range"] != expected
            or answer.length != end - start
        ):
            raise FaultError(Fault.INVALID, f"it answered {answer.status}, not {expected}")
        left = end - start
        while left:
            piece = answer.read(min(CHUNK, left))
            if not piece:
                raise FaultError(Fault.GONE, "the connection was lost")
            left -= len(piece)
            yield piece


@contextmanager
def _answer(
    neighbour: Neighbour, path: str, seconds: float, headers: dict[str, str] | None = None
) -> Iterator[http.client.HTTPResponse]:
    """A GET request, with a deadline; redirects are not followed, no proxy is used."""
    connection = _Connection(neighbour, seconds)
    try:
        connection.request("GET", path, headers=headers or {})
        with connection.getresponse() as answer:
            yield answer
    except TimeoutError as error:
        raise FaultError(Fault.SLOW, "it is too slow") from error
    except OSError as error:
        raise FaultError(Fault.GONE, "the connection was lost") from error
    except http.client.HTTPException as error:
        raise FaultError(Fault.INVALID, "it sent no valid HTTP") from error
    finally:
        connection.close()


class _Connection(http.client.HTTPConnection):
    def __init__(self, neighbour: Neighbour, seconds: float) -> None:
        super().__init__(neighbour.address, neighbour.port)
        self._seconds = seconds

    def connect(self) -> None:
        line = DeadlineSocket()
        line.set_deadline(self._seconds)
        line.apply_deadline()
        try:
            line.connect((self.host, self.port))
        except OSError as error:
            line.close()
            raise ConnectionError(str(error)) from error
        self.sock = line
