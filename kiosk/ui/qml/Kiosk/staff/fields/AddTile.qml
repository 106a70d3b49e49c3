import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// An empty place with a plus, for one more picture.
T.AbstractButton {
    id: root

    implicitWidth: Theme.px(190)
    implicitHeight: Theme.px(120)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.px(12)
            color: root.pressed ? Theme.sand : Theme.paper
            border.color: Theme.sand
            border.width: Theme.px(3)
        }
        FocusRing {
            radius: Theme.px(18)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: "plus"
            size: Theme.px(40)
            colour: Theme.mossGrey
        }
    }
}
