"""The report: one HTML file without external parts, and the same figures as JSON."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from html import escape
from itertools import cycle
from pathlib import Path
from statistics import median

from tools.soak.availability import DarkTime
from tools.soak.processes import Look
from tools.soak.soak import Struck
from tools.soak.verdict import Outcome, bars
from tools.soak.watcher import Watched

WIDTH, LEFT, ROW, HEIGHT = 1100, 170, 18, 180
COLOURS = ("#1f6f43", "#b4532a", "#2b5c8a", "#8a6d1f", "#6b3f87", "#3b7d7d", "#99334d", "#555")
STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1180px; color: #222 }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem } h2 { margin-top: 2rem }
td, th { padding: 0.2rem 0.9rem 0.2rem 0; text-align: left; border-bottom: 1px solid #ddd }
.met { color: #1f6f43 } .missed { color: #a4161a; font-weight: bold }
svg text { font: 12px system-ui, sans-serif; fill: #333 }
"""


def write_report(
    folder: Path, outcome: Outcome, watched: Watched, visits: Counter[str], seed: int
) -> None:
    """Write report.html and report.json into a folder."""
    found = bars(outcome)
    parts = [
        f"<h1>Soak: {outcome.seconds / 60:g} minutes, seed {seed}</h1>",
        _table(
            ("", "bar", "found", ""),
            ((bar.name, bar.wanted, bar.found, bar.verdict) for bar in found),
        ),
        "<h2>Faults over time</h2>",
        _timeline(outcome),
        _table(
            ("fault", "struck", "skipped", "in time", "back after, median", "longest"),
            _by_kind(outcome.struck),
        ),
        "<h2>Dark times</h2>",
        _times(outcome.availability.dark, outcome.struck),
        "<h2>Times without the kiosk's window</h2>",
        _times(outcome.availability.absent, outcome.struck),
        "<h2>Processes over time</h2>",
    ]
    seconds = outcome.seconds
    for title, amount in (
        ("Memory with the share of what is shared, MB", lambda look: look.memory),
        ("Open files", lambda look: look.files),
        ("Threads", lambda look: look.threads),
    ):
        parts.append(_chart(title, _by_role(watched, amount), seconds))
    parts += [
        _table(
            ("process", "growth of its own memory, MB/h", "± 95 %", "seconds of life"),
            (
                (role, f"{one.slope:+.1f}", f"{2 * one.error:.1f}", f"{one.seconds:.0f}")
                if one
                else (role, "–", "–", "none lived long enough")
                for role, one in outcome.growth.items()
            ),
        ),
        "<h2>What was kept</h2>",
        _table(("", ""), ((key, str(it)) for key, it in asdict(outcome.records).items())),
        "<h2>Visits</h2>",
        _table(("", ""), ((name, str(count)) for name, count in visits.most_common())),
        "<h2>Crashes told by the logs</h2>",
        _table(("",), ((line,) for line in outcome.crashes)),
        "<h2>Not done, and not in time</h2>",
        _table(
            ("at", "fault", "why"),
            (
                (_seconds(one.at), one.name, one.skipped or one.reason)
                for one in outcome.struck
                if one.back is None
            ),
        ),
    ]
    page = f"<!doctype html><meta charset=utf-8><title>Soak</title><style>{STYLE}</style>"
    (folder / "report.html").write_text(page + "\n".join(parts), encoding="utf-8")
    figures = {
        "seed": seed,
        "bars": [asdict(bar) for bar in found],
        "visits": visits,
        **asdict(outcome),
    }
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    (folder / "report.json").write_text(text, encoding="utf-8")


def _times(times: Sequence[DarkTime], struck: Sequence[Struck]) -> str:
    return _table(
        ("began", "lasted", "the last faults before"),
        ((_seconds(one.began), _seconds(one.seconds), _before(one, struck)) for one in times),
    )


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    def row(cells: Sequence[str], tag: str) -> str:
        marked = (
            f"<{tag}{f' class={cell}' if cell in ('met', 'missed') else ''}>{escape(cell)}</{tag}>"
            for cell in cells
        )
        return f"<tr>{''.join(marked)}</tr>"

    return f"<table>{row(head, 'th')}{''.join(row(cells, 'td') for cells in rows)}</table>"


def _by_kind(struck: Sequence[Struck]) -> Iterable[Sequence[str]]:
    kinds: dict[str, list[Struck]] = defaultdict(list)
    for one in struck:
        kinds[one.name].append(one)
    for name, ones in sorted(kinds.items()):
        happened = [one for one in ones if not one.skipped]
        back = [one.back for one in happened if one.back is not None]
        times = (_seconds(median(back)), _seconds(max(back))) if back else ("–", "–")
        skipped = len(ones) - len(happened)
        yield name, str(len(happened)), str(skipped), str(len(back)), *times


def _before(dark: DarkTime, struck: Sequence[Struck]) -> str:
    """The faults that were under way when it became dark, or had struck shortly before."""
    near = (one for one in struck if one.at <= dark.began <= one.at + one.lasted + 15)
    return ", ".join(one.name for one in sorted(near, key=lambda one: one.at))


# Charts


def _by_role(
    watched: Watched, amount: Callable[[Look], float]
) -> Mapping[str, Sequence[tuple[float, float]]]:
    """The sum over a role's processes at each look."""
    sums: dict[str, dict[float, float]] = defaultdict(lambda: defaultdict(float))
    for (_, role), looks in watched.processes.items():
        for at, look in looks:
            sums[role][round(at / 5) * 5] += amount(look)
    return {role: sorted(points.items()) for role, points in sorted(sums.items())}


def _x(at: float, seconds: float) -> float:
    return LEFT + (WIDTH - LEFT) * at / max(seconds, 1)


def _axis(seconds: float, height: float) -> str:
    step = 60.0 if seconds <= 600 else 300.0
    marks = []
    at = 0.0
    while at <= seconds:
        x = _x(at, seconds)
        marks.append(f'<line x1="{x:.1f}" y1="0" x2="{x:.1f}" y2="{height}" stroke="#eee"/>')
        marks.append(f'<text x="{x + 2:.1f}" y="{height + 14}">{at / 60:g} min</text>')
        at += step
    return "".join(marks)


def _svg(height: float, content: str) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {height + 20}" width="{WIDTH}">{content}</svg>'


def _timeline(outcome: Outcome) -> str:
    """A row for each kind of fault; a red mark for what was not in time; dark times above."""
    kinds = sorted({one.name for one in outcome.struck if not one.skipped})
    seconds, height = outcome.seconds, ROW * (len(kinds) + 1)
    drawn = [_axis(seconds, height), f'<text x="0" y="{ROW - 5}">screen dark</text>']
    for dark in outcome.availability.dark:
        left = _x(dark.began, seconds)
        width = max(1.5, _x(dark.ended, seconds) - left)
        drawn.append(f'<rect x="{left:.1f}" y="2" width="{width:.1f}" height="{ROW - 4}"/>')
    for number, name in enumerate(kinds, start=1):
        drawn.append(f'<text x="0" y="{ROW * (number + 1) - 5}">{escape(name)}</text>')
    for one in outcome.struck:
        if one.skipped:
            continue
        left = _x(one.at, seconds)
        width = max(1.5, _x(one.at + one.lasted, seconds) - left)
        colour = "#a4161a" if one.back is None else "#5b8f72"
        top = ROW * (kinds.index(one.name) + 1) + 3
        drawn.append(
            f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{ROW - 6}" '
            f'fill="{colour}"/>'
        )
    return _svg(height, "".join(drawn))


def _chart(title: str, lines: Mapping[str, Sequence[tuple[float, float]]], seconds: float) -> str:
    most = max((amount for points in lines.values() for _, amount in points), default=0) or 1
    drawn = [_axis(seconds, HEIGHT)]
    for share in (0, 0.5, 1):
        y = HEIGHT - share * (HEIGHT - 10)
        drawn.append(f'<text x="{LEFT - 40}" y="{y:.1f}">{share * most:.0f}</text>')
    for number, ((role, points), colour) in enumerate(zip(lines.items(), cycle(COLOURS))):
        path = " ".join(
            f"{_x(at, seconds):.1f},{HEIGHT - amount / most * (HEIGHT - 10):.1f}"
            for at, amount in points
        )
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}"/>')
        drawn.append(
            f'<text x="0" y="{ROW * (number + 1)}" style="fill:{colour}">{escape(role)}</text>'
        )
    return f"<h3>{escape(title)}</h3>" + _svg(HEIGHT, "".join(drawn))
