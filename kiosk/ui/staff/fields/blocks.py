"""The blocks of the texts of a form, for the keyboard and for fingers: each act is a step back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.blocks import BlockKind, read_blocks
from kiosk.core.content.localized_text import LocalizedText
from kiosk.ui.staff.fields import block_editing as editing
from kiosk.ui.staff.fields.block_editing import Blocks, Edited
from kiosk.ui.staff.fields.choosing import Choice, FieldChooser
from kiosk.ui.staff.fields.entry import spec_at, value_at
from kiosk.ui.staff.fields.state import FormState
from kiosk.ui.staff.fields.things import Things

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

GALLERY = "gallery"

Edit = Callable[[Callable[[FormState], None], Things], None]


@QmlElement
@QmlUncreatable("the form has one")
class BlockActs(QObject):  # type: ignore[operator]  # its stub lacks the call
    """`asked` has a block written in next: the path of its text, its number, where in it. QML
    counts places in a text in units of UTF-16."""

    asked = Signal(str, int, int)

    def __init__(
        self,
        chooser: FieldChooser,
        state: Callable[[], FormState | None],
        edit: Edit,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._chooser = chooser
        self._state = state
        self._edit = edit
        self._picture: tuple[str, str, int] | None = None

    @Slot(str, str, int, str, int)
    def write(self, path: str, language: str, number: int, text: str, cursor: int) -> None:
        """Take what is typed or pasted into a block."""
        before = self._blocks(path, language)
        edited = editing.write(before, number, text, _characters(text, cursor))
        shape = [one.kind for one in before] == [one.kind for one in edited.blocks]
        self._put(path, language, edited, typing=shape)
        if not shape and before:
            self._ask(path, edited)

    @Slot(str, str, int, int)
    def split(self, path: str, language: str, number: int, at: int) -> None:
        """Enter was pressed at a place of a block."""
        self._do(
            path,
            language,
            lambda blocks: editing.split(blocks, number, _characters(blocks[number].text, at)),
        )

    @Slot(str, str, int)
    def join(self, path: str, language: str, number: int) -> None:
        """Backspace was pressed before the first letter of a block."""
        self._do(path, language, lambda blocks: editing.join(blocks, number))

    @Slot(str, str, int, str)
    def add(self, path: str, language: str, number: int, kind: str) -> None:
        """An empty block behind another; -1 puts it first."""
        self._do(path, language, lambda blocks: editing.add(blocks, number, BlockKind(kind)))

    @Slot(str, str, int, str)
    def changeKind(self, path: str, language: str, number: int, kind: str) -> None:
        self._do(path, language, lambda one: editing.change_kind(one, number, BlockKind(kind)))

    @Slot(str, str, int, int)
    def move(self, path: str, language: str, number: int, to: int) -> None:
        self._do(path, language, lambda blocks: editing.move(blocks, number, to))

    @Slot(str, str, int)
    def remove(self, path: str, language: str, number: int) -> None:
        self._do(path, language, lambda blocks: editing.remove(blocks, number))

    @Slot(str, str, int)
    def choosePicture(self, path: str, language: str, number: int) -> None:
        """Look for the picture of a block; it comes into the gallery too."""
        state = self._state()
        if state:
            self._picture = path, language, max(0, number)
            spec = spec_at(state.draft.kind, GALLERY)
            self._chooser.show(spec, (), state.draft.reference, language, several=False)

    def take_picture(self, choice: Choice) -> bool:
        """Whether what was chosen was looked for here; it is in the text then."""
        asked, self._picture = self._picture, None
        if asked is None:
            return False
        path, language, number = asked
        blocks = self._blocks(path, language) or (editing.EMPTY,)
        edited = editing.put_picture(blocks, number, choice.reference.key)

        def put(state: FormState) -> None:
            state.put_picture(path, language, edited.text, choice.reference)

        self._edit(put, {choice.reference: choice.thing})
        self._chooser.close()
        self.asked.emit(path, edited.number, 0)
        return True

    def forget_picture(self) -> None:
        """Something else is looked for."""
        self._picture = None

    def _do(self, path: str, language: str, act: Callable[[Blocks], Edited]) -> None:
        edited = act(self._blocks(path, language) or (editing.EMPTY,))
        self._put(path, language, edited, typing=False)
        self._ask(path, edited)

    def _ask(self, path: str, edited: Edited) -> None:
        text = edited.blocks[edited.number].text if edited.blocks else ""
        self.asked.emit(path, edited.number, _units(text[: edited.cursor]))

    def _put(self, path: str, language: str, edited: Edited, *, typing: bool) -> None:
        part = str(edited.number)
        self._edit(lambda state: state.write(path, language, edited.text, part, typing=typing), {})

    def _blocks(self, path: str, language: str) -> Blocks:
        state = self._state()
        value = value_at(state.draft, path) if state else None
        text = value.get(language, "") if isinstance(value, LocalizedText) else ""
        return read_blocks(text) if text else ()


def _units(text: str) -> int:
    """The length of a text as QML counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters lie before a place as QML counts it."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(before.decode("utf-16-le", "ignore"))
