import QtQuick
import Kiosk
import Kiosk.controls

// The mark of a company or link: one character, or an icon, on the colour of its sector.
Rectangle {
    id: root

    required property string character
    required property color colour
    property string iconName: ""
    property real size: Theme.px(72)

    implicitWidth: size
    implicitHeight: size
    radius: size * 0.26
    color: colour
    Label {
        anchors.centerIn: parent
        text: root.character
        font: Qt.font({ family: Theme.family, pixelSize: Math.round(root.size * 0.5), weight: Font.Bold })
        color: Theme.onDark
    }
    Icon {
        anchors.centerIn: parent
        visible: root.character === "" && root.iconName !== ""
        name: root.iconName
        size: root.size * 0.56
        colour: Theme.onDark
    }
}
