"""How a list that is shown becomes the one that was read, in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.db.library.lists.rows import ListRow
from kiosk.ui.staff.content.reading import Page, Surroundings, Wanted
from kiosk.ui.staff.content.rows_model import ContentRowsModel
from kiosk.ui.staff.sections import SECTIONS
from kiosk.ui.staff.steps import MAX_STEPS, steps_between

Seen = list[tuple[str, int]]


def rows(seen: Seen) -> list[ListRow]:
    return [
        ListRow(Reference("company", key), key, key, version, place, True, False, None, None, "",
                "", "{}", None, "")
        for place, (key, version) in enumerate(seen)
    ]  # fmt: skip


def shown(model: QAbstractItemModel) -> list[str]:
    (role,) = (role for role, name in model.roleNames().items() if name == b"key")
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


LISTS = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.integers(1, 2)), unique_by=lambda one: one[0]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lists=st.lists(LISTS, min_size=2, max_size=4))
def test_any_list_becomes_any_other(application: QGuiApplication, lists: list[Seen]) -> None:
    owner = QObject()
    model = ContentRowsModel(Path("media"), owner)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner)
    for seen in lists:
        new = tuple(rows(seen))
        steps = steps_between(tuple(model.rows), new)
        model.show(Page(Wanted(SECTIONS[0]), new, steps, {}))
        assert tuple(model.rows) == new
        assert shown(model) == [key for key, _ in seen]


def test_what_the_release_in_force_does_not_show_waits_for_the_next() -> None:
    owner = QObject()
    model = ContentRowsModel(Path("media"), owner)
    model.show(Page(Wanted(SECTIONS[0]), tuple(rows([("a", 1), ("b", 1)])), None, {}))
    (role,) = (role for role, name in model.roleNames().items() if name == b"status")

    def statuses() -> list[object]:
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    assert statuses() == ["", ""], "not known yet"
    seen = frozenset({Reference("company", "a")})
    model.use(Surroundings(on_screen=seen), CHINESE)
    assert statuses() == ["shown", "waiting"]
    model.use(Surroundings(on_screen=seen, unpublished=seen), CHINESE)
    assert statuses() == ["changed", "waiting"]


def test_a_row_that_goes_leaves_the_others_in_place() -> None:
    old, new = rows([("a", 1), ("b", 1), ("c", 1)]), rows([("a", 1), ("c", 1)])
    steps = steps_between(old, new)
    assert steps is not None
    assert steps.removed == ((1, 1),)
    assert steps.inserted == ()


def test_a_row_that_is_moved_is_moved() -> None:
    old, new = rows([("a", 1), ("b", 1), ("c", 1)]), rows([("c", 1), ("a", 1), ("b", 1)])
    steps = steps_between(old, new)
    assert steps is not None
    assert steps.moved == (2, 0)


@pytest.mark.parametrize("count", [MAX_STEPS, MAX_STEPS + 1])
def test_a_list_that_changes_in_too_many_places_is_shown_anew(count: int) -> None:
    old = rows([(str(number), 1) for number in range(2 * count)])
    new = rows([(str(number), 1) for number in range(1, 2 * count, 2)])
    assert (steps_between(old, new) is None) == (count > MAX_STEPS)
