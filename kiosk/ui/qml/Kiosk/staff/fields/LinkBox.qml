import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A box in which stands what a field refers to; a touch looks for something else.
T.AbstractButton {
    id: root

    property bool faulty: false
    property string empty: ""

    implicitHeight: Theme.touchTarget
    leftPadding: Theme.px(26)
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(20)
        color: root.pressed ? Theme.sand : Theme.paper
        border.color: root.faulty ? Theme.brick : Theme.sand
        border.width: root.faulty ? Theme.px(3) : Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - arrow.width - Theme.px(12)
            text: root.text || root.empty
            font: Theme.body
            color: root.text ? Theme.ink : Theme.mossGrey
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            rotation: 90
            size: Theme.px(28)
            colour: Theme.mossGrey
        }
    }
}
