import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How far a backup or a test is, with Cancel; afterwards what has come of it.
Rectangle {
    id: root

    required property BackupsViewModel backups
    readonly property LongRun run: backups.run
    readonly property string remaining: run.remainingSeconds < 0 ? "" : qsTr("%1 left").arg(StaffWords.clock(run.remainingSeconds))
    readonly property string told: run.running ? [BackupWords.doing(backups.doing, run.step), remaining].filter(one => one !== "").join(" ")
        : backups.underWay ? qsTr("A backup is being made. It goes on by itself.")
        : BackupWords.notice(backups.notice.message, backups.notice.number)

    height: words.height + Theme.px(run.running ? 72 : 48)
    radius: Theme.px(24)
    visible: told !== ""
    color: run.running || backups.underWay ? Theme.paper : Theme.tint(backups.notice.trouble ? Theme.brick : Theme.grass)
    border.color: run.running || backups.underWay ? Theme.sand : "transparent"
    border.width: Theme.hairline

    Label {
        id: words
        objectName: "backupNotice"
        x: Theme.px(28)
        y: Theme.px(24)
        width: (cancel.visible ? cancel.x : parent.width) - x - Theme.px(28)
        text: root.told
        font: Theme.type(22, Font.Medium)
        color: root.run.running || root.backups.underWay ? Theme.ink : root.backups.notice.trouble ? Theme.brick : Theme.grass
        lineHeight: 1.25
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }
    Rectangle {
        x: Theme.px(28)
        y: parent.height - Theme.px(28)
        width: cancel.x - x - Theme.px(28)
        height: Theme.px(10)
        radius: height / 2
        visible: root.run.running
        color: Theme.sand
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("%1 % done").arg(Math.round(root.run.share * 100))
        Rectangle {
            width: Math.max(height, parent.width * root.run.share)
            height: parent.height
            radius: parent.radius
            color: Theme.grass
        }
    }
    TextLink {
        id: cancel
        objectName: "backupCancel"
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width - width - Theme.px(20)
        visible: root.run.running
        text: qsTr("Cancel")
        onClicked: root.run.cancel()
    }
}
