"""A deck plays one film after another in one libVLC player. Part of the film worker.

Two decks take turns, so that the next film stands at its first frame before the present one ends.
"""

from __future__ import annotations

import ctypes
import enum
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.frames import FrameWriter, Slots
from kiosk.media.geometry import Box, Pixels
from kiosk.media.libvlc import demuxer
from kiosk.media.protocol import Frame

_SIDEWAYS = 4
"""From this orientation on, libvlc_video_orient_t means width and height change places."""

_LONGEST_STEP_MS = 600
"""libVLC tells the time about every 500 ms; when it does not, the film stands."""


_AHEAD_MS = 200
"""How far libVLC decodes ahead: its own 300 take 20 MB more, and what we play lies on this PC."""
_AHEAD_OF_START_MS = 300
"""A film that begins later: libVLC goes there only when it has read 250 ms from the very beginning,
and would show them if they were enough."""

_DOUBTFUL = 1.3
"""For how many frames' time one stands that would be the last if one before it was lost."""

_SEEK_SECONDS = 0.3
"""How long a seek may take to show its first frame before the next one is tried."""


class Happening(enum.Enum):
    """What libVLC tells about a film, from its own threads."""

    CHANGED = enum.auto()
    SOUND = enum.auto()
    """The sound output has begun, or says how loud it is."""
    SEEN = enum.auto()
    """The first frame of a held film has come."""
    ENDING = enum.auto()
    """One of the last frames has been shown, by the number that the film is known to have."""
    ENDED = enum.auto()
    FAILED = enum.auto()


_EVENTS = {
    vlc.EventType.MediaPlayerESAdded: Happening.CHANGED,
    vlc.EventType.MediaPlayerPlaying: Happening.CHANGED,
    vlc.EventType.MediaPlayerPaused: Happening.CHANGED,
    vlc.EventType.MediaPlayerSeekableChanged: Happening.CHANGED,
    vlc.EventType.MediaPlayerAudioVolume: Happening.SOUND,
    vlc.EventType.MediaPlayerUnmuted: Happening.SOUND,
    vlc.EventType.MediaPlayerEndReached: Happening.ENDED,
    vlc.EventType.MediaPlayerEncounteredError: Happening.FAILED,
}


class Deck:
    """`announce` and `tell` are called in libVLC's threads; `tell` with the film it is about."""

    def __init__(
        self,
        libvlc: Any,
        slots: Slots,
        pixels: Pixels,
        announce: Callable[[Frame], None],
        tell: Callable[[int, Happening], None],
    ) -> None:
        self._libvlc = libvlc
        self._film = 0
        self._media: Any = None
        self._held = False
        self._sound = (0, True)
        """Volume and whether it is muted."""
        self._noted = (0, 0.0)
        self._untold = True
        """libVLC has told no time of this film yet: it takes about 400 ms."""
        self._reported_ms = 0
        self._sought = (0, 0.0)
        self._paused_at = 0.0
        self._writer = FrameWriter(
            slots,
            pixels,
            announce,
            lambda: tell(self._film, Happening.SEEN),
            lambda: tell(self._film, Happening.ENDING),
        )
        self._player = libvlc.media_player_new()
        self._writer.attach(self._player)
        events = self._player.event_manager()
        for event, happening in _EVENTS.items():
            events.event_attach(event, lambda _event, told=happening: tell(self._film, told))
        events.event_attach(vlc.EventType.MediaPlayerTimeChanged, self._note_time)

    def resize(self, box: Box) -> None:
        """Make frames for `box` from the next one on."""
        self._writer.box = box

    def load(
        self, film: int, path: Path, *, start_ms: int, held: bool, sound: bool, frames: int
    ) -> None:
        """Open a film, which begins at `start_ms` and, if `held`, waits at its first frame.

        Without `sound` none is decoded, and none can be had later. `frames` is how many it is
        known to have, 0 where that is not known.
        """
        self.unload()
        self._film = film
        self._media = self._libvlc.media_new_path(str(path))
        self._media.add_options(
            f":demux={demuxer(path)},none",
            f":start-time={start_ms / 1000:.3f}",
            f":file-caching={_AHEAD_OF_START_MS if start_ms else _AHEAD_MS}",
            ":no-sub-autodetect-file",
            *(() if sound else (":no-audio",)),
        )
        self._held = held
        self._noted = (start_ms, 0.0)
        self._untold = True
        self._reported_ms = start_ms
        self._writer.begin(film, held=held, expected=frames)
        self._player.set_media(self._media)
        if held:
            self.set_sound(0, muted=True)
        self._player.play()

    def unload(self) -> None:
        """Stop and give everything back; may take some frames' time."""
        self._film = 0
        self._player.stop()
        self._writer.end()
        if self._media:
            self._media.release()
            self._media = None

    def hold(self) -> None:
        """The first frame has come: stand there. (libVLC's own "start-paused" shows none.)"""
        if self._held:
            self._player.set_pause(True)

    def hold_sound(self) -> None:
        """The same for a film without a picture, once it is heard that there is none."""
        if self._held and not self.seen and self._noted[1] and self.playing:
            self._player.set_pause(True)
            self._player.set_time(0)

    def let_go(self) -> None:
        """Show the frame that is held and play on; a film that is still opening just plays."""
        self._held = False
        self._writer.release()
        self._player.set_pause(False)
        self._noted = (self._reported_ms, time.monotonic())
        self._untold = False

    def _note_time(self, event: Any) -> None:
        self._noted = (event.u.new_time, time.monotonic())
        self._untold = False

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
        if self._held:
            return self._reported_ms
        if self._untold:
            noted_at = self._writer.first_at
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
        """Frames announced so far."""
        return self._writer.shown

    @property
    def over_at(self) -> float:
        """When the film is over if no frame comes any more, by the monotonic clock."""
        writer = self._writer
        frame_seconds = (writer.last_at - writer.first_at) / max(1, writer.shown - 1)
        stands = 1 if writer.shown >= writer.expected else _DOUBTFUL
        return writer.last_at + frame_seconds * stands

    @property
    def seen(self) -> bool:
        """Whether any frame has come, be it held."""
        return self._writer.seen

    @property
    def lost(self) -> int:
        return self._writer.lost

    def set_paused(self, paused: bool) -> None:
        self._noted = (self.position_ms, 0.0)
        self._untold = False
        self._player.set_pause(paused)
        self._paused_at = time.monotonic() if paused else 0.0

    def seek(self, position_ms: int) -> None:
        self._player.set_time(position_ms)
        self._noted = (position_ms, 0.0)
        self._untold = False
        self._reported_ms = position_ms
        self._sought = (self.shown, time.monotonic())

    @property
    def seeking(self) -> bool:
        """Whether the last seek has shown nothing yet, and still may; or libVLC is about to pause,
        which would swallow the frame of a seek."""
        now = time.monotonic()
        shown, when = self._sought
        pausing = now - self._paused_at < _SEEK_SECONDS and self.playing
        return pausing or (self.shown == shown and now - when < _SEEK_SECONDS)

    def set_sound(self, volume: int, *, muted: bool) -> None:
        self._sound = (volume, muted)
        self._player.audio_set_volume(volume)
        self._player.audio_set_mute(muted)

    def keep_sound(self) -> None:
        """See that the output is as loud as it was told to be.

        libVLC 3 forgets the volume that was set before its output to PulseAudio begins, and plays
        at 100 %: to see it, play two films on one player with `audio_set_volume(20)` before each.
        """
        if (self._player.audio_get_volume(), self._player.audio_get_mute()) != self._sound:
            self.set_sound(self._sound[0], muted=self._sound[1])

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
