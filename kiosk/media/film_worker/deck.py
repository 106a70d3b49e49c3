"""A deck: one libVLC player, and its output, for one film after another. Part of the film worker.

Two decks make a double buffer (`double_buffer`). All methods run in the worker's main thread.
libVLC calls `_note_time`, `_note_slow` and the writer's callbacks in its own threads; they only set
attributes, which the main thread reads, and must not call libVLC.

Longer than 350 lines: position, pause and seek share the state that libVLC's threads note.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import vlc

from kiosk.media.containers import INDEXED_DEMUXERS
from kiosk.media.film_worker.deck_events import LIBVLC_EVENTS, DeckEvent
from kiosk.media.film_worker.film_options import film_options
from kiosk.media.film_worker.frame_geometry import Box, PixelFormat
from kiosk.media.film_worker.frame_writer import FrameWriter, SlotPool
from kiosk.media.film_worker.libvlc import demuxer
from kiosk.media.film_worker.protocol import Frame
from kiosk.media.film_worker.tracks import read_tracks

_MAX_STEP_MS = 600
"""libVLC reports the time about every 500 ms; after a longer silence the film has stalled."""

_MIN_OFFSET_MS = 3_000
"""A smaller offset of the time stamps counts as 0: libVLC reports the time some frames late."""

_SEEK_SECONDS = 0.3
"""How long a seek may take to show a frame before the next one is done."""


class Deck:
    """Plays films. `announce` and `report` are called in libVLC's threads; `report` gets the number
    of the film, which may be closed by the time the main thread handles the event."""

    def __init__(
        self,
        libvlc: Any,
        slots: SlotPool,
        pixels: PixelFormat,
        announce: Callable[[Frame], None],
        report: Callable[[int, DeckEvent], None],
    ) -> None:
        self._libvlc = libvlc
        self._film = 0
        self._media: Any = None
        self._held = False
        self._sound = (0, True)
        """Volume and whether it is muted."""
        self._noted = (0, 0.0)
        self._untold = True
        """libVLC has reported no time of this film yet; that takes about 400 ms."""
        self._reported_ms = 0
        self._sought = (0, 0.0)
        self._paused_at = 0.0
        self._writer = FrameWriter(
            slots,
            pixels,
            announce,
            lambda: report(self._film, DeckEvent.SEEN),
            lambda: report(self._film, DeckEvent.ENDING),
            self._note_slow,
        )
        self._report = report
        self.slow_seconds = 0.0
        """The frame period of a slide film, 0 for any other."""
        self._standing = False
        """libVLC has ended, and the last frame is kept until the film is over."""
        self._stands_to_ms = 0
        """The position at which a film whose last frame is kept is over."""
        self._indexed = False
        self._let_go_at = 0.0
        self._path = Path()
        self._begins_ms = 0
        """The first time stamp of the film in libVLC's time: not 0 where it was cut out of a longer
        one. All other positions count from there."""
        self._begins_unknown = False
        """The next time that libVLC reports determines `_begins_ms`: the film was opened at its
        beginning. Opened elsewhere, some demuxers seek by a share of the bytes and may miss."""
        self._take_new_player()

    def _take_new_player(self) -> None:
        self._player = self._libvlc.media_player_new()
        self._writer.attach(self._player)
        # python-vlc's `MediaPlayer.event_manager` caches a manager that keeps the player alive.
        self._events = vlc.libvlc_media_player_event_manager(self._player)
        for event, happening in LIBVLC_EVENTS.items():
            self._events.event_attach(
                event, lambda _event, happening=happening: self._report(self._film, happening)
            )
        self._events.event_attach(vlc.EventType.MediaPlayerTimeChanged, self._note_time)

    def resize(self, box: Box) -> None:
        """Scale frames for `box` from the next one on."""
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
        """Open a film, which starts at `start_ms` and, if `held`, is paused at its first frame.

        Without `sound` the audio track is not decoded, and cannot be enabled later; with it the
        film has `volume` and `muted` from its first sample on. `frames` is the number of its
        frames, 0 where it is not known; `slow_seconds` the frame period of a slide film.
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
        first_ms = start_ms + self._begins_ms if start_ms else 0
        options = film_options(reader, first_ms, sound=sound, slow_seconds=slow_seconds)
        self._media.add_options(*options)
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
        """Stop and release the film; may take some frame periods."""
        self._film = 0
        self._standing = False
        self._player.stop()
        self._writer.end()
        if self._media:
            self._media.release()
            self._media = None

    def _renew_output(self) -> None:
        """Take a new player, whose output accepts a volume before the film starts.

        libVLC 3 closes its output when a player stops, and opens the next one, at 100 %, with the
        sound of the next film: a volume set in between is lost
        (tests/media/test_sound.py, test_each_output_begins_with_the_volume_of_its_film).
        """
        self._player.release()
        self._take_new_player()

    def hold(self) -> None:
        """Pause at the first frame. With libVLC's "start-paused" no frame comes: tests/media/
        test_libvlc.py, test_start_paused_shows_no_frame."""
        if self._held:
            self._player.set_pause(True)

    def hold_sound(self) -> None:
        """Pause a held film that turns out to have no picture."""
        if self._held and not self.seen and self._noted[1] and self.playing:
            self._player.set_pause(True)
            self._player.set_time(0)

    def let_go(self) -> None:
        """Show the held frame and play; a film that is still being opened just plays."""
        self._held = False
        self._writer.release()
        self._player.set_pause(False)
        self._let_go_at = time.monotonic()
        self._noted = (self._reported_ms, self._let_go_at)
        self._untold = False

    def hide_until(self, moment: float) -> None:
        """Announce no frame before `moment`, by the monotonic clock."""
        self._writer.hidden_until = moment

    def stand(self, position_ms: int, max_seconds: float) -> None:
        """Keep the last frame from this position until the film is over, at most `max_seconds`:
        libVLC has ended."""
        self._stands_to_ms = min(self.duration_ms, position_ms + round(max_seconds * 1000))
        self._noted = (position_ms, time.monotonic())
        self._reported_ms = self._noted[0]
        self._untold = False
        self._standing = True

    def show_next(self) -> None:
        """Step to the next frame that libVLC has decoded and not shown, if there is one."""
        self._player.next_frame()

    def _note_slow(self, seconds: float) -> None:
        if not self.slow_seconds:
            self.slow_seconds = seconds
            self._report(self._film, DeckEvent.SLOW)

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
        """Whether the last frame is kept until the film is over."""
        return self._standing

    @property
    def stands_until(self) -> float | None:
        """When the film is over, by the monotonic clock; None while paused, and before `stand`."""
        position, noted_at = self._noted
        if not (self._standing and noted_at):
            return None
        return noted_at + (self._stands_to_ms - position) / 1000

    @property
    def out_of_frames(self) -> bool:
        """Whether libVLC has paused a slide film because it has no further frame."""
        paused = self._player.get_state() == vlc.State.Paused
        settled = time.monotonic() - self._let_go_at > _SEEK_SECONDS
        return bool(self.slow_seconds) and paused and settled and not self._held

    @property
    def end_ms(self) -> int:
        """The position at which libVLC has ended, which it does not report."""
        position, noted_at = self._noted
        if noted_at and not self._untold:
            passed = int((time.monotonic() - noted_at) * 1000)
            position += min(passed, _MAX_STEP_MS)
        return max(position, self._reported_ms)

    @property
    def left_ms(self) -> int:
        """What is left of a film when libVLC has ended; 0 where its duration is an estimate."""
        return max(0, self.duration_ms - self.end_ms) if self._indexed else 0

    @property
    def seekable(self) -> bool:
        return bool(self._player.is_seekable())

    @property
    def position_ms(self) -> int:
        """The position, interpolated by the clock: libVLC reports it twice a second."""
        position, noted_at = self._noted
        if self._held:
            return self._reported_ms
        if self._untold:
            noted_at = self._writer.first_at
        if self.playing and noted_at:
            passed = int((time.monotonic() - noted_at) * 1000)
            position += passed if self._standing else min(passed, _MAX_STEP_MS)
            position = min(position, self._stands_to_ms) if self._standing else position
        self._reported_ms = max(position, self._reported_ms)
        return self._reported_ms

    @property
    def duration_ms(self) -> int:
        return max(0, int(self._player.get_length()) - self._begins_ms)

    @property
    def begun(self) -> bool:
        """Whether a frame was shown, or sound is playing."""
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
        """When the film is over if no further frame comes, by the monotonic clock."""
        return self._writer.over_at

    @property
    def seen(self) -> bool:
        """Whether a frame has been decoded, shown or held."""
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
        # Set before libVLC seeks: its thread may report the new time at once, which must not be
        # taken for the first time stamp of the film.
        self._begins_unknown = False
        self._noted = (position_ms, 0.0)
        self._untold = False
        self._reported_ms = position_ms
        self._sought = (self.shown, time.monotonic())
        self._player.set_time(position_ms + self._begins_ms)

    @property
    def seeking(self) -> bool:
        """Whether the last seek is still expected to show a frame, or libVLC is about to pause,
        which would drop the frame of a seek."""
        now = time.monotonic()
        shown, when = self._sought
        pausing = now - self._paused_at < _SEEK_SECONDS and self.playing
        return pausing or (self.shown == shown and now - when < _SEEK_SECONDS)

    def set_sound(self, volume: int, *, muted: bool) -> None:
        self._sound = (volume, muted)
        self._player.audio_set_volume(volume)
        self._player.audio_set_mute(muted)

    def keep_sound(self) -> None:
        """Restore the volume where libVLC 3 has reopened its output within a film, which resets it
        to 100 %, as it does where the sample format changes.
        """
        if (self._player.audio_get_volume(), self._player.audio_get_mute()) != self._sound:
            self.set_sound(self._sound[0], muted=self._sound[1])

    def learn_sample_aspect(self) -> None:
        """Pass the aspect ratio of a pixel to the writer, if the file declares one."""
        video, _ = read_tracks(self._media)
        if video and video.sample_aspect:
            self._writer.sample_aspect = video.sample_aspect
