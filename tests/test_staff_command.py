"""`kiosk staff` as the people of the office meet it: codes, names, and what is mended."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.commands import staff as staff_commands
from kiosk.commands.cli import cli
from kiosk.core.account import Role
from kiosk.core.errors import StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.sign_in.secret import Code, Pin
from kiosk.editorial.sign_in.sign_in import Reason, Refused, SetUp, SignedIn, open_sign_in
from tests.test_cli import kiosk

PIN = Pin("295713")
CODE = re.compile(r"code: (\d{4}-\d{4}-\d{4}-\d{4})\n")


@pytest.fixture
def folder(data_of_this_test: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A station that has only synced a release, in KIOSK_DATA."""
    # It would change the logs of the process in which the tests run.
    monkeypatch.setattr(staff_commands, "start_logging", lambda *_: None)
    made = DataFolder(data_of_this_test)
    made.prepare()
    made.current.write_text("1")
    return made


def staff(*arguments: str) -> str:
    done = CliRunner().invoke(cli, ["staff", *arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def code_in(told: str) -> Code:
    found = CODE.search(told)
    assert found, told
    return Code(found[1])


def set_up(folder: DataFolder, code: Code, name: str) -> SetUp:
    with open_sign_in(folder) as sign_in:
        done = sign_in.set_up(code, name, PIN)
    assert isinstance(done, SetUp)
    return done


def test_the_first_invitation_is_for_a_technician_and_says_until_when(folder: DataFolder) -> None:
    told = staff("invite")
    assert "For one technician: also stations" in told
    until = datetime.now(UTC).astimezone() + timedelta(hours=48)
    assert f"Good until {until:%Y-%m-%d }" in told
    assert set_up(folder, code_in(told), "王芳").account.role is Role.TECHNICIAN


def test_an_invitation_is_for_the_role_that_is_named(folder: DataFolder) -> None:
    set_up(folder, code_in(staff("invite")), "王芳")
    assert "For one editor" in staff("invite")
    code = code_in(staff("invite", "--role", "publisher"))
    assert set_up(folder, code, "李强").account.role is Role.PUBLISHER


def test_a_role_that_there_is_not_is_refused(folder: DataFolder) -> None:
    done = CliRunner().invoke(cli, ["staff", "invite", "--role", "boss"])
    assert done.exit_code == 2


def test_everybody_is_listed_with_role_and_state(folder: DataFolder) -> None:
    assert staff("list").startswith("Nobody has an account yet.")
    set_up(folder, code_in(staff("invite")), "王芳")
    set_up(folder, code_in(staff("invite")), "李强")
    assert staff("deactivate", "李强") == "李强 is deactivated.\n"
    assert staff("list") == "王芳  technician\n李强  editor  deactivated\n"
    staff("reactivate", "李强")
    assert staff("list") == "王芳  technician\n李强  editor\n"


def test_unlocking_ends_the_wait_and_mends_a_torn_record(folder: DataFolder) -> None:
    new = set_up(folder, code_in(staff("invite")), "王芳")
    with open_sign_in(folder) as sign_in:
        for _ in range(6):
            answer = sign_in.try_pin(new.account.id, Pin("295714"))
        assert isinstance(answer, Refused)
        assert answer.reason is Reason.LOCKED
        assert staff("unlock", "王芳") == "王芳 can try again on this PC.\n"
        assert isinstance(sign_in.try_pin(new.account.id, PIN), SignedIn)
        folder.sign_in_attempts.write_bytes(b"torn")
        assert sign_in.try_pin(new.account.id, PIN) == Refused(Reason.RECORD)
        staff("unlock", "王芳")
        assert isinstance(sign_in.try_pin(new.account.id, PIN), SignedIn)


def test_who_has_lost_pin_and_recovery_code_gets_a_new_one(folder: DataFolder) -> None:
    new = set_up(folder, code_in(staff("invite")), "王芳")
    code = code_in(staff("unlock", "王芳", "--recovery-code"))
    with open_sign_in(folder) as sign_in:
        assert isinstance(sign_in.recover(new.account.id, new.recovery, PIN), Refused)
        assert isinstance(sign_in.recover(new.account.id, code, Pin("407196")), SetUp)


@pytest.mark.parametrize("command", ["unlock", "deactivate", "reactivate"])
def test_a_name_that_nobody_has_is_told(folder: DataFolder, command: str) -> None:
    with pytest.raises(StaffError, match="nobody called “王”"):
        staff(command, "王")


def test_no_code_gets_into_the_logs(folder: DataFolder) -> None:
    set_up(folder, code_in(kiosk(folder.root, "staff", "invite").stdout), "王芳")
    code = code_in(kiosk(folder.root, "staff", "unlock", "王芳", "--recovery-code").stdout)
    logs = [log.read_text() for log in folder.logs.iterdir()]
    assert logs
    assert not [log for log in logs if code.digits in log.replace("-", "")]


def test_the_first_start_says_how_the_first_person_gets_an_account(tmp_path: Path) -> None:
    told = [kiosk(tmp_path / "new", "import", "media", "no.png").stderr for _ in range(2)]
    assert ["kiosk staff invite" in one for one in told] == [True, False]
