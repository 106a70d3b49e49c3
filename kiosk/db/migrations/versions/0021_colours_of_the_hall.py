"""The hall may have colours of its own, and a logo that is made for dark ground."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    for name in ("main_colour", "accent_colour", "ground_colour"):
        op.add_column("hall", sa.Column(name, sa.Text(), nullable=True))
    op.add_column(
        "hall", sa.Column("logo_ground", sa.Text(), nullable=False, server_default="light")
    )
