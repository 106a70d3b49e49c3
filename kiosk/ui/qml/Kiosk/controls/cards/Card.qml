import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A white card one can touch.
T.AbstractButton {
    id: root

    property real radius: Theme.cardRadius
    readonly property color frame: pressed ? Theme.meadow : Theme.sand

    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: root.radius
        color: root.pressed ? Qt.darker(Theme.paper, 1.04) : Theme.paper
        border.color: root.frame
        border.width: Theme.hairline
        FocusRing {
            radius: root.radius + Theme.px(6)
            visible: root.visualFocus
        }
    }
}
