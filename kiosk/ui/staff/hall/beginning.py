"""The beginning of a hall: with the sample in it or empty, and the little an empty one is asked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import time

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LANGUAGES, LocalizedText
from kiosk.core.content.values import HALL, Reference, Row
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.journal import ActKind
from kiosk.editorial.beginning import asks_how_to_begin, has_contents, named_hall, same_hours
from kiosk.editorial.commands import Saved
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.permissions import Permission, allows
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.media.opening import MediaParts
from kiosk.ui.staff.refusals import refusal

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

WORKDAYS = frozenset({1, 2, 3, 4, 5})


@dataclass(frozen=True, slots=True)
class HallForm:
    """What is asked of an empty hall, as it is written."""

    names: dict[str, str] = field(default_factory=dict)
    languages: frozenset[str] = frozenset({CHINESE, ENGLISH})
    logo: Reference | None = None
    logo_picture: str = ""
    days: frozenset[int] = WORKDAYS
    opens: str = "9:00"
    closes: str = "17:00"

    def hours(self) -> tuple[Row, ...]:
        """Raises ValueError where they are none."""
        if not self.days:
            return ()
        opens, closes = _clock(self.opens), _clock(self.closes)
        if opens >= closes:
            raise ValueError(self.closes)
        return same_hours(tuple(self.days), opens, closes)

    def name(self) -> LocalizedText:
        wanted = {tag: self.names.get(tag, "").strip() for tag in LANGUAGES}
        return LocalizedText({tag: text for tag, text in wanted.items() if text})


def _clock(written: str) -> time:
    """A time of day, with a Chinese or an English colon, or hours alone."""
    hours, _, minutes = written.strip().replace("：", ":").partition(":")
    return time(int(hours), int(minutes or 0))


@QmlElement
@QmlUncreatable("a hall begins once")
class BeginningViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`step` is "" while nothing is asked, "choose", "hall" or "done". Nothing is changed before
    the form is finished."""

    changed = Signal()
    stepChanged = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        media: MediaParts,
        store: MediaStore,
        note: Callable[[str, ActKind], None],
        parent: QObject | None = None,
    ) -> None:
        """`media` chooses and imports the file of the logo; `note` writes down what an account has
        done."""
        super().__init__(parent)
        self._library = library
        self._media = media
        self._store = store
        self._note = note
        self._step = ""
        self._form = HallForm()
        self._fault = ""
        self._busy = False
        self._number = 0
        self._wants_logo = False
        media.imports.changed.connect(self._look_for_logo)
        media.chooser.changed.connect(self.changed)

    @Slot(object)
    def admit(self, _account: object) -> None:
        """Ask whoever is the first here."""

        def hear(outcome: tuple[bool, bool] | KioskError) -> None:
            if not isinstance(outcome, KioskError) and outcome[0] and not self._step:
                self.offer(has_sample=outcome[1])

        def ask(desk: Desk) -> tuple[bool, bool]:
            asks = asks_how_to_begin(desk.store, desk.editor.account)
            return asks, asks and has_contents(desk.store)

        self._library.ask(ask, hear)

    def offer(self, *, has_sample: bool = True) -> None:
        """Ask how to begin; a hall without anything in it is asked what it is called."""
        self._go("choose" if has_sample else "hall")

    @Slot()
    def ask(self) -> None:
        """Somebody wants to begin anew."""
        self._go("hall")

    @Slot()
    def close(self) -> None:
        """Leave the hall as it is; whoever is asked how to begin has answered so."""
        if self._step in ("choose", "hall"):
            self._library.ask(self._write_down, self._written_down)
        self._wants_logo = False
        self._media.chooser.close()
        self._go("")

    def _write_down(self, desk: Desk) -> None:
        self._note(desk.editor.account.name, ActKind.KEEP_HALL)

    def _written_down(self, outcome: KioskError | None) -> None:
        if outcome:
            log.warning("that the hall stays as it is was not written down: %s", outcome)

    def _go(self, step: str) -> None:
        self._step, self._fault = step, ""
        self.stepChanged.emit()
        self.changed.emit()

    # The form

    @Slot()
    def beginEmpty(self) -> None:
        self._go("hall")

    @Slot(str, str)
    def writeName(self, language: str, text: str) -> None:
        names = {**self._form.names, language: text}
        self._write(names={tag: name for tag, name in names.items() if name})

    @Slot(str)
    def toggleLanguage(self, language: str) -> None:
        """Chinese is always one of them."""
        if language != CHINESE:
            self._write(languages=self._form.languages ^ {language})

    @Slot(int)
    def toggleDay(self, day: int) -> None:
        self._write(days=self._form.days ^ {day})

    @Slot(str)
    def writeOpens(self, text: str) -> None:
        self._write(opens=text)

    @Slot(str)
    def writeCloses(self, text: str) -> None:
        self._write(closes=text)

    def _write(self, **fields: object) -> None:
        written = replace(self._form, **fields)  # type: ignore[arg-type]
        if written != self._form:
            self._form, self._fault = written, ""
            self.changed.emit()

    # The logo

    @Slot()
    def chooseLogo(self) -> None:
        """Choose a file; it is imported, and becomes the logo."""
        self._wants_logo = True
        self._media.chooser.open()

    @Slot()
    def dropLogo(self) -> None:
        self._write(logo=None, logo_picture="")

    @Slot()
    def _look_for_logo(self) -> None:
        imports = self._media.imports
        if not self._wants_logo or imports.property("running") or not imports.property("total"):
            self.changed.emit()
            return
        self._wants_logo = False
        names = imports.landed_names()

        def find(desk: Desk) -> tuple[Reference, str] | None:
            for row in desk.store.list_media():
                if row.family == "image" and row.name in names:
                    return row.reference, self._store.path(row.blob).as_uri()
            return None

        def hear(outcome: tuple[Reference, str] | KioskError | None) -> None:
            if isinstance(outcome, KioskError) or outcome is None:
                self._fault = "no-picture"
                self.changed.emit()
            else:
                self._write(logo=outcome[0], logo_picture=outcome[1])

        self._library.ask(find, hear)

    # The end

    @Slot()
    def finish(self) -> None:
        """Empty the hall and give it what is written."""
        form = self._form
        if not form.names.get(CHINESE, "").strip():
            self._refuse("name-missing")
            return
        try:
            hours = form.hours()
        except ValueError:
            self._refuse("hours")
            return
        languages = [tag for tag in LANGUAGES if tag in form.languages]

        def work(desk: Desk) -> Saved:
            hall = named_hall(desk.editor.draft(HALL), form.name(), languages, form.logo, hours)
            return desk.editor.begin_empty(hall)

        def done(saved: Saved) -> None:
            self._number = saved.change_set
            self._go("done")

        self._act(work, done)

    @Slot()
    def undo(self) -> None:
        """Have the hall as it was."""
        number = self._number
        self._act(lambda desk: desk.editor.undo(number), lambda _number: self._go("hall"))

    def _act(self, work: Callable[[Desk], object], done: Callable[..., None]) -> None:
        if self._busy:
            return
        self._busy = True
        self.changed.emit()

        def hear(outcome: object) -> None:
            self._busy = False
            match outcome:
                case ProblemsError():
                    self._refuse("name")
                case KioskError():
                    self._refuse(refusal(outcome))
                case _:
                    done(outcome)

        self._library.ask(work, hear)

    def _refuse(self, fault: str) -> None:
        log.info("the hall does not begin: %s", fault)
        self._fault = fault
        self.changed.emit()

    # What QML binds

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        return self._step

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def fault(self) -> str:
        """The id of what keeps it from beginning, '' where nothing does."""
        return self._fault

    @Property(bool, notify=changed)
    def allowed(self) -> bool:
        """Whether whoever works here may empty the hall."""
        account = self._library.account
        return account is not None and allows(account.role, Permission.PUBLISH)

    @Property(bool, notify=changed)
    def mayRestore(self) -> bool:
        """Whether whoever works here may restore a backup."""
        account = self._library.account
        return account is not None and allows(account.role, Permission.BACK_UP)

    @Property(bool, notify=changed)
    def importing(self) -> bool:
        """Whether the logo is on its way."""
        return self._wants_logo and bool(self._media.imports.property("running"))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # its stub lacks names
    def languages(self) -> list[str]:
        return [tag for tag in LANGUAGES if tag in self._form.languages]

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def allLanguages(self) -> list[str]:
        return list(LANGUAGES)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def days(self) -> list[int]:
        return sorted(self._form.days)

    @Property(str, notify=changed)
    def opens(self) -> str:
        return self._form.opens

    @Property(str, notify=changed)
    def closes(self) -> str:
        return self._form.closes

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._form.names.get(CHINESE, "")

    @Property(str, notify=changed)
    def englishName(self) -> str:
        return self._form.names.get(ENGLISH, "")

    @Property(str, notify=changed)
    def logo(self) -> str:
        """The picture that is chosen, '' where none is."""
        return self._form.logo_picture
