"""What is done to the fields of a form that are not typed: references, rows, words by a touch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.hall_colours import PALETTES, USABLE
from kiosk.core.content.values import Reference, Value
from kiosk.core.files.media_store import MediaStore
from kiosk.core.schedule.playlist import WHOLE_WEEK
from kiosk.editorial.fields import LIST_TYPES, FieldType
from kiosk.ui.staff.fields.blocks import BlockActs
from kiosk.ui.staff.fields.choosing import Choice, FieldChooser
from kiosk.ui.staff.fields.entry import spec_at, value_at
from kiosk.ui.staff.fields.pasting import pasted
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.fields.things import Things
from kiosk.ui.staff.library import StaffLibrary

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

Edit = Callable[[Callable[[FormState], None], Things], None]
"""Has the open form changed, and learn what things are called that it refers to then."""


@QmlElement
@QmlUncreatable("the form has one")
class FieldActs(QObject):  # type: ignore[operator]  # its stub lacks the call
    """A path names a field, as in `kiosk/ui/staff/fields/entry.py`. `itemAsked` carries the kind
    and the key of something that somebody wants to see on its own page, `fieldWanted` the path of a
    field of a row that is new or was moved: one goes on there."""

    itemAsked = Signal(str, str)
    fieldWanted = Signal(str)

    def __init__(
        self,
        library: StaffLibrary,
        media: MediaStore,
        state: Callable[[], FormState | None],
        words: Callable[[], str],
        edit: Edit,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._words = words
        self._edit = edit
        self._chooser = FieldChooser(library, media, self)
        self._chooser.taken.connect(self._take)
        self._blocks = BlockActs(self._chooser, state, edit, self)
        self._path = ""
        self._place = -1

    # References

    @Slot(str, int)
    def choose(self, path: str, place: int) -> None:
        """Look for what a field is to refer to; with a `place` of 0 or more, instead of what
        stands there in a list."""
        state = self._state()
        if state:
            self._blocks.forget_picture()
            self._path, self._place = path, place
            spec = spec_at(state.draft.kind, path)
            several = spec.type in LIST_TYPES and place < 0
            self._chooser.show(
                spec, self._chosen(), state.draft.reference, self._words(), several=several
            )

    def _chosen(self) -> tuple[Reference, ...]:
        state = self._state()
        value = value_at(state.draft, self._path) if state and self._path else None
        several = value if isinstance(value, tuple) else (value,)
        return tuple(one for one in several if isinstance(one, Reference))

    @Slot()
    def follow(self) -> None:
        """The form has changed, or is another one."""
        state = self._state()
        if state is None:
            self._path = ""
            if self._chooser.property("isOpen"):
                self._chooser.close()
        elif self._path:
            self._chooser.mark(self._chosen())

    @Slot(object)
    def _take(self, choice: Choice) -> None:
        if self._blocks.take_picture(choice):
            return
        path, place, chosen = self._path, self._place, self._chosen()
        reference = choice.reference
        several = bool(self._chooser.property("several"))
        state = self._state()
        if state is None:
            return
        value: Value = reference
        if spec_at(state.draft.kind, path).type in LIST_TYPES:
            if place >= 0:
                others = [*chosen[:place], *chosen[place + 1 :]]
                value = (*chosen[:place], reference, *chosen[place + 1 :])
                if reference in others:
                    value = chosen
            elif reference in chosen:
                value = tuple(one for one in chosen if one != reference)
            else:
                value = (*chosen, reference)
        self._edit(lambda state: state.put(path, value), {reference: choice.thing})
        if not several:
            self._chooser.close()

    @Slot()
    def clear(self) -> None:
        """Let go of what the field refers to for which something is looked for."""
        self.remove(self._path, self._place)
        self._chooser.close()

    @Slot(str, int)
    def remove(self, path: str, place: int) -> None:
        """Take one of several away, or with a `place` below 0 what a field refers to."""
        if place < 0:
            self._edit(lambda state: state.put(path, None), {})
        else:
            self._edit(lambda state: state.remove(path, place), {})

    @Slot(str, int, int)
    def move(self, path: str, place: int, to: int) -> None:
        """Put one of several somewhere else in their order."""
        self._edit(lambda state: state.move(path, place, to), {})

    @Slot(str)
    def addRow(self, path: str) -> None:
        """At the end."""
        self._edit(lambda state: state.add_row(path), {})
        state = self._state()
        rows = value_at(state.draft, path) if state else ()
        if state and isinstance(rows, tuple) and rows:
            first = spec_at(state.draft.kind, path).row[0].name
            self.fieldWanted.emit(f"{path}/{len(rows) - 1}/{first}")

    @Slot(str, int)
    def moveRow(self, path: str, step: int) -> None:
        """Move the row in which a field stands, or whose path it is, so far up (below 0) or down;
        nothing where the rows have no order."""
        state, (name, *inner) = self._state(), path.split("/")
        if state is None or not inner:
            return
        spec, rows = spec_at(state.draft.kind, name), value_at(state.draft, name)
        number, count = int(inner[0]), len(rows) if isinstance(rows, tuple) else 0
        if spec.type is FieldType.ROWS and spec.ordered and 0 <= number + step < count:
            self.move(name, number, number + step)
            self.fieldWanted.emit("/".join((name, str(number + step), *inner[1:])))

    @Slot(str)
    def showMedia(self, key: str) -> None:
        """In the media library."""
        self.itemAsked.emit("media", key)

    # Words

    @Slot(str, result="QVariantMap")
    def pasted(self, path: str) -> dict[str, object]:
        """What is to be pasted into a field; its `text` is '' where its `length` is too much."""
        state = self._state()
        if state is None:
            return {"text": "", "length": 0}
        mime = QGuiApplication.clipboard().mimeData()
        found = pasted(mime, spec_at(state.draft.kind, path))
        return {"text": found.text, "length": found.length}

    @Slot(str, str)
    def toggle(self, path: str, word: str) -> None:
        """Choose a word of several, or a day of the week, or let it go."""
        self._edit(lambda state: state.put(path, _toggled(state, path, word)), {})

    # Colours

    @Slot(str, float, float, float)
    def mix(self, path: str, hue: float, strength: float, lightness: float) -> None:
        """Choose the colour that three sliders say, each from 0 to 1."""
        colour = QColor.fromHslF(*(min(max(one, 0), 1) for one in (hue, strength, lightness)))
        text = colour.name().upper()
        self._edit(lambda state: state.write(path, "", text), {})

    @Slot(str)
    def usePalette(self, name: str) -> None:
        """Have three colours of the hall that go together, in one step."""
        palette = PALETTES[name]
        values = {f"{place}_colour": getattr(palette, place) for place in USABLE}
        self._edit(lambda state: state.replace(state.draft.with_values(values)), {})

    @Property(BlockActs, constant=True)
    def blocks(self) -> QObject:
        return self._blocks

    @Property(FieldChooser, constant=True)
    def chooser(self) -> QObject:
        return self._chooser


def _toggled(state: FormState, path: str, word: str) -> Value:
    spec, value = spec_at(state.draft.kind, path), value_at(state.draft, path)
    if spec.type is FieldType.DAYS:
        days = set(value if isinstance(value, str) else "") ^ {word}
        return "".join(day for day in WHOLE_WEEK if day in days)
    chosen = set(value if isinstance(value, tuple) else ()) ^ {word}
    return tuple(one for one in spec.choices if one in chosen)
