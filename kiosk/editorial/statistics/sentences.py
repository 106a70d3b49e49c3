"""Findings and charts in sentences, in Chinese and English. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from kiosk.core.content.words import LANGUAGE_NAMES, Words
from kiosk.core.statistics.findings import (
    AccessOfVisit,
    Amount,
    Finding,
    Item,
    LanguageOfVisit,
    Said,
)
from kiosk.core.statistics.period import Period, is_under_way
from kiosk.editorial.statistics.words import (
    ACCESS,
    BEFORE,
    SAME_DAYS,
    amount,
    told_day,
)

TitleOf = Callable[[str, str], str]
"""What something is called, by its kind and slug."""

SENTENCES: Mapping[str, Words] = {
    "visits": Words("共有 {amount}参观。", "There were {amount}."),
    "visits-more": Words(
        "共有 {amount}参观，比{before}多 {percent}。",
        "There were {amount}, {percent} more than {before}.",
    ),
    "visits-less": Words(
        "共有 {amount}参观，比{before}少 {percent}。",
        "There were {amount}, {percent} fewer than {before}.",
    ),
    "visits-same": Words(
        "共有 {amount}参观，与{before}持平。", "There were {amount}, as in {before}."
    ),
    "busiest-day": Words(
        "最忙的一天是{day}，有 {amount}。", "The busiest day was {day}, with {amount}."
    ),
    "busiest-hour": Words(
        "一天中最忙的是 {hour}–{until}，占 {percent}。",
        "The busiest hour is {hour}–{until}, with {percent} of all visits.",
    ),
    "stay": Words("平均每次停留 {amount}。", "A visit lasted {amount} on average."),
    "stay-more": Words(
        "平均每次停留 {amount}，比{before}长 {percent}。",
        "A visit lasted {amount} on average, {percent} longer than in {before}.",
    ),
    "stay-less": Words(
        "平均每次停留 {amount}，比{before}短 {percent}。",
        "A visit lasted {amount} on average, {percent} shorter than in {before}.",
    ),
    "stay-same": Words(
        "平均每次停留 {amount}，与{before}持平。",
        "A visit lasted {amount} on average, as in {before}.",
    ),
    "most-opened": Words("打开最多的是{item}，{amount}。", "{item} was opened most: {amount}."),
    "riser": Words(
        "增加最多的是{item}，{before} {was}，现在 {amount}。",
        "{item} gained most: {amount}, after {was} in {before}.",
    ),
    "film": Words(
        "播放最多的影片是{item}，{amount}，其中 {percent} 看完。",
        "The film played most was {item}: {amount}, {percent} of them to the end.",
    ),
    "languages": Words(
        "{percent} 的参观用的不是中文，其中最多的是{language}。",
        "{percent} of the visits were in another language than Chinese, most in {language}.",
    ),
    "access": Words(
        "用得最多的辅助功能是{access}，{amount}。",
        "“{access}” was used most to make the screen easier: {amount}.",
    ),
    "in-vain": Words("有 {amount}搜索没有找到内容。", "Searches that found nothing: {amount}."),
    "weekend": Words("周末占全部参观的 {percent}。", "Weekends had {percent} of all visits."),
    "stations": Words(
        "最忙的站点是{item}，占 {percent}。", "The busiest station was {item}, with {percent}."
    ),
    "quiet-days": Words("有 {amount}没有人使用。", "Nobody used it on {amount}."),
}


def sentence(finding: Finding, period: Period, today: date, title: TitleOf, language: str) -> str:
    """A finding in one sentence."""
    said = {name: _said(value, title, language) for name, value in finding.values.items()}
    before = told_before(period, today, language)
    text = SENTENCES[finding.id][language].format(**said, before=before)
    return text[0].upper() + text[1:]


def told_before(period: Period, today: date, language: str) -> str:
    """What a period is compared with: "上个月", "the same days of the month before"."""
    before = BEFORE[period.kind][language]
    under_way = is_under_way(period, today)
    return SAME_DAYS[language].format(before=before) if under_way else before


def _said(value: Said, title: TitleOf, language: str) -> str:
    match value:
        case Amount():
            return amount(value.number, value.unit, language)
        case Item():
            return f"“{title(value.kind, value.slug)}”"
        case LanguageOfVisit():
            return LANGUAGE_NAMES[value.tag][language] if value.tag in LANGUAGE_NAMES else value.tag
        case AccessOfVisit():
            return ACCESS[value.name][language] if value.name in ACCESS else value.name
        case date():
            return told_day(value, language)
