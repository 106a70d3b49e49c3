"""What every page of the visit has in common, and the rows that several pages show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.content.qr_code_text import address, compose
from kiosk.ui.images.focused_url import focused_url
from kiosk.ui.images.qr_provider import qr_source
from kiosk.ui.viewmodels.pages.rows import RowsModel

if TYPE_CHECKING:
    from kiosk.core.content.common import Choice, Fact, Link, Picture
    from kiosk.db.catalog import Catalog

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


TOLD_ROLES = (
    "label",
    "value",
    "unit",
    "when",
    "title",
    "name",
    "role",
    "note",
    "paragraph",
    "summary",
    "body",
)
"""The roles of rows that hold what can be read aloud."""


@QmlElement
class PageViewModel(QObject):
    """One open page. `load` fills it in one language, and again whenever the language changes.

    A subclass notifies all its properties through a `changed` of its own (Qt wants the signal in
    the class of the property): a page is read as a whole. Each property is written out, also where
    it only forwards a field: qmllint knows our classes from pyside6-metaobjectdump, which reads
    sources, passes over properties that a function makes, and stops at `Property(str, maker())`.
    """

    changed: ClassVar[Signal]

    told_properties: ClassVar[Sequence[str]] = ()
    """What is read aloud of a page, in this order: texts and rows."""

    def __init__(self, catalog: Catalog, parent: QObject) -> None:
        super().__init__(parent)
        self.catalog = catalog
        self.language = ""

    def load(self, language: str) -> None:
        """Read the page's content again; constant number of catalog queries.

        Raises:
            UnavailableError: the release cannot be read any more.
        """
        self.language = language
        self.read()
        self.changed.emit()

    def read(self) -> None:
        """Fill the page in `self.language`."""
        raise TypeError(f"{type(self).__name__} reads nothing")

    def told(self) -> Iterator[str]:
        """The text of the page for reading aloud, line by line."""
        for name in self.told_properties:
            value = getattr(self, name)
            yield from value.texts(TOLD_ROLES) if isinstance(value, RowsModel) else (value,)

    def code_to_take_home(self, kind: str, slug: str, title: str, texts: Sequence[str]) -> str:
        """The address of the picture of a QR code: the item on the hall's web site, or its text."""
        hall = self.catalog.hall(self.language)
        name = hall.name_english if self.language == ENGLISH else hall.name
        return qr_source(address(hall.web_address, kind, slug) or compose(title, texts, name))

    def opened(self) -> None:
        """The page has come to the front."""

    def closed(self) -> None:
        """The page has left the front, or was closed."""


def card_url(picture: Picture | None) -> str:
    return focused_url(picture.card, picture.card_focus) if picture else ""


def full_url(picture: Picture | None) -> str:
    return focused_url(picture.full, picture.focus) if picture else ""


def day(known: date | None) -> str:
    """A day as it is written here in either language: 2019.07.20."""
    return f"{known:%Y.%m.%d}" if known else ""


def link_rows(parent: QObject) -> RowsModel[Link]:
    return RowsModel(
        {
            "target": lambda link: link.target,
            "slug": lambda link: link.slug,
            "title": lambda link: link.title,
            "subtitle": lambda link: link.subtitle,
            "monogram": lambda link: link.monogram,
            "colourName": lambda link: link.colour,
        },
        parent,
    )


def fact_rows(parent: QObject) -> RowsModel[Fact]:
    return RowsModel({"label": lambda fact: fact.label, "value": lambda fact: fact.value}, parent)


def gallery_rows(parent: QObject) -> RowsModel[Picture]:
    return RowsModel(
        {
            "pictureUrl": full_url,
            "description": lambda picture: picture.alt,
            "credit": lambda picture: picture.credit,
        },
        parent,
    )


def text_rows(parent: QObject) -> RowsModel[str]:
    return RowsModel({"paragraph": lambda text: text}, parent)


class ChoiceRows:
    """A row of chips: the choices that occur, and the one that is taken ('' for all)."""

    def __init__(self, parent: QObject) -> None:
        self.chosen = ""
        self.rows: RowsModel[Choice] = RowsModel(
            {
                "slug": lambda choice: choice.slug,
                "name": lambda choice: choice.name,
                "count": lambda choice: choice.count,
            },
            parent,
        )

    def replace(self, choices: Sequence[Choice]) -> None:
        """Show these choices; a chosen one that no longer occurs is cleared."""
        if self.chosen not in {choice.slug for choice in choices}:
            self.chosen = ""
        self.rows.replace(choices)
