"""The first and the last day of a company in its room."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    op.add_column("company", sa.Column("moved_in", sa.Date(), nullable=True))
    op.add_column("company", sa.Column("moved_out", sa.Date(), nullable=True))
