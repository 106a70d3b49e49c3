"""What an import does to the library, and what it must never do to somebody else's work."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Row
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.spreadsheets import words
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.faults import SENTENCES
from kiosk.editorial.spreadsheets.importing import ChangedMeanwhileError, import_preview
from kiosk.editorial.spreadsheets.previewing import export_list
from kiosk.editorial.spreadsheets.refused import refused_workbook
from tests.editorial.workbook_hand import WorkbookHand, column, states

TITLE, SUMMARY = "标题（中文）", "一句话简介（中文）"


@pytest.fixture
def hand(store: LibraryStore, tmp_path: Path) -> WorkbookHand:
    return WorkbookHand(store, "company", tmp_path / "list.xlsx").export()


@pytest.fixture
def first(store: LibraryStore) -> Reference:
    """The company in the second row of an export."""
    rows = store.read_many("company")
    return Reference("company", min(rows, key=lambda key: (rows[key].values["position"], int(key))))


def text_of(store: LibraryStore, reference: Reference, name: str, language: str = CHINESE) -> str:
    stored = store.read(reference)
    assert stored is not None
    text = stored.values[name]
    assert isinstance(text, LocalizedText)
    return text.get(language, "")


def change_text(editor: Editor, reference: Reference, name: str, text: str) -> None:
    draft = editor.draft(reference)
    old = draft[name]
    assert isinstance(old, LocalizedText)
    editor.save(draft.with_values({name: LocalizedText({**old, CHINESE: text})}))


def test_all_rows_are_one_change_that_one_undo_takes_back(
    store: LibraryStore, editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    before, number = store.contents(), store.newest_change_set()
    last = len(store.read_many("company")) + 2
    hand.change(2, SUMMARY, "新的简介").change(3, "电话", "0475-8812345")
    hand.change(last, TITLE, "新企业一号")
    preview = hand.preview()
    assert states(preview) == {
        RowState.CHANGED: 2,
        RowState.ADDED: 1,
        RowState.SAME: last - 4,
    }
    written = import_preview(editor, store, preview)
    assert written == number + 1
    logged = store.change_set(written)
    assert logged is not None
    assert (logged.reason, logged.note, logged.changes) == (Reason.SPREADSHEET, "list.xlsx", 3)
    assert text_of(store, first, "summary") == "新的简介"
    new = store.find_unique("company", "xin-qi-ye-yi-hao")
    assert new
    assert store.read_many("company")[new].values["position"] == store.last_position("company")
    assert states(hand.export().preview()) == {RowState.SAME: last - 1}
    editor.undo(written)
    assert store.contents() == before


def test_what_somebody_else_has_changed_since_the_export_is_not_overwritten(
    store: LibraryStore, editor: Editor, other_editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    hand.change(2, SUMMARY, "表格里的简介").change(2, "电话", "0475-8812345")
    change_text(other_editor, first, "summary", "别人写的简介")
    assert hand.sentences() == [
        (
            "", 2, openpyxl.utils.get_column_letter(column(hand.page(), SUMMARY)), "表格里的简介",
            "导出以后有人改过，现在是“别人写的简介”；请重新导出，或者改成现在的内容",
        )
    ]  # fmt: skip
    import_preview(editor, store, hand.preview())
    assert text_of(store, first, "summary") == "别人写的简介"


def test_cells_that_were_not_touched_leave_what_somebody_else_has_written_since(
    store: LibraryStore, editor: Editor, other_editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    hand.change(2, "电话", "0475-8812345")
    change_text(other_editor, first, "summary", "别人写的简介")
    row = hand.row(2)
    assert (row.state, dict(row.values)) == (RowState.CHANGED, {"telephone": "0475-8812345"})
    import_preview(editor, store, hand.preview())
    assert text_of(store, first, "summary") == "别人写的简介"


def test_a_change_between_preview_and_import_stops_all_of_it(
    store: LibraryStore, editor: Editor, other_editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    hand.change(2, "电话", "0475-8812345").change(3, "电话", "0475-8812346")
    preview = hand.preview()
    change_text(other_editor, first, "summary", "别人写的简介")
    before = store.contents()
    with pytest.raises(ChangedMeanwhileError) as caught:
        import_preview(editor, store, preview)
    assert caught.value.rows == (2,)
    assert store.contents() == before


def test_what_was_deleted_since_the_export_does_not_come_back_by_itself(
    store: LibraryStore, editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    editor.delete([first])
    assert [(row, mend) for _, row, *_, mend in hand.sentences()] == [
        (2, "没有这个标识；内容可能已删除。要新增，请把标识留空")
    ]


def test_an_account_that_may_not_edit_imports_nothing(
    store: LibraryStore, hand: WorkbookHand
) -> None:
    hand.change(2, "电话", "0475-8812345")
    gone = Editor(store, Account("x", "走了的人", Role.EDITOR, active=False), "hall-1")
    before = store.contents()
    with pytest.raises(NotPermittedError):
        import_preview(gone, store, hand.preview())
    assert store.contents() == before


def test_a_name_that_several_have_is_not_guessed(
    store: LibraryStore, editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    twin = editor.save(editor.copy(first)).draft
    title = twin["title"]
    assert isinstance(title, LocalizedText)
    hand.write([{"标题": title[CHINESE], "电话": "0475-8812345"}])
    assert hand.sentences()[0][4] == "有 2 个叫这个名字；请改写成标识"


def test_two_rows_that_are_the_same_are_told(hand: WorkbookHand) -> None:
    hand.write([{"标题": "新企业一号"}, {"标题": "另一家企业"}, {"标题": "新企业一号"}])
    assert hand.sentences() == [("", 4, "A", "新企业一号", "和第 2 行是同一个；留一行")]


def test_a_name_that_is_nearly_the_same_is_asked_and_not_taken(
    store: LibraryStore, hand: WorkbookHand, first: Reference
) -> None:
    title = text_of(store, first, "title")
    hand.write([{"标题": f"{title[:4]} {title[4:]}", "电话": "0475-8812345"}])
    preview = hand.preview()
    assert states(preview) == {RowState.ASKED: 1}
    assert preview.rows[0].near == first
    same, new = preview.answered(2, True), preview.answered(2, False)
    assert (same.rows[0].state, same.rows[0].reference) == (RowState.CHANGED, first)
    assert (new.rows[0].state, new.rows[0].reference) == (RowState.ADDED, None)


# Further sheets


def test_yearly_values_of_an_indicator_are_read_from_their_own_sheet(
    store: LibraryStore, editor: Editor, tmp_path: Path
) -> None:
    hand = WorkbookHand(store, "indicator", tmp_path / "list.xlsx").export()
    book = openpyxl.load_workbook(hand.path)
    sheet = book["指标 历年数值"]
    owner, year, value = (cell.value for cell in sheet[2])
    sheet.append([owner, "２０３１年"[:4], "1,234.5"])
    book.save(hand.path)
    preview = hand.preview()
    (changed,) = [one for one in preview.rows if one.state is RowState.CHANGED]
    assert changed.title == owner
    assert list(changed.values) == ["points"]
    before = (changed.before or {})["points"]
    points = changed.values["points"]
    assert isinstance(before, tuple)
    assert isinstance(points, tuple)
    assert set(points) - set(before) == {Row({"year": 2031, "value": 1234.5})}
    assert (year, value) != (None, None)
    import_preview(editor, store, preview)
    assert states(hand.export().preview()).keys() == {RowState.SAME}


def test_a_mistake_in_a_further_sheet_is_named_with_its_sheet_and_keeps_its_owner_out(
    store: LibraryStore, tmp_path: Path
) -> None:
    hand = WorkbookHand(store, "indicator", tmp_path / "list.xlsx").export()
    book = openpyxl.load_workbook(hand.path)
    sheet = book["指标 历年数值"]
    owner, year, _ = (cell.value for cell in sheet[2])
    sheet.append([owner, year, 7])
    sheet.append(["没有的指标", 2020, 7])
    last = sheet.max_row
    sheet.cell(3, 3).value = "很多"
    book.save(hand.path)
    told = hand.sentences()
    assert ("指标 历年数值", 3, "C", "很多", "这里要写数字") in told
    assert ("指标 历年数值", last, "A", "没有的指标", "第一张表里没有它；请在那里写一行") in told
    assert owner in [one.title for one in hand.preview().rows if one.state is RowState.REFUSED]


def test_people_keep_their_numbers_when_one_is_renamed_and_one_comes(
    store: LibraryStore, editor: Editor, first: Reference, tmp_path: Path
) -> None:
    people = tuple(
        Row({"name": LocalizedText({CHINESE: name, ENGLISH: "x"}), "role": LocalizedText(),
             "note": LocalizedText(), "id": None})
        for name in ("徐涛", "李梅")
    )  # fmt: skip
    saved = editor.save(editor.draft(first).with_values({"people": people})).draft["people"]
    assert isinstance(saved, tuple)
    hand = WorkbookHand(store, "company", tmp_path / "list.xlsx").export()
    book = openpyxl.load_workbook(hand.path)
    sheet = book["企业 人员"]
    at = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 2).value == "徐涛")
    sheet.cell(at, 2).value = "徐 涛"
    book.save(hand.path)
    changed = hand.row(2).values["people"]
    assert isinstance(changed, tuple)
    assert [one["id"] for one in changed] == [one["id"] for one in saved]  # type: ignore[index,call-overload]
    sheet.append([sheet.cell(at, 1).value, "王芳"])
    book.save(hand.path)
    more = hand.row(2).values["people"]
    assert isinstance(more, tuple)
    assert [one["id"] for one in more] == [None, saved[1]["id"], None]  # type: ignore[index,call-overload]


def test_whoever_is_not_named_in_a_further_sheet_keeps_its_rows(
    store: LibraryStore, tmp_path: Path
) -> None:
    hand = WorkbookHand(store, "indicator", tmp_path / "list.xlsx").export()
    book = openpyxl.load_workbook(hand.path)
    book["指标 历年数值"].delete_rows(2, 1000)
    book.save(hand.path)
    assert states(hand.preview()).keys() == {RowState.SAME}


# The workbook of what was refused


def test_refused_rows_are_written_with_reasons_and_can_be_imported_when_mended(
    store: LibraryStore, hand: WorkbookHand, tmp_path: Path
) -> None:
    hand.change(2, "注册日期", "2019-13-05").change(4, "领域", "互联网")
    preview = hand.preview()
    refused = WorkbookHand(store, "company", tmp_path / "refused.xlsx")
    refused.path.write_bytes(refused_workbook(preview, CHINESE))
    page = refused.page()
    assert page.max_row == 3
    reasons = column(page, "为什么没有导入")
    assert page.cell(2, reasons).value == "没有 13 月；写成 2019-12-05 这样"
    day = column(page, "注册日期")
    assert page.cell(2, day).value == "2019-13-05"
    assert page.cell(2, day).fill.fgColor.rgb == "00F6D9D3"
    assert page.cell(3, day).fill.fgColor.rgb != "00F6D9D3"
    assert states(refused.preview()) == {RowState.REFUSED: 2}
    refused.change(2, "注册日期", "2019-12-05").change(3, "领域", None)
    assert RowState.REFUSED not in states(refused.preview())


# The workbook itself


def test_an_empty_workbook_has_lists_text_columns_and_explanations(
    store: LibraryStore, tmp_path: Path
) -> None:
    path = tmp_path / "empty.xlsx"
    path.write_bytes(export_list(store, "company", ()))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["企业", "企业 人员", "企业 数据", "说明", "选项"]
    page = book["企业"]
    assert page.max_row == 1
    assert book["选项"].sheet_state == "hidden"
    letters = {
        cell.value: openpyxl.utils.get_column_letter(number)
        for number, cell in enumerate(page[1], 1)
    }
    assert page.column_dimensions[letters["电话"]].number_format == "@"
    assert page.column_dimensions[letters["版本"]].hidden
    offered = {
        str(one.sqref).split(":")[0]: one.formula1 for one in page.data_validations.dataValidation
    }
    for heading in ("领域", "展示给观众", "与基地的关系", "房间"):
        assert f"{letters[heading]}2" in offered
    sectors = [cell.value for cell in book["选项"]["A"] + book["选项"]["B"]]
    assert "入驻企业" in sectors or "现代农业" in sectors
    told = {row[0].value: row[1].value for row in book["说明"].iter_rows()}
    assert told["· 标题（中文）"] == "一行文字；必填；最多 120 字"
    assert told["· 展示给观众"] == "是 或 否"


def test_workbooks_use_the_words_of_the_pages() -> None:
    """The headings and choices of workbooks are those of forms and comparisons."""
    root = Path(__file__).parents[2] / "kiosk" / "ui"
    translations = {
        (context.findtext("name"), message.findtext("source")): message.findtext("translation")
        for context in ET.parse(root / "i18n" / "kiosk_zh_CN.ts").iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }
    qml = (root / "qml" / "Kiosk" / "staff" / "ChangeWords.qml").read_text("utf-8")
    fields = qml.partition("function field")[2]
    otherwise = {"gallery", "message"}  # beside “picture”, and “寄语” is no heading of it
    for name, heading in words.HEADINGS.items():
        found = re.search(rf'case "{name}": return qsTr\("([^"]+)"\)', fields)
        if found and name not in otherwise:
            english = found[1]
            expected = (translations["ChangeWords", english], english)
            assert (heading[CHINESE], heading[ENGLISH]) == expected, name


def test_every_reason_has_a_sentence_in_both_languages() -> None:
    for sentence in SENTENCES.values():
        assert all(sentence)
        fields = [set(re.findall(r"{(\w+)", text)) for text in sentence]
        assert fields[1] <= fields[0] | {"minimum", "maximum"}


def test_a_row_that_was_copied_within_an_export_is_something_new(
    store: LibraryStore, hand: WorkbookHand
) -> None:
    """Its hidden version was copied along; without an identifier it is no row of the export."""
    last = len(store.read_many("company")) + 2
    page = hand.page()
    version = page.cell(2, column(page, "版本")).value
    hand.change(last, TITLE, "新企业一号").change(last, "版本", version)
    assert hand.row(last).state is RowState.ADDED


def test_what_referred_to_something_that_is_gone_by_now_is_read_all_the_same(
    store: LibraryStore, editor: Editor, hand: WorkbookHand, first: Reference
) -> None:
    sector = store.read(first).values["sector"]  # type: ignore[union-attr]
    assert isinstance(sector, Reference)
    editor.delete([sector])
    assert hand.row(2).state is RowState.REFUSED  # it still names the sector that is gone
    hand.change(2, "领域", None)
    assert hand.row(2).state is RowState.SAME
