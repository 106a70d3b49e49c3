"""Films and pictures that a slot shows cannot be deleted; slugs, names, hours and validity have
rules."""

from itertools import chain, count

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.naming import conv

revision = "0012"
down_revision = "0011"

META = sa.MetaData()

ITEM = sa.Table(
    "item",
    META,
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("item_type", sa.Text(), nullable=False),
    sa.Column("slug", sa.Text(), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("published", sa.Boolean(), nullable=False),
    sa.Column("valid_from", sa.DateTime(timezone=True), nullable=True),
    sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
    sa.Column("sample", sa.Boolean(), nullable=False),
    sa.Column("title", sa.Text(), nullable=False),
    sa.Column("summary", sa.Text(), nullable=False),
    sa.Column("source", sa.Text(), nullable=False),
    sa.Column("cover_id", sa.Integer(), nullable=True),
    sa.Column("version", sa.Integer(), nullable=False),
    sa.Column("pinyin", sa.Text(), nullable=False, server_default=""),
    sa.CheckConstraint(
        "item_type IN ('agreement', 'ceremony', 'company', 'film', 'guided-tour', "
        "'indicator', 'milestone', 'music', 'opportunity', 'page', 'place', 'project', "
        "'slot', 'voice')",
        name=conv("ck_item_item_type"),
    ),
    sa.ForeignKeyConstraint(
        ["cover_id"], ["media_asset.id"], name="fk_item_cover_id", ondelete="SET NULL"
    ),
    sa.PrimaryKeyConstraint("id", name="pk_item"),
    sa.UniqueConstraint("item_type", "slug", name="uq_item_item_type_slug"),
    sa.Index("ix_item_item_type_position", "item_type", "position"),
)
MEDIA_ASSET = sa.Table(
    "media_asset",
    META,
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("name", sa.Text(), nullable=False),
    sa.Column("sha256", sa.Text(), nullable=False),
    sa.Column("suffix", sa.Text(), nullable=False),
    sa.Column("mime", sa.Text(), nullable=False),
    sa.Column("width", sa.Integer(), nullable=False),
    sa.Column("height", sa.Integer(), nullable=False),
    sa.Column("duration_ms", sa.Integer(), nullable=False),
    sa.Column("size", sa.Integer(), nullable=False),
    sa.Column("alt", sa.Text(), nullable=False),
    sa.Column("credit", sa.Text(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.CheckConstraint(
        "mime LIKE 'image/%' OR mime LIKE 'video/%' OR mime LIKE 'audio/%' OR mime LIKE 'text/%'",
        name=conv("ck_media_asset_mime"),
    ),
    sa.PrimaryKeyConstraint("id", name="pk_media_asset"),
    sa.UniqueConstraint("name", name="uq_media_asset_name"),
)
SECTOR = sa.Table(
    "sector",
    META,
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("slug", sa.Text(), nullable=False),
    sa.Column("position", sa.Integer(), nullable=False),
    sa.Column("name", sa.Text(), nullable=False),
    sa.Column("colour", sa.Text(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.CheckConstraint(
        "colour IN ('grass', 'meadow', 'sky', 'amber', 'brick', 'iris', 'duskSky')",
        name=conv("ck_sector_colour"),
    ),
    sa.PrimaryKeyConstraint("id", name="pk_sector"),
    sa.UniqueConstraint("slug", name="uq_sector_slug"),
)
SLOT = sa.Table(
    "slot",
    META,
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("film_id", sa.Integer(), nullable=True),
    sa.Column("picture_id", sa.Integer(), nullable=True),
    sa.Column("seconds", sa.Integer(), nullable=False),
    sa.Column("days", sa.Text(), nullable=False),
    sa.Column("starts", sa.Time(), nullable=True),
    sa.Column("ends", sa.Time(), nullable=True),
    sa.CheckConstraint(
        "(film_id IS NULL) <> (picture_id IS NULL)", name=conv("ck_slot_shows_one_thing")
    ),
    sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_slot_id", ondelete="CASCADE"),
    sa.ForeignKeyConstraint(["film_id"], ["film.id"], name="fk_slot_film_id", ondelete="CASCADE"),
    sa.ForeignKeyConstraint(
        ["picture_id"], ["media_asset.id"], name="fk_slot_picture_id", ondelete="CASCADE"
    ),
    sa.PrimaryKeyConstraint("id", name="pk_slot"),
)
"""SQLite does not tell its CHECK constraints, so tables that have some are described."""

WITH_SLUG = {"item": ITEM, "region": None, "sector": SECTOR, "tag": None, "waypoint": None}

REFER_TO_ITEM = (
    ("figure", "item_id"),
    ("gallery_picture", "item_id"),
    ("item_link", "first_id"),
    ("item_link", "second_id"),
    ("item_tag", "item_id"),
    ("tour_step", "item_id"),
)
"""Rows that ON DELETE CASCADE would delete with an item of any type; SQLite does so only with
foreign keys on, and migrations run with them off."""

HALF_SLOTS = "SELECT id FROM item WHERE item_type = 'slot' AND id NOT IN (SELECT id FROM slot)"
"""What is left of slots whose film or picture has been deleted."""


def upgrade() -> None:
    _mend_rows()
    for table, described in WITH_SLUG.items():
        with op.batch_alter_table(table, copy_from=described) as batch:
            batch.create_check_constraint(conv(f"ck_{table}_slug"), "slug <> ''")
            if table == "item":
                batch.create_check_constraint(conv("ck_item_validity"), "valid_from < valid_until")
    with op.batch_alter_table("media_asset", copy_from=MEDIA_ASSET) as batch:
        batch.create_check_constraint(conv("ck_media_asset_name"), "name <> ''")
    with op.batch_alter_table("slot", copy_from=SLOT) as batch:
        batch.create_check_constraint(conv("ck_slot_seconds"), "seconds >= 0")
        batch.create_check_constraint(
            conv("ck_slot_days"), "days <> '' AND trim(days, '1234567') = ''"
        )
        for column, target in (("film_id", "film"), ("picture_id", "media_asset")):
            batch.drop_constraint(f"fk_slot_{column}", type_="foreignkey")
            batch.create_foreign_key(
                f"fk_slot_{column}", target, [column], ["id"], ondelete="RESTRICT"
            )


def _mend_rows() -> None:
    """Rows that the rules would refuse. Nothing that visitors see changes."""
    _delete_half_slots()
    # Never valid, so never shown.
    op.execute(
        "UPDATE item SET published = false, valid_until = NULL WHERE valid_from >= valid_until"
    )
    for table in WITH_SLUG:
        _fill_empty(table, "slug", sa.literal(""))
    _fill_empty("media_asset", "name", sa.column("suffix", sa.Text()))
    op.execute("UPDATE slot SET seconds = 0 WHERE seconds < 0")
    slots = sa.table("slot", sa.column("id"), sa.column("days"))
    for number, days in op.get_bind().execute(sa.select(slots)).all():
        known = "".join(day for day in "1234567" if day in days)
        op.execute(slots.update().where(slots.c.id == number).values(days=known or "1234567"))
        if not known:  # it never played
            item = sa.table("item", sa.column("id"), sa.column("published"))
            op.execute(item.update().where(item.c.id == number).values(published=sa.false()))


def _delete_half_slots() -> None:
    op.execute(f"UPDATE ceremony SET follows_id = NULL WHERE follows_id IN ({HALF_SLOTS})")  # noqa: S608
    for table, column in REFER_TO_ITEM:
        op.execute(f"DELETE FROM {table} WHERE {column} IN ({HALF_SLOTS})")  # noqa: S608
    op.execute(f"DELETE FROM item WHERE id IN ({HALF_SLOTS})")  # noqa: S608


def _fill_empty(table: str, column: str, ending: sa.ColumnElement[str]) -> None:
    """Give rows without a slug or name `unnamed-<id>` and the ending, or with a number in between
    where that is taken."""
    connection = op.get_bind()
    key, named = sa.column("id", sa.Integer()), sa.column(column, sa.Text())
    rows = sa.table(table, key, named)
    taken = set(connection.scalars(sa.select(named).select_from(rows)))
    empty = sa.select(key, ending).select_from(rows).where(named == "")
    for number, end in connection.execute(empty).all():
        numbered = (f"unnamed-{number}-{again}{end}" for again in count(2))
        name = next(one for one in chain([f"unnamed-{number}{end}"], numbered) if one not in taken)
        taken.add(name)
        connection.execute(sa.update(rows).where(key == number).values({column: name}))
