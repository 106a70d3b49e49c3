"""The phone page as staff open it: by touch, by its code read off the screen, and how it closes."""

from __future__ import annotations

import os
import shutil

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.phone_page.telling import Connected, Ended, NotOpened, PhotoTold, Ready
from kiosk.db.library.journal import Journal
from tests.phone.conftest import PhoneHand, refuses_connections, switch_on
from tests.phone.test_phone_page import picture
from tests.ui.hand import until
from tests.ui.staff.sign_in_stand_in import OFFICE, WANG
from tests.ui.staff.staff_window import JOB_SECONDS, StaffWindow


def show_media(staff: StaffWindow) -> None:
    staff.work(WANG)
    staff.touch("rail-media")
    staff.idle()
    staff.settle()


def codes_on(staff: StaffWindow) -> list[str]:
    """What a phone reads off the screen."""
    grey = staff.window.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
    size, lines = (grey.width(), grey.height()), bytes(grey.constBits())
    screen = Image.frombytes("L", size, lines, "raw", "L", grey.bytesPerLine())
    return [found.text for found in zxingcpp.read_barcodes(screen)]


def test_a_code_is_shown_a_photo_comes_in_and_signing_out_closes_the_port(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    own = station_copy.root / "own"
    shutil.copytree(station_copy.media.resolve(), own, copy_function=os.link)
    station_copy.media.unlink()
    own.rename(station_copy.media)
    show_media(staff)
    assert not staff.has("fromPhone")  # a technician has not switched it on
    switch_on(station_copy)
    staff.touch("rail-overview")
    show_media(staff)
    phone = staff.pages.phone
    staff.touch("fromPhone")
    until(lambda: phone.property("state") == "open", JOB_SECONDS)
    staff.settle()
    [url] = codes_on(staff)
    assert phone.property("place") in url
    assert url.rpartition("/")[2] not in "".join(staff.texts())
    hand = PhoneHand(url)
    assert hand.enter().status == 303
    until(lambda: phone.property("state") == "connected", JOB_SECONDS)
    staff.settle()
    assert codes_on(staff) == []
    assert "127.0.0." in str(staff.item("phoneDevice").property("text"))
    assert hand.send_photos({"开馆.jpg": picture()}).status == 303
    until(lambda: "已在素材库" in [*staff.texts(), ""], JOB_SECONDS)
    staff.touch("closePhonePanel")
    staff.until(lambda: "开馆.webp" in staff.texts())
    staff.shell.lock()
    assert hand.ask("/photos").status == 200  # a phone that is connected goes on
    staff.shell.admit(OFFICE)
    assert refuses_connections(int(hand.host.rpartition(":")[2]))
    acts = {act.act for act in Journal(station_copy).read(9)}
    assert acts >= {"open-phone-page", "connect-phone"}


def test_locking_before_a_phone_is_connected_closes_the_page_and_the_button_does_too(
    staff: StaffWindow, station_copy: DataFolder
) -> None:
    switch_on(station_copy)
    show_media(staff)
    phone = staff.pages.phone
    staff.touch("fromPhone")
    until(lambda: phone.property("state") == "open", JOB_SECONDS)
    port = int(str(phone.property("place")).rpartition(":")[2])
    staff.shell.lock()
    assert (phone.property("state"), phone.property("code")) == ("closed", "")
    assert refuses_connections(port)
    staff.work(WANG)
    staff.settle()
    staff.touch("openPhonePage")
    until(lambda: phone.property("state") == "open", JOB_SECONDS)
    staff.clock.pass_time(30)
    assert phone.property("secondsLeft") == 570
    staff.settle()
    staff.touch("closePhonePage")
    until(lambda: phone.property("state") == "closed", JOB_SECONDS)
    assert refuses_connections(port)
    assert phone.property("trouble") == ""


def test_what_the_process_says_is_told_in_words(staff: StaffWindow) -> None:
    show_media(staff)
    phone = staff.pages.phone
    phone.show(True)
    staff.idle()
    staff.settle()
    assert "没有启用" in str(staff.item("phoneTrouble").property("text"))
    for reason, words in {"port-taken": "端口", "no-address": "网络", "over": "十分钟"}.items():
        phone.hear(Ended(reason) if reason == "over" else NotOpened(reason))
        assert words in str(staff.item("phoneTrouble").property("text"))
    phone.hear(Ready("http://192.168.1.20:48621/open/x", ""))
    phone.hear(Connected("iPhone", "192.168.1.31"))
    phone.hear(PhotoTold(1, "a.jpg", "refused", "too-big"))
    staff.settle()
    assert "iPhone · 192.168.1.31" in staff.texts()
    assert any("40 MB" in text for text in staff.texts())
