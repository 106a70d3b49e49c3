"""The pages: the door with the code, today, photos, messages. What may wait is done in a thread."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kiosk.core.account import Account
from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.content.words import Words
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import MessageState
from kiosk.core.phone_page.admission import Admission
from kiosk.core.phone_page.telling import Connected, Ended, Told
from kiosk.db.inbox.handling import HandledMeanwhileError
from kiosk.db.library.journal import ActKind
from kiosk.ops.inbox.mailbox import MessageGoneError
from kiosk.ops.overview import Overview, read_overview
from kiosk.phone.gate import DOOR, NOWHERE, cookie_name
from kiosk.phone.html import Html, element
from kiosk.phone.layout import Tabs, button, card, form, heading, line, page
from kiosk.phone.messages import Letters, letter, list_of, trouble
from kiosk.phone.photo_cards import chooser, photo_card
from kiosk.phone.photos import PhotoDesk
from kiosk.phone.receiving import read_form
from kiosk.phone.today import today_cards
from kiosk.phone.upload import receive_photos
from kiosk.phone.words import (
    CAME_IN,
    CHANGED_MEANWHILE,
    ENTER,
    ENTER_HINT,
    GONE,
    LEAVE,
    LEFT,
    MESSAGES,
    PHOTOS,
    REFUSALS,
    STAFF,
    TODAY,
    UNREADABLE_TODAY,
    WHO,
)

log = logging.getLogger("kiosk.phone")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages work with. `letters` is None where the account may read no messages; `note`
    is given who has done what, in the thread that waits; `end` closes the page."""

    folder: DataFolder
    account: Account
    language: str
    origin: str
    admission: Admission
    photos: PhotoDesk
    letters: Letters | None
    note: Callable[[str, ActKind, str], None]
    tell: Callable[[Told], None]
    end: Callable[[], None]


class Pages:
    """Of one opening. One thread does what waits for disks and databases, in turn."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._thread = ThreadPoolExecutor(1, "pages")
        self._uploading = asyncio.Lock()

    def application(self) -> Starlette:
        """Nothing of it is reached without the gate."""
        application = Starlette(
            routes=[
                Route(f"{DOOR}/{{token}}", self.show_door, methods=["GET"]),
                Route(DOOR, self.enter, methods=["POST"]),
                Route("/", self.show_today, methods=["GET"]),
                Route("/photos", self.show_photos, methods=["GET"]),
                Route("/photos", self.take_photos, methods=["POST"]),
                Route("/messages", self.show_messages, methods=["GET"]),
                Route("/messages/{number}", self.show_message, methods=["GET"]),
                Route("/messages/{number}", self.put_message, methods=["POST"]),
                Route("/leave", self.leave, methods=["POST"]),
            ],
            exception_handlers={HTTPException: self._refuse},
        )
        application.router.redirect_slashes = False
        return application

    # The door

    async def show_door(self, request: Request) -> Response:
        """Asks before it lets in: what previews an address must not use it up."""
        token = request.path_params["token"]
        if not self._desk.admission.knows(token, monotonic()):
            return _nowhere()
        return page(
            self._desk.language,
            self._say(STAFF),
            "",
            card(line(self._say(ENTER_HINT), look="quiet")),
            element(
                "form",
                element("input", type="hidden", name="token", value=token),
                button(self._say(ENTER), "first"),
                method="post",
                action=DOOR,
            ),
        )

    async def enter(self, request: Request) -> Response:
        """Exchange the token for a cookie."""
        try:
            token = (await read_form(request)).get("token", "")
        except HTTPException:
            return _nowhere()
        now, admission = monotonic(), self._desk.admission
        cookie = admission.exchange(token, now)
        if not cookie:
            return _nowhere()
        device = _device(request.headers.get("user-agent", ""))
        address = request.client.host if request.client else ""
        self._desk.tell(Connected(device, address))
        detail = f"{device}\t{address}"
        await self._wait_for(
            lambda: self._desk.note(self._desk.account.name, ActKind.CONNECT_PHONE, detail)
        )
        response = _to("/")
        response.set_cookie(
            cookie_name(self._desk.origin),
            cookie,
            max_age=math.ceil(admission.seconds_left(now)),
            secure=self._desk.origin.startswith("https:"),
            httponly=True,
            samesite="strict",
        )
        return response

    async def leave(self, request: Request) -> Response:
        """Whoever has the page is done with it: it ends."""
        await self._own_form(request)
        self._desk.tell(Ended("left"))
        self._desk.end()
        return page(
            self._desk.language, self._say(STAFF), "", card(line(self._say(LEFT), look="strong"))
        )

    # Today

    async def show_today(self, _request: Request) -> Response:
        desk = self._desk
        today = datetime.now().astimezone().date()

        def read() -> tuple[Overview | None, int | None]:
            try:
                overview = read_overview(desk.folder, today)
            except KioskError as error:
                log.warning("the state of this PC cannot be read: %s", error)
                overview = None
            try:
                new = desk.letters.count_new() if desk.letters else None
            except KioskError:  # the page of the messages says why
                new = None
            return overview, new

        overview, new = await self._wait_for(read)
        if overview is None:
            return self._page("/", self._say(STAFF), self._card(UNREADABLE_TODAY))
        hall = overview.hall_english if desk.language == ENGLISH else ""
        return self._page(
            "/",
            hall or overview.hall,
            *today_cards(overview, new, desk.language),
            form("/leave", desk.admission.form_key, button(self._say(LEAVE))),
        )

    # Photos

    async def show_photos(self, _request: Request) -> Response:
        desk = self._desk
        came = [photo_card(one, desk.language) for one in desk.photos.photos]
        return self._page(
            "/photos",
            self._title("/photos"),
            chooser(desk.admission.form_key, desk.language),
            *([heading(self._say(CAME_IN)), *came] if came else []),
            refreshes=desk.photos.is_busy,
        )

    async def take_photos(self, request: Request) -> Response:
        if self._uploading.locked():
            raise HTTPException(429)
        async with self._uploading:
            await receive_photos(request, self._desk.photos, self._desk.admission.is_own_form)
        return _to("/photos")

    # Messages

    async def show_messages(self, _request: Request) -> Response:
        letters, language = self._letters(), self._desk.language
        try:
            found, more = await self._wait_for(letters.latest)
        except KioskError as error:
            return self._page(
                "/messages", self._title("/messages"), card(line(trouble(error, language)))
            )
        parts = list_of(found, more=more, opened=letters.opened, language=language)
        return self._page("/messages", self._title("/messages"), *parts)

    async def show_message(self, request: Request) -> Response:
        return await self._message(request.path_params["number"])

    async def put_message(self, request: Request) -> Response:
        fields, number = await self._own_form(request), request.path_params["number"]
        try:
            state = MessageState(fields.get("state", ""))
        except ValueError as error:
            raise HTTPException(400) from error
        letters, seen = self._letters(), fields.get("seen", "")
        try:
            await self._wait_for(lambda: letters.put(number, seen, state))
        except HandledMeanwhileError:
            return await self._message(number, CHANGED_MEANWHILE)
        except KioskError:  # the page says what it is
            return await self._message(number)
        return _to("/messages")

    async def _message(self, number: str, told: Words | None = None) -> Response:
        letters, language = self._letters(), self._desk.language
        parts: Sequence[Html]
        try:
            found = await self._wait_for(lambda: letters.open(number))
        except MessageGoneError:
            parts = [self._card(GONE)]
        except KioskError as error:
            parts = [card(line(trouble(error, language)))]
        else:
            key = self._desk.admission.form_key
            parts = letter(found, key, opened=letters.opened, language=language)
        notice = [self._card(told)] if told else []
        return self._page("/messages", self._title("/messages"), *notice, *parts)

    def _letters(self) -> Letters:
        """Raises: HTTPException: the account may read none."""
        if self._desk.letters is None:
            raise HTTPException(404)
        return self._desk.letters

    # What all have in common

    async def _own_form(self, request: Request) -> dict[str, str]:
        fields = dict(await read_form(request))
        if not self._desk.admission.is_own_form(fields.get("key", "")):
            raise HTTPException(403)
        return fields

    async def _wait_for(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _refuse(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 400
        if status not in REFUSALS or status == 404:
            return _nowhere()
        tab = "/photos" if request.url.path == "/photos" else "/messages"
        return self._page(tab, self._title(tab), self._card(REFUSALS[status]), status=status)

    def _say(self, words: Words) -> str:
        return words[self._desk.language]

    def _card(self, words: Words) -> Html:
        return card(line(self._say(words), look="strong"))

    def _title(self, tab: str) -> str:
        return dict(self._tabs()).get(tab, "")

    def _tabs(self) -> Tabs:
        tabs = [("/", TODAY), ("/photos", PHOTOS), ("/messages", MESSAGES)]
        shown = tabs if self._desk.letters else tabs[:2]
        return [(path, self._say(words)) for path, words in shown]

    def _page(
        self, tab: str, title: str, *parts: Html | str, refreshes: bool = False, status: int = 200
    ) -> Response:
        minutes = math.ceil(self._desk.admission.seconds_left(monotonic()) / 60)
        who = self._say(WHO).format(name=self._desk.account.name, minutes=minutes)
        return page(
            self._desk.language,
            title,
            who,
            *parts,
            tabs=self._tabs(),
            tab=tab,
            refreshes=refreshes,
            status=status,
        )


def _nowhere() -> Response:
    return Response(NOWHERE, 404, media_type="text/html")


def _to(path: str) -> RedirectResponse:
    return RedirectResponse(path, 303)


def _device(user_agent: str) -> str:
    return next((one for one in ("iPhone", "iPad", "Android") if one in user_agent), "other")
