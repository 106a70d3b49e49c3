"""A process that makes a lighter copy of a film with libVLC: 1080p at most, H.264 and AAC in MP4.

It answers with the percent that are done, a line each. It exits with its parent.
"""

from __future__ import annotations

import argparse
import os
import threading
from collections.abc import Sequence
from pathlib import Path

from kiosk.core.errors import UnavailableError
from kiosk.core.process.unexpected_errors import UNEXPECTED_ERROR, end_on_unexpected_errors
from kiosk.media.film_worker.missing_libvlc import libvlc_is_needed
from kiosk.media.importing.film_speed import ADDRESS_BYTES
from kiosk.media.importing.helper_process import begin_helper, write_error

MAX_WIDTH, MAX_HEIGHT = 1920, 1080
MAX_FRAME_RATE = 31.0
"""A film with more frames a second gets half of them."""

QUALITY = 21
"""x264's constant rate factor: less is better and larger."""
MAX_VIDEO_KBITS, AUDIO_KBITS = 12_000, 192
TICK = 0.25
"""Seconds between two looks at how far it is."""

FAILED = 4


def main(argv: Sequence[str]) -> int:
    """Arguments: path, demuxer, target.

    Returns: 3 when libVLC cannot be loaded, 4 when it gives up; else 0.
    """
    parser = argparse.ArgumentParser(prog="film-transcoder")
    parser.add_argument("path", type=Path)
    parser.add_argument("demuxer")
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args(argv)
    end_on_unexpected_errors(lambda: os._exit(UNEXPECTED_ERROR))  # in callbacks of libVLC too
    answer = begin_helper(ADDRESS_BYTES)
    try:
        code = _transcode(answer, arguments.path, arguments.demuxer, arguments.target)
    except UnavailableError as error:
        return write_error(answer, error)
    os._exit(code)  # the file is closed; releasing libVLC may take long or hang


def _transcode(answer: int, path: Path, demuxer: str, target: Path) -> int:
    """Raises: UnavailableError: libVLC is not there or not whole."""
    with libvlc_is_needed():
        import vlc

        from kiosk.media.film_worker.libvlc import start_libvlc
        from kiosk.media.importing.film_sections import SectionPlayer
    from kiosk.media.importing.poster import FirstFrame

    track = SectionPlayer(path, demuxer, max_pixels=2**31).play(0, 1, FirstFrame()).video
    if track is None:
        return FAILED
    libvlc = start_libvlc()
    media = libvlc.media_new_path(os.fsencode(path))
    media.add_options(
        f":demux={demuxer},none",
        ":no-sub-autodetect-file",
        f":sout={chain(track.width, track.height, track.frame_rate, target)}",
        ":sout-keep",
    )
    over, failed = threading.Event(), threading.Event()
    player = libvlc.media_player_new()
    player.set_media(media)
    events = player.event_manager()
    events.event_attach(vlc.EventType.MediaPlayerEndReached, lambda _event: over.set())
    events.event_attach(vlc.EventType.MediaPlayerEncounteredError, lambda _event: failed.set())
    player.play()
    told = -1
    while not over.wait(TICK) and not failed.is_set():
        percent = round(max(0.0, player.get_position()) * 100)
        if percent > told:
            told = percent
            os.write(answer, f"{percent}\n".encode())
    player.stop()  # closes the file
    return FAILED if failed.is_set() else 0


def chain(width: int, height: int, frame_rate: float, target: Path) -> str:
    """libVLC's stream output: what it encodes, how large, and into which file."""
    scale = min(1.0, MAX_WIDTH / max(width, height), MAX_HEIGHT / min(width, height))
    # x264 takes even sides only.
    wide, high = (max(2, round(side * scale / 2) * 2) for side in (width, height))
    rate = f",fps={frame_rate / 2:.3f}" if frame_rate > MAX_FRAME_RATE else ""
    limits = f"vbv-maxrate={MAX_VIDEO_KBITS},vbv-bufsize={MAX_VIDEO_KBITS}"
    encoder = f"x264{{preset=veryfast,profile=high,crf={QUALITY},{limits}}}"
    picture = f"vcodec=h264,venc={encoder}"
    sound = f"acodec=mp4a,ab={AUDIO_KBITS},channels=2,samplerate=48000"
    file = target.as_posix().replace("\\", "\\\\").replace("'", "\\'")
    return (
        f"#transcode{{{picture},width={wide},height={high}{rate},{sound}}}"
        f":std{{access=file,mux=mp4,dst='{file}'}}"
    )
