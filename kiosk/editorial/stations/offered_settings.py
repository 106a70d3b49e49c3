"""The settings of a PC that staff may change on a page, in the groups of an office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class InForce(StrEnum):
    """From when a change of a setting holds."""

    NOW = "now"
    """The next time that something asks for it."""
    SCREEN = "screen"
    """When the visitors' screen is started again, and the timekeeper with it."""


@dataclass(frozen=True, slots=True)
class OfferedSetting:
    """`step`: by how much one tap changes a number; `unit`: what a number counts, by an id."""

    name: str
    in_force: InForce = InForce.SCREEN
    step: int = 1
    unit: str = ""


NOW = InForce.NOW

GROUPS: Mapping[str, tuple[OfferedSetting, ...]] = {
    "visit": (
        OfferedSetting("session.idle_seconds", step=5, unit="seconds"),
        OfferedSetting("session.countdown_seconds", unit="seconds"),
        OfferedSetting("ceremony.idle_seconds", step=60, unit="seconds"),
        OfferedSetting("guided_tour.idle_seconds", step=60, unit="seconds"),
    ),
    "sound": (
        OfferedSetting("film.loudest", step=5, unit="percent"),
        OfferedSetting("film.volume", step=5, unit="percent"),
        OfferedSetting("film.attract_volume", step=5, unit="percent"),
        OfferedSetting("film.quiet_hours"),
    ),
    "screen": (
        OfferedSetting("station.name", NOW),
        OfferedSetting("station.waypoint"),
        OfferedSetting("screen.sleep"),
        OfferedSetting("screen.output"),
        OfferedSetting("screen.renderer"),
    ),
    "network": (
        OfferedSetting("sync.minutes", step=5, unit="minutes"),
        OfferedSetting("sync.hours"),
        OfferedSetting("sync.kilobytes", NOW, step=100, unit="kilobytes"),
        OfferedSetting("sync.sticks"),
        OfferedSetting("neighbours.enabled"),
        OfferedSetting("neighbours.port"),
        OfferedSetting("phone.enabled", NOW),
        OfferedSetting("phone.encrypted", NOW),
        OfferedSetting("phone.port", NOW),
        OfferedSetting("phone.address", NOW),
        OfferedSetting("program.updates"),
        OfferedSetting("program.hours"),
    ),
    "messages": (
        OfferedSetting("inquiry.per_session"),
        OfferedSetting("inquiry.per_hour", step=5),
        OfferedSetting("inquiry.room", step=100),
        OfferedSetting("inquiry.kept_days", step=10, unit="days"),
        OfferedSetting("inquiry.delivered_days", unit="days"),
        OfferedSetting("usage.kept_days", step=10, unit="days"),
        OfferedSetting("inbox.url", NOW),
        OfferedSetting("inbox.status_minutes", NOW, step=5, unit="minutes"),
        OfferedSetting("inbox.screen"),
    ),
    "backup": (
        OfferedSetting("backup.folder"),
        OfferedSetting("backup.days", unit="days"),
        OfferedSetting("backup.hours"),
        OfferedSetting("backup.keep", NOW),
    ),
    "media": (
        OfferedSetting("media.max_pixels", NOW, step=10_000_000, unit="pixels"),
        OfferedSetting("media.max_film_pixels", NOW, step=1_000_000, unit="pixels"),
        OfferedSetting("media.max_seconds", NOW, step=600, unit="seconds"),
        OfferedSetting("media.max_bytes", NOW, step=1_000_000_000, unit="bytes"),
    ),
}

OFFERED: Mapping[str, OfferedSetting] = {
    one.name: one for settings in GROUPS.values() for one in settings
}

IN_THE_FILE_ALONE = frozenset(
    {
        # what runs a program or writes a file anywhere: for those who administer the PC
        "screen.panel_off_command", "screen.panel_on_command", "metrics.file",
        # where staff and their accounts are: `kiosk library move` goes there with them
        "library.url",
        # passwords and what goes with them: never on a screen in a hall
        *(
            f"{table}.{key}"
            for table in ("channel", "inbox", "backup")
            for key in (
                "proxy", "user", "password", "token",
                "s3_endpoint", "s3_region", "s3_key", "s3_secret",
            )
        ),
    }
)  # fmt: skip
"""The settings that no page offers."""
