"""A station that has no library, and signing in on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from tests.editorial.pad import Pad


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """A station that has only synced a release."""
    made = DataFolder(tmp_path / "数据 #1")
    made.prepare()
    made.current.write_text("1")
    return made


@pytest.fixture
def pad(folder: DataFolder) -> Iterator[Pad]:
    """Signing in on that station, with nobody invited yet."""
    with ExitStack() as stack:
        yield Pad(folder, stack)
