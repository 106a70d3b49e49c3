"""Paths as SQLite takes them where it is to open a database in a special way."""

from __future__ import annotations

from pathlib import PurePath


def sqlite_uri(path: PurePath) -> str:
    """The URI of an absolute path. SQLite knows no hosts: that of a share becomes part of it."""
    uri = path.as_uri()
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)
