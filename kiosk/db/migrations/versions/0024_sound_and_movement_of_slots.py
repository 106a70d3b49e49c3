"""Slots of the loop say whether their films are heard and their pictures drift."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("slot", sa.Column("sound", sa.Text(), nullable=False, server_default="as-set"))
    op.add_column(
        "slot", sa.Column("movement", sa.Text(), nullable=False, server_default="drifting")
    )
