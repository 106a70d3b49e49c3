"""Telephone numbers and e-mail addresses as people write them."""

from __future__ import annotations

import subprocess
import sys

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.inquiry.contact import ContactResult, read_email, read_phone

FOREIGN = {
    phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    for region in phonenumbers.SUPPORTED_REGIONS - {"CN"}
    if (number := phonenumbers.example_number(region))
}
"""A number of every country."""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("13800138000", "13800138000"),
        ("138 0013 8000", "13800138000"),
        ("１３８-００１３-８０００", "13800138000"),
        ("+86 138 0013 8000", "13800138000"),
        ("0086-13800138000", "13800138000"),
        ("8613800138000", "13800138000"),
        ("013800138000", "13800138000"),
        ("0475-8210000", "0475-8210000"),
        ("（0475）8210000", "0475-8210000"),
        ("010 6555 1234", "010-65551234"),
        ("+86 10 65551234", "010-65551234"),
        ("+86 (0)475 8210000", "0475-8210000"),
        ("0475-8210000转12", "0475-8210000 转 12"),
        ("010-65551234 ext. 8", "010-65551234 转 8"),
        ("400-810-0000", "4008100000"),
        ("+976 7012 3456", "+97670123456"),
        ("00 44 20 7946 0000", "+442079460000"),
        ("+852 2345 6789", "+85223456789"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("+39 06 1234 5678", "+390612345678"),
    ],
)
def test_numbers_are_understood_as_people_write_them(written: str, meant: str) -> None:
    assert read_phone(written) == ContactResult(meant)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("", "phone-short"),
        ("+", "phone-short"),
        ("+86", "phone-short"),
        ("138001380", "phone-short"),
        ("138001380001", "phone-long"),
        ("8210000", "phone-area-code"),
        ("65551234", "phone-area-code"),
        ("12800138000", "phone-unknown"),
        ("0475-1210000", "phone-unknown"),
        ("138 0013 8000 转 5", "phone-unknown"),
        ("+0123456789", "phone-unknown"),
        ("+976", "phone-short"),
        ("+12345678901234567", "phone-long"),
        ("+1 650 555 012345", "phone-long"),
        ("+44 20 79", "phone-short"),
        ("+999 7012 3456", "phone-unknown"),
        ("+976 7012 3456 转 5", "phone-unknown"),
        ("my phone", "phone-characters"),
        ("138-0013-800O", "phone-characters"),
        ("١٣٨٠٠١٣٨٠٠٠", "phone-characters"),
        ("13800138000;rm", "phone-characters"),
    ],
)
def test_what_is_wrong_with_a_number_is_told(written: str, problem: str) -> None:
    assert read_phone(written).problem == problem


@given(st.text(max_size=60))
def test_any_text_is_either_a_number_or_has_a_problem(text: str) -> None:
    reading = read_phone(text)
    assert bool(reading.value) != bool(reading.problem)
    assert set(reading.value) <= set("0123456789+- 转")


@given(
    st.one_of(
        st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
        st.from_regex(r"0(10|2[0-9])[2-8][0-9]{7}( 转 [0-9]{1,6})?", fullmatch=True),
        st.from_regex(r"0[3-9][0-9]{2}[2-8][0-9]{6,7}", fullmatch=True),
        st.sampled_from(sorted(FOREIGN)),
    ),
    st.sampled_from([" ", "-", " - ", ""]),
)
def test_a_number_reads_the_same_however_it_is_parted_and_when_read_again(
    number: str, separator: str
) -> None:
    meant = read_phone(number)
    assert meant.value
    assert read_phone(meant.value) == meant
    parted = number[:3] + separator + number[3:]
    assert read_phone(f" {parted} ") == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("name@example.com", "name@example.com"),
        (" Name.Surname+hall@Example.COM ", "Name.Surname+hall@example.com"),
        ("name＠example。com", "name@example.com"),
        ("123456@qq.com", "123456@qq.com"),
        ("张三@例子.中国", "张三@例子.中国"),
        ("name@xn--fsqu00a.xn--fiqs8s", "name@例子.中国"),
        ("", ""),
    ],
)
def test_addresses_are_understood(written: str, meant: str) -> None:
    assert read_email(written) == ContactResult(meant)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("name", "email-at"),
        ("@example.com", "email-name"),
        ("a..b@example.com", "email-name"),
        (".a@example.com", "email-name"),
        ("<a>@example.com", "email-name"),
        ("a@b@example.com", "email-name"),
        ("n" * 65 + "@example.com", "email-name"),
        ("name@", "email-domain"),
        ("name@example", "email-domain"),
        ("name@example.", "email-domain"),
        ("name@-example.com", "email-domain"),
        ("name@example.c", "email-domain"),
        ("name@192.168.1.1", "email-domain"),
        ("name@hall.local", "email-domain"),
        ("name@ex_ample.com", "email-domain"),
        ("name@xn--a.com", "email-domain"),
        ("name@" + ".".join(["n" * 60] * 5) + ".com", "email-domain"),
        ("na\u202eme@example.com", "email-name"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(written: str, problem: str) -> None:
    assert read_email(written).problem == problem


@given(
    st.one_of(
        st.text(max_size=80).map(lambda name: f"{name}@example.com"),
        st.text(max_size=80).map(lambda domain: f"name@{domain}.com"),
    )
)
def test_an_address_that_is_taken_is_taken_again_unchanged(text: str) -> None:
    reading = read_email(text)
    if reading.value:
        assert read_email(reading.value) == reading
        assert not any(char.isspace() for char in reading.value)


def test_the_libraries_are_loaded_when_they_are_first_needed() -> None:
    """The screen imports the rules at its start, and both take as long as some frames."""
    program = (
        "import sys; from kiosk.core.inquiry.inquiry import Draft, problems; problems(Draft());"
        "sys.exit(bool({'email_validator', 'idna', 'phonenumbers', 'dns'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
