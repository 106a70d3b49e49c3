"""The states of the preview beside the form, for pictures."""

from __future__ import annotations

from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.preview.preview import PreviewViewModel
from kiosk.ui.staff.shell import StaffViewModel


def preview_states(shell: StaffViewModel, preview: PreviewViewModel) -> list[State]:
    """A form is open."""

    def show_upright() -> None:
        preview.setUpright(True)

    def show_large_text() -> None:
        preview.setUpright(False)
        preview.setLargeText(True)

    def show_no_page() -> None:
        preview.setLargeText(False)
        shell.form_viewmodel.openNew("slot")

    return [
        ("preview", lambda: preview.setOpen(True)),
        ("preview-upright", show_upright),
        ("preview-large-text", show_large_text),
        ("preview-no-page", show_no_page),
    ]
