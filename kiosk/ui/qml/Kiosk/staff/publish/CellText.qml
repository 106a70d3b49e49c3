import QtQuick
import Kiosk
import Kiosk.controls

// A text on a ground of its colour: red what was, green what is.
Rectangle {
    id: root

    required property string text
    required property color colour

    implicitHeight: label.height + Theme.px(28)
    radius: Theme.px(14)
    color: Theme.tint(colour)
    Label {
        id: label
        x: Theme.px(20)
        y: Theme.px(14)
        width: parent.width - 2 * x
        text: root.text
        font: Theme.secondary
        lineHeight: 1.25
    }
}
