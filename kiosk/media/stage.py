"""What the film worker has open: obeys the screen's commands, one item at a time.

The only caller of libVLC; runs in one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import vlc

from kiosk.core.errors import UnavailableError
from kiosk.media import protocol
from kiosk.media.frames import FrameWriter, Slots
from kiosk.media.geometry import Box, Pixels
from kiosk.media.item import Happening, Item
from kiosk.media.ring import FrameRing

OPTIONS = (
    "--quiet",
    "--ignore-config",
    "--no-xlib",
    "--no-lua",
    "--no-interact",
    "--no-osd",
    "--no-spu",
    "--no-video-title-show",
    "--no-metadata-network-access",
    "--no-snapshot-preview",
    "--no-stats",
    # Frames go to memory anyway, so the graphics chip would only decode to copy back, and the
    # drivers of old hall PCs are what crashes most.
    "--avcodec-hw=none",
    # The screen's own scaling is bilinear too; libVLC's bicubic costs twice as much.
    "--swscale-mode=0",
)

Tell = Callable[[Item, Happening], None]


class Stage:
    """Owns the item that plays.

    Raises:
        UnavailableError: libVLC is there, but its plugins are not.
    """

    def __init__(
        self, say: Callable[[protocol.Event], None], ring: FrameRing, pixels: Pixels, tell: Tell
    ) -> None:
        self._say = say
        self._slots = Slots(ring)
        self._pixels = pixels
        self._tell = tell
        self._box = Box(1920, 1080)
        self._opened: protocol.Open | None = None
        self._item: Item | None = None
        self._seek: int | None = None
        self._libvlc: Any = vlc.Instance(list(OPTIONS))
        if self._libvlc is None:
            raise UnavailableError("libVLC finds no plugins")

    def release(self, slot: int) -> None:
        """The screen gives a slot back; may be called from any thread."""
        self._slots.give_back(slot)

    def obey(self, command: protocol.Command) -> None:
        match command:
            case protocol.Open():
                self._open(command)
            case protocol.SetSize():
                self._resize(Box(max(1, command.width), max(1, command.height), command.cover))
            case protocol.Stop():
                self._close()
            case protocol.Play() | protocol.Pause():
                self._set_paused(isinstance(command, protocol.Pause))
            case protocol.Seek():
                self._seek = max(0, command.position_ms)
            case protocol.SetVolume() if self._opened:
                self._opened = replace(self._opened, volume=command.level)
                self._apply_sound()
            case protocol.SetMuted() if self._opened:
                self._opened = replace(self._opened, muted=command.muted)
                self._apply_sound()

    def happened(self, item: Item, happening: Happening) -> None:
        """libVLC told something about an item, perhaps one that is closed by now."""
        if item is not self._item or not self._opened:
            return
        match happening:
            case Happening.CHANGED:
                item.learn_sample_aspect()
                self._apply_sound()
                self.report()
            case Happening.ENDED if item.shown or item.position_ms:
                self._end(self._opened)
            case Happening.ENDED | Happening.FAILED:
                self._fail(self._opened.film, protocol.UNPLAYABLE)

    def settle(self) -> None:
        """All commands are obeyed: of the seeks that came together only the last counts."""
        position_ms, self._seek = self._seek, None
        if position_ms is None or not (self._item and self._opened):
            return
        if self._item.seekable:
            self._item.seek(position_ms)
        elif not self._item.shown:  # still opening: begin there
            self._open(replace(self._opened, start_ms=position_ms))

    def report(self) -> None:
        if not (self._item and self._opened):
            self._say(protocol.Alive())
            return
        if self._opened.paused and self._item.playing and self._item.begun:
            self._set_paused(True)  # libVLC's own "start-paused" shows no frame
        self._say(
            protocol.Progress(
                film=self._opened.film,
                playing=self._item.playing,
                position_ms=self._item.position_ms,
                duration_ms=self._item.duration_ms,
                shown=self._item.shown,
                lost=self._item.lost,
            )
        )

    def _open(self, wanted: protocol.Open) -> None:
        self._close()
        path = Path(wanted.path)
        if not (path.is_absolute() and path.is_file()):
            self._fail(wanted.film, protocol.MISSING)
            return
        writer = FrameWriter(wanted.film, self._slots, self._pixels, self._box, self._say)
        self._opened = wanted
        self._item = Item(
            self._libvlc,
            path,
            writer,
            start_ms=wanted.start_ms,
            tell=self._tell,
        )
        self._apply_sound()

    def _end(self, ended: protocol.Open) -> None:
        if ended.loop:
            self._open(replace(ended, start_ms=0))
            return
        self._close()
        self._say(protocol.Ended(ended.film))

    def _fail(self, film: int, problem: str) -> None:
        self._close()
        self._say(protocol.Failed(film, problem))

    def _close(self) -> None:
        item, self._item, self._opened, self._seek = self._item, None, None, None
        if item:
            item.close()

    def _resize(self, box: Box) -> None:
        """libVLC cannot change a running output: begin again where the film is."""
        if box == self._box:
            return
        self._box = box
        if self._item and self._opened and self._pixels is Pixels.RV32:
            self._open(replace(self._opened, start_ms=self._item.position_ms))

    def _set_paused(self, paused: bool) -> None:
        if self._item and self._opened:
            self._opened = replace(self._opened, paused=paused)
            self._item.set_paused(paused)
            self._apply_sound()

    def _apply_sound(self) -> None:
        if self._item and self._opened:
            muted = self._opened.muted or self._opened.paused
            self._item.set_sound(min(100, max(0, self._opened.volume)), muted)
