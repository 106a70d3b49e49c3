"""Real jobs killed at random moments; benchmarks/sync_hardship.py does it a thousand times."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="it measures with /proc")
def test_jobs_killed_at_random_moments_leave_whole_releases_and_are_finished_by_the_next_run() -> (
    None
):
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.sync_hardship", "--kills", "8", "--film", "0"],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "whole each time; every next run finished" in done.stdout
