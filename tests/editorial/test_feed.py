"""Who looks at the library hears of changes: in this process and in others, on other PCs."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from sqlalchemy import event

from kiosk.core.content.values import Reference
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.changes.feed import ChangeFeed
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from tests.db.postgresql import Server

OTHER_PROCESS = """
import sys
from pathlib import Path
from kiosk.core.account import Account, Role
from kiosk.core.content.values import Reference
from kiosk.core.files.data_folder import DataFolder
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor

engine = open_library(DataFolder(Path(sys.argv[1])))
editor = Editor(LibraryStore(engine), Account("李", "李", Role.EDITOR), "office")
print("ready", flush=True)
sys.stdin.readline()
editor.set_field([Reference("company", sys.argv[2])], "sample", True)
engine.dispose()
"""


@pytest.fixture
def feed(store: LibraryStore) -> Iterator[ChangeFeed]:
    opened = store.feed()
    yield opened
    opened.close()


@pytest.fixture
def company(store: LibraryStore) -> Reference:
    return Reference("company", store.find_unique("company", "maniu"))


def test_a_change_of_this_process_is_told_once(
    feed: ChangeFeed, editor: Editor, company: Reference
) -> None:
    first = editor.set_field([company], "sample", value=True)
    second = editor.set_field([company], "sample", value=False)
    told = feed.wait(2)
    while len(told) < 2:
        told += feed.wait(2)
    assert [(one.number, one.account, one.touched) for one in told] == [
        (first, "王", (company,)),
        (second, "王", (company,)),
    ]
    assert feed.wait(0.3) == ()


def test_another_feed_goes_on_where_one_has_ended(
    feed: ChangeFeed, store: LibraryStore, editor: Editor, company: Reference
) -> None:
    editor.set_field([company], "sample", value=True)
    assert feed.wait(2)
    feed.close()
    missed = editor.set_field([company], "sample", value=False)
    later = store.feed(feed.position)
    assert [(one.number, one.touched) for one in later.wait(0)] == [(missed, (company,))]
    assert later.wait(0) == ()
    later.close()


def test_a_change_of_another_process_is_told_within_two_seconds(
    feed: ChangeFeed, station: DataFolder, company: Reference
) -> None:
    command = [sys.executable, "-c", OTHER_PROCESS, str(station.root), company.key]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("\n")
        process.stdin.flush()
        (told,) = feed.wait(10)
        heard = time.time()
        process.wait(10)
    assert (told.account, told.touched) == ("李", (company,))
    assert heard


def test_nothing_is_told_of_what_is_typed_but_not_saved(
    feed: ChangeFeed, editor: Editor, company: Reference
) -> None:
    editor.keep_draft(editor.draft(company))
    assert feed.wait(0.5) == ()


def test_a_server_that_goes_away_is_said_so(
    feed: ChangeFeed, place: Server | None, editor: Editor
) -> None:
    if place is None:
        pytest.skip("a file does not go away")
    place.ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()"
    )
    with pytest.raises(UnavailableError, match="cannot be followed"):
        feed.wait(2)


def test_a_server_that_goes_away_while_a_feed_begins_is_said_so(
    store: LibraryStore, place: Server | None
) -> None:
    if place is None:
        pytest.skip("a file does not go away")

    def cut(*_: object) -> None:
        place.ask(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )

    event.listen(store.engine, "detach", cut, once=True)
    with pytest.raises(UnavailableError, match="cannot be followed"):
        store.feed()
    store.feed().close()
