"""How the Chinese title of a form is read: shown below it, and put right syllable by syllable."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.errors import KioskError
from kiosk.editorial.kinds import KINDS
from kiosk.ui.staff.fields.composing import Edit
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.library import StaffLibrary
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

READ_MS = 200
"""After the last letter of the title."""


@dataclass(frozen=True, slots=True)
class Syllable:
    """A character, how it is read, and how else it may be; the first of `choices` is usual."""

    character: str
    reading: str
    choices: Sequence[str]


def syllables(title: str, pinyin: str) -> tuple[Syllable, ...]:
    """How each Chinese character of a title is read; `pinyin` is the staff's own reading, which
    counts only where it has a syllable for each of them."""
    from kiosk.db.search import title_readings  # loads a dictionary of a third of a second

    usual = title_readings.readings(title)
    if len(usual) != len(title):
        return ()
    read = [(character, one) for character, one in zip(title, usual, strict=True) if one]
    own = pinyin.split()
    if len(own) != len(read):
        own = [choices[0] for _character, choices in read]
    return tuple(
        Syllable(character, said, tuple(dict.fromkeys((*choices, said))))
        for (character, choices), said in zip(read, own, strict=True)
    )


@QmlElement
@QmlUncreatable("the form has one")
class FormReading(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Follows the form; what is read in the worker is shown a moment later."""

    changed = Signal()

    def __init__(
        self,
        library: StaffLibrary,
        state: Callable[[], FormState | None],
        edit: Edit,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._state = state
        self._edit = edit
        self._read: tuple[str, str] = ("", "")
        self._found: tuple[Syllable, ...] = ()
        self._is_open = False
        self._place = 0
        self._rows: RowsModel[Syllable] = RowsModel(
            {
                "character": lambda one: one.character,
                "reading": lambda one: _shown(one.reading),
                "several": lambda one: len(one.choices) > 1,
            },
            self,
        )
        self._reading = QTimer(self, singleShot=True, interval=READ_MS)
        self._reading.timeout.connect(self._ask)

    @Slot()
    def follow(self) -> None:
        """The form has changed, or is another one."""
        state = self._state()
        if state is None or not KINDS[state.draft.kind].has("pinyin"):
            self._read, self._is_open = ("", ""), False
            self._take(())
        elif self._wanted() != self._read:
            self._reading.start()

    def _wanted(self) -> tuple[str, str]:
        state = self._state()
        if state is None or not KINDS[state.draft.kind].has("pinyin"):
            return "", ""
        title = state.draft["title"]
        chinese = title.get(CHINESE, "") if isinstance(title, LocalizedText) else ""
        return chinese, str(state.draft["pinyin"])

    @Slot()
    def _ask(self) -> None:
        wanted = self._read = self._wanted()

        def hear(answer: tuple[Syllable, ...] | KioskError) -> None:
            if isinstance(answer, KioskError):
                log.warning("the title cannot be read: %s", answer)
            elif wanted == self._read:
                self._take(answer)

        self._library.ask(lambda _desk: syllables(*wanted), hear)

    def _take(self, found: tuple[Syllable, ...]) -> None:
        if found != self._found:
            self._found = found
            self._place = min(self._place, max(0, len(found) - 1))
            self._rows.update(found)
            self.changed.emit()

    @Slot()
    def open(self) -> None:
        """Ask how the title is read, beginning with the first character that has a choice."""
        several = (place for place, one in enumerate(self._found) if len(one.choices) > 1)
        self._is_open, self._place = bool(self._found), next(several, 0)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._is_open = False
        self.changed.emit()

    @Slot(int)
    def touch(self, place: int) -> None:
        """Show how a character may be read."""
        self._place = place
        self.changed.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        """The character that was touched is read like one of its `choices`."""
        chosen = self._found[self._place].choices[number]
        said = [one.reading for one in self._found]
        said[self._place] = chosen
        usual = [one.choices[0] for one in self._found]
        pinyin = "" if said == usual else " ".join(said)
        self._edit(lambda state: state.put("pinyin", pinyin), {})

    @Slot()
    def readAsUsual(self) -> None:
        """Forget the staff's own reading."""
        self._edit(lambda state: state.put("pinyin", ""), {})

    # What QML binds

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        return self._is_open

    @Property(str, notify=changed)
    def text(self) -> str:
        """All syllables with spaces; '' where nothing is read."""
        return " ".join(_shown(one.reading) for one in self._found)

    @Property(bool, notify=changed)
    def usual(self) -> bool:
        """Whether every character is read as usual."""
        return all(one.reading == one.choices[0] for one in self._found)

    @Property(bool, notify=changed)
    def unfitting(self) -> bool:
        """Whether the staff's own reading has not as many syllables as the title, and so does not
        count."""
        own = self._read[1].split()
        return bool(own) and len(own) != len(self._found)

    @Property(int, notify=changed)
    def place(self) -> int:
        return self._place

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def choices(self) -> list[str]:
        """How the character that was touched may be read."""
        found = self._found[self._place].choices if self._found else ()
        return [_shown(one) for one in found]

    @Property(RowsModel, constant=True)
    def rows(self) -> QObject:
        return self._rows


def _shown(reading: str) -> str:
    return reading.replace("v", "ü")
