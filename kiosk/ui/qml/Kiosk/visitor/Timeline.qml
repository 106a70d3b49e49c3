pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.controls
import Kiosk.ViewModels

// The milestones on a line from the first to the last; swipes sideways when there are many.
ListView {
    id: root

    required property RowsModel milestones

    implicitHeight: Theme.px(Theme.largeText ? 360 : 272)
    orientation: ListView.Horizontal
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentWidth > width
    clip: true
    model: milestones

    delegate: Item {
        id: stop
        required property int index
        required property string when
        required property string title
        required property string body
        required property bool highlight
        width: Math.max(root.width / Math.max(1, root.count), Theme.px(330))
        height: root.height
        Rectangle {
            y: dot.y + (dot.height - height) / 2
            width: parent.width
            height: Theme.px(4)
            color: Theme.sand
        }
        Rectangle {
            id: dot
            y: Theme.px(12)
            width: Theme.px(28)
            height: width
            radius: width / 2
            color: stop.highlight ? Theme.amber : Theme.grass
            border.color: Theme.cream
            border.width: Theme.px(5)
        }
        Column {
            anchors.top: dot.bottom
            anchors.topMargin: Theme.px(14)
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.rightMargin: Theme.gutter
            Label {
                width: parent.width
                text: stop.when
                font: Theme.bodyBold
            }
            Label {
                width: parent.width
                text: stop.title
                font: Theme.chip
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: stop.body
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 3
                elide: Text.ElideRight
            }
        }
    }
}
