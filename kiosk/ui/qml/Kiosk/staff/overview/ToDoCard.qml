pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What somebody should see to, the most important first.
StaffCard {
    id: root

    required property OverviewViewModel overview

    title: qsTr("To do")

    Column {
        width: parent.width
        spacing: Theme.px(14)
        Label {
            width: parent.width
            visible: root.overview.loaded && root.overview.toDo.count + root.overview.waiting.changes === 0 && root.overview.waiting.dueAt === ""
            text: qsTr("Nothing. Everything is in order.")
            font: Theme.secondary
            color: Theme.mossGrey
        }
        Label {
            width: parent.width
            visible: root.overview.waiting.changes > 0
            text: qsTr("%n change(s) that visitors do not see yet", "", root.overview.waiting.changes)
            font: Theme.type(22, Font.Bold)
            color: Theme.amberInk
        }
        Label {
            objectName: "toDoScheduled"
            width: parent.width
            visible: root.overview.waiting.dueAt !== ""
            text: root.overview.waiting.stoppedBy === "" ? ScheduleWords.waiting(root.overview.waiting.dueAt, root.overview.waiting.by)
                                                       : ScheduleWords.stopped(root.overview.waiting.stoppedBy, root.overview.waiting.dueAt)
            font: Theme.secondary
            color: root.overview.waiting.stoppedBy === "" ? Theme.ink : Theme.brick
            lineHeight: 1.2
        }
        Repeater {
            model: root.overview.toDo
            Item {
                id: line
                required property string what
                required property string name
                required property real number
                width: parent?.width ?? 0
                height: words.height
                Rectangle {
                    y: Theme.px(9)
                    width: Theme.px(16)
                    height: width
                    radius: width / 2
                    color: line.what === "no-channel" ? Theme.amberInk : Theme.brick
                }
                Label {
                    id: words
                    x: Theme.px(34)
                    width: parent.width - x
                    text: StaffWords.toDo(line.what, line.name, line.number)
                    font: Theme.secondary
                    lineHeight: 1.2
                }
            }
        }
    }
}
