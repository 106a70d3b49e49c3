import QtQuick
import Kiosk

// A small outlined word: kind, sector, status. Not a button.
Rectangle {
    id: root

    required property string text
    property color colour: Theme.grass

    implicitWidth: label.implicitWidth + Theme.px(44)
    width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
    implicitHeight: label.implicitHeight + Theme.px(16)
    radius: height / 2
    color: "transparent"
    border.color: colour
    border.width: Theme.hairline
    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - Theme.px(44))
        text: root.text
        font: Theme.secondary
        color: root.colour
        maximumLineCount: 1
        elide: Text.ElideRight
    }
}
