import QtQuick
import Kiosk
import Kiosk.controls

// One room of the list: its mark, its name, who is in it, and on which floor.
Card {
    id: root

    required property string name
    required property string note
    required property string floor
    required property string iconName
    required property string monogram
    required property string colourName

    text: name
    radius: Theme.px(22)
    contentItem: Item {
        RoomMark {
            id: mark
            x: Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            monogram: root.monogram
            iconName: root.iconName
            colourName: root.colourName
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: Theme.px(20)
            anchors.right: where.left
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(2)
            Label {
                width: parent.width
                text: root.name
                font: Theme.bodyBold
                // Letters of other fonts would make lines taller than the card has room for.
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.bodyBold.pixelSize * 1.3
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.note
                font: Theme.small
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.small.pixelSize * 1.3
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Label {
            id: where
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width * 0.3)
            visible: root.floor !== ""
            text: Words.floor(root.floor)
            font: Theme.secondary
            color: Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
    }
}
