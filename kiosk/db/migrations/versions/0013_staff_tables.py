"""What staff mode needs: the change log, the bin, drafts, and what lists and search ask."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "staff_change_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("station", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes"], ["staff_change_set.id"], name="fk_staff_change_set_undoes"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_staff_change_set"),
    )
    op.create_table(
        "staff_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_set_id"], ["staff_change_set.id"], name="fk_staff_change_change_set_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_staff_change"),
    )
    op.create_index("ix_staff_change_change_set_id", "staff_change", ["change_set_id"])
    op.create_index(
        "ix_staff_change_kind_key_change_set_id", "staff_change", ["kind", "key", "change_set_id"]
    )
    op.create_table(
        "staff_deleted",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_set_id"], ["staff_change_set.id"], name="fk_staff_deleted_change_set_id"
        ),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_staff_deleted"),
    )
    op.create_index("ix_staff_deleted_deleted_at", "staff_deleted", ["deleted_at"])
    op.create_table(
        "staff_draft",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("account", "kind", "key", name="pk_staff_draft"),
    )
    op.create_table(
        "staff_issued_key",
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("table_name", name="pk_staff_issued_key"),
    )
    op.create_table(
        "staff_search_entry",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sounds", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("missing", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_staff_search_entry"),
    )
    op.create_table(
        "staff_stale_text",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("made_of", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "field", "language", name="pk_staff_stale_text"),
    )
