"""Puts libVLC into the bundle: the plug-ins that the kiosk uses, and an FFmpeg that only decodes.

Debian's FFmpeg would bring 150 MB of encoders, SVG and network libraries along. The one that
build_ffmpeg.sh makes has the same version, the same decoders and none of these.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from tools.bundle.elf import elf_files
from tools.bundle.system import library_folder

PLUGINS = {
    "access": "filesystem",
    "access_output": "access_output_file",  # the lighter copy of a film
    "audio_filter": """audio_format gain scaletempo simple_channel_mixer
        speex_resampler trivial_channel_mixer ugly_resampler""",
    "audio_mixer": "float_mixer integer_mixer",
    "audio_output": "adummy alsa amem pulse",
    "codec": """adpcm aes3 araw avcodec dav1d faad flac g711 lpcm mpg123 opus rawvideo speex theora
        vorbis x264""",
    "demux": "aiff asf avi es flacsys mkv mp4 ogg ps ts wav",  # as kiosk/media/containers.py
    "logger": "console_logger",
    "mux": "mux_mp4",
    "packetizer": """packetizer_a52 packetizer_av1 packetizer_avparser packetizer_copy
        packetizer_dirac packetizer_dts packetizer_flac packetizer_h264 packetizer_hevc
        packetizer_mlp packetizer_mpeg4audio packetizer_mpeg4video packetizer_mpegaudio
        packetizer_mpegvideo packetizer_vc1""",
    "stream_filter": "cache_block cache_read prefetch skiptags",
    "stream_out": "stream_out_standard stream_out_transcode",
    "text_renderer": "tdummy",
    "video_chroma": """chain grey_yuv i420_10_p010 i420_nv12 i420_rgb i420_rgb_mmx i420_rgb_sse2
        i420_yuy2 i420_yuy2_mmx i420_yuy2_sse2 i422_i420 i422_yuy2 i422_yuy2_mmx i422_yuy2_sse2
        rv32 swscale yuvp yuy2_i420 yuy2_i422""",
    "video_filter": "croppadd deinterlace fps scale transform",
    "video_output": "vdummy vmem",
}
"""What is taken of libVLC's plug-ins, by the folder that they lie in."""

LIBRARIES = ("libvlc.so.5", "libvlccore.so.9")
PULSE = "libvlc_pulse.so.0"
"""What the plug-in for PulseAudio is linked with; a folder of its own in Debian."""


def add_vlc(target: Path, ffmpeg: Path) -> dict[Path, Path]:
    """Copy libVLC and FFmpeg to the folder `target`; where it came from, by file."""
    system = library_folder()
    copied: dict[Path, Path] = {}

    def take(source: Path, copy: Path) -> None:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, copy)
        copied[copy] = source.resolve()

    for name in LIBRARIES:
        take(system / name, target / name)
    take(system / "vlc" / PULSE, target / PULSE)
    for folder, names in PLUGINS.items():
        for name in names.split():
            file = f"plugins/{folder}/lib{name}_plugin.so"
            take(system / "vlc" / file, target / file)
    for source in sorted(ffmpeg.glob("lib*.so.*")):
        if re.fullmatch(r"lib\w+\.so\.\d+", source.name):
            take(source, target / source.name)
    return copied


def seal_vlc(target: Path) -> None:
    """Let the files in the folder find one another wherever it lies, and write the cache of the
    plug-ins. No file in it may be changed later: libVLC compares sizes and times."""
    for file in elf_files(target):
        up = os.path.relpath(target, file.parent)
        command = ["patchelf", "--set-rpath", f"$ORIGIN/{up}", str(file)]
        subprocess.run(command, check=True)
    generator = library_folder() / "vlc" / "vlc-cache-gen"
    environment = {**os.environ, "LD_LIBRARY_PATH": str(target)}
    subprocess.run([str(generator), str(target / "plugins")], check=True, env=environment)
    if not (target / "plugins" / "plugins.dat").is_file():
        raise FileNotFoundError(f"{generator} has written no cache")
