"""The panel of the hall, put together: what switches it, and the hours that it keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime

import shiboken6

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.schedule.opening_hours import OpeningHours
from kiosk.core.settings.settings import ScreenSettings
from kiosk.db.catalog import Catalog
from kiosk.ui.viewmodels.visit.panel import PanelViewModel
from kiosk.ui.viewmodels.visit.visit import VisitViewModel
from kiosk.ui.window.display_power import system_display
from kiosk.ui.window.panel_switch import PanelSwitch


def open_panel(
    parts: ExitStack,
    folder: DataFolder,
    visit: VisitViewModel,
    clock_is_plausible: Callable[[datetime], bool],
    settings: ScreenSettings,
    *,
    is_hall: bool,
) -> PanelViewModel:
    """The panel, which sleeps once it is told of hours to keep. Where this is not the hall's own
    screen, but a window or a look at a release, nothing is switched."""
    switch: Callable[[bool], None] = _switch_nothing
    if is_hall:
        panel_switch = PanelSwitch(system_display, settings, folder.panel_trouble)
        parts.callback(panel_switch.close)
        switch = panel_switch.switch
    panel = PanelViewModel(
        visit.session_viewmodel, visit.attract_viewmodel, switch, clock_is_plausible
    )
    parts.callback(shiboken6.delete, panel)
    return panel


def hours_to_keep(catalog: Catalog, settings: ScreenSettings) -> Sequence[OpeningHours]:
    """Outside of which the panel sleeps; none where it never does."""
    return catalog.opening_hours() if settings.sleep else ()


def _switch_nothing(_on: bool) -> None:
    pass
