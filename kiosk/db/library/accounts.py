"""Stores accounts, invitations and their log: in the library, or in a database of this station.

Stores hashes only; PINs are unknown here. The log is append-only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, select, union_all, update
from sqlalchemy.exc import IntegrityError

from kiosk.core.account import Account, EventKind, Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.only_us import ONLY_US, restrict
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import lock_table, translated_errors
from kiosk.db.library.account_tables import (
    VERSION,
    account,
    account_event,
    act,
    attempt_record,
    invitation,
    metadata,
)
from kiosk.db.library.opening import open_library
from kiosk.db.library.refusals import explained
from kiosk.db.local_database import open_local_database

FAILURE = "The accounts cannot be read or written"


class LastTechnicianError(StaffError):
    """Nobody would be left who may manage accounts."""

    def __init__(self) -> None:
        super().__init__(
            "This is the last technician. Invite another one first: `kiosk staff invite "
            "--role technician`."
        )


@dataclass(frozen=True, slots=True)
class Hashes:
    """The hashes of an account's PIN and recovery code; secret."""

    pin: str = field(repr=False)
    recovery: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A set-up code that somebody has been given, by its hash."""

    id: str
    role: Role
    code_hash: str = field(repr=False)
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class AccountEvent:
    """One line of the log. `account_id`: whom it is about, None for an invitation or an account
    that there is not; `by_id`: who did it, None for the command line, and before the pad."""

    kind: EventKind
    at: datetime
    station: str
    account_id: str | None = None
    by_id: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody has done besides editing; `detail`: to what, or how it came out."""

    at: datetime
    account: str
    station: str
    act: str
    detail: str = ""


class AccountStore:
    """Accounts in an open database. One transaction a call.

    Raises, from everything:
        UnavailableError: the disk fails, or the server cannot be reached.
        ContentRejectedError: the file is damaged.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def accounts(self) -> tuple[Account, ...]:
        """All accounts, including deactivated ones, in order of creation."""
        with self._transaction() as connection:
            rows = connection.execute(
                select(*account.c["id", "name", "role", "active"]).order_by(
                    account.c.created_at, account.c.id
                )
            )
            return tuple(Account(row.id, row.name, Role(row.role), row.active) for row in rows)

    def find(self, account_id: str) -> tuple[Account, Hashes] | None:
        """An account and its hashes; None for an unknown id."""
        with self._transaction() as connection:
            row = connection.execute(select(account).where(account.c.id == account_id)).first()
        if row is None:
            return None
        found = Account(row.id, row.name, Role(row.role), row.active)
        return found, Hashes(row.pin_hash, row.recovery_hash)

    def create(self, new: Account, hashes: Hashes, invitation_id: str, event: AccountEvent) -> None:
        """Add an account and use up its invitation, both or neither.

        Raises:
            StaffError: the invitation has been used, or the name has been taken meanwhile.
        """
        unused = invitation.c.used_at.is_(None)
        use = update(invitation).where(invitation.c.id == invitation_id, unused)
        with self._transaction() as connection:
            if connection.execute(use.values(used_at=event.at)).rowcount != 1:
                raise StaffError("This set-up code has been used. Ask for another.")
            connection.execute(
                insert(account).values(
                    id=new.id,
                    name=new.name,
                    role=new.role,
                    active=new.active,
                    pin_hash=hashes.pin,
                    recovery_hash=hashes.recovery,
                    created_at=event.at,
                )
            )
            _append(connection, event)

    def replace_hashes(
        self, account_id: str, before: Hashes, after: Hashes, event: AccountEvent
    ) -> None:
        """Compare and swap the hashes of an account.

        Raises:
            StaffError: they were changed meanwhile.
        """
        same = (account.c.pin_hash == before.pin, account.c.recovery_hash == before.recovery)
        change = update(account).where(account.c.id == account_id, *same)
        with self._transaction() as connection:
            values = {"pin_hash": after.pin, "recovery_hash": after.recovery}
            if connection.execute(change.values(values)).rowcount != 1:
                raise StaffError("This account has just been changed. Nothing was saved.")
            _append(connection, event)

    def set_active(self, account_id: str, active: bool, event: AccountEvent) -> None:
        """Deactivate or reactivate an account.

        Raises:
            LastTechnicianError: it is the last account that may manage accounts.
        """
        with self._transaction() as connection:
            _change_one(connection, account_id, active=active)
            _append(connection, event)

    def set_role(self, account_id: str, role: Role, note: Act) -> None:
        """Give an account another role.

        Raises:
            LastTechnicianError: it is the last account that may manage accounts.
        """
        with self._transaction() as connection:
            _change_one(connection, account_id, role=role)
            connection.execute(insert(act).values(asdict(note)))

    def last_sign_ins(self) -> Mapping[str, datetime]:
        """When each account was signed in with last, by its id; those that never were are left
        out."""
        last = func.max(account_event.c.at)
        signed_in = account_event.c.kind == EventKind.SIGNED_IN
        question = select(account_event.c.account_id, last).where(signed_in)
        with self._transaction() as connection:
            rows = connection.execute(question.group_by(account_event.c.account_id))
            return {row[0]: row[1] for row in rows}

    def invite(self, new: Invitation, event: AccountEvent) -> None:
        """Store an invitation until it is used; an expired one is kept for the log."""
        with self._transaction() as connection:
            connection.execute(insert(invitation).values(asdict(new)))
            _append(connection, event)

    def open_invitations(self, now: datetime) -> tuple[Invitation, ...]:
        """The invitations that can be used. If the clock was set back, those of later dates
        cannot."""
        waits = (
            invitation.c.used_at.is_(None),
            invitation.c.created_at <= now,
            invitation.c.expires_at > now,
        )
        columns = invitation.c["id", "role", "code_hash", "created_at", "expires_at"]
        with self._transaction() as connection:
            rows = connection.execute(select(*columns).where(*waits).order_by(invitation.c.id))
            return tuple(
                Invitation(**{**row, "role": Role(row["role"])}) for row in rows.mappings()
            )

    def knows_act(self, kind: str) -> bool:
        """Whether anybody has ever done this."""
        with self._transaction() as connection:
            return (
                connection.scalar(select(act.c.act).where(act.c.act == kind).limit(1)) is not None
            )

    def append(self, event: AccountEvent) -> None:
        """Add a line to the log."""
        with self._transaction() as connection:
            _append(connection, event)

    def note_act(self, one: Act) -> None:
        """Add a line to the log of acts."""
        with self._transaction() as connection:
            connection.execute(insert(act).values(asdict(one)))

    def acts(self, limit: int, name: str = "") -> tuple[Act, ...]:
        """The newest acts first, and what happened to accounts; those of one person, if named."""
        acts = select(*act.c["at", "account", "station", "act", "detail"])
        by, about = account.alias("by"), account.alias("about")
        person = func.coalesce(by.c.name, about.c.name, "")
        events = (
            select(
                account_event.c.at,
                person.label("account"),
                account_event.c.station,
                account_event.c.kind.label("act"),
                account_event.c.detail,
            )
            .select_from(account_event)
            .outerjoin(by, by.c.id == account_event.c.by_id)
            .outerjoin(about, about.c.id == account_event.c.account_id)
        )
        both = union_all(acts, events).subquery()
        question = select(both).order_by(both.c.at.desc()).limit(limit)
        if name:
            question = question.where(both.c.account == name)
        with self._transaction() as connection:
            return tuple(Act(**row) for row in connection.execute(question).mappings())

    def sequence(self, record_id: str) -> int | None:
        """The last sequence number of a station's record of failed attempts; None for an unknown
        one."""
        with self._transaction() as connection:
            wanted = select(attempt_record.c.sequence).where(attempt_record.c.id == record_id)
            found: int | None = connection.scalar(wanted)
            return found

    def note_sequence(self, record_id: str, sequence: int) -> None:
        """Store the last sequence number of a station's record; the first call registers it."""
        known = update(attempt_record).where(attempt_record.c.id == record_id)
        with self._transaction() as connection:
            if not connection.execute(known.values(sequence=sequence)).rowcount:
                connection.execute(insert(attempt_record).values(id=record_id, sequence=sequence))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with translated_errors(FAILURE):
            try:
                with self._engine.begin() as connection:
                    yield connection
            except IntegrityError as error:
                raise explained(error) from error


def _change_one(connection: Connection, account_id: str, **values: object) -> None:
    """Change an account, unless it leaves nobody who may manage accounts."""
    technicians = select(account.c.id).where(
        account.c.role == Role.TECHNICIAN, account.c.active.is_(True)
    )
    lock_table(connection, account.name)
    connection.execute(update(account).where(account.c.id == account_id).values(**values))
    if not connection.scalar(technicians.limit(1)):
        raise LastTechnicianError


def _append(connection: Connection, event: AccountEvent) -> None:
    connection.execute(insert(account_event).values(asdict(event)))


@contextmanager
def opened_accounts(folder: DataFolder) -> Iterator[AccountStore]:
    """The accounts valid on this PC: the library's, or this station's own where it has none.

    Raises:
        StaffError: the kiosk was never started here, or the library cannot be used.
        UnavailableError: the disk fails, or the server cannot be reached.
    """
    engine = _open(folder)
    try:
        yield AccountStore(engine)
    finally:
        engine.dispose()


def _open(folder: DataFolder) -> Engine:
    on_server = read_settings(folder.settings).library.url is not None
    # A station keeps its own accounts even if a command has made an empty library since.
    if on_server or (folder.library.exists() and not folder.accounts.exists()):
        return open_library(folder)
    if not folder.accounts.exists() and not folder.current.exists():
        raise StaffError(
            "The kiosk was never started here. Run `kiosk run` once, or `kiosk enroll` and "
            "`kiosk sync` on a station of a channel."
        )
    with translated_errors(f"{folder.accounts} cannot be opened"):
        folder.accounts.touch(ONLY_US)
        restrict(folder.accounts, ONLY_US)
        return open_local_database(folder.accounts, metadata, VERSION)
