"""Proof of play: the chain of what the attract loop has played, checked and exported."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commands.job import Json
from kiosk.core.content.localized_text import CHINESE, TRANSLATED
from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import data_folder

commands = typer.Typer()

plays = typer.Typer(no_args_is_help=True, help="Prove what the attract loop has played.")
commands.add_typer(plays, name="plays")

HASH_DIGITS = 64


@plays.command("verify")
def verify_plays(
    everywhere: Annotated[
        bool, typer.Option("--everywhere", help="also what other stations have delivered here")
    ] = False,
    head: Annotated[
        str, typer.Option(metavar="HASH", help="also look for this hash of an exported workbook")
    ] = "",
    json: Json = False,
) -> None:
    """Check that no recorded play was changed, removed or inserted; name the first that was. Ends
    with 4 where one was, or where no play has the hash."""
    from kiosk.ops.reports.proof_of_play import as_json, check_chains, in_words, is_proved

    sought = head.strip().lower()
    if sought and (len(sought) != HASH_DIGITS or set(sought) - set("0123456789abcdef")):
        raise StaffError(f"“{head}” is no hash: it has {HASH_DIGITS} digits, 0 to 9 and a to f.")
    chains = check_chains(data_folder(), everywhere=everywhere, sought=sought)
    for line in [as_json(chains)] if json else in_words(chains, sought):
        typer.echo(line)
    if not is_proved(chains, sought):
        raise typer.Exit(ContentRejectedError.exit_code)


@plays.command("export")
def export_plays(
    target: Annotated[Path, typer.Argument(metavar="FILE.xlsx", show_default=False)],
    first: Annotated[
        datetime | None,
        typer.Option(
            "--from", formats=["%Y-%m-%d"], help="the first day", show_default="the first"
        ),
    ] = None,
    last: Annotated[
        datetime | None,
        typer.Option("--until", formats=["%Y-%m-%d"], help="the last day", show_default="today"),
    ] = None,
    station: Annotated[
        str, typer.Option(help="the number of one station", show_default="all of them")
    ] = "",
    lang: Annotated[str, typer.Option(help="zh-Hans or en")] = CHINESE,
) -> None:
    """Write a workbook for those who pay for films: which played when, how long and on which
    station, with the hashes that show that nothing was changed."""
    from kiosk.core.files.durable import write_durably
    from kiosk.core.files.os_errors import explain
    from kiosk.core.statistics.period import DAY, Span
    from kiosk.editorial.statistics.proof import proof_workbook
    from kiosk.editorial.statistics.reading import library_for_titles

    if lang not in TRANSLATED:
        raise StaffError(f"There is no language “{lang}”; there are: {', '.join(TRANSLATED)}.")
    begins = first.date() if first else date.min
    ends = min(last.date(), date.max - DAY) if last else date.max - DAY
    if ends < begins:
        raise StaffError("--until is a day before --from.")
    folder = data_folder()
    with library_for_titles(folder) as store:
        library = (lambda: store) if store else None
        content = proof_workbook(folder, Span(begins, ends + DAY), station, lang, library)
    try:
        write_durably(target, content)
    except OSError as error:
        raise UnavailableError(f"{target} cannot be written: {explain(error, target)}") from error
    typer.echo(target)
