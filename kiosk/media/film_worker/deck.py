"""A deck plays one film after another in one libVLC player. Part of the film worker.

Two decks take turns, so that the next film stands at its first frame before the present one ends.
"""

from __future__ import annotations

import enum
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.containers import INDEXED_DEMUXERS
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat
from kiosk.media.film_worker.frame_writer import FrameWriter, SlotPool
from kiosk.media.film_worker.libvlc import demuxer
from kiosk.media.film_worker.protocol import Frame
from kiosk.media.film_worker.tracks import read_tracks

_LONGEST_STEP_MS = 600
"""libVLC tells the time about every 500 ms; when it does not, the film stands."""


_AHEAD_MS = 200
"""How far libVLC decodes ahead: its own 300 take 20 MB more, and what we play lies on this PC."""
_AHEAD_OF_START_MS = 300
"""A film that begins later: libVLC goes there only when it has read 250 ms from the very beginning,
and would show them if they were enough."""

_SLOW_FRAMES_AHEAD = 4
"""A slide film with sound is read so many frames further ahead: the decoder keeps the last two or
three until everything is read, and with sound that is too late for them."""

_MAX_AHEAD_MS = 60_000
"""libVLC's own limit."""

_MIN_OFFSET_MS = 3_000
"""A film whose time begins earlier begins at 0: libVLC tells the time some frames late."""

_DOUBTFUL = 1.3
"""For how many frames' time one stands that would be the last if one before it was lost."""

_MAX_STANDING_SECONDS, _MAX_STANDING_FRAMES = 10, 4
"""How long the last frame may stand, and how much longer that of a slide film: libVLC leaves out
the last 9 s and some frames. More is missing only where the file breaks off or cannot be read."""

_SEEK_SECONDS = 0.3
"""How long a seek may take to show its first frame before the next one is tried."""


class DeckEvent(enum.Enum):
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
    PAUSED = enum.auto()
    """Somebody asked for it, or a slide film has nothing more to show."""
    SLOW = enum.auto()
    """It is a slide film: its frames are far apart."""


_EVENTS = {
    vlc.EventType.MediaPlayerESAdded: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerPlaying: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerPaused: DeckEvent.PAUSED,
    vlc.EventType.MediaPlayerSeekableChanged: DeckEvent.CHANGED,
    vlc.EventType.MediaPlayerAudioVolume: DeckEvent.SOUND,
    vlc.EventType.MediaPlayerUnmuted: DeckEvent.SOUND,
    vlc.EventType.MediaPlayerEndReached: DeckEvent.ENDED,
    vlc.EventType.MediaPlayerEncounteredError: DeckEvent.FAILED,
}


class Deck:
    """`announce` and `tell` are called in libVLC's threads; `tell` with the film it is about."""

    def __init__(
        self,
        libvlc: Any,
        slots: SlotPool,
        pixels: PixelFormat,
        announce: Callable[[Frame], None],
        tell: Callable[[int, DeckEvent], None],
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
            lambda: tell(self._film, DeckEvent.SEEN),
            lambda: tell(self._film, DeckEvent.ENDING),
            self._note_slow,
        )
        self._tell = tell
        self.slow_seconds = 0.0
        """Between two frames of a slide film, 0 for any other."""
        self._standing = False
        """libVLC is at its end, and the last frame stands until the film is over."""
        self._stands_to_ms = 0
        """Where the film that stands is over."""
        self._indexed = False
        self._let_go_at = 0.0
        self._path = Path()
        self._begins_ms = 0
        """Where the time of this film begins in libVLC's eyes: not at 0 where it was cut out of a
        longer one. All other times count from there."""
        self._begins_unknown = False
        """The next time that libVLC tells shows it: the film was opened at its beginning. Opened
        elsewhere, some containers go by the share of the bytes, and may miss by any time."""
        self._take_new_player()

    def _take_new_player(self) -> None:
        self._player = self._libvlc.media_player_new()
        self._writer.attach(self._player)
        # The player's own `event_manager` would keep every player for good.
        self._events = vlc.libvlc_media_player_event_manager(self._player)
        for event, happening in _EVENTS.items():
            self._events.event_attach(
                event, lambda _event, told=happening: self._tell(self._film, told)
            )
        self._events.event_attach(vlc.EventType.MediaPlayerTimeChanged, self._note_time)

    def resize(self, box: Box) -> None:
        """Make frames for `box` from the next one on."""
        self._writer.box = box

    def load(
        self,
        film: int,
        path: Path,
        *,
        start_ms: int,
        held: bool,
        sound: bool,
        volume: int,
        muted: bool,
        frames: int,
        slow_seconds: float = 0.0,
    ) -> None:
        """Open a film, which begins at `start_ms` and, if `held`, waits at its first frame.

        Without `sound` none is decoded, and none can be had later; with it the film is as loud as
        `volume` and `muted` say from its first moment on. `frames` is how many it is
        known to have, 0 where that is not known. A slide film with so many seconds between two
        frames pauses where libVLC has nothing more to show, and does not end.
        """
        self.unload()
        if sound:
            self._renew_output()
        self._film = film
        if path != self._path:
            self._path, self._begins_ms = path, 0
        self.slow_seconds = slow_seconds
        self._media = self._libvlc.media_new_path(os.fsencode(path))
        reader = demuxer(path)
        self._indexed = reader in INDEXED_DEMUXERS
        ahead_ms = _AHEAD_OF_START_MS if start_ms else _AHEAD_MS
        if slow_seconds and sound:
            ahead_ms = min(_MAX_AHEAD_MS, round(slow_seconds * _SLOW_FRAMES_AHEAD * 1000))
        self._media.add_options(
            f":demux={reader},none",
            f":start-time={(start_ms + (self._begins_ms if start_ms else 0)) / 1000:.3f}",
            f":file-caching={ahead_ms}",
            ":no-sub-autodetect-file",
            *(() if sound else (":no-audio",)),
            *((":play-and-pause",) if slow_seconds else ()),
        )
        self._held = held
        self._noted = (start_ms, 0.0)
        self._untold = True
        self._begins_unknown = start_ms == 0
        self._reported_ms = start_ms
        self._writer.begin(film, held=held, expected=frames)
        self._player.set_media(self._media)
        self.set_sound(volume, muted=muted)
        self._player.play()

    def unload(self) -> None:
        """Stop and give everything back; may take some frames' time."""
        self._film = 0
        self._standing = False
        self._player.stop()
        self._writer.end()
        if self._media:
            self._media.release()
            self._media = None

    def _renew_output(self) -> None:
        """Have an output for the volume to be set on before the film begins.

        libVLC 3 gives up its output when a player stops, and opens the next one, at 100 %, together
        with the sound of the next film: a volume set in between is lost. A new player has an output
        from the beginning, which begins with what was set on it.
        """
        self._player.release()
        self._take_new_player()

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
        self._let_go_at = time.monotonic()
        self._noted = (self._reported_ms, self._let_go_at)
        self._untold = False

    def hide_until(self, moment: float) -> None:
        """Announce no frame that comes before, by the monotonic clock."""
        self._writer.hidden_until = moment

    def stand(self, position_ms: int) -> None:
        """libVLC is at its end: the last frame stands from here until the film is over, or for as
        long as it may."""
        max_seconds = _MAX_STANDING_SECONDS + _MAX_STANDING_FRAMES * self.slow_seconds
        self._stands_to_ms = min(self.duration_ms, position_ms + round(max_seconds * 1000))
        self._noted = (position_ms, time.monotonic())
        self._reported_ms = self._noted[0]
        self._untold = False
        self._standing = True

    def show_next(self) -> None:
        """Of a film that stands: the frame that libVLC has decoded and not shown, if any."""
        self._player.next_frame()

    def _note_slow(self, seconds: float) -> None:
        if not self.slow_seconds:
            self.slow_seconds = seconds
            self._tell(self._film, DeckEvent.SLOW)

    def _note_time(self, event: Any) -> None:
        now = time.monotonic()
        if self._begins_unknown:
            self._begins_unknown = False
            position, noted_at = self._noted
            since = (self._writer.first_at if self._untold else noted_at) or now
            begins_ms = event.u.new_time - position - (now - since) * 1000
            self._begins_ms = round(begins_ms) if begins_ms > _MIN_OFFSET_MS else 0
        self._noted = (event.u.new_time - self._begins_ms, now)
        self._untold = False

    @property
    def playing(self) -> bool:
        if self._standing:
            return self._noted[1] > 0
        return bool(self._player.get_state() == vlc.State.Playing)

    @property
    def standing(self) -> bool:
        """Whether the last frame stands until the film is over."""
        return self._standing

    @property
    def stands_until(self) -> float | None:
        """When a film that stands is over, by the monotonic clock; None while it is paused."""
        position, noted_at = self._noted
        if not (self._standing and noted_at):
            return None
        return noted_at + (self._stands_to_ms - position) / 1000

    @property
    def out_of_frames(self) -> bool:
        """Whether a slide film stands paused because libVLC has nothing more to show."""
        paused = self._player.get_state() == vlc.State.Paused
        settled = time.monotonic() - self._let_go_at > _SEEK_SECONDS
        return bool(self.slow_seconds) and paused and settled and not self._held

    @property
    def end_ms(self) -> int:
        """Where libVLC is at its end, which it does not tell."""
        position, noted_at = self._noted
        if noted_at and not self._untold:
            passed = int((time.monotonic() - noted_at) * 1000)
            position += min(passed, _LONGEST_STEP_MS)
        return max(position, self._reported_ms)

    @property
    def left_ms(self) -> int:
        """How much is left of a film where libVLC is at its end; 0 where its length is a guess."""
        return max(0, self.duration_ms - self.end_ms) if self._indexed else 0

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
            position += passed if self._standing else min(passed, _LONGEST_STEP_MS)
            position = min(position, self._stands_to_ms) if self._standing else position
        self._reported_ms = max(position, self._reported_ms)
        return self._reported_ms

    @property
    def duration_ms(self) -> int:
        return max(0, int(self._player.get_length()) - self._begins_ms)

    @property
    def begun(self) -> bool:
        """Whether there was something to see or hear."""
        return bool(self.shown or (self.playing and self._noted[1]))

    @property
    def shown(self) -> int:
        """Frames announced so far."""
        return self._writer.shown

    @property
    def first_at(self) -> float:
        """When the first frame was announced, by the monotonic clock."""
        return self._writer.first_at

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
        self._noted = (self.position_ms, time.monotonic() if self._standing and not paused else 0.0)
        self._untold = False
        if not self._standing:
            self._player.set_pause(paused)
        self._paused_at = time.monotonic() if paused else 0.0

    def seek(self, position_ms: int) -> None:
        # Before libVLC is told: its thread may answer at once, and a jump is no sign of where the
        # film's time begins.
        self._begins_unknown = False
        self._noted = (position_ms, 0.0)
        self._untold = False
        self._reported_ms = position_ms
        self._sought = (self.shown, time.monotonic())
        self._player.set_time(position_ms + self._begins_ms)

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

        An output of libVLC 3 that begins anew within a film, as where the sound changes its form,
        is back at 100 %.
        """
        if (self._player.audio_get_volume(), self._player.audio_get_mute()) != self._sound:
            self.set_sound(self._sound[0], muted=self._sound[1])

    def learn_sample_aspect(self) -> None:
        """Tell the writer the shape of a film pixel, if the file says one."""
        video, _ = read_tracks(self._media)
        if video and video.sample_aspect:
            self._writer.sample_aspect = video.sample_aspect
