"""What `kiosk setup --ask` asks whoever sets up a PC, in Chinese and English."""

from __future__ import annotations

import socket

import typer

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.errors import KioskError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.settings.file import change_settings
from kiosk.core.settings.settings import read_settings

NAME = ("这台电脑叫什么？会显示在办公室的站点列表中", "What is this PC called? Offices list it so")
CHANNEL = (
    "从哪个频道获取内容？文件夹、https:// 或 s3:// 地址；没有请直接按回车",
    "Which channel does its content come from? A folder, https:// or s3://; Enter for none",
)
COMPARE = (
    "请与发布内容的电脑上 kiosk keys show 显示的六个词比较：",
    "Compare these words with those of `kiosk keys show` on the PC that publishes:",
)
SAME = ("六个词完全相同吗？", "Are all six words the same?")
ENROLLED = ("已加入频道 {url}", "This PC belongs to the channel {url}")


def ask(folder: DataFolder, language: str) -> None:
    """Ask for the name of the PC and for its channel, and keep the answers in `kiosk.toml` and as
    the enrollment. An answer that cannot be used is asked for again.

    Raises:
        StaffError: the settings are wrong.
        UnavailableError: the disk fails.
    """
    chosen = 0 if language == CHINESE else 1
    settings = read_settings(folder.settings)
    name = typer.prompt(NAME[chosen], default=settings.station.name or socket.gethostname())
    change_settings(folder, {"station.name": name.strip()})
    while address := typer.prompt(CHANNEL[chosen], default="", show_default=False).strip():
        try:
            if _enroll(folder, address, chosen):
                return
        except KioskError as error:
            typer.echo(str(error), err=True)


def _enroll(folder: DataFolder, address: str, chosen: int) -> bool:
    """Enroll in a channel, once its root is known to be the right one; False where it is not.

    Raises:
        KioskError: as `find_channel` raises.
    """
    from kiosk.ops.keys import find_channel
    from kiosk.sync.station.enroll import pin_channel

    found = find_channel(folder, address)
    if not found.known:
        typer.echo(COMPARE[chosen])
        for number, word in enumerate(found.words, start=1):
            typer.echo(f"  {number}  {word}")
        if not typer.confirm(SAME[chosen]):
            return False
    pin_channel(folder, found)
    typer.echo(ENROLLED[chosen].format(url=found.enrollment.url))
    return True
