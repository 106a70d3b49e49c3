"""The film probe: what it tells of good films, and what becomes of it with bad ones."""

from __future__ import annotations

import subprocess
import sys
import wave
from pathlib import Path

import msgspec
import pytest
from PIL import Image, ImageStat

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.process.own_command import own_command
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.containers import HEAD_BYTES, recognize
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.film_probe import ADDRESS_BYTES
from kiosk.media.importing.film_probe_process import probe
from tests.media.witness import CLIPS

MOST_PIXELS = MediaSettings().max_film_pixels


def look(clip: str | Path, poster: Path, most_pixels: int = MOST_PIXELS) -> FilmFacts:
    path = CLIPS / clip
    container = recognize(path.read_bytes()[:HEAD_BYTES])
    assert container
    return probe(path, container.demuxer, poster, most_pixels)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("clip", "frames_a_second", "seen"),
    [
        ("hall.mp4", 30, FilmFacts("h264", "mp4a", 1920, 1080, 0, 6000, True)),
        ("odd.mp4", 30, FilmFacts("h264", "", 318, 178, 0, 2000, True)),
        ("upright.mp4", 30, FilmFacts("h264", "", 180, 320, 270, 2000, True)),
        ("wide-pixels.mp4", 30, FilmFacts("h264", "", 256, 144, 0, 2000, True)),
        ("wide-pixels.ts", 25, FilmFacts("mpgv", "", 256, 144, 0, 2660, True)),
        ("wide-pixels.mpg", 25, FilmFacts("mpgv", "", 256, 144, 0, 1960, True)),
        ("wide-pixels-h264.ts", 25, FilmFacts("h264", "", 256, 144, 0, 2660, True)),
        ("short.mp4", 30, FilmFacts("h264", "", 320, 180, 0, 600, True)),
        ("tiny.mp4", 30, FilmFacts("h264", "", 2, 2, 0, 1000, True)),
        ("long-sound.mp4", 25, FilmFacts("h264", "mp4a", 160, 90, 0, 6000, True)),
        ("tone.m4a", 0, FilmFacts("", "mp4a", 0, 0, 0, 2000, True)),
        ("tone.wav", 0, FilmFacts("", "s16l", 0, 0, 0, 1000, True)),
        ("tone.flac", 0, FilmFacts("", "flac", 0, 0, 0, 1000, True)),
        ("tone.ogg", 0, FilmFacts("", "vorb", 0, 0, 0, 1000, True)),
    ],
)
def test_a_film_is_told_as_it_is_seen(
    clip: str, frames_a_second: int, seen: FilmFacts, tmp_path: Path
) -> None:
    pixels = frames_a_second * seen.width * seen.height
    found = look(clip, tmp_path / "poster.png")
    assert found == msgspec.structs.replace(seen, pixels_a_second=pixels)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("clip", "video", "audio"),
    [
        ("film.mkv", "h264", "mp4a"),
        ("film.ts", "h264", "mp4a"),
        ("film.avi", "mp4v", "mp3"),
        ("film.wmv", "WMV2", "WMA2"),
        ("film.mpg", "mpgv", "mpga"),
        ("tone.mp3", "", "mp3|mpga"),  # the second until libVLC has read a frame
    ],
)
def test_films_play_out_of_every_container(
    clip: str, video: str, audio: str, tmp_path: Path
) -> None:
    seen = look(clip, tmp_path / "poster.png")
    assert (seen.video, seen.whole) == (video, True)
    assert seen.audio in audio.split("|")
    assert abs(seen.duration_ms - (4000 if video else 1000)) < 1000


@pytest.mark.slow
@pytest.mark.parametrize(
    "clip", ["mute.ts", "interlaced.ts", "theora.ogv", "slides.mp4", "slides-sound.mp4"]
)
def test_a_film_that_shows_nothing_after_a_seek_to_its_end_is_whole(
    clip: str, tmp_path: Path
) -> None:
    assert look(clip, tmp_path / "poster.png").whole


@pytest.mark.parametrize("clip", ["wide-pixels.ts", "wide-pixels.mpg", "wide-pixels-h264.ts"])
def test_a_poster_of_wide_pixels_has_the_shape_of_its_film(clip: str, tmp_path: Path) -> None:
    look(clip, tmp_path / "poster.png")
    with Image.open(tmp_path / "poster.png") as poster:
        assert poster.size == (256, 144)


@pytest.mark.parametrize("clip", ["late.mkv", "late.mp4"])
def test_a_film_whose_time_begins_late_is_as_long_as_it_plays(clip: str, tmp_path: Path) -> None:
    assert look(clip, tmp_path / "poster.png").duration_ms == pytest.approx(5000, abs=600)


def test_music_that_is_played_through_is_as_long_as_it_plays(tmp_path: Path) -> None:
    music, seconds, rate = tmp_path / "music.wav", 8, 8000
    with wave.open(str(music), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"\x00\x20\x00\xe0" * (seconds * rate // 2))
    assert look(music, tmp_path / "poster.png").duration_ms == seconds * 1000


def test_a_film_whose_second_half_is_rubbish_is_not_whole(tmp_path: Path) -> None:
    film, spoilt = (CLIPS / "long.mp4").read_bytes(), tmp_path / "spoilt.mp4"
    kept = len(film) * 4 // 10
    spoilt.write_bytes(film[:kept] + bytes(len(film) - kept))
    assert look("long.mp4", tmp_path / "poster.png").whole
    assert not look(spoilt, tmp_path / "poster.png").whole


def test_a_poster_shows_the_film_upright_in_its_colours(tmp_path: Path) -> None:
    look("upright.mp4", tmp_path / "poster.png")
    with Image.open(tmp_path / "poster.png") as poster:
        assert poster.size == (180, 320)
        above, below = poster.getpixel((90, 40)), poster.getpixel((20, 220))
    for seen, wanted in ((above, (40, 80, 200)), (below, (200, 60, 40))):
        assert isinstance(seen, tuple)
        assert all(abs(a - b) < 16 for a, b in zip(seen, wanted, strict=True))


def test_a_poster_is_no_black_frame(tmp_path: Path) -> None:
    look("dark-ends.mp4", tmp_path / "poster.png")
    with Image.open(tmp_path / "poster.png") as poster:
        assert ImageStat.Stat(poster.convert("L")).mean[0] > 60


def test_music_gives_no_poster(tmp_path: Path) -> None:
    look("tone.m4a", tmp_path / "poster.png")
    assert not (tmp_path / "poster.png").exists()


def test_a_film_of_too_many_pixels_is_measured_but_not_played(tmp_path: Path) -> None:
    seen = look("hall.mp4", tmp_path / "poster.png", most_pixels=1000)
    assert (seen.width, seen.height, seen.whole) == (1920, 1080, False)
    assert not (tmp_path / "poster.png").exists()


# Probes that fail


def faulty(deed: str, tmp_path: Path, time_limit: float = 20) -> FilmFacts:
    """What comes of a probe that does this."""
    command = [sys.executable, "-c", f"import os, sys, time\n{deed}"]
    film = CLIPS / "hall.mp4"
    return probe(film, "mp4", tmp_path / "p", 1, command=command, time_limit=time_limit)


@pytest.mark.parametrize(
    "deed",
    [
        "os.abort()",
        "os.kill(os.getpid(), 9)",
        "os._exit(3)",
        "os.write(2, b'a word of a library'); os._exit(3)",
        "print('{}}')",
        "print('{\"x\": 1}')",
    ],
)
def test_a_film_over_which_the_probe_falls_is_refused(deed: str, tmp_path: Path) -> None:
    with pytest.raises(ContentRejectedError, match=r"hall\.mp4 is damaged"):
        faulty(deed, tmp_path)


def test_a_probe_that_fails_by_itself_is_told_to_us_as_well(
    tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ContentRejectedError, match=r"hall\.mp4 is damaged"):
        faulty("1 / 0", tmp_path)
    assert "ZeroDivisionError" in expected_logs.text


def test_a_film_that_keeps_the_probe_busy_is_refused_and_the_probe_killed(tmp_path: Path) -> None:
    with pytest.raises(ContentRejectedError, match=r"hall\.mp4 could not be played"):
        faulty("time.sleep(60)", tmp_path, time_limit=0.3)


def test_a_probe_that_cannot_be_started_is_not_the_fault_of_the_film(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be started"):
        probe(CLIPS / "hall.mp4", "mp4", tmp_path / "p", 1, command=["/nothing/there"])


def test_the_probe_ends_with_whoever_started_it(tmp_path: Path) -> None:
    arguments = (str(CLIPS / "hall.mp4"), "mp4", str(tmp_path / "poster.png"), str(MOST_PIXELS))
    command = own_command("film-probe", *arguments)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(5) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limit")
def test_the_probe_is_given_only_so_much_memory() -> None:
    greedy = (
        "from kiosk.media.importing.helper_process import begin_helper\n"
        f"begin_helper({ADDRESS_BYTES})\nbytearray({ADDRESS_BYTES})"
    )
    with subprocess.Popen(
        [sys.executable, "-c", greedy], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr
        assert b"MemoryError" in process.stderr.read()
