"""A picture has a point that stays in sight wherever it is cropped."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.naming import conv

revision = "0015"
down_revision = "0014"

IN_THE_PICTURE = "focus_x >= 0 AND focus_x <= 1 AND focus_y >= 0 AND focus_y <= 1"

MEDIA_ASSET = sa.Table(
    "media_asset",
    sa.MetaData(),
    sa.Column("id", sa.Integer(), nullable=False),
    sa.Column("name", sa.Text(), nullable=False),
    sa.Column("sha256", sa.Text(), nullable=False),
    sa.Column("suffix", sa.Text(), nullable=False),
    sa.Column("mime", sa.Text(), nullable=False),
    sa.Column("width", sa.Integer(), nullable=False),
    sa.Column("height", sa.Integer(), nullable=False),
    sa.Column("duration_ms", sa.Integer(), nullable=False),
    sa.Column("size", sa.Integer(), nullable=False),
    sa.Column("alt", sa.Text(), nullable=False),
    sa.Column("credit", sa.Text(), nullable=False),
    sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    sa.CheckConstraint("name <> ''", name=conv("ck_media_asset_name")),
    sa.CheckConstraint(
        "mime LIKE 'image/%' OR mime LIKE 'video/%' OR mime LIKE 'audio/%' OR mime LIKE 'text/%'",
        name=conv("ck_media_asset_mime"),
    ),
    sa.PrimaryKeyConstraint("id", name="pk_media_asset"),
    sa.UniqueConstraint("name", name="uq_media_asset_name"),
)
"""SQLite does not tell its CHECK constraints, so the table is described."""


def upgrade() -> None:
    with op.batch_alter_table("media_asset", copy_from=MEDIA_ASSET) as batch:
        for name in ("focus_x", "focus_y"):
            batch.add_column(sa.Column(name, sa.Double(), nullable=False, server_default="0.5"))
        batch.create_check_constraint(conv("ck_media_asset_focus"), IN_THE_PICTURE)
