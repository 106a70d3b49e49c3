pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A round button with one icon: back, home, close, the controls of the film.
T.AbstractButton {
    id: root

    required property string iconName
    property color colour: Theme.deepGrass
    property color lineColour: Qt.colorEqual(colour, Theme.amber) ? Theme.amberLine : "transparent"
    property color iconColour: Theme.onDark
    property real size: Theme.touchTarget

    implicitWidth: size
    implicitHeight: size
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: width / 2
        color: root.pressed ? Qt.darker(root.colour, 1.25) : root.colour
        border.color: root.lineColour
        border.width: Theme.hairline
        FocusRing {
            radius: width / 2
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: root.size * 0.5
            colour: root.iconColour
        }
    }
}
