"""Why a row cannot be imported, and how to mend it, in the words of the office. Pure.

Sentences stand here and not in QML, because they are written into workbooks too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.core.content.words import Words
from kiosk.core.files.imported_media import MediaFault
from kiosk.editorial.problems import Message
from kiosk.editorial.spreadsheets.read_cells import Fault

AnyFault: TypeAlias = Fault | Message | MediaFault
"""Of a cell itself, of the rules of the content, or of the picture that it means."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason: in which sheet, row and column it is, what stands there, how to mend it.

    `column` is '' where it is about the whole row; `heading` is what stands above it.
    """

    sheet: str
    row: int
    column: str
    heading: str
    written: str
    fault: AnyFault
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, words: str) -> str:
        """How to mend it, in one of the languages of the office."""
        return SENTENCES[self.fault][words].format(**{"heading": self.heading, **self.values})


SENTENCES: Mapping[str, Words] = {
    Fault.NOT_A_DATE: Words("看不懂这个日期；写成 2019-12-05 这样", "Write dates like 2019-12-05"),
    Fault.NO_SUCH_MONTH: Words(
        "没有 {month} 月；写成 2019-12-05 这样", "There is no month {month}; write like 2019-12-05"
    ),
    Fault.NO_SUCH_DAY: Words(
        "{month} 月没有 {day} 日；写成 2019-12-05 这样",
        "Month {month} has no day {day}; write like 2019-12-05",
    ),
    Fault.NOT_A_TIME: Words("看不懂这个时间；写成 09:00 这样", "Write times like 09:00"),
    Fault.NOT_A_MOMENT: Words(
        "看不懂；写成 2019-12-05 09:00 这样", "Write day and time like 2019-12-05 09:00"
    ),
    Fault.NOT_A_NUMBER: Words("这里要写数字", "A number belongs here"),
    Fault.NOT_WHOLE: Words("这里要写整数", "A whole number belongs here"),
    Fault.NOT_YES_OR_NO: Words("这里写“是”或“否”", "Write “Yes” or “No”"),
    Fault.NOT_DAYS: Words(
        "看不懂；写成 周一、周二 这样，或者写“每天”", "Write like Mon, Tue, or “Every day”"
    ),
    Fault.NOT_AN_OUTLINE: Words(
        "看不懂；每个角写成 横,纵，用分号隔开：0,0; 6,0; 6,4",
        "Write each corner as across,down: 0,0; 6,0; 6,4",
    ),
    Fault.NOT_AMONG: Words("没有这一项；可选：{choices}", "Choose one of these: {choices}"),
    Fault.UNKNOWN: Words(
        "没有“{written}”这个{what}；请核对，或者先新增它",
        "There is no {what} “{written}”; look at its name, or add it first",
    ),
    Fault.UNKNOWN_NEAR: Words(
        "没有“{written}”这个{what}；最近的名字是“{nearest}”",
        "There is no {what} “{written}”; the nearest name is “{nearest}”",
    ),
    Fault.UNKNOWN_AMONG: Words(
        "没有这个{what}；可选：{choices}", "There is no such {what}; choose one of these: {choices}"
    ),
    Fault.UNKNOWN_FILE: Words(
        "素材库里没有“{written}”；请先把它导入素材库",
        "“{written}” is not among the media files; import it there first",
    ),
    Fault.UNKNOWN_PICTURE: Words(
        "找不到“{written}”；请把图片放在表格旁边（同一文件夹或压缩包），或者先导入素材库",
        "“{written}” is not there; put it beside the workbook, in its folder or in a zip",
    ),
    Fault.PICTURE_PATH: Words(
        "请只写文件名，不要写路径；把图片放在表格旁边",
        "Write the name of the file alone, and put it beside the workbook",
    ),
    Fault.PICTURE_TWICE: Words(
        "有 {count} 个不同的文件叫这个名字（{places}）；请留一个，或者改名",
        "{count} different files are called so ({places}); keep or rename one of them",
    ),
    Fault.NO_PICTURE: Words("这不是图片；这里要放图片", "This is no picture"),
    Fault.SEVERAL_PICTURES: Words(
        "这一格上有 {count} 张图片；请留一张", "{count} pictures lie on this cell; keep one of them"
    ),
    Fault.PICTURE_LOST: Words(
        "表格里没有存这张图片；请重新插入",
        "The workbook does not hold this picture; insert it again",
    ),
    Fault.AMBIGUOUS: Words(
        "有 {count} 个叫这个名字；请改写成标识", "{count} are called so; write the identifier"
    ),
    Fault.SAVED_AS_NUMBER: Words(
        "开头的 0 丢了？请把这一列设成文本，再写一遍",
        "Is a leading 0 lost? Format the column as text, and write it again",
    ),
    Fault.ROUNDED: Words(
        "数字太长，后面几位已经丢了；请把这一列设成文本，再写一遍",
        "Its last digits are lost; format the column as text, and write it again",
    ),
    Fault.MADE_A_DATE: Words(
        "被表格软件改成了日期；请把这一列设成文本，再写一遍",
        "This was turned into a date; format the column as text, and write it again",
    ),
    Fault.NO_VALUE: Words(
        "这个公式没有结果；请用表格软件打开、保存，再导入",
        "This formula has no result; open and save it in the spreadsheet program, then import it",
    ),
    Fault.FORMULA_ERROR: Words("公式出错；请改写成结果", "The formula fails; write its result"),
    Fault.MERGED: Words(
        "这里的单元格合并了；请取消合并，每格分别写",
        "Cells are merged here; unmerge them, and fill in each",
    ),
    Fault.SAME_AS_ROW: Words(
        "和第 {first} 行是同一个；留一行", "Row {first} is the same; keep one of them"
    ),
    Fault.CHANGED_SINCE: Words(
        "导出以后有人改过，现在是“{now}”；请重新导出，或者改成现在的内容",
        "Somebody has changed this since the export, to “{now}”; export again, or take that over",
    ),
    Fault.GONE_SINCE: Words(
        "没有这个标识；内容可能已删除。要新增，请把标识留空",
        "Nothing has this identifier any more; leave it empty to add it anew",
    ),
    Fault.NO_OWNER: Words(
        "第一张表里没有它；请在那里写一行", "The first sheet has no such row; add one there"
    ),
    Fault.TITLE_EMPTY: Words("{heading}不能空", "{heading} must not be empty"),
    Fault.ONLY_BY_IMPORT: Words(
        "素材库里没有这个文件；文件请在素材库里导入",
        "There is no such file; import files under Media",
    ),
    Message.REQUIRED: Words("这一格不能空", "This must not be empty"),
    Message.TOO_LONG: Words(
        "太长了：{length} 字，最多 {maximum} 字", "Too long: {length} characters, at most {maximum}"
    ),
    Message.TOO_MANY: Words(
        "太多了：{count} 个，最多 {maximum} 个", "Too many: {count}, at most {maximum}"
    ),
    Message.TOO_SMALL: Words("太小了，至少 {minimum:g}", "Too small; at least {minimum:g}"),
    Message.TOO_LARGE: Words("太大了，最多 {maximum:g}", "Too large; at most {maximum:g}"),
    Message.NOT_A_CHOICE: Words("这里不能写它", "This cannot be chosen here"),
    Message.WRONG_KIND: Words("这里不能写它", "This does not belong here"),
    Message.WRONG_TYPE: Words("看不懂，请检查写法", "Please look at how it is written"),
    Message.CONTROL_CHARACTERS: Words(
        "里面有 {count} 个看不见的字符；请删去，重新打一遍",
        "{count} characters in it cannot be seen; type it again",
    ),
    Message.DIRECTION_MARKS: Words(
        "里面有改变书写方向的符号；请重新打一遍", "Marks in it change the direction; type it again"
    ),
    Message.EMOJI: Words(
        "屏幕上不能用表情符号，请删去：{characters}",
        "Emoji cannot be shown; take out: {characters}",
    ),
    Message.ONE_LINE: Words("这里只能写一行", "One line only"),
    Message.SLUG_CHARACTERS: Words(
        "只能用小写字母、数字和连字符", "Small letters, digits and hyphens only"
    ),
    Message.TWICE: Words("重复了；留一个", "It stands here twice; keep one"),
    Message.ENDS_BEFORE_IT_BEGINS: Words("结束早于开始", "It ends before it begins"),
    Message.ONE_OF_TWO: Words("影片和图片要填一项，也只填一项", "Either a film or a picture"),
    Message.TOO_FEW_CORNERS: Words("轮廓至少要三个角", "An outline has three corners at least"),
    Message.NOT_AN_ADDRESS: Words("这不是网址", "This is no address of a web page"),
    Message.PHONE_CHARACTERS: Words("只能写数字，例如 138 0013 8000", "Only digits: 138 0013 8000"),
    Message.PHONE_SHORT: Words("少了几位数字：手机号是 11 位", "A mobile number has 11 digits"),
    Message.PHONE_LONG: Words("多了几位数字：手机号是 11 位", "A mobile number has 11 digits"),
    Message.PHONE_AREA_CODE: Words(
        "请先写区号，例如 010 或 0475", "Put the area code first: 010 or 0475"
    ),
    Message.PHONE_UNKNOWN: Words("没有这样的号码，请核对", "There is no such number"),
    Message.NAME_TAKEN: Words("这个标识已有别的内容在用", "Another one has this identifier"),
    Message.GONE: Words("所指的内容已不存在", "What is meant is no longer there"),
    Message.PICTURE_GONE: Words(
        "正文里有一张图片不在图集里", "A picture in the text is not among the pictures"
    ),
    Message.NO_GLYPH: Words("字体里没有这个字", "No font has this character"),
    MediaFault.UNREADABLE: Words(
        "文件读不完整。请看看 U 盘是否还插着，再试一次，或重新拷贝。",
        "It cannot be read to its end. Is the stick still in? Try again, or copy it anew.",
    ),
    MediaFault.EMPTY: Words(
        "文件是空的。请从原处重新拷贝。",
        "The file is empty. Copy it again from where it is whole.",
    ),
    MediaFault.TOO_BIG: Words(
        "文件太大。请导出小一点的版本。", "The file is too big. Export it smaller."
    ),
    MediaFault.PICTURE_FORMAT: Words(
        "不支持这种图片。请另存为 JPEG 或 PNG。",
        "Pictures of this kind cannot be shown. Save it as JPEG or PNG.",
    ),
    MediaFault.DRAWING: Words(
        "图纸打不开：可能已损坏、有密码，或太大。请把需要的那一页另存为图片（PNG）。",
        "It cannot be drawn: it is damaged, has a password, or is too large. Save the page that is "
        "wanted as a picture (PNG).",
    ),
    MediaFault.PICTURE: Words(
        "图片已损坏，或像素太多。请重新另存为 JPEG。",
        "The picture is damaged, or has too many pixels. Save it anew as JPEG.",
    ),
}
