"""The phone page in a real browser of the size of a phone, over TLS: photos, and a message."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.handling import MessageState
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.ops.inbox.mailbox import Mailbox
from tests.editorial.mail import collect, inquiry
from tests.phone.conftest import phone_process, switch_on
from tests.phone.test_phone_page import HOSTILE, picture

WIDTH, HEIGHT = 390, 844
SECONDS = 90


@pytest.fixture
def browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WebDriver]:
    """Reaches nothing but this PC, and takes a certificate that nobody vouches for."""
    monkeypatch.setenv("SE_OFFLINE", "true")
    options = Options()
    for argument in (
        "headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage",
        "ignore-certificate-errors",
        "disable-background-networking", "disable-component-update", "no-first-run",
        "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        f"user-data-dir={tmp_path / 'chromium'}",
    ):  # fmt: skip
        options.add_argument(f"--{argument}")
    metrics = {"width": WIDTH, "height": HEIGHT, "pixelRatio": 2.0, "touch": True}
    options.add_experimental_option("mobileEmulation", {"deviceMetrics": metrics})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = WebDriver(options=options, service=Service("/usr/bin/chromedriver"))
    opened.set_page_load_timeout(SECONDS)
    yield opened
    opened.quit()


def test_photos_are_sent_and_a_message_is_handled_on_a_phone(
    browser: WebDriver, station: DataFolder, tmp_path: Path
) -> None:
    [number] = collect(station, inquiry(f"你好，{HOSTILE}想到通辽办厂，请回电。", name="孙丽"))
    switch_on(station, encrypted=True)
    for name, kind in (("开馆.jpg", "JPEG"), ("IMG_0042.HEIC", "HEIF")):
        (tmp_path / name).write_bytes(picture(kind, "teal" if kind == "JPEG" else "brown"))
    with phone_process(station, tmp_path / "phone", seconds=600) as page:

        def look(name: str) -> str:
            """A picture of the page, and what it says; nothing is wider than the phone."""
            browser.save_screenshot(str(tmp_path / f"phone-{name}.png"))
            assert browser.execute_script("return document.documentElement.scrollWidth") <= WIDTH
            small = [
                one.text
                for one in browser.find_elements(By.CSS_SELECTOR, "button, nav a, input[type=file]")
                if one.size["height"] < 48
            ]
            assert small == []
            return str(browser.find_element(By.TAG_NAME, "body").text)

        def press(selector: str) -> None:
            browser.find_element(By.CSS_SELECTOR, selector).click()

        browser.get(page.url)
        assert "工作人员" in look("door")
        press("button")
        assert "今天的观众" in look("today")
        assert "王芳" in look("today")
        press("nav a[href='/photos']")
        look("photos")
        chosen = f"{tmp_path / '开馆.jpg'}\n{tmp_path / 'IMG_0042.HEIC'}"
        browser.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(chosen)
        press("button")
        WebDriverWait(browser, SECONDS).until(
            lambda _: len(browser.find_elements(By.CSS_SELECTOR, ".tag.good")) == 2
        )
        assert "IMG_0042.webp" in look("photos-sent")
        press("nav a[href='/messages']")
        assert "想到通辽办厂" in look("messages")
        press("a.card")
        assert HOSTILE in look("message")
        press("button[value=in-hand]")
        assert "处理中：王芳" in look("messages-in-hand")
        foreground = browser.find_element(By.CSS_SELECTOR, "header").value_of_css_property("color")
        assert foreground in ("rgb(255, 255, 255)", "rgba(255, 255, 255, 1)")  # its own style
        assert [line["message"] for line in browser.get_log("browser")] == []
        press("nav a[href='/']")
        press("form button")
        assert "页面已关闭" in look("left")
    library = open_library(station)
    names = {row.name for row in LibraryStore(library).list_media()}
    library.dispose()
    assert names >= {"开馆.webp", "IMG_0042.webp"}
    with closing(Mailbox(station)) as mailbox:
        assert mailbox.look().handlings[number].state is MessageState.IN_HAND
