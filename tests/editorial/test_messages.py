"""What staff do with visitors' messages: who may, states, notes, deletions, exports."""

from __future__ import annotations

import sqlite3
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from kiosk.core.account import Account, Role
from kiosk.core.content.localized_text import CHINESE, ENGLISH
from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import DeletionReason, Handling, MessageState
from kiosk.core.inquiry.inbox_key import InboxKeyError, make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry
from kiosk.core.inquiry.sealing import new_private_key, public_key
from kiosk.db.inbox.handling import HandledMeanwhileError
from kiosk.db.inbox.schema import VERSION
from kiosk.db.inbox.store import DamagedInboxError
from kiosk.db.library.journal import ActKind
from kiosk.db.state.outbox import sealed_messages
from kiosk.db.state.store import reading_state
from kiosk.editorial.messages import Messages, NoteRefusedError
from kiosk.editorial.permissions import NotPermittedError
from kiosk.ops.inbox.mailbox import MessageGoneError
from kiosk.ops.inbox.messages import forget, read_inbox
from tests.db.faults import with_full_disk
from tests.db.old_tables import INBOX_STEPS, write_old_database
from tests.editorial.mail import KEPT, collect, inquiry, leave

WANG = Account("7", "王", Role.PUBLISHER)
LI = Account("8", "李", Role.TECHNICIAN)
EDITOR = Account("9", "赵", Role.EDITOR)
WRITTEN = "NobodyElseWritesThis"
HALL = "通辽创新基地"


@pytest.fixture
def folder(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    return folder


class Office:
    """The messages of a data folder, and what was noted in the journal."""

    def __init__(self, folder: DataFolder) -> None:
        self.folder = folder
        self.now = datetime.now(UTC)
        self.journal: list[tuple[str, ActKind, str]] = []
        self.messages = Messages(folder, lambda *act: self.journal.append(act), lambda: self.now)

    @property
    def numbers(self) -> list[str]:
        return [one.id for one in self.messages.look(WANG).messages]

    def words(self, number: str) -> str:
        [found] = [one for one in self.messages.look(WANG).messages if one.id == number]
        [opened] = self.messages.inquiries(WANG, [found])
        assert isinstance(opened, Inquiry)
        return opened.message

    def standing(self, number: str) -> Handling:
        return self.messages.look(WANG).handlings.get(number, Handling())

    def put(self, number: str, state: MessageState, account: Account = WANG) -> Handling:
        return self.messages.put(account, number, self.standing(number), state)


@pytest.fixture
def hire(folder: DataFolder) -> Iterator[Callable[[], Office]]:
    """Each call is another staff process on the same PC."""
    with ExitStack() as stack:

        def one() -> Office:
            office = Office(folder)
            stack.callback(office.messages.close)
            return office

        yield one


@pytest.fixture
def office(hire: Callable[[], Office]) -> Office:
    return hire()


def of_both(folder: DataFolder) -> None:
    leave(folder, inquiry("hier"))
    collect(folder, inquiry("dort"))


def on_disk(folder: DataFolder) -> bytes:
    return b"".join(
        one.read_bytes()
        for one in folder.root.rglob("*")
        if one.is_file() and one.suffix != ".xlsx"
    )


@pytest.mark.parametrize("account", [EDITOR, Account("7", "王", Role.PUBLISHER, active=False)])
def test_who_may_not_read_messages_may_do_nothing_with_them(
    folder: DataFolder, office: Office, account: Account, tmp_path: Path
) -> None:
    leave(folder, inquiry())
    mail = office.messages.look(WANG)
    [number] = office.numbers
    deletion = office.messages.delete(WANG, collect(folder, inquiry())[0], DeletionReason.REQUEST)
    messages, before = office.messages, len(office.journal)
    for act in (
        lambda: messages.look(account),
        lambda: messages.inquiries(account, mail.messages),
        lambda: messages.notes(account, number),
        lambda: messages.put(account, number, Handling(), MessageState.CLOSED),
        lambda: messages.add_note(account, number, "x"),
        lambda: messages.delete(account, number, DeletionReason.REQUEST),
        lambda: messages.export(account, [number], tmp_path, CHINESE, {}),
        lambda: messages.save_confirmation(account, deletion, HALL, tmp_path, CHINESE),
    ):
        with pytest.raises(NotPermittedError):
            act()
    assert office.numbers == [number]
    assert office.standing(number) == Handling(MessageState.NEW)
    assert not list(tmp_path.glob("*.xlsx"))
    assert not list(tmp_path.glob("*.txt"))
    assert len(office.journal) == before


def test_a_state_says_who_has_the_message_and_when_for_own_and_collected_ones(
    folder: DataFolder, office: Office
) -> None:
    of_both(folder)
    for number in office.numbers:
        assert office.put(number, MessageState.IN_HAND) == office.standing(number)
        office.now += timedelta(minutes=1)
        office.put(number, MessageState.ANSWERED, LI)
        assert office.standing(number) == Handling(MessageState.ANSWERED, "王", office.now, "李")
        office.put(number, MessageState.IN_HAND, LI)
        assert office.standing(number).person == "李"
        office.put(number, MessageState.NEW)
        assert office.standing(number).person == ""
        office.put(number, MessageState.CLOSED)
        assert office.standing(number).person == "王"


def test_two_who_take_the_same_message_are_told_of_each_other(
    folder: DataFolder, hire: Callable[[], Office]
) -> None:
    of_both(folder)
    one, other = hire(), hire()
    for number in one.numbers:
        seen = other.standing(number)
        one.put(number, MessageState.IN_HAND)
        with pytest.raises(HandledMeanwhileError) as told:
            other.messages.put(LI, number, seen, MessageState.IN_HAND)
        assert told.value.present.person == "王"
        assert other.standing(number).person == "王"
        other.messages.add_note(LI, number, "von nebenan")
        assert [note.text for note in one.messages.notes(WANG, number)] == ["von nebenan"]


def test_of_many_at_once_one_gets_the_message(
    folder: DataFolder, hire: Callable[[], Office]
) -> None:
    [number] = collect(folder, inquiry())
    seen = hire().standing(number)
    outcomes: list[str] = []

    def take(account: Account) -> None:
        office = Office(folder)
        try:
            office.messages.put(account, number, seen, MessageState.IN_HAND)
            outcomes.append(account.name)
        except HandledMeanwhileError:
            outcomes.append("")
        office.messages.close()

    people = [Account(str(one), f"人{one}", Role.PUBLISHER) for one in range(6)]
    threads = [threading.Thread(target=take, args=(one,)) for one in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes)[:5] == [""] * 5
    assert hire().standing(number).person == max(outcomes)


def test_nothing_new_is_the_very_same_mail(folder: DataFolder, hire: Callable[[], Office]) -> None:
    of_both(folder)
    one, other = hire(), hire()
    mail = one.messages.look(WANG)
    assert one.messages.look(WANG) is mail
    leave(folder, inquiry("neu"))
    newer = one.messages.look(WANG)
    assert len(newer.messages) == 3
    assert one.messages.look(WANG) is newer
    other.put(other.numbers[0], MessageState.CLOSED)
    assert one.messages.look(WANG) is not newer
    assert one.standing(other.numbers[0]).state is MessageState.CLOSED


def test_notes_are_sealed_and_go_with_their_message(folder: DataFolder, office: Office) -> None:
    of_both(folder)
    for number in office.numbers:
        office.messages.add_note(WANG, number, f"  {WRITTEN} 一\x00\u202e\n二  ")
        office.messages.add_note(LI, number, "zweite")
        notes = office.messages.notes(WANG, number)
        assert [(one.account, one.text) for one in notes] == [
            ("王", f"{WRITTEN} 一\n二"),
            ("李", "zweite"),
        ]
    assert WRITTEN.encode() not in on_disk(folder)
    for number in office.numbers:
        office.messages.delete(WANG, number, DeletionReason.REQUEST)
        assert list(office.messages.notes(WANG, number)) == []
    office.messages.close()
    with closing(sqlite3.connect(folder.inbox)) as inbox:
        assert inbox.execute("SELECT count(*) FROM note").fetchone() == (0,)
        assert inbox.execute("SELECT count(*) FROM handling").fetchone() == (0,)
        assert inbox.execute("SELECT count(sealed) FROM message").fetchone() == (0,)


@pytest.mark.parametrize("text", ["", " \n\t", "\u202e", "长" * 1001])
def test_a_note_says_something_and_not_too_much(
    folder: DataFolder, office: Office, text: str
) -> None:
    leave(folder, inquiry())
    with pytest.raises(NoteRefusedError):
        office.messages.add_note(WANG, office.numbers[0], text)
    assert list(office.messages.notes(WANG, office.numbers[0])) == []


def test_a_deletion_leaves_that_it_was_done_and_nothing_else(
    folder: DataFolder, office: Office
) -> None:
    leave(folder, inquiry(WRITTEN, name=WRITTEN))
    [number] = office.numbers
    received_at = office.messages.look(WANG).messages[0].received_at
    office.now += timedelta(hours=2)
    deletion = office.messages.delete(WANG, number, DeletionReason.REQUEST)
    assert (deletion.number, deletion.received_at) == (number, received_at)
    assert (deletion.deleted_at, deletion.account) == (office.now, "王")
    mail = office.messages.look(WANG)
    assert (list(mail.messages), list(mail.deletions)) == ([], [deletion])
    assert office.journal == [("王", ActKind.DELETE_MESSAGE, number)]
    with reading_state(folder.state) as state:
        assert sealed_messages(state) == ()
    for act in (
        lambda: office.messages.delete(WANG, number, DeletionReason.REQUEST),
        lambda: office.messages.put(WANG, number, Handling(), MessageState.CLOSED),
        lambda: office.messages.add_note(WANG, number, "x"),
    ):
        with pytest.raises(MessageGoneError):
            act()
    assert list(office.messages.look(WANG).deletions) == [deletion]


def test_a_deletion_that_was_cut_is_carried_out_by_the_next_look(
    folder: DataFolder, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave(folder, inquiry("bleibt"), inquiry("geht"))
    [gone] = [one for one in office.numbers if office.words(one) == "geht"]

    def refuse(*_: object) -> None:
        raise UnavailableError("The disk refuses.")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.ops.inbox.mailbox.forget_message", refuse)
        with pytest.raises(UnavailableError):
            office.messages.delete(WANG, gone, DeletionReason.UNWANTED)
    assert gone not in office.numbers
    with reading_state(folder.state) as state:
        assert [one.id for one in sealed_messages(state)] == office.numbers


def test_what_has_expired_leaves_a_deletion_of_nobody(
    folder: DataFolder, hire: Callable[[], Office]
) -> None:
    long_ago = datetime.now(UTC) - KEPT - timedelta(days=1)
    [number] = collect(folder, inquiry(), at=long_ago)
    office = hire()
    office.messages.add_note(WANG, number, WRITTEN)
    office.messages.close()
    with closing(sqlite3.connect(folder.inbox)) as inbox, inbox:
        inbox.execute("UPDATE message SET elapsed_at = -1e9")
    office = hire()
    assert office.numbers == []
    [deletion] = office.messages.look(WANG).deletions
    assert (deletion.number, deletion.account) == (number, "")
    assert deletion.reason is DeletionReason.EXPIRED


@pytest.mark.parametrize(
    ("age", "reason"), [(timedelta(days=181), "expired"), (timedelta(days=20), "gone")]
)
def test_what_the_screen_deletes_from_the_outbox_leaves_a_deletion_too(
    folder: DataFolder, office: Office, age: timedelta, reason: str
) -> None:
    leave(folder, inquiry())
    [number] = office.numbers
    office.messages.add_note(WANG, number, WRITTEN)
    copy = folder.state.read_bytes()
    forget_in_outbox(folder, number)
    office.now += age
    mail = office.messages.look(WANG)
    assert [(one.number, one.account, one.reason) for one in mail.deletions] == [
        (number, "", reason)
    ]
    assert (list(mail.messages), list(office.messages.notes(WANG, number))) == ([], [])
    folder.state.write_bytes(copy)
    mail = office.messages.look(WANG)
    assert ([one.id for one in mail.messages], list(mail.deletions)) == ([number], [])


def forget_in_outbox(folder: DataFolder, number: str) -> None:
    with closing(sqlite3.connect(folder.state)) as state, state:
        state.execute("DELETE FROM outbox WHERE id = ?", (number,))


def test_what_staff_have_deleted_comes_back_from_nowhere(
    folder: DataFolder, office: Office
) -> None:
    leave(folder, inquiry())
    copy = folder.state.read_bytes()
    [number] = office.numbers
    office.messages.delete(WANG, number, DeletionReason.REQUEST)
    folder.state.write_bytes(copy)
    assert office.numbers == []
    with reading_state(folder.state) as state:
        assert sealed_messages(state) == ()
    assert len(office.messages.look(WANG).deletions) == 1


def test_the_command_line_leaves_a_deletion_too(folder: DataFolder, office: Office) -> None:
    leave(folder, inquiry())
    [number] = office.numbers
    assert forget(folder, number).account == ""
    [deletion] = office.messages.look(WANG).deletions
    assert (deletion.number, deletion.reason) == (number, DeletionReason.REQUEST)


def test_an_export_holds_states_notes_and_names_and_acts_in_nothing(
    folder: DataFolder, office: Office, tmp_path: Path
) -> None:
    evil = '=HYPERLINK("http://x","y")'
    leave(folder, inquiry(evil, name=evil, about="company:maniu"), inquiry("bleibt drin"))
    [number] = [one for one in office.numbers if office.words(one) == evil]
    office.put(number, MessageState.IN_HAND)
    office.messages.add_note(WANG, number, "=1+1")
    path, count = office.messages.export(WANG, [number], tmp_path, CHINESE, {"company:maniu": evil})
    assert (path.parent, path.suffix, count) == (tmp_path, ".xlsx", 1)
    assert path.name.startswith("留言-20")
    assert sys.platform == "win32" or stat.S_IMODE(path.stat().st_mode) == 0o600
    sheet = openpyxl.load_workbook(path).worksheets[0]
    [row] = sheet.iter_rows(min_row=2)
    assert {cell.data_type for cell in row if cell.value} == {"s"}
    assert [row[column].value for column in (2, 3, 7, 11, 12)] == [evil, evil, evil, "处理中", "王"]
    assert str(row[13].value).endswith("王: =1+1")
    assert office.journal == [("王", ActKind.EXPORT_MESSAGES, "1")]
    again, _ = office.messages.export(WANG, [], tmp_path, ENGLISH, {})
    assert again.name.startswith("messages-")


def test_an_export_that_cannot_be_written_is_not_noted(
    folder: DataFolder, office: Office, tmp_path: Path
) -> None:
    leave(folder, inquiry())
    with pytest.raises(UnavailableError):
        office.messages.export(WANG, office.numbers, tmp_path / "nowhere", CHINESE, {})
    assert office.journal == []


def test_a_confirmation_says_what_was_done_and_nothing_of_the_person(
    folder: DataFolder, office: Office, tmp_path: Path
) -> None:
    leave(folder, inquiry(WRITTEN, name=WRITTEN, phone="13912345678"))
    [number] = office.numbers
    office.now += timedelta(hours=2)
    deletion = office.messages.delete(WANG, number, DeletionReason.REQUEST)
    path = office.messages.save_confirmation(WANG, deletion, HALL, tmp_path, CHINESE)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in content.replace(b"\r\n", b"")
    text = content.decode("utf-8-sig")
    for told in (HALL, deletion.number, "王", f"{deletion.deleted_at.astimezone():%Y-%m-%d %H:%M}"):
        assert text.count(told) == 2
    assert WRITTEN not in text
    assert "13912345678" not in text
    assert office.messages.save_confirmation(WANG, deletion, HALL, tmp_path, CHINESE) != path


def test_without_the_key_nothing_is_read_and_nothing_written(
    folder: DataFolder, office: Office
) -> None:
    of_both(folder)
    folder.inbox_key.unlink()
    with pytest.raises(InboxKeyError) as told:
        office.messages.look(WANG)
    assert told.value.missing
    folder.inbox_key.write_text("abcd")
    with pytest.raises(InboxKeyError) as told:
        office.messages.look(WANG)
    assert not told.value.missing


def test_a_message_for_another_key_can_be_handled_and_deleted(
    folder: DataFolder, office: Office
) -> None:
    make_inbox_key(folder)
    leave(folder, inquiry(WRITTEN), b"no message", key=public_key(new_private_key()))
    mail = office.messages.look(WANG)
    opened = office.messages.inquiries(WANG, mail.messages)
    assert all(isinstance(one, str) and WRITTEN not in one for one in opened)
    office.put(mail.messages[0].id, MessageState.CLOSED)
    office.messages.delete(WANG, mail.messages[0].id, DeletionReason.UNWANTED)
    assert len(office.numbers) == 1


def test_a_note_for_another_key_is_told_apart(folder: DataFolder, office: Office) -> None:
    leave(folder, inquiry())
    [number] = office.numbers
    office.messages.add_note(WANG, number, "alt")
    folder.inbox_key.unlink()
    make_inbox_key(folder)
    office.messages.add_note(WANG, number, "neu")
    assert [one.text for one in office.messages.notes(WANG, number)] == [None, "neu"]


def test_a_damaged_inbox_is_set_aside_and_own_messages_are_still_read(
    folder: DataFolder, hire: Callable[[], Office]
) -> None:
    of_both(folder)
    folder.inbox.write_bytes(b"no database" * 1000)
    office = hire()
    with pytest.raises(DamagedInboxError):
        office.messages.look(WANG)
    assert [office.words(one) for one in office.numbers] == ["hier"]
    assert list(folder.root.glob("inbox.sqlite.damaged-*"))


def test_a_damaged_outbox_is_told(folder: DataFolder, office: Office) -> None:
    of_both(folder)
    folder.state.write_bytes(b"no database" * 1000)
    with pytest.raises(ContentRejectedError):
        office.messages.look(WANG)


@pytest.mark.skipif(sys.platform == "win32", reason="no open file is renamed there")
def test_an_inbox_that_was_exchanged_is_opened_anew(folder: DataFolder, office: Office) -> None:
    collect(folder, inquiry("vorher"))
    assert len(office.numbers) == 1
    folder.inbox.rename(folder.root / "elsewhere")
    for suffix in ("-wal", "-shm"):
        (folder.root / f"inbox.sqlite{suffix}").unlink(missing_ok=True)
    collect(folder, inquiry("nachher"), inquiry("nachher"))
    assert [office.words(one) for one in office.numbers] == ["nachher"] * 2


def test_a_full_disk_changes_nothing_and_works_again(
    folder: DataFolder, hire: Callable[[], Office]
) -> None:
    leave(folder, inquiry())
    office = hire()
    [number] = office.numbers
    office.messages.close()
    with pytest.raises(UnavailableError, match="No space left"):
        with_full_disk(1, lambda: office.messages.put(WANG, number, Handling(), MessageState.NEW))
    assert office.put(number, MessageState.CLOSED).state is MessageState.CLOSED


def test_an_inbox_of_an_older_program_keeps_its_messages(
    folder: DataFolder, office: Office
) -> None:
    [number] = collect(folder, inquiry("von früher"))
    with closing(sqlite3.connect(folder.inbox)) as inbox:
        rows = {
            table: inbox.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
            for table in ("message", "station")
        }
    for suffix in ("", "-wal", "-shm"):
        folder.inbox.with_name(f"inbox.sqlite{suffix}").unlink(missing_ok=True)
    write_old_database(folder.inbox, INBOX_STEPS[:4])
    with closing(sqlite3.connect(folder.inbox)) as inbox, inbox:
        for table, of_this in rows.items():
            for row in of_this:
                marks = ", ".join("?" * len(row))
                inbox.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608
    assert office.words(number) == "von früher"
    office.put(number, MessageState.IN_HAND)
    office.messages.add_note(WANG, number, "jetzt")
    office.messages.close()
    [message] = read_inbox(folder).messages
    assert (message.handling.person, [one.text for one in message.notes]) == ("王", ["jetzt"])
    with closing(sqlite3.connect(folder.inbox)) as inbox:
        assert inbox.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_looking_where_nobody_has_left_anything_writes_nothing(
    folder: DataFolder, office: Office
) -> None:
    make_inbox_key(folder)
    assert office.numbers == []
    assert not folder.inbox.exists()
