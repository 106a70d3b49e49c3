"""What the phone page does, from outside, over HTTP, in the real process."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path

import pillow_heif
from PIL import Image

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import Handling, MessageState
from kiosk.core.phone_page.telling import Connected, Ended, NotOpened, PhotoTold
from kiosk.db.library.journal import Journal
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.ops.inbox.mailbox import Mailbox
from tests.editorial.mail import collect, inquiry
from tests.phone.conftest import EDITOR, PhonePage, phone_process, refuses_connections, switch_on

HOSTILE = '<script>alert(1)</script>" onload="x <a href=//evil.example>&amp;'


def picture(kind: str = "JPEG", colour: str = "teal") -> bytes:
    pillow_heif.register_heif_opener()
    packed = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(packed, kind)
    return packed.getvalue()


def test_photos_from_the_phone_are_in_the_library_under_the_account(
    phone: PhonePage, station: DataFolder
) -> None:
    door = phone.ask(f"/open/{phone.token}")
    assert (door.status, door.field("token")) == (200, phone.token)
    assert phone.enter().status == 303
    connected = phone.hear()
    assert isinstance(connected, Connected)
    assert connected.address.startswith("127.0.0.")
    assert "京蒙" in phone.ask("/").text
    sent = {
        "../../开馆.jpg": picture(),
        "IMG_0042.HEIC": picture("HEIF", "brown"),
        "again.jpg": picture(),
        "notes.txt": b"no picture",
        "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "cut.jpg": picture()[:900],
        "empty.jpg": b"",
    }
    assert phone.send_photos(sent).headers["location"] == "/photos"
    told = {one.number: one for one in phone.photos_told(7)}
    assert [(one.name, one.state, one.fault) for one in map(told.get, sorted(told)) if one] == [
        ("开馆.webp", "done", ""),
        ("IMG_0042.webp", "done", ""),
        ("开馆.webp", "known", ""),
        ("notes", "refused", "unknown-format"),
        ("drawing", "refused", "picture-format"),
        ("cut.jpg", "refused", "picture"),
        ("empty", "refused", "empty"),
    ]
    shown = phone.ask("/photos").text
    assert "IMG_0042.webp" in shown
    assert "这不是照片。" in shown
    assert [one for one in phone.temporary.rglob("*") if one.is_file()] == []
    library = open_library(station)
    store = LibraryStore(library)
    logged = store.change_set(store.newest_change_set())
    names = {row.name for row in store.list_media()}
    library.dispose()
    assert logged
    assert (logged.account, logged.changes) == ("王芳", 2)
    assert names >= {"开馆.webp", "IMG_0042.webp"}
    acts = {act.act: (act.account, act.detail) for act in Journal(station).read(9)}
    assert acts["open-phone-page"] == ("王芳", phone.origin)
    assert acts["connect-phone"] == ("王芳", f"other\t{connected.address}")


def test_off_means_that_no_port_is_open(station: DataFolder, tmp_path: Path) -> None:
    switch_on(station)
    written = station.settings.read_text()
    station.settings.write_text(written.replace("enabled = true", "enabled = false"))
    port = int(written.partition("port = ")[2].split()[0])
    with phone_process(station, tmp_path / "phone") as page:
        assert page.told == [NotOpened("off")]
        assert page.process.wait(30) == 5
        assert refuses_connections(port)


def test_it_closes_when_the_time_is_over_and_when_the_phone_is_done_with_it(
    station: DataFolder, tmp_path: Path
) -> None:
    switch_on(station)
    with phone_process(station, tmp_path / "short", seconds=2.0) as page:
        port = int(page.host.rpartition(":")[2])
        assert page.hear() == Ended("over")
        assert page.process.wait(30) == 0
        assert refuses_connections(port)
    with phone_process(station, tmp_path / "long", EDITOR) as page:
        page.enter()
        page.hear()
        assert "/messages" not in page.ask("/").text  # an editor may read none
        assert page.ask("/messages").is_nowhere
        key = page.key()
        assert page.send_photos({"last.jpg": picture()}, key).status == 303
        assert "已关闭" in page.send("/leave", {"key": key}).text
        said = [page.hear() for _ in range(3)]
        assert Ended("left") in said
        assert PhotoTold(1, "last.webp", "done") in said  # what had come is not lost
        assert page.process.wait(30) == 0
        assert refuses_connections(port)


def test_messages_are_read_and_handled_where_the_page_is_encrypted(
    station: DataFolder, tmp_path: Path
) -> None:
    [number] = collect(station, inquiry(f"{HOSTILE} 请回电", name="孙<b>丽</b>"))
    switch_on(station, encrypted=True)
    with phone_process(station, tmp_path / "phone") as phone:
        assert phone.url.startswith("https://")
        answer = phone.enter()
        assert answer.headers["set-cookie"].startswith("__Host-kiosk=")
        assert "; Secure" in answer.headers["set-cookie"]
        shown = phone.ask(f"/messages/{number}")
        for text in (phone.ask("/messages").text, shown.text):
            assert "&lt;script&gt;" in text
            assert "孙&lt;b&gt;丽&lt;/b&gt;" in text
            assert "<script" not in text
            assert "evil.example>" not in text
        handled = {"key": shown.field("key"), "seen": shown.field("seen"), "state": "in-hand"}
        assert phone.send(f"/messages/{number}", handled).status == 303
        with closing(Mailbox(station)) as mailbox:
            handling = mailbox.look().handlings[number]
            assert (handling.state, handling.person) == (MessageState.IN_HAND, "王芳")
            mailbox.change(number, handling, MessageState.ANSWERED, "李强")
        replayed = phone.send(f"/messages/{number}", handled)
        assert "别的同事刚刚动过" in replayed.text
        assert "已回复：王芳" in replayed.text
        unknown = phone.send(f"/messages/{number}", handled | {"state": "deleted"})
        assert unknown.status == 400
        assert "已经删除" in phone.ask("/messages/01KC0000000000000000000000").text


def test_without_encryption_messages_show_their_states_alone(
    phone: PhonePage, station: DataFolder
) -> None:
    [number] = collect(station, inquiry("请回电", name="孙丽"))
    phone.enter()
    for path in ("/messages", f"/messages/{number}"):
        text = phone.ask(path).text
        assert "没有加密" in text
        assert not [word for word in ("孙丽", "请回电", "65551234", "草原科技") if word in text]
    shown = phone.ask(f"/messages/{number}")
    handled = {"key": shown.field("key"), "seen": shown.field("seen"), "state": "closed"}
    assert phone.send(f"/messages/{number}", handled).status == 303
    with closing(Mailbox(station)) as mailbox:
        assert mailbox.look().handlings.get(number, Handling()).state is MessageState.CLOSED
