import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls
import Kiosk.staff

// One person: name, role, when they signed in last, and whether they can.
T.AbstractButton {
    id: root

    required property string name
    required property string role
    required property bool active
    required property bool locked
    required property string lastSignIn
    required property bool own

    objectName: `person-${name}`
    implicitHeight: Theme.px(96)
    focusPolicy: Qt.StrongFocus
    text: name
    Accessible.role: Accessible.Button
    Accessible.name: `${name}, ${StaffWords.role(role)}, ${state.text}`
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(20)
        color: root.pressed ? Theme.sand : Theme.paper
        border.color: Theme.sand
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(26)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(28)
            width: (state.visible ? state.x : parent.width) - x - Theme.gutter
            spacing: Theme.px(4)
            Label {
                width: parent.width
                text: root.own ? qsTr("%1 (you)").arg(root.name) : root.name
                font: Theme.chipBold
                color: root.active ? Theme.ink : Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: `${StaffWords.role(root.role)} · ${PeopleWords.lastSignIn(root.lastSignIn)}`
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        StatusTag {
            id: state
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width - Theme.px(28)
            text: !root.active ? qsTr("Deactivated") : root.locked ? qsTr("Locked after wrong tries") : qsTr("Active")
            colour: !root.active ? Theme.mossGrey : root.locked ? Theme.brick : Theme.grass
        }
    }
}
