"""What the overview asks of this PC, with real files, the real screen and a real sync."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from datetime import datetime

from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.instruction import Instruction
from kiosk.core.process.own_command import own_command
from kiosk.ops.overview import Overview, read_overview
from kiosk.ops.publishing.releases import use
from kiosk.ui.station.instruction_server import send_instruction


@dataclass(frozen=True, slots=True)
class ThisStation:
    """The station of a data folder. Everything may wait."""

    folder: DataFolder

    def look(self) -> Overview:
        return read_overview(self.folder, datetime.now().astimezone().date())

    def send_instruction(self, instruction: Instruction) -> str:
        return send_instruction(self.folder, instruction)

    def put_back(self, number: int) -> None:
        use(self.folder, number)

    def sync(self) -> bool:
        """In a process of its own, as the timekeeper does; whether something new has come.

        Raises:
            UnavailableError: the channel is out of reach, or another sync is running.
        """
        ended = subprocess.run(
            own_command("sync", "--json"), capture_output=True, text=True, check=False
        )
        if ended.returncode:
            raise UnavailableError(ended.stderr.strip() or f"Exit code {ended.returncode}.")
        return bool(json.loads(ended.stdout.splitlines()[-1]).get("new"))
