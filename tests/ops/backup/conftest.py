"""A hall that has published twice, with messages, accounts and a key, and a folder for backups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.store import opened_inbox
from kiosk.ops.backup import keys
from tests.db.conftest import sample_media, station_template
from tests.ops.backup.halls import AT, MESSAGE, backed_up
from tests.sync.conftest import hall_template
from tests.sync.halls import Hall, copy_of
from tests.sync.test_inbox import leave

__all__ = ["hall_template", "sample_media", "station_template"]


@pytest.fixture(scope="session", autouse=True)
def quick_passphrase() -> Iterator[None]:
    """New backup folders whose passphrase takes no time to try; each says itself how long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "OPERATIONS", 1)
        patch.setattr(keys, "MEMORY_BYTES", 1 << 20)
        yield


@pytest.fixture(scope="session")
def full_hall(hall_template: Hall, tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """A data folder with something of everything; not to be changed."""
    folder = copy_of(hall_template.folder, tmp_path_factory.mktemp("full-hall") / "data")
    hall = Hall(folder)
    hall.edit("展示厅")
    hall.publish("the second")
    leave(folder, folder, MESSAGE)
    with opened_inbox(folder.inbox, AT):
        pass
    folder.settings.write_text('[station]\nname = "大厅"\n', "utf-8")
    folder.drafts.mkdir()
    (folder.drafts / "draft.json").write_text("{}")
    (folder.logs / "kiosk-screen.log").write_text("nothing of note\n")
    return folder


@pytest.fixture
def hall(full_hall: DataFolder, tmp_path: Path) -> DataFolder:
    return copy_of(full_hall, tmp_path / "hall")


@pytest.fixture(scope="session")
def backup_template(
    full_hall: DataFolder, tmp_path_factory: pytest.TempPathFactory
) -> tuple[DataFolder, Path]:
    """A hall and the folder with its first backup; not to be changed."""
    place = tmp_path_factory.mktemp("backed-up")
    folder = copy_of(full_hall, place / "hall")
    backed_up(folder, place / "stick")
    return folder, place / "stick"
