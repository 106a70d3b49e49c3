"""The sheet of a workbook that says what belongs into each column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.words import Words
from kiosk.editorial.fields import FieldType
from kiosk.editorial.spreadsheets.columns import OWNER, REASON, VERSION, Column, Plan
from kiosk.editorial.spreadsheets.words import CHOICES, EXPLANATIONS
from kiosk.editorial.spreadsheets.workbooks import ColumnLook, SheetContent

ABOVE = Words("列", "Column"), Words("怎么写", "How to fill it in")

GENERAL = (
    Words(
        "一行一项。留空的格子表示没有；整列删掉，那一项就不动。",
        "One row each. An empty cell empties the field; a missing column changes nothing.",
    ),
    Words(
        "隐藏的行也会导入，隐藏的工作表不会。合并的单元格请先取消合并。",
        "Hidden rows are imported, hidden sheets are not. Please unmerge cells.",
    ),
    Words(
        "导入前会先列出每一处变化，确认后才写入；导入后可以一步撤销。",
        "Every change is listed before anything is written, and an import can be undone.",
    ),
)

BY_TYPE: Mapping[FieldType, Words] = {
    FieldType.TEXT: Words("一行文字", "One line of text"),
    FieldType.PARAGRAPHS: Words(
        "文字；段落之间空一行（Alt+Enter 换行）",
        "Text; an empty line between paragraphs (Alt+Enter)",
    ),
    FieldType.BLOCKS: Words(
        "文字；段落之间空一行（Alt+Enter 换行）；标题、列表等记号请照原样保留",
        "Text; an empty line between paragraphs (Alt+Enter); leave the marks of headings and lists",
    ),
    FieldType.LINES: Words("每行一项（Alt+Enter 换行）", "One entry a line (Alt+Enter)"),
    FieldType.NUMBER: Words("整数", "A whole number"),
    FieldType.DECIMAL: Words("数字", "A number"),
    FieldType.DATE: Words("日期，例如 2019-12-05", "A day like 2019-12-05"),
    FieldType.TIME: Words("时间，例如 09:00", "A time like 09:00"),
    FieldType.MOMENT: Words(
        "日期和时间，例如 2019-12-05 09:00", "Day and time like 2019-12-05 09:00"
    ),
    FieldType.FLAG: Words("是 或 否", "Yes or No"),
    FieldType.LINK: Words("名称，从下拉列表里选", "A name, as offered"),
    FieldType.LINKS: Words("名称，每行一个（Alt+Enter 换行）", "Names, one a line (Alt+Enter)"),
    FieldType.PICTURE: Words(
        "素材库里的图片名，或者放在表格旁边（同一文件夹或压缩包）的图片文件名",
        "The name of a picture under Media, or of a file beside the workbook or in a zip there",
    ),
    FieldType.PICTURES: Words(
        "图片名，每行一个：素材库里的，或者放在表格旁边的",
        "Names of pictures, one a line: under Media, or of files beside the workbook",
    ),
    FieldType.FILE: Words("素材库里的文件名", "The name of a file under Media"),
    FieldType.DAYS: Words("周一、周二 这样，或者“每天”", "Mon, Tue and so on, or “Every day”"),
    FieldType.POLYGON: Words(
        "每个角的 横,纵（米），用分号隔开：0,0; 6,0; 6,4",
        "The corners as across,down in metres: 0,0; 6,0; 6,4",
    ),
    FieldType.SLUG: Words(
        "按它找到原来那一项，请不要改；新的一行留空，会自动生成",
        "By this a row is found again: do not change it, and leave it empty for something new",
    ),
}
OF_OWNER = Words("第一张表里的名称或标识", "The name or the identifier in the first sheet")
REQUIRED = Words("必填", "needed")
AT_MOST = Words("最多 {maximum} 字", "at most {maximum} characters")
FROM_TO = Words("{minimum:g} 到 {maximum:g}", "{minimum:g} to {maximum:g}")
ONE_OF = Words("可选：{choices}", "one of: {choices}")
COMMA = Words("；", "; ")


def explanation_sheet(plans: Sequence[Plan], words: str) -> SheetContent:
    """What belongs into each column of these sheets."""
    rows: list[tuple[str, str]] = [("", one[words]) for one in GENERAL]
    for plan in plans:
        rows += [("", ""), (f"【{plan.name(words)}】", "")]
        rows += [
            (f"· {column.heading(words)}", explained(column, words))
            for column in plan.columns
            if column.spec not in (VERSION, REASON)
        ]
    columns = [ColumnLook(ABOVE[0][words], 32), ColumnLook(ABOVE[1][words], 90)]
    return SheetContent(EXPLANATIONS[words], columns, rows)


def explained(column: Column, words: str) -> str:
    """What belongs into a column."""
    spec = column.spec
    is_number = spec.type in (FieldType.NUMBER, FieldType.DECIMAL)
    about = OF_OWNER if spec is OWNER else BY_TYPE.get(spec.type)
    said = [about[words]] if about else []
    if spec.type in (FieldType.CHOICE, FieldType.COLOUR):
        choices = "、".join(CHOICES[one][words] for one in spec.choices)
        said.append(ONE_OF[words].format(choices=choices))
    if spec.required and column.language in ("", CHINESE) and spec.type is not FieldType.SLUG:
        said.append(REQUIRED[words])
    if is_number and spec.minimum is not None and spec.maximum is not None:
        said.append(FROM_TO[words].format(minimum=spec.minimum, maximum=spec.maximum))
    if spec.type in (FieldType.TEXT, FieldType.PARAGRAPHS) and spec.maximum:
        said.append(AT_MOST[words].format(maximum=int(spec.maximum)))
    return COMMA[words].join(said)
