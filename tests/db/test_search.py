"""What is found in a release: by characters, pinyin, first letters, words; and never an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.search_results import SearchResult
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.catalog import MAX_RESULTS, Catalog
from kiosk.db.library.opening import open_library
from kiosk.db.models import Company, Item, Person, Project, Voice
from kiosk.db.release.build import build_release
from tests.db.stations import NOW, open_catalog

DAY = timedelta(days=1)
ZH, EN = "zh-Hans", "en"

Publish = Callable[..., Catalog]


@pytest.fixture
def library(station: DataFolder) -> Iterator[Engine]:
    """The index is made of what the release holds, wherever the library lies."""
    engine = open_library(station)
    yield engine
    engine.dispose()


@pytest.fixture
def publish(station: DataFolder, library: Engine) -> Iterator[Publish]:
    """Adds items to the library and opens a release of it."""
    opened: list[Catalog] = []

    def build(*items: Item) -> Catalog:
        with Session(library) as session, session.begin():
            session.add_all(items)
        build_release(library, station, NOW)
        opened.append(open_catalog(station))
        return opened[-1]

    yield build
    for catalog in opened:
        catalog.close()


def company(slug: str, name: str, **more: object) -> Company:
    more.setdefault("title", LocalizedText({ZH: name}))
    return Company(slug=slug, relation="tenant", published=True, **more)


def found(catalog: Catalog, question: str, kind: str = "company") -> list[str]:
    """The slugs of one kind, best first."""
    groups = catalog.search(question, ZH, kind)
    return [one.slug for group in groups for one in group.results]


def marks(one: SearchResult) -> list[str]:
    return [one.title[start:end] for start, end in one.marks]


WAYS = {
    "重": ["chongqing"],
    "重庆": ["chongqing"],
    "庆长": ["chongqing"],
    "重长": [],
    "chongqing": ["chongqing"],
    "chongq": ["chongqing"],
    "zhongqing": ["chongqing"],
    "cq": ["chongqing"],
    "changchun": ["chongqing"],
    "cqcc": ["chongqing"],
    "CQ 长春": ["chongqing"],
    "zhangchun": ["chongqing"],
    "danyuanshan": ["shan"],
    "shanyuanshan": [],
    "dys": ["shan"],
    "biot": ["english"],
    "BIOTECH gobi": ["english"],
    "otech": [],
    "5g": ["english"],
    "2035": ["english"],
    "西安": ["xian"],
    "xian": ["xian"],
}


def test_a_company_is_found_by_its_name_however_one_writes_it(publish: Publish) -> None:
    catalog = publish(
        company("chongqing", "重庆长春汤圆厂"),
        company("shan", "单元山", pinyin="dan yuan shan"),
        company("english", "戈壁", title=LocalizedText({ZH: "戈壁", EN: "Gobi Biotech 5G 2035"})),
        company("xian", "西安烤肉"),
    )
    ours = {"chongqing", "shan", "english", "xian"}
    assert {way: [it for it in found(catalog, way) if it in ours] for way in WAYS} == WAYS


FORGIVEN = {
    "內蒙古": ["inner"],
    "蒙古長春": ["inner"],
    "neimenggu": ["inner"],
    "neimengu": ["inner"],
    "neimeng changcun": ["inner"],
    "内蒙 cangcun": ["inner"],
    "nmgcangcun": ["inner"],
    "lvzhou": ["green"],
    "lüzhou": ["green"],
    "luzhou": ["green"],
    "lyuzhou": ["green"],
    "lvzou": ["green"],
    "tliao": ["tongliao"],
    "tlkj": ["tongliao"],
    "tonglkj": ["tongliao"],
    "tliaokeji": ["tongliao"],
    "tonliaokj": ["tongliao"],
    "O'Neil": ["irish"],
    "o’neil": ["irish"],
    "oneil": ["irish"],
    "oneils": ["irish"],
    "wifi": ["irish"],
    "tgliao": [],
    "liaot": [],
}


def test_what_people_type_instead_is_found_too(publish: Publish) -> None:
    names = {
        "inner": {ZH: "内蒙古长春商店"},
        "green": {ZH: "绿洲"},
        "tongliao": {ZH: "通辽科技"},
        "irish": {ZH: "奥尼尔", EN: "O’Neil’s Wi-Fi"},
    }
    catalog = publish(*(company(it, "", title=LocalizedText(name)) for it, name in names.items()))
    found_so = {way: [it for it in found(catalog, way) if it in names] for way in FORGIVEN}
    assert found_so == FORGIVEN


def test_a_name_in_traditional_characters_is_found_by_simplified_ones(publish: Publish) -> None:
    catalog = publish(company("traditional", "龍馬臺灣館"))
    assert [found(catalog, way) for way in ("龙马", "龍馬", "longma", "lmtwg")] == [
        ["traditional"]
    ] * 4
    [group] = catalog.search("龙马", ZH, "company")
    assert marks(group.results[0]) == ["龍馬"]


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("zhangchun", "长春"),
        ("cangcun", "长春"),
        ("cchunguan", "长春馆"),
        ("長春", "长春"),
        ("oneil", "O’Neil"),
    ],
)
def test_what_is_forgiven_is_marked(publish: Publish, question: str, part: str) -> None:
    catalog = publish(company("marked", "长春馆 O’Neil"))
    [group] = catalog.search(question, ZH, "company")
    assert marks(group.results[0]) == [part]


def test_the_likely_reading_comes_before_the_others(publish: Publish) -> None:
    catalog = publish(
        company("other", "朝阳一", position=-2),
        company("likely", "昭阳二", position=-1),
    )
    assert found(catalog, "zhaoyang") == ["likely", "other"]
    assert found(catalog, "chaoyang") == ["other"]


def test_who_types_exactly_is_not_shown_what_only_sounds_alike(publish: Publish) -> None:
    catalog = publish(company("exact", "藏村"), company("alike", "常春"))
    assert found(catalog, "cangcun") == ["exact"]
    assert found(catalog, "changchun") == ["alike"]
    assert found(catalog, "cangchun") == ["exact", "alike"]


def test_a_surname_is_read_as_one_and_every_reading_is_found(publish: Publish) -> None:
    person = Person(name=LocalizedText({ZH: "区解放"}), role=LocalizedText({ZH: "经理"}))
    speaker = Voice(
        slug="v", published=True, title=LocalizedText({ZH: "仇单"}), text=LocalizedText()
    )
    catalog = publish(company("people", "甲", people=[person]), speaker)
    questions = ("oujiefang", "ojf", "qujiefang", "quxiefan")
    assert [found(catalog, question) for question in questions] == [["people"]] * 4
    assert [found(catalog, way, "voice") for way in ("qiudan", "choudan", "qiushan")] == [["v"]] * 3


def test_what_only_sounds_alike_may_not_be_shown_outside_its_time(publish: Publish) -> None:
    catalog = publish(company("now", "常春一"), company("later", "常春二", valid_from=NOW + DAY))
    assert found(catalog, "cangcun") == ["now"]


def test_staffs_own_reading_takes_the_place_of_the_dictionarys(publish: Publish) -> None:
    catalog = publish(
        company("usual", "乐山记"),
        company("own", "乐水记", pinyin="yue shui ji"),
        Project(
            slug="p",
            kind="result",
            published=True,
            title=LocalizedText({ZH: "乐土"}),
            pinyin="yao tu",
        ),
    )
    assert found(catalog, "leshan") == ["usual"]
    assert found(catalog, "yueshui") == ["own"]
    assert found(catalog, "leshui") == []
    assert found(catalog, "yaotu", "project") == ["p"]
    [group] = catalog.search("yueshui", ZH)
    assert [marks(one) for one in group.results] == [["乐水"]]


def test_a_reading_of_another_length_is_found_but_marks_nothing(publish: Publish) -> None:
    catalog = publish(company("short", "乐山大佛记", pinyin="yue shan"))
    [group] = catalog.search("yueshan", ZH)
    assert [(one.slug, one.marks) for one in group.results] == [("short", ())]


def test_titles_come_before_texts_and_the_staffs_order_decides_the_rest(publish: Publish) -> None:
    catalog = publish(
        company("text", "甲", position=-3, summary=LocalizedText({ZH: "说到驼铃的公司"})),
        company("title", "驼铃二", position=-1),
        company("first", "驼铃一", position=-2),
    )
    assert found(catalog, "驼铃") == ["first", "title", "text"]
    [group] = catalog.search("驼铃", ZH)
    assert [marks(one) for one in group.results] == [["驼铃"], ["驼铃"], []]
    assert group.results[2].excerpt == "说到驼铃的公司"
    assert group.results[2].excerpt_marks == ((2, 4),)


def test_whom_to_ask_for_leads_to_the_company_by_name_and_by_sound(publish: Publish) -> None:
    person = Person(name=LocalizedText({ZH: "诸葛青"}), role=LocalizedText({ZH: "经理"}))
    catalog = publish(company("people", "甲", people=[person]))
    assert [found(catalog, question) for question in ("zhugeq", "zgq")] == [["people"]] * 2
    [one] = catalog.search("诸葛青", ZH)[0].results
    assert one.excerpt == "诸葛青 · 经理"


def test_an_english_visitor_sees_english_and_finds_chinese_too(catalog: Catalog) -> None:
    groups = catalog.search("通辽", EN)
    assert all(one.title.isascii() or "–" in one.title for one in groups[0].results)
    assert any("通辽" in one.excerpt for one in groups[0].results)


def test_of_all_kinds_a_few_are_shown_and_of_one_kind_many(publish: Publish) -> None:
    catalog = publish(*(company(f"c{n:03}", f"驼铃{n}", position=n) for n in range(150)))
    [group] = catalog.search("驼铃", ZH)
    assert (group.kind, group.total) == ("company", MAX_RESULTS)
    assert [one.slug for one in group.results] == ["c000", "c001", "c002"]
    [group] = catalog.search("tuoling", ZH, "company")
    assert len(group.results) == MAX_RESULTS
    assert catalog.search("驼铃", ZH, "project") == ()


def test_what_may_not_be_shown_now_is_not_found(publish: Publish, library: Engine) -> None:
    catalog = publish(
        company("now", "驼铃一", valid_from=NOW - DAY, valid_until=NOW + DAY),
        company("later", "驼铃二", valid_from=NOW + DAY),
        company("hidden", "驼铃三"),
    )
    with Session(library) as session, session.begin():
        session.scalars(select(Company).where(Company.slug == "hidden")).one().published = False
    assert found(catalog, "驼铃") == ["now", "hidden"]
    assert found(publish(), "驼铃") == ["now"]
    [group] = catalog.search("驼铃", ZH)
    assert group.total == 2


@pytest.mark.parametrize(
    "question",
    [
        "",
        " ",
        "\x00",
        "通\x00辽",
        '"',
        "' OR 1=1 --",
        "NEAR(通 辽, 2)",
        "title:通辽",
        "^通辽 AND (NOT *)",
        "通*辽",
        "a" * 10_000,
        "通辽" * 5_000,
        "通 " * 5_000,
        "🐎🐎",
        "\ud83d",
        "\u202e通辽\u2066",
        "ᠲᠥᠩᠯᠢᠶᠣᠤ",
        "%_%",
        "٣٤",
        "ﬁ ㎏ ½",
    ],
)
def test_whatever_is_asked_there_is_an_answer(catalog: Catalog, question: str) -> None:
    for language in (ZH, EN, "mn-Mong"):
        for kind in ("", "company"):
            groups = catalog.search(question, language, kind)
            assert all(group.results and group.total >= len(group.results) for group in groups)


def test_every_suggestion_leads_somewhere(catalog: Catalog) -> None:
    for language in (ZH, EN):
        suggestions = catalog.search_suggestions(language)
        assert len(suggestions) > 3
        assert all(catalog.search(words, language) for words in suggestions)


def test_every_item_of_the_sample_is_found_by_its_title(catalog: Catalog) -> None:
    cards = [(one.slug, one.name) for one in catalog.companies(ZH)]
    assert all(slug in found(catalog, name) for slug, name in cards)
    projects = [(one.slug, one.title) for one in catalog.projects(ZH)]
    assert all(slug in found(catalog, title, "project") for slug, title in projects)


def test_a_voice_is_found_by_who_speaks(publish: Publish) -> None:
    catalog = publish(
        Voice(slug="v", published=True, title=LocalizedText({ZH: "诸葛青"}), text=LocalizedText())
    )
    assert found(catalog, "zgq", "voice") == ["v"]


def test_titles_without_end_and_without_sense_do_no_harm(publish: Publish) -> None:
    catalog = publish(
        company("long", "驼铃" * 5_000),
        company("markup", "<b>驼铃</b> & \u202e"),
        company("nothing", ""),
    )
    assert set(found(catalog, "驼铃")) == {"long", "markup"}
    assert found(catalog, "tltl") == ["long"]
