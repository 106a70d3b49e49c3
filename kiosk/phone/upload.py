"""One form with photos, taken apart while it comes: first its key, then a file for each photo.

A photo that is refused (too large, no picture) does not stop the others; what stops the request is
a form that is none, or a limit of the request itself.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import IO

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.exceptions import HTTPException
from starlette.requests import Request

from kiosk.core.files.imported_media import MediaFault
from kiosk.core.files.os_errors import has_little_room
from kiosk.core.phone_page.photo_name import photo_name
from kiosk.media.importing.pictures.formats import (
    HEAD_BYTES,
    recognize_picture,
    unsupported_picture,
)
from kiosk.phone.photos import PhotoDesk
from kiosk.phone.receiving import chunks

log = logging.getLogger("kiosk.phone")

MAX_AT_ONCE = 20
MAX_PHOTO_BYTES = 40_000_000
MAX_REQUEST_BYTES = 400_000_000
MAX_KEY_BYTES = 200
WHOLE_SECONDS = 300.0

KEY, PHOTO = "key", "photo"
"""The fields of the form, in this order."""


async def receive_photos(
    request: Request, desk: PhotoDesk, is_own_form: Callable[[str], bool]
) -> None:
    """Give the photos of a form to the desk.

    Raises:
        HTTPException: it is no form of ours (400, 403), too large (413), too slow (408), or the
            disk is full or fails (507). Photos that were whole before are taken.
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary:
        raise HTTPException(400)
    form = _Form(desk, is_own_form)
    try:
        parser = MultipartParser(
            boundary,
            {
                "on_part_begin": form.begin,
                "on_header_field": form.hear_header_name,
                "on_header_value": form.hear_header_value,
                "on_header_end": form.end_header,
                "on_headers_finished": form.open,
                "on_part_data": form.write,
                "on_part_end": form.end,
            },
        )
        async for chunk in chunks(request, MAX_REQUEST_BYTES, WHOLE_SECONDS):
            parser.write(chunk)
        parser.finalize()
    except FormParserError as error:
        raise HTTPException(400) from error
    except OSError as error:
        log.warning("a photo cannot be written: %s", error)
        raise HTTPException(507) from error
    finally:
        form.close()


class _Form:
    """Hears the parser; writes the photo that comes to a file of its own."""

    def __init__(self, desk: PhotoDesk, is_own_form: Callable[[str], bool]) -> None:
        self._desk = desk
        self._is_own_form = is_own_form
        self._is_ours = False
        self._photos = 0
        self.begin()

    def begin(self) -> None:
        self._header, self._value = b"", b""
        self._field = self._name = ""
        self._key = b""
        self._head = b""
        self._size = 0
        self._path: Path | None = None
        self._file: IO[bytes] | None = None

    def hear_header_name(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def hear_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def end_header(self) -> None:
        if self._header.lower() == b"content-disposition":
            _, options = parse_options_header(self._value)
            self._field = options.get(b"name", b"").decode("utf-8", "replace")
            self._name = options.get(b"filename", b"").decode("utf-8", "replace")
        self._header, self._value = b"", b""

    def open(self) -> None:
        if self._field == KEY:
            return
        if self._field != PHOTO or not self._is_ours:
            raise HTTPException(403)
        self._photos += 1
        if self._photos > MAX_AT_ONCE:
            raise HTTPException(413)
        if has_little_room(self._desk.folder):
            raise HTTPException(507)

    def write(self, data: bytes, start: int, end: int) -> None:
        if self._field == KEY:
            self._key += data[start:end]
            if len(self._key) > MAX_KEY_BYTES:
                raise HTTPException(403)
            return
        self._size += end - start
        if len(self._head) < HEAD_BYTES:
            self._head += data[start : min(end, start + HEAD_BYTES)]
        if self._size > MAX_PHOTO_BYTES:
            return
        if self._file is None:
            self._path = self._desk.new_path()
            self._file = self._path.open("xb")
        self._file.write(data[start:end])

    def end(self) -> None:
        if self._field == KEY:
            self._is_ours = self._is_own_form(self._key.decode("ascii", "replace"))
            if not self._is_ours:
                raise HTTPException(403)
            return
        if self._file:
            self._file.close()
            self._file = None
        if not self._name and not self._size:  # nothing was chosen
            return
        kind = recognize_picture(self._head)
        name = photo_name(self._name, kind or "")
        fault = self._fault(kind)
        if self._path is None or fault:
            self._desk.refuse(name, fault or MediaFault.EMPTY)
            self.close()
            return
        self._desk.take(self._path.rename(self._path.with_name(name)))
        self._path = None

    def _fault(self, kind: str | None) -> MediaFault | None:
        if self._size > MAX_PHOTO_BYTES:
            return MediaFault.TOO_BIG
        if self._size == 0:
            return MediaFault.EMPTY
        if kind:
            return None
        if unsupported_picture(self._head):
            return MediaFault.PICTURE_FORMAT
        return MediaFault.UNKNOWN_FORMAT

    def close(self) -> None:
        """Delete what is not whole."""
        if self._file:
            self._file.close()
            self._file = None
        if self._path:
            self._path.unlink(missing_ok=True)
            self._path = None
