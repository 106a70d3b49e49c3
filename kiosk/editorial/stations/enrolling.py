"""What a person at a new PC needs to make it a station of this channel, on screen and on paper.

Both say the same sentences, so these stand here in both languages.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import segno

from kiosk.core.account import Account
from kiosk.core.content.words import Words
from kiosk.core.files.data_folder import DataFolder
from kiosk.editorial.permissions import Permission, require
from kiosk.editorial.spreadsheets.saving import save_beside
from kiosk.ops.keys import qr_text, read_fingerprint
from kiosk.sync.channel.enrollment import read_enrollment


class Reach(StrEnum):
    """From where the address of a channel can be used."""

    WEB = "web"
    BUCKET = "bucket"
    """By whoever has its credentials."""
    FOLDER = "folder"
    """By PCs that have the same folder: on a share, or on a stick."""
    THIS_PC = "this-pc"
    """By nobody else: the folder lies on this PC."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """The channel's address and its six words, such as '红马 red horse'."""

    address: str
    words: tuple[str, ...]
    reach: Reach

    @property
    def qr(self) -> str:
        """What its QR code says."""
        return qr_text(self.words, self.address)


def read_invitation(account: Account, folder: DataFolder) -> Invitation | None:
    """What the channel of this PC is known by; None while it has none. Blocking.

    Raises:
        NotPermittedError: the role does not include it.
        StaffError, ContentRejectedError: the record of the channel is damaged.
    """
    require(account, Permission.MANAGE_STATIONS)
    enrollment = read_enrollment(folder)
    if enrollment is None:
        return None
    words, address = read_fingerprint(folder)
    return Invitation(address, words, _reach(enrollment.url))


def _reach(url: str) -> Reach:
    if not url:
        return Reach.THIS_PC
    scheme = url.partition(":")[0]
    return {"file": Reach.FOLDER, "s3": Reach.BUCKET}.get(scheme, Reach.WEB)


def save_invitation(
    account: Account, invitation: Invitation, hall: str, folder: Path, words: str
) -> Path:
    """Write a page that every browser prints, in Chinese and English; returns where.

    Raises:
        NotPermittedError: the role does not include it.
        UnavailableError: the disk is full, write-protected or gone; nothing was written.
    """
    require(account, Permission.MANAGE_STATIONS)
    content = invitation_page(invitation, hall).encode()
    return save_beside(folder, NAME[words], content, ".html")


NAME = Words("新站点", "new-station")

REACH = {
    Reach.WEB: Words("", ""),
    Reach.BUCKET: Words(
        "还需要存储桶的密码：写在新电脑 kiosk.toml 的 [channel] 中。",
        "The password of the bucket is needed too: under [channel] in the new PC's kiosk.toml.",
    ),
    Reach.FOLDER: Words(
        "新电脑必须能以同样的路径打开这个文件夹（共享文件夹）；也可以用 U 盘带去。",
        "The new PC must see this folder under the same path, as a share; or a stick carries it.",
    ),
    Reach.THIS_PC: Words(
        "这个文件夹在这台发布用的电脑上。请先把它共享，或者带到 U 盘上，再用那里的地址。",
        "This folder is on this PC, which publishes. Share it first, or put it on a "
        "stick, and use the address there.",
    ),
}
"""What to know about an address."""

STEPS = (
    Words(
        "在新电脑上安装程序。它会问这台电脑叫什么、从哪个频道获取内容：填这里的地址。"
        "已经在运行的电脑，改用命令 kiosk enroll，后面写这个地址。",
        "Install the program on the new PC. It asks what the PC is called and from which "
        "channel its content comes: give this address. On a PC that runs already, use the command "
        "kiosk enroll with this address.",
    ),
    Words(
        "新电脑显示六个词。与这里的逐个比较，完全相同才回答“是”；有一个不同就回答“否”，"
        "并告诉信息技术人员。",
        "The new PC shows six words. Compare them with these one by one, and answer yes "
        "only if all six are the same. If one differs, answer no and tell IT.",
    ),
    Words(
        "内容会自动到达。一小时内新站点就会报告：在“站点”页点“收取报告”。",
        "The content arrives by itself. Within an hour the new station reports: tap "
        "“Fetch reports” on the page “Stations”.",
    ),
)

PAGE = """<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>增加站点 · Enroll a station</title><style>
body {{ font-family: "Noto Sans CJK SC", "Microsoft YaHei UI", sans-serif; max-width: 18cm; margin: 1cm auto; }}
p {{ margin: 0.2em 0; }}
.en {{ color: #555; }}
.address {{ font: bold 1.2em monospace; overflow-wrap: anywhere; }}
.words {{ columns: 2; font-size: 1.7em; font-weight: bold; }}
.steps li {{ margin: 0.8em 0; }}
svg {{ width: 6cm; height: 6cm; }}
</style></head><body>
<h1>增加站点 <span class="en" lang="en">Enroll a station</span></h1>
<p>{hall}</p>
<h2>频道的地址 <span class="en" lang="en">Address of the channel</span></h2>
<p class="address">{address}</p>
{reach}
<h2>六个词 <span class="en" lang="en">The six words</span></h2>
<ol class="words">{words}</ol>
{code}
<h2>怎么做 <span class="en" lang="en">What to do</span></h2>
<ol class="steps">{steps}</ol>
</body></html>
"""  # noqa: E501 - as browsers read it


def invitation_page(invitation: Invitation, hall: str) -> str:
    """The page on paper: it needs no network and names no person."""
    return PAGE.format(
        hall=html.escape(hall),
        address=html.escape(invitation.address),
        reach=_bilingual(REACH[invitation.reach]),
        words="".join(f"<li>{html.escape(one)}</li>" for one in invitation.words),
        code=segno.make_qr(invitation.qr, error="l").svg_inline(omitsize=True),
        steps="".join(f"<li>{_bilingual(one)}</li>" for one in STEPS),
    )


def _bilingual(words: Words) -> str:
    return (
        f'<p>{words.chinese}</p><p class="en" lang="en">{words.english}</p>'
        if words.chinese
        else ""
    )
