"""The attract playlist: which entries are due, when, and by which rule.

Pure rules over a given moment of the hall's own time; knows no database and no screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.core.content.common import Picture
from kiosk.core.content.films import Film
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.words import Words
from kiosk.core.schedule.holidays import Holiday, holiday_on

WHOLE_WEEK = "1234567"

PICTURE_SECONDS = 12
"""How long a picture stands where the staff have not said."""
MAX_PICTURE_SECONDS = 600

PRIORITIES = ("usual", "before-others", "before-all")
"""From the lowest to the highest."""

HOLIDAYS = ("holidays-too", "holidays-only", "no-holidays")
"""Whether something plays on holidays as on other days, on them only, or never on them."""

SOUNDS = ("as-set", "silent", "with-sound")
"""Whether films are as loud as the settings of the station say, silent, or heard in any case."""

MOVEMENTS = ("drifting", "still")
"""Whether a picture drifts slowly across its place or stands still."""

_WORDS = {
    "before-others": Words("优先", "before others"),
    "before-all": Words("最优先", "before everything"),
    "holidays-only": Words("只在节假日", "on holidays only"),
    "no-holidays": Words("节假日除外", "not on holidays"),
    "silent": Words("静音", "silent"),
    "with-sound": Words("有声", "with sound"),
}
"""The others need no word."""
_WEEKDAYS = {CHINESE: "一二三四五六日", ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


@dataclass(frozen=True, slots=True)
class Hours:
    """When something may play, before what and how loud: weekdays by digit, Monday 1 to Sunday 7;
    from `starts` up to `ends` of the day, None for its beginning and its end; from `since` up to
    `until`, aware moments, None for always. Of what may play at a moment only that of the highest
    `priority` does; `sound` is one of `SOUNDS`.

    Hours that do not end after they start go over midnight; all of them belong to the day on which
    they start. That has to be one of `days`, and a holiday or none as `holidays` says.
    """

    days: str = WHOLE_WEEK
    starts: time | None = None
    ends: time | None = None
    since: datetime | None = None
    until: datetime | None = None
    priority: str = PRIORITIES[0]
    holidays: str = HOLIDAYS[0]
    sound: str = SOUNDS[0]

    def include(self, moment: datetime, holidays: Iterable[Holiday] = ()) -> bool:
        """`moment` is aware, in the hall's own time; `holidays` are the hall's."""
        if (self.since and moment < self.since) or (self.until and moment >= self.until):
            return False
        now = moment.time()
        today = moment.date()
        started = now >= (self.starts or time.min) and self._holds_on(today, holidays)
        goes_on = self.ends is None or now < self.ends
        if self.over_midnight:
            return started or (goes_on and self._holds_on(today - timedelta(days=1), holidays))
        return started and goes_on

    @property
    def rank(self) -> int:
        """The higher, the more goes after it; an unknown priority is the usual one."""
        return PRIORITIES.index(self.priority) if self.priority in PRIORITIES else 0

    @property
    def over_midnight(self) -> bool:
        return self.ends is not None and self.ends <= (self.starts or time.min)

    def _holds_on(self, day: date, holidays: Iterable[Holiday]) -> bool:
        if str(day.isoweekday()) not in self.days:
            return False
        match self.holidays:
            case "holidays-only":
                return holiday_on(holidays, day) is not None
            case "no-holidays":
                return holiday_on(holidays, day) is None
        return True


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a film, or else a picture for so many `seconds`, `movement` one of `MOVEMENTS`.

    `slot` and `title` name the entry of the staff's plan it comes from, '' where there is none.
    """

    film: Film | None = None
    picture: Picture | None = None
    seconds: int = PICTURE_SECONDS
    slot: str = ""
    title: str = ""
    hours: Hours = Hours()
    movement: str = MOVEMENTS[0]

    @property
    def file(self) -> str:
        """The name of its file in the media store."""
        if self.film:
            return self.film.media.name
        return self.picture.full.name if self.picture else ""


@dataclass(frozen=True, slots=True)
class Playlist:
    """The `planned` entries in the staff's order, of which those of the highest priority play;
    `otherwise` plays while none of them may."""

    planned: tuple[Entry, ...]
    otherwise: tuple[Entry, ...]
    holidays: tuple[Holiday, ...] = ()

    def due(self, moment: datetime) -> tuple[Entry, ...]:
        """The entries that are due at a moment of the hall's own time."""
        return next(self.ranks(moment), self.otherwise)

    def ranks(self, moment: datetime) -> Iterator[tuple[Entry, ...]]:
        """What of the plan may play at a moment, those of the highest priority first."""
        may = [entry for entry in self.planned if entry.hours.include(moment, self.holidays)]
        for rank in sorted({entry.hours.rank for entry in may}, reverse=True):
            yield tuple(entry for entry in may if entry.hours.rank == rank)

    def next_change(self, moment: datetime) -> datetime:
        """When the due entries change after `moment`: at the latest at the end of that day."""
        midnight = _midnight_after(moment)
        edges = {midnight}
        for hours in (entry.hours for entry in self.planned):
            clock = (hours.starts, hours.ends)
            edges |= {
                datetime.combine(moment.date(), edge, moment.tzinfo) for edge in clock if edge
            }
            edges |= {edge.astimezone(moment.tzinfo) for edge in (hours.since, hours.until) if edge}
        now = self.due(moment)
        later = sorted(edge for edge in edges if moment < edge <= midnight)
        return next((edge for edge in later if self.due(edge) != now), midnight)

    def following(
        self, present: Entry | None, moment: datetime, rests: Callable[[Entry], bool]
    ) -> Entry | None:
        """What plays after `present`, which may not be due any more: where every file that is due
        is quarantined, what goes after those; None when all of these are, too."""
        everything = (*self.planned, *self.otherwise)
        place = everything.index(present) + 1 if present in everything else 0
        for due in tuple(self.ranks(moment)) or (self.otherwise,):
            turns = set(map(id, due))
            for entry in (*everything[place:], *everything[:place]):
                if id(entry) in turns and not rests(entry):
                    return entry
        return None


def _midnight_after(moment: datetime) -> datetime:
    """In the hall's own time; the day of `moment` may be 23 or 25 hours long."""
    day = moment.replace(tzinfo=None, hour=0, minute=0, second=0, microsecond=0)
    return (day + timedelta(days=1)).astimezone()


def picture_seconds(stored: int) -> int:
    """How long a picture stands of which the staff have said `stored` seconds; 0: nothing."""
    return min(stored, MAX_PICTURE_SECONDS) or PICTURE_SECONDS


def why(entry: Entry, language: str) -> str:
    """The rule by which an entry plays, as a sentence for staff, in Chinese or English."""
    words = _reason(entry)
    return words.resolve(language)


def _reason(entry: Entry) -> LocalizedText:
    if not entry.slot:
        return LocalizedText(
            {
                CHINESE: "此时没有播放计划，所有影片依次播放",
                ENGLISH: "Nothing is planned for this hour: all films in turn",
            }
        )
    plans = {CHINESE: f"播放计划“{entry.title}”：", ENGLISH: f"Planned as “{entry.title}”: "}
    return LocalizedText({tag: plan + told_hours(entry.hours, tag) for tag, plan in plans.items()})


def told_hours(hours: Hours, language: str) -> str:
    """Hours as staff read them, in Chinese or English."""
    chinese = language == CHINESE
    names = _WEEKDAYS[language]
    days = [names[int(day) - 1] for day in WHOLE_WEEK if day in hours.days]
    if len(days) == len(WHOLE_WEEK):
        parts = ["每天" if chinese else "every day"]
    elif chinese:
        parts = ["周" + "、".join(days)]
    else:
        parts = [", ".join(days)]
    if hours.starts or hours.ends:
        starts, ends = hours.starts or time.min, hours.ends
        end = f"{ends:%H:%M}" if ends else "24:00"
        if hours.over_midnight:
            end = f"次日 {end}" if chinese else f"{end} the next day"
        parts.append(f"{starts:%H:%M}–{end}")
    else:
        parts.append("全天" if chinese else "all day")
    if hours.holidays in _WORDS:
        parts.append(_WORDS[hours.holidays][language])
    if hours.since:
        parts.append(f"自 {_day(hours.since)}" if chinese else f"from {_day(hours.since)}")
    if hours.until:
        parts.append(f"至 {_day(hours.until)}" if chinese else f"until {_day(hours.until)}")
    parts += [_WORDS[one][language] for one in (hours.priority, hours.sound) if one in _WORDS]
    return ("，" if chinese else ", ").join(parts)


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
