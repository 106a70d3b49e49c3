import QtQuick
import Kiosk
import Kiosk.controls

// One of the big ways from home: icon, name, live count and a note.
Card {
    id: root

    required property string iconName
    required property string note
    required property color colour
    // -1 where nothing is counted; a tile that would lead to nothing is not there.
    property int count: -1

    visible: root.count !== 0
    implicitHeight: Math.max(Theme.px(Theme.portrait ? 208 : 152), words.height + Theme.grown(40, 20))
    contentItem: Item {
        Rectangle {
            id: badge
            x: Theme.cardPadding
            anchors.verticalCenter: parent.verticalCenter
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
        Column {
            id: words
            anchors.left: badge.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.px(24)
            anchors.rightMargin: Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)
            Item {
                width: parent.width
                height: name.height
                Label {
                    id: name
                    width: parent.width - (count.visible ? count.width + Theme.px(12) : 0)
                    text: root.text
                    font: Theme.tileTitle
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.px(28)
                    maximumLineCount: 1
                    elide: Text.ElideRight
                }
                Label {
                    id: count
                    anchors.right: parent.right
                    anchors.verticalCenter: name.verticalCenter
                    visible: root.count >= 0
                    text: root.count
                    font: Theme.tagline
                    color: root.colour
                }
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
