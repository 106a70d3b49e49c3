"""A hall from nothing: what goes, what stays, that it can be undone, and who is asked when."""

from __future__ import annotations

from datetime import time

import pytest
from sqlalchemy import Engine

from kiosk.core.account import Account, EventKind, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Row
from kiosk.core.delivery.ulid import new_ulid
from kiosk.db.library.accounts import AccountEvent, AccountStore, Act, Hashes, Invitation
from kiosk.db.library.journal import ActKind
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.beginning import (
    asks_how_to_begin,
    find_samples,
    has_contents,
    named_hall,
    same_hours,
)
from kiosk.editorial.commands import Editor
from kiosk.editorial.drafts import Draft
from kiosk.editorial.errors import ProblemsError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.editorial.publishing.preflight import Check, Level, preflight
from kiosk.editorial.publishing.snapshot import Snapshot
from tests.db.stations import NOW, on_a_file

NAME = LocalizedText({CHINESE: "绿谷科技体验馆", ENGLISH: "Green Valley Science Hall"})
HALL = Reference("hall", "1")
PUBLISHER = Account("zhao", "赵", Role.PUBLISHER)


@pytest.fixture
def publisher(store: LibraryStore) -> Editor:
    return Editor(store, PUBLISHER, "hall-1")


def new_hall(editor: Editor, logo: Reference | None = None) -> Draft:
    hours = same_hours((1, 2, 3, 4, 5), time(9), time(17))
    return named_hall(editor.draft(HALL), NAME, (CHINESE, ENGLISH), logo, hours)


@pytest.mark.slow
@on_a_file
def test_an_empty_hall_has_its_name_and_nothing_of_the_one_that_was(
    publisher: Editor, store: LibraryStore
) -> None:
    publisher.begin_empty(new_hall(publisher))
    contents = store.contents()
    assert {kind for kind, things in contents.items() if things} == {"hall"}
    (hall,) = contents["hall"].values()
    assert hall["name"] == NAME
    assert hall["opening_hours"] == same_hours((1, 2, 3, 4, 5), time(9), time(17))
    assert not any(hall[name] for name in ("tagline", "hero", "hero_portrait", "contact"))
    assert not has_contents(store)


def test_it_is_one_change_set_whose_undo_gives_all_back(
    publisher: Editor, store: LibraryStore
) -> None:
    before = store.contents()
    number = publisher.begin_empty(new_hall(publisher)).change_set
    assert [one.number for one in store.change_sets()] == [number]
    publisher.undo(number)
    assert store.contents() == before


@pytest.mark.slow
@on_a_file
def test_a_file_for_the_new_hall_stays(publisher: Editor, store: LibraryStore) -> None:
    cover = publisher.draft(Reference("project", next(iter(store.read_many("project")))))["cover"]
    assert isinstance(cover, Reference)
    publisher.begin_empty(new_hall(publisher, logo=cover))
    assert list(store.contents()["media"]) == [cover.key]
    assert publisher.draft(HALL)["logo"] == cover


def test_a_hall_without_a_name_empties_nothing(publisher: Editor, store: LibraryStore) -> None:
    before = store.contents()
    with pytest.raises(ProblemsError):
        publisher.begin_empty(new_hall(publisher).with_values({"name": LocalizedText()}))
    assert store.contents() == before


def test_an_editor_may_not_empty_the_hall(editor: Editor, store: LibraryStore) -> None:
    with pytest.raises(NotPermittedError):
        editor.begin_empty(new_hall(editor))
    assert store.newest_change_set() == 0


@pytest.mark.slow
@on_a_file
def test_an_empty_hall_can_be_published(publisher: Editor, store: LibraryStore) -> None:
    publisher.begin_empty(new_hall(publisher))
    found = preflight(Snapshot(store.contents(), NOW))
    assert not [one for one in found if one.level is Level.RED]
    assert {Check.NOTHING_SHOWN, Check.NOTHING_PLAYS} <= {one.check for one in found}


def test_all_samples_go_in_one_change_set_and_come_back(
    editor: Editor, store: LibraryStore
) -> None:
    before = store.contents()
    found = find_samples(store)
    marked = [
        Reference(kind, key)
        for kind, things in before.items()
        for key, values in things.items()
        if values.get("sample")
    ]
    assert set(found.samples) == set(marked)
    assert len({one.kind for one in found.samples}) > 3
    number = editor.delete(found.going)
    assert find_samples(store).going == ()
    editor.undo(number)
    assert store.contents() == before


def test_a_slot_that_shows_a_sample_goes_with_it(store: LibraryStore) -> None:
    found = find_samples(store)
    films = {one for one in found.samples if one.kind == "film"}
    slots = store.read_many("slot")
    showing = {Reference("slot", key) for key, one in slots.items() if one.values["film"] in films}
    assert showing
    assert showing <= {*found.samples, *found.with_them}
    assert not {*found.going} & {*found.users}


# Who is asked


@pytest.fixture
def accounts(library: Engine) -> AccountStore:
    return AccountStore(library)


def admit(accounts: AccountStore, account: Account) -> None:
    invitation = new_ulid(NOW)
    event = AccountEvent(EventKind.CREATED, NOW, "hall-1", account.id)
    accounts.invite(
        Invitation(invitation, account.role, "hash", NOW, NOW),
        AccountEvent(EventKind.INVITED, NOW, "hall-1"),
    )
    accounts.create(account, Hashes("pin", "code"), invitation, event)


def test_the_first_person_is_asked_until_they_have_answered(
    store: LibraryStore, accounts: AccountStore
) -> None:
    admit(accounts, PUBLISHER)
    accounts.append(AccountEvent(EventKind.SIGNED_IN, NOW, "hall-1", PUBLISHER.id))
    accounts.note_act(Act(NOW, PUBLISHER.name, "hall-1", ActKind.SYNC))
    assert asks_how_to_begin(store, PUBLISHER)
    accounts.note_act(Act(NOW, PUBLISHER.name, "hall-1", ActKind.KEEP_HALL))
    assert not asks_how_to_begin(store, PUBLISHER)


def test_nobody_is_asked_once_something_was_changed(
    store: LibraryStore, accounts: AccountStore, editor: Editor
) -> None:
    admit(accounts, PUBLISHER)
    editor.save(editor.draft(HALL).with_values({"idle_seconds": 90}))
    assert not asks_how_to_begin(store, PUBLISHER)


def test_neither_the_second_person_nor_an_editor_is_asked(
    store: LibraryStore, accounts: AccountStore
) -> None:
    admit(accounts, Account("wang", "王", Role.EDITOR))
    assert not asks_how_to_begin(store, Account("wang", "王", Role.EDITOR))
    admit(accounts, PUBLISHER)
    assert not asks_how_to_begin(store, PUBLISHER)


def test_hours_are_the_same_on_the_days_that_are_chosen() -> None:
    assert same_hours((3, 1), time(9), time(17)) == (
        Row({"weekday": 1, "opens": time(9), "closes": time(17)}),
        Row({"weekday": 3, "opens": time(9), "closes": time(17)}),
    )
