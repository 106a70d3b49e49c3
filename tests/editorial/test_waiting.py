"""Who has to wait before the pad, and that no file and no clock shortens it."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta

import pytest

from kiosk.core.account import Role
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.sign_in import attempts, sign_in
from kiosk.editorial.sign_in.secret import Code, Pin, verify
from kiosk.editorial.sign_in.sign_in import Reason, Refused, SignedIn, open_sign_in
from tests.editorial.pad import HOUR, LOCKED_BY_RECORD, MINUTE, RIGHT, UNKNOWN, WRONG, YEARS, Pad


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


@pytest.mark.slow
def test_ten_thousand_guesses_at_the_pad_take_more_than_a_year(pad: Pad) -> None:
    """The schedule alone has a test; here the file is written each time. A hundred guesses are
    made; all that follow wait as long as the last of them."""
    new = pad.joined()
    began, spent = pad.pc.running, 0.0
    for _ in range(100):
        spent = pad.wrong(new.account).locked_seconds
    a_hundred = pad.pc.running - began
    assert timedelta(seconds=a_hundred + 9_900 * spent) > timedelta(days=365)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows makes no folder durable")
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


@pytest.mark.skipif(sys.platform == "win32", reason="no open file is deleted there")
def test_without_its_accounts_a_station_has_to_be_set_up_from_the_command_line(pad: Pad) -> None:
    pad.joined()
    pad.folder.accounts.unlink()
    pad.open()
    assert not pad.sign_in.accounts()
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
