"""Colours of films on a real window, with both renderers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.media.bars import BARS, FILMS, MAX_ERROR, ON_GPU
from tests.media.witness import CLIPS
from tests.ui.test_film import HARMLESS, RENDERERS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("renderer", RENDERERS)
def test_films_have_the_colours_that_they_are_marked_with(renderer: str, display: str) -> None:
    films = ON_GPU if renderer == "gpu" else FILMS
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.bars_window", *(str(CLIPS / clip) for clip in films)],
        cwd=ROOT,
        env={**os.environ, **RENDERERS[renderer], "DISPLAY": display},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert not [line for line in done.stderr.splitlines() if not line.startswith(HARMLESS)]
    seen = json.loads(done.stdout)
    errors = {
        clip: max(
            abs(number - wanted)
            for bar, colour in zip(BARS, seen[clip], strict=True)
            for number, wanted in zip(colour, bar, strict=True)
        )
        for clip in films
    }
    assert max(errors.values()) <= MAX_ERROR, errors
