"""What staff edit by itself has a version, so that nobody overwrites another's change."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

TABLES = ("media_asset", "opening_hours", "region", "sector", "tag", "ui_text", "way", "waypoint")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("version", sa.Integer(), nullable=False, server_default="1"))
