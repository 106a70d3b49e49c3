"""What a sync has to do, for any station and any release."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.files.media_store import Blob, BlobName
from kiosk.sync.station.download_plan import MIN_FREE_BYTES, plan_download
from kiosk.sync.station.garbage_rules import kept_releases, unreferenced

names = st.integers(0, 30).map(lambda number: BlobName(f"{number:064x}", ".mp4"))
blobs = st.lists(st.builds(Blob, names, st.integers(0, 10**10)), unique_by=lambda blob: blob.name)
numbers = st.integers(0, 999_999)


@given(blobs, st.sets(names), st.dictionaries(names, st.integers(0, 10**11)))
def test_what_is_fetched_is_what_is_wanted_and_not_here_once_each(
    want: list[Blob], here: set[BlobName], arrived: dict[BlobName, int]
) -> None:
    plan = plan_download(
        want * 2, lambda blob: blob.name in here, lambda name: arrived.get(name, 0)
    )
    assert sorted(plan.fetch, key=str) == sorted(
        (blob for blob in want if blob.name not in here), key=str
    )
    assert 0 <= plan.remaining <= plan.missing == sum(blob.size for blob in plan.fetch)


@given(blobs, st.integers(0, 10**12))
def test_room_is_enough_exactly_when_all_fits_and_some_is_left(want: list[Blob], free: int) -> None:
    plan = plan_download(want, lambda _: False, lambda _: 0)
    short = plan.shortfall(free)
    if want:
        assert short == max(0, plan.missing + MIN_FREE_BYTES - free)
    else:
        assert short == 0  # nothing to fetch needs no room


@given(st.sets(names), st.lists(st.sets(names)))
def test_garbage_is_what_nothing_names(there: set[BlobName], kept: list[set[BlobName]]) -> None:
    found = set(unreferenced(there, kept))
    assert found == there - set().union(*kept)


@given(st.sets(numbers), st.sets(numbers))
def test_the_newest_two_and_what_is_needed_are_kept(installed: set[int], needed: set[int]) -> None:
    kept = kept_releases(installed, needed)
    assert kept == set(sorted(installed)[-2:]) | (installed & needed)
