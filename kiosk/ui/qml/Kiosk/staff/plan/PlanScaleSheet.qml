pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// How far apart two places of the architect's plan are in truth.
StaffSheet {
    id: root

    property string metres: ""
    signal told(metres: string)

    title: qsTr("How far apart are these two points?")
    hint: qsTr("A length that the plan names, in metres: 12.5. The longer it is, the better the plan fits.")

    Column {
        width: parent.width
        spacing: Theme.px(16)
        TextLine {
            width: Math.min(parent.width, Theme.px(320))
            fieldName: "scaleMetres"
            label: qsTr("Metres")
            example: "12.5"
            hints: Qt.ImhFormattedNumbersOnly
            longest: 12
            onWritten: text => root.metres = text
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "scaleCancel"
                text: qsTr("Cancel")
                onClicked: root.closed()
            }
            StaffButton {
                objectName: "scaleDone"
                primary: true
                enabled: root.metres.trim() !== ""
                text: qsTr("Done")
                onClicked: root.told(root.metres)
            }
        }
    }
}
