"""What benchmarks make of their measurements. The measuring itself is never part of the tests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.contenders import CONTENDERS
from benchmarks.measuring import Measurement, Told, lost_frames
from benchmarks.report import Figure, film_figures, machine_figures, store, table
from benchmarks.staff import summary
from benchmarks.touch import Answers, frames, intervals, percentile, touch_figures

TARGETS = {"film.cpu.1080p30": {"chromium": 0.85, "decode": 1.8}}


def run(cpu: float, lost: int = 0) -> Measurement:
    return Measurement(
        seconds=20, cpu=cpu, screen_cpu=0.05, other_cpu=0.1, memory=1000 * cpu, rate=30, lost=lost
    )


RUNS = {
    "kiosk": [run(0.3), run(0.9, lost=2), run(0.4)],
    "chromium": [run(0.5), run(0.4), run(0.6)],
    "decode": [run(0.2), run(0.2), run(0.2)],
}


def test_figures_are_medians_and_ratios_are_ours_by_theirs() -> None:
    cpu = film_figures("1080p30", RUNS)["film.cpu.1080p30"]
    assert cpu == Figure(
        0.4, "CPU-s/s", {"chromium": 0.5, "decode": 0.2}, {"chromium": 0.8, "decode": 2.0}
    )


def test_lost_frames_count_over_all_runs_and_have_no_ratio_to_none() -> None:
    lost = film_figures("1080p30", RUNS)["film.lost.1080p30"]
    assert lost == Figure(2.0, "frames/min", {"chromium": 0.0}, {})


def test_decoding_alone_is_compared_by_its_processor_time_only() -> None:
    figures = film_figures("1080p30", RUNS)
    compared = {name for name, figure in figures.items() if "decode" in figure.peers}
    assert compared == {"film.cpu.1080p30", "film.disturbance.1080p30"}


@pytest.mark.parametrize(
    ("shown", "seconds", "lost"),
    [
        pytest.param(600, 20.0, 0, id="all came"),
        pytest.param(597, 20.0, 3, id="three did not"),
        pytest.param(600, 20.014, 0, id="the last one was a little late"),
        pytest.param(600, 19.986, 0, id="the first one was a little late"),
        pytest.param(603, 20.0, 0, id="more than there were"),
    ],
)
def test_a_frame_is_lost_when_it_never_came(shown: int, seconds: float, lost: int) -> None:
    first = Told(shown=90, seconds=3.0)
    assert lost_frames(first, Told(90 + shown, 3.0 + seconds), rate=30) == lost


def test_the_file_of_results_has_one_shape_and_keeps_other_benchmarks(tmp_path: Path) -> None:
    file = tmp_path / "bench" / "results.json"
    store({"touch.p99_ms": Figure(12.0, "ms", {"chromium": 24.0}, {"chromium": 0.5})}, file)
    store({**machine_figures(), **film_figures("1080p30", RUNS)}, file)
    results = json.loads(file.read_text("utf-8"))
    assert results["touch.p99_ms"]["value"] == 12.0
    assert results["film.cpu.1080p30"]["ratio"]["chromium"] == 0.8
    assert results["machine.cores"]["value"] >= 1
    assert all(figure.keys() == {"value", "unit", "peers", "ratio"} for figure in results.values())


def test_the_table_names_everybody_and_says_which_targets_are_missed() -> None:
    lines = table("1080p30", film_figures("1080p30", RUNS), TARGETS).splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["1080p30", "kiosk", "chromium", "decode"]
    assert "  film.cpu.1080p30: 0.80 of chromium, within 0.85" in lines
    assert "  film.cpu.1080p30: 2.00 of decode, ABOVE 1.8" in lines


@pytest.mark.parametrize(
    "line",
    [
        '[7:7:1122/233555.7:INFO:CONSOLE:32] "shown 43 at 1.4000", source: file:///page.html (32)',
        "shown 43 at 1.4000",
    ],
)
def test_players_are_understood(line: str) -> None:
    found = CONTENDERS[0].told.search(line)
    assert found
    assert found.groupdict() == {"shown": "43", "seconds": "1.4000"}


def test_what_is_painted_together_is_one_frame_and_small_changes_are_none() -> None:
    paints = [(1.0, 60_000), (1.001, 60_000), (1.016, 200_000), (1.020, 400), (1.033, 200_000)]
    moments = frames(paints)
    assert moments == [1.001, 1.016, 1.033]
    assert [round(it) for it in intervals(moments)] == [15, 17]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(number) for number in range(100, 0, -1)]
    assert percentile(values, 0.99) == 99
    assert percentile(values, 0.95) == 95
    assert percentile([7.0], 0.99) == 7


def test_figures_of_touch_are_ours_beside_theirs() -> None:
    ours = Answers(touch=[8, 10], page=[100], scroll=[10, 10])
    theirs = Answers(touch=[20, 20], page=[400], scroll=[20, 20])
    figures = touch_figures({"kiosk": ours, "chromium": theirs})
    assert figures["touch.p99_ms"] == Figure(10, "ms", {"chromium": 20}, {"chromium": 0.5})
    assert figures["scroll.fps"] == Figure(100, "frames/s", {"chromium": 50}, {"chromium": 2.0})


def test_acts_of_staff_are_told_by_their_median_and_percentile() -> None:
    figures = summary({"save": [float(number) for number in range(1, 101)]})
    assert figures == {
        "staff.save.p50_ms": Figure(50.0, "ms"),
        "staff.save.p95_ms": Figure(95.0, "ms"),
    }
