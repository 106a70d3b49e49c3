"""The view-models of every page of staff mode for one data folder, wired to one another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic

import shiboken6

from kiosk.core.account import Account
from kiosk.core.content.localized_text import ENGLISH
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import station_name
from kiosk.db.library.journal import Journal
from kiosk.db.library.opening import has_library, utc_now
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.backups.backups import Backups
from kiosk.editorial.hall_acts import HallActs
from kiosk.editorial.messages import Messages
from kiosk.editorial.publishing.publishing import Publishing
from kiosk.editorial.publishing.scheduling import Scheduling
from kiosk.editorial.sign_in.accounts import opened_people
from kiosk.editorial.stations.station_settings import StationSettings
from kiosk.ui.staff.backup.backups import BackupsViewModel
from kiosk.ui.staff.content.content import ContentViewModel
from kiosk.ui.staff.form.form import FormViewModel
from kiosk.ui.staff.hall.hall import StaffHallViewModel
from kiosk.ui.staff.history.history import HistoryViewModel
from kiosk.ui.staff.library import StaffLibrary, station_store
from kiosk.ui.staff.loop.loop import LoopViewModel
from kiosk.ui.staff.media.chooser import FileChooser
from kiosk.ui.staff.media.opening import MediaParts, open_media
from kiosk.ui.staff.messages.messages import MessagesViewModel
from kiosk.ui.staff.messages.titles import Titles
from kiosk.ui.staff.overview.overview import OverviewViewModel, Station
from kiosk.ui.staff.phone.phone import PhonePageViewModel
from kiosk.ui.staff.plan.plan import PlanViewModel
from kiosk.ui.staff.preview.preview import PreviewViewModel
from kiosk.ui.staff.preview.process import PreviewProcess
from kiosk.ui.staff.publish.first import FirstStationsViewModel
from kiosk.ui.staff.publish.publish import PublishViewModel
from kiosk.ui.staff.publish.unpublished import UnpublishedChanges
from kiosk.ui.staff.settings.settings import SettingsViewModel
from kiosk.ui.staff.sign_in.pad import PadViewModel
from kiosk.ui.staff.sign_in.sign_in_requests import OpenSignIn
from kiosk.ui.staff.spreadsheets.spreadsheets import SpreadsheetViewModel
from kiosk.ui.staff.stations.stations import StationsViewModel
from kiosk.ui.staff.statistics.statistics import StatisticsViewModel
from kiosk.ui.staff.worker import Worker


@dataclass(frozen=True, slots=True)
class StaffPages:
    """`close` first; `delete` after the engine, whose QML binds to them."""

    worker: Worker
    library: StaffLibrary
    pad: PadViewModel
    overview: OverviewViewModel
    content: ContentViewModel
    form: FormViewModel
    preview: PreviewViewModel
    media: MediaParts
    phone: PhonePageViewModel
    loop: LoopViewModel
    plan: PlanViewModel
    publish: PublishViewModel
    history: HistoryViewModel
    hall: StaffHallViewModel
    spreadsheets: SpreadsheetViewModel
    messages: MessagesViewModel
    statistics: StatisticsViewModel
    stations: StationsViewModel
    settings: SettingsViewModel

    def admit(self, account: Account) -> None:
        """Everything is done as this account from now on."""
        self.library.admit(account)
        self.hall.admit(account)
        self.publish.admit(account)
        self.overview.admit(account)
        self.messages.admit(account)
        self.stations.admit(account)
        self.settings.admit(account)
        self.phone.admit(account)

    def use_language(self, language: str) -> None:
        """Name what is in the library in this language where it has a name in it."""
        for page in (
            self.overview,
            self.hall,
            self.history,
            self.publish,
            self.content,
            self.form,
            self.phone,
            self.loop,
            self.plan,
            self.messages,
            self.statistics,
            self.stations,
        ):
            page.useLanguage(language)
        self.spreadsheets.use_words(language)

    def close(self) -> None:
        """Finish what is being written, and end every helper process and thread."""
        self.phone.close()
        self.preview.close()
        self.publish.close()
        self.form.close()
        self.overview.waiting_viewmodel.close()
        self.messages.close()
        self.stations.close()
        self.settings.backups_viewmodel.close()
        self.worker.close()
        self.media.close()
        self.library.close()

    def delete(self) -> None:
        """Delete the view-models, each before those it uses."""
        for page in (
            self.stations,
            self.settings,
            self.statistics,
            self.messages,
            self.spreadsheets,
            self.hall,
            self.history,
            self.publish,
            self.plan,
            self.loop,
            self.phone,
            self.media.page,
            self.preview,
            self.form,
            self.content,
            self.overview,
            self.pad,
            self.library,
        ):
            shiboken6.delete(page)


def open_pages(
    folder: DataFolder,
    people: OpenSignIn,
    station: Station,
    on_kiosk: bool,
    clock: Callable[[], float] = monotonic,
    now: Callable[[], datetime] = utc_now,
) -> StaffPages:
    """The pages for a data folder; the library is opened by the first work on it."""
    worker = Worker()
    library = StaffLibrary(worker, partial(station_store, folder), station_name(folder.settings))
    publishing = Publishing(folder)
    scheduling = Scheduling(folder, publishing)
    journal = Journal(folder)
    settings = StationSettings(folder, journal.note)
    unpublished = UnpublishedChanges(folder, library, publishing, scheduling)
    media = open_media(library, folder)
    form = FormViewModel(library, folder)
    overview = OverviewViewModel(
        worker, station, HallActs(station, journal.note), unpublished, on_kiosk, now
    )

    def store() -> LibraryStore | None:
        return library.store() if has_library(folder) else None

    def hall(language: str) -> str:
        english = str(overview.property("hallEnglish")) if language == ENGLISH else ""
        return english or str(overview.property("hall"))

    pages = StaffPages(
        worker=worker,
        library=library,
        pad=PadViewModel(worker, people, clock=clock),
        overview=overview,
        content=ContentViewModel(library, folder.media, publishing),
        form=form,
        preview=PreviewViewModel(form, PreviewProcess(folder)),
        media=media,
        phone=PhonePageViewModel(worker, folder, clock),
        loop=LoopViewModel(library, MediaStore(folder.media), now),
        plan=PlanViewModel(library, MediaStore(folder.media)),
        publish=PublishViewModel(
            library, publishing, scheduling, FirstStationsViewModel(library, folder, now)
        ),
        history=HistoryViewModel(library, journal.read),
        hall=StaffHallViewModel(
            worker, library, media, folder, station.send_instruction, journal.note
        ),
        spreadsheets=SpreadsheetViewModel(library, folder, FileChooser(media.disks)),
        messages=MessagesViewModel(
            Messages(folder, journal.note), Titles(store), FileChooser(media.disks), hall
        ),
        statistics=StatisticsViewModel(
            worker, library, folder, FileChooser(media.disks), lambda: now().astimezone().date()
        ),
        stations=StationsViewModel(
            worker,
            folder,
            (FileChooser(media.disks), FileChooser(media.disks)),
            hall,
            now,
        ),
        settings=SettingsViewModel(
            worker,
            settings,
            partial(opened_people, folder),
            BackupsViewModel(Backups(folder, settings, journal.note), FileChooser(media.disks)),
        ),
    )
    waiting = overview.waiting_viewmodel

    def use_unpublished() -> None:
        pages.content.surroundings_viewmodel.use_unpublished(waiting.things)
        form.use_unpublished(waiting.things)

    waiting.changed.connect(use_unpublished)
    pages.settings.restartAsked.connect(overview.restartScreen)
    overview.screenTold.connect(pages.settings.screen_told)
    library.changed.connect(pages.messages.library_changed)
    library.changed.connect(pages.preview.refresh)
    library.changed.connect(waiting.look)
    pages.content.itemOpened.connect(form.open)
    pages.content.newAsked.connect(form.openNew)
    pages.content.listWanted.connect(pages.spreadsheets.use_list)
    return pages
