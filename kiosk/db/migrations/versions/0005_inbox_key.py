"""The hall has a public key for what visitors leave; one without a key takes nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0002"


def upgrade() -> None:
    # A default only for the row that is there: the model has none in the database.
    with op.batch_alter_table("hall") as batch:
        batch.add_column(sa.Column("inbox_key", sa.Text(), nullable=False, server_default=""))
