"""Staff at work, killed at a moment: `python -m tests.ui.staff.killed_staff DATA JOURNAL`.

To start Python and read our modules takes longer than the work. So a line on the standard input
("editing 7 20 0.35": what is done, a seed, after how many acts, and after which part of the next
one) has a process forked off this one, which has read them and runs no thread, and that is killed.
A line says then how it has ended.

What is done is written into the journal right after it is acknowledged, as lines of JSON, and what
is begun before it, so that one can tell what a kill has cut.
"""

from __future__ import annotations

import ctypes
import itertools
import json
import os
import random
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QCoreApplication

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.changes.writing_down import Author
from kiosk.editorial.commands import Editor
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.replacing import find_places
from kiosk.ops.media_import import Imported, Progressed, Report, import_media
from kiosk.ops.publishing.publish import publish_library
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.library import StaffLibrary, station_store
from kiosk.ui.staff.worker import Worker

WHO = Account("wang", "王", Role.PUBLISHER)
FIELD = "summary"
ACKNOWLEDGED = "act"
"""The key of what is acknowledged in a line of the journal."""
KEY_SECONDS = 0.03
"""From one key to the next."""
OUTCOMES = ("saved", "conflict", "problems", "not-saved")
"""What a form says of having been finished."""
MIN_COMPANIES = 7
"""So many are left for the others."""
ENDED_SECONDS = 60.0
"""How long the processes that it has started may outlive one that is killed."""
ENDED_YET = os.WEXITED | os.WNOHANG | os.WNOWAIT
_PR_SET_CHILD_SUBREAPER = 36


class Journal:
    """Each line is with the system before `write` returns, so a kill does not take it away."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    def write(self, act: str, **told: object) -> None:
        self._append({ACKNOWLEDGED: act, "at": time.monotonic(), **told})

    def begin(self, act: str) -> None:
        self._append({"begun": act})

    def _append(self, line: dict[str, object]) -> None:
        os.write(self._file, f"{json.dumps(line)}\n".encode())


def editing(folder: DataFolder, chance: random.Random, journal: Journal) -> None:
    """Types into the forms of companies, as the window has it done; finishes now and then."""
    app = QCoreApplication()
    worker = Worker()
    library = StaffLibrary(worker, partial(station_store, folder), "hall")
    library.admit(WHO)
    form = FormViewModel(library, folder)

    def live(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not until():
            app.processEvents()
            time.sleep(0.001)

    def is_open(key: str) -> bool:
        return form.draft is not None and form.draft.key == key

    store = station_store(folder)
    keys = sorted(store.read_many("company"))
    store.engine.dispose()
    while True:
        key = chance.choice(keys)
        if chance.random() < 0.5:
            journal.begin("leaving a form")
            form.leave()
        journal.begin("opening a form")
        form.open("company", key)
        live(60, partial(is_open, key))
        for _ in range(chance.randint(5, 60)):
            text = f"写于{time.monotonic_ns()}"
            journal.write("typed", key=key, text=text)
            form.write(FIELD, text)
            live(KEY_SECONDS)
            if chance.random() < 0.05:
                form.undo()
                form.redo()
            if chance.random() < 0.05:
                journal.begin("finishing a form")
                form.finish()
                live(60, lambda: form.property("notice") in OUTCOMES)
                if form.property("notice") == "saved":
                    journal.write("saved", key=key, text=text)


def commanding(folder: DataFolder, chance: random.Random, journal: Journal) -> None:
    """Replaces, deletes, restores, undoes, puts in order."""
    store = station_store(folder)
    editor = Editor(store, WHO, "hall")

    def companies() -> list[Reference]:
        return [Reference("company", key) for key in sorted(store.read_many("company"))]

    def replace() -> int:
        drafts = [editor.draft(one) for one in chance.sample(companies(), 5)]
        places = [it for draft in drafts for it in find_places(draft, "的", LANGUAGES)]
        return editor.replace_text(places, chance.choice(("之", "的的", "的")))

    def write() -> int:
        draft = editor.draft(chance.choice(companies()))
        text = LocalizedText({CHINESE: f"改于{time.monotonic_ns()}"})
        return editor.save(draft.with_values({FIELD: text})).change_set

    def delete() -> int:
        there = companies()
        return editor.delete(chance.sample(there, 2)) if len(there) > MIN_COMPANIES else 0

    def restore() -> int:
        return editor.restore(chance.choice([one.reference for one in store.bin()]))

    def undo() -> int:
        return editor.undo(chance.choice(store.change_sets(limit=10)).number)

    def reorder() -> int:
        keys = [one.key for one in companies()]
        return editor.reorder("company", chance.sample(keys, len(keys)))

    def mark() -> int:
        return editor.set_field(companies(), "sample", chance.choice((True, False)))

    acts = (replace, write, delete, restore, undo, undo, reorder, mark)
    while True:
        act = chance.choice(acts)
        journal.begin(act.__name__)
        try:
            number = act()
        except (ProblemsError, StaffError, IndexError):  # nothing in the bin, undone, still used
            continue
        if number:
            journal.write("written", number=number)


def importing(folder: DataFolder, chance: random.Random, journal: Journal) -> None:
    """Imports pictures, some of them twice."""
    stick = folder.root.with_name("stick")
    stick.mkdir(exist_ok=True)

    def hear(report: Report) -> None:
        if isinstance(report, Imported):
            journal.write("imported", name=report.asset.name)
        elif isinstance(report, Progressed):
            journal.begin(f"importing: {report.step}")

    while True:
        files = []
        for _ in range(3):
            file = stick / f"{chance.getrandbits(40):x}.png"
            noise = chance.randbytes(240 * 160 * 3)
            Image.frombytes("RGB", (240, 160), noise).save(file)
            files.append(file)
        import_media(folder, [*files, files[0]], MediaSettings(), Author(WHO.name, "hall"), hear)


def publishing(folder: DataFolder, chance: random.Random, journal: Journal) -> None:
    """Changes something and publishes it, again and again."""
    store = station_store(folder)
    editor = Editor(store, WHO, "hall")
    while True:
        keys = sorted(store.read_many("company"))
        draft = editor.draft(Reference("company", chance.choice(keys)))
        text = LocalizedText({CHINESE: f"改于{time.monotonic_ns()}"})
        journal.begin("write")
        number = editor.save(draft.with_values({FIELD: text})).change_set
        journal.write("written", number=number)
        journal.begin("publishing")
        told = publish_library(folder, "", WHO.name, as_json=True, clock_is_right=False)
        journal.write("published", number=json.loads(told)["release"])


WORK = {one.__name__: one for one in (editing, commanding, importing, publishing)}


def main() -> None:
    folder, journal = DataFolder(Path(sys.argv[1])), Path(sys.argv[2])
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    usual = dict.fromkeys(WORK, 0.3)
    for line in sys.stdin:
        name, seed, acts, part = line.split()
        pid = os.fork()
        if not pid:
            _work(name, int(seed), folder, journal)
        if int(acts):
            usual[name] = _await_acts(pid, journal, int(acts))
        time.sleep(float(part) * usual[name])
        os.kill(pid, signal.SIGKILL)
        _, status = os.waitpid(pid, 0)
        told = "killed" if os.WIFSIGNALED(status) else f"ended by itself with {status}"
        print(told if _alone() else "left a process behind", flush=True)  # noqa: T201


def _work(name: str, seed: int, folder: DataFolder, journal: Path) -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        WORK[name](folder, random.Random(seed), Journal(journal))  # noqa: S311 - nothing secret
    finally:
        sys.excepthook(*sys.exc_info())
        os._exit(1)


def _await_acts(pid: int, journal: Path, acts: int) -> float:
    """Wait until so many lines are in the journal; returns the seconds of one."""
    began = time.monotonic()
    while journal.read_bytes().count(f'"{ACKNOWLEDGED}"'.encode()) < acts:
        if os.waitid(os.P_PID, pid, ENDED_YET):
            break
        time.sleep(0.001)
    return (time.monotonic() - began) / acts


def _alone() -> bool:
    """Whether all that the killed one has started ends too."""
    until = time.monotonic() + ENDED_SECONDS
    for _ in itertools.takewhile(lambda _: time.monotonic() < until, itertools.count()):
        try:
            if os.waitpid(-1, os.WNOHANG)[0] == 0:
                time.sleep(0.01)
        except ChildProcessError:
            return True
    return False


if __name__ == "__main__":
    main()
