pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// From which day to which a company sits in its room.
StaffSheet {
    id: root

    required property PlanChosen thing
    property string first: ""
    property string last: ""

    title: qsTr("Moving dates of %1").arg(thing.askedCompany)
    hint: qsTr("Visitors find it in this room from the first day to the last, once it is published. Leave them empty for always.")
    onClosed: thing.closeDays()
    onFirstChanged: thing.writeDays(first, last)
    onLastChanged: thing.writeDays(first, last)

    Column {
        width: parent.width
        spacing: Theme.px(16)
        Row {
            width: parent.width
            spacing: Theme.gutter
            TextLine {
                id: moves
                width: (parent.width - Theme.gutter) / 2
                fieldName: "daysFirst"
                label: qsTr("Moves in")
                example: "2026-01-01"
                hints: Qt.ImhDate
                longest: 16
                problem: root.thing.daysProblem === "moved_in" ? PlanWords.daysProblem("moved_in") : ""
                onWritten: text => root.first = text
                Component.onCompleted: show(root.thing.firstDay)
            }
            TextLine {
                width: moves.width
                fieldName: "daysLast"
                label: qsTr("Last day")
                example: "2026-12-31"
                hints: Qt.ImhDate
                longest: 16
                problem: ["moved_out", "order"].includes(root.thing.daysProblem) ? PlanWords.daysProblem(root.thing.daysProblem) : ""
                onWritten: text => root.last = text
                Component.onCompleted: show(root.thing.lastDay)
            }
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "daysCancel"
                text: qsTr("Cancel")
                onClicked: root.closed()
            }
            StaffButton {
                objectName: "daysDone"
                primary: true
                enabled: root.thing.daysProblem === ""
                text: qsTr("Done")
                onClicked: root.thing.setDays()
            }
        }
    }
}
