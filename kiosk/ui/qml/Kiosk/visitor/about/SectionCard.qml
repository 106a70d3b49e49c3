import QtQuick
import Kiosk
import Kiosk.controls

// A white card to read: an icon, a title, a note under it and a short text.
Rectangle {
    id: root

    required property string title
    required property string body
    required property string icon
    property string note: ""
    property color colour: Theme.grass

    implicitHeight: Math.max(words.height + 2 * Theme.cardPadding, Theme.px(128))
    radius: Theme.cardRadius
    color: Theme.paper
    border.color: Theme.sand
    border.width: Theme.hairline

    Rectangle {
        id: badge
        x: Theme.cardPadding
        y: Theme.cardPadding
        width: Theme.px(72)
        height: width
        radius: Theme.px(20)
        color: Theme.tint(root.colour)
        Icon {
            anchors.centerIn: parent
            name: root.icon
            size: Theme.px(42)
            colour: root.colour
        }
    }
    Column {
        id: words
        anchors.left: badge.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gutter
        anchors.rightMargin: Theme.cardPadding
        y: Theme.cardPadding
        spacing: Theme.px(8)
        Label {
            width: parent.width
            text: root.title
            font: Theme.cardTitle
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.note
            font: Theme.secondary
            color: root.colour
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.body
            font: Theme.chip
            color: Theme.mossGrey
            lineHeight: 1.35
        }
    }
}
