"""A hall may have a web site, where visitors read on at home."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("hall", sa.Column("web_address", sa.Text(), nullable=False, server_default=""))
