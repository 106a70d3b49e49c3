"""The words of the statistics in the languages of the office: page, workbook and report alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.content.words import Words
from kiosk.core.statistics.findings import Unit
from kiosk.core.statistics.period import Period, PeriodKind, Span

NAME = Words("统计", "Statistics")
ALL_STATIONS = Words("全部站点", "All stations")
FINDINGS = Words("值得注意", "Worth noting")
NOTHING = Words("这段时间没有人使用。", "Nobody used it in this time.")

MEASURES: Mapping[str, Words] = {
    "visits": Words("参观人次", "Visits"),
    "stay": Words("平均停留", "Average stay"),
    "opened": Words("打开内容", "Items opened"),
    "films_begun": Words("播放影片", "Films played"),
    "films_finished": Words("看完影片", "Films watched to the end"),
    "in_vain": Words("没有结果的搜索", "Searches without result"),
}

OPENED_KINDS: Mapping[str, Words] = {
    "company": Words("企业", "Companies"),
    "project": Words("项目", "Projects"),
    "film": Words("影片", "Films"),
    "opportunity": Words("人才与招商", "Jobs and offers"),
}

CHARTS: Mapping[str, Words] = {
    "visits": Words("参观人次", "Visits"),
    "hours": Words("一天中的时段", "Hours of the day"),
    "films": Words("影片看了多少", "How far films were watched"),
    "languages": Words("语言", "Languages"),
    "access": Words("辅助功能", "Made easier"),
    "stations": Words("站点", "Stations"),
}

MOST_OPENED = Words("打开最多的{kind}", "{kind} opened most")

ACCESS: Mapping[str, Words] = {
    "largeText": Words("大字", "Large text"),
    "highContrast": Words("高对比度", "High contrast"),
    "reducedMotion": Words("减少动画", "Less motion"),
    "seated": Words("坐着操作", "Within reach when seated"),
    "reading": Words("朗读", "Read aloud"),
}

HEADINGS: Mapping[str, Words] = {
    "overview": Words("概要", "Overview"),
    "days": Words("按天", "By day"),
    "hours": Words("按时段", "By hour"),
    "opened": Words("打开的内容", "Items opened"),
    "measure": Words("项目", "Measure"),
    "before": Words("对比期", "Compared with"),
    "change": Words("变化", "Change"),
    "day": Words("日期", "Day"),
    "seconds": Words("平均停留（秒）", "Average stay (s)"),
    "hour": Words("时段", "Hour"),
    "kind": Words("类别", "Kind"),
    "title": Words("标题", "Title"),
    "slug": Words("标识", "Identifier"),
    "count": Words("次数", "Times"),
    "began": Words("开始", "Begun"),
    "finished": Words("看完", "To the end"),
    "average": Words("平均看到", "Watched on average"),
    "name": Words("名称", "Name"),
    "parts": Words("语言与站点", "Languages, stations"),
    "lists": Words("选项", "Choices"),
}

BEFORE: Mapping[PeriodKind, Words] = {
    PeriodKind.WEEK: Words("上一周", "the week before"),
    PeriodKind.MONTH: Words("上个月", "the month before"),
    PeriodKind.QUARTER: Words("上一季度", "the quarter before"),
    PeriodKind.YEAR: Words("上一年", "the year before"),
}
SAME_DAYS = Words("{before}同期", "the same days of {before}")

WEEKDAYS = (
    Words("周一", "Mon"),
    Words("周二", "Tue"),
    Words("周三", "Wed"),
    Words("周四", "Thu"),
    Words("周五", "Fri"),
    Words("周六", "Sat"),
    Words("周日", "Sun"),
)
MONTHS = "January February March April May June July August September October November December"

_UNITS: Mapping[Unit, Words] = {
    Unit.VISITS: Words("{n} 人次", "{n} visits"),
    Unit.TIMES: Words("{n} 次", "{n} times"),
    Unit.DAYS: Words("{n} 天", "{n} days"),
    Unit.PERCENT: Words("{n}%", "{n}%"),
    Unit.HOUR: Words("{n}:00", "{n}:00"),
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
