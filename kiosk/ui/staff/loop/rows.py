"""The rows that the page of the attract loop shows: days, opening hours, gaps, blocks, entries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.editorial.loop.reading import Block, LoopSlot
from kiosk.ui.staff.loop.week import Gap, LoopWeek, Piece, ShownDay, Stretch, told_minute
from kiosk.ui.viewmodels.pages.rows import RowsModel


def day_rows(parent: QObject) -> RowsModel[ShownDay]:
    return RowsModel(
        {
            "weekday": lambda one: str(one.day.isoweekday()),
            "day": lambda one: one.day.isoformat(),
            "today": lambda one: one.today,
            "closed": lambda one: one.closed,
            "holiday": lambda one: one.holiday,
        },
        parent,
    )


def stretch_rows(parent: QObject) -> RowsModel[Stretch]:
    return RowsModel(
        {
            "column": lambda one: one.column,
            "first": lambda one: one.first,
            "last": lambda one: one.last,
        },
        parent,
    )


def gap_rows(parent: QObject) -> RowsModel[Gap]:
    return RowsModel(
        {
            "days": lambda one: one.days,
            "first": lambda one: told_minute(one.first),
            "last": lambda one: told_minute(one.last),
        },
        parent,
    )


def piece_rows(
    week: Callable[[], LoopWeek], chosen: Callable[[], int], parent: QObject
) -> RowsModel[Piece]:
    """The blocks as they lie in the calendar of `week`; `chosen` is the number of the one that is
    looked at."""

    def block(one: Piece) -> Block:
        return week().blocks[one.block]

    return RowsModel(
        {
            "block": lambda one: one.block,
            "hue": lambda one: week().hues[one.block],
            "column": lambda one: one.place.column,
            "first": lambda one: one.place.first,
            "last": lambda one: one.place.last,
            "lane": lambda one: one.lane,
            "lanes": lambda one: one.lanes,
            "level": lambda one: one.level,
            "begins": lambda one: one.begins,
            "ends": lambda one: one.ends,
            "seenFirst": lambda one: one.in_sight.first - one.place.first,
            "seenLast": lambda one: one.in_sight.last - one.place.first,
            "day": lambda one: one.day.isoformat(),
            "covered": lambda one: [
                {"first": part.first - one.place.first, "last": part.last - one.place.first}
                for part in week().covered_parts(one)
            ],
            "title": lambda one: block(one).title,
            "sound": lambda one: block(one).hours.sound,
            "contents": lambda one: " · ".join(slot.shows for slot in block(one).slots),
            "shown": lambda one: block(one).plays,
            "chosen": lambda one: one.block == chosen(),
        },
        parent,
    )


def content_rows(
    picture: Callable[[LoopSlot], str], opened: Callable[[], str], parent: QObject
) -> RowsModel[LoopSlot]:
    """The entries of a block; `opened` is the key of the one whose acts are shown."""
    return RowsModel(
        {
            "key": lambda one: one.reference.key,
            "title": lambda one: one.shows or one.planned.entry.title,
            "family": lambda one: one.family,
            "picture": picture,
            "seconds": lambda one: one.seconds,
            "movement": lambda one: one.planned.entry.movement,
            "silence": lambda one: one.silence.value,
            "opened": lambda one: one.reference.key == opened(),
        },
        parent,
    )
