"""What goes between screen and worker: every message survives, nothing else gets through."""

from __future__ import annotations

import json
from binascii import b2a_base64
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.core.errors import ContentRejectedError
from kiosk.media.film_worker import protocol
from kiosk.media.film_worker.film_colours import Matrix

INTEGERS = st.integers(-(2**53), 2**53)
st.register_type_strategy(int, INTEGERS)
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
st.register_type_strategy(float, FLOATS)

COMMANDS = st.one_of([st.from_type(kind) for kind in get_args(protocol.Command)])
EVENTS = st.one_of([st.from_type(kind) for kind in get_args(protocol.Event)])

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(COMMANDS)
def test_a_command_arrives_as_it_was_sent(command: protocol.Command) -> None:
    line = protocol.to_line(command)
    assert line.count(b"\n") == 1
    assert protocol.parse_command(line) == command


@given(EVENTS)
def test_an_event_arrives_as_it_was_told(event: protocol.Event) -> None:
    assert protocol.parse_event(protocol.to_line(event)) == event


@given(st.binary())
def test_bytes_that_are_no_message_are_refused(line: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        protocol.parse_event(line)


@pytest.mark.slow
@given(st.sampled_from(get_args(protocol.Command)), st.data())
def test_a_message_with_fields_of_other_kinds_is_refused_or_whole(
    kind: type[protocol.Command], data: st.DataObject
) -> None:
    sent = {field.name: data.draw(JSON, field.name) for field in structs.fields(kind)}
    line = json.dumps({"is": kind.__name__, **sent}).encode()
    try:
        command = protocol.parse_command(line)
    except ContentRejectedError:
        return
    assert type(command) is kind
    read = structs.asdict(command)
    if isinstance(command, protocol.Open):
        read["path"] = b2a_base64(command.path, newline=False).decode()
    assert read == sent


@pytest.mark.parametrize(
    "line",
    [
        b'{"is": "Seek"}',
        b'{"is": "Seek", "position_ms": true}',
        b'{"is": "Seek", "position_ms": 1e3}',
        b'{"is": "Seek", "position_ms": 9007199254740993}',
        b'{"is": "Seek", "position_ms": 1, "more": 1}',
        b'{"is": "Ready"}',
        b'{"is": ["Stop"]}',
        b'["Stop"]',
        b"[" * 100_000,
        b"\xff\xfe",
        b"",
        b'{"is": "SetMuted", "muted": "\\ud800"}',
        b'{"is": "SetMuted", "muted": NaN}',
        b'{"is": "SetMuted", "muted": 1}',
        b'{"is": "Seek", "position_ms": 1' + b"0" * 400 + b"}",
        b'{"is": "Seek", "position_ms": {"a":' * 10_000,
    ],
)
def test_what_is_nearly_a_command_is_refused(line: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        protocol.parse_command(line)


@pytest.mark.parametrize("aspect", [b"NaN", b"Infinity", b"1e999", b"null", b'"1"', b"true"])
def test_a_number_that_is_none_is_refused(aspect: bytes) -> None:
    frame = protocol.to_line(protocol.Frame(1, 0, 4, 2, 32, 0.5, Matrix.BT709))
    assert protocol.parse_event(frame)
    with pytest.raises(ContentRejectedError):
        protocol.parse_event(frame.replace(b"0.5", aspect))


def test_a_path_need_not_be_text() -> None:
    opening = protocol.Open(1, b"/films/\xb2\xdd\n.mp4", 0, False, False, 50, False)
    assert protocol.parse_command(protocol.to_line(opening)) == opening
