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
from kiosk.ui.staff.library import station_store
from tests.db.conftest import sample_media, station, station_template
from tests.ui.staff.killed_staff import FIELD, WHO, WORK

__all__ = ["sample_media", "station", "station_template"]

KILLS = int(os.environ.get("KIOSK_STAFF_KILLS", "12"))
SEED = 20260301
LONGEST = {"editing": 2.2, "commanding": 0.8, "importing": 1.4, "publishing": 1.2}
"""Seconds that each is let work for at most."""
MAX_LOST_SECONDS = 1.0
EVERYTHING, MANY = {"typed", "saved", "written", "imported", "published"}, 100
"""So many kills have each kind of work acknowledged before one of them."""

Line = dict[str, Any]


@dataclass
class Found:
    """What was acknowledged over all kills, and how much typing a kill has taken at most."""

    acts: Counter[str] = field(default_factory=Counter)
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

    def kill(self, work: str, seed: int, seconds: float) -> Sequence[Line]:
        self._journal.write_text("")
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{work} {seed} {seconds:.3f}\n")
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
        noted = victims.kill(work, chance.getrandbits(32), chance.uniform(0.05, LONGEST[work]))
        found.acts += Counter(line["act"] for line in noted)
        check_library(station)
        releases |= {line["number"] for line in noted if line["act"] == "published"}
        check_release(station, max(releases))
        with opened_store(station) as store:
            check_saved(station, store, noted)
            found.lost_seconds = max(found.lost_seconds, lost_typing(store, noted))
        assert found.lost_seconds <= MAX_LOST_SECONDS, f"kill {turn}"
    print(f"{KILLS} kills, {dict(found.acts)}, {found.lost_seconds:.2f} s lost")  # noqa: T201
    assert set(found.acts) >= (EVERYTHING if KILLS >= MANY else {"typed", "written"})


@contextmanager
def opened_store(station: DataFolder) -> Iterator[LibraryStore]:
    store = station_store(station)
    yield store
    store.engine.dispose()


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


def lost_typing(store: LibraryStore, noted: Sequence[Line]) -> float:
    """How long before the end the first key was typed of which the form knows nothing any more."""
    typed = [line for line in noted if line["act"] == "typed"]
    if not typed:
        return 0.0
    kept = store.kept_drafts(WHO.id)
    lost = 0.0
    for key in {line["key"] for line in typed}:
        reference = Reference("company", key)
        stored = store.read(reference)
        assert stored
        there = chinese(kept[reference].values if reference in kept else stored.values)
        after = [line for line in typed if line["key"] == key]
        while after and there in {line["text"] for line in after}:
            after = after[1:]
        if after:
            lost = max(lost, typed[-1]["at"] - after[0]["at"])
    return lost


def chinese(values: Values) -> str:
    text = values.get(FIELD)
    return text.get(CHINESE, "") if isinstance(text, LocalizedText) else ""
