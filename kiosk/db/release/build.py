"""Builds a release out of the library: the same library gives the same bytes.

A release holds what is published and not yet over, and names only files that are in the store.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Table,
    delete,
    func,
    insert,
    or_,
    select,
    union,
    update,
)

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.errors import ContentRejectedError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.durable import sync_file, sync_folder
from kiosk.core.files.lock import file_lock
from kiosk.core.files.media_store import BlobName, MediaStore, hash_file
from kiosk.core.files.moving import delete_folder, move
from kiosk.db.engine import build_engine, consistent_snapshot, translated_errors
from kiosk.db.library.missing_hall import missing_hall
from kiosk.db.models import Base, Company, Derivative, Hall, Indicator, Item, MediaAsset, Slot
from kiosk.db.models.results import FIRST_BATCH_COUNT
from kiosk.db.release.installed import (
    APPLICATION_ID,
    CHECKSUM,
    CONTENT,
    SCHEMA_VERSION,
    make_current,
    readable,
    release_folder,
    release_numbers,
    verify_release,
)
from kiosk.db.release.tables import RELEASE_TABLES, TABLES_BY_DEPENDENCY
from kiosk.db.search import title_readings
from kiosk.db.search.index import build_search_index

item = Item.__table__
asset = MediaAsset.__table__
derivative = Derivative.__table__
slot = Slot.__table__


def build_release(library: Engine, folder: DataFolder, now: datetime) -> int:
    """Build a release from the library and make it current; returns its number.

    Unchanged content creates no new release. A power cut at any point leaves
    the current release as it was; the next build deletes the unfinished one.

    Raises:
        StaffError: the library is empty or names no hall, or a file that is not in the media store.
        UnavailableError: the disk is full or fails.
    """
    with built_release(library, folder, now) as building:
        newest = newest_with_content(folder, building.sha256)
        number = newest or next(iter(release_numbers(folder)), 0) + 1
        building.install_as(number)
        make_current(folder, number)
    return number


@dataclass(frozen=True, slots=True)
class ReleaseBuild:
    """A finished release that has no number yet; `sha256` is that of its content."""

    path: Path
    sha256: str

    @property
    def content(self) -> Path:
        return self.path / CONTENT

    def install_as(self, number: int) -> None:
        """Move it to its place among the releases, unless its content is there already; it does not
        become current. A damaged release in that place is replaced.

        Raises:
            OSError: the disk fails.
        """
        place = self.path.with_name(f"{number:06d}")
        if not has_content(place, self.sha256):
            delete_folder(place)
            move(self.path, place)
            sync_folder(self.path.parent)


@contextmanager
def built_release(library: Engine, folder: DataFolder, now: datetime) -> Iterator[ReleaseBuild]:
    """A release without a number, built from the library; deleted unless it is installed.

    Raises:
        StaffError: the library is empty or names no hall, or a file that is not in the media store.
        UnavailableError: the disk is full or fails.
    """
    building = folder.releases / ".building"
    failure = f"The release could not be built in {folder.releases}; the old one stays"
    with translated_errors(failure), file_lock(folder.lock("building")):
        delete_folder(building)
        try:
            with consistent_snapshot(library, Hall.__tablename__) as source:
                fill_release(building, source, now, MediaStore(folder.media))
            yield ReleaseBuild(building, verify_release(building))
        finally:
            delete_folder(building)


@contextmanager
def copied_release(folder: DataFolder, number: int) -> Iterator[ReleaseBuild]:
    """A release without a number, with the content of an installed one; deleted unless it is
    installed itself.

    Raises:
        StaffError: it is not installed, not whole, or one of its files is not in the media store.
        UnavailableError: the disk is full or fails.
    """
    if number not in release_numbers(folder):
        raise StaffError(f"Release {number} is not installed.")
    source, building = readable(release_folder(folder, number)), folder.releases / ".building"
    with (
        translated_errors(f"The release could not be copied in {folder.releases}"),
        file_lock(folder.lock("building")),
    ):
        delete_folder(building)
        try:
            building.mkdir()
            for name in (CONTENT, CHECKSUM):
                shutil.copyfile(source / name, building / name)
                sync_file(building / name)
            sync_folder(building)
            yield ReleaseBuild(building, _whole(building, number, MediaStore(folder.media)))
        finally:
            delete_folder(building)


def _whole(building: Path, number: int, store: MediaStore) -> str:
    try:
        sha256 = verify_release(building)
    except ContentRejectedError as error:
        raise StaffError(f"Release {number} cannot be published again. {error}") from error
    engine = build_engine(building / CONTENT)
    try:
        with engine.connect() as release:
            _check_media(release, store)
    finally:
        engine.dispose()
    return sha256


def newest_with_content(folder: DataFolder, sha256: str) -> int:
    """The number of the newest release, if it is intact and has this content; else 0."""
    newest = next(iter(release_numbers(folder)), 0)
    return newest if newest and has_content(release_folder(folder, newest), sha256) else 0


def has_content(path: Path, sha256: str) -> bool:
    """Whether the release at `path` is intact and has this content."""
    try:
        return verify_release(path) == sha256
    except ContentRejectedError:
        return False  # a damaged release is no reason not to publish the next one


def fill_release(
    building: Path, source: Connection, now: datetime, store: MediaStore | None = None
) -> None:
    """Write what `source` holds as a release into a new folder, durably. Its files must be in
    `store`, if one is given.

    Raises:
        StaffError: it is empty or names no hall, or a file that is not in the media store.
        OSError, SQLAlchemyError: the disk is full or fails.
    """
    if source.execute(select(Hall.__table__.c.id)).first() is None:
        raise missing_hall(source)
    building.mkdir()
    content = building / CONTENT
    engine = build_engine(content)
    try:
        with engine.begin() as release:
            Base.metadata.create_all(release, tables=RELEASE_TABLES)
            copy_content(source, release)
            drop_unpublished(release, now)
            _drop_unused_media(release)
            _order_companies(release)
            count_first_batch(release)
            build_search_index(release)
            if store:
                _check_media(release, store)
            release.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            release.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
        # Through the driver: SQLAlchemy would begin a transaction, in which VACUUM is refused.
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM")
    finally:
        engine.dispose()
    checksum = building / CHECKSUM
    checksum.write_text(f"{hash_file(content)}  {CONTENT}\n", "ascii")
    sync_file(content)
    sync_file(checksum)
    sync_folder(building)


def copy_content(source: Connection, release: Connection) -> None:
    """Copy every row with its id, in the order of the keys.

    Python sorts them: the collation of a server differs.
    """
    for table in TABLES_BY_DEPENDENCY:
        keys = [column.name for column in table.primary_key]
        rows = source.execute(select(table)).mappings().all()
        in_order = sorted(rows, key=lambda row: [row[key] for key in keys])
        copies = [{**row, "version": 1} if "version" in table.c else dict(row) for row in in_order]
        if copies:
            release.execute(insert(table), copies)


def drop_unpublished(release: Connection, now: datetime) -> None:
    """What belongs to a dropped item goes with it: the foreign keys of the models say how. A slot
    protects its film, so it goes first."""
    dropped = select(item.c.id).where(or_(item.c.published.is_(False), item.c.valid_until <= now))
    slots = select(slot.c.id).where(slot.c.film_id.in_(dropped))
    for gone in (slots, dropped):
        release.execute(delete(Item).where(item.c.id.in_(gone)))


def _drop_unused_media(release: Connection) -> None:
    used = union(*(select(column).where(column.is_not(None)) for _, column in _media_columns()))
    release.execute(delete(MediaAsset).where(asset.c.id.not_in(used)))


def _media_columns() -> Iterator[tuple[Table, Column[int]]]:
    """Every column of a release that names a media asset, with its table."""
    for table in TABLES_BY_DEPENDENCY:
        if table is not derivative:
            for column in table.columns:
                if any(key.column.table is asset for key in column.foreign_keys):
                    yield table, column


def _order_companies(release: Connection) -> None:
    """Give companies their place by name, and their first character for a mark where staff have
    chosen none."""
    company = Company.__table__
    rows = release.execute(
        select(*item.c["id", "pinyin", "title"], company.c.monogram).join_from(item, company)
    )
    for row in rows.all():
        title = row.title.resolve(CHINESE)
        key = title_readings.sort_key(title, row.pinyin)
        release.execute(
            update(Company)
            .where(company.c.id == row.id)
            .values(
                sort_key=key,
                letter=title_readings.letter(key),
                monogram=row.monogram or title[:1],
            )
        )


def count_first_batch(release: Connection) -> None:
    """Replace the value FIRST_BATCH_COUNT of an indicator by the count on the home page's tile."""
    first = select(func.count()).select_from(Company).where(Company.__table__.c.first_batch)
    count = str(release.execute(first).scalar_one())
    indicator = Indicator.__table__
    for row in release.execute(select(*indicator.c["id", "value"])).all():
        texts = {
            language: text.replace(FIRST_BATCH_COUNT, count) for language, text in row.value.items()
        }
        release.execute(
            update(Indicator).where(indicator.c.id == row.id).values(value=LocalizedText(texts))
        )


def _check_media(release: Connection, store: MediaStore) -> None:
    files = union(
        select(asset.c.id, asset.c.name, asset.c.sha256, asset.c.suffix),
        select(asset.c.id, asset.c.name, derivative.c.sha256, derivative.c.suffix).join_from(
            asset, derivative
        ),
    )
    for row in release.execute(files.order_by("name")):
        if not store.holds(BlobName(row.sha256, row.suffix)):
            raise StaffError(
                f"The file of “{row.name}”, used by {_user(release, row.id)}, is not in the "
                "media store. Import it again, then publish again."
            )


def _user(release: Connection, asset_id: int) -> str:
    """The first item that uses an asset, by its name for staff."""
    for table, column in _media_columns():
        if table is Hall.__table__:
            continue
        owners = select(next(iter(table.primary_key))).where(column == asset_id)
        row = release.execute(
            select(item.c.item_type, item.c.title).where(item.c.id.in_(owners))
        ).first()
        if row is not None:
            return f"the {row.item_type} “{row.title.resolve(CHINESE)}”"
    return "the hall"
