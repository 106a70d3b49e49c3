import QtQuick
import Kiosk
import Kiosk.controls

// The way to another item: mark, title, what it is, and an arrow.
Card {
    id: root

    required property string title
    required property string subtitle
    required property string monogram
    required property string target
    required property color colour

    text: title
    implicitHeight: Math.max(Theme.px(120), words.implicitHeight + Theme.px(40))
    contentItem: Item {
        Monogram {
            id: mark
            anchors.left: parent.left
            anchors.leftMargin: Theme.px(22)
            anchors.verticalCenter: parent.verticalCenter
            character: root.monogram
            iconName: Words.iconOf(root.target)
            colour: root.colour
        }
        Column {
            id: words
            anchors.left: mark.right
            anchors.right: arrow.left
            anchors.leftMargin: Theme.px(22)
            anchors.rightMargin: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.title
                font: Theme.bodyBold
                maximumLineCount: 5
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.subtitle
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: 2
                elide: Text.ElideRight
            }
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.px(32)
            colour: Theme.mossGrey
        }
    }
}
