"""Several people edit at once: nobody's change is lost, and the second one is told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import time

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import flag_modified

from kiosk.core.errors import StaffError
from kiosk.core.folders import DataFolder
from kiosk.core.text import LocalizedText
from kiosk.db.editing import as_seen, editing
from kiosk.db.library import open_library
from kiosk.db.models import (
    Base,
    Company,
    Figure,
    Hall,
    Item,
    ItemLink,
    MediaAsset,
    OpeningHours,
    Person,
    Project,
    Region,
    Sector,
    Tag,
    UiText,
    Way,
    Waypoint,
)

PARTS = {
    "captions",
    "derivative",
    "figure",
    "gallery_picture",
    "indicator_point",
    "item_link",
    "person",
    "region_point",
    "section",
    "tour_step",
}
"""Tables whose rows are edited as a part of something that has a version."""


@pytest.fixture
def other(library: Engine, station: DataFolder) -> Iterator[Engine]:
    """The same library, opened by another person's program."""
    engine = open_library(station)
    yield engine
    engine.dispose()


def project(session: Session) -> Project:
    return session.scalars(select(Project).where(Project.slug == "base")).one()


def seen(library: Engine) -> tuple[int, int]:
    """Number and version of a project, as a form remembers them."""
    with Session(library) as session:
        row = project(session)
        return row.id, row.version


def test_everything_that_staff_edit_has_a_version() -> None:
    plain = {
        str(mapper.class_.__tablename__)
        for mapper in Base.registry.mappers
        if mapper.version_id_col is None and mapper.local_table is not Item.__table__
    }
    assert plain == PARTS


def test_of_two_who_change_one_row_the_second_is_told_what_to_do(
    library: Engine, other: Engine
) -> None:
    number, version = seen(library)
    with editing(other) as session:
        as_seen(session, Project, number, version).status = "done"
    with (
        pytest.raises(StaffError, match=r"project “京蒙.*changed by somebody else.*load it again"),
        editing(library) as session,
    ):
        as_seen(session, Project, number, version).status = "planned"
    with Session(library) as session:
        assert project(session).status == "done"


def test_what_was_deleted_meanwhile_is_said_so(library: Engine, other: Engine) -> None:
    number, version = seen(library)
    with editing(other) as session:
        session.delete(as_seen(session, Project, number, version))
    with pytest.raises(StaffError, match="project has been deleted"), editing(library) as session:
        as_seen(session, Project, number, version)


@pytest.mark.parametrize("part", ["figure", "figure's words", "tag", "link", "person"])
def test_a_change_to_a_part_is_a_change_to_the_item(
    library: Engine, other: Engine, part: str
) -> None:
    model = Company if part == "person" else Project
    with Session(library) as session:
        row = session.scalars(select(model).order_by(model.id).join(Figure, isouter=True)).first()
        if part == "figure's words":
            row = session.scalars(select(Project).join(Figure)).first()
        assert row
        number, version = row.id, row.version
    with editing(other) as session:
        row = session.scalars(
            select(model).where(model.id == number).options(selectinload(model.tags))
        ).one()
        words = LocalizedText({"en": "new"})
        if part == "figure":
            session.add(Figure(item_id=number, position=90, label=words, value=words))
        elif part == "figure's words":
            figure = session.scalars(select(Figure).where(Figure.item_id == number)).first()
            assert figure
            figure.label = words
        elif part == "tag":
            row.tags = [*row.tags, Tag(slug="new", name=words)]
        elif part == "link":
            newest = Project(slug="newest", kind="result")
            session.add(newest)
            session.flush()
            session.add(ItemLink.between(number, newest.id))
        else:
            session.add(Person(company_id=number, name=words))
    with pytest.raises(StaffError, match="changed by somebody else"), editing(library) as session:
        as_seen(session, model, number, version)


@pytest.mark.parametrize(
    "model", [Hall, MediaAsset, OpeningHours, Region, Sector, Tag, UiText, Way, Waypoint]
)
def test_whatever_is_edited_by_itself_notices_another_editor(
    library: Engine, other: Engine, model: type[Hall]
) -> None:
    with editing(library) as session:
        session.add(UiText(language="mn-Mong", message="Home", text="…"))
        session.add(OpeningHours(weekday=1, opens=time(9), closes=time(17)))
    with Session(library) as session:
        row = session.scalars(select(model)).first()
        assert row
        key, version = session.identity_key(instance=row)[1], row.version
    column = [one.key for one in model.__mapper__.column_attrs if one.key != "version"][-1]

    def edit(engine: Engine) -> None:
        with editing(engine) as session:
            flag_modified(as_seen(session, model, key, version), column)

    edit(other)
    with pytest.raises(StaffError, match="changed by somebody else"):
        edit(library)


def test_of_two_who_make_the_same_name_the_second_is_told(library: Engine, other: Engine) -> None:
    with editing(other) as session:
        session.add(Project(slug="same", kind="result"))
    with pytest.raises(StaffError, match="is there already"), editing(library) as session:
        session.add(Project(slug="same", kind="result"))


def test_what_refers_to_something_deleted_is_not_saved(library: Engine) -> None:
    with pytest.raises(StaffError, match="refers to has been deleted"), editing(library) as session:
        session.add(Person(company_id=987654, name=LocalizedText({"en": "x"})))


def test_a_mistake_of_ours_stays_one(library: Engine) -> None:
    with pytest.raises(ZeroDivisionError), editing(library) as session:
        project(session).status = str(1 / 0)


def test_of_many_changes_at_once_none_is_lost(library: Engine, station: DataFolder) -> None:
    each, told = 10, []

    def edit() -> None:
        engine = open_library(station)
        done = 0
        while done < each:
            try:
                with editing(engine) as session:
                    hall = session.get_one(Hall, 1)
                    hall.idle_seconds += 1
                done += 1
            except StaffError as error:
                told.append(str(error))
        engine.dispose()

    with Session(library) as session:
        before = session.get_one(Hall, 1).idle_seconds
    people = [threading.Thread(target=edit) for _ in range(3)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    with Session(library) as session:
        assert session.get_one(Hall, 1).idle_seconds == before + 3 * each
