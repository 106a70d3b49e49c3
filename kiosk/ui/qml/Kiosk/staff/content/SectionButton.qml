import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// One line beside the lists: a list with how much there is in it, or another page.
T.AbstractButton {
    id: root

    property int count: -1

    implicitHeight: Theme.px(64)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(16)
        color: root.checked ? Theme.paper : root.pressed ? Theme.pressed : "transparent"
        border.color: root.checked ? Theme.sand : "transparent"
        border.width: Theme.hairline
        FocusRing {
            radius: Theme.px(22)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Label {
            x: Theme.px(20)
            width: amount.x - x - Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.checked ? Theme.chipBold : Theme.chip
            color: root.checked ? Theme.deepGrass : Theme.ink
            maximumLineCount: 1
            elide: Text.ElideRight
        }
        Label {
            id: amount
            x: parent.width - width - Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            text: root.count < 0 ? "" : root.count
            font: Theme.small
            color: Theme.mossGrey
            wrapMode: Text.NoWrap
        }
    }
}
