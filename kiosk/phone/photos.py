"""The photos of one opening: each is imported as the media page imports, and told of."""

from __future__ import annotations

import logging
import queue
import shutil
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.core.account import Account
from kiosk.core.errors import DiskFullError, KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.telling import PhotoTold
from kiosk.core.process.unexpected_errors import report_unexpected_error
from kiosk.core.settings.settings import read_settings, station_name
from kiosk.db.library.changes.writing_down import Author
from kiosk.ops.media_import import Imported, Refused, Report, import_media

log = logging.getLogger("kiosk.phone")

MAX_PHOTOS = 100
"""Of one opening, refused ones included; this one is refused, and none after it is told of."""


@dataclass(frozen=True, slots=True)
class Photo:
    """`name`: that of the library when it is there, else its own. `state`: "waiting", "done",
    "known", "refused"."""

    number: int
    name: str
    state: str = "waiting"
    fault: str = ""


class PhotoDesk:
    """Imports in a thread of its own, one photo after another, all of them one change-set. `tell`
    hears of each, in any thread."""

    def __init__(
        self,
        folder: DataFolder,
        account: Account,
        temporary: Path,
        tell: Callable[[PhotoTold], None],
    ) -> None:
        self.folder = temporary
        self._data = folder
        self._account = account
        self._tell = tell
        self._photos: dict[int, Photo] = {}
        self._paths = 0
        self._change_set = 0
        self._queue: queue.SimpleQueue[tuple[int, Path] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="photos", daemon=True)

    @property
    def photos(self) -> Sequence[Photo]:
        """The latest first."""
        return [self._photos[number] for number in sorted(self._photos, reverse=True)]

    @property
    def is_busy(self) -> bool:
        return any(one.state == "waiting" for one in self.photos)

    def new_path(self) -> Path:
        """Where the next photo may be written, in a folder of its own."""
        self._paths += 1
        place = self.folder / str(self._paths)
        place.mkdir(mode=0o700)
        return place / "photo"

    def take(self, path: Path) -> None:
        """Import a photo, and delete it then."""
        number = self._note(Photo(0, path.name))
        if not number:
            shutil.rmtree(path.parent)
            return
        self._queue.put((number, path))
        if not self._thread.ident:
            self._thread.start()

    def refuse(self, name: str, fault: str) -> None:
        """Say that a photo is not taken."""
        self._note(Photo(0, name, "refused", fault))

    def finish(self, seconds: float) -> None:
        """Wait for what was taken; nothing more is."""
        self._queue.put(None)
        if self._thread.ident:
            self._thread.join(seconds)

    def _note(self, photo: Photo) -> int:
        """Its number; 0 where there are too many, which is told once."""
        number = len(self._photos) + 1
        if number < MAX_PHOTOS:
            self._become(replace(photo, number=number))
            return number
        if number == MAX_PHOTOS:
            self._become(Photo(number, photo.name, "refused", "too-many"))
        return 0

    def _become(self, photo: Photo) -> None:
        self._photos[photo.number] = photo
        self._tell(PhotoTold(photo.number, photo.name, photo.state, photo.fault))

    # In the thread of the imports

    def _run(self) -> None:
        while taken := self._queue.get():
            try:
                self._import(*taken)
            except Exception as error:  # noqa: BLE001 - it is reported
                report_unexpected_error(error)

    def _import(self, number: int, path: Path) -> None:
        photo = self._photos[number]
        outcome = [replace(photo, state="refused", fault="unavailable")]

        def hear(report: Report) -> None:
            if isinstance(report, Imported):
                self._change_set = report.asset.change_set or self._change_set
                state = "done" if report.asset.new else "known"
                outcome.append(replace(photo, state=state, name=report.asset.name))
            elif isinstance(report, Refused):
                log.info("%s was not imported: %s", photo.name, report.reason)
                outcome.append(replace(photo, state="refused", fault=report.fault.value))

        try:
            settings = self._data.settings
            author = Author(self._account.name, station_name(settings))
            limits = read_settings(settings).media
            import_media(self._data, [path], limits, author, hear, self._change_set)
        except KioskError as error:
            log.warning("a photo was not imported: %s", error)
            if isinstance(error, DiskFullError):
                outcome.append(replace(outcome[0], fault="disk-full"))
        finally:
            shutil.rmtree(path.parent, ignore_errors=True)
        self._become(outcome[-1])
