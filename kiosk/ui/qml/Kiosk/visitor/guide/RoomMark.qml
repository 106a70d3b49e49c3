import QtQuick
import Kiosk
import Kiosk.controls

// The sign of a room: its company's monogram, or an icon on a tint.
Rectangle {
    id: root

    required property string monogram
    required property string iconName
    required property string colourName
    property real size: Theme.px(68)
    readonly property color colour: colourName === "" ? Theme.meadow : Theme.sectorColour(colourName)

    width: size
    height: size
    radius: size * 0.26
    color: monogram !== "" ? colour : Theme.tint(colour)
    Label {
        anchors.centerIn: parent
        visible: root.monogram !== ""
        text: root.monogram
        font: Qt.font({ family: Theme.family, pixelSize: Math.round(root.size * 0.5), weight: Font.Bold })
        color: Theme.onDark
    }
    Icon {
        anchors.centerIn: parent
        visible: root.monogram === ""
        name: root.iconName
        size: root.size * 0.58
        colour: root.colour
    }
}
