"""The states of the preview beside the form, for pictures."""

from __future__ import annotations

from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages


def preview_states(pages: StaffPages) -> list[State]:
    """A form is open."""
    preview = pages.preview

    def show_upright() -> None:
        preview.setUpright(True)

    def show_large_text() -> None:
        preview.setUpright(False)
        preview.setLargeText(True)

    def show_no_page() -> None:
        preview.setLargeText(False)
        pages.form.openNew("slot")

    return [
        ("preview", lambda: preview.setOpen(True)),
        ("preview-upright", show_upright),
        ("preview-large-text", show_large_text),
        ("preview-no-page", show_no_page),
    ]
