"""What fits into a code: cut where a sentence ends, never inside a character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.content.qr_code_text import MAX_CODE_BYTES, address, compose

SENTENCE = "通辽的草原上有很多风。"


def test_a_short_text_is_taken_whole() -> None:
    assert compose("风电", ["草原上有风。", "", " 风能发电。 "], "基地") == (
        "风电\n草原上有风。\n风能发电。\n基地"
    )


def test_a_long_text_ends_with_a_sentence() -> None:
    taken = compose("风电", [SENTENCE * 100], "基地").split("\n")
    assert taken[0] == "风电"
    assert taken[1] == SENTENCE * (len(taken[1]) // len(SENTENCE))
    assert len(taken[1]) > 190
    assert taken[2] == "基地"


def test_a_text_without_sentences_ends_with_an_ellipsis() -> None:
    assert compose("风", ["草" * 1000], "基地").split("\n")[1].endswith("草…")


@given(st.text(max_size=900), st.lists(st.text(max_size=900), max_size=3), st.text(max_size=300))
def test_everything_fits_and_can_be_written(title: str, texts: list[str], signature: str) -> None:
    taken = compose(title, texts, signature)
    assert len(taken.encode("utf-8")) <= MAX_CODE_BYTES


def test_surrogates_and_marks_of_direction_do_no_harm() -> None:
    assert compose("a\ud800b", ["\u202eabc"], "") == "a?b\n\u202eabc"


def test_a_hall_with_a_web_site_gives_the_address_of_the_item() -> None:
    assert (
        address("https://hall.example/", "project", "wind") == "https://hall.example/project/wind"
    )
    assert address("https://hall.example", "company", "a/b?c") == (
        "https://hall.example/company/a%2Fb%3Fc"
    )


def test_without_a_web_site_or_with_an_endless_address_there_is_none() -> None:
    assert address("", "project", "wind") == ""
    assert address("https://hall.example", "project", "x" * 1000) == ""
