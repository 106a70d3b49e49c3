import QtQuick
import Kiosk

// A small outlined word: kind, sector, status. Not a button.
Rectangle {
    id: root

    required property string text
    property color colour: Theme.grass

    implicitWidth: label.implicitWidth + Theme.px(44)
    implicitHeight: label.implicitHeight + Theme.px(16)
    radius: height / 2
    color: "transparent"
    border.color: colour
    border.width: Theme.hairline
    Label {
        id: label
        anchors.centerIn: parent
        text: root.text
        font: Theme.secondary
        color: root.colour
        wrapMode: Text.NoWrap
    }
}
