"""Takes single frames out of a film, in a process that may crash, hang or be stopped."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.process.own_command import own_command
from kiosk.media.containers import HEAD_BYTES, recognize
from kiosk.media.importing.line_helper import LineHelper

SECONDS_A_FRAME = 10.0

log = logging.getLogger("kiosk.media")


def frames_folder() -> TemporaryFolder | None:
    """A folder for frames; None where the disk takes none: films then show no pictures."""
    try:
        return TemporaryFolder("frames")
    except UnavailableError as error:
        log.warning("no frames of films: %s", error)
        return None


def demuxer_of(film: Path) -> str:
    """The demuxer of a film of the media store; "none" where its file is damaged.

    Raises:
        UnavailableError: it cannot be read.
    """
    try:
        with film.open("rb") as file:
            container = recognize(file.read(HEAD_BYTES))
    except OSError as error:
        raise UnavailableError(f"{film.name} cannot be read: {error.strerror}.") from error
    return container.demuxer if container else "none"


def take_frames(
    helper: LineHelper,
    film: Path,
    folder: Path,
    moments: Sequence[int],
    width: int,
    told: Callable[[int, Path], None],
) -> None:
    """Write the frames at some milliseconds into a folder, `width` pixels wide, 0 as large as they
    are; `told` hears of each as it is there. Those that the film does not have are left out.

    Raises:
        UnavailableError: the film cannot be read, or no process can be started.
    """
    command = own_command(
        "film-frames",
        os.fspath(film.absolute()),
        demuxer_of(film),
        os.fspath(folder),
        str(width),
        *map(str, moments),
    )

    def hear(line: str) -> None:
        if line.isdecimal():
            told(int(line), folder / f"{line}.png")

    helper.run(command, hear, SECONDS_A_FRAME * len(moments))
