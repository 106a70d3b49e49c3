"""The holidays of the hall, and what plays on them."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "holiday",
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
        sa.CheckConstraint("first_day <= last_day", name=op.f("ck_holiday_begins_before_it_ends")),
        sa.PrimaryKeyConstraint("first_day", name="pk_holiday"),
    )
    op.add_column(
        "slot", sa.Column("holidays", sa.Text(), nullable=False, server_default="holidays-too")
    )
