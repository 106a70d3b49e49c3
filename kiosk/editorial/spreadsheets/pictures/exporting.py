"""Writes the pictures of a list beside its workbook, by the names that its cells have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import UnavailableError
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.files.os_errors import explain
from kiosk.core.files.untrusted_folder import opened, write_file
from kiosk.db.library.fields.uses import references_in
from kiosk.db.library.media import MEDIA
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.fields import FieldType
from kiosk.editorial.kinds import KINDS

FOLDER_NAME = {CHINESE: "{name}-图片", ENGLISH: "{name}-pictures"}
FOREIGN = re.compile(r'[<>:"/\\|?*]')
"""What no name of a file on a stick has."""


def pictures_of(
    store: LibraryStore, kind: str, keys: Sequence[str] | None = None
) -> Mapping[str, BlobName]:
    """The pictures of a list by their names; of some of it, where keys are named.

    Raises:
        UnavailableError: the library cannot be read.
    """
    fields = [
        one.name for one in KINDS[kind].fields
        if one.type in (FieldType.PICTURE, FieldType.PICTURES)
    ]  # fmt: skip
    used = {
        one.key
        for stored in store.read_many(kind, keys).values()
        for name in fields
        for one in references_in(stored.values[name])
    }
    return {
        str(one.values["name"]): BlobName(str(one.values["sha256"]), str(one.values["suffix"]))
        for one in store.read_many(MEDIA, sorted(used)).values()
    }


def save_pictures(
    folder: Path, name: str, pictures: Mapping[str, BlobName], media: MediaStore, words: str
) -> Path:
    """Write pictures into a new folder beside the workbook `name`; returns that.

    Raises:
        UnavailableError: the disk is full, write-protected or gone, or one is not on this PC.
    """
    called = FOLDER_NAME[words].format(name=name)
    free = next(
        one
        for number in count(1)
        if not (one := folder / f"{called}{f' ({number})' if number > 1 else ''}").exists()
    )
    try:
        with opened(folder, free.name, make=True) as there:
            for title, blob in pictures.items():
                write_file(there, FOREIGN.sub("_", title), media.path(blob))
    except OSError as error:
        raise UnavailableError(f"{free} cannot be written: {explain(error, free)}") from error
    return free
