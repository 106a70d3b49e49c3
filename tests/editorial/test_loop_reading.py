"""The plan that staff see is the playlist that the screen gets: the same at any moment."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy import Engine

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import HALL, Reference, Row
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.schedule.playlist import why
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.build import build_release
from kiosk.editorial.commands import Editor
from kiosk.editorial.loop.asking import Ground, day_of, what_plays
from kiosk.editorial.loop.reading import read_loop
from tests.db.stations import NOW, open_catalog

LATER = timedelta(days=3)


def test_the_plan_agrees_with_the_screen_of_the_release(
    library: Engine, store: LibraryStore, editor: Editor, station: DataFolder
) -> None:
    """Nights, dates, priorities, a film that is shown only later."""
    first, second, third = (Reference("slot", key) for key in store.read_many("slot"))
    film = Reference("film", next(iter(store.read_many("film"))))
    editor.set_fields([first], {"days": "135", "starts": time(20), "ends": time(2)})
    editor.set_fields(
        [second],
        {"valid_from": NOW + timedelta(days=1), "starts": time(9), "movement": "still"},
    )
    editor.set_fields(
        [third],
        {"days": "67", "ends": time(12), "priority": "before-others", "holidays": "holidays-only"},
    )
    editor.set_fields([third], {"sound": "silent"})
    editor.set_fields([film], {"valid_from": NOW + LATER})
    labour = Row({"name": "劳动节", "first_day": date(2026, 3, 7), "last_day": date(2026, 3, 8)})
    editor.set_fields([HALL], {"holidays": (labour,)})
    build_release(library, station, NOW)
    loop = read_loop(store, CHINESE)
    seen = set()
    for hours in range(0, 14 * 24, 5):
        moment = (NOW + timedelta(hours=hours)).astimezone()
        catalog = open_catalog(station, moment)
        try:
            due = catalog.attract_playlist(CHINESE).due(moment)
        finally:
            catalog.close()
        told = [one.told for one in what_plays(loop, moment, CHINESE) if one.plays]
        assert told == [why(entry, CHINESE) for entry in due], moment
        moves = {one.slot: one.movement for one in loop.plan.due(moment)}
        assert moves == {one.slot: one.movement for one in due}
        seen.update(told)
        day = day_of(loop, moment.date(), CHINESE)
        (scene,) = (one for one in day if one.span.begins <= moment < one.span.ends)
        assert [one.told for one in scene.answers] == told, moment
    assert any(one.endswith("，优先，静音") for one in seen)
    assert len(seen) == 4, "a plan of the night, one of the day, one of holidays; at times none"


def test_what_does_not_play_says_why(store: LibraryStore, editor: Editor) -> None:
    first, second, third = (Reference("slot", key) for key in store.read_many("slot"))
    film = Reference("film", next(iter(store.read_many("film"))))
    moment = datetime(2026, 12, 4, 15).astimezone()
    editor.set_fields([second], {"days": "1"})
    editor.set_fields([third], {"published": False})
    editor.set_fields([film], {"valid_from": moment + LATER})

    def grounds() -> list[Ground]:
        return [one.ground for one in what_plays(read_loop(store, CHINESE), moment, CHINESE)]

    assert grounds() == [Ground.FILM_DATES, Ground.HOURS, Ground.HIDDEN]
    editor.set_fields([film], {"published": False})
    assert grounds()[0] is Ground.FILM_HIDDEN
    editor.set_fields([film], {"published": True, "valid_from": None})
    editor.set_fields([third], {"published": True, "priority": "before-all"})
    _, covered, _ = what_plays(read_loop(store, CHINESE), moment, CHINESE)
    assert (covered.ground, covered.told) == (Ground.COVERED, title_of(store, third))
    assert first


def title_of(store: LibraryStore, slot: Reference) -> str:
    (one,) = (one for one in read_loop(store, CHINESE).slots if one.reference == slot)
    return one.planned.entry.title
