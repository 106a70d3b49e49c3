"""One stretch of a film, played by libVLC into memory and looked at. Part of the film probe."""

from __future__ import annotations

import ctypes
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.libvlc import start_libvlc
from kiosk.media.memory_output import FilmPicture, MemoryOutput
from kiosk.media.poster import PosterChoice

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

SOUND_RATE = 8000
"""Samples a second: what is counted need not be heard."""

_ROTATIONS = {3: 180, 4: 90, 5: 270, 6: 90, 7: 270}
"""Degrees by libvlc_video_orient_t."""
_SIDEWAYS = 4


@dataclass(frozen=True, slots=True)
class Track:
    """What the file says of its picture: pixels as they lie, the shape of one, how to turn it."""

    codec: str
    width: int
    height: int
    sample_aspect: float
    rotation: int
    sideways: bool


@dataclass(slots=True)
class View:
    """What came of a stretch; `duration_ms` is the film's own."""

    frames: int = 0
    sound_ms: float = 0
    ended: bool = False
    duration_ms: int = 0
    video: Track | None = None
    audio: str = ""
    visible: tuple[int, int] = (0, 0)

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

        def see(picture: FilmPicture) -> None:
            view.frames += 1
            view.visible = output.visible
            choice.show(picture)

        def hear(_opaque: Any, _samples: Any, count: int, _when: int) -> None:
            view.sound_ms += count * 1000 / SOUND_RATE

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
    tracks = ctypes.POINTER(vlc.MediaTrack)()
    count = vlc.libvlc_media_tracks_get(media, ctypes.byref(tracks))
    if not count:
        return
    rows = ctypes.cast(tracks, ctypes.POINTER(ctypes.POINTER(vlc.MediaTrack)))
    for track in (rows[index].contents for index in range(count)):
        codec = track.codec.to_bytes(4, "little").decode("ascii", "replace").strip(" \0")
        if track.type == vlc.TrackType.audio:
            view.audio = view.audio or codec
        # python-vlc lays the pointers of this union out one after another: the first is it.
        elif track.type == vlc.TrackType.video and track.audio and not view.video:
            video = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
            square = not (video.sar_num and video.sar_den)
            view.video = Track(
                codec,
                video.width,
                video.height,
                1.0 if square else video.sar_num / video.sar_den,
                _ROTATIONS.get(video.orientation.value, 0),
                video.orientation.value >= _SIDEWAYS,
            )
    vlc.libvlc_media_tracks_release(rows, count)
