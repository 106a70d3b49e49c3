"""Which PINs are taken, and that what a person has typed is seen nowhere."""

from __future__ import annotations

import copy
import logging
import pickle
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.editorial.sign_in.pin import COMMON, PinFault, PinRefusedError, check_pin, pin_fault
from kiosk.editorial.sign_in.secret import Code, Pin, Secret, hash_of, new_code, verify

MOST_COMMON = (
    "123456 111111 000000 123123 654321 666666 888888 112233 121212 123321 555555 999999 "
    "777777 222222 333333 444444 696969 131313 101010 159753 987654 147258 789456 456789 "
    "159357 123654 112211 232323 456456 789789 258258 147147 369369 258369 741852 963852 "
    "852456 147852 321321 321654 420420 142536 123789 147896 789123 007007 520520 521521 "
    "520131 131452 5201314 1314520 168168 168888 888168 666888 888666 668866 110110 110120 "
    "119119 119120 123000 100200 102030 010203 246810 135790 135246 314159 3141592 31415926 "
    "271828 142857 1234567 12345678 123456789 1234567890 7654321 87654321 987654321 0987654321 "
    "11111111 00000000 88888888 11223344 12341234 12121212 147258369 1029384756 123456123456 "
    "980101 19900101 19881212 20000101 101112 111222 222333 445566 778899 998877 332211 098765 "
    "1234554321 010101 020202"
)
"""A hundred and more, by the patterns of leaked lists and what is chosen in China."""


@pytest.mark.parametrize("digits", MOST_COMMON.split())
def test_none_of_the_most_common_is_taken(digits: str) -> None:
    assert pin_fault(Pin(digits)) in {
        PinFault.REPEATED,
        PinFault.RUN,
        PinFault.DATE,
        PinFault.KEYPAD,
        PinFault.COMMON,
    }


def test_the_list_of_the_most_common_is_long_enough() -> None:
    assert len(set(MOST_COMMON.split())) >= 100


@pytest.mark.parametrize(
    ("digits", "fault"),
    [
        ("", PinFault.TOO_SHORT),
        ("29571", PinFault.TOO_SHORT),
        ("2957138462951", PinFault.TOO_LONG),
        ("29571a", PinFault.NOT_DIGITS),
        ("２９５７１３", PinFault.NOT_DIGITS),
        ("２９５７1\ud800", PinFault.NOT_DIGITS),
        ("888888", PinFault.REPEATED),
        ("295295", PinFault.REPEATED),
        ("29572957", PinFault.REPEATED),
        ("112299", PinFault.REPEATED),
        ("789012", PinFault.RUN),
        ("210987", PinFault.RUN),
        ("4567654", PinFault.RUN),
        ("456012", PinFault.RUN),
        ("19840229", PinFault.DATE),
        ("198402", PinFault.DATE),
        ("290284", PinFault.DATE),
        ("840229", PinFault.DATE),
        ("12311984", PinFault.DATE),
        ("741963", PinFault.KEYPAD),
        ("147896", PinFault.COMMON),
    ],
)
def test_the_rule_that_refuses_is_named(digits: str, fault: PinFault) -> None:
    with pytest.raises(PinRefusedError) as refused:
        check_pin(Pin(digits))
    assert refused.value.fault == fault


@pytest.mark.parametrize("digits", ["295713", "830229", "19830229", "407196", "295713846295"])
def test_others_are_taken(digits: str) -> None:
    check_pin(Pin(digits))


def test_each_common_number_is_one_that_no_rule_finds() -> None:
    found = {digits: pin_fault(Pin(digits)) for digits in COMMON.split()}
    assert found == dict.fromkeys(found, PinFault.COMMON)


def test_most_pins_are_left_to_choose_from() -> None:
    taken = sum(pin_fault(Pin(f"{number:06}")) is None for number in range(0, 10**6, 37))
    assert taken / len(range(0, 10**6, 37)) > 0.88


@given(st.text(alphabet="0123456789", max_size=14))
def test_a_new_pin_has_six_to_twelve_digits(digits: str) -> None:
    if pin_fault(Pin(digits)) is None:
        assert 6 <= len(digits) <= 12


@pytest.mark.parametrize("secret", [Pin("295713"), Code("2957-1384")])
def test_what_is_typed_is_seen_nowhere(
    secret: Secret, expected_logs: pytest.LogCaptureFixture
) -> None:
    told = [repr(secret), str(secret), f"{secret} {secret!r:>20}", f"{[secret]} {(secret,)}"]
    logging.getLogger("kiosk.staff").warning("typed: %s %r", secret, [secret])
    try:
        check_pin(Pin(f"{secret.digits}x"))
    except PinRefusedError as error:
        told += traceback.format_exception(error)
    for give_away in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="stays in memory") as refused:
            give_away(secret)
        told += traceback.format_exception(refused.value)
    assert secret.digits not in "\n".join([*told, expected_logs.text])


def test_letters_that_cannot_be_encoded_are_a_wrong_pin() -> None:
    assert not verify(hash_of(Pin("295713")), Pin("29571\ud800"))


def test_a_hash_has_the_parameters_that_were_decided_and_a_salt_of_its_own() -> None:
    first, second = hash_of(Pin("295713")), hash_of(Pin("295713"))
    assert first.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert first != second
    assert verify(first, Pin("295713"))
    assert not verify(first, Pin("295714"))


def test_a_torn_hash_lets_nobody_in() -> None:
    assert not any(verify(torn, Pin("295713")) for torn in ("", "x", hash_of(Pin("295713"))[:-9]))


def test_a_code_is_read_as_people_write_it() -> None:
    code = new_code()
    assert len(code.digits) == 16
    assert Code(f" {code.reveal().replace('-', ' – ')}").digits == code.digits
    assert new_code().digits != code.digits
