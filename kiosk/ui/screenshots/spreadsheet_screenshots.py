"""The states of the page of workbooks: a list of companies of which some rows cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from kiosk.core.content.localized_text import CHINESE
from kiosk.db.library.fields.labels import label_of
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.spreadsheets.previewing import export_list
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages

STICK, FILE = "KINGSTON", "企业2019.xlsx"

NEW = (
    ("通辽市云上数据有限公司", {"领域": "互联网"}),
    ("内蒙古草原牧歌食品有限公司", {"注册日期": "2019-13-05"}),
    ("库伦旗荞麦合作社", {"房间": "B9"}),
    ("奈曼旗麦饭石制品厂", {"封面": "厂区.heic"}),
    ("霍林郭勒新能源有限公司", {"封面": "风机.png", "图集": "风机.png\n大门.jpg"}),
    ("", {"领域": "", "电话": "0475-8812345"}),
    ("科左后旗黄牛产业园", {"电话": 13800138000}),
    ("开鲁县红干椒研究所", {"电话": "0475-6212345", "一句话简介（中文）": "红干椒的育种与加工。"}),
    ("扎鲁特旗草业科技有限公司", {"一句话简介（中文）": "牧草种子与草场改良。"}),
)


def spreadsheet_states(
    pages: StaffPages,
    open_list: Callable[[], None],
    press: Callable[[str], None],
    edit: Callable[[Callable[[Editor, LibraryStore], None]], None],
) -> list[State]:
    """`open_list` opens a list of companies, where the last state is; `edit` has something done in
    the worker."""
    content, spreadsheets = pages.content, pages.spreadsheets
    place = TemporaryDirectory(prefix="kiosk-pictures-")

    def open_page() -> None:
        stick = Path(place.name) / STICK  # the folder is there as long as this state is
        stick.mkdir(exist_ok=True)
        spreadsheets.files.look_in(Path.home(), lambda: [stick])
        open_list()
        content.openArea("spreadsheets")
        edit(lambda _editor, store: _write_workbook(store, stick / FILE))

    def read() -> None:
        press("chooserEntry-0")
        press("chooserAccept")

    def leave() -> None:
        spreadsheets.undo()
        content.openArea("list")

    return [
        ("spreadsheets", open_page),
        ("spreadsheets-choose", lambda: press("chooseWorkbook")),
        ("spreadsheets-refused", read),
        ("spreadsheets-changed", lambda: press("previewTab-changed")),
        ("spreadsheets-added", lambda: press("previewTab-added")),
        ("spreadsheets-asked", lambda: press("previewTab-asked")),
        ("spreadsheets-pictures", lambda: press("previewTab-pictures")),
        ("spreadsheets-saved", lambda: press("saveRefused")),
        ("spreadsheets-imported", lambda: press("importRows")),
        ("spreadsheets-where", lambda: press("exportList")),
        ("spreadsheets-closed", leave),
    ]


def _write_workbook(store: LibraryStore, path: Path) -> None:
    """The companies there are, some of them changed, and a few more; a picture beside them."""
    Image.linear_gradient("L").resize((640, 360)).save(path.parent / "风机.png")
    path.write_bytes(export_list(store, "company"))
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    assert isinstance(page, Worksheet)
    columns = {str(cell.value): number for number, cell in enumerate(page[1], 1)}
    page.cell(2, columns["电话"], "010-62345678")
    page.cell(3, columns["一句话简介（中文）"], "为牧区的房屋和大棚提供节能方案。")
    page.cell(3, columns["展示给观众"], "否")
    first = label_of(next(iter(store.read_many("company").values())).values)
    nearly = f"{first.title.resolve(CHINESE)}（通辽）"
    for title, cells in (*NEW, (nearly, {})):
        row = page.max_row + 1
        page.cell(row, columns["标题（中文）"], title)
        for heading, value in cells.items():
            page.cell(row, columns[heading], value)
    book.save(path)
