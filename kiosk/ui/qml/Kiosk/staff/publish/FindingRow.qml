import QtQuick
import QtQuick.Templates as T
import Kiosk
import Kiosk.controls

// What one check has found, with a dot of its weight; a tap leads there. `calm`: nothing was found.
T.AbstractButton {
    id: root

    required property string words
    property string consequence: ""
    property color colour: Theme.grass
    property bool calm: false

    implicitHeight: Math.max(Theme.px(64), column.height + Theme.px(16))
    enabled: !calm
    focusPolicy: calm ? Qt.NoFocus : Qt.StrongFocus
    text: words
    Accessible.role: calm ? Accessible.StaticText : Accessible.Button
    Accessible.name: words
    Accessible.description: consequence
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    background: Rectangle {
        radius: Theme.px(14)
        color: root.pressed ? Theme.pressed : "transparent"
        FocusRing {
            radius: Theme.px(16)
            visible: root.visualFocus
        }
    }
    contentItem: Item {
        Rectangle {
            y: column.y + Theme.px(9)
            width: Theme.px(16)
            height: width
            radius: width / 2
            color: root.colour
        }
        Column {
            id: column
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(36)
            width: (arrow.visible ? arrow.x : parent.width) - x - Theme.gap
            spacing: Theme.px(2)
            Label {
                width: parent.width
                text: root.words
                font: Theme.type(22, Font.Medium)
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.consequence
                font: Theme.small
                color: Theme.mossGrey
            }
        }
        Icon {
            id: arrow
            anchors.verticalCenter: parent.verticalCenter
            x: parent.width - width
            visible: !root.calm
            name: "forward"
            size: Theme.px(28)
            colour: Theme.sky
        }
    }
}
