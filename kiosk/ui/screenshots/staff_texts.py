"""The states of the pages of all texts: find and replace."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.content.content import ContentViewModel


def texts_states(
    content: ContentViewModel,
    fill: Callable[[str, str], None],
    press: Callable[[str], None],
    edit: Callable[[Callable[[Editor, LibraryStore], None]], None],
) -> list[State]:
    """Begin in a list; the last state is back there."""

    def find(text: str) -> None:
        fill("soughtText", text)

    def replace() -> None:
        fill("newText", "通辽市")
        press("tickPlace-1")

    def undo_and_close() -> None:
        press("replacingUndo")
        edit(_leave_translations_behind)
        content.openArea("list")

    return [
        ("replacing-empty", lambda: press("findAndReplace")),
        ("replacing-found", lambda: find("通辽")),
        ("replacing-ticked", replace),
        ("replacing-done", lambda: press("replaceChosen")),
        ("replacing-nowhere", lambda: find("zzqx")),
        ("replacing-closed", undo_and_close),
        ("languages", lambda: press("showLanguages")),
        ("languages-stale", lambda: press("boardState-stale")),
        ("languages-unchecked", lambda: press("boardState-unchecked")),
        ("languages-complete", lambda: press("boardState-complete")),
        ("languages-closed", lambda: content.openArea("list")),
    ]


def _leave_translations_behind(editor: Editor, store: LibraryStore) -> None:
    """Some Chinese titles are newer than their translations, some have none, and two translations
    are new."""
    for key in list(store.read_many("company"))[4:6]:
        draft = editor.draft(Reference("company", key))
        title = draft["title"]
        assert isinstance(title, LocalizedText)
        words = {**title, ENGLISH: f"{title.get(ENGLISH, '')} Co., Ltd."}
        editor.save(draft.with_values({"title": LocalizedText(words)}))
    for number, key in enumerate(list(store.read_many("company"))[1:4]):
        draft = editor.draft(Reference("company", key))
        title = draft["title"]
        assert isinstance(title, LocalizedText)
        chinese = f"{title[CHINESE]}（通辽）"
        words = {CHINESE: chinese} if number == 1 else {**title, CHINESE: chinese}
        editor.save(draft.with_values({"title": LocalizedText(words)}))
