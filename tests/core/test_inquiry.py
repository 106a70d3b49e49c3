"""What a visitor may leave, and how it is told apart from what nobody should keep."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError
from kiosk.core.inquiry.inquiry import (
    MAX_LENGTHS,
    Draft,
    Inquiry,
    clean,
    from_bytes,
    inquiry_of,
    problems,
    to_bytes,
)

WHOLE = Draft(
    subject="investment",
    name="王小明",
    organisation="草原科技",
    phone="138 0013 8000",
    email="",
    message="我想了解\n新能源项目。",
    consent=True,
)


SENT = Inquiry("other", "Mary", "", "13800138000", "", "Hello", "", "en")


def test_a_whole_draft_becomes_an_inquiry_in_its_usual_form() -> None:
    assert problems(WHOLE) == {}
    assert inquiry_of(WHOLE, "company:wuhuan", "zh-Hans") == Inquiry(
        subject="investment",
        name="王小明",
        organisation="草原科技",
        phone="13800138000",
        email="",
        message="我想了解\n新能源项目。",
        about="company:wuhuan",
        language="zh-Hans",
    )


def test_an_empty_draft_wants_everything_but_the_organisation_in_the_order_of_the_form() -> None:
    assert list(problems(Draft())) == ["subject", "name", "phone", "message", "consent"]


@pytest.mark.parametrize(
    ("change", "field", "problem"),
    [
        ({"subject": "anything"}, "subject", "missing"),
        ({"name": " \u200d\t"}, "name", "missing"),
        ({"name": "长" * 41}, "name", "too-long"),
        ({"organisation": "长" * 81}, "organisation", "too-long"),
        ({"phone": "138"}, "phone", "phone-short"),
        ({"phone": "1" * 33}, "phone", "too-long"),
        ({"email": "name"}, "email", "email-at"),
        ({"email": "n" * 250 + "@example.com"}, "email", "too-long"),
        ({"message": "\u202e\x00\n"}, "message", "missing"),
        ({"message": "长" * 501}, "message", "too-long"),
        ({"consent": False}, "consent", "missing"),
    ],
)
def test_one_thing_wrong_keeps_a_draft_from_being_sent(
    change: dict[str, str | bool], field: str, problem: str
) -> None:
    draft = replace(WHOLE, **change)  # type: ignore[arg-type]
    assert problems(draft) == {field: problem}
    assert inquiry_of(draft, "", "en") is None


def test_phone_or_email_is_enough() -> None:
    assert problems(replace(WHOLE, phone="", email="name@example.com")) == {}
    assert problems(replace(WHOLE, phone="", email="")) == {"phone": "missing"}


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a\x00b\x07c\x1b[31m", "abc[31m"),
        ("\u202eevil\u202c \u2067עברית\u2069", "evil עברית"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("👩\u200d👩\u200d👧 ᠮᠣᠩᠭᠣᠯ\u180b", "👩\u200d👩\u200d👧 ᠮᠣᠩᠭᠣᠯ\u180b"),
        ("half \ud83d of a sign", "half of a sign"),
        ("no\ufffe\uffffcharacters", "nocharacters"),
        ("  much \t space  ", "much space"),
        ("e\u200b\u0301", "é"),
    ],
)
def test_what_could_deceive_is_taken_out_and_the_rest_stays(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_lines_stay_in_a_message_but_not_in_a_name() -> None:
    assert clean("one\r\ntwo\rthree\n\n\n\n\nfour", lines=True) == "one\ntwo\nthree\n\nfour"
    assert clean("one\ntwo") == "one two"


@given(st.text(), st.booleans())
def test_cleaning_is_done_once_and_leaves_what_can_be_written(text: str, lines: bool) -> None:
    once = clean(text, lines=lines)
    assert clean(once, lines=lines) == once
    assert once == once.strip()
    assert once.encode().decode() == once
    assert not any(
        unicodedata.category(char) == "Cc" and not (lines and char == "\n") for char in once
    )


@given(
    st.builds(
        Draft,
        subject=st.sampled_from(["investment", "job", "research", "other", ""]),
        name=st.text(max_size=50),
        organisation=st.text(max_size=90),
        phone=st.one_of(st.just("13800138000"), st.text(max_size=40)),
        email=st.one_of(st.just("a@example.com"), st.text(max_size=40)),
        message=st.text(max_size=600),
        consent=st.booleans(),
    )
)
def test_a_draft_without_problems_is_what_is_sent_and_read_back(draft: Draft) -> None:
    inquiry = inquiry_of(draft, "", "en")
    assert (inquiry is None) == bool(problems(draft))
    if inquiry is not None:
        assert from_bytes(to_bytes(inquiry)) == inquiry
        assert inquiry.phone or inquiry.email
        assert all(len(getattr(inquiry, field)) <= MAX_LENGTHS[field] for field in MAX_LENGTHS)


def test_an_inquiry_of_an_earlier_version_of_the_program_is_read() -> None:
    written = {
        "format": 1,
        "subject": "other",
        "name": "Mary",
        "organisation": "",
        "phone": "13800138000",
        "email": "",
        "message": "Hello",
        "about": "",
        "language": "en",
    }
    assert from_bytes(json.dumps(written, separators=(",", ":")).encode()) == SENT
    assert json.loads(to_bytes(SENT)) == written


def test_an_inquiry_of_a_newer_program_says_so() -> None:
    with pytest.raises(ContentRejectedError, match="newer program"):
        from_bytes(to_bytes(SENT).replace(b'"format":1', b'"more":[1],"format":2'))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"7",
        b'{"format": 1}',
        b'{"format": 2}',
        to_bytes(SENT)[:-1] + b',"more":""}',
        to_bytes(SENT).replace(b"Mary", b"\\ud800"),
        to_bytes(SENT).replace(b'"en"', b"NaN"),
        to_bytes(SENT).replace(b'"format":1', b'"format":true'),
        to_bytes(SENT).replace(b'"format":1', b'"format":1' + b"0" * 400),
        json.dumps({"format": 1, **dict.fromkeys(Inquiry.__struct_fields__, 7)}).encode(),
        b"[" * 100_000,
    ],
)
def test_what_is_no_inquiry_is_refused(content: bytes) -> None:
    with pytest.raises(ContentRejectedError):
        from_bytes(content)
