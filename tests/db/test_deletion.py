"""Whatever is deleted, the library stays whole, and who may not delete is told what is in the way.

Every foreign key of the models is walked, in a library that is a file and in one on a server.
"""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Engine, ForeignKey, Table, delete, func, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from kiosk.core.errors import StaffError
from kiosk.db.library.editing import editing
from kiosk.db.library.refusals import explained, model_of
from kiosk.db.models import Base, Captions, Film, GuidedTour, Item, MediaAsset, Slot
from kiosk.db.models.keys import OWNER
from tests.db.rows import new_row

KEYS = {
    str(key.parent): key
    for table in Base.metadata.sorted_tables
    for key in sorted(table.foreign_keys, key=lambda one: one.parent.name)
}
ITEM_TABLES = [mapper.local_table for mapper in inspect(Item).self_and_descendants]


def is_extension(key: ForeignKey) -> bool:
    """Whether the key joins an item's own table to the table of all items."""
    return key.parent.table in ITEM_TABLES and key.parent.primary_key


def check_whole(library: Engine) -> None:
    """Every item has its row in the table of its kind, and no row points at nothing."""
    with Session(library) as session:
        for mapper in inspect(Item).self_and_descendants:
            of_this_kind = select(Item.id).where(Item.item_type == mapper.polymorphic_identity)
            for table in mapper.tables:
                key = next(iter(table.primary_key))
                missing = session.scalars(of_this_kind.where(Item.id.not_in(select(key)))).all()
                assert missing == [], table.name
        for name, reference in KEYS.items():
            here, there = reference.parent, reference.column
            found = select(here).where(here.is_not(None), here.not_in(select(there)))
            assert session.execute(found).all() == [], name


def tie(session: Session, key: ForeignKey) -> tuple[Any, Any]:
    """A row and another one that refers to it by this key; None: a row without a class."""
    model = model_of(key.column.table)
    target = new_row(session, model)
    number = getattr(target, key.column.name)
    table = key.parent.table
    assert isinstance(table, Table)
    if is_extension(key):
        user = new_row(session, model_of(table))
        return user, user
    if table.name == "item_tag":
        values = {key.parent.name: number}
        for other in table.foreign_keys - {key}:
            values[other.parent.name] = new_row(session, model_of(other.column.table)).id
        session.execute(table.insert().values(values))
        return target, None
    if table.name == "hall":
        hall = session.get_one(model_of(table), 1)
        setattr(hall, key.parent.name, number)
        return target, hall
    return target, new_row(session, model_of(table), **{key.parent.name: number})


def count_of(library: Engine, table: Table) -> int:
    with library.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_every_deletion_has_a_meaning_that_the_models_state() -> None:
    for name, key in KEYS.items():
        assert key.ondelete in ("CASCADE", "SET NULL", "RESTRICT"), name
        assert (key.ondelete == "SET NULL") <= bool(key.parent.nullable), name
        assert (OWNER in key.info) <= (key.ondelete == "CASCADE"), name


def test_no_key_but_that_to_its_item_deletes_a_row_of_an_item() -> None:
    cascading = {
        name
        for name, key in KEYS.items()
        if key.ondelete == "CASCADE" and key.parent.table in ITEM_TABLES and not is_extension(key)
    }
    assert cascading == set()


def delete_as_staff(session: Session, row: Base, _table: Table) -> None:
    session.delete(row)


def delete_by_statement(session: Session, row: Base, table: Table) -> None:
    key = next(iter(table.primary_key))
    session.execute(delete(table).where(key == getattr(row, key.name)))


@pytest.mark.slow
@pytest.mark.parametrize("name", KEYS)
def test_after_deleting_what_a_key_refers_to_the_library_is_whole(
    library: Engine, name: str
) -> None:
    for way in (delete_as_staff, delete_by_statement):
        key = KEYS[name]
        with Session(library, expire_on_commit=False) as session, session.begin():
            target, user = tie(session, key)
        there = inspect(type(target)).base_mapper.local_table
        here = key.parent.table
        assert isinstance(here, Table)
        assert isinstance(there, Table)
        before = count_of(library, here), count_of(library, there)
        refusal = ""
        try:
            with editing(library) as session:
                way(session, session.merge(target), there)
        except StaffError as error:
            refusal = str(error)
        check_whole(library)
        after = count_of(library, here), count_of(library, there)
        if key.ondelete == "RESTRICT":
            assert "is used by" in refusal
            assert refusal.endswith("Nothing was deleted: take it out there first.")
            assert after == before
        else:
            assert refusal == ""
            gone = key.ondelete == "CASCADE"
            assert after == (before[0] - gone, before[1] - 1)
        if key.ondelete == "SET NULL":
            with Session(library) as session:
                column = getattr(type(user), key.parent.name)
                assert session.scalar(select(column).where(type(user).id == user.id)) is None


def film_in_a_slot(library: Engine) -> tuple[int, int]:
    with Session(library) as session:
        row = session.scalars(select(Slot).where(Slot.film_id.is_not(None))).first()
        assert row
        assert row.film_id
        return row.id, row.film_id


def test_a_film_that_a_slot_shows_is_kept_and_the_slot_is_named(library: Engine) -> None:
    _, film = film_in_a_slot(library)
    with (
        pytest.raises(StaffError, match=r"The film “相约通辽” is used by the slot “.+”"),
        editing(library) as session,
    ):
        session.delete(session.get_one(Film, film))


def test_a_film_and_its_slots_can_be_deleted_together(library: Engine) -> None:
    _, film = film_in_a_slot(library)
    with editing(library) as session:
        for slot in session.scalars(select(Slot).where(Slot.film_id == film)):
            session.delete(slot)
        session.delete(session.get_one(Film, film))
    check_whole(library)
    with Session(library) as session:
        assert session.get(Film, film) is None


def test_a_film_can_be_deleted_once_its_slots_show_another(library: Engine) -> None:
    _, film = film_in_a_slot(library)
    with editing(library) as session:
        other = new_row(session, Film)
        for slot in session.scalars(select(Slot).where(Slot.film_id == film)):
            slot.film_id = other.id
        session.delete(session.get_one(Film, film))
    check_whole(library)


def test_captions_are_named_by_their_film(library: Engine) -> None:
    with Session(library) as session:
        captions = session.scalars(select(Captions)).first()
        assert captions
        number = captions.asset_id
    with (
        pytest.raises(StaffError, match="is used by the captions of the film “相约通辽”"),
        editing(library) as session,
    ):
        session.delete(session.get_one(MediaAsset, number))


def test_a_use_that_begins_meanwhile_is_told_too(library: Engine) -> None:
    """As when another person's change is committed between the look and the deletion."""
    _, film = film_in_a_slot(library)
    with library.connect() as connection:
        try:
            connection.execute(delete(Item).where(Item.id == film))
        except IntegrityError as error:
            told = str(explained(error))
    assert told.startswith("What you delete is used by something else.")


def test_what_refers_to_nothing_is_a_row_like_any_other(library: Engine) -> None:
    with editing(library) as session:
        session.delete(new_row(session, GuidedTour))
    check_whole(library)
