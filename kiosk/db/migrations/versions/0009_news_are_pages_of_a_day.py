"""A page of a day is a piece of news."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("page", sa.Column("happened_on", sa.Date(), nullable=True))
