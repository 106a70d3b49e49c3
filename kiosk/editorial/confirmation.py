"""What the office hands to a person whose message was deleted at their request. Pure."""

from __future__ import annotations

from datetime import datetime

from kiosk.core.content.words import Words
from kiosk.core.inquiry.handling import Deletion

CONFIRMATION_NAME = Words("留言删除证明-{number}", "deletion-of-message-{number}")

WORDS = """留言删除证明
{hall}

编号：{number}
收到时间：{received}
删除时间：{deleted}
经办人：{account}

按您的要求，这条留言，以及工作人员为它写的备注，已经从处理留言的电脑上删除，不能恢复。
如果它是在另一台展厅电脑上写的，那台电脑上还有一份加密的副本，最迟 {days} 天后自动删除。
删除之前做的备份和导出的表格里可能还有，由本单位按规定处理。
本证明不含留言的内容，也不含您的姓名和联系方式。


Confirmation that a message was deleted
{hall}

Number: {number}
Received: {received}
Deleted: {deleted}
Handled by: {account}

At your request this message, and what staff had noted about it, was deleted from the computer on which messages are handled. It cannot be restored.
If it was written on another computer of the hall, an encrypted copy is left there, which is deleted by itself after {days} days at the latest.
Backups and spreadsheets made before the deletion may still hold it; our office deals with them as its rules require.
This confirmation contains nothing of the message, nor your name or how to reach you.
"""  # noqa: E501 - a line is a paragraph


def confirmation(deletion: Deletion, hall: str, delivered_days: int) -> bytes:
    """A text for every editor and printer, in Chinese and English: UTF-8 with its mark, and the
    ends of lines of Windows. `delivered_days`: how long a station keeps what it has delivered."""
    text = WORDS.format(
        hall=hall,
        number=deletion.number,
        received=_moment(deletion.received_at),
        deleted=_moment(deletion.deleted_at),
        account=deletion.account or "—",
        days=delivered_days,
    )
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _moment(when: datetime) -> str:
    return f"{when.astimezone():%Y-%m-%d %H:%M}"
