"""The verdict over what a soak has found, and the report that tells it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tools.soak.availability import Availability, DarkTime
from tools.soak.growth import Growth
from tools.soak.processes import Look
from tools.soak.records import Records
from tools.soak.report import write_report
from tools.soak.soak import Struck
from tools.soak.verdict import Outcome, bars, growth_by_role
from tools.soak.watcher import Watched

RECORDS = Records(3, 3, 3, [], 5, 5, [], 0)
GOOD = Outcome(
    seconds=60,
    availability=Availability(60, []),
    planned=20,
    struck=[Struck(float(at), "film worker killed", 0, 0.5) for at in range(0, 60, 3)],
    growth={"screen": Growth(0.4, 0.1, 900), "film-worker": None},
    records=RECORDS,
    restarts=0,
    left=0,
    crashes=[],
)
LOSS = "<script>&"


def missed(outcome: Outcome) -> list[str]:
    return [bar.name for bar in bars(outcome) if bar.met is False]


def test_a_soak_that_found_nothing_meets_every_bar() -> None:
    assert missed(GOOD) == []


@pytest.mark.parametrize(
    ("found", "bar"),
    [
        (replace(GOOD, availability=Availability(60, [DarkTime(3, 3.1)])), "screen alive"),
        (replace(GOOD, availability=Availability(1e6, [DarkTime(3, 8)])), "longest dark time"),
        (replace(GOOD, growth={"screen": Growth(1.4, 0.1, 900)}), "growth of memory"),
        (replace(GOOD, records=replace(RECORDS, lost_messages=["1"])), "messages lost"),
        (replace(GOOD, records=replace(RECORDS, lost_plays=["film"])), "plays lost"),
        (replace(GOOD, records=replace(RECORDS, open_plays=1)), "plays lost"),
        (replace(GOOD, struck=GOOD.struck[:5]), "faults"),
        (
            replace(GOOD, struck=[*GOOD.struck, Struck(9, "disk full", 1, None, reason="dark")]),
            "faults not recovered from in time",
        ),
        (replace(GOOD, restarts=1), "launcher ended by itself"),
        (replace(GOOD, left=2), "processes left at the end"),
        (replace(GOOD, crashes=["Traceback"]), "crashes told by the logs"),
    ],
)
def test_each_bar_can_be_missed(found: Outcome, bar: str) -> None:
    assert missed(found) == [bar]


def test_growth_is_open_while_it_is_in_doubt() -> None:
    verdicts = [
        {bar.name: bar.verdict for bar in bars(replace(GOOD, growth={"screen": found}))}
        for found in (None, Growth(1.2, 0.4, 900), Growth(0.8, 0.4, 900), Growth(0.1, 0.4, 900))
    ]
    assert [one["growth of memory"] for one in verdicts] == ["open"] * 3 + ["met"]
    others = bars(replace(GOOD, growth={"screen": None, "run": Growth(0, 0, 900)}))
    assert {bar.name: bar.verdict for bar in others}["growth of memory"] == "open"


def test_a_skipped_fault_neither_counts_nor_has_to_be_recovered_from() -> None:
    skipped = [Struck(1, "disk full", 0, None, "only root mounts")] * 20
    assert missed(replace(GOOD, struck=skipped)) == ["faults"]


def test_growth_is_told_for_each_role() -> None:
    looks = [(float(at), Look(50, 30 + at / 3600, 9, 4)) for at in range(0, 3600, 5)]
    growing = growth_by_role({(1, "screen"): looks, (2, "sync"): looks[:3]})
    assert growing["sync"] is None
    assert growing["screen"] is not None
    assert growing["screen"].slope == pytest.approx(1)


def test_the_report_is_one_page_without_external_parts_and_the_same_as_json(
    tmp_path: Path,
) -> None:
    watched = Watched()
    watched.processes[1, "screen"] = [(5.0, Look(80, 60, 30, 12)), (10.0, Look(81, 61, 30, 12))]
    found = replace(
        GOOD,
        availability=Availability(60, [DarkTime(3, 9)]),
        records=replace(RECORDS, lost_plays=[LOSS]),
    )
    write_report(tmp_path, found, watched, Counter(wander=2), seed=1)
    page = (tmp_path / "report.html").read_text()
    assert page.count("<svg") == 4
    assert "class=missed" in page
    assert not [part for part in ("http", "src=", "href=", LOSS) if part in page]
    figures = json.loads((tmp_path / "report.json").read_text())
    assert figures["availability"]["dark"] == [{"began": 3, "ended": 9}]
    assert [bar["name"] for bar in figures["bars"] if not bar["met"]] == missed(found)
