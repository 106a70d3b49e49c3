import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// What of a route lies on one floor; a touch shows that floor.
T.AbstractButton {
    id: root

    required property string floor
    required property int metres
    required property string onward

    implicitHeight: Math.max(Theme.touchTarget, words.implicitHeight + Theme.px(28))
    text: Words.leg(floor, metres, onward)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(18)
        color: root.checked || root.pressed ? Theme.paper : "transparent"
        border.color: root.checked ? Theme.sky : "transparent"
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(24)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: icon
            x: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            name: root.onward !== "" ? root.onward : "room"
            size: Theme.px(36)
            colour: Theme.sky
        }
        Label {
            id: words
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(14)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Theme.secondary
        }
    }
}
