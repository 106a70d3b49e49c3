"""The states of the pages of all texts: find and replace."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.ui.staff.content.content import ContentViewModel

State = tuple[str, Callable[[], object]]


def texts_states(
    content: ContentViewModel, fill: Callable[[str, str], None], press: Callable[[str], None]
) -> list[State]:
    """Begin in a list; the last state is back there."""

    def find(text: str) -> None:
        fill("soughtText", text)

    def replace() -> None:
        fill("newText", "通辽市")
        press("tickPlace-1")

    def undo_and_close() -> None:
        press("replacingUndo")
        content.openArea("list")

    return [
        ("replacing-empty", lambda: press("findAndReplace")),
        ("replacing-found", lambda: find("通辽")),
        ("replacing-ticked", replace),
        ("replacing-done", lambda: press("replaceChosen")),
        ("replacing-nowhere", lambda: find("zzqx")),
        ("replacing-closed", undo_and_close),
    ]
