"""The hall has a public key for what visitors leave; one without a key takes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("hall", sa.Column("inbox_key", sa.Text(), nullable=False, server_default=""))
