"""Colours of films: what they are marked with counts, in the player and in posters."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PIL import Image

from kiosk.core.errors import ContentRejectedError
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.containers import HEAD_BYTES, recognize
from kiosk.media.film_worker.film_colours import Matrix, Transfer, default_colours
from kiosk.media.film_worker.frame_geometry import PixelFormat
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.film_probe_process import probe
from kiosk.media.importing.media_import import judge
from kiosk.media.playback.player import FilmPlayer
from tests.media.bars import FILMS, MAX_ERROR, error
from tests.media.witness import CLIPS, Witness

LIMITS = MediaSettings()


def look(clip: str, poster: Path) -> FilmFacts:
    path = CLIPS / clip
    container = recognize(path.read_bytes()[:HEAD_BYTES])
    assert container
    return probe(path, container.demuxer, poster, LIMITS.max_film_pixels)


@pytest.mark.parametrize("clip", FILMS)
def test_a_film_has_its_colours_without_a_graphics_chip(clip: str) -> None:
    witness = Witness()
    player = FilmPlayer(witness, pixels=PixelFormat.RV32, max_size=(640, 720))
    try:
        player.open(CLIPS / clip, volume=0)
        witness.wait_for_frames(2)
    finally:
        player.close()
    row, width = witness.rows[1], witness.forms[1].width

    def colour_at(across: float) -> tuple[int, int, int]:
        blue, green, red = row[int(width * across) * 4 :][:3]
        return red, green, blue

    assert error(colour_at) <= MAX_ERROR


@pytest.mark.slow
@pytest.mark.parametrize("clip", FILMS)
def test_a_poster_has_the_colours_of_its_film(clip: str, tmp_path: Path) -> None:
    look(clip, tmp_path / "poster.png")
    with Image.open(tmp_path / "poster.png") as poster:
        width, middle = poster.width, poster.height // 2
        assert (
            error(
                lambda across: cast(
                    tuple[int, int, int], poster.getpixel((int(width * across), middle))
                )
            )
            <= MAX_ERROR
        )


@pytest.mark.parametrize(
    ("clip", "transfer"), [("bars-pq.mp4", Transfer.PQ), ("bars-hlg.mp4", Transfer.HLG)]
)
def test_an_hdr_film_is_refused_with_advice(clip: str, transfer: Transfer, tmp_path: Path) -> None:
    seen = look(clip, tmp_path / "poster.png")
    assert (seen.transfer, seen.wide_gamut) == (transfer, True)
    with pytest.raises(ContentRejectedError, match=r"HDR.*Export it as SDR"):
        judge(clip, seen, LIMITS)


def test_a_film_that_says_nothing_has_the_colours_of_its_size() -> None:
    assert default_colours(576).matrix is Matrix.BT601
    assert default_colours(720).matrix is Matrix.BT709
