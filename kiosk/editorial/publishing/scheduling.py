"""Publishing at a moment that somebody has chosen, also while nobody is there (docs/adr/0044)."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.core.account import Account
from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.publishing_moment import is_due, is_missed
from kiosk.core.settings.settings import read_settings
from kiosk.db.library.accounts import opened_accounts
from kiosk.db.library.journal import ActKind, Journal
from kiosk.db.library.opening import open_library
from kiosk.db.library.scheduled_publishing import (
    ScheduledPublishing,
    drop_scheduled,
    read_scheduled,
    stop_scheduled,
    write_scheduled,
)
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.permissions import Permission, allows, require
from kiosk.editorial.publishing.preflight import Level, preflight
from kiosk.editorial.publishing.publishing import Publishing, local_now
from kiosk.ops.publishing.publish import can_sign, publish_library

log = logging.getLogger("kiosk.staff")

EARLIEST, FARTHEST = timedelta(minutes=1), timedelta(days=365)
"""From now: how near and how far a moment may be."""


class Stopped(StrEnum):
    """Why nothing was published at the moment; the words are the page's."""

    RED = "red"
    """The look before publishing found what visitors must not see."""
    NOT_PERMITTED = "not-permitted"
    """Whoever scheduled it may not publish any more."""
    REFUSED = "refused"
    """This PC cannot publish: its key is not here, or a file is missing."""
    MISSED = "missed"
    """No PC that can publish was on."""


class MomentRefusedError(StaffError):
    """It cannot be published then."""

    def __init__(self) -> None:
        super().__init__("Choose a moment that is yet to come, within a year.")


class StandsAgainstError(StaffError):
    """It cannot be scheduled while something is marked red."""

    def __init__(self) -> None:
        super().__init__("Something stands against publishing. Mend what is marked red first.")


class Scheduling:
    """The moment of one library. Blocking; callers use a worker thread."""

    def __init__(
        self, folder: DataFolder, publishing: Publishing, clock: Callable[[], datetime] = local_now
    ) -> None:
        self._folder = folder
        self._publishing = publishing
        self._journal = Journal(folder)
        self._now = clock

    def read(self, store: LibraryStore) -> ScheduledPublishing | None:
        """What is waited for, or has come to nothing.

        Raises:
            UnavailableError: the library cannot be reached.
        """
        found = read_scheduled(store.engine)
        if found and not found.stopped_by and is_missed(found.due_at, self._now()):
            return replace(found, stopped_by=Stopped.MISSED)
        return found

    def schedule(self, store: LibraryStore, account: Account, due_at: datetime, notes: str) -> None:
        """Have the library published at a moment, as it is then; instead of at another one.

        Raises:
            NotPermittedError: the role does not include it.
            MomentRefusedError: it is over, too near, or too far.
            StandsAgainstError: the look before publishing finds something red already.
            UnavailableError: the library cannot be reached.
        """
        require(account, Permission.PUBLISH)
        if not self._now() + EARLIEST <= due_at <= self._now() + FARTHEST:
            raise MomentRefusedError
        if self._is_stopped(store):
            raise StandsAgainstError
        write_scheduled(store.engine, ScheduledPublishing(due_at, account.id, account.name, notes))
        self._journal.note(account.name, ActKind.SCHEDULE, due_at.isoformat())

    def cancel(self, store: LibraryStore, account: Account, one: ScheduledPublishing) -> None:
        """Do not publish then; or put aside what has come to nothing.

        Raises:
            NotPermittedError: the role does not include it.
            UnavailableError: the library cannot be reached.
        """
        require(account, Permission.PUBLISH)
        kept = read_scheduled(store.engine)
        if kept and kept.due_at == one.due_at and drop_scheduled(store.engine, kept):
            self._journal.note(account.name, ActKind.UNSCHEDULE, one.due_at.isoformat())

    def publish_if_due(self, store: LibraryStore, as_json: bool) -> str:
        """Publish, if the moment has come; what stands against it is noted for staff. Returns what
        to tell. May be cut at any point and repeated, on several PCs at once too.

        Raises:
            UnavailableError: channel, disk or library cannot be reached; to be tried again.
            KioskError: this PC cannot publish.
        """
        one = read_scheduled(store.engine)
        if one is None or one.stopped_by or not is_due(one.due_at, self._now()):
            return "Nothing is due."
        self._require_key()
        if not self._may_publish(one):
            return self._stop(store, one, Stopped.NOT_PERMITTED)
        if self._is_stopped(store):
            return self._stop(store, one, Stopped.RED)
        try:
            told = publish_library(
                self._folder, one.notes, one.account, as_json=as_json, clock_is_right=False
            )
        except UnavailableError:
            raise
        except KioskError:
            self._stop(store, one, Stopped.REFUSED)
            raise
        drop_scheduled(store.engine, one)
        return told

    def _require_key(self) -> None:
        """A library on a server is published by a PC that has published it before.

        Raises:
            StaffError: this PC is none.
        """
        on_server = read_settings(self._folder.settings).library.url is not None
        if on_server and not can_sign(self._folder):
            raise StaffError("The key that signs releases is on another PC, which will publish.")

    def _may_publish(self, one: ScheduledPublishing) -> bool:
        with opened_accounts(self._folder) as accounts:
            found = accounts.find(one.account_id)
        return found is not None and found[0].active and allows(found[0].role, Permission.PUBLISH)

    def _is_stopped(self, store: LibraryStore) -> bool:
        findings = preflight(self._publishing.snapshot(store))
        return any(one.level is Level.RED for one in findings)

    def _stop(self, store: LibraryStore, one: ScheduledPublishing, why: Stopped) -> str:
        if stop_scheduled(store.engine, one, why):
            self._journal.note(one.account, ActKind.SCHEDULE_STOPPED, why)
            log.warning("what was scheduled for %s is not published: %s", one.due_at, why)
        return f"It is not published: {why}."


def publish_if_due(folder: DataFolder, as_json: bool) -> str:
    """`kiosk publish --scheduled`; raises what `Scheduling.publish_if_due` raises."""
    store = LibraryStore(open_library(folder))
    try:
        return Scheduling(folder, Publishing(folder)).publish_if_due(store, as_json)
    finally:
        store.engine.dispose()
