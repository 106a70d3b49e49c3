"""A station whose hall has thousands of companies, and the same content as a web page."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kiosk.core.content.companies import CompanyCard
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.library.opening import open_library
from kiosk.db.models import Company, MediaAsset, Sector
from kiosk.db.release.build import build_release
from kiosk.db.release.installed import open_current
from kiosk.ops.first_start import prepare_station

COMPANIES = 10_000
PAGE = Path(__file__).with_name("touch_page.html")
SYLLABLES = "通辽科尔沁草原北京协作生物肉牛玉米风电医药教育文化旅游物流数据装备"


def prepare(folder: DataFolder, companies: int = COMPANIES) -> None:
    """Make the station; takes about half a minute for 10,000 companies."""
    folder.prepare()
    prepare_station(folder)
    library = open_library(folder)
    with Session(library) as session, session.begin():
        sectors = session.scalars(select(Sector).order_by(Sector.position)).all()
        covers = session.scalars(
            select(MediaAsset).where(MediaAsset.mime.like("image/%")).order_by(MediaAsset.id)
        ).all()
        session.add_all(
            Company(
                slug=f"made-up-{number}",
                relation="tenant",
                published=True,
                position=number,
                sample=True,
                monogram=SYLLABLES[number % len(SYLLABLES)],
                title=LocalizedText({CHINESE: _name(number), ENGLISH: f"Company {number}"}),
                summary=LocalizedText(
                    {CHINESE: "为通辽的产业带来技术、订单与岗位，欢迎到展厅洽谈。"}
                ),
                sector=sectors[number % len(sectors)],
                cover=covers[number % len(covers)],
            )
            for number in range(companies)
        )
    build_release(library, folder, datetime.now(UTC))
    library.dispose()


def _name(number: int) -> str:
    count = len(SYLLABLES)
    first, second = SYLLABLES[number % count], SYLLABLES[number // count % count]
    return f"{first}{second}第{number}科技发展有限公司"


def write_page(folder: DataFolder, page: Path) -> None:
    """The kiosk's home, companies and film as one web page with the same content."""
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    hall = catalog.hall(CHINESE)
    film = next(it for it in catalog.films(CHINESE) if not it.music)
    content = {
        "hero": hall.hero.full.as_uri() if hall.hero else "",
        "film": film.media.as_uri(),
        "companies": [_card(card) for card in catalog.companies(CHINESE)],
    }
    catalog.close()
    text = json.dumps(content, ensure_ascii=False)
    page.write_text(PAGE.read_text("utf-8").replace("/* CONTENT */", f"const content = {text};"))


def _card(card: CompanyCard) -> dict[str, str]:
    return {
        "name": card.name,
        "summary": card.summary,
        "sector": card.sector.name if card.sector else "",
        "monogram": card.monogram,
        "cover": card.cover.card.as_uri() if card.cover else "",
    }
