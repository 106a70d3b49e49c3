"""The tables of staff mode: in the library beside the content, never in a release.

Their metadata is separate, so nothing that copies the content model includes them.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

from kiosk.db.models.base import Base, LocalizedTextType, UtcDateTime

metadata = MetaData(naming_convention=Base.metadata.naming_convention)

change_set = Table(
    "staff_change_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("moment", UtcDateTime, nullable=False),
    Column("account", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("undoes", Integer, ForeignKey("staff_change_set.id")),
)
"""One act of a person. `undoes` is the change-set that this one takes back."""

change = Table(
    "staff_change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("change_set_id", Integer, ForeignKey("staff_change_set.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("slug", Text, nullable=False),
    Column("title", LocalizedTextType, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index(None, "kind", "key", "change_set_id"),
)
"""What an act has changed of one aggregate: the fields that differ, as JSON before and after; all
fields of one that came or went, which has NULL on the other side. `version` is the one after it."""

deleted = Table(
    "staff_deleted",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("change_set_id", Integer, ForeignKey("staff_change_set.id"), nullable=False),
    Column("slug", Text, nullable=False),
    Column("title", LocalizedTextType, nullable=False),
    Column("account", Text, nullable=False),
    Column("deleted_at", UtcDateTime, nullable=False, index=True),
)
"""The bin. The values stand in the change log."""

draft = Table(
    "staff_draft",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("fields", Text, nullable=False),
    Column("saved_at", UtcDateTime, nullable=False),
)
"""What somebody has typed and not finished."""

issued_key = Table(
    "staff_issued_key",
    metadata,
    Column("table_name", Text, primary_key=True),
    Column("last", Integer, nullable=False),
)
"""The highest number that was given to a row of a table, for databases that give one again."""

search_entry = Table(
    "staff_search_entry",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("names", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("sounds", Text, nullable=False),
    Column("sort_key", Text, nullable=False),
    Column("missing", Text, nullable=False),
)
"""By what staff find something and put it from A to Z, made again when `version` is no longer that
of the row. `missing` has for each language, as JSON, where a text is missing that there is in
another language."""

stale_text = Table(
    "staff_stale_text",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("made_of", Text, nullable=False),
)
"""Translations whose Chinese has changed after them. `made_of` is the Chinese that they were made
of; when it stands there again they are up to date."""

unchecked_text = Table(
    "staff_unchecked_text",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("language", Text, primary_key=True),
    Column("instead_of", Text, nullable=False),
)
"""Translations that were written, pasted or imported, and that nobody has checked since.
`instead_of` is what stood there before and was right; when it stands there again nothing is to be
checked."""

scheduled_publishing = Table(
    "staff_scheduled_publishing",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("due_at", UtcDateTime, nullable=False),
    Column("account_id", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("stopped_by", Text, nullable=False),
)
"""When the library is to be published by itself: one row or none. `stopped_by` says what stood
against it at that moment; '' while it is waited for."""

UNDERLAYS = "underlays"
"""The name under which the architect's plans stand in the log and among uses, as a field of the
hall."""
underlay = Table(
    "staff_underlay",
    metadata,
    Column("floor", Text, primary_key=True),
    Column("picture", Text, nullable=False),
    Column("left", Float, nullable=False),
    Column("top", Float, nullable=False),
    Column("width", Float, nullable=False),
)
"""The architect's plan under a floor: the key of a picture among the files, and where it lies."""
