"""What stands on the pages of the monthly report: cover, findings, charts, lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt

from kiosk.core.content.localized_text import ENGLISH
from kiosk.editorial.statistics.report_words import COMPARED, COUNTED, MADE, PAGE, TITLE
from kiosk.editorial.statistics.telling import BigNumber, CountChart, RankedList, Told
from kiosk.editorial.statistics.words import FINDINGS, NOTHING
from kiosk.ui.report.paper import (
    AMBER,
    BRICK,
    CREAM,
    DEEP_GRASS,
    GRASS,
    HEIGHT,
    MARGIN,
    MOSS_GREY,
    ON_DARK,
    PALE,
    ROOM,
    SAND,
    WIDTH,
    Paper,
)

GAP = 24.0
COLUMN = (ROOM - GAP) / 2
FOOT = HEIGHT - 44
LISTS_ON_PAGE = 6
LIST_HEIGHT = 216.0
CHART_HEIGHT = 180.0
COVER_HEIGHT = 380.0
MAX_LABELS = 16
"""Below a chart; of more bars only some have theirs."""


@dataclass(frozen=True, slots=True)
class Report:
    """`hall` and `station` as they are called in `language`; `made` is a day in words."""

    told: Told
    hall: str
    station: str
    made: str
    language: str


def write_report(path: Path, report: Report) -> None:
    """Write the report as a PDF.

    Raises:
        UnavailableError: the file cannot be written.
    """
    told, language = report.told, report.language
    pages: list[Callable[[Paper], None]] = [lambda paper: _cover(paper, report)]
    if told.findings:
        pages.append(lambda paper: _findings(paper, told, language))
        pages.append(lambda paper: _charts(paper, told))
    for first in range(0, len(told.lists), LISTS_ON_PAGE):
        lists = told.lists[first : first + LISTS_ON_PAGE]
        pages.append(lambda paper, lists=lists: _lists(paper, lists))  # type: ignore[misc]
    title = f"{TITLE[language]} {told.title}"
    paper = Paper(path, title, latin=language == ENGLISH)
    try:
        for number, draw in enumerate(pages, 1):
            if number > 1:
                paper.new_page()
                _foot(paper, report, number, len(pages))
            draw(paper)
    finally:
        paper.close()


def _cover(paper: Paper, report: Report) -> None:
    told, language = report.told, report.language
    paper.fill(0, 0, WIDTH, HEIGHT, CREAM)
    paper.fill(0, 0, WIDTH, COVER_HEIGHT, DEEP_GRASS)
    paper.fill(MARGIN, COVER_HEIGHT - 56, 64, 4, AMBER, 2)
    paper.line(report.hall, MARGIN, 64, 13, SAND)
    paper.line(TITLE[language], MARGIN, 180, 32, ON_DARK, bold=True)
    paper.line(told.title, MARGIN, 234, 22, ON_DARK)
    paper.line(report.station, MARGIN, 274, 13, SAND)
    for place, number in enumerate(told.numbers):
        left = MARGIN + (place % 2) * (COLUMN + GAP)
        _number(paper, number, left, COVER_HEIGHT + 48 + (place // 2) * 136)
    foot = HEIGHT - 96
    if not told.findings:
        paper.line(NOTHING[language], MARGIN, foot - 40, 12, MOSS_GREY)
    paper.rows([foot], MARGIN, ROOM)
    lines = [MADE[language].format(day=report.made)]
    if told.compared:
        lines.insert(0, COMPARED[language].format(span=told.compared))
    paper.line(" · ".join(lines), MARGIN, foot + 12, 9, MOSS_GREY)
    paper.line(COUNTED[language], MARGIN, foot + 28, 9, MOSS_GREY)


def _number(paper: Paper, number: BigNumber, left: float, top: float) -> None:
    colour = GRASS if number.direction > 0 else BRICK if number.direction < 0 else MOSS_GREY
    paper.line(number.name, left, top, 11, MOSS_GREY, width=COLUMN)
    paper.line(number.value, left, top + 18, 34, GRASS, width=COLUMN)
    paper.line(number.change, left, top + 70, 10, colour, width=COLUMN)


def _findings(paper: Paper, told: Told, language: str) -> None:
    top = MARGIN + paper.line(FINDINGS[language], MARGIN, MARGIN, 20, DEEP_GRASS, bold=True) + GAP
    for number, sentence in enumerate(told.findings, 1):
        paper.line(str(number), MARGIN, top, 20, GRASS, width=36)
        height = paper.text(sentence, MARGIN + 40, top + 5, 12.5, width=ROOM - 40)
        top += max(height + 12, 44.0)
        paper.rows([top], MARGIN + 40, ROOM - 40)
        top += 12


def _charts(paper: Paper, told: Told) -> None:
    top = MARGIN
    for chart in (told.visits, told.hours):
        top += paper.line(chart.title, MARGIN, top, 20, DEEP_GRASS, bold=True) + 6
        top += paper.text(chart.story, MARGIN, top, 11, MOSS_GREY) + 16
        if chart.bars:
            _chart(paper, chart, top)
            top += CHART_HEIGHT + 64


def _chart(paper: Paper, chart: CountChart, top: float) -> None:
    gutter = 44.0
    width = ROOM - gutter
    bottom = top + CHART_HEIGHT
    for tick in chart.ticks:
        level = bottom - tick.place * CHART_HEIGHT
        paper.fill(MARGIN + gutter, level, width, 0.6, SAND)
        paper.line(
            tick.value, MARGIN, level - 6, 8, MOSS_GREY, width=gutter - 8,
            align=Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
    slot = width / len(chart.bars)
    every = -(-len(chart.bars) // MAX_LABELS)
    for place, bar in enumerate(chart.bars):
        left = MARGIN + gutter + place * slot
        height = bar.place * CHART_HEIGHT
        if height:
            paper.fill(left + slot * 0.18, bottom - height, slot * 0.64, height, GRASS, 1.5)
        if place % every == 0:
            paper.line(
                bar.label, left - slot, bottom + 6, 8, MOSS_GREY, width=3 * slot,
                align=Qt.AlignmentFlag.AlignHCenter,
            )  # fmt: skip


def _lists(paper: Paper, lists: Sequence[RankedList]) -> None:
    for place, one in enumerate(lists):
        left = MARGIN + (place % 2) * (COLUMN + GAP)
        _list(paper, one, left, MARGIN + (place // 2) * (LIST_HEIGHT + GAP))


def _list(paper: Paper, ranked: RankedList, left: float, top: float) -> None:
    top += paper.line(ranked.title, left, top, 13, DEEP_GRASS, width=COLUMN, bold=True) + 8
    for row in ranked.lines:
        width = min(paper.width_of(row.value, 9.5), COLUMN * 0.6)
        paper.line(row.name, left, top, 9.5, width=COLUMN - width - 8)
        paper.line(
            row.value, left + COLUMN - width, top, 9.5, MOSS_GREY, width=width,
            align=Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        paper.fill(left, top + 15, COLUMN, 3, PALE, 1.5)
        paper.fill(left, top + 15, max(3.0, COLUMN * row.part), 3, GRASS, 1.5)
        top += 23


def _foot(paper: Paper, report: Report, number: int, count: int) -> None:
    name = " · ".join(one for one in (report.hall, report.told.title) if one)
    paper.line(name, MARGIN, FOOT, 8, MOSS_GREY, width=ROOM * 0.7)
    page = PAGE[report.language].format(number=number, count=count)
    paper.line(page, MARGIN, FOOT, 8, MOSS_GREY, align=Qt.AlignmentFlag.AlignRight)
