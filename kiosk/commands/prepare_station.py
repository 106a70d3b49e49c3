"""What `kiosk run` has done before the screen starts, by a process that ends: the first start, a
release of an older program, the copies of a trial that is over."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.commands.job import prepare
from kiosk.commands.refusals import run_told
from kiosk.core.files.data_folder import data_folder


def main(arguments: Sequence[str]) -> int:
    """With `--forget-copies` delete the copies of the databases, too; returns the exit code."""
    return run_told(lambda: _prepare(forget="--forget-copies" in arguments))


def _prepare(*, forget: bool) -> int:
    folder = data_folder()
    prepare(folder, "setup")
    if forget:
        from kiosk.db.trial_copies import forget_copies

        forget_copies(folder)
    return 0
