"""Receives what a phone sends, within limits that hold while it comes: bytes, seconds, fields."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

MAX_FORM_BYTES = 4096
MAX_FIELDS = 8

IDLE_SECONDS = 15.0
"""Without a byte; a form has so long altogether."""


async def chunks(request: Request, most: int, seconds: float) -> AsyncIterator[bytes]:
    """The body of a request.

    Raises:
        HTTPException: it is too large (413), too slow (408) or was cut off (400).
    """
    said = request.headers.get("content-length", "0")
    if not said.isdecimal() or len(said) > len(str(most)) or int(said) > most:
        raise HTTPException(413)
    now = asyncio.get_running_loop().time
    ends_at, left, more = now() + seconds, most, True
    while more:
        try:
            event = await asyncio.wait_for(
                request.receive(), min(IDLE_SECONDS, max(0.0, ends_at - now()))
            )
        except TimeoutError as error:
            raise HTTPException(408) from error
        if event["type"] != "http.request":
            raise HTTPException(400)
        body, more = event.get("body", b""), event.get("more_body", False)
        left -= len(body)
        if left < 0:
            raise HTTPException(413)
        yield body


async def read_form(request: Request) -> Mapping[str, str]:
    """The fields of a small form.

    Raises:
        HTTPException: it is none, too large or too slow.
    """
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(400)
    body = b"".join([chunk async for chunk in chunks(request, MAX_FORM_BYTES, IDLE_SECONDS)])
    try:
        pairs = parse_qsl(body.decode("ascii"), strict_parsing=True, max_num_fields=MAX_FIELDS)
    except ValueError as error:
        raise HTTPException(400) from error
    return dict(pairs)
