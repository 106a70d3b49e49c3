from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, select, text
from sqlalchemy.orm import Session, selectinload

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.engine import library_engine, release_engine
from kiosk.db.library.opening import open_library
from kiosk.db.models import Company, Film, Hall, MediaAsset, Project
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import open_current, read_current, release_folder, release_numbers
from kiosk.db.sample import fill_library
from tests.db.faults import (
    count_operations,
    files_of_at_most,
    with_full_disk,
    with_power_cut,
)
from tests.db.stations import NOW, PUBLIC_KEY, OpenCatalog, derive_stand_in

DAY = timedelta(days=1)


def content(folder: DataFolder, number: int) -> bytes:
    return (release_folder(folder, number) / "content.sqlite").read_bytes()


def publish_a_change(library: Engine, folder: DataFolder, title: str = "新标题") -> int:
    change_title(library, title)
    return build_release(library, folder, NOW)


def change_title(library: Engine, title: str) -> None:
    with Session(library) as session, session.begin():
        project = session.scalars(select(Project).where(Project.slug == "base")).one()
        project.title = LocalizedText({"zh-Hans": title, "en": title})


def slugs(folder: DataFolder, item_type: str) -> list[str]:
    engine = release_engine(open_current(folder).database)
    with engine.connect() as connection:
        found = connection.scalars(
            text("SELECT slug FROM item WHERE item_type = :item_type ORDER BY id"),
            {"item_type": item_type},
        ).all()
    engine.dispose()
    return list(found)


def test_the_same_library_gives_the_same_bytes_as_a_file_and_on_a_server(
    station: DataFolder, empty_library: DataFolder, sample_media: Path
) -> None:
    other = empty_library
    library = open_library(other)
    fill_library(library, MediaStore(other.media), derive_stand_in, sample_media, PUBLIC_KEY)
    build_release(library, other, NOW + DAY)
    library.dispose()
    assert content(other, 1) == content(station, 1)


def test_editing_back_and_forth_gives_the_same_bytes(station: DataFolder, library: Engine) -> None:
    with Session(library) as session:
        title = session.scalars(select(Project.title).where(Project.slug == "base")).one()
    publish_a_change(library, station)
    with Session(library) as session, session.begin():
        session.scalars(select(Project).where(Project.slug == "base")).one().title = title
    assert build_release(library, station, NOW) == 3
    assert content(station, 3) == content(station, 1)


def test_a_value_that_counts_the_first_tenants_follows_the_companies(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        company = session.scalars(select(Company).where(Company.slug == "fourth-tenant")).one()
        company.published = False
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    (registered,) = (one for one in catalog.indicators("en") if one.slug == "first-tenants")
    assert registered.value == str(catalog.home_counts().first_batch) == "3"


def test_unchanged_content_makes_no_new_release(station: DataFolder, library: Engine) -> None:
    assert build_release(library, station, NOW) == 1
    assert release_numbers(station) == [1]


def test_a_change_becomes_the_next_release_and_the_one_before_stays(
    station: DataFolder, library: Engine
) -> None:
    before = content(station, 1)
    assert publish_a_change(library, station) == 2
    assert read_current(station) == 2
    assert content(station, 1) == before
    assert sorted(path.name for path in station.releases.iterdir()) == [
        "000001",
        "000002",
        "current",
    ]


def test_publishing_after_going_back_brings_the_newest_into_force_again(
    station: DataFolder, library: Engine
) -> None:
    publish_a_change(library, station)
    (station.releases / "current").write_text("000001\n")
    assert build_release(library, station, NOW) == 2
    assert read_current(station) == 2


def test_a_damaged_newest_release_does_not_hinder_the_next(
    station: DataFolder, library: Engine
) -> None:
    (release_folder(station, 1) / "content.sqlite").write_bytes(b"")
    assert build_release(library, station, NOW) == 2
    assert open_current(station).number == 2


def test_a_release_holds_what_is_published_and_not_over(
    station: DataFolder, library: Engine
) -> None:
    with Session(library) as session, session.begin():
        rows = {row.slug: row for row in session.scalars(select(Project))}
        rows["it-park"].published = False
        rows["new-energy"].valid_until = NOW
        rows["rd-centre"].valid_until = NOW + DAY
        rows["headquarters"].valid_from = NOW + DAY
    build_release(library, station, NOW)
    held = slugs(station, "project")
    assert "it-park" not in held
    assert "new-energy" not in held
    assert {"rd-centre", "headquarters", "base"} <= set(held)


def test_what_belongs_to_a_hidden_item_goes_with_it(station: DataFolder, library: Engine) -> None:
    with Session(library) as session, session.begin():
        session.scalars(select(Film).where(Film.slug == "meet-in-tongliao")).one().published = False
        session.scalars(select(Company).where(Company.slug == "wuhuan")).one().published = False
    build_release(library, station, NOW)
    engine = release_engine(open_current(station).database)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        for question, answer in {
            "SELECT count(*) FROM slot WHERE film_id IS NOT NULL": 0,
            "SELECT count(*) FROM captions": 0,
            "SELECT count(*) FROM item WHERE item_type = 'film'": 0,
            "SELECT count(*) FROM media_asset WHERE mime LIKE 'video/%'": 0,
            "SELECT count(*) FROM person WHERE name LIKE '%刘艳辉%'": 0,
        }.items():
            assert connection.exec_driver_sql(question).scalar() == answer, question
    engine.dispose()


def test_a_release_names_only_media_that_something_shows(
    station: DataFolder, library: Engine
) -> None:
    with Session(library) as session, session.begin():
        session.add(
            MediaAsset(name="spare", sha256="0" * 64, suffix=".webp", mime="image/webp", size=1)
        )
    assert build_release(library, station, NOW) == 1


def test_a_missing_file_is_named_with_the_item_that_shows_it(
    station: DataFolder, library: Engine
) -> None:
    with Session(library) as session:
        films = select(Film).where(Film.slug == "meet-in-tongliao")
        film = session.scalars(films.options(selectinload(Film.media))).one()
        MediaStore(station.media).path(BlobName(film.media.sha256, film.media.suffix)).unlink()
    with pytest.raises(StaffError, match=r"“meet-in-tongliao.mp4”, used by the film “相约通辽”"):
        publish_a_change(library, station)
    assert read_current(station) == 1
    assert release_numbers(station) == [1]


def test_a_missing_picture_of_the_hall_is_named_too(station: DataFolder, library: Engine) -> None:
    with Session(library) as session, session.begin():
        hall = session.scalars(select(Hall)).one()
        hall.logo = MediaAsset(
            name="logo.webp", sha256="1" * 64, suffix=".webp", mime="image/webp", size=1
        )
    with pytest.raises(StaffError, match=r"“logo\.webp”, used by the hall"):
        build_release(library, station, NOW)


def test_a_library_without_a_hall_is_not_published(station: DataFolder, library: Engine) -> None:
    with library.begin() as connection:
        connection.execute(delete(Hall))
    with pytest.raises(StaffError, match="names no hall"):
        build_release(library, station, NOW)
    assert read_current(station) == 1


def test_companies_stand_in_the_order_of_pinyin_and_staff_may_correct_it(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        for position, (name, pinyin) in enumerate(
            [("重庆长安", ""), ("单县农业", "shan xian nong ye"), ("Abc 科技", ""), ("3D 打印", "")]
        ):
            session.add(
                Company(
                    slug=f"new-{position}",
                    relation="guest",
                    published=True,
                    title=LocalizedText({"zh-Hans": name}),
                    pinyin=pinyin,
                )
            )
    build_release(library, station, NOW)
    cards = opened_catalog(station).companies("zh-Hans")
    assert [(card.letter, card.name[:2]) for card in cards] == [
        ("#", "3D"),
        ("A", "Ab"),
        ("B", "北京"),
        ("B", "北京"),
        ("C", "重庆"),
        ("N", "内蒙"),
        ("S", "单县"),
        ("S", "示例"),
        ("T", "通辽"),
        ("T", "通辽"),
    ]


# Disks that give up, and power that fails


def test_leftovers_of_a_power_cut_are_cleared_by_the_next_build(
    station: DataFolder, library: Engine
) -> None:
    half = station.releases / ".building"
    half.mkdir()
    (half / "content.sqlite").write_bytes(b"half of a database")
    publish_a_change(library, station)
    assert not half.exists()
    assert open_current(station).number == 2


@pytest.fixture
def changed(station: DataFolder) -> DataFolder:
    """A station whose library holds a change that is not published yet."""
    library = open_library(station)
    change_title(library, "未发布的标题")
    library.dispose()
    return station


def copy_of(station: DataFolder, name: str) -> DataFolder:
    return DataFolder(shutil.copytree(station.root, station.root.with_name(name)))


def build(folder: DataFolder) -> int:
    library = library_engine(folder.library)
    try:
        return build_release(library, folder, NOW)
    finally:
        library.dispose()


@pytest.mark.slow
def test_a_disk_full_at_any_step_leaves_a_whole_release_and_nothing_half(
    changed: DataFolder,
) -> None:
    counted = copy_of(changed, "counted")
    steps = count_operations(lambda: build(counted))
    assert steps > 10
    for step in range(1, steps + 1):
        full = copy_of(changed, f"full-{step}")
        with pytest.raises(UnavailableError, match="No space left on device"):
            with_full_disk(step, lambda: build(full))  # noqa: B023 - run before the next turn
        shown = open_current(full)
        # The last step of all makes the switch durable: then the new release is in force.
        assert shown.number == (1 if step < steps else 2)
        assert shown.skipped == ()
        assert not list(full.releases.glob(".current*"))
        assert build(full) == 2
        assert content(full, 2) == content(counted, 2)
        assert not list(full.releases.glob(".*"))


@pytest.mark.parametrize("size", [0, 4096, 65536, 200_000])
def test_a_disk_that_fills_under_the_database_is_told_too(
    station: DataFolder, library: Engine, size: int
) -> None:
    change_title(library, "写不下的标题")
    with files_of_at_most(size), pytest.raises(UnavailableError, match="could not be built"):
        build_release(library, station, NOW)
    assert open_current(station).number == 1
    assert sorted(path.name for path in station.releases.iterdir()) == ["000001", "current"]


@pytest.mark.slow
def test_a_power_cut_at_any_step_leaves_the_old_or_the_new_release(changed: DataFolder) -> None:
    counted = copy_of(changed, "counted")
    steps = count_operations(lambda: build(counted))
    for step in range(1, steps + 1):
        cut = copy_of(changed, f"cut-{step}")
        with_power_cut(step, lambda: build(cut))  # noqa: B023 - run before the next turn
        shown = open_current(cut)
        assert shown.skipped == ()
        assert shown.number in (1, 2)
        assert build(cut) == 2
        assert content(cut, 2) == content(counted, 2)
        assert open_current(cut).number == 2
        assert not (cut.releases / ".building").exists()
