"""The states of what stands around the fields of the form, for pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListQuery
from kiosk.editorial.commands import Editor
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.shell import StaffViewModel

COLLEAGUE = Account("colleague", "王", Role.EDITOR)
STATION = "办公室"
WORDINGS = (
    "做节能环保，把在外学到的本事带回家乡。",
    "做节能环保，把在北京学到的本事带回通辽，也带来就业。",
)
MINE, THEIRS = "做节能环保，让牧区的房屋冬天更暖。", "做节能环保，给大棚和牧区的房屋省电。"


def form_states(
    shell: StaffViewModel,
    library: StaffLibrary,
    press: Callable[[str], None],
) -> list[State]:
    """`press` presses a button by its name."""
    form: Any = shell.form  # as QML sees it
    about, conflict, versions = form.about, form.conflict, form.versions
    opened: list[Reference] = []

    def as_colleague(work: Callable[[Desk, Editor, Reference], object]) -> None:
        def edit(desk: Desk) -> Reference:
            row = desk.store.list_rows(ListQuery("company"))[2]
            work(desk, Editor(desk.store, COLLEAGUE, STATION), row.reference)
            return row.reference

        def show(answer: object) -> None:
            assert isinstance(answer, Reference)
            opened.append(answer)
            shell.openItem(answer.kind, answer.key)

        library.ask(edit, show)

    def write_twice(_desk: Desk, editor: Editor, reference: Reference) -> None:
        for text in WORDINGS:
            _write(editor, reference, text)

    def be_two() -> None:
        versions.close()
        form.write("summary", MINE)
        form.write("valid_until", "2027-02-01")
        reference = opened[-1]

        def edit(desk: Desk) -> None:
            _write(Editor(desk.store, COLLEAGUE, STATION), reference, THEIRS)

        library.ask(edit, lambda _done: form.finish())

    def choose() -> None:
        conflict.choose(f"summary/{CHINESE}", "mine")

    def ask_delete() -> None:
        conflict.close()
        about.askDelete()

    def begin() -> None:
        about.keep()
        form.copy()

    def leave() -> None:
        form.leave()
        form.openNew("company")

    return [
        ("form-sides", lambda: as_colleague(write_twice)),
        ("form-versions", form.showVersions),
        ("form-conflict", be_two),
        ("form-conflict-chosen", choose),
        ("form-expiring", conflict.close),
        ("form-delete", ask_delete),
        ("form-copied", begin),
        ("form-begun", leave),
        ("content-begun", lambda: press("begunClose")),
    ]


def _write(editor: Editor, reference: Reference, text: str) -> None:
    draft = editor.draft(reference)
    summary = draft["summary"]
    assert isinstance(summary, LocalizedText)
    editor.save(draft.with_values({"summary": LocalizedText({**summary, CHINESE: text})}))
