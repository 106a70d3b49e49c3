pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// A sentence one agrees to by a tick.
T.CheckBox {
    id: root

    implicitHeight: Math.max(Theme.touchTarget, label.implicitHeight + Theme.px(24))
    leftPadding: box.width + Theme.px(44)
    rightPadding: Theme.px(20)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.px(20)
        color: root.pressed ? Theme.sand : Theme.cream
        border.color: root.checked ? Theme.grass : Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    indicator: Rectangle {
        id: box
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(52)
        height: width
        radius: Theme.px(14)
        color: root.checked ? Theme.grass : Theme.paper
        border.color: root.checked ? Theme.grass : Theme.mossGrey
        border.width: Theme.px(3)
        Icon {
            anchors.centerIn: parent
            visible: root.checked
            name: "check"
            size: Theme.px(38)
            colour: Theme.onDark
        }
    }
    contentItem: Label {
        id: label
        text: root.text
        font: Theme.chip
        verticalAlignment: Text.AlignVCenter
    }
}
