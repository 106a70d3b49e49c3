"""The pad: who is let in, who has to wait, and that no file and no clock shortens it."""

from __future__ import annotations

import logging
import os
import shutil
import statistics
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest

from kiosk.core.account import Role
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial import attempts, sign_in
from kiosk.editorial.accounts import INVITATION_HOURS, NameFault, NameRefusedError
from kiosk.editorial.pin import PinRefusedError
from kiosk.editorial.secret import Code, Pin, verify
from kiosk.editorial.sign_in import Reason, Refused, SetUp, SignedIn, open_sign_in
from tests.editorial.pad import LOCKED_BY_RECORD, RIGHT, WRONG, Pad

MINUTE, HOUR = 60, 3600
YEARS = timedelta(days=3653)

UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
"""The id of no account."""


# Setting up


def test_the_first_person_is_let_in_with_the_code_of_the_command_line(pad: Pad) -> None:
    assert pad.sign_in.needs_set_up()
    new = pad.joined()
    assert not pad.sign_in.needs_set_up()
    assert new.account.role is Role.TECHNICIAN
    assert [one.name for one in pad.sign_in.accounts()] == ["王芳"]
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == SignedIn(new.account)


def test_those_who_follow_are_editors_unless_the_invitation_says_otherwise(pad: Pad) -> None:
    roles = [
        pad.joined(name, role).account.role
        for name, role in (("one", None), ("two", None), ("three", Role.PUBLISHER))
    ]
    assert roles == [Role.TECHNICIAN, Role.EDITOR, Role.PUBLISHER]


def test_without_an_invitation_nobody_becomes_the_owner(pad: Pad) -> None:
    assert pad.sign_in.set_up(Code("1234-5678-9012-3456"), "guest", RIGHT) == LOCKED_BY_RECORD
    pad.invited()
    answer = pad.sign_in.set_up(Code("1234-5678-9012-3456"), "guest", RIGHT)
    assert answer == Refused(Reason.WRONG, 0, 3)
    assert pad.sign_in.needs_set_up()


def test_a_set_up_code_is_used_once(pad: Pad) -> None:
    code = pad.invited()
    assert isinstance(pad.sign_in.set_up(code, "one", RIGHT), SetUp)
    assert isinstance(pad.sign_in.set_up(code, "two", RIGHT), Refused)


def test_two_who_use_a_code_at_once_get_one_account(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = pad.invited()
    waiting = pad.sign_in._store.open_invitations(pad.pc.now)
    assert isinstance(pad.sign_in.set_up(code, "one", RIGHT), SetUp)
    monkeypatch.setattr(pad.sign_in._store, "open_invitations", lambda _: waiting)
    with pytest.raises(StaffError, match="has been used"):
        pad.sign_in.set_up(code, "two", RIGHT)
    assert [one.name for one in pad.sign_in.accounts()] == ["one"]


@pytest.mark.parametrize(
    "later", [timedelta(hours=INVITATION_HOURS), YEARS, -timedelta(minutes=1), -YEARS]
)
def test_a_set_up_code_expires_and_no_earlier_clock_brings_it_back(
    pad: Pad, later: timedelta
) -> None:
    code = pad.invited()
    pad.pc.now += later
    assert isinstance(pad.sign_in.set_up(code, "late", RIGHT), Refused)


def test_set_up_codes_cannot_be_guessed_in_a_row(pad: Pad) -> None:
    code = pad.invited()
    for _ in range(5):
        answer = pad.sign_in.set_up(Code("0"), "guest", RIGHT)
    assert answer == Refused(Reason.WRONG, MINUTE, 0)
    assert pad.sign_in.set_up(code, "王芳", RIGHT) == Refused(Reason.LOCKED, MINUTE)
    assert isinstance(pad.sign_in.set_up(pad.invited(), "王芳", RIGHT), SetUp)


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", NameFault.EMPTY),
        (" \t\n", NameFault.EMPTY),
        ("长" * 41, NameFault.TOO_LONG),
        ("王\u202e芳", NameFault.LETTERS),
        ("王\x00芳", NameFault.LETTERS),
        ("WANG  fang", NameFault.TAKEN),
    ],
)
def test_a_name_that_cannot_be_taken_costs_no_try(pad: Pad, name: str, fault: NameFault) -> None:
    pad.joined("Wang Fang")
    code = pad.invited()
    for _ in range(9):
        with pytest.raises(NameRefusedError) as refused:
            pad.sign_in.set_up(code, name, RIGHT)
        assert refused.value.fault is fault
    assert isinstance(pad.sign_in.set_up(code, "another", RIGHT), SetUp)


def test_a_pin_that_would_be_guessed_costs_no_try(pad: Pad) -> None:
    new = pad.joined()
    code = pad.invited()
    for _ in range(9):
        with pytest.raises(PinRefusedError):
            pad.sign_in.set_up(code, "other", Pin("123456"))
        with pytest.raises(PinRefusedError):
            pad.sign_in.recover(new.account.id, new.recovery, Pin("19880808"))
    assert isinstance(pad.sign_in.set_up(code, "other", RIGHT), SetUp)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), SetUp)


# Recovering


def test_a_recovery_code_gives_a_new_pin_and_a_new_code_and_works_once(pad: Pad) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=5)
    again = pad.sign_in.recover(new.account.id, new.recovery, Pin("407196"))
    assert isinstance(again, SetUp)
    assert pad.sign_in.try_pin(new.account.id, Pin("407196")) == SignedIn(new.account)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), Refused)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), Refused)
    assert isinstance(pad.sign_in.recover(new.account.id, again.recovery, RIGHT), SetUp)


def test_recovery_codes_cannot_be_guessed_in_a_row(pad: Pad) -> None:
    new = pad.joined()
    for _ in range(5):
        answer = pad.sign_in.recover(new.account.id, Code("0"), RIGHT)
    assert answer == Refused(Reason.WRONG, MINUTE, 0)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), Refused)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_the_command_line_replaces_a_lost_recovery_code(pad: Pad) -> None:
    new = pad.joined()
    code = pad.people.new_recovery_code("王芳", pad.pc.now)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), Refused)
    assert isinstance(pad.sign_in.recover(new.account.id, code, Pin("407196")), SetUp)


# Waiting


def test_wrong_pins_are_followed_by_the_waits_of_the_schedule(pad: Pad) -> None:
    new = pad.joined()
    waits = [pad.wrong(new.account).locked_seconds for _ in range(10)]
    minutes = [0, 0, 0, 0, 1, 5, 15, 15, 60, 60]
    assert waits == [MINUTE * one for one in minutes]


def test_while_it_waits_the_right_pin_is_not_looked_at(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pad.joined()
    for _ in range(5):
        pad.sign_in.try_pin(new.account.id, WRONG)
    with monkeypatch.context() as patch:
        patch.setattr(sign_in, "verify", lambda *_: pytest.fail("it was looked at"))
        assert pad.sign_in.try_pin(new.account.id, RIGHT) == Refused(Reason.LOCKED, MINUTE)
    pad.pc.pass_time(MINUTE - 1)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == Refused(Reason.LOCKED, 1)
    pad.pc.pass_time(1)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_the_right_pin_ends_the_count(pad: Pad) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=4)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)
    assert pad.wrong(new.account) == Refused(Reason.WRONG, 0, 3)


def test_one_account_does_not_make_another_wait(pad: Pad) -> None:
    one, other = pad.joined("one"), pad.joined("other")
    pad.wrong(one.account, times=8)
    pad.sign_in.try_pin(one.account.id, WRONG)
    assert (pad.locked(one.account), pad.locked(other.account)) == (HOUR, 0)
    assert isinstance(pad.sign_in.try_pin(other.account.id, RIGHT), SignedIn)


def test_an_account_that_there_is_not_waits_as_another(pad: Pad) -> None:
    new = pad.joined()
    known = [pad.wrong(new.account) for _ in range(10)]
    unknown = []
    for _ in range(10):
        answer = pad.sign_in.try_pin(UNKNOWN, RIGHT)
        assert isinstance(answer, Refused)
        unknown.append(answer)
        pad.pc.pass_time(answer.locked_seconds)
    assert unknown == known


def test_ten_thousand_guesses_at_the_pad_take_more_than_a_year(pad: Pad) -> None:
    """The schedule alone has a test; here the file is written each time. A hundred guesses are
    made; all that follow wait as long as the last of them."""
    new = pad.joined()
    began, spent = pad.pc.running, 0.0
    for _ in range(100):
        spent = pad.wrong(new.account).locked_seconds
    a_hundred = pad.pc.running - began
    assert timedelta(seconds=a_hundred + 9_900 * spent) > timedelta(days=365)


# Durably


def test_a_try_is_on_the_disk_before_the_pin_is_looked_at(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pad.joined()
    done: list[str] = []
    fsync = os.fsync

    def note_sync(descriptor: int) -> None:
        done.append("synced")
        fsync(descriptor)

    def note_look(hashed: str, pin: Pin) -> bool:
        done.append("looked")
        return verify(hashed, pin)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(sign_in, "verify", note_look)
    pad.sign_in.try_pin(new.account.id, WRONG)
    assert done.index("looked") >= 2  # file and folder
    assert set(done[: done.index("looked")]) == {"synced"}


def test_power_cuts_while_the_pin_is_looked_at_give_no_try_away(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pad.joined()

    def cut(*_: object) -> bool:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(sign_in, "verify", cut)
        for _ in range(5):
            with pytest.raises(ZeroDivisionError):
                pad.sign_in.try_pin(new.account.id, RIGHT)
            pad.open()
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == Refused(Reason.LOCKED, MINUTE)


@pytest.mark.parametrize("step", ["file", "database"])
def test_where_a_try_cannot_be_counted_nothing_is_looked_at(
    pad: Pad, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    new = pad.joined()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "file":
        monkeypatch.setattr(attempts, "write_durably", refuse)
    else:
        monkeypatch.setattr(pad.sign_in._store, "note_sequence", refuse)
    monkeypatch.setattr(sign_in, "verify", lambda *_: pytest.fail("it was looked at"))
    with pytest.raises(UnavailableError, match="cannot be counted"):
        pad.sign_in.try_pin(new.account.id, RIGHT)


def test_a_wait_outlives_processes_and_starts_of_the_pc(pad: Pad) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=8)
    pad.sign_in.try_pin(new.account.id, WRONG)
    pad.pc.pass_time(600)
    pad.open()
    assert pad.locked(new.account) == HOUR - 600
    pad.pc.start_anew(running=100)
    pad.open()
    assert pad.locked(new.account) == HOUR - 100  # what was not noted at the end is waited again
    pad.pc.pass_time(HOUR - 101)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == Refused(Reason.LOCKED, 1)
    pad.pc.pass_time(1)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_starting_the_pc_again_and_again_shortens_no_wait(pad: Pad) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=8)
    pad.sign_in.try_pin(new.account.id, WRONG)
    for _ in range(20):
        pad.pc.start_anew(running=1)
        pad.open()
    assert pad.locked(new.account) >= HOUR - 20


@pytest.mark.parametrize("years", [YEARS, -YEARS])
def test_the_clock_shortens_and_lengthens_no_wait(pad: Pad, years: timedelta) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=8)
    pad.sign_in.try_pin(new.account.id, WRONG)
    pad.pc.now += years
    pad.open()
    assert pad.locked(new.account) == HOUR
    pad.pc.pass_time(HOUR)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def tear(folder: DataFolder) -> None:
    file = folder.sign_in_attempts
    file.write_bytes(file.read_bytes()[:-1])


def empty(folder: DataFolder) -> None:
    folder.sign_in_attempts.write_bytes(b"")


def remove(folder: DataFolder) -> None:
    folder.sign_in_attempts.unlink()


def remove_state(folder: DataFolder) -> None:
    """All that is not content or an account."""
    remove(folder)
    folder.lock("sign-in").unlink()
    folder.state.unlink(missing_ok=True)
    shutil.rmtree(folder.logs)


def no_file(folder: DataFolder) -> None:
    folder.sign_in_attempts.unlink()
    folder.sign_in_attempts.symlink_to("/dev/null")


@pytest.mark.parametrize("damage", [tear, empty, remove, remove_state, no_file])
def test_a_record_that_is_gone_or_torn_lets_nobody_in_until_it_is_mended(
    pad: Pad, damage: Callable[[DataFolder], None]
) -> None:
    new = pad.joined()
    pad.wrong(new.account, times=4)
    damage(pad.folder)
    pad.open()
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD
    assert pad.sign_in.recover(new.account.id, new.recovery, RIGHT) == LOCKED_BY_RECORD
    pad.pc.pass_time(10 * HOUR)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD
    assert [one.name for one in pad.sign_in.accounts()] == ["王芳"]  # the pad still opens
    pad.people.unlock("王芳", pad.pc.now)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_an_older_record_put_back_lets_nobody_in(pad: Pad) -> None:
    new = pad.joined()
    before = pad.folder.sign_in_attempts.read_bytes()
    pad.wrong(new.account)
    pad.folder.sign_in_attempts.write_bytes(before)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD


def test_a_record_of_another_station_lets_nobody_in(
    pad: Pad, tmp_path_factory: pytest.TempPathFactory
) -> None:
    new = pad.joined()
    other = DataFolder(tmp_path_factory.mktemp("other"))
    other.prepare()
    other.current.write_text("1")
    with ExitStack() as stack:
        Pad(other, stack).joined()
    shutil.copy(other.sign_in_attempts, pad.folder.sign_in_attempts)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD


def test_without_its_accounts_a_station_has_to_be_set_up_from_the_command_line(pad: Pad) -> None:
    pad.joined()
    pad.folder.accounts.unlink()
    pad.open()
    assert pad.sign_in.needs_set_up()
    assert pad.sign_in.set_up(Code("0"), "guest", RIGHT) == LOCKED_BY_RECORD
    assert pad.joined().account.role is Role.TECHNICIAN


def test_a_record_that_goes_while_the_pin_is_looked_at_lets_nobody_in(
    pad: Pad, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = pad.joined()

    def remove_and_verify(hashed: str, pin: Pin) -> bool:
        pad.folder.sign_in_attempts.unlink(missing_ok=True)
        return verify(hashed, pin)

    monkeypatch.setattr(sign_in, "verify", remove_and_verify)
    assert pad.sign_in.try_pin(new.account.id, RIGHT) == LOCKED_BY_RECORD


def test_unlocking_is_for_one_person(pad: Pad) -> None:
    one, other = pad.joined("one"), pad.joined("other")
    for new in (one, other):
        pad.wrong(new.account, times=8)
    for new in (one, other):
        pad.sign_in.try_pin(new.account.id, WRONG)
    pad.people.unlock("One", pad.pc.now)
    assert (pad.locked(one.account), pad.locked(other.account)) == (0, HOUR)


def test_processes_that_try_at_once_are_counted_one_by_one(pad: Pad) -> None:
    new = pad.joined()
    answers: list[SignedIn | Refused] = []

    def guess() -> None:
        with open_sign_in(pad.folder) as mine:
            answers.extend(mine.try_pin(new.account.id, WRONG) for _ in range(3))

    # Of the pad's own clock, since the processes read the PC's.
    pad.pc.running = time.monotonic()
    processes = [threading.Thread(target=guess) for _ in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    reasons = [one.reason for one in answers if isinstance(one, Refused)]
    assert (reasons.count(Reason.WRONG), reasons.count(Reason.LOCKED)) == (5, 7)


# Nothing is told


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


# Deactivated


def test_whoever_is_deactivated_is_not_let_in_until_taken_up_again(pad: Pad) -> None:
    pad.joined("first")
    new = pad.joined()
    pad.people.set_active("王芳", False, pad.pc.now)
    assert [one.name for one in pad.sign_in.accounts()] == ["first"]
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), Refused)
    assert isinstance(pad.sign_in.recover(new.account.id, new.recovery, RIGHT), Refused)
    assert [(one.name, one.active) for one in pad.people.accounts()] == [
        ("first", True),
        ("王芳", False),
    ]
    pad.people.set_active("王芳", True, pad.pc.now)
    assert isinstance(pad.sign_in.try_pin(new.account.id, RIGHT), SignedIn)


def test_the_last_technician_stays(pad: Pad) -> None:
    pad.joined("first")
    with pytest.raises(StaffError, match="last technician"):
        pad.people.set_active("first", False, pad.pc.now)
    pad.joined("second", Role.TECHNICIAN)
    pad.people.set_active("first", False, pad.pc.now)
    assert [one.name for one in pad.sign_in.accounts()] == ["second"]


def test_a_kiosk_that_was_never_started_has_no_accounts(data_of_this_test: Path) -> None:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    with pytest.raises(StaffError, match="never started"), open_sign_in(folder):
        pass
    assert not folder.accounts.exists()
