"""Which files a release or a library names, and whether a content.sqlite from elsewhere will do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from kiosk.core.errors import ContentRejectedError
from kiosk.core.media_store import Blob, BlobName
from kiosk.db.engine import release_engine, translated

FILES = text(
    "SELECT sha256, suffix, size FROM media_asset UNION SELECT sha256, suffix, size FROM derivative"
)
"""As text, because it must hold for every schema there has been."""


def media_in(connection: Connection) -> tuple[Blob, ...]:
    """Every file that is named, once each.

    Raises:
        ContentRejectedError: one is named as no file of ours is.
    """
    blobs = []
    for row in connection.execute(FILES):
        name = BlobName.parse(f"{row.sha256}{row.suffix}")
        if name is None or type(row.size) is not int or row.size < 0:
            raise ContentRejectedError("It names a file in a way that is not allowed.")
        blobs.append(Blob(name, row.size))
    return tuple(blobs)


def media_of_release(content: Path) -> tuple[Blob, ...]:
    """Every file that a content.sqlite names; read to its last page to prove it whole.

    Raises:
        ContentRejectedError: it is damaged, or names a file as no file of ours is named.
        UnavailableError: the disk refuses.
    """
    engine = release_engine(content)
    try:
        with translated(f"{content} cannot be read"), engine.connect() as connection:
            answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
            if answer != "ok":
                raise ContentRejectedError(f"{content} is damaged: {answer}.")
            return media_in(connection)
    except OperationalError as error:  # what the world has to do with is translated by now
        raise ContentRejectedError(f"{content} has other tables than a release has.") from error
    finally:
        engine.dispose()
