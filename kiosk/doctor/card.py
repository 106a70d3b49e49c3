"""An examination as a card on the terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.core.process.console import can_encode
from kiosk.doctor.findings import Check, Examination, Finding, Result
from kiosk.doctor.problem_words import PROBLEMS
from kiosk.doctor.problems import Level
from kiosk.doctor.words import CHECKS, FACTS, FACTS_UNMEASURED, LEVELS, MORE, VERDICTS

if TYPE_CHECKING:
    from rich.text import Text

COLOURS = {Level.GREEN: "green", Level.AMBER: "yellow", Level.RED: "bold red"}
MIN_WIDTH = 100
"""Columns of a card that is written into a file or pipe."""
MAX_SHOWN = 6
"""Findings of one check on the card."""


def print_card(examination: Examination, language: str) -> None:
    """Write the card to standard output, in colours where it is a terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=MIN_WIDTH)
    arrow = "→" if can_encode("→") else "->"
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for check, result in examination.results.items():
        name = Text(CHECKS[check][language])
        if not result.findings:
            table.add_row(
                _level(Level.GREEN, language), name, Text(_facts(check, result, language))
            )
        for finding in result.findings[:MAX_SHOWN]:
            what, mend = in_words(finding, language)
            text = Text.assemble(what, "\n", (f"{arrow} {mend}", "bold"))
            table.add_row(_level(finding.level, language), name, text)
            name = Text()
        if more := len(result.findings[MAX_SHOWN:]):
            table.add_row(Text(), name, MORE[language].format(count=more))
    console.print(table)


def _level(level: Level, language: str) -> Text:
    from rich.text import Text

    return Text(LEVELS[level][language], COLOURS[level])


def verdict(examination: Examination, language: str) -> str:
    """One line: whether the hall can open."""
    levels = [one.level for one in examination.findings]
    return VERDICTS[examination.level][language].format(
        red=levels.count(Level.RED),
        amber=levels.count(Level.AMBER),
        seconds=round(examination.seconds),
    )


def as_json(examination: Examination, language: str) -> str:
    """One JSON object; the checks in the order of the card."""
    return json.dumps(
        {
            "at": examination.at.isoformat(),
            "version": examination.version,
            "level": examination.level,
            "seconds": round(examination.seconds, 1),
            "checks": [
                {
                    "check": check,
                    "level": result.level,
                    "facts": dict(result.facts),
                    "findings": list(_findings(result, language)),
                }
                for check, result in examination.results.items()
            ],
        },
        ensure_ascii=False,
    )


def _findings(result: Result, language: str) -> Iterator[dict[str, object]]:
    for finding in result.findings:
        what, mend = in_words(finding, language)
        yield {
            "problem": finding.problem,
            "level": finding.level,
            "values": dict(finding.values),
            "what": what,
            "mend": mend,
        }


def in_words(finding: Finding, language: str) -> tuple[str, str]:
    """What is wrong, and what to do."""
    what, mend = (words[language] for words in PROBLEMS[finding.problem])
    return what.format(**finding.values).strip(), mend.format(**finding.values)


def _facts(check: Check, result: Result, language: str) -> str:
    if check not in FACTS or not result.facts:
        return ""
    words = FACTS[check][language]
    unmeasured = check in FACTS_UNMEASURED and not {"percent", "fps"} & result.facts.keys()
    if unmeasured:
        words = FACTS_UNMEASURED[check][language]
    return words.format(**result.facts)
