"""The rules of the phone page: who is let in, how often, and what photos are called."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.account import Role
from kiosk.core.errors import ContentRejectedError
from kiosk.core.phone_page.admission import Admission, RateLimit
from kiosk.core.phone_page.photo_name import MAX_STEM, photo_name
from kiosk.core.phone_page.telling import Opening, PhotoTold, parse_opening, parse_told, to_line
from kiosk.core.typed_message import encode


def test_a_token_lets_one_phone_in_once() -> None:
    admission = Admission(100.0)
    assert not admission.admits("", 100.0)
    assert admission.knows(admission.token, 101.0)
    assert admission.exchange("", 101.0) == ""
    assert admission.exchange(admission.token[:-1], 101.0) == ""
    cookie = admission.exchange(admission.token, 101.0)
    assert admission.admits(cookie, 102.0)
    assert not admission.knows(admission.token, 102.0)
    assert admission.exchange(admission.token, 102.0) == ""
    assert not admission.admits(admission.token, 102.0)
    assert not admission.admits(admission.form_key, 102.0)
    assert admission.is_own_form(admission.form_key)
    assert not admission.is_own_form(cookie)


def test_nobody_is_let_in_and_nobody_stays_when_the_time_is_over() -> None:
    admission = Admission(100.0)
    late = Admission(100.0)
    cookie = admission.exchange(admission.token, 699.9)
    assert admission.admits(cookie, 699.9)
    assert not admission.admits(cookie, 700.0)
    assert late.exchange(late.token, 700.0) == ""


def test_no_two_openings_share_a_secret() -> None:
    secrets = {
        secret
        for one in (Admission(0.0), Admission(0.0))
        for secret in (one.token, one.form_key, one.exchange(one.token, 1.0))
    }
    assert len(secrets) == 6
    assert min(map(len, secrets)) >= 43


@pytest.mark.parametrize("wrong", ["", "é", "\ud800", "a" * 100_000, "\0"])
def test_whatever_is_sent_for_a_secret_is_only_wrong(wrong: str) -> None:
    admission = Admission(0.0)
    assert admission.exchange(wrong, 1.0) == ""
    assert not admission.admits(wrong, 1.0)
    assert not admission.is_own_form(wrong)


def test_a_rate_limit_takes_some_at_once_and_then_as_many_as_time_allows() -> None:
    limit = RateLimit(3, 2.0)
    assert [limit.takes(10.0) for _ in range(4)] == [True, True, True, False]
    assert [limit.takes(10.5) for _ in range(2)] == [True, False]
    assert not limit.takes(9.0)  # a clock that goes back gives nothing
    assert [limit.takes(99.0) for _ in range(4)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("given_name", "kind", "name"),
    [
        ("IMG_0042.HEIC", "HEIF", "IMG_0042.heic"),
        ("开馆 仪式.jpeg", "JPEG", "开馆 仪式.jpg"),
        ("../../etc/passwd", "PNG", "passwd.png"),
        ("C:\\Users\\w\\a.b.png", "PNG", "a.b.png"),
        ("photo.exe", "WEBP", "photo.webp"),
        ("CON.jpg", "JPEG", "photo CON.jpg"),
        ("...", "JPEG", "photo.jpg"),
        ("", "JPEG", "photo.jpg"),
        ("-rf.jpg", "JPEG", "-rf.jpg"),
        ('<img src=x onerror="alert(1)">.jpg', "JPEG", "img src=x onerror=alert(1).jpg"),
        ("a\u202egnp.exe", "PNG", "agnp.png"),
        ("notes.txt", "", "notes"),
    ],
)
def test_a_photo_gets_a_safe_name(given_name: str, kind: str, name: str) -> None:
    assert photo_name(given_name, kind) == name


@settings(max_examples=60)
@given(st.text(st.sampled_from('./\\:<>"|?*\0\r\n \u202e\ufeff\ud800-aé中CON')))
def test_every_name_stays_in_its_folder_on_every_system(given_name: str) -> None:
    name = photo_name(given_name, "JPEG")
    assert name.endswith(".jpg")
    assert not set(name) & set('/\\<>:"|?*\0\r\n\u202e')
    assert not name.startswith(".")
    assert 4 < len(name) <= MAX_STEM + len("photo .jpg")
    name.encode()


def test_what_the_two_processes_tell_each_other_is_read_strictly() -> None:
    told = PhotoTold(1, "a.webp", "done")
    assert parse_told(to_line(told)) == told
    opening = Opening("1", "王", Role.EDITOR, "zh-Hans", "folder")
    assert parse_opening(encode(opening).decode()) == opening
    for wrong in (b"", b"{}", b'{"is":"photo"}', b'{"is":"open-the-door"}'):
        with pytest.raises(ContentRejectedError):
            parse_told(wrong)
