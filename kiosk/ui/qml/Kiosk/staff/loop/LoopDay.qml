pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A day of the loop in a minute: what plays, when and by which rule; stopped and drawn to any time.
StaffSheet {
    id: root

    required property LoopDayViewModel day
    required property RowsModel days

    title: qsTr("A day in a minute")
    hint: qsTr("As it plays once it is published. Of what takes turns, each is shown for a moment.")
    breadth: Theme.px(1240)
    onClosed: day.close()

    Column {
        width: parent.width
        spacing: Theme.px(16)
        Flow {
            width: parent.width
            spacing: Theme.px(10)
            Repeater {
                model: root.days
                Chip {
                    required property int index
                    required property string weekday
                    objectName: `dayOf-${index}`
                    leftPadding: Theme.px(26)
                    text: ChangeWords.days(weekday)
                    checked: root.day.column === index
                    onClicked: root.day.chooseDay(index)
                }
            }
        }
        Item {
            width: parent.width
            height: Math.round(stage.width * 9 / 16)
            Rectangle {
                id: stage
                width: Math.round(parent.width * 0.52)
                height: parent.height
                radius: Theme.px(14)
                color: Theme.tint(Theme.meadow)
                CoverPicture {
                    anchors.fill: parent
                    visible: root.day.picture !== ""
                    source: root.day.picture
                }
                Icon {
                    anchors.centerIn: parent
                    visible: root.day.picture === ""
                    name: "film"
                    size: Theme.px(64)
                    colour: Theme.meadow
                }
            }
            Column {
                x: stage.width + Theme.gutter
                width: parent.width - x
                spacing: Theme.px(8)
                Row {
                    spacing: Theme.px(20)
                    Label {
                        id: clock
                        objectName: "dayClock"
                        text: root.day.clock
                        font: Theme.type(56, Font.Bold)
                        wrapMode: Text.NoWrap
                    }
                    Label {
                        objectName: "dayClosed"
                        anchors.baseline: clock.baseline
                        visible: root.day.closed
                        text: qsTr("The hall is closed")
                        font: Theme.chip
                        color: Theme.brick
                        wrapMode: Text.NoWrap
                    }
                }
                Label {
                    objectName: "dayTitle"
                    width: parent.width
                    text: root.day.unreadable ? qsTr("The loop cannot be read just now.")
                        : root.day.title !== "" || !root.day.ready ? root.day.title
                        : qsTr("Nothing: there are no films. The hall's picture stands.")
                    font: Theme.type(28, Font.Bold)
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
                Label {
                    objectName: "dayTold"
                    width: parent.width
                    text: root.day.told
                    font: Theme.chip
                    color: Theme.mossGrey
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }
                Label {
                    objectName: "dayTurns"
                    width: parent.width
                    visible: text !== ""
                    text: root.day.turns !== "" ? qsTr("In turn: %1").arg(root.day.turns) : ""
                    font: Theme.small
                    color: Theme.mossGrey
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }
            }
        }
        LoopDayLine {
            width: parent.width
            day: root.day
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.px(16)
            StaffButton {
                objectName: "dayDone"
                text: qsTr("Done")
                onClicked: root.day.close()
            }
            StaffButton {
                objectName: "dayPlay"
                primary: true
                enabled: root.day.ready
                iconName: root.day.running ? "pause" : "play"
                text: root.day.running ? qsTr("Stop") : qsTr("Play the day")
                onClicked: root.day.play()
            }
        }
    }
}
