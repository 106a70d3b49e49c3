<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About the base</source>
        <translation>关于基地</translation>
    </message>
    <message>
        <source>Welcome to %1</source>
        <translation>欢迎来到%1</translation>
    </message>
    <message>
        <source>You will find it here as soon as it is ready.</source>
        <translation>准备好后，您会在这里看到。</translation>
    </message>
    <message>
        <source>News</source>
        <translation>基地动态</translation>
    </message>
    <message>
        <source>%1 · Sample</source>
        <translation>%1 · 示例</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>他们说</translation>
    </message>
</context>
<context>
    <name>AccessPanel</name>
    <message>
        <source>Easier to see, hear and reach</source>
        <translation>看得清、听得到、够得着</translation>
    </message>
    <message>
        <source>Lasts as long as your visit.</source>
        <translation>只在本次参观中有效。</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Letters a third larger</source>
        <translation>文字放大三分之一</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Black, white and yellow</source>
        <translation>只用黑、白、黄三色</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>坐着也够得到</translation>
    </message>
    <message>
        <source>Buttons move down the screen</source>
        <translation>按钮移到屏幕下方</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动态</translation>
    </message>
    <message>
        <source>Nothing glides or pulses</source>
        <translation>画面不滑动、不闪动</translation>
    </message>
    <message>
        <source>Read this page aloud</source>
        <translation>朗读本页</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>Synced</source>
        <translation>同步内容</translation>
    </message>
    <message>
        <source>Sound off until the next slot</source>
        <translation>静音到下一时段</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>Hall closed for the day</source>
        <translation>今日闭馆</translation>
    </message>
    <message>
        <source>Hall opened</source>
        <translation>重新开馆</translation>
    </message>
    <message>
        <source>Screen started again</source>
        <translation>重启屏幕</translation>
    </message>
    <message>
        <source>Release %1 put back</source>
        <translation>恢复第 %1 版</translation>
    </message>
    <message>
        <source>Release %1 published</source>
        <translation>发布第 %1 版</translation>
    </message>
    <message>
        <source>Publishing scheduled for %1</source>
        <translation>定于 %1 发布</translation>
    </message>
    <message>
        <source>Publishing on %1 called off</source>
        <translation>取消 %1 的定时发布</translation>
    </message>
    <message>
        <source>Scheduled publishing stopped: %1</source>
        <translation>定时发布没有进行：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) exported</source>
        <translation>
            <numerusform>导出了 %n 条留言</numerusform>
        </translation>
    </message>
    <message>
        <source>Message %1 deleted</source>
        <translation>删除了留言 %1</translation>
    </message>
    <message>
        <source>Hall left as it is</source>
        <translation>保留展馆现有内容</translation>
    </message>
    <message>
        <source>Phone page opened: %1</source>
        <translation>打开手机页面：%1</translation>
    </message>
    <message>
        <source>Phone connected: %1</source>
        <translation>手机已连接：%1</translation>
    </message>
    <message>
        <source>Backup begun</source>
        <translation>开始备份</translation>
    </message>
    <message>
        <source>Restoring backup %1 begun</source>
        <translation>开始恢复第 %1 号备份</translation>
    </message>
    <message>
        <source>What was there before the restore is put back</source>
        <translation>换回恢复之前的内容</translation>
    </message>
    <message>
        <source>Passphrase of the backups changed</source>
        <translation>更换了备份口令</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>发出邀请</translation>
    </message>
    <message>
        <source>Account set up</source>
        <translation>建立账号</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Not let in</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>New PIN by recovery code</source>
        <translation>用恢复码重设 PIN</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Reactivated</source>
        <translation>恢复账号</translation>
    </message>
    <message>
        <source>Release %1 published, first on %2</source>
        <translation>发布第 %1 版，先给 %2</translation>
    </message>
    <message>
        <source>%1 asked: %2</source>
        <translation>请“%1”：%2</translation>
    </message>
    <message>
        <source>All stations asked: %1</source>
        <translation>请全部站点：%1</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>something was marked red</source>
        <translation>有标红的问题</translation>
    </message>
    <message>
        <source>no permission any more</source>
        <translation>设定的人已经不能发布</translation>
    </message>
    <message>
        <source>this PC cannot publish</source>
        <translation>这台电脑不能发布</translation>
    </message>
</context>
<context>
    <name>AreaHeader</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>ArrivalPanel</name>
    <message>
        <source>Staff mode did not open</source>
        <translation>管理界面没有打开</translation>
    </message>
    <message>
        <source>Staff mode is being opened …</source>
        <translation>正在打开管理界面……</translation>
    </message>
    <message>
        <source>Please try again. If it does not open then either, call the technician.</source>
        <translation>请再试一次。还是打不开的话，请联系技术人员。</translation>
    </message>
    <message>
        <source>On some PCs this takes up to a minute.</source>
        <translation>有的电脑需要一分钟左右，请稍候。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AskDeleteMessage</name>
    <message>
        <source>Delete this message?</source>
        <translation>删除这条留言？</translation>
    </message>
    <message>
        <source>It is deleted for good with its notes, and cannot be brought back. What stays is its number, when it came, and who deleted it when and why. Copies in spreadsheets that were exported are yours to delete. If it was left on another PC, the encrypted copy there goes by itself some days later.</source>
        <translation>留言和备注会永久删除，不能恢复。只留下编号、收到的时间，以及谁在什么时候、为什么删除。已经导出的表格，请自己删除。如果是在另一台电脑上写的，那里加密的副本过些天会自动删除。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete: of no use</source>
        <translation>删除：无用的内容</translation>
    </message>
    <message>
        <source>Delete: the person asked</source>
        <translation>删除：本人要求</translation>
    </message>
</context>
<context>
    <name>AskInterrupt</name>
    <message>
        <source>A ceremony is under way on the visitors&apos; screen; it ends.</source>
        <translation>观众的屏幕上正在进行启动仪式，仪式会结束。</translation>
    </message>
    <message>
        <source>A guided tour is under way on the visitors&apos; screen; it ends.</source>
        <translation>观众的屏幕上正在进行讲解导览，导览会结束。</translation>
    </message>
    <message>
        <source>A visitor is using the screen; the visit under way ends.</source>
        <translation>有观众正在使用屏幕，正在进行的参观会结束。</translation>
    </message>
    <message>
        <source>Restart the screen now?</source>
        <translation>现在重启屏幕？</translation>
    </message>
    <message>
        <source>Close the hall for today now?</source>
        <translation>现在闭馆？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>现在重启</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>现在闭馆</translation>
    </message>
</context>
<context>
    <name>AskMedia</name>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Put “%1” in the place of “%2”?</source>
        <translation>用“%1”代替“%2”？</translation>
    </message>
    <message>
        <source>It goes into the bin for 30 days, and can be taken out again.</source>
        <translation>会放进回收站保留 30 天，可以随时恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are changed. Visitors see it after the next publishing; it can be undone.</source>
        <translation>
            <numerusform>会改动 %n 处。下次发布后观众才会看到；可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>AskPublish</name>
    <message>
        <source>Publish release %1?</source>
        <translation>发布第 %1 版？</translation>
    </message>
    <message>
        <source>This PC publishes by itself, also when staff mode is closed: everything that the library holds at that moment, if nothing is marked red then. The PC must be on.</source>
        <translation>到时由这台电脑自动发布，管理界面关闭也可以：发布的是编辑库当时的全部内容，前提是没有标红的问题。电脑需要开机。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) go to visitors. Any release can be put back at any time.</source>
        <translation>
            <numerusform>有 %n 处改动会给观众看到。任何一版以后都可以恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>for your colleagues</source>
        <translation>给同事看的</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>At a moment</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部站点</translation>
    </message>
    <message>
        <source>First on %1</source>
        <translation>先给 %1</translation>
    </message>
    <message>
        <source>Only these stations and this PC show it; the others stay with what they have until you give it to all.</source>
        <translation>只有这些站点和本机显示它；别的站点不变，直到您点“给全部站点”。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>Next Monday, %1</source>
        <translation>下周一 %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时发布</translation>
    </message>
</context>
<context>
    <name>AskPutBack</name>
    <message>
        <source>Put release %1 on the screen?</source>
        <translation>恢复第 %1 版？</translation>
    </message>
    <message>
        <source>Visitors then see the hall as it was published on %1. Nothing is deleted: the present release can be put back at any time.</source>
        <translation>观众看到的将是 %1 发布的展厅。什么都不会删除，现在的版本随时可以恢复。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复这一版</translation>
    </message>
</context>
<context>
    <name>AskPutInForce</name>
    <message>
        <source>Put release %1 on the screen?</source>
        <translation>恢复第 %1 版？</translation>
    </message>
    <message>
        <source>Visitors then see the hall as it was published on %1. Nothing is deleted, and the library stays as it is.</source>
        <translation>观众看到的将是 %1 发布的展厅。什么都不会删除，编辑库保持不变。</translation>
    </message>
    <message>
        <source>Only here: this PC shows it until a newer release is published. The other stations stay as they are.</source>
        <translation>只在这台电脑：这里显示它，直到发布更新的版本；其他站点不变。</translation>
    </message>
    <message>
        <source>For all stations: its content is published again under a new number, and every station of the channel follows.</source>
        <translation>所有站点：用新的版本号再发布一次它的内容，频道里的站点都会更新。</translation>
    </message>
    <message>
        <source>For all stations</source>
        <translation>所有站点</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只在这台电脑</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AskRestore</name>
    <message>
        <source>Restore backup %1?</source>
        <translation>恢复第 %1 号备份？</translation>
    </message>
    <message>
        <source>From %1. It takes the place of everything on this PC: library, files, accounts, keys, messages and settings. You sign in then with the accounts of the backup. The screen goes on while it is restored; what is here now is kept, and can be put back by a tap.</source>
        <translation>来自 %1。它会换掉本机的全部内容：编辑库、素材、账号、密钥、留言和设置，以后用备份里的账号登录。恢复时屏幕照常运行；现在的内容会留着，点一下就能换回来。</translation>
    </message>
    <message>
        <source>The PC it was made on must not be used any longer with the same data.</source>
        <translation>做这份备份的那台电脑，不能再用同一份数据运行。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>AskStations</name>
    <message>
        <source>What shall “%1” do?</source>
        <translation>请“%1”做什么？</translation>
    </message>
    <message>
        <source>What shall all stations do?</source>
        <translation>请全部站点做什么？</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提出</translation>
    </message>
</context>
<context>
    <name>AskedRequest</name>
    <message>
        <source>%1 (all stations)</source>
        <translation>%1（全部站点）</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>%1 提出</translation>
    </message>
</context>
<context>
    <name>BackupBar</name>
    <message>
        <source>%1 left</source>
        <translation>还要 %1</translation>
    </message>
    <message>
        <source>A backup is being made. It goes on by itself.</source>
        <translation>正在备份，会自己完成。</translation>
    </message>
    <message>
        <source>%1 % done</source>
        <translation>已完成 %1%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>By itself</source>
        <translation>自动备份</translation>
    </message>
</context>
<context>
    <name>BackupState</name>
    <message>
        <source>Backup of this PC</source>
        <translation>本机备份</translation>
    </message>
    <message>
        <source>Choose a place …</source>
        <translation>选择位置 …</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>What was restored takes its place when the screen starts again: that takes a minute, and staff mode ends. On an office PC close staff mode and open it again.</source>
        <translation>恢复好的内容在屏幕重新启动时换上：要一分钟，编辑模式会关闭。办公电脑请关闭编辑模式再打开。</translation>
    </message>
    <message>
        <source>Restart the screen</source>
        <translation>重新启动屏幕</translation>
    </message>
    <message>
        <source>That is too long ago. Plug in the stick, where it goes to one, and back up now; below stands when it is done by itself.</source>
        <translation>已经太久了。备份在 U 盘上的，请插好 U 盘，点“立即备份”；什么时候自动备份，见下面。</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>存放在</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Put back what was here before the restore</source>
        <translation>换回恢复之前的内容</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <translation>换一个位置 …</translation>
    </message>
    <message>
        <source>Open them to restore …</source>
        <translation>打开它们来恢复 …</translation>
    </message>
    <message>
        <source>Change the passphrase …</source>
        <translation>更换口令 …</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查看 …</translation>
    </message>
    <message>
        <source>The backups that lie here can be restored. This PC has made none itself yet.</source>
        <translation>这里的备份可以恢复。本机自己还没有做过备份。</translation>
    </message>
    <message>
        <source>The last backup was made at %1, and restored for a test.</source>
        <translation>上次备份：%1，已试恢复成功。</translation>
    </message>
    <message>
        <source>library and accounts</source>
        <translation>编辑库和账号</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>pictures and films</source>
        <translation>图片和影片</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>releases</source>
        <translation>发布版本</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>发布频道</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Changing the passphrase …</source>
        <translation>正在更换口令 …</translation>
    </message>
    <message>
        <source>Restoring … The screen goes on, and you may leave this page.</source>
        <translation>正在恢复 … 展示屏照常运行，也可以离开本页。</translation>
    </message>
    <message>
        <source>Restoring it for a test …</source>
        <translation>正在试恢复 …</translation>
    </message>
    <message>
        <source>Backing up … The screen goes on, and you may leave this page.</source>
        <translation>正在备份 … 展示屏照常运行，也可以离开本页。</translation>
    </message>
    <message>
        <source>Beginning the backup …</source>
        <translation>正在开始备份 …</translation>
    </message>
    <message>
        <source>No backup is made yet. Plug in a stick or a disk, then choose it, or write the address of a bucket below: library, files, keys, accounts, messages and settings go there, encrypted.</source>
        <translation>还没有备份。请插上 U 盘或移动硬盘，再选择它，或者在下面填写存储桶的地址：编辑库、素材、密钥、账号、留言和设置都会加密存到那里。</translation>
    </message>
    <message>
        <source>Backup %1 is made, and was restored for a test. A stick may be pulled out now.</source>
        <translation>第 %1 号备份已完成，并已试恢复成功。U 盘现在可以拔下。</translation>
    </message>
    <message numerus="yes">
        <source>The backup is made, but %n file(s) on this PC are damaged, and so in the backup. Please tell IT: kiosk releases verify.</source>
        <translation>
            <numerusform>备份已完成，但本机有 %n 个文件损坏，备份里也是坏的。请告诉信息技术人员：kiosk releases verify。</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1 can be restored: every file was read and is whole.</source>
        <translation>第 %1 号备份可以恢复：每个文件都读过，完好。</translation>
    </message>
    <message>
        <source>The backups here are opened by the new passphrase from now on, the older ones too. Other sticks keep theirs.</source>
        <translation>从现在起，这里的备份（包括以前的）用新口令打开。其他 U 盘仍用原来的口令。</translation>
    </message>
    <message>
        <source>Backup %1 is restored and checked. It takes its place when the screen starts again.</source>
        <translation>第 %1 号备份已恢复并检查完好，屏幕重新启动时换上。</translation>
    </message>
    <message>
        <source>Cancelled. Earlier backups are as they were; what was copied is used the next time.</source>
        <translation>已取消。以前的备份没有变；已经复制的部分下次接着用。</translation>
    </message>
    <message>
        <source>The stick or the share with the backups is not there. Plug it in; earlier backups are as they were.</source>
        <translation>存放备份的 U 盘或共享文件夹不在。请插上或连上它；以前的备份没有变。</translation>
    </message>
    <message>
        <source>Nothing can be written there: it is write-protected, or belongs to somebody else. Take off the protection, or choose another place.</source>
        <translation>那里不能写入：有写保护，或者属于别的用户。请去掉写保护，或者换一个位置。</translation>
    </message>
    <message>
        <source>There is no room left on it. Earlier backups are as they were. Choose a larger stick or disk, or keep fewer backups: kiosk backup drop.</source>
        <translation>那里满了。以前的备份没有变。请换一个更大的 U 盘或硬盘，或者少留几份备份：kiosk backup drop。</translation>
    </message>
    <message>
        <source>The disk of this PC is full. Earlier backups are as they were. Make room, then try again.</source>
        <translation>本机磁盘满了。以前的备份没有变。请腾出空间再试。</translation>
    </message>
    <message>
        <source>Something else lies in this folder. Choose another one.</source>
        <translation>这个文件夹里有别的东西。请换一个。</translation>
    </message>
    <message>
        <source>There is no backup here yet. Back up now to make the first.</source>
        <translation>这里还没有备份。点“立即备份”做第一次。</translation>
    </message>
    <message>
        <source>The backups of another PC lie here. Open them to restore one on this PC. For its own backups this PC needs another place: choose one.</source>
        <translation>这里是另一台电脑的备份。可以打开它们，恢复到本机。本机自己的备份要放在别处：请换一个位置。</translation>
    </message>
    <message>
        <source>There are backups here, and this PC has not their key. Open them to restore one; or back up now, and type their passphrase.</source>
        <translation>这里有备份，本机没有它们的密钥。可以打开它们来恢复；也可以点“立即备份”，输入它们的口令。</translation>
    </message>
    <message>
        <source>That is not the passphrase of these backups. Nothing was changed; try again.</source>
        <translation>这不是这些备份的口令。什么都没有变，请再试。</translation>
    </message>
    <message>
        <source>This passphrase is too short.</source>
        <translation>口令太短。</translation>
    </message>
    <message>
        <source>A newer version of the program has made these backups. Update the program on this PC first.</source>
        <translation>这些备份是新版本的程序做的。请先更新本机的程序。</translation>
    </message>
    <message>
        <source>Another backup is being made just now. Please wait until it has ended.</source>
        <translation>另一次备份正在进行。请等它结束。</translation>
    </message>
    <message>
        <source>This place does not keep what is written to it: the stick is broken, for example. Use another one.</source>
        <translation>这里存不住写进去的内容，例如 U 盘已经坏了。请换一个地方。</translation>
    </message>
    <message>
        <source>The bucket cannot be opened: its name is wrong, or its keys are missing, wrong or may not do this. Please ask IT to look at both in kiosk.toml.</source>
        <translation>存储桶打不开：名称不对，或者密钥缺少、不对、权限不够。请信息技术人员检查 kiosk.toml 里的这两项。</translation>
    </message>
    <message>
        <source>The stick, the share or the bucket cannot be reached, or was pulled out. Earlier backups are as they were; plug it in and try again.</source>
        <translation>U 盘、共享文件夹或存储桶连不上，或者 U 盘被拔掉了。以前的备份没有变；请接好再试。</translation>
    </message>
    <message>
        <source>No backup was made: something on this PC is damaged. Earlier backups are kept. Please tell IT: kiosk doctor.</source>
        <translation>没有做成备份：本机有东西损坏。以前的备份都在。请告诉信息技术人员：kiosk doctor。</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another one; while the PC it is of lives, back up there now: what is torn is written anew.</source>
        <translation>这份备份损坏了，请选另一份。趁原来那台电脑还好，请在那里立即备份：坏的部分会重新写入。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号不能这样做，请找有权限的同事。</translation>
    </message>
    <message>
        <source>A backup is being made. It goes on by itself.</source>
        <translation>正在备份，会自己完成。</translation>
    </message>
    <message>
        <source>That cannot be done. Please tell IT; the program&apos;s log says why.</source>
        <translation>做不到。请告诉信息技术人员，原因写在程序的日志里。</translation>
    </message>
    <message>
        <source>Keep it in a safe place, not beside this PC and not on the stick. Whoever has lost it, and this PC, has lost the backups: nobody can open them, not the supplier either. It is shown only now.</source>
        <translation>请抄下来，放在安全的地方：不要和这台电脑放在一起，也不要存在 U 盘上。电脑坏了、口令又丢了，备份就谁也打不开，供应方也不能。它只显示这一次。</translation>
    </message>
    <message>
        <source>It was chosen when the first backup was made here.</source>
        <translation>就是在这里做第一次备份时设的口令。</translation>
    </message>
    <message>
        <source>It opens all backups at this place, the older ones too. The one before is not needed on this PC.</source>
        <translation>它打开这个位置的所有备份，包括以前的。在本机上不需要原来的口令。</translation>
    </message>
    <message>
        <source>With it the backups are opened on another PC: at least 12 characters, four words for example. Take care that nobody looks on.</source>
        <translation>在另一台电脑上用它打开备份：至少 12 个字符，例如四个词。请注意旁边有没有人看。</translation>
    </message>
    <message>
        <source>12 characters at least</source>
        <translation>至少 12 个字符</translation>
    </message>
    <message>
        <source>easily found out: add a word</source>
        <translation>容易猜出：再加一个词</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>强</translation>
    </message>
</context>
<context>
    <name>BeginCard</name>
    <message>
        <source>On the screen</source>
        <translation>在屏幕上</translation>
    </message>
    <message>
        <source>It begins on this PC&apos;s screen, as it was published last.</source>
        <translation>在本机屏幕上开始，内容以最近一次发布为准。</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>BeginningChoice</name>
    <message>
        <source>Keep the sample hall</source>
        <translation>保留示例展厅</translation>
    </message>
    <message>
        <source>See what can stand in a hall, and put your own in its place bit by bit. All samples can be removed together later.</source>
        <translation>先看看展厅里可以放些什么，再一项一项换成自己的。以后可以一次移除全部示例。</translation>
    </message>
    <message>
        <source>Begin with an empty hall</source>
        <translation>从空展厅开始</translation>
    </message>
    <message>
        <source>Name, languages, logo and opening hours are asked, nothing else. The sample hall goes into the bin, and can be brought back.</source>
        <translation>只需填写名称、语言、标志和开放时间。示例展厅会放进回收站，随时可以恢复。</translation>
    </message>
    <message>
        <source>This PC replaces another one</source>
        <translation>这台电脑接替另一台</translation>
    </message>
    <message>
        <source>Restore its backup from a stick or a disk, with its passphrase: everything is as it was there. You choose which backup, and nothing is replaced before you say so.</source>
        <translation>用口令从 U 盘或硬盘恢复那台电脑的备份，一切和原来一样。您来选哪一份备份，确认之前什么都不会换掉。</translation>
    </message>
</context>
<context>
    <name>BeginningDone</name>
    <message>
        <source>“%1” is ready.</source>
        <translation>“%1”准备好了。</translation>
    </message>
    <message>
        <source>What was in the hall before is in the bin, and can be brought back in one go under History. Visitors see the new hall once it is published.</source>
        <translation>原来的内容在回收站里，在“历史”中可以一次恢复。发布之后，观众就会看到新的展厅。</translation>
    </message>
    <message>
        <source>Add the first company</source>
        <translation>添加第一家企业</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>BeginningForm</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Name of the hall</source>
        <translation>展厅名称</translation>
    </message>
    <message>
        <source>For example: Green Valley Science Hall</source>
        <translation>例如：绿谷科技体验馆</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Languages that visitors can choose</source>
        <translation>观众可以选择的语言</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用标志</translation>
    </message>
    <message>
        <source>It can be added later, too.</source>
        <translation>以后再加也可以。</translation>
    </message>
    <message>
        <source>Open on</source>
        <translation>开放日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开馆</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>闭馆</translation>
    </message>
    <message>
        <source>Leave the hall as it is</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>Begin with this hall</source>
        <translation>用这座展厅开始</translation>
    </message>
</context>
<context>
    <name>BeginningPage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>You are the first one here. How is the hall to begin?</source>
        <translation>您是这里的第一位工作人员。展厅从哪里开始？</translation>
    </message>
    <message>
        <source>An empty hall</source>
        <translation>空展厅</translation>
    </message>
    <message>
        <source>Visitors see its name and a calm picture, until more is in it.</source>
        <translation>内容放进来之前，观众会看到展厅的名称和一幅宁静的画面。</translation>
    </message>
    <message>
        <source>It is all yours</source>
        <translation>展厅交给您了</translation>
    </message>
    <message>
        <source>Every hall begins with a name.</source>
        <translation>每座展厅都从一个名称开始。</translation>
    </message>
</context>
<context>
    <name>BegunSheet</name>
    <message>
        <source>Begun and not finished</source>
        <translation>还没写完的</translation>
    </message>
    <message>
        <source>Choose one to go on with it.</source>
        <translation>点一个接着写。</translation>
    </message>
    <message>
        <source>Go on with one of these, or begin another.</source>
        <translation>接着写其中一个，或者另写一个新的。</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>扔掉</translation>
    </message>
    <message>
        <source>Throw away %1</source>
        <translation>扔掉“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>另写一个</translation>
    </message>
</context>
<context>
    <name>BinRow</name>
    <message>
        <source>%1 · deleted by %2, %3 · kept until %4</source>
        <translation>%1 · %2 于 %3 删除 · 保留到 %4</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>BlockBar</name>
    <message>
        <source>Another picture</source>
        <translation>换一张图片</translation>
    </message>
    <message>
        <source>Add a paragraph below</source>
        <translation>在下面加一段</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>BlockWords</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>A heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>A point; Enter begins the next one</source>
        <translation>一个要点；按回车写下一个</translation>
    </message>
    <message>
        <source>What somebody said</source>
        <translation>说过的话</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>在这里写</translation>
    </message>
</context>
<context>
    <name>BlocksField</name>
    <message>
        <source>Add at the end: %1</source>
        <translation>在末尾添加：%1</translation>
    </message>
</context>
<context>
    <name>CaptionsPanel</name>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Touch a caption to see it on the picture at which it comes.</source>
        <translation>点一句字幕，就能看到它出现时的画面。</translation>
    </message>
    <message>
        <source>Keep the shift</source>
        <translation>保存时间调整</translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s)</source>
        <translation>
            <numerusform>%n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Put others in their place …</source>
        <translation>换一份……</translation>
    </message>
    <message>
        <source>Attach captions …</source>
        <translation>添加字幕……</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>There are no captions in this language. SRT, WebVTT and ASS can be attached.</source>
        <translation>这种语言还没有字幕。可以添加 SRT、WebVTT 或 ASS 文件。</translation>
    </message>
    <message>
        <source>− 0.1 s</source>
        <translation>− 0.1 秒</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>时间未调整</translation>
    </message>
    <message>
        <source>%1 s later</source>
        <translation>晚 %1 秒</translation>
    </message>
    <message>
        <source>%1 s earlier</source>
        <translation>早 %1 秒</translation>
    </message>
    <message>
        <source>+ 0.1 s</source>
        <translation>+ 0.1 秒</translation>
    </message>
</context>
<context>
    <name>CellsPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
</context>
<context>
    <name>CeremonyScreen</name>
    <message>
        <source>Practice run</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Lay your hands on the screen together, and keep them there</source>
        <translation>请一起把手放在屏幕上，不要松开</translation>
    </message>
    <message>
        <source>Well done. That was the practice run</source>
        <translation>很好，排练完成</translation>
    </message>
</context>
<context>
    <name>ChangeRow</name>
    <message>
        <source>What it refers to is not shown any more</source>
        <translation>所链接的内容不再显示</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>看对比</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Job or offer</source>
        <translation>人才与招商</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Slot of the loop</source>
        <translation>循环时段</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>他们说</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>展厅</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Point on the floor plan</source>
        <translation>平面图上的点</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>启动仪式</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>讲解导览</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>旗县区</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Media file</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Interface text</source>
        <translation>界面文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>一句话简介</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Shown to visitors</source>
        <translation>展示给观众</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>开始展示</translation>
    </message>
    <message>
        <source>Shown until</source>
        <translation>结束展示</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>排列位置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>合作方</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与基地的关系</translation>
    </message>
    <message>
        <source>Moved in on</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Moved out on</source>
        <translation>迁出日期</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>签约方</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Movement of the picture</source>
        <translation>图片动态</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Focus point, across</source>
        <translation>焦点（横向）</translation>
    </message>
    <message>
        <source>Focus point, down</source>
        <translation>焦点（纵向）</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>标语</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Where the logo stands</source>
        <translation>标志放在</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>主色</translation>
    </message>
    <message>
        <source>Colour of the buttons</source>
        <translation>按钮色</translation>
    </message>
    <message>
        <source>Colour of the page</source>
        <translation>页面底色</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关内容</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Monogram</source>
        <translation>标志字</translation>
    </message>
    <message>
        <source>First batch</source>
        <translation>首批</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Main picture</source>
        <translation>主图</translation>
    </message>
    <message>
        <source>Main picture, upright</source>
        <translation>竖屏主图</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开馆</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>闭馆</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Seconds without a touch</source>
        <translation>无操作秒数</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>展区</translation>
    </message>
    <message>
        <source>Outline on the floor plan</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>图标</translation>
    </message>
    <message>
        <source>Ways from here</source>
        <translation>通往</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>寄语</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Was a poor banner</source>
        <translation>曾是贫困旗县</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>When, in words</source>
        <translation>时间说法</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>重点展示</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit of the chart</source>
        <translation>图表单位</translation>
    </message>
    <message>
        <source>Values by year</source>
        <translation>历年数值</translation>
    </message>
    <message>
        <source>Values by region</source>
        <translation>各旗县数值</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>手的数量</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>之后显示</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>The docent&apos;s notes</source>
        <translation>讲解词</translation>
    </message>
    <message>
        <source>Column on the map</source>
        <translation>地图列</translation>
    </message>
    <message>
        <source>Row on the map</source>
        <translation>地图行</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横坐标</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>纵坐标</translation>
    </message>
    <message>
        <source>Further details</source>
        <translation>其他信息</translation>
    </message>
    <message>
        <source>On a light plate</source>
        <translation>浅色底板上</translation>
    </message>
    <message>
        <source>On a dark plate</source>
        <translation>深色底板上</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Before others</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Before everything</source>
        <translation>最优先</translation>
    </message>
    <message>
        <source>On holidays too</source>
        <translation>节假日照常</translation>
    </message>
    <message>
        <source>On holidays only</source>
        <translation>只在节假日</translation>
    </message>
    <message>
        <source>Not on holidays</source>
        <translation>节假日除外</translation>
    </message>
    <message>
        <source>As set</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>有声</translation>
    </message>
    <message>
        <source>Drifting</source>
        <translation>缓移</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>静止</translation>
    </message>
    <message>
        <source>Grass</source>
        <translation>草绿</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>鸢尾紫</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>Meadow</source>
        <translation>青绿</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>砖红</translation>
    </message>
    <message>
        <source>Dusk</source>
        <translation>暮蓝</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message numerus="yes">
        <source>%n corner(s)</source>
        <translation>
            <numerusform>%n 个角</numerusform>
        </translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>步行</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>楼梯</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>电梯</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>At a glance</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Over the years</source>
        <translation>历年变化</translation>
    </message>
    <message>
        <source>Eight places</source>
        <translation>八个旗县市区</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>合作协议</translation>
    </message>
    <message>
        <source>%1 in %2. No other year is known.</source>
        <translation>%2 年为 %1。其他年份暂无数据。</translation>
    </message>
    <message>
        <source>%1 in every known year from %2 to %3.</source>
        <translation>%2 年至 %3 年，已知各年均为 %1。</translation>
    </message>
    <message>
        <source>It rises from %1 in %2 to %3 in %4.</source>
        <translation>从 %2 年的 %1 上升到 %4 年的 %3。</translation>
    </message>
    <message>
        <source>It falls from %1 in %2 to %3 in %4.</source>
        <translation>从 %2 年的 %1 下降到 %4 年的 %3。</translation>
    </message>
    <message>
        <source>It goes up and down: %1 in %2, %3 in %4.</source>
        <translation>有升有降：%2 年为 %1，%4 年为 %3。</translation>
    </message>
    <message>
        <source> The highest is %1 in %2, the lowest %3 in %4.</source>
        <translation>最高为 %2 年的 %1，最低为 %4 年的 %3。</translation>
    </message>
    <message>
        <source>No figure is known yet.</source>
        <translation>暂无数据。</translation>
    </message>
    <message numerus="yes">
        <source> For %n year(s) in between no figure is known.</source>
        <translation>
            <numerusform>其间有 %n 年暂无数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Once national-level poor counties: %1.</source>
        <translation>曾为国家级贫困县的旗：%1。</translation>
    </message>
    <message>
        <source> To be confirmed by staff.</source>
        <translation>待工作人员核实。</translation>
    </message>
    <message>
        <source>Known for %1 of %2 places.</source>
        <translation>%2 个地方中，%1 个有数据。</translation>
    </message>
    <message>
        <source> The highest is %1 (%2), the lowest %3 (%4).</source>
        <translation>最高为 %1（%2），最低为 %3（%4）。</translation>
    </message>
    <message>
        <source> These are sample figures, made up to show the chart.</source>
        <translation>以上为示例数字，仅用来展示图表，并非真实数据。</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>ChooserSheet</name>
    <message>
        <source>Search the files</source>
        <translation>搜索素材</translation>
    </message>
    <message>
        <source>Search by name or pinyin</source>
        <translation>搜索：汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Please try again.</source>
        <translation>暂时连不上编辑库，请再试一次。</translation>
    </message>
    <message>
        <source>Nothing is called that. Try a shorter word.</source>
        <translation>没有找到。换个短一点的词试试。</translation>
    </message>
    <message>
        <source>There is nothing to choose yet. Files are added on the page “Media”.</source>
        <translation>还没有可选的内容。请先在“素材库”里添加文件。</translation>
    </message>
    <message>
        <source>There is nothing to choose yet. Add it in its own list first.</source>
        <translation>还没有可选的内容。请先在它自己的列表里新增。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不选</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ColourCode</name>
    <message>
        <source>The colour as a number</source>
        <translation>颜色的编号</translation>
    </message>
</context>
<context>
    <name>ColourLine</name>
    <message>
        <source>Done mixing</source>
        <translation>调好了</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>调色</translation>
    </message>
    <message>
        <source>The program&apos;s colour</source>
        <translation>用程序自带的</translation>
    </message>
    <message>
        <source>Take the one shown</source>
        <translation>就用这个</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>From grey to full</source>
        <translation>由灰到艳</translation>
    </message>
    <message>
        <source>From dark to light</source>
        <translation>由深到浅</translation>
    </message>
</context>
<context>
    <name>ComingSoon</name>
    <message>
        <source>You will find it here as soon as it is ready.</source>
        <translation>准备好后，您会在这里看到。</translation>
    </message>
</context>
<context>
    <name>CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>入驻企业</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) · touch a card for products, people and rooms</source>
        <translation>
            <numerusform>%n 家企业 · 点按卡片查看业务、负责人与位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here fits all choices. Touch “All” to see everything.</source>
        <translation>没有同时符合所选条件的内容。点“全部”查看所有。</translation>
    </message>
    <message>
        <source>The first companies are moving in</source>
        <translation>首批企业即将入驻</translation>
    </message>
</context>
<context>
    <name>CompanyCard</name>
    <message>
        <source>First tenant</source>
        <translation>首批入驻</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>First tenant</source>
        <translation>首批入驻</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>业务方向</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>Show me the way</source>
        <translation>带我去</translation>
    </message>
</context>
<context>
    <name>ConflictCell</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Somebody else</source>
        <translation>另一位同事</translation>
    </message>
    <message>
        <source>Somebody has deleted this meanwhile</source>
        <translation>这期间有人删除了它</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile</source>
        <translation>这期间有人改了同样的地方</translation>
    </message>
    <message>
        <source>%1. Your draft is kept until you decide.</source>
        <translation>%1。您写的内容会一直留着，等您决定。</translation>
    </message>
    <message>
        <source>%1. Tap for each field the version that is to stay.</source>
        <translation>%1。每一项点一下要保留的那一版。</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>就让它删除</translation>
    </message>
    <message>
        <source>Bring it back with my version</source>
        <translation>恢复，用我写的</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>全用我的</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>全用对方的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>ConflictSheet</name>
    <message>
        <source>This cannot be taken back as it is</source>
        <translation>不能直接撤销</translation>
    </message>
    <message>
        <source>Nothing was changed. Something newer stands in the way:</source>
        <translation>什么都没有改动。后来的改动挡住了它：</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ContentEmpty</name>
    <message>
        <source>The library cannot be reached just now. What is here comes back by itself.</source>
        <translation>暂时连不上编辑库，恢复后会自动显示。</translation>
    </message>
    <message>
        <source>Nothing is called “%1” here. Pinyin and initials find it too.</source>
        <translation>没有找到“%1”。也可以输入拼音或首字母查找。</translation>
    </message>
    <message>
        <source>Nothing here is like that.</source>
        <translation>没有符合条件的内容。</translation>
    </message>
    <message>
        <source>Nothing here yet. Touch “New” to add the first.</source>
        <translation>这里还没有内容。点“新增”添加第一项。</translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>ContentFilters</name>
    <message>
        <source>All sectors</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>One sector</source>
        <translation>已选领域</translation>
    </message>
</context>
<context>
    <name>ContentPage</name>
    <message>
        <source>Search by name or pinyin</source>
        <translation>搜索：汉字、拼音或首字母</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n unfinished</source>
        <translation>
            <numerusform>%n 个没写完</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentRow</name>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%2 改于 %1</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>选中 %1</translation>
    </message>
    <message>
        <source>%1: %2 missing</source>
        <translation>%1缺 %2 项</translation>
    </message>
    <message>
        <source>%1 out of date</source>
        <translation>%1待更新</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Draw %1 elsewhere</source>
        <translation>拖动 %1 改变顺序</translation>
    </message>
</context>
<context>
    <name>ContentSheets</name>
    <message>
        <source>Which sector?</source>
        <translation>哪个领域？</translation>
    </message>
    <message>
        <source>Sector of %1</source>
        <translation>修改 %1 的领域</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>为 %1 加标签</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>When is it shown?</source>
        <translation>展示的起止日期</translation>
    </message>
    <message>
        <source>%1. An empty field sets no limit.</source>
        <translation>%1。留空表示不限。</translation>
    </message>
    <message>
        <source>In which order?</source>
        <translation>怎样排序？</translation>
    </message>
    <message>
        <source>Choose the same again to turn it round.</source>
        <translation>再选一次，顺序反过来。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ContentWords</name>
    <message>
        <source>Cooperation</source>
        <translation>协作</translation>
    </message>
    <message>
        <source>Film and sound</source>
        <translation>影像与声音</translation>
    </message>
    <message>
        <source>Stories and figures</source>
        <translation>故事与数据</translation>
    </message>
    <message>
        <source>The hall</source>
        <translation>展厅</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Jobs and offers</source>
        <translation>人才与招商</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Loop slots</source>
        <translation>循环时段</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新闻</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>他们说</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>展厅信息</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Ceremonies</source>
        <translation>启动仪式</translation>
    </message>
    <message>
        <source>Guided tours</source>
        <translation>讲解导览</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>旗县区</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Ways on the floor plan</source>
        <translation>平面图路线</translation>
    </message>
    <message>
        <source>Interface texts</source>
        <translation>界面文字</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>蒙古文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>%1 out of date</source>
        <translation>%1待更新</translation>
    </message>
    <message>
        <source>Not hidden</source>
        <translation>未隐藏</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Expiring within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>In the hall&apos;s order</source>
        <translation>按展厅顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>最近修改</translation>
    </message>
    <message>
        <source>Expiring first</source>
        <translation>先到期的在前</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>展示中</translation>
    </message>
    <message>
        <source>Changes not published</source>
        <translation>有修改未发布</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未到日期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n 家企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n 份协议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n 部影片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of music</source>
        <translation>
            <numerusform>%n 首音乐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n news item(s)</source>
        <translation>
            <numerusform>%n 条新闻</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 个页面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n 个房间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n 项内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>已展示 %1</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>已隐藏 %1</translation>
    </message>
    <message>
        <source>Sector changed: %1</source>
        <translation>已修改领域：%1</translation>
    </message>
    <message>
        <source>Tagged: %1</source>
        <translation>已加标签：%1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>已移除标签：%1</translation>
    </message>
    <message>
        <source>Validity changed: %1</source>
        <translation>已修改起止日期：%1</translation>
    </message>
    <message>
        <source>In the bin for 30 days: %1</source>
        <translation>已放进回收站（保留 30 天）：%1</translation>
    </message>
    <message>
        <source>The order has been changed</source>
        <translation>顺序已改变</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>It was so already; nothing has changed.</source>
        <translation>本来就是这样，没有变化。</translation>
    </message>
    <message>
        <source>Please write days like 2026-12-31.</source>
        <translation>日期请写成 2026-12-31 这样。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody has changed it since.</source>
        <translation>不能再撤销：之后有人又改过。</translation>
    </message>
    <message>
        <source>This does not fit one of them, so nothing was changed. Does the last day come after the first?</source>
        <translation>其中有一项不适合，所以都没有改。请看结束日期是否在开始日期之后。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>暂时连不上编辑库，没有改动，请再试一次。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>现在不能这样做：内容刚有变化，请再看一下。</translation>
    </message>
</context>
<context>
    <name>CopyStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DeleteSheet</name>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>Still needed elsewhere</source>
        <translation>别处还需要它</translation>
    </message>
    <message>
        <source>What is marked below cannot be without it. Change it there first.</source>
        <translation>下面标红的内容离不开它，请先在那里修改。</translation>
    </message>
    <message>
        <source>What is deleted lies in the bin for 30 days and can be brought back. These let go of it:</source>
        <translation>放进回收站，30 天内可以恢复。下面这些内容将不再引用它：</translation>
    </message>
    <message>
        <source>What is deleted lies in the bin for 30 days and can be brought back. Nothing else uses it.</source>
        <translation>放进回收站，30 天内可以恢复。没有别的内容用到它。</translation>
    </message>
    <message>
        <source>%1: %2 (uses %3)</source>
        <translation>%1：%2（用到 %3）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Into the bin</source>
        <translation>放进回收站</translation>
    </message>
</context>
<context>
    <name>DeletedMessage</name>
    <message>
        <source>Nothing is left of what it said. These lines stay, so that the deletion can be proved.</source>
        <translation>留言的内容一点也没有留下。留下这几行，是为了能证明已经删除。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Save a confirmation …</source>
        <translation>保存删除证明……</translation>
    </message>
    <message>
        <source>A page of text to print or send to the person who asked.</source>
        <translation>一页文字，可以打印或发给提出要求的人。</translation>
    </message>
</context>
<context>
    <name>DeletionRow</name>
    <message>
        <source>received %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>deleted %1</source>
        <translation>删除 %1</translation>
    </message>
</context>
<context>
    <name>DetailFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Watch the film</source>
        <translation>观看影片</translation>
    </message>
</context>
<context>
    <name>EnrollPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Enroll a station</source>
        <translation>增加站点</translation>
    </message>
    <message>
        <source>Save to print …</source>
        <translation>存成网页来打印……</translation>
    </message>
    <message>
        <source>QR code of the channel&apos;s address and the six words</source>
        <translation>频道地址和六个词的二维码</translation>
    </message>
    <message>
        <source>Address of the channel</source>
        <translation>频道的地址</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>六个词</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>这一项必填。</translation>
    </message>
    <message>
        <source>Grassland, the program&apos;s</source>
        <translation>草原（自带）</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>海蓝</translation>
    </message>
    <message>
        <source>Red and gold</source>
        <translation>红与金</translation>
    </message>
    <message>
        <source>Night sky</source>
        <translation>夜空</translation>
    </message>
    <message>
        <source>Plum blossom</source>
        <translation>梅花</translation>
    </message>
    <message>
        <source>Earth and leaf</source>
        <translation>泥土与叶</translation>
    </message>
    <message>
        <source>Slate and vermilion</source>
        <translation>青灰与朱红</translation>
    </message>
    <message>
        <source>Headings, links, dark grounds</source>
        <translation>标题、链接和深色底</translation>
    </message>
    <message>
        <source>The button one should touch, marks and lines</source>
        <translation>请观众点的按钮、记号和线条</translation>
    </message>
    <message>
        <source>Behind everything on a page</source>
        <translation>页面最下面的一层</translation>
    </message>
    <message>
        <source>A heading</source>
        <translation>标题文字</translation>
    </message>
    <message>
        <source>Watch the film</source>
        <translation>观看影片</translation>
    </message>
    <message>
        <source>Words on the page</source>
        <translation>页面上的文字</translation>
    </message>
    <message>
        <source>The program&apos;s colour.</source>
        <translation>程序自带的颜色。</translation>
    </message>
    <message>
        <source>Reads well.</source>
        <translation>看得清。</translation>
    </message>
    <message>
        <source>Too pale to be read. Visitors see this one, the nearest that reads.</source>
        <translation>太浅，看不清字。观众看到的是这个：最接近、看得清的颜色。</translation>
    </message>
    <message>
        <source>Neither dark nor white letters read well on it. Visitors see this one, the nearest that does.</source>
        <translation>上面放深色字、白字都看不清。观众看到的是这个：最接近、看得清的颜色。</translation>
    </message>
    <message>
        <source>Too dark to read on. Visitors see this one, the nearest that is light enough.</source>
        <translation>太深，上面的字看不清。观众看到的是这个：最接近、够浅的颜色。</translation>
    </message>
    <message>
        <source>That is too long; at most %1.</source>
        <translation>太长了，最多 %1 字。</translation>
    </message>
    <message>
        <source>Those are too many; at most %1.</source>
        <translation>太多了，最多 %1 个。</translation>
    </message>
    <message>
        <source>That is too small; at least %1.</source>
        <translation>太小了，至少 %1。</translation>
    </message>
    <message>
        <source>That is too large; at most %1.</source>
        <translation>太大了，最多 %1。</translation>
    </message>
    <message>
        <source>That cannot be chosen here.</source>
        <translation>这里不能选它。</translation>
    </message>
    <message>
        <source>That does not belong here.</source>
        <translation>这里不能放它。</translation>
    </message>
    <message>
        <source>That cannot be read; please write it like this: %1</source>
        <translation>看不懂，请写成 %1 这样。</translation>
    </message>
    <message>
        <source>That cannot be read; please look at how it is written.</source>
        <translation>看不懂，请检查写法。</translation>
    </message>
    <message>
        <source>There are characters in it that cannot be seen.</source>
        <translation>里面有看不见的字符。</translation>
    </message>
    <message>
        <source>There are marks in it that change the direction of writing.</source>
        <translation>里面有改变书写方向的符号。</translation>
    </message>
    <message>
        <source>Emoji cannot be shown on the screen; please take them out: %1</source>
        <translation>屏幕上不能用表情符号，请删去：%1</translation>
    </message>
    <message>
        <source>No font of this PC has this character; visitors would see an empty box: %1</source>
        <translation>这台电脑没有这个字的字体，观众会看到空格子：%1</translation>
    </message>
    <message>
        <source>This has one line only.</source>
        <translation>这里只能写一行。</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only.</source>
        <translation>只能用小写字母、数字和连字符。</translation>
    </message>
    <message>
        <source>This stands here twice.</source>
        <translation>重复了。</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>One of the two is needed.</source>
        <translation>两项要填一项。</translation>
    </message>
    <message>
        <source>An outline has three corners at least.</source>
        <translation>轮廓至少要三个角。</translation>
    </message>
    <message>
        <source>That is no address of a web page.</source>
        <translation>这不是网址。</translation>
    </message>
    <message>
        <source>Only digits belong here: 138 0013 8000.</source>
        <translation>只能填数字，例如 138 0013 8000。</translation>
    </message>
    <message>
        <source>Some digits are missing: a mobile number has 11.</source>
        <translation>少了几位数字：手机号是 11 位。</translation>
    </message>
    <message>
        <source>There are too many digits: a mobile number has 11.</source>
        <translation>多了几位数字：手机号是 11 位。</translation>
    </message>
    <message>
        <source>Put the area code first: 010 or 0475.</source>
        <translation>请先写区号，例如 010 或 0475。</translation>
    </message>
    <message>
        <source>There is no such number. Please look at it once more.</source>
        <translation>没有这样的号码，请再核对一遍。</translation>
    </message>
    <message>
        <source>Another one is called so already.</source>
        <translation>已有同名的内容。</translation>
    </message>
    <message>
        <source>What is meant here is no longer there.</source>
        <translation>所指的内容已不存在。</translation>
    </message>
    <message>
        <source>A picture in it is no longer among the pictures here: take it away, or choose it again.</source>
        <translation>文中有一张图片已不在图集里：请移除，或重新选择。</translation>
    </message>
    <message>
        <source>This is not right yet.</source>
        <translation>这里还不对。</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>已保存草稿</translation>
    </message>
    <message>
        <source>Something below is not right yet</source>
        <translation>下面还有要改的地方</translation>
    </message>
    <message>
        <source>Changed by somebody else; your draft is kept</source>
        <translation>别人已改过这一项；您的草稿还在</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. Leave this open and make room; it is kept by itself then</source>
        <translation>磁盘已满，现在存不了。请不要关闭，腾出空间后会自动保存</translation>
    </message>
    <message>
        <source>It could not be saved; your draft is kept</source>
        <translation>没有保存成功；您的草稿还在</translation>
    </message>
    <message>
        <source>The draft could not be saved just now</source>
        <translation>草稿暂时没有保存</translation>
    </message>
    <message>
        <source>The earlier version is back</source>
        <translation>已恢复成以前的版本</translation>
    </message>
    <message>
        <source>Changed elsewhere; this is how it is now</source>
        <translation>别处有改动，已换成最新的</translation>
    </message>
    <message>
        <source>The library cannot be reached. What you wrote is kept on this PC; please press Done again when it is back</source>
        <translation>编辑库连不上。您写的已存在这台电脑上；连上后请再按一次“完成”</translation>
    </message>
    <message>
        <source>The library cannot be reached. What you write is kept on this PC</source>
        <translation>编辑库连不上，您写的先存在这台电脑上</translation>
    </message>
    <message>
        <source>The library is back, and your draft is in it</source>
        <translation>编辑库又连上了，草稿已经存进去</translation>
    </message>
    <message>
        <source>This is the copy, hidden at first; please give it a name of its own</source>
        <translation>这是复制出来的一份，先不展示；请改个名称</translation>
    </message>
    <message>
        <source>It could not be copied just now</source>
        <translation>现在不能复制</translation>
    </message>
    <message>
        <source>This cannot be opened just now</source>
        <translation>暂时打不开</translation>
    </message>
</context>
<context>
    <name>FileChooserPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Choose captions</source>
        <translation>选择字幕</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>导入 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>请选择文件</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>存到哪里？</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>存在这里</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Stick %1</source>
        <translation>U 盘 %1</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>This cannot be read any more. Is the stick still in?</source>
        <translation>这里读不到了。U 盘还插着吗？</translation>
    </message>
    <message>
        <source>There are no captions here (SRT, WebVTT, ASS).</source>
        <translation>这里没有字幕文件（SRT、WebVTT、ASS）。</translation>
    </message>
    <message>
        <source>There are no workbooks here.</source>
        <translation>这里没有表格。</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>这里还没有文件。</translation>
    </message>
    <message>
        <source>There are no pictures, films or music here.</source>
        <translation>这里没有图片、影片或音乐。</translation>
    </message>
</context>
<context>
    <name>FilmCard</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Position in the film</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Captions off</source>
        <translation>关闭字幕</translation>
    </message>
    <message>
        <source>Captions on</source>
        <translation>打开字幕</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一部：%1</translation>
    </message>
    <message>
        <source>Back ten seconds</source>
        <translation>后退十秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Forward ten seconds</source>
        <translation>前进十秒</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>打开声音</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>FilmEnd</name>
    <message>
        <source>Watch again</source>
        <translation>再看一遍</translation>
    </message>
    <message>
        <source>Play the next one</source>
        <translation>播放下一部</translation>
    </message>
</context>
<context>
    <name>FilmHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Sample music, to be replaced by a real recording</source>
        <translation>示例音乐，将由真实录音替换</translation>
    </message>
    <message>
        <source>Sample film, to be replaced by the real one</source>
        <translation>示例影片，将由正式影片替换</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>Films cannot be shown on this screen yet: the player libVLC is not installed.</source>
        <translation>这台设备还不能播放影片：缺少播放组件 libVLC。</translation>
    </message>
    <message>
        <source>This film is resting. Please look at another story.</source>
        <translation>这部影片正在休息，先看看别的故事吧。</translation>
    </message>
</context>
<context>
    <name>FilmWeight</name>
    <message>
        <source>This PC plays a part of it as fast as it can …</source>
        <translation>正在试放一段，看这台电脑能放多快……</translation>
    </message>
    <message>
        <source>Too heavy for this PC: it decodes %1 of 100 frames in time. There is a lighter copy of it already: “%2”.</source>
        <translation>对这台电脑太重：每 100 帧只来得及解码 %1 帧。素材库里已经有它的轻量版：“%2”。</translation>
    </message>
    <message>
        <source>Too heavy for this PC: it decodes %1 of 100 frames in time. Look on the hall&apos;s PC whether it runs smoothly there, or make a lighter copy.</source>
        <translation>对这台电脑太重：每 100 帧只来得及放 %1 帧。请到展厅的电脑上看看是否流畅，或制作轻量版。</translation>
    </message>
    <message>
        <source>Light enough for this PC (%1 times as fast as it plays).</source>
        <translation>这台电脑放得动（解码速度是播放的 %1 倍）。</translation>
    </message>
    <message>
        <source>Whether this PC plays it smoothly was not measured.</source>
        <translation>还没有测过这台电脑能否流畅播放。</translation>
    </message>
    <message>
        <source>Make a lighter copy</source>
        <translation>制作轻量版</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新测</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测一下</translation>
    </message>
</context>
<context>
    <name>FilmsPage</name>
    <message>
        <source>Tongliao on film</source>
        <translation>影像通辽</translation>
    </message>
    <message>
        <source>Touch a poster to watch</source>
        <translation>点按海报即可观看</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>The first film is on its way</source>
        <translation>第一部影片即将上映</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Worth noting</source>
        <translation>值得注意</translation>
    </message>
</context>
<context>
    <name>FirstStationsBar</name>
    <message>
        <source>Release %1 has not gone to all stations yet.</source>
        <translation>第 %1 版还没有给全部站点。</translation>
    </message>
    <message>
        <source>Give it to all</source>
        <translation>给全部站点</translation>
    </message>
</context>
<context>
    <name>FocusPanel</name>
    <message>
        <source>Focus point</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Touch what must stay in sight. This is how screens and cards crop the picture.</source>
        <translation>点一下必须留在画面里的地方。这里显示各种屏幕和卡片裁剪后的样子。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>回到正中</translation>
    </message>
</context>
<context>
    <name>FormAside</name>
    <message>
        <source>For visitors</source>
        <translation>观众看得到吗</translation>
    </message>
    <message>
        <source>Show it to visitors</source>
        <translation>展示给观众</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>用在哪里</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>没有别处用到</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>上次修改</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>和以前比较</translation>
    </message>
    <message>
        <source>Not since it came into the library</source>
        <translation>放进来以后没有改过</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FormDeleteSheet</name>
    <message>
        <source>Still needed elsewhere</source>
        <translation>别处还用着</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>What is marked below cannot be without it. Change it there first.</source>
        <translation>下面标红的不能没有它，请先到那里改。</translation>
    </message>
    <message>
        <source>What is deleted lies in the bin for 30 days and can be brought back. These let go of it:</source>
        <translation>它会进回收站，30 天内可以恢复。下面这些不再引用它：</translation>
    </message>
    <message>
        <source>What is deleted lies in the bin for 30 days and can be brought back. Nothing else uses it.</source>
        <translation>它会进回收站，30 天内可以恢复。别处没有用到它。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Into the bin</source>
        <translation>放进回收站</translation>
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>%1 · required</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Chinese: %1</source>
        <translation>中文：%1</translation>
    </message>
    <message>
        <source>That is too long to be pasted: %1 characters.</source>
        <translation>内容太长，无法粘贴：共 %1 个字。</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>Back to the form</source>
        <translation>返回表单</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Investment</source>
        <translation>投资合作</translation>
    </message>
    <message>
        <source>A job</source>
        <translation>求职</translation>
    </message>
    <message>
        <source>Joint research</source>
        <translation>技术合作</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Tell us your name.</source>
        <translation>请告诉我们您的称呼。</translation>
    </message>
    <message>
        <source>Leave a phone number or an e-mail address, so that we can answer.</source>
        <translation>请留下电话或电子邮箱，方便我们答复。</translation>
    </message>
    <message>
        <source>Write your message.</source>
        <translation>请写下您想说的话。</translation>
    </message>
    <message>
        <source>choose what it is about</source>
        <translation>选择事由</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>您的称呼</translation>
    </message>
    <message>
        <source>a shorter name of the organisation</source>
        <translation>缩短单位名称</translation>
    </message>
    <message>
        <source>a phone number or an e-mail address</source>
        <translation>电话或电子邮箱</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>your message</source>
        <translation>留言内容</translation>
    </message>
    <message>
        <source>your agreement</source>
        <translation>勾选同意</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>内容太长了，请缩短一些。</translation>
    </message>
    <message>
        <source>Only digits belong here: 138 0013 8000.</source>
        <translation>这里只填数字，如 138 0013 8000。</translation>
    </message>
    <message>
        <source>Some digits are missing: a mobile number has 11.</source>
        <translation>还缺几位：手机号共 11 位。</translation>
    </message>
    <message>
        <source>There are too many digits: a mobile number has 11.</source>
        <translation>多了几位：手机号共 11 位。</translation>
    </message>
    <message>
        <source>Put the area code first: 010 or 0475.</source>
        <translation>请在前面加上区号，如 010 或 0475。</translation>
    </message>
    <message>
        <source>There is no such number. Please look at it once more.</source>
        <translation>没有这样的号码，请再核对一下。</translation>
    </message>
    <message>
        <source>An e-mail address has an @: name@example.com.</source>
        <translation>邮箱地址中要有 @，如 name@example.com。</translation>
    </message>
    <message>
        <source>Please check what stands before the @.</source>
        <translation>请检查 @ 前面的部分。</translation>
    </message>
    <message>
        <source>Please complete what stands after the @.</source>
        <translation>请补全 @ 后面的部分。</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>展示中</translation>
    </message>
    <message>
        <source>Changes not published</source>
        <translation>有修改未发布</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未到日期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>尚未发布</translation>
    </message>
    <message>
        <source>It goes off the screen by itself on %1.</source>
        <translation>到 %1 过期，自动下屏。</translation>
    </message>
    <message>
        <source>It goes off the screen by itself after %1.</source>
        <translation>%1 当天结束后过期，自动下屏。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Visitors still see it; after the next publishing they do not.</source>
        <translation>观众现在还看得到，下次发布后就看不到了。</translation>
    </message>
    <message>
        <source>Visitors do not see it: it is hidden.</source>
        <translation>观众看不到：已隐藏。</translation>
    </message>
    <message>
        <source>Visitors still see it; after the next publishing not before %1.</source>
        <translation>观众现在还看得到；下次发布后，从 %1 起才展示。</translation>
    </message>
    <message>
        <source>Visitors do not see it yet: it is shown from %1.</source>
        <translation>观众还看不到：从 %1 起展示。</translation>
    </message>
    <message>
        <source>Visitors still see it; after the next publishing they do not, because its time is over.</source>
        <translation>观众现在还看得到；时间已过，下次发布后就看不到了。</translation>
    </message>
    <message>
        <source>Visitors do not see it: its time is over.</source>
        <translation>观众看不到：时间已过，已经下屏。</translation>
    </message>
    <message>
        <source>Visitors still see it as it was; the changes come with the next publishing.</source>
        <translation>观众看到的还是修改前的内容，下次发布后更新。</translation>
    </message>
    <message>
        <source>Visitors see it.</source>
        <translation>观众看得到。</translation>
    </message>
    <message>
        <source>Visitors do not see it yet: it comes with the next publishing.</source>
        <translation>观众还看不到：下次发布后才展示。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>现在做不到：这期间有变化，请再看一下。</translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation>第一次修改之前</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>into the bin</source>
        <translation>放进回收站</translation>
    </message>
    <message>
        <source>out of the bin</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>text replaced</source>
        <translation>替换文字</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>earlier version put back</source>
        <translation>恢复旧版本</translation>
    </message>
    <message>
        <source>translation checked</source>
        <translation>译文已核对</translation>
    </message>
    <message>
        <source>from a workbook</source>
        <translation>从表格导入</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>FoundGroup</name>
    <message>
        <source>%1 · more than %2</source>
        <translation>%1 · 超过 %2 条</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>查看全部</translation>
    </message>
</context>
<context>
    <name>FoundSheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Hall guide</source>
        <translation>展厅导览</translation>
    </message>
    <message>
        <source>Touch a room to see who is there and how to get to it</source>
        <translation>点按房间，看看里面是谁、怎么走</translation>
    </message>
    <message>
        <source>The floor plan is being drawn</source>
        <translation>平面图正在绘制</translation>
    </message>
    <message>
        <source>Please ask at the reception; we will gladly show you the way.</source>
        <translation>请到接待处询问，我们很乐意为您带路。</translation>
    </message>
</context>
<context>
    <name>GuidedTourOverlay</name>
    <message>
        <source>Next: %1</source>
        <translation>下一项：%1</translation>
    </message>
    <message>
        <source>This is the last one. Esc ends the tour</source>
        <translation>这是最后一项，按 Esc 结束导览</translation>
    </message>
    <message>
        <source>N hides these notes, B closes the curtain, Esc ends the tour</source>
        <translation>N 收起讲解词，B 拉上幕布，Esc 结束</translation>
    </message>
</context>
<context>
    <name>HallActs</name>
    <message>
        <source>Sound on</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>Mute until the next slot</source>
        <translation>静音到下一时段</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>重新开馆</translation>
    </message>
    <message>
        <source>Close for today</source>
        <translation>今日闭馆</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n change(s)</source>
        <translation>
            <numerusform>发布 %n 处修改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HallSettings</name>
    <message>
        <source>The hall itself</source>
        <translation>展厅资料</translation>
    </message>
    <message>
        <source>Name, logo, colours, hero pictures, opening hours, languages, address, and after how long a visit ends by itself.</source>
        <translation>名称、标志、颜色、主图、开放时间、语言、地址，以及多久没人触摸就结束参观。</translation>
    </message>
    <message>
        <source>Open the hall&apos;s form</source>
        <translation>打开展厅资料</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>What is complete, missing or out of date in each language.</source>
        <translation>每种语言中哪些已完成、哪些缺译、哪些已过时。</translation>
    </message>
    <message>
        <source>Open the board of languages</source>
        <translation>打开语言进度表</translation>
    </message>
</context>
<context>
    <name>HallWords</name>
    <message>
        <source>A hall needs a name.</source>
        <translation>展厅需要一个名称。</translation>
    </message>
    <message>
        <source>This name cannot be taken: it is too long, or has signs that nobody can see.</source>
        <translation>这个名称不能用：太长，或含有看不见的符号。</translation>
    </message>
    <message>
        <source>Please write times such as 9:00 and 17:30, the later one last.</source>
        <translation>请填写像 9:00 和 17:30 这样的时间，闭馆要晚于开馆。</translation>
    </message>
    <message>
        <source>This file is no picture that can be shown. Please choose another.</source>
        <translation>这个文件不是可以显示的图片，请另选一个。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The visitors&apos; screen does not run on this PC, so nothing has begun.</source>
        <translation>这台电脑没有运行观众的屏幕，所以没有开始。</translation>
    </message>
    <message>
        <source>The screen does not have it yet: it begins once it is shown and published.</source>
        <translation>屏幕上还没有它：设为展示并发布之后才能开始。</translation>
    </message>
    <message>
        <source>The screen does not have it any more. Please close this and look again.</source>
        <translation>屏幕上已经没有它了，请关闭后再看一次。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>暂时连不上编辑库，什么都没有改动，请再试一次。</translation>
    </message>
    <message>
        <source>This cannot be undone in one go: something was changed since. History shows what.</source>
        <translation>之后又有改动，不能一次撤销。请在“历史”里查看。</translation>
    </message>
    <message>
        <source>This was not possible. Nothing was changed; please look again.</source>
        <translation>没有成功，什么都没有改动，请再看一次。</translation>
    </message>
</context>
<context>
    <name>HeaderButtons</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Easier to see, hear and reach</source>
        <translation>看得清、听得到、够得着</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>停止朗读</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>What was deleted is kept for 30 days.</source>
        <translation>删除的内容保留 30 天。</translation>
    </message>
    <message>
        <source>Everything that was changed. It can be undone at any time; visitors see it with the next release.</source>
        <translation>所有改动都在这里，随时可以撤销；下次发布后观众才会看到。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>The history cannot be read just now.</source>
        <translation>暂时读不到历史。</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>Nothing like this was changed.</source>
        <translation>没有这样的改动。</translation>
    </message>
    <message>
        <source>Nothing was changed yet. What somebody changes under “Content” stands here, and can be undone.</source>
        <translation>还没有改动。在“内容”里改了什么，这里都会记下，并可以撤销。</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1《%2》</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Into the bin: %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Out of the bin: %1</source>
        <translation>从回收站恢复%1</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Text replaced: %1</source>
        <translation>替换文字：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>撤销对%1的改动</translation>
    </message>
    <message>
        <source>Translation checked: %1</source>
        <translation>译文已核对：%1</translation>
    </message>
    <message>
        <source>Earlier version: %1</source>
        <translation>恢复较早的版本：%1</translation>
    </message>
    <message>
        <source>From a workbook: %1</source>
        <translation>从表格导入：%1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>修改%1</translation>
    </message>
    <message numerus="yes">
        <source>Added: “%1” and %n more</source>
        <translation>
            <numerusform>新增《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Into the bin: “%1” and %n more</source>
        <translation>
            <numerusform>删除《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Out of the bin: “%1” and %n more</source>
        <translation>
            <numerusform>从回收站恢复《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New order: “%1” and %n more</source>
        <translation>
            <numerusform>调整顺序：《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Text replaced: “%1” and %n more</source>
        <translation>
            <numerusform>替换文字：《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: “%1” and %n more</source>
        <translation>
            <numerusform>撤销对《%1》等的改动，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From a workbook: “%1” and %n more</source>
        <translation>
            <numerusform>从表格导入《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed: “%1” and %n more</source>
        <translation>
            <numerusform>修改《%1》等，另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has been changed again since</source>
        <translation>“%1”后来又改过</translation>
    </message>
    <message>
        <source>It has been changed again since</source>
        <translation>后来又改过</translation>
    </message>
    <message>
        <source>It has been deleted since</source>
        <translation>后来已删除</translation>
    </message>
    <message>
        <source>It is there again already</source>
        <translation>已经恢复了</translation>
    </message>
    <message>
        <source>Another one has its name now</source>
        <translation>名称已被别的内容使用</translation>
    </message>
    <message>
        <source>Something else refers to it since</source>
        <translation>后来有别的内容链接到它</translation>
    </message>
    <message>
        <source>%1: what it referred to is gone</source>
        <translation>“%1”所链接的内容已不存在</translation>
    </message>
    <message>
        <source>What it referred to is gone</source>
        <translation>所链接的内容已不存在</translation>
    </message>
    <message>
        <source>Undone. It can be done again at any time.</source>
        <translation>已撤销，随时可以恢复。</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>已恢复。</translation>
    </message>
    <message>
        <source>It is out of the bin, with its links.</source>
        <translation>已从回收站恢复，链接也一并恢复。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This is not possible any more; somebody was faster. The list has been read again.</source>
        <translation>已经不能这样做了，有人先改过。列表已刷新。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>暂时连不上编辑库，什么都没有改动，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Watch the film</source>
        <translation>观看影片</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>协作项目</translation>
    </message>
    <message>
        <source>Key work, key projects, results</source>
        <translation>重点工作、项目与成果</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>入驻企业</translation>
    </message>
    <message numerus="yes">
        <source>%n of the first tenants</source>
        <translation>
            <numerusform>%n 家首批入驻企业</numerusform>
        </translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>基地里的企业</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>What has changed since 2016</source>
        <translation>2016 年至今的变化</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影像通辽</translation>
    </message>
    <message>
        <source>Films and music</source>
        <translation>宣传片 · 马头琴</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>人才与招商</translation>
    </message>
    <message>
        <source>Talent, investment, your message</source>
        <translation>留下您的联系方式</translation>
    </message>
    <message>
        <source>Talent and investment</source>
        <translation>岗位 · 投资 · 研发</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>We will be glad to answer</source>
        <translation>我们很乐意回复您</translation>
    </message>
    <message>
        <source>About the base</source>
        <translation>关于基地</translation>
    </message>
    <message>
        <source>Its roles, its founders, its launch day</source>
        <translation>定位、共建与启动日</translation>
    </message>
    <message>
        <source>Hall guide</source>
        <translation>展厅导览</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>Find a room, a company, the way</source>
        <translation>找展区、企业和路线</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>素材库里已有</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Columns that are left out: %1</source>
        <translation>没有认出、不导入的列：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n refused row(s)</source>
        <translation>
            <numerusform>把这 %n 行另存为表格去改</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStrip</name>
    <message>
        <source>Details</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>InquiryConsent</name>
    <message>
        <source>What happens with your message</source>
        <translation>您的留言会怎样</translation>
    </message>
    <message>
        <source>We keep what you write here and when you wrote it, nothing else.</source>
        <translation>我们只保存您在这里写下的内容和时间，不记录其他信息。</translation>
    </message>
    <message>
        <source>It is locked at once. Only the staff of the base&apos;s liaison office can read it, to answer you.</source>
        <translation>发送后立即加密，只有基地联络处的工作人员能打开，用于答复您。</translation>
    </message>
    <message numerus="yes">
        <source>After %n day(s) it is deleted here. You can have it deleted earlier: ask the staff.</source>
        <translation>
            <numerusform>保存 %n 天后从本机删除。想提前删除，请告诉工作人员。</numerusform>
        </translation>
    </message>
    <message>
        <source>I agree that my message is kept and used in this way.</source>
        <translation>我同意按上述方式保存和使用我的留言。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Still to do: %1</source>
        <translation>还需要：%1</translation>
    </message>
</context>
<context>
    <name>InquiryForm</name>
    <message>
        <source>What is it about?</source>
        <translation>您想聊什么？</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的称呼</translation>
    </message>
    <message>
        <source>Company or organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>or e-mail</source>
        <translation>或填邮箱</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>one of the two is enough</source>
        <translation>两项填一项即可</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>留言内容</translation>
    </message>
    <message>
        <source>What would you like to do together with Tongliao?</source>
        <translation>您想和通辽一起做些什么？</translation>
    </message>
</context>
<context>
    <name>InquiryOutcome</name>
    <message>
        <source>Thank you, we have your message</source>
        <translation>谢谢您，留言已收到</translation>
    </message>
    <message>
        <source>Thank you, that is a lot already</source>
        <translation>谢谢您，已经收到好几条了</translation>
    </message>
    <message>
        <source>Many people are writing just now</source>
        <translation>现在留言的人有点多</translation>
    </message>
    <message>
        <source>Your message could not be kept</source>
        <translation>留言没能保存下来</translation>
    </message>
    <message>
        <source>Please come to the liaison office</source>
        <translation>请到联络处来</translation>
    </message>
    <message>
        <source>The liaison office will be in touch. What you wrote is no longer on this screen.</source>
        <translation>联络处会和您联系。您写的内容已从屏幕上清除。</translation>
    </message>
    <message>
        <source>We have several messages of yours. If there is more to say, tell us in person.</source>
        <translation>您的几条留言我们都收到了，还有想说的，欢迎当面告诉我们。</translation>
    </message>
    <message>
        <source>Please try again in a while, or tell us in person.</source>
        <translation>请稍后再试，或者当面告诉我们。</translation>
    </message>
    <message>
        <source>What you wrote is still there. Try once more, or tell us in person.</source>
        <translation>您写的内容还在，请再试一次，或者当面告诉我们。</translation>
    </message>
    <message>
        <source>Messages cannot be taken on this screen.</source>
        <translation>本屏幕暂不能留言。</translation>
    </message>
    <message>
        <source>Liaison office: %1</source>
        <translation>联络处：%1</translation>
    </message>
    <message>
        <source>Back to my message</source>
        <translation>回到留言</translation>
    </message>
    <message>
        <source>Go on exploring</source>
        <translation>继续参观</translation>
    </message>
</context>
<context>
    <name>InquiryPage</name>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>关于：%1</translation>
    </message>
    <message>
        <source>We will answer by phone or e-mail</source>
        <translation>我们会通过电话或邮件答复您</translation>
    </message>
</context>
<context>
    <name>InvitationSheet</name>
    <message>
        <source>Set-up code</source>
        <translation>设置码</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请新成员</translation>
    </message>
    <message>
        <source>For one account (%1), used once, until %2. Write it down and hand it over: it is not shown again. Whoever gets it taps “I have a set-up code” where one signs in.</source>
        <translation>供一位%1使用一次，%2 前有效。请抄下来交给对方，关闭后不再显示。对方在登录页点“我有设置码”。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>已抄下</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Make a set-up code</source>
        <translation>生成设置码</translation>
    </message>
</context>
<context>
    <name>KeptBackups</name>
    <message>
        <source>Kept backups</source>
        <translation>保留的备份</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <translation>第 %1 号 · %2</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n file(s) · %2 · program %3</source>
        <translation>
            <numerusform>%1 · %n 个文件 · %2 · 程序 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Its list is damaged: it cannot be restored.</source>
        <translation>它的目录损坏了，不能恢复。</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复 …</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>再试恢复一次</translation>
    </message>
</context>
<context>
    <name>LanguageCell</name>
    <message>
        <source>Still right</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>The translation says what the Chinese says</source>
        <translation>译文与中文一致</translation>
    </message>
</context>
<context>
    <name>LanguageTab</name>
    <message>
        <source>%1 to mend</source>
        <translation>%1 处要改</translation>
    </message>
    <message>
        <source>%1 missing, %2 out of date</source>
        <translation>缺 %1 项，%2 项待更新</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>缺 %1 项</translation>
    </message>
    <message>
        <source>%1 out of date</source>
        <translation>%1 项待更新</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>%1 unchecked</source>
        <translation>%1 项待核对</translation>
    </message>
</context>
<context>
    <name>LanguagesList</name>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>What is missing, out of date or not checked yet in each language. Touch a row to complete it.</source>
        <translation>各语言中缺少、待更新或待核对的内容。点一行即可补全。</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The library cannot be reached just now.</source>
        <translation>暂时连不上编辑库。</translation>
    </message>
    <message>
        <source>Nothing is missing here.</source>
        <translation>这里什么都不缺。</translation>
    </message>
    <message>
        <source>Nothing is out of date here.</source>
        <translation>这里没有待更新的译文。</translation>
    </message>
    <message>
        <source>Nothing is to be checked here.</source>
        <translation>这里没有待核对的内容。</translation>
    </message>
    <message>
        <source>There is nothing of this kind.</source>
        <translation>还没有这类内容。</translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>First letter of the name</source>
        <translation>名称首字母</translation>
    </message>
</context>
<context>
    <name>LiaisonBar</name>
    <message>
        <source>Would you like to talk to us?</source>
        <translation>想和我们聊聊？</translation>
    </message>
    <message>
        <source>Please come to the liaison office</source>
        <translation>请到联络处来</translation>
    </message>
    <message>
        <source>Liaison office: %1</source>
        <translation>联络处：%1</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
</context>
<context>
    <name>LinkChip</name>
    <message>
        <source>Remove: %1</source>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>LinkLine</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Release %1, only to look at</source>
        <translation>第 %1 版，仅供查看</translation>
    </message>
    <message>
        <source>Back to staff mode</source>
        <translation>返回管理界面</translation>
    </message>
</context>
<context>
    <name>LoopBlockCard</name>
    <message>
        <source>Hours</source>
        <translation>改时间</translation>
    </message>
    <message>
        <source>Choose a block</source>
        <translation>选一个时段</translation>
    </message>
    <message>
        <source>Nothing is planned yet: all films play in turn.</source>
        <translation>还没有安排，所有影片轮流播放。</translation>
    </message>
    <message>
        <source>Tap a block of the week to see what plays in it.</source>
        <translation>点一个时段，看它放什么。</translation>
    </message>
    <message>
        <source>Covers this week: %1</source>
        <translation>这周盖过：%1</translation>
    </message>
    <message>
        <source>Gives way this week to: %1</source>
        <translation>这周让位给：%1</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>LoopContentRow</name>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>− 1 s</source>
        <translation>− 1 秒</translation>
    </message>
    <message>
        <source>+ 1 s</source>
        <translation>+ 1 秒</translation>
    </message>
    <message>
        <source>Stand still</source>
        <translation>改为静止</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>改为缓移</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LoopDay</name>
    <message>
        <source>A day in a minute</source>
        <translation>一分钟看一天</translation>
    </message>
    <message>
        <source>As it plays once it is published. Of what takes turns, each is shown for a moment.</source>
        <translation>发布以后就这样放。轮流播放的，每项只显示一会儿。</translation>
    </message>
    <message>
        <source>The hall is closed</source>
        <translation>展厅未开放</translation>
    </message>
    <message>
        <source>The loop cannot be read just now.</source>
        <translation>现在读不到迎宾循环。</translation>
    </message>
    <message>
        <source>Nothing: there are no films. The hall&apos;s picture stands.</source>
        <translation>什么也不放：还没有影片，显示展厅的图片。</translation>
    </message>
    <message>
        <source>In turn: %1</source>
        <translation>轮流播放：%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Play the day</source>
        <translation>放一遍</translation>
    </message>
</context>
<context>
    <name>LoopDayLine</name>
    <message>
        <source>Time of day</source>
        <translation>一天里的时间</translation>
    </message>
</context>
<context>
    <name>LoopGapCard</name>
    <message>
        <source>No opening hours yet</source>
        <translation>还没有开放时间</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>有空当</translation>
    </message>
    <message>
        <source>No gaps</source>
        <translation>没有空当</translation>
    </message>
    <message>
        <source>Gaps can be told once the hall has opening hours; they are written under “Content”, “Hall”.</source>
        <translation>在“内容”的“展厅”里填好开放时间，这里就会告诉您哪里有空当。</translation>
    </message>
    <message>
        <source>Nothing is planned then, and all films play in turn:</source>
        <translation>这些时间没有安排，所有影片轮流播放：</translation>
    </message>
    <message>
        <source>Something is planned for every minute in which the hall is open.</source>
        <translation>开放时间里每一分钟都有安排。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopHoursSheet</name>
    <message>
        <source>A new block</source>
        <translation>新时段</translation>
    </message>
    <message>
        <source>Days and hours</source>
        <translation>改日期和时间</translation>
    </message>
    <message>
        <source>Leave hours empty for the whole day, and days empty for always. The same day twice is one day only.</source>
        <translation>时间留空就是全天，日期留空就是一直。两个日期写同一天，就只在那一天。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>次日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>“As set” is the volume of the attract loop in the settings; “With sound” is heard where that is 0, too. In quiet hours, and where somebody has muted it, the loop is silent in any case.</source>
        <translation>“按设置”用设置里迎宾循环的音量；那里填 0 时，“有声”也放得出声音。静音时段内，或有人临时静音时，一律没有声音。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选图片</translation>
    </message>
    <message>
        <source>Choose a film</source>
        <translation>选影片</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>LoopPage</name>
    <message>
        <source>Attract loop</source>
        <translation>迎宾循环</translation>
    </message>
    <message>
        <source>What plays while nobody is touching; what is on is played to its end.</source>
        <translation>没人触摸时屏幕放什么；正在放的总会放完再换。</translation>
    </message>
    <message>
        <source>What plays when?</source>
        <translation>什么时候放什么？</translation>
    </message>
    <message>
        <source>A day in a minute</source>
        <translation>一分钟看一天</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>加时段</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>回到本周</translation>
    </message>
    <message>
        <source>The loop cannot be read just now.</source>
        <translation>现在读不到迎宾循环。</translation>
    </message>
</context>
<context>
    <name>LoopPiece</name>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
</context>
<context>
    <name>LoopQuestion</name>
    <message>
        <source>What plays when?</source>
        <translation>什么时候放什么？</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Please write a time like 15:00.</source>
        <translation>时间请写成 15:00 这样。</translation>
    </message>
    <message>
        <source>Nothing: there are no films. The hall&apos;s picture stands.</source>
        <translation>什么也不放：还没有影片，显示展厅的图片。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>LoopWeekGrid</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>不开放</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>空当</translation>
    </message>
</context>
<context>
    <name>LoopWords</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Hidden: it is not in the plan</source>
        <translation>已隐藏，不在计划里</translation>
    </message>
    <message>
        <source>Its film is hidden, so it does not play</source>
        <translation>它的影片已隐藏，所以不放</translation>
    </message>
    <message>
        <source>Not now: it plays %1</source>
        <translation>这时不放：%1</translation>
    </message>
    <message>
        <source>Not now: “%1” goes before it</source>
        <translation>这时不放：让位给“%1”</translation>
    </message>
    <message>
        <source>Its film is not shown then: %1</source>
        <translation>它的影片这时不展示：%1</translation>
    </message>
    <message>
        <source>The hours of the block have been changed</source>
        <translation>时段已改</translation>
    </message>
    <message>
        <source>Added to the loop</source>
        <translation>已加进迎宾循环</translation>
    </message>
    <message>
        <source>Taken out of the loop; it is in the bin for 30 days</source>
        <translation>已移出迎宾循环，在回收站里保留 30 天</translation>
    </message>
    <message>
        <source>The order has been changed</source>
        <translation>顺序已改</translation>
    </message>
    <message>
        <source>The movement of the picture has been changed</source>
        <translation>图片动态已改</translation>
    </message>
    <message>
        <source>The length of the picture has been changed</source>
        <translation>图片停留的时间已改</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Somebody has just changed this block. Nothing was changed; please look again.</source>
        <translation>刚才有人改了这个时段，您的改动没有写入，请再看一下。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody has changed it since.</source>
        <translation>不能再撤销了：后来又有人改过。</translation>
    </message>
    <message>
        <source>The last day comes before the first. Nothing was changed.</source>
        <translation>最后一天早于第一天，没有改动。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动；请腾出空间再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>编辑库现在连不上，没有改动，请再试一次。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>做不到：这期间有了变化，请再看一下。</translation>
    </message>
    <message>
        <source>Please choose a day at least.</source>
        <translation>请至少选一天。</translation>
    </message>
    <message>
        <source>Please write a time like 15:00.</source>
        <translation>时间请写成 15:00 这样。</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Please write days like 2026-12-31.</source>
        <translation>日期请写成 2026-12-31 这样。</translation>
    </message>
</context>
<context>
    <name>MediaDetails</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Read to those who cannot see it</source>
        <translation>读给看不见图片的人听</translation>
    </message>
    <message>
        <source>Who made it (shown beside it)</source>
        <translation>署名（显示在旁边）</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>用在哪里</translation>
    </message>
    <message>
        <source>Nothing uses this file.</source>
        <translation>没有地方用到这个文件。</translation>
    </message>
    <message>
        <source>Focus point …</source>
        <translation>设置焦点……</translation>
    </message>
    <message>
        <source>Poster …</source>
        <translation>选封面……</translation>
    </message>
    <message>
        <source>Captions …</source>
        <translation>字幕……</translation>
    </message>
    <message>
        <source>Replace everywhere …</source>
        <translation>全部替换……</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除……</translation>
    </message>
    <message>
        <source>Somebody else wrote: “%1”</source>
        <translation>别人写的是：“%1”</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>MediaPage</name>
    <message>
        <source>Replace everywhere</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材库</translation>
    </message>
    <message>
        <source>Choose what takes the place of “%1”</source>
        <translation>请选择用哪个文件代替“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>共 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · drag new ones here</source>
        <translation>
            <numerusform>共 %n 个文件 · 可把新文件拖到这里</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>From a phone</source>
        <translation>用手机传</translation>
    </message>
    <message>
        <source>Phone page is open</source>
        <translation>手机页面开着</translation>
    </message>
    <message>
        <source>Search the files</source>
        <translation>搜索素材</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. It is tried again by itself.</source>
        <translation>暂时连不上编辑库，会自动重试。</translation>
    </message>
    <message>
        <source>Nothing is called that. Try a shorter word.</source>
        <translation>没有找到。换个短一点的词试试。</translation>
    </message>
    <message>
        <source>There are no files yet. “Add files” takes pictures, films and music from a stick or this PC.</source>
        <translation>还没有文件。点“添加文件”，从 U 盘或这台电脑选取图片、影片和音乐。</translation>
    </message>
    <message>
        <source>Let go to import</source>
        <translation>松开即可导入</translation>
    </message>
</context>
<context>
    <name>MediaPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MediaTile</name>
    <message numerus="yes">
        <source>used in %n place(s)</source>
        <translation>
            <numerusform>用在 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>text missing</source>
        <translation>缺说明</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>It is not there any more. Put the stick in again and choose it once more.</source>
        <translation>文件不见了。请把 U 盘重新插好，再选一次。</translation>
    </message>
    <message>
        <source>It cannot be read to its end. Is the stick still in? Try again, or copy it anew.</source>
        <translation>文件读不完整。请看看 U 盘是否还插着，再试一次，或重新拷贝。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it is whole.</source>
        <translation>文件是空的。请从原处重新拷贝。</translation>
    </message>
    <message>
        <source>The file is too big. Export it smaller.</source>
        <translation>文件太大。请导出小一点的版本。</translation>
    </message>
    <message>
        <source>This is no picture, film or music that can be shown. Export it as JPEG, MP4 or MP3.</source>
        <translation>这不是能播放的图片、影片或音乐。请另存为 JPEG、MP4 或 MP3。</translation>
    </message>
    <message>
        <source>It cannot be drawn: it is damaged, has a password, or is too large. Save the page that is wanted as a picture (PNG), and import that.</source>
        <translation>图纸打不开：可能已损坏、有密码，或太大。请把需要的那一页另存为图片（PNG），再导入。</translation>
    </message>
    <message>
        <source>Pictures of this kind cannot be shown. Save it as JPEG or PNG.</source>
        <translation>不支持这种图片。请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>The picture is damaged, or has too many pixels. Save it anew as JPEG.</source>
        <translation>图片已损坏，或像素太多。请重新另存为 JPEG。</translation>
    </message>
    <message>
        <source>The end is missing. Copy it again from where it is whole.</source>
        <translation>文件缺了结尾。请从原处重新拷贝。</translation>
    </message>
    <message>
        <source>The film has transparent parts. Export it over a background.</source>
        <translation>影片里有透明部分。请加上背景后重新导出。</translation>
    </message>
    <message>
        <source>The film has more pixels than this screen shows. Export it in 1920×1080.</source>
        <translation>影片分辨率超过屏幕。请按 1920×1080 导出。</translation>
    </message>
    <message>
        <source>Nothing in it can be seen or heard. Export it as MP4 (H.264, AAC).</source>
        <translation>里面没有能播放的画面或声音。请导出为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>It does not say how long it is. Export it as MP4 (H.264, AAC).</source>
        <translation>文件没有写明时长。请导出为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>The film is too long. Cut it into shorter ones.</source>
        <translation>影片太长。请剪成几段。</translation>
    </message>
    <message>
        <source>It does not play to its end. Copy it again, or export it anew.</source>
        <translation>影片放不到结尾。请重新拷贝或重新导出。</translation>
    </message>
    <message>
        <source>An HDR film would look grey here. Export it as SDR; on a phone turn HDR video off.</source>
        <translation>HDR 影片在这里会发灰。请导出为 SDR；用手机拍摄时请关闭“HDR 视频”。</translation>
    </message>
    <message>
        <source>It can be heard but not seen. Export it as MP4 (H.264, AAC).</source>
        <translation>只有声音，画面放不出来。请导出为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>It took too long to look through. Export it anew as MP4 (H.264, AAC).</source>
        <translation>检查时间太长。请重新导出为 MP4（H.264、AAC）。</translation>
    </message>
    <message>
        <source>The file is damaged. Export it anew.</source>
        <translation>文件已损坏。请重新导出。</translation>
    </message>
    <message numerus="yes">
        <source>Importing, %n file(s) left</source>
        <translation>
            <numerusform>正在导入，还剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Another import is running; this one begins after it</source>
        <translation>另一个导入正在进行，完成后自动开始</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled; %n file(s) are not imported</source>
        <translation>
            <numerusform>已取消，有 %n 个没有导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk is full. Make room, then go on; %n file(s) left</source>
        <translation>
            <numerusform>磁盘已满。腾出空间后继续，还剩 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing has stopped. Nothing is lost; go on with %n file(s)</source>
        <translation>
            <numerusform>导入中断，已导入的都在。可以继续导入剩下的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already</source>
        <translation>
            <numerusform>素材库里已有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n 个未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>A lighter copy is being made</source>
        <translation>正在制作轻量版</translation>
    </message>
    <message>
        <source>Cancelled; the film is as it was</source>
        <translation>已取消，影片没有变动</translation>
    </message>
    <message>
        <source>The disk is full. Make room, then try again; the film is as it was</source>
        <translation>磁盘已满，请腾出空间再试；影片没有变动</translation>
    </message>
    <message>
        <source>This film cannot be made lighter here. Export it as MP4 (H.264) in 1920×1080</source>
        <translation>这部影片在这里做不了轻量版，请重新导出为 1920×1080 的 MP4（H.264）</translation>
    </message>
    <message>
        <source>The lighter copy is there</source>
        <translation>轻量版已做好</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>文字太长。</translation>
    </message>
    <message>
        <source>There are invisible characters in it. Type it anew.</source>
        <translation>里面有看不见的字符。请重新输入。</translation>
    </message>
    <message>
        <source>There are marks in it that turn the direction of writing. Type it anew.</source>
        <translation>里面有改变书写方向的符号。请重新输入。</translation>
    </message>
    <message>
        <source>There are emoji in it, which the screen cannot show.</source>
        <translation>里面有表情符号，屏幕上显示不了。</translation>
    </message>
    <message>
        <source>Only one line is possible here.</source>
        <translation>这里只能写一行。</translation>
    </message>
    <message>
        <source>This cannot be saved so.</source>
        <translation>这样无法保存。</translation>
    </message>
    <message>
        <source>Typing …</source>
        <translation>正在输入……</translation>
    </message>
    <message>
        <source>Kept as a draft; “Done” saves it</source>
        <translation>已存为草稿，点“完成”保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile</source>
        <translation>别人刚改过这段文字</translation>
    </message>
    <message>
        <source>Somebody else has deleted this file</source>
        <translation>别人删除了这个文件</translation>
    </message>
    <message>
        <source>The library cannot be reached. Try again in a moment</source>
        <translation>连不上编辑库，请稍后再试</translation>
    </message>
    <message>
        <source>It is in the bin for 30 days.</source>
        <translation>已放进回收站，保留 30 天。</translation>
    </message>
    <message>
        <source>The focus point is set. Every screen crops around it.</source>
        <translation>焦点已设好，各处裁剪都会以它为中心。</translation>
    </message>
    <message>
        <source>This is the film&apos;s poster now.</source>
        <translation>已设为影片封面。</translation>
    </message>
    <message>
        <source>The captions are attached.</source>
        <translation>字幕已添加。</translation>
    </message>
    <message>
        <source>The captions are shifted.</source>
        <translation>字幕时间已调整。</translation>
    </message>
    <message>
        <source>The captions are removed.</source>
        <translation>字幕已移除。</translation>
    </message>
    <message>
        <source>This file is damaged, or no captions. Save it as SRT in UTF-8.</source>
        <translation>这个文件已损坏，或者不是字幕。请存成 UTF-8 的 SRT 再试。</translation>
    </message>
    <message>
        <source>The lighter copy takes the film&apos;s place. The film stays here.</source>
        <translation>已改用轻量版，原片仍在素材库。</translation>
    </message>
    <message>
        <source>The lighter copy is here, beside the film. Use it in the film&apos;s place.</source>
        <translation>轻量版已做好，在素材库里。请用它代替原片。</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>已替换 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>Something uses this file by now; it stays.</source>
        <translation>这个文件已经被用到，不能删除。</translation>
    </message>
    <message>
        <source>Only files of this PC can be imported.</source>
        <translation>只能导入这台电脑上的文件。</translation>
    </message>
    <message>
        <source>This is not possible any more: something has changed meanwhile.</source>
        <translation>做不到了：内容刚刚有变化。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached. Nothing was changed; try again.</source>
        <translation>连不上编辑库，没有做任何改动，请再试一次。</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Cannot be opened</source>
        <translation>打不开</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a message that nobody has taken in hand</comment>
        <translation>未处理</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资合作</translation>
    </message>
    <message>
        <source>A job</source>
        <translation>求职</translation>
    </message>
    <message>
        <source>Joint research</source>
        <translation>技术合作</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Deleted because the person asked for it</source>
        <translation>应本人要求删除</translation>
    </message>
    <message>
        <source>Deleted as of no use</source>
        <translation>作为无用内容删除</translation>
    </message>
    <message>
        <source>Kept for as long as was promised, then deleted by itself</source>
        <translation>保存期满，自动删除</translation>
    </message>
    <message>
        <source>No longer on this PC: another one has it</source>
        <translation>这台电脑上没有了，已由别的电脑收走</translation>
    </message>
    <message>
        <source>Messages cannot be opened on this PC</source>
        <translation>这台电脑打不开留言</translation>
    </message>
    <message>
        <source>The key to the messages is damaged</source>
        <translation>留言的密钥坏了</translation>
    </message>
    <message>
        <source>Your account may not read messages</source>
        <translation>您的账号不能看留言</translation>
    </message>
    <message>
        <source>The messages cannot be read just now</source>
        <translation>现在读不出留言</translation>
    </message>
    <message>
        <source>They are encrypted, and open only on a PC with the hall&apos;s key: the one on which the content of the hall was set up. Please read them there.

Whoever wants to read them here asks a technician to copy the file “keys/inbox.key” from that PC into the folder “keys” of this one. Where no PC has it, a technician makes one there with “kiosk inbox key” and publishes; older messages stay closed then.</source>
        <translation>留言是加密的，只有存着展厅密钥的电脑才能打开，也就是最初建立展厅内容的那一台。请到那台电脑上看。

想在这里看，请技术员把那台电脑上的文件“keys/inbox.key”复制到这台电脑的“keys”文件夹里。如果哪台电脑上都没有，请技术员在那里运行“kiosk inbox key”，再发布一次；以前的留言就打不开了。</translation>
    </message>
    <message>
        <source>Please ask a technician to put the copy of “keys/inbox.key” back. The messages are safe, they only cannot be opened until then.</source>
        <translation>请技术员把“keys/inbox.key”的备份放回来。留言都还在，只是暂时打不开。</translation>
    </message>
    <message>
        <source>Please ask a colleague who may.</source>
        <translation>请找有权限的同事。</translation>
    </message>
    <message>
        <source>They are looked for again by themselves. If this stays, please tell IT.</source>
        <translation>程序会自动再试。一直这样，请告诉技术员。</translation>
    </message>
    <message>
        <source>No message like this.</source>
        <translation>没有这样的留言。</translation>
    </message>
    <message>
        <source>No new messages. What visitors leave on the screen appears here.</source>
        <translation>没有未处理的留言。观众在屏幕上留言后，会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>没有删除过留言。</translation>
    </message>
    <message>
        <source>You have no messages in hand.</source>
        <translation>您没有经办的留言。</translation>
    </message>
    <message>
        <source>There are no messages here.</source>
        <translation>这里没有留言。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) written: %1</source>
        <translation>
            <numerusform>已写入 %n 条留言：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The confirmation is written: %1</source>
        <translation>证明已保存：%1</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>已永久删除</translation>
    </message>
    <message>
        <source>This message has been deleted meanwhile.</source>
        <translation>这条留言刚刚被删除了。</translation>
    </message>
    <message>
        <source>%1 has just changed this message. Please look at it again.</source>
        <translation>%1刚刚处理过这条留言，请再看一眼。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written.</source>
        <translation>磁盘满了，什么都没有写入。</translation>
    </message>
    <message>
        <source>It cannot be written just now. Please try again.</source>
        <translation>现在写不进去，请再试一次。</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>没有办成。</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Search by name, phone, company or words</source>
        <translation>搜索姓名、电话、企业或内容</translation>
    </message>
    <message>
        <source>Export %1 …</source>
        <translation>导出 %1 条……</translation>
    </message>
    <message>
        <source>About one thing only · show everything</source>
        <translation>只看关于同一项的 · 显示全部</translation>
    </message>
    <message>
        <source>The file with the collected messages was damaged and has been set aside. Please tell IT: it can be restored from a backup.</source>
        <translation>存放收来的留言的文件坏了，已经放到一边。请告诉技术员，可以从备份恢复。</translation>
    </message>
    <message>
        <source>More messages are being opened …</source>
        <translation>正在打开其余的留言……</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Tap a message to read it.</source>
        <translation>点一条留言，在这里看。</translation>
    </message>
</context>
<context>
    <name>NeighbourBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Take it home</source>
        <translation>带回家</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>NewsCard</name>
    <message>
        <source>%1 · Sample</source>
        <translation>%1 · 示例</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>没有找到“%1”</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Sample · %1</source>
        <translation>示例 · %1</translation>
    </message>
</context>
<context>
    <name>OnScreenCard</name>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>On the screen now</source>
        <translation>屏幕上现在是什么</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今日闭馆</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>为什么是它？</translation>
    </message>
    <message>
        <source>The visitors&apos; screen does not run on this PC. “kiosk run” starts it.</source>
        <translation>这台电脑没有运行观众屏幕。用“kiosk run”启动。</translation>
    </message>
    <message>
        <source>Visitors see “Closed today”. It opens by itself at midnight.</source>
        <translation>观众看到“今日闭馆”，半夜后自动恢复。</translation>
    </message>
    <message>
        <source>The attract loop goes on as soon as nobody uses the screen.</source>
        <translation>没有人使用时，迎宾循环会接着播放。</translation>
    </message>
    <message>
        <source>Without sound until %1.</source>
        <translation>静音到 %1。</translation>
    </message>
    <message>
        <source>Ceremonies and guided tours</source>
        <translation>启动仪式与讲解导览</translation>
    </message>
</context>
<context>
    <name>OpenedMessage</name>
    <message>
        <source>This message cannot be opened</source>
        <translation>这条留言打不开</translation>
    </message>
    <message>
        <source>It was encrypted with another key, or is damaged.</source>
        <translation>它是用别的密钥加密的，或者已经损坏。</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Show all messages about this</source>
        <translation>显示关于它的全部留言</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s); an export has all of it.</source>
        <translation>
            <numerusform>后面还有 %n 个字，导出的表格里是全文。</numerusform>
        </translation>
    </message>
    <message>
        <source>I see to it</source>
        <translation>我来处理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Back to new</source>
        <translation>退回未处理</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This note was encrypted with another key.</source>
        <translation>这条备注是用别的密钥加密的。</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>for colleagues; encrypted like the message</source>
        <translation>给同事看，和留言一样加密</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>删除……</translation>
    </message>
</context>
<context>
    <name>OpenedStation</name>
    <message>
        <source>What its screen showed</source>
        <translation>它的屏幕当时显示的画面</translation>
    </message>
    <message>
        <source>It sent a picture of its screen that cannot be shown.</source>
        <translation>它送来的屏幕画面不能用，没有显示。</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近消息</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 of %2 GB free</source>
        <translation>共 %2 GB，剩余 %1 GB</translation>
    </message>
    <message>
        <source>Runs since</source>
        <translation>运行自</translation>
    </message>
    <message numerus="yes">
        <source>%1 · restarted %n time(s) by itself</source>
        <translation>
            <numerusform>%1 · 自动重启过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>还没有做过</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Asked of it</source>
        <translation>请它做的事</translation>
    </message>
    <message>
        <source>Stations are asked on the PC that publishes: it has the key by which they know the office.</source>
        <translation>请在发布用的电脑上提出：站点凭那里的密钥认出办公室。</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>正在提出……</translation>
    </message>
    <message>
        <source>Ask it …</source>
        <translation>请它做……</translation>
    </message>
    <message>
        <source>Save its diagnosis …</source>
        <translation>保存它的诊断文件……</translation>
    </message>
    <message>
        <source>Last lines of its log, for IT</source>
        <translation>日志的最后几行（供信息技术人员参考）</translation>
    </message>
</context>
<context>
    <name>OpportunitiesPage</name>
    <message>
        <source>Talent &amp; investment</source>
        <translation>人才与招商</translation>
    </message>
    <message numerus="yes">
        <source>%n opportunity(ies) · touch a card to learn more</source>
        <translation>
            <numerusform>%n 个机会 · 点按卡片了解详情</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>Nothing here fits both choices. Touch “All” to see everything.</source>
        <translation>没有同时符合两项条件的内容，点按“全部”查看所有。</translation>
    </message>
    <message>
        <source>Nothing is sought at the moment</source>
        <translation>暂无招募与招商信息</translation>
    </message>
    <message>
        <source>Please ask in the hall; we are glad to talk to you.</source>
        <translation>欢迎向现场工作人员了解，我们很乐意与您聊聊。</translation>
    </message>
</context>
<context>
    <name>OpportunityCard</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>OpportunityPage</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>The screen is off</source>
        <translation>屏幕没有打开</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今日闭馆</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>有 %n 件事要看一看</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is ready today</source>
        <translation>今天一切就绪</translation>
    </message>
    <message>
        <source>Release %1 · published %2 by %3</source>
        <translation>第 %1 版 · %2 由“%3”发布</translation>
    </message>
    <message>
        <source>Release %1 · published %2</source>
        <translation>第 %1 版 · %2 发布</translation>
    </message>
    <message>
        <source>Put the hall back to an earlier release</source>
        <translation>把展厅恢复到以前的样子</translation>
    </message>
</context>
<context>
    <name>PadDetails</name>
    <message>
        <source>A technician makes the set-up code on this PC with “kiosk staff invite”. It works once.</source>
        <translation>设置码由技术员在这台电脑运行“kiosk staff invite”得到，只能用一次。</translation>
    </message>
    <message>
        <source>The recovery code was shown when you were set up. It works once.</source>
        <translation>恢复码在第一次设置时显示过，只能用一次。</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>设置码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>PadDots</name>
    <message numerus="yes">
        <source>PIN: %n digit(s)</source>
        <translation>
            <numerusform>PIN：已输入 %n 位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PadKeys</name>
    <message>
        <source>Delete the last digit</source>
        <translation>删除最后一位</translation>
    </message>
</context>
<context>
    <name>PadPanel</name>
    <message>
        <source>Choose a PIN</source>
        <translation>设定 PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <translation>重设 PIN</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>第一次设置</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>6 to 12 digits that nobody would guess</source>
        <translation>6 至 12 位，别人猜不到的数字</translation>
    </message>
    <message>
        <source>The digits change places each time</source>
        <translation>数字每次换位置</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>进入</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>PIN forgotten</source>
        <translation>忘记 PIN</translation>
    </message>
    <message>
        <source>I have a set-up code</source>
        <translation>我有设置码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PadRecovery</name>
    <message>
        <source>Write this code down and keep it in a safe place. With it you choose a new PIN, should you forget yours. It is shown only now.</source>
        <translation>请抄下这个码，妥善保管。忘记 PIN 时，用它重新设定。只在现在显示一次。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已抄好</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PaletteLine</name>
    <message>
        <source>Colours that go together</source>
        <translation>配好的颜色</translation>
    </message>
    <message>
        <source>Pictures and words stay as they are.</source>
        <translation>只换颜色，图片和文字不变。</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Write the passphrase down</source>
        <translation>请抄下口令</translation>
    </message>
    <message>
        <source>Choose a passphrase for the backups</source>
        <translation>给备份设一个口令</translation>
    </message>
    <message>
        <source>Passphrase of these backups</source>
        <translation>这些备份的口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Propose one</source>
        <translation>推荐一个</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>已经抄好</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>The accounts cannot be read just now.</source>
        <translation>现在无法读取账号。</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>邀请新成员</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Content, files and the attract loop.</source>
        <translation>内容、素材、迎宾循环。</translation>
    </message>
    <message>
        <source>Also publishes, reads messages and statistics.</source>
        <translation>还可以发布、查看留言和统计。</translation>
    </message>
    <message>
        <source>Also stations, settings, people and backups.</source>
        <translation>还可以管理站点、设置、人员和备份。</translation>
    </message>
    <message>
        <source>Never signed in</source>
        <translation>从未登录</translation>
    </message>
    <message>
        <source>Signed in last: %1</source>
        <translation>上次登录：%1</translation>
    </message>
    <message>
        <source>%1 has another role, from the next time they sign in.</source>
        <translation>已更改 %1 的角色，下次登录时生效。</translation>
    </message>
    <message>
        <source>%1 cannot sign in any more. What they have done stays under their name.</source>
        <translation>已停用 %1，不能再登录。做过的事仍记在其名下。</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 可以重新登录了。</translation>
    </message>
    <message>
        <source>%1 can try again on this PC.</source>
        <translation>%1 可以在这台电脑上再试了。</translation>
    </message>
    <message>
        <source>This is the last technician. Invite another one first.</source>
        <translation>这是最后一位技术员。请先邀请另一位。</translation>
    </message>
    <message>
        <source>Nobody changes their own account. Please ask another technician.</source>
        <translation>不能更改自己的账号，请找另一位技术员。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这个权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有任何改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The accounts cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>现在无法访问账号，没有任何改动，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1（您）</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Locked after wrong tries</source>
        <translation>多次输错，已锁定</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>This is your own account. Another technician can change it.</source>
        <translation>这是您自己的账号，由另一位技术员更改。</translation>
    </message>
    <message>
        <source>Deactivated: cannot sign in. What they have done stays under their name.</source>
        <translation>已停用，不能登录。做过的事仍记在其名下。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Unlock on this PC</source>
        <translation>在这台电脑上解锁</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>重新启用</translation>
    </message>
</context>
<context>
    <name>PhoneCode</name>
    <message>
        <source>QR code of the phone page</source>
        <translation>手机页面的二维码</translation>
    </message>
    <message>
        <source>open for %1</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>The phone has to be in the same network: %1. The code works for one phone, once. Visitors&apos; messages show their states alone, as this page is not encrypted.</source>
        <translation>手机要连在同一个网络里：%1。二维码只能用一次，只给一部手机。这个页面没有加密，所以留言只显示状态，不显示内容。</translation>
    </message>
    <message>
        <source>The phone has to be in the same network: %1. The code works for one phone, once. The browser warns of the certificate, which this PC has made for these ten minutes: %2</source>
        <translation>手机要连在同一个网络里：%1。二维码只能用一次，只给一部手机。证书是这台电脑为这十分钟做的，浏览器会提醒；它的指纹是：%2</translation>
    </message>
    <message>
        <source>Is this not your phone? Close the page now. It stays open when this screen is locked, and closes when you sign out.</source>
        <translation>不是您的手机？请马上关闭页面。锁定屏幕后它仍然开着，退出后就关闭。</translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>From a phone</source>
        <translation>用手机传</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>现在关闭</translation>
    </message>
    <message>
        <source>Open for 10 minutes</source>
        <translation>打开 10 分钟</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>送来的照片</translation>
    </message>
    <message>
        <source>Photos from the phone appear here, and in the library at once.</source>
        <translation>手机送来的照片会列在这里，同时进入素材库。</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message>
        <source>The phone page is switched off. A technician can switch it on: Settings, Network and updates.</source>
        <translation>手机页面没有启用。技术员可以在“设置”的“网络与更新”里启用。</translation>
    </message>
    <message>
        <source>This PC is in no network that a phone can reach. IT can name its address in the settings.</source>
        <translation>这台电脑不在手机能到达的网络里。信息技术人员可以在设置里写明地址。</translation>
    </message>
    <message>
        <source>Its port is taken on this PC. IT can choose another one in the settings.</source>
        <translation>它的端口被别的程序占用了。信息技术人员可以在设置里换一个。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The ten minutes are over. Photos that came are in the library.</source>
        <translation>十分钟到了。已经送来的照片都在素材库里。</translation>
    </message>
    <message>
        <source>It was closed on the phone. Photos that came are in the library.</source>
        <translation>已在手机上关闭。送来的照片都在素材库里。</translation>
    </message>
    <message>
        <source>The page has failed. Nothing in the library was harmed; please open it anew.</source>
        <translation>页面出错停下了。素材库没有受影响，请重新打开。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等……</translation>
    </message>
    <message>
        <source>Scan the code with your phone</source>
        <translation>请用手机扫二维码</translation>
    </message>
    <message>
        <source>A phone is connected</source>
        <translation>手机已连接</translation>
    </message>
    <message>
        <source>Closed; the last photos are on their way</source>
        <translation>已关闭，最后几张照片正在放入</translation>
    </message>
    <message>
        <source>The page is closed</source>
        <translation>页面已关闭</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A phone or PC</source>
        <translation>手机或电脑</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>正在放入</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>已在素材库</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>素材库里已有</translation>
    </message>
    <message>
        <source>The photo is larger than 40 MB.</source>
        <translation>照片超过 40 MB。</translation>
    </message>
    <message>
        <source>No more are taken this time. Open the page anew.</source>
        <translation>这次收满了，请重新打开。</translation>
    </message>
    <message>
        <source>This is no photo.</source>
        <translation>这不是照片。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘满了。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now.</source>
        <translation>现在连不上素材库。</translation>
    </message>
</context>
<context>
    <name>PictureLine</name>
    <message>
        <source>Draw them into another order</source>
        <translation>拖动可以排序</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后移</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Open in the media library</source>
        <translation>在素材库中打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PlaceBars</name>
    <message>
        <source>unknown</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>PlaceFacts</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>places were once national-level poor counties</source>
        <translation>个旗县市区曾为国家级贫困县</translation>
    </message>
    <message>
        <source>Touch a place to learn more.</source>
        <translation>触摸一个地方，了解更多。</translation>
    </message>
    <message>
        <source>Once a national-level poor county</source>
        <translation>曾为国家级贫困县</translation>
    </message>
    <message>
        <source>Once a national-level poor county (to be confirmed)</source>
        <translation>曾为国家级贫困县（待工作人员核实）</translation>
    </message>
    <message>
        <source>No figure known</source>
        <translation>暂无数据</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) here</source>
        <translation>
            <numerusform>这里的 %n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>No project is named for this place yet.</source>
        <translation>暂无注明在此地的项目。</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Replace in %1</source>
        <translation>替换：%1</translation>
    </message>
</context>
<context>
    <name>PlacesList</name>
    <message>
        <source>Places</source>
        <translation>找到的位置</translation>
    </message>
</context>
<context>
    <name>PlanBoard</name>
    <message>
        <source>You are here</source>
        <translation>您在这里</translation>
    </message>
    <message>
        <source>Plan to draw on, floor %1</source>
        <translation>可编辑的平面图，%1 层</translation>
    </message>
    <message>
        <source>Nothing is drawn on this floor yet. Choose “Rectangle” above and draw the first room.</source>
        <translation>这一层还是空的。点上面的“矩形”，画出第一个房间。</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Close the room</source>
        <translation>完成房间</translation>
    </message>
    <message>
        <source>Back one corner</source>
        <translation>退一个角</translation>
    </message>
</context>
<context>
    <name>PlanChosenCard</name>
    <message>
        <source>Hidden: visitors do not see it.</source>
        <translation>已隐藏，观众看不到。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Moving dates</source>
        <translation>迁入迁出</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>“You are here”</source>
        <translation>设为“您在这里”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>PlanCompaniesCard</name>
    <message>
        <source>Without a room</source>
        <translation>没有房间的企业</translation>
    </message>
    <message>
        <source>Every company has a room.</source>
        <translation>每家企业都有房间。</translation>
    </message>
    <message>
        <source>Draw one by its grip to a room, or choose a room and tap it here.</source>
        <translation>拖右边的把手到房间里，或者先选房间，再点这里的企业。</translation>
    </message>
</context>
<context>
    <name>PlanDaysSheet</name>
    <message>
        <source>Moving dates of %1</source>
        <translation>%1的迁入迁出日期</translation>
    </message>
    <message>
        <source>Visitors find it in this room from the first day to the last, once it is published. Leave them empty for always.</source>
        <translation>发布后，观众在这段日期里能在这个房间找到它。空着表示一直。</translation>
    </message>
    <message>
        <source>Moves in</source>
        <translation>迁入日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PlanFaultsCard</name>
    <message>
        <source>To mend</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Every room can be reached from “You are here”, no two overlap, every company has a room.</source>
        <translation>从“您在这里”能走到每个房间，没有重叠，每家企业都有房间。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanFloorSheet</name>
    <message>
        <source>A new floor</source>
        <translation>新楼层</translation>
    </message>
    <message>
        <source>Its number as visitors know it: 2, 3, B1. It is kept as soon as something is drawn on it.</source>
        <translation>观众看到的层号，如 2、3、B1。画上东西后就会保留。</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼层</translation>
    </message>
    <message>
        <source>Propose ways</source>
        <translation>自动补道路</translation>
    </message>
    <message>
        <source>The plan cannot be read just now.</source>
        <translation>现在读不到平面图。</translation>
    </message>
</context>
<context>
    <name>PlanRoomsCard</name>
    <message>
        <source>Rooms of this floor</source>
        <translation>本层房间</translation>
    </message>
    <message>
        <source>Nothing is drawn here yet.</source>
        <translation>这一层还没有画房间。</translation>
    </message>
</context>
<context>
    <name>PlanScaleSheet</name>
    <message>
        <source>How far apart are these two points?</source>
        <translation>这两点相距多少米？</translation>
    </message>
    <message>
        <source>A length that the plan names, in metres: 12.5. The longer it is, the better the plan fits.</source>
        <translation>图上标出的一段长度，单位是米，如 12.5。越长越准。</translation>
    </message>
    <message>
        <source>Metres</source>
        <translation>米数</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>PlanStage</name>
    <message>
        <source>You are here</source>
        <translation>您在这里</translation>
    </message>
    <message>
        <source>Floor plan, floor %1</source>
        <translation>平面图，%1 层</translation>
    </message>
    <message>
        <source>Sample plan</source>
        <translation>示例平面</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>看全图</translation>
    </message>
</context>
<context>
    <name>PlanUnderlayCard</name>
    <message>
        <source>Architect&apos;s plan</source>
        <translation>设计图底图</translation>
    </message>
    <message>
        <source>A picture of the plan to draw over, out of the media; an SVG drawing, or the first page of a PDF, becomes one when it is imported. Visitors never see it.</source>
        <translation>从素材库选一张平面图，照着描画；SVG 图纸和 PDF 的第一页导入时会变成图片。观众看不到它。</translation>
    </message>
    <message>
        <source>Its picture is no longer among the media. Please choose another one.</source>
        <translation>这张图片已不在素材库里，请换一张。</translation>
    </message>
    <message>
        <source>“Scale”: tap two points and type how far apart they are. “Move”: draw it to its place.</source>
        <translation>“定比例”：点两个点，再写它们相距多少米。“移动”：拖到它的位置。</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>定比例</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>By corners</source>
        <translation>逐角画</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Stairs</source>
        <translation>楼梯</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>电梯</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点位置</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Tap a room or a point; then draw it elsewhere, or a corner of the room.</source>
        <translation>点房间或路点来选中；选中后可以拖动，拖房间的角可以改大小。</translation>
    </message>
    <message>
        <source>Draw a finger from one corner of the new room to the opposite one.</source>
        <translation>从新房间的一个角拖到对角。</translation>
    </message>
    <message>
        <source>Tap the corners of the new room one after the other.</source>
        <translation>依次点新房间的各个角。</translation>
    </message>
    <message>
        <source>Tap the first corner once more to close the room.</source>
        <translation>再点一次第一个角，房间就完成了。</translation>
    </message>
    <message>
        <source>Tap the wall of a room where its door is.</source>
        <translation>点房间墙上开门的地方。</translation>
    </message>
    <message>
        <source>Tap where the stairs are. They lead through all floors.</source>
        <translation>点楼梯所在的地方，它通到各层。</translation>
    </message>
    <message>
        <source>Tap where the lift is. It stops at all floors.</source>
        <translation>点电梯所在的地方，它在各层都停。</translation>
    </message>
    <message>
        <source>Tap where a station stands.</source>
        <translation>点站点所在的地方。</translation>
    </message>
    <message>
        <source>Draw the architect&apos;s plan to where it belongs.</source>
        <translation>把底图拖到它的位置。</translation>
    </message>
    <message>
        <source>Tap a point of the architect&apos;s plan from which you know a distance.</source>
        <translation>在底图上点一个知道距离的点。</translation>
    </message>
    <message>
        <source>Tap the other point.</source>
        <translation>再点另一个点。</translation>
    </message>
    <message>
        <source>Tap two points: they are joined by a way, or parted if there is one.</source>
        <translation>依次点两个路点：没有路就连上，有路就断开。</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>您在这里</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>路点</translation>
    </message>
    <message>
        <source>All stations stand here that say nothing else. In settings it is called %1.</source>
        <translation>没有另外设置的站点都在这里。它在设置里的名字是 %1。</translation>
    </message>
    <message>
        <source>Ways lead through it. A station stands here whose settings say %1.</source>
        <translation>道路经过这里。设置里写 %1 的站点就在这里。</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 迁入</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1 迁出</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Please write days like 2026-12-31.</source>
        <translation>日期请写成 2026-12-31 这样。</translation>
    </message>
    <message>
        <source>There is no “You are here”: tap “Station” and where it stands.</source>
        <translation>还没有“您在这里”：请点“站点位置”，再点它所在的地方。</translation>
    </message>
    <message>
        <source>%1 is not drawn</source>
        <translation>%1还没有画</translation>
    </message>
    <message>
        <source>%1 and %2 overlap by %3 m²</source>
        <translation>%1 和 %2 重叠 %3 平方米</translation>
    </message>
    <message>
        <source>%1 has no door</source>
        <translation>%1没有门</translation>
    </message>
    <message>
        <source>No way leads to %1</source>
        <translation>没有路通到%1</translation>
    </message>
    <message>
        <source>%1 has no room</source>
        <translation>%1没有房间</translation>
    </message>
    <message>
        <source>The room has been drawn</source>
        <translation>房间已画好</translation>
    </message>
    <message>
        <source>Its place has been changed</source>
        <translation>位置已改</translation>
    </message>
    <message>
        <source>The name has been changed</source>
        <translation>名称已改</translation>
    </message>
    <message>
        <source>Deleted; it is in the bin for 30 days</source>
        <translation>已删除，30 天内可在回收站找到</translation>
    </message>
    <message>
        <source>The company sits in this room now</source>
        <translation>企业已安排在这个房间</translation>
    </message>
    <message>
        <source>The company has no room now</source>
        <translation>企业已迁出</translation>
    </message>
    <message>
        <source>The moving dates have been changed</source>
        <translation>迁入迁出日期已改</translation>
    </message>
    <message>
        <source>The door has been drawn</source>
        <translation>门已画好</translation>
    </message>
    <message>
        <source>The place of a station has been drawn</source>
        <translation>站点位置已画好</translation>
    </message>
    <message>
        <source>Stairs have been drawn on all floors</source>
        <translation>各层都画上了楼梯</translation>
    </message>
    <message>
        <source>A lift has been drawn on all floors</source>
        <translation>各层都画上了电梯</translation>
    </message>
    <message>
        <source>Stations stand there now</source>
        <translation>站点现在在这里</translation>
    </message>
    <message>
        <source>The way has been changed</source>
        <translation>道路已改</translation>
    </message>
    <message>
        <source>The architect&apos;s plan lies under this floor</source>
        <translation>底图已放在这一层下面</translation>
    </message>
    <message>
        <source>The architect&apos;s plan has been taken away</source>
        <translation>底图已移除</translation>
    </message>
    <message>
        <source>The architect&apos;s plan has its scale</source>
        <translation>底图的比例已定好</translation>
    </message>
    <message>
        <source>This is no length for these two points. Please write metres, like 12.5.</source>
        <translation>这个长度不合适，请写米数，如 12.5。</translation>
    </message>
    <message>
        <source>Ways have been proposed; please look whether they can be walked</source>
        <translation>道路已补上，请看看是不是都走得通</translation>
    </message>
    <message>
        <source>Everything is joined already: there is nothing to propose.</source>
        <translation>所有房间都已连通，不需要再补道路。</translation>
    </message>
    <message>
        <source>There is one floor only: please add the other one first.</source>
        <translation>现在只有一层，请先添加另一层。</translation>
    </message>
    <message>
        <source>There is no wall. Please tap the wall of a room.</source>
        <translation>这里没有墙，请点房间的墙。</translation>
    </message>
    <message>
        <source>This is no room: its sides cross, or it is too small. Nothing was changed.</source>
        <translation>这不像一个房间：边线交叉，或者太小。没有写入。</translation>
    </message>
    <message>
        <source>Please choose a room on the plan first.</source>
        <translation>请先在平面图上选一个房间。</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Somebody has just changed this part of the plan. Nothing was changed; please look again.</source>
        <translation>别人刚改了这里。没有写入，请再看一看。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号不能这样做，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody has changed it since.</source>
        <translation>不能再撤销了：之后有人改过。</translation>
    </message>
    <message>
        <source>Please write a shorter name, and one at all. Nothing was changed.</source>
        <translation>名称不能空着，也不能太长。没有写入。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满。没有写入；请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>现在连不上编辑库。没有写入，请再试一次。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>现在做不了，内容可能刚被改过，请再看一看。</translation>
    </message>
</context>
<context>
    <name>PosterPanel</name>
    <message>
        <source>Poster</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Choose a moment of the film, then go a second to and fro.</source>
        <translation>先选片中的一个时刻，再前后微调一秒。</translation>
    </message>
    <message>
        <source>Use as the poster</source>
        <translation>用作封面</translation>
    </message>
    <message>
        <source>The film has no picture at this moment. Choose another.</source>
        <translation>这一刻没有画面，请另选一处。</translation>
    </message>
    <message>
        <source>Choose a moment below.</source>
        <translation>请在下面选一个时刻。</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>− 1 s</source>
        <translation>− 1 秒</translation>
    </message>
    <message>
        <source>+ 1 s</source>
        <translation>+ 1 秒</translation>
    </message>
</context>
<context>
    <name>PreflightCard</name>
    <message>
        <source>Before publishing</source>
        <translation>发布前检查</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再看 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No broken links</source>
        <translation>没有断开的链接</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>No film has failed on this PC</source>
        <translation>影片在这台电脑上都没有出过错</translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <translation>
            <numerusform>%n 部</numerusform>
        </translation>
    </message>
    <message>
        <source>All pictures and films are there</source>
        <translation>图片和影片文件齐全</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>这一格写着</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>哪一项</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>是不是这一个？</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>怎么改</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>原来 → 现在</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>会怎样</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>The page is being drawn …</source>
        <translation>正在画这个页面……</translation>
    </message>
    <message>
        <source>This has no page of its own</source>
        <translation>这一项没有自己的页面</translation>
    </message>
    <message>
        <source>The page can be seen as soon as what is required is filled in</source>
        <translation>把必填的填好，就能看到这个页面</translation>
    </message>
    <message>
        <source>The preview has stopped. The form has everything.</source>
        <translation>预览停了，表单里的内容都在。</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>横屏</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>竖屏</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What visitors see</source>
        <translation>观众看到的</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
</context>
<context>
    <name>PreviewRow</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>是，就是它</translation>
    </message>
    <message>
        <source>No, it is new</source>
        <translation>不是，是新的</translation>
    </message>
</context>
<context>
    <name>ProjectCard</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>参与单位</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
</context>
<context>
    <name>ProjectsPage</name>
    <message>
        <source>Cooperation projects</source>
        <translation>协作项目</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) · touch a card to read its story</source>
        <translation>
            <numerusform>%n 个项目 · 点按卡片看故事</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>全部领域</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>全部地方</translation>
    </message>
    <message>
        <source>Nothing here fits all choices. Touch “All” to see everything.</source>
        <translation>没有同时符合所选条件的内容。点“全部”查看所有。</translation>
    </message>
    <message>
        <source>The projects are being prepared</source>
        <translation>协作项目正在筹备</translation>
    </message>
</context>
<context>
    <name>PublishBar</name>
    <message>
        <source>%1 left</source>
        <translation>还要 %1</translation>
    </message>
    <message>
        <source>Publishing … visitors see it when everything is there.</source>
        <translation>正在发布……全部传完观众才会看到。</translation>
    </message>
    <message>
        <source>%1 % uploaded</source>
        <translation>已上传 %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>There is no library on this PC: one edits and publishes where it is.</source>
        <translation>这台电脑上没有编辑库，请到有编辑库的电脑上编辑和发布。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now.</source>
        <translation>暂时连不上编辑库。</translation>
    </message>
    <message>
        <source>Your account may edit, not publish. A publisher or technician can.</source>
        <translation>您的账号可以编辑，不能发布。请找发布员或技术员发布。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) marked red have to be mended first.</source>
        <translation>
            <numerusform>先要改好 %n 处标红的问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Publish release %1</source>
        <translation>发布第 %1 版</translation>
    </message>
    <message>
        <source>Everything is published</source>
        <translation>都已发布</translation>
    </message>
    <message>
        <source>Visitors see no release yet.</source>
        <translation>展厅里还没有发布过内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) differ from release %1, which visitors see</source>
        <translation>
            <numerusform>和现在展厅里的第 %1 版相比，有 %n 处不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitors see what the library holds: release %1</source>
        <translation>观众看到的就是编辑库里的内容：第 %1 版</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>现在发布</translation>
    </message>
    <message>
        <source>Nothing waits to be published. What is changed under “Content” appears here.</source>
        <translation>没有等待发布的改动。在“内容”里改了什么，这里就会列出什么。</translation>
    </message>
    <message>
        <source>Where it goes</source>
        <translation>会发到哪里</translation>
    </message>
    <message>
        <source>This PC and all stations of its channel; %1 MB are new</source>
        <translation>这台电脑和频道里的所有站点 · 新增 %1 MB</translation>
    </message>
    <message>
        <source>This PC and all stations of its channel; no new pictures or films</source>
        <translation>这台电脑和频道里的所有站点 · 没有新的图片和影片</translation>
    </message>
    <message>
        <source>Screens that somebody is using change when nobody does.</source>
        <translation>有观众在用的屏幕，等观众离开再换。</translation>
    </message>
    <message>
        <source>%1: before and after</source>
        <translation>%1 · 改动前后对比</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PublishWords</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1: there, all is well</source>
        <translation>%1：已收到，正常</translation>
    </message>
    <message>
        <source>%1: there, something is wrong</source>
        <translation>%1：已收到，有问题</translation>
    </message>
    <message>
        <source>%1: not there yet</source>
        <translation>%1：还没有收到</translation>
    </message>
    <message>
        <source>%1, new for visitors</source>
        <translation>新的%1</translation>
    </message>
    <message>
        <source>%1, not shown any more</source>
        <translation>%1，不再显示</translation>
    </message>
    <message>
        <source>%1, its time is over</source>
        <translation>%1，到期自动下架</translation>
    </message>
    <message>
        <source>%1, in the bin</source>
        <translation>%1，已进回收站</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1等，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall&apos;s own page is missing</source>
        <translation>缺少展厅资料</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) cannot be shown as they are</source>
        <translation>
            <numerusform>%n 条内容填写有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead nowhere</source>
        <translation>
            <numerusform>%n 处链接已断开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are missing</source>
        <translation>
            <numerusform>缺 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) cannot be played: the file is damaged</source>
        <translation>
            <numerusform>%n 部影片放不了：文件已损坏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) are too heavy for this PC</source>
        <translation>
            <numerusform>%n 部影片对这台电脑太重</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing plays in the attract loop</source>
        <translation>迎宾循环里没有可放的内容</translation>
    </message>
    <message numerus="yes">
        <source>The loop is empty %n time(s) while the hall is open</source>
        <translation>
            <numerusform>开放时间里循环有 %n 段空档</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s) of the loop have a hidden film</source>
        <translation>
            <numerusform>%n 个循环时段的影片已隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to what is hidden</source>
        <translation>
            <numerusform>%n 处链接指向已隐藏的内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) go off the screen within 30 days</source>
        <translation>
            <numerusform>%n 条内容 30 天内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are shown only later</source>
        <translation>
            <numerusform>%n 条内容以后才显示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing in %n entry(ies)</source>
        <translation>
            <numerusform>%n 条内容缺%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 out of date in %n place(s)</source>
        <translation>
            <numerusform>%n 处%1待更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) without a description in %1</source>
        <translation>
            <numerusform>%n 张图片没有%1说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) still on the screen</source>
        <translation>
            <numerusform>还有 %n 条示例在展示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s) used twice</source>
        <translation>
            <numerusform>%n 个标题重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guided tour(s) without steps</source>
        <translation>
            <numerusform>%n 条讲解导览没有步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without a poster</source>
        <translation>
            <numerusform>%n 部影片没有封面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s) without captions</source>
        <translation>
            <numerusform>%n 部影片没有字幕</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) without text</source>
        <translation>
            <numerusform>%n 条内容没有正文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicator(s) without a value</source>
        <translation>
            <numerusform>%n 个指标没有数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s) are not on the floor plan</source>
        <translation>
            <numerusform>%n 个房间不在平面图上</numerusform>
        </translation>
    </message>
    <message>
        <source>No opening hours</source>
        <translation>没有填开放时间</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>没有标志</translation>
    </message>
    <message>
        <source>No large picture of the hall</source>
        <translation>没有展厅大图</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>没有联系方式</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are too small to be sharp</source>
        <translation>
            <numerusform>%n 张图片太小，显示会模糊</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) without a picture</source>
        <translation>
            <numerusform>%n 条内容没有图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) are not confirmed</source>
        <translation>
            <numerusform>%n 个旗县区未核实</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is shown to visitors</source>
        <translation>没有任何内容给观众看</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s) in pinyin do not fit the title</source>
        <translation>
            <numerusform>%n 处拼音和标题对不上</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be published before this is mended.</source>
        <translation>改好才能发布。</translation>
    </message>
    <message>
        <source>Visitors in this language see the Chinese.</source>
        <translation>不影响发布，用这种语言的观众会看到中文。</translation>
    </message>
    <message>
        <source>People who cannot see it hear nothing.</source>
        <translation>读屏用户听不到。</translation>
    </message>
    <message>
        <source>Visitors see “sample” on them.</source>
        <translation>观众会看到“示例”字样。</translation>
    </message>
    <message>
        <source>Look on the hall&apos;s PC whether it runs smoothly there, or touch this and make a lighter copy.</source>
        <translation>请到展厅的电脑上看看是否流畅，或点这里制作轻量版。</translation>
    </message>
    <message>
        <source>The hall&apos;s picture stands there meanwhile.</source>
        <translation>空档里显示展厅大图。</translation>
    </message>
    <message>
        <source>They go by themselves.</source>
        <translation>到时自动下架。</translation>
    </message>
    <message>
        <source>It can be published all the same.</source>
        <translation>不影响发布。</translation>
    </message>
    <message>
        <source>Release %1 is published. Visitors see it as soon as nobody uses the screen.</source>
        <translation>第 %1 版已发布。屏幕一空下来，观众就会看到。</translation>
    </message>
    <message>
        <source>Release %1 is the same already.</source>
        <translation>内容和第 %1 版相同，不用再发布。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was published.</source>
        <translation>已取消，没有发布。</translation>
    </message>
    <message>
        <source>Release %1 is on the screen of this station.</source>
        <translation>本站点现在显示第 %1 版。</translation>
    </message>
    <message>
        <source>Release %1 is damaged and stays where it is.</source>
        <translation>第 %1 版已损坏，没有恢复。</translation>
    </message>
    <message>
        <source>Release %1 cannot be looked at; it is damaged.</source>
        <translation>第 %1 版已损坏，无法查看。</translation>
    </message>
    <message>
        <source>Your account may not publish. Please ask a colleague who may.</source>
        <translation>您的账号不能发布，请找可以发布的同事。</translation>
    </message>
    <message>
        <source>The channel holds something that is not right. A technician should look at the log.</source>
        <translation>发布频道里有不对的内容，请技术员查看日志。</translation>
    </message>
    <message>
        <source>This PC cannot publish: its key is not here, or a file is missing. The log says which.</source>
        <translation>这台电脑不能发布：没有发布密钥，或缺少文件。日志里写明了是哪一种。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The channel cannot be reached just now. What was uploaded is kept; please try again.</source>
        <translation>暂时连不上发布频道。已上传的部分会保留，请稍后再试。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>locks in %n minute(s)</source>
        <translation>
            <numerusform>%n 分钟后锁定</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Pinyin: the reading does not fit the title any more.</source>
        <translation>拼音：读音与标题对不上了，请改一下。</translation>
    </message>
    <message>
        <source>Pinyin: %1</source>
        <translation>拼音：%1</translation>
    </message>
    <message>
        <source>Change the reading</source>
        <translation>改读音</translation>
    </message>
</context>
<context>
    <name>ReadingSheet</name>
    <message>
        <source>How is the title read?</source>
        <translation>标题怎么读？</translation>
    </message>
    <message>
        <source>Touch a character, then choose how it is read.</source>
        <translation>点一个字，再选它的读音。</translation>
    </message>
    <message>
        <source>Read it as usual</source>
        <translation>用常用读音</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>On the way since 2016</source>
        <translation>2016 年以来</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>合作协议</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签约</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签约方</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
</context>
<context>
    <name>RefusedReports</name>
    <message numerus="yes">
        <source>%n file(s) were refused and changed nothing. For IT:</source>
        <translation>
            <numerusform>有 %n 份文件不能用，没有收下，什么也没有改变。供信息技术人员参考：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseRow</name>
    <message>
        <source>No. %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 · “%2”发布</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复这一版</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>正在屏幕上</translation>
    </message>
</context>
<context>
    <name>ReleasesCard</name>
    <message>
        <source>Releases</source>
        <translation>各个版本</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看看</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>展厅现在</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复这一版</translation>
    </message>
    <message>
        <source>There is no release on this PC yet.</source>
        <translation>这台电脑上还没有发布过的版本。</translation>
    </message>
</context>
<context>
    <name>ReleasesPanel</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Put the hall back</source>
        <translation>把展厅恢复到以前的样子</translation>
    </message>
    <message>
        <source>Choose what visitors are to see. Nothing is deleted.</source>
        <translation>选择观众看到的版本，什么都不会删除。</translation>
    </message>
    <message>
        <source>There is only this release on this PC. Whatever is published from now on is kept here too.</source>
        <translation>这台电脑只有这一个版本。以后发布的版本都会保留在这里。</translation>
    </message>
</context>
<context>
    <name>ReplacingPage</name>
    <message>
        <source>Find and replace</source>
        <translation>查找替换</translation>
    </message>
    <message>
        <source>In every text of the library; visitors see it with the next release.</source>
        <translation>在全部内容的文字里查找；发布后观众才会看到。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>全部语言</translation>
    </message>
    <message>
        <source>Match capital letters</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>全部取消</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Delete these words</source>
        <translation>删去这些字</translation>
    </message>
    <message>
        <source>The library cannot be reached just now.</source>
        <translation>暂时连不上编辑库。</translation>
    </message>
    <message>
        <source>Type a word, and every place where it stands is listed here.</source>
        <translation>输入一个词，所有出现的位置会列在这里。</translation>
    </message>
    <message>
        <source>“%1” stands nowhere.</source>
        <translation>没有找到“%1”。</translation>
    </message>
</context>
<context>
    <name>ResultsAgreements</name>
    <message>
        <source>Agreements of the launch day by field</source>
        <translation>启动仪式签约协议，按领域</translation>
    </message>
    <message>
        <source>Sample · %1</source>
        <translation>示例 · %1</translation>
    </message>
    <message>
        <source>No agreement is known yet.</source>
        <translation>暂无合作协议。</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Cooperation results</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>Since 2016 · source: %1</source>
        <translation>2016 年至今 · 资料来源：%1</translation>
    </message>
    <message>
        <source>The first results are growing</source>
        <translation>第一批成果正在生长</translation>
    </message>
</context>
<context>
    <name>ResultsPlaces</name>
    <message>
        <source>National-level poor counties</source>
        <translation>曾为国家级贫困县</translation>
    </message>
</context>
<context>
    <name>ResultsYears</name>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>No figure known</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>资料来源：%1</translation>
    </message>
    <message>
        <source>No figure over the years is known yet.</source>
        <translation>暂无历年数据。</translation>
    </message>
</context>
<context>
    <name>RoomPanel</name>
    <message>
        <source>All rooms</source>
        <translation>所有房间</translation>
    </message>
    <message>
        <source>Show me the way</source>
        <translation>带我去</translation>
    </message>
</context>
<context>
    <name>RouteBlock</name>
    <message numerus="yes">
        <source>%n metre(s) from here</source>
        <translation>
            <numerusform>距这里 %n 米</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %1 steps, about %n minute(s)</source>
        <translation>
            <numerusform>约 %1 步，步行约 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>There are stairs on the way. The reception will gladly help.</source>
        <translation>这条路要走楼梯，需要帮助请找接待处。</translation>
    </message>
    <message>
        <source>Without stairs</source>
        <translation>不走楼梯</translation>
    </message>
</context>
<context>
    <name>RowGrip</name>
    <message>
        <source>Draw %1 elsewhere</source>
        <translation>把“%1”拖到别处</translation>
    </message>
</context>
<context>
    <name>RowHeading</name>
    <message>
        <source>Further up: %1</source>
        <translation>上移：%1</translation>
    </message>
    <message>
        <source>Further down: %1</source>
        <translation>下移：%1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>移除：%1</translation>
    </message>
</context>
<context>
    <name>RowsHeading</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>添加：%1</translation>
    </message>
</context>
<context>
    <name>SamplesBar</name>
    <message>
        <source>Samples show what can stand in the hall, until your own does.</source>
        <translation>示例用来展示展厅里可以放些什么，换上自己的内容后就可以移除。</translation>
    </message>
    <message>
        <source>Begin with an empty hall …</source>
        <translation>从空展厅开始……</translation>
    </message>
    <message>
        <source>Remove all samples …</source>
        <translation>移除全部示例……</translation>
    </message>
</context>
<context>
    <name>SamplesSheet</name>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Go with them, for they show nothing else</source>
        <translation>一并移除：它们只显示示例</translation>
    </message>
    <message>
        <source>Stay, and let go of a sample</source>
        <translation>保留，但不再引用示例</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are in the bin</source>
        <translation>
            <numerusform>%n 项已放进回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no samples</source>
        <translation>没有示例</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message numerus="yes">
        <source>Remove all %n sample(s)?</source>
        <translation>
            <numerusform>移除全部 %n 项示例？</numerusform>
        </translation>
    </message>
    <message>
        <source>Visitors see this once it is published.</source>
        <translation>发布之后，观众才会看到变化。</translation>
    </message>
    <message>
        <source>Everything in the hall is your own.</source>
        <translation>展厅里的内容都是您自己的。</translation>
    </message>
    <message>
        <source>They go into the bin together, which can be undone in one go.</source>
        <translation>它们会一起放进回收站，可以一次撤销。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>All into the bin</source>
        <translation>全部放进回收站</translation>
    </message>
</context>
<context>
    <name>ScheduleBar</name>
    <message>
        <source>Do not publish then</source>
        <translation>取消定时</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>Please write the day as 2026-01-31 and the time as 08:30.</source>
        <translation>请按 2026-01-31 填写日期，按 08:30 填写时间。</translation>
    </message>
    <message>
        <source>This moment is over, or more than a year away. Please choose another one.</source>
        <translation>这个时间已经过去，或者在一年以后，请另选时间。</translation>
    </message>
    <message>
        <source>Something is marked red. Please mend it first.</source>
        <translation>有标红的问题，请先处理。</translation>
    </message>
    <message>
        <source>Your account may not publish. Please ask a colleague who may.</source>
        <translation>您的账号不能发布，请找可以发布的同事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Please try again.</source>
        <translation>暂时连不上编辑库，请再试一次。</translation>
    </message>
    <message>
        <source>To be published by itself on %1, scheduled by %2</source>
        <translation>将于 %1 自动发布，由%2设定</translation>
    </message>
    <message>
        <source>Not published on %1: something was marked red</source>
        <translation>%1 没有发布：当时有标红的问题</translation>
    </message>
    <message>
        <source>Not published on %1: whoever scheduled it may not publish any more</source>
        <translation>%1 没有发布：设定定时的人已经不能发布</translation>
    </message>
    <message>
        <source>Not published on %1: the PC was off, and it is too late by now</source>
        <translation>%1 没有发布：电脑当时没有开机，现在已经太晚</translation>
    </message>
    <message>
        <source>Not published on %1: this PC cannot publish. The log says why</source>
        <translation>%1 没有发布：这台电脑不能发布，日志里写了原因</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Company, project, person …</source>
        <translation>搜企业、项目、人物…</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>全部结果</translation>
    </message>
</context>
<context>
    <name>SearchTips</name>
    <message>
        <source>Write a name or any word. Pinyin works too, whole or by its first letters: tongliao, tl</source>
        <translation>写名称或任意词语都可以，也可以用拼音或首字母，如 tongliao、tl</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 项</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>展示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>取消选择</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettingHelp</name>
    <message>
        <source>How long nobody touches the screen before it asks whether anybody is still there.</source>
        <translation>多久没有人触摸屏幕，就询问“您还在吗？”。</translation>
    </message>
    <message>
        <source>Then the screen goes back to the attract loop, and nothing of the visitor is left.</source>
        <translation>时间到了就回到迎宾循环，不留下这位观众的任何内容。</translation>
    </message>
    <message>
        <source>When nobody touches the screen for this long during a launch ceremony.</source>
        <translation>启动仪式中，这么久没有人触摸屏幕就自动结束。</translation>
    </message>
    <message>
        <source>When the docent does not go on for this long.</source>
        <translation>讲解员这么久没有翻到下一步就自动结束。</translation>
    </message>
    <message>
        <source>As loud as this PC ever gets, of what it can do. The two below are shares of it.</source>
        <translation>这台电脑最响能到多少。下面两项以它为满格。</translation>
    </message>
    <message>
        <source>Where the slider stands at first when a visitor opens a film.</source>
        <translation>观众打开影片时，音量滑块开始的位置。</translation>
    </message>
    <message>
        <source>0 keeps the attract loop silent, but for blocks that are planned with sound.</source>
        <translation>填 0，迎宾循环静音，安排了“有声”的时段除外。</translation>
    </message>
    <message>
        <source>The attract loop is silent then, and films begin without sound. Several are separated by commas: 12:00-13:30, 17:30-09:00.</source>
        <translation>这段时间迎宾循环静音，影片开始时也没有声音。多个时段用逗号隔开：12:00-13:30, 17:30-09:00。</translation>
    </message>
    <message>
        <source>By this name it stands in lists, reports and the history.</source>
        <translation>站点列表、报告和历史记录中用这个名称。</translation>
    </message>
    <message>
        <source>The address of the waypoint at which this screen stands, as the list of places has it; “you are here” and ways begin there.</source>
        <translation>这块屏幕所在路点的地址，见“展厅位置”列表；“您在这里”和路线从那里开始。</translation>
    </message>
    <message>
        <source>Saves power at night. It wakes by touch at once, and before the hall opens. The opening hours stand in the hall&apos;s form.</source>
        <translation>夜间省电。一触摸就亮，开放前也会自动点亮。开放时间在展厅资料中填写。</translation>
    </message>
    <message>
        <source>Only for PCs with several screens: the name that the self-test tells, like HDMI-1.</source>
        <translation>只用于接了多块屏幕的电脑：填自检报告中的名称，如 HDMI-1。</translation>
    </message>
    <message>
        <source>Leave it automatic, unless IT says otherwise.</source>
        <translation>请保持自动，除非技术人员要求更改。</translation>
    </message>
    <message>
        <source>0 never looks by itself; “Sync now” on the overview always works.</source>
        <translation>填 0 表示不自动检查；总览中的“立即同步”始终可用。</translation>
    </message>
    <message>
        <source>For lines that are busy in the daytime: 20:00-07:00. Several are separated by commas.</source>
        <translation>白天网络繁忙时可填 20:00-07:00。多个时段用逗号隔开。</translation>
    </message>
    <message>
        <source>So that downloads leave room on the line for others. 0 knows no limit.</source>
        <translation>下载时给其他人留出带宽。填 0 表示不限速。</translation>
    </message>
    <message>
        <source>Take in new content from a stick as soon as it is plugged in. Only what the hall has signed is taken.</source>
        <translation>插入 U 盘就更新其中的新内容。只接受本展厅签名的内容。</translation>
    </message>
    <message>
        <source>A film is then downloaded once for all screens in one network. The firewall has to let it through.</source>
        <translation>同一网络中的屏幕只需下载一次影片。防火墙要放行。</translation>
    </message>
    <message>
        <source>IT knows whether it has to be another one.</source>
        <translation>是否需要更换，请问技术人员。</translation>
    </message>
    <message>
        <source>Staff may open a page for their phone from the media library, ten minutes at a time: photos, today, messages. Off, no port is open. The firewall has to let it through.</source>
        <translation>同事可以在素材库打开一个手机页面，每次十分钟：传照片、看今天、处理留言。不启用就不打开任何端口。防火墙要放行。</translation>
    </message>
    <message>
        <source>Only then can visitors&apos; messages be read on the phone. The browser warns each time, as no authority knows the certificate; WeChat may not open it at all.</source>
        <translation>加密以后才能在手机上看留言的内容。证书没有机构认证，浏览器每次都会提醒；微信里可能打不开，请用手机自带的浏览器。</translation>
    </message>
    <message>
        <source>Only for PCs in several networks: the address that phones reach, like 192.168.1.20.</source>
        <translation>只在电脑连着几个网络时填写：手机能到达的地址，例如 192.168.1.20。</translation>
    </message>
    <message>
        <source>Bring new versions of the program here once a day. One that does not work is undone by itself.</source>
        <translation>每天检查一次新的程序版本。新版本不能正常运行时自动恢复。</translation>
    </message>
    <message>
        <source>The screen is dark for a few seconds then.</source>
        <translation>届时屏幕会黑几秒钟。</translation>
    </message>
    <message>
        <source>Keeps somebody from filling the inbox for fun.</source>
        <translation>防止有人随意刷留言。</translation>
    </message>
    <message>
        <source>The same for the whole screen.</source>
        <translation>整块屏幕一小时内的上限。</translation>
    </message>
    <message>
        <source>When this many are waiting here, no more are taken.</source>
        <translation>待发的留言达到这个数量后，不再接收新留言。</translation>
    </message>
    <message>
        <source>A message that has reached the office stays on this PC for this long, in case a stick gets lost.</source>
        <translation>留言送达办公室后，在这台电脑上再保存这么久，以防 U 盘丢失。</translation>
    </message>
    <message>
        <source>Then a message is deleted, as the notice on personal data promises.</source>
        <translation>到期自动删除，与个人信息说明中的承诺一致。</translation>
    </message>
    <message>
        <source>Comparing a year with the one before takes more than 365.</source>
        <translation>要与上一年比较，需要 365 天以上。</translation>
    </message>
    <message>
        <source>The folder or bucket to which this PC delivers messages and reports. Its password stands in kiosk.toml.</source>
        <translation>这台电脑把留言和报告送到的文件夹或存储桶。密码写在 kiosk.toml 中。</translation>
    </message>
    <message>
        <source>So the office sees that this PC runs, even when nothing has changed.</source>
        <translation>即使没有变化，办公室也能看到这台电脑在运行。</translation>
    </message>
    <message>
        <source>The office then sees a small picture of the attract loop, never of a visitor&apos;s page.</source>
        <translation>办公室可以看到迎宾循环的小图，不会看到观众的页面。</translation>
    </message>
    <message>
        <source>On a stick, a share or another disk, or the address of a bucket, s3://…, whose keys stand in kiosk.toml. The first backup is made by hand.</source>
        <translation>在 U 盘、共享文件夹或另一块磁盘上，或者存储桶的地址 s3://…（它的密钥写在 kiosk.toml 里）。第一次备份要手工做。</translation>
    </message>
    <message>
        <source>Only what has changed is copied.</source>
        <translation>只复制有变化的内容。</translation>
    </message>
    <message>
        <source>When nobody is in the hall.</source>
        <translation>选展厅没有人的时间。</translation>
    </message>
    <message>
        <source>Older ones are deleted when there is a newer one that has been proved.</source>
        <translation>有了验证过的新备份，才删除更早的。</translation>
    </message>
    <message>
        <source>Larger pictures are refused when they are imported.</source>
        <translation>导入时拒绝更大的图片。</translation>
    </message>
    <message>
        <source>9,437,184 are 4096 × 2304; no screen shows more.</source>
        <translation>9,437,184 即 4096 × 2304，更大的画面没有屏幕能显示。</translation>
    </message>
    <message>
        <source>Longer films are refused when they are imported.</source>
        <translation>导入时拒绝更长的影片。</translation>
    </message>
    <message>
        <source>Larger files are refused when they are imported.</source>
        <translation>导入时拒绝更大的文件。</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>A variable of the environment decides this on this PC; ask IT.</source>
        <translation>这台电脑上由环境变量决定，请问技术人员。</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>恢复默认</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Hall</source>
        <translation>展厅</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>参观</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Network and updates</source>
        <translation>网络与更新</translation>
    </message>
    <message>
        <source>Messages and statistics</source>
        <translation>留言与统计</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Who may edit. Nobody is ever deleted: what they have done stays under their name.</source>
        <translation>可以编辑的人。人员从不删除，做过的事一直记在其名下。</translation>
    </message>
    <message>
        <source>For the whole hall; visitors see changes once they are published.</source>
        <translation>对整个展厅有效，发布后观众才能看到。</translation>
    </message>
    <message>
        <source>For this PC only: %1</source>
        <translation>只对这台电脑有效：%1</translation>
    </message>
    <message>
        <source>This PC has its own channel: content is edited and published here.</source>
        <translation>这台电脑有自己的频道：内容在这里编辑和发布。</translation>
    </message>
    <message>
        <source>This PC belongs to no channel yet. IT can have it join one: kiosk enroll.</source>
        <translation>这台电脑还没有加入频道。技术人员可用 kiosk enroll 加入。</translation>
    </message>
    <message>
        <source>The record of the channel is damaged. IT can mend it: kiosk enroll.</source>
        <translation>频道的记录已损坏。技术人员可用 kiosk enroll 修复。</translation>
    </message>
    <message>
        <source>%1 · IT can have this PC join another channel: kiosk enroll.</source>
        <translation>%1 · 技术人员可用 kiosk enroll 换一个频道。</translation>
    </message>
    <message>
        <source>A visit ends by itself after</source>
        <translation>无人操作多久后询问</translation>
    </message>
    <message>
        <source>“Are you still there?” waits</source>
        <translation>“您还在吗？”等待</translation>
    </message>
    <message>
        <source>A ceremony ends by itself after</source>
        <translation>启动仪式无人操作后结束</translation>
    </message>
    <message>
        <source>A guided tour ends by itself after</source>
        <translation>讲解导览无人操作后结束</translation>
    </message>
    <message>
        <source>Loudest</source>
        <translation>最大音量</translation>
    </message>
    <message>
        <source>Volume at which a film begins</source>
        <translation>影片开始时的音量</translation>
    </message>
    <message>
        <source>Volume of the attract loop</source>
        <translation>迎宾循环的音量</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>静音时段</translation>
    </message>
    <message>
        <source>Name of this PC</source>
        <translation>这台电脑的名称</translation>
    </message>
    <message>
        <source>Place on the floor plan</source>
        <translation>在平面图上的位置</translation>
    </message>
    <message>
        <source>Screen off outside opening hours</source>
        <translation>开放时间以外关闭屏幕</translation>
    </message>
    <message>
        <source>Which screen</source>
        <translation>使用哪块屏幕</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>画面绘制</translation>
    </message>
    <message>
        <source>Look for new content every</source>
        <translation>多久检查一次新内容</translation>
    </message>
    <message>
        <source>Look only at these hours</source>
        <translation>只在这些时段检查</translation>
    </message>
    <message>
        <source>Fastest download</source>
        <translation>下载限速</translation>
    </message>
    <message>
        <source>Content from USB sticks</source>
        <translation>从 U 盘更新内容</translation>
    </message>
    <message>
        <source>Screens bring each other files</source>
        <translation>屏幕之间互传文件</translation>
    </message>
    <message>
        <source>Port for that</source>
        <translation>互传使用的端口</translation>
    </message>
    <message>
        <source>Page for a phone</source>
        <translation>手机页面</translation>
    </message>
    <message>
        <source>Encrypt the page for a phone</source>
        <translation>手机页面加密</translation>
    </message>
    <message>
        <source>Port of the page for a phone</source>
        <translation>手机页面的端口</translation>
    </message>
    <message>
        <source>Address of the page for a phone</source>
        <translation>手机页面的地址</translation>
    </message>
    <message>
        <source>Updates of the program</source>
        <translation>程序自动更新</translation>
    </message>
    <message>
        <source>Try updates at these hours</source>
        <translation>更新程序的时段</translation>
    </message>
    <message>
        <source>Messages in one visit</source>
        <translation>一次参观最多留言</translation>
    </message>
    <message>
        <source>Messages in one hour</source>
        <translation>一小时最多留言</translation>
    </message>
    <message>
        <source>Messages on this PC</source>
        <translation>这台电脑最多存放留言</translation>
    </message>
    <message>
        <source>Messages are kept for</source>
        <translation>留言保存期限</translation>
    </message>
    <message>
        <source>Delivered messages are kept for</source>
        <translation>送达后保存期限</translation>
    </message>
    <message>
        <source>Statistics are kept for</source>
        <translation>统计保存期限</translation>
    </message>
    <message>
        <source>Address of the inbox</source>
        <translation>收件地址</translation>
    </message>
    <message>
        <source>This PC reports every</source>
        <translation>多久报告一次状态</translation>
    </message>
    <message>
        <source>Picture of the screen in the report</source>
        <translation>报告中附屏幕小图</translation>
    </message>
    <message>
        <source>The whole path of a folder, like /mnt/backup or D:/backup, or the address of a bucket, s3://….</source>
        <translation>请填写文件夹的完整路径，如 /mnt/backup 或 D:/backup，或者存储桶的地址 s3://…。</translation>
    </message>
    <message>
        <source>A backup every</source>
        <translation>多久备份一次</translation>
    </message>
    <message>
        <source>Back up at these hours</source>
        <translation>备份时段</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>保留备份数</translation>
    </message>
    <message>
        <source>Largest picture</source>
        <translation>图片最大像素</translation>
    </message>
    <message>
        <source>Largest frame of a film</source>
        <translation>影片画面最大像素</translation>
    </message>
    <message>
        <source>Longest film</source>
        <translation>影片最长时间</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>文件最大字节数</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>By the processor</source>
        <translation>用处理器</translation>
    </message>
    <message>
        <source>By the graphics card</source>
        <translation>用显卡</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>KB a second</source>
        <translation>KB/秒</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>as the hall&apos;s form says</source>
        <translation>按展厅资料</translation>
    </message>
    <message>
        <source>its name in the network</source>
        <translation>网络中的名称</translation>
    </message>
    <message>
        <source>the first waypoint</source>
        <translation>第一个路点</translation>
    </message>
    <message>
        <source>the first screen</source>
        <translation>第一块屏幕</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>the folder “inbox” of the channel</source>
        <translation>频道中的 inbox 文件夹</translation>
    </message>
    <message>
        <source>that of the private network</source>
        <translation>所在内网的地址</translation>
    </message>
    <message>
        <source>no backups</source>
        <translation>不备份</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>takes effect when the screen restarts</source>
        <translation>屏幕重新启动后生效</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>Place for backups</source>
        <translation>备份位置</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>可填 %1 到 %2</translation>
    </message>
    <message>
        <source>A whole number, in digits.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不能小于 %1。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>请填写 %1 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>最多 %1 个字。</translation>
    </message>
    <message>
        <source>Hours are written like 17:30-09:00.</source>
        <translation>时段的写法：17:30-09:00。</translation>
    </message>
    <message>
        <source>An address that begins with https://, s3:// or file://, without a password, or the whole path of a folder.</source>
        <translation>请填写以 https://、s3:// 或 file:// 开头的地址（不带密码），或文件夹的完整路径。</translation>
    </message>
    <message>
        <source>This cannot be chosen.</source>
        <translation>不能选择这一项。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) saved.</source>
        <translation>
            <numerusform>已保存 %n 项设置。</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings are as they were before.</source>
        <translation>已撤销，设置和原来一样。</translation>
    </message>
    <message>
        <source>The settings from before are back. The file that could not be used is kept as kiosk.toml.before.</source>
        <translation>已恢复上一份设置。有错误的文件保留为 kiosk.toml.before。</translation>
    </message>
    <message>
        <source>These settings were changed elsewhere meanwhile. Nothing was written: look at what holds now, then press Done again.</source>
        <translation>这些设置刚刚在别处改过，没有保存。请看一下现在的内容，再点“完成”。</translation>
    </message>
    <message>
        <source>The file kiosk.toml may not be written. Nothing was changed; IT can release it.</source>
        <translation>kiosk.toml 文件不允许写入，没有任何改动。请技术人员解除限制。</translation>
    </message>
    <message>
        <source>The file kiosk.toml has a mistake now. Nothing was changed.</source>
        <translation>kiosk.toml 文件中有错误，没有任何改动。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这个权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有任何改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The settings cannot be written just now. Nothing was changed.</source>
        <translation>现在无法保存设置，没有任何改动。</translation>
    </message>
    <message>
        <source>Settings put back</source>
        <translation>恢复上一份设置</translation>
    </message>
    <message>
        <source>Settings changed: %1</source>
        <translation>修改设置：%1</translation>
    </message>
</context>
<context>
    <name>SettingsList</name>
    <message>
        <source>Where content comes from</source>
        <translation>内容来源</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettingsWaiting</name>
    <message>
        <source>Some changes take effect when the screen restarts.</source>
        <translation>部分设置在屏幕重新启动后生效。</translation>
    </message>
    <message>
        <source>Restart the screen</source>
        <translation>重新启动屏幕</translation>
    </message>
</context>
<context>
    <name>ShowsSheet</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Practise the ceremony %1 now?</source>
        <translation>现在排练启动仪式%1？</translation>
    </message>
    <message>
        <source>Begin the ceremony %1 now?</source>
        <translation>现在开始启动仪式%1？</translation>
    </message>
    <message>
        <source>Practise the guided tour %1 now?</source>
        <translation>现在排练讲解导览%1？</translation>
    </message>
    <message>
        <source>Begin the guided tour %1 now?</source>
        <translation>现在开始讲解导览%1？</translation>
    </message>
    <message>
        <source>Ceremonies and guided tours</source>
        <translation>启动仪式与讲解导览</translation>
    </message>
    <message>
        <source>Begin on the screen</source>
        <translation>在屏幕上开始</translation>
    </message>
    <message>
        <source>They are shown on this PC&apos;s screen, as they were published last.</source>
        <translation>在这台电脑的屏幕上进行，内容是最近一次发布的版本。</translation>
    </message>
    <message>
        <source>It is shown on the visitors&apos; screen; a visit under way ends. Nothing is counted and nothing follows.</source>
        <translation>会在观众的屏幕上显示，正在进行的参观会结束。排练不计入统计，结束后也不会接着播放。</translation>
    </message>
    <message>
        <source>It is shown on the visitors&apos; screen at once; a visit under way ends.</source>
        <translation>会立即在观众的屏幕上显示，正在进行的参观会结束。</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>启动仪式</translation>
    </message>
    <message numerus="yes">
        <source>Guided tour, %n step(s)</source>
        <translation>
            <numerusform>讲解导览，共 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>There is none yet. Add one under Content, then publish.</source>
        <translation>还没有。请在“内容”里添加，然后发布。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Practise now</source>
        <translation>开始排练</translation>
    </message>
    <message>
        <source>Begin now</source>
        <translation>现在开始</translation>
    </message>
</context>
<context>
    <name>SpreadsheetWords</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Unchanged %1</source>
        <translation>没有变化 %1</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>不能导入 %1</translation>
    </message>
    <message>
        <source>To confirm %1</source>
        <translation>要确认 %1</translation>
    </message>
    <message>
        <source>Pictures %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>第 %1 行 %2 列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a sheet of a workbook, and a place in it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing has been written yet · %1 read in %2 s</source>
        <translation>还没有写入任何内容 · 读了 %1，用了 %2 秒</translation>
    </message>
    <message>
        <source>The workbook is being written …</source>
        <translation>正在写表格……</translation>
    </message>
    <message>
        <source>The workbook is being read …</source>
        <translation>正在读表格……</translation>
    </message>
    <message numerus="yes">
        <source>The pictures are being looked at, %n left …</source>
        <translation>
            <numerusform>正在看图片，还有 %n 张……</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows are being imported …</source>
        <translation>正在导入……</translation>
    </message>
    <message>
        <source>Nothing is new.</source>
        <translation>没有新增的。</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>没有修改的。</translation>
    </message>
    <message>
        <source>No row is as it was.</source>
        <translation>没有保持原样的行。</translation>
    </message>
    <message>
        <source>There is nothing to answer.</source>
        <translation>没有要确认的。</translation>
    </message>
    <message>
        <source>The workbook brings no pictures.</source>
        <translation>表格没有带来图片。</translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation>没有不能导入的行。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写好：%1</translation>
    </message>
    <message>
        <source>Beside the workbook there is now: %1</source>
        <translation>已存在原表格旁边：%1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入 %1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Somebody has changed %1 meanwhile. Nothing was imported; please choose the workbook again.</source>
        <translation>其中 %1刚被别人改过，所以都没有导入。请重新选择这张表格。</translation>
    </message>
    <message>
        <source>“%1” has a password. Please save it without one.</source>
        <translation>“%1”设了密码。请去掉密码再保存。</translation>
    </message>
    <message>
        <source>“%1” is of the old format. Please save it as .xlsx.</source>
        <translation>“%1”是旧格式。请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“%1” is no workbook that can be read. Please save it as .xlsx.</source>
        <translation>“%1”不是能读的表格。请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“%1” is too large. Please delete empty rows, or divide it.</source>
        <translation>“%1”太大了。请删去空行，或者分成几份。</translation>
    </message>
    <message>
        <source>“%1” has to hold exactly one workbook. Please unpack it, and choose the workbook.</source>
        <translation>“%1”里要正好有一个表格。请先解压，再选表格。</translation>
    </message>
    <message>
        <source>The letters of “%1” cannot be read. Please save it as .xlsx.</source>
        <translation>“%1”的文字编码读不了。请另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“%1” belongs to another list. Please open that one first.</source>
        <translation>“%1”是另一个列表的表格。请先打开那个列表。</translation>
    </message>
    <message>
        <source>“%1” has no headings of this list. Please begin with the empty workbook.</source>
        <translation>“%1”里没有这个列表的列名。请用空白表来填。</translation>
    </message>
    <message>
        <source>“%1” is damaged. Please open it, save it again, and choose it once more.</source>
        <translation>“%1”损坏了。请打开、重新保存，再选一次。</translation>
    </message>
    <message>
        <source>One of the rows does not fit any more. Nothing was imported; please choose the workbook again.</source>
        <translation>其中有一行已不适合，所以都没有导入。请重新选择这张表格。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody has changed it since.</source>
        <translation>不能再撤销：之后有人又改过。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The disk or the library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>暂时连不上磁盘或编辑库，没有改动，请再试一次。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>现在不能这样做：内容刚有变化，请再看一下。</translation>
    </message>
</context>
<context>
    <name>SpreadsheetsStart</name>
    <message>
        <source>Workbook: %1</source>
        <translation>表格：%1</translation>
    </message>
    <message>
        <source>Edit the whole list in Excel or WPS, and bring it back, with pictures beside it or in a zip.</source>
        <translation>在 Excel 或 WPS 里改整个列表，再导入回来。图片放在表格旁边，或者一起打成 zip。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Only what the list shows now, as it is filtered. What you change in the workbook can be imported again.</source>
        <translation>只存列表里现在筛选出来的，例如缺英文的。在里面改好以后，可以再导入。</translation>
    </message>
    <message>
        <source>Everything in this list, as a workbook. What you change in it can be imported again.</source>
        <translation>把这个列表全部存成表格。在里面改好以后，可以再导入。</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>连同图片</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>First you see what would be new, changed or refused. Nothing is written before you say so, and one tap undoes it.</source>
        <translation>先列出哪些是新增、哪些有修改、哪些不能导入。确认之后才写入，点一下就能撤销。</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Empty workbook</source>
        <translation>空白表</translation>
    </message>
    <message>
        <source>To fill in or to send to others, with lists to choose from and explanations.</source>
        <translation>用来填写，或者发给别人填。带下拉选项和填写说明。</translation>
    </message>
    <message>
        <source>Export an empty one</source>
        <translation>导出空白表</translation>
    </message>
</context>
<context>
    <name>StaffLocked</name>
    <message>
        <source>Locked. Everything is kept.</source>
        <translation>已锁定，内容都还在。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>StaffPages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材库</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>迎宾循环</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>平面图</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>留言</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>StaffWindow</name>
    <message>
        <source>Staff mode</source>
        <translation>管理界面</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术员</translation>
    </message>
    <message>
        <source>Too many tries. Please wait %1.</source>
        <translation>试的次数太多了，请等 %1。</translation>
    </message>
    <message numerus="yes">
        <source>That is not the PIN. %n more try(s), then one has to wait.</source>
        <translation>
            <numerusform>PIN 不对。还可以试 %n 次，之后要等一会儿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code is not valid. %n more try(s), then one has to wait.</source>
        <translation>
            <numerusform>这个码无效。还可以试 %n 次，之后要等一会儿。</numerusform>
        </translation>
    </message>
    <message>
        <source>This PC has lost count of the tries. A technician can unlock it with “kiosk staff unlock”.</source>
        <translation>这台电脑的尝试记录丢失了，请技术员在这台电脑运行“kiosk staff unlock”。</translation>
    </message>
    <message>
        <source>It cannot be checked just now. Please try again in a moment.</source>
        <translation>现在无法核对，请稍后再试。</translation>
    </message>
    <message>
        <source>The two were not the same. Please choose the PIN again.</source>
        <translation>两次不一样，请重新设定 PIN。</translation>
    </message>
    <message>
        <source>Please write your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>姓名太长了。</translation>
    </message>
    <message>
        <source>This name has characters that cannot be shown.</source>
        <translation>姓名里有无法显示的字符。</translation>
    </message>
    <message>
        <source>Somebody has this name already. Please write it otherwise.</source>
        <translation>已经有人用这个姓名，请换一种写法。</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>PIN 是 6 至 12 位数字。</translation>
    </message>
    <message>
        <source>The same digits again and again are easily guessed.</source>
        <translation>重复的数字容易被猜到。</translation>
    </message>
    <message>
        <source>Digits in a row are easily guessed.</source>
        <translation>连续的数字容易被猜到。</translation>
    </message>
    <message>
        <source>A date is easily guessed.</source>
        <translation>日期容易被猜到。</translation>
    </message>
    <message>
        <source>A line over the keys is easily guessed.</source>
        <translation>按键连成一线，容易被猜到。</translation>
    </message>
    <message>
        <source>Many people choose this PIN. Please take another one.</source>
        <translation>很多人用这个 PIN，请换一个。</translation>
    </message>
    <message numerus="yes">
        <source>The last backup was made %n day(s) ago. Is its stick or disk plugged in? A technician backs up in “Settings”, “Backup”</source>
        <translation>
            <numerusform>上次备份是 %n 天前。U 盘或硬盘插好了吗？请技术员到“设置”的“备份”里备份</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup of this PC yet. A technician makes one in “Settings”, “Backup”</source>
        <translation>这台电脑还没有备份。请技术员到“设置”的“备份”里做一次</translation>
    </message>
    <message>
        <source>“%1” cannot be played and is left out for a day</source>
        <translation>《%1》无法播放，暂停一天</translation>
    </message>
    <message>
        <source>Only %1 GB left on the disk</source>
        <translation>磁盘只剩 %1 GB</translation>
    </message>
    <message>
        <source>This PC belongs to no channel: nothing arrives by itself</source>
        <translation>这台电脑未加入发布频道，内容不会自动更新</translation>
    </message>
    <message>
        <source>The screen failed again and again and is in safe mode: the release before, without films. Send the logs to IT, then start the screen again</source>
        <translation>屏幕多次出错，已进入安全模式：显示上一个发布版本，不播放影片。请把日志交给 IT 人员，然后重新启动屏幕</translation>
    </message>
    <message>
        <source>An earlier release is on the screen; the newest is %1</source>
        <translation>屏幕上是较早的版本，最新的是第 %1 版</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is shown for %n more day(s)</source>
        <translation>
            <numerusform>“%1” %n 天后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is shown for less than a day more</source>
        <translation>“%1”不到一天就到期</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n fault(s)</source>
        <translation>
            <numerusform>%1 · %n 处故障</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n thing(s) to see to</source>
        <translation>
            <numerusform>%1 · %n 处需要注意</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · all is well</source>
        <translation>%1 · 一切正常</translation>
    </message>
    <message>
        <source>New content has arrived.</source>
        <translation>新内容已到。</translation>
    </message>
    <message>
        <source>Nothing new: everything is up to date.</source>
        <translation>没有新内容，已是最新。</translation>
    </message>
    <message>
        <source>The channel cannot be reached just now. It is tried again by itself.</source>
        <translation>现在连不上发布频道，稍后会自动再试。</translation>
    </message>
    <message>
        <source>The sound is off until the next slot.</source>
        <translation>已静音，到下一时段恢复。</translation>
    </message>
    <message>
        <source>The sound is on again.</source>
        <translation>声音已恢复。</translation>
    </message>
    <message>
        <source>The hall is closed for today. It opens by itself at midnight.</source>
        <translation>今天已闭馆，半夜后自动恢复。</translation>
    </message>
    <message>
        <source>The hall is open.</source>
        <translation>展厅已开放。</translation>
    </message>
    <message>
        <source>The screen starts again. This takes a few seconds.</source>
        <translation>屏幕正在重新启动，需要几秒钟。</translation>
    </message>
    <message>
        <source>Release %1 is on the screen. The others can be put back at any time.</source>
        <translation>屏幕上现在是第 %1 版。其他版本随时可以恢复。</translation>
    </message>
    <message>
        <source>This release is damaged and stays where it is.</source>
        <translation>这个版本已损坏，没有恢复。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The state of this PC cannot be read just now.</source>
        <translation>现在读不到这台电脑的状态。</translation>
    </message>
    <message>
        <source>The screen does not answer. Is it running?</source>
        <translation>屏幕没有回应。它开着吗？</translation>
    </message>
    <message>
        <source>Attract loop</source>
        <translation>迎宾循环</translation>
    </message>
    <message>
        <source>Somebody is using it</source>
        <translation>有观众正在使用</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>启动仪式</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>讲解导览</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今日闭馆</translation>
    </message>
    <message>
        <source>The screen is off</source>
        <translation>屏幕没有打开</translation>
    </message>
</context>
<context>
    <name>StaleNote</name>
    <message>
        <source>The Chinese has been changed since: “%1”</source>
        <translation>中文已改为：“%1”</translation>
    </message>
    <message>
        <source>Nobody has checked this translation yet.</source>
        <translation>这条译文还没有人核对。</translation>
    </message>
    <message>
        <source>Mark as checked</source>
        <translation>标为已核对</translation>
    </message>
</context>
<context>
    <name>StationCard</name>
    <message>
        <source>This PC</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>No. %1 · %2</source>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>发布频道</translation>
    </message>
    <message>
        <source>Looks for new content by itself</source>
        <translation>自动检查新内容</translation>
    </message>
    <message>
        <source>None: nothing arrives by itself</source>
        <translation>没有加入，不会自动更新</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>剩余 %1 GB</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Restart the screen</source>
        <translation>重启屏幕</translation>
    </message>
</context>
<context>
    <name>StationRow</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>剩余 %1 GB</translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>at a time yet to come</source>
        <translation>时间还没到（时钟不对）</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent</source>
        <comment>a station of which nothing was heard for days</comment>
        <translation>失联</translation>
    </message>
    <message>
        <source>Needs somebody</source>
        <comment>a station</comment>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Have a look</source>
        <comment>at a station</comment>
        <translation>请看一看</translation>
    </message>
    <message>
        <source>No longer in use?</source>
        <comment>a station</comment>
        <translation>已停用？</translation>
    </message>
    <message>
        <source>All is well</source>
        <comment>with a station</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Release %1 · the newest</source>
        <translation>第 %1 版 · 最新</translation>
    </message>
    <message>
        <source>Release %1 · not the newest</source>
        <translation>第 %1 版 · 不是最新</translation>
    </message>
    <message>
        <source>Release %1 · newer than on this PC</source>
        <translation>第 %1 版 · 比这台电脑上的新</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>release %1, which others get first</source>
        <translation>第 %1 版，先给了别的站点</translation>
    </message>
    <message>
        <source>release %1 to arrive</source>
        <translation>第 %1 版到达</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to be delivered</source>
        <translation>
            <numerusform>%n 条留言送来</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Nothing heard for %n day(s)</source>
        <translation>
            <numerusform>%n 天没有消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The screen was not running</source>
        <translation>报告时展示屏没有运行</translation>
    </message>
    <message>
        <source>The screen failed again and again and runs in safe mode</source>
        <translation>展示屏多次出错，正在安全模式中运行</translation>
    </message>
    <message>
        <source>It has no content yet</source>
        <translation>还没有内容</translation>
    </message>
    <message numerus="yes">
        <source>The self-test found %n fault(s)</source>
        <translation>
            <numerusform>自检发现 %n 处故障</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 GB left on the disk</source>
        <translation>磁盘只剩 %1 GB</translation>
    </message>
    <message>
        <source>Its last report cannot be read</source>
        <translation>最近一次报告读不出来</translation>
    </message>
    <message>
        <source>It has not said yet how it is</source>
        <translation>还没有报告过自己的情况</translation>
    </message>
    <message>
        <source>Its clock is wrong</source>
        <translation>那台电脑的时钟不对</translation>
    </message>
    <message>
        <source>Release %1 has not arrived</source>
        <translation>第 %1 版还没有到</translation>
    </message>
    <message numerus="yes">
        <source>The program failed in %n way(s) within a week</source>
        <translation>
            <numerusform>一周内程序出过 %n 种错</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The self-test found %n thing(s) to see to</source>
        <translation>
            <numerusform>自检发现 %n 处需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>Is the PC switched on, and does its network work? Where reports travel on a stick, bring the stick and fetch them.</source>
        <translation>请看看那台电脑是否开着、网络是否通。靠 U 盘传送的站点：把 U 盘带回来，再收取报告。</translation>
    </message>
    <message>
        <source>Start the PC again. If the screen stays dark, run “kiosk doctor” there.</source>
        <translation>请重新启动那台电脑。屏幕还是不亮，就在那里运行“kiosk doctor”。</translation>
    </message>
    <message>
        <source>Run “kiosk diagnose” there and send the file to IT, then start the screen again.</source>
        <translation>请在那里运行“kiosk diagnose”，把生成的文件发给信息技术人员，再重新启动展示屏。</translation>
    </message>
    <message>
        <source>Run “kiosk sync” there; it says what is in the way.</source>
        <translation>请在那里运行“kiosk sync”，它会说明原因。</translation>
    </message>
    <message>
        <source>Run “kiosk doctor” there: it says what to do about each.</source>
        <translation>请在那里运行“kiosk doctor”，它会逐条说明怎么办。</translation>
    </message>
    <message>
        <source>Delete files there that the kiosk does not need, or give it a larger disk. New content may not arrive until then.</source>
        <translation>请删除那里用不到的文件，或换一块大一些的磁盘。在此之前，新内容可能送不到。</translation>
    </message>
    <message>
        <source>The next report takes its place by itself. If this stays, update the program on this PC.</source>
        <translation>下一次报告会自动替换它。如果一直这样，请更新这台电脑上的程序。</translation>
    </message>
    <message>
        <source>It reports once an hour. Fetch the reports again later.</source>
        <translation>站点每小时报告一次，请过一会儿再收取。</translation>
    </message>
    <message>
        <source>Set date and time there. If it goes wrong again, its battery is empty.</source>
        <translation>请在那里调好日期和时间。如果又不对了，说明主板电池没电了。</translation>
    </message>
    <message>
        <source>Does its network work, or has it been given the stick? “kiosk sync” there says what is in the way.</source>
        <translation>那里的网络通吗？U 盘送去了吗？在那里运行“kiosk sync”会说明原因。</translation>
    </message>
    <message>
        <source>It went on by itself. If this goes on, send IT what “kiosk inbox stations --json” prints here.</source>
        <translation>程序已自行恢复。如果还会出现，请把这台电脑上“kiosk inbox stations --json”的输出发给信息技术人员。</translation>
    </message>
    <message>
        <source>A station finds it when it looks into the channel next, usually within a quarter of an hour; by a stick, when the stick arrives. It does it once.</source>
        <translation>站点下次查看频道时看到，一般在一刻钟以内；靠 U 盘的，等 U 盘送到。只做一次。</translation>
    </message>
    <message>
        <source>This station never looks by itself: it finds it when the stick arrives, or when somebody syncs there. It does it once.</source>
        <translation>这个站点不会自己查看频道：U 盘送到，或有人在那里同步时才看到。只做一次。</translation>
    </message>
    <message numerus="yes">
        <source>This station looks into the channel every %n minute(s) and finds it then. It does it once.</source>
        <translation>
            <numerusform>这个站点每 %n 分钟查看一次频道，那时看到。只做一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync now</source>
        <comment>a request to a station</comment>
        <translation>现在同步</translation>
    </message>
    <message>
        <source>Mute until the next slot</source>
        <translation>静音到下一时段</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>静音一小时</translation>
    </message>
    <message>
        <source>Restart the screen</source>
        <translation>重启屏幕</translation>
    </message>
    <message>
        <source>Send its diagnosis</source>
        <translation>发来诊断文件</translation>
    </message>
    <message>
        <source>Something else</source>
        <comment>a request to a station</comment>
        <translation>别的事</translation>
    </message>
    <message>
        <source>The attract loop plays without sound until something else is due in it. Found after two hours it is left undone.</source>
        <translation>迎宾循环不出声，直到轮到下一个时段的内容。两小时后才看到的不再做。</translation>
    </message>
    <message>
        <source>The attract loop plays without sound for an hour, from the moment in which the station finds it. Found after two hours it is left undone.</source>
        <translation>从站点看到起，迎宾循环一小时不出声。两小时后才看到的不再做。</translation>
    </message>
    <message>
        <source>The screen is dark for some seconds; the visit of whoever is at it ends. Found after a day it is left undone.</source>
        <translation>屏幕会黑几秒，正在进行的参观会中断。一天后才看到的不再做。</translation>
    </message>
    <message>
        <source>Self-test, settings without passwords and logs, encrypted, two megabytes at most. It comes with the next reports and can be saved here for IT.</source>
        <translation>自检结果、设置（不含密码）和日志，加密传送，最大 2 MB。随下一次报告送来，可在这里保存给信息技术人员。</translation>
    </message>
    <message>
        <source>It brings everything that is new, delivers what waits and reports how it is. Found after a day it is left undone.</source>
        <translation>取来全部新内容，送出待发的留言，并报告自己的情况。一天后才看到的不再做。</translation>
    </message>
    <message>
        <source>not found yet</source>
        <translation>站点还没有看到</translation>
    </message>
    <message>
        <source>done %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>came to nothing %1</source>
        <translation>%1 没有做成</translation>
    </message>
    <message>
        <source>found too late, %1</source>
        <translation>%1 看到，已过期，没有做</translation>
    </message>
    <message>
        <source>left undone: its clock is wrong</source>
        <translation>没有做：它的时钟不对</translation>
    </message>
    <message>
        <source>begun and cut off</source>
        <translation>做到一半中断了</translation>
    </message>
    <message>
        <source>expired, nothing was heard</source>
        <translation>已过期，没有回音</translation>
    </message>
    <message>
        <source>its program is too old for it</source>
        <translation>它的程序太旧，做不了</translation>
    </message>
    <message>
        <source>This PC has no channel yet. Publish once: that makes one, and it is shown here.</source>
        <translation>这台电脑还没有频道。请先发布一次，频道会自动建立，然后这里就能看到。</translation>
    </message>
    <message>
        <source>The channel of this PC cannot be read. “kiosk keys show” says why.</source>
        <translation>读不到这台电脑的频道。运行“kiosk keys show”会说明原因。</translation>
    </message>
    <message>
        <source>Written: %1. Open it there and print it.</source>
        <translation>已存为 %1，打开后即可打印。</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s) from the stations</source>
        <translation>
            <numerusform>收到站点送来的 %n 份新文件</numerusform>
        </translation>
    </message>
    <message>
        <source>The stations have sent nothing new.</source>
        <translation>站点没有送来新的东西。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号不能这样做，请找有权限的同事。</translation>
    </message>
    <message>
        <source>Signed into the channel. The station finds it when it looks next.</source>
        <translation>已写进频道。站点下次查看时看到。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was asked.</source>
        <translation>磁盘已满，没有提出。</translation>
    </message>
    <message>
        <source>The channel cannot be reached just now. Nothing was asked.</source>
        <translation>现在连不上频道，没有提出。</translation>
    </message>
    <message>
        <source>This PC cannot ask: “kiosk stations ask” says why.</source>
        <translation>这台电脑不能提出：运行“kiosk stations ask”可看到原因。</translation>
    </message>
    <message>
        <source>Written: %1. Give it to IT.</source>
        <translation>已保存：%1。请交给信息技术人员。</translation>
    </message>
    <message>
        <source>It cannot be written there: the place is full, write-protected or gone.</source>
        <translation>那里写不进去：满了、写保护，或者已经拔掉。</translation>
    </message>
    <message>
        <source>The diagnosis cannot be opened any more. Ask for it again.</source>
        <translation>这份诊断文件打不开了，请再要一次。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was fetched.</source>
        <translation>磁盘满了，什么也没有收取。</translation>
    </message>
    <message>
        <source>The reports cannot be reached just now, or are being fetched already.</source>
        <translation>现在取不到报告，或者正在收取。</translation>
    </message>
    <message>
        <source>Reports cannot be fetched on this PC: “kiosk inbox collect” says why.</source>
        <translation>这台电脑不能收取报告：运行“kiosk inbox collect”会说明原因。</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Stations</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>The newest release here is %1</source>
        <translation>这里最新的是第 %1 版</translation>
    </message>
    <message>
        <source>reports fetched at %1</source>
        <translation>报告收取于 %1</translation>
    </message>
    <message>
        <source>Ask all …</source>
        <translation>请全部站点……</translation>
    </message>
    <message>
        <source>Enroll a station</source>
        <translation>增加站点</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>正在收取……</translation>
    </message>
    <message>
        <source>Fetch reports</source>
        <translation>收取报告</translation>
    </message>
    <message>
        <source>Your account may not see the stations. Please ask a colleague who may.</source>
        <translation>您的账号不能查看站点，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The reports cannot be read just now. They are looked for again by themselves. If this stays, please tell IT.</source>
        <translation>现在读不到报告，稍后会自动再试。如果一直这样，请告诉信息技术人员。</translation>
    </message>
    <message>
        <source>The file with the collected reports and messages was damaged and has been set aside. Please tell IT: it can be restored from a backup.</source>
        <translation>存放收到的报告和留言的文件坏了，已放到一边。请告诉信息技术人员：可以从备份恢复。</translation>
    </message>
    <message>
        <source>There are more stations; these are the %1 that were heard of last.</source>
        <translation>站点不止这些，这里是最近有消息的 %1 个。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Tap a station to see how it is and what to do.</source>
        <translation>点一个站点，看它的情况和该做什么。</translation>
    </message>
    <message>
        <source>No station has reported yet. Stations put a report into the channel once an hour; “Fetch reports” brings them here, “Enroll a station” says how a new PC becomes one. This PC itself stands in the overview.</source>
        <translation>还没有站点报告过。站点每小时把报告放进频道一次，点“收取报告”就能看到；点“增加站点”，看新电脑怎样成为站点。这台电脑自己的情况在“总览”里。</translation>
    </message>
</context>
<context>
    <name>StatisticsFilters</name>
    <message>
        <source>The one before</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>The one after</source>
        <translation>往后</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>全部站点</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>存成表格</translation>
    </message>
    <message>
        <source>The proof is being made …</source>
        <translation>正在制作播放证明……</translation>
    </message>
    <message>
        <source>Proof of play</source>
        <translation>播放证明</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>正在制作月报……</translation>
    </message>
    <message>
        <source>Monthly report (PDF)</source>
        <translation>月报（PDF）</translation>
    </message>
    <message>
        <source>The statistics cannot be read just now.</source>
        <translation>现在读不到统计。</translation>
    </message>
    <message>
        <source>Nobody has used the screen yet. From the first visit on this page says how many have been here and what they looked at.</source>
        <translation>还没有人用过这块屏幕。有人来过以后，这里会写明来了多少人、看了什么。</translation>
    </message>
    <message>
        <source>Nobody used it in this time.</source>
        <translation>这段时间没有人使用。</translation>
    </message>
</context>
<context>
    <name>StatisticsWords</name>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写好：%1</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was written; make room, then try again.</source>
        <translation>磁盘满了，什么都没有写。请腾出空间，再试一次。</translation>
    </message>
    <message>
        <source>This cannot be written. Please choose a shorter time or one station; the log says why.</source>
        <translation>无法写入。请选择更短的时间或单个站点；原因见日志。</translation>
    </message>
    <message>
        <source>It cannot be written just now. Is the stick still in? Please try again.</source>
        <translation>现在写不进去。U 盘还插着吗？请再试一次。</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Touch anywhere to go on. Otherwise the screen is made ready for the next visitor.</source>
        <translation>点按任意位置即可继续，
否则屏幕将为下一位观众准备好。</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>继续参观</translation>
    </message>
</context>
<context>
    <name>TakeHomePanel</name>
    <message>
        <source>Take it home</source>
        <translation>带回家</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>手机扫码</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera at the code: “%1” opens on it. No network is needed.</source>
        <translation>用手机扫一扫，“%1”就留在您的手机里，无需网络。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TextsWords</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>没有勾选任何位置</translation>
    </message>
    <message>
        <source>%1 in %2 will change</source>
        <translation>将修改 %1，涉及 %2</translation>
    </message>
    <message>
        <source>Something missing</source>
        <translation>有缺项</translation>
    </message>
    <message>
        <source>Something out of date</source>
        <translation>待更新</translation>
    </message>
    <message>
        <source>Something unchecked</source>
        <translation>有待核对</translation>
    </message>
    <message>
        <source>All complete</source>
        <translation>全部已齐</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 complete</source>
        <translation>%1 已齐</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 缺项</translation>
    </message>
    <message>
        <source>%1 out of date</source>
        <translation>%1 待更新</translation>
    </message>
    <message>
        <source>%1 unchecked</source>
        <translation>%1 待核对</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) missing</source>
        <translation>
            <numerusform>缺 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) out of date</source>
        <translation>
            <numerusform>%n 项待更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) unchecked</source>
        <translation>
            <numerusform>%n 项待核对</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已齐</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>已替换 %1</translation>
    </message>
    <message>
        <source>Marked as checked: %1</source>
        <translation>已核对：%1</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>It was so already; nothing has changed.</source>
        <translation>本来就是这样，没有改动。</translation>
    </message>
    <message>
        <source>Somebody has changed this meanwhile: %1. Nothing was replaced; the list is new.</source>
        <translation>有 %1刚被别人改过，没有替换任何内容；列表已重新查找。</translation>
    </message>
    <message>
        <source>A text of “%1” would become too long or empty. Nothing was replaced; untick it, or take other words.</source>
        <translation>“%1”的文字会变得过长或变空，没有替换任何内容；请取消勾选它，或换一个词。</translation>
    </message>
    <message>
        <source>Your account may not do this. Please ask a colleague who may.</source>
        <translation>您的账号没有这项权限，请找有权限的同事。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: somebody has changed it since.</source>
        <translation>不能再撤销：后来有人改过。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then try again.</source>
        <translation>磁盘已满，没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The library cannot be reached just now. Nothing was changed; please try again.</source>
        <translation>暂时连不上编辑库，没有改动；请再试一次。</translation>
    </message>
    <message>
        <source>This is not possible; something has changed meanwhile. Please look again.</source>
        <translation>做不到：内容有了变化，请再看一下。</translation>
    </message>
</context>
<context>
    <name>TileMap</name>
    <message>
        <source>National-level poor counties</source>
        <translation>曾为国家级贫困县</translation>
    </message>
    <message>
        <source>Poor county</source>
        <translation>曾为贫困县</translation>
    </message>
    <message>
        <source>No figure known</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>A diagram, not a map.</source>
        <translation>示意图，非地图。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The way since 2016</source>
        <translation>从 2016 年一路走来</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
</context>
<context>
    <name>ToDoCard</name>
    <message>
        <source>To do</source>
        <translation>要做的事</translation>
    </message>
    <message>
        <source>Nothing. Everything is in order.</source>
        <translation>没有。一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that visitors do not see yet</source>
        <translation>
            <numerusform>有 %n 处修改观众还看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that nobody has in hand</source>
        <translation>
            <numerusform>%n 条留言还没有人处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>去看</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>延期</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) that end within a week</source>
        <translation>
            <numerusform>另有 %n 项一周内到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) without all translations</source>
        <translation>
            <numerusform>%n 项内容缺译文</numerusform>
        </translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>补上</translation>
    </message>
</context>
<context>
    <name>TypedSettings</name>
    <message numerus="yes">
        <source>%n setting(s) to correct before it can be saved.</source>
        <translation>
            <numerusform>有 %n 项需要改正，改正后才能保存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed, not saved yet.</source>
        <translation>
            <numerusform>已改 %n 项，尚未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>UnusableSettings</name>
    <message>
        <source>The settings cannot be read just now.</source>
        <translation>现在无法读取设置。</translation>
    </message>
    <message>
        <source>The file kiosk.toml has a mistake.</source>
        <translation>kiosk.toml 文件中有错误。</translation>
    </message>
    <message>
        <source>The screen that runs is not touched by it, but cannot start again. Somebody has to mend the file by hand, or the settings from before are put back.</source>
        <translation>正在运行的屏幕不受影响，但重新启动时会失败。请技术人员改正文件，或者恢复上一份设置。</translation>
    </message>
    <message>
        <source>Put back the settings from before</source>
        <translation>恢复上一份设置</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
</context>
<context>
    <name>ValiditySheet</name>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions of “%1”</source>
        <translation>“%1”的版本</translation>
    </message>
    <message>
        <source>That is not possible just now</source>
        <translation>现在做不到</translation>
    </message>
    <message>
        <source>Choose any two to compare them.</source>
        <translation>点选任意两个版本，就能逐字比较。</translation>
    </message>
    <message>
        <source>Put the version of %1 back</source>
        <translation>恢复 %1 的版本</translation>
    </message>
    <message>
        <source>Put the first version back</source>
        <translation>恢复最初的版本</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Nothing has been changed since it came into the library.</source>
        <translation>放进来以后还没有改过。</translation>
    </message>
    <message>
        <source>These two are the same.</source>
        <translation>这两个版本一样。</translation>
    </message>
    <message>
        <source>Choose two versions.</source>
        <translation>请点选两个版本。</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>Visitors today</source>
        <translation>今天的观众</translation>
    </message>
    <message numerus="yes">
        <source>visit(s)</source>
        <translation>
            <numerusform>人次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on average</source>
        <translation>平均 %1</translation>
    </message>
    <message>
        <source>Nobody has touched the screen today yet.</source>
        <translation>今天还没有人触摸屏幕。</translation>
    </message>
    <message numerus="yes">
        <source>Most from %1:00 to %2:00: %n visit(s)</source>
        <translation>
            <numerusform>最多的是 %1:00 到 %2:00：%n 人次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>There is none yet. Add one in its own list first.</source>
        <translation>还没有。请先在它自己的列表里新增。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Key work</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Key project</source>
        <translation>重点项目</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>成果</translation>
    </message>
    <message>
        <source>Investment</source>
        <translation>投资合作</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>R&amp;D need</source>
        <translation>研发需求</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>人才与招商</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>展厅位置</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>合作协议</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>About the base</source>
        <translation>关于基地</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>他们说</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>帮扶成效</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>规划中</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>实施中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>入驻企业</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>合作企业</translation>
    </message>
    <message>
        <source>Guest of the launch</source>
        <translation>启动仪式嘉宾</translation>
    </message>
    <message>
        <source>Floor %1</source>
        <translation>%1 层</translation>
    </message>
    <message numerus="yes">
        <source>Floor %1: %n metre(s) to the lift</source>
        <translation>
            <numerusform>%1 层：走 %n 米到电梯</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Floor %1: %n metre(s) to the stairs</source>
        <translation>
            <numerusform>%1 层：走 %n 米到楼梯</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Floor %1: another %n metre(s)</source>
        <translation>
            <numerusform>%1 层：再走 %n 米</numerusform>
        </translation>
    </message>
</context>
</TS>
