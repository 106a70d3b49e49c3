"""Runs a helper process with limits, and sets up every helper. Both sides of it.

An untrusted file may crash a decoder, keep it busy or exhaust memory. It is therefore decoded in a
process of its own, with limits on time and address space, which ends with its parent
(`kiosk/core/process/lifeline.py`).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, cast

from kiosk.core.errors import ContentRejectedError, KioskError, UnavailableError
from kiosk.core.process.allocator import FRUGAL
from kiosk.core.typed_message import Decoder, Message, encode

_MAX_MESSAGE_BYTES = 2_000


class HelperError(Message, frozen=True):
    """What a helper answers instead of a result. `reason` is for people, in UTF-8 with surrogates:
    a file name in it need not be text."""

    reason: bytes


_ERRORS = Decoder(HelperError, "error of a helper")


@dataclass(frozen=True, slots=True)
class HelperAnswer:
    """How a helper ended. `code` is its exit code, None after a timeout; `messages` are the last
    lines of its standard error."""

    code: int | None
    output: bytes
    messages: tuple[str, ...]

    def reason(self, kind: type[KioskError]) -> str:
        """The reason given with `write_error`; '' where no error of this kind ended the helper. A
        library may end it with the same exit code: abort() of Windows exits with 3."""
        if self.code != kind.exit_code:
            return ""
        try:
            return _ERRORS.decode(self.output).reason.decode(errors="surrogatepass")
        except (ContentRejectedError, UnicodeDecodeError):
            return ""


def run_helper(command: Sequence[str], name: str, time_limit: float) -> HelperAnswer:
    """Run a helper to its end, or kill it after `time_limit` seconds. It has ended on return.

    `name` is the name of the helper in messages.

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
            stdin=subprocess.PIPE,  # closes when we exit, and then the helper exits
            stdout=subprocess.PIPE,
            stderr=messages,
            env=os.environ | FRUGAL,
            start_new_session=True,  # Ctrl+C is handled by us alone
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


def begin_helper(max_memory_bytes: int, *, reserved_bytes: int = 0) -> int:
    """Set up a helper: its memory is limited, its address space on Linux, what it commits on
    Windows. `reserved_bytes`: address space that a library reserves and never fills.

    Returns: the file descriptor for the answer. Standard output is redirected to standard error,
    because libraries print to it.
    """
    answer = os.dup(1)
    os.dup2(2, 1)
    if sys.platform.startswith("linux"):
        import resource

        addresses = max_memory_bytes + reserved_bytes
        resource.setrlimit(resource.RLIMIT_AS, (addresses, addresses))
        resource.setrlimit(resource.RLIMIT_DATA, (max_memory_bytes, max_memory_bytes))
    elif sys.platform == "win32":
        from kiosk.core.process.windows_job import Job

        job = Job(max_memory_bytes)
        job.add(os.getpid())
        job.keep()
    return answer


def write_error(answer: int, error: KioskError) -> int:
    """Answer with an error. Returns: the exit code to end with."""
    os.write(answer, encode(HelperError(str(error).encode(errors="surrogatepass"))))
    return error.exit_code
