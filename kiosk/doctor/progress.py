"""What is being examined now, on a terminal: films may take a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.doctor.findings import Check
from kiosk.doctor.words import CHECKS


@contextmanager
def shown_progress(language: str) -> Iterator[Callable[[Check], None]]:
    """Yields what hears of each check; nothing is shown where standard error is no terminal."""
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    with console.status("") as status:
        yield lambda check: status.update(CHECKS[check][language])
