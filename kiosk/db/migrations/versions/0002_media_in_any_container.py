"""Films and music are kept in the container they came in, so their MIME types are no short list."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.sql.naming import conv

revision = "0002"
down_revision = "0001"

BEFORE = sa.Table(
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
    sa.CheckConstraint(
        "mime IN ('image/webp', 'video/mp4', 'audio/mp4', 'text/vtt')",
        name=conv("ck_media_asset_mime"),
    ),
    sa.PrimaryKeyConstraint("id", name="pk_media_asset"),
    sa.UniqueConstraint("name", name="uq_media_asset_name"),
)
"""SQLite does not tell its CHECK constraints, so the table is described."""


def upgrade() -> None:
    with op.batch_alter_table("media_asset", copy_from=BEFORE) as batch:
        batch.drop_constraint(conv("ck_media_asset_mime"), type_="check")
        batch.create_check_constraint(
            conv("ck_media_asset_mime"),
            "mime LIKE 'image/%' OR mime LIKE 'video/%' OR mime LIKE 'audio/%' "
            "OR mime LIKE 'text/%'",
        )
