import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A thick slider over the colours among which it chooses.
T.Slider {
    id: root

    required property string label
    property alias gradient: track.gradient

    implicitHeight: Theme.px(64)
    focusPolicy: Qt.StrongFocus
    stepSize: 0.01
    Accessible.role: Accessible.Slider
    Accessible.name: label

    background: Rectangle {
        id: track
        y: Theme.px(8)
        width: root.width
        height: root.height - 2 * y
        radius: Theme.px(12)
        border.color: Theme.sand
        border.width: Theme.hairline
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        width: Theme.px(40)
        height: root.height
        radius: Theme.px(16)
        color: Theme.paper
        border.color: Theme.ink
        border.width: Theme.px(3)
        FocusRing {
            radius: Theme.px(22)
            visible: root.visualFocus
        }
    }
}
