"""The words that only the printed report has."""

from __future__ import annotations

from kiosk.core.content.words import Words

TITLE = Words("参观统计月报", "Monthly report of visits")
MADE = Words("{day} 制作", "Made on {day}")
COMPARED = Words("与 {span} 对比", "Compared with {span}")
PAGE = Words("第 {number} 页，共 {count} 页", "Page {number} of {count}")
COUNTED = Words(
    "统计只有每天的合计，不含任何个人信息。",
    "Only sums of a day are counted, and nothing of any person.",
)
FILE_NAME = Words("统计月报 {month}", "Monthly report {month}")
