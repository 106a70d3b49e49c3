"""The publish page on the real window: what differs, what is in the way, publishing, releases."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.journal import Journal
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import CONTENT, read_current, release_folder
from kiosk.editorial.commands import Editor
from kiosk.ops.publishing.publish_process import PublishProcess
from kiosk.ops.publishing.releases import installed_releases
from kiosk.sync.channel.trust import kept_contents
from kiosk.ui.staff.library import station_store
from tests.editorial.reported import EAST, WEST, report, take
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import JOB_SECONDS, NOON, StaffWindow, notice_of

EDITOR = Account("7", "王", Role.EDITOR)
PUBLISHER = Account("8", "李", Role.PUBLISHER)


@pytest.fixture
def published(station_copy: DataFolder, sample_station: Path) -> DataFolder:
    """A data folder whose first release is in force."""
    shutil.copytree(sample_station / "releases", station_copy.releases)
    return station_copy


@pytest.fixture
def change(published: DataFolder) -> Reference:
    """A company whose name somebody has changed since."""
    store = station_store(published)
    reference = Reference("company", next(iter(store.read_many("company"))))
    editor = Editor(store, EDITOR, "办公室")
    draft = editor.draft(reference)
    title = draft["title"]
    assert isinstance(title, LocalizedText)
    editor.save(draft.with_values({"title": LocalizedText({**title, CHINESE: "新名称公司"})}))
    store.engine.dispose()
    return reference


def opened(staff: StaffWindow, account: Account = PUBLISHER) -> StaffWindow:
    staff.shell.admit(account)
    staff.touch("rail-publish")
    until(lambda: bool(staff.publish.property("loaded")))
    staff.idle()
    return staff


def said(staff: StaffWindow, name: str) -> str:
    return str(staff.item(name).property("text"))


@pytest.mark.usefixtures("published")
def test_right_after_publishing_nothing_waits(open_staff: OpenStaff) -> None:
    page = opened(open_staff())
    assert said(page, "publishHeadline") == "都已发布"
    assert "第 1 版" in said(page, "publishSummary")
    assert not page.item("publishNow").isEnabled()


@pytest.mark.usefixtures("change")
def test_a_change_is_told_and_compared_cell_by_cell(open_staff: OpenStaff) -> None:
    page = opened(open_staff())
    assert said(page, "publishHeadline") == "发布第 2 版"
    assert page.names("change-") == ["change-0"]
    (told,) = [text for text in page.texts() if "王" in text and "标题" in text]
    assert told.startswith("标题 · 王")
    page.touch("change-0")
    texts = page.texts()
    assert "标题（中文）" in texts
    assert "新名称公司" in texts
    page.key(Qt.Key.Key_Escape)
    assert not page.has("closeCells")


def test_a_tap_leads_from_a_change_to_its_form(open_staff: OpenStaff, change: Reference) -> None:
    page = opened(open_staff())
    asked: list[tuple[str, str]] = []
    page.content.itemOpened.connect(lambda kind, key: asked.append((kind, key)))
    page.touch("change-0")
    page.touch("openChangedItem")
    assert asked == [(change.kind, change.key)]
    assert page.shell.property("page") == "content"


def test_list_and_form_say_that_visitors_see_it_as_it_was(
    open_staff: OpenStaff, change: Reference
) -> None:
    page = opened(open_staff())
    until(lambda: page.overview.waiting_viewmodel.things == {change})
    page.content.itemOpened.emit(change.kind, change.key)
    page.shell.openPage("content")
    page.until(lambda: page.has("formShown"))
    page.until(lambda: said(page, "formShown") == "有修改未发布")
    assert "修改前的内容" in said(page, "formShownWhy")
    page.content.openSection("company")
    page.key(Qt.Key.Key_Escape)
    page.until(lambda: page.texts().count("有修改未发布") == 1)
    assert "展示中" in page.texts(), "the other companies"


@pytest.mark.usefixtures("change")
def test_an_editor_sees_the_page_without_the_button_and_is_told_why(
    open_staff: OpenStaff,
) -> None:
    page = opened(open_staff(), EDITOR)
    assert not page.has("publishNow")
    assert not page.names("putInForce-")
    assert "不能发布" in said(page, "publishReason")
    page.publish.askPublish(True)
    page.publish.publish("")
    page.idle()
    assert not page.publish.run_viewmodel.property("running")


@pytest.mark.usefixtures("change")
def test_it_is_published_with_a_note_by_whoever_has_signed_in_and_can_be_put_back(
    open_staff: OpenStaff, published: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(published.root))
    page = opened(open_staff())
    page.touch("publishNow")
    page.touch("publishNotes")
    page.write("企业改名")
    page.touch("publishYes")
    assert page.has("publishCancel")
    until(lambda: notice_of(page.publish).property("message") == "published", 60)
    page.idle()
    newest, before = installed_releases(published)
    assert (newest.number, newest.by, newest.notes) == (2, PUBLISHER.name, "企业改名")
    assert read_current(published) == 2
    assert "第 2 版已发布" in said(page, "publishNotice")
    assert said(page, "publishHeadline") == "都已发布"
    page.item(f"putInForce-{before.number}").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.settle()
    page.touch(f"putInForce-{before.number}")
    page.touch("putInForceNo")
    assert read_current(published) == 2
    page.touch(f"putInForce-{before.number}")
    page.touch("putInForceYes")
    page.idle()
    page.idle()
    assert read_current(published) == 1
    assert "和现在展厅里的第 1 版相比" in said(page, "publishSummary")


@pytest.mark.usefixtures("change")
def test_it_goes_to_one_station_first_and_then_by_a_tap_to_all(
    open_staff: OpenStaff, published: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(published.root))
    take(published, NOON, report(NOON, release=1), report(NOON, WEST, "西门", release=1))
    page = opened(open_staff())
    page.touch("publishNow")
    page.touch(f"publishFirst-{EAST}")
    page.touch("publishYes")
    until(lambda: notice_of(page.publish).property("message") == "published", 60)
    page.idle()
    first = kept_contents(published).first
    assert first
    assert first.release.number == 2
    assert EAST in first.stations
    assert WEST not in first.stations
    page.until(lambda: page.has("firstStationsState"))
    assert "东门：还没有收到" in page.texts()
    take(published, NOON, report(NOON, release=2, revision=2))
    page.publish.look()
    page.until(lambda: "东门：已收到，正常" in page.texts())
    page.touch("publishToAll")
    until(lambda: not page.has("firstStationsState"), JOB_SECONDS)
    contents = kept_contents(published)
    assert contents.first is None
    assert contents.release
    assert contents.release.number == 2
    acts = [(one.act, one.detail) for one in Journal(published).read(9) if "publish" in one.act]
    assert acts[:2] == [("publish", "2"), ("publish-first", "2\t东门")]


@pytest.mark.usefixtures("change")
def test_an_old_release_is_published_again_for_all_stations(
    open_staff: OpenStaff, published: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(published.root))
    page = opened(open_staff())
    page.touch("publishNow")
    page.touch("publishYes")
    until(lambda: notice_of(page.publish).property("message") == "published", 60)
    page.idle()
    page.item("putInForce-1").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.settle()
    page.touch("putInForce-1")
    page.touch("putInForceEverywhere")
    until(lambda: notice_of(page.publish).property("number") == 3, 60)
    page.idle()
    assert (read_current(published), installed_releases(published)[0].number) == (3, 3)
    contents = [(release_folder(published, one) / CONTENT).read_bytes() for one in (1, 2, 3)]
    assert contents[0] == contents[2] != contents[1]
    assert "第 3 版已发布" in said(page, "publishNotice")


@pytest.mark.usefixtures("change")
def test_the_page_can_be_left_while_it_is_published(
    open_staff: OpenStaff, published: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(published.root))
    page = opened(open_staff())
    page.touch("publishNow")
    page.touch("publishYes")
    page.touch("rail-history")
    assert page.publish.run_viewmodel.property("running")
    until(lambda: not page.publish.run_viewmodel.property("running"), 60)
    page.idle()
    assert read_current(published) == 2
    page.touch("rail-publish")
    page.idle()
    assert "第 2 版已发布" in said(page, "publishNotice")


@pytest.mark.usefixtures("change")
def test_publishing_shows_how_far_it_is_and_can_be_cancelled(
    open_staff: OpenStaff, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    progress = {"step": "upload", "files": 1, "all_files": 2, "bytes": 50, "all_bytes": 200,
                "rate": 1, "remaining": 75}  # fmt: skip
    file = tmp_path / "slow.py"
    file.write_text(
        f"import time\nprint({json.dumps(json.dumps(progress))}, flush=True)\ntime.sleep(60)\n"
    )
    page = opened(open_staff())
    monkeypatch.setattr(
        "kiosk.editorial.publishing.publishing.PublishProcess",
        lambda by, notes, first_on: PublishProcess(
            by, notes, first_on=first_on, command=lambda *_: [sys.executable, str(file)]
        ),
    )
    page.touch("publishNow")
    page.touch("publishYes")
    until(lambda: page.publish.run_viewmodel.property("share") == 0.25, 20)
    page.settle()
    assert "还要 1:15" in said(page, "publishNotice")
    page.touch("publishCancel")
    until(lambda: notice_of(page.publish).property("message") == "cancelled", 20)
    page.settle()
    assert "没有发布" in said(page, "publishNotice")


def test_red_stops_and_a_tap_leads_to_what_is_in_the_way(
    open_staff: OpenStaff, published: DataFolder
) -> None:
    store = station_store(published)
    lost = _lose_a_file(store, published)
    store.engine.dispose()
    page = opened(open_staff())
    assert not page.item("publishNow").isEnabled()
    assert "1 处标红" in said(page, "publishReason")
    asked: list[tuple[str, str]] = []
    page.publish.itemOpened.connect(lambda kind, key: asked.append((kind, key)))
    page.touch("finding-missing-file")
    assert asked == [("media", lost)]
    assert page.shell.property("page") == "media"


def test_the_sheet_of_what_was_found_is_as_red_as_its_check(
    open_staff: OpenStaff, published: DataFolder
) -> None:
    store = station_store(published)
    _lose_files(store, published, 2)
    store.engine.dispose()
    page = opened(open_staff())
    page.touch("allFindings")
    red, amber = dot(page, "finding-missing-file"), dot(page, "finding-sample")
    assert red != amber
    page.touch("finding-missing-file")
    assert page.names("found-") == ["found-0", "found-1"]
    assert [dot(page, name) for name in page.names("found-")] == [red, red]


def dot(page: StaffWindow, name: str) -> str:
    return str(page.item(name).property("colour").name())


def _lose_a_file(store: LibraryStore, folder: DataFolder) -> str:
    return _lose_files(store, folder, 1)[0]


def _lose_files(store: LibraryStore, folder: DataFolder, number: int) -> list[str]:
    """Take the files of films and projects out of the media store, of this data folder only."""
    media = folder.media.resolve()
    folder.media.unlink()
    shutil.copytree(media, folder.media, symlinks=True, copy_function=_link)
    shown = [*store.read_many("film").values(), *store.read_many("project").values()]
    files = [one.values.get("media") or one.values["cover"] for one in shown]
    lost: list[str] = []
    for asset in list(dict.fromkeys(files))[:number]:
        assert isinstance(asset, Reference)
        values = store.read_many("media", [asset.key])[asset.key].values
        name = f"{values['sha256']}{values['suffix']}"
        (folder.media / name[:2] / name).unlink()
        lost.append(asset.key)
    return lost


def _link(source: str, target: str) -> None:
    Path(target).symlink_to(source)


@pytest.mark.usefixtures("published")
def test_samples_that_are_still_shown_are_counted_and_listed(open_staff: OpenStaff) -> None:
    page = opened(open_staff())
    if page.has("allFindings"):
        page.touch("allFindings")
    page.touch("finding-sample")
    assert len(page.names("found-")) > 3
    assert any(text.startswith("还有") and "条示例" in text for text in page.texts())
    assert dot(page, "found-0") == dot(page, "finding-sample")
    page.key(Qt.Key.Key_Escape)
    assert not page.has("foundClose")


@pytest.mark.usefixtures("change")
def test_everything_is_reached_by_the_keyboard(open_staff: OpenStaff) -> None:
    page = opened(open_staff())
    page.item("publishNow").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(40):
        page.key(Qt.Key.Key_Tab)
        reached.add(page.focused)
    assert {"publishNow", "change-0", "finding-sample"} <= reached
    page.item("change-0").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    page.key(Qt.Key.Key_Return)
    assert page.has("closeCells")
