"""Reads the tracks of a film from libVLC."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

import vlc

_ROTATIONS = {3: 180, 4: 90, 5: 270, 6: 90, 7: 270}
"""Degrees by libvlc_video_orient_t."""
_SIDEWAYS = 4
"""From this orientation on width and height change places."""


@dataclass(frozen=True, slots=True)
class Track:
    """A video track as the file declares it: size in coded pixels, rotation in degrees, and the
    aspect ratio of a pixel after the rotation, None where it is not declared. `frame_rate` is in
    frames a second, 0 where it is not declared."""

    codec: str
    width: int
    height: int
    sample_aspect: float | None
    rotation: int
    frame_rate: float = 0.0


def read_tracks(media: Any) -> tuple[Track | None, str]:
    """The first video track as far as it is known by now, and the codec of the first audio track,
    '' for none.

    In MPEG streams the aspect ratio of a pixel is known only once a frame is decoded.
    """
    video, audio = None, ""
    tracks = ctypes.POINTER(vlc.MediaTrack)()
    count = vlc.libvlc_media_tracks_get(media, ctypes.byref(tracks))
    if not count:
        return video, audio
    rows = ctypes.cast(tracks, ctypes.POINTER(ctypes.POINTER(vlc.MediaTrack)))
    for track in (rows[index].contents for index in range(count)):
        codec = track.codec.to_bytes(4, "little").decode("ascii", "replace").strip(" \0")
        if track.type == vlc.TrackType.audio:
            audio = audio or codec
        # python-vlc declares this union as a structure, so that only its first field is right:
        # tests/media/test_libvlc.py, test_the_union_of_a_track_is_declared_as_a_structure
        elif track.type == vlc.TrackType.video and track.audio and not video:
            told = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
            video = _video_track(codec, told)
    vlc.libvlc_media_tracks_release(rows, count)
    return video, audio


def _video_track(codec: str, told: Any) -> Track:
    orientation = told.orientation.value
    ratio = told.sar_num / told.sar_den if told.sar_num and told.sar_den else None
    if ratio and orientation >= _SIDEWAYS:
        ratio = 1 / ratio
    rate = told.frame_rate_num / told.frame_rate_den if told.frame_rate_den else 0.0
    return Track(codec, told.width, told.height, ratio, _ROTATIONS.get(orientation, 0), rate)
