"""Awkward workbooks, in the manner of Excel, WPS and LibreOffice, and what must come of each."""

from __future__ import annotations

import codecs
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import Engine

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Value
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets import worksheets
from kiosk.editorial.spreadsheets.comparing import ImportRow, RowState
from kiosk.editorial.spreadsheets.files import WorkbookRefused, read_file
from kiosk.editorial.spreadsheets.refused import refused_workbook
from kiosk.editorial.spreadsheets.worksheets import MAX_ROWS
from tests.editorial.raw_workbook import MAIN, row, write_raw
from tests.editorial.workbook_hand import WorkbookHand, states

NAME = "新企业一号"


@pytest.fixture
def library(station: DataFolder) -> Iterator[Engine]:
    """The file in the data folder alone: nothing here asks a database in words of its own."""
    engine = open_library(station)
    yield engine
    engine.dispose()


@pytest.fixture
def hand(store: LibraryStore, tmp_path: Path) -> WorkbookHand:
    return WorkbookHand(store, "company", tmp_path / "名单.xlsx")


def only(hand: WorkbookHand) -> ImportRow:
    rows = hand.preview().rows
    assert len(rows) == 1
    return rows[0]


# Cells

READ: list[tuple[str, object, Value]] = [
    ("注册日期", "2019-05-13", date(2019, 5, 13)),
    ("注册日期", "2019/5/13", date(2019, 5, 13)),
    ("注册日期", "2019.5.13", date(2019, 5, 13)),
    ("注册日期", "2019年5月13日", date(2019, 5, 13)),
    ("注册日期", "２０１９－０５－１３", date(2019, 5, 13)),
    ("注册日期", " 2019-05-13 00:00:00 ", date(2019, 5, 13)),
    ("注册日期", "20190513", date(2019, 5, 13)),
    ("注册日期", 20190513, date(2019, 5, 13)),
    ("注册日期", 43598, date(2019, 5, 13)),  # a date in a cell without its format
    ("注册日期", datetime(2019, 5, 13), date(2019, 5, 13)),  # noqa: DTZ001
    ("注册日期", "\u200b2019-05-13\ufeff", date(2019, 5, 13)),
    ("首批", "是", True),
    ("首批", "√", True),
    ("首批", True, True),
    ("首批", 1, True),
    ("首批", "ＹＥＳ", True),
    ("首批", "无", False),
    ("首批", "0", False),
    ("与基地的关系", " 合作企业 ", "partner"),
    ("与基地的关系", "Partner", "partner"),
    ("与基地的关系", "partner", "partner"),
    ("标志字", "\u3000草\xa0", "草"),
    ("标志字", 2019, "2019"),
    ("标志字", 20.0, "20"),
    ("标志字", "=草", "=草"),
    ("电话", "０４７５-８２３４５６７", "0475-8234567"),
    ("电话", "\u202a0475-8234567\u202c", "0475-8234567"),
    ("产品（中文）", "牛肉\r\n奶酪 \n", "牛肉\n奶酪"),
    ("产品（中文）", "牛肉_x000D_\n奶酪", "牛肉\n奶酪"),
]

REFUSED: list[tuple[str, object, str]] = [
    ("注册日期", "2019-13-05", "没有 13 月；写成 2019-12-05 这样"),
    ("注册日期", "2019-02-30", "2 月没有 30 日；写成 2019-12-05 这样"),
    ("注册日期", "去年五月", "看不懂这个日期；写成 2019-12-05 这样"),
    ("注册日期", 9999999, "看不懂这个日期；写成 2019-12-05 这样"),
    ("首批", "也许", "这里写“是”或“否”"),
    ("与基地的关系", "朋友", "没有这一项；可选：入驻企业、合作企业、启动仪式嘉宾"),
    ("电话", 4758234567, "开头的 0 丢了？请把这一列设成文本，再写一遍"),
    ("电话", "1", "少了几位数字：手机号是 11 位"),
    ("标志字", datetime(2019, 3, 5), "被表格软件改成了日期；请把这一列设成文本，再写一遍"),  # noqa: DTZ001
    ("标志字", 123456789012345678, "数字太长，后面几位已经丢了；请把这一列设成文本，再写一遍"),
    ("标志字", "草\n原", "这里只能写一行"),
    ("标志字", "草原科技园", "太长了：5 字，最多 4 字"),
    ("标志字", "🐄", "屏幕上不能用表情符号，请删去：🐄"),
    ("标志字", "#N/A", "公式出错；请改写成结果"),
    ("房间", "没有的房间名字", "没有“没有的房间名字”这个房间；请核对，或者先新增它"),
    (
        "封面",
        "厂区.heic",
        "找不到“厂区.heic”；请把图片放在表格旁边（同一文件夹或压缩包），或者先导入素材库",
    ),
    ("标识", "Not A Slug", "只能用小写字母、数字和连字符"),
]


def value_of(row_: ImportRow, heading: str) -> Value:
    names = {
        "注册日期": "registered_on",
        "首批": "first_batch",
        "与基地的关系": "relation",
        "标志字": "monogram",
        "电话": "telephone",
        "产品（中文）": "products",
    }
    value = row_.values[names[heading]]
    return value[CHINESE] if isinstance(value, LocalizedText) else value


@pytest.mark.slow
@pytest.mark.parametrize(("heading", "written", "meant"), READ)
def test_what_a_cell_means(hand: WorkbookHand, heading: str, written: object, meant: Value) -> None:
    if written == "=草":
        _write_text(hand, heading, "=草")
    else:
        hand.write([{"标题": NAME, heading: written}])
    found = only(hand)
    assert found.refusals == ()
    assert value_of(found, heading) == meant
    assert type(value_of(found, heading)) is type(meant)


def _write_text(hand: WorkbookHand, heading: str, text: str) -> None:
    hand.write([{"标题": NAME, heading: "x"}])
    book = openpyxl.load_workbook(hand.path)
    cell = book.worksheets[0].cell(2, 2)
    cell.value = text
    cell.data_type = "s"
    book.save(hand.path)


@pytest.mark.parametrize(("heading", "written", "mend"), REFUSED)
def test_what_a_cell_cannot_mean(
    hand: WorkbookHand, heading: str, written: object, mend: str
) -> None:
    hand.write([{"标题": NAME, heading: written}])
    ((sheet, number, column, _shown, sentence),) = hand.sentences()
    assert (sheet, number, column, sentence) == ("", 2, "B", mend)
    assert states(hand.preview()) == {RowState.REFUSED: 1}


@pytest.mark.parametrize(
    ("kind", "heading", "written", "name", "meant"),
    [
        ("slot", "开始时间", "9:00", "starts", time(9)),
        ("slot", "开始时间", "９：３０", "starts", time(9, 30)),
        ("slot", "开始时间", "9点半前", "starts", None),
        ("slot", "开始时间", time(9, 30), "starts", time(9, 30)),
        ("slot", "开始时间", 0.375, "starts", time(9)),
        ("slot", "星期", "周一、周三 星期日", "days", "137"),
        ("slot", "星期", "每天", "days", "1234567"),
        ("slot", "星期", "12345", "days", "12345"),
        ("slot", "星期", 12345, "days", "12345"),
        ("slot", "秒数", "１２", "seconds", 12),
        ("slot", "秒数", "12.0", "seconds", 12),
        ("slot", "秒数", "1,2", "seconds", 12),
        ("slot", "秒数", 12.5, "seconds", None),
        ("slot", "秒数", "十二", "seconds", None),
        ("place", "轮廓", "0,0；6,0；6.5,4", "outline", ((0, 0), (6, 0), (6.5, 4))),
        ("place", "轮廓", "0,0,1; 2", "outline", None),
    ],
)
def test_what_cells_of_other_kinds_mean(
    store: LibraryStore, tmp_path: Path, kind: str, heading: str, written: object, name: str,
    meant: Value,
) -> None:  # fmt: skip
    hand = WorkbookHand(store, kind, tmp_path / "a.xlsx")
    cells = {"标题": NAME, heading: written}
    if kind == "slot":
        film = next(iter(store.labels_of("film").values()))
        cells["影片"] = film.slug
    hand.write([cells])
    found = only(hand)
    if meant is None:
        assert found.state is RowState.REFUSED
    else:
        assert (found.refusals, found.values[name]) == ((), meant)


# Sheets


def page_of(hand: WorkbookHand) -> tuple[openpyxl.Workbook, Worksheet]:
    book = openpyxl.load_workbook(hand.path)
    page = book.worksheets[0]
    assert isinstance(page, Worksheet)
    return book, page


def test_a_title_and_remarks_above_the_headings_are_passed_over(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "电话": "0475-8234567"}])
    book, page = page_of(hand)
    page.insert_rows(1, 3)
    page.cell(1, 1, "通辽市企业名单")
    page.merge_cells("A1:B1")
    page.cell(2, 1, "2019 年 5 月")
    book.save(hand.path)
    assert only(hand).number == 5


def test_headings_that_are_repeated_on_each_printed_page_are_no_rows(hand: WorkbookHand) -> None:
    hand.write(
        [{"标题": NAME, "电话": ""}, {"标题": "标题", "电话": "电话"}, {"标题": "另一家企业"}]
    )
    assert [one.title for one in hand.preview().rows] == [NAME, "另一家企业"]


def test_a_cell_merged_over_rows_stands_in_each_of_them(hand: WorkbookHand) -> None:
    hand.write(
        [
            {"标题": "甲企业甲", "与基地的关系": "合作企业"},
            {"标题": "乙企业乙"},
            {"标题": "丙企业丙"},
        ]
    )
    book, page = page_of(hand)
    page.merge_cells("B2:B3")
    book.save(hand.path)
    relations = [one.values["relation"] for one in hand.preview().rows]
    assert relations == ["partner", "partner", "tenant"]


def test_cells_merged_over_columns_are_refused(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "标志字": "草", "电话": ""}])
    book, page = page_of(hand)
    page.merge_cells("B2:C2")
    book.save(hand.path)
    assert [(column, mend) for *_, column, _, mend in hand.sentences()] == [
        ("C", "这里的单元格合并了；请取消合并，每格分别写")
    ]


def test_hidden_rows_are_read_and_hidden_sheets_are_not(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME}, {"标题": "另一家企业"}])
    hand.write([{"标题": "旧的企业"}], "旧的")
    book, page = page_of(hand)
    page.row_dimensions[2].hidden = True
    book["旧的"].sheet_state = "hidden"
    book.save(hand.path)
    assert [one.title for one in hand.preview().rows] == [NAME, "另一家企业"]


def test_a_hundred_thousand_formatted_empty_rows_are_nothing(hand: WorkbookHand) -> None:
    empty = "".join(
        f'<row r="{number}" s="1" customFormat="1"><c r="A{number}" s="1"/><c r="B{number}" s="1"/>'
        "</row>"
        for number in range(3, 100_003)
    )
    write_raw(hand.path, row(1, "标题", "电话") + row(2, NAME, "0475-8234567") + empty)
    assert only(hand).title == NAME


def test_a_wrong_size_of_a_sheet_loses_no_row(hand: WorkbookHand) -> None:
    """WPS and others write a dimension that was right once."""
    sheet = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:A1"/><sheetData>'
        f"{row(1, '标题', '电话')}{row(2, NAME, '0475-8234567')}</sheetData></worksheet>"
    )
    write_raw(hand.path, "", more={"xl/worksheets/sheet1.xml": sheet})
    assert only(hand).values["telephone"] == "0475-8234567"


def test_texts_that_cells_share_are_read_without_their_readings(hand: WorkbookHand) -> None:
    """Rich text is one text; how it is read aloud, which Excel keeps, is none."""
    strings = (
        f'<sst xmlns="{MAIN}"><si><t>标题</t></si>'
        "<si><r><t>新企业</t></r><r><rPr><b/></rPr><t>一号</t></r>"
        '<rPh sb="0" eb="1"><t>xin</t></rPh></si></sst>'
    )
    shared = row(1, '<c t="s"><v>0</v></c>') + row(2, '<c t="s"><v>1</v></c>')
    write_raw(hand.path, shared, more={"xl/sharedStrings.xml": strings})
    assert only(hand).title == NAME


def test_a_formula_gives_its_value_and_one_without_a_value_is_refused(hand: WorkbookHand) -> None:
    write_raw(
        hand.path,
        row(1, "标题", "标志字")
        + row(2, NAME, '<c t="str"><f>"草"</f><v>草</v></c>')
        + row(3, "另一家企业", "<c><f>A2</f></c>"),
    )
    first, second = hand.preview().rows
    assert first.values["monogram"] == "草"
    assert second.refusals[0].sentence(CHINESE).startswith("这个公式没有结果")
    assert second.refusals[0].written == "=A2"


def test_a_formula_that_fails_is_refused(hand: WorkbookHand) -> None:
    write_raw(
        hand.path,
        row(1, "标题", "标志字") + row(2, NAME, '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    )
    assert hand.sentences() == [("", 2, "B", "#DIV/0!", "公式出错；请改写成结果")]


def test_dates_of_the_year_1904_are_the_days_they_show(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "注册日期": None}])
    book, page = page_of(hand)
    book.epoch = CALENDAR_MAC_1904
    page.cell(2, 2).value = date(2019, 5, 13)
    book.save(hand.path)
    assert only(hand).values["registered_on"] == date(2019, 5, 13)


def test_other_columns_are_named_and_left_out(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "审批人": "王", "电 话": "0475-8234567", "备用": ""}])
    preview = hand.preview()
    assert preview.unknown == ("审批人", "备用")
    assert preview.rows[0].values["telephone"] == "0475-8234567"


def test_names_that_people_give_to_the_column_of_names_are_known(hand: WorkbookHand) -> None:
    for heading in (
        "企业名称",
        "企业",
        "名称",
        "标题",
        "标题（中文）",
        "Title (Chinese)",
        "＊企业名称：",
    ):
        hand.write([{heading: NAME}])
        assert only(hand).title == NAME


def test_macros_are_ignored(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME}])
    with zipfile.ZipFile(hand.path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert only(hand).title == NAME


def test_a_column_that_is_not_there_changes_nothing_and_an_empty_cell_empties(
    store: LibraryStore, hand: WorkbookHand
) -> None:
    key, stored = next(iter(store.read_many("company").items()))
    title = stored.values["title"]
    assert isinstance(title, LocalizedText)
    hand.write([{"标题": title[CHINESE], "一句话简介": ""}])
    found = only(hand)
    assert found.reference is not None
    assert found.reference.key == key
    summary = stored.values["summary"]
    assert isinstance(summary, LocalizedText)
    rest = {language: text for language, text in summary.items() if language != CHINESE}
    assert found.values == {"summary": LocalizedText(rest)}


# CSV


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + f"标题,电话\r\n{NAME},0475-8234567\r\n".encode(),
        f"标题,电话\n{NAME},0475-8234567\n".encode(),
        f"标题,电话\r\n{NAME},0475-8234567\r\n".encode("gb18030"),
        f"标题;电话\r\n{NAME};0475-8234567\r\n".encode("gb18030"),
        f"标题\t电话\r\n{NAME}\t0475-8234567\r\n".encode("utf-16"),
        f'"标题","电话"\r\n"{NAME}","0475-8234567"\r\n'.encode(),
    ],
    ids=["utf-8 with its mark", "utf-8", "gb18030", "semicolons", "utf-16 and tabs", "quoted"],
)
def test_csv_files(hand: WorkbookHand, content: bytes) -> None:
    hand.path = hand.path.with_suffix(".csv")
    hand.path.write_bytes(content)
    found = only(hand)
    assert (found.title, found.values["telephone"]) == (NAME, "0475-8234567")


def test_a_formula_that_failed_is_told_in_a_csv_file_too(hand: WorkbookHand) -> None:
    hand.path = hand.path.with_suffix(".csv")
    hand.path.write_bytes(f"标题,标志字\n{NAME},#SPILL!\n".encode())
    assert hand.sentences() == [("", 2, "B", "#SPILL!", "公式出错；请改写成结果")]


# What is not read at all


def refused(hand: WorkbookHand) -> str:
    with pytest.raises(WorkbookRefused) as caught:
        hand.preview()
    return caught.value.why


def test_old_workbooks_and_those_with_a_password_are_told_apart(hand: WorkbookHand) -> None:
    begin = bytes.fromhex("d0cf11e0a1b11ae1")
    hand.path.write_bytes(begin + "Workbook".encode("utf-16-le") + bytes(900))
    assert refused(hand) == "old-format"
    hand.path.write_bytes(begin + bytes(1024) + "EncryptedPackage".encode("utf-16-le"))
    assert refused(hand) == "password"


def test_files_of_other_formats_are_told(hand: WorkbookHand) -> None:
    for content in (b"", b"%PDF-1.7", b"<html><table>"):
        hand.path.write_bytes(content)
        assert refused(hand) == "no-workbook"
    with zipfile.ZipFile(hand.path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert refused(hand) == "other-format"
    with zipfile.ZipFile(hand.path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", b"")
    assert refused(hand) == "other-format"


def test_a_torn_workbook_is_damaged_at_whatever_place_it_was_torn(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME}])
    whole = hand.path.read_bytes()
    for part in range(1, 20):
        hand.path.write_bytes(whole[: len(whole) * part // 20])
        assert refused(hand) == "damaged"


def test_xml_that_is_torn_within_a_workbook_is_damaged(hand: WorkbookHand) -> None:
    """But for parts that nothing is read from."""
    hand.write([{"标题": NAME}])
    with zipfile.ZipFile(hand.path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    for name in parts:
        if name.startswith(("docProps", "xl/theme", "_rels")):
            continue
        with zipfile.ZipFile(hand.path, "w") as archive:
            for one, content in parts.items():
                archive.writestr(one, content[: len(content) // 2] if one == name else content)
        assert refused(hand) == "damaged", name


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 64, 4096])
def test_a_sheet_is_looked_through_in_pieces_of_any_size(
    hand: WorkbookHand, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(worksheets, "CHUNK", chunk)
    hand.write([{"标题": "甲企业甲", "与基地的关系": "合作企业"}, {"标题": "乙企业乙"}])
    book, page = page_of(hand)
    page.merge_cells("B2:B3")
    book.save(hand.path)
    assert [one.values["relation"] for one in hand.preview().rows] == ["partner", "partner"]


def test_more_merged_cells_than_anybody_merges_are_refused(hand: WorkbookHand) -> None:
    merged = "".join(f'<mergeCell ref="A2:A{1_000_000 + one}"/>' for one in range(100))
    write_raw(hand.path, row(1, "标题") + row(2, NAME), after=f"<mergeCells>{merged}</mergeCells>")
    assert refused(hand) == "damaged"


def test_entities_are_never_expanded(hand: WorkbookHand) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    for part in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"):
        write_raw(hand.path, row(1, "标题"), more={part: f"{bomb}<x>&b;</x>"})
        assert refused(hand) == "damaged"


@pytest.mark.slow
def test_a_gigabyte_of_nothing_is_refused_before_it_is_unpacked(hand: WorkbookHand) -> None:
    write_raw(hand.path, row(1, "标题"))
    with (
        zipfile.ZipFile(hand.path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet2.xml", "w", force_zip64=True) as part,
    ):
        block = bytes(2**24)
        for _ in range(64):
            part.write(block)
    assert hand.path.stat().st_size < 2 * 2**20
    assert refused(hand) == "too-large"


def test_more_rows_than_a_hall_has_are_refused(hand: WorkbookHand) -> None:
    rows = "".join(row(number, f"企业{number}") for number in range(2, MAX_ROWS + 3))
    write_raw(hand.path, row(1, "标题") + rows)
    assert refused(hand) == "too-large"


def test_a_row_far_below_and_a_cell_far_to_the_right_cost_nothing(hand: WorkbookHand) -> None:
    far = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>末行企业</t></is></c></row>'
    wide = row(2, NAME).replace("</row>", '<c r="XFD2"><v>1</v></c></row>')
    write_raw(hand.path, row(1, "标题") + wide + far)
    assert [(one.number, one.title) for one in hand.preview().rows] == [
        (2, NAME),
        (1_048_576, "末行企业"),
    ]


def test_the_workbook_of_another_list_is_refused(store: LibraryStore, hand: WorkbookHand) -> None:
    WorkbookHand(store, "project", hand.path).export()
    assert refused(hand) == "other-kind"


def test_a_workbook_without_headings_is_refused(hand: WorkbookHand) -> None:
    hand.write([{"甲": "一", "乙": "二"}])
    assert refused(hand) == "no-headings"
    openpyxl.Workbook().save(hand.path)
    assert refused(hand) == "no-headings"


def test_a_workbook_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        read_file(tmp_path / "gone.xlsx", tmp_path)


# What we write


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"])
def test_no_text_becomes_a_formula(store: LibraryStore, hand: WorkbookHand, text: str) -> None:
    hand.write([{"标题": NAME, "一句话简介": "x", "标志字": "太长的标志字"}])
    book, page = page_of(hand)
    for place in (1, 2):
        page.cell(2, place).value = text
        page.cell(2, place).data_type = "s"
    book.save(hand.path)
    preview = hand.preview()
    content = refused_workbook(preview, CHINESE)
    hand.path.write_bytes(content)
    sheet = openpyxl.load_workbook(hand.path).worksheets[0]
    kinds = {cell.data_type for cells in sheet.iter_rows() for cell in cells if cell.value}
    assert kinds == {"s"}
    assert sheet.cell(2, 1).value == text
    with zipfile.ZipFile(hand.path) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
