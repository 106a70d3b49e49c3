"""The states of the page of the files, for pictures; no file is imported for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.core.files.film_speeds import note_speed
from kiosk.ui.screenshots.staff_examples import TOO_SLOW
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.media.opening import MediaParts
from kiosk.ui.staff.shell import StaffViewModel

FILES = ("开业典礼.jpg", "厂区航拍.jpg", "马头琴.mp4", "合影.heic", "草原之夜.mp4", "旧宣传片.wmv")
STICK, OTHER_FOLDERS = "KINGSTON", ("会议照片", "宣传片")

FAST_ENOUGH = 180


def media_states(
    shell: StaffViewModel,
    media: MediaParts,
    press: Callable[[str], None],
    fill: Callable[[str, str], None],
) -> list[State]:
    """`press` presses a button by its name, `fill` writes into a field."""
    page, imports = media.page, media.imports
    stick = TemporaryDirectory(prefix="kiosk-pictures-")

    def plug_in() -> None:
        fill("searchField", "")
        folder = Path(stick.name) / STICK
        for name in OTHER_FOLDERS:
            (folder / name).mkdir(parents=True)
        for number, name in enumerate(FILES):
            (folder / name).write_bytes(bytes(180_000 * (number + 1)))
        media.chooser.look_in(Path.home(), lambda: [folder])
        media.chooser.open()

    def choose() -> None:
        for row in range(2, 5):
            media.chooser.take(row)

    def run() -> None:
        media.chooser.close()
        stick.cleanup()
        imports.expect([Path(name) for name in FILES])
        tell("Imported", 0, name=FILES[0], new=True, change_set=1)
        tell("Imported", 1, name=FILES[1], new=False, change_set=1)
        tell("Progressed", 2, step="probing", percent=40)

    def refuse() -> None:
        tell("Imported", 2, name=FILES[2], new=True, change_set=1)
        tell("Refused", 3, fault="picture", reason="")
        tell("Refused", 4, fault="hdr", reason="")
        press("importOpen")

    def tell(kind: str, number: int, **more: object) -> None:
        imports.hear(json.dumps({"is": kind, "file": FILES[number], **more}))

    def open_first(family: str) -> None:
        page.chooseFamily(family)
        page.take(page.first_key())

    def measure(speed: int) -> None:
        lighter, film = page.media_tools.lighter_copy, page.open_file.row
        assert film
        note_speed(lighter.folder.film_speeds, film.blob.sha256, speed)
        lighter.follow(film)

    def choose_poster() -> None:
        measure(FAST_ENOUGH)
        page.media_tools.openPoster()
        page.media_tools.poster_frames.choose(page.media_tools.poster_frames.moments[4])

    def see_captions() -> None:
        page.media_tools.poster_frames.close()
        page.media_tools.openCaptions()

    def shift_captions() -> None:
        page.media_tools.film_captions.choose(2)
        page.media_tools.film_captions.shiftBy(3)

    def set_focus() -> None:
        page.media_tools.film_captions.close()
        open_first("image")
        page.media_tools.openFocus()
        page.media_tools.focus_point.place(0.7, 0.4)

    def describe() -> None:
        page.media_tools.focus_point.close()
        page.closeForm()
        open_first("image")

    def replace() -> None:
        fill("mediaCredit", "")
        page.beginReplacing()

    def ask() -> None:
        page.take(page.first_key(skip=1))

    def search() -> None:
        page.endReplacing()
        page.closeForm()
        fill("searchField", "没有这个文件")

    def end() -> None:
        press("closeImport")
        imports.cancel()

    return [
        ("media", lambda: shell.openPage("media")),
        ("media-film", lambda: open_first("video")),
        ("media-heavy", lambda: measure(TOO_SLOW)),
        ("media-poster", choose_poster),
        ("media-captions", see_captions),
        ("media-captions-shifted", shift_captions),
        ("media-focus", set_focus),
        ("media-picture", describe),
        ("media-fault", lambda: fill("mediaCredit", "\u202e摄影：王")),
        ("media-replace", replace),
        ("media-replace-question", ask),
        ("media-nothing-found", search),
        ("media-chooser", plug_in),
        ("media-chosen", choose),
        ("media-import", run),
        ("media-refused", refuse),
        ("media-after-import", end),
    ]
