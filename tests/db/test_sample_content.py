"""The sample content is whole, in both languages, and says nothing that nobody knows."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import vlc
from PIL import Image
from sqlalchemy import Engine, func, select, text
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LocalizedText
from kiosk.db.models import Base, Item, MediaAsset
from kiosk.db.models.items import COLOURS, ITEM_TYPES
from kiosk.db.sample import MEDIA, read_texts
from kiosk.ui.images.icon_provider import NAMES

NOT_IN_THE_SAMPLE = {"ui_text", "opening_hours", "holiday"}
"""Nothing is known of these, and nothing can be made up: no recordings, words or hours."""


def texts_of(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every localized text in the files, with the place it stands in."""
    if isinstance(value, dict):
        if value.keys() & {"zh-Hans", "en"} and where.split(".")[-1] != "captions":
            yield where, value
        else:
            for key, part in value.items():
                yield from texts_of(part, f"{where}.{key}")
    elif isinstance(value, list):
        for part in value:
            slug = part.get("slug", "") if isinstance(part, dict) else ""
            yield from texts_of(part, f"{where}[{slug}]")


TEXTS = list(texts_of(read_texts()))


def test_there_is_something_to_check() -> None:
    assert len(TEXTS) > 200


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_every_text_is_there_in_both_languages(language: str) -> None:
    assert [where for where, one in TEXTS if not one.get(language, "").strip()] == []


def test_both_languages_tell_the_same_number_of_paragraphs() -> None:
    for where, one in TEXTS:
        parts = {len(re.split(r"\n\s*\n", text.strip())) for text in one.values()}
        assert len(parts) == 1, where


def test_english_has_no_chinese_characters() -> None:
    chinese = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")
    assert [where for where, one in TEXTS if chinese.search(one["en"])] == []


def test_chinese_has_chinese_punctuation() -> None:
    halfwidth = re.compile(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]")
    assert [where for where, one in TEXTS if halfwidth.search(one["zh-Hans"])] == []


def test_nothing_looks_like_a_telephone_number_or_an_address_on_the_net() -> None:
    suspicious = re.compile(r"\d[\d -]{6,}\d|@|https?:|www\.|微信|电话")
    for where, one in TEXTS:
        for words in one.values():
            assert not suspicious.search(words), where


def test_nobody_is_quoted() -> None:
    for where, one in TEXTS:
        if where.startswith((".voice", ".company")):
            for words in one.values():
                assert not re.search(r"[“”「」]|说：|表示", words), where


def test_samples_say_that_they_are_samples() -> None:
    for item_type in ITEM_TYPES:
        for table in read_texts().get(item_type, ()):
            words = "".join(text for _, one in texts_of(table) for text in one.values())
            assert bool(table.get("sample")) == ("示例" in words), table["slug"]
            assert bool(table.get("sample")) == ("ample" in words), table["slug"]


def test_every_part_of_the_model_has_something_to_show(library: Engine) -> None:
    with Session(library) as session:
        held = set(session.scalars(select(Item.item_type).distinct()))
        empty = {
            table.name
            for table in Base.metadata.sorted_tables
            if session.scalar(select(func.count()).select_from(table)) == 0
        }
    assert held == set(ITEM_TYPES) - NOT_IN_THE_SAMPLE
    assert empty == NOT_IN_THE_SAMPLE


def test_there_is_as_much_of_everything_as_is_known_and_one_sample_chart(library: Engine) -> None:
    with Session(library) as session:
        counted = dict(
            session.execute(select(Item.item_type, func.count()).group_by(Item.item_type)).all()
        )
    assert counted == {
        "agreement": 8,
        "ceremony": 1,
        "company": 6,
        "film": 1,
        "guided-tour": 1,
        "indicator": 7,
        "milestone": 4,
        "music": 1,
        "opportunity": 6,
        "page": 7,
        "place": 35,
        "project": 12,
        "slot": 3,
        "voice": 5,
    }


def test_facts_name_their_source_and_samples_claim_none(library: Engine) -> None:
    with Session(library) as session:
        for sample, source, slug in session.execute(
            select(Item.sample, Item.source, Item.slug).where(Item.item_type != "slot")
        ):
            assert source == (
                LocalizedText()
                if sample
                else LocalizedText({"zh-Hans": "通辽日报", "en": "Tongliao Daily"})
            ), slug


def test_colours_are_names_of_the_theme(library: Engine) -> None:
    with library.connect() as connection:
        for table in ("sector", "indicator"):
            found = set(connection.scalars(text(f"SELECT colour FROM {table}")))  # noqa: S608
            assert found <= set(COLOURS)


def test_icons_are_names_the_screen_knows() -> None:
    named = {
        section["icon"] for page in read_texts()["page"] for section in page.get("sections", ())
    }
    named |= {place["icon"] for place in read_texts()["place"] if "icon" in place}
    assert named <= NAMES


def test_every_item_that_is_looked_at_has_a_cover(library: Engine) -> None:
    with Session(library) as session:
        bare = session.scalars(
            select(Item.slug).where(
                Item.cover_id.is_(None),
                Item.item_type.in_(["project", "company", "page", "film", "milestone"]),
            )
        ).all()
    assert bare == []


def test_every_picture_is_described_and_used(library: Engine) -> None:
    with Session(library) as session:
        for asset in session.scalars(select(MediaAsset).where(MediaAsset.mime == "image/webp")):
            assert set(asset.alt) == {"zh-Hans", "en"}, asset.name
    files = "".join(path.read_text("utf-8") for path in MEDIA.parent.glob("*.toml"))
    assert set(read_texts()["alt"]) <= set(re.findall(r'"([a-z-]+)"', files))


# The files themselves


def test_every_file_the_content_names_is_there_and_no_other() -> None:
    film = read_texts()["film"][0]
    named = {f"{name}.webp" for name in read_texts()["alt"]}
    named |= {film["media"], *film["captions"].values(), read_texts()["music"][0]["media"]}
    assert {path.name for path in MEDIA.iterdir()} == named


@pytest.mark.parametrize("name", sorted(read_texts()["alt"]))
def test_pictures_have_the_size_screens_need(name: str) -> None:
    with Image.open(MEDIA / f"{name}.webp") as picture:
        assert picture.format == "WEBP"
        width, height = picture.size
    if name.endswith("-portrait"):
        assert width >= 1080
        assert height >= 1920
    else:
        assert width >= 1920
        assert height >= 1080


def test_the_films_length_is_the_one_written_down() -> None:
    film = read_texts()["film"][0]
    libvlc = vlc.Instance("--quiet", "--no-plugins-cache")
    media = libvlc.media_new(str(MEDIA / film["media"]))
    media.parse_with_options(vlc.MediaParseFlag.local, 5000)
    until = time.monotonic() + 10
    while not media.is_parsed() and time.monotonic() < until:
        time.sleep(0.01)
    assert media.get_duration() == pytest.approx(film["duration_ms"], abs=50)
    media.release()
    libvlc.release()


def test_the_whole_sample_is_small_enough_for_the_repository() -> None:
    assert sum(path.stat().st_size for path in Path(MEDIA).iterdir()) < 12_000_000
