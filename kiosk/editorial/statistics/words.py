"""The words of the statistics in the languages of the office: page, workbook and report alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.core.content.localized_text import CHINESE, ENGLISH, MONGOLIAN
from kiosk.core.statistics.findings import Unit
from kiosk.core.statistics.period import Period, PeriodKind, Span

Words = Mapping[str, str]


def both(chinese: str, english: str) -> Words:
    return {CHINESE: chinese, ENGLISH: english}


NAME = both("统计", "Statistics")
ALL_STATIONS = both("全部站点", "All stations")
THIS_PERIOD = both("本期", "This period")
FINDINGS = both("值得注意", "Worth noting")
NOTHING = both("这段时间没有人使用。", "Nobody used it in this time.")

MEASURES: Mapping[str, Words] = {
    "visits": both("参观人次", "Visits"),
    "stay": both("平均停留", "Average stay"),
    "opened": both("打开内容", "Items opened"),
    "films_begun": both("播放影片", "Films played"),
    "films_finished": both("看完影片", "Films watched to the end"),
    "in_vain": both("没有结果的搜索", "Searches without result"),
}

OPENED_KINDS: Mapping[str, Words] = {
    "company": both("企业", "Companies"),
    "project": both("项目", "Projects"),
    "film": both("影片", "Films"),
    "opportunity": both("人才与招商", "Jobs and offers"),
}

CHARTS: Mapping[str, Words] = {
    "visits": both("参观人次", "Visits"),
    "hours": both("一天中的时段", "Hours of the day"),
    "films": both("影片看了多少", "How far films were watched"),
    "languages": both("语言", "Languages"),
    "access": both("辅助功能", "Made easier"),
    "stations": both("站点", "Stations"),
}

MOST_OPENED = both("打开最多的{kind}", "{kind} opened most")

LANGUAGES: Mapping[str, Words] = {
    CHINESE: both("中文", "Chinese"),
    ENGLISH: both("英文", "English"),
    MONGOLIAN: both("蒙古文", "Mongolian"),
}

ACCESS: Mapping[str, Words] = {
    "largeText": both("大字", "Large text"),
    "highContrast": both("高对比度", "High contrast"),
    "reducedMotion": both("减少动画", "Less motion"),
    "seated": both("坐着操作", "Within reach when seated"),
    "reading": both("朗读", "Read aloud"),
}

HEADINGS: Mapping[str, Words] = {
    "overview": both("概要", "Overview"),
    "days": both("按天", "By day"),
    "hours": both("按时段", "By hour"),
    "opened": both("打开的内容", "Items opened"),
    "measure": both("项目", "Measure"),
    "before": both("对比期", "Compared with"),
    "change": both("变化", "Change"),
    "day": both("日期", "Day"),
    "seconds": both("平均停留（秒）", "Average stay (s)"),
    "hour": both("时段", "Hour"),
    "kind": both("类别", "Kind"),
    "title": both("标题", "Title"),
    "slug": both("标识", "Identifier"),
    "count": both("次数", "Times"),
    "began": both("开始", "Begun"),
    "finished": both("看完", "To the end"),
    "average": both("平均看到", "Watched on average"),
    "name": both("名称", "Name"),
    "parts": both("语言与站点", "Languages, stations"),
    "lists": both("选项", "Choices"),
}

BEFORE: Mapping[PeriodKind, Words] = {
    PeriodKind.WEEK: both("上一周", "the week before"),
    PeriodKind.MONTH: both("上个月", "the month before"),
    PeriodKind.QUARTER: both("上一季度", "the quarter before"),
    PeriodKind.YEAR: both("上一年", "the year before"),
}
SAME_DAYS = both("{before}同期", "the same days of {before}")

WEEKDAYS = (
    both("周一", "Mon"),
    both("周二", "Tue"),
    both("周三", "Wed"),
    both("周四", "Thu"),
    both("周五", "Fri"),
    both("周六", "Sat"),
    both("周日", "Sun"),
)
MONTHS = "January February March April May June July August September October November December"

_UNITS: Mapping[Unit, Words] = {
    Unit.VISITS: both("{n} 人次", "{n} visits"),
    Unit.TIMES: both("{n} 次", "{n} times"),
    Unit.DAYS: both("{n} 天", "{n} days"),
    Unit.PERCENT: both("{n}%", "{n}%"),
    Unit.HOUR: both("{n}:00", "{n}:00"),
}
_ONE: Mapping[Unit, str] = {Unit.VISITS: "1 visit", Unit.TIMES: "once", Unit.DAYS: "1 day"}


def amount(number: int, unit: Unit, language: str) -> str:
    """A number with what it counts."""
    if unit is Unit.SECONDS:
        return duration(number, language)
    if number == 1 and language == ENGLISH and unit in _ONE:
        return _ONE[unit]
    return _UNITS[unit][language].format(n=grouped(number))


def grouped(number: int) -> str:
    return f"{number:,}"


def duration(seconds: int, language: str) -> str:
    minutes, rest = divmod(seconds, 60)
    if language == CHINESE:
        return f"{grouped(minutes)} 分 {rest} 秒" if minutes else f"{rest} 秒"
    return f"{grouped(minutes)} min {rest} s" if minutes else f"{rest} s"


def weekday(day: date, language: str) -> str:
    return WEEKDAYS[day.weekday()][language]


def told_day(day: date, language: str) -> str:
    """A day with its weekday, without the year."""
    if language == CHINESE:
        return f"{day.month}月{day.day}日（{weekday(day, language)}）"
    return f"{weekday(day, language)}, {day.day} {_month(day)}"


def told_span(span: Span, language: str) -> str:
    """From a day to a day, without the year."""
    if span.days == 1:
        return told_day(span.first, language)
    first, last = span.first, span.last
    if language == CHINESE:
        return f"{first.month}月{first.day}日–{last.month}月{last.day}日"
    return f"{first.day} {_month(first)} – {last.day} {_month(last)}"


def told_period(period: Period, language: str) -> str:
    """What a period is called: "2026年11月", "November 2026"."""
    first = period.span.first
    match period.kind:
        case PeriodKind.WEEK:
            span = told_span(period.span, language)
            return f"{first.year}年{span}" if language == CHINESE else f"{span} {first.year}"
        case PeriodKind.MONTH:
            if language == CHINESE:
                return f"{first.year}年{first.month}月"
            return f"{_month(first)} {first.year}"
        case PeriodKind.QUARTER:
            quarter = (first.month + 2) // 3
            if language == CHINESE:
                return f"{first.year}年第{quarter}季度"
            return f"Quarter {quarter} of {first.year}"
        case PeriodKind.YEAR:
            return f"{first.year}年" if language == CHINESE else f"{first.year}"


def told_step(period: Period, step: Span, language: str) -> str:
    """The short label of a part of a chart."""
    first = step.first
    match period.kind:
        case PeriodKind.WEEK:
            return weekday(first, language)
        case PeriodKind.MONTH:
            return str(first.day)
        case PeriodKind.QUARTER:
            return f"{first.month}/{first.day}" if language == CHINESE else _day_month(first)
        case PeriodKind.YEAR:
            return f"{first.month}月" if language == CHINESE else _month(first)[:3]


def step_name(period: Period, step: Span, language: str) -> str:
    """What a part of a chart is called in a sentence."""
    if period.kind is PeriodKind.YEAR:
        return f"{step.first.month}月" if language == CHINESE else _month(step.first)
    return told_span(step, language)


def _day_month(day: date) -> str:
    return f"{day.day} {_month(day)[:3]}"


def _month(day: date) -> str:
    return MONTHS.split()[day.month - 1]
