"""One stretch of a film, played by libVLC into memory and looked at. Part of the film probe."""

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
from kiosk.media.importing.poster import PosterChoice

PROBE_OPTIONS = (
    "--no-drop-late-frames",
    "--no-skip-frames",
    # Every further thread keeps frames of its own: 90 MB more for a 4K film.
    "--avcodec-threads=1",
)

RATE = 4
"""Times the speed at which visitors see it; faster, and libVLC leaves frames out. At any speed but
its own it also swallows the last second of sound."""

PATIENCE = 8.0
"""Seconds to wait for something to see or hear. A station gives up after four."""

TICK = 0.005

MIN_OFFSET_MS = 3_000
"""A film whose time begins earlier begins at 0: libVLC tells the time some frames late, and at four
times the speed."""

SOUND_RATE = 8000
"""Samples a second: what is counted need not be heard."""


@dataclass(slots=True)
class View:
    """What came of a stretch. `duration_ms` is the film's own, `begins_ms` where its time begins,
    which is not 0 where somebody cut it out of a longer one; told of a stretch from the beginning.
    """

    frames: int = 0
    sound_ms: float = 0
    ended: bool = False
    duration_ms: int = 0
    begins_ms: int = 0
    video: Track | None = None
    audio: str = ""
    source: SourceFormat | None = None

    @property
    def something(self) -> float:
        return self.frames + self.sound_ms


class Viewing:
    """Plays stretches of one file.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """

    def __init__(self, path: Path, demuxer: str, max_pixels: int) -> None:
        self._path = os.fsencode(path)
        self._demuxer = demuxer
        self._max_pixels = max_pixels
        self._libvlc = start_libvlc(*PROBE_OPTIONS)

    def view(
        self,
        start_ms: int,
        wanted_ms: int,
        choice: PosterChoice,
        *,
        short_ms: int = 0,
        fast: bool = False,
        rate: int = RATE,
    ) -> View:
        """Play from `start_ms` for about `wanted_ms`, or to the end when the film is no longer
        than `short_ms`; the frames are shown to `choice`. `fast`: begin at the key frame before.
        """
        view = View()
        over = threading.Event()
        first_at = 0.0
        begins_unknown = start_ms == 0

        def see(picture: FilmPicture) -> None:
            nonlocal first_at
            first_at = first_at or time.monotonic()
            view.frames += 1
            view.source = output.source
            choice.show(picture)

        def hear(_opaque: Any, _samples: Any, count: int, _when: int) -> None:
            nonlocal first_at
            first_at = first_at or time.monotonic()
            view.sound_ms += count * 1000 / SOUND_RATE

        def note_time(event: Any) -> None:
            nonlocal begins_unknown
            played_ms = (time.monotonic() - first_at) * 1000 * rate if first_at else 0
            begins_ms = event.u.new_time - played_ms
            if begins_unknown and begins_ms > MIN_OFFSET_MS:
                view.begins_ms = round(begins_ms)
            begins_unknown = False

        output = MemoryOutput(see)
        media = self._libvlc.media_new_path(self._path)
        media.add_options(
            f":demux={self._demuxer},none",
            f":start-time={start_ms / 1000:.3f}",
            ":no-sub-autodetect-file",
            *([":input-fast-seek"] if fast else []),
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
        self._wait(view, player, media, over, wanted_ms / rate, short_ms)
        view.ended = over.is_set()
        view.duration_ms = max(0, player.get_length())
        _note_tracks(media, view)
        player.stop()
        player.release()
        media.release()
        return view

    def _wait(
        self,
        view: View,
        player: Any,
        media: Any,
        over: threading.Event,
        played_ms: float,
        short_ms: int,
    ) -> None:
        """Until enough has come, nothing more comes, or there is too much in one frame."""
        began: float | None = None
        came, came_at = 0.0, time.monotonic()
        while not over.wait(TICK):
            now = time.monotonic()
            if view.something != came:
                came, came_at = view.something, now
                began = began or now
            if now - came_at > PATIENCE:
                return
            if view.video is None:
                _note_tracks(media, view)
            elif view.video.width * view.video.height > self._max_pixels:
                return
            enough = began and (now - began) * 1000 > played_ms
            if enough and not 0 < player.get_length() <= short_ms:
                return


def _note_tracks(media: Any, view: View) -> None:
    """What libVLC knows of the tracks by now."""
    video, audio = read_tracks(media)
    view.video = video or view.video
    view.audio = view.audio or audio
