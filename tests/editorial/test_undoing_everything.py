"""Any sequence of commands, taken back one by one, leaves the library as it was: to the byte."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import StaffError
from kiosk.db.library.store import LibraryStore
from kiosk.db.models.items import ITEM_TYPES
from kiosk.editorial.commands import Editor
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.replacing import find_places
from tests.editorial.conftest import Clock, FreshLibrary
from tests.editorial.releases import release_bytes
from tests.editorial.strategies import MOMENTS, Known, drafts, known_in

COMMANDS = (
    "save",
    "create",
    "delete",
    "restore",
    "flag",
    "validity",
    "tag",
    "untag",
    "reorder",
    "replace",
    "undo",
    "redo",
    "version",
)


def carry_out(command: str, data: st.DataObject, editor: Editor, store: LibraryStore) -> int:
    """One command with anything in it; the number of its change-set, 0 where it changed nothing."""
    known = known_in(store)
    items = [one for kind in ITEM_TYPES for one in known[kind]]
    several = st.lists(st.sampled_from(items), min_size=1, max_size=5, unique=True)
    done = [one.number for one in store.change_sets(limit=20)]
    match command:
        case "save":
            kind = data.draw(st.sampled_from([*known, "hall"]))
            return _save(data, editor, kind, known)
        case "create":
            kind = data.draw(st.sampled_from([kind for kind in known if kind != "media"]))
            return editor.save(data.draw(drafts(kind, known))).change_set
        case "delete":
            anything = [one for references in known.values() for one in references]
            chosen = data.draw(
                st.lists(st.sampled_from(anything), min_size=1, max_size=3, unique=True)
            )
            return editor.delete(chosen)
        case "restore":
            binned = [one.reference for one in store.bin()]
            return editor.restore(data.draw(st.sampled_from(binned))) if binned else 0
        case "flag":
            name = data.draw(st.sampled_from(["published", "sample"]))
            return editor.set_field(data.draw(several), name, data.draw(st.booleans()))
        case "validity":
            return editor.set_field(data.draw(several), "valid_until", data.draw(MOMENTS))
        case "tag" | "untag":
            if not known["tag"]:
                return 0
            tag = data.draw(st.sampled_from(known["tag"]))
            change = editor.add_to if command == "tag" else editor.remove_from
            return change(data.draw(several), "tags", tag)
        case "reorder":
            kind = data.draw(st.sampled_from(sorted(known)))
            keys = [one.key for one in known[kind]]
            return editor.reorder(kind, data.draw(st.permutations(keys)))
        case "replace":
            return _replace(data, editor, items)
        case "undo":
            return editor.undo(data.draw(st.sampled_from(done))) if done else 0
        case "redo":
            return editor.redo(data.draw(st.sampled_from(done))) if done else 0
        case "version":
            if not done:
                return 0
            number = data.draw(st.sampled_from(done))
            reference = store.changes_of(number)[0].reference
            return editor.put_back(reference, number).change_set
    raise AssertionError(command)


def _save(data: st.DataObject, editor: Editor, kind: str, known: Known) -> int:
    references = [Reference("hall", "1")] if kind == "hall" else known[kind]
    if not references:
        return 0
    before = editor.draft(data.draw(st.sampled_from(references)))
    return editor.save(data.draw(drafts(kind, known, before))).change_set


def _replace(data: st.DataObject, editor: Editor, items: list[Reference]) -> int:
    wanted = data.draw(st.sampled_from(["通辽", "企业", "的", "科技"]))
    places = [
        place
        for one in items
        for place in find_places(editor.draft(one), wanted, [CHINESE])
    ]  # fmt: skip
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True)) if places else []
    return editor.replace_text(chosen, data.draw(st.sampled_from(["协作", "重庆", "A"])))


@settings(
    max_examples=6,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ],
)
@given(data=st.data(), commands=st.lists(st.sampled_from(COMMANDS), min_size=1, max_size=8))
def test_all_commands_taken_back_leave_the_first_library(
    data: st.DataObject,
    commands: list[str],
    fresh_library: FreshLibrary,
    clock: Clock,
) -> None:
    with fresh_library() as (library, folder):
        store = LibraryStore(library, clock)
        editor = Editor(store, Account("王", "王", Role.EDITOR), "hall-1")
        before = release_bytes(library, folder / "before")
        first = {kind: _values(store, kind) for kind in KINDS}
        done = []
        for command in commands:
            try:
                number = carry_out(command, data, editor, store)
            except StaffError:
                continue  # refused whole; that nothing was changed is seen at the end
            if number:
                done.append(number)
        for number in reversed(done):
            editor.undo(number)
        assert {kind: _values(store, kind) for kind in KINDS} == first
        assert release_bytes(library, folder / "after") == before


def _values(store: LibraryStore, kind: str) -> dict[str, object]:
    return {key: stored.values for key, stored in store.read_many(kind).items()}
