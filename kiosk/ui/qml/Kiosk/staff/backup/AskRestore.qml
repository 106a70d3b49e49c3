import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Says what is replaced before a backup is restored.
StaffSheet {
    id: root

    required property RestoringViewModel restoring

    title: qsTr("Restore backup %1?").arg(restoring.asked)
    hint: qsTr("From %1. It takes the place of everything on this PC: library, files, accounts, keys, messages and settings. You sign in then with the accounts of the backup. The screen goes on while it is restored; what is here now is kept, and can be put back by a tap.").arg(restoring.askedAbout)
    onClosed: restoring.ask(0)

    Column {
        width: parent.width
        spacing: Theme.px(20)
        Label {
            width: parent.width
            text: qsTr("The PC it was made on must not be used any longer with the same data.")
            font: Theme.chip
            color: Theme.amberInk
            lineHeight: 1.3
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.touchGap
            StaffButton {
                objectName: "restoreNo"
                focus: true
                text: qsTr("Cancel")
                onClicked: root.restoring.ask(0)
            }
            StaffButton {
                objectName: "restoreYes"
                primary: true
                text: qsTr("Restore")
                onClicked: root.restoring.restore()
            }
        }
    }
}
