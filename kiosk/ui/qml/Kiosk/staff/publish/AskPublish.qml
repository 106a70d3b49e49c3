pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// Asks for a note and once more before visitors see it: now, or at a moment.
StaffSheet {
    id: root

    required property PublishViewModel publish
    readonly property ScheduleViewModel schedule: publish.schedule
    property bool later: false

    function choose(day: string, hour: string): void {
        dayField.show(day);
        hourField.show(hour);
    }

    title: qsTr("Publish release %1?").arg(publish.nextNumber)
    hint: later ? qsTr("This PC publishes by itself, also when staff mode is closed: everything that the library holds at that moment, if nothing is marked red then. The PC must be on.")
                : qsTr("%n change(s) go to visitors. Any release can be put back at any time.", "", publish.changes.count)
    onClosed: publish.askPublish(false)
    Component.onCompleted: schedule.forgetFault()

    Column {
        width: parent.width
        spacing: Theme.px(16)
        TextLine {
            id: notes
            property string words: ""
            width: parent.width
            label: qsTr("What is new")
            note: qsTr("for your colleagues")
            fieldName: "publishNotes"
            longest: 200
            focus: true
            onWritten: text => words = text
        }
        Row {
            spacing: Theme.touchGap
            Chip {
                objectName: "publishAtOnce"
                text: qsTr("Now")
                checked: !root.later
                onClicked: root.later = false
            }
            Chip {
                objectName: "publishLater"
                text: qsTr("At a moment")
                checked: root.later
                onClicked: root.later = true
            }
        }
        Column {
            width: parent.width
            spacing: Theme.px(8)
            visible: !root.later && root.publish.first.offered.count > 0
            Flow {
                width: parent.width
                spacing: Theme.touchGap
                Chip {
                    objectName: "publishAll"
                    text: qsTr("All stations")
                    checked: root.publish.first.toAll
                    onClicked: root.publish.first.choose("")
                }
                Repeater {
                    model: root.publish.first.offered
                    Chip {
                        required property string number
                        required property string name
                        required property bool chosen
                        objectName: `publishFirst-${number}`
                        text: qsTr("First on %1").arg(name)
                        checked: chosen
                        onClicked: root.publish.first.choose(number)
                    }
                }
            }
            Label {
                width: parent.width
                visible: !root.publish.first.toAll
                text: qsTr("Only these stations and this PC show it; the others stay with what they have until you give it to all.")
                font: Theme.secondary
                color: Theme.mossGrey
                lineHeight: 1.3
            }
        }
        Column {
            width: parent.width
            spacing: Theme.px(12)
            visible: root.later
            Row {
                width: parent.width
                spacing: Theme.gutter
                TextLine {
                    id: dayField
                    property string words: ""
                    width: (parent.width - parent.spacing) / 2
                    label: qsTr("Day")
                    example: "2026-01-31"
                    fieldName: "publishDay"
                    hints: Qt.ImhDate
                    longest: 30
                    onWritten: text => words = text
                    Component.onCompleted: show(root.schedule.nextMonday())
                }
                TextLine {
                    id: hourField
                    property string words: ""
                    width: dayField.width
                    label: qsTr("Time")
                    example: root.schedule.hour
                    fieldName: "publishHour"
                    hints: Qt.ImhTime
                    longest: 30
                    onWritten: text => words = text
                    Component.onCompleted: show(root.schedule.hour)
                }
            }
            Row {
                spacing: Theme.touchGap
                StaffButton {
                    objectName: "publishTomorrow"
                    text: qsTr("Tomorrow, %1").arg(root.schedule.hour)
                    onClicked: root.choose(root.schedule.tomorrow(), root.schedule.hour)
                }
                StaffButton {
                    objectName: "publishMonday"
                    text: qsTr("Next Monday, %1").arg(root.schedule.hour)
                    onClicked: root.choose(root.schedule.nextMonday(), root.schedule.hour)
                }
            }
            Label {
                objectName: "publishFault"
                width: parent.width
                visible: text !== ""
                text: ScheduleWords.fault(root.schedule.fault)
                font: Theme.chip
                color: Theme.brick
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
        Item {
            width: 1
            height: Theme.px(4)
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "publishNo"
                text: qsTr("Cancel")
                onClicked: root.publish.askPublish(false)
            }
            StaffButton {
                objectName: "publishYes"
                primary: true
                text: root.later ? qsTr("Schedule") : qsTr("Publish")
                onClicked: {
                    if (root.later)
                        root.schedule.schedule(dayField.words, hourField.words, notes.words);
                    else
                        root.publish.publish(notes.words);
                }
            }
        }
    }
}
