from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.settings import read_settings
from kiosk.db.engine import is_on_server, library_engine, server_engine
from kiosk.db.library import account_tables, migrating
from kiosk.db.library.migrating import newest_version, upgrade
from kiosk.db.library.opening import open_library
from kiosk.db.library.staff_tables import metadata as staff_metadata
from kiosk.db.models import Base, Item, MediaAsset, Region, Slot
from kiosk.db.models.base import UtcDateTime
from tests.db.postgresql import Server

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def at_noon() -> datetime:
    return NOON


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "数据 #1")
    made.prepare()
    return made


ALL_METADATA = [Base.metadata, staff_metadata, account_tables.metadata]
"""Of all that stands in a library."""

PARTS = re.compile(r"\n|,(?=[^)]*\()")
"""Between two lines, or two columns on one."""

ON_SERVER = """
SELECT conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT table_name || '.' || column_name,
    concat_ws(' ', data_type, is_nullable, column_default)
    FROM information_schema.columns WHERE table_schema = 'public'
"""


def schema(engine: Engine) -> dict[str, list[str]]:
    """What each table and index is made of. SQLite keeps the words, their order means nothing: a
    table that a migration has rebuilt has its name in quotes; a column that one has added stands on
    the line of the column before.
    """
    question = "SELECT name, sql FROM sqlite_schema WHERE sql <> ''"
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(ON_SERVER if is_on_server(engine) else question)
        return {
            name: sorted(filter(None, (re.sub(r'[\s,"]+', " ", part).strip() for part in parts)))
            for name, parts in ((name, re.split(PARTS, sql)) for name, sql in rows)
            if "alembic_version" not in name
        }


def test_migrations_and_models_agree(
    empty_library: DataFolder, place: Server | None, tmp_path: Path
) -> None:
    migrated = open_library(empty_library)
    with place.new_database() if place else nullcontext("") as name:
        modelled = server_engine(place.url(name)) if place else library_engine(tmp_path / "b")
        for metadata in ALL_METADATA:
            metadata.create_all(modelled)
        assert schema(migrated) == schema(modelled)
        modelled.dispose()
    with migrated.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        several: Any = ALL_METADATA  # which Alembic takes, though its types do not say so
        assert compare_metadata(context, several) == []
    migrated.dispose()


def test_an_old_library_is_mended_before_its_rows_get_rules(
    empty_library: DataFolder, place: Server | None
) -> None:
    """Half a slot, an empty slug, a validity that ends before it begins, days that no week has."""
    engine = library_of_version_11(empty_library)
    items = [
        (1, "slot", "half", None, None),
        (2, "page", "", None, None),
        (3, "page", "never", NOON, NOON),
        (4, "page", "whole", NOON, NOON + timedelta(days=1)),
        (5, "film", "film", None, None),
        (6, "slot", "some-days", None, None),
        (7, "slot", "no-days", None, None),
    ]
    with engine.begin() as connection:
        insert_items(connection, items)
        for statement in (
            "INSERT INTO page (id, text) VALUES (2, '{}'), (3, '{}'), (4, '{}')",
            """INSERT INTO media_asset
                (id, name, sha256, suffix, mime, width, height, duration_ms, size, alt, credit)
                VALUES (1, '', 'a', '.mp4', 'video/mp4', 0, 0, 0, 1, '{}', '{}')""",
            "INSERT INTO film (id, media_id) VALUES (5, 1)",
            "INSERT INTO slot (id, film_id, seconds, days) VALUES (6, 5, -1, '18'), (7, 5, 0, '')",
            """INSERT INTO region (id, slug, position, name, poverty_banner, confirmed)
                VALUES (1, '', 0, '{}', true, true)""",
        ):
            connection.exec_driver_sql(statement)
    engine.dispose()
    engine = open_library(empty_library)
    with Session(engine) as session:
        found = [
            (one.slug, one.published, one.valid_until)
            for one in session.scalars(sa.select(Item).order_by(Item.id))
        ]
        slots = session.execute(sa.select(Slot.days, Slot.seconds).order_by(Slot.id)).all()
        assert session.scalars(sa.select(MediaAsset.name)).all() == ["unnamed-1.mp4"]
        assert session.scalars(sa.select(Region.slug)).all() == ["unnamed-1"]
    engine.dispose()
    assert found == [
        ("unnamed-2", True, None),
        ("never", False, None),
        ("whole", True, NOON + timedelta(days=1)),
        ("film", True, None),
        ("some-days", True, None),
        ("no-days", False, None),
    ]
    assert slots == [("1", 0), ("1234567", 0)]


def library_of_version_11(folder: DataFolder) -> Engine:
    url = read_settings(folder.settings).library.url
    engine = server_engine(url.get_secret_value()) if url else library_engine(folder.library)
    upgrade(engine, "0011")
    return engine


def insert_items(
    connection: Connection,
    items: Sequence[tuple[int, str, str, datetime | None, datetime | None]],
) -> None:
    """Each with its id, type, slug and validity."""
    columns = ("id", "kind", "slug", "since", "until")
    connection.execute(
        sa.text(
            "INSERT INTO item (id, item_type, slug, position, published, valid_from, "
            "valid_until, sample, title, summary, source, version) VALUES (:id, :kind, :slug, "
            "0, true, :since, :until, false, '{}', '{}', '{}', 1)"
        ).bindparams(
            sa.bindparam("since", type_=UtcDateTime), sa.bindparam("until", type_=UtcDateTime)
        ),
        [dict(zip(columns, row, strict=True)) for row in items],
    )


def test_half_a_slot_is_deleted_with_all_that_refers_to_it(
    empty_library: DataFolder, place: Server | None
) -> None:
    """Item 2 is the half; 1 is a page that has the same, and keeps it."""
    engine = library_of_version_11(empty_library)
    kinds = enumerate(("page", "slot", "ceremony", "guided-tour"), 1)
    with engine.begin() as connection:
        insert_items(connection, [(number, kind, kind, None, None) for number, kind in kinds])
        for statement in (
            "INSERT INTO page (id, text) VALUES (1, '{}')",
            "INSERT INTO ceremony (id, hands, seconds, follows_id) VALUES (3, 1, 1, 2)",
            "INSERT INTO guided_tour (id) VALUES (4)",
            "INSERT INTO tag (id, slug, name) VALUES (1, 'tag', '{}')",
            """INSERT INTO media_asset
                (id, name, sha256, suffix, mime, width, height, duration_ms, size, alt, credit)
                VALUES (1, 'a.png', 'a', '.png', 'image/png', 0, 0, 0, 1, '{}', '{}')""",
            "INSERT INTO item_tag (item_id, tag_id) VALUES (1, 1), (2, 1)",
            """INSERT INTO figure (item_id, position, label, value)
                VALUES (1, 0, '{}', '{}'), (2, 0, '{}', '{}')""",
            "INSERT INTO gallery_picture (item_id, position, asset_id) VALUES (1, 0, 1), (2, 0, 1)",
            """INSERT INTO tour_step (tour_id, position, item_id, notes)
                VALUES (4, 0, 2, '{}'), (4, 1, 1, '{}')""",
            "INSERT INTO item_link (first_id, second_id) VALUES (1, 2), (1, 3), (2, 3)",
        ):
            connection.exec_driver_sql(statement)
    engine.dispose()
    engine = open_library(empty_library)

    def rows(table: str, *columns: str) -> list[tuple[object, ...]]:
        wanted = [sa.column(name, sa.Integer()) for name in columns]
        question = sa.select(*wanted).select_from(sa.table(table)).order_by(wanted[0])
        with engine.connect() as connection:
            return [tuple(row) for row in connection.execute(question)]

    assert rows("item", "id") == [(1,), (3,), (4,)]
    assert rows("ceremony", "id", "follows_id") == [(3, None)]
    for table in ("item_tag", "figure", "gallery_picture", "tour_step"):
        assert rows(table, "item_id") == [(1,)], table
    assert rows("item_link", "first_id", "second_id") == [(1, 3)]
    engine.dispose()


def test_an_empty_slug_or_name_gets_one_that_is_free(
    empty_library: DataFolder, place: Server | None
) -> None:
    engine = library_of_version_11(empty_library)
    with engine.begin() as connection:
        slugs = enumerate(("", "unnamed-1", "unnamed-1-2"), 1)
        insert_items(connection, [(number, "page", slug, None, None) for number, slug in slugs])
        connection.exec_driver_sql(
            """INSERT INTO media_asset
                (id, name, sha256, suffix, mime, width, height, duration_ms, size, alt, credit)
                VALUES (1, '', 'a', '.png', 'image/png', 0, 0, 0, 1, '{}', '{}'),
                    (2, 'unnamed-1.png', 'a', '.png', 'image/png', 0, 0, 0, 1, '{}', '{}')"""
        )
    engine.dispose()
    engine = open_library(empty_library)
    with engine.connect() as connection:
        slugs_now = connection.exec_driver_sql("SELECT slug FROM item ORDER BY id")
        assert slugs_now.scalars().all() == ["unnamed-1-3", "unnamed-1", "unnamed-1-2"]
        names = connection.exec_driver_sql("SELECT name FROM media_asset ORDER BY id")
        assert names.scalars().all() == ["unnamed-1-2.png", "unnamed-1.png"]
    engine.dispose()


def test_a_new_library_has_the_newest_version_and_needs_no_backup(
    empty_library: DataFolder,
) -> None:
    engine = open_library(empty_library)
    with engine.connect() as connection:
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    engine.dispose()
    assert version == newest_version()
    assert not (empty_library.root / "backups").exists()


def test_opening_a_library_again_changes_nothing(folder: DataFolder) -> None:
    open_library(folder).dispose()
    before = folder.library.read_bytes()
    open_library(folder).dispose()
    assert folder.library.read_bytes() == before


def test_a_library_is_backed_up_before_it_is_upgraded(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_library(folder).dispose()
    before = newest_version()
    add_migration(monkeypatch, tmp_path, "op.add_column('tag', sa.Column('note', sa.Text()))")
    open_library(folder, at_noon).dispose()
    (backup,) = (folder.root / "backups").iterdir()
    assert backup.name == f"library-{before}-20260301T120000Z.sqlite"
    assert columns(folder.library, "tag") == [*columns(backup, "tag"), "note"]


def test_a_failing_migration_leaves_the_library_as_it_was(
    empty_library: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_library(empty_library).dispose()
    add_migration(
        monkeypatch, tmp_path, "op.create_table('half', sa.Column('id', sa.Integer())); 1 / 0"
    )
    with pytest.raises(ZeroDivisionError):
        open_library(empty_library, at_noon)
    monkeypatch.undo()
    engine = open_library(empty_library)
    with engine.connect() as connection:
        assert not sa.inspect(connection).has_table("half")
    engine.dispose()


def test_rebuilding_a_parent_table_keeps_its_children(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    engine = open_library(folder)
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO item (id, item_type, slug, position, published, sample, title, summary, "
            "source, version) VALUES (1, 'page', 'p', 0, 1, 0, '{}', '{}', '{}', 1)"
        )
        connection.exec_driver_sql("INSERT INTO page (id, text) VALUES (1, '{}')")
    engine.dispose()
    add_migration(
        monkeypatch,
        tmp_path,
        "with op.batch_alter_table('item', recreate='always') as batch: "
        "batch.alter_column('position', nullable=True)",
    )
    engine = open_library(folder, at_noon)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT id FROM page").all() == [(1,)]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


def test_a_migration_that_leaves_loose_ends_is_taken_back(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_library(folder).dispose()
    add_migration(
        monkeypatch,
        tmp_path,
        'op.execute("INSERT INTO item_tag (item_id, tag_id) VALUES (98, 99)")',
    )
    with pytest.raises(StaffError, match="would point at nothing"):
        open_library(folder, at_noon)
    monkeypatch.undo()
    open_library(folder).dispose()


def test_a_library_of_a_newer_program_is_refused_and_left_alone(empty_library: DataFolder) -> None:
    engine = open_library(empty_library)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    before = schema(engine)
    with pytest.raises(StaffError, match=rf"version 0099.*up to {newest_version()}"):
        open_library(empty_library)
    assert schema(engine) == before
    engine.dispose()


@pytest.mark.parametrize("damage", ["text", "torn", "overwritten"])
def test_a_damaged_library_is_set_aside_and_never_deleted(folder: DataFolder, damage: str) -> None:
    open_library(folder).dispose()
    whole = folder.library.read_bytes()
    damaged = {
        "text": b"this was a library once\n" * 40,
        "torn": whole[: len(whole) // 2],
        "overwritten": whole[:4096] + b"\xff" * 8192 + whole[12288:],
    }[damage]
    folder.library.write_bytes(damaged)
    with pytest.raises(StaffError, match=r"library\.sqlite\.damaged-20260301T120000Z"):
        open_library(folder, at_noon)
    assert not folder.library.exists()
    aside = folder.root / "library.sqlite.damaged-20260301T120000Z"
    assert aside.read_bytes() == damaged


def test_a_folder_that_is_gone_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be opened"):
        open_library(DataFolder(tmp_path / "nowhere"))


def columns(path: Path, table: str) -> list[str]:
    connection = sqlite3.connect(path)
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    connection.close()
    return [row[1] for row in rows]


def add_migration(patch: pytest.MonkeyPatch, tmp_path: Path, statement: str) -> None:
    """Give the library one more migration than it has, in a copy of the folder of migrations."""
    migrations = tmp_path / "migrations"
    versions = migrations / "versions"
    versions.mkdir(parents=True)
    for path in migrating.MIGRATIONS.rglob("*.py"):
        (migrations / path.relative_to(migrating.MIGRATIONS)).write_text(path.read_text())
    (versions / "9999_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9999'\ndown_revision = '{newest_version()}'\n"
        f"def upgrade() -> None:\n    {statement}\n"
    )
    patch.setattr(migrating, "MIGRATIONS", migrations)
