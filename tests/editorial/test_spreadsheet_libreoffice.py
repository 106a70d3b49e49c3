"""Workbooks that LibreOffice has really written anew: each gives what it gave before."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import Engine

from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets.files import WorkbookRefused
from kiosk.editorial.spreadsheets.previewing import Preview
from tests.editorial.raw_workbook import MAIN, row, write_raw
from tests.editorial.test_spreadsheet_pictures import picture_xml, place_xml, write_drawn
from tests.editorial.workbook_hand import WorkbookHand

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

NAME = "新企业一号"
CSV = "csv:Text - txt - csv (StarCalc):44,34,{encoding}"
UTF_8, GB18030 = 76, 85
"""As LibreOffice numbers them."""


@pytest.fixture
def library(station: DataFolder) -> Iterator[Engine]:
    engine = open_library(station)
    yield engine
    engine.dispose()


def rewrite(folder: Path, wanted: str, *paths: Path) -> Path:
    """Have LibreOffice write files in a format; returns the folder in which they are."""
    out = folder / wanted.partition(":")[0]
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(out)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=500)
    return out


def outcome(preview: Preview) -> list[object]:
    """What would become of each row, and why not."""
    return [
        (one.number, one.title, one.state, dict(one.values),
         [(it.sheet, it.row, it.column, it.fault) for it in one.refusals])
        for one in preview.rows
    ] + [preview.unknown]  # fmt: skip


def _edited(hand: WorkbookHand, edit: Callable[[openpyxl.Workbook, Worksheet], None]) -> None:
    book = openpyxl.load_workbook(hand.path)
    page = book.worksheets[0]
    assert isinstance(page, Worksheet)
    edit(book, page)
    book.save(hand.path)


def exported(hand: WorkbookHand) -> None:
    hand.export()


def template(hand: WorkbookHand) -> None:
    hand.export(())


def changed(hand: WorkbookHand) -> None:
    hand.export().change(2, "电话", "010-62345678").change(3, "注册日期", "2019-13-05")


def dates(hand: WorkbookHand) -> None:
    days = ["2019年5月13日", date(2019, 5, 13), 43598, "2019.5.13", 20190513, "去年五月"]
    hand.write([{"标题": f"企业{place}号", "注册日期": day} for place, day in enumerate(days)])


def days_of_1904(hand: WorkbookHand) -> None:
    def edit(book: openpyxl.Workbook, page: Worksheet) -> None:
        book.epoch = CALENDAR_MAC_1904
        page.cell(2, 2).value = date(2019, 5, 13)

    hand.write([{"标题": NAME, "注册日期": None}])
    _edited(hand, edit)


def texts(hand: WorkbookHand) -> None:
    def edit(_book: openpyxl.Workbook, page: Worksheet) -> None:
        for place, text in enumerate(("0475-8234567", "3-5", "=草", "牛肉\n奶酪 "), 2):
            page.cell(2, place).value = text
            page.cell(2, place).data_type = "s"
            page.cell(2, place).number_format = "@"

    hand.write([{"标题": NAME, "电话": "", "标志字": "", "一句话简介": "", "产品": ""}])
    _edited(hand, edit)


def numbers(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "电话": 4758234567, "标志字": 20.0, "首批": True}])


def merged_rows(hand: WorkbookHand) -> None:
    hand.write([{"标题": "甲企业甲", "与基地的关系": "合作企业"}, {"标题": "乙企业乙"}])
    _edited(hand, lambda _book, page: page.merge_cells("B2:B3"))


def merged_columns(hand: WorkbookHand) -> None:
    hand.write([{"标题": NAME, "标志字": "草", "电话": ""}])
    _edited(hand, lambda _book, page: page.merge_cells("B2:C2"))


def title_above(hand: WorkbookHand) -> None:
    def edit(_book: openpyxl.Workbook, page: Worksheet) -> None:
        page.insert_rows(1, 3)
        page.cell(1, 1, "通辽市企业名单")
        page.merge_cells("A1:B1")

    hand.write([{"标题": NAME, "审批人": "王"}])
    _edited(hand, edit)


def hidden(hand: WorkbookHand) -> None:
    def edit(book: openpyxl.Workbook, page: Worksheet) -> None:
        page.row_dimensions[2].hidden = True
        book["旧的"].sheet_state = "hidden"

    hand.write([{"标题": NAME}, {"标题": "另一家企业"}]).write([{"标题": "旧的企业"}], "旧的")
    _edited(hand, edit)


def formulas(hand: WorkbookHand) -> None:
    draw = '<c t="str"><f>"草"&amp;"原"</f><v>草原</v></c>'
    fails = '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    write_raw(hand.path, row(1, "标题", "标志字") + row(2, NAME, draw) + row(3, "另一家", fails))


def rich_text(hand: WorkbookHand) -> None:
    strings = (
        f'<sst xmlns="{MAIN}"><si><t>标题</t></si>'
        "<si><r><t>新企业</t></r><r><rPr><b/></rPr><t>一号</t></r></si></sst>"
    )
    shared = row(1, '<c t="s"><v>0</v></c>') + row(2, '<c t="s"><v>1</v></c>')
    write_raw(hand.path, shared, more={"xl/sharedStrings.xml": strings})


def pictures(hand: WorkbookHand) -> None:
    def anchored(line: int) -> str:
        places = place_xml("from", line, 1, 20) + place_xml("to", line, 1, 90_000)
        lying = picture_xml(f"rId{line}", height=70_000)
        return f"<xdr:twoCellAnchor>{places}{lying}<xdr:clientData/></xdr:twoCellAnchor>"

    rows = row(1, "标题", "封面") + row(2, "甲企业甲") + row(3, "乙企业乙")
    write_drawn(hand.path, rows, anchored(1) + anchored(2), ["red", "blue"])


def hours(hand: WorkbookHand) -> None:
    film = next(iter(hand.store.labels_of("film").values())).slug
    hand.write(
        [
            {"标题": "时段甲", "影片": film, "开始时间": time(9, 30), "星期": "周一、周三"},
            {"标题": "时段乙", "影片": film, "开始时间": 0.375, "星期": 12345},
        ]
    )


MADE: Mapping[str, tuple[str, Callable[[WorkbookHand], None]]] = {
    one.__name__: (kind, one)
    for kind, all_of in {
        "company": (
            exported, template, changed, dates, days_of_1904, texts, numbers, merged_rows,
            merged_columns, title_above, hidden, formulas, rich_text, pictures,
        ),
        "slot": (hours,),
    }.items()
    for one in all_of
}  # fmt: skip


def test_workbooks_that_libreoffice_has_written_anew_give_what_they_gave(
    store: LibraryStore, tmp_path: Path
) -> None:
    hands = {name: WorkbookHand(store, kind, tmp_path / f"{name}.xlsx")
             for name, (kind, _) in MADE.items()}  # fmt: skip
    hands["indicators"] = WorkbookHand(store, "indicator", tmp_path / "indicators.xlsx").export()
    for name, (_, make) in MADE.items():
        make(hands[name])
    before = {name: outcome(hand.preview()) for name, hand in hands.items()}
    out = rewrite(tmp_path, "xlsx", *(one.path for one in hands.values()))
    for hand in hands.values():
        assert hand.path.read_bytes() != (out / hand.path.name).read_bytes()
        hand.path = out / hand.path.name
    assert {name: outcome(hand.preview()) for name, hand in hands.items()} == before


def test_lists_that_libreoffice_saves_in_its_other_formats(
    store: LibraryStore, tmp_path: Path
) -> None:
    hand = WorkbookHand(store, "company", tmp_path / "list.xlsx")
    hand.write([{"标题": NAME, "电话": "0475-8234567", "产品": "牛肉\n奶酪"}])
    before, workbook = outcome(hand.preview()), hand.path
    for encoding in (UTF_8, GB18030):
        hand.path = rewrite(tmp_path, CSV.format(encoding=encoding), workbook) / "list.csv"
        assert outcome(hand.preview()) == before
    hand.path = rewrite(tmp_path, "ods", workbook) / "list.ods"
    with pytest.raises(WorkbookRefused, match="save it as"):
        hand.preview()
    hand.path = rewrite(tmp_path, "xlsx", hand.path) / "list.xlsx"
    assert outcome(hand.preview()) == before
