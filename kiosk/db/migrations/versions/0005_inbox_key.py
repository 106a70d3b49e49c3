"""The hall has a public key for what visitors leave; one without a key takes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("hall", sa.Column("inbox_key", sa.Text(), nullable=False, server_default=""))
