"""Reads zip archives that anybody may have written, on sticks and in folders of others."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

MAX_LISTING_BYTES = 4 * 2**20
"""Of the list of what is in an archive; 30,000 files."""

UTF_8_NAME = 0x800
ENCRYPTED = 1

ARCHIVE_ERRORS = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError,
    OverflowError, RuntimeError,
)  # fmt: skip
"""What zipfile raises for archives that others have made up."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: its path in it, and which one in the list it is."""

    name: str
    size: int
    number: int


class _ShortReads(io.FileIO):
    """A file of which nothing large is read at once: zipfile reads the whole list of an archive,
    however long that says it is."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MAX_LISTING_BYTES:
            raise zipfile.BadZipFile("its list is longer than any")
        return super().read(MAX_LISTING_BYTES if size is None or size < 0 else size)


@contextmanager
def opened_archive(descriptor: int) -> Iterator[zipfile.ZipFile]:
    """An archive in an open file, which is closed afterwards. Raises one of `ARCHIVE_ERRORS`."""
    with _ShortReads(descriptor, "rb") as file, zipfile.ZipFile(file) as archive:
        yield archive


def members(archive: zipfile.ZipFile) -> Iterator[Member]:
    """The plain files in an archive, without what macOS puts beside each."""
    for number, one in enumerate(archive.infolist()):
        name = _name(one)
        if not (one.is_dir() or name.startswith("__MACOSX/") or "/._" in f"/{name}"):
            yield Member(name, one.file_size, number)


def _name(member: zipfile.ZipInfo) -> str:
    """A path as it was meant: Chinese Windows packs names in GBK, and says nothing of it."""
    name = member.filename
    if not member.flag_bits & UTF_8_NAME:
        with suppress(UnicodeEncodeError):
            raw = name.encode("cp437")
            for encoding in ("utf-8", "gb18030"):
                with suppress(UnicodeDecodeError):
                    name = raw.decode(encoding)
                    break
    return name.replace("\\", "/")
