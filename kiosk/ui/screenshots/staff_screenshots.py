"""Takes screenshots of the pad and of every page of staff mode, in their states."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import write_durably
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.screenshots.backup_screenshots import backup_states
from kiosk.ui.screenshots.block_screenshots import block_states
from kiosk.ui.screenshots.field_screenshots import field_states
from kiosk.ui.screenshots.form_screenshots import form_states
from kiosk.ui.screenshots.loop_screenshots import loop_states
from kiosk.ui.screenshots.media_screenshots import media_states
from kiosk.ui.screenshots.message_screenshots import message_states
from kiosk.ui.screenshots.phone_screenshots import phone_states
from kiosk.ui.screenshots.plan_screenshots import plan_states
from kiosk.ui.screenshots.publish_screenshots import (
    in_force_states,
    publish_states,
    schedule_states,
)
from kiosk.ui.screenshots.screenshot_run import visible_below
from kiosk.ui.screenshots.settings_screenshots import settings_states
from kiosk.ui.screenshots.spreadsheet_screenshots import spreadsheet_states
from kiosk.ui.screenshots.staff_examples import (
    PERSON,
    SOMETHING_TO_DO,
    ExamplePeople,
    ExampleStation,
)
from kiosk.ui.screenshots.staff_hall_screenshots import hall_states, is_waiting
from kiosk.ui.screenshots.staff_preview_states import preview_states
from kiosk.ui.screenshots.staff_texts import texts_states
from kiosk.ui.screenshots.state import State
from kiosk.ui.screenshots.station_screenshots import station_states
from kiosk.ui.screenshots.statistics_screenshots import statistics_states
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.content.selection import SelectionViewModel
from kiosk.ui.staff.library import Desk
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

SETTLE_MS = 900
MAX_TRIES = 30
"""How often a step is tried again whose button is not there yet: answers come when they come."""
TYPED, CODE, NAME = "739164", "1234-5678-9012-3456", "李梅"


class _NotThereError(Exception):
    """Nothing of this name is seen."""


class StaffScreenshots(QObject):
    """Goes from state to state inside the running event loop, and ends it when done.

    Raises, from `result`:
        UnavailableError: the disk failed.
        StaffError: there is no state of the wanted name.
    """

    def __init__(
        self,
        window: QQuickWindow,
        shell: StaffViewModel,
        pages: StaffPages,
        people: ExamplePeople,
        station: ExampleStation,
        out: Path,
        only: str,
    ) -> None:
        super().__init__(window)
        self._window, self._shell, self._pages = window, shell, pages
        self._pad, self._overview = pages.pad, pages.overview
        self._content, self._media, self._hall = pages.content, pages.media, pages.hall
        self._publish, self._history, self._library = pages.publish, pages.history, pages.library
        self._selection = _selection_of(pages.content)
        self._people, self._station = people, station
        self._out, self._only = out, only
        self._states: Iterator[State] = iter(self._all_states())
        self._name = ""
        self._taken: list[str] = []
        self._error: KioskError | None = None
        self._timer = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._timer.timeout.connect(self._photograph)

    def start(self) -> None:
        """
        Raises:
            StaffError: no such state.
        """
        names = [name for name, _ in self._all_states()]
        if self._only not in ("", *names):
            raise StaffError(f"There is no state “{self._only}”; there are: {', '.join(names)}.")
        self._next()

    def result(self) -> int:
        """How many pictures were taken."""
        if self._error:
            raise self._error
        return len(self._taken)

    def _all_states(self) -> list[State]:
        return [
            ("pad", self._shell.showPad),
            ("pad-dots", lambda: self._type(TYPED[:3])),
            ("pad-wrong", lambda: self._enter(TYPED[3:])),
            ("pad-locked", self._lock),
            ("pad-set-up", self._begin_set_up),
            ("pad-new-pin", self._pad.goOn),
            ("pad-easily-guessed", lambda: self._enter("123456")),
            ("pad-again", lambda: self._enter(TYPED)),
            ("pad-recovery-code", lambda: self._enter(TYPED)),
            ("overview", lambda: self._shell.admit(PERSON)),
            *hall_states(self._shell, self._content, self._hall, self._fill),
            ("overview-to-do", self._show_something_to_do),
            ("restart-question", self._ask_restart),
            ("put-back", self._show_releases),
            ("put-back-question", lambda: self._overview.releases_viewmodel.ask(40)),
            ("content", lambda: self._open_content("company")),
            ("content-selected", self._select_some),
            ("content-hidden", self._hide_selected),
            ("content-delete", self._selection.askDelete),
            ("content-tag", self._ask_for_tag),
            ("content-nothing-found", lambda: self._search("zzqx")),
            ("content-empty", lambda: self._open_content("news")),
            ("content-projects", lambda: self._open_content("project")),
            *texts_states(self._content, self._fill, self._press, self._edit),
            ("form", lambda: self._content.openRow(0)),
            *preview_states(self._pages),
            *field_states(self._shell, self._content, self._find),
            *block_states(self._shell, self._content, self._find),
            *media_states(self._shell, self._media, self._press, self._fill),
            *phone_states(self._shell, self._pages),
            *publish_states(
                self._shell, self._publish, self._press, self._press_if_there, self._edit
            ),
            *schedule_states(
                self._shell,
                self._publish,
                self._library,
                self._press,
                self._press_if_there,
                self._fill,
            ),
            *in_force_states(self._shell, self._publish, self._folder, self._edit),
            ("history", lambda: self._shell.openPage("history")),
            ("history-one", lambda: self._history.open(6)),
            ("history-conflict", lambda: self._history.undo(4)),
            ("history-bin", self._open_bin),
            *message_states(self._shell, self._pages.messages, self._folder),
            *statistics_states(self._shell, self._pages, self._folder.inbox, self._edit),
            *form_states(self._shell, self._library, self._press),
            *spreadsheet_states(self._pages, self._leave_form, self._press, self._edit),
            *loop_states(self._shell, self._pages, self._press, self._edit),
            *plan_states(self._shell, self._pages, self._press, self._edit),
            *station_states(self._shell, self._pages, self._folder, self._find),
            *settings_states(self._shell, self._pages, self._folder),
            *backup_states(self._shell, self._pages),
            ("locked", self._close_all),
        ]

    def _type(self, digits: str) -> None:
        for digit in digits:
            self._pad.press(digit)

    def _enter(self, digits: str) -> None:
        self._type(digits)
        self._pad.enter()

    def _lock(self) -> None:
        self._people.locks = True
        self._enter(TYPED)

    def _begin_set_up(self) -> None:
        self._pad.cancel()
        self._shell.showPad()
        self._pad.beginSetUp()
        self._fill("padCode", CODE)
        self._fill("padName", NAME)

    def _fill(self, name: str, text: str) -> None:
        self._find(name).setProperty("text", text)

    def _press(self, name: str) -> None:
        button = self._find(name)
        QMetaObject.invokeMethod(button, "click")

    def _press_if_there(self, name: str) -> None:
        if any(one.objectName() == name for one in visible_below(self._window.contentItem())):
            self._press(name)

    def _find(self, name: str) -> QQuickItem:
        for item in visible_below(self._window.contentItem()):
            if item.objectName() == name:
                return item
        raise _NotThereError(name)

    def _show_something_to_do(self) -> None:
        self._station.to_do = SOMETHING_TO_DO
        self._overview.look()

    def _ask_restart(self) -> None:
        self._station.presence = "visiting"
        self._press("restartScreen")

    def _show_releases(self) -> None:
        self._station.presence = "attract"
        self._overview.interruption_viewmodel.keep()
        self._press("showReleases")

    def _open_content(self, section: str) -> None:
        self._overview.releases_viewmodel.ask(0)
        self._content.showAll()
        self._shell.openPage("content")
        self._content.openSection(section)

    def _select_some(self) -> None:
        for row in range(2):
            self._selection.toggle(row)

    def _hide_selected(self) -> None:
        self._selection.publish(False)

    def _ask_for_tag(self) -> None:
        self._selection.keep()
        self._press("tagSelected")

    def _search(self, text: str) -> None:
        self._find("contentPage").setProperty("sheet", "")
        self._selection.undo()
        self._selection.clear()
        self._fill("searchField", text)

    def _leave_form(self) -> None:
        self._pages.form.leave()
        self._open_content("company")

    def _edit(self, work: Callable[[Editor, LibraryStore], None]) -> None:
        def edit(desk: Desk) -> None:
            work(desk.editor, desk.store)

        self._library.ask(edit, lambda _done: self._publish.look())

    @property
    def _folder(self) -> DataFolder:
        return self._media.page.media_tools.lighter_copy.folder

    def _open_bin(self) -> None:
        self._history.closeConflicts()
        self._history.open(-1)
        self._press("showBin")

    def _close_all(self) -> None:
        self._overview.releases_viewmodel.ask(0)
        self._shell.lock()
        self._pad.cancel()

    def _next(self) -> None:
        state = next(self._states, None)
        if state is None or self._only in self._taken:
            self._end()
            return
        self._name, self._go = state
        self._tries = 0
        self._shell.stay_awake()  # a slow machine takes longer for all states than a session lasts
        self._try()

    @Slot()
    def _try(self) -> None:
        try:
            self._go()
        except _NotThereError as missing:
            self._tries += 1
            if self._tries == MAX_TRIES:
                self._fail(f"The state “{self._name}” needs “{missing}”, which is not there.")
            else:
                QTimer.singleShot(SETTLE_MS, self, self._try)
            return
        self._timer.start()

    @Slot()
    def _photograph(self) -> None:
        if self._is_loading():
            self._shell.stay_awake()
            self._timer.start()
            return
        if self._only in ("", self._name):
            try:
                self._out.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                self._fail(f"{self._out}: {error.strerror}.")
                return
            if not self._window.grabWindow().save(str(self._out / f"staff-{self._name}.png")):
                self._fail(f"{self._out} could not be written.")
                return
            self._taken.append(self._name)
        self._next()

    def _is_loading(self) -> bool:
        previewed = self._pages.form.property("isOpen") and self._pages.preview.property("isOpen")
        return (
            not self._library.is_idle
            or not self._overview.waiting_viewmodel.is_idle
            or not self._pages.messages.is_idle
            or not self._pages.stations.is_idle
            or not self._pages.settings.backups_viewmodel.is_idle
            or is_waiting(self._hall)
            or self._media.page.media_tools.takes_frames
            or (previewed and self._pages.preview.is_drawing)
        )

    def _end(self) -> None:
        try:
            write_durably(self._out / "staff.json", json.dumps(self._taken, indent=2).encode())
        except OSError as error:
            self._error = UnavailableError(f"{self._out}: {error.strerror}.")
        QCoreApplication.exit(0)

    def _fail(self, message: str) -> None:
        self._error = UnavailableError(message)
        QCoreApplication.exit(0)


def _selection_of(content: ContentViewModel) -> SelectionViewModel:
    selection = content.findChild(SelectionViewModel)
    assert selection is not None
    return selection
