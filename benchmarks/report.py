"""From measurements to figures: medians, ratios, a file of results and a table to read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.measuring import Measurement

OURS = "kiosk"
UNSEEN = "decode"
"""Shows nothing: only its processor time can be compared."""

Runs = Mapping[str, Sequence[Measurement]]
"""The measurements of one clip, at least one for each contender that plays it, by its name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value of ours, those of others, and ours divided by theirs (where they are not 0)."""

    value: float | str
    unit: str
    peers: Mapping[str, float] = field(default_factory=dict)
    ratio: Mapping[str, float] = field(default_factory=dict)


Figures = Mapping[str, Figure]
"""By name: "film.cpu.1080p30"."""


def film_figures(clip: str, runs: Runs) -> Figures:
    """What the runs of one clip come to: medians; lost frames over all runs together."""
    seen = {name: found for name, found in runs.items() if name != UNSEEN}
    return {
        f"film.cpu.{clip}": _compare(runs, "CPU-s/s", _median(lambda it: it.cpu)),
        f"film.screen-cpu.{clip}": _compare(seen, "CPU-s/s", _median(lambda it: it.screen_cpu)),
        f"film.memory.{clip}": _compare(seen, "MB", _median(lambda it: it.memory)),
        f"film.rate.{clip}": _compare(seen, "frames/s", _median(lambda it: it.rate)),
        f"film.lost.{clip}": _compare(seen, "frames/min", _lost_a_minute),
        f"film.disturbance.{clip}": _compare(runs, "CPU-s/s", _median(lambda it: it.other_cpu)),
    }


def _compare(runs: Runs, unit: str, sum_up: Callable[[Sequence[Measurement]], float]) -> Figure:
    values = {name: round(sum_up(found), 3) for name, found in runs.items()}
    ours = values.pop(OURS)
    ratio = {name: round(ours / theirs, 3) for name, theirs in values.items() if theirs > 0}
    return Figure(ours, unit, values, ratio)


def _median(value: Callable[[Measurement], float]) -> Callable[[Sequence[Measurement]], float]:
    return lambda runs: median(map(value, runs))


def _lost_a_minute(runs: Sequence[Measurement]) -> float:
    return 60 * sum(it.lost for it in runs) / sum(it.seconds for it in runs)


def machine_figures() -> Figures:
    """Where and when it was measured."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if line.startswith("model name")
    ]
    return {
        "machine.cores": Figure(os.cpu_count() or 0, "cores"),
        "machine.cpu": Figure(models[0] if models else "", ""),
        "machine.date": Figure(datetime.now(UTC).date().isoformat(), ""),
    }


def store(figures: Figures, file: Path) -> None:
    """Put the figures into a file of results; those of other names in it stay."""
    before = json.loads(file.read_text("utf-8")) if file.exists() else {}
    merged = before | {name: asdict(figure) for name, figure in figures.items()}
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(merged, indent=2, sort_keys=True, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")


COLUMNS = {
    "cpu": "CPU-s/s",
    "screen-cpu": "X server",
    "memory": "MB",
    "rate": "frames/s",
    "lost": "lost/min",
    "disturbance": "others",
}


def table(clip: str, figures: Figures, targets: Mapping[str, Mapping[str, float]]) -> str:
    """A line for each contender, then our ratios to each; `targets` are the most they may be, by
    the name of the figure and of the contender."""
    columns = {title: figures[f"film.{name}.{clip}"] for name, title in COLUMNS.items()}
    lines = [f"{clip:<12}" + "".join(f"{title:>10}" for title in columns)]
    for name in (OURS, *figures[f"film.cpu.{clip}"].peers):
        values = (it.value if name == OURS else it.peers.get(name, "–") for it in columns.values())
        lines.append(f"{name:<12}" + "".join(f"{value:>10}" for value in values))
    for figure in (f"film.cpu.{clip}", f"film.memory.{clip}"):
        lines += [
            f"  {figure}: {ratio:.2f} of {name}"
            + _verdict(ratio, targets.get(figure, {}).get(name))
            for name, ratio in figures[figure].ratio.items()
        ]
    return "\n".join(lines)


def _verdict(ratio: float, target: float | None) -> str:
    if target is None:
        return ""
    return f", {'within' if ratio <= target else 'ABOVE'} {target}"
