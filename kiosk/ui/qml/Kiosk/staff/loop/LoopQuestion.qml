pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// What plays on a day at a time, and by which rule; below it what does not, and why not.
StaffSheet {
    id: root

    required property LoopQuestionViewModel question
    required property RowsModel days

    title: qsTr("What plays when?")
    breadth: Theme.px(1000)
    onClosed: question.close()

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
                    objectName: `askDay-${index}`
                    leftPadding: Theme.px(26)
                    text: ChangeWords.days(weekday)
                    checked: root.question.column === index
                    onClicked: root.question.chooseDay(index)
                }
            }
        }
        TextLine {
            width: Math.min(parent.width, Theme.px(320))
            fieldName: "askTime"
            label: qsTr("Time")
            example: "15:00"
            hints: Qt.ImhTime
            longest: 8
            problem: root.question.readable ? "" : qsTr("Please write a time like 15:00.")
            onWritten: text => root.question.writeTime(text)
            Component.onCompleted: show(root.question.time)
        }
        ListView {
            id: list
            width: parent.width
            height: Math.max(Theme.px(240), Math.min(Theme.px(460), root.height - Theme.px(620)))
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.question.answers
            delegate: Item {
                id: answer
                required property int index
                required property string title
                required property bool plays
                required property string ground
                required property string told
                objectName: `answer-${index}`
                width: list.width
                height: Math.max(Theme.px(80), words.height + Theme.px(20))
                Rectangle {
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.sand
                }
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: answer.plays ? "play" : "pause"
                    size: Theme.px(32)
                    filled: answer.plays
                    colour: answer.plays ? Theme.grass : Theme.mossGrey
                }
                Column {
                    id: words
                    x: Theme.px(52)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - x
                    Label {
                        width: parent.width
                        text: answer.title
                        font: Theme.type(24, answer.plays ? Font.Bold : Font.Normal)
                        color: answer.plays ? Theme.ink : Theme.mossGrey
                        maximumLineCount: 1
                        elide: Text.ElideRight
                    }
                    Label {
                        objectName: `answerGround-${answer.index}`
                        width: parent.width
                        text: LoopWords.ground(answer.ground, answer.told)
                        font: Theme.small
                        color: Theme.mossGrey
                        maximumLineCount: 2
                        elide: Text.ElideRight
                    }
                }
            }
            Label {
                width: parent.width
                visible: root.question.readable && list.count === 0
                text: qsTr("Nothing: there are no films. The hall's picture stands.")
                font: Theme.chip
                color: Theme.mossGrey
            }
        }
        StaffButton {
            objectName: "askDone"
            anchors.right: parent.right
            primary: true
            text: qsTr("Done")
            onClicked: root.question.close()
        }
    }
}
