"""Proof of play for those who pay for films: a workbook of which film played when, how long and on
which station, with the chain that shows that nothing of it was changed (docs/adr/0069)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.content.words import Words
from kiosk.core.delivery.delivered_file import PlayedItem
from kiosk.core.delivery.play_chain import ChainCheck, FaultKind, check_chain, record_of
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.statistics.period import Span
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.spreadsheets.read_cells import CellValue
from kiosk.editorial.spreadsheets.workbooks import ColumnLook, SheetContent, workbook
from kiosk.editorial.statistics.reading import read_titles, title_of
from kiosk.editorial.statistics.sentences import TitleOf
from kiosk.editorial.statistics.words import HEADINGS
from kiosk.ops.reports.proof_of_play import NumberedPlays, plays_of, stations_with_plays

MAX_PLAYS = 200_000
"""Of a workbook; more than that nobody opens."""

ENDED = "ended"
MS_IN_SECOND, SECONDS_IN_HOUR = 1000, 3600

NUMBER, HOURS, MOMENT = "#,##0", "#,##0.00", "yyyy-mm-dd hh:mm:ss"
WIDE, WHOLE = 40, 70

Row = Sequence[CellValue]

PROOF_NAME = Words("播放证明", "Proof of play")
SHEETS = {
    "overview": Words("概要", "Overview"),
    "sums": Words("按影片与站点", "By film and station"),
    "plays": Words("播放记录", "Plays"),
    "proof": Words("校验", "Proof"),
}
COLUMNS = {
    "station": Words("站点", "Station"),
    "plays": Words("播放次数", "Plays"),
    "whole": Words("播放完整", "To the end"),
    "broken": Words("中断", "Broken off"),
    "hours": Words("总时长（小时）", "Hours played"),
    "begins": Words("开始时间", "Began"),
    "title": Words("影片或图片", "Film or picture"),
    "seconds": Words("时长（秒）", "Seconds"),
    "how": Words("结果", "Outcome"),
    "number": Words("编号", "Number"),
    "chain": Words("记录链", "Chain"),
    "first": Words("首个编号", "First number"),
    "last": Words("末个编号", "Last number"),
    "head": Words("链尾哈希值", "Head of the chain"),
    "record": Words("原始记录", "Record"),
    "hash": Words("SHA-256", "SHA-256"),
}
OUTCOMES = {
    "ended": Words("播放完整", "To its end"),
    "interrupted": Words("中断：有人使用", "Broken off: somebody came"),
    "skipped": Words("中断：无法播放", "Broken off: it could not be played"),
    "stopped": Words("中断：程序关闭", "Broken off: the program was closed"),
    "cut": Words("中断：断电", "Broken off: the power went"),
}
WHOLE_CHAIN = Words("完整，未被改动", "Whole, nothing was changed")
NO_CHAIN = Words("没有记录链", "No chain")
FAULTS: dict[FaultKind, Words] = {
    FaultKind.CHANGED: Words("编号 {first}：记录被改动", "Number {first}: changed"),
    FaultKind.MISSING: Words("编号 {first}–{last}：缺失", "Numbers {first} to {last}: missing"),
    FaultKind.INSERTED: Words("编号 {first}：与前一条不衔接", "Number {first}: does not follow"),
}
EXPLANATION = (
    Words(
        "每次播放都有一条记录和它的 SHA-256 哈希值，记录里含有前一条的哈希值："
        "改动、删除或插入一条，之后的哈希值都对不上。",
        "Each play has a record and the SHA-256 of it, and the record holds the hash of the play "
        "before: to change, remove or insert one breaks all that follow.",
    ),
    Words(
        "核对本文件：在“校验”表中，每条原始记录（UTF-8，无换行）的 SHA-256 应等于旁边的值，"
        "其 previous 应等于同一站点上一条的值。任何 SHA-256 工具都可以。",
        "To check this file: in the sheet “Proof” the SHA-256 of each record (UTF-8, without a "
        "line break) is the value beside it, and its “previous” is the value of the play before "
        "on that station. Any SHA-256 tool will do.",
    ),
    Words(
        "与本馆的记录核对：在办公电脑上运行 kiosk plays verify --everywhere --head 链尾哈希值。",
        "To check it against the hall's records, on the PC of the office: kiosk plays verify "
        "--everywhere --head HASH, with the head of the chain.",
    ),
    Words(
        "记录链能证明交付之后没有改动；它不能证明站点在记录时说了真话。",
        "The chain shows that nothing was changed after it was delivered; it cannot show that a "
        "station told the truth when it recorded.",
    ),
)


@dataclass(frozen=True, slots=True)
class StationProof:
    """The plays of one station in the days wanted, and what its whole chain was found to be."""

    station: str
    check: ChainCheck
    plays: Sequence[PlayedItem]


def proof_workbook(
    folder: DataFolder,
    span: Span,
    station: str,
    language: str,
    library: Callable[[], LibraryStore] | None,
) -> bytes:
    """The workbook of the days of `span` of the hall's calendar, of one station by its number or
    of all. `library` opens where titles stand.

    Raises:
        StaffError: there is no such station, or there are more than `MAX_PLAYS`.
        UnavailableError: nothing was ever recorded here, or the disk fails.
        ContentRejectedError: a record is damaged.
    """
    names = stations_with_plays(folder, everywhere=True)
    if station and station not in names:
        known = ", ".join(f"{one} ({name})" for one, name in names.items())
        raise StaffError(f"There is no station “{station}”; there are: {known}.")
    proofs: list[StationProof] = []
    room = MAX_PLAYS
    for one in [station] if station else names:
        with plays_of(folder, one) as plays:
            proofs.append(_proof(one, plays, span, room))
        room -= len(proofs[-1].plays)
    title = title_of(names, read_titles(library), language)
    return _workbook(proofs, title, language)


def _proof(station: str, plays: NumberedPlays, span: Span, room: int) -> StationProof:
    found: list[PlayedItem] = []

    def noting() -> NumberedPlays:
        for number, play in plays:
            if play and span.holds(_local(play.started_at).date()):
                found.append(play)
                if len(found) > room:
                    raise StaffError(
                        f"There are more than {MAX_PLAYS:,} plays in these days. Ask for fewer "
                        "days, or for one station at a time."
                    )
            yield number, play

    return StationProof(station, check_chain(noting()), found)


def _workbook(proofs: Sequence[StationProof], title: TitleOf, language: str) -> bytes:
    sheets = [
        _overview(proofs, title, language),
        _sums(proofs, title, language),
        _plays(proofs, title, language),
        _records(proofs, title, language),
    ]
    return workbook(sheets, HEADINGS["lists"][language])


def _overview(proofs: Sequence[StationProof], title: TitleOf, language: str) -> SheetContent:
    rows: list[Row] = [
        (
            title("station", one.station),
            *_summed(one.plays),
            _told(one.check, language),
            one.check.first or None,
            one.check.last or None,
            one.check.head,
        )
        for one in proofs
    ]
    rows += [(), *((words[language],) for words in EXPLANATION)]
    columns = [
        ColumnLook(COLUMNS["station"][language], WHOLE),
        *_sum_columns(language),
        ColumnLook(COLUMNS["chain"][language], WIDE),
        _column("first", language, NUMBER),
        _column("last", language, NUMBER),
        ColumnLook(COLUMNS["head"][language], WHOLE),
    ]
    return SheetContent(SHEETS["overview"][language], columns, rows)


def _told(check: ChainCheck, language: str) -> str:
    if not check.linked:
        return NO_CHAIN[language]
    if not check.faults:
        return WHOLE_CHAIN[language]
    fault = check.faults[0]
    return FAULTS[fault.kind][language].format(first=fault.first, last=fault.last)


def _sums(proofs: Sequence[StationProof], title: TitleOf, language: str) -> SheetContent:
    def rows() -> Iterator[Row]:
        for one in proofs:
            by_title: dict[str, list[PlayedItem]] = {}
            for play in one.plays:
                by_title.setdefault(_shown(play, title), []).append(play)
            for shown, plays in sorted(by_title.items(), key=lambda of: (-len(of[1]), of[0])):
                yield (shown, title("station", one.station), *_summed(plays))

    columns = [
        ColumnLook(COLUMNS["title"][language], WIDE),
        ColumnLook(COLUMNS["station"][language], WIDE),
        *_sum_columns(language),
    ]
    return SheetContent(SHEETS["sums"][language], columns, rows())


def _plays(proofs: Sequence[StationProof], title: TitleOf, language: str) -> SheetContent:
    rows = (
        (
            title("station", one.station),
            _local(play.started_at).replace(tzinfo=None),
            _shown(play, title),
            play.played_ms / MS_IN_SECOND,
            OUTCOMES[play.how][language] if play.how in OUTCOMES else play.how,
            play.number,
            play.link,
        )
        for one in proofs
        for play in one.plays
    )
    columns = [
        _column("station", language),
        _column("begins", language, MOMENT),
        ColumnLook(COLUMNS["title"][language], WIDE),
        _column("seconds", language, HOURS),
        ColumnLook(COLUMNS["how"][language], WIDE),
        _column("number", language, NUMBER),
        ColumnLook(COLUMNS["hash"][language], WHOLE),
    ]
    return SheetContent(SHEETS["plays"][language], columns, rows)


def _records(proofs: Sequence[StationProof], title: TitleOf, language: str) -> SheetContent:
    rows = (
        (title("station", one.station), play.number, record_of(play), play.link)
        for one in proofs
        for play in one.plays
        if play.link
    )
    columns = [
        _column("station", language),
        _column("number", language, NUMBER),
        ColumnLook(COLUMNS["record"][language], WHOLE),
        ColumnLook(COLUMNS["hash"][language], WHOLE),
    ]
    return SheetContent(SHEETS["proof"][language], columns, rows)


def _column(name: str, language: str, shown: str = "@") -> ColumnLook:
    return ColumnLook(COLUMNS[name][language], format=shown)


def _sum_columns(language: str) -> Sequence[ColumnLook]:
    counts = [_column(name, language, NUMBER) for name in ("plays", "whole", "broken")]
    return [*counts, _column("hours", language, HOURS)]


def _summed(plays: Sequence[PlayedItem]) -> Row:
    """In the order of `_sum_columns`."""
    whole = sum(play.how == ENDED for play in plays)
    seconds = sum(play.played_ms for play in plays) / MS_IN_SECOND
    return len(plays), whole, len(plays) - whole, seconds / SECONDS_IN_HOUR


def _shown(play: PlayedItem, title: TitleOf) -> str:
    """A film, or the slot in which a picture stood."""
    return title("slot" if play.item == play.slot else "film", play.item)


def _local(moment: datetime) -> datetime:
    return moment.astimezone()
