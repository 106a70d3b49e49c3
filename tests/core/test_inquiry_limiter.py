"""A bored child, and everybody else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.inquiry.inquiry_limiter import HOUR, InquiryLimiter, Verdict


def take(intake: InquiryLimiter, content: bytes, now: float) -> Verdict:
    verdict = intake.judge(content, now)
    if verdict is Verdict.ACCEPT:
        intake.note_accepted(content, now)
    return verdict


def test_a_visitor_leaves_a_few_and_the_next_one_as_many() -> None:
    intake = InquiryLimiter(per_session=2, per_hour=100)
    assert [take(intake, b"%d" % n, n) for n in range(3)] == [
        Verdict.ACCEPT,
        Verdict.ACCEPT,
        Verdict.TOO_MANY_IN_SESSION,
    ]
    intake.end_session()
    assert take(intake, b"next", 10) is Verdict.ACCEPT


def test_the_same_text_is_taken_once_an_hour_even_across_sessions() -> None:
    intake = InquiryLimiter(per_session=1, per_hour=100)
    assert take(intake, b"same", 0) is Verdict.ACCEPT
    assert take(intake, b"same", 1) is Verdict.DUPLICATE
    intake.end_session()
    assert take(intake, b"same", 2) is Verdict.DUPLICATE
    assert take(intake, b"same", HOUR) is Verdict.ACCEPT


def test_what_was_not_kept_does_not_count() -> None:
    intake = InquiryLimiter(per_session=1, per_hour=1)
    for now in range(5):
        assert intake.judge(b"refused by the disk", now) is Verdict.ACCEPT


@given(st.lists(st.tuples(st.integers(0, 600), st.booleans(), st.binary(max_size=2)), max_size=80))
def test_no_hour_takes_more_than_its_limit(steps: list[tuple[int, bool, bytes]]) -> None:
    intake = InquiryLimiter(per_session=3, per_hour=5)
    now, taken = 0.0, []
    for wait, leaves, content in steps:
        now += wait
        if leaves:
            intake.end_session()
        if take(intake, content, now) is Verdict.ACCEPT:
            taken.append(now)
    for when in taken:
        assert sum(when - HOUR < other <= when for other in taken) <= 5
