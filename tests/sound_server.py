"""A PulseAudio of a test's own, whose only output nobody hears, but which can be recorded."""

from __future__ import annotations

import array
import math
import os
import signal
import statistics
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence, ValuesView
from contextlib import contextmanager
from pathlib import Path

import pulsectl

RATE = 8000
"""Samples a second of what is recorded."""
WINDOW_MS = 50

BEGINNING = 3
"""Windows in which a recording may not yet have anything."""

START_SECONDS = 20
WATCH_SECONDS = 0.002


class Recording:
    """What was heard since it began."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def seconds(self) -> float:
        return self._path.stat().st_size / (2 * RATE)

    def levels(self) -> Sequence[float]:
        """The loudness of every 50 ms as RMS, 1 for the loudest square wave."""
        length = RATE * WINDOW_MS // 1000
        whole = self._path.read_bytes()
        samples = array.array("h", whole[: len(whole) // (2 * length) * 2 * length])
        windows = (samples[at : at + length] for at in range(0, len(samples), length))
        return [math.sqrt(sum(it * it for it in one) / length) / 32768 for one in windows]


class SoundServer:
    """To be reached by programs that have `environment`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.environment: Mapping[str, str] = {
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_SERVER": f"unix:{folder / 'sound'}",
            "PULSE_COOKIE": str(folder / "cookie"),
        }

    def start(self) -> None:
        command = [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
            "--load=module-null-sink sink_name=hall",
            f"--load=module-native-protocol-unix auth-anonymous=1 socket={self._folder / 'sound'}",
        ]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, env=self._env, stderr=log)
        until = time.monotonic() + START_SECONDS
        while self._ask("info").returncode:
            assert time.monotonic() < until, (self._folder / "log").read_text()
            time.sleep(0.02)

    def stop(self) -> None:
        assert self._process
        self._process.terminate()
        self._process.wait()

    def kill(self) -> None:
        assert self._process
        self._process.kill()
        self._process.wait()

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Meanwhile it does nothing and answers nobody."""
        assert self._process
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    def clients(self, attribute: str) -> set[str]:
        """What those who are connected say of themselves, but for the one that asks."""
        told = self._ask("list", "clients").stdout.split("Client #")[1:]
        others = [one for one in told if '"pactl"' not in one]
        lines = [line.strip() for one in others for line in one.splitlines()]
        found = [line for line in lines if line.startswith(f"application.{attribute} = ")]
        return {line.partition(" = ")[2][1:-1] for line in found}

    @contextmanager
    def outputs_begun(self) -> Iterator[ValuesView[tuple[int, bool]]]:
        """The volume in percent of each output that begins meanwhile, and whether it is muted, as
        it is when it is first listed."""
        begun: dict[int, tuple[int, bool]] = {}
        over = threading.Event()

        def watch() -> None:
            with pulsectl.Pulse("watcher", server=self.environment["PULSE_SERVER"]) as server:
                while not over.wait(WATCH_SECONDS):
                    for one in server.sink_input_list():
                        state = (round(100 * one.volume.value_flat), bool(one.mute))
                        begun.setdefault(one.index, state)

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            yield begun.values()
        finally:
            over.set()
            watcher.join()

    @contextmanager
    def recording(self) -> Iterator[Recording]:
        path = self._folder / "recording"
        form = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
        with path.open("wb") as file:
            command = ["parec", "--device=hall.monitor", *form]
            recorder = subprocess.Popen(command, env=self._env, stdout=file)
        try:
            until = time.monotonic() + START_SECONDS
            while not path.stat().st_size:
                assert time.monotonic() < until, "nothing can be recorded"
                time.sleep(0.01)
            yield Recording(path)
        finally:
            recorder.terminate()
            recorder.wait()

    def loudness(self, seconds: float) -> float:
        """The RMS of a steady tone that is heard for so many seconds from now on: of the louder
        windows, since a busy machine leaves gaps."""
        count = round(seconds * 1000 / WINDOW_MS)
        with self.recording() as recording:
            while recording.seconds * 1000 < (count + BEGINNING + 1) * WINDOW_MS:
                time.sleep(WINDOW_MS / 1000)
            levels = recording.levels()
        return statistics.quantiles(levels[BEGINNING:], n=4)[-1]

    @property
    def _env(self) -> Mapping[str, str]:
        return {**os.environ, **self.environment, "HOME": str(self._folder)}

    def _ask(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["pactl", *words],
            env=self._env,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
