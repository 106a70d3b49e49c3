"""The words of the page. Those that staff mode says too are the same there: StaffWords.qml,
MessageWords.qml, MediaWords.qml."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.core.content.words import Words
from kiosk.core.inquiry.handling import MessageState
from kiosk.ops.overview import ToDo

TODAY = Words("今天", "Today")
PHOTOS = Words("照片", "Photos")
MESSAGES = Words("留言", "Messages")

STAFF = Words("工作人员页面", "Staff page")
ENTER = Words("进入", "Continue")
ENTER_HINT = Words(
    "这是展厅工作人员的页面，只能打开一次，开着几分钟后自动关闭。不是您打开的，请关掉它。",
    "This is the page of the hall's staff. It opens once, for a few minutes. "
    "If you did not open it, please leave it.",
)
WHO = Words("{name} · 剩余 {minutes} 分钟", "{name} · {minutes} min left")
LEAVE = Words("用完了，关闭页面", "Done, close the page")
LEFT = Words("页面已关闭。照片都在素材库里。", "The page is closed. The photos are in the library.")

VISITORS = Words("今天的观众（人次）", "Visitors today")
AVERAGE = Words("平均 {minutes} 分钟", "{minutes} minutes on the average")
ON_SCREEN = Words("屏幕上", "On the screen")
NOTHING_ON_SCREEN = Words("现在没有播放记录", "Nothing is known to be playing")
RELEASE = Words("发布版本 {number}", "Release {number}")
TO_DO = Words("要做的事", "To do")
NOTHING_TO_DO = Words("没有。一切正常。", "Nothing. Everything is in order.")
NEW_MESSAGES = Words("{count} 条留言未处理", "{count} new message(s)")
UNREADABLE_TODAY = Words(
    "现在读不到这台电脑的状态。", "The state of this PC cannot be read just now."
)

TO_DOS: Mapping[ToDo, Words] = {
    ToDo.FILM_RESTS: Words(
        "《{name}》无法播放，暂停一天", "“{name}” cannot be played and is left out for a day"
    ),
    ToDo.LITTLE_ROOM: Words("磁盘只剩 {gigabytes} GB", "Only {gigabytes} GB left on the disk"),
    ToDo.NO_CHANNEL: Words(
        "这台电脑未加入发布频道，内容不会自动更新",
        "This PC belongs to no channel: nothing arrives by itself",
    ),
    ToDo.BACKUP_TOO_OLD: Words("备份太旧，或还没有备份", "The backup is too old, or there is none"),
    ToDo.OLDER_RELEASE: Words(
        "屏幕上是较早的版本，最新的是第 {number} 版",
        "An earlier release is on the screen; the newest is {number}",
    ),
    ToDo.SAFE_MODE: Words(
        "屏幕多次出错，已进入安全模式，请告诉信息技术人员",
        "The screen failed again and again and is in safe mode. Please tell IT",
    ),
}

CHOOSE = Words("选照片，或现在拍", "Choose photos, or take one now")
SEND = Words("送进素材库", "Send to the library")
LIMITS = Words(
    "一次最多 {count} 张，每张不超过 {megabytes} MB。手机的 HEIC 也可以。",
    "{count} at a time, each up to {megabytes} MB. HEIC from a phone is taken too.",
)
CAME_IN = Words("送来的照片", "What came in")

PHOTO_STATES: Mapping[str, Words] = {
    "waiting": Words("正在放入", "On its way"),
    "done": Words("已在素材库", "In the library"),
    "known": Words("素材库里已有", "Was there already"),
    "refused": Words("没有收", "Not taken"),
}

FAULTS: Mapping[str, Words] = {
    "empty": Words("这张照片是空的。", "This photo is empty."),
    "too-big": Words("这张照片太大。", "This photo is too large."),
    "too-many": Words(
        "这次开放收满了。请在大屏上重新打开。",
        "No more are taken this time. Open the page anew on the screen.",
    ),
    "unknown-format": Words("这不是照片。", "This is not a photo."),
    "picture-format": Words(
        "这种图片不能用，请存成 JPEG。", "This kind of picture is not shown; save it as JPEG."
    ),
    "picture": Words("照片损坏，或像素太多。", "The photo is damaged, or has too many pixels."),
    "disk-full": Words("电脑的磁盘满了。", "The disk of the PC is full."),
    "unavailable": Words(
        "现在放不进素材库，请过一会儿再试。",
        "The library cannot be reached just now. Please try again later.",
    ),
}

STATES: Mapping[MessageState, Words] = {
    MessageState.NEW: Words("未处理", "New"),
    MessageState.IN_HAND: Words("处理中", "In hand"),
    MessageState.ANSWERED: Words("已回复", "Answered"),
    MessageState.CLOSED: Words("已办结", "Closed"),
}
ACTS: Mapping[MessageState, Words] = {
    MessageState.NEW: Words("退回未处理", "Back to new"),
    MessageState.IN_HAND: Words("我来处理", "I see to it"),
    MessageState.ANSWERED: Words("已回复", "Answered"),
    MessageState.CLOSED: Words("已办结", "Closed"),
}
SUBJECTS: Mapping[str, Words] = {
    "investment": Words("投资合作", "Investment"),
    "job": Words("求职", "A job"),
    "research": Words("技术合作", "Joint research"),
    "other": Words("其他", "Something else"),
}
NO_MESSAGES = Words("这里没有留言。", "There are no messages here.")
MORE_MESSAGES = Words(
    "这里是最新的 {count} 条，更早的请在电脑上看。",
    "These are the latest {count}; read earlier ones on the PC.",
)
CANNOT_OPEN = Words("这条留言打不开。", "This message cannot be opened.")
CUT = Words(
    "后面还有 {count} 个字，请在电脑上看。", "{count} more characters; read them on the PC."
)
SEALED = Words(
    "留言里有参观者的个人信息。这个页面没有加密，所以只显示状态；要看内容，请技术员在“设置”中打开加密，或在电脑上看。",
    "Messages hold personal data. This page is not encrypted and shows their states alone: read "
    "them on the PC, or have a technician turn encryption on in the settings.",
)
NO_KEY = Words(
    "留言是加密的，只能在有展厅密钥的电脑上打开，这台没有。",
    "Messages are encrypted and open only on a PC with the hall's key, which this one has not.",
)
UNREADABLE_MESSAGES = Words("现在读不到留言。", "The messages cannot be read just now.")
CHANGED_MEANWHILE = Words(
    "别的同事刚刚动过这条留言，您的操作没有写入。下面是现在的状态。",
    "A colleague has changed this message meanwhile; nothing was written. This is how it stands.",
)
GONE = Words("这条留言已经删除。", "This message was deleted.")
BACK = Words("返回留言", "Back to the messages")
BY = Words("{state}：{person}", "{state}: {person}")

REFUSALS: Mapping[int, Words] = {
    400: Words("没有看懂送来的内容。", "What was sent could not be understood."),
    403: Words(
        "这个表单不能再用了，请从下面重新打开。",
        "This form cannot be used any more; open it anew from below.",
    ),
    404: Words("没有这一页。", "There is no such page."),
    408: Words("传得太慢，停下了。请靠近无线路由器再试。", "It came too slowly and was stopped."),
    413: Words("一次送得太多。请分几次。", "That was too much at once. Send it in parts."),
    429: Words(
        "正在收上一批照片，请稍等。", "The photos before these are still coming. Please wait."
    ),
    507: Words("电脑的磁盘满了。", "The disk of the PC is full."),
}
