"""PySide keeps the Python object of an item that QML has made; ours hold nothing that weighs."""

from __future__ import annotations

import gc

import pytest
import shiboken6
from PySide6.QtCore import SignalInstance
from PySide6.QtQuick import QQuickItem

from kiosk.ui.ceremony.stage import CeremonyStage
from kiosk.ui.film.memory_surface import FilmSurface
from kiosk.ui.plan.view import FloorPlanView
from tests.ui.conftest import OpenHall
from tests.ui.hall_window import HallWindow


def remains(kind: type[QQuickItem]) -> list[QQuickItem]:
    items = [it for it in gc.get_objects() if isinstance(it, kind)]
    return [it for it in items if not shiboken6.isValid(it)]


@pytest.mark.parametrize(
    ("page", "kind", "heavy"),
    [
        ("film", FilmSurface, ("_nodes", "_frame")),
        ("guide", FloorPlanView, ("_model", "_painter", "_theme")),
    ],
)
def test_an_item_that_is_gone_leaves_little(
    hall: HallWindow, page: str, kind: type[QQuickItem], heavy: tuple[str, ...]
) -> None:
    before = len(remains(kind))
    hall.begin()
    for _ in range(3):
        hall.open(page)
        hall.navigation.back()
        hall.settle()
    left = remains(kind)
    assert len(left) >= before + 3, "PySide has learnt to let go: so may we"
    for item in left:
        signals = [it for it in vars(item).values() if isinstance(it, SignalInstance)]
        assert len(signals) < 9  # of some 50: these have been emitted since
        assert [vars(item)[name] for name in heavy] == [None] * len(heavy)


def test_a_window_that_is_gone_leaves_little_of_the_ceremony(open_hall: OpenHall) -> None:
    open_hall().close()
    left = remains(CeremonyStage)
    assert left, "PySide has learnt to let go: so may we"
    for item in left:
        assert vars(item)["_ceremony"] is None, "the ceremony holds the whole visit"
        assert vars(item)["_pictures"] is None
        assert vars(item)["_ground"].isNull()
