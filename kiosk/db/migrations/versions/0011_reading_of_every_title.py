"""Staff may say of any title how it is read, not of companies' names alone."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("item", sa.Column("pinyin", sa.Text(), nullable=False, server_default=""))
    op.execute(
        "UPDATE item SET pinyin = (SELECT company.pinyin FROM company WHERE company.id = item.id) "
        "WHERE item.id IN (SELECT company.id FROM company)"
    )
    op.drop_column("company", "pinyin")
