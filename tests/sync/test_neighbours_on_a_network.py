"""Three stations and a liar on one network: the real commands, real multicast DNS, real nginx."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.sync.channel.layout import blob_path
from tests.sync import lying_neighbour
from tests.sync.hall_network import (
    URL,
    Machine,
    carried,
    channel_server,
    hall_network,
    running,
)
from tests.sync.halls import Hall, Station


def prepared(hall: Hall, place: Path) -> Station:
    """A station that helps its neighbours, and belongs to the channel at the far end."""
    folder = DataFolder(place)
    folder.prepare()
    folder.settings.write_text(
        "[sync]\nminutes = 0\nsticks = false\n[neighbours]\nenabled = true\n"
    )
    station = Station(folder)
    station.enroll(hall.url)
    enrolled = folder.channel_trust / "enrolled.json"
    said = json.loads(enrolled.read_text())
    enrolled.write_text(json.dumps(said | {"url": URL}))
    return station


def sync_at_once(pairs: list[tuple[Machine, Station]]) -> None:
    jobs = [machine.kiosk(station.folder.root, "sync") for machine, station in pairs]
    with running(jobs):
        for job in jobs:
            told, _ = job.communicate(timeout=60)
            assert job.returncode == 0, told


def wait_for_announcement(station: Station) -> None:
    log = station.folder.logs / "kiosk-neighbours.log"
    until = time.monotonic() + 30
    while not log.exists() or "announced" not in log.read_text():
        assert time.monotonic() < until, "no neighbour was told of it"
        time.sleep(0.05)


def media_of(channel: Path) -> dict[str, int]:
    store = MediaStore(channel / "media")
    return {f"/{blob_path(name)}": store.path(name).stat().st_size for name in store}


@pytest.mark.slow
def test_a_hall_carries_each_file_once_over_its_line_and_leaves_a_liar_alone(
    hall: Hall, tmp_path: Path
) -> None:
    channel = hall.folder.channel
    hall.add_file(os.urandom(12_000_000))
    hall.publish()
    with (
        hall_network(4) as (bridge, machines),
        channel_server(bridge, channel, tmp_path / "nginx") as log,
    ):
        liar, pairs = (
            machines[3],
            [(machine, prepared(hall, tmp_path / machine.name)) for machine in machines[:3]],
        )
        helpers = [machine.kiosk(it.folder.root, "timekeeper") for machine, it in pairs]
        with running(helpers):
            for _, it in pairs:
                wait_for_announcement(it)
            # All three at once: what one fetches, the others take from it.
            sync_at_once(pairs)
            assert [station.whole_release() for _, station in pairs] == [2, 2, 2]
            lines = {path: n for path, n in carried(log).items() if path.startswith("/media/")}
            before = media_of(channel)
            assert lines == {path: before[path] for path in lines}
            needed = {f"/{blob_path(name)}" for name in MediaStore(pairs[0][1].folder.media)}
            assert set(lines) == needed

            # A liar has come, and a new film: it is found out, and the film arrives once.
            hall.add_file(os.urandom(3_000_000), "new.mp4")
            hall.publish()
            asked = tmp_path / "asked"
            asked.touch()
            command = (sys.executable, lying_neighbour.__file__, str(channel / "media"), str(asked))
            lying = liar.start(*command)
            with running([lying]):
                assert lying.stdout is not None
                assert lying.stdout.readline() == "ready\n"
                log.write_text("")
                first, *others = pairs
                sync_at_once([first])
                sync_at_once(others)
                new = {path: n for path, n in media_of(channel).items() if path not in before}
                lines = {p: n for p, n in carried(log).items() if p.startswith("/media/")}
                assert lines == new
                assert [station.whole_release() for _, station in pairs] == [3, 3, 3]
                lied_to = [path for path in asked.read_text().split() if "/media/" in path]
                assert lied_to, "nobody asked the liar"
                note = first[1].folder.neighbours / "back-off.json"
                assert set(json.loads(note.read_text())) == {liar.address}

                # Next time it is not asked any more.
                asked.write_text("")
                hall.add_file(os.urandom(1_000_000), "newer.mp4")
                hall.publish()
                sync_at_once([first])
                assert first[1].whole_release() == 4
                assert asked.read_text() == ""


def test_what_is_missing_for_it_is_said(tmp_path: Path) -> None:
    """Where there are no namespaces the test above fails with words, and is not skipped."""
    script = (
        "import pytest; from tests.sync.hall_network import require_namespaces\n"
        "try: require_namespaces()\n"
        "except pytest.fail.Exception as error: print(error)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "iproute2" in told.stdout
