"""What staff tell the screen travels whole, and nothing else is taken for it."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.instruction import (
    HALL_ACTS,
    LONGEST_LINE,
    Instruction,
    answer_line,
    read_answer,
    read_instruction,
    refusal_line,
)


@pytest.mark.parametrize(
    "instruction",
    [
        Instruction("ceremony"),
        Instruction("ceremony", "点亮", practice=True),
        Instruction("guided-tour", "first-look", language="en"),
        Instruction("end", "ceremony"),
        Instruction("end", "guided-tour"),
        Instruction("admit", "a-token"),
        *map(Instruction, HALL_ACTS),
    ],
)
def test_an_instruction_is_read_as_it_was_written(instruction: Instruction) -> None:
    line = instruction.as_line()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_instruction(line) == instruction


WHOLE = json.loads(Instruction("ceremony").as_line())


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"\xff\xfe\n",
        b"null\n",
        b"[]\n",
        b"{}\n",
        b'{"act": "ceremony"}\n',
        b'{"act": "shut down", "name": "", "practice": false, "language": "en"}\n',
        b'{"act": "end", "name": "the world"}\n',
        b"[" * 3000,
        json.dumps({**WHOLE, "name": 7}).encode(),
        json.dumps({**WHOLE, "practice": "yes"}).encode(),
        json.dumps({**WHOLE, "language": "tlh"}).encode(),
        json.dumps({**WHOLE, "name": "x" * LONGEST_LINE}).encode(),
        Instruction("ceremony").as_line()[:20],
    ],
)
def test_what_is_torn_wrong_or_huge_is_no_instruction(line: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        read_instruction(line)


@given(st.binary(max_size=200))
def test_noise_is_refused_or_read_and_breaks_nothing(line: bytes) -> None:
    with contextlib.suppress(ContentRejectedError):
        read_instruction(line)


def test_an_answer_says_what_has_happened() -> None:
    assert read_answer(answer_line("“点亮启动球” is on the screen.")) == (
        "“点亮启动球” is on the screen."
    )


@pytest.mark.parametrize("kind", [StaffError, ContentRejectedError, UnavailableError])
def test_a_refusal_arrives_as_the_error_it_was(kind: type[KioskError]) -> None:
    with pytest.raises(kind, match="no such ceremony"):
        read_answer(refusal_line(kind("There is no such ceremony.")))


@pytest.mark.parametrize("line", [b"", b"hello\n", b"[]\n", b'{"code": "x"}\n'])
def test_what_is_no_answer_says_that_the_screen_gave_none(line: bytes) -> None:
    with pytest.raises(UnavailableError):
        read_answer(line)
