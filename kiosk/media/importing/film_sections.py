"""Plays sections of a film with libVLC into memory, and analyses them. Part of the film probe."""

from __future__ import annotations

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.film_worker.libvlc import start_libvlc
from kiosk.media.film_worker.memory_output import FilmPicture, MemoryOutput
from kiosk.media.film_worker.source_format import SourceFormat
from kiosk.media.film_worker.tracks import Track, read_tracks
from kiosk.media.importing.poster import FrameViewer

PROBE_OPTIONS = (
    "--no-drop-late-frames",
    "--no-skip-frames",
    # Every further thread keeps frames of its own: 90 MB more for a 4K film.
    "--avcodec-threads=1",
)

RATE = 4
"""Playback rate of a section. At a higher one libVLC drops frames; at any but 1 it also drops the
last second of sound."""

STALL_TIMEOUT = 8.0
"""Seconds without a frame or a sample after which a section is given up. The watchdog of a station
waits 3.5 s."""

TICK = 0.005
"""Seconds between two looks at the state of the player."""

MIN_OFFSET_MS = 3_000
"""A smaller offset of the time stamps counts as 0: libVLC reports the time some frames late, and at
four times the rate."""

SOUND_RATE = 8000
"""Samples a second: they are only counted."""


@dataclass(slots=True)
class Section:
    """What was decoded of a section. `duration_ms` is that of the film; `begins_ms` is its first
    time stamp, which is not 0 in a film cut out of a longer one; set by a section from 0."""

    frames: int = 0
    sound_ms: float = 0
    ended: bool = False
    duration_ms: int = 0
    begins_ms: int = 0
    video: Track | None = None
    audio: str = ""
    source: SourceFormat | None = None

    @property
    def seen_size(self) -> tuple[int, int]:
        """Of a frame as seen, upright and with square pixels; 0, 0 where none came."""
        if self.source is None or self.video is None:
            return 0, 0
        width, height = self.source.visible
        return max(1, round(width * (self.video.sample_aspect or 1))), height

    @property
    def amount(self) -> float:
        """Frames and milliseconds of sound, to compare with earlier or with 0."""
        return self.frames + self.sound_ms


class SectionPlayer:
    """Plays sections of one file.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """

    def __init__(self, path: Path, demuxer: str, max_pixels: int) -> None:
        self._path = os.fsencode(path)
        self._demuxer = demuxer
        self._max_pixels = max_pixels
        self._libvlc = start_libvlc(*PROBE_OPTIONS)

    def play(
        self,
        start_ms: int,
        wanted_ms: int,
        choice: FrameViewer,
        *,
        short_ms: int = 0,
        fast: bool = False,
        silent: bool = False,
        rate: int = RATE,
    ) -> Section:
        """Play from `start_ms` for about `wanted_ms`, or to the end of a film that is no longer
        than `short_ms`; `choice` gets the frames. `fast`: start at the key frame before;
        `silent`: the sound is not decoded.
        """
        section = Section()
        over = threading.Event()
        first_at = 0.0
        begins_unknown = start_ms == 0

        def see(picture: FilmPicture) -> None:
            nonlocal first_at
            first_at = first_at or time.monotonic()
            section.frames += 1
            section.source = output.source
            choice.show(picture)

        def hear(_opaque: Any, _samples: Any, count: int, _when: int) -> None:
            nonlocal first_at
            first_at = first_at or time.monotonic()
            section.sound_ms += count * 1000 / SOUND_RATE

        def note_time(event: Any) -> None:
            nonlocal begins_unknown
            played_ms = (time.monotonic() - first_at) * 1000 * rate if first_at else 0
            begins_ms = event.u.new_time - played_ms
            if begins_unknown and begins_ms > MIN_OFFSET_MS:
                section.begins_ms = round(begins_ms)
            begins_unknown = False

        output = MemoryOutput(see)
        media = self._libvlc.media_new_path(self._path)
        media.add_options(
            f":demux={self._demuxer},none",
            f":start-time={start_ms / 1000:.3f}",
            ":no-sub-autodetect-file",
            *([":input-fast-seek"] if fast else []),
            *([":no-audio"] if silent else []),
        )
        player = self._libvlc.media_player_new()
        player.set_media(media)
        output.attach(player)
        hear_callback = vlc.CallbackDecorators.AudioPlayCb(hear)
        player.audio_set_callbacks(hear_callback, None, None, None, None, None)
        player.audio_set_format("S16N", SOUND_RATE, 1)
        events = player.event_manager()
        for event in (
            vlc.EventType.MediaPlayerEndReached,
            vlc.EventType.MediaPlayerEncounteredError,
        ):
            events.event_attach(event, lambda _event: over.set())
        events.event_attach(vlc.EventType.MediaPlayerTimeChanged, note_time)
        player.play()
        player.set_rate(rate)
        self._wait(section, player, media, over, wanted_ms / rate, short_ms)
        section.ended = over.is_set()
        section.duration_ms = max(0, player.get_length())
        _note_tracks(media, section)
        player.stop()
        player.release()
        media.release()
        return section

    def _wait(
        self,
        section: Section,
        player: Any,
        media: Any,
        over: threading.Event,
        played_ms: float,
        short_ms: int,
    ) -> None:
        """Wait until enough is decoded, nothing more comes, or a frame has too many pixels."""
        began: float | None = None
        came, came_at = 0.0, time.monotonic()
        while not over.wait(TICK):
            now = time.monotonic()
            if section.amount != came:
                came, came_at = section.amount, now
                began = began or now
            if now - came_at > STALL_TIMEOUT:
                return
            if section.video is None:
                _note_tracks(media, section)
            elif section.video.width * section.video.height > self._max_pixels:
                return
            enough = began and (now - began) * 1000 > played_ms
            if enough and not 0 < player.get_length() <= short_ms:
                return


def _note_tracks(media: Any, section: Section) -> None:
    """Take over what libVLC knows about the tracks by now."""
    video, audio = read_tracks(media)
    section.video = video or section.video
    section.audio = section.audio or audio
