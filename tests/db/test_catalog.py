"""What visitors read: what belongs together, in their language, at its hour."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from datetime import time as time_of_day

import pytest
from sqlalchemy import Engine, select, update
from sqlalchemy.orm import Session

from kiosk.core.content.common import Choice, Picture
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.content.results import PlaceValue, YearValue
from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.db.catalog import Catalog
from kiosk.db.models import (
    Company,
    Film,
    Hall,
    Indicator,
    MediaAsset,
    Place,
    Project,
    Region,
    RegionPoint,
    Slot,
    UiText,
)
from kiosk.db.models import OpeningHours as OpeningHoursRow
from kiosk.db.release.build import build_release
from tests.db.stations import NOW, OpenCatalog

DAY = timedelta(days=1)
ZH = "zh-Hans"


# The hall


def test_the_hall_has_both_its_names_whatever_the_language(catalog: Catalog) -> None:
    for language in (ZH, "en"):
        hall = catalog.hall(language)
        assert hall.name.startswith("京蒙扶贫协作")
        assert hall.name_english.startswith("Beijing–Inner Mongolia")
        assert hall.languages == (ZH, "en")
        assert hall.hero is not None
        assert hall.hero_portrait is not None
    assert catalog.hall(ZH).tagline != catalog.hall("en").tagline


def test_the_opening_hours_are_those_that_staff_have_entered(
    catalog: Catalog, station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    assert catalog.opening_hours() == ()
    nine, five = time_of_day(9), time_of_day(17, 30)
    with Session(library) as session, session.begin():
        session.add(OpeningHoursRow(weekday=2, opens=nine, closes=five))
    build_release(library, station, NOW)
    assert opened_catalog(station).opening_hours() == (OpeningHours(2, nine, five),)


def test_home_counts_what_the_lists_show(catalog: Catalog) -> None:
    counts = catalog.home_counts()
    assert counts.projects == len(catalog.projects(ZH)) == 12
    assert counts.companies == len(catalog.companies(ZH)) == 6
    assert counts.films == len(catalog.films(ZH)) == 2
    assert counts.milestones == len(catalog.milestones(ZH)) == 4
    assert counts.first_batch == 4
    (registered,) = (one for one in catalog.indicators(ZH) if one.slug == "first-tenants")
    assert registered.value == "4"
    (unnamed,) = (one for one in catalog.companies(ZH) if one.slug == "fourth-tenant")
    assert unnamed.sample
    assert counts.agreements == sum(one.count for one in catalog.agreement_sectors(ZH)) == 8


def test_a_language_that_is_missing_falls_back_to_chinese(catalog: Catalog) -> None:
    assert catalog.projects("mn-Mong") == catalog.projects(ZH)


def test_pages_have_their_sections_in_order(catalog: Catalog) -> None:
    page = catalog.pages("en")[0]
    assert [section.icon for section in page.sections][:3] == ["handshake", "window", "people"]
    assert len(page.blocks) == 2
    assert [one.slug for one in catalog.pages(ZH)] == [
        "base",
        "aims",
        "launch-day",
        "talent-station",
        "liaison-office",
    ]


def test_the_timeline_runs_from_the_oldest(catalog: Catalog) -> None:
    assert [one.when for one in catalog.milestones(ZH)] == [
        "2016",
        "2018.10",
        "2019.07.20",
        "2019 年底",
    ]


def test_numbers_carry_their_source(catalog: Catalog) -> None:
    for language, source in ((ZH, "通辽日报"), ("en", "Tongliao Daily")):
        numbers = catalog.indicators(language)
        assert {one.source for one in numbers if not one.sample} == {source}
        assert {one.source for one in numbers if one.sample} == {""}


def test_an_indicator_brings_its_years_in_order_with_their_unit(catalog: Catalog) -> None:
    numbers = {one.slug: one for one in catalog.indicators(ZH)}
    poverty, sample = numbers["people-in-poverty"], numbers["sample-over-the-years"]
    assert poverty.points == (YearValue(2019, 27800),)
    assert (poverty.subject, poverty.point_unit) == ("待脱贫人口", "人")
    assert [one.year for one in sample.points] == [2016, 2017, 2019, 2020, 2021]
    assert sample.sample
    assert numbers["floor-area"].points == ()


def test_an_indicator_brings_the_newest_value_of_each_place(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        sample = session.scalars(
            select(Indicator).where(Indicator.slug == "sample-over-the-years")
        ).one()
        naiman = session.scalars(select(Region).where(Region.slug == "naiman")).one()
        for year, value in ((2022, 7), (1999, 1)):
            session.add(
                RegionPoint(indicator_id=sample.id, region_id=naiman.id, year=year, value=value)
            )
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    numbers = {one.slug: one for one in catalog.indicators(ZH)}
    places = {one.region: one for one in numbers["sample-over-the-years"].places}
    assert places["naiman"] == PlaceValue("naiman", 2022, 7)
    assert places["horqin-left-rear"].year == 2020
    assert "jarud" not in places
    assert numbers["people-in-poverty"].places == ()


def test_four_of_eight_places_are_marked_and_wait_for_confirmation(catalog: Catalog) -> None:
    regions = catalog.regions(ZH)
    assert len(regions) == 8
    assert [one.name for one in regions if one.poverty_banner] == [
        "库伦旗",
        "奈曼旗",
        "科尔沁左翼中旗",
        "科尔沁左翼后旗",
    ]
    assert not any(one.confirmed for one in regions)


def test_words_of_the_interface_come_by_language(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        session.add(UiText(language="mn-Mong", message="Back", text="ᠪᠤᠴᠠᠬᠤ"))
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    assert catalog.ui_texts("mn-Mong") == {"Back": "ᠪᠤᠴᠠᠬᠤ"}
    assert catalog.ui_texts("en") == {}


def test_links_are_seen_from_both_sides_whoever_names_the_other(catalog: Catalog) -> None:
    kinds = {
        "project": [one.slug for one in catalog.projects(ZH)],
        "company": [one.slug for one in catalog.companies(ZH)],
        "agreement": [one.slug for one in catalog.agreements(ZH)],
        "film": [one.slug for one in catalog.films(ZH)],
        "opportunity": [one.slug for one in catalog.opportunities(ZH)],
        "milestone": [one.slug for one in catalog.milestones(ZH)],
        "page": [one.slug for one in catalog.pages(ZH)] + [one.slug for one in catalog.news(ZH)],
    }
    ties = {
        ((kind, slug), (link.target, link.slug))
        for kind, slugs in kinds.items()
        for slug in slugs
        for link in catalog.links(kind, slug, ZH)
    }
    assert (("milestone", "launch"), ("agreement", "it-park")) in ties
    assert (("film", "meet-in-tongliao"), ("page", "launch-day")) in ties
    assert {(other, one) for one, other in ties} == ties


def test_a_milestone_and_an_agreement_bring_what_belongs_to_them(catalog: Catalog) -> None:
    launch = catalog.record("milestone", "launch", ZH)
    assert launch is not None
    assert (launch.when, launch.signed_on, launch.parties) == ("2019.07.20", None, ())
    assert (launch.previous, launch.following) == ("base-planned", "target-2019")
    assert launch.film == "meet-in-tongliao"
    assert len(launch.gallery) == 3
    signed = catalog.record("agreement", "network-security", ZH)
    assert signed is not None
    assert (signed.when, signed.signed_on) == ("", date(2019, 7, 20))
    assert signed.parties == ("北京码牛科技有限公司",)
    assert signed.sector is not None
    assert catalog.record("agreement", "launch", ZH) is None


# Projects and companies


def test_projects_are_filtered_by_what_they_are(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        project = session.scalars(select(Project).where(Project.slug == "new-energy")).one()
        project.region_id = session.scalars(select(Region.id).where(Region.slug == "naiman")).one()
    build_release(library, station, NOW)
    catalog = opened_catalog(station)

    def found(**filters: str) -> list[str]:
        return [card.slug for card in catalog.projects(ZH, **filters)]

    assert found(sector="network-security") == ["network-grid", "training-base"]
    assert found(sector="network-security", status="planned") == ["training-base"]
    assert found(kind="key-work")[:2] == ["show-window", "rd-centre"]
    assert found(region="naiman") == ["new-energy"]
    assert found(kind="result") == []
    choices = catalog.project_choices(ZH)
    assert choices.kinds == (Choice("key-work", "", 5), Choice("key-project", "", 7))
    assert choices.statuses == (Choice("planned", "", 1), Choice("running", "", 2))
    assert choices.regions == (Choice("naiman", "奈曼旗", 1),)
    assert [(one.slug, one.count) for one in choices.sectors] == [
        ("agriculture", 1),
        ("network-security", 2),
        ("new-energy", 1),
        ("veterinary", 1),
        ("it-park", 1),
    ]


def test_a_project_brings_everything_that_belongs_to_it(catalog: Catalog) -> None:
    project = catalog.project("network-grid", ZH)
    assert project is not None
    assert project.partners == ("北京码牛科技有限公司",)
    assert project.signed_on == date(2019, 7, 20)
    assert project.film == "meet-in-tongliao"
    assert [(one.target, one.slug) for one in project.links] == [
        ("company", "maniu"),
        ("agreement", "network-security"),
        ("film", "meet-in-tongliao"),
    ]
    assert (project.links[0].monogram, project.links[0].colour) == ("码", "iris")
    assert (project.previous, project.following) == ("base", "training-base")
    assert project.gallery[0].alt == "由光线连成一张网的城市"
    assert len(project.story) == 2
    assert project.facts[0].value == "通辽市"
    assert catalog.project("nowhere", ZH) is None


def test_neighbours_end_at_the_ends_of_the_list(catalog: Catalog) -> None:
    cards = catalog.projects(ZH)
    first, last = catalog.project(cards[0].slug, ZH), catalog.project(cards[-1].slug, ZH)
    assert first is not None
    assert last is not None
    assert (first.previous, last.following) == ("", "")


def test_companies_stand_from_a_to_z_and_say_what_they_are(catalog: Catalog) -> None:
    assert [(one.letter, one.monogram, one.relation) for one in catalog.companies(ZH)] == [
        ("B", "码", "partner"),
        ("B", "翼", "guest"),
        ("N", "五", "tenant"),
        ("S", "例", "tenant"),
        ("T", "伍", "tenant"),
        ("T", "韵", "tenant"),
    ]
    assert [one.slug for one in catalog.companies(ZH, letter="B")] == ["maniu", "tongcheng-yilong"]
    assert [one.slug for one in catalog.companies(ZH, sector="culture")] == ["yunqing"]
    assert [one.slug for one in catalog.company_sectors(ZH)] == [
        "agriculture",
        "environment",
        "culture",
        "network-security",
    ]


@pytest.mark.parametrize(
    ("moved_in", "moved_out", "sits"),
    [
        (None, None, True),
        (NOW.astimezone().date(), NOW.astimezone().date(), True),
        (NOW.astimezone().date() + timedelta(days=1), None, False),
        (None, NOW.astimezone().date() - timedelta(days=1), False),
    ],
)
def test_a_company_sits_in_its_room_from_its_first_day_to_its_last(
    station: DataFolder,
    library: Engine,
    opened_catalog: OpenCatalog,
    moved_in: date | None,
    moved_out: date | None,
    sits: bool,
) -> None:
    with Session(library) as session, session.begin():
        company = session.scalars(select(Company).where(Company.place_id.is_not(None))).first()
        assert company is not None
        company.moved_in, company.moved_out = moved_in, moved_out
        slug = company.slug
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    found = catalog.company(slug, ZH)
    assert found is not None
    assert bool(found.place) is sits
    on_plan = {link.slug for room in catalog.floor_plan(ZH).rooms for link in room.companies}
    assert (slug in on_plan) is sits


def test_a_company_brings_everything_that_belongs_to_it(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        company = session.scalars(select(Company).where(Company.slug == "maniu")).one()
        company.place_id = session.scalars(
            select(Place.id).where(Place.slug == "company-zone")
        ).one()
        company.registered_on = date(2019, 7, 20)
        company.telephone = "0475-8210000"
        company.products = LocalizedText({ZH: "城市安全网格\n培训\n"})
    build_release(library, station, NOW)
    found = opened_catalog(station).company("maniu", ZH)
    assert found is not None
    assert found.room.startswith("企业入驻区")
    assert found.registered_on == date(2019, 7, 20)
    assert found.telephone == "0475-8210000"
    assert found.products == ("城市安全网格", "培训")
    assert [(one.name, one.role) for one in found.people] == [("徐涛", "总经理")]
    assert [one.slug for one in found.links] == [
        "network-grid",
        "training-base",
        "network-security",
        "sample-security-post",
    ]
    assert (found.previous, found.following) == ("", "tongcheng-yilong")


def test_opportunities_are_narrowed_by_kind_and_sector(catalog: Catalog) -> None:
    choices = catalog.opportunity_choices(ZH)
    assert [(one.slug, one.count) for one in choices.kinds] == [
        ("investment", 2),
        ("job", 2),
        ("research", 2),
    ]
    assert sum(one.count for one in choices.sectors) == len(catalog.opportunities(ZH)) == 6
    for kind in choices.kinds:
        cards = catalog.opportunities(ZH, kind=kind.slug)
        assert {card.kind for card in cards} == {kind.slug}
        assert len(cards) == kind.count
    assert [card.slug for card in catalog.opportunities(ZH, "job", "network-security")] == [
        "sample-security-post"
    ]


def test_an_opportunity_leads_to_who_stands_behind_it(catalog: Catalog) -> None:
    found = catalog.opportunity("sample-crop-research", ZH)
    assert found is not None
    assert found.card.sample
    assert [(one.target, one.slug) for one in found.links] == [("company", "wuhuan")]
    assert (found.previous, found.following) == ("sample-security-post", "sample-farm-products")
    assert catalog.opportunity("nowhere", ZH) is None


@pytest.mark.parametrize("text", ["", "no key", "AB" * 32, "ab" * 31, "ab" * 33, "密" * 64])
def test_a_hall_whose_key_is_none_takes_nothing(
    station: DataFolder, library: Engine, text: str, opened_catalog: OpenCatalog
) -> None:
    with library.begin() as connection:
        connection.execute(update(Hall).values(inbox_key=text))
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    assert catalog.hall(ZH).inbox_key == b""


def test_pictures_lie_in_the_media_store(catalog: Catalog) -> None:
    cover = catalog.projects(ZH)[0].cover
    assert isinstance(cover, Picture)
    assert cover.full.is_file()
    assert cover.card.is_file()
    assert cover.thumbnail.is_file()
    assert cover.credit == "示例插画"


def test_a_picture_that_is_gone_still_has_its_place(
    station: DataFolder, opened_catalog: OpenCatalog
) -> None:
    catalog = opened_catalog(station)
    hero = catalog.hall(ZH).hero
    assert hero is not None
    hero.full.unlink()
    assert opened_catalog(station).hall(ZH).hero == hero


# What is shown when


def test_an_item_appears_and_disappears_at_its_hour(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        project = session.scalars(select(Project).where(Project.slug == "base")).one()
        project.valid_from, project.valid_until = NOW + DAY, NOW + 2 * DAY
    build_release(library, station, NOW)
    moments = {
        NOW: False,
        NOW + DAY - timedelta(microseconds=1): False,
        NOW + DAY: True,
        NOW + 2 * DAY - timedelta(microseconds=1): True,
        NOW + 2 * DAY: False,
    }
    for moment, shown in moments.items():
        catalog = opened_catalog(station, moment)
        assert (catalog.project("base", ZH) is not None) == shown, moment
        assert ("base" in [card.slug for card in catalog.projects(ZH)]) == shown, moment
        linked = catalog.project("show-window", ZH)
        assert linked is not None
        assert ("base" in [link.slug for link in linked.links]) == shown, moment


def add_film(session: Session, slug: str, **when: object) -> None:
    """A second film, with a slot of its own in the playlist."""
    media = session.scalars(select(MediaAsset).where(MediaAsset.mime == "video/mp4")).one()
    film = Film(slug=slug, published=True, position=9, media=media)
    session.add(film)
    session.add(Slot(slug=slug, published=True, position=9, film=film, **when))


@pytest.mark.parametrize(
    ("hour", "expected"),
    [(8, ["meet-in-tongliao"]), (9, ["meet-in-tongliao", "second"]), (17, ["meet-in-tongliao"])],
)
def test_the_playlist_keeps_its_hours(
    station: DataFolder,
    library: Engine,
    hour: int,
    expected: list[str],
    opened_catalog: OpenCatalog,
) -> None:
    with Session(library) as session, session.begin():
        add_film(session, "second", starts=time_of_day(9), ends=time_of_day(17))
    build_release(library, station, NOW)
    local = datetime(2026, 3, 2, hour).astimezone()
    playing = opened_catalog(station, local).attract_playlist(ZH).due(local)
    assert [entry.film.slug for entry in playing if entry.film] == expected


def test_the_playlist_keeps_its_days_and_may_run_over_midnight(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        add_film(session, "night", days="67", starts=time_of_day(22), ends=time_of_day(6))
    build_release(library, station, NOW)

    def playing(day: int, hour: int) -> bool:
        moment = datetime(2026, 3, day, hour).astimezone()
        playlist = opened_catalog(station, moment).attract_playlist(ZH)
        return "night" in [entry.slot for entry in playlist.due(moment)]

    assert not playing(7, 3)  # a Saturday: the night of Friday
    assert playing(7, 23)
    assert playing(8, 3)
    assert not playing(8, 12)
    assert playing(9, 3)  # a Monday: the night of Sunday
    assert not playing(9, 23)


def test_without_a_playlist_all_films_play(
    station: DataFolder, library: Engine, opened_catalog: OpenCatalog
) -> None:
    with Session(library) as session, session.begin():
        for slot in session.scalars(select(Slot)):
            slot.published = False
    build_release(library, station, NOW)
    catalog = opened_catalog(station)
    due = catalog.attract_playlist(ZH).due(NOW)
    films = tuple(film for film in catalog.films(ZH) if not film.music)
    assert tuple(entry.film for entry in due) == films


def test_a_film_has_poster_captions_and_length(catalog: Catalog) -> None:
    film = catalog.film("meet-in-tongliao", "en")
    assert film is not None
    assert film.media.is_file()
    assert film.poster is not None
    assert set(film.captions) == {ZH, "en"}
    assert all(path.is_file() for path in film.captions.values())
    assert film.duration_ms > 0
    assert film.sample
    assert catalog.film("nowhere", ZH) is None


def test_damage_found_while_reading_is_told_as_damage(station: DataFolder) -> None:
    database = station.releases / "000001" / "content.sqlite"
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    catalog = Catalog(database, MediaStore(station.media))
    with pytest.raises(ContentRejectedError, match="malformed"):
        catalog.projects(ZH)
    catalog.close()


def test_cards_of_companies_are_a_sequence_like_any_other(catalog: Catalog) -> None:
    cards = catalog.companies(ZH)
    assert cards[0] is cards[0]
    assert cards[-1] == list(cards)[-1]
    assert [card.slug for card in cards[1:3]] == [card.slug for card in cards][1:3]
    assert list(cards.letters) == [card.letter for card in cards]
    with pytest.raises(IndexError):
        cards[len(cards)]
