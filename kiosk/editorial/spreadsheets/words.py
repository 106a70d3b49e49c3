"""What stands in workbooks in words, in the languages of the office; both are read back.

The same words as on the pages of staff mode; a test holds them together. Those of faults are in
`faults.py`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.words import LANGUAGE_NAMES, Words

WORDS = (CHINESE, ENGLISH)
"""The languages in which workbooks are written."""


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


IN_LANGUAGE = Words("{name}（{language}）", "{name} ({language})")

KIND_WORDS: Mapping[str, Words] = {
    "company": Words("企业", "Company"),
    "project": Words("项目", "Project"),
    "agreement": Words("协议", "Agreement"),
    "opportunity": Words("人才与招商", "Job or offer"),
    "film": Words("影片", "Film"),
    "music": Words("音乐", "Music"),
    "slot": Words("循环时段", "Slot of the loop"),
    "page": Words("页面", "Page"),
    "voice": Words("他们说", "Voice"),
    "milestone": Words("大事记", "Milestone"),
    "indicator": Words("指标", "Indicator"),
    "place": Words("房间", "Room"),
    "waypoint": Words("平面图上的点", "Point on the floor plan"),
    "ceremony": Words("启动仪式", "Ceremony"),
    "guided-tour": Words("讲解导览", "Guided tour"),
    "sector": Words("领域", "Sector"),
    "region": Words("旗县区", "Region"),
    "tag": Words("标签", "Tag"),
    "media": Words("素材", "Media file"),
    "ui-text": Words("界面文字", "Interface text"),
}

HEADINGS: Mapping[str, Words] = {
    "slug": Words("标识", "Identifier"),
    "version": Words("版本", "Version"),
    "reason": Words("为什么没有导入", "Why it was not imported"),
    "title": Words("标题", "Title"),
    "name": Words("名称", "Name"),
    "pinyin": Words("拼音", "Pinyin"),
    "summary": Words("一句话简介", "Summary"),
    "cover": Words("封面", "Cover"),
    "gallery": Words("图集", "Pictures"),
    "figures": Words("数据", "Figures"),
    "label": Words("名目", "Label"),
    "value": Words("数值", "Value"),
    "tags": Words("标签", "Tags"),
    "links": Words("相关内容", "Related"),
    "source": Words("来源", "Source"),
    "published": Words("展示给观众", "Shown to visitors"),
    "valid_from": Words("开始展示", "Shown from"),
    "valid_until": Words("结束展示", "Shown until"),
    "sample": Words("示例", "Sample"),
    "kind": Words("类别", "Kind"),
    "status": Words("状态", "Status"),
    "sector": Words("领域", "Sector"),
    "region": Words("旗县区", "Region"),
    "partners": Words("合作方", "Partners"),
    "signed_on": Words("签约日期", "Signed on"),
    "story": Words("正文", "Story"),
    "relation": Words("与基地的关系", "Relation"),
    "place": Words("房间", "Room"),
    "moved_in": Words("迁入日期", "Moved in on"),
    "moved_out": Words("迁出日期", "Moved out on"),
    "people": Words("人员", "People"),
    "role": Words("职务", "Role"),
    "note": Words("备注", "Note"),
    "telephone": Words("电话", "Telephone"),
    "profile": Words("正文", "Profile"),
    "products": Words("产品", "Products"),
    "monogram": Words("标志字", "Monogram"),
    "registered_on": Words("注册日期", "Registered on"),
    "first_batch": Words("首批", "First batch"),
    "parties": Words("签约方", "Parties"),
    "text": Words("正文", "Text"),
    "captions": Words("字幕", "Captions"),
    "language": Words("语言", "Language"),
    "asset": Words("文件", "File"),
    "media": Words("文件", "File"),
    "film": Words("影片", "Film"),
    "picture": Words("图片", "Picture"),
    "seconds": Words("秒数", "Seconds"),
    "days": Words("星期", "Days of the week"),
    "starts": Words("开始时间", "Begins"),
    "ends": Words("结束时间", "Ends"),
    "priority": Words("优先级", "Priority"),
    "holidays": Words("节假日", "Holidays"),
    "sound": Words("声音", "Sound"),
    "movement": Words("图片动态", "Movement of the picture"),
    "alt": Words("图片说明", "What the picture shows"),
    "credit": Words("署名", "Credit"),
    "focus_x": Words("焦点（横向）", "Focus point, across"),
    "focus_y": Words("焦点（纵向）", "Focus point, down"),
    "floor": Words("楼层", "Floor"),
    "zone": Words("展区", "Zone"),
    "outline": Words("轮廓", "Outline on the floor plan"),
    "icon": Words("图标", "Icon"),
    "ways": Words("通往", "Ways from here"),
    "waypoint": Words("平面图上的点", "Point on the floor plan"),
    "happened_on": Words("日期", "Day"),
    "sections": Words("章节", "Sections"),
    "message": Words("原文", "Message"),
    "colour": Words("颜色", "Colour"),
    "poverty_banner": Words("曾是贫困旗县", "Was a poor banner"),
    "confirmed": Words("已核实", "Confirmed"),
    "begins_on": Words("开始日期", "Begins on"),
    "moment": Words("时间说法", "When, in words"),
    "highlight": Words("重点展示", "Highlight"),
    "unit": Words("单位", "Unit"),
    "point_unit": Words("图表单位", "Unit of the chart"),
    "points": Words("历年数值", "Values by year"),
    "region_points": Words("各旗县数值", "Values by region"),
    "year": Words("年份", "Year"),
    "hands": Words("手的数量", "Hands"),
    "follows": Words("之后显示", "Followed by"),
    "steps": Words("步骤", "Steps"),
    "item": Words("显示内容", "What is shown"),
    "notes": Words("讲解词", "The docent's notes"),
    "tile_x": Words("地图列", "Column on the map"),
    "tile_y": Words("地图行", "Row on the map"),
    "x": Words("横坐标", "Across"),
    "y": Words("纵坐标", "Down"),
}

CHOICES: Mapping[str, Words] = {
    "": Words("无", "None"),
    "yes": Words("是", "Yes"),
    "no": Words("否", "No"),
    "key-work": Words("重点工作", "Key work"),
    "key-project": Words("重点项目", "Key project"),
    "result": Words("成果", "Result"),
    "investment": Words("投资合作", "Investment"),
    "job": Words("岗位", "Job"),
    "research": Words("研发需求", "R&D need"),
    "planned": Words("规划中", "Planned"),
    "running": Words("实施中", "Under way"),
    "done": Words("已完成", "Completed"),
    "tenant": Words("入驻企业", "Tenant"),
    "partner": Words("合作企业", "Partner"),
    "guest": Words("启动仪式嘉宾", "Guest of the launch"),
    "zone": Words("展区", "Zone"),
    "room": Words("房间", "Room"),
    "walk": Words("步行", "On foot"),
    "stairs": Words("楼梯", "Stairs"),
    "lift": Words("电梯", "Lift"),
    "grass": Words("草绿", "Grass"),
    "iris": Words("鸢尾紫", "Iris"),
    "amber": Words("琥珀", "Amber"),
    "sky": Words("天蓝", "Sky"),
    "meadow": Words("青绿", "Meadow"),
    "brick": Words("砖红", "Brick"),
    "duskSky": Words("暮蓝", "Dusk"),
    "usual": Words("一般", "Usual"),
    "before-others": Words("优先", "Before others"),
    "before-all": Words("最优先", "Before everything"),
    "holidays-too": Words("节假日照常", "On holidays too"),
    "holidays-only": Words("只在节假日", "On holidays only"),
    "no-holidays": Words("节假日除外", "Not on holidays"),
    "as-set": Words("按设置", "As set"),
    "silent": Words("静音", "Silent"),
    "with-sound": Words("有声", "With sound"),
    "drifting": Words("缓移", "Drifting"),
    "still": Words("静止", "Still"),
    **LANGUAGE_NAMES,
}
"""The words that can be chosen, and yes and no."""

EVERY_DAY = Words("每天", "Every day")
WEEKDAYS = (
    Words("周一", "Mon"),
    Words("周二", "Tue"),
    Words("周三", "Wed"),
    Words("周四", "Thu"),
    Words("周五", "Fri"),
    Words("周六", "Sat"),
    Words("周日", "Sun"),
)


def heading(name: str, words: str) -> str:
    """What a field is called."""
    return HEADINGS[name][words]


IN_CELL = Words("表格里的图片", "picture in the workbook")
"""What stands for a picture that has no name."""

LISTS = Words("选项", "Choices")
"""The hidden sheet of what is offered in drop-downs."""
EXPLANATIONS = Words("说明", "Explanations")
"""The sheet that says what belongs into each column."""
