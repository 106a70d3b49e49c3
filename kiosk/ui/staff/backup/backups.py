"""The backups of this PC: where they go, which are there, and one that is being made."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.account import Account
from kiosk.core.errors import KioskError
from kiosk.editorial.backups.backups import Backups, KeptBackup, SeenBackups, kept_backups
from kiosk.ops.backup.backup_process import BackupProcess
from kiosk.ops.backup.places import is_address
from kiosk.ops.backup.troubles import OtherPcError, PassphraseNeededError, WrongPassphraseError
from kiosk.ops.commands.long_command import CancelledError
from kiosk.ui.staff.backup.passphrase import PassphraseViewModel
from kiosk.ui.staff.backup.reasons import reason_of
from kiosk.ui.staff.backup.restoring import RestoringViewModel
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.long_run import LongRun
from kiosk.ui.staff.media.chooser import ChooserPurpose, FileChooser
from kiosk.ui.staff.moments import told_moment
from kiosk.ui.staff.notice import NoticeViewModel
from kiosk.ui.staff.worker import Worker
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

LOOK_MS = 20_000
"""How often it is looked whether the stick is there, and what others have made."""

NOT_LOOKED = "not-looked"


@QmlElement
@QmlUncreatable("the page of the settings has it")
class BackupsViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Looks in a worker of its own while it is shown. A backup goes on when it is left."""

    changed = Signal()
    placeChosen = Signal()

    def __init__(self, commands: Backups, chooser: FileChooser) -> None:
        super().__init__()
        self._commands = commands
        self._worker = Worker(self)
        self._account: Account | None = None
        self._seen = SeenBackups()
        self._trouble = NOT_LOOKED
        self._looking: BackupProcess | None = None
        self._latest = LatestRead()
        self._doing = self._passphrase = ""
        self._kept: Sequence[KeptBackup] = ()
        self._rows: RowsModel[KeptBackup] = RowsModel(
            {
                "number": lambda one: one.number,
                "madeAt": lambda one: told_moment(one.made_at),
                "station": lambda one: one.station,
                "program": lambda one: one.program,
                "files": lambda one: one.files,
                "bytes": lambda one: float(one.size),
            },
            self,
        )
        self.files = chooser
        chooser.setParent(self)
        chooser.oneAccepted.connect(self._use_place)
        self._notice = NoticeViewModel(self, lasts_ms=0)
        self.run_viewmodel = LongRun(self)
        self.run_viewmodel.ended.connect(self._ended)
        self.passphrase_viewmodel = PassphraseViewModel(self)
        self.passphrase_viewmodel.given.connect(self._use_passphrase)
        self.restoring_viewmodel = RestoringViewModel(
            self._worker, commands, lambda: self._account, self
        )
        self.restoring_viewmodel.wanted.connect(self._restore)
        self.restoring_viewmodel.putBackEnded.connect(self._put_back)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look_again)

    def admit(self, account: Account) -> None:
        """Whoever works from now on."""
        if self._account is not None and self._account.id != account.id:
            self._forget()
            self._notice.clear()
        self._account = account

    def close(self) -> None:
        """Stop waiting for what is under way; a backup goes on by itself."""
        self._timer.stop()
        if self._looking:
            self._looking.leave()
        self.run_viewmodel.close()
        self._worker.close()

    @property
    def is_idle(self) -> bool:
        return self._worker.is_idle and not self.run_viewmodel.running

    # Looking

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        if shown:
            self._timer.start()
            self.look()
        else:
            self._timer.stop()
            self._forget()

    def _forget(self) -> None:
        self.passphrase_viewmodel.close()
        self.restoring_viewmodel.ask(0)
        self._passphrase = ""

    @Slot()
    def look(self) -> None:
        """Read everything again."""
        account, passphrase = self._account, self._passphrase
        if account is None or self.run_viewmodel.running or not self._latest.begin():
            return

        def work() -> tuple[SeenBackups, Sequence[KeptBackup] | KioskError]:
            seen = self._commands.read(account)
            if not seen.folder:
                return seen, ()
            try:
                self._looking = self._commands.begin_listing(account, passphrase)
                return seen, kept_backups(self._looking.wait(lambda _progress: None))
            except KioskError as error:
                return seen, error

        self._worker.do(work, self._hear)

    @Slot()
    def _look_again(self) -> None:
        """A slow look is not asked for once more meanwhile. A bucket is not pulled out: each look
        at one costs the reading of all its lists, over the network."""
        settled = self._trouble == "" and not self._seen.under_way
        if self.is_idle and not (settled and is_address(self._seen.folder)):
            self.look()

    def look_while_shown(self) -> None:
        """The settings have changed, perhaps the place."""
        if self._timer.isActive():
            self.look()

    def _hear(
        self, outcome: tuple[SeenBackups, Sequence[KeptBackup] | KioskError] | KioskError
    ) -> None:
        self._looking = None
        if self._latest.ended():
            self.look()
            return
        self._seen, found = (SeenBackups(), outcome) if isinstance(outcome, KioskError) else outcome
        if isinstance(found, KioskError):
            self._find_trouble(found)
            self._kept = ()
        else:
            self._trouble, self._kept = "", found
        self._rows.update(self._kept)
        self.restoring_viewmodel.use(self._seen, self._kept)
        self.changed.emit()

    def _find_trouble(self, error: KioskError) -> None:
        if isinstance(error, WrongPassphraseError):
            self._passphrase = ""
        if isinstance(error, PassphraseNeededError) and self._seen.has_key:
            error = OtherPcError(str(error))
        trouble = reason_of(error)
        if trouble != self._trouble:
            log.info("the backups of this PC cannot be read: %s", error)
        self._trouble = trouble

    # Where they go

    @Slot()
    def choosePlace(self) -> None:
        self.files.open_for(ChooserPurpose.FOLDER)

    @Slot(object)
    def _use_place(self, chosen: Path) -> None:
        account = self._account
        if account is None:
            return

        def hear(outcome: KioskError | None) -> None:
            if isinstance(outcome, KioskError):
                self._tell_trouble(outcome)
            else:
                self._notice.clear()
                self.placeChosen.emit()
            self.look()

        self._worker.do(lambda: self._commands.choose_place(account, chosen), hear)

    # Acts

    @Slot()
    def backUp(self) -> None:
        """Make a backup now; whoever makes the first is asked for a passphrase before."""
        if self._seen.has_key:
            self._back_up("")
        else:
            self.passphrase_viewmodel.ask("open" if self._trouble == "locked" else "first")

    @Slot()
    def changePassphrase(self) -> None:
        self.passphrase_viewmodel.ask("change")

    @Slot(int)
    def check(self, number: int) -> None:
        """Restore a backup for a test once more."""
        self._start("check", lambda account: self._commands.begin_check(account, number))

    @Slot()
    def openBackups(self) -> None:
        """Read the backups of another PC, by their passphrase."""
        self.passphrase_viewmodel.ask("read")

    @Slot(int)
    def _restore(self, number: int) -> None:
        root, passphrase, begin = self._seen.folder, self._passphrase, self._commands.begin_restore
        self._start("restore", lambda account: begin(account, root, number, passphrase))

    @Slot(object)
    def _put_back(self, outcome: KioskError | None) -> None:
        if isinstance(outcome, KioskError):
            self._tell_trouble(outcome)
        self.look()

    @Slot(str, str)
    def _use_passphrase(self, purpose: str, typed: str) -> None:
        if purpose == "read":
            self._passphrase = typed
            self._trouble = NOT_LOOKED
            self.look()
        elif purpose == "change":
            self._start("change", lambda account: self._commands.begin_change(account, typed))
        else:
            self._back_up(typed)

    def _back_up(self, passphrase: str) -> None:
        begin, first = self._commands.begin_backup, self._trouble in ("none", "locked")
        self._start("backup", lambda account: begin(account, passphrase, first=first))

    def _start(self, doing: str, begin: Callable[[Account], BackupProcess]) -> None:
        account = self._account
        if account is None or self.run_viewmodel.running:
            return
        self._doing = doing
        self._notice.clear()
        self.run_viewmodel.start(lambda: begin(account))
        self.changed.emit()

    @Slot(object)
    def _ended(self, outcome: dict[str, Any] | KioskError) -> None:
        doing, self._doing = self._doing, ""
        if isinstance(outcome, KioskError):
            self._tell_trouble(outcome)
        elif doing == "backup" and outcome["damaged"]:
            self._notice.tell("backup-damaged", len(outcome["damaged"]), trouble=True)
        else:
            self._notice.tell(doing, outcome.get("number", 0))
        self.look()

    def _tell_trouble(self, error: KioskError) -> None:
        cancelled = isinstance(error, CancelledError)
        log.log(logging.INFO if cancelled else logging.WARNING, "backup: %s", error)
        self._notice.tell(reason_of(error), trouble=not cancelled)

    # What QML binds

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where backups go; '' for nowhere yet."""
        return self._seen.folder

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the folder's backups are not shown; '' where they are."""
        return self._trouble

    @Property(str, notify=changed)
    def lastAt(self) -> str:
        """When the last backup was made and restored for a test; '' before the first."""
        return told_moment(self._seen.last.at) if self._seen.last else ""

    @Property(bool, notify=changed)
    def tooOld(self) -> bool:
        return self._seen.too_old

    @Property(bool, notify=changed)
    def canBackUp(self) -> bool:
        return self._can_back_up()

    def _can_back_up(self) -> bool:
        can = self._trouble in ("", "none", "locked") and self._seen.folder != ""
        return can and not (self._seen.under_way or self._doing or self._passphrase)

    @Property(bool, notify=changed)
    def canChangePassphrase(self) -> bool:
        return self._can_back_up() and self._trouble == "" and self._seen.has_key

    @Property(bool, notify=changed)
    def underWay(self) -> bool:
        """Whether another process makes one: at night by itself, or since staff mode was ended."""
        return self._seen.under_way and self._doing == ""

    @Property(bool, notify=changed)
    def canOpen(self) -> bool:
        return self._trouble in ("locked", "other-pc", "wrong-passphrase") and self._doing == ""

    @Property(bool, notify=changed)
    def canRestore(self) -> bool:
        return self._trouble == "" and not self._seen.under_way and self._doing == ""

    @Property(str, notify=changed)
    def doing(self) -> str:
        """What is under way here: "backup", "check", "change", "restore"; '' for nothing."""
        return self._doing

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def holds(self) -> list[dict[str, object]]:
        """The parts of the newest backup: `part` and `bytes`."""
        parts = next((one.parts for one in self._kept if one.parts), {})
        return [{"part": part, "bytes": float(size)} for part, size in parts.items()]

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(LongRun, constant=True)
    def run(self) -> QObject:
        return self.run_viewmodel

    @Property(RestoringViewModel, constant=True)
    def restoring(self) -> QObject:
        return self.restoring_viewmodel

    @Property(PassphraseViewModel, constant=True)
    def passphrase(self) -> QObject:
        return self.passphrase_viewmodel

    @Property(FileChooser, constant=True)
    def chooser(self) -> QObject:
        return self.files

    @Property(NoticeViewModel, constant=True)
    def notice(self) -> QObject:
        return self._notice
