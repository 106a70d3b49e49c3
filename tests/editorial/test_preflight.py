"""Each fault that is planted is found before publishing, and what differs is told item by item."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Row, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.build import build_release
from kiosk.db.release.contents import release_contents
from kiosk.db.release.installed import CONTENT, release_folder
from kiosk.editorial.commands import Editor
from kiosk.editorial.publishing.differences import Happened, differences
from kiosk.editorial.publishing.preflight import Check, Level, preflight
from kiosk.editorial.publishing.snapshot import Snapshot, take_snapshot
from tests.db.stations import NOW

Contents = dict[str, dict[str, Values]]


@pytest.fixture
def library(station: DataFolder) -> Iterator[Engine]:
    """The file in the data folder alone: nothing here asks a database in words of its own."""
    engine = open_library(station)
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def snapshot(sample_store: LibraryStore, station_template: Path) -> Snapshot:
    return take_snapshot(sample_store, MediaStore(DataFolder(station_template).media), NOW)


def mutable(snapshot: Snapshot) -> Contents:
    return {kind: dict(things) for kind, things in snapshot.contents.items()}


def change(contents: Contents, kind: str, number: int = 0, **values: Any) -> str:
    """Plant values into the n-th thing of a kind; returns its key."""
    key = list(contents[kind])[number]
    contents[kind][key] = {**contents[kind][key], **values}
    return key


def hide(contents: Contents, kind: str) -> list[str]:
    """Plant that all of a kind is hidden; returns the keys."""
    for key, values in contents[kind].items():
        contents[kind][key] = {**values, "published": False}
    return list(contents[kind])


def fill_in(contents: Contents) -> None:
    """What the sample content lacks because nobody knows it."""
    hours = Row({"weekday": 1, "opens": time(9), "closes": time(17)})
    change(contents, "hall", opening_hours=(hours,), logo=Reference("media", "1"))
    for number in range(len(contents["region"])):
        change(contents, "region", number, confirmed=True)


def title_of(contents: Contents, kind: str) -> LocalizedText:
    title = next(iter(contents[kind].values()))["title"]
    assert isinstance(title, LocalizedText)
    return title


FAULTS: Mapping[str, tuple[Check, Callable[[Contents], object]]] = {
    "no hall": (Check.NO_HALL, lambda c: c["hall"].clear()),
    "a title is missing": (Check.RULE, lambda c: change(c, "company", title=LocalizedText())),
    "a slug has spaces": (Check.RULE, lambda c: change(c, "company", slug="a b")),
    "a slot shows nothing": (
        Check.RULE, lambda c: change(c, "slot", film=None, picture=None)),
    "the hall closes before it opens": (
        Check.RULE,
        lambda c: change(c, "hall", opening_hours=(
            Row({"weekday": 1, "opens": time(9), "closes": time(8)}),))),
    "a cover that is not there": (
        Check.BROKEN_LINK, lambda c: change(c, "company", cover=Reference("media", "98765"))),
    "a step that is not there": (
        Check.BROKEN_LINK,
        lambda c: change(c, "guided-tour", steps=(
            Row({"item": Reference("page", "98765"), "notes": LocalizedText()}),))),
    "no film and no plan": (
        Check.NOTHING_PLAYS, lambda c: (hide(c, "slot"), hide(c, "film"))),
    "the plan begins after the hall opens": (
        Check.LOOP_GAP,
        lambda c: [
            change(c, "slot", n, starts=time(12), ends=None, days="1234567")
            for n in range(len(c["slot"]))
        ] + [change(c, "hall", opening_hours=(
            Row({"weekday": 3, "opens": time(9), "closes": time(17)}),))]),
    "a slot's film is hidden": (Check.SLOT_WITHOUT_FILM, lambda c: hide(c, "film")),
    "a link to what is hidden": (
        Check.LINK_TO_HIDDEN, lambda c: hide(c, "milestone")),
    "it expires in a week": (
        Check.EXPIRES_SOON, lambda c: change(c, "page", valid_until=NOW + timedelta(days=7))),
    "it begins in a year": (
        Check.STARTS_LATER, lambda c: change(c, "page", valid_from=NOW + timedelta(days=365))),
    "English is missing": (
        Check.LANGUAGE_MISSING,
        lambda c: change(c, "page", summary=LocalizedText({CHINESE: "只有中文"}))),
    "English is missing in a row": (
        Check.LANGUAGE_MISSING,
        lambda c: change(c, "page", sections=(
            Row({"title": LocalizedText({CHINESE: "只有中文"}), "text": LocalizedText(),
                 "icon": ""}),))),
    "a picture is not described": (
        Check.ALTERNATIVE_TEXT,
        lambda c: [change(c, "media", n, alt=LocalizedText()) for n in range(len(c["media"]))]),
    "a sample is shown": (Check.SAMPLE, lambda c: change(c, "page", sample=True)),
    "two have the same title": (
        Check.SAME_TITLE, lambda c: change(c, "page", 1, title=title_of(c, "page"))),
    "a guided tour has no steps": (Check.NO_STEPS, lambda c: change(c, "guided-tour", steps=())),
    "a film has no poster": (Check.NO_POSTER, lambda c: change(c, "film", cover=None)),
    "a film has no captions": (Check.NO_CAPTIONS, lambda c: change(c, "film", captions=())),
    "a page says nothing": (
        Check.NO_TEXT, lambda c: change(c, "page", text=LocalizedText(), sections=())),
    "an indicator has no value": (
        Check.NO_VALUE,
        lambda c: change(c, "indicator", value=LocalizedText(), points=(), region_points=())),
    "a room has no outline": (Check.NO_OUTLINE, lambda c: change(c, "place", outline=())),
    "the hall is never open": (
        Check.NO_OPENING_HOURS, lambda c: change(c, "hall", opening_hours=())),
    "the hall has no logo": (Check.NO_LOGO, lambda c: change(c, "hall", logo=None)),
    "the hall has no picture": (Check.NO_HERO, lambda c: change(c, "hall", hero=None)),
    "nobody can be reached": (
        Check.NO_CONTACT, lambda c: change(c, "hall", contact=LocalizedText())),
    "a cover is small": (
        Check.SMALL_PICTURE,
        lambda c: [change(c, "media", n, width=640) for n in range(len(c["media"]))]),
    "a company has no cover": (Check.NO_COVER, lambda c: change(c, "company", cover=None)),
    "a place is not confirmed": (
        Check.UNCONFIRMED, lambda c: change(c, "region", confirmed=False)),
    "nothing is shown": (
        Check.NOTHING_SHOWN,
        lambda c: [hide(c, kind) for kind in c if "published" in next(iter(c[kind].values()), {})]),
    "a reading lacks a syllable": (
        Check.WRONG_PINYIN, lambda c: change(c, "company", pinyin="wu huan")),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(snapshot: Snapshot, fault: str) -> None:
    check, plant = FAULTS[fault]
    contents = mutable(snapshot)
    fill_in(contents)
    before = list(preflight(replace(snapshot, contents=contents)))
    plant(contents)
    after = [one for one in preflight(replace(snapshot, contents=contents)) if one.check is check]
    new = [one for one in after if one not in before]
    assert new, f"{check} was not found"


def test_a_lost_file_an_unplayable_film_and_a_stale_text_are_found(
    store: LibraryStore, station: DataFolder, editor: Editor
) -> None:
    film = Reference("film", next(iter(store.read_many("film"))))
    draft = editor.draft(film)
    title, file = draft["title"], draft["media"]
    assert isinstance(title, LocalizedText)
    assert isinstance(file, Reference)
    editor.save(draft.with_values({"title": LocalizedText({**title, CHINESE: "新片名"})}))
    asset = editor.draft(file)
    media = MediaStore(station.media)
    media.path(BlobName(str(asset["sha256"]), str(asset["suffix"]))).unlink()
    snapshot = replace(
        take_snapshot(store, media, NOW),
        unplayable=frozenset({film}),
        too_heavy=frozenset({file.key}),
    )
    found = {(one.check, one.reference, one.level) for one in preflight(snapshot)}
    assert (Check.MISSING_FILE, file, Level.RED) in found
    assert (Check.UNPLAYABLE, film, Level.RED) in found
    assert (Check.TOO_HEAVY, file, Level.AMBER) in found
    assert (Check.STALE_TEXT, film, Level.AMBER) in found


def test_the_sample_content_can_be_published_and_its_samples_are_counted(
    snapshot: Snapshot,
) -> None:
    found = preflight(snapshot)
    assert [one for one in found if one.level is Level.RED] == []
    samples = [one for one in found if one.check is Check.SAMPLE]
    items = [values for things in snapshot.contents.values() for values in things.values()]
    assert len(samples) == sum(bool(values.get("sample")) for values in items) > 0


def test_a_gap_of_the_loop_is_told_to_the_minute(snapshot: Snapshot) -> None:
    contents = mutable(snapshot)
    for number in range(len(contents["slot"])):
        change(contents, "slot", number, days="3", starts=time(10, 15), ends=time(16, 45))
    change(
        contents,
        "hall",
        opening_hours=(Row({"weekday": 3, "opens": time(9), "closes": time(17)}),),
    )
    gaps = [
        (one.values["weekday"], one.values["since"], one.values["until"])
        for one in preflight(replace(snapshot, contents=contents))
        if one.check is Check.LOOP_GAP
    ]
    assert gaps == [(3, time(9), time(10, 15)), (3, time(16, 45), time(17))]


# What differs


def in_force(station: DataFolder) -> Mapping[str, Mapping[str, Values]]:
    return release_contents(release_folder(station, 1) / CONTENT)


def test_nothing_differs_right_after_publishing(station: DataFolder, snapshot: Snapshot) -> None:
    assert differences(in_force(station), snapshot) == ()


def test_what_was_added_changed_hidden_expired_and_deleted_is_told(
    station: DataFolder, store: LibraryStore, editor: Editor
) -> None:
    companies = [Reference("company", key) for key in store.read_many("company")]
    changed, hidden, expired, deleted, *_ = companies
    saved = editor.save(editor.draft(changed).with_values({"monogram": "新"})).draft
    editor.set_field([hidden], "published", value=False)
    editor.set_field([expired], "valid_until", NOW - timedelta(days=1))
    editor.delete([deleted])
    new = editor.save(editor.copy(changed)).draft.reference
    editor.set_field([new], "published", value=True)
    snapshot = take_snapshot(store, MediaStore(station.media), NOW)
    found = {
        one.reference: one
        for one in differences(in_force(station), snapshot)
        if one.reference.kind == "company"
    }
    assert {one: found[one].happened for one in found} == {
        changed: Happened.CHANGED,
        hidden: Happened.HIDDEN,
        expired: Happened.EXPIRED,
        deleted: Happened.DELETED,
        new: Happened.ADDED,
    }
    (field,) = [one for one in found[changed].fields if one.name == "monogram"]
    assert (field.before, field.after) == ("五", "新")
    assert saved["monogram"] == "新"


def test_what_is_published_then_differs_in_nothing(
    station: DataFolder, store: LibraryStore, editor: Editor
) -> None:
    companies = [Reference("company", key) for key in store.read_many("company")]
    editor.set_field(companies[:2], "published", value=False)
    editor.delete([Reference("page", next(iter(store.read_many("page"))))])
    now = datetime(2026, 3, 2, tzinfo=UTC)
    number = build_release(store.engine, station, now)
    release = release_contents(release_folder(station, number) / CONTENT)
    assert differences(release, take_snapshot(store, MediaStore(station.media), now)) == ()


def test_languages_of_the_hall_alone_are_asked_for(snapshot: Snapshot) -> None:
    asked = {one.language for one in preflight(snapshot) if one.check is Check.LANGUAGE_MISSING}
    assert asked <= set(snapshot.languages)
    contents = mutable(snapshot)
    change(contents, "hall", languages=LANGUAGES)
    more = {
        one.language
        for one in preflight(replace(snapshot, contents=contents))
        if one.check is Check.LANGUAGE_MISSING
    }
    assert more >= asked | {LANGUAGES[-1]}
