"""Some slots of the loop go before others."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column("slot", sa.Column("priority", sa.Text(), nullable=False, server_default="usual"))
