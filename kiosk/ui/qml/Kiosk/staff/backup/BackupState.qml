import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Whether there is a good backup, where, and what it holds.
StaffCard {
    id: root

    required property BackupsViewModel backups
    readonly property bool bad: backups.tooOld && backups.lastAt !== "" || !["", "none", "locked", "not-looked"].includes(backups.trouble)

    title: qsTr("Backup of this PC")
    corner: StaffButton {
        objectName: root.backups.folder === "" ? "choosePlace" : "backUpNow"
        primary: true
        enabled: root.backups.folder === "" ? root.backups.trouble !== "not-looked" : root.backups.canBackUp
        text: root.backups.folder === "" ? qsTr("Choose a place …") : qsTr("Back up now")
        onClicked: {
            if (root.backups.folder === "")
                root.backups.choosePlace();
            else
                root.backups.backUp();
        }
    }

    Column {
        width: parent.width
        spacing: Theme.px(10)
        Row {
            width: parent.width
            visible: root.backups.restoring.waits
            spacing: Theme.gutter
            Label {
                objectName: "restoredWaits"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - restart.width - parent.spacing
                text: qsTr("What was restored takes its place when the screen starts again: that takes a minute, and staff mode ends. On an office PC close staff mode and open it again.")
                font: Theme.type(22, Font.Medium)
                color: Theme.amberInk
                lineHeight: 1.25
            }
            StaffButton {
                id: restart
                objectName: "restartForRestore"
                anchors.verticalCenter: parent.verticalCenter
                primary: true
                text: qsTr("Restart the screen")
                onClicked: root.backups.restoring.restartAsked()
            }
        }
        Label {
            objectName: "backupState"
            width: parent.width
            text: BackupWords.state(root.backups.folder, root.backups.trouble, root.backups.lastAt)
            font: Theme.type(24, Font.Medium)
            color: root.bad ? Theme.brick : root.backups.trouble === "" && root.backups.lastAt !== "" ? Theme.grass : Theme.amberInk
            lineHeight: 1.25
        }
        Label {
            objectName: "backupTooOld"
            width: parent.width
            visible: root.backups.tooOld && root.backups.lastAt !== "" && root.backups.folder !== ""
            text: qsTr("That is too long ago. Plug in the stick, where it goes to one, and back up now; below stands when it is done by itself.")
            font: Theme.chip
            color: Theme.brick
            lineHeight: 1.25
        }
        InfoLine {
            width: parent.width
            visible: root.backups.trouble !== "" && root.backups.lastAt !== ""
            name: qsTr("Last backup")
            value: root.backups.lastAt
        }
        InfoLine {
            width: parent.width
            visible: root.backups.folder !== ""
            name: qsTr("Goes to")
            value: root.backups.folder
        }
        InfoLine {
            objectName: "backupHolds"
            width: parent.width
            visible: root.backups.holds.length > 0
            name: qsTr("Holds")
            value: BackupWords.holds(root.backups.holds)
        }
        TextLink {
            objectName: "putBackData"
            x: -Theme.px(14)
            visible: root.backups.restoring.canPutBack && root.backups.doing === ""
            text: qsTr("Put back what was here before the restore")
            onClicked: root.backups.restoring.putBack()
        }
        Row {
            x: -Theme.px(14) // its words begin where those above do
            visible: root.backups.folder !== ""
            TextLink {
                objectName: "choosePlace"
                text: qsTr("Choose another place …")
                onClicked: root.backups.choosePlace()
            }
            TextLink {
                objectName: "openBackups"
                visible: root.backups.canOpen
                text: qsTr("Open them to restore …")
                onClicked: root.backups.openBackups()
            }
            TextLink {
                objectName: "changePassphrase"
                visible: root.backups.canChangePassphrase
                text: qsTr("Change the passphrase …")
                onClicked: root.backups.changePassphrase()
            }
        }
    }
}
