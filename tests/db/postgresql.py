"""A real PostgreSQL server of the tests' own, in a temporary folder, reached by a socket.

It ends with the tests, even when they are killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

USER = "postgres"
START_SECONDS = 30

OPTIONS = (
    "listen_addresses=",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "max_connections=30",
)
"""The folder is thrown away afterwards."""

WHO = "local all guarded scram-sha-256\nlocal all all trust\n"
"""Everybody is let in but `guarded`, who has no password that would do."""


class Server:
    """A running server; every database in it is one test's."""

    def __init__(self, folder: Path) -> None:
        """`folder`: of its socket, its data and its log."""
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._made = 0

    def start(self) -> None:
        """Run it, and wait until it lets people in."""
        data, log = self._folder / "data", self._folder / "log"
        options = ["-k", str(self._folder), *(f"--{option}" for option in OPTIONS)]
        command = [*_unprivileged(), str(_programs() / "postgres"), "-D", str(data), *options]
        with log.open("ab") as file:
            self._process = subprocess.Popen(command, cwd=self._folder, stdout=file, stderr=file)
        _wait_for(self, self._process, log)

    def stop(self) -> None:
        """Fast shutdown: nobody is waited for, and every connection is cut."""
        if self._process:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(START_SECONDS)
            self._process = None

    def url(self, database: str, user: str = USER) -> str:
        return f"postgresql+psycopg://{user}@/{database}?host={self._folder}"

    def ask(self, question: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Do one thing beside the kiosk, outside any transaction."""
        where = f"host={self._folder} user={USER} dbname={database}"
        with psycopg.connect(where, autocommit=True) as connection:
            answer = connection.execute(question.encode())
            return answer.fetchall() if answer.description else []

    @contextmanager
    def new_database(self, template: str = "template1") -> Iterator[str]:
        """The name of a database, gone afterwards."""
        self._made += 1
        name = f"library_{self._made}"
        self.ask(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield name
        finally:
            self.ask(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def running_server() -> Iterator[Server]:
    programs = _programs()
    with tempfile.TemporaryDirectory(prefix="kiosk-postgresql-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, USER, USER)
        data = folder / "data"
        # Chinese collation: whoever relies on the order of letters on a server is found out.
        order = ("--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=zh")
        made = [str(programs / "initdb"), "--no-sync", "--auth=trust", f"--username={USER}", *order]
        subprocess.run(
            [*_unprivileged(), *made, str(data)], check=True, cwd=folder, stdout=subprocess.DEVNULL
        )
        (data / "pg_hba.conf").write_text(WHO)
        server = Server(folder)
        try:
            server.start()
            server.ask("CREATE ROLE reader LOGIN")
            server.ask("CREATE ROLE guarded LOGIN")
            yield server
        finally:
            server.stop()


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return found[-1].parent if found else Path(shutil.which("postgres") or "postgres").parent


def _unprivileged() -> list[str]:
    """PostgreSQL does not run as root; and it ends, in good order, when the tests are killed."""
    who = ["--reuid", USER, "--regid", USER, "--init-groups"] if os.geteuid() == 0 else []
    return ["setpriv", *who, "--pdeathsig", "INT"]


def _wait_for(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            server.ask("SELECT 1")
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                raise AssertionError(log.read_text("utf-8", "replace")) from None
            time.sleep(0.05)
        else:
            return
