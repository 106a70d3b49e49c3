import QtQuick
import Kiosk
import Kiosk.controls

// A word about the state of a row.
Rectangle {
    id: root

    required property string text
    property color colour: Theme.mossGrey
    property bool onTint: false

    width: label.width + Theme.px(28)
    height: Theme.px(40)
    radius: height / 2
    color: onTint ? Theme.paper : Theme.tint(colour)
    Label {
        id: label
        anchors.centerIn: parent
        text: root.text
        font: Theme.type(20, Font.Medium)
        color: root.colour
        wrapMode: Text.NoWrap
    }
}
