"""`kiosk staff` in a process of its own that works in it and tells how long everything took:
`python -m benchmarks.staff_scene measure`, with the data folder in KIOSK_DATA, on the screen in
DISPLAY.

It is the program's own window with all that is behind it; only the pad is passed by. A time begins
when the window is told of an act, and ends when the picture that shows its outcome is painted.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import os
import select
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtQuick import QQuickItem

from benchmarks import processes
from kiosk.core.account import Account, Role
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.screen_size import ScreenSize
from kiosk.editorial.sign_in.sign_in import open_sign_in
from kiosk.staff_app import StaffMode, staff_mode
from kiosk.ui.staff.overview.station import ThisStation
from kiosk.ui.window.qt_start import start_qt, use_renderer

SIZE = ScreenSize(1920, 1080)
WHO = Account("benchmark", "联络处", Role.PUBLISHER)
TYPED_INTO = "field-summary"
WRITTEN = "把新能源带回家乡，请到展厅来谈"
KEY_SECONDS = 0.12
"""From one key to the next: eight a second, as somebody types who can."""
LONG_SECONDS = 120.0
"""The first list of a library without entries for the search has them made."""

WAYS = {
    "characters": ("科技发展", "草原第77", "北京协作", "有限公司"),
    "pinyin": ("tongliao", "keerqin", "xiezuo", "youxiangongsi"),
    "initials": ("tlkj", "kjfz", "yxgs", "bjxz"),
    "everything": ("公司", "gs", "有限公司", "yxgs"),
    "sound": ("tliaokeji", "keerqincy", "shaoyuandi77keji", "beijinxiezuo"),
}
"""What is asked, letter by letter. By sound: syllables mixed with first letters, sh for c. With
everything the questions find all companies."""


class Scene:
    """`took` has the milliseconds of every act, by its name."""

    def __init__(self, staff: StaffMode) -> None:
        self.staff = staff
        self.took: defaultdict[str, list[float]] = defaultdict(list)
        self._frames = 0
        staff.window.frameSwapped.connect(self._count)
        self._lists = 0
        staff.pages.content.listChanged.connect(self._hear)
        self._pictures = 0
        staff.pages.preview.pictureChanged.connect(self._see)
        self._letters = itertools.cycle(WRITTEN)

    def start(self) -> None:
        self.staff.window.setFlag(Qt.WindowType.FramelessWindowHint)
        self.staff.window.show()
        self.staff.window.requestActivate()
        self.staff.shell.admit(WHO)
        self.rest(1.0)

    # Acts

    def open_list(self, name: str) -> None:
        """The list of companies, from the overview."""
        self.staff.shell.openPage("overview")
        self.rest(0.5)
        with self._timed(name, self._new_list()):
            self.staff.shell.openPage("content")

    def change_list(self, name: str) -> None:
        """The list of companies, from another one."""
        self._await_list(lambda: self.staff.pages.content.openSection("project"))
        self.rest(0.3)
        with self._timed(name, self._new_list()):
            self.staff.pages.content.openSection("company")

    def search(self, name: str, words: str) -> None:
        """Letter by letter, each when the answer to the one before is there."""
        for length in range(1, len(words) + 1):
            with self._timed(name, self._new_list()):
                self.staff.pages.content.search(words[:length])
            self.rest(0.02)
        self._await_list(self.staff.pages.content.showAll)

    def open_form(self, name: str) -> None:
        with self._timed(name, lambda: self._field() is not None):
            self.staff.pages.content.openRow(0)
        field = self._field()
        assert field is not None
        QMetaObject.invokeMethod(field, "clear")  # many starts write more than may stand there
        self.rest(0.5)

    def write_letter(self, name: str = "") -> None:
        """One letter, as an input method gives it. `name`.gui is how long the thread of the window
        was away, `name`.shown until the letter is there."""
        field = self._field()
        assert field is not None, "no form is open"
        field.forceActiveFocus()
        event = QInputMethodEvent()
        event.setCommitString(next(self._letters))
        begin = time.perf_counter()
        QCoreApplication.sendEvent(field, event)
        away = (time.perf_counter() - begin) * 1000
        self._await_frame()
        if name:
            self.took[f"{name}.gui"].append(away)
            self.took[f"{name}.shown"].append((time.perf_counter() - begin) * 1000)

    def write_with_preview(self, name: str) -> None:
        """One letter with the preview open, until the preview shows it."""
        pictures = self._pictures
        with self._timed(name, lambda: self._pictures > pictures):
            self.write_letter()

    def open_preview(self, name: str) -> None:
        """Until its first picture; a process is started for it."""
        with self._timed(name, self._has_picture):
            self.staff.pages.preview.setOpen(True)
        self.rest(1.0)

    def _has_picture(self) -> bool:
        return not self.staff.pages.preview.image().isNull()

    def save(self, name: str) -> None:
        form = self.staff.pages.form
        with self._timed(name, lambda: form.property("notice") == "saved"):
            form.finish()

    # Seeing

    def rest(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._live()

    @contextmanager
    def _timed(self, name: str, done: Callable[[], bool]) -> Iterator[None]:
        begin = time.perf_counter()
        yield
        self._until(done)
        self._await_frame()
        self.took[name].append((time.perf_counter() - begin) * 1000)

    def _await_list(self, act: Callable[[], None]) -> None:
        listed = self._new_list()
        act()
        self._until(listed)

    def _new_list(self) -> Callable[[], bool]:
        """Tells whether a list has been shown since now."""
        lists = self._lists
        return lambda: self._lists > lists

    def _await_frame(self) -> None:
        """A picture that has been begun after now."""
        frames = self._frames
        self.staff.window.update()
        self._until(lambda: self._frames > frames)

    def _until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + LONG_SECONDS
        while not done():
            assert time.monotonic() < end, "it did not happen"
            self._live()

    def _live(self) -> None:
        QCoreApplication.processEvents()
        time.sleep(0.0005)

    def _field(self) -> QQuickItem | None:
        waiting = [self.staff.window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                if item.objectName() == TYPED_INTO:
                    return item
                waiting += item.childItems()
        return None

    def _count(self) -> None:
        self._frames += 1

    def _see(self) -> None:
        self._pictures += self._has_picture()

    def _hear(self) -> None:
        self._lists += 1


@contextmanager
def scene(folder: DataFolder) -> Iterator[Scene]:
    """Signed in, the overview open."""
    use_renderer("software")
    app = start_qt(keyboard_on_screen=False)
    people, station = partial(open_sign_in, folder), ThisStation(folder)
    with staff_mode(folder, people, station, False, SIZE) as staff:
        opened = Scene(staff)
        opened.start()
        gc.freeze()  # as `kiosk staff` does
        yield opened
        staff.window.hide()
    del app


def measure(stage: Scene, rounds: int) -> None:
    """Everything once, then `rounds` times; prints the milliseconds as JSON."""
    stage.open_list("list.first")
    for _ in range(rounds):
        stage.open_list("list.back")
        stage.change_list("list.change")
    for way, questions in WAYS.items():
        for words in questions[:rounds]:
            stage.search(f"search.{way}", words)
    stage.open_form("form.open")
    for _ in range(3 * rounds):
        for _ in range(3):
            stage.write_letter("keystroke")
            stage.rest(KEY_SECONDS)
        stage.save("save")
        stage.rest(0.5)
    memory = {"memory": processes.memory_megabytes([os.getpid()])}
    stage.open_preview("preview.open")
    for _ in range(3 * rounds):
        stage.write_with_preview("preview")
        stage.rest(2 * KEY_SECONDS)
    memory["memory.preview"] = processes.memory_megabytes(processes.descendants(os.getpid()))
    print(json.dumps({"took": stage.took, "memory": memory}))


def write_on(stage: Scene) -> None:
    """Write into a form, and save now and then, until the standard input is closed."""
    stage.open_list("")
    stage.open_form("")
    print("writing", flush=True)
    for count in itertools.count(1):
        stage.write_letter()
        stage.rest(KEY_SECONDS)
        if count % 40 == 0:
            stage.save("")
        if select.select([sys.stdin], [], [], 0)[0]:
            return


def main() -> None:
    parser = argparse.ArgumentParser(prog="staff_scene", description=__doc__)
    parser.add_argument("act", choices=("measure", "write"))
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    with scene(data_folder()) as stage:
        if options.act == "measure":
            measure(stage, options.rounds)
        else:
            write_on(stage)


if __name__ == "__main__":
    main()
