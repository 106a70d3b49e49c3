from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.exc import IntegrityError, InvalidRequestError, StatementError
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LANGUAGES, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.models import Base, Company, ItemLink, Project, Sector
from kiosk.db.models.base import LocalizedTextType

TEXTS = st.dictionaries(st.sampled_from(LANGUAGES), st.text()).map(LocalizedText)


@pytest.fixture
def empty(empty_library: DataFolder) -> Iterator[Engine]:
    engine = open_library(empty_library)
    yield engine
    engine.dispose()


@given(TEXTS)
def test_a_localized_text_comes_back_as_it_went_in(value: LocalizedText) -> None:
    column, dialect = LocalizedTextType(), SQLiteDialect()
    stored = column.process_bind_param(value, dialect)
    assert column.process_result_value(stored, dialect) == value


@given(st.dictionaries(st.sampled_from(LANGUAGES), st.text(min_size=1)))
def test_the_same_text_is_stored_as_the_same_characters(texts: dict[str, str]) -> None:
    column, dialect = LocalizedTextType(), SQLiteDialect()
    backwards = dict(reversed(texts.items()))
    assert column.process_bind_param(LocalizedText(texts), dialect) == column.process_bind_param(
        LocalizedText(backwards), dialect
    )


def test_chinese_stands_readable_in_the_database(empty: Engine) -> None:
    with Session(empty) as session, session.begin():
        session.add(Sector(slug="a", name=LocalizedText({"zh-Hans": "农业"}), colour="grass"))
    with empty.connect() as connection:
        stored = connection.scalar(text("SELECT name FROM sector"))
    assert stored == '{"zh-Hans":"农业"}'


def test_a_moment_is_kept_in_utc_whatever_zone_it_was_given_in(empty: Engine) -> None:
    beijing = datetime(2019, 7, 20, 11, 0, tzinfo=timezone(timedelta(hours=8)))
    with Session(empty) as session:
        with session.begin():
            session.add(Project(slug="p", kind="result", valid_from=beijing))
        project = session.query(Project).one()
    assert project.valid_from == beijing
    assert project.valid_from.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(empty: Engine) -> None:
    with Session(empty) as session:
        session.add(Project(slug="p", kind="result", valid_from=datetime(2019, 7, 20)))  # noqa: DTZ001
        with pytest.raises(StatementError, match="no time zone"):
            session.flush()


@pytest.mark.parametrize(
    "row",
    [
        Project(slug="p", kind="gossip"),
        Project(slug="p", kind="result", status="perhaps"),
        Company(slug="c", relation="rival"),
        Sector(slug="s", name=LocalizedText(), colour="#ff0000"),
    ],
    ids=["kind", "status", "relation", "colour"],
)
def test_a_word_outside_the_list_is_refused(empty: Engine, row: Base) -> None:
    with Session(empty) as session:
        session.add(row)
        with pytest.raises(IntegrityError, match=r"(?i)check constraint.*ck_"):
            session.flush()


def test_a_slug_may_occur_once_in_each_type_of_item(empty: Engine) -> None:
    with Session(empty) as session:
        session.add_all([Project(slug="x", kind="result"), Company(slug="x", relation="guest")])
        session.flush()
        session.add(Project(slug="x", kind="result"))
        with pytest.raises(IntegrityError, match=r"(?i)unique"):
            session.flush()


def test_a_link_is_the_same_from_either_side() -> None:
    one, other = ItemLink.between(3, 5), ItemLink.between(5, 3)
    assert (one.first_id, one.second_id) == (other.first_id, other.second_id) == (3, 5)


def test_nothing_is_loaded_behind_our_back(empty: Engine) -> None:
    with Session(empty) as session:
        session.add(Company(slug="c", relation="tenant"))
        session.commit()
        company = session.query(Company).one()
        with pytest.raises(InvalidRequestError, match="lazy='raise'"):
            _ = company.people
