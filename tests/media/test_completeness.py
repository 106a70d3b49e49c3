"""What a container states of its own size, beside what is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.media.containers import HEAD_BYTES, MP4, recognize
from kiosk.media.importing.completeness import missing_bytes
from tests.media.witness import CLIPS

STATING = ("front.mp4", "hall.mp4", "tone.m4a", "film.mkv", "film.wmv", "tone.wav")
GUESSING = ("film.ts", "film.mpg", "theora.ogv", "tone.mp3", "tone.flac", "tone.ogg")


def missing(folder: Path, name: str, content: bytes) -> int:
    path = folder / name
    path.write_bytes(content)
    container = recognize(content[:HEAD_BYTES])
    assert container
    return missing_bytes(path, container)


@pytest.mark.parametrize("clip", sorted(path.name for path in CLIPS.iterdir()))
def test_nothing_is_missing_of_a_whole_file(clip: str, tmp_path: Path) -> None:
    assert missing(tmp_path, clip, (CLIPS / clip).read_bytes()) == 0


@pytest.mark.parametrize("clip", STATING)
@pytest.mark.parametrize("percent", [20, 50, 90])
def test_what_was_cut_off_is_counted(clip: str, percent: int, tmp_path: Path) -> None:
    content = (CLIPS / clip).read_bytes()
    kept = content[: len(content) * percent // 100]
    # An index behind the media is not counted, but the media are.
    assert 0 < missing(tmp_path, clip, kept) <= len(content) - len(kept)


def test_frames_that_were_cut_off_an_avi_are_counted(tmp_path: Path) -> None:
    content = (CLIPS / "film.avi").read_bytes()
    assert missing(tmp_path, "film.avi", content[: len(content) // 2]) > 0


@pytest.mark.parametrize("clip", GUESSING)
def test_a_container_that_states_no_size_is_never_called_cut_off(clip: str, tmp_path: Path) -> None:
    content = (CLIPS / clip).read_bytes()
    assert missing(tmp_path, clip, content[: len(content) // 2]) == 0


def test_a_copy_that_was_interrupted_after_its_size_was_set_is_cut_off(tmp_path: Path) -> None:
    head, media = (CLIPS / "front.mp4").read_bytes(), 3 * 2**20
    box = (media + 8).to_bytes(4, "big") + b"mdat"
    half = b"\x65\x88\x84\x21" * (media // 8)
    film = head + box + half + bytes(media // 2)
    assert missing(tmp_path, "copy.mp4", film) == media // 2
    assert missing(tmp_path, "whole.mp4", head + box + half * 2) == 0


def test_uncompressed_silence_at_the_end_of_a_film_is_not_missing(tmp_path: Path) -> None:
    silence = bytes(3 * 2**20)
    mdat = (len(silence) + 8).to_bytes(4, "big") + b"mdat"
    quicktime = bytes.fromhex("00000014") + b"ftypqt  " + bytes(4) + b"qt  " + mdat
    assert missing(tmp_path, "film.mov", quicktime + silence) == 0
    segment = bytes.fromhex("18538067 01") + len(silence).to_bytes(7, "big")
    header = bytes.fromhex("1a45dfa3 8b 4282 88") + b"matroska"
    assert missing(tmp_path, "film.mkv", header + segment + silence) == 0


@pytest.mark.parametrize("size", [0, 0x7FFFF000, 0x7FFFFFFF, 0xFFFFFFFF])
def test_sound_written_to_a_pipe_states_no_size(size: int, tmp_path: Path) -> None:
    sound = bytearray((CLIPS / "tone.wav").read_bytes())
    length = sound.index(b"data") + 4
    sound[length : length + 4] = size.to_bytes(4, "little")
    assert missing(tmp_path, "tone.wav", bytes(sound)) == 0


def test_zeros_behind_the_film_do_no_harm(tmp_path: Path) -> None:
    film = (CLIPS / "front.mp4").read_bytes()
    assert missing(tmp_path, "film.mp4", film + bytes(3 * 2**20)) == 0


@pytest.mark.parametrize("size", [0, 2, 7])
def test_an_mp4_box_of_a_size_that_cannot_be_ends_the_search(size: int, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(size.to_bytes(4, "big") + b"mdat" + b"x" * 100)
    assert missing_bytes(path, MP4) == 0
