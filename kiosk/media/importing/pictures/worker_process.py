"""Runs the picture worker, a process that may crash, hang or run out of memory, and puts the sizes
of an untrusted picture into the media store.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.imported_media import MediaFault, MediaRefusedError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.os_errors import unavailable
from kiosk.core.files.picture_sizes import PictureSizes
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.process.own_command import own_command
from kiosk.core.typed_message import Decoder
from kiosk.media.importing.helper_process import HelperAnswer, run_helper
from kiosk.media.importing.pictures.facts import DrawingFacts, PictureFacts, Size
from kiosk.media.importing.pictures.formats import HEAD_BYTES, is_drawing
from kiosk.media.importing.pictures.sizes import SizedFile, SizedFiles

logger = logging.getLogger("kiosk.import")

_FACTS = Decoder(PictureFacts, "answer of the picture worker")
_DRAWING = Decoder(DrawingFacts, "answer of the drawing worker")

TIME_LIMIT = 60.0
"""Seconds. A JPEG of a hundred megapixels takes three on a PC of two cores."""


@dataclass(frozen=True, slots=True)
class DerivedPicture:
    """`notes` say for staff what of the file is left out."""

    sizes: PictureSizes
    notes: tuple[str, ...]


def derive_untrusted(
    source: Path,
    store: MediaStore,
    max_pixels: int,
    *,
    command: Sequence[str] = (),
    time_limit: float = TIME_LIMIT,
) -> DerivedPicture:
    """Put a picture, or an SVG drawing or the first page of a PDF as one, into the store in three
    sizes.

    `command` starts the worker; tests pass another one.

    Raises:
        ContentRejectedError: the file is no picture, is damaged, or unpacks to too many pixels.
        UnavailableError: the disk or the store fails, or no process can be started.
    """
    with TemporaryFolder("picture") as folder:
        picture, notes = _picture_of(source, folder.path, time_limit)
        made = _made(picture, folder.path, max_pixels, command, time_limit)
        return DerivedPicture(made.store(store), (*notes, *made.notes))


def thumbnail_of_untrusted(content: bytes, max_pixels: int, time_limit: float) -> bytes:
    """The thumbnail (WebP) of a picture that came from elsewhere.

    Raises:
        ContentRejectedError: it is no picture, is damaged, unpacks to too many pixels, or takes
            too long.
        UnavailableError: the disk fails, or no process can be started.
    """
    with TemporaryFolder("picture") as folder:
        source = folder.path / "untrusted"
        try:
            source.write_bytes(content)
            made = _made(source, folder.path, max_pixels, (), time_limit)
            return made.thumbnail.path.read_bytes()
        except OSError as error:
            raise unavailable("The picture cannot be unpacked", error) from error


def _picture_of(source: Path, folder: Path, time_limit: float) -> tuple[Path, tuple[str, ...]]:
    """The file itself, or what a drawing looks like, under its name, for messages; and notes."""
    try:
        with source.open("rb") as file:
            if not is_drawing(file.read(HEAD_BYTES)):
                return source, ()
        picture = folder / "drawn" / source.name
        picture.parent.mkdir()
    except OSError:  # which the picture worker puts in words
        return source, ()
    arguments = [os.fspath(source.absolute()), os.fspath(picture)]
    answer = run_helper([*own_command("drawing-worker"), *arguments], "drawing worker", time_limit)
    if answer.code is None:
        raise MediaRefusedError(
            MediaFault.DRAWING,
            f"{source.name} could not be drawn in {time_limit:.0f} s. "
            "Save it as PNG in the program that it is from.",
        )
    if reason := answer.reason(UnavailableError):
        raise UnavailableError(reason)
    if reason := answer.reason(ContentRejectedError):
        raise MediaRefusedError(MediaFault.DRAWING, reason)
    if answer.code:
        logger.info("the drawing worker ended with %s: %s", answer.code, answer.messages[-5:])
        raise MediaRefusedError(
            MediaFault.DRAWING,
            f"{source.name} cannot be drawn: it makes the program that draws it fail. "
            "Save it as PNG.",
        )
    pages = _DRAWING.decode(answer.output).pages
    return picture, (f"the first of its {pages} pages is taken",) if pages > 1 else ()


def _made(
    source: Path, folder: Path, max_pixels: int, command: Sequence[str], time_limit: float
) -> SizedFiles:
    arguments = [os.fspath(source.absolute()), os.fspath(folder), str(max_pixels)]
    answer = run_helper(
        [*(command or own_command("picture-worker")), *arguments], "picture worker", time_limit
    )
    return _read(answer, source.name, folder, time_limit)


def _read(answer: HelperAnswer, name: str, folder: Path, time_limit: float) -> SizedFiles:
    if answer.code is None:
        raise ContentRejectedError(
            f"{name} could not be unpacked in {time_limit:.0f} s. Save it anew as JPEG."
        )
    for kind in (UnavailableError, ContentRejectedError):
        if reason := answer.reason(kind):
            raise kind(reason)
    try:
        facts = _FACTS.decode(answer.output)
    except ContentRejectedError as error:
        # exit code 1 is a Python exception: more likely our bug than the picture's
        level = logging.ERROR if answer.code == 1 else logging.INFO
        logger.log(level, "the picture worker ended with %s: %s", answer.code, answer.messages[-5:])
        raise ContentRejectedError(
            f"{name} is damaged: it makes the decoder fail. Save it anew as JPEG."
        ) from error
    return SizedFiles(
        _file(folder / "full.webp", facts.full),
        _file(folder / "card.webp", facts.card),
        _file(folder / "thumbnail.webp", facts.thumbnail),
        facts.notes,
    )


def _file(path: Path, size: Size) -> SizedFile:
    return SizedFile(path, size.width, size.height)
