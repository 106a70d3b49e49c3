"""How soon the kiosk answers a hand, beside Chromium with the same hall as a web page.

What is done and how the figures are to be read stands in docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import itertools
import math
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import big_hall, processes, report
from benchmarks.film import BUILD, RESULTS
from benchmarks.full_speed_sync import pulled_hall
from benchmarks.report import Figure
from benchmarks.touch_contenders import Chromium, Contender, Kiosk, SyncingKiosk
from benchmarks.xscreen import Screen
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.virtual_screen import virtual_screen

AMBER, GRASS, CREAM = 0xE8A33D, 0x2C6B3F, 0xFBF7EE
PLAY, PLAY_EDGE = (960, 984), (912, 984)
COMPANIES, BACK, HEAD = (960, 756), (116, 96), (400, 3)
NOWHERE = (1500, 500)

STROKE_FROM, STROKE_PIXELS, STROKE_SPEED = (760, 1010), 640, 1600
"""How far a finger draws the list up, and how many pixels a second."""
PANEL_HZ = 120
"""How often a touch panel tells where the finger is."""

TOUCHES_A_FILM = 50
"""Before it is over, which is after 46 s."""
LONG_SECONDS = 3.0
STILL_SECONDS = 0.4
"""A page that has not been painted for so long is complete."""
FRAME_SECONDS = 0.003
"""What is painted within this time after something else belongs to the same frame."""
FRAME_PIXELS = 100_000
"""A frame of the list that moves has painted at least so many."""

TARGETS = {"touch.p99_ms": 50.0, "page.p95_ms": 200.0, "scroll.p99_ms": 20.0}
"""The most they may be, of the kiosk with a sync beside it and without."""


@dataclass(slots=True)
class Answers:
    """Milliseconds, of one contender over all its runs."""

    touch: list[float] = field(default_factory=list)
    page: list[float] = field(default_factory=list)
    scroll: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    runs: int
    touches: int
    pages: int
    strokes: int


FULL, QUICK = Plan(3, 100, 20, 20), Plan(1, 5, 2, 3)


def main() -> None:
    parser = argparse.ArgumentParser(prog="touch", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="see that everything works; figures mean nothing"
    )
    parser.add_argument("--only", help="one contender: kiosk, chromium or syncing")
    options = parser.parse_args()
    plan = QUICK if options.quick else FULL
    processes.outlive_contenders()
    with TemporaryDirectory(prefix="bench-hall-") as place, ExitStack() as around:
        data, page = Path(place, "data"), Path(place, "page.html")
        big_hall.prepare(DataFolder(data))
        big_hall.write_page(DataFolder(data), page)
        makers: dict[str, Callable[[Screen], Contender]] = {
            "kiosk": lambda screen: Kiosk(data, screen),
            "chromium": lambda screen: Chromium(page, screen),
        }
        if options.only in (None, "syncing"):
            station = around.enter_context(pulled_hall(Path(place, "pulled")))
            makers["syncing"] = lambda screen: SyncingKiosk(data, screen, station)
        chosen = {name: make for name, make in makers.items() if options.only in (None, name)}
        found = {name: Answers() for name in chosen}
        for turn in range(plan.runs):
            for name, make in chosen.items():
                run(make, plan, found[name])
                print(f"{turn + 1}/{plan.runs} {name}: {summary(found[name])}", flush=True)
    if options.only:
        return
    figures = touch_figures(found)
    for name, most in TARGETS.items():
        figure = figures[name]
        worst = max(float(figure.value), float(figure.peers["syncing"]))
        verdict = "within" if worst <= most else "ABOVE"
        print(f"{name}: {figure.value} {figure.peers}, {verdict} {most:g}")
    results = BUILD / "quick.json" if options.quick else RESULTS
    report.store({**report.machine_figures(), **figures}, results)
    print(f"Results: {results}")


def run(make: Callable[[Screen], Contender], plan: Plan, answers: Answers) -> None:
    """One contender on a virtual screen of its own, from its start to its end."""
    with virtual_screen(1920, 1080) as display:
        os.environ["DISPLAY"] = display
        screen = Screen()
        contender = make(screen)
        try:
            _change_pages(screen, plan.pages, answers)
            _scroll(screen, contender, plan.strokes, answers)
            _touch(screen, contender, plan.touches, answers)
        finally:
            contender.close()
            screen.close()


def _change_pages(screen: Screen, count: int, answers: Answers) -> None:
    """From home to the companies and back."""
    for _ in range(count):
        for place in (COMPANIES, BACK):
            screen.press(place)
            screen.rest(0.1)
            begin = screen.release()
            limit = begin + LONG_SECONDS
            while not opened(screen, place):
                assert screen.see_paint(limit), "the page did not open"
            while screen.see_paint(time.monotonic() + STILL_SECONDS):
                assert time.monotonic() < limit, "the page does not come to rest"
            answers.page.append((screen.paints[-1][0] - begin) * 1000)
            screen.rest(0.5)


def opened(screen: Screen, place: tuple[int, int]) -> bool:
    """Whether the page to which a touch at `place` leads is there."""
    return (screen.pixel(HEAD) == GRASS) is (place == COMPANIES)


def _scroll(screen: Screen, contender: Contender, count: int, answers: Answers) -> None:
    """Draw the list of companies up again and again."""
    _tap(screen, COMPANIES)
    screen.rest(2)
    for _ in range(count):
        _draw_up(screen, contender)
        answers.scroll += intervals(frames(screen.paints))
        screen.rest(0.8)
    _tap(screen, BACK)
    screen.rest(1)


def _draw_up(screen: Screen, contender: Contender) -> None:
    steps = STROKE_PIXELS * PANEL_HZ // STROKE_SPEED
    x, y = STROKE_FROM
    contender.put(STROKE_FROM)
    begin = time.monotonic()
    for step in range(1, steps + 1):
        screen.watch(begin + step / PANEL_HZ)
        contender.draw((x, y - STROKE_PIXELS * step // steps))
    screen.watch(begin + (steps + 1) / PANEL_HZ)
    contender.lift()


def _touch(screen: Screen, contender: Contender, count: int, answers: Answers) -> None:
    """Put a finger on the play button of a film that runs, and take it away beside the button."""
    while count > 0:
        _tap(screen, contender.film)
        screen.rest(4)
        for _ in range(min(count, TOUCHES_A_FILM)):
            _touch_once(screen, answers)
        count -= TOUCHES_A_FILM
        _tap(screen, BACK)
        screen.rest(1)


def _touch_once(screen: Screen, answers: Answers) -> None:
    if screen.pixel(PLAY_EDGE) != AMBER:
        _tap(screen, NOWHERE)
    assert screen.await_pixel(PLAY_EDGE, lambda it: it == AMBER, LONG_SECONDS), "no button"
    begin = screen.press(PLAY)
    seen = screen.await_pixel(PLAY_EDGE, lambda it: it != AMBER, LONG_SECONDS)
    assert seen is not None, "no answer to a touch"
    answers.touch.append((seen - begin) * 1000)
    screen.rest(0.1)
    screen.move(NOWHERE)
    screen.rest(0.05)
    screen.release()
    screen.rest(0.2 + 0.016 * (len(answers.touch) % 7) / 7)  # at every moment of a frame


def _tap(screen: Screen, place: tuple[int, int]) -> None:
    screen.press(place)
    screen.rest(0.1)
    screen.release()
    screen.rest(0.2)


def frames(paints: Iterable[tuple[float, int]]) -> list[float]:
    """When each frame was painted whole: what was painted together belongs together."""
    found: list[tuple[float, int]] = []
    for seconds, pixels in paints:
        if found and seconds - found[-1][0] < FRAME_SECONDS:
            found[-1] = (seconds, found[-1][1] + pixels)
        else:
            found.append((seconds, pixels))
    return [seconds for seconds, pixels in found if pixels >= FRAME_PIXELS]


def intervals(moments: Sequence[float]) -> list[float]:
    """Milliseconds from each moment to the next."""
    return [(late - early) * 1000 for early, late in itertools.pairwise(moments)]


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that so large a share of all is not above."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def touch_figures(found: Mapping[str, Answers]) -> dict[str, Figure]:
    figures = {name: summary(answers) for name, answers in found.items()}
    ours = figures.pop(report.OURS)
    return {
        name: Figure(
            value,
            "frames/s" if name.endswith("fps") else "ms",
            {peer: theirs[name] for peer, theirs in figures.items()},
            {peer: round(value / theirs[name], 3) for peer, theirs in figures.items()},
        )
        for name, value in ours.items()
    }


def summary(answers: Answers) -> dict[str, float]:
    """The figures of one contender, by name."""
    values = {
        "touch.p50_ms": median(answers.touch),
        "touch.p99_ms": percentile(answers.touch, 0.99),
        "page.p50_ms": median(answers.page),
        "page.p95_ms": percentile(answers.page, 0.95),
        "scroll.p50_ms": median(answers.scroll),
        "scroll.p99_ms": percentile(answers.scroll, 0.99),
        "scroll.fps": 1000 * len(answers.scroll) / sum(answers.scroll),
    }
    return {name: round(value, 1) for name, value in values.items()}


if __name__ == "__main__":
    main()
