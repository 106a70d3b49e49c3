"""Asks one neighbour for a file or for its turn. Everything it says may be a lie."""

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
from kiosk.sync.neighbours.rules import LARGEST_NUMBER, Fault, Turn, seconds_for

RANGE = 8 << 20
"""Bytes of one request."""

PIECE = 256 << 10

TURN_BYTES = 64


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A station that has announced itself."""

    address: str
    port: int


class LacksError(Exception):
    """The neighbour has no such file."""


class BusyError(Exception):
    """The neighbour has the file, and serves as many as it can already."""


class FaultError(Exception):
    """The neighbour is no help."""

    def __init__(self, fault: Fault, why: str) -> None:
        super().__init__(why)
        self.fault = fault


def fetch_file(neighbour: Neighbour, blob: Blob, part: Path, told: Callable[[int], None]) -> None:
    """Write a whole file to `part`, its hash checked; `told` hears of every piece.

    Raises:
        LacksError, BusyError, FaultError: what is in `part` is worth nothing.
        OSError: our own disk refuses.
    """
    digest = hashlib.sha256()
    with part.open("wb") as file:
        for start in range(0, blob.size, RANGE):
            for piece in _read(neighbour, blob, start, min(start + RANGE, blob.size)):
                file.write(piece)
                digest.update(piece)
                told(len(piece))
    if digest.hexdigest() != blob.name.sha256:
        raise FaultError(Fault.LIED, "its bytes are not the file")


def ask_turn(neighbour: Neighbour, release: str) -> Turn | None:
    """Its turn among those that fetch this release, None where it fetches nothing of it.

    Raises:
        FaultError: it does not say.
    """
    with _answer(neighbour, f"/turn/{release}", seconds_for(0)) as answer:
        if answer.status == http.client.NOT_FOUND:
            return None
        said = answer.read(TURN_BYTES) if answer.status == http.client.OK else b""
    found = re.fullmatch(rb"(\d{1,4}) ([0-9a-f]{16})", said)
    if found is None or int(found[1]) > LARGEST_NUMBER:
        raise FaultError(Fault.LIED, "it does not tell its turn")
    return Turn(int(found[1]), found[2].decode())


def _read(neighbour: Neighbour, blob: Blob, start: int, end: int) -> Iterator[bytes]:
    """Exactly the bytes from `start` up to `end`."""
    headers = {"Range": f"bytes={start}-{end - 1}"}
    with _answer(neighbour, f"/media/{blob.name}", seconds_for(end - start), headers) as answer:
        if answer.status == http.client.NOT_FOUND:
            raise LacksError
        if answer.status == http.client.SERVICE_UNAVAILABLE:
            raise BusyError
        expected = f"bytes {start}-{end - 1}/{blob.size}"
        if (
            answer.status != http.client.PARTIAL_CONTENT
            or answer.headers["Content-Range"] != expected
            or answer.length != end - start
        ):
            raise FaultError(Fault.LIED, f"it answers {answer.status} and not with {expected}")
        left = end - start
        while left:
            piece = answer.read(min(PIECE, left))
            if not piece:
                raise FaultError(Fault.GONE, "it was cut off")
            left -= len(piece)
            yield piece


@contextmanager
def _answer(
    neighbour: Neighbour, path: str, seconds: float, headers: dict[str, str] | None = None
) -> Iterator[http.client.HTTPResponse]:
    """What it answers; over after so many seconds. Redirections are not followed, no proxy used."""
    connection = _Connection(neighbour, seconds)
    try:
        connection.request("GET", path, headers=headers or {})
        with connection.getresponse() as answer:
            yield answer
    except TimeoutError as error:
        raise FaultError(Fault.SLOW, "it takes too long") from error
    except OSError as error:
        raise FaultError(Fault.GONE, "it was cut off") from error
    except http.client.HTTPException as error:
        raise FaultError(Fault.LIED, "it speaks no HTTP") from error
    finally:
        connection.close()


class _Connection(http.client.HTTPConnection):
    def __init__(self, neighbour: Neighbour, seconds: float) -> None:
        super().__init__(neighbour.address, neighbour.port)
        self._seconds = seconds

    def connect(self) -> None:
        line = DeadlineSocket()
        line.give(self._seconds)
        line.wait_no_longer()
        try:
            line.connect((self.host, self.port))
        except OSError as error:
            line.close()
            raise ConnectionError(str(error)) from error
        self.sock = line
