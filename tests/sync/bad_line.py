"""A line that does everything lines do: between a station and a real server, on this machine."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

PORTAL = b"<html><body>Welcome to the guest network. <a href='/'>Log in</a></body></html>" * 40


@dataclass
class Line:
    """What the line does. Bytes are those of one connection's answer, headers apart.

    `sent` counts by path what has really gone to the station, bodies alone; `asked` the requests.
    """

    server: int
    drop_after: int | None = None
    """The connection is torn after so many bytes."""
    end_after: int | None = None
    """… is closed as if all had been said."""
    stall_after: int | None = None
    """… nothing comes any more, and nobody hangs up."""
    flip: int | None = None
    """The byte of the body that is another one on its way."""
    per_second: int = 0
    status: int = 0
    """The server's answer, if it does not come to the file at all."""
    portal: bool = False
    """A login page with 200 in place of every file."""
    length_off_by: int = 0
    """What is added to the length that the answer says it has."""
    no_ranges: bool = False
    tear_seconds: float = 0.0
    """All connections are torn each time that so much time has passed; `torn` counts."""
    torn: int = 0
    faulty: Callable[[str], bool] = lambda path: path.startswith("/media/")
    times: int = 1 << 30
    """How many answers are treated like this; then the line is good."""
    sent: dict[str, int] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    _open: set[asyncio.StreamWriter] = field(default_factory=set)

    async def tear(self) -> None:
        while self.tear_seconds:
            await asyncio.sleep(self.tear_seconds)
            self.torn += 1
            for writer in self._open:
                writer.transport.abort()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError):
                await self._answer(reader, writer)
            writer.close()
        except asyncio.CancelledError:  # the test is over
            writer.transport.abort()
        finally:
            self._open.discard(writer)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        request = await reader.readuntil(b"\r\n\r\n")
        path = request.split(b" ")[1].decode()
        self.asked.append(path)
        bad = self.faulty(path) and self.times > 0
        self.times -= bad
        if bad and self.portal:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
            writer.write(b"Content-Length: %d\r\nConnection: close\r\n\r\n" % len(PORTAL) + PORTAL)
        elif bad and self.status:
            writer.write(b"HTTP/1.1 %d Sorry\r\nContent-Length: 0\r\n" % self.status)
            writer.write(b"Connection: close\r\n\r\n")
        else:
            await self._pass_on(_prepared(request, bad and self.no_ranges), path, writer, bad)
        await writer.drain()

    async def _pass_on(
        self, request: bytes, path: str, writer: asyncio.StreamWriter, bad: bool
    ) -> None:
        answer, upstream = await asyncio.open_connection("127.0.0.1", self.server)
        try:
            upstream.write(request)
            head = await answer.readuntil(b"\r\n\r\n")
            writer.write(self._said(head) if bad else head)
            await self._body(answer, path, writer, bad)
        finally:
            upstream.transport.abort()

    async def _body(
        self, answer: asyncio.StreamReader, path: str, writer: asyncio.StreamWriter, bad: bool
    ) -> None:
        count = 0
        limits = (self.drop_after, self.end_after, self.stall_after)
        limit = min((one for one in limits if one is not None), default=1 << 60) if bad else 1 << 60
        piece_size = max(1, self.per_second // 20) if bad and self.per_second else 64 * 1024
        while piece := await answer.read(min(piece_size, limit - count) or 1):
            if count >= limit:
                break
            writer.write(self._flipped(piece, count) if bad else piece)
            await writer.drain()
            count += len(piece)
            self.sent[path] = self.sent.get(path, 0) + len(piece)
            if bad and self.per_second:
                await asyncio.sleep(len(piece) / self.per_second)
        if count >= limit and self.stall_after is not None:
            await asyncio.sleep(3600)
        if count >= limit and self.drop_after is not None:
            writer.transport.abort()

    def _flipped(self, piece: bytes, at: int) -> bytes:
        if self.flip is None or not at <= self.flip < at + len(piece):
            return piece
        changed = bytearray(piece)
        changed[self.flip - at] ^= 0xFF
        return bytes(changed)

    def _said(self, head: bytes) -> bytes:
        lines = head.split(b"\r\n")
        for number, line in enumerate(lines):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length" and self.length_off_by:
                lines[number] = b"Content-Length: %d" % (int(value) + self.length_off_by)
        return b"\r\n".join(lines)


def _prepared(request: bytes, without_range: bool) -> bytes:
    """One answer for each connection; a server that knows no ranges is asked for none."""
    kept = [
        line
        for line in request.removesuffix(b"\r\n\r\n").split(b"\r\n")
        if not line.lower().startswith(b"connection:")
        and not (without_range and line.lower().startswith(b"range:"))
    ]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""])


@contextmanager
def bad_line(line: Line) -> Iterator[str]:
    """Run the line in a thread of its own; yields the address at which the channel is."""
    ports: queue.SimpleQueue[int] = queue.SimpleQueue()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()
    thread = threading.Thread(target=_run, args=(loop, line, ports, stop), name="bad line")
    thread.start()
    try:
        yield f"http://127.0.0.1:{ports.get(timeout=20)}"
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()


def _run(
    loop: asyncio.AbstractEventLoop, line: Line, ports: queue.SimpleQueue[int], stop: asyncio.Event
) -> None:
    async def listen() -> None:
        async with await asyncio.start_server(line.serve, "127.0.0.1", 0) as server:
            ports.put(server.sockets[0].getsockname()[1])
            tearing = asyncio.create_task(line.tear())
            await stop.wait()
            tearing.cancel()
            others = asyncio.all_tasks() - {asyncio.current_task()}
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

    loop.run_until_complete(listen())
    loop.run_until_complete(asyncio.sleep(0.01))  # what was closed is let go of
    loop.close()
