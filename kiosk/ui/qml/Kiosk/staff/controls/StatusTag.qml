import QtQuick
import Kiosk
import Kiosk.controls

// A state in a word, with a dot of its colour.
Rectangle {
    id: root

    required property string text
    property color colour: Theme.grass

    width: row.width + Theme.px(36)
    height: Theme.px(44)
    radius: height / 2
    color: Theme.tint(colour)
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(12)
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: root.colour
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Theme.type(20, Font.Bold)
            color: root.colour
            wrapMode: Text.NoWrap
        }
    }
}
