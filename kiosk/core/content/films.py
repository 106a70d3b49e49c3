"""Films and music."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.core.content.common import Picture


@dataclass(frozen=True, slots=True)
class Film:
    """`captions` are subtitle files by language tag; `duration_ms` is that of the file.

    `music` is meant to be listened to and may have no picture of its own.
    """

    slug: str
    title: str
    summary: str
    media: Path
    duration_ms: int
    poster: Picture | None
    captions: Mapping[str, Path] = field(default_factory=dict)
    sample: bool = False
    music: bool = False
