"""The words that only the printed report has."""

from __future__ import annotations

from kiosk.editorial.statistics.words import both

TITLE = both("参观统计月报", "Monthly report of visits")
MADE = both("{day} 制作", "Made on {day}")
COMPARED = both("与 {span} 对比", "Compared with {span}")
PAGE = both("第 {number} 页，共 {count} 页", "Page {number} of {count}")
COUNTED = both(
    "统计只有每天的合计，不含任何个人信息。",
    "Only sums of a day are counted, and nothing of any person.",
)
FILE_NAME = both("统计月报 {month}", "Monthly report {month}")
