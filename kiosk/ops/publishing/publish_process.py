"""A child process that runs `kiosk publish`: it goes on when whoever has started it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.core.files.data_folder import data_folder
from kiosk.core.process.own_command import own_command
from kiosk.ops.commands.long_command import LongCommand
from kiosk.sync.progress import OnProgress


class PublishProcess(LongCommand):
    """One run of `kiosk publish`. Cancelled, nothing is published; what was uploaded is kept for
    the next time."""

    def __init__(
        self,
        by: str,
        notes: str,
        again: int = 0,
        command: Callable[..., list[str]] = own_command,
        first_on: Sequence[str] = (),
    ) -> None:
        """`again`: an installed release to publish once more, instead of the library. `first_on`:
        the numbers of the stations that get it first; none for all at once."""
        more = [f"--again={again}"] if again else []
        more += [f"--first={one}" for one in first_on]
        super().__init__(
            data_folder(),
            "Publishing",
            "publish",
            "--json",
            f"--by={by}",
            f"--notes={notes}",
            *more,
            command=command,
        )

    def wait(self, on_progress: OnProgress) -> tuple[int, bool]:
        """Wait for its end; returns the number of the release, and whether it is a new one. Raises
        as `follow` raises."""
        done = self.follow(on_progress)
        return int(done["release"]), bool(done["new"])
