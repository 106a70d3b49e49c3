"""Captions in three formats, and files that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.media.captions import LARGEST_FILE, Captions, Cue, read_captions

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>相约</i>通辽

2
00:00:02,500 --> 00:00:04,000
Meet in
<b>Tongliao</b>
"""
VTT = """WEBVTT

00:01.000 --> 00:03.000 align:start
<v Narrator>相约通辽</v>

00:02.500 --> 00:04.000
Meet in
Tongliao
"""
ASS = r"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Sans,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,{\an8\fad(200,200)}相约通辽
Dialogue: 0,0:00:02.50,0:00:04.00,Default,,0,0,0,,Meet in\NTongliao
Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not for visitors
"""


@pytest.mark.parametrize("content", [SRT, VTT, ASS, "\ufeff" + SRT])
def test_captions_are_plain_text_at_their_time(content: str, tmp_path: Path) -> None:
    path = tmp_path / "captions"
    path.write_text(content, encoding="utf-8")
    captions = read_captions(path)
    assert captions.at(999) == ""
    assert captions.at(1000) == "相约通辽"
    assert captions.at(2600) == "相约通辽\nMeet in\nTongliao"
    assert captions.at(3000) == "Meet in\nTongliao"
    assert captions.at(4000) == ""


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("content", [SRT, VTT, ASS])
def test_captions_come_as_windows_writes_them(content: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "captions"
    path.write_text(content, encoding=encoding)
    assert read_captions(path).at(2600) == "相约通辽\nMeet in\nTongliao"


@pytest.mark.parametrize(
    "content", [b"", b"not captions", b"\x00\xff" * 500, b"WEBVTT\n", b"x" * (LARGEST_FILE + 1)]
)
def test_a_file_without_captions_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "captions.srt"
    path.write_bytes(content)
    with pytest.raises(ContentRejectedError):
        read_captions(path)


def test_a_file_that_is_gone_may_come_back(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError):
        read_captions(tmp_path / "gone.srt")


CUES = st.lists(
    st.builds(Cue, st.integers(-5, 100), st.integers(-5, 100), st.sampled_from(["", "a", "b"]))
)


@given(CUES, st.integers(-5, 105))
def test_what_is_shown_is_what_a_walk_through_all_cues_finds(cues: list[Cue], now: int) -> None:
    walked = sorted(
        (cue for cue in cues if cue.text and 0 <= cue.start_ms <= now < cue.end_ms),
        key=lambda cue: cue.start_ms,
    )
    assert Captions(cues).at(now) == "\n".join(cue.text for cue in walked)
