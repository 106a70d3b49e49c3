pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// The backups that lie there, the newest first.
StaffCard {
    id: root

    required property BackupsViewModel backups

    title: qsTr("Kept backups")

    Column {
        id: column
        width: parent.width
        Repeater {
            model: root.backups.rows
            Item {
                id: row
                required property int number
                required property string madeAt
                required property string station
                required property string program
                required property int files
                required property real bytes
                readonly property bool whole: madeAt !== ""
                objectName: `backup-${number}`
                width: column.width
                height: Theme.px(80)
                Column {
                    anchors.verticalCenter: parent.verticalCenter
                    width: (restore.visible ? restore.x : parent.width) - Theme.gap
                    Label {
                        width: parent.width
                        text: row.whole ? qsTr("No. %1 · %2").arg(row.number).arg(row.madeAt) : qsTr("No. %1").arg(row.number)
                        font: Theme.type(22, Font.Bold)
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        width: parent.width
                        text: row.whole ? qsTr("%1 · %n file(s) · %2 · program %3", "", row.files).arg(BackupWords.size(row.bytes)).arg(row.station).arg(row.program)
                                        : qsTr("Its list is damaged: it cannot be restored.")
                        font: Theme.small
                        color: row.whole ? Theme.mossGrey : Theme.brick
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                }
                TextLink {
                    id: restore
                    objectName: `restoreBackup-${row.number}`
                    anchors.verticalCenter: parent.verticalCenter
                    x: act.x - width
                    visible: row.whole
                    enabled: root.backups.canRestore
                    text: qsTr("Restore …")
                    onClicked: root.backups.restoring.ask(row.number)
                }
                TextLink {
                    id: act
                    objectName: `checkBackup-${row.number}`
                    anchors.verticalCenter: parent.verticalCenter
                    x: parent.width - width
                    visible: row.whole
                    enabled: root.backups.canBackUp
                    text: qsTr("Test again")
                    onClicked: root.backups.check(row.number)
                }
            }
        }
    }
}
