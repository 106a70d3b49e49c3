"""Whoever is killed while staff edit, import, replace, undo or publish: nothing saved is lost, what
was typed is there but for the last second, and library and release are whole.

`make test` has a few kills; KIOSK_STAFF_KILLS=200 asks for many, and -s for what they came to.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference, Values
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore, hash_file
from kiosk.db.library.store import LibraryStore
from kiosk.db.release.installed import open_current
from kiosk.db.release.media import media_of_release
from kiosk.ui.staff.form.keeping import KeptHere, read_kept_here
from kiosk.ui.staff.library import station_store
from tests.db.conftest import sample_media, station, station_template
from tests.ui.staff.killed_staff import ACKNOWLEDGED, FIELD, WHO, WORK

__all__ = ["sample_media", "station", "station_template"]

KILLS = int(os.environ.get("KIOSK_STAFF_KILLS", "12"))
SEED = 20260301
ACTS = {"editing": 20, "commanding": 3, "importing": 1, "publishing": 1}
"""After so many acts in the second round one is killed, after twice as many in the third, and so on
for ROUNDS; in the first before any is done."""
ROUNDS = 4
MAX_LOST_SECONDS = 1.0
EVERYTHING = {"typed", "saved", "written", "imported", "published"}

Line = dict[str, Any]


@dataclass
class Found:
    """What was acknowledged over all kills, and how much typing a kill has taken at most."""

    acts: Counter[str] = field(default_factory=Counter)
    cut: Counter[str] = field(default_factory=Counter)
    """What the kills have cut, or after what they came."""
    lost_seconds: float = 0.0


class Victims:
    """Processes that are killed one after the other; `kill` returns what its victim has noted."""

    def __init__(self, folder: DataFolder, journal: Path) -> None:
        self._journal = journal
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.staff.killed_staff", str(folder.root), str(journal)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def kill(self, work: str, seed: int, acts: int, part: float) -> Sequence[Line]:
        """After so many acts and a part of another one."""
        self._journal.write_text("")
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{work} {seed} {acts} {part:.3f}\n")
        self._process.stdin.flush()
        said = self._process.stdout.readline()
        assert said == "killed\n", f"{work} with the seed {seed} {said}"
        return [json.loads(line) for line in self._journal.read_text().splitlines()]

    def close(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 0


@pytest.fixture
def victims(station: DataFolder, tmp_path: Path) -> Iterator[Victims]:
    with closing(Victims(station, tmp_path / "journal")) as opened:
        yield opened


@pytest.mark.timeout(60 + 10 * KILLS)
def test_a_kill_takes_nothing_that_was_saved_and_leaves_everything_whole(
    station: DataFolder, victims: Victims
) -> None:
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    found, releases = Found(), {open_current(station).number}
    for turn in range(KILLS):
        work = tuple(WORK)[turn % len(WORK)]
        acts = turn // len(WORK) % ROUNDS * ACTS[work]
        lines = victims.kill(work, chance.getrandbits(32), acts, chance.uniform(0, 1.2))
        cut = cut_by_a_kill(work, lines)
        found.cut[cut] += 1
        noted = [line for line in lines if ACKNOWLEDGED in line]
        found.acts += Counter(line["act"] for line in noted)
        check_library(station)
        releases |= {line["number"] for line in noted if line["act"] == "published"}
        check_release(station, max(releases))
        with opened_store(station) as store:
            check_saved(station, store, noted)
            lost = lost_typing(store, read_kept_here(station.drafts), noted)
            found.lost_seconds = max(found.lost_seconds, lost)
        assert found.lost_seconds <= MAX_LOST_SECONDS, f"kill {turn}"
        print(f"kill {turn + 1}, {cut}: all is whole, {lost:.2f} s lost", flush=True)  # noqa: T201
    cuts = "".join(f"\n{number:4} {what}" for what, number in found.cut.most_common())
    print(f"{KILLS} kills, {dict(found.acts)}, {found.lost_seconds:.2f} s lost{cuts}")  # noqa: T201
    assert set(found.acts) == EVERYTHING


@contextmanager
def opened_store(station: DataFolder) -> Iterator[LibraryStore]:
    store = station_store(station)
    yield store
    store.engine.dispose()


def cut_by_a_kill(work: str, lines: Sequence[Line]) -> str:
    if not lines:
        return f"{work}: before anything is done"
    last = lines[-1]
    if ACKNOWLEDGED in last:
        return f"{work}: after it was {last[ACKNOWLEDGED]}"
    return f"{work}: {last['begun']}"


def check_library(station: DataFolder) -> None:
    with closing(sqlite3.connect(f"file:{station.library}?mode=ro", uri=True)) as library:
        assert library.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert library.execute("PRAGMA foreign_key_check").fetchall() == []


def check_release(station: DataFolder, acknowledged: int) -> None:
    """Visitors see a release that is not older than the last one that was acknowledged, and every
    byte of it is as it was published."""
    release = open_current(station)
    assert not release.skipped
    assert release.number >= acknowledged
    store = MediaStore(station.media)
    for blob in media_of_release(release.database):
        assert hash_file(store.path(blob.name)) == blob.name.sha256


def check_saved(station: DataFolder, store: LibraryStore, noted: Sequence[Line]) -> None:
    for line in noted:
        match line["act"]:
            case "written":
                logged = store.change_set(line["number"])
                assert logged
                assert len(store.changes_of(line["number"])) == logged.changes > 0
            case "saved":
                versions = store.versions_of(Reference("company", line["key"]))
                assert line["text"] in {chinese(one.after or {}) for one in versions}
            case "imported":
                media = store.read_many("media").values()
                (asset,) = (it.values for it in media if it.values["name"] == line["name"])
                file = station.media.glob(f"*/{asset['sha256']}.*")
                assert [hash_file(one) for one in file] == [asset["sha256"]]


def lost_typing(store: LibraryStore, here: Sequence[KeptHere], noted: Sequence[Line]) -> float:
    """How long before the end the first key was typed of which the form knows nothing any more.
    What this PC keeps because the library was slow is what the form opens with."""
    typed = [line for line in noted if line["act"] == "typed"]
    if not typed:
        return 0.0
    kept = {place: draft.values for place, draft in store.kept_drafts(WHO.id).items()}
    kept |= {one.where: one.draft.values for one in here}
    lost = 0.0
    for key in {line["key"] for line in typed}:
        reference = Reference("company", key)
        stored = store.read(reference)
        assert stored
        there = chinese(kept.get(reference, stored.values))
        after = [line for line in typed if line["key"] == key]
        while after and there in {line["text"] for line in after}:
            after = after[1:]
        if after:
            lost = max(lost, typed[-1]["at"] - after[0]["at"])
    return lost


def chinese(values: Values) -> str:
    text = values.get(FIELD)
    return text.get(CHINESE, "") if isinstance(text, LocalizedText) else ""
