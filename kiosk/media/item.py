"""One film in one libVLC player of its own. Part of the film worker."""

from __future__ import annotations

import ctypes
import enum
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.containers import HEAD_BYTES, recognize
from kiosk.media.frames import FrameWriter

_SIDEWAYS = 4
"""From this orientation on, libvlc_video_orient_t means width and height change places."""

_LONGEST_STEP_MS = 600
"""libVLC tells the time about every 500 ms; when it does not, the film stands."""


def _demuxer(path: Path) -> str:
    """Who reads this file, told by its first bytes; for what nobody reads, one who gives up."""
    try:
        with path.open("rb") as file:
            container = recognize(file.read(HEAD_BYTES))
    except OSError:
        return "none"
    return container.demuxer if container else "none"


class Happening(enum.Enum):
    """What libVLC tells about an item, from its own threads."""

    CHANGED = enum.auto()
    ENDED = enum.auto()
    FAILED = enum.auto()


_EVENTS = {
    vlc.EventType.MediaPlayerESAdded: Happening.CHANGED,
    vlc.EventType.MediaPlayerPlaying: Happening.CHANGED,
    vlc.EventType.MediaPlayerPaused: Happening.CHANGED,
    vlc.EventType.MediaPlayerSeekableChanged: Happening.CHANGED,
    vlc.EventType.MediaPlayerEndReached: Happening.ENDED,
    vlc.EventType.MediaPlayerEncounteredError: Happening.FAILED,
}


class Item:
    """Opens a film and begins at `start_ms`; `tell` is called in libVLC's threads."""

    def __init__(
        self,
        libvlc: Any,
        path: Path,
        writer: FrameWriter,
        *,
        start_ms: int,
        tell: Callable[[Item, Happening], None],
    ) -> None:
        self._writer = writer
        self._media = libvlc.media_new_path(str(path))
        self._media.add_options(
            f":demux={_demuxer(path)},none",
            f":start-time={start_ms / 1000:.3f}",
            ":no-sub-autodetect-file",
        )
        self._player = libvlc.media_player_new()
        self._player.set_media(self._media)
        writer.attach(self._player)
        events = self._player.event_manager()
        for event, happening in _EVENTS.items():
            events.event_attach(event, lambda _event, told=happening: tell(self, told))
        events.event_attach(vlc.EventType.MediaPlayerTimeChanged, self._note_time)
        self._reported_ms = start_ms
        self._noted = (start_ms, 0.0)
        self._player.play()

    def _note_time(self, event: Any) -> None:
        self._noted = (event.u.new_time, time.monotonic())

    @property
    def playing(self) -> bool:
        return bool(self._player.get_state() == vlc.State.Playing)

    @property
    def seekable(self) -> bool:
        return bool(self._player.is_seekable())

    @property
    def position_ms(self) -> int:
        """libVLC tells the time twice a second; in between the clock does."""
        position, noted_at = self._noted
        if self.playing and noted_at:
            passed = int((time.monotonic() - noted_at) * 1000)
            position += min(passed, _LONGEST_STEP_MS)
        self._reported_ms = max(position, self._reported_ms)
        return self._reported_ms

    @property
    def duration_ms(self) -> int:
        return max(0, int(self._player.get_length()))

    @property
    def begun(self) -> bool:
        """Whether there was something to see or hear."""
        return bool(self.shown or (self.playing and self._noted[1]))

    @property
    def shown(self) -> int:
        return self._writer.shown

    @property
    def lost(self) -> int:
        return self._writer.lost

    def set_paused(self, paused: bool) -> None:
        self._noted = (self.position_ms, 0.0)
        self._player.set_pause(paused)

    def seek(self, position_ms: int) -> None:
        self._player.set_time(position_ms)
        self._noted = (position_ms, 0.0)
        self._reported_ms = position_ms

    def set_sound(self, volume: int, muted: bool) -> None:
        self._player.audio_set_volume(volume)
        self._player.audio_set_mute(muted)

    def learn_sample_aspect(self) -> None:
        """Tell the writer the shape of a film pixel, if the file says one."""
        tracks = ctypes.POINTER(vlc.MediaTrack)()
        count = vlc.libvlc_media_tracks_get(self._media, ctypes.byref(tracks))
        if not count:
            return
        rows = ctypes.cast(tracks, ctypes.POINTER(ctypes.POINTER(vlc.MediaTrack)))
        for track in (rows[index].contents for index in range(count)):
            # python-vlc lays the pointers of this union out one after another: the first is it.
            if track.type == vlc.TrackType.video and track.audio:
                video = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
                if video.sar_num and video.sar_den:
                    ratio = video.sar_num / video.sar_den
                    sideways = video.orientation.value >= _SIDEWAYS
                    self._writer.sample_aspect = 1 / ratio if sideways else ratio
        vlc.libvlc_media_tracks_release(rows, count)

    def close(self) -> None:
        """Stop and give everything back; may take some frames' time."""
        self._player.stop()
        self._player.release()
        self._media.release()
        self._writer.close()
