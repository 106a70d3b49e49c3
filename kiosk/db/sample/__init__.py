"""The sample content, which a new station shows until staff have entered their own.

The texts stand in the .toml files beside this one, the pictures and the film in media/. Knows the
library and how to fill it; the function that makes picture sizes is injected.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kiosk.core.content.localized_text import LANGUAGES, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.picture_sizes import DerivePicture
from kiosk.db.library.media import derivatives_of, stored_columns
from kiosk.db.library.opening import open_file
from kiosk.db.models import (
    Agreement,
    Captions,
    Ceremony,
    Company,
    Figure,
    Film,
    GalleryPicture,
    GuidedTour,
    Hall,
    Indicator,
    IndicatorPoint,
    Item,
    ItemLink,
    MediaAsset,
    Milestone,
    Music,
    Opportunity,
    Page,
    Person,
    Place,
    Project,
    Region,
    RegionPoint,
    Section,
    Sector,
    Slot,
    Tag,
    TourStep,
    Voice,
    Way,
    Waypoint,
)
from kiosk.db.release.build import build_release

TEXTS = Path(__file__).parent
MEDIA = TEXTS / "media"

ITEM_MODELS: tuple[type[Item], ...] = (
    Place,
    Film,
    Music,
    Slot,
    Company,
    Agreement,
    Project,
    Opportunity,
    Page,
    Voice,
    Milestone,
    Indicator,
    Ceremony,
    GuidedTour,
)
"""In the order they are added: what others refer to comes first."""

PARTS = {
    "figures": Figure,
    "people": Person,
    "points": IndicatorPoint,
    "places": RegionPoint,
    "sections": Section,
    "steps": TourStep,
}
"""Lists of parts that belong to an item, by their name in the files and in the model."""

ORDERED_BY_THEMSELVES = ("points", "places")

Table = Mapping[str, Any]


def install_sample(
    folder: DataFolder,
    derive: DerivePicture,
    now: datetime,
    media: Path = MEDIA,
    inbox_key: str = "",
) -> int:
    """Fill an empty library with the sample content and build a release; returns its number.

    `inbox_key` is the hall's public key for what visitors leave.

    A library that already has a hall is left as it is. Safe to cut and repeat at any point. It is
    the file in this data folder even where staff edit on a server: a first start needs no server.

    Raises:
        StaffError: the library cannot be used.
        UnavailableError: the disk is full or fails.
        ContentRejectedError: a picture of the sample content is damaged.
    """
    library = open_file(folder)
    try:
        fill_library(library, MediaStore(folder.media), derive, media, inbox_key)
        return build_release(library, folder, now)
    finally:
        library.dispose()


def fill_library(
    library: Engine,
    store: MediaStore,
    derive: DerivePicture,
    media: Path = MEDIA,
    inbox_key: str = "",
) -> None:
    """Put the sample content into a library without a hall, in one transaction."""
    with Session(library) as session, session.begin():
        if session.scalar(select(Hall.id)) is None:
            _Loader(session, store, derive, media).load(inbox_key)


def read_texts() -> dict[str, Any]:
    """The tables of all files of the sample content, merged."""
    texts: dict[str, Any] = {}
    for path in sorted(TEXTS.glob("*.toml")):
        texts |= tomllib.loads(path.read_text("utf-8"))
    texts["page"] += texts.pop("news")
    return texts


class _Loader:
    """Turns the tables of the files into rows of one session."""

    def __init__(
        self, session: Session, store: MediaStore, derive: DerivePicture, media: Path
    ) -> None:
        self._session = session
        self._store = store
        self._derive = derive
        self._media = media
        self._texts = read_texts()
        self._items: dict[tuple[str, str], Item] = {}

    def load(self, inbox_key: str) -> None:
        self._pictures = self._load_pictures()
        self._sectors = self._load_words(Sector, "sector")
        self._regions = self._load_words(Region, "region")
        self._tags = {tag.slug: tag for tag in map(self._tag, self._texts["tag"])}
        self._load_hall(inbox_key)
        for model in ITEM_MODELS:
            name = str(model.__mapper__.polymorphic_identity)
            for position, table in enumerate(self._texts[name]):
                item = self._item(model, table, position)
                self._items[name, item.slug] = item
            self._session.flush()
        self._load_links()
        self._load_ways()

    def _load_pictures(self) -> dict[str, MediaAsset]:
        credit = _text(self._texts["credit"])
        pictures = {}
        for name, alt in self._texts["alt"].items():
            sizes = self._derive(self._media / f"{name}.webp", self._store)
            pictures[name] = MediaAsset(
                name=f"{name}.webp",
                mime="image/webp",
                alt=_text(alt),
                credit=credit,
                derivatives=derivatives_of(sizes),
                **stored_columns(sizes.full),
            )
        self._session.add_all(pictures.values())
        self._session.flush()
        return pictures

    def _load_words(self, model: type[Any], name: str) -> dict[str, Any]:
        rows = {
            table["slug"]: model(position=position, **_values(table))
            for position, table in enumerate(self._texts[name])
        }
        self._session.add_all(rows.values())
        self._session.flush()
        return rows

    def _tag(self, table: Table) -> Tag:
        tag = Tag(**_values(table))
        self._session.add(tag)
        return tag

    def _load_hall(self, inbox_key: str) -> None:
        values = _values(self._texts["hall"])
        self._source = values["source"]
        for picture in ("hero", "hero_portrait"):
            values[picture] = self._pictures[values[picture]]
        self._session.add(Hall(id=1, inbox_key=inbox_key, **values))

    def _item(self, model: type[Item], table: Table, position: int) -> Item:
        """One item with all that belongs to it; links come when all items are there."""
        values = _values(table)
        values.pop("links", None)
        if not values.get("sample"):
            values.setdefault("source", self._source)
        if issubclass(model, Film):
            values |= self._film_files(values)
        if film := values.pop("film", None):
            values["film"] = self._items["film", film]
        if place := values.pop("place", None):
            values["place"] = self._items["place", place]
        if follows := values.pop("follows", None):
            values["follows"] = self._named(follows)
        if sector := values.pop("sector", None):
            values["sector"] = self._sectors[sector]
        for name in {"cover", "picture"} & values.keys():
            values[name] = self._pictures[values[name]]
        values["tags"] = [self._tags[tag] for tag in values.pop("tags", ())]
        values["gallery"] = [
            GalleryPicture(position=number, asset=self._pictures[picture])
            for number, picture in enumerate(values.pop("gallery", ()))
        ]
        for name in PARTS.keys() & values.keys():
            values[name] = [
                self._part(name, part, number) for number, part in enumerate(values[name])
            ]
        item = model(position=position, published=True, **values)
        self._session.add(item)
        return item

    def _part(self, name: str, table: Table, position: int) -> Any:
        values = _values(table)
        if name not in ORDERED_BY_THEMSELVES:
            values["position"] = position
        if name == "places":
            values["region"] = self._regions[values["region"]]
        if name == "steps":
            values["item"] = self._named(values["item"])
        return PARTS[name](**values)

    def _named(self, name: str) -> Item:
        """The item that is called "project:base"."""
        item_type, slug = name.split(":")
        return self._items[item_type, slug]

    def _film_files(self, values: dict[str, Any]) -> Table:
        names = {"width", "height", "duration_ms"} & values.keys()
        shape = {name: values.pop(name) for name in sorted(names)}
        mime = "video/mp4" if "width" in shape else "audio/mp4"
        return {
            "media": self._file(values["media"], mime, **shape),
            "captions": [
                Captions(language=language, asset=self._file(name, "text/vtt"))
                for language, name in sorted(values.get("captions", {}).items())
            ],
        }

    def _file(self, name: str, mime: str, **shape: int) -> MediaAsset:
        """A file that is kept as it is."""
        path = self._media / name
        blob = self._store.add(path)
        return MediaAsset(
            name=name,
            sha256=blob.sha256,
            suffix=blob.suffix,
            mime=mime,
            size=path.stat().st_size,
            **shape,
        )

    def _load_links(self) -> None:
        pairs = set()
        for (item_type, slug), item in self._items.items():
            table = next(one for one in self._texts[item_type] if one["slug"] == slug)
            for link in table.get("links", ()):
                other = self._named(link)
                pairs.add((min(item.id, other.id), max(item.id, other.id)))
        self._session.add_all(ItemLink.between(*pair) for pair in sorted(pairs))

    def _load_ways(self) -> None:
        waypoints = {}
        for position, table in enumerate(self._texts["waypoint"]):
            (x, y), place = table["at"], table.get("place")
            waypoints[table["slug"]] = Waypoint(
                slug=table["slug"],
                position=position,
                floor=table["floor"],
                x=x,
                y=y,
                place_id=self._items["place", place].id if place else None,
            )
        self._session.add_all(waypoints.values())
        self._session.flush()
        for kind, pairs in self._texts["ways"].items():
            for pair in pairs:
                one, other = (waypoints[slug].id for slug in pair.split(":"))
                self._session.add(Way.between(one, other, kind))


def _values(table: Table) -> dict[str, Any]:
    """A table with its texts made localized: those are the tables keyed by language."""
    return {key: _text(value) if _is_text(value) else value for key, value in table.items()}


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() <= set(LANGUAGES)


def _text(texts: Mapping[str, str]) -> LocalizedText:
    return LocalizedText({language: text.strip() for language, text in texts.items()})
