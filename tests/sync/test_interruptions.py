"""A sync that a person stops, or that may take a part of the line only."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import IO, cast

import pytest

from kiosk.core.files.media_store import BlobName, MediaStore
from kiosk.core.process.end_requests import CANCELLED
from kiosk.sync.station.rate_limit import RateLimiter
from tests.sync.halls import Hall, Station

LARGE = 4_000_000


def start_sync(station: Station, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sync", "--json"],
        env=os.environ | {"KIOSK_DATA": str(station.folder.root)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_sync_that_is_stopped_ends_with_130_and_is_gone_on_with_later(
    hall: Hall, station: Station, number: int
) -> None:
    sha = hall.add_file(os.urandom(LARGE))
    hall.publish()
    with start_sync(station, KIOSK_SYNC__KILOBYTES="1000") as job:
        for line in cast("IO[str]", job.stdout):
            told = json.loads(line)
            if told["step"] == "media" and told["bytes"] > 500_000:
                break
        assert told["all_bytes"] > LARGE
        assert 0 < told["remaining"] < 60
        job.send_signal(number)
        job.communicate(timeout=30)
    assert job.returncode == CANCELLED
    arrived = MediaStore(station.folder.media).arrived(BlobName(sha, ".mp4"))
    assert 0 < arrived < LARGE
    assert station.sync().number == 2
    assert station.whole_release() == 2


def test_the_rate_limiter_keeps_to_its_rate_and_saves_nothing_up() -> None:
    now, waited = 100.0, 0.0

    def wait(seconds: float) -> None:
        nonlocal now, waited
        now += seconds
        waited += seconds

    rate_limiter = RateLimiter(1000, clock=lambda: now, wait=wait)
    for _ in range(10):
        rate_limiter.throttle(500)
    assert waited == pytest.approx(5.0)
    now += 60  # an idle line saves nothing up
    rate_limiter.throttle(1000)
    assert waited == pytest.approx(6.0)
