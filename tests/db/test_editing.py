"""Several people edit at once: nobody's change is lost, and the second one is told."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, Engine, select, update
from sqlalchemy.orm import Session, selectinload
from sqlalchemy.orm.attributes import flag_modified

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.engine import is_on_server
from kiosk.db.library.editing import as_seen, editing
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library
from kiosk.db.models import (
    Base,
    Ceremony,
    Company,
    Derivative,
    Figure,
    GalleryPicture,
    GuidedTour,
    Hall,
    Indicator,
    Item,
    ItemLink,
    MediaAsset,
    OpeningHours,
    Person,
    Project,
    Region,
    RegionPoint,
    Sector,
    Slot,
    Tag,
    TourStep,
    UiText,
    Way,
    Waypoint,
)
from kiosk.db.models.base import RULE
from tests.db.rows import new_row

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


def versions(library: Engine, *rows: tuple[type[Any], int]) -> list[int]:
    with Session(library) as session:
        return [session.get_one(model, number).version for model, number in rows]


def test_what_only_refers_to_an_item_gives_it_no_new_version(library: Engine) -> None:
    with Session(library, expire_on_commit=False) as session, session.begin():
        tour = new_row(session, GuidedTour)
        shown = session.scalars(select(Project)).first()
        region = session.scalars(select(Region)).first()
        indicator = new_row(session, Indicator)
        picture = session.scalars(select(MediaAsset)).first()
        waypoints = [new_row(session, Waypoint) for _ in range(2)]
        assert shown
        assert region
        assert picture
    referred = (
        (Project, shown.id),
        (Region, region.id),
        (MediaAsset, picture.id),
        (Waypoint, waypoints[0].id),
    )
    owners = ((GuidedTour, tour.id), (Indicator, indicator.id))
    before = versions(library, *referred), versions(library, *owners)
    with editing(library) as session:
        session.add(TourStep(tour_id=tour.id, position=1, item_id=shown.id))
        session.add(
            RegionPoint(indicator_id=indicator.id, region_id=region.id, year=2020, value=1.0)
        )
        session.add(GalleryPicture(item_id=tour.id, position=1, asset_id=picture.id))
        session.add(Way.between(waypoints[0].id, waypoints[1].id, "walk"))
    assert versions(library, *referred) == before[0]
    assert versions(library, *owners) == [version + 1 for version in before[1]]


def test_a_size_of_a_picture_is_a_part_of_the_picture(library: Engine) -> None:
    with Session(library) as session:
        size = session.scalars(select(Derivative)).first()
        assert size
        key, number = (size.asset_id, size.role), size.asset_id
    before = versions(library, (MediaAsset, number))
    with editing(library) as session:
        session.get_one(Derivative, key).width = 1
    assert versions(library, (MediaAsset, number)) == [before[0] + 1]


def test_a_part_that_moves_changes_both_owners(library: Engine) -> None:
    with Session(library, expire_on_commit=False) as session, session.begin():
        here, there = new_row(session, Company), new_row(session, Company)
        person = new_row(session, Person, company_id=here.id)
    with editing(library) as session:
        session.get_one(Person, person.id).company_id = there.id
    assert versions(library, (Company, here.id), (Company, there.id)) == [2, 2]


def test_of_two_who_set_the_halls_key_at_once_none_is_lost_unheard(
    library: Engine, other: Engine
) -> None:
    """On a server the second waits for the first and is told; a file has one writer at a time."""
    told: list[str] = []

    def set_key() -> None:
        try:
            set_inbox_key(other, "b" * 64)
        except StaffError as error:
            told.append(str(error))

    second = threading.Thread(target=set_key)
    with library.begin() as first:
        first.execute(update(Hall).values(inbox_key="a" * 64, version=Hall.version + 1))
        second.start()
        second.join(1)  # it has read the hall by now, where that is possible, and waits
        assert second.is_alive()
    second.join()
    with Session(library) as session:
        key = session.get_one(Hall, 1).inbox_key
    if is_on_server(library):
        assert key == "a" * 64
        assert "changed by somebody else" in told[0]
    else:
        assert (key, told) == ("b" * 64, [])


MARCH = datetime(2026, 3, 1, tzinfo=UTC)
NAME = LocalizedText({"en": "x"})


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        (lambda: Project(slug="", kind="result"), "A slug cannot be empty."),
        (lambda: Tag(slug="", name=NAME), "A slug cannot be empty."),
        (lambda: Region(slug="", name=NAME), "A slug cannot be empty."),
        (lambda: Sector(slug="", name=NAME, colour="grass"), "A slug cannot be empty."),
        (lambda: Waypoint(slug="", x=0.0, y=0.0), "A slug cannot be empty."),
        (
            lambda: Project(
                slug="p", kind="result", valid_from=MARCH, valid_until=MARCH - timedelta(days=1)
            ),
            "The validity ends after it begins.",
        ),
        (
            lambda: Project(slug="p", kind="result", valid_from=MARCH, valid_until=MARCH),
            "The validity ends after it begins.",
        ),
        (lambda: Project(slug="p", kind="gossip"), "“kind” can be one of “key-work”, “key-pro"),
        (lambda: Sector(slug="s", name=NAME, colour="#f00"), "“colour” can be one of “grass”"),
        (lambda: Ceremony(slug="c", hands=0), "A ceremony wants 1 to 20 hands."),
        (lambda: Slot(slug="s"), "A slot shows either a film or a picture."),
        (lambda: OpeningHours(weekday=8, opens=time(8), closes=time(9)), "A weekday is 1"),
        (lambda: OpeningHours(weekday=1, opens=time(9), closes=time(9)), "opens before it closes"),
        (lambda: Sector(slug="s", colour="grass"), "“name” of the sector must be filled in."),
        (lambda: Hall(id=2, name=NAME, languages="en"), "There is one hall."),
    ],
)
def test_a_broken_rule_is_said_in_words(
    library: Engine, row: Callable[[], Base], rule: str
) -> None:
    with (
        pytest.raises(StaffError, match=rf"^.*{re.escape(rule)}.*Nothing was saved\.$"),
        editing(library) as session,
    ):
        session.add(row())


@pytest.mark.parametrize("days", ["", "8", "1 2", "x1"])
def test_days_that_no_week_has_are_refused(library: Engine, days: str) -> None:
    with pytest.raises(StaffError, match="The days of a slot are"), editing(library) as session:
        session.scalars(select(Slot)).all()[0].days = days


def test_every_rule_of_the_models_has_words() -> None:
    without = [
        constraint.name
        for table in Base.metadata.sorted_tables
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint) and RULE not in constraint.info
    ]
    assert without == []


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
