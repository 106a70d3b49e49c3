"""Checks whether sound can be heard: asks PulseAudio, or PipeWire in its place. Linux only."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass

from kiosk.doctor.context import Context
from kiosk.doctor.findings import Result, found
from kiosk.doctor.problems import Problem

ANSWER_SECONDS = 5.0

NO_REAL_SINK = "auto_null"
"""The output that a sound server has where the PC has none."""


@dataclass(frozen=True, slots=True)
class Sink:
    """An output of a sound server."""

    name: str
    description: str
    silent: bool


def check_sound(_context: Context) -> Result:
    """Whether there is an output that can be heard."""
    if sys.platform != "linux":
        return Result()
    answer = _ask()
    if isinstance(answer, str):
        return Result(findings=(found(Problem.NO_SOUND_SERVER, why=answer),))
    sinks = [sink for sink in answer if sink.name != NO_REAL_SINK]
    if not sinks:
        return Result(findings=(found(Problem.NO_SOUND_DEVICE),))
    if sinks[0].silent:
        return Result(findings=(found(Problem.SOUND_MUTED, device=sinks[0].description),))
    return Result({"device": sinks[0].description})


def _ask() -> list[Sink] | str:
    """The outputs, the default one first, or why the server does not answer.

    In a thread, because a server that hangs is waited for without end; with a time limit pulsectl
    24.12 waits for all of it even where the server answers at once.
    """
    answers: list[list[Sink] | str] = ["it does not answer"]
    thread = threading.Thread(target=lambda: answers.append(_sinks()), daemon=True)
    thread.start()
    thread.join(ANSWER_SECONDS)
    return answers[-1]


def _sinks() -> list[Sink] | str:
    try:
        import pulsectl
    except OSError as error:  # no libpulse
        return str(error)
    try:
        with pulsectl.Pulse("kiosk doctor", connect=False) as server:
            server.connect()
            default = server.server_info().default_sink_name
            found_sinks = [
                Sink(one.name, one.description, bool(one.mute) or not one.volume.value_flat)
                for one in server.sink_list()
            ]
    except pulsectl.PulseError as error:
        return str(error)
    return sorted(found_sinks, key=lambda sink: sink.name != default)
