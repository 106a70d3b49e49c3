"""Instructions of staff to the running screen, and its answers: one line of JSON each.

Independent of the transport. Each side treats what it receives as untrusted.
"""

from __future__ import annotations

from typing import Literal

from kiosk.core.content.localized_text import TRANSLATED
from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.typed_message import Decoder, Integer, Message, T, encode

MAX_LINE_BYTES = 4096
"""Length of a line, its end included."""

Show = Literal["ceremony", "guided-tour"]

Control = Literal[
    "status",
    "mute",
    "mute-hour",
    "unmute",
    "close-hall",
    "open-hall",
    "restart",
    "stay-awake",
    "tell-panel",
    "try-panel",
]
"""What is done with the whole screen. "stay-awake": staff work above it; "tell-panel": whether the
panel sleeps; "try-panel": it sleeps for a minute, to see whether a touch wakes it."""


class Begin(Message, frozen=True, tag="begin", tag_field="act"):
    """Begin the ceremony or guided tour of the slug `name`; '' is the first one."""

    show: Show
    name: str
    practice: bool
    language: str


class End(Message, frozen=True, tag="end", tag_field="act"):
    """End the ceremony or guided tour, if it is under way."""

    show: Show


class ControlScreen(Message, frozen=True, tag="control", tag_field="act"):
    """Do something with the whole screen. The answer to "status" is JSON, else for people."""

    control: Control


class Admit(Message, frozen=True, tag="admit", tag_field="act"):
    """Redeem a one-time token for its account; the answer is JSON."""

    token: str


Instruction = Begin | End | ControlScreen | Admit


class Answer(Message, frozen=True):
    """`code` is an exit code (ARCHITECTURE.md); `message` is for people."""

    code: Integer
    message: str


_INSTRUCTIONS: Decoder[Instruction] = Decoder(Instruction, "instruction")
_ANSWERS = Decoder(Answer, "answer")


def instruction_line(instruction: Instruction) -> bytes:
    """The instruction as it is sent.

    Raises:
        ContentRejectedError: the name is not Unicode text.
    """
    return encode(instruction) + b"\n"


def read_instruction(line: bytes) -> Instruction:
    """Decode an untrusted line.

    Raises:
        ContentRejectedError: it is not a valid instruction.
    """
    instruction = _decoded(line, _INSTRUCTIONS)
    if isinstance(instruction, Begin) and instruction.language not in TRANSLATED:
        raise ContentRejectedError("Not a valid instruction: the screen has no such language.")
    return instruction


def answer_line(done: str) -> bytes:
    """The answer to an instruction that was followed; `done` says what has happened."""
    return encode(Answer(0, done)) + b"\n"


def refusal_line(error: KioskError) -> bytes:
    """The answer to an instruction that was refused with `error`."""
    return encode(Answer(error.exit_code, str(error))) + b"\n"


def read_answer(line: bytes) -> str:
    """Decode an answer: what has happened.

    Raises:
        StaffError, ContentRejectedError, UnavailableError: as the screen refused.
        UnavailableError: the line is not an answer.
    """
    try:
        answer = _decoded(line, _ANSWERS)
    except ContentRejectedError as error:
        raise UnavailableError(f"The answer of the screen cannot be read. {error}") from error
    if answer.code == 0:
        return answer.message
    for kind in (StaffError, ContentRejectedError):
        if answer.code == kind.exit_code:
            raise kind(answer.message)
    raise UnavailableError(answer.message)


def _decoded(line: bytes, decoder: Decoder[T]) -> T:
    if len(line) > MAX_LINE_BYTES:
        raise ContentRejectedError(f"The line is longer than {MAX_LINE_BYTES} bytes.")
    return decoder.decode(line)
