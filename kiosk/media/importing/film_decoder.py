"""A process that decodes a film to its end as fast as this PC can, and shows nothing.

libVLC's stream output does not wait for the clock of the film, as every other output does; its
frames arrive by the callbacks of the module smem (docs/adr/0049). It exits with its parent.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.core.errors import UnavailableError
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.core.typed_message import encode
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.film_decoding import DecodedFilm
from kiosk.media.importing.film_speed import ADDRESS_BYTES, FrameCounter
from kiosk.media.importing.helper_process import begin_helper, write_error

BeforePart = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p), ctypes.c_size_t
)
AfterFrame = ctypes.CFUNCTYPE(
    None,
    ctypes.c_void_p,
    ctypes.c_void_p,
    *[ctypes.c_int] * 3,  # width, height, bits of a pixel
    ctypes.c_size_t,
    ctypes.c_int64,
)
AfterSound = ctypes.CFUNCTYPE(
    None,
    ctypes.c_void_p,
    ctypes.c_void_p,
    *[ctypes.c_uint] * 4,  # channels, samples a second, samples, bits of a sample
    ctypes.c_size_t,
    ctypes.c_int64,
)
"""As libVLC declares them in modules/stream_out/smem.c."""


class Counter:
    """Counts frames, and notes where picture and sound end. The callbacks run in threads of libVLC;
    the time stamps of both run on one clock, in microseconds."""

    def __init__(self) -> None:
        self._picture, self._sound = _Memory(), _Memory()
        self.before_frame, self.after_frame = BeforePart(self._picture.lend), AfterFrame(self._see)
        self.before_sound, self.after_sound = BeforePart(self._sound.lend), AfterSound(self._hear)
        self._frames = FrameCounter()
        self._first_us = self._last_us = 0
        self._sound_ended_us = 0

    def result(self, ended: bool) -> DecodedFilm:
        count = self._frames.count
        span_us = self._last_us - self._first_us
        rate = (count - 1) / span_us * 1e6 if count > 1 and span_us > 0 else 0.0
        return DecodedFilm(
            ended=ended,
            frames=count,
            frames_per_second=self._frames.rate,
            own_rate=rate,
            length_ms=max(0, max(self._last_us, self._sound_ended_us) - self._first_us) // 1000,
        )

    def _see(
        self,
        _data: int,
        _pixels: int,
        _width: int,
        _height: int,
        _bits: int,
        _size: int,
        moment: int,
    ) -> None:
        self._frames.note()
        self._last_us = moment
        if self._frames.count == 1:
            self._first_us = moment

    def _hear(
        self,
        _data: int,
        _samples: int,
        _channels: int,
        rate: int,
        count: int,
        _bits: int,
        _size: int,
        moment: int,
    ) -> None:
        self._sound_ended_us = moment + count * 1_000_000 // rate


class _Memory:
    """Into which libVLC writes one frame, or some sound, after the other."""

    def __init__(self) -> None:
        self._memory: Any = None

    def lend(self, _data: int, target: Any, size: int) -> None:
        if self._memory is None or len(self._memory) < size:
            self._memory = ctypes.create_string_buffer(size)
        target[0] = ctypes.addressof(self._memory)


def main(argv: Sequence[str]) -> int:
    """Arguments: path, demuxer, after how many seconds to give up.

    Returns: 3 when libVLC cannot be loaded; the answer says why.
    """
    parser = argparse.ArgumentParser(prog="film-decoder")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("seconds", type=float)
    arguments = parser.parse_args(argv)
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        decoded = _decode(arguments.path, arguments.demuxer, arguments.seconds)
    except UnavailableError as error:
        return write_error(answer, error)
    os.write(answer, encode(decoded))
    os._exit(0)  # the answer is written; releasing libVLC may take long or hang


def _decode(path: Path, demuxer: str, seconds: float) -> DecodedFilm:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        import vlc

        from kiosk.media.film_worker.libvlc import start_libvlc

    counter = Counter()
    callbacks = {
        "video-prerender-callback": counter.before_frame,
        "video-postrender-callback": counter.after_frame,
        "audio-prerender-callback": counter.before_sound,
        "audio-postrender-callback": counter.after_sound,
    }
    addresses = (
        f"{name}={ctypes.cast(one, ctypes.c_void_p).value}" for name, one in callbacks.items()
    )
    libvlc = start_libvlc()
    media = libvlc.media_new_path(os.fsencode(path))
    media.add_options(
        f":demux={demuxer},none",
        ":no-sub-autodetect-file",
        f":sout=#transcode{{vcodec=I420,acodec=s16l}}:smem{{{','.join(addresses)},no-time-sync}}",
        ":sout-keep",
    )
    over = threading.Event()
    player = libvlc.media_player_new()
    player.set_media(media)
    for event in (vlc.EventType.MediaPlayerEndReached, vlc.EventType.MediaPlayerEncounteredError):
        player.event_manager().event_attach(event, lambda _event: over.set())
    player.play()
    return counter.result(over.wait(seconds))
