pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// On which days, at which hours and from which day to which a block plays.
StaffSheet {
    id: root

    required property LoopHoursForm hours

    title: hours.isNew ? qsTr("A new block") : qsTr("Days and hours")
    hint: qsTr("Leave hours empty for the whole day, and days empty for always. The same day twice is one day only.")
    breadth: Theme.px(1240)
    onClosed: hours.close()

    Column {
        width: parent.width
        spacing: Theme.px(6)
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7"]
                Chip {
                    required property string modelData
                    objectName: `hoursDay-${modelData}`
                    leftPadding: Theme.px(26)
                    text: ChangeWords.days(modelData)
                    checked: root.hours.days.includes(modelData)
                    onClicked: root.hours.toggleDay(modelData)
                }
            }
        }
        Grid {
            width: parent.width
            columns: Theme.portrait ? 2 : 4
            columnSpacing: Theme.gutter
            TextLine {
                id: starts
                width: (parent.width - (parent.columns - 1) * Theme.gutter) / parent.columns
                fieldName: "hoursStarts"
                label: qsTr("From")
                example: "09:00"
                hints: Qt.ImhTime
                longest: 8
                problem: root.hours.problem === "starts" ? LoopWords.problem("starts") : ""
                onWritten: text => root.hours.write("starts", text)
                Component.onCompleted: show(root.hours.starts)
            }
            TextLine {
                width: starts.width
                fieldName: "hoursEnds"
                label: qsTr("To")
                note: root.hours.overMidnight ? qsTr("the next day") : ""
                example: "17:00"
                hints: Qt.ImhTime
                longest: 8
                problem: root.hours.problem === "ends" ? LoopWords.problem("ends") : ""
                onWritten: text => root.hours.write("ends", text)
                Component.onCompleted: show(root.hours.ends)
            }
            TextLine {
                width: starts.width
                fieldName: "hoursFirst"
                label: qsTr("First day")
                example: "2026-01-01"
                hints: Qt.ImhDate
                longest: 16
                problem: root.hours.problem === "first" ? LoopWords.problem("first") : ""
                onWritten: text => root.hours.write("first", text)
                Component.onCompleted: show(root.hours.first)
            }
            TextLine {
                width: starts.width
                fieldName: "hoursLast"
                label: qsTr("Last day")
                example: "2026-12-31"
                hints: Qt.ImhDate
                longest: 16
                problem: ["last", "order"].includes(root.hours.problem) ? LoopWords.problem(root.hours.problem) : ""
                onWritten: text => root.hours.write("last", text)
                Component.onCompleted: show(root.hours.last)
            }
        }
        Repeater {
            model: ["holidays", "priority", "sound"]
            Flow {
                id: line
                required property string modelData
                width: parent?.width ?? 0
                spacing: Theme.px(10)
                Label {
                    width: Theme.px(Theme.latin ? 150 : 100)
                    height: Theme.touchTarget
                    verticalAlignment: Text.AlignVCenter
                    text: ChangeWords.field(line.modelData)
                    font: Theme.chip
                    color: Theme.mossGrey
                }
                Repeater {
                    model: root.hours.choices[line.modelData]
                    Chip {
                        required property string modelData
                        objectName: `hours-${modelData}`
                        leftPadding: Theme.px(26)
                        text: ChangeWords.choice(modelData)
                        checked: root.hours.chosen[line.modelData] === modelData
                        onClicked: root.hours.choose(line.modelData, modelData)
                    }
                }
            }
        }
        Label {
            width: parent.width
            text: qsTr("“As set” is the volume of the attract loop in the settings; “With sound” is heard where that is 0, too. In quiet hours, and where somebody has muted it, the loop is silent in any case.")
            font: Theme.small
            color: Theme.mossGrey
            bottomPadding: Theme.px(10)
        }
        Label {
            objectName: "hoursProblem"
            width: parent.width
            visible: root.hours.problem === "days"
            text: LoopWords.problem(root.hours.problem)
            font: Theme.small
            color: Theme.brick
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "hoursCancel"
                text: qsTr("Cancel")
                onClicked: root.hours.close()
            }
            StaffButton {
                objectName: "hoursPicture"
                visible: root.hours.isNew
                enabled: root.hours.problem === ""
                text: qsTr("Choose a picture")
                onClicked: root.hours.addFrom("picture")
            }
            StaffButton {
                objectName: "hoursFilm"
                visible: root.hours.isNew
                primary: true
                enabled: root.hours.problem === ""
                text: qsTr("Choose a film")
                onClicked: root.hours.addFrom("film")
            }
            StaffButton {
                objectName: "hoursDone"
                visible: !root.hours.isNew
                primary: true
                enabled: root.hours.problem === ""
                text: qsTr("Done")
                onClicked: root.hours.finish()
            }
        }
    }
}
