"""Runs one helper process to its end, and what every helper does first: limits on both sides.

A file from outside may crash a decoder, keep it busy or make it ask for all memory. It does so in
a process of its own, which ends with its parent and leaves nothing running.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, cast

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.typed_message import Decoder, Message, encode

_FRUGAL = {"MALLOC_ARENA_MAX": "2", "MALLOC_MMAP_THRESHOLD_": "131072"}
"""Lets glibc give the memory of every frame back at once: a quarter less at the peak."""

_MAX_MESSAGE_BYTES = 2_000


class HelperError(Message, frozen=True):
    """What a helper answers instead of a result. `reason` is for people, in UTF-8 with surrogates:
    a file name in it need not be text."""

    reason: bytes


_ERRORS = Decoder(HelperError, "error of a helper")


@dataclass(frozen=True, slots=True)
class HelperAnswer:
    """How a helper ended. `code` is None when its time was up; `messages` are the last lines it
    and its libraries wrote to standard error."""

    code: int | None
    output: bytes
    messages: tuple[str, ...]

    def reason(self, kind: type[KioskError]) -> str:
        """What the helper told with `tell_error`; '' where no such error ended it. A library may
        end it with the same code: abort() of Windows ends a process with 3."""
        if self.code != kind.exit_code:
            return ""
        try:
            return _ERRORS.decode(self.output).reason.decode(errors="surrogatepass")
        except (ContentRejectedError, UnicodeDecodeError):
            return ""


def run_helper(command: Sequence[str], name: str, time_limit: float) -> HelperAnswer:
    """Start a helper and wait for it, at most `time_limit` seconds. Nothing is left running.

    `name` is what the helper is called in a message.

    Raises:
        UnavailableError: no process can be started.
    """
    with tempfile.TemporaryFile() as written:
        code, output = _run(command, name, written, time_limit)
        written.seek(max(0, written.seek(0, os.SEEK_END) - _MAX_MESSAGE_BYTES))
        messages = written.read().decode(errors="replace").strip().splitlines()
    return HelperAnswer(code, output, tuple(messages))


def _run(
    command: Sequence[str], name: str, messages: IO[bytes], time_limit: float
) -> tuple[int | None, bytes]:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,  # closes with us, and so the helper ends with us
            stdout=subprocess.PIPE,
            stderr=messages,
            env=os.environ | _FRUGAL,
            start_new_session=True,  # Ctrl+C is ours to answer
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise UnavailableError(f"The {name} cannot be started: {error.strerror}.") from error
    try:
        code = process.wait(time_limit)
    except subprocess.TimeoutExpired:
        return None, b""
    else:
        return code, cast("IO[bytes]", process.stdout).read()
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            cast("IO[bytes]", pipe).close()


def begin_helper(max_address_bytes: int) -> int:
    """Called first in a helper: it ends with its parent and stays within its addresses.

    Returns: the file descriptor to answer on. Standard output goes to standard error from now on,
    because libraries print to it. On Windows there is no limit on addresses.
    """
    answer = os.dup(1)
    os.dup2(2, 1)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    if sys.platform.startswith("linux"):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (max_address_bytes, max_address_bytes))
    return answer


def tell_error(answer: int, error: KioskError) -> int:
    """Answer with what hinders the helper. Returns: what it is to end with."""
    os.write(answer, encode(HelperError(str(error).encode(errors="surrogatepass"))))
    return error.exit_code


def _end_with_parent() -> None:
    os.read(0, 1)
    os._exit(1)
