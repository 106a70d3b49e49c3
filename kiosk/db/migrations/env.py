"""Runs the migrations in the connection and transaction that kiosk.db.library.migrating gives."""

from alembic import context

from kiosk.db.library import account_tables
from kiosk.db.library.staff_tables import metadata as staff_metadata
from kiosk.db.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[Base.metadata, staff_metadata, account_tables.metadata],
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
