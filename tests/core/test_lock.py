"""A lock is held by one at a time, and who comes second is told in the words of the caller."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.errors import KioskError, StaffError, UnavailableError
from kiosk.core.files.lock import file_lock


@pytest.mark.parametrize("refusal", [StaffError, UnavailableError])
def test_the_second_is_refused_as_the_caller_says(
    tmp_path: Path, refusal: type[KioskError]
) -> None:
    lock = tmp_path / ".run.lock"
    with file_lock(lock, "busy", refusal), pytest.raises(refusal, match="busy"):
        file_lock(lock, "busy", refusal).__enter__()
    with file_lock(lock, "busy", refusal):
        pass
