import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// Something to go to, on a line of its own: what it is called, and in small letters what it is.
T.AbstractButton {
    id: root

    required property string caption

    implicitHeight: Theme.px(80)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: `${text}, ${caption}`
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(12)
        color: root.pressed ? Theme.pressed : "transparent"
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - arrow.width - Theme.px(12)
            Label {
                width: parent.width
                text: root.text
                font: Theme.secondary
                color: Theme.sky
                maximumLineCount: 1
                elide: Text.ElideRight
            }
            Label {
                width: parent.width
                text: root.caption
                font: Theme.small
                color: Theme.mossGrey
                maximumLineCount: 1
                elide: Text.ElideRight
            }
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "forward"
            size: Theme.px(26)
            colour: Theme.mossGrey
        }
    }
}
