"""Crash reports: what a process was doing when it failed, for whoever looks after the program.

One file for each fault of a process, which counts how often it has been met; they wait in
`<logs>/crash-reports` until they are delivered, and for `kiosk diagnose`. A report holds nothing
that anybody has typed: of an exception its type and where it was raised, never its message; of the
log only the lines that our own code has composed, without what is continued on further lines.
Imports the standard library alone.
"""

from __future__ import annotations

import json
import re
import sys
import traceback
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk import __version__
from kiosk.core.files.durable import write_durably
from kiosk.core.files.moving import delete_file
from kiosk.core.personal_data import black_out

FOLDER = "crash-reports"

MAX_REPORTS = 20
"""The ones met last stay."""

LOG_LINES = 200
STACK_LINES = 400
MAX_LINE = 300
"""Characters."""

_TAIL_BYTES = 100_000
_RECORD = re.compile(r"\d{4}-\d\d-\d\dT\S+ [A-Z]+ [\w.]+: .*")
_ADDRESS = re.compile(r"0x[0-9a-f]+")
_SOURCES = Path(__file__).parents[3]


@dataclass(frozen=True, slots=True)
class CrashReport:
    """`what`: the type of the exception, or the signal. `stack`: the innermost call last for an
    exception; for a native crash as `faulthandler` has it, with the C stack from Python 3.14 on.
    `first_at` and `at`, in UTC: when it was met first and last; `count`: how many times."""

    process: str
    version: str
    python: str
    what: str
    stack: tuple[str, ...]
    log: tuple[str, ...]
    first_at: str
    at: str
    count: int = 1

    @property
    def name(self) -> str:
        """The same for the same fault of the same process and version."""
        fault = "\n".join((self.version, self.what, *_comparable(self.stack)))
        return f"{self.process}-{zlib.crc32(fault.encode('utf-8', 'replace')):08x}"


def report_exception(logs: Path, process: str, error: BaseException) -> None:
    """Write a report of an exception that nobody expected.

    Raises:
        OSError: the disk refuses.
    """
    stack = [line for one in _chain(error) for line in _frames(one)]
    _keep(logs, process, type(error).__name__, stack, datetime.now(UTC))


def report_native_crash(logs: Path, process: str, dump: str, at: datetime) -> None:
    """Write a report of a crash in native code from what `faulthandler` has dumped.

    Raises:
        OSError: the disk refuses.
    """
    what, *stack = [line.rstrip() for line in dump.splitlines() if line.strip()]
    _keep(logs, process, what, stack, at)


def crash_reports(logs: Path) -> list[CrashReport]:
    """The reports that wait here, the one met last first; one that is damaged is left out."""
    found = [report for path in (logs / FOLDER).glob("*.json") if (report := _read(path))]
    return sorted(found, key=lambda report: report.at, reverse=True)


def _keep(logs: Path, process: str, what: str, stack: Sequence[str], at: datetime) -> None:
    moment = f"{at:%Y-%m-%dT%H:%M:%SZ}"
    report = CrashReport(
        process,
        __version__,
        sys.version.split()[0],
        _line(what),
        tuple(map(_line, stack[-STACK_LINES:])),
        tuple(_last_lines(logs / f"kiosk-{process}.log")),
        moment,
        moment,
    )
    folder = logs / FOLDER
    folder.mkdir(exist_ok=True)
    path = folder / f"{report.name}.json"
    known = _read(path)
    if known:
        report = replace(report, first_at=known.first_at, count=known.count + 1)
    write_durably(path, json.dumps(asdict(report), ensure_ascii=False, indent=1).encode())
    for old in crash_reports(logs)[MAX_REPORTS:]:
        delete_file(folder / f"{old.name}.json")


def _read(path: Path) -> CrashReport | None:
    try:
        said = json.loads(path.read_bytes())
        return CrashReport(**said | {"stack": tuple(said["stack"]), "log": tuple(said["log"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _chain(error: BaseException) -> list[BaseException]:
    """An exception after those that have led to it."""
    chain = [error]
    while (before := chain[-1].__cause__ or chain[-1].__context__) and before not in chain:
        chain.append(before)
    return chain[::-1]


def _frames(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__name__}:"
    for frame, number in traceback.walk_tb(error.__traceback__):
        yield f"  {frame.f_code.co_filename}:{number} in {frame.f_code.co_name}"


def _comparable(stack: Sequence[str]) -> Iterator[str]:
    """The lines without addresses, which differ from run to run."""
    return (_ADDRESS.sub("0x", line) for line in stack)


def _last_lines(log: Path) -> list[str]:
    """The last records of a log, each one's first line."""
    lines: list[str] = []
    for path in (log.with_name(f"{log.name}.1"), log):
        if path.exists():
            with path.open("rb") as opened:
                opened.seek(max(0, path.stat().st_size - _TAIL_BYTES))
                lines += opened.read().decode("utf-8", "replace").splitlines()
    return [_line(line) for line in lines if _RECORD.fullmatch(line)][-LOG_LINES:]


def _line(text: str) -> str:
    """A line without personal data, and without the user's name in the names of folders."""
    for place, short in ((str(_SOURCES), "."), (str(Path.home()), "~")):
        text = text.replace(place, short)
    return black_out(text)[:MAX_LINE]
