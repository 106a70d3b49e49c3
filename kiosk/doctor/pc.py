"""Checks of the PC: screen, renderer, touch, fonts, sound, and crashes of this program on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.process.own_command import own_command
from kiosk.core.screen_facts import SCREEN_FACTS, ScreenFacts
from kiosk.core.settings.settings import Settings
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Result, found
from kiosk.doctor.problems import Problem
from kiosk.media.importing.helper_process import run_helper

SCREEN_SECONDS = 30.0

MIN_LONG_SIDE, MIN_SHORT_SIDE = 1280, 720
MIN_HERTZ = 49.0
"""A television on an old cable has 30, and a film of 25 frames a second stutters on it."""
MIN_FRAMES_PER_SECOND = 15.0
"""Below it a page does not follow the finger."""

RECENT = timedelta(days=7)


def look_at_screen(settings: Settings, moving: bool) -> ScreenFacts:
    """What a process with Qt tells; `moving`: it shows a moving picture for a second and a half.

    Raises:
        UnavailableError: no process can be started, or it has failed.
    """
    options = ["--moving"] if moving else []
    command = own_command("screen-facts", settings.screen.renderer, *options)
    answer = run_helper(command, "look at the screen", SCREEN_SECONDS)
    try:
        return SCREEN_FACTS.decode(answer.output.strip())
    except ContentRejectedError as error:
        said = " ".join(answer.messages[-1:]) or f"exit code {answer.code}"
        raise UnavailableError(f"The screen cannot be looked at: {said}") from error


def check_screen(context: Context) -> Result:
    """Whether a window can be opened, and how large and fast the screen is."""
    facts = context.screen
    if facts.no_display:
        return Result(findings=(found(Problem.NO_DISPLAY, why=facts.no_display),))
    findings = []
    names = [screen.name for screen in facts.screens]
    output = context.settings.screen.output
    if output and output not in names:
        findings.append(found(Problem.NO_OUTPUT, output=output, there=", ".join(names)))
    for screen in facts.screens:
        long, short = max(screen.width, screen.height), min(screen.width, screen.height)
        if long < MIN_LONG_SIDE or short < MIN_SHORT_SIDE:
            values = {"width": screen.width, "height": screen.height}
            findings.append(found(Problem.SMALL_SCREEN, **values))
        if 0 < screen.hertz < MIN_HERTZ:
            findings.append(found(Problem.SLOW_SCREEN, hertz=round(screen.hertz)))
    seen = ", ".join(
        f"{one.name} {one.width}x{one.height} {one.hertz:.0f} Hz" for one in facts.screens
    )
    return Result({"screens": seen}, tuple(findings))


def check_renderer(context: Context) -> Result:
    """Whether the renderer is the one that is set, and draws fast enough."""
    facts = context.screen
    findings = []
    if facts.software and context.settings.screen.renderer == "gpu":
        findings.append(found(Problem.NO_GPU))
    if 0 < facts.frames_per_second < MIN_FRAMES_PER_SECOND:
        findings.append(found(Problem.LOW_FRAME_RATE, fps=round(facts.frames_per_second)))
    measured = {"fps": round(facts.frames_per_second)} if facts.frames_per_second else {}
    renderer = "software" if facts.software else "GPU"
    return Result({"renderer": renderer, **measured}, tuple(findings))


def check_fonts(context: Context) -> Result:
    """Whether there is a font for each language of the screens."""
    findings = (found(Problem.NO_FONT, language=one) for one in context.screen.undrawable)
    return Result(findings=tuple(findings))


def check_touch(context: Context) -> Result:
    """Whether the screen can be touched."""
    devices = context.screen.touch_devices
    if not devices:
        return Result(findings=(found(Problem.NO_TOUCH),))
    return Result({"device": devices[0]})


def check_crashes(context: Context) -> Result:
    """Whether a process has crashed in native code within a week."""
    findings = []
    for path in sorted(context.folder.logs.glob("kiosk-*.crash*")):
        known = path.stat()
        moment = datetime.fromtimestamp(known.st_mtime, UTC)
        if known.st_size and moment > context.now - RECENT:
            process = path.name.removeprefix("kiosk-").split(".")[0]
            day = f"{moment.astimezone():%Y-%m-%d %H:%M}"
            findings.append(found(Problem.CRASHED, process=process, day=day))
    return Result(findings=tuple(findings))
