"""The hall as it presents itself around the pages: its name, its picture, its languages."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.hall import Hall
from kiosk.core.content.hall_colours import shades
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.pages.page import card_url, full_url

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

CLOCK_MS = 1000


@QmlElement
@QmlUncreatable("there is one hall")
class HallViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """The hall in one language; `load` reads it again."""

    changed = Signal()
    clockChanged = Signal()

    def __init__(self, catalog: Catalog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._language = CHINESE
        self._hall: Hall = catalog.hall(CHINESE)
        self._clock = ""
        self._timer = QTimer(self, interval=CLOCK_MS)
        self._timer.timeout.connect(self._look_at_clock)
        self._timer.start()
        self._look_at_clock()

    def load(self, language: str) -> None:
        """Read the hall in a language.

        Raises:
            UnavailableError: the release cannot be read any more.
        """
        self._language = language
        self._hall = self._catalog.hall(language)
        self.changed.emit()

    @Slot()
    def _look_at_clock(self) -> None:
        clock = datetime.now().astimezone().strftime("%H:%M")
        if clock != self._clock:
            self._clock = clock
            self.clockChanged.emit()

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """Hours and minutes."""
        return self._clock

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def languages(self) -> list[str]:
        return list(self._hall.languages)

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._hall.name_english if self._language == ENGLISH else self._hall.name

    @Property(str, notify=changed)
    def otherName(self) -> str:
        """The hall's name in the other of its two languages."""
        return self._hall.name if self._language == ENGLISH else self._hall.name_english

    @Property(bool, notify=changed)
    def takesMessages(self) -> bool:
        """Whether visitors can leave something: the hall has a public key to encrypt it for."""
        return bool(self._hall.inbox_key)

    @Property(str, notify=changed)
    def tagline(self) -> str:
        return self._hall.tagline

    @Property(str, notify=changed)
    def hero(self) -> str:
        """For a wide screen; the only one there is where it has but one."""
        return full_url(self._hall.hero or self._hall.hero_portrait)

    @Property(str, notify=changed)
    def heroPortrait(self) -> str:
        """For an upright screen; the only one there is where it has but one."""
        return full_url(self._hall.hero_portrait or self._hall.hero)

    @Property(str, notify=changed)
    def logo(self) -> str:
        return card_url(self._hall.logo)

    @Property(bool, notify=changed)
    def logoOnDark(self) -> bool:
        """Whether the logo is a light one."""
        return self._hall.logo_on_dark

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def shades(self) -> dict[str, str]:
        """The colours of the Theme that are the hall's own, by their names there."""
        return dict(shades(self._hall.colours))
