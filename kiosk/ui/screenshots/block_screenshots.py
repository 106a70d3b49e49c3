"""The states of a text that is edited as it is read, and of a tour that can be begun, for pictures;
nothing of it is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtQuick import QQuickItem

from kiosk.core.content.values import Reference
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.shell import StaffViewModel

TEXT = """## 从一座楼开始

2016 年起，京蒙两地在通辽共建创新基地，企业、院校和合作社在这里见面。

- 一楼：展厅和洽谈区
- 二楼：实验室与共享办公
- 三楼：培训教室

> 我在北京学会的本事，想在家门口用上。"""


def block_states(
    shell: StaffViewModel, content: ContentViewModel, find: Callable[[str], QQuickItem]
) -> list[State]:
    """`find` finds what is visible by its name."""
    form: object = shell.form
    assert isinstance(form, FormViewModel)

    def list_pages() -> None:
        form.leave()
        content.openSection("page")

    def see(name: str) -> None:
        view, item = find("formView"), find(name)
        inside = view.property("contentItem")
        assert isinstance(inside, QQuickItem)
        lowest = max(0.0, float(view.property("contentHeight")) - view.height())
        top = item.mapToItem(inside, 0, 0).y() - view.height() / 3
        view.setProperty("contentY", max(0.0, min(lowest, top)))

    def write() -> None:
        form.write("text", TEXT)

    def go_to_the_list() -> None:
        see("block-text-2")
        find("block-text-2").forceActiveFocus()

    def add_a_picture() -> None:
        draft = form.draft
        assert draft is not None
        gallery = draft["gallery"]
        first = gallery[0] if isinstance(gallery, tuple) and gallery else None
        if isinstance(first, Reference):
            form.write("text", f"{TEXT}\n\n![]({first.key})")

    def go_to_the_picture() -> None:
        see("block-text-4")
        find("block-text-4").forceActiveFocus()

    def list_tours() -> None:
        form.leave()
        content.openSection("guided-tour")

    return [
        ("content-pages", list_pages),
        ("form-page", lambda: content.openRow(0)),
        ("form-blocks", write),
        ("form-block", go_to_the_list),
        ("form-block-added", add_a_picture),
        ("form-block-picture", go_to_the_picture),
        ("content-tours", list_tours),
        ("form-tour", lambda: content.openRow(0)),
    ]
