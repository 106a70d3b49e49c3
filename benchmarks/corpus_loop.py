"""Every bad file of the tests as if it had slipped into the attract loop.

`python -m benchmarks.corpus_loop`: each is shown between two plays of a good film, and what counts
is how long the screen ever went without a fresh picture, and that it is still there at the end.
"""

from __future__ import annotations

import argparse
import re
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.attract_scene import attract_scene, picture_of
from benchmarks.clips import SOURCE
from benchmarks.film import RESULTS
from benchmarks.report import Figure, store
from kiosk.core.content.films import Film
from kiosk.core.schedule.playlist import Entry
from tests.media import corpus
from tests.media.witness import CLIPS

ALLOWED_SECONDS = 4.0
POSTER = picture_of(SOURCE.with_name("meet-in-tongliao-poster.webp"))


def main() -> None:
    parser = argparse.ArgumentParser(prog="corpus_loop", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a third of the cases")
    cases = corpus.quick() if parser.parse_args().quick else corpus.whole()
    with TemporaryDirectory(prefix="corpus-") as folder:
        entries = []
        for number, case in enumerate(cases):
            path = Path(folder, f"{number:03} " + re.sub(r"[^\w. -]", "_", case.name))
            path.write_bytes(case.content)
            entries += [_entry(path), _entry(CLIPS / "short.mp4", number)]
        shown: list[tuple[int, str]] = []
        with attract_scene(entries) as scene:

            def begun() -> None:
                present = scene.attract.present
                if present and (not shown or shown[-1][1] != present.title):
                    shown.append((len(scene.paints), present.title))
                    print(present.title, flush=True)

            scene.attract.changed.connect(begun)
            scene.run(lambda: bool(shown) and shown[-1][1] == entries[-1].title)
            paints = scene.paints
    pauses = sorted(
        (
            (after.seconds - before.seconds, place)
            for place, (before, after) in enumerate(pairwise(paints))
        ),
        reverse=True,
    )
    for pause, place in pauses[:10]:
        names = [title for count, title in shown if count <= place + 1]
        print(f"{pause:5.2f} s without a fresh picture at {names[-1] if names else '?'}")
    longest = pauses[0][0]
    over = sum(pause > ALLOWED_SECONDS for pause, _ in pauses)
    print(f"{len(cases)} files; longest pause {longest:.2f} s; {over} above {ALLOWED_SECONDS} s")
    store(
        {
            "corpus.files": Figure(len(cases), "files"),
            "corpus.longest_pause": Figure(round(longest, 2), "s"),
        },
        RESULTS,
    )


def _entry(path: Path, number: int = 0) -> Entry:
    title = f"{path.name} {number}" if number else path.name
    return Entry(film=Film(title, title, "", path, 0, POSTER), slot=title, title=title)


if __name__ == "__main__":
    main()
