"""What the problems of the PC itself are called, and how they are mended: screen, panel, touch,
fonts, sound, lock-down."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.doctor.problems import Problem
from kiosk.doctor.words import ProblemWords, both_languages

PC_PROBLEMS: Mapping[Problem, ProblemWords] = {
    Problem.NO_DISPLAY: both_languages(
        "没有可用的屏幕：{why}",
        "{why}",
        "接好并打开屏幕，在电脑的桌面上启动，或运行 cage -- kiosk run。",
        "Connect the screen and switch it on; start from the desktop, or by cage -- kiosk run.",
    ),
    Problem.NO_OUTPUT: both_languages(
        "设置指定的输出口“{output}”上没有屏幕，窗口在另一块屏幕上",
        "There is no screen on the output “{output}” that is set; the window stands on another",
        "接好并打开那块屏幕，或在 kiosk.toml 的 [screen] 中改写 output；现有：{there}。",
        "Connect that screen and switch it on, or change output under [screen] in kiosk.toml; "
        "there is: {there}.",
    ),
    Problem.SMALL_SCREEN: both_languages(
        "屏幕只有 {width}x{height}，文字会偏小",
        "The screen has only {width}x{height} pixels: texts are small",
        "在系统的显示设置中选择屏幕自身的分辨率。",
        "Choose the screen's own resolution in the system's display settings.",
    ),
    Problem.SLOW_SCREEN: both_languages(
        "屏幕刷新率只有 {hertz} Hz，影片会卡顿",
        "The screen refreshes at only {hertz} Hz: films stutter",
        "在显示设置中选择 60 Hz；4K 屏幕需要 HDMI 2.0 线。",
        "Choose 60 Hz in the display settings; a 4K screen needs an HDMI 2.0 cable.",
    ),
    Problem.PANEL_DARKENS: both_languages(
        "另一个程序让屏幕在无人触摸 {minutes} 分钟后变黑",
        "Another program darkens the panel when nobody has touched it for {minutes} minutes",
        "关闭系统的屏幕保护、节能设置，或其他调用 xset 的程序。",
        "Switch off the screen saver and power saving of the system, or whatever calls xset.",
    ),
    Problem.SCREEN_SAVER: both_languages(
        "系统的屏幕保护程序已开启，开馆时会遮住画面",
        "A screen saver of the system runs, and covers the screen while the hall is open",
        "关闭或卸载屏幕保护程序（xss-lock、light-locker 等；Windows：设置“无”）。",
        "Switch it off or remove it (xss-lock, light-locker; on Windows choose “none”).",
    ),
    Problem.PANEL_COMMAND_MISSING: both_languages(
        "设置 screen.{setting} 中的命令 {command} 不存在",
        "The command {command} of the setting screen.{setting} is not there",
        "安装该命令，或在 kiosk.toml 中写出完整路径。",
        "Install it, or write its whole path in kiosk.toml.",
    ),
    Problem.PANEL_NOT_SWITCHED: both_languages(
        "无法开关屏幕：{why}",
        "The panel could not be switched: {why}",
        "用运行展示屏的用户手动运行该命令，查看 logs/kiosk-screen.log；再运行 kiosk panel --try。",
        "Run the command by hand as the user who runs the kiosk, look into logs/kiosk-screen.log, "
        "then try kiosk panel --try.",
    ),
    Problem.NO_OPENING_HOURS: both_languages(
        "设置要求屏幕在闭馆时休眠，但内容中没有开放时间，屏幕始终不会休眠",
        "The panel is to sleep outside the opening hours, but the content has none: it never does",
        "在编辑模式的“展厅”中填写开放时间并发布。",
        "Enter the opening hours of the hall in staff mode, and publish them.",
    ),
    Problem.NO_GPU: both_languages(
        "设置要求使用显卡，但显卡无法使用",
        "The settings ask for the GPU, but it cannot be used",
        '安装显卡驱动，或在 kiosk.toml 的 [screen] 中写 renderer = "auto"。',
        'Install its driver, or write renderer = "auto" under [screen] in kiosk.toml.',
    ),
    Problem.LOW_FRAME_RATE: both_languages(
        "画面每秒只有 {fps} 帧，触摸会不跟手",
        "The screen draws only {fps} frames a second: pages lag behind the finger",
        "关闭其他程序，安装显卡驱动，或把分辨率降到 1920x1080。",
        "Close other programs, install the driver of the GPU, or set 1920x1080 pixels.",
    ),
    Problem.NO_FONT: both_languages(
        "缺少语言 {language} 的字体，屏幕上会显示方框",
        "There is no font for the language {language}: boxes are shown",
        "安装字体（Debian：apt install fonts-noto-cjk fonts-noto-core）。",
        "Install it (Debian: apt install fonts-noto-cjk fonts-noto-core).",
    ),
    Problem.NO_TOUCH: both_languages(
        "没有找到触摸屏",
        "No touch screen was found",
        "重新插好触摸屏的 USB 线，必要时安装驱动。",
        "Plug the USB cable of the touch screen in again, and install its driver if it has one.",
    ),
    Problem.NO_SOUND_SERVER: both_languages(
        "声音服务没有运行：{why}",
        "No sound server answers: {why}",
        "启动 PipeWire 或 PulseAudio：在桌面中 systemctl --user restart pipewire-pulse；"
        "用安装包安装的 sudo systemctl restart kiosk-sound。",
        "Start PipeWire or PulseAudio: on a desktop systemctl --user restart pipewire-pulse; where "
        "it was installed as a package sudo systemctl restart kiosk-sound.",
    ),
    Problem.NO_SOUND_DEVICE: both_languages(
        "没有声音输出设备",
        "There is no sound output",
        "接好音箱或带音箱的屏幕，并在系统的声音设置中选择它。",
        "Connect loudspeakers or a screen that has them, and choose them in the sound settings.",
    ),
    Problem.SOUND_MUTED: both_languages(
        "声音输出“{device}”被静音",
        "The sound output “{device}” is muted",
        "在系统的声音设置中取消静音。",
        "Unmute it in the system's sound settings.",
    ),
    Problem.RUNS_AS_ADMINISTRATOR: both_languages(
        "正以系统管理员身份运行",
        "It runs with the rights of an administrator",
        "为展示屏建立一个普通用户，并用它运行。",
        "Make an ordinary user for the kiosk, and run it as that user.",
    ),
    Problem.DESKTOP_IN_REACH: both_languages(
        "展示屏运行在桌面 {desktop} 上，参观者可能切换到桌面",
        "It runs on the desktop {desktop}, which visitors may reach",
        "用专用会话启动：cage -- kiosk run。",
        "Start it in a session of its own: cage -- kiosk run.",
    ),
    Problem.CONSOLES_IN_REACH: both_languages(
        "Ctrl+Alt+F2 可以打开控制台",
        "Ctrl+Alt+F2 opens a console",
        '在 /etc/X11/xorg.conf.d 的 ServerFlags 中加入 Option "DontVTSwitch" "on"，或改用 cage。',
        'Add Option "DontVTSwitch" "on" to ServerFlags in /etc/X11/xorg.conf.d, or use cage.',
    ),
    Problem.WINDOWS_SETTINGS_MISSING: both_languages(
        "Windows 缺少以下设置：{settings}",
        "Settings of Windows are missing: {settings}",
        "以管理员身份运行开始菜单中的“展示屏设置”。",
        "Run “Kiosk set-up” in the Start menu, as an administrator.",
    ),
}
