"""Who is let in: set up, recovered, deactivated."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.account import Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.accounts import LastTechnicianError, opened_accounts
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.sign_in.accounts import (
    INVITATION_HOURS,
    NameFault,
    NameRefusedError,
    OwnAccountError,
)
from kiosk.editorial.sign_in.pin import PinRefusedError
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import Reason, Refused, SetUp, SignedIn, open_sign_in
from tests.editorial.pad import LOCKED_BY_RECORD, MINUTE, RIGHT, WRONG, YEARS, Pad

# Setting up


def test_the_first_person_is_let_in_with_the_code_of_the_command_line(pad: Pad) -> None:
    assert not pad.sign_in.accounts()
    new = pad.joined()
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
    assert not pad.sign_in.accounts()


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


def test_a_role_is_changed_and_written_down(pad: Pad) -> None:
    technician = pad.joined("技术员").account
    pad.joined("王芳")
    people = pad.people_of(technician)
    people.set_role("王芳", Role.PUBLISHER, pad.pc.now)
    assert [one.role for one in people.accounts()] == [Role.TECHNICIAN, Role.PUBLISHER]
    with opened_accounts(pad.folder) as store:
        newest = store.acts(1)[0]
    assert (newest.account, newest.act) == ("技术员", "change-role")
    assert newest.detail == "王芳\teditor\tpublisher"
    with pytest.raises(LastTechnicianError):
        pad.people.set_role("技术员", Role.EDITOR, pad.pc.now)
    assert people.accounts()[0].role is Role.TECHNICIAN


def test_nobody_changes_their_own_account(pad: Pad) -> None:
    technician = pad.joined("first").account
    pad.joined("second", Role.TECHNICIAN)
    people = pad.people_of(technician)
    with pytest.raises(OwnAccountError):
        people.set_active("first", False, pad.pc.now)
    with pytest.raises(OwnAccountError):
        people.set_role("first", Role.EDITOR, pad.pc.now)
    assert people.accounts()[0] == technician


def test_technicians_see_when_people_signed_in_and_whether_they_are_locked(pad: Pad) -> None:
    technician = pad.joined("技术员").account
    new = pad.joined("王芳").account
    people = pad.people_of(technician)
    assert [(one.last_sign_in, one.is_locked) for one in people.people()] == [(None, False)] * 2
    pad.sign_in.try_pin(technician.id, RIGHT)
    at = pad.pc.now
    while not pad.locked(new):
        pad.sign_in.try_pin(new.id, WRONG)
    told = [(one.account.name, one.last_sign_in, one.is_locked) for one in people.people()]
    assert told == [("技术员", at, False), ("王芳", None, True)]
    people.unlock("王芳", pad.pc.now)
    assert not any(one.is_locked for one in people.people())
    pad.folder.sign_in_attempts.write_bytes(b"torn")
    assert all(one.is_locked for one in people.people())
    with pytest.raises(NotPermittedError):
        pad.people_of(new).people()


def test_a_kiosk_that_was_never_started_has_no_accounts(data_of_this_test: Path) -> None:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    with pytest.raises(StaffError, match="never started"), open_sign_in(folder):
        pass
    assert not folder.accounts.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_kiosks_user_reads_what_is_kept(pad: Pad) -> None:
    pad.joined()
    kept = (pad.folder.accounts, pad.folder.sign_in_attempts)
    assert [file.stat().st_mode & 0o777 for file in kept] == [0o600, 0o600]
