pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// How the backups of this PC are, what is there, and when they are made by themselves.
ScrollArea {
    id: root

    required property SettingsViewModel settings
    readonly property BackupsViewModel backups: settings.backups

    objectName: "backupPanel"
    contentHeight: column.height + Theme.px(140)
    onVisibleChanged: backups.show(visible)
    Component.onCompleted: backups.show(visible)
    Component.onDestruction: backups.show(false)
    FollowInput { view: root }

    Column {
        id: column
        width: root.width - Theme.px(16)
        topPadding: Theme.px(8)
        spacing: Theme.px(16)
        BackupBar {
            width: column.width
            backups: root.backups
        }
        BackupState {
            width: column.width
            backups: root.backups
        }
        KeptBackups {
            width: column.width
            visible: root.backups.rows.count > 0
            backups: root.backups
        }
        Label {
            width: column.width
            topPadding: Theme.px(12)
            text: qsTr("By itself")
            font: Theme.type(24, Font.Bold)
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Repeater {
            model: root.settings.lines
            SettingLine {
                width: column.width
                settings: root.settings
            }
        }
    }
}
