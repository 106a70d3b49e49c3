"""The settings of this PC: what each is, what is typed for it, and how it is written."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.core.settings.file import SettingsChangedError, SettingsReadOnlyError
from kiosk.core.settings.specs import meant, setting_spec, shown
from kiosk.editorial.stations.offered_settings import GROUPS, OFFERED, InForce
from kiosk.editorial.stations.station_settings import (
    SeenSettings,
    StationSettings,
    UnusableSettingsError,
)
from kiosk.ui.staff.backup.backups import BackupsViewModel
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.refusals import refusal
from kiosk.ui.staff.settings.lines import ROLES, SettingLine, setting_line
from kiosk.ui.staff.settings.people import OpenPeople, PeopleViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

HALL, PEOPLE = "hall", "people"
"""The groups of what the hall's own form has, and of the accounts."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group, and how many of its settings are changed and not written yet."""

    name: str
    changes: int


@QmlElement
@QmlUncreatable("there is one page of the settings")
class SettingsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Nothing is written before `finish`; what is typed stays when the file changes meanwhile."""

    changed = Signal()
    groupChanged = Signal()
    busyChanged = Signal()
    hallAsked = Signal()
    languagesAsked = Signal()
    restartAsked = Signal()

    def __init__(
        self,
        worker: Worker,
        commands: StationSettings,
        open_people: OpenPeople,
        backups: BackupsViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.backups_viewmodel = backups
        backups.setParent(self)
        backups.placeChosen.connect(self.read)
        backups.restoring_viewmodel.restartAsked.connect(self.restartAsked)
        self.people_viewmodel = PeopleViewModel(worker, open_people, self)
        self._worker = worker
        self._commands = commands
        self._account: Account | None = None
        self._seen: SeenSettings | None = None
        self._written: SeenSettings | None = None
        self._running: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._group = HALL
        self._unusable = ""
        self._can_put_back = self._unreadable = self._busy = False
        self._latest = LatestRead()
        self._notice = NoticeViewModel(self)
        self._groups: RowsModel[GroupRow] = RowsModel(
            {"name": lambda one: one.name, "changes": lambda one: one.changes}, self
        )
        self._lines: RowsModel[SettingLine] = RowsModel(ROLES, self)
        self._fill()

    @Slot(object)
    def admit(self, account: Account) -> None:
        """Whoever works from now on; what somebody else has typed is forgotten."""
        if self._account is not None and self._account.id != account.id:
            self._typed.clear()
            self._notice.clear()
            self._fill()
        self._account = account
        self.people_viewmodel.admit(account)
        self.backups_viewmodel.admit(account)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        if shown:
            self.read()
            self.people_viewmodel.read()
        else:
            self.people_viewmodel.close()

    @Slot()
    def read(self) -> None:
        """Read the file again; what is typed stays."""
        account = self._account
        if account is None or not self._latest.begin():
            return

        def hear(outcome: SeenSettings | KioskError) -> None:
            if self._latest.ended():
                self.read()
            elif isinstance(outcome, KioskError):
                self._cannot_be_read(outcome)
            else:
                self._use(outcome)

        self._worker.do(lambda: self._commands.read(account), hear)

    def _use(self, seen: SeenSettings) -> None:
        self._seen, self._unreadable, self._unusable = seen, False, ""
        self._running = self._running or dict(seen.values)
        self._typed = {
            name: text for name, text in self._typed.items() if seen.values[name] != text
        }
        self._fill()

    def _cannot_be_read(self, error: KioskError) -> None:
        log.warning("the settings cannot be read: %s", error)
        self._unreadable = not isinstance(error, UnusableSettingsError)
        self._unusable = "" if self._unreadable else str(error)
        self._can_put_back = isinstance(error, UnusableSettingsError) and error.can_be_put_back
        self._fill()

    def _fill(self) -> None:
        seen = self._seen
        self._groups.update(
            [GroupRow(name, self._changes_in(name)) for name in (HALL, *GROUPS, PEOPLE)]
        )
        told = () if seen is None or self._unusable else GROUPS.get(self._group, ())
        self._lines.update(
            [setting_line(one.name, seen, self._typed) for one in told if seen is not None]
        )
        self.changed.emit()

    def _changes_in(self, group: str) -> int:
        return sum(one.name in self._typed for one in GROUPS.get(group, ()))

    # Typing

    @Slot(str)
    def chooseGroup(self, name: str) -> None:
        if name != self._group:
            self._group = name
            self._lines.replace(())
            self._fill()
            self.groupChanged.emit()

    @Slot(str, str)
    def write(self, name: str, text: str) -> None:
        """Something is typed or chosen for a setting."""
        seen = self._seen
        if seen is None or name in seen.overruled:
            return
        if shown(meant(setting_spec(name), text)) == seen.values[name]:
            self._typed.pop(name, None)
        else:
            self._typed[name] = text
        self._fill()

    @Slot()
    def discard(self) -> None:
        """Nothing of what is typed shall be."""
        self._typed.clear()
        self._fill()

    # Acts

    @Slot()
    def finish(self) -> None:
        """Write what is typed."""
        seen, typed = self._seen, dict(self._typed)
        if seen is None or not typed or self.faults:
            return

        def answer(now: SeenSettings) -> None:
            self._written = now
            self._typed.clear()
            self._notice.tell("saved", len(typed), undoable=True)

        self._act(lambda account: self._commands.change(account, seen, typed), answer)

    @Slot()
    def undo(self) -> None:
        """Have the settings as they were before they were written last."""
        written = self._written
        if written is not None:
            self._act(
                lambda account: self._commands.put_back(account, written),
                lambda _now: self._notice.tell("undone"),
            )

    @Slot()
    def putBack(self) -> None:
        """Have the file from before, in the place of one that cannot be used."""
        if self._unusable:
            self._act(self._commands.put_back, lambda _now: self._notice.tell("put-back"))

    def _act(
        self,
        work: Callable[[Account], SeenSettings],
        answer: Callable[[SeenSettings], None],
    ) -> None:
        account = self._account
        if self._busy or account is None:
            return
        self._set_busy(True)

        def hear(outcome: SeenSettings | KioskError) -> None:
            self._set_busy(False)
            if isinstance(outcome, KioskError):
                log.warning("the settings cannot be written: %s", outcome)
                self._notice.tell(_refusal(outcome), trouble=True)
                self.read()
            else:
                self._written = None
                answer(outcome)
                self._use(outcome)
                self.backups_viewmodel.look_while_shown()

        self._worker.do(lambda: work(account), hear)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busyChanged.emit()

    @Slot(str)
    def screen_told(self, act: str) -> None:
        """The visitors' screen does something; when it starts again, it reads the settings."""
        if act == "restart" and self._seen is not None:
            self._running |= {
                name: value
                for name, value in self._seen.values.items()
                if OFFERED[name].in_force is InForce.SCREEN
            }
            self.changed.emit()

    # What QML binds

    @Property(RowsModel, constant=True)
    def groups(self) -> QObject:
        return self._groups

    @Property(str, notify=groupChanged)
    def group(self) -> str:
        return self._group

    @Property(RowsModel, constant=True)
    def lines(self) -> QObject:
        """The settings of the group."""
        return self._lines

    @Property(str, notify=changed)
    def channel(self) -> str:
        """The address of the channel of this PC, else "own", "none" or "damaged"."""
        return self._seen.channel if self._seen else "none"

    @Property(int, notify=changed)
    def changes(self) -> int:
        """How many settings are typed otherwise than they are."""
        return len(self._typed)

    @Property(int, notify=changed)
    def faults(self) -> int:
        """How many of them cannot be as they are typed."""
        seen = self._seen
        if seen is None:
            return 0
        return sum(bool(setting_line(name, seen, self._typed).fault) for name in self._typed)

    @Property(bool, notify=changed)
    def waitsForScreen(self) -> bool:
        """Whether something holds only when the screen is started again."""
        return self._seen is not None and any(
            value != self._running[name] and OFFERED[name].in_force is InForce.SCREEN
            for name, value in self._seen.values.items()
        )

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(str, notify=changed)
    def unusable(self) -> str:
        """What is wrong with the file, in the words of its reader; '' where nothing is."""
        return self._unusable

    @Property(bool, notify=changed)
    def canPutBack(self) -> bool:
        """Whether the file from before can take the place of one that cannot be used."""
        return self._can_put_back

    @Property(bool, notify=busyChanged)
    def busy(self) -> bool:
        return self._busy

    @Property(PeopleViewModel, constant=True)
    def people(self) -> QObject:
        return self.people_viewmodel

    @Property(BackupsViewModel, constant=True)
    def backups(self) -> QObject:
        return self.backups_viewmodel

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice


def _refusal(error: KioskError) -> str:
    match error:
        case SettingsChangedError():
            return "changed-meanwhile"
        case SettingsReadOnlyError():
            return "read-only"
        case UnusableSettingsError():
            return "unusable"
        case _:
            return refusal(error)
