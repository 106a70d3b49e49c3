"""A child process that can be killed with all that it has started.

On Linux it leads a session of its own. On Windows it is in a Job Object, which also ends with us,
however we end; and it is in a process group of its own. Ctrl+C reaches it on neither.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import IO

if sys.platform == "win32":
    from kiosk.core.process.windows_job import Job

NEW_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
OUT_OF_JOB: int = getattr(subprocess, "CREATE_BREAKAWAY_FROM_JOB", 0)


class ProcessTree(subprocess.Popen[bytes]):
    """`stdin`, `stdout`, `env` and `pass_fds` as those of `subprocess.Popen`.

    Raises:
        OSError: no process can be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        stdin: int | None = None,
        stdout: int | None = None,
        env: Mapping[str, str] | None = None,
        pass_fds: Collection[int] = (),
    ) -> None:
        super().__init__(
            command,
            stdin=stdin,
            stdout=stdout,
            env=env,
            pass_fds=pass_fds,
            start_new_session=True,
            creationflags=NEW_GROUP,
        )
        if sys.platform == "win32":
            self._job = Job()
            self._job.add(self.pid)

    if sys.platform == "win32":

        def kill_all(self) -> None:
            """Kill it, and all that it has started."""
            self._job.kill()

    else:

        def kill_all(self) -> None:
            """Kill it, and all that it has started and that has stayed in its session."""
            with suppress(ProcessLookupError):  # it has ended and left no process behind
                os.killpg(self.pid, signal.SIGKILL)


def start_apart(
    command: Sequence[str],
    *,
    stdin: int,
    stdout: IO[bytes],
    stderr: IO[bytes],
    env: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a process that goes on when we end or are killed with our tree.

    Raises:
        OSError: no process can be started.
    """

    def start(flags: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            env=env,
            start_new_session=True,
            creationflags=flags,
        )

    try:
        return start(NEW_GROUP | OUT_OF_JOB)
    except PermissionError:  # a job of somebody else's around us lets nothing out
        return start(NEW_GROUP)
