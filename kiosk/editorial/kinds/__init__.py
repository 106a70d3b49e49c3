"""Every kind of the content model with its fields."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.editorial.fields import Kind
from kiosk.editorial.kinds.cooperation import COOPERATION
from kiosk.editorial.kinds.films import FILMS
from kiosk.editorial.kinds.hall import HALL
from kiosk.editorial.kinds.results import RESULTS

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in (*HALL, *COOPERATION, *FILMS, *RESULTS)}
"""The kinds by their names."""

__all__ = ["KINDS"]
