import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// From which day to which something is shown.
StaffSheet {
    id: root

    signal chosen(first: string, last: string)

    Column {
        width: parent.width
        spacing: Theme.px(20)
        Row {
            width: parent.width
            spacing: Theme.gutter
            TextLine {
                id: first
                width: (parent.width - parent.spacing) / 2
                fieldName: "validFrom"
                label: qsTr("First day")
                example: "2026-01-01"
                hints: Qt.ImhDate
                longest: 10
                onWritten: text => root.firstDay = text
            }
            TextLine {
                width: first.width
                fieldName: "validUntil"
                label: qsTr("Last day")
                example: "2026-12-31"
                hints: Qt.ImhDate
                longest: 10
                onWritten: text => root.lastDay = text
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                text: qsTr("Cancel")
                onClicked: root.closed()
            }
            StaffButton {
                objectName: "validityDone"
                primary: true
                text: qsTr("Done")
                onClicked: root.chosen(root.firstDay, root.lastDay)
            }
        }
    }
    property string firstDay: ""
    property string lastDay: ""
}
