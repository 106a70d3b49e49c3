"""The words of the doctor in Chinese and English: for each check, and for each problem what is
wrong and what to do. Values stand in braces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kiosk.core.content.words import Words
from kiosk.doctor.findings import Check
from kiosk.doctor.problems import Level

LEVELS: Mapping[Level, Words] = {
    Level.GREEN: Words("正常", "good"),
    Level.AMBER: Words("注意", "look"),
    Level.RED: Words("故障", "FAULT"),
}

VERDICTS: Mapping[Level, Words] = {
    Level.GREEN: Words("一切正常，可以开馆（{seconds} 秒）。", "All is well ({seconds} s)."),
    Level.AMBER: Words(
        "可以开馆，有 {amber} 处需要注意（{seconds} 秒）。",
        "The hall can open; look at {amber} amber findings ({seconds} s).",
    ),
    Level.RED: Words(
        "还不能开馆：{red} 处故障，{amber} 处需要注意，处理办法见上（{seconds} 秒）。",
        "The hall cannot open yet: {red} red and {amber} amber findings, each with what to do, "
        "stand above ({seconds} s).",
    ),
}

CHECKS: Mapping[Check, Words] = {
    Check.DATA_FOLDER: Words("数据文件夹", "data folder"),
    Check.SETTINGS: Words("设置", "settings"),
    Check.DISK: Words("磁盘", "disk"),
    Check.MEMORY: Words("内存", "memory"),
    Check.DATABASES: Words("数据库", "databases"),
    Check.BACKUP: Words("备份", "backup"),
    Check.SIGN_IN: Words("工作人员登录", "signing in"),
    Check.RELEASE: Words("发布版本", "release"),
    Check.FILES: Words("媒体文件", "media files"),
    Check.FILMS: Words("迎宾循环的影片", "films of the loop"),
    Check.CLOCK: Words("时钟", "clock"),
    Check.SIGNATURES: Words("频道签名", "signatures"),
    Check.TEXTS: Words("屏幕文字", "texts"),
    Check.SCREEN: Words("屏幕", "screen"),
    Check.PANEL: Words("屏幕休眠", "sleep of the panel"),
    Check.RENDERER: Words("图形", "renderer"),
    Check.FONTS: Words("字体", "fonts"),
    Check.TOUCH: Words("触摸", "touch"),
    Check.SOUND: Words("声音", "sound"),
    Check.LOCK_DOWN: Words("锁定", "lock-down"),
    Check.CRASHES: Words("崩溃记录", "crashes"),
}

FACTS: Mapping[Check, Words] = {
    Check.DATA_FOLDER: Words("{folder}", "{folder}"),
    Check.DISK: Words("剩余 {free} GB，共 {size} GB", "{free} of {size} GB free"),
    Check.MEMORY: Words("可用 {free} GB，共 {total} GB", "{free} of {total} GB available"),
    Check.DATABASES: Words("{count} 个，均完好", "{count}, whole"),
    Check.BACKUP: Words("{made}，在 {folder}", "{made}, in {folder}"),
    Check.RELEASE: Words("第 {number} 版", "number {number}"),
    Check.FILES: Words("{count} 个，与发布时一致", "{count}, as they were published"),
    Check.FILMS: Words(
        "{count} 部均可播完，最慢的解码速度为播放速度的 {percent}%",
        "{count} play to the end, the slowest decodes at {percent}% of its rate",
    ),
    Check.CLOCK: Words("{now}", "{now}"),
    Check.SIGNATURES: Words("有效期至 {expires}", "valid until {expires}"),
    Check.SCREEN: Words("{screens}", "{screens}"),
    Check.RENDERER: Words("{renderer}，每秒 {fps} 帧", "{renderer}, {fps} frames a second"),
    Check.TOUCH: Words("{device}", "{device}"),
    Check.SOUND: Words("{device}", "{device}"),
}
"""What is said of a check without problems, where there is something to say."""

FACTS_UNMEASURED: Mapping[Check, Words] = {
    Check.FILMS: Words("{count} 部均可播完", "{count} play to the end"),
    Check.RENDERER: Words("{renderer}", "{renderer}"),
}
"""The same beside a running kiosk, where no speed is measured."""

MORE = Words("……还有 {count} 处（--json 列出全部）", "… and {count} more (--json lists all)")


class ProblemWords(NamedTuple):
    """What is wrong, and what to do."""

    what: Words
    mend: Words


def both_languages(
    chinese: str, english: str, mend_in_chinese: str, mend_in_english: str
) -> ProblemWords:
    """A problem and its mend in both languages."""
    return ProblemWords(Words(chinese, english), Words(mend_in_chinese, mend_in_english))
