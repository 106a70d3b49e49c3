"""What each problem of the doctor is called, and how it is mended, in Chinese and English."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.doctor.pc_problem_words import PC_PROBLEMS
from kiosk.doctor.problems import Problem
from kiosk.doctor.words import ProblemWords, both_languages

PROBLEMS: Mapping[Problem, ProblemWords] = {
    Problem.NOT_EXAMINED: both_languages(
        "无法检查：{why}",
        "It cannot be examined: {why}",
        "按上面的提示处理后，再运行 kiosk doctor。",
        "Do what the message says, then run kiosk doctor again.",
    ),
    Problem.PROGRAM_FAULT: both_languages(
        "检查程序本身出错：{what}",
        "The check itself failed: {what}",
        "运行 kiosk diagnose，把生成的文件发给软件供应方。",
        "Run kiosk diagnose and send its file to whoever supplies the program.",
    ),
    Problem.NOT_SET_UP: both_languages(
        "数据文件夹 {folder} 不存在",
        "There is no data folder {folder}",
        "第一次使用请运行 kiosk setup；否则检查环境变量 KIOSK_DATA。",
        "Run kiosk setup on a new PC; otherwise check the environment variable KIOSK_DATA.",
    ),
    Problem.FOLDER_UNREADABLE: both_languages(
        "{why}",
        "{why}",
        "用运行展示屏的用户运行 kiosk doctor，或用 chown 改回所有者。",
        "Run kiosk doctor as the user who runs the kiosk, or give the folder back with chown.",
    ),
    Problem.FOLDER_NOT_WRITABLE: both_languages(
        "{why}",
        "{why}",
        "让运行展示屏的用户可以写入该文件夹（chown、chmod），并检查磁盘是否只读。",
        "Give it to the user who runs the kiosk (chown, chmod); is the disk mounted read-only?",
    ),
    Problem.FILES_OF_ANOTHER_USER: both_languages(
        "{file} 不属于用户 {owner}，展示屏可能无法写入",
        "{file} does not belong to the user {owner}, so that the kiosk may be unable to write it",
        "运行 sudo chown -R {owner} {folder}",
        "Run sudo chown -R {owner} {folder}",
    ),
    Problem.WRONG_USER: both_languages(
        "数据文件夹属于用户 {owner}，而自检由另一个用户运行，结果不完整",
        "The data folder belongs to the user {owner}, and another one runs the doctor",
        "用该用户运行：sudo -u {owner} kiosk doctor",
        "Run it as that user: sudo -u {owner} kiosk doctor",
    ),
    Problem.SETTINGS_WRONG: both_languages(
        "设置有误：{why}",
        "A setting is wrong: {why}",
        "改正 kiosk.toml 中的这一行；删除该行则使用默认值。",
        "Correct that line of kiosk.toml; without the line the default holds.",
    ),
    Problem.DISK_FULL: both_languages(
        "磁盘已满，只剩 {free} GB",
        "The disk is full: {free} GB are left",
        "删除磁盘上的其他文件，至少腾出 5 GB。",
        "Delete other files on the disk until 5 GB are free.",
    ),
    Problem.DISK_NEARLY_FULL: both_languages(
        "磁盘快满了，只剩 {free} GB，新版本可能无法送达",
        "The disk is nearly full: {free} GB are left, and a new release may not fit",
        "删除磁盘上的其他文件，至少腾出 5 GB。",
        "Delete other files on the disk until 5 GB are free.",
    ),
    Problem.LITTLE_MEMORY: both_languages(
        "这台电脑只有 {total} GB 内存",
        "This PC has only {total} GB of memory",
        "加装内存，至少 4 GB；在此之前不要使用 4K 影片。",
        "Fit at least 4 GB; until then show no 4K films.",
    ),
    Problem.MEMORY_USED_UP: both_languages(
        "可用内存只剩 {free} GB",
        "Only {free} GB of memory are available",
        "关闭这台电脑上的其他程序，或重新启动电脑。",
        "Close other programs on this PC, or start it again.",
    ),
    Problem.DATABASE_DAMAGED: both_languages(
        "数据库 {file} 已损坏（{what}）",
        "The database {file} is damaged ({what})",
        "先备份数据文件夹，再重新启动展示屏：损坏的文件会被另存，绝不删除；编辑库请用备份恢复。",
        "Copy the data folder first, then start the kiosk again: the damaged file is set aside, "
        "never deleted. Restore the library from a backup.",
    ),
    Problem.DATABASE_UNREADABLE: both_languages(
        "{why}",
        "{why}",
        "检查文件的权限和磁盘，然后再试。",
        "Check the rights of the file, and the disk, then try again.",
    ),
    Problem.NO_BACKUP: both_languages(
        "这台电脑还没有备份",
        "There is no backup of this PC yet",
        "运行 kiosk backup make {folder}（备份在盘上的，先插好盘），并把口令写下来，放在别处保管。",
        "Run kiosk backup make {folder}, with its disk plugged in if it is on one; write the "
        "passphrase down and keep it elsewhere.",
    ),
    Problem.BACKUP_TOO_OLD: both_languages(
        "最近一次备份是 {made}，应当每 {days} 天一次",
        "The last backup was made on {made}; one is to be made every {days} days",
        "检查 {folder} 能否访问（盘是否插好）、是否已满，然后运行 kiosk backup make。",
        "See that {folder} can be reached (its disk is plugged in) and is not full, then run "
        "kiosk backup make.",
    ),
    Problem.SERVER_AWAY: both_languages(
        "编辑库的服务器无法使用：{why}",
        "The library's server cannot be used: {why}",
        "检查网络、服务器和设置 library.url。展示不受影响，工作人员暂存的内容稍后会自动送达。",
        "Check network, server and the setting library.url. Visitors notice nothing; what staff "
        "type is kept here meanwhile.",
    ),
    Problem.SIGN_IN_RECORD_MISSING: both_languages(
        "登录失败次数的记录 {file} 不见了，谁也无法登录",
        "The record of wrong PINs {file} is missing: nobody can sign in",
        "运行 kiosk staff unlock 姓名，重新建立记录。",
        "Run kiosk staff unlock NAME, which begins a new one.",
    ),
    Problem.SIGN_IN_RECORD_TORN: both_languages(
        "登录失败次数的记录 {file} 已损坏，谁也无法登录",
        "The record of wrong PINs {file} is torn: nobody can sign in",
        "运行 kiosk staff unlock 姓名，重新建立记录。",
        "Run kiosk staff unlock NAME, which begins a new one.",
    ),
    Problem.NO_RELEASE: both_languages(
        "这台电脑上还没有发布版本，没有内容可展示",
        "No release is installed, so there is nothing to show",
        "运行一次 kiosk run；已加入频道的电脑运行 kiosk sync。",
        "Run kiosk run once, or kiosk sync where this PC is enrolled to a channel.",
    ),
    Problem.RELEASES_DAMAGED: both_languages(
        "没有可用的发布版本：{why}",
        "No release can be shown: {why}",
        "运行 kiosk releases verify，从频道重新下载。",
        "Run kiosk releases verify, which downloads it again from the channel.",
    ),
    Problem.RELEASE_SKIPPED: both_languages(
        "版本 {release} 无法使用（{why}），正在展示第 {shown} 版",
        "Release {release} cannot be used ({why}); number {shown} is shown instead",
        "运行 kiosk releases verify，从频道重新下载。",
        "Run kiosk releases verify, which downloads it again from the channel.",
    ),
    Problem.OLDER_RELEASE: both_languages(
        "正在展示第 {shown} 版，而最新的是第 {newest} 版",
        "Release {shown} is shown, while {newest} is the newest",
        "如果不是有意退回，运行 kiosk releases use {newest}。",
        "Unless that is meant, run kiosk releases use {newest}.",
    ),
    Problem.FILE_MISSING: both_languages(
        "缺少文件：{file}",
        "A file is missing: {file}",
        "运行 kiosk releases verify，从频道重新下载。",
        "Run kiosk releases verify, which downloads it again from the channel.",
    ),
    Problem.FILE_DAMAGED: both_languages(
        "文件已损坏或不完整：{file}",
        "A file is damaged or cut off: {file}",
        "运行 kiosk releases verify，从频道重新下载；如果再次发生，请更换磁盘。",
        "Run kiosk releases verify, which downloads it again; if it comes again, replace the disk.",
    ),
    Problem.NO_LIBVLC: both_languages(
        "无法播放影片：{why}",
        "No film can be played: {why}",
        "安装 VLC（Debian、Ubuntu：apt install libvlc5 vlc-plugin-base）。",
        "Install VLC (Debian, Ubuntu: apt install libvlc5 vlc-plugin-base).",
    ),
    Problem.FILM_NOT_PLAYABLE: both_languages(
        "影片《{film}》在这台电脑上无法播放",
        "The film “{film}” cannot be played on this PC",
        "在编辑模式的“素材库”中重新导入该影片（MP4，H.264），然后发布。",
        "Import it again in staff mode, “Media” (MP4 with H.264), and publish.",
    ),
    Problem.FILM_ENDS_EARLY: both_languages(
        "影片《{film}》只有 {seconds} 秒画面，应为 {of} 秒",
        "The film “{film}” has pictures for {seconds} s of its {of} s",
        "向制作方索取完整的文件，重新导入并发布。",
        "Get the whole film from whoever made it, import it again and publish.",
    ),
    Problem.FILM_TOO_HEAVY: both_languages(
        "影片《{film}》对这台电脑太重：每秒只能解码 {fps} 帧，需要 {rate} 帧",
        "The film “{film}” is too heavy for this PC: {fps} frames a second of {rate}",
        "在编辑模式的“素材库”中为它制作轻量版，然后发布。",
        "Make a lighter copy of it in staff mode, “Media”, and publish.",
    ),
    Problem.FILM_RESTS: both_languages(
        "影片《{film}》播放失败（{why}），今天暂停播放",
        "The film “{film}” failed while it played ({why}) and rests for a day",
        "如果明天再次发生，请重新导入该影片。",
        "If it happens again tomorrow, import the film again.",
    ),
    Problem.CLOCK_BEHIND: both_languages(
        "时钟慢了：电脑显示 {now}，而频道签于 {signed}",
        "The clock is behind: it says {now}, and the channel was signed on {signed}",
        "校准日期和时间，打开自动对时；如果断电后又会变慢，请更换主板电池。",
        "Set date and time, and switch time synchronisation on; if it comes after power cuts, "
        "replace the battery of the mainboard.",
    ),
    Problem.NOT_ENROLLED: both_languages(
        "这台电脑没有加入任何频道，收不到新版本",
        "This PC is enrolled to no channel, so that no release arrives",
        "运行 kiosk enroll 地址；独立使用的电脑第一次发布时会自动建立频道。",
        "Run kiosk enroll ADDRESS; a PC alone gets a channel when it first publishes.",
    ),
    Problem.ENROLLMENT_DAMAGED: both_languages(
        "频道记录已损坏：{why}",
        "The record of the channel is damaged: {why}",
        "运行 kiosk enroll 地址，重新加入频道。",
        "Run kiosk enroll ADDRESS to enroll this PC again.",
    ),
    Problem.SIGNATURE_EXPIRED: both_languages(
        "频道签名已于 {expired} 过期（电脑日期 {now}），收不到新版本；现有内容照常展示",
        "The channel's signature expired on {expired} (this PC: {now}); no release arrives, and "
        "what is there is shown",
        "先核对电脑的日期；日期正确则在发布用的电脑上运行 kiosk publish。",
        "Check the date of this PC; if it is right, run kiosk publish on the PC that publishes.",
    ),
    Problem.SIGNATURE_EXPIRES_SOON: both_languages(
        "频道签名将于 {expires} 过期（还有 {days} 天）",
        "The channel's signature expires on {expires}, in {days} days",
        "在此之前，在发布用的电脑上运行 kiosk publish。",
        "Run kiosk publish on the PC that publishes before that day.",
    ),
    Problem.ROOT_EXPIRES_SOON: both_languages(
        "频道的根密钥将于 {expires} 过期（还有 {days} 天）",
        "The channel's root expires on {expires}, in {days} days",
        "在保管密钥的电脑上运行 kiosk keys rotate。",
        "Run kiosk keys rotate on the PC that has the keys.",
    ),
    Problem.CHARACTER_WITHOUT_FONT: both_languages(
        "没有字体能显示“{character}”：{owner}（{text}）",
        "No font can draw “{character}”: {owner} ({text})",
        "安装含有该字的字体（Debian：apt install fonts-hanazono），或改用其他写法。",
        "Install a font that has it (Debian: apt install fonts-hanazono), or write it another way.",
    ),
    Problem.KEYS_READABLE: both_languages(
        "密钥 {file} 可被其他用户读取",
        "The key {file} can be read by other users",
        "运行 chmod 600 {file}",
        "Run chmod 600 {file}",
    ),
    Problem.CRASHED: both_languages(
        "进程 {process} 曾于 {day} 崩溃",
        "The process {process} crashed on {day}",
        "运行 kiosk diagnose，把生成的文件发给软件供应方。",
        "Run kiosk diagnose and send its file to whoever supplies the program.",
    ),
    **PC_PROBLEMS,
}
