"""A company has a telephone, which visitors see."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.add_column("company", sa.Column("telephone", sa.Text(), nullable=False, server_default=""))
