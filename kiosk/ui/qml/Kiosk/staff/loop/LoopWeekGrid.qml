pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.staff
import Kiosk.ViewModels

// A week as a calendar: a column for each day, the hours below each other, blocks where they lie.
Rectangle {
    id: root

    required property LoopViewModel loop
    readonly property real hour: Theme.px(72)
    readonly property real labels: Theme.px(88)
    readonly property real column: Math.floor((width - labels - Theme.px(20)) / 7)

    function across(number: int): real {
        return labels + number * column;
    }
    function down(minute: int): real {
        return Theme.px(16) + hour * minute / 60;
    }
    function showOpening(): void {
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, down(loop.firstMinute) - Theme.px(28)));
    }

    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline
    onVisibleChanged: if (visible) showOpening()

    Repeater {
        model: root.loop.days
        Column {
            id: heading
            required property int index
            required property string weekday
            required property string day
            required property bool today
            required property bool closed
            required property string holiday
            x: root.across(index)
            y: Theme.px(18)
            width: root.column
            Label {
                objectName: `loopDay-${heading.index}`
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: ChangeWords.days(heading.weekday)
                font: Theme.chipBold
                color: heading.today ? Theme.grass : Theme.ink
                maximumLineCount: 1
            }
            Label {
                objectName: `loopDate-${heading.index}`
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: heading.today ? qsTr("Today") : heading.closed ? qsTr("Closed") : heading.holiday || LoopWords.day(heading.day)
                font: Theme.type(20, heading.today ? Font.Bold : Font.Normal)
                color: heading.today ? Theme.grass : heading.closed || heading.holiday !== "" ? Theme.brick : Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
    }
    Flickable {
        id: view
        objectName: "loopHours"
        x: Theme.hairline
        y: Theme.px(92)
        width: parent.width - 2 * x
        height: parent.height - y - Theme.px(12)
        clip: true
        contentHeight: root.down(24 * 60) + Theme.px(24)
        boundsBehavior: Flickable.StopAtBounds
        Component.onCompleted: root.showOpening()

        Repeater {
            model: 25
            Item {
                id: line
                required property int index
                y: root.down(60 * index)
                width: view.width
                Label {
                    y: -height / 2
                    width: root.labels - Theme.px(14)
                    horizontalAlignment: Text.AlignRight
                    text: `${line.index}:00`
                    font: Theme.small
                    color: Theme.mossGrey
                    maximumLineCount: 1
                }
                Rectangle {
                    x: root.labels
                    width: 7 * root.column
                    height: Theme.hairline
                    color: Theme.sand
                    opacity: 0.6
                }
            }
        }
        Repeater { // a day on which the hall is closed
            model: root.loop.days
            Rectangle {
                required property int index
                required property bool closed
                x: root.across(index) + Theme.px(3)
                width: root.column - Theme.px(4)
                height: view.contentHeight
                visible: closed
                color: Theme.cream
            }
        }
        Repeater { // when the hall is open, a line at the left of the day
            model: root.loop.opening
            Rectangle {
                required property int index
                required property int column
                required property int first
                required property int last
                x: root.across(column) - Theme.px(1)
                y: root.down(first)
                width: Theme.px(4)
                height: root.down(last) - y
                radius: width / 2
                color: Theme.meadow
                opacity: 0.45
            }
        }
        Repeater {
            model: root.loop.gaps
            Rectangle {
                required property int index
                required property int column
                required property int first
                required property int last
                objectName: `loopGap-${index}`
                x: root.across(column) + Theme.px(6)
                y: root.down(first) + Theme.px(2)
                width: root.column - Theme.px(10)
                height: root.down(last) - y - Theme.px(2)
                radius: Theme.px(14)
                color: "transparent"
                border.color: Theme.amber
                border.width: Theme.hairline
                Label {
                    x: Theme.px(12)
                    y: Theme.px(8)
                    width: parent.width - 2 * x
                    visible: height + y <= parent.height
                    text: qsTr("Gap")
                    font: Theme.small
                    color: Theme.amberInk
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
            }
        }
        Repeater {
            model: root.loop.pieces
            LoopPiece {
                readonly property real indent: level * Theme.px(10)
                x: root.across(column) + Theme.px(6) + Math.round(lane * (root.column - Theme.px(10)) / lanes) + indent
                y: root.down(first) + Theme.px(2)
                width: Math.round((root.column - Theme.px(10)) / lanes) - (lanes > 1 ? Theme.px(3) : 0) - indent
                height: Math.max(Theme.px(30), root.down(last) - root.down(first) - Theme.px(4))
                dragging: root.loop.dragging
                columnWidth: root.column
                hourHeight: root.hour
                hidden: Math.max(0, view.contentY - y)
                onClicked: root.loop.choose(block)
            }
        }
        Rectangle { // where what is drawn would lie
            id: ghost
            objectName: "loopGhost"
            readonly property LoopDragging dragging: root.loop.dragging
            visible: dragging.isDragging
            z: 100
            x: root.across(dragging.column) + Theme.px(6)
            y: root.down(dragging.first) + Theme.px(2)
            width: root.column - Theme.px(10)
            height: Math.max(Theme.px(30), root.down(dragging.last) - root.down(dragging.first) - Theme.px(4))
            radius: Theme.px(14)
            color: Theme.deepGrass
            opacity: 0.88
            Label {
                anchors.centerIn: parent
                width: parent.width - Theme.px(8)
                horizontalAlignment: Text.AlignHCenter
                text: ghost.dragging.told
                font: Theme.type(20, Font.Bold)
                color: Theme.onDark
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(14)
                maximumLineCount: 1
            }
        }
    }
}
