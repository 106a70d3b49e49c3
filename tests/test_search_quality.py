"""Names are found in every way in which people type them, and nothing else with them."""

from __future__ import annotations

from benchmarks.search_quality import measure

NAMES = 60
LEAST_RECALL = 0.95


def test_of_made_up_names_almost_all_are_found_however_they_are_typed() -> None:
    quality = measure(NAMES)
    assert {way: share for way, share in quality.recall.items() if share < LEAST_RECALL} == {}
    assert quality.precision == 1
