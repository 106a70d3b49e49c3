"""A channel behind a web server or in an S3 bucket, reached by obstore.

No name, password or token may get into a message or a log: obstore's description of an error is
searched for its cause and never passed on.
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

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.settings.settings import ChannelSettings
from kiosk.sync.channel.time_limits import MIN_RATE
from kiosk.sync.channel.transport import (
    NOTHING,
    ConflictError,
    Entry,
    FullError,
    MissingError,
    RangesIgnoredError,
    RefusedError,
)

if TYPE_CHECKING:
    from obstore import PutMode
    from obstore.store import ClientConfig, RetryConfig

MIN_CHUNK = 1
"""Bytes are passed on as they arrive, so that time limits see a server that sends too slowly."""

STALL_TIMEOUT = timedelta(seconds=20)
"""Without a byte received, after which a request is given up."""

NO_TIMEOUT = timedelta(days=30)
"""obstore would abort a whole request after 30 s, however well it runs."""

SMALL_TIMEOUT = timedelta(minutes=2)
"""For a whole request of a few kilobytes; an upload has in addition the time that its bytes take at
`MIN_RATE`."""

PART_BYTES = 5 << 20
"""Of a multipart upload; S3 takes no smaller ones."""

MAX_CONCURRENT_PARTS = 6
"""With six, each is faster than `MIN_RATE` even on a line of 32 kbit/s."""

RETRIES: RetryConfig = {"max_retries": 0}
"""obstore retries nothing: the callers have back-offs of their own."""

ERROR_TEXTS = (
    ("status code: 5", "the server reports an error of its own"),
    ("status code: 4", "the server rejects the request"),
    ("InvalidCertificate", "its certificate is not trusted on this PC"),
    ("dns error", "its name cannot be resolved"),
    ("Connection refused", "the connection was refused"),
    ("tcp connect error", "it cannot be reached"),
    ("timed out", "it does not answer in time"),
    ("TimedOut", "it does not answer in time"),
)
"""What is searched in obstore's description of an error, and our message."""

NO_BUCKET = "NoSuchBucket"

NO_KEYS = "169.254.169.254"
"""Where a PC of Amazon's would be asked for its keys."""

FULL_SIGNS = ("QuotaExceeded", "StorageFull", "507 Insufficient Storage")
"""How buckets say that no room is left: Ceph's with 403, MinIO's with 400 and 507."""


class ObjectStoreTransport:
    """A web server, which is read-only, or an S3 bucket."""

    def __init__(self, url: str, access: ChannelSettings) -> None:
        parts = urlsplit(url)
        self._where = f"{parts.scheme}://{parts.netloc}"
        self._url = url
        self._access = access
        self._in_settings = f"under [{access.table}] in kiosk.toml"
        try:
            self._store = self._open(NO_TIMEOUT, STALL_TIMEOUT)
        except BaseError as error:  # a key without its secret, for example
            raise RefusedError(
                f"{self._where} cannot be asked with the proxy and keys {self._in_settings}."
            ) from error
        self._uploads: dict[timedelta, HTTPStore | S3Store] = {}

    @cached_property
    def _short(self) -> HTTPStore | S3Store:
        """For small requests: list, remove, read a small file."""
        return self._open(SMALL_TIMEOUT, STALL_TIMEOUT)

    def _upload(self, size: int) -> HTTPStore | S3Store:
        """For uploads: the timeout grows with the size, in steps, as each store has a connection
        pool of its own.

        reqwest counts the time in which a body is sent as silence of the server
        (github.com/seanmonstar/reqwest/issues/2784), so the whole limit holds for that too.
        """
        rounded = min(1 << size.bit_length(), PART_BYTES)
        limit = SMALL_TIMEOUT + timedelta(seconds=rounded / MIN_RATE)
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
                chunk_size=PART_BYTES,
                max_concurrency=MAX_CONCURRENT_PARTS,
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
        except (BaseError, FileNotFoundError) as error:
            raise self._meaning(error, path) from error

    def _meaning(self, error: Exception, path: str) -> KioskError:
        cause = str(error)
        if NO_KEYS in cause:
            return RefusedError(f"There are no keys for {self._where} {self._in_settings}.")
        if NO_BUCKET in cause:
            return RefusedError(f"There is no bucket {self._where}. Look at its name.")
        if any(sign in cause for sign in FULL_SIGNS):
            return FullError(f"There is no room left in {self._where}.")
        match error:
            case FileNotFoundError():
                return MissingError(f"There is no {path} at {self._where}.")
            case PreconditionError() | AlreadyExistsError():
                return ConflictError(f"Somebody else has written {path} meanwhile.")
            case PermissionDeniedError() | UnauthenticatedError():
                return RefusedError(
                    f"{self._where} refuses {path or 'to list what it holds'}. Look at the name, "
                    f"password, token or keys {self._in_settings}."
                )
            case NotSupportedError():
                return RangesIgnoredError(f"{self._where} sends whole files only.")
        texts = (text for sign, text in ERROR_TEXTS if sign in cause)
        reason = next(texts, "it cannot be reached")
        return UnavailableError(f"{self._where}: {reason} ({path or 'what it holds'}).")


def _client(access: ChannelSettings, timeout: timedelta, stall: timedelta) -> ClientConfig:
    options: ClientConfig = {
        "allow_http": True,
        "connect_timeout": STALL_TIMEOUT,
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
