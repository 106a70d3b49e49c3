"""Faults of libVLC 3 and python-vlc that the film worker works around, each in its smallest form.

A test that fails here tells that the fault is mended: then its workaround can go.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import vlc

CLIPS = Path(__file__).parent / "clips"

PLAY = """
import ctypes, json, sys, time
import vlc

path, seconds, *options = sys.argv[1:]
frames = []
memory = ctypes.create_string_buffer(320 * 180 * 4)

def lock(_opaque, planes):
    planes[0] = ctypes.addressof(memory)
    return 0

def display(_opaque, _picture):
    frames.append(memory.raw[:4].hex())

lock_callback = vlc.CallbackDecorators.VideoLockCb(lock)
display_callback = vlc.CallbackDecorators.VideoDisplayCb(display)
libvlc = vlc.Instance(["--quiet", "--ignore-config", "--no-audio", "--avcodec-hw=none"])
player = libvlc.media_player_new()
player.video_set_callbacks(lock_callback, None, display_callback, None)
player.video_set_format("RV32", 320, 180, 320 * 4)
media = libvlc.media_new_path(path)
media.add_options(*options)
player.set_media(media)
player.play()
ends = (vlc.State.Ended, vlc.State.Error)
until = time.monotonic() + float(seconds)
while time.monotonic() < until and player.get_state() not in ends:
    time.sleep(0.01)
state = str(player.get_state())
player.stop()
print(json.dumps({"frames": frames, "state": state}))
"""


def played(clip: str, seconds: float, *options: str) -> tuple[list[str], str]:
    """The upper left pixel of each frame that libVLC shows, and its state at the end."""
    done = subprocess.run(
        [sys.executable, "-c", PLAY, str(CLIPS / clip), str(seconds), *options],
        capture_output=True,
        check=True,
        timeout=60,
    )
    told = json.loads(done.stdout)
    return told["frames"], told["state"]


def test_start_paused_shows_no_frame() -> None:
    """Why a held film is played and paused when its first frame has come (`Deck.hold`)."""
    assert played("short.mp4", 2, ":start-paused") == ([], "State.Paused")


def test_the_last_frame_of_a_silent_film_is_not_shown() -> None:
    """Why a deck lets the last frame stand (`last_frames`): of the slides the last is missing."""
    frames, state = played("slides.mp4", 40)
    assert state == "State.Ended"
    assert 0 < len(set(frames)) < 5


def test_the_chroma_cannot_be_written_with_the_type_of_python_vlc() -> None:
    """Why `memory_output.FormatCallback` declares the callback itself."""
    written: list[bytes] = []

    def choose(_opaque: Any, chroma: Any, *_: Any) -> int:
        written.append(bytes(chroma[:4]))
        with pytest.raises(TypeError):
            chroma[0] = b"I"
        return 1

    numbers = [ctypes.c_uint(1) for _ in range(4)]
    callback = vlc.CallbackDecorators.VideoFormatCb(choose)
    callback(None, b"RV32", *(ctypes.byref(number) for number in numbers))
    assert written == [b"RV32"]


def test_the_union_of_a_track_is_declared_as_a_structure() -> None:
    """Why `tracks` reads the description of a video through the pointer to that of a sound."""
    fields = {name: getattr(vlc.MediaTrack, name).offset for name in ("audio", "video")}
    assert fields["video"] > fields["audio"]
