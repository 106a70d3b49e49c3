"""Places are zones or rooms with an icon; waypoints and the ways between them make routes."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.naming import conv

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    with op.batch_alter_table("place") as batch:
        batch.add_column(sa.Column("kind", sa.Text(), nullable=False, server_default="room"))
        batch.add_column(sa.Column("icon", sa.Text(), nullable=False, server_default=""))
        batch.create_check_constraint(conv("ck_place_kind"), "kind IN ('zone', 'room')")
    # The two places of our own sample content were zones, though nothing said so.
    op.execute(
        "UPDATE place SET kind = 'zone' WHERE id IN (SELECT id FROM item WHERE item_type = 'place' "
        "AND sample AND slug IN ('exhibition-zone', 'company-zone'))"
    )
    op.create_table(
        "waypoint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Text(), nullable=False),
        sa.Column("x", sa.Double(), nullable=False),
        sa.Column("y", sa.Double(), nullable=False),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name="fk_waypoint_place_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_waypoint"),
        sa.UniqueConstraint("slug", name="uq_waypoint_slug"),
    )
    op.create_index("ix_waypoint_place_id", "waypoint", ["place_id"])
    op.create_table(
        "way",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.CheckConstraint("first_id < second_id", name=conv("ck_way_order")),
        sa.CheckConstraint("kind IN ('walk', 'stairs', 'lift')", name=conv("ck_way_kind")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["waypoint.id"], name="fk_way_first_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["waypoint.id"], name="fk_way_second_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("first_id", "second_id", name="pk_way"),
    )
    op.create_index("ix_way_second_id", "way", ["second_id"])
