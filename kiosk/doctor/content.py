"""Checks of what visitors see: the release, its files, its films on this PC, its texts."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.core.content.films import Film
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore, hash_file
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import Release, open_current, release_numbers
from kiosk.db.release.media import media_of_release
from kiosk.db.release.missing_glyphs import texts_with_missing_glyphs
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Finding, Result, found
from kiosk.doctor.problems import Problem
from kiosk.media.importing.film_decoding import DecodedFilm, decode_film
from kiosk.ops.reports.play_report import read_report

log = logging.getLogger("kiosk.doctor")

END_TOLERANCE_MS = 1500
"""By which a film may end before an estimate of its length."""

HELD_BACK = 16
"""Frames that libVLC's stream output may leave in the decoder at the end of a film."""

MIN_FRAMES = 3 * HELD_BACK
"""Of a film with fewer neither end nor speed is judged: a slide show, or a second of film."""


def check_release(context: Context) -> Result:
    """Whether the release in force can be shown, and is the newest."""
    folder = context.folder
    numbers = release_numbers(folder)
    if not numbers:
        return Result(findings=(found(Problem.NO_RELEASE),))
    release = context.release
    if release is None:
        return Result(findings=(found(Problem.RELEASES_DAMAGED, why=_why_not(folder)),))
    findings = [
        found(Problem.RELEASE_SKIPPED, release=one.name, why=one.reason, shown=release.number)
        for one in release.skipped
    ]
    if not findings and release.number < numbers[0]:
        findings.append(found(Problem.OLDER_RELEASE, shown=release.number, newest=numbers[0]))
    return Result({"number": release.number}, tuple(findings))


def check_files(context: Context) -> Result:
    """Whether every file of the release in force has the hash by which it is named."""
    release = _release(context)
    store = MediaStore(context.folder.media)
    owners = {film.media.name: film.title for film in _films(context, release)}
    findings, count = [], 0
    for blob in media_of_release(release.database):
        count += 1
        path = store.path(blob.name)
        name = " · ".join(filter(None, (owners.get(path.name), path.name)))
        if not path.exists():
            findings.append(found(Problem.FILE_MISSING, file=name))
        elif not _has_its_hash(path, blob.name.sha256):
            findings.append(found(Problem.FILE_DAMAGED, file=name))
    return Result({"count": count}, tuple(findings))


def _has_its_hash(path: Path, sha256: str) -> bool:
    try:
        return hash_file(path) == sha256
    except OSError as error:
        log.warning("%s cannot be read: %s", path, error.strerror)
        return False


def check_films(context: Context) -> Result:
    """Decode each film of the attract loop to its end, and compare with the rate at which it plays.

    One after another: each may use all processors, as it does when it plays.
    """
    films = _loop(context, _release(context))
    findings: list[Finding] = []
    slowest = 0
    for film in films:
        if not film.media.exists():
            continue  # said of the files
        try:
            decoded = decode_film(film.media, film.duration_ms)
        except UnavailableError as error:
            return Result({"count": len(films)}, (found(Problem.NO_LIBVLC, why=str(error)),))
        findings += (
            one
            for one in judge_film(film.title, film.duration_ms, decoded)
            if not (context.running and one.problem is Problem.FILM_TOO_HEAVY)
        )
        if decoded and decoded.own_rate and not context.running:
            percent = round(100 * decoded.frames_per_second / decoded.own_rate)
            slowest = min(slowest or percent, percent)
    findings += _resting(context, films)
    measured = {"percent": slowest} if slowest else {}
    return Result({"count": len(films), **measured}, tuple(findings))


def judge_film(title: str, duration_ms: int, decoded: DecodedFilm | None) -> Iterator[Finding]:
    """The rule of `check_films`."""
    too_slow = decoded is not None and 0 < decoded.frames_per_second < decoded.own_rate
    if decoded is None or not decoded.frames or not (decoded.ended or too_slow):
        yield found(Problem.FILM_NOT_PLAYABLE, film=title)
        return
    if decoded.frames < MIN_FRAMES:
        return
    tolerance_ms = END_TOLERANCE_MS + HELD_BACK * 1000 / decoded.own_rate
    if decoded.ended and decoded.length_ms < duration_ms - tolerance_ms:
        seconds, whole = decoded.length_ms // 1000, duration_ms // 1000
        yield found(Problem.FILM_ENDS_EARLY, film=title, seconds=seconds, of=whole)
    if too_slow:
        fps, rate = round(decoded.frames_per_second), round(decoded.own_rate)
        yield found(Problem.FILM_TOO_HEAVY, film=title, fps=fps, rate=rate)


def _loop(context: Context, release: Release) -> list[Film]:
    """The films of the attract loop, each once, whenever they are due; music has no frames."""
    catalog = Catalog(release.database, MediaStore(context.folder.media))
    try:
        playlist = catalog.attract_playlist(CHINESE)
    finally:
        catalog.close()
    entries = (*playlist.planned, *playlist.otherwise)
    films = [entry.film for entry in entries if entry.film and not entry.film.music]
    return list({film.media: film for film in films}.values())


def _films(context: Context, release: Release) -> tuple[Film, ...]:
    catalog = Catalog(release.database, MediaStore(context.folder.media))
    try:
        return catalog.films(CHINESE)
    finally:
        catalog.close()


def _resting(context: Context, films: list[Film]) -> Iterator[Finding]:
    """The films that failed while they played, and are left out for a day."""
    titles: Mapping[str, str] = {film.media.name: film.title for film in films}
    try:
        resting = read_report(context.folder, 0).resting
    except (UnavailableError, ContentRejectedError):
        return  # nothing was played yet, or it is said of the database
    for one in resting:
        yield found(Problem.FILM_RESTS, film=titles.get(one.file, one.file), why=one.problem)


def check_texts(context: Context) -> Result:
    """Whether this PC can draw every character of the release, names of people above all."""
    release = _release(context)
    findings = tuple(
        found(
            Problem.CHARACTER_WITHOUT_FONT,
            character=f"{one.character} (U+{ord(one.character):04X})",
            owner=one.owner,
            text=one.text,
        )
        for one in texts_with_missing_glyphs(release.database)
    )
    return Result(findings=findings)


def shown_release(folder: DataFolder) -> Release | None:
    """The release that is shown; None without a whole one, of which `check_release` says why."""
    try:
        return open_current(folder)
    except ContentRejectedError:
        return None


def _why_not(folder: DataFolder) -> str:
    try:
        open_current(folder)
    except ContentRejectedError as error:
        return str(error)
    return ""


def _release(context: Context) -> Release:
    assert context.release  # without one these checks are not made
    return context.release
