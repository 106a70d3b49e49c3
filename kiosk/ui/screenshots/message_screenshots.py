"""The states of the page of messages: without the key, empty, with messages, one deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.core.files.data_folder import DataFolder
from kiosk.core.inquiry.inbox_key import make_inbox_key
from kiosk.core.inquiry.inquiry import Inquiry, to_bytes
from kiosk.db.state.outbox import Outbox
from kiosk.db.state.store import StateStore
from kiosk.ui.screenshots.state import State
from kiosk.ui.staff.messages.messages import MessagesViewModel
from kiosk.ui.staff.messages.opened import OpenedMessageViewModel
from kiosk.ui.staff.shell import StaffViewModel

HOUR = timedelta(hours=1)
EXAMPLES = (
    (
        200 * HOUR,
        Inquiry("job", "其其格", "", "13904751234", "", "请问今年还招实习生吗？", "", "zh-Hans"),
    ),
    (
        51 * HOUR,
        Inquiry(
            "research",
            "赵启明",
            "中关村某研究所",
            "",
            "zhao@example.com",
            "想了解智慧养殖方面的合作方式，我们有现成的数据。",
            "company:maniu",
            "zh-Hans",
        ),
    ),
    (
        26 * HOUR,
        Inquiry(
            "other",
            "Anna Berg",
            "Nordic Wind AS",
            "",
            "anna.berg@example.com",
            "We were here today, a group of twelve. Could you send us the programme of the spring?",
            "",
            "en",
        ),
    ),
    (
        3 * HOUR,
        Inquiry(
            "investment",
            "王小明",
            "草原科技（北京）有限公司",
            "010-65551234",
            "wang@example.com",
            "我们做牧区储能，想谈一谈落地通辽的条件。\n方便的话，请下周给我回个电话。",
            "company:maniu",
            "zh-Hans",
        ),
    ),
    (
        HOUR,
        Inquiry(
            "investment",
            "李建国",
            "",
            "13800138000",
            "",
            "想带十位企业家来参观，请问怎么预约？",
            "",
            "zh-Hans",
        ),
    ),
)
"""How long ago each was left, and what it says."""


def message_states(
    shell: StaffViewModel, messages: MessagesViewModel, folder: DataFolder
) -> list[State]:
    """`folder`: the one that staff mode shows."""
    opened = messages.findChild(OpenedMessageViewModel)
    assert opened is not None

    def make_key() -> None:
        make_inbox_key(folder)
        messages.show(True)

    def leave() -> None:
        store = StateStore(folder.state)
        for age, inquiry in EXAMPLES:
            moment = datetime.now(UTC) - age
            outbox = Outbox(
                store,
                bytes.fromhex(make_inbox_key(folder)),
                len(EXAMPLES),
                timedelta(days=180),
                lambda moment=moment: moment,  # type: ignore[misc]
            )
            outbox.put("inquiry", to_bytes(inquiry), lambda _kept: None)
        store.close()
        messages.show(True)

    def note() -> None:
        opened.put("in-hand")
        opened.writeDraft("已打电话，约了下周二上午来谈。")

    def delete() -> None:
        opened.addNote()
        opened.askDelete(True)

    return [
        ("messages-no-key", lambda: shell.openPage("messages")),
        ("messages-empty", make_key),
        ("messages", leave),
        ("messages-one", lambda: messages.openRow(1)),
        ("messages-in-hand", note),
        ("messages-delete", delete),
        ("messages-deleted", lambda: opened.delete("request")),
    ]
