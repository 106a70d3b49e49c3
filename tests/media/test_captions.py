"""Captions in three formats, and files that are none."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.media.importing.caption_formats import Cue
from kiosk.media.importing.captions import MAX_FILE_BYTES, Captions, read_captions
from kiosk.media.importing.text_encoding import decode

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
    "content", [b"", b"not captions", b"\x00\xff" * 500, b"WEBVTT\n", b"x" * (MAX_FILE_BYTES + 1)]
)
def test_a_file_without_captions_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "captions.srt"
    path.write_bytes(content)
    with pytest.raises(ContentRejectedError):
        read_captions(path)


# Each format's own rules

AUTOMATIC_VTT = """WEBVTT
Kind: captions
Language: zh

STYLE
::cue(c) { color: white }

NOTE from 00:00:00.000 to 00:00:09.000
not for visitors

intro
00:00:01.000 --> 00:00:02.000 align:start position:0%
草原<00:00:01.200><c> 研发&nbsp;R&amp;D</c><00:00:01.500><c> 中心 &lt;2026&gt;</c>

00:00:02.000 --> 00:00:03.000
<00:00:02.500>one

00:00:03.000 --> 00:00:04.000
a<00:00:03.100>b<00:00:03.200>c<00:00:03.300>d

00:00:04.000 --> 00:00:05.000
{笑} AT&T, 1 < 2, &#33609;&#x539F;
"""


def written(folder: Path, content: str | bytes, encoding: str = "utf-8") -> Captions:
    path = folder / "captions"
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return read_captions(path)


def test_webvtt_is_read_by_its_own_rules(tmp_path: Path) -> None:
    captions = written(tmp_path, AUTOMATIC_VTT)
    assert captions.at(0) == ""
    assert captions.at(1000) == "草原 研发\N{NO-BREAK SPACE}R&D 中心 <2026>"
    assert captions.at(2000) == "one"
    assert captions.at(3000) == "abcd"
    assert captions.at(4000) == "{笑} AT&T, 1 < 2, 草原"
    assert captions.at(5000) == ""


def test_srt_that_was_made_from_webvtt_is_whole(tmp_path: Path) -> None:
    captions = written(
        tmp_path,
        "1\n00:00:01,000 --> 00:00:02,000\n"
        "{\\an8}草原<00:00:01,200> 研发<00:00:01,500> R&amp;D {笑}\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\n<font color='red'>AT&T</font>\n",
    )
    assert captions.at(1000) == "草原 研发 R&D {笑}"
    assert captions.at(2000) == "AT&T"


def test_what_ass_draws_is_not_text(tmp_path: Path) -> None:
    captions = written(
        tmp_path,
        ASS.replace(
            r"{\an8\fad(200,200)}相约通辽", r"{\p1}m 0 0 l 100 0 100 100{\p0}草原{\p2}m 1 1"
        ).replace(r"Meet in\NTongliao", r"{\an7\p1}m 0 0 l 100 0")
        + r"Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\pos(1,2)}R&amp;D\hA"
        + "\n",
    )
    assert captions.at(1000) == "草原"
    assert captions.at(2600) == "草原"
    assert captions.at(3500) == ""
    assert captions.at(5000) == "R&amp;D A"


def test_a_line_that_ass_has_in_two_layers_is_shown_once(tmp_path: Path) -> None:
    line = "Dialogue: {},0:00:05.00,0:00:06.00,Default,,0,0,0,,草原\n"
    assert written(tmp_path, ASS + line.format(0) + line.format(1)).at(5000) == "草原"


def test_an_ass_line_of_a_hundred_thousand_tags_is_read_at_once(tmp_path: Path) -> None:
    line = "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,," + r"{\b1}" * 100_000 + "草原\n"
    assert written(tmp_path, ASS + line).at(5000) == "草原"


# How a file is encoded

TRADITIONAL = SRT.replace("<i>相约</i>通辽", "這裡是通遼,歡迎參觀創新基地。")
CYRILLIC = SRT.replace(
    "<i>相约</i>通辽", "Добро пожаловать в Тунляо, здесь начинается инновационная база"
)
WESTERN = SRT.replace(
    "<i>相约</i>通辽", "Où est né le café à Besançon? Déjà vu près du château fort."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("content", [SRT, AUTOMATIC_VTT, ASS, TRADITIONAL])
def test_unicode_is_read_without_doubt(content: str, encoding: str, tmp_path: Path) -> None:
    captions = written(tmp_path, content, encoding)
    assert captions.guessed_encoding == ""
    assert captions.at(1000) == written(tmp_path, content).at(1000)


@pytest.mark.parametrize(
    ("content", "encoding", "name"),
    [
        (SRT, "gb18030", "GB18030"),
        (TRADITIONAL, "gb18030", "GB18030"),
        (TRADITIONAL, "big5", "Big5"),
        (CYRILLIC, "cp1251", "Cyrillic"),
        (WESTERN, "cp1252", "Western European"),
    ],
)
def test_a_guessed_encoding_is_named(
    content: str, encoding: str, name: str, tmp_path: Path
) -> None:
    captions = written(tmp_path, content, encoding)
    assert captions.guessed_encoding == name
    assert captions.at(1000) == written(tmp_path, content).at(1000)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    for content in (bytes(range(256)) * 40, b"\xff\xfe\xff", b"\x81\xff" * 300):
        with pytest.raises(ContentRejectedError):
            written(tmp_path, content)


@given(st.binary(max_size=300))
def test_whatever_a_file_holds_is_decoded_or_refused(content: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(decode(content).text, str)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    decoded = decode(b"1\n" + text.encode())
    assert decoded.text == "1\n" + text
    assert not decoded.guessed


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
