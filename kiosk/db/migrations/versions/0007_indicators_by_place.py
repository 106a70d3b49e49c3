"""Indicators have values by place too, and places stand on a tile map."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

TILES = {
    "holingol": (0, 0),
    "jarud": (1, 0),
    "kailu": (0, 1),
    "horqin-district": (1, 1),
    "naiman": (0, 2),
    "hure": (1, 2),
    "horqin-left-middle": (2, 0.5),
    "horqin-left-rear": (2, 1.5),
}
"""Where Tongliao's places stand; the sample content has always had them under these names."""


def upgrade() -> None:
    op.add_column("region", sa.Column("tile_x", sa.Double(), nullable=True))
    op.add_column("region", sa.Column("tile_y", sa.Double(), nullable=True))
    region = sa.table("region", *(sa.column(name) for name in ("slug", "tile_x", "tile_y")))
    for slug, (x, y) in TILES.items():
        op.execute(region.update().where(region.c.slug == slug).values(tile_x=x, tile_y=y))
    op.create_table(
        "region_point",
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("region_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_region_point_indicator_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["region_id"],
            ["region.id"],
            name=op.f("fk_region_point_region_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("indicator_id", "region_id", "year", name=op.f("pk_region_point")),
    )
