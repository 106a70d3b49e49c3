"""What an indicator counts year by year has a unit of its own: persons, not ten thousands."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column(
        "indicator", sa.Column("point_unit", sa.Text(), nullable=False, server_default="{}")
    )
