"""What staff tell the screen travels whole, and nothing else is taken for it."""

from __future__ import annotations

import contextlib
import json
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.instruction import (
    MAX_LINE_BYTES,
    Admit,
    Begin,
    Control,
    ControlScreen,
    End,
    Instruction,
    answer_line,
    instruction_line,
    read_answer,
    read_instruction,
    refusal_line,
)


@pytest.mark.parametrize(
    "instruction",
    [
        Begin("ceremony", "", practice=False, language="zh-Hans"),
        Begin("ceremony", "点亮", practice=True, language="zh-Hans"),
        Begin("guided-tour", "first-look", practice=False, language="en"),
        End("ceremony"),
        End("guided-tour"),
        Admit("a-token"),
        *map(ControlScreen, get_args(Control)),
    ],
)
def test_an_instruction_is_read_as_it_was_written(instruction: Instruction) -> None:
    line = instruction_line(instruction)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_instruction(line) == instruction


LINE = instruction_line(Begin("ceremony", "", practice=False, language="en"))
WHOLE = json.loads(LINE)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"\xff\xfe\n",
        b"null\n",
        b"[]\n",
        b"{}\n",
        b'{"act": "begin", "show": "ceremony"}\n',
        b'{"act": "end", "show": "the world"}\n',
        json.dumps({**WHOLE, "act": "shut down"}).encode(),
        json.dumps({**WHOLE, "act": ["begin"]}).encode(),
        json.dumps({**WHOLE, "show": "slide show"}).encode(),
        b"[" * 3000,
        json.dumps({**WHOLE, "name": 7}).encode(),
        json.dumps({**WHOLE, "practice": "yes"}).encode(),
        json.dumps({**WHOLE, "language": "tlh"}).encode(),
        json.dumps({**WHOLE, "more": 1}).encode(),
        json.dumps({**WHOLE, "name": "\ud800"}).encode(),
        json.dumps({**WHOLE, "practice": float("nan")}).encode(),
        json.dumps({**WHOLE, "practice": 10**400}).encode(),
        json.dumps({**WHOLE, "name": "x" * MAX_LINE_BYTES}).encode(),
        LINE[:20],
    ],
)
def test_what_is_torn_wrong_or_huge_is_no_instruction(line: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        read_instruction(line)


@given(st.binary(max_size=200))
def test_noise_is_refused_or_read_and_breaks_nothing(line: bytes) -> None:
    with contextlib.suppress(ContentRejectedError):
        read_instruction(line)


def test_a_name_that_is_no_text_is_not_sent() -> None:
    with pytest.raises(ContentRejectedError, match="not Unicode"):
        instruction_line(Begin("ceremony", "\udcff", practice=False, language="en"))


def test_an_answer_says_what_has_happened() -> None:
    assert read_answer(answer_line("“点亮启动球” is on the screen.")) == (
        "“点亮启动球” is on the screen."
    )


@pytest.mark.parametrize("kind", [StaffError, ContentRejectedError, UnavailableError])
def test_a_refusal_arrives_as_the_error_it_was(kind: type[KioskError]) -> None:
    with pytest.raises(kind, match="no such ceremony"):
        read_answer(refusal_line(kind("There is no such ceremony.")))


@pytest.mark.parametrize(
    "line", [b"", b"hello\n", b"[]\n", b'{"code": "x"}', b'{"code": 0}', b'{"message": ""}']
)
def test_what_is_no_answer_says_that_the_screen_gave_none(line: bytes) -> None:
    with pytest.raises(UnavailableError):
        read_answer(line)
