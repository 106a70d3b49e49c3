"""The film probe: a process that plays the beginning, the end and something in between of one file.

It takes frames the way the film worker does, so what plays here plays on a station. It tells what
it saw and heard as one line of JSON on its standard output, and writes a frame that stands for the
film to a file. It judges nothing. When its standard input closes it is gone at once.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import UnavailableError
from kiosk.core.process.bugs import BUG_FOUND, end_at_bugs
from kiosk.core.typed_message import encode
from kiosk.media.containers import INDEXED_DEMUXERS
from kiosk.media.film_worker.film_colours import Transfer
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.helper_process import begin_helper, tell_error

if TYPE_CHECKING:
    from kiosk.media.importing.film_viewing import View, Viewing
    from kiosk.media.importing.poster import PosterChoice

ADDRESS_BYTES = 1_500_000_000
"""Two thirds are never touched: threads and libraries reserve them. A 4K film in 10 bits needs
1.2 GB of addresses and 330 MB of memory."""

FIRST_MS = 2_000
SHORT_MS = 12_000
"""A film no longer than this is played through."""

LAST_SHARE, MIN_LAST_MS, MAX_LAST_MS = 0.05, 1_000, 3_000
"""The part of the end in which there should be something to see or hear."""

LAST_GROWTH = 4

MIN_SOUND_SHARE = 0.25
"""Of the end, where there is only sound: a little from the beginning slips in before libVLC has
gone to the end."""

GLANCE_MS = 200
POSTER_PLACES = (1 / 3, 1 / 2, 2 / 3, 1 / 10)
"""Where to look for a frame that stands for the film, until one is good."""


def main(argv: Sequence[str]) -> int:
    """Probe one file. Arguments: path, demuxer, where to write the poster, most pixels of a frame.

    Returns: 3 when libVLC cannot be loaded; the answer says why.
    """
    parser = argparse.ArgumentParser(prog="film-probe")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("poster", type=Path)
    parser.add_argument("max_pixels", type=int)
    arguments = parser.parse_args(argv)
    end_at_bugs(lambda: os._exit(BUG_FOUND))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        facts = _probe(arguments.path, arguments.demuxer, arguments.poster, arguments.max_pixels)
    except UnavailableError as error:
        return tell_error(answer, error)
    os.write(answer, encode(facts))
    os._exit(0)  # everything is told; libVLC may take its time to go, or not go at all


def _probe(path: Path, demuxer: str, poster: Path, max_pixels: int) -> FilmFacts:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.importing.film_viewing import Viewing
    from kiosk.media.importing.poster import PosterChoice

    viewing = Viewing(path, demuxer, max_pixels)
    ends, between = PosterChoice(), PosterChoice()
    first = viewing.view(0, FIRST_MS, ends, short_ms=SHORT_MS)
    if first.audio and not first.sound_ms:  # too short for the haste
        first = viewing.view(0, FIRST_MS, ends, short_ms=SHORT_MS, rate=1)
    whole = bool(first.something) and _is_whole(viewing, first, demuxer, ends)
    facts = _facts(first, whole=whole)
    if whole and facts.video:
        for place in POSTER_PLACES:
            if not between.good and first.duration_ms > SHORT_MS:
                viewing.view(round(first.duration_ms * place), GLANCE_MS, between, fast=True)
        best = between if between.good or between.contrast > ends.contrast else ends
        best.write(poster, (facts.width, facts.height))
    return facts


def _is_whole(viewing: Viewing, first: View, demuxer: str, choice: PosterChoice) -> bool:
    """False only where the second half cannot be played although its place in the file is known.

    A picture may stand for long before the end, and then nothing new comes in the last stretch:
    the stretch grows until something does.
    """
    duration = first.duration_ms
    if duration <= SHORT_MS:
        return first.ended
    if demuxer not in INDEXED_DEMUXERS:
        return True
    last = min(MAX_LAST_MS, max(MIN_LAST_MS, duration * LAST_SHARE))
    end = viewing.view(round(duration - last), 10 * MAX_LAST_MS, choice, rate=1)
    while not (end.frames or end.sound_ms > last * MIN_SOUND_SHARE) and last < duration / 2:
        last = min(last * LAST_GROWTH, duration / 2)
        end = viewing.view(round(duration - last), GLANCE_MS, choice)
    return bool(end.something)


def _facts(view: View, *, whole: bool) -> FilmFacts:
    track = view.video
    colours = view.source.colours if view.source else None
    width, height = view.source.visible if view.source else (0, 0)
    if track and not view.frames:
        width, height = track.width, track.height
    elif track:
        width = max(1, round(width * (track.sample_aspect or 1)))
    return FilmFacts(
        video=track.codec if track and view.frames else "",
        audio=view.audio if view.sound_ms else "",
        width=width,
        height=height,
        rotation=track.rotation if track else 0,
        duration_ms=max(0, view.duration_ms - view.begins_ms),
        transfer=colours.transfer if colours else Transfer.SDR,
        wide_gamut=bool(colours and colours.wide_gamut),
        has_alpha=bool(view.source and view.source.has_alpha),
        whole=whole,
    )
