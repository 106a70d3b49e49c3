"""What is pasted into a form from web pages and word processors, by the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.core.content.localized_text import CHINESE, LocalizedText
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.ui.staff.fields.pasting import pasted
from tests.ui.staff.form_hand import FormHand
from tests.ui.staff.staff_window import StaffWindow

WECHAT = (
    '<section style="margin:0"><section data-tools="135"><p style="color:#333"><span>通辽与北京'
    "</span><strong>携手</strong></p><p><br></p><p>&nbsp;第二段</p>"
    '<p><img src="https://mmbiz.qpic.cn/x.png"></p><ul><li>一</li><li>二</li></ul></section></section>'
)
WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{margin:0}</style>'
    "</head><body><!--StartFragment-->"
    "<p class=MsoNormal>第一段<o:p></o:p></p><p class=MsoNormal>第二段"
    "<br>另一行</p><!--EndFragment--></body></html>"
)


def mime(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    return data


@pytest.mark.parametrize(
    ("kind", "text", "html", "told"),
    [
        (FieldType.PARAGRAPHS, "x", WECHAT, "通辽与北京携手\n\n第二段\n\n一\n\n二"),
        (FieldType.LINES, "x", WECHAT, "通辽与北京携手\n第二段\n一\n二"),
        (FieldType.TEXT, "x", WECHAT, "通辽与北京携手 第二段 一 二"),
        (FieldType.BLOCKS, "x", WECHAT, "通辽与北京携手\n\n第二段\n\n- 一\n- 二"),
        (FieldType.BLOCKS, "x", "<h2>起 点</h2><p>一段</p>", "## 起 点\n\n一段"),
        (FieldType.PARAGRAPHS, "x", WORD, "第一段\n\n第二段\n另一行"),
        (FieldType.PARAGRAPHS, "一\r\n二\r\n", "", "一\n\n二"),
        (FieldType.PARAGRAPHS, "一\n行\n\n二", "", "一\n行\n\n二"),
        (FieldType.TEXT, " 两个词 ", "", " 两个词 "),
        (FieldType.TEXT, "a\u202eb\u200bc\x00d\te", "", "abcd e"),
        (FieldType.TEXT, "草原😀𠮷", "", "草原😀𠮷"),
    ],
)
def test_only_words_come_with_their_paragraphs(
    application: QGuiApplication, kind: FieldType, text: str, html: str, told: str
) -> None:
    assert pasted(mime(text, html), FieldSpec("one", kind)).text == told


@pytest.fixture
def form(staff: StaffWindow, station_copy: DataFolder) -> Iterator[FormHand]:
    hand = FormHand(staff, station_copy)
    yield hand
    hand.close()


def paste(form: FormHand, field: str, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    form.touch(field)
    QTest.keyClick(form.staff.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(form.staff.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form.staff.settle()


def profile(form: FormHand) -> str:
    draft = form.staff.form.draft
    assert draft is not None
    text = draft["profile"]
    assert isinstance(text, LocalizedText)
    return text[CHINESE]


def test_a_page_of_wechat_is_pasted_as_paragraphs_and_a_list(form: FormHand) -> None:
    form.open("company")
    before = profile(form).split("\n\n")[1:]
    paste(form, "block-profile-0", mime("x", WECHAT))
    assert profile(form).split("\n\n") == ["通辽与北京携手", "第二段", "- 一\n- 二", *before]


def test_fifty_megabytes_are_refused_in_words(form: FormHand) -> None:
    form.open("company")
    before = profile(form)
    form.touch("block-profile-0")
    QGuiApplication.clipboard().setText("长" * 17_000_000)
    QTest.keyClick(form.staff.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    form.staff.settle()
    assert profile(form) == before
    assert any("17,000,000" in text for text in form.staff.texts())
    form.staff.write("好")
    assert not any("17,000,000" in text for text in form.staff.texts())
    QGuiApplication.clipboard().clear()
