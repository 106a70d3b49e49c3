"""The film probe: a process that plays the beginning, the end and sections in between of one file.

It decodes frames as the film worker does, so what plays here plays on a station. It answers with
`FilmFacts` as JSON on its standard output, and writes a poster frame to a file. It decides nothing.
It exits as soon as its standard input closes.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.core.errors import UnavailableError
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.core.typed_message import encode
from kiosk.media.containers import INDEXED_DEMUXERS
from kiosk.media.film_worker.film_colours import Transfer
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.helper_process import begin_helper, write_error

if TYPE_CHECKING:
    from kiosk.media.importing.film_sections import Section, SectionPlayer
    from kiosk.media.importing.poster import PosterChoice

ADDRESS_BYTES = 1_500_000_000
"""Limit of the address space. Two thirds are reserved by threads and libraries and never touched:
a 4K film in 10 bits needs 1.2 GB of addresses and 330 MB of memory."""

FIRST_MS = 2_000
SHORT_MS = 12_000
"""A film no longer than this is played through."""

LAST_SHARE, MIN_LAST_MS, MAX_LAST_MS = 0.05, 1_000, 3_000
"""Length of the last section, in which something should be decoded: a share of the film, and its
bounds."""

LAST_GROWTH = 4

MIN_SOUND_SHARE = 0.25
"""Of the last section, where there is only sound: samples of the beginning may be delivered before
the seek takes effect."""

GLANCE_MS = 200
POSTER_PLACES = (1 / 3, 1 / 2, 2 / 3, 1 / 10)
"""Where to look for a poster frame, in this order, until one has enough contrast."""


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
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        facts = _probe(arguments.path, arguments.demuxer, arguments.poster, arguments.max_pixels)
    except UnavailableError as error:
        return write_error(answer, error)
    os.write(answer, encode(facts))
    os._exit(0)  # the answer is written; releasing libVLC may take long or hang


def _probe(path: Path, demuxer: str, poster: Path, max_pixels: int) -> FilmFacts:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        from kiosk.media.importing.film_sections import SectionPlayer
    from kiosk.media.importing.poster import PosterChoice

    player = SectionPlayer(path, demuxer, max_pixels)
    ends, between = PosterChoice(), PosterChoice()
    first = player.play(0, FIRST_MS, ends, short_ms=SHORT_MS)
    if first.audio and not first.sound_ms:  # too short for a higher rate
        first = player.play(0, FIRST_MS, ends, short_ms=SHORT_MS, rate=1)
    whole = bool(first.amount) and _is_whole(player, first, demuxer, ends)
    facts = _facts(first, whole=whole)
    if whole and facts.video:
        for place in POSTER_PLACES:
            if not between.good and first.duration_ms > SHORT_MS:
                player.play(round(first.duration_ms * place), GLANCE_MS, between, fast=True)
        best = between if between.good or between.contrast > ends.contrast else ends
        best.write(poster, (facts.width, facts.height))
    return facts


def _is_whole(player: SectionPlayer, first: Section, demuxer: str, choice: PosterChoice) -> bool:
    """False only where the second half cannot be played although its place in the file is known.

    A film may end in a still picture, and then no frame comes in the last section: the section is
    made longer until one does.
    """
    duration = first.duration_ms
    if duration <= SHORT_MS:
        return first.ended
    if demuxer not in INDEXED_DEMUXERS:
        return True
    last = min(MAX_LAST_MS, max(MIN_LAST_MS, duration * LAST_SHARE))
    end = player.play(round(duration - last), 10 * MAX_LAST_MS, choice, rate=1)
    while not (end.frames or end.sound_ms > last * MIN_SOUND_SHARE) and last < duration / 2:
        last = min(last * LAST_GROWTH, duration / 2)
        end = player.play(round(duration - last), GLANCE_MS, choice)
    return bool(end.amount)


def _facts(section: Section, *, whole: bool) -> FilmFacts:
    track = section.video
    colours = section.source.colours if section.source else None
    width, height = section.seen_size
    if track and not section.frames:
        width, height = track.width, track.height
    return FilmFacts(
        video=track.codec if track and section.frames else "",
        audio=section.audio if section.sound_ms else "",
        width=width,
        height=height,
        rotation=track.rotation if track else 0,
        duration_ms=max(0, section.duration_ms - section.begins_ms),
        transfer=colours.transfer if colours else Transfer.SDR,
        wide_gamut=bool(colours and colours.wide_gamut),
        has_alpha=bool(section.source and section.source.has_alpha),
        whole=whole,
    )
