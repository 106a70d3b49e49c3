"""The command line of the hall kiosk."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.channel_commands import CANCELLED, channel
from kiosk.core.content.localized_text import TRANSLATED
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder, data_folder
from kiosk.core.files.lock import held
from kiosk.core.files.os_errors import REFUSALS, explain
from kiosk.core.process.logs import start_logging
from kiosk.core.process.own_command import own_command
from kiosk.core.process.start_time import process_start
from kiosk.core.screen_size import ScreenSize
from kiosk.ops.first_start import prepare_station
from kiosk.staff_commands import staff

cli = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

imports = typer.Typer(no_args_is_help=True, help="Bring what others made into the library.")
cli.add_typer(imports, name="import")

inbox = typer.Typer(
    no_args_is_help=True, help="Read what visitors have left, here and at other stations."
)
cli.add_typer(inbox, name="inbox")

cli.add_typer(channel)

cli.add_typer(staff, name="staff")

library = typer.Typer(no_args_is_help=True, help="See to the database in which staff edit.")
cli.add_typer(library, name="library")


Size = Annotated[str, typer.Option(help="width and height in pixels, 1920x1080")]


def main() -> int:
    """Run one command; what a person can mend ends in a message and its own exit code."""
    try:
        cli()
    except KioskError as error:
        typer.echo(f"kiosk: {error}", err=True)
        return error.exit_code
    except OSError as error:
        if error.errno not in REFUSALS or not error.filename:
            raise
        typer.echo(f"kiosk: {error.filename}: {explain(error)}", err=True)
        return UnavailableError.exit_code
    return 0


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@cli.callback()
def kiosk(
    _version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="and end")
    ] = False,
) -> None:
    """The touch kiosk of the exhibition hall. Data lies where KIOSK_DATA says."""


def _prepare(folder: DataFolder, process: str) -> None:
    """Logs and content; on the first day the settings are read before the work, not after it, and
    it is told how the first person gets an account."""
    folder.prepare()
    start_logging(folder.logs, process)
    first_start = not folder.current.exists()
    if first_start:
        from kiosk.core.settings import read_settings

        read_settings(folder.settings)
        typer.echo("kiosk: first start, the sample content is being prepared …", err=True)
    prepare_station(folder)
    if first_start:
        typer.echo("kiosk: to edit it, print a set-up code: kiosk staff invite", err=True)


@cli.command()
def run(
    size: Size = "",
    timing: Annotated[bool, typer.Option(help="print when the first frame was painted")] = False,
) -> None:
    """Show the kiosk, full screen unless a size is given, until Ctrl+C."""
    from kiosk.ops.supervisor import supervise

    folder = data_folder()
    folder.prepare()
    running = (
        f"A kiosk is running with the data folder {folder.root} already. End it first, or name "
        "another data folder in KIOSK_DATA."
    )
    with held(folder.lock("run"), running, StaffError):
        _prepare(folder, "supervisor")
        arguments = [f"--size={ScreenSize.parse(size)}"] if size else []
        if timing:
            arguments.append(f"--timing={process_start()}")
        code = supervise(
            own_command("screen", *arguments),
            beside=own_command("timekeeper"),
            staff=own_command("staff", "--kiosk"),
        )
    raise typer.Exit(code)


@cli.command()
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
    """Walk through every screen of the real program and photograph each."""
    from kiosk.ops.virtual_screen import some_screen

    _translated(lang)
    folder = data_folder()
    _prepare(folder, "tour")
    screen = ScreenSize.parse(size)
    with some_screen(screen.width, screen.height):
        if of_staff:
            from kiosk.staff_app import take_screenshots

            count = take_screenshots(folder, out, screen, lang, only)
            typer.echo(f"{count} pictures in {os.fspath(out)}")
            return
        from kiosk.app import run_tour
        from kiosk.ui.screenshots.tour import TourPlan

        count = run_tour(folder, TourPlan(out, screen, lang, look, only))
    typer.echo(f"{count} pictures in {os.fspath(out)}")


Language = Annotated[str, typer.Option("--lang", help="zh-Hans or en")]
Name = Annotated[str, typer.Argument(metavar="[NAME]", help="which of several", show_default=False)]
End = Annotated[bool, typer.Option("--end", help="end what is under way")]


@cli.command()
def ceremony(
    name: Name = "",
    practice: Annotated[
        bool, typer.Option("--practice", help="try it out: nothing follows, nothing is counted")
    ] = False,
    end: End = False,
    lang: Language = "zh-Hans",
) -> None:
    """Put a launch ceremony on the screen that runs, or end it."""
    _tell_screen("ceremony", name, end, lang, practice=practice)


@cli.command("guided-tour")
def guided_tour(
    name: Name = "",
    end: End = False,
    show_list: Annotated[bool, typer.Option("--list", help="tell which there are")] = False,
    lang: Language = "zh-Hans",
) -> None:
    """Lead guests through the hall on the screen that runs, by the keys of a presenter's remote."""
    if show_list:
        from kiosk.ops.guided_tours import in_words

        for line in in_words(data_folder(), _translated(lang)):
            typer.echo(line)
    else:
        _tell_screen("guided-tour", name, end, lang)


def _tell_screen(what: str, name: str, end: bool, lang: str, *, practice: bool = False) -> None:
    from kiosk.core.instruction import Instruction
    from kiosk.ui.staff_line import tell_screen

    instruction = Instruction(what, name, practice, _translated(lang))
    typer.echo(tell_screen(data_folder(), Instruction("end", what) if end else instruction))


def _translated(lang: str) -> str:
    """A language that the screens speak.

    Raises:
        StaffError: they do not.
    """
    if lang not in TRANSLATED:
        raise StaffError(f"The screens speak {' and '.join(TRANSLATED)}, not “{lang}”.")
    return lang


@cli.command()
def why(
    count: Annotated[int, typer.Option("--log", help="tell the last plays too, so many")] = 0,
    json: Annotated[
        bool, typer.Option("--json", help="tell everything as one JSON object")
    ] = False,
) -> None:
    """Tell what the attract loop shows and by which rule, what has played, and what rests."""
    from kiosk.ops.play_report import as_json, in_words, read_report

    report = read_report(data_folder(), count)
    for line in [as_json(report)] if json else in_words(report):
        typer.echo(line)


@cli.command()
def usage(
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="add up what all stations have delivered")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="tell everything as one JSON object")
    ] = False,
) -> None:
    """Tell what visitors have used, day by day; nobody is named."""
    from kiosk.ops.usage_report import as_json, in_words, read_usage, read_usage_everywhere

    days = (read_usage_everywhere if everywhere else read_usage)(data_folder())
    for line in [as_json(days)] if json else in_words(days):
        typer.echo(line)


@inbox.command("key")
def make_key() -> None:
    """Let visitors leave messages: make the hall's key, or put the one that is there in force."""
    from kiosk.core.inquiry.inbox_key import make_inbox_key
    from kiosk.db.library.hall_key import set_inbox_key
    from kiosk.db.library.opening import open_library

    folder = data_folder()
    folder.prepare()
    engine = open_library(folder)
    try:
        set_inbox_key(engine, make_inbox_key(folder))
    finally:
        engine.dispose()
    typer.echo(f"The key is in {folder.inbox_key}: keep a copy. It is in force once you publish.")


@inbox.command("collect")
def collect_messages(
    source: Annotated[
        str, typer.Option("--from", help="another inbox, a folder on a stick for example")
    ] = "",
    again: Annotated[
        bool, typer.Option("--again", help="try once more what was refused before")
    ] = False,
) -> None:
    """Fetch what the stations have delivered."""
    from kiosk.ops.delivery import collect_here

    folder = data_folder()
    folder.prepare()
    start_logging(folder.logs, "collect")
    for line in collect_here(folder, source, again):
        typer.echo(line)


@inbox.command("list")
def list_messages() -> None:
    """Tell every message, the latest first."""
    from kiosk.ops.messages import in_words, read_inbox

    for line in in_words(read_inbox(data_folder())):
        typer.echo(line)


@inbox.command("stations")
def list_stations(
    pictures: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="put pictures of their screens there")
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="tell everything as one JSON object")
    ] = False,
) -> None:
    """Tell how each station is, as it has said itself."""
    from kiosk.ops.station_report import as_json, in_words, read_stations, save_pictures

    stations = read_stations(data_folder())
    if pictures:
        typer.echo(f"{save_pictures(stations, pictures)} pictures in {pictures}", err=True)
    for line in [as_json(stations)] if json else in_words(stations):
        typer.echo(line)


@inbox.command("export")
def export_messages(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", show_default=False)],
) -> None:
    """Write all messages to a spreadsheet."""
    from kiosk.ops.messages import export, read_inbox

    messages = read_inbox(data_folder())
    export(messages, file)
    typer.echo(f"{len(messages.messages)} messages in {file}")


@inbox.command("forget")
def forget_one(
    number: Annotated[str, typer.Argument(metavar="NUMBER", show_default=False)],
) -> None:
    """Delete one message for good; `list` tells its number."""
    from kiosk.ops.messages import forget

    forget(data_folder(), number)
    typer.echo(f"Message {number} is deleted.")


@library.command("move")
def move_to_server() -> None:
    """Copy this PC's library into the empty one on a server that the setting library.url names."""
    from kiosk.db.library.move import move_library

    folder = data_folder()
    count = move_library(folder)
    typer.echo(f"{count} items are on the server; {folder.library} stays as it was.")


@imports.command()
def media(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", show_default=False)],
    json: Annotated[bool, typer.Option("--json", help="tell everything as JSON lines")] = False,
) -> None:
    """Import films, music and pictures; a file that will not do is refused, the others go on."""
    from kiosk.core.settings import read_settings
    from kiosk.ops.import_report import show_as_json, show_to_people
    from kiosk.ops.media_import import Refused, Report, import_media

    folder = data_folder()
    _prepare(folder, "import")
    limits = read_settings(folder.settings).media
    show = show_as_json if json else show_to_people
    refused = 0

    def tell(report: Report) -> None:
        nonlocal refused
        refused += isinstance(report, Refused)
        show(report)

    for number in (signal.SIGINT, signal.SIGTERM):  # also where a shell has us ignore Ctrl+C
        signal.signal(number, signal.default_int_handler)
    try:
        import_media(folder, files, limits, tell)
    except KeyboardInterrupt:
        raise typer.Exit(CANCELLED) from None
    if refused:
        raise typer.Exit(ContentRejectedError.exit_code)
