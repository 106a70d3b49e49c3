"""A channel behind a web server or in an S3 bucket, reached by obstore.

No name, password or token may get into a message or a log: what obstore says of an error is read
for its kind and never passed on.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import obstore
from obstore.exceptions import (
    AlreadyExistsError,
    BaseError,
    NotSupportedError,
    PermissionDeniedError,
    PreconditionError,
    UnauthenticatedError,
)
from obstore.store import HTTPStore, S3Store

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.settings import ChannelSettings
from kiosk.sync.channel.time_limits import MIN_RATE
from kiosk.sync.channel.transport import (
    NOTHING,
    ConflictError,
    Entry,
    MissingError,
    RangesIgnoredError,
    RefusedError,
)

if TYPE_CHECKING:
    from obstore import PutMode
    from obstore.store import ClientConfig, RetryConfig

MIN_CHUNK = 1
"""Bytes are handed on as they come: who waited for more could not notice a server that drips."""

STALL = timedelta(seconds=20)
"""A line on which nothing has come for so long is given up."""

FOR_EVER = timedelta(days=30)
"""Obstore would cut a whole request after 30 s, however well it runs."""

SHORT = timedelta(minutes=2)
"""For a whole request that moves a few kilobytes at most; for what is sent, beside the time that
its bytes take at `MIN_RATE`."""

PART = 5 << 20
"""Bytes of a file that one request sends; a bucket takes no smaller ones."""

PARTS_AT_ONCE = 6
"""Then each still passes a line of 32 kbit/s at more than `MIN_RATE`."""

RETRIES: RetryConfig = {"max_retries": 0}
"""When to try again is decided where one knows what is wanted."""

SAYINGS = (
    ("status code: 5", "the server is in trouble"),
    ("status code: 4", "the server does not know what we ask for"),
    ("InvalidCertificate", "its certificate is not trusted on this PC"),
    ("dns error", "its name is not known here"),
    ("Connection refused", "nobody answers there"),
    ("tcp connect error", "there is no way there"),
    ("timed out", "it does not answer in time"),
    ("TimedOut", "it does not answer in time"),
)
"""What is found in obstore's description of an error, and how it is told."""


class ObjectStoreTransport:
    def __init__(self, url: str, access: ChannelSettings) -> None:
        parts = urlsplit(url)
        self._where = f"{parts.scheme}://{parts.netloc}"
        self._url = url
        self._access = access
        self._store = self._open(FOR_EVER, STALL)
        self._uploads: dict[timedelta, HTTPStore | S3Store] = {}

    @cached_property
    def _short(self) -> HTTPStore | S3Store:
        """For what is listed, removed or small."""
        return self._open(SHORT, STALL)

    def _upload(self, size: int) -> HTTPStore | S3Store:
        """For what is sent: a limit that grows with the size, in steps, as each has connections of
        its own.

        reqwest counts the time in which a body is sent as silence of the server
        (github.com/seanmonstar/reqwest/issues/2784), so the whole limit holds for that too.
        """
        rounded = min(1 << size.bit_length(), PART)
        limit = SHORT + timedelta(seconds=rounded / MIN_RATE)
        if limit not in self._uploads:
            self._uploads[limit] = self._open(limit, limit)
        return self._uploads[limit]

    def _open(self, timeout: timedelta, stall: timedelta) -> HTTPStore | S3Store:
        options = _client(self._access, timeout, stall)
        parts = urlsplit(self._url)
        if parts.scheme == "s3":
            return S3Store(
                parts.netloc,
                prefix=parts.path.strip("/") or None,
                client_options=options,
                retry_config=RETRIES,
                **_bucket(self._access),
            )
        return HTTPStore(self._url, client_options=options, retry_config=RETRIES)

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        with self._translated(path):
            if end is None:
                answer, skip, left = obstore.get(self._store, path), start, sys.maxsize
            else:
                ranged = obstore.get(self._store, path, options={"range": (start, end)})
                answer, skip, left = ranged, 0, end - start
            for buffer in answer.stream(min_chunk_size=MIN_CHUNK):
                piece = bytes(buffer)[skip:]
                skip = max(0, skip - len(buffer))
                left -= len(piece)
                if left < 0:
                    raise ContentRejectedError(
                        f"{self._where} sends more of {path} than asked for."
                    )
                if piece:
                    yield piece

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        self._refuse_web_server()
        with self._translated(path):
            mode: PutMode = "overwrite"
            if over is not None:
                mode = "create" if over == NOTHING else {"e_tag": self._tag_of(path, over)}
            size = len(content) if isinstance(content, bytes) else content.stat().st_size
            obstore.put(
                self._upload(size),
                path,
                content,
                mode=mode,
                chunk_size=PART,
                max_concurrency=PARTS_AT_ONCE,
            )

    def _tag_of(self, path: str, expected: bytes) -> str | None:
        answer = obstore.get(self._short, path)
        if bytes(answer.bytes()) != expected:
            raise ConflictError(f"Somebody else has written {path} meanwhile.")
        return answer.meta["e_tag"]

    def remove(self, path: str) -> None:
        with self._translated(path):
            obstore.delete(self._short, path)

    def list(self, folder: str) -> Iterator[Entry]:
        self._refuse_web_server()
        with self._translated(folder):
            for batch in obstore.list(self._short, folder):
                for found in batch:
                    yield Entry(found["path"], found["size"])

    def _refuse_web_server(self) -> None:
        if isinstance(self._store, HTTPStore):
            raise RefusedError(
                f"{self._where} can only be read. Publish to the folder or bucket behind it."
            )

    @contextmanager
    def _translated(self, path: str) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise MissingError(f"There is no {path} at {self._where}.") from error
        except (PreconditionError, AlreadyExistsError) as error:
            raise ConflictError(f"Somebody else has written {path} meanwhile.") from error
        except (PermissionDeniedError, UnauthenticatedError) as error:
            raise RefusedError(
                f"{self._where} refuses {path}. Look at the name, password or token "
                "under [channel] in kiosk.toml."
            ) from error
        except NotSupportedError as error:
            raise RangesIgnoredError(f"{self._where} sends whole files only.") from error
        except BaseError as error:
            said = str(error)
            reason = next((told for sign, told in SAYINGS if sign in said), "it is out of reach")
            raise UnavailableError(f"{self._where}: {reason} ({path}).") from error


def _client(access: ChannelSettings, timeout: timedelta, stall: timedelta) -> ClientConfig:
    options: ClientConfig = {
        "allow_http": True,
        "connect_timeout": STALL,
        "read_timeout": stall,
        "timeout": timeout,
        "user_agent": "kiosk",
    }
    if access.proxy:
        options["proxy_url"] = access.proxy.get_secret_value()
    if access.token:
        options["default_headers"] = {"authorization": f"Bearer {access.token.get_secret_value()}"}
    elif access.user:
        pair = f"{access.user}:{access.password.get_secret_value()}".encode()
        options["default_headers"] = {"authorization": f"Basic {base64.b64encode(pair).decode()}"}
    return options


def _bucket(access: ChannelSettings) -> dict[str, Any]:
    """How the bucket is reached; what is not set is taken from where S3's own tools look."""
    given = {
        "endpoint": access.s3_endpoint,
        "region": access.s3_region,
        "access_key_id": access.s3_key,
        "secret_access_key": access.s3_secret.get_secret_value(),
    }
    return {name: value for name, value in given.items() if value}
