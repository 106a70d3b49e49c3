"""What plays when, by pure rules over moments of the hall's own time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.films import Film
from kiosk.core.schedule.playlist import Entry, Hours, Playlist, why

MONDAY = datetime(2026, 3, 2, 12).astimezone()


def film(slug: str) -> Film:
    return Film(slug, slug, "", Path(f"{slug}.mp4"), 1000, None)


def entry(slug: str, **when: object) -> Entry:
    return Entry(film=film(slug), slot=slug, title=slug, hours=Hours(**when))  # type: ignore[arg-type]


def nothing_rests(_entry: Entry) -> bool:
    return False


@pytest.mark.parametrize(
    ("hour", "included"), [(8, False), (9, True), (16, True), (17, False), (23, False)]
)
def test_hours_of_a_day(hour: int, included: bool) -> None:
    hours = Hours(starts=time(9), ends=time(17))
    assert hours.include(MONDAY.replace(hour=hour)) == included


@pytest.mark.parametrize(("hour", "included"), [(21, False), (22, True), (3, True), (6, False)])
def test_hours_over_midnight(hour: int, included: bool) -> None:
    assert Hours(starts=time(22), ends=time(6)).include(MONDAY.replace(hour=hour)) == included


@pytest.mark.parametrize(
    ("day", "hour", "included"),
    [(5, 23, False), (6, 1, False), (6, 19, False), (6, 20, True), (7, 1, True), (7, 2, False)],
)
def test_hours_over_midnight_belong_to_the_day_on_which_they_begin(
    day: int, hour: int, included: bool
) -> None:
    """The 6th is a Friday."""
    friday_night = Hours(days="5", starts=time(20), ends=time(2))
    assert friday_night.include(MONDAY.replace(day=day, hour=hour)) == included


def test_days_and_dates() -> None:
    assert Hours(days="1").include(MONDAY)
    assert not Hours(days="234567").include(MONDAY)
    assert not Hours(since=MONDAY + timedelta(seconds=1)).include(MONDAY)
    assert Hours(since=MONDAY).include(MONDAY)
    assert not Hours(until=MONDAY).include(MONDAY)


def test_entries_follow_one_another_and_begin_again() -> None:
    playlist = Playlist((entry("a"), entry("b")), ())
    first = playlist.following(None, MONDAY, nothing_rests)
    second = playlist.following(first, MONDAY, nothing_rests)
    assert [it and it.slot for it in (first, second)] == ["a", "b"]
    assert playlist.following(second, MONDAY, nothing_rests) == first


def test_one_entry_follows_itself() -> None:
    playlist = Playlist((entry("a"),), ())
    assert playlist.following(playlist.planned[0], MONDAY, nothing_rests) == playlist.planned[0]


def test_what_is_no_longer_due_or_gone_gives_way_at_the_boundary() -> None:
    noon, always = entry("noon", ends=time(13)), entry("always")
    playlist = Playlist((noon, always), ())
    assert playlist.following(always, MONDAY, nothing_rests) == noon
    assert playlist.following(always, MONDAY.replace(hour=14), nothing_rests) == always
    assert playlist.following(entry("gone"), MONDAY, nothing_rests) == noon


def test_with_nothing_due_all_films_play() -> None:
    films = Entry(film=film("f"))
    playlist = Playlist((entry("night", starts=time(20), ends=time(22)),), (films,))
    assert playlist.following(None, MONDAY, nothing_rests) == films
    assert "所有影片" in why(films, "zh-Hans")


def test_what_rests_is_passed_over_and_all_may_rest() -> None:
    playlist = Playlist((entry("a"), entry("b")), ())
    passed = playlist.following(None, MONDAY, lambda it: it.file == "a.mp4")
    assert passed == playlist.planned[1]
    assert playlist.following(None, MONDAY, lambda _: True) is None
    assert Playlist((), ()).following(None, MONDAY, nothing_rests) is None


def test_only_what_has_the_highest_priority_is_due() -> None:
    usual, noon = entry("usual"), entry("noon", ends=time(13), priority="before-others")
    first = entry("first", starts=time(12, 30), ends=time(13), priority="before-all")
    playlist = Playlist((usual, first, noon), ())
    assert playlist.due(MONDAY) == (noon,)
    assert playlist.due(MONDAY.replace(minute=30)) == (first,)
    assert playlist.due(MONDAY.replace(hour=13)) == (usual,)
    assert playlist.next_change(MONDAY) == MONDAY.replace(minute=30)


def test_where_all_that_is_due_rests_what_goes_after_it_plays() -> None:
    usual, first = entry("usual"), entry("first", priority="before-all")
    playlist = Playlist((usual, first), (Entry(film=film("other")),))
    assert playlist.following(None, MONDAY, lambda it: it.file == "first.mp4") == usual
    assert playlist.following(None, MONDAY, lambda it: it.file != "other.mp4") is None


def test_the_rule_is_told_in_words() -> None:
    until = datetime(2026, 12, 31).astimezone()
    rule = entry("Film", days="12345", starts=time(9), ends=time(17, 30), until=until)
    assert (
        why(rule, "zh-Hans") == "播放计划“Film”：周一、二、三、四、五，09:00–17:30，至 2026-12-31"
    )
    assert why(rule, "en") == (
        "Planned as “Film”: Mon, Tue, Wed, Thu, Fri, 09:00–17:30, until 2026-12-31"
    )
    night = entry("Night", days="5", starts=time(20), ends=time(2))
    assert why(night, "zh-Hans") == "播放计划“Night”：周五，20:00–次日 02:00"
    assert why(night, "en") == "Planned as “Night”: Fri, 20:00–02:00 the next day"
    assert why(entry("x"), "en") == "Planned as “x”: every day, all day"
    first = entry("x", priority="before-all")
    assert why(first, "zh-Hans") == "播放计划“x”：每天，全天，最优先"
    quiet = entry("x", priority="before-others", sound="silent")
    assert why(quiet, "zh-Hans") == "播放计划“x”：每天，全天，优先，静音"
    heard = entry("x", sound="with-sound")
    assert why(heard, "en") == "Planned as “x”: every day, all day, with sound"
    free = entry("x", starts=time(9), holidays="holidays-only")
    assert why(free, "zh-Hans") == "播放计划“x”：每天，09:00–24:00，只在节假日"
    assert why(free, "en") == "Planned as “x”: every day, 09:00–24:00, on holidays only"
    assert why(first, "en") == "Planned as “x”: every day, all day, before everything"


moments = st.integers(631_152_000, 3_786_912_000).map(
    lambda seconds: datetime.fromtimestamp(seconds).astimezone()
)
hours = st.builds(
    Hours,
    days=st.text("1234567", max_size=7),
    starts=st.none() | st.times(),
    ends=st.none() | st.times(),
    since=st.none() | moments,
    until=st.none() | moments,
)


def spans(hours: Hours, around: datetime) -> list[tuple[datetime, datetime]]:
    """When the hours of each day near a moment begin and end, read as a person would."""
    found = []
    for days in range(-2, 3):
        day = datetime.combine(around.date() + timedelta(days=days), time())
        if str(day.isoweekday()) in hours.days:
            begins = datetime.combine(day, hours.starts or time())
            ends = datetime.combine(day, hours.ends) if hours.ends else day + timedelta(days=1)
            found.append((begins, ends if ends > begins else ends + timedelta(days=1)))
    return found


@given(hours, moments, st.timedeltas(timedelta(0), timedelta(days=1)))
def test_hours_are_those_that_have_begun_on_one_of_their_days(
    plan: Hours, moment: datetime, later: timedelta
) -> None:
    now = (moment.replace(tzinfo=None) + later).replace(tzinfo=moment.tzinfo)
    local = now.replace(tzinfo=None)
    valid = (not plan.since or plan.since <= now) and (not plan.until or now < plan.until)
    begun = any(begins <= local < ends for begins, ends in spans(plan, local))
    assert plan.include(now) == (valid and begun)


@given(st.lists(hours, max_size=5), moments)
def test_at_any_moment_what_follows_is_due_and_every_due_entry_has_its_turn(
    plans: list[Hours], moment: datetime
) -> None:
    planned = tuple(
        Entry(film=film(str(number)), slot=str(number), hours=plan)
        for number, plan in enumerate(plans)
    )
    playlist = Playlist(planned, (Entry(film=film("other")),))
    due = playlist.due(moment)
    seen, present = [], None
    for _ in due:
        present = playlist.following(present, moment, nothing_rests)
        seen.append(present)
    assert seen == list(due)


def test_what_is_due_changes_when_a_slot_begins_or_ends() -> None:
    morning = entry("Morning", starts=time(9), ends=time(12))
    evening = entry("Evening", starts=time(18))
    playlist = Playlist((morning, evening), ())
    day = datetime(2026, 11, 29).astimezone()

    def change(hour: int) -> int:
        changed = playlist.next_change(day.replace(hour=hour))
        return round((changed - day).total_seconds() / 3600)

    assert [change(hour) for hour in (0, 9, 11, 12, 17, 18, 23)] == [9, 12, 12, 18, 18, 24, 24]


@given(st.lists(hours, max_size=4), moments)
def test_until_the_next_change_the_same_is_due(plans: list[Hours], moment: datetime) -> None:
    planned = tuple(
        Entry(film=film(str(number)), slot=str(number), hours=plan)
        for number, plan in enumerate(plans)
    )
    playlist = Playlist(planned, ())
    changes = playlist.next_change(moment)
    assert moment < changes <= moment + timedelta(days=1, hours=1)
    before = changes - timedelta(microseconds=1)
    assert playlist.due(max(moment, before)) == playlist.due(moment)
