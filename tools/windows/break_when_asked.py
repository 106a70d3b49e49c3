"""Runs in Windows: starts a program and, at the end of its own standard input, sends it Ctrl+Break.

That is how one process can ask another to end there. Ends with the program's exit code.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

if sys.platform == "win32":
    GROUP = subprocess.CREATE_NEW_PROCESS_GROUP
    with subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, creationflags=GROUP) as program:

        def wait() -> None:
            sys.stdin.read()
            program.send_signal(signal.CTRL_BREAK_EVENT)

        threading.Thread(target=wait, daemon=True).start()
    sys.exit(program.returncode)
