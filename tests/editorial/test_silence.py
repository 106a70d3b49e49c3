"""What a pad does not tell: neither by its time, nor by anything that is written."""

from __future__ import annotations

import logging
import statistics
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import combinations
from pathlib import Path

import pytest

from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.sign_in import sign_in
from kiosk.editorial.sign_in.secret import Pin, verify
from kiosk.editorial.sign_in.sign_in import SetUp
from tests.editorial.pad import HOUR, RIGHT, UNKNOWN, WRONG, Pad

ROUNDS = 30
TELLING = 0.85
"""How often a guess from two times may be right. Times that are alike give 0.5, with a standard
deviation of 0.075 for 30 of each: above this by chance once in a million."""


def seconds_of(pad: Pad, tries: dict[str, tuple[str, Pin]]) -> dict[str, list[float]]:
    """How long each try takes, in turns, so that what else the PC does hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in tries}
    for _ in range(ROUNDS):
        for name, (account_id, pin) in tries.items():
            began = time.perf_counter()
            pad.sign_in.try_pin(account_id, pin)
            seconds[name].append(time.perf_counter() - began)
            pad.pc.pass_time(HOUR)
    return seconds


def telling(some: list[float], others: list[float]) -> float:
    """How often one who guesses that the longer time is of the one kind is right, or of the other:
    the area under the ROC curve."""
    area = statistics.fmean((a > b) + (a == b) / 2 for a in some for b in others)
    return max(area, 1 - area)


@pytest.fixture
def pad_in_memory() -> Iterator[Pad]:
    """Without the times of a disk, which would hide those that are looked for."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
    with (
        tempfile.TemporaryDirectory(dir=memory if memory.exists() else None) as made,
        ExitStack() as stack,
    ):
        folder = DataFolder(Path(made))
        folder.prepare()
        folder.current.write_text("1")
        yield Pad(folder, stack)


def test_right_and_wrong_pins_and_unknown_accounts_take_as_long(pad_in_memory: Pad) -> None:
    pad = pad_in_memory
    new, gone = pad.joined(), pad.joined("gone")
    pad.people.set_active("gone", False, pad.pc.now)
    seconds = seconds_of(
        pad,
        {
            "right": (new.account.id, RIGHT),
            "wrong": (new.account.id, WRONG),
            "short": (new.account.id, Pin("")),
            "unknown": (UNKNOWN, RIGHT),
            "deactivated": (gone.account.id, RIGHT),
        },
    )
    found = {pair: telling(*(seconds[one] for one in pair)) for pair in combinations(seconds, 2)}
    assert max(found.values()) < TELLING, found


def test_a_check_that_is_left_out_would_be_told_by_its_time(
    pad_in_memory: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = pad_in_memory
    new = pad.joined()

    def hasty(hashed: str, pin: Pin) -> bool:
        return bool(pin.digits) and verify(hashed, pin)

    monkeypatch.setattr(sign_in, "verify", hasty)
    seconds = seconds_of(
        pad, {"wrong": (new.account.id, WRONG), "short": (new.account.id, Pin(""))}
    )
    assert telling(seconds["wrong"], seconds["short"]) > TELLING


def test_no_pin_and_no_code_is_written_anywhere(
    pad: Pad, monkeypatch: pytest.MonkeyPatch, expected_logs: pytest.LogCaptureFixture
) -> None:
    expected_logs.set_level(logging.DEBUG)
    code = pad.invited()
    new = pad.sign_in.set_up(code, "王芳", RIGHT)
    assert isinstance(new, SetUp)
    told = [repr(one) for one in (code, new, pad.sign_in.accounts(), pad.sign_in, pad.people)]
    told += [repr(pad.sign_in.try_pin(new.account.id, pin)) for pin in (RIGHT, WRONG)]
    told += [repr(pad.sign_in._store.find(new.account.id))]

    assert "$argon2id$" not in "\n".join(told)

    def bug(*_: object) -> bool:
        raise ZeroDivisionError

    monkeypatch.setattr(sign_in, "verify", bug)
    for attempt in (
        lambda: pad.sign_in.try_pin(new.account.id, RIGHT),
        lambda: pad.sign_in.recover(new.account.id, new.recovery, RIGHT),
        lambda: pad.sign_in.set_up(pad.invited(), "other", RIGHT),
    ):
        with pytest.raises(ZeroDivisionError) as caught:
            attempt()
        told += traceback.TracebackException.from_exception(
            caught.value, capture_locals=True
        ).format()
    seen = "\n".join([*told, expected_logs.text]).encode()
    seen += b"".join(one.read_bytes() for one in pad.folder.root.rglob("*") if one.is_file())
    secrets = [RIGHT.digits, WRONG.digits, code.digits, new.recovery.digits, new.recovery.reveal()]
    assert not [secret for secret in secrets if secret.encode() in seen]
