"""A token admits one account, once, and only for a minute."""

from __future__ import annotations

import pytest

from kiosk.core.errors import StaffError, UnavailableError
from kiosk.ui.staff.sign_in.admissions import VALID_SECONDS, Admissions, account_line, read_account
from tests.ui.hand import Clock
from tests.ui.staff.sign_in_stand_in import OFFICE, WANG


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def admissions(clock: Clock) -> Admissions:
    return Admissions(clock)


def test_a_token_is_worth_something_once(admissions: Admissions) -> None:
    token = admissions.issue(OFFICE)
    assert admissions.redeem(token) == OFFICE
    with pytest.raises(StaffError, match="sign in again"):
        admissions.redeem(token)


def test_a_wrong_one_spoils_the_right_one(admissions: Admissions) -> None:
    token = admissions.issue(OFFICE)
    with pytest.raises(StaffError, match="not known"):
        admissions.redeem("é" * 43)
    with pytest.raises(StaffError):
        admissions.redeem(token)


def test_one_that_is_too_old_admits_nobody(admissions: Admissions, clock: Clock) -> None:
    token = admissions.issue(OFFICE)
    clock.pass_time(VALID_SECONDS + 1)
    with pytest.raises(StaffError):
        admissions.redeem(token)


def test_the_next_one_takes_the_place_of_the_one_before(admissions: Admissions) -> None:
    admissions.issue(OFFICE)
    assert admissions.redeem(admissions.issue(WANG)) == WANG


def test_an_account_travels_whole() -> None:
    assert read_account(account_line(WANG)) == WANG


@pytest.mark.parametrize("line", ["", "{}", "[]", '{"id": "a", "name": "b", "role": "king"}'])
def test_what_is_no_account_is_refused(line: str) -> None:
    with pytest.raises(UnavailableError):
        read_account(line)
