import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A box to tick at the beginning of a row.
T.AbstractButton {
    id: root

    property bool ticked: false

    implicitWidth: Theme.px(72)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: ticked
    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: Theme.px(36)
            height: width
            radius: Theme.px(10)
            color: root.ticked ? Theme.grass : Theme.paper
            border.color: root.ticked ? Theme.grass : Theme.mossGrey
            border.width: Theme.hairline
            Icon {
                anchors.centerIn: parent
                visible: root.ticked
                name: "check"
                size: Theme.px(26)
                colour: Theme.onDark
            }
        }
    }
}
