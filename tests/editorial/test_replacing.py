"""What is read for a text that stands anywhere, and what happens when texts have changed since."""

from __future__ import annotations

import pytest

from kiosk.core.content.localized_text import CHINESE, LANGUAGES, LocalizedText
from kiosk.core.content.values import Reference, Row
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.replacing import Place, TextsChangedError, find_places


def everywhere(store: LibraryStore, wanted: str, references: set[Reference] | None) -> set[Place]:
    """All places in these things, or in all of the library."""
    return {
        place
        for kind in KINDS
        for key, stored in store.read_many(kind).items()
        if references is None or Reference(kind, key) in references
        for place in find_places(
            Draft(kind, key, stored.version, Row(stored.values)),
            wanted,
            LANGUAGES,
            match_case=False,
        )
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "wanted",
    ["通辽", "辽", "ongl", "TONGLIAO", "（通辽）科技", "，", "2026", "的 ", "京蒙协作“七个一”"],
)
def test_whatever_holds_a_text_is_read_for_it(store: LibraryStore, wanted: str) -> None:
    found = everywhere(store, wanted, set(store.may_hold(wanted)))
    assert found == everywhere(store, wanted, None)


def test_what_cannot_hold_a_text_is_not_read_for_it(store: LibraryStore) -> None:
    wuhuan = Reference("company", store.find_unique("company", "wuhuan"))
    candidates = store.may_hold("五环农业")
    assert wuhuan in candidates
    assert len(candidates) < 10
    assert store.may_hold("这里没有的字 zzqx") == ()


def test_all_that_has_changed_since_or_is_gone_is_named_and_nothing_is_replaced(
    store: LibraryStore, editor: Editor, other_editor: Editor
) -> None:
    changed, gone, same = (Reference("voice", key) for key in list(store.read_many("voice"))[:3])
    for one in (changed, gone, same):
        draft = editor.draft(one)
        editor.save(draft.with_values({"text": LocalizedText({CHINESE: "旧词和旧词"})}))
    places = [
        place
        for one in (changed, gone, same)
        for place in find_places(editor.draft(one), "旧词", [CHINESE])
    ]
    assert len(places) == 6
    draft = other_editor.draft(changed)
    other_editor.save(draft.with_values({"text": LocalizedText({CHINESE: "旧词与旧词"})}))
    other_editor.delete([gone])
    newest = store.newest_change_set()
    with pytest.raises(TextsChangedError) as refusal:
        editor.replace_text(places, "新词")
    assert set(refusal.value.places) == {one for one in places if one.reference != same}
    assert editor.draft(same)["text"] == LocalizedText({CHINESE: "旧词和旧词"})
    assert store.newest_change_set() == newest
