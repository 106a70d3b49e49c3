pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff

// What a floor is called on which nothing is drawn yet.
StaffSheet {
    id: root

    property string name: ""
    signal named(name: string)

    title: qsTr("A new floor")
    hint: qsTr("Its number as visitors know it: 2, 3, B1. It is kept as soon as something is drawn on it.")

    Column {
        width: parent.width
        spacing: Theme.px(16)
        TextLine {
            width: Math.min(parent.width, Theme.px(320))
            fieldName: "floorName"
            label: qsTr("Floor")
            example: "2"
            longest: 8
            onWritten: text => root.name = text
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "floorCancel"
                text: qsTr("Cancel")
                onClicked: root.closed()
            }
            StaffButton {
                objectName: "floorDone"
                primary: true
                enabled: root.name.trim() !== ""
                text: qsTr("Add")
                onClicked: root.named(root.name)
            }
        }
    }
}
