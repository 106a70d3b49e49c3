"""The states of the page of the stations: none has reported yet, five have, one of each is open,
something is asked of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QBuffer, QIODeviceBase, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.core.delivery.delivered_file import (
    DeliveredDiagnosis,
    Examined,
    FoundRequest,
    Running,
    Status,
)
from kiosk.core.delivery.request import ALL, new_request
from kiosk.core.delivery.request_kind import RequestKind
from kiosk.core.delivery.ulid import new_ulid
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.inbox.store import opened_inbox
from kiosk.ops.publishing.asking import sign_anew, sign_request
from kiosk.sync.channel.contents import FirstRelease
from kiosk.sync.channel.layout import PublishedRelease
from kiosk.sync.owner.repository import own_enrollment
from kiosk.ui.screenshots.staff_examples import PEOPLE
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.pages import StaffPages
from kiosk.ui.staff.shell import StaffViewModel

GIGABYTE = 10**9
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TROUBLES = (
    "2026-11-29T18:02:11 WARNING kiosk.film: the film worker has not answered for 10 s",
    "2026-11-29T18:02:13 WARNING kiosk.sync: delivery postponed: no route to host",
)


def station_states(
    shell: StaffViewModel,
    pages: StaffPages,
    folder: DataFolder,
    find: Callable[[str], QQuickItem],
) -> list[State]:
    """`folder`: the one that staff mode shows. Only technicians see stations. `find` finds what is
    visible by its name."""
    stations, inbox = pages.stations, folder.inbox
    numbers = [new_ulid(datetime(2026, 3, 2, hour, tzinfo=UTC)) for hour in range(5)]

    def look_as_technician() -> None:
        shell.admit(PEOPLE[2])
        shell.openPage("stations")

    def report() -> None:
        now = datetime.now(UTC)
        shown = pages.overview.on_screen_viewmodel.property("picture")
        picture = _small(QUrl(str(shown)).toLocalFile())
        with opened_inbox(inbox, now) as opened:
            for age, status in _reports(numbers, picture, now):
                opened.take(status, now - age, timedelta(days=400))
        stations.show(True)

    def ask() -> None:
        stations.enrolling_viewmodel.show(False)
        now = datetime.now(UTC)
        own_enrollment(folder, now)
        asked = [
            new_request(RequestKind.SYNC, ALL, now - HOUR),
            new_request(RequestKind.DIAGNOSE, numbers[1], now - 20 * MINUTE),
            new_request(RequestKind.RESTART, numbers[1], now - 2 * MINUTE),
        ]
        for request in asked:
            sign_request(folder, request)
        told = tuple(
            FoundRequest(id=one.id, outcome="done", at=one.asked_at + 6 * MINUTE, words="")
            for one in asked[:2]
        )
        packed = DeliveredDiagnosis(
            station=numbers[1], name="", id=asked[1].id, revision=1, at=now, sealed=b"sealed"
        )
        with opened_inbox(inbox, now) as opened:
            _, known = _reports(numbers, b"", now)[1]
            values = {"revision": 2, "requests": told, "sync_minutes": 15}
            opened.take(known.model_copy(update=values), now - HOUR, timedelta(days=400))
            opened.take(packed, now - HOUR, timedelta(days=400))
        stations.open(numbers[1])
        stations.show(True)

    def choose_first() -> None:
        pages.publish.askPublish(True)
        pages.publish.first_viewmodel.choose(numbers[4])

    def hold() -> None:
        pages.publish.askPublish(False)
        shell.openPage("stations")
        stations.open(numbers[3])

    def look_at_asked() -> None:
        view = find("openedStation")
        below = float(view.property("contentHeight")) - view.height()
        view.setProperty("contentY", max(0.0, below))

    def enroll() -> None:
        own_enrollment(folder, datetime.now(UTC))
        stations.enrolling_viewmodel.show(True)

    def publish_first() -> None:
        stations.asking_viewmodel.close()
        now = datetime.now(UTC)
        release = PublishedRelease(2, "0" * 64, 1, now - HOUR)
        first = FirstRelease(release, (numbers[1], numbers[4]))
        sign_anew(folder, lambda present: replace(present, first=first))
        with opened_inbox(inbox, now) as opened:
            _, known = _reports(numbers, b"", now)[4]
            values = {"revision": 2, "release": 2}
            opened.take(known.model_copy(update=values), now, timedelta(days=400))
        shell.openPage("publish")
        pages.publish.look()

    return [
        ("stations-unreported", look_as_technician),
        ("stations", report),
        ("stations-silent", lambda: stations.open(numbers[0])),
        ("stations-faulty", lambda: stations.open(numbers[1])),
        ("stations-well", lambda: stations.open(numbers[4])),
        ("stations-no-channel", lambda: stations.enrolling_viewmodel.show(True)),
        ("stations-enroll", enroll),
        ("stations-answered", ask),
        ("stations-asked", look_at_asked),
        ("stations-ask", stations.askThis),
        ("publish-first", publish_first),
        ("publish-first-chosen", choose_first),
        ("stations-held", hold),
    ]


def _small(file: str) -> bytes:
    """A picture as a station would send it."""
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    QImage(file).scaledToWidth(480).save(buffer, "WEBP")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _reports(numbers: list[str], picture: bytes, now: datetime) -> list[tuple[timedelta, Status]]:
    """How long ago each was collected, and what it says."""

    def status(place: int, name: str, age: timedelta, **values: object) -> Status:
        known = {
            "station": numbers[place],
            "name": name,
            "revision": 1,
            "at": now - age,
            "version": "1.3.0",
            "release": 1,
            "disk_free": 182 * GIGABYTE,
            "disk_size": 500 * GIGABYTE,
            "waiting": 0,
            "troubles": (),
            "examined": Examined(at=now - age - DAY, red=0, amber=0),
            "running": Running(
                since=now - age - 9 * DAY, screen_restarts=0, film_restarts=0, safe_mode=False
            ),
        }
        return Status(**{**known, **values})  # type: ignore[arg-type]

    return [
        (6 * DAY, status(0, "科尔沁区展厅", 6 * DAY, waiting=4, troubles=TROUBLES)),
        (
            HOUR,
            status(
                1,
                "南门大厅",
                3 * HOUR,
                running=None,
                disk_free=3 * GIGABYTE,
                examined=Examined(at=now - DAY, red=2, amber=1),
                waiting=2,
                troubles=TROUBLES,
            ),
        ),
        (HOUR, status(2, "西展厅", 40 * MINUTE, at=now + 400 * DAY)),
        (HOUR, status(3, "旗县分展厅", 55 * MINUTE, examined=None)),
        (MINUTE, status(4, "入口大屏", MINUTE, screen=picture)),
    ]
