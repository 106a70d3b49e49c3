"""The commands of the screen: run it, photograph it, lead guests on it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.job import cancellable, prepare
from kiosk.core.content.localized_text import TRANSLATED
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import data_folder
from kiosk.core.process.start_time import process_start
from kiosk.core.screen_size import ScreenSize

if TYPE_CHECKING:
    from kiosk.core.instruction import Show

commands = typer.Typer()

Size = Annotated[str, typer.Option(help="width and height in pixels, 1920x1080")]
Language = Annotated[str, typer.Option("--lang", help="zh-Hans or en")]
Name = Annotated[str, typer.Argument(metavar="[NAME]", help="which of several", show_default=False)]
End = Annotated[bool, typer.Option("--end", help="end what is under way")]


@commands.command()
def run(
    size: Size = "",
    timing: Annotated[bool, typer.Option(help="print when the first frame was painted")] = False,
) -> None:
    """Run the kiosk, full screen unless a size is given, until Ctrl+C."""
    from kiosk.commands.run import run_hall

    options = [f"--size={ScreenSize.parse(size)}"] if size else []
    if timing:
        options.append(f"--timing={process_start()}")
    raise typer.Exit(run_hall(options))


@commands.command()
def setup(
    empty: Annotated[
        bool, typer.Option("--empty", help="an empty hall instead of the sample content")
    ] = False,
    ask: Annotated[
        bool, typer.Option("--ask", help="ask for the name of this PC and for its channel")
    ] = False,
    lang: Language = "zh-Hans",
) -> None:
    """Prepare the data folder as the first start does, without a screen."""
    _translated(lang)
    folder = data_folder()
    prepare(folder, "setup", empty=empty)
    if ask:
        from kiosk.commands.setup_questions import ask as ask_questions

        with cancellable():
            ask_questions(folder, lang)
    typer.echo(f"The hall in {folder.root} is ready. Start it with `kiosk run`.")


@commands.command()
def tour(
    out: Annotated[Path, typer.Option(help="folder for the pictures and tour.json")],
    size: Size = "1920x1080",
    lang: Annotated[str, typer.Option(help="zh-Hans or en")] = "zh-Hans",
    look: Annotated[str, typer.Option(help="normal, large, contrast, seated or all")] = "normal",
    only: Annotated[str, typer.Option(help="one screen instead of all")] = "",
    of_staff: Annotated[
        bool, typer.Option("--staff", help="staff mode, not the visitors'")
    ] = False,
) -> None:
    """Take screenshots of every screen of the real program."""
    from kiosk.ops.virtual_screen import some_screen

    _translated(lang)
    folder = data_folder()
    prepare(folder, "tour")
    screen = ScreenSize.parse(size)
    with some_screen(screen.width, screen.height):
        if of_staff:
            from kiosk.staff_app import take_screenshots as take_staff_screenshots

            count = take_staff_screenshots(folder, out, screen, lang, only)
            typer.echo(f"{count} pictures in {os.fspath(out)}")
            return
        from kiosk.app import take_screenshots
        from kiosk.ui.screenshots.screenshot_run import ScreenshotOptions

        count = take_screenshots(folder, ScreenshotOptions(out, screen, lang, look, only))
    typer.echo(f"{count} pictures in {os.fspath(out)}")


@commands.command()
def ceremony(
    name: Name = "",
    practice: Annotated[
        bool, typer.Option("--practice", help="try it out: nothing follows, nothing is counted")
    ] = False,
    end: End = False,
    lang: Language = "zh-Hans",
) -> None:
    """Begin a launch ceremony on the running screen, or end it."""
    _instruct_screen("ceremony", name, end, lang, practice=practice)


@commands.command("guided-tour")
def guided_tour(
    name: Name = "",
    practice: Annotated[
        bool, typer.Option("--practice", help="try it out: nothing is counted")
    ] = False,
    end: End = False,
    show_list: Annotated[bool, typer.Option("--list", help="list them")] = False,
    lang: Language = "zh-Hans",
) -> None:
    """Begin a guided tour on the running screen, led by the keys of a presenter's remote."""
    if show_list:
        from kiosk.ops.guided_tours import in_words

        for line in in_words(data_folder(), _translated(lang)):
            typer.echo(line)
    else:
        _instruct_screen("guided-tour", name, end, lang, practice=practice)


@commands.command()
def panel(
    to_try: Annotated[
        bool, typer.Option("--try", help="let it sleep for a minute, or until it is touched")
    ] = False,
) -> None:
    """Say whether the panel sleeps, and until when."""
    from kiosk.core.instruction import ControlScreen
    from kiosk.ui.station.instruction_server import send_instruction

    instruction = ControlScreen("try-panel" if to_try else "tell-panel")
    typer.echo(send_instruction(data_folder(), instruction))


def _instruct_screen(
    show: Show, name: str, end: bool, lang: str, *, practice: bool = False
) -> None:
    from kiosk.core.instruction import Begin, End
    from kiosk.ui.station.instruction_server import send_instruction

    begin = Begin(show, name, practice, _translated(lang))
    typer.echo(send_instruction(data_folder(), End(show) if end else begin))


def _translated(lang: str) -> str:
    """A language that the screens speak.

    Raises:
        StaffError: they do not.
    """
    if lang not in TRANSLATED:
        raise StaffError(f"The screens speak {' and '.join(TRANSLATED)}, not “{lang}”.")
    return lang
