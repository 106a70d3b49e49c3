"""The page of the hall's plan: its floors, who sits where, what is wrong."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference
from kiosk.core.errors import KioskError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.floor_plan.outline import Outline
from kiosk.core.floor_plan.plan import Room
from kiosk.core.floor_plan.plan_check import Finding
from kiosk.editorial.plan.reading import HallPlan, PlannedCompany, read_plan
from kiosk.ui.staff.latest_read import LatestRead
from kiosk.ui.staff.library import Desk, StaffLibrary
from kiosk.ui.staff.plan.acts import PlanActs
from kiosk.ui.staff.plan.chosen import PlanChosen, company_rows
from kiosk.ui.staff.plan.drawing import PlanDrawing
from kiosk.ui.staff.plan.editing import PlanEditing
from kiosk.ui.staff.plan.sight import PlanSight
from kiosk.ui.staff.plan.underlay import Images, PlanUnderlay
from kiosk.ui.viewmodels.pages.rows import RowsModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger("kiosk.staff")

READ_WITH = frozenset({"place", "waypoint", "company", "sector", "hall", "media"})
"""Kinds whose changes may change the plan."""


@QmlElement
@QmlUncreatable("there is one page of the plan")
class PlanViewModel(QObject):  # type: ignore[operator]  # its stub lacks the call
    """Reads in the worker while it is shown, and again when the library tells of a change."""

    itemOpened = Signal(str, str)
    changed = Signal()

    def __init__(
        self, library: StaffLibrary, media: MediaStore, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._language = CHINESE
        self._latest = LatestRead()
        self._shown = self._loaded = self._unreadable = False
        self._wanted: Outline = ()
        self._findings: tuple[Finding, ...] = ()
        self._sight = PlanSight(self)
        self._editing = PlanEditing(library, self)
        self._acts = PlanActs(self._sight, self._editing, self._want)
        self._drawing = PlanDrawing(self._sight, self._acts, self)
        self._underlay = PlanUnderlay(library, media, self._sight, self._acts, self)
        self._underlay.changed.connect(self.changed)
        self._thing = PlanChosen(self._sight, self._acts, self)
        self._thing.itemOpened.connect(self.itemOpened)
        self._floor_rows: RowsModel[str] = RowsModel({"name": lambda floor: floor}, self)
        self._room_rows: RowsModel[tuple[Room, bool]] = RowsModel(
            {
                "slug": lambda row: row[0].slug,
                "name": lambda row: row[0].name,
                "note": lambda row: " · ".join(it.title for it in row[0].companies) or row[0].zone,
                "chosen": lambda row: row[1],
            },
            self,
        )
        self._roomless = company_rows(self)
        self._finding_rows: RowsModel[tuple[Finding, str]] = RowsModel(
            {
                "fault": lambda row: row[0].fault.value,
                "room": lambda row: row[1],
                "other": lambda row: row[0].other,
                "shared": lambda row: row[0].shared,
            },
            self,
        )
        self._editing.refused.connect(self.read)
        self._sight.changed.connect(self._fill)
        library.changed.connect(self._follow)

    # Reading

    @Slot(bool)
    def show(self, shown: bool) -> None:
        """The page has come to the front, or gone from it."""
        self._shown = shown
        if shown:
            self.read()

    @Slot(object)
    def _follow(self, touched: frozenset[Reference]) -> None:
        if self._shown and any(one.kind in READ_WITH for one in touched):
            self.read()

    @Slot(str)
    def useLanguage(self, language: str) -> None:
        """Name things in this language where they have names in it."""
        self._language = self._underlay.words = self._thing.words = language
        if self._shown:
            self.read()

    @Slot()
    def read(self) -> None:
        if self._library.account is None or not self._latest.begin():
            return
        language, read_images = self._language, self._underlay.reader()

        def work(desk: Desk) -> _Read:
            plan = read_plan(desk.store, language)
            return _Read(plan, plan.findings(), read_images(plan))

        self._library.ask(work, self._hear)

    def _hear(self, outcome: _Read | KioskError) -> None:
        if self._latest.ended():
            self.read()
            return
        self._unreadable = isinstance(outcome, KioskError)
        if isinstance(outcome, KioskError):
            log.warning("the plan cannot be read: %s", outcome)
            self.changed.emit()
            return
        plan, self._findings = outcome.plan, outcome.findings
        self._underlay.images = outcome.images
        self._loaded = True
        self._sight.show(plan)
        for one in plan.rooms:
            if not self._wanted or one.room.floor != self._sight.floor:
                continue
            if one.room.outline == self._wanted:
                self._wanted = ()
                self._sight.choose(one.room.slug)

    def _want(self, outline: Outline) -> None:
        self._wanted = outline

    @Slot()
    def _fill(self) -> None:
        sight = self._sight
        self._floor_rows.replace(sight.floors)
        rooms = [one.room for one in sight.plan.rooms if one.room.floor == sight.floor]
        self._room_rows.update([(it, it.slug == sight.chosen) for it in rooms if not it.ground])
        self._roomless.update(sight.plan.without_room)
        self._finding_rows.update([(one, self._name_of(one)) for one in self._findings])
        self.changed.emit()

    def _name_of(self, finding: Finding) -> str:
        room = self._sight.plan.room(finding.room)
        return room.room.name if room else ""

    # What the canvas shows

    @property
    def sight(self) -> PlanSight:
        return self._sight

    @property
    def drawing_state(self) -> PlanDrawing:
        """What a hand is drawing."""
        return self._drawing

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    @property
    def underlay_state(self) -> PlanUnderlay:
        """What lies under the floor."""
        return self._underlay

    # What a hand does

    @Slot(str)
    def choose(self, slug: str) -> None:
        """Look at a room, by its slug; '' looks at nothing."""
        self._sight.choose(slug)

    @Slot(str)
    def chooseFloor(self, floor: str) -> None:
        self._sight.choose_floor(floor)

    @Slot(str)
    def addFloor(self, name: str) -> None:
        """Show a floor on which nothing is drawn yet."""
        floor = name.strip()
        if floor and floor not in self._sight.floors:
            self._sight.added_floors = (*self._sight.added_floors, floor)
        if floor:
            self._sight.choose_floor(floor)

    @Slot(int)
    def openFinding(self, row: int) -> None:
        """Go to the room that a finding is about."""
        if 0 <= row < len(self._findings) and self._findings[row].room:
            self._sight.choose(self._findings[row].room)

    @Slot(str)
    def openCompany(self, key: str) -> None:
        self.itemOpened.emit("company", key)

    @Slot(str)
    def placeCompany(self, key: str) -> None:
        """Have a company sit in the chosen room."""
        room = self._sight.chosen_room
        if room and not room.room.ground:
            self.place_company_in(key, room.room.slug)
        else:
            self._acts.say("choose-room")

    def place_company_in(self, key: str, slug: str) -> None:
        company, room = self._company(key), self._sight.plan.room(slug)
        if company and room:
            self._acts.place_company(company, room)

    @Slot(str)
    def takeCompanyOut(self, key: str) -> None:
        company = self._company(key)
        if company:
            self._acts.place_company(company, None)

    def _company(self, key: str) -> PlannedCompany | None:
        return next((one for one in self._sight.plan.companies if one.reference.key == key), None)

    @Slot()
    def propose(self) -> None:
        """Join everything by ways."""
        self._acts.propose()

    # What QML binds

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=changed)
    def unreadable(self) -> bool:
        return self._unreadable

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether nothing is drawn on this floor."""
        return not self._sight.plan.plan.on(self._sight.floor)

    @Property(str, notify=changed)
    def floor(self) -> str:
        return self._sight.floor

    @Property(RowsModel, constant=True)
    def floors(self) -> QObject:
        return self._floor_rows

    @Property(RowsModel, constant=True)
    def rooms(self) -> QObject:
        """Those of the floor, for whoever works by keys."""
        return self._room_rows

    @Property(RowsModel, constant=True)
    def withoutRoom(self) -> QObject:
        return self._roomless

    @Property(RowsModel, constant=True)
    def faults(self) -> QObject:
        return self._finding_rows

    @Property(PlanEditing, constant=True)
    def editing(self) -> QObject:
        return self._editing

    @Property(PlanChosen, constant=True)
    def thing(self) -> QObject:
        """What is chosen."""
        return self._thing

    @Property(PlanUnderlay, constant=True)
    def underlay(self) -> QObject:
        return self._underlay

    @Property(PlanDrawing, constant=True)
    def drawing(self) -> QObject:
        return self._drawing


@dataclass(frozen=True, slots=True)
class _Read:
    """What the worker has read."""

    plan: HallPlan
    findings: tuple[Finding, ...]
    images: Images
