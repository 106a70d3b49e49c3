"""The page of the files: found, described, added, replaced and deleted, by real clicks and keys."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import IMPORTING, file_lock
from kiosk.core.process.own_command import own_command
from kiosk.db.library.lists.media import MediaRow
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.staff.media import chooser, media_import
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.media.media_import import MediaImport, import_command
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow


@pytest.fixture
def working(
    staff: StaffWindow, station_copy: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> StaffWindow:
    """The page is open; imports go into the same library."""
    monkeypatch.setenv("KIOSK_DATA", str(station_copy.root))
    shutil.copytree(station_copy.media.resolve(), station_copy.root / "own", copy_function=link)
    station_copy.media.unlink()
    (station_copy.root / "own").rename(station_copy.media)
    return show_media(staff)


def link(source: str, target: str) -> None:
    Path(target).hardlink_to(source)


def show_media(staff: StaffWindow) -> StaffWindow:
    staff.work()
    staff.touch("rail-media")
    staff.idle()
    staff.until(lambda: bool(staff.names("media-")))
    return staff


def text_of(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


def first(store: LibraryStore, true: Callable[[MediaRow], bool]) -> MediaRow:
    return next(row for row in store.list_media() if true(row))


def open_file(staff: StaffWindow, row: MediaRow) -> None:
    """Find it by its name, and touch it."""
    staff.touch("searchField")
    staff.write(row.name)
    staff.wait(0.3)
    staff.idle()
    staff.touch(f"media-{row.reference.key}")
    staff.idle()


def reach(staff: StaffWindow, name: str) -> None:
    """Touch something of the form of a file, after flicking it into sight."""
    view = staff.item("mediaView")
    place = staff.rect(staff.item(name))
    below = place.bottom() - staff.rect(view).bottom()
    if below > 0:
        view.setProperty("contentY", float(view.property("contentY")) + below)
        staff.settle()
    staff.touch(name)


def choose(staff: StaffWindow, folder: Path, names: Sequence[str]) -> None:
    """Through the chooser, which shows this folder as the home folder, and no stick."""
    chosen: FileChooser = staff.media.chooser
    chosen.look_in(folder, list)
    staff.touch("addMedia")
    staff.until(lambda: len(chosen._found) > 0)
    staff.settle()
    shown = [entry.name for entry in chosen._found]
    for name in names:
        staff.touch(f"chooserEntry-{shown.index(name)}")
    staff.touch("chooserAccept")


def wait_for_import(staff: StaffWindow) -> None:
    imports: MediaImport = staff.media.imports
    for _ in range(12):
        try:
            staff.until(lambda: not imports.property("running"))
        except AssertionError:  # films take longer than the hand waits
            continue
        break
    staff.wait(0.3)
    staff.idle()


def picture(folder: Path, name: str, colour: str = "teal") -> Path:
    folder.mkdir(exist_ok=True)
    Image.new("RGB", (320, 200), colour).save(folder / name)
    return folder / name


# The grid


@pytest.mark.slow
def test_the_grid_shows_files_and_finds_them(working: StaffWindow, store: LibraryStore) -> None:
    row = first(store, lambda row: row.family == "image")
    working.touch("searchField")
    working.write(row.name)
    working.wait(0.3)
    working.idle()
    assert f"media-{row.reference.key}" in working.names("media-")
    assert len(working.names("media-")) < len(store.list_media())


@pytest.mark.slow
def test_kinds_are_chosen_and_nothing_found_says_so(
    working: StaffWindow, store: LibraryStore
) -> None:
    working.touch("family-video")
    films = {f"media-{row.reference.key}" for row in store.list_media() if row.family == "video"}
    assert set(working.names("media-")) <= films
    assert working.names("media-")
    working.touch("searchField")
    working.write("没有这个名字")
    working.wait(0.3)
    working.idle()
    assert not working.names("media-")
    assert working.has("empty")


@pytest.mark.slow
def test_the_keyboard_goes_through_the_grid(working: StaffWindow) -> None:
    for _ in range(40):
        if working.focused == "mediaGrid":
            break
        working.key(Qt.Key.Key_Tab)
    assert working.focused == "mediaGrid"
    working.key(Qt.Key.Key_Right, Qt.Key.Key_Return)
    working.idle()
    assert working.has("saveMedia")
    key = working.media.page.open_file.property("key")
    assert key == str(working.item("mediaGrid").property("currentItem").property("key"))


# One file


@pytest.mark.slow
def test_texts_are_written_in_each_language_and_saved(
    working: StaffWindow, store: LibraryStore
) -> None:
    row = first(store, lambda row: row.family == "image")
    open_file(working, row)
    assert not working.item("saveMedia").isEnabled()
    before = working.item("mediaAlt").property("text")
    working.touch("mediaLanguage-en")
    assert working.item("mediaAlt").property("text") == row.alt.get("en", "")
    working.touch("mediaAlt")
    working.write("Wind wheels ")
    working.touch("saveMedia")
    working.idle()
    stored = store.read(row.reference)
    assert stored
    alt = stored.values["alt"]
    assert isinstance(alt, LocalizedText)
    assert "Wind wheels " in alt["en"]
    assert alt.get(CHINESE, "") == before
    working.wait(0.5)
    working.idle()
    assert text_of(working, "mediaState") == "已保存", "the list was read again meanwhile"


@pytest.mark.slow
def test_every_language_of_a_picture_is_in_sight_and_called_as_in_the_forms(
    working: StaffWindow, store: LibraryStore
) -> None:
    open_file(working, first(store, lambda row: row.family == "image"))
    for language in (CHINESE, ENGLISH):
        working.touch(f"mediaLanguage-{language}")
        working.item("mediaAlt").setProperty("text", "")
    working.settle()
    assert {"中文 · 未填", "英文 · 未填", "蒙古文 · 未填"} <= set(working.texts())
    right = working.rect(working.item("mediaView")).right()
    names = working.names("mediaLanguage-")
    assert all(working.rect(working.item(name)).right() <= right for name in names)


@pytest.mark.slow
def test_what_is_wrong_is_said_while_one_types_and_not_saved(
    working: StaffWindow, store: LibraryStore
) -> None:
    row = first(store, lambda row: row.family == "image")
    open_file(working, row)
    reach(working, "mediaCredit")
    working.write("\u202e倒过来")
    assert not working.item("saveMedia").isEnabled()
    assert any("书写方向" in text for text in working.texts())


@pytest.mark.slow
def test_what_is_typed_is_there_again_after_a_look_elsewhere(
    working: StaffWindow, store: LibraryStore
) -> None:
    row = first(store, lambda row: row.family == "image")
    open_file(working, row)
    reach(working, "mediaCredit")
    working.write("照片：王")
    typed = working.item("mediaCredit").property("text")
    working.touch("closeMedia")
    working.idle()
    working.touch(f"media-{row.reference.key}")
    working.idle()
    assert working.item("mediaCredit").property("text") == typed
    working.key(Qt.Key.Key_Tab)


@pytest.mark.slow
def test_of_two_who_write_the_same_text_one_chooses(
    working: StaffWindow, store: LibraryStore
) -> None:
    row = first(store, lambda row: row.family == "image")
    open_file(working, row)
    working.touch("mediaAlt")
    working.write("我的说明")
    other = Editor(store, Account("9", "王", Role.EDITOR), "办公室")
    draft = other.draft(row.reference)
    other.save(draft.with_values({"alt": LocalizedText({CHINESE: "他们的说明"})}))
    working.touch("saveMedia")
    working.idle()
    assert any("他们的说明" in text for text in working.texts())
    working.touch("mediaMine")
    working.idle()
    stored = store.read(row.reference)
    assert stored
    assert "我的说明" in str(stored.values["alt"])


@pytest.mark.slow
def test_what_is_said_of_a_file_elsewhere_opens_it_here(
    working: StaffWindow, store: LibraryStore
) -> None:
    row = first(store, lambda row: row.family == "video")
    working.touch("searchField")
    working.write("没有这个名字")
    working.touch("family-image")
    working.touch("rail-overview")
    working.shell.openItem("media", row.reference.key)
    working.idle()
    working.idle()
    assert working.media.page.open_file.property("key") == row.reference.key
    assert working.item("searchField").property("text") == ""
    assert f"media-{row.reference.key}" in working.names("media-")
    working.touch("rail-media")
    assert working.media.page.open_file.property("key") == ""


# Replacing and deleting


@pytest.mark.slow
def test_a_used_file_is_replaced_everywhere_and_that_is_undone(
    working: StaffWindow, store: LibraryStore
) -> None:
    old = first(store, lambda row: row.family == "image" and row.uses > 0)
    users = {use.user for use in store.uses_of([old.reference])}
    open_file(working, old)
    assert not working.has("deleteMedia")
    reach(working, "replaceMedia")
    working.wait(0.3)
    working.idle()
    assert working.item("searchField").property("text") == "", "what was looked for is found"
    new = next(name for name in working.names("media-") if name != f"media-{old.reference.key}")
    working.touch(new)
    working.touch("askMediaYes")
    working.idle()
    working.idle()
    taken = Reference("media", new.removeprefix("media-"))
    assert not store.uses_of([old.reference])
    assert users <= {use.user for use in store.uses_of([taken])}
    working.touch("mediaUndo")
    working.idle()
    assert {use.user for use in store.uses_of([old.reference])} == users


@pytest.mark.slow
def test_what_nothing_uses_goes_into_the_bin_after_one_question(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    picture(tmp_path / "stick", "不用.png")
    choose(working, tmp_path / "stick", ["不用.png"])
    wait_for_import(working)
    row = first(store, lambda row: row.name.startswith("不用"))
    open_file(working, row)
    reach(working, "deleteMedia")
    working.touch("askMediaNo")
    assert store.read(row.reference)
    reach(working, "deleteMedia")
    working.touch("askMediaYes")
    working.idle()
    assert [one.reference for one in store.bin()] == [row.reference]
    assert not working.has("saveMedia"), "the form of what is gone is closed"
    working.touch("mediaUndo")
    working.idle()
    assert store.read(row.reference)


# Adding


def test_files_are_chosen_by_touch_imported_and_recognised_the_second_time(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    for number, colour in enumerate(("red", "green", "blue")):
        picture(stick, f"照片{number}.png", colour)
    (stick / "说明.txt").write_text("no media")
    (stick / "坏.mp4").write_bytes(b"this is no film at all" * 99)
    (stick / "图纸.pdf").write_bytes(b"%PDF-1.7\n")
    (stick / "图纸.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0L9 9"/></svg>'
    )
    before = len(store.list_media())
    choose(working, stick, ["照片0.png", "图纸.svg", "坏.mp4", "图纸.pdf"])
    wait_for_import(working)
    assert text_of(working, "importResult") == "新增 2 个 · 2 个未导入"
    assert len(store.list_media()) == before + 2
    drawn = next(row for row in store.list_media() if row.name.startswith("图纸"))
    assert (drawn.family, drawn.width, drawn.height) == ("image", 1920, 960)
    working.touch("importOpen")
    assert any("JPEG、MP4" in text for text in working.texts())
    assert any("图纸打不开" in text for text in working.texts())
    working.touch("closeImport")
    working.touch("importForget")
    assert not working.has("importState")
    choose(working, stick, ["照片0.png", "照片2.png"])
    wait_for_import(working)
    assert text_of(working, "importResult") == "新增 1 个 · 素材库里已有 1 个"
    assert len(store.list_media()) == before + 3


def test_the_page_may_be_left_while_an_import_runs(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    picture(tmp_path / "stick", "路上.png")
    choose(working, tmp_path / "stick", ["路上.png"])
    working.touch("rail-overview")
    wait_for_import(working)
    assert first(store, lambda row: row.name.startswith("路上"))
    working.touch("rail-media")
    working.idle()
    assert text_of(working, "importState") == "导入完成"


def drag(staff: StaffWindow, url: QUrl) -> None:
    """Drag something from another program over the page, and let go there."""
    mime = QMimeData()
    mime.setUrls([url])
    middle = QPointF(staff.window.width() / 2, staff.window.height() / 2)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(middle.toPoint(), copy, mime, left, none)
    QCoreApplication.sendEvent(staff.window, entering)
    staff.settle()
    QCoreApplication.sendEvent(staff.window, QDropEvent(middle, copy, mime, left, none))
    staff.settle()


@pytest.mark.slow
def test_files_can_be_dropped_on_an_office_pc(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    drag(working, QUrl("https://example.com/a.png"))
    assert text_of(working, "mediaNotice") == "只能导入这台电脑上的文件。"
    drag(working, QUrl.fromLocalFile(str(picture(tmp_path / "desk", "拖.png"))))
    wait_for_import(working)
    assert first(store, lambda row: row.name.startswith("拖"))


def test_nothing_can_be_dropped_on_a_kiosk(open_staff: OpenStaff, tmp_path: Path) -> None:
    staff = open_staff(on_kiosk=True)
    show_media(staff)
    drag(staff, QUrl.fromLocalFile(str(picture(tmp_path / "desk", "拖.png"))))
    assert staff.media.imports.property("total") == 0


SLOW = """
import json, sys, time
def tell(kind, **more):
    print(json.dumps({"is": kind, "file": file, **more}), flush=True)
for file in sys.argv[1:]:
    tell("Progressed", step="reading", percent=40)
    time.sleep(float("%s"))
    tell("Imported", name="a", new=True, change_set=7)
sys.exit(%s)
"""


def stand_in(seconds: float, code: int) -> Callable[[Sequence[str], int], Sequence[str]]:
    program = SLOW % (seconds, code)
    return lambda files, _change_set: [sys.executable, "-c", program, *files]


def test_cancelling_keeps_what_is_left_and_it_can_go_on(
    working: StaffWindow, tmp_path: Path
) -> None:
    imports: MediaImport = working.media.imports
    imports._command = stand_in(60, 0)
    imports.add([tmp_path / "一.mp4", tmp_path / "二.mp4"])
    working.until(lambda: imports.property("current") == "一.mp4")
    working.settle()
    assert text_of(working, "importState") == "正在导入，还剩 2 个"
    working.touch("importCancel")
    working.until(lambda: not imports.property("running"))
    working.settle()
    assert text_of(working, "importState") == "已取消，有 2 个没有导入"
    imports._command = stand_in(0, 0)
    working.touch("importGoOn")
    working.until(lambda: not imports.property("running"))
    working.settle()
    assert text_of(working, "importResult") == "新增 2 个"


@pytest.mark.parametrize(("free", "words"), [(0, "磁盘已满"), (10**12, "导入中断")])
def test_an_import_that_fails_says_why_and_loses_nothing(
    working: StaffWindow,
    tmp_path: Path,
    free: int,
    words: str,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    imports: MediaImport = working.media.imports
    imports._command = lambda _files, _change_set: [
        sys.executable,
        "-c",
        "import sys; sys.exit(3)",
    ]
    imports._free_bytes = lambda: free
    imports.add([tmp_path / "一.mp4"])
    working.until(lambda: not imports.property("running"))
    working.settle()
    assert words in text_of(working, "importState")
    assert working.has("importGoOn")
    assert "ended with 3" in expected_logs.text


@pytest.mark.slow
def test_a_stick_that_is_pulled_out_is_said_file_by_file(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    here = picture(tmp_path / "stick", "在.png")
    before = len(store.list_media())
    working.media.imports.add([here, tmp_path / "stick" / "拔掉.png"])
    wait_for_import(working)
    assert len(store.list_media()) == before + 1
    working.touch("importOpen")
    assert any("重新插好" in text for text in working.texts())


def test_many_files_go_into_several_command_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media_import, "MAX_FILES", 2)
    lines: list[tuple[int, int]] = []

    def command(files: Sequence[str], change_set: int) -> Sequence[str]:
        lines.append((len(files), change_set))
        return stand_in(0, 0)(files, change_set)

    imports = MediaImport(command, lambda: 10**12)
    imports.add([Path(f"/{number}.png") for number in range(5)])
    until(lambda: not imports.property("running"))
    assert lines == [(2, 0), (2, 7), (1, 7)], "the first one begins a change-set, the others go on"
    assert imports.property("done") == 5
    imports.add([Path("/later.png")])
    until(lambda: not imports.property("running"))
    assert lines[-1] == (1, 0), "it had ended"
    imports.close()
    line = import_command(own_command, "王", ["/a.png"], 7)
    assert line[-4:] == ["--as=王", "--continues=7", "--", "/a.png"]


@pytest.mark.slow
def test_an_import_is_one_line_of_the_history_and_one_undo_also_when_it_was_cancelled(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    names = [f"照片{number:02}.png" for number in range(12)]
    for number, name in enumerate(names):
        picture(tmp_path / "stick", name, f"#{20 * number:02x}4080")
    before = len(store.list_media())
    imports: MediaImport = working.media.imports
    choose(working, tmp_path / "stick", names[:8])
    working.until(lambda: imports.property("done") >= 2)
    working.touch("importCancel")
    wait_for_import(working)
    came = len(store.list_media()) - before
    assert 2 <= came < 8
    (half,) = store.change_sets()
    assert (half.reason, half.changes) == ("import", came)
    assert f"{came} 个没有导入" not in text_of(working, "importState")
    working.touch("importGoOn")
    wait_for_import(working)
    (whole,) = store.change_sets()
    assert (whole.number, whole.changes) == (half.number, 8)
    working.touch("rail-history")
    working.idle()
    assert working.names("change-set-") == [f"change-set-{whole.number}"]
    working.touch(f"undo-{whole.number}")
    working.idle()
    assert len(store.list_media()) == before
    assert len(store.bin()) == 8


@pytest.mark.slow
def test_pages_that_are_open_hear_of_each_file_of_an_import(
    working: StaffWindow, store: LibraryStore, tmp_path: Path
) -> None:
    heard: list[int] = []
    working.library.changed.connect(lambda touched: heard.append(len(touched)))
    for number in range(3):
        picture(tmp_path / "stick", f"图{number}.png", f"#{number}04080")
    choose(working, tmp_path / "stick", [f"图{number}.png" for number in range(3)])
    wait_for_import(working)
    working.until(lambda: sum(heard) == 3)
    assert len(store.change_sets()) == 1


IMPORTING_STAFF = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kiosk.core.process.own_command import own_command
from kiosk.ui.staff.media.media_import import ImportState, MediaImport, import_command

app = QCoreApplication()
imports = MediaImport(
    lambda files, number: import_command(own_command, "王", files, number), lambda: 10**12
)
imports.add([Path(sys.argv[1])])
while imports.property("state") != ImportState.WAITING:
    app.processEvents()
print(imports._process.pid, flush=True)
app.exec()
"""


@pytest.mark.slow
def test_an_import_ends_with_staff_mode_even_when_that_is_killed(
    station_copy: DataFolder, tmp_path: Path
) -> None:
    """Or the next window would wait for it."""
    with (
        file_lock(station_copy.lock(IMPORTING)),
        subprocess.Popen(
            [sys.executable, "-c", IMPORTING_STAFF, str(tmp_path / "a.png")],
            env=os.environ | {"KIOSK_DATA": str(station_copy.root)},
            stdout=subprocess.PIPE,
            text=True,
        ) as staff,
    ):
        assert staff.stdout
        importing = psutil.Process(int(staff.stdout.readline()))
        staff.kill()
        importing.wait(60)


# The chooser


def test_folders_come_first_and_what_is_no_media_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "子文件夹").mkdir()
    (tmp_path / ".hidden.png").touch()
    for name in ("b.MP4", "a.jpg", "letter.docx"):
        (tmp_path / name).touch()
    found = chooser.list_folder(tmp_path, chooser.ChooserPurpose.IMPORT.families)
    assert [(one.name, one.family) for one in found] == [
        ("子文件夹", "folder"),
        ("a.jpg", "image"),
        ("b.MP4", "video"),
    ]


@pytest.mark.slow
def test_a_stick_that_is_gone_is_told_and_the_home_folder_shown(
    working: StaffWindow, tmp_path: Path
) -> None:
    stick = tmp_path / "STICK"
    picture(stick, "照片.png")
    plugged = [stick]
    chosen: FileChooser = working.media.chooser
    chosen.look_in(tmp_path / "nothing here", lambda: list(plugged))
    working.touch("addMedia")
    working.until(lambda: chosen.property("fileCount") == 1)
    working.settle()
    assert any("STICK" in text for text in working.texts())
    plugged.clear()
    working.until(lambda: bool(chosen.property("unreadable")))
    working.settle()
    assert any("读不到" in text for text in working.texts())
    working.touch("chooserBack")
    assert not working.has("chooserAccept")


@pytest.mark.slow
@pytest.mark.parametrize("size", ["1920x1080", "1366x768", "1080x1920"])
def test_everything_one_touches_is_large_enough_and_on_the_screen(
    open_staff: OpenStaff, store: LibraryStore, size: str
) -> None:
    staff = open_staff(size)
    show_media(staff)
    unit = min(staff.window.width(), staff.window.height()) / 1080
    for page in ("grid", "form", "chooser"):
        if page == "form":
            open_file(staff, first(store, lambda row: row.family == "image" and row.uses > 0))
        elif page == "chooser":
            staff.media.page.closeForm()
            staff.touch("addMedia")
            staff.settle()
        for button in staff.items("QQuickAbstractButton"):
            place = staff.rect(button)
            assert place.height() >= 64 * unit - 1.5, (page, button.objectName(), place)
            if button.objectName().startswith("family-"):
                continue  # a strip of chips flicks
            assert place.right() <= staff.window.width() + 1, (page, button.objectName(), place)
