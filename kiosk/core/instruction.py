"""What staff tell the running screen to do, and what it answers: one line of JSON each.

Knows nothing of how the lines travel. Both sides read what the other has written as hostile.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kiosk.core.content.localized_text import CHINESE, TRANSLATED
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError

LONGEST_LINE = 4096
"""Bytes of a line, its end included."""


HALL_ACTS = ("status", "mute", "unmute", "close-hall", "open-hall", "restart")


@dataclass(frozen=True, slots=True)
class Instruction:
    """`act`: "ceremony" or "guided-tour" begins the one of the slug `name`, '' the first one;
    "end" ends what `name` says ("ceremony" or "guided-tour"), if it is under way.

    One of `HALL_ACTS` is done with the whole screen. "admit" asks whose the one-time token `name`
    is. What the screen answers to that and to "status" is JSON, to all else a sentence for people.
    """

    act: str
    name: str = ""
    practice: bool = False
    language: str = CHINESE

    def as_line(self) -> bytes:
        return _line(asdict(self))


def read_instruction(line: bytes) -> Instruction:
    """Read what somebody has sent.

    Raises:
        ContentRejectedError: it is no instruction of this program.
    """
    match _read(line):
        case {"act": "end", "name": "ceremony" | "guided-tour" as what}:
            return Instruction("end", what)
        case {"act": "admit", "name": str(token)}:
            return Instruction("admit", token)
        case {"act": str(act)} if act in HALL_ACTS:
            return Instruction(act)
        case {
            "act": "ceremony" | "guided-tour" as act,
            "name": str(name),
            "practice": bool(practice),
            "language": str(language),
        } if language in TRANSLATED:
            return Instruction(act, name, practice, language)
    raise ContentRejectedError("This is no instruction that the screen knows.")


def answer_line(done: str) -> bytes:
    """The answer to an instruction that was followed: what has happened, for people."""
    return _line({"code": 0, "message": done})


def refusal_line(error: KioskError) -> bytes:
    return _line({"code": error.exit_code, "message": str(error)})


def read_answer(line: bytes) -> str:
    """What has happened.

    Raises:
        StaffError, ContentRejectedError, UnavailableError: as the screen refused.
        UnavailableError: what came is no answer.
    """
    try:
        told = _read(line)
    except ContentRejectedError as error:
        raise UnavailableError(f"The screen gave no answer one can read. {error}") from error
    message = str(told.get("message", ""))
    if told.get("code") == 0:
        return message
    for kind in (StaffError, ContentRejectedError):
        if told.get("code") == kind.exit_code:
            raise kind(message)
    raise UnavailableError(message)


def _line(told: dict[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def _read(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise ContentRejectedError("The line is too long.")
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ContentRejectedError(f"The line is no JSON: {error}.") from error
    if not isinstance(told, dict):
        raise ContentRejectedError("The line holds no object.")
    return told
