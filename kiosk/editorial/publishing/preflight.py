"""Everything that a look before publishing finds, all of it at once: pure rules over a snapshot.

Red stops publishing, amber tells. Messages are ids; their words stand where they are shown. The
file is as long as the list of checks, which are short and alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as with_default
from datetime import datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row, Values, texts_in
from kiosk.core.schedule.holidays import Holiday
from kiosk.core.schedule.playlist import Hours
from kiosk.db.library.fields.uses import references_in
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.loop.reading import holidays_of, hours_of
from kiosk.editorial.problems import problems
from kiosk.editorial.publishing.snapshot import Snapshot, is_released, title_of

EXPIRES_SOON = timedelta(days=30)
"""Before the end of its days something is told to end soon, here and in the lists."""
MIN_COVER_WIDTH = 1200
"""Pixels below which a picture looks soft on the screen."""


class Level(StrEnum):
    """What a finding does to publishing."""

    RED = "red"
    AMBER = "amber"


class Check(StrEnum):
    """What is found, as an id for words."""

    # Red
    NO_HALL = "no-hall"
    RULE = "rule"  # problem, language, row
    BROKEN_LINK = "broken-link"
    MISSING_FILE = "missing-file"
    UNPLAYABLE = "unplayable"
    # Amber
    TOO_HEAVY = "too-heavy"  # for this PC; the hall's may be faster
    NOTHING_PLAYS = "nothing-plays"  # the attract loop shows the hall's name and picture
    LOOP_GAP = "loop-gap"  # weekday, from, until
    SLOT_WITHOUT_FILM = "slot-without-film"
    LINK_TO_HIDDEN = "link-to-hidden"
    EXPIRES_SOON = "expires-soon"  # moment
    STARTS_LATER = "starts-later"  # moment
    LANGUAGE_MISSING = "language-missing"  # places
    STALE_TEXT = "stale-text"
    ALTERNATIVE_TEXT = "alternative-text"
    SAMPLE = "sample"
    SAME_TITLE = "same-title"
    NO_STEPS = "no-steps"
    NO_POSTER = "no-poster"
    NO_CAPTIONS = "no-captions"
    NO_TEXT = "no-text"
    NO_VALUE = "no-value"
    NO_OUTLINE = "no-outline"
    NO_OPENING_HOURS = "no-opening-hours"
    NO_LOGO = "no-logo"
    NO_HERO = "no-hero"
    NO_CONTACT = "no-contact"
    SMALL_PICTURE = "small-picture"  # width
    NO_COVER = "no-cover"
    UNCONFIRMED = "unconfirmed"
    NOTHING_SHOWN = "nothing-shown"
    WRONG_PINYIN = "wrong-pinyin"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: about what, in which field and language."""

    level: Level
    check: Check
    reference: Reference
    title: LocalizedText
    field: str = ""
    language: str = ""
    values: Mapping[str, object] = with_default(default_factory=dict)


class _Look:
    """What the rules share: the snapshot, and what of it is shown."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.shown: dict[Reference, Values] = {}
        for kind, things in snapshot.contents.items():
            for key, values in things.items():
                if not KINDS[kind].is_item or is_released(values, snapshot.now):
                    self.shown[Reference(kind, key)] = values
        self.used_media = {
            one.key
            for reference, values in self.shown.items()
            if reference.kind != "media"
            for value in values.values()
            for one in references_in(value)
            if one.kind == "media"
        }

    def of_kind(self, *kinds: str) -> Iterator[tuple[Reference, Values]]:
        return ((one, values) for one, values in self.shown.items() if one.kind in kinds)

    def items(self) -> Iterator[tuple[Reference, Values]]:
        return ((one, it) for one, it in self.shown.items() if KINDS[one.kind].is_item)

    def media(self) -> Iterator[tuple[Reference, Values]]:
        """The files that visitors see or hear."""
        return (
            (one, values) for one, values in self.of_kind("media") if one.key in self.used_media
        )


def preflight(snapshot: Snapshot) -> tuple[Finding, ...]:
    """Everything that is found, the red first."""
    look = _Look(snapshot)
    found = [one for rule in _RULES for one in rule(look)]
    return tuple(sorted(found, key=lambda one: one.level is Level.AMBER))


def _found(
    check: Check,
    reference: Reference,
    values: Values,
    field: str = "",
    language: str = "",
    **more: object,
) -> Finding:
    level = Level.RED if check in _RED else Level.AMBER
    return Finding(level, check, reference, title_of(reference.kind, values), field, language, more)


_RED = (
    Check.NO_HALL,
    Check.RULE,
    Check.BROKEN_LINK,
    Check.MISSING_FILE,
    Check.UNPLAYABLE,
)


def _hall(look: _Look) -> Iterator[Finding]:
    hall = look.snapshot.hall
    if hall is None:
        yield Finding(Level.RED, Check.NO_HALL, HALL, LocalizedText())
        return
    for field, check in (
        ("opening_hours", Check.NO_OPENING_HOURS),
        ("logo", Check.NO_LOGO),
        ("hero", Check.NO_HERO),
        ("contact", Check.NO_CONTACT),
    ):
        if not hall[field]:
            yield _found(check, HALL, hall, field)


def _rules(look: _Look) -> Iterator[Finding]:
    for reference, values in look.shown.items():
        draft = Draft(reference.kind, reference.key, 1, Row(values))
        for one in problems(draft):
            yield _found(
                Check.RULE,
                reference,
                values,
                one.field,
                one.language,
                problem=one.message,
                row=one.row,
            )


def _links(look: _Look) -> Iterator[Finding]:
    for reference, values in look.shown.items():
        for name, value in values.items():
            for one in dict.fromkeys(references_in(value)):
                if look.snapshot.of(one) is None:
                    yield _found(Check.BROKEN_LINK, reference, values, name, to=one)
                elif one not in look.shown:
                    check = (
                        Check.SLOT_WITHOUT_FILM
                        if reference.kind == "slot" and name == "film"
                        else Check.LINK_TO_HIDDEN
                    )
                    yield _found(check, reference, values, name, to=one)


def _media(look: _Look) -> Iterator[Finding]:
    for reference, values in look.media():
        if reference.key in look.snapshot.lost:
            yield _found(Check.MISSING_FILE, reference, values)
        if str(values["mime"]).startswith("image/"):
            alt = values["alt"]
            assert isinstance(alt, LocalizedText)
            for language in look.snapshot.languages:
                if language not in alt:
                    yield _found(Check.ALTERNATIVE_TEXT, reference, values, "alt", language)
        if reference.key in look.snapshot.too_heavy:
            yield _found(Check.TOO_HEAVY, reference, values)
    for reference in sorted(look.snapshot.unplayable):
        if reference in look.shown:
            yield _found(Check.UNPLAYABLE, reference, look.shown[reference], "media")


def _pictures(look: _Look) -> Iterator[Finding]:
    for reference, values in look.items():
        cover = values["cover"]
        if isinstance(cover, Reference):
            picture = look.snapshot.of(cover)
            width = picture["width"] if picture else 0
            if isinstance(width, int) and 0 < width < MIN_COVER_WIDTH:
                yield _found(Check.SMALL_PICTURE, reference, values, "cover", width=width)
        elif reference.kind in ("film", "music"):
            yield _found(Check.NO_POSTER, reference, values, "cover")
        elif reference.kind in ("company", "project"):
            yield _found(Check.NO_COVER, reference, values, "cover")


def _validity(look: _Look) -> Iterator[Finding]:
    now = look.snapshot.now
    for reference, values in look.items():
        since, until = values["valid_from"], values["valid_until"]
        if isinstance(until, datetime) and until <= now + EXPIRES_SOON:
            yield _found(Check.EXPIRES_SOON, reference, values, "valid_until", moment=until)
        if isinstance(since, datetime) and since > now:
            yield _found(Check.STARTS_LATER, reference, values, "valid_from", moment=since)


def _languages(look: _Look) -> Iterator[Finding]:
    for reference, values in look.shown.items():
        if reference.kind == "media":
            continue  # their alternative texts are looked at by themselves
        missing: defaultdict[str, list[str]] = defaultdict(list)
        localized = (one.name for one in KINDS[reference.kind].localized_fields)
        for place, text in texts_in({name: values[name] for name in localized}):
            for language in look.snapshot.languages:
                if text and language not in text:
                    missing[language].append(place)
        for language, places in missing.items():
            yield _found(
                Check.LANGUAGE_MISSING, reference, values, "", language, places=tuple(places)
            )
    for reference, stale in (look.snapshot.stale or {}).items():
        if reference in look.shown:
            for place, language in stale:
                if language in look.snapshot.languages:
                    found = look.shown[reference]
                    yield _found(Check.STALE_TEXT, reference, found, place, language)


def _samples(look: _Look) -> Iterator[Finding]:
    for reference, values in look.items():
        if values["sample"]:
            yield _found(Check.SAMPLE, reference, values, "sample")


def _same_titles(look: _Look) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for reference, values in look.items():
        title = title_of(reference.kind, values).resolve(CHINESE)
        if title and (reference.kind, title) in seen:
            yield _found(Check.SAME_TITLE, reference, values, KINDS[reference.kind].title)
        seen.add((reference.kind, title))


_BODY: Mapping[str, tuple[str, ...]] = {
    "company": ("profile", "summary"),
    "project": ("story", "summary"),
    "opportunity": ("text", "summary"),
    "page": ("text", "sections"),
    "voice": ("text",),
}
"""The fields of which one at least has to say something."""


def _empty(look: _Look) -> Iterator[Finding]:
    for reference, values in look.items():
        body = _BODY.get(reference.kind)
        if body and not any(values[name] for name in body):
            yield _found(Check.NO_TEXT, reference, values, body[0])
    for reference, values in look.of_kind("indicator"):
        if not (values["value"] or values["points"] or values["region_points"]):
            yield _found(Check.NO_VALUE, reference, values, "value")
    for reference, values in look.of_kind("guided-tour"):
        steps = [one for one in references_in(values["steps"]) if one in look.shown]
        if not steps:
            yield _found(Check.NO_STEPS, reference, values, "steps")
    for reference, values in look.of_kind("place"):
        if not values["outline"]:
            yield _found(Check.NO_OUTLINE, reference, values, "outline")
    for reference, values in look.of_kind("film"):
        if not values["captions"]:
            yield _found(Check.NO_CAPTIONS, reference, values, "captions")
    for reference, values in look.of_kind("region"):
        if not values["confirmed"]:
            yield _found(Check.UNCONFIRMED, reference, values, "confirmed")
    if look.snapshot.hall and not any(True for _ in look.items()):
        yield _found(Check.NOTHING_SHOWN, HALL, look.snapshot.hall)


def _pinyin(look: _Look) -> Iterator[Finding]:
    """A reading that has not a syllable for each Chinese character finds and sorts wrongly."""
    for reference, values in look.items():
        own = str(values["pinyin"]).split()
        title = title_of(reference.kind, values).get(CHINESE, "")
        characters = sum("\u4e00" <= one <= "\u9fff" for one in title)
        if own and len(own) != characters:
            yield _found(Check.WRONG_PINYIN, reference, values, "pinyin")


def _loop(look: _Look) -> Iterator[Finding]:
    hall = look.snapshot.hall
    if hall is None:
        return
    slots = [
        hours_of(values)
        for _, values in look.of_kind("slot")
        if all(one in look.shown for one in references_in(values["film"]))
    ]
    if not slots:
        if not any(True for _ in look.of_kind("film")):
            yield _found(Check.NOTHING_PLAYS, HALL, hall, "opening_hours")
        return
    hours, holidays = hall["opening_hours"], holidays_of(hall)
    for row in hours if isinstance(hours, tuple) else ():
        assert isinstance(row, Row)
        for since, until in _gaps(slots, holidays, row, look.snapshot.now):
            yield _found(
                Check.LOOP_GAP,
                HALL,
                hall,
                "opening_hours",
                weekday=row["weekday"],
                since=since,
                until=until,
            )


def _gaps(
    slots: list[Hours], holidays: tuple[Holiday, ...], row: Row, now: datetime
) -> Iterator[tuple[time, time]]:
    """When nothing of the plan is due on the next such day while the hall is open."""
    opens, closes, weekday = row["opens"], row["closes"], row["weekday"]
    assert isinstance(opens, time)
    assert isinstance(closes, time)
    assert isinstance(weekday, int)
    day = (now + timedelta(days=(weekday - now.isoweekday()) % 7)).date()
    edges = {opens, closes}
    for one in slots:
        edges |= {edge for edge in (one.starts, one.ends) if edge and opens < edge < closes}
        for moment in (one.since, one.until):
            here = moment.astimezone(now.tzinfo) if moment else None
            if here and here.date() == day and opens < here.time() < closes:
                edges.add(here.time())
    marks = sorted(edges)
    gap: time | None = None
    for start, end in pairwise(marks):
        moment = datetime.combine(day, start, now.tzinfo)
        covered = any(one.include(moment, holidays) for one in slots)
        if not covered and gap is None:
            gap = start
        if gap is not None and (covered or end == closes):
            yield gap, start if covered else end
            gap = None


_RULES: tuple[Callable[[_Look], Iterator[Finding]], ...] = (
    _hall,
    _rules,
    _links,
    _media,
    _pictures,
    _validity,
    _languages,
    _samples,
    _same_titles,
    _empty,
    _pinyin,
    _loop,
)
