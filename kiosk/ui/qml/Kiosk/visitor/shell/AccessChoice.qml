pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One thing to switch on and off: what it is, what it does, and whether it is on.
T.AbstractButton {
    id: root

    required property string iconName
    required property string note

    implicitHeight: Math.max(Theme.px(120), words.implicitHeight + Theme.px(44))
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: note
    Accessible.checkable: true
    Accessible.checked: checked
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.cardRadius
        color: root.pressed ? Qt.darker(Theme.paper, 1.04) : Theme.paper
        border.color: root.checked ? Theme.grass : Theme.sand
        border.width: root.checked ? Theme.px(4) : Theme.hairline
        FocusRing {
            radius: Theme.cardRadius + Theme.px(6)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: icon
            x: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Theme.px(56)
            colour: Theme.grass
        }
        Column {
            id: words
            anchors.left: icon.right
            anchors.leftMargin: Theme.px(24)
            anchors.right: toggle.left
            anchors.rightMargin: Theme.gutter
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.text
                font: Theme.cardTitle
            }
            Label {
                width: parent.width
                text: root.note
                font: Theme.secondary
                color: Theme.mossGrey
            }
        }
        Rectangle {
            id: toggle
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(92)
            height: Theme.px(52)
            radius: height / 2
            color: root.checked ? Theme.grass : Theme.paper
            border.color: root.checked ? Theme.grass : Theme.mossGrey
            border.width: Theme.px(3)
            Rectangle {
                x: root.checked ? parent.width - width - Theme.px(8) : Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(36)
                height: width
                radius: width / 2
                color: root.checked ? Theme.onDark : Theme.mossGrey
                Behavior on x {
                    NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
                }
            }
        }
    }
}
