import QtQuick
import Kiosk
import Kiosk.controls

// One of the big ways from home: icon, live count, name and a note.
Card {
    id: root

    required property string iconName
    required property string note
    required property color colour
    property int count: -1

    implicitHeight: Math.max(Theme.px(284), words.y + words.height + Theme.px(24))
    contentItem: Item {
        Rectangle {
            id: badge
            x: Theme.cardPadding
            y: Theme.cardPadding
            width: Theme.px(76)
            height: width
            radius: Theme.px(20)
            color: Theme.tint(root.colour)
            Icon {
                anchors.centerIn: parent
                name: root.iconName
                size: Theme.px(44)
                colour: root.colour
            }
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: Theme.cardPadding
            anchors.verticalCenter: badge.verticalCenter
            visible: root.count >= 0
            text: root.count
            font: Theme.type(46, Font.Normal)
            color: root.colour
        }
        Column {
            id: words
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: badge.bottom
            anchors.topMargin: Theme.px(Theme.largeText ? 16 : 30)
            anchors.leftMargin: Theme.cardPadding
            anchors.rightMargin: Theme.px(20)
            spacing: Theme.px(8)
            Label {
                width: parent.width
                text: root.text
                font: Theme.tileTitle
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.px(28)
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.note
                font: Theme.secondary
                color: Theme.mossGrey
                maximumLineCount: Theme.largeText ? 3 : 2
                elide: Text.ElideRight
            }
        }
    }
}
