"""Workbooks of a list, by real touches on the staff window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.drafts import blank
from kiosk.ui.staff.spreadsheets.lines import PreviewLine
from tests.ui.hand import until
from tests.ui.staff.conftest import OpenStaff
from tests.ui.staff.staff_window import StaffWindow

COMPANIES = 200
TITLE = "标题（中文）"
ICON = Path(__file__).parents[3] / "kiosk" / "ui" / "icon.png"


@pytest.fixture
def companies(colleague: Editor, store: LibraryStore) -> list[Reference]:
    """Two hundred more of them."""
    last = store.last_position("company") + 1
    with colleague.changing(Reason.CREATE) as changing:
        return changing.create_many(
            "company",
            [
                (
                    blank("company")
                    .with_values(
                        {
                            "slug": f"company-{number}",
                            "title": LocalizedText({CHINESE: f"草原第{number}合作社"}),
                            "telephone": f"0475-88{number:05}",
                            "position": last + number,
                        }
                    )
                    .values,
                    "",
                )
                for number in range(COMPANIES)
            ],
        )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "KINGSTON"
    made.mkdir()
    return made


@pytest.fixture
def page(staff: StaffWindow, companies: list[Reference], folder: Path) -> StaffWindow:
    """The page of workbooks is open, and offers this folder."""
    assert companies
    open_page(staff, folder)
    return staff


def open_page(staff: StaffWindow, folder: Path) -> None:
    staff.pages.spreadsheets.files.look_in(folder, list)
    staff.work()
    staff.touch("rail-content")
    staff.until(lambda: bool(staff.content.property("loaded")))
    staff.touch("openSpreadsheets")
    staff.idle()


def done(staff: StaffWindow) -> None:
    """Whatever is read or written has come to its end."""
    until(lambda: staff.pages.spreadsheets.property("busy") == "", 60)
    staff.idle()


def export(staff: StaffWindow) -> None:
    staff.touch("exportList")
    staff.until(lambda: bool(staff.pages.spreadsheets.files.property("ready")))
    staff.idle()
    staff.touch("chooserAccept")
    done(staff)


def choose(staff: StaffWindow, name: str) -> None:
    files = staff.pages.spreadsheets.files
    staff.touch("chooseWorkbook")
    staff.until(lambda: name in [one.name for one in files._found])
    staff.settle()
    staff.touch(f"chooserEntry-{[one.name for one in files._found].index(name)}")
    staff.touch("chooserAccept")
    done(staff)


def notice(staff: StaffWindow) -> str:
    until(lambda: staff.has("spreadsheetsNotice"))
    return str(staff.item("spreadsheetsNotice").property("text"))


def tabs(staff: StaffWindow) -> list[str]:
    return [str(staff.item(name).property("text")) for name in staff.names("previewTab-")]


def lines(staff: StaffWindow) -> list[tuple[int, str, str, str, str]]:
    """Row, column, name, what stands there and how to mend it, as the page has them."""
    rows: Sequence[PreviewLine] = staff.pages.spreadsheets.lines._rows  # type: ignore[attr-defined]
    return [(one.row, one.column, one.title, one.written, one.mend) for one in rows]


def write(path: Path, cells: Mapping[tuple[int, str], object]) -> None:
    """Write into a workbook as a person does: row and heading, and what is to stand there."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    columns = {str(cell.value): number for number, cell in enumerate(sheet[1], 1)}
    for (row, heading), value in cells.items():
        sheet.cell(row, columns[heading]).value = value  # type: ignore[assignment]
    book.save(path)


def test_planted_mistakes_are_named_mended_imported_undone_and_imported_again(
    page: StaffWindow, store: LibraryStore, folder: Path
) -> None:
    export(page)
    assert notice(page) == "已写好：企业.xlsx"
    workbook = folder / "企业.xlsx"
    there = len(store.read_many("company"))
    first_own = there - COMPANIES + 2
    last = there + 1
    write(
        workbook,
        {
            (first_own, "注册日期"): "2019-13-05",
            (first_own + 1, "领域"): "互联网",
            (first_own + 2, "标识"): "company-0",
            (first_own + 3, "房间"): "B9",
            (first_own + 4, "封面"): "厂区.heic",
            (first_own + 5, TITLE): None,
            (first_own + 6, "电话"): 13800138000,
            (first_own + 7, "电话"): "010-62345678",
            (last + 1, TITLE): "库伦旗荞麦合作社",
        },
    )
    before = store.contents()
    choose(page, workbook.name)
    assert tabs(page) == ["新增 1", "修改 1", f"没有变化 {there - 8}", "不能导入 7", "图片 1"]
    told = lines(page)
    assert [(row, column) for row, column, *_ in told] == [
        (first_own, "P"),
        (first_own + 1, "F"),
        (first_own + 2, "A"),
        (first_own + 3, "G"),
        (first_own + 4, "T"),
        (first_own + 5, "B"),
        (first_own + 6, "J"),
    ]
    assert told[0][3:] == ("2019-13-05", "没有 13 月；写成 2019-12-05 这样")
    mends = [mend for *_, mend in told]
    assert mends[1].startswith("没有这个领域；可选：现代农业、")
    assert mends[2] == f"和第 {first_own} 行是同一个；留一行"
    assert mends[3] == "没有“B9”这个房间；请核对，或者先新增它"
    assert mends[4].startswith("找不到“厂区.heic”；请把图片放在表格旁边")
    assert mends[5] == "标题（中文）不能空"
    assert mends[6] == "开头的 0 丢了？请把这一列设成文本，再写一遍"
    assert store.contents() == before  # nothing is written by looking

    page.touch("saveRefused")
    done(page)
    mended = folder / "企业-要改的7行.xlsx"
    assert notice(page) == f"已存在原表格旁边：{mended.name}"
    page.touch("importRows")
    done(page)
    assert notice(page) == "已导入 2 行"
    assert len(store.read_many("company")) == there + 1

    write(
        mended,
        {
            (2, "注册日期"): "2019-12-05",
            (3, "领域"): None,
            (4, "标识"): "company-2",
            (5, "房间"): None,
            (6, "封面"): None,
            (7, TITLE): "草原第5合作社",
            (8, "电话"): "0475-8812345",
        },
    )
    number = store.newest_change_set()
    choose(page, mended.name)
    assert tabs(page)[-1] == "不能导入 0"
    assert tabs(page)[:2] == ["新增 0", "修改 2"]
    after_first = store.contents()
    page.touch("importRows")
    done(page)
    assert notice(page) == "已导入 2 行"
    assert store.newest_change_set() == number + 1  # all of it is one change
    imported = store.contents()
    page.touch("spreadsheetsUndo")
    done(page)
    assert notice(page) == "已撤销"
    assert store.contents() == after_first
    choose(page, mended.name)
    page.touch("importRows")
    done(page)
    assert store.contents() == imported


def test_somebody_says_whether_a_name_that_is_nearly_the_same_is_the_same(
    page: StaffWindow, store: LibraryStore, folder: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    for row in (["企业名称", "电话"], ["草原 第7合作社", "010-62345678"], ["草原第8 合作社", ""]):
        sheet.append(row)
    book.save(folder / "名单.xlsx")
    choose(page, "名单.xlsx")
    assert tabs(page) == ["新增 0", "修改 0", "没有变化 0", "要确认 2", "不能导入 0"]
    page.touch("sameAs-2")
    done(page)
    page.touch("isNew-3")
    done(page)
    assert tabs(page) == ["新增 1", "修改 1", "没有变化 0", "不能导入 0"]
    page.touch("importRows")
    done(page)
    assert notice(page) == "已导入 2 行"
    titles = {str(one.values["title"]) for one in store.read_many("company").values()}
    assert sum("第7合作社" in one for one in titles) == 1
    assert sum("第8'" in one or "第8 " in one or "第8合" in one for one in titles) == 2


def test_pictures_beside_the_workbook_are_shown_imported_and_undone_with_its_rows(
    page: StaffWindow, store: LibraryStore, folder: Path
) -> None:
    (folder / "厂区.png").write_bytes((ICON).read_bytes())
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    for row in (["企业名称", "封面"], ["云上数据", "厂区.png"], ["牧歌食品", "大门.png"]):
        sheet.append(row)
    book.save(folder / "名单.xlsx")
    before = store.contents()
    choose(page, "名单.xlsx")
    assert tabs(page) == ["新增 1", "修改 0", "没有变化 0", "不能导入 1", "图片 2"]
    page.touch("previewTab-pictures")
    assert [(row, column, title, name) for row, column, title, name, _ in lines(page)] == [
        (2, "B", "云上数据", "厂区.png"),
        (3, "B", "牧歌食品", "大门.png"),
    ]
    assert lines(page)[0][-1] == "新图片，随这一行导入"
    page.touch("importRows")
    done(page)
    names = {str(one.values["name"]) for one in store.read_many("media").values()}
    assert "厂区.webp" in names
    page.touch("spreadsheetsUndo")
    done(page)
    assert store.contents() == before


def test_a_workbook_that_cannot_be_read_is_refused_in_words_and_nothing_else_happens(
    page: StaffWindow, folder: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    (folder / "旧.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    choose(page, "旧.xls")
    assert notice(page) == "“旧.xls”是旧格式。请另存为 .xlsx。"
    assert "of the old format" in expected_logs.text
    assert not page.pages.spreadsheets.property("shown")


@pytest.mark.parametrize("size", ["1366x768", "1080x1920"])
def test_everything_can_be_touched_on_other_screens(
    open_staff: OpenStaff, companies: list[Reference], folder: Path, size: str
) -> None:
    assert companies
    staff = open_staff(size)
    open_page(staff, folder)
    export(staff)
    write(folder / "企业.xlsx", {(8, "电话"): "010-62345678", (9, "电话"): "1"})
    choose(staff, "企业.xlsx")
    for name in ("changed", "same", "refused", "added"):
        staff.touch(f"previewTab-{name}")
        assert staff.pages.spreadsheets.property("tab") == name
    staff.touch("saveRefused")
    done(staff)
    staff.touch("giveUpImport")
    assert not staff.pages.spreadsheets.property("shown")


def test_what_lacks_a_translation_is_exported_translated_and_imported(
    page: StaffWindow, store: LibraryStore, folder: Path
) -> None:
    """A list that is filtered is exported as it is shown."""
    page.touch("areaBack")
    page.touch("filter-incomplete:en")
    everything = len(store.read_many("company"))
    page.until(lambda: COMPANIES <= int(page.item("contentList").property("count")) < everything)
    count = int(page.item("contentList").property("count"))
    page.touch("openSpreadsheets")
    export(page)
    workbook = folder / "企业.xlsx"
    sheet = openpyxl.load_workbook(workbook).worksheets[0]
    assert sheet.max_row - 1 == count
    write(workbook, {(sheet.max_row, "标题（英文）"): "Grassland Cooperative"})
    choose(page, workbook.name)
    page.touch("importRows")
    done(page)
    assert notice(page) == "已导入 1 行"
    titles = [one.values["title"] for one in store.read_many("company").values()]
    assert (
        LocalizedText({CHINESE: f"草原第{COMPANIES - 1}合作社", "en": "Grassland Cooperative"})
        in titles
    )
