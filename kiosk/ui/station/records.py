"""What the screen writes down on this station, and the messages that it takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import shiboken6

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.inquiry.inquiry_limiter import InquiryLimiter
from kiosk.core.settings.settings import Settings
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import Release
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.plays import FilmExpectation, PlayLog
from kiosk.db.state.quarantine import Quarantine
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ui.viewmodels.pages.inquiry_submitter import InquirySubmitter


@dataclass(frozen=True, slots=True)
class Records:
    """Closed, in the right order, by the stack given to `open_records`."""

    film_expectation: FilmExpectation
    plays: PlayLog
    quarantine: Quarantine
    usage: UsageLog
    outbox: Outbox
    submitter: InquirySubmitter
    clock_is_plausible: Callable[[datetime], bool]
    """False where the PC's clock is certainly wrong."""


def open_records(
    parts: ExitStack, state: Path, release: Release, catalog: Catalog, settings: Settings
) -> Records:
    store = StateStore(state)
    counted = timedelta(days=settings.usage.kept_days)
    plays = PlayLog(store, release.number, kept=counted)
    usage = UsageLog(store, counted)
    outbox = Outbox(
        store,
        catalog.hall(CHINESE).inbox_key,
        settings.inquiry.room,
        timedelta(days=settings.inquiry.kept_days),
        reserve=timedelta(days=settings.inquiry.delivered_days),
    )
    limiter = InquiryLimiter(settings.inquiry.per_session, settings.inquiry.per_hour)
    submitter = InquirySubmitter(outbox, limiter)
    parts.callback(shiboken6.delete, submitter)  # the thread of the store answers it up to its end
    parts.callback(store.close)
    parts.callback(usage.write)
    parts.callback(plays.close)
    return Records(
        FilmExpectation(store),
        plays,
        Quarantine(store),
        usage,
        outbox,
        submitter,
        lambda now: store.elapsed.is_plausible(now),
    )
