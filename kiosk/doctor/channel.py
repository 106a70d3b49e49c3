"""Checks of the clock and of the signatures, by the metadata that were verified last; offline."""

from __future__ import annotations

from datetime import datetime, timedelta

from kiosk.core.errors import KioskError, StaffError
from kiosk.doctor.context import Context
from kiosk.doctor.findings import Finding, Result, found
from kiosk.doctor.problems import Problem
from kiosk.sync.channel.enrollment import Enrollment, read_enrollment
from kiosk.sync.channel.layout import CLOCK_TOLERANCE
from kiosk.sync.channel.signed_date import signed_dates
from kiosk.sync.channel.trust import read_root

SOON = timedelta(days=14)
"""Somebody publishes meanwhile, or has to be told."""


def check_clock(context: Context) -> Result:
    """Whether the PC's clock is behind the date on which the channel was signed."""
    facts = {"now": f"{context.now.astimezone():%Y-%m-%d %H:%M}"}
    dates = _dates(context)
    if dates is None or context.now >= dates[0] - CLOCK_TOLERANCE:
        return Result(facts)
    now, signed = day(context.now), day(dates[0])
    return Result(facts, (found(Problem.CLOCK_BEHIND, now=now, signed=signed),))


def check_signatures(context: Context) -> Result:
    """Whether this station is enrolled, and how long what is signed remains valid."""
    try:
        enrollment = read_enrollment(context.folder)
    except StaffError as error:
        return Result(findings=(found(Problem.ENROLLMENT_DAMAGED, why=str(error)),))
    if enrollment is None:
        return Result(findings=(found(Problem.NOT_ENROLLED),))
    findings = list(_root(enrollment, context.now))
    dates = _dates(context)
    if dates is None:
        return Result(findings=tuple(findings))
    expires = dates[1]
    if context.now >= expires:
        values = {"expired": day(expires), "now": day(context.now)}
        findings.append(found(Problem.SIGNATURE_EXPIRED, **values))
    elif context.now >= expires - SOON:
        left = (expires - context.now).days
        findings.append(found(Problem.SIGNATURE_EXPIRES_SOON, expires=day(expires), days=left))
    return Result({"expires": day(expires)}, tuple(findings))


def _root(enrollment: Enrollment, now: datetime) -> tuple[Finding, ...]:
    try:
        expires = read_root(enrollment.root).expires
    except KioskError as error:
        return (found(Problem.ENROLLMENT_DAMAGED, why=str(error)),)
    if now < expires - SOON:
        return ()
    return (found(Problem.ROOT_EXPIRES_SOON, expires=day(expires), days=(expires - now).days),)


def _dates(context: Context) -> tuple[datetime, datetime] | None:
    """When the timestamp that was verified last was signed, and when it expires."""
    try:
        return signed_dates((context.folder.channel_trust / "timestamp.json").read_bytes())
    except (OSError, ValueError):
        return None


def day(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d}"
