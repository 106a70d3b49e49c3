"""After an update of the program, what was published before is shown still."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore, hash_file
from kiosk.core.schedule.playlist import MOVEMENTS, Hours
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import (
    CHECKSUM,
    CONTENT,
    RENEWED,
    SCHEMA_VERSION,
    open_current,
    release_folder,
)
from kiosk.db.release.renew import REVISIONS
from kiosk.ops.first_start import prepare_station
from tests.db.faults import count_operations, with_full_disk, with_power_cut

OLD = Path(__file__).with_name("old")


@pytest.fixture(params=sorted(REVISIONS))
def station(request: pytest.FixtureRequest, tmp_path: Path) -> DataFolder:
    """A station whose program was updated; its release was built with an old schema."""
    return old_station(tmp_path / "data", request.param)


def old_station(root: Path, schema: int) -> DataFolder:
    folder = DataFolder(root)
    folder.prepare()
    release = release_folder(folder, 7)
    release.mkdir(parents=True)
    content = release / CONTENT
    content.write_bytes(gzip.decompress((OLD / f"release-schema-{schema}.sqlite.gz").read_bytes()))
    (release / CHECKSUM).write_text(f"{hash_file(content)}  {CONTENT}\n")
    folder.current.write_text("000007\n")
    return folder


def titles(folder: DataFolder) -> list[str]:
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        return [card.title for card in catalog.projects(CHINESE)]
    finally:
        catalog.close()


def loop_of(folder: DataFolder) -> set[tuple[Hours, str]]:
    """How the entries of the loop play."""
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    try:
        planned = catalog.attract_playlist(CHINESE).planned
    finally:
        catalog.close()
    return {(entry.hours, entry.movement) for entry in planned}


def test_every_schema_there_was_is_known_and_kept() -> None:
    assert sorted(REVISIONS) == list(range(1, SCHEMA_VERSION))


def test_what_was_published_is_shown_and_stays_as_it_was(station: DataFolder) -> None:
    before = hash_file(release_folder(station, 7) / CONTENT)
    with pytest.raises(ContentRejectedError, match="older program"):
        open_current(station)
    prepare_station(station)
    release = open_current(station)
    assert (release.number, release.skipped) == (7, ())
    assert "京蒙扶贫协作（通辽）科技创新基地" in titles(station)
    assert loop_of(station) <= {(Hours(), MOVEMENTS[0])}, "it plays as it did"
    assert hash_file(release_folder(station, 7) / CONTENT) == before


def test_it_is_done_once(station: DataFolder) -> None:
    prepare_station(station)
    renewed = release_folder(station, 7) / RENEWED / CONTENT
    made = renewed.stat().st_mtime_ns
    prepare_station(station)
    assert renewed.stat().st_mtime_ns == made


@pytest.mark.slow
def test_a_torn_renewed_release_is_made_again(station: DataFolder) -> None:
    prepare_station(station)
    (release_folder(station, 7) / RENEWED / CONTENT).write_bytes(b"torn")
    prepare_station(station)
    assert titles(station)


def test_a_torn_old_release_is_left_to_the_calm_screen(station: DataFolder) -> None:
    with (release_folder(station, 7) / CONTENT).open("r+b") as file:
        file.seek(5000)
        file.write(b"\xff" * 9000)
    prepare_station(station)
    with pytest.raises(ContentRejectedError, match="older program"):
        open_current(station)


def test_a_full_disk_is_told_and_can_be_mended(station: DataFolder) -> None:
    with pytest.raises(UnavailableError, match="could not be renewed"):
        with_full_disk(2, lambda: prepare_station(station))
    prepare_station(station)
    assert titles(station)


@pytest.mark.slow
def test_a_power_cut_at_any_step_is_made_good_by_the_next_start(tmp_path: Path) -> None:
    station = old_station(tmp_path / "data", min(REVISIONS))
    spare = tmp_path / "spare"
    shutil.copytree(station.root, spare)
    steps = count_operations(lambda: prepare_station(DataFolder(spare)))
    assert steps > 5
    for step in range(1, steps + 1):
        shutil.rmtree(spare)
        shutil.copytree(station.root, spare)
        with_power_cut(step, lambda: prepare_station(DataFolder(spare)))
        prepare_station(DataFolder(spare))
        assert titles(DataFolder(spare))
