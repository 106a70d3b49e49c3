"""Staff lead launch ceremonies and guided tours, which are items as everything is."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.naming import conv

revision = "0010"
down_revision = "0009"

BEFORE = sa.Table(
    "item",
    sa.MetaData(),
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
    sa.CheckConstraint(
        "item_type IN ('agreement', 'company', 'film', 'indicator', 'milestone', 'music', "
        "'opportunity', 'page', 'place', 'project', 'slot', 'voice')",
        name=conv("ck_item_item_type"),
    ),
    sa.ForeignKeyConstraint(
        ["cover_id"], ["media_asset.id"], name="fk_item_cover_id", ondelete="SET NULL"
    ),
    sa.PrimaryKeyConstraint("id", name="pk_item"),
    sa.UniqueConstraint("item_type", "slug", name="uq_item_item_type_slug"),
    sa.Index("ix_item_item_type_position", "item_type", "position"),
)
"""SQLite does not tell its CHECK constraints, so the table is described."""


def upgrade() -> None:
    with op.batch_alter_table("item", copy_from=BEFORE) as batch:
        batch.drop_constraint(conv("ck_item_item_type"), type_="check")
        batch.create_check_constraint(
            conv("ck_item_item_type"),
            "item_type IN ('agreement', 'ceremony', 'company', 'film', 'guided-tour', "
            "'indicator', 'milestone', 'music', 'opportunity', 'page', 'place', 'project', "
            "'slot', 'voice')",
        )
    op.create_table(
        "ceremony",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hands", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("hands BETWEEN 1 AND 20", name=conv("ck_ceremony_hands")),
        sa.CheckConstraint("seconds BETWEEN 1 AND 60", name=conv("ck_ceremony_seconds")),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_ceremony_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["follows_id"], ["item.id"], name="fk_ceremony_follows_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_ceremony"),
    )
    op.create_table(
        "guided_tour",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_guided_tour_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_guided_tour"),
    )
    op.create_table(
        "tour_step",
        sa.Column("tour_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tour_id"], ["guided_tour.id"], name="fk_tour_step_tour_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name="fk_tour_step_item_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("tour_id", "position", name="pk_tour_step"),
    )
    op.create_index("ix_tour_step_item_id", "tour_step", ["item_id"])
