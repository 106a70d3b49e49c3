"""Staff read what visitors have left: in a terminal, and in a spreadsheet that does nothing."""

from __future__ import annotations

import json
import stat
import zipfile
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from typer.testing import CliRunner

from kiosk.commands.cli import cli
from kiosk.core.content.localized_text import LocalizedText
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key, read_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.core.inquiry.sealing import new_private_key, public_key
from kiosk.db.library.hall_key import set_inbox_key
from kiosk.db.library.opening import open_library
from kiosk.db.models import Hall
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.store import StateStore
from kiosk.db.state.usage import UsageLog
from kiosk.ops.first_start import prepare_station
from kiosk.ops.inbox.messages import COLUMNS, Inbox, export, forget, in_words, read_inbox
from tests.db.faults import count_operations, with_full_disk

FORMULAS = ("=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "#N/A", "\t=1+1", "007")
KEPT = timedelta(days=1)


def inquiry(message: str = "你好", name: str = "王小明") -> Inquiry:
    return Inquiry("job", name, "草原科技", "010-65551234", "", message, "company:maniu", "zh-Hans")


@pytest.fixture
def folder(data_of_this_test: Path) -> DataFolder:
    folder = DataFolder(data_of_this_test)
    folder.prepare()
    return folder


def leave(folder: DataFolder, *contents: bytes, key: bytes = b"") -> None:
    store = StateStore(folder.state)
    outbox = Outbox(store, key or bytes.fromhex(make_inbox_key(folder)), 100, KEPT)
    answers: list[bool] = []
    for content in contents:
        outbox.put("inquiry", content, answers.append)
    store.close()
    assert all(answers)


def run(*arguments: str) -> str:
    done = CliRunner().invoke(cli, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_messages_are_listed_the_latest_first(folder: DataFolder) -> None:
    leave(folder, to_bytes(inquiry("第一条")))
    leave(folder, to_bytes(inquiry("第二条\n两行")))
    told = run("inbox", "list")
    assert told.index("第二条") < told.index("第一条")
    assert "王小明 · 草原科技 · 010-65551234" in told
    assert "job · company:maniu" in told


def test_a_message_is_forgotten_when_its_writer_asks(folder: DataFolder) -> None:
    leave(folder, to_bytes(inquiry("stays")), to_bytes(inquiry("goes")))
    [gone] = [one for one in read_inbox(folder).messages if one.inquiry.message == "goes"]
    assert gone.id in run("inbox", "list")
    assert "is deleted" in run("inbox", "forget", gone.id)
    assert [one.inquiry.message for one in read_inbox(folder).messages] == ["stays"]
    with pytest.raises(StaffError, match="no message"):
        forget(folder, gone.id)


def test_reading_leaves_no_opened_copy_behind(folder: DataFolder) -> None:
    leave(folder, to_bytes(inquiry("NobodyElseWritesThis")))
    run("inbox", "list")
    for file in folder.root.rglob("*"):
        assert not file.is_file() or b"NobodyElseWritesThis" not in file.read_bytes()


def test_a_terminal_takes_no_harm(folder: DataFolder) -> None:
    leave(folder, to_bytes(inquiry("\x1b]0;evil\x07\x1b[2J\u202etext", name="\x1b[31m红")))
    told = "\n".join(in_words(read_inbox(folder)))
    assert not any(char in told for char in "\x1b\x07\u202e")
    assert "text" in told


def test_what_cannot_be_opened_is_told_and_hides_nothing_else(folder: DataFolder) -> None:
    leave(folder, b"no message", to_bytes(inquiry()))
    leave(folder, to_bytes(inquiry("for others")), key=public_key(new_private_key()))
    inbox = read_inbox(folder)
    assert [one.inquiry.message for one in inbox.messages] == ["你好"]
    assert len(inbox.unreadable) == 2
    assert "for others" not in "\n".join(in_words(inbox))


def test_without_the_key_nothing_is_told(folder: DataFolder) -> None:
    leave(folder, to_bytes(inquiry()))
    folder.inbox_key.unlink()
    with pytest.raises(StaffError):
        read_inbox(folder)


def test_before_the_first_message_there_is_nothing(folder: DataFolder) -> None:
    make_inbox_key(folder)
    with pytest.raises(UnavailableError):
        read_inbox(folder)
    leave(folder)
    assert run("inbox", "list") == "No messages.\n"


def test_an_export_holds_every_field_as_text_and_nothing_is_a_formula(
    folder: DataFolder, tmp_path: Path
) -> None:
    leave(folder, *(to_bytes(inquiry(text, name=text)) for text in FORMULAS))
    target = tmp_path / "留言.xlsx"
    assert f"{len(FORMULAS)} messages" in run("inbox", "export", str(target))
    sheet = openpyxl.load_workbook(target).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2))
    assert {row[7].value for row in rows} == {text.strip() for text in FORMULAS}
    assert {row[5].value for row in rows} == {"010-65551234"}
    assert {cell.data_type for row in rows for cell in row if cell.value} == {"s"}
    assert all(cell.quotePrefix for row in rows for cell in row)
    xml = zipfile.ZipFile(target).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in xml
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_strange_characters_leave_a_spreadsheet_that_can_be_opened(
    folder: DataFolder, tmp_path: Path
) -> None:
    strange = "\x00\x0b\ufffe👩\u200d👧 ]]> <b> & " + "长" * 40_000
    content = to_bytes(inquiry()).replace("你好".encode(), b"%b")
    leave(folder, content.replace(b'"%b"', json.dumps(strange).encode()))
    export(read_inbox(folder), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert str(sheet.cell(2, 8).value).startswith("👩\u200d👧 ]]> <b> &")


def test_an_export_overwrites_nothing_and_is_whole_or_not_there(
    folder: DataFolder, tmp_path: Path
) -> None:
    leave(folder, to_bytes(inquiry()))
    inbox = read_inbox(folder)
    there = tmp_path / "there.xlsx"
    there.write_bytes(b"staff's own")
    for target in (there, tmp_path / "a.csv"):
        with pytest.raises(StaffError):
            export(inbox, target)
    assert there.read_bytes() == b"staff's own"
    steps = count_operations(lambda: export(inbox, tmp_path / "counted.xlsx"))
    target = tmp_path / "new.xlsx"
    for step in range(1, steps):
        with pytest.raises(UnavailableError, match="No space left"):
            with_full_disk(step, lambda: export(inbox, target))
        assert not target.exists()
    with pytest.raises(UnavailableError, match="could not be written"):
        export(inbox, tmp_path / "nowhere" / "a.xlsx")
    assert not list(tmp_path.glob(".*.half"))


def test_a_hall_from_before_there_were_messages_is_given_its_key(folder: DataFolder) -> None:
    library = open_library(folder)
    with Session(library) as session, session.begin():
        session.add(Hall(id=1, name=LocalizedText({"en": "Hall"}), languages="en"))
    assert "keep a copy. It is in force once you publish." in run("inbox", "key")
    with Session(library) as session:
        key = session.scalars(select(Hall.inbox_key)).one()
    library.dispose()
    assert key == public_key(read_inbox_key(folder)).hex()
    run("inbox", "key")
    assert make_inbox_key(folder) == key


def test_a_key_that_is_released_already_is_told_to_be_in_force(folder: DataFolder) -> None:
    prepare_station(folder)
    assert run("inbox", "key").strip().endswith("keep a copy. It is in force.")


def test_an_empty_library_is_given_no_key(folder: DataFolder) -> None:
    library = open_library(folder)
    with pytest.raises(StaffError, match="library is empty: the kiosk was never started here"):
        set_inbox_key(library, "ab" * 32)
    library.dispose()


def test_every_column_has_a_head(tmp_path: Path) -> None:
    export(Inbox((), ()), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert [cell.value for cell in next(sheet.iter_rows())] == [head for head, _ in COLUMNS]


def test_usage_is_told_in_words_and_as_json(folder: DataFolder) -> None:
    store = StateStore(folder.state)
    log = UsageLog(store, timedelta(days=400))
    log.screen_viewed("home")
    log.visit_ended(30)
    store.close()
    assert "1 visit of 0 min 30 s" in run("usage")
    assert '"home": 1' in run("usage", "--json")
