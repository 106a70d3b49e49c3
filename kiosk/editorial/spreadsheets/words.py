"""What stands in workbooks in words, in the languages of the office; both are read back.

The same words as on the pages of staff mode; a test holds them together. Those of faults are in
`faults.py`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from kiosk.core.content.localized_text import CHINESE, ENGLISH, MONGOLIAN

WORDS = (CHINESE, ENGLISH)
"""The languages in which workbooks are written."""


def _both(chinese: str, english: str) -> Mapping[str, str]:
    return {CHINESE: chinese, ENGLISH: english}


def folded(text: str) -> str:
    """A heading or a choice as it is compared: without spaces, marks, widths and capitals."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(plain.split()).strip("*:;,.")


INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
"""What is pasted along at the ends of a text, and seen by nobody."""


def tidy(text: str) -> str:
    """A text without what nobody sees at its ends and the ends of its lines."""
    if "\r" in text or "_x000D_" in text:
        text = text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    lines = [line.rstrip().rstrip(INVISIBLE) for line in text.split("\n")]
    return "\n".join(lines).strip(INVISIBLE + " \t\n\u3000\xa0").strip()


LANGUAGE_WORDS = {
    CHINESE: _both("中文", "Chinese"),
    ENGLISH: _both("英文", "English"),
    MONGOLIAN: _both("蒙古文", "Mongolian"),
}
IN_LANGUAGE = _both("{name}（{language}）", "{name} ({language})")

KIND_WORDS: Mapping[str, Mapping[str, str]] = {
    "company": _both("企业", "Company"),
    "project": _both("项目", "Project"),
    "agreement": _both("协议", "Agreement"),
    "opportunity": _both("人才与招商", "Job or offer"),
    "film": _both("影片", "Film"),
    "music": _both("音乐", "Music"),
    "slot": _both("循环时段", "Slot of the loop"),
    "page": _both("页面", "Page"),
    "voice": _both("他们说", "Voice"),
    "milestone": _both("大事记", "Milestone"),
    "indicator": _both("指标", "Indicator"),
    "place": _both("房间", "Room"),
    "waypoint": _both("平面图上的点", "Point on the floor plan"),
    "ceremony": _both("启动仪式", "Ceremony"),
    "guided-tour": _both("讲解导览", "Guided tour"),
    "sector": _both("领域", "Sector"),
    "region": _both("旗县区", "Region"),
    "tag": _both("标签", "Tag"),
    "media": _both("素材", "Media file"),
    "ui-text": _both("界面文字", "Interface text"),
}

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "slug": _both("标识", "Identifier"),
    "version": _both("版本", "Version"),
    "reason": _both("为什么没有导入", "Why it was not imported"),
    "title": _both("标题", "Title"),
    "name": _both("名称", "Name"),
    "pinyin": _both("拼音", "Pinyin"),
    "summary": _both("一句话简介", "Summary"),
    "cover": _both("封面", "Cover"),
    "gallery": _both("图集", "Pictures"),
    "figures": _both("数据", "Figures"),
    "label": _both("名目", "Label"),
    "value": _both("数值", "Value"),
    "tags": _both("标签", "Tags"),
    "links": _both("相关内容", "Related"),
    "source": _both("来源", "Source"),
    "published": _both("展示给观众", "Shown to visitors"),
    "valid_from": _both("开始展示", "Shown from"),
    "valid_until": _both("结束展示", "Shown until"),
    "sample": _both("示例", "Sample"),
    "kind": _both("类别", "Kind"),
    "status": _both("状态", "Status"),
    "sector": _both("领域", "Sector"),
    "region": _both("旗县区", "Region"),
    "partners": _both("合作方", "Partners"),
    "signed_on": _both("签约日期", "Signed on"),
    "story": _both("正文", "Story"),
    "relation": _both("与基地的关系", "Relation"),
    "place": _both("房间", "Room"),
    "moved_in": _both("迁入日期", "Moved in on"),
    "moved_out": _both("迁出日期", "Moved out on"),
    "people": _both("人员", "People"),
    "role": _both("职务", "Role"),
    "note": _both("备注", "Note"),
    "telephone": _both("电话", "Telephone"),
    "profile": _both("正文", "Profile"),
    "products": _both("产品", "Products"),
    "monogram": _both("标志字", "Monogram"),
    "registered_on": _both("注册日期", "Registered on"),
    "first_batch": _both("首批", "First batch"),
    "parties": _both("签约方", "Parties"),
    "text": _both("正文", "Text"),
    "captions": _both("字幕", "Captions"),
    "language": _both("语言", "Language"),
    "asset": _both("文件", "File"),
    "media": _both("文件", "File"),
    "film": _both("影片", "Film"),
    "picture": _both("图片", "Picture"),
    "seconds": _both("秒数", "Seconds"),
    "days": _both("星期", "Days of the week"),
    "starts": _both("开始时间", "Begins"),
    "ends": _both("结束时间", "Ends"),
    "priority": _both("优先级", "Priority"),
    "holidays": _both("节假日", "Holidays"),
    "alt": _both("图片说明", "What the picture shows"),
    "credit": _both("署名", "Credit"),
    "focus_x": _both("焦点（横向）", "Focus point, across"),
    "focus_y": _both("焦点（纵向）", "Focus point, down"),
    "floor": _both("楼层", "Floor"),
    "zone": _both("展区", "Zone"),
    "outline": _both("轮廓", "Outline on the floor plan"),
    "icon": _both("图标", "Icon"),
    "ways": _both("通往", "Ways from here"),
    "waypoint": _both("平面图上的点", "Point on the floor plan"),
    "happened_on": _both("日期", "Day"),
    "sections": _both("章节", "Sections"),
    "message": _both("原文", "Message"),
    "colour": _both("颜色", "Colour"),
    "poverty_banner": _both("曾是贫困旗县", "Was a poor banner"),
    "confirmed": _both("已核实", "Confirmed"),
    "begins_on": _both("开始日期", "Begins on"),
    "moment": _both("时间说法", "When, in words"),
    "highlight": _both("重点展示", "Highlight"),
    "unit": _both("单位", "Unit"),
    "point_unit": _both("图表单位", "Unit of the chart"),
    "points": _both("历年数值", "Values by year"),
    "region_points": _both("各旗县数值", "Values by region"),
    "year": _both("年份", "Year"),
    "hands": _both("手的数量", "Hands"),
    "follows": _both("之后显示", "Followed by"),
    "steps": _both("步骤", "Steps"),
    "item": _both("显示内容", "What is shown"),
    "notes": _both("讲解词", "The docent's notes"),
    "tile_x": _both("地图列", "Column on the map"),
    "tile_y": _both("地图行", "Row on the map"),
    "x": _both("横坐标", "Across"),
    "y": _both("纵坐标", "Down"),
}

CHOICES: Mapping[str, Mapping[str, str]] = {
    "": _both("无", "None"),
    "yes": _both("是", "Yes"),
    "no": _both("否", "No"),
    "key-work": _both("重点工作", "Key work"),
    "key-project": _both("重点项目", "Key project"),
    "result": _both("成果", "Result"),
    "investment": _both("投资合作", "Investment"),
    "job": _both("岗位", "Job"),
    "research": _both("研发需求", "R&D need"),
    "planned": _both("规划中", "Planned"),
    "running": _both("实施中", "Under way"),
    "done": _both("已完成", "Completed"),
    "tenant": _both("入驻企业", "Tenant"),
    "partner": _both("合作企业", "Partner"),
    "guest": _both("启动仪式嘉宾", "Guest of the launch"),
    "zone": _both("展区", "Zone"),
    "room": _both("房间", "Room"),
    "walk": _both("步行", "On foot"),
    "stairs": _both("楼梯", "Stairs"),
    "lift": _both("电梯", "Lift"),
    "grass": _both("草绿", "Grass"),
    "iris": _both("鸢尾紫", "Iris"),
    "amber": _both("琥珀", "Amber"),
    "sky": _both("天蓝", "Sky"),
    "meadow": _both("青绿", "Meadow"),
    "brick": _both("砖红", "Brick"),
    "duskSky": _both("暮蓝", "Dusk"),
    "usual": _both("一般", "Usual"),
    "before-others": _both("优先", "Before others"),
    "before-all": _both("最优先", "Before everything"),
    "holidays-too": _both("节假日照常", "On holidays too"),
    "holidays-only": _both("只在节假日", "On holidays only"),
    "no-holidays": _both("节假日除外", "Not on holidays"),
    CHINESE: LANGUAGE_WORDS[CHINESE],
    ENGLISH: LANGUAGE_WORDS[ENGLISH],
    MONGOLIAN: LANGUAGE_WORDS[MONGOLIAN],
}
"""The words that can be chosen, and yes and no."""

EVERY_DAY = _both("每天", "Every day")
WEEKDAYS = (
    _both("周一", "Mon"),
    _both("周二", "Tue"),
    _both("周三", "Wed"),
    _both("周四", "Thu"),
    _both("周五", "Fri"),
    _both("周六", "Sat"),
    _both("周日", "Sun"),
)


def heading(name: str, words: str) -> str:
    """What a field is called."""
    return HEADINGS[name][words]


IN_CELL = _both("表格里的图片", "picture in the workbook")
"""What stands for a picture that has no name."""

LISTS = _both("选项", "Choices")
"""The hidden sheet of what is offered in drop-downs."""
EXPLANATIONS = _both("说明", "Explanations")
"""The sheet that says what belongs into each column."""
