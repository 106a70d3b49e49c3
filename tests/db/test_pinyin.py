"""How names are read: the likely way first, every other way too."""

from __future__ import annotations

import pytest

from kiosk.db.search.readings import PLACES, SURNAMES
from kiosk.db.search.title_readings import letter, readings, sort_key

PLACE_READINGS = {
    "北京朝阳": "bei jing chao yang",
    "单县": "shan xian",
    "郫都": "pi du",
    "都匀": "du yun",
    "洪洞": "hong tong",
    "浚县": "xun xian",
    "会稽": "kuai ji",
    "涡阳": "guo yang",
    "解州": "xie zhou",
    "长治": "chang zhi",
    "长垣": "chang yuan",
    "霍林郭勒": "huo lin guo le",
    "康巴什": "kang ba shi",
    "科尔沁": "ke er qin",
    "扎鲁特": "zha lu te",
    "重庆长安": "chong qing chang an",
    "長治": "chang zhi",
}


def likely(title: str, *, person: bool = False) -> str:
    return " ".join(one[0] for one in readings(title, person=person) if one)


@pytest.mark.parametrize("place", PLACE_READINGS)
def test_places_are_read_as_people_there_say(place: str) -> None:
    reading = PLACE_READINGS[place]
    assert likely(place) == reading
    assert likely(f"{place}科技有限公司") == f"{reading} ke ji you xian gong si"
    assert sort_key(place, "") == reading


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("翟志刚", "zhai zhi gang"),
        ("仇英", "qiu ying"),
        ("区解放", "ou jie fang"),
        ("单田芳", "shan tian fang"),
        ("单于明", "chan yu ming"),
        ("曾国", "zeng guo"),
        ("长孙无忌", "zhang sun wu ji"),
        ("解放军", "xie fang jun"),
        ("王单", "wang dan"),
    ],
)
def test_people_are_read_with_their_surname(name: str, reading: str) -> None:
    assert likely(name, person=True) == reading


def test_surnames_in_companies_are_read_so_where_that_is_clear() -> None:
    assert likely("解氏酒业") == "xie shi jiu ye"
    assert likely("翟家") == "zhai jia"
    assert likely("区块链") == "qu kuai lian"


def test_every_name_in_the_lists_has_a_syllable_for_each_character() -> None:
    assert [name for name, it in {**PLACES, **SURNAMES}.items() if len(name) != len(it)] == []


def test_every_place_in_the_list_is_read_so() -> None:
    assert {place: likely(place).split() for place in PLACES} == PLACES


def test_of_several_readings_the_likely_one_comes_first() -> None:
    assert readings("长春") == [("chang", "zhang"), ("chun",)]
    assert readings("成长，A")[1:] == [("zhang", "chang"), (), ()]
    assert readings("吕") == [("lv", "lu", "lyu")]


def test_staffs_own_reading_is_the_only_one() -> None:
    assert readings("单，山", "dān shān") == [("dan",), (), ("shan",)]
    assert readings("绿洲", "lü zhou") == [("lv", "lu", "lyu"), ("zhou",)]
    assert readings("单山", "dan") == [("dan",)]


def test_companies_stand_under_the_letter_of_the_likely_reading() -> None:
    names = ("长垣", "朝阳", "单县", "翟记", "單縣", "9号")
    assert [letter(sort_key(name, "")) for name in names] == ["C", "C", "S", "Z", "S", "#"]
