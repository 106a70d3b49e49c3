"""Zones in which the clocks change, and one in which they never do."""

from __future__ import annotations

import os
import sys
import time as clock
from collections.abc import Iterator
from datetime import date

import pytest

ZONES = ("Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe")
"""Of which one never changes its clocks, one by an hour, one by half an hour."""

CLOCK_CHANGES = [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2026, 10, 4)]


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    """The process lives there."""
    if sys.platform == "win32":
        pytest.skip("on Windows a process lives in the zone of its PC")
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    clock.tzset()
    yield request.param
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    clock.tzset()
