"""What people have typed and not finished: kept per account, never seen by anybody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from kiosk.core.content.values import Reference, Values, values_from_json, values_to_json
from kiosk.db.library.staff_tables import draft


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What was typed, over which version, and when it was kept."""

    version: int
    values: Values
    saved_at: datetime


def _at(account: str, place: Reference) -> ColumnElement[bool]:
    return and_(draft.c.account == account, draft.c.kind == place.kind, draft.c.key == place.key)


def keep_draft(
    connection: Connection,
    account: str,
    place: Reference,
    version: int,
    values: Values,
    now: datetime,
) -> None:
    """Keep what is typed, in place of what was kept there before."""
    new = {"version": version, "fields": values_to_json(values), "saved_at": now}
    done = connection.execute(update(draft).where(_at(account, place)).values(new))
    if not done.rowcount:
        named = {"account": account, "kind": place.kind, "key": place.key}
        connection.execute(insert(draft).values({**named, **new}))


def kept_drafts(connection: Connection, account: str) -> Mapping[Reference, KeptDraft]:
    """What an account has typed and not finished, the newest first."""
    question = select(draft).where(draft.c.account == account).order_by(draft.c.saved_at.desc())
    return {
        Reference(row.kind, row.key): KeptDraft(
            row.version, values_from_json(row.fields), row.saved_at
        )
        for row in connection.execute(question)
    }


def drop_draft(connection: Connection, account: str, place: Reference) -> None:
    """Forget what was kept there."""
    connection.execute(delete(draft).where(_at(account, place)))
